"""A page as blocks: what every format of pages is read into, and what the grammar reads.

Every format writes the same plain text, so that the grammar needs to know none of them:

- no marks of Markdown, entities or bullets, nothing that isn't seen, no control characters;
- no-break spaces of every width are U+00A0; a tab stands only between a row's cells;
- what is raised or lowered is written in raised or lowered characters ("583¹"), endings of
  ordinals excepted; what is struck out keeps ``~~`` around it;
- two figures that only an element's edge keeps apart have a space between them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal, NoReturn

from gii_viewer.documents.errors import DocumentError
from gii_viewer.documents.lines import Lines
from gii_viewer.model.document import Passage

BlockKind = Literal["heading", "paragraph", "item", "row"]

Span = tuple[int, int]
"""Where words begin and end in a page's text."""

UNSEEN = r"\u00ad\u061c\u200b-\u200f\u202a-\u202c\u2060-\u2064\u2066-\u2069\ufeff"
WIDE_SPACES = r"\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
"""As they stand in a pattern's set of characters."""

TAB = re.compile("\t")
_UNSEEN = re.compile(f"[{UNSEEN}]+")
_WIDE_SPACE = re.compile(f"[{WIDE_SPACES}]")
_DASHES = frozenset("-–—")


@dataclass(frozen=True, slots=True)
class Block:
    """A heading, a paragraph, an item of a list, or a row of a table.

    ``cells`` are a row's, in its columns, empty ones included; other blocks have none.
    """

    kind: BlockKind
    span: Span
    cells: tuple[Span, ...] = ()


@dataclass(frozen=True)
class Page:
    r"""What a document says, in reading order; "\n" ends the lines of ``text``.

    Lines are the document's own where it has lines that people see (text, Markdown), and
    else lines of ``text``. Blocks come in order and don't overlap; all that is in none is
    white space. ``bold`` are the spans that the document marks.
    """

    file: str
    text: str
    blocks: tuple[Block, ...]
    bold: tuple[Span, ...] = ()
    _lines: Lines = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_lines", Lines(self.text))

    def line_of(self, offset: int) -> int:
        """Return the 0-based line at ``offset``."""
        return self._lines.at(offset)

    def line_span(self, line: int) -> Span:
        """Return the span of a 0-based line without its end."""
        return self._lines.span(line)

    def columns(self, span: Span) -> Span:
        """Return where a span stands in its line, counted from 0."""
        begin = self._lines.starts[self.line_of(span[0])]
        return span[0] - begin, span[1] - begin

    @property
    def line_count(self) -> int:
        return len(self._lines.starts)

    def words(self, span: Span) -> str:
        """Return the words of a span on one line, as evidence quotes them."""
        return " ".join(self.text[span[0] : span[1]].replace("\u00a0", " ").split())

    def name(self, span: Span) -> str:
        """Return a name: verbatim, but wraps undone, tabs and no-break spaces plain.

        A name that wraps after a dash goes on without a space.
        """
        words = self.text[span[0] : span[1]].replace("\t", " ").replace("\u00a0", " ").strip()
        if "\n" not in words:
            return words
        whole = ""
        for line in filter(None, map(str.strip, words.split("\n"))):
            after_dash = whole[-1:] in _DASHES and whole[-2:-1].isalnum()
            whole += line if after_dash or not whole else f" {line}"
        return whole

    def passage(self, span: Span) -> Passage:
        """Return where the part of a span that is on its first line stands."""
        start, end = trimmed(self.text, span)
        newline = self.text.find("\n", start, end)
        if newline != -1:
            start, end = trimmed(self.text, (start, newline))
        line = self.line_of(start)
        begin = self._lines.starts[line]
        return Passage(line + 1, start - begin, max(end, start + 1) - begin)

    def refuse(self, offset: int, reason: str) -> NoReturn:
        """Refuse the document for what stands at ``offset``."""
        raise DocumentError(self.file, self.line_of(offset) + 1, reason)


def seen(words: str) -> str:
    """Return words without what isn't seen, and with one kind of wide space."""
    return _WIDE_SPACE.sub("\u00a0", _UNSEEN.sub("", words))


def lines_in(text: str, span: Span) -> Iterator[Span]:
    """Yield the lines of a span that hold words, without the white space around them."""
    start = span[0]
    for line in text[span[0] : span[1]].split("\n"):
        words = trimmed(text, (start, start + len(line)))
        if words[0] < words[1]:
            yield words
        start += len(line) + 1


def parts_between(text: str, span: Span, gap: re.Pattern[str]) -> list[Span]:
    """Return what gaps keep apart in a span, empty parts included."""
    parts = []
    start = span[0]
    for found in gap.finditer(text, *span):
        parts.append((start, found.start()))
        start = found.end()
    return [*parts, (start, span[1])]


def trimmed(text: str, span: Span) -> Span:
    """Return the span without white space at its ends."""
    words = text[span[0] : span[1]]
    from_start = words.lstrip()
    start = span[0] + len(words) - len(from_start)
    return start, start + len(from_start.rstrip())
