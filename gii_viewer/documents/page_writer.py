"""Writes a page's blocks one after the other, as :mod:`blocks` wants them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NoReturn

from gii_viewer.documents.blocks import (
    TAB,
    Block,
    BlockKind,
    Page,
    Span,
    parts_between,
    seen,
    trimmed,
)
from gii_viewer.documents.decoding import refuse_controls
from gii_viewer.documents.errors import DocumentError

_COLLAPSED = re.compile(r"[ \t\r\n\f]+")
_BULLET = re.compile(
    "^[ \u00a0]*[•‣⁃◦▪▫●○·∙■□◆◇►▶▸▹→➔➤➢✓✔✦❖★☆\uf0a7\uf0b7\uf0d8\uf0fc]\ufe0f?[ \u00a0]+(?=\\S)",
    re.MULTILINE,
)
_ONE_BELOW_THE_OTHER = frozenset({"item", "row"})
_WHITE = " \t"


class PageWriter:
    """Collects words and makes blocks of them.

    White space is collapsed, as a browser does it, unless ``keeps_space``. With
    ``own_lines`` the page's lines are those of the words that are written, blank ones
    included; else blocks begin lines.
    """

    def __init__(self, file: str, *, own_lines: bool = False) -> None:
        self.keeps_space = own_lines
        self.last = ""
        """The character that the next words are glued to; none at a block's start."""
        self._own_lines = own_lines
        self._file = file
        self._pieces: list[str] = []
        self._size = 0
        self._line = 1
        self._line_ends = 0
        self._gap = ""
        self._lead = ""
        self._kind: BlockKind = "paragraph"
        self._start: int | None = None
        self._cells: list[Span] | None = None
        self._before: BlockKind | None = None
        self._blocks: list[tuple[BlockKind, Span, tuple[Span, ...]]] = []
        self._bold: list[Span] = []
        self._is_bold = False
        self._bold_start: int | None = None

    @property
    def in_row(self) -> bool:
        return self._cells is not None

    def begin(self, kind: BlockKind = "paragraph", lead: str = "") -> None:
        """End the block before; the next words begin one of this kind, after ``lead``.

        The first paragraph of an item is the item.
        """
        if self._kind == "item" and self._start is None:
            if kind == "paragraph":
                return
            lead = self._lead if kind == "heading" else lead
        self.end()
        self._kind, self._lead = kind, lead

    def begin_row(self) -> None:
        self.begin("row")
        self._open()
        self._cells = []

    def begin_cell(self) -> None:
        """Begin the row's next cell."""
        if self._cells is None:
            return
        if self._cells:
            self._end_cell()
            if self._line_ends == 0:
                self._put("\t")
        self._gap, self.last = "", ""
        self._cells.append((self._size, self._size))

    def set_bold(self, *, bold: bool) -> None:
        """Mark the words from here on, or no more."""
        self._is_bold = bold
        if not bold:
            self._end_bold()

    def write(self, words: str) -> None:
        """Write words; their line ends are kept with the rest of their white space."""
        words = seen(words)
        if not self.keeps_space:
            self._write_on_line(_COLLAPSED.sub(" ", words))
            return
        for number, line in enumerate(words.split("\n")):
            if number:
                self.end_line()
            self._write_on_line(line.replace("\t", " ") if self.in_row else line)

    def end_line(self) -> None:
        """End the line; a second time in a row, also the block."""
        if not self._own_lines and (self.in_row or self._start is None):
            self.space()
            return
        self._gap, self.last = "", " "
        self._put("\n")
        if self._line_ends > 1 and self._start is not None and not self.in_row:
            kind = self._kind
            self.end()
            self._kind = "paragraph" if kind == "item" else kind

    def break_line(self) -> None:
        """End the line where a document's own lines don't count."""
        if self._own_lines:
            self.space()
        else:
            self.end_line()

    def space(self) -> None:
        """Keep the next words apart from those before."""
        begins_cell = self._cells and self._cells[-1][0] == self._size
        if self._start is not None and not begins_cell:
            self._gap, self.last = self._gap or " ", " "

    def end(self) -> None:
        """End the block, if one has begun."""
        if self._start is not None:
            self._end_cell()
            self._end_bold()
            self._blocks.append((self._kind, (self._start, self._size), tuple(self._cells or ())))
            self._before = self._kind
        if not self._own_lines or self._start is not None:
            self._gap = ""
        self._kind, self._lead, self.last = "paragraph", "", ""
        self._start, self._cells = None, None

    def refuse(self, reason: str) -> NoReturn:
        """Refuse the document for what would be written next."""
        raise DocumentError(self._file, self._line, reason)

    def page(self) -> Page:
        """Return the page; control characters are refused."""
        self.end()
        text = "".join(self._pieces).rstrip("\n") + "\n"
        refuse_controls(text, self._file)
        starts = {found.start() for found in _BULLET.finditer(text)}
        text = _BULLET.sub(lambda found: " " * len(found[0]), text)
        blocks = [
            block
            for kind, (start, end), cells in self._blocks
            for block in _split(text, kind, (start, min(end, len(text))), cells, starts)
        ]
        return Page(self._file, text, tuple(blocks), tuple(_joined(text, self._bold)))

    def _write_on_line(self, words: str) -> None:
        seen = words.strip(_WHITE)
        before = words[: len(words) - len(words.lstrip(_WHITE))]
        if before:
            self._gap = self._gap + before if self.keeps_space else " "
            self.last = " " if self.last else ""
        if not seen:
            return
        if self._start is None:
            self._open()
        elif self._line_ends and not self.keeps_space:
            self._gap = ""
        self._put(self._gap)
        if self._is_bold and self._bold_start is None:
            self._bold_start = self._size
        self._put(seen)
        self.last = seen[-1]
        self._gap = words[len(before) + len(seen) :]
        if self._gap:
            self.last = " "

    def _open(self) -> None:
        """Begin a block where the last one has ended."""
        if not self._own_lines:
            together = self._before == self._kind and self._kind in _ONE_BELOW_THE_OTHER
            if self._size:
                self._put("\n" * ((1 if together else 2) - self._line_ends))
        elif self._size and not self._line_ends:
            self._put(" ")
        if not self.keeps_space:
            self._gap = ""
        self._start = self._size
        self._put(self._lead)

    def _put(self, piece: str) -> None:
        line_ends = piece.count("\n")
        if line_ends:
            self._line += line_ends
            self._line_ends += line_ends
        elif piece:
            self._line_ends = 0
        self._pieces.append(piece)
        self._size += len(piece)

    def _end_cell(self) -> None:
        if self._cells:
            self._end_bold()
            self._cells[-1] = (self._cells[-1][0], self._size)

    def _end_bold(self) -> None:
        """End the bold span: none goes over two blocks or cells."""
        if self._bold_start is not None:
            self._bold.append((self._bold_start, self._size))
            self._bold_start = None


