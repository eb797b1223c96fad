"""A ranking in rows that have cells: HTML, Markdown, tabs, sheets."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from gii_viewer.documents.blocks import Block, Page, Span, lines_in
from gii_viewer.documents.quoting import quoted
from gii_viewer.documents.ranking.columns import (
    MAY_BE_HEADS,
    Column,
    are_of_a_ranking,
    column_of,
    settled,
)
from gii_viewer.documents.ranking.table import Cells, Table, is_rank, is_value, looks_like_a_row
from gii_viewer.model.ranking import RowPart

_DEEPEST_HEADS = 5
_FEWEST_KNOWN = 3
_YEAR = re.compile(r"20[0-9]{2}")
_NOTE = re.compile(
    r"\s*(?:notes?\b|sources?\b|[*†‡§¹²³ᵃᵇᶜ(\[]|[a-d1-9][ .)]\s*[A-Z])", re.IGNORECASE
)

Heads = tuple[Column | None, ...]
"""What each column holds, ``None`` where nothing stands at its head."""


def rows_with_heads(page: Page) -> RowsWithCells | None:
    """Find the ranking among the page's rows; ``None`` where no row names its columns."""
    at = [place for place, block in enumerate(page.blocks) if block.kind == "row"]
    rows = [page.blocks[place] for place in at]
    for first, row in enumerate(rows):
        if not MAY_BE_HEADS.search(page.text, *row.span):
            continue
        # A head that goes over several rows may name the clusters in the last of them.
        for above in range(min(first, _DEEPEST_HEADS - 1), -1, -1):
            start = first - above
            depth = _depth(page, rows[start : start + _DEEPEST_HEADS])
            for deep in range(depth, above, -1):
                heads = _heads(page, rows[start : start + deep])
                if heads is not None:
                    span = (rows[start].span[0], rows[start + deep - 1].span[1])
                    return RowsWithCells(page, heads, span, at[start : start + deep])
    return None


def damaged_heads(page: Page) -> tuple[int, str] | None:
    """Find a row that names a ranking's columns and what is none; say where and why."""
    for block in page.blocks:
        if block.kind != "row" or not MAY_BE_HEADS.search(page.text, *block.span):
            continue
        columns = [(cell, column_of(page.words(cell))) for cell in block.cells]
        known = [column for _, column in columns if column is not None]
        if len(known) < _FEWEST_KNOWN or not are_of_a_ranking(known):
            continue
        for cell, column in columns:
            words = page.words(cell)
            if words and column is None:
                why = f"the head {quoted(words)} of a column of this ranking is not understood."
                return cell[0], why
        words = quoted(page.words(block.span))
        why = f"the heads {words} name one thing twice, or two ranks without their years."
        return block.span[0], why
    return None


def _depth(page: Page, rows: Sequence[Block]) -> int:
    """Count the rows before the first that has a figure; a year may stand in a head."""
    for depth, row in enumerate(rows):
        words = [page.words(cell) for cell in row.cells]
        if any(each and is_value(each) and not _YEAR.fullmatch(each) for each in words):
            return depth
    return len(rows)


def _heads(page: Page, rows: Sequence[Block]) -> Heads | None:
    words = [[page.words(cell) for cell in row.cells] for row in rows]
    for joined in (_stacked(words), _chained(words)):
        columns = [column_of(each) if each else None for each in joined]
        known = [column for column in columns if column is not None]
        if len(known) < sum(map(bool, joined)) or not are_of_a_ranking(known):
            continue
        clear = settled(known)
        if clear is not None:
            following = iter(clear)
            return tuple(None if column is None else next(following) for column in columns)
    return None


def _stacked(words: Sequence[Sequence[str]]) -> list[str]:
    """Join what stands one below the other; a head over several columns is each one's."""
    width = max(len(row) for row in words)
    padded = [[*row, *[""] * (width - len(row))] for row in words]
    for upper, row in enumerate(padded[:-1]):
        below = [any(lower[at] for lower in padded[upper + 1 :]) for at in range(width)]
        for at in range(1, width):
            if not row[at] and row[at - 1] and below[at] and below[at - 1]:
                row[at] = row[at - 1]
    return [" ".join(row[at] for row in padded if row[at]) for at in range(width)]


def _chained(words: Sequence[Sequence[str]]) -> list[str]:
    """Join heads that wrapped inside of cells when they were copied: a line ends in each."""
    joined = list(words[0])
    for row in words[1:]:
        joined[-1] = f"{joined[-1]} {row[0]}" if joined and row else ""
        joined += row[1:]
    return joined


