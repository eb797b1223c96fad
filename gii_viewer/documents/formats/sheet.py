"""A sheet's rows, whatever held them: the tidy table of our own, or a page's blocks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from gii_viewer.documents.blocks import Block, Page, seen
from gii_viewer.documents.decoding import refuse_controls
from gii_viewer.documents.formats.format import Content, Original
from gii_viewer.documents.formats.page_text import page_of_text
from gii_viewer.documents.formats.pages import content_of_page
from gii_viewer.documents.formats.tidy_table import COLUMNS, contents_of_tidy_table
from gii_viewer.documents.ranking.hard_rows import damaged_heads, rows_with_heads


@dataclass(frozen=True)
class SheetRow:
    """The cells of a row, and the 1-based line on which it begins."""

    line: int
    cells: tuple[str, ...]


@dataclass(frozen=True)
class Sheet:
    """The rows of a sheet; ``file`` is what messages call it by."""

    rows: Sequence[SheetRow]
    file: str

    @property
    def is_tidy(self) -> bool:
        """Whether it is the tidy table that we write."""
        heads = self.rows[0].cells if self.rows else ()
        return tuple(" ".join(seen(head).split()) for head in heads) == COLUMNS

    @cached_property
    def is_of_a_ranking(self) -> bool:
        """Whether its rows name the columns of a ranking, understood or not."""
        return bool(rows_with_heads(self.page) or damaged_heads(self.page))

    @cached_property
    def page(self) -> Page:
        """The rows as blocks, each on its own line; cells of none are left out."""
        return _page_of_rows(self.rows, self.file)

    def contents(self, original: Original) -> tuple[Content, ...]:
        """Read what it states, several documents where it is the tidy table of several."""
        if self.is_tidy:
            cells = [row.cells for row in self.rows]
            return contents_of_tidy_table(self.page, cells, original.source)
        if self.is_of_a_ranking:
            return (content_of_page(self.page, original),)
        # A page that was pasted into a sheet, with the marks that its text had.
        return (content_of_page(page_of_text(self.page.text, self.file), original),)


def _page_of_rows(rows: Sequence[SheetRow], file: str) -> Page:
    pieces: list[str] = []
    blocks: list[Block] = []
    size, line = 0, 1
    for row in rows:
        line_ends = row.line - line
        pieces.append("\n" * line_ends)
        size += line_ends
        start = size
        cells = []
        for cell in row.cells:
            words = seen(cell).replace("\t", " ").strip()
            cells.append((size, size + len(words)))
            pieces += (words, "\t")
            size += len(words) + 1
        pieces.pop()
        size -= 1
        line = row.line + "".join(row.cells).strip().count("\n")
        blocks.append(Block("row", (start, size), tuple(cells)))
    text = "".join(pieces)
    refuse_controls(text, file)
    return Page(file, text, tuple(blocks))