def _split(
    text: str, kind: BlockKind, span: Span, cells: tuple[Span, ...], bulleted: set[int]
) -> Iterator[Block]:
    """Yield a block's parts: an item for each bullet, a row for each line with tabs."""
    if cells:
        if text[span[0] : span[1]].strip():
            whole = tuple(trimmed(text, cell) for cell in cells)
            yield Block("row", (whole[0][0], whole[-1][1]), whole)
        return
    part: Span | None = None
    start = span[0]
    while start < span[1]:
        line_end = text.find("\n", start, span[1])
        end = span[1] if line_end == -1 else line_end
        tabbed = "\t" in text[start:end].strip()
        if (tabbed or start in bulleted) and part is not None:
            yield from _trimmed_block(text, kind, part)
            part = None
        if tabbed:
            yield _tabbed_row(text, (start, end))
        else:
            if start in bulleted:
                kind = "item"
            part = (part[0] if part else start, end)
        start = end + 1
    if part is not None:
        yield from _trimmed_block(text, kind, part)


def _trimmed_block(text: str, kind: BlockKind, span: Span) -> Iterator[Block]:
    start, end = trimmed(text, span)
    if start < end:
        yield Block(kind, (start, end))


def _tabbed_row(text: str, span: Span) -> Block:
    cells = tuple(trimmed(text, part) for part in parts_between(text, span, TAB))
    return Block("row", (cells[0][0], cells[-1][1]), cells)


def _joined(text: str, spans: list[Span]) -> Iterator[Span]:
    """Yield the spans that hold words; those that touch are one."""
    joined: list[Span] = []
    for start, end in spans:
        if start == end:
            continue
        if joined and joined[-1][1] == start:
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    for span in joined:
        start, end = trimmed(text, span)
        if start < end:
            yield start, end