class RowsWithCells:
    """Reads the rows below these heads, of which ``places`` are the blocks."""

    def __init__(self, page: Page, heads: Heads, span: Span, places: Sequence[int]) -> None:
        self.page = page
        self.heads = heads
        self.span = span
        self.places = places
        self.columns = tuple(column for column in heads if column is not None)
        self.parts = tuple(column.part for column in self.columns)
        self.head_words = {self._words(page.blocks[place]) for place in places}

    def table(self) -> Table:
        found: list[Cells] = []
        ended = repeated = False
        for block in self.page.blocks[: self.places[0]]:
            self._refuse_stray(block)
        last = self.places[-1]
        for place in range(last + 1, len(self.page.blocks)):
            block = self.page.blocks[place]
            if block.kind != "row":
                self._refuse_stray(block)
                continue
            words = self._words(block)
            if not any(words) or words in self.head_words:
                repeated = repeated or (bool(found) and any(words))
                last = place
                continue
            belongs = self._belongs(words)
            if place == last + 1 and not ended and self._is_note(words):
                last = place
                continue
            if not belongs:
                self._refuse_second(block)
                if ended or place != last + 1:
                    self._refuse_torn(block, words)
                    ended = True
                    continue
            if ended:
                self.page.refuse(
                    block.span[0],
                    f"{quoted(self.page.words(block.span))} stands apart from the table.",
                )
            found.append(self._cells(block, after_heads=repeated))
            repeated = False
            last = place
        return Table(self.columns, self.span, tuple(found))

    def _words(self, block: Block) -> tuple[str, ...]:
        return tuple(self.page.words(cell) for cell in block.cells)

    def _belongs(self, words: Sequence[str]) -> bool:
        """Tell a row that goes on after other words, on a PDF's next page or further down."""
        parts = dict(zip((column and column.part for column in self.heads), words, strict=False))
        named = any(letter.isalpha() for letter in parts.get("name", ""))
        ranked = "rank" not in self.parts or is_rank(parts.get("rank", ""))
        return named and ranked and len(words) <= len(self.heads)

    def _is_note(self, words: Sequence[str]) -> bool:
        """Tell a row of one cell below or between the others: a note, a heading."""
        given = [each for each in words if each]
        if len(given) != 1 or len(self.parts) == 1:
            return False
        return bool(_NOTE.match(given[0])) or not any(map(str.isdigit, given[0]))

    def _cells(self, block: Block, *, after_heads: bool) -> Cells:
        parts: dict[RowPart, Span] = {}
        for at, cell in enumerate(block.cells):
            if not self.page.words(cell):
                continue
            column = self.heads[at] if at < len(self.heads) else None
            if column is None:
                self.page.refuse(
                    cell[0],
                    f"{quoted(self.page.words(cell))} stands in a column that has no head.",
                )
            parts[column.part] = cell
        self._refuse_short(block, parts)
        return Cells(block.span, parts, after_heads)

    def _refuse_short(self, block: Block, parts: Mapping[RowPart, Span]) -> None:
        """Refuse a row that ends early: of which cell it lost, nothing tells.

        Blank cells at a line's end are lost in copying, which happens to the last columns
        of a new entrant, or to the change of a cluster that kept its rank.
        """
        lost = {column.part for column in self.heads[len(block.cells) :] if column is not None}
        rank, previous = (
            self.page.words(parts[part]) if part in parts else "" for part in ("rank", "previous")
        )
        moved = any(map(str.isdigit, previous)) and previous != rank
        if not lost <= {"previous", "change"} or (lost == {"change"} and moved):
            self.page.refuse(
                block.span[0],
                f"{quoted(self.page.words(block.span))} has {len(block.cells)} cells, but the "
                f"table has {len(self.heads)} columns.",
            )

    def _refuse_stray(self, block: Block) -> None:
        """Refuse a row that lost its cells' edges, so that it is not dropped."""
        for span in lines_in(self.page.text, block.span):
            line = " ".join(self.page.text[slice(*span)].split())
            if looks_like_a_row(line, self.parts):
                self.page.refuse(span[0], f"{quoted(line)} has figures, but not the table's cells.")

    def _refuse_torn(self, block: Block, words: Sequence[str]) -> None:
        """Refuse a row that lost its rank to the line above, so that it is not dropped."""
        names = sum(part in ("rank", "name", "economies") for part in self.parts)
        figures = sum(map(is_value, words))
        if figures > 1 and figures >= len(self.parts) - names - 1:
            self.page.refuse(
                block.span[0],
                f"{quoted(self.page.words(block.span))} has a row's figures, but not its rank.",
            )

    def _refuse_second(self, block: Block) -> None:
        heads = _heads(self.page, [block])
        if heads is not None:
            self.page.refuse(
                block.span[0],
                f"{quoted(self.page.words(block.span))} begins another ranking; a document "
                "holds one.",
            )
