"""A ranking in lines of words: as text was copied, or taken from a PDF."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from gii_viewer.documents.blocks import Page, Span, lines_in, parts_between
from gii_viewer.documents.page.economies import split_economies
from gii_viewer.documents.quoting import quoted
from gii_viewer.documents.ranking.columns import (
    MAY_BE_HEADS,
    Column,
    are_of_a_ranking,
    begins_heads,
    column_of,
    columns_in,
    settled,
)
from gii_viewer.documents.ranking.table import (
    Cells,
    Table,
    columns_between,
    is_figure,
    is_rank,
    is_value,
    looks_like_a_row,
)
from gii_viewer.documents.ranking.values import MOVEMENT
from gii_viewer.model.ranking import RowPart
from gii_viewer.model.record import replace

_MOST_LINES_OF_HEADS = 40
_MOST_LINES_OF_A_ROW = 16
_DEEPEST_HEADS = 6
_FEWEST_CELLS = 3
_MAY_BEGIN_HEADS = re.compile(
    r"rank|position|place|#|no\b|names?\b|top|clusters?\b|econom|country|countries|territor|GII|S&T|science"
    r"|innovation|overall|global|world|current|new|20[0-9]{2}",
    re.IGNORECASE,
)
_TOKEN = re.compile(r"[^ \t\n]+")
_LINE_END = re.compile(r"[ \t]*\n[ \t]*")
_GAP = re.compile(r" {2,}|\t")
_CODES = re.compile(r"(?:[A-Z]{2}|(?:[A-Z]\.){2,3})\*?(?:/(?:[A-Z]{2}|(?:[A-Z]\.){2,3})\*?)*")
_NO_NAME = re.compile(r"[0-9©]|^(?:sources?|notes?)\b|^[*†‡]", re.IGNORECASE)
_ARROW = re.compile(r"[▲△⬆↑⇧▼▽⬇↓⇩]")
_FURNITURE = re.compile(
    r"(?:page\s+)?[0-9]+(?:\s*(?:of|/)\s*[0-9]+)?"
    r"|(?:[0-9]+\s+)?(?:the\s+)?(?:global\s+innovation\s+index|GII)(?:\s+20[0-9]{2})?(?:\s+[0-9]+)?"
    r"|(?:https?://|www\.)\S+(?:\s+[0-9]+(?:/[0-9]+)?)?"
    r"|[0-9]{1,4}[/.-][0-9]{1,2}[/.-][0-9]{2,4},?(?:\s+[0-9]{1,2}:[0-9]{2}.*)?",
    re.IGNORECASE,
)
"""What a printed page repeats: its number, running heads, address and time of printing."""


@dataclass(frozen=True)
class Line:
    """A line that is not blank, and its words."""

    page: Page
    span: Span

    @cached_property
    def tokens(self) -> tuple[Span, ...]:
        return tuple(found.span() for found in _TOKEN.finditer(self.page.text, *self.span))

    @cached_property
    def cells(self) -> tuple[Span, ...]:
        """What wide gaps keep apart."""
        return tuple(parts_between(self.page.text, self.span, _GAP))

    @property
    def words(self) -> str:
        return self.page.words(self.span)


def lines_with_heads(page: Page) -> LinesWithHeads | None:
    """Find the ranking in the page's lines; ``None`` where none of them names its columns."""
    lines = list(_lines(page))
    laid_out = _laid_out(page, lines)
    if laid_out is not None:
        return laid_out
    for first, line in enumerate(lines):
        if _MAY_BEGIN_HEADS.match(page.text, *line.span) and begins_heads(line.words):
            found = _heads_from(lines, first)
            if found is not None:
                columns, after = found
                return LinesWithHeads(page, lines, columns, (first, after))
    return None


def _lines(page: Page) -> Iterator[Line]:
    for block in page.blocks:
        yield from (Line(page, span) for span in lines_in(page.text, block.span))


