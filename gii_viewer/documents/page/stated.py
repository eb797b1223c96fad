"""Statements of figures: found on the page, read exactly, held against each other."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from gii_viewer.documents.blocks import Page, Span, trimmed
from gii_viewer.documents.page.account import Account
from gii_viewer.documents.page.numbers import FigureError
from gii_viewer.documents.quoting import quoted

T = TypeVar("T")

S_AND_T = r"(?:S ?(?:&|and) ?T|science ?(?:and|&) ?technology)"
KIND = rf"(?:{S_AND_T}(?: and innovation)?|innovation|science, technology and innovation)"
CLUSTER = rf"{KIND} cluster"
SLOT = r"\S(?:.{0,38}?\S)??"
"""What stands where a figure is expected: read strictly afterwards, or refused."""

YEAR = r"in (?P<year>[^\s,;:()]*\d[^\s,;:()]*?)(?=[.!?,;:)”\"]*(?:\s|$))"

_AROUND = 25
"""Characters before a missing figure that a message quotes."""

_MOST_TIMES = 10
"""A page says a thing once; copied twice over, it says it twice."""

_YEAR_DIGITS = 4
_REACH = 400
"""No sentence begins further before the words that tell it."""

# What a pattern begins with is what a scan looks for: a character first, its surroundings then.
_BULLET = r"(?:[-*+•·–—]\s+)?"
_START = re.compile(
    rf"[\n\t.!?:;(\"“mM](?:(?<=\n)\s*{_BULLET}|(?<=\t)\s*|(?<=[.!?:;])[)\"”]?\s+"
    rf"{_BULLET}|(?<=\s[(\"“])|(?<=\b[mM])(?i:aking\s+it:?\s+))"
)
_AND = re.compile(r"[,\s]*(?:and\s+(?:the\s+)?)?", re.IGNORECASE)
_END = re.compile(r"[\s\u00a0]*(?:$|\n|[.!?;:|\t\"”’)\]])|\s*\n")


@dataclass(frozen=True)
class Stated(Generic[T]):
    """``value`` as it was read from the words at ``span`` of the page."""

    value: T
    span: Span


def phrase(pattern: str) -> re.Pattern[str]:
    """Compile a pattern of words: a space is white space of any kind, and case is no matter.

    " ?" is white space that may be missing.
    """
    spaced = pattern.replace(" ?", r"\s*").replace(" ", r"\s+")
    return re.compile(spaced, re.IGNORECASE | re.DOTALL)


def agreed(page: Page, found: Sequence[Stated[T]], what: str) -> Stated[T] | None:
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


def reading(page: Page, offset: int, read: Callable[[str], int], words: str) -> int:
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


def refuse_split_figure(page: Page, offset: int) -> None:
    """Refuse a figure whose first digits stand alone on the line right above it.

    A year there may be the last word of another sentence.
    """
    line = page.line_of(offset)
    above = page.text[slice(*page.line_span(line - 1))].strip() if line else ""
    before = page.text[slice(*page.line_span(line - 2))] if line > 1 else ""
    if above.isdigit() and not (len(above) == _YEAR_DIGITS and before.rstrip().endswith(" in")):
        shown = quoted(f"{above} {page.words((offset, page.line_span(line)[1]))}")
        page.refuse(offset, f"{shown} leaves open which figure is meant.")


@dataclass(frozen=True)
class Anchor:
    """Words that tell a statement; ``initials`` are the small letters that they can begin with."""

    words: re.Pattern[str]
    initials: str


def occurrences(account: Account, anchor: Anchor) -> list[re.Match[str]]:
    """Return where the anchor's words stand; refuse what says one thing over and over."""
    found: list[re.Match[str]] = []
    for offset in account.words_with(anchor.initials):
        match = anchor.words.match(account.text, offset)
        if match is None or (found and offset < found[-1].end()):
            continue
        if len(found) == _MOST_TIMES:
            shown = quoted(account.page.words(match.span()))
            account.page.refuse(
                match.start(), f"{shown} stands here more often than on any one page."
            )
        found.append(match)
    return found


def sentence_at(
    account: Account, whole: re.Pattern[str], anchor: re.Match[str]
) -> re.Match[str] | None:
    """Match a sentence whose group ``core`` is at ``anchor``, from the nearest place it can begin.

    A sentence begins with a line, a cell or behind another sentence; "and" may stand between
    one and the next.
    """
    text, core = account.text, anchor.start()
    low = max(0, core - _REACH)
    starts = [found.end() for found in _START.finditer(text, low, core + 1)]
    starts += [_past_and(text, end) for _, end in account.taken if low <= end <= core]
    if low == 0:
        starts.append(trimmed(text, (0, anchor.end()))[0])
    for start in sorted(set(starts), reverse=True):
        if start <= core:
            found = whole.match(text, start)
            if found is not None and found.start("core") == core:
                return found
    return None


def _past_and(text: str, offset: int) -> int:
    found = _AND.match(text, offset)
    return found.end() if found else offset


def ends(account: Account, offset: int) -> bool:
    """Tell whether a sentence can end at ``offset``."""
    return _END.match(account.text, offset) is not None


def refuse_unended(account: Account, spans: Sequence[Span], goes_on: re.Pattern[str]) -> None:
    """Refuse words that go on behind a sentence and might make its figure another one.

    ``goes_on`` are words that lead to something else that was read.
    """
    starts = {start for start, _ in account.taken}
    for start, end in spans:
        further = goes_on.match(account.text, end)
        following = {end, _past_and(account.text, end), further.end() if further else end}
        if ends(account, end) or starts & following:
            continue
        line_end = account.page.line_span(account.page.line_of(end))[1]
        shown = quoted(account.page.words((end, line_end)))
        said = quoted(account.page.words((start, end)))
        account.page.refuse(end, f"what {shown} says of {said} is not understood.")


def sentences(
    account: Account, anchor: Anchor, whole: re.Pattern[str]
) -> Iterator[tuple[re.Match[str], re.Match[str] | None]]:
    """Yield each place that ``anchor`` tells, with the sentence there, ``None`` if it isn't one."""
    for found in occurrences(account, anchor):
        yield found, sentence_at(account, whole, found)
