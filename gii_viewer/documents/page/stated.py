"""Statements of figures: found on the page, read exactly, held against each other."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from gii_viewer.documents.page.numbers import FigureError
from gii_viewer.documents.page.plain_text import PlainText, Span
from gii_viewer.documents.quoting import quoted

T = TypeVar("T")

_AROUND = 25
"""Characters before a missing figure that a message quotes."""

_MOST_TIMES = 10
"""A page says a thing once; copied twice over, it says it twice."""


@dataclass(frozen=True)
class Stated(Generic[T]):
    """``value`` as it was read from the words at ``span`` of the plain text."""

    value: T
    span: Span


def agreed(page: PlainText, found: Sequence[Stated[T]], what: str) -> Stated[T] | None:
    """Return the first of several statements of one figure; refuse if one differs."""
    for other in found[1:]:
        if other.value != found[0].value:
            first = page.line_of(found[0].span[0]) + 1
            page.refuse(
                other.span[0],
                f"{quoted(page.words(other.span))} contradicts "
                f"{quoted(page.words(found[0].span))} in line {first}: "
                f"a document holds one profile, and {what} once.",
            )
    return found[0] if found else None


def reading(page: PlainText, offset: int, read: Callable[[str], int], words: str) -> int:
    """Return what ``read`` makes of ``words``; what it refuses refuses the page."""
    try:
        return read(words)
    except FigureError as error:
        reason = str(error)
        if not words:
            line = page.line_span(page.line_of(offset))
            around = quoted(page.words((max(line[0], offset - _AROUND), line[1])))
            reason = reason.replace(" is missing:", f" is missing in {around}:", 1)
        page.refuse(offset, reason)


def refuse_split_figure(page: PlainText, offset: int) -> None:
    """Refuse a figure whose first digits stand alone on the line right above it."""
    line = page.line_of(offset)
    above = page.text[slice(*page.line_span(line - 1))].strip() if line else ""
    if above.isdigit():
        words = quoted(f"{above} {page.words((offset, page.line_span(line)[1]))}")
        page.refuse(offset, f"{words} leaves open which figure is meant.")


def occurrences(page: PlainText, pattern: re.Pattern[str]) -> list[re.Match[str]]:
    """Return the pattern's matches; refuse what says one thing over and over."""
    found: list[re.Match[str]] = []
    for match in pattern.finditer(page.text):
        if len(found) == _MOST_TIMES:
            words = quoted(page.words(match.span()))
            page.refuse(match.start(), f"{words} stands here more often than on any one page.")
        found.append(match)
    return found


def last_match(pattern: re.Pattern[str], text: str, span: Span) -> re.Match[str] | None:
    """Return the pattern's last match inside ``span``."""
    last = None
    for found in pattern.finditer(text, *span):
        last = found
    return last