def _heads_from(lines: Sequence[Line], first: int) -> tuple[list[Column], int] | None:
    """Read the heads that begin in this line, as many lines as name columns."""
    found = None
    words = ""
    for number in range(first, min(first + _MOST_LINES_OF_HEADS, len(lines))):
        words = f"{words} {lines[number].words}".lstrip()
        columns = columns_in(words)
        if columns is not None and are_of_a_ranking(columns):
            found = columns, number + 1
    return found


def _laid_out(page: Page, lines: Sequence[Line]) -> LinesWithHeads | None:
    """Read heads that are laid out in columns over lines, by what they stand above of."""
    for first, line in enumerate(lines):
        if not page.text[line.span[0]].isdigit() or len(line.cells) < _FEWEST_CELLS:
            continue
        edges = [page.columns(cell) for cell in line.cells]
        for depth in range(min(_DEEPEST_HEADS, first), 1, -1):
            top = lines[first - depth].span[0]
            if not MAY_BE_HEADS.search(page.text, top, line.span[0]):
                continue
            above = [
                (page.columns(cell), page.words(cell))
                for each in lines[first - depth : first]
                for cell in each.cells
            ]
            for heads in (_one_above_the_other(above), _above_of(edges, above)):
                clear = _settled_heads(heads) if len(heads) == len(edges) else None
                if clear is not None and are_of_a_ranking(clear):
                    return LinesWithHeads(page, lines, clear, (first - depth, first))
        return None
    return None


def _settled_heads(heads: Sequence[str]) -> list[Column] | None:
    columns: list[Column] = []
    for head in heads:
        column = column_of(head)
        if column is None:
            return None
        columns.append(column)
    return settled(columns)


def _one_above_the_other(cells: Sequence[tuple[Span, str]]) -> list[str]:
    """Join heads that overlap; those of numbers may stand left of all that is below them."""
    end = -1
    columns: list[list[tuple[int, str]]] = []
    for number, ((left, right), words) in sorted(enumerate(cells), key=lambda each: each[1][0]):
        if left >= end:
            columns.append([])
        columns[-1].append((number, words))
        end = max(end, right)
    return [" ".join(words for _, words in sorted(column)) for column in columns]


def _above_of(edges: Sequence[Span], cells: Sequence[tuple[Span, str]]) -> list[str]:
    """Join heads that are above the same cell, or nearest to it."""
    heads: list[list[str]] = [[] for _ in edges]
    for (left, right), words in cells:
        nearest = max(
            range(len(edges)), key=lambda at: min(edges[at][1], right) - max(edges[at][0], left)
        )
        heads[nearest].append(words)
    return [" ".join(head) for head in heads]


