"""A value together with the words that state it, and what happens when two disagree."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from gii_viewer.documents.page.plain_text import PlainText, Span
from gii_viewer.documents.quoting import quoted

T = TypeVar("T")


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
