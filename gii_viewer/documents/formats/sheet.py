"""A sheet's rows, whatever held them: the tidy table of our own, or a page's blocks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from gii_viewer.documents.blocks import Block, Page, seen
from gii_viewer.documents.decoding import refuse_controls
from gii_viewer.documents.formats.format import Content, Original
from gii_viewer.documents.formats.page_text import page_of_text
from gii_viewer.documents.formats.pages import content_of_page
from gii_viewer.documents.formats.tidy_table import contents_of_tidy_table, is_tidy_table
from gii_viewer.documents.ranking.hard_rows import damaged_heads, rows_with_heads


@dataclass(frozen=True)
class SheetRow:
    """The cells of a row, and the 1-based line on which it begins."""

    line: int
    cells: tuple[str, ...]


def page_of_rows(rows: Sequence[SheetRow], file: str) -> Page:
    """Return the rows as blocks, each on its own line; cells of none are left out."""
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


def is_tidy(rows: Sequence[SheetRow], file: str) -> bool:
    """Tell whether rows are the tidy table that we write."""
    return is_tidy_table(page_of_rows(rows[:1], file))


def is_of_a_ranking(rows: Sequence[SheetRow], file: str) -> bool:
    """Tell whether rows name the columns of a ranking, understood or not."""
    return _names_a_rankings_columns(page_of_rows(rows, file))


def contents_of_sheet(rows: Sequence[SheetRow], original: Original) -> tuple[Content, ...]:
    """Read what a sheet states, several documents where it is the tidy table of several."""
    page = page_of_rows(rows, original.name)
    if is_tidy_table(page):
        return contents_of_tidy_table(page, [row.cells for row in rows], original)
    if not _names_a_rankings_columns(page):
        # A page that was pasted into a sheet, with the marks that its text had.
        page = page_of_text(page.text, original.name)
    return (content_of_page(page, original),)


def _names_a_rankings_columns(page: Page) -> bool:
    return bool(rows_with_heads(page) or damaged_heads(page))