class LinesWithHeads:
    """Reads the rows in the lines below the heads."""

    def __init__(
        self, page: Page, lines: Sequence[Line], columns: Sequence[Column], heads: Span
    ) -> None:
        self.page = page
        self.lines = lines
        self.columns = tuple(columns)
        self.parts = tuple(column.part for column in columns)
        self.first, self.after = heads
        self.named = [part for part in self.parts if part in ("name", "economies")]
        self.behind = self.parts[len(self.named) + (self.parts[0] == "rank") :]
        """The parts behind the names, which are figures all."""
        self.head_words = {line.words for line in lines[self.first : self.after]}

    def table(self) -> Table:
        found: list[Cells] = []
        ended = repeated = False
        figures = 0
        end = self.after
        for line in self.lines[: self.first]:
            if looks_like_a_row(line.words, self.parts):
                self._refuse(line, "stands above the heads of the table")
        at = self.after
        while at < len(self.lines):
            line = self.lines[at]
            row = None if line.words in self.head_words else self._row(at)
            if row is not None:
                cells, following = row
                if ended:
                    self._refuse(line, "stands apart from the table")
                if found:
                    self._refuse_part_of_a_name(end, at)
                cells, at = self._with_wrapped(cells, following)
                end = at
                found.append(replace(cells, after_heads=repeated))
                repeated = False
                figures = 0
                continue
            repeated = repeated or (bool(found) and line.words in self.head_words)
            if line.words not in self.head_words and not _FURNITURE.fullmatch(line.words):
                self._refuse_damaged(at, found)
                ended = ended or (bool(found) and any(map(str.isdigit, line.words)))
                figures = figures + 1 if is_figure(line.words) else 0
                if figures == _FEWEST_CELLS or (not found and any(map(str.isdigit, line.words))):
                    self._refuse(line, "belongs to no row of the table")
            at += 1
        self._refuse_swapped(found)
        heads = self.lines[self.first].span[0], self.lines[self.after - 1].span[1]
        return Table(self.columns, heads, tuple(found))

    def _is_right_below(self, at: int) -> bool:
        """Tell whether no empty line is between this line and the one before."""
        if not 0 < at < len(self.lines):
            return False
        above, below = (self.lines[number].span[0] for number in (at - 1, at))
        return self.page.line_of(below) == self.page.line_of(above) + 1

    def _refuse_part_of_a_name(self, end: int, at: int) -> None:
        """Refuse words right below a row or above the next that may be a part of its name."""
        running = {line.words for line in self.lines[: self.after]}
        for number, beside in ((end, end), (at - 1, at)):
            line = self.lines[number]
            if not end <= number < at or not self._is_right_below(beside):
                continue
            if line.words not in running and not _FURNITURE.fullmatch(line.words):
                self._refuse(line, "stands between the table's rows and is none of them")

    def _with_wrapped(self, cells: Cells, at: int) -> tuple[Cells, int]:
        """Join the lines right below a row on which its names go on, and tell the line after."""
        lines = {self.page.line_of(offset) for offset in cells.span}
        if self.parts[0] != "rank" or len(lines) > 1:
            return cells, at
        edges = {part: self.page.columns(span) for part, span in cells.parts.items()}
        while at < len(self.lines) and self._is_right_below(at):
            line = self.lines[at]
            rooms = [columns_between(edges, self.page.columns(cell)) for cell in line.cells]
            if _NO_NAME.search(line.words) or not set(rooms) <= set(self.named):
                break
            for part, cell in zip(rooms, line.cells, strict=True):
                if part is not None:
                    cells = cells.with_more(part, cell)
            at += 1
        return cells, at

    def _row(self, at: int) -> tuple[Cells, int] | None:
        """Read the row that begins in this line, and tell the line after it."""
        line = self.lines[at]
        if len(line.cells) == len(self.parts) and self._fits(line.cells):
            parts = dict(zip(self.parts, line.cells, strict=True))
            return Cells(line.span, parts), at + 1
        return self._row_of_words(at)

    def _fits(self, cells: Sequence[Span]) -> bool:
        for part, cell in zip(self.parts, cells, strict=True):
            words = self.page.words(cell)
            if part in ("name", "economies"):
                if not any(letter.isalpha() for letter in words):
                    return False
            elif not (is_rank(words) if part == "rank" else is_value(words)):
                return False
        return True

    def _row_of_words(self, at: int) -> tuple[Cells, int] | None:
        """Read a row by its words, in one line or several: rank, names, figures.

        The figures end a line; between the rank and them stand the names alone.
        """
        ranked = self.parts[0] == "rank"
        if len(self.parts) != ranked + len(self.named) + len(self.behind):
            return None
        if set(self.parts[ranked : ranked + len(self.named)]) != set(self.named):
            return None
        tokens: list[Span] = []
        for number in range(at, min(at + _MOST_LINES_OF_A_ROW, len(self.lines))):
            line = self.lines[number]
            if number > at and line.words in self.head_words:
                return None
            if number > at and len(self.lines[at].tokens) > 1 and _FURNITURE.fullmatch(line.words):
                return None
            tokens += line.tokens
            if ranked and not is_rank(self.page.text[slice(*tokens[0])]):
                return None
            first, last = int(ranked), len(tokens) - len(self.behind)
            if last <= first:
                continue
            if not all(is_value(self.page.text[slice(*each)]) for each in tokens[last:]):
                continue
            middle = (tokens[first][0], tokens[last - 1][1])
            names = self._names(middle)
            if names is None:
                continue
            parts: dict[RowPart, Span] = {"rank": tokens[0]} if ranked else {}
            parts |= names
            parts |= dict(zip(self.behind, tokens[last:], strict=True))
            return Cells((tokens[0][0], tokens[-1][1]), parts), number + 1
        return None

    def _names(self, span: Span) -> dict[RowPart, Span] | None:
        """Tell the cluster's name from the economy; ``None`` where a figure is among them."""
        words = self.page.words(span)
        bare = MOVEMENT.sub("", words)
        if any(map(str.isdigit, bare)) or not any(map(str.isalpha, bare)):
            return None
        if "economies" not in self.named:
            return {"name": span}
        split = self._split(span)
        if split is None:
            return None
        return dict(zip(self.named, split, strict=True))

    def _split(self, span: Span) -> tuple[Span, Span] | None:
        """Split name and economy, at the one wide gap between them, or by what is an economy.

        Where the rank has a line of its own, every cell has.
        """
        text = self.page.text
        edge = _LINE_END if self._begins_line(span[0]) else _GAP
        breaks = list(edge.finditer(text, *span))
        if len(breaks) == 1:
            return (span[0], breaks[0].start()), (breaks[0].end(), span[1])
        tokens = [found.span() for found in _TOKEN.finditer(text, *span)]
        for number in range(1, len(tokens)):
            before, after = (span[0], tokens[number - 1][1]), (tokens[number][0], span[1])
            name, economy = (before, after) if self.named[0] == "name" else (after, before)
            words = self.page.words(economy)
            if text[name[1] - 1] == ",":
                continue
            if _CODES.fullmatch(words) or split_economies(words) is not None:
                return before, after
        return None

    def _begins_line(self, offset: int) -> bool:
        begin = self.page.line_span(self.page.line_of(offset))[0]
        return self.parts[0] == "rank" and not self.page.text[begin:offset].strip()

    def _refuse_swapped(self, found: Sequence[Cells]) -> None:
        """Refuse "Baltimore, US" in "MD", as text comes whose lines lost their order.

        Only of names in the United States the last part is a state's code, which can be an
        economy's, too.
        """
        if "economies" not in self.named:
            return
        economies = [self.page.words(cells.parts["economies"]) for cells in found]
        for cells, economy in zip(found, economies, strict=True):
            _, comma, last = self.page.words(cells.parts["name"]).rpartition(", ")
            if comma and last in economies and not economy.startswith(("US", "U.S", "United St")):
                self.page.refuse(
                    cells.span[0],
                    f"the row {quoted(self.page.words(cells.span))} ends its cluster's name with "
                    "an economy.",
                )

    def _refuse_damaged(self, at: int, found: Sequence[Cells]) -> None:
        """Refuse a line that is meant as a row and is none, so that it is not dropped."""
        line = self.lines[at]
        if looks_like_a_row(line.words, self.parts):
            why = f"does not have the {len(self.parts)} cells that the heads of the columns name"
            self._refuse(line, why)
        if not found or self.parts[0] != "rank":
            return
        before = found[-1].parts["rank"]
        expected = int(re.sub(r"\D", "", self.page.text[slice(*before)])) + 1
        first = self.page.text[slice(*line.tokens[0])]
        rest = line.words[len(first) :] or (
            self.lines[at + 1].words if at + 1 < len(self.lines) else ""
        )
        if first == str(expected) and any(map(str.isalpha, rest)):
            self._refuse(line, "begins a row that is not whole")

    def _refuse(self, line: Line, why: str) -> None:
        self.page.refuse(line.span[0], f"{quoted(line.words)} {why}.")
