"""A table of organizations, in whatever way its columns came apart.

Columns by tabs or cells are taken as they are; those by spaces, and cells on lines of
their own, by their order: rank, name, count, share. A row with one column too few, or one
too many, is refused: nobody could say which figure is which.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NoReturn

from gii_viewer.documents.blocks import Block, Page, Span, lines_in, parts_between, trimmed
from gii_viewer.documents.page.account import Account
from gii_viewer.documents.page.column_headers import is_header, may_be_header, refuse_other_columns
from gii_viewer.documents.page.numbers import (
    FigureError,
    read_count,
    read_row_rank,
    read_share,
)
from gii_viewer.documents.page.sections import Section
from gii_viewer.documents.page.stated import reading
from gii_viewer.documents.page.table_words import is_remark, last_word, read_name
from gii_viewer.documents.quoting import quoted
from gii_viewer.model.profile import Organization

_RANK = re.compile(r"([0-9]+)[.)]?(?=\s|$)")
_RANK_AND_NAME = re.compile(r"([0-9]+[.)]?)[ \u00a0]+(?=\S)")
_COUNT_AND_SHARE = re.compile(r"(\S+)[ \u00a0](?=[^\s%]\S*(?:[ \u00a0]%)?$)")
_WIDE_GAP = 3
_SAME_COLUMN = 2
"""Characters by which the lines of one cell begin apart in a page printed as text."""

_WORD = re.compile(r"\S+")
_NUMERIC = re.compile(r"[0-9][0-9,.\u00a0]*")
_GROUPED = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+")
"""No name ends like this."""
_GAP = re.compile(r"[ \u00a0]{2,}")
# Figures are told loosely here, and read strictly: a damaged one is refused in its own words.
_SOFT_ROW = re.compile(
    r"(?P<rank>[0-9]+[.)]?)(?P<space>\s+)(?P<name>\S.{0,299}?)(?P<gap>\s+)"
    r"(?P<count>(?=[^\s0-9]*[0-9])\S++(?:\u00a0[0-9]{3}(?![0-9]))*)\s+"
    r"(?P<share>(?=[^\s0-9]*[0-9])[^\s%]++[ \u00a0]?%\S*+)(?=\s*(?:\n|$))",
    re.DOTALL,
)

_NAMELESS_ROW = re.compile(
    r"(?P<rank>[0-9]+)[.)]?\s+(?P<count>[0-9][0-9,]*)\s+(?P<share>[0-9]+[ \u00a0]?%)"
)

Columns = tuple[Span, Span, Span, Span]


@dataclass(frozen=True)
class OrganizationRow:
    """A row that was read, and where its rank, count and share stand."""

    value: Organization
    rank: Span
    count: Span
    share: Span


def read_organizations(account: Account, section: Section) -> tuple[OrganizationRow, ...]:
    """Read and take a table's rows; an empty answer where the page has only its heading."""
    return _Table(account, section).read()


class _Table:
    """Goes through a section's blocks, one row after the other."""

    def __init__(self, account: Account, section: Section) -> None:
        self.account = account
        self.page = account.page
        self.section = section
        self.found: list[OrganizationRow] = []
        self.columns: list[Span] = []
        self.end = section.blocks[-1].span[1] if section.blocks else 0
        self.last_line = -1
        self.ended = False

    def read(self) -> tuple[OrganizationRow, ...]:
        headers: list[Block] = []
        stop = 0
        for place, block in enumerate(self.section.blocks):
            if block.span[0] < stop:
                # The name, the count or the share of the row before, on a line of its own.
                continue
            around = None if self.ended else self._name_around(place)
            if _is_header(self.page, block, first=not self.found):
                headers.append(block)
                for title in _WORD.finditer(self.page.text, *block.span):
                    self.columns.append(self.page.columns(title.span()))
                self._pass(block)
            elif is_remark(self.page, block) or self.account.is_chrome(block.span[0]):
                self._pass(block)
            elif around is not None:
                refuse_other_columns(
                    self.page, headers, self.section.heading, self.section.activity
                )
                headers = []
                stop = self._add_around(block, *around)
            elif not _is_row(self.page, block):
                if not self._goes_on(block):
                    adjacent = bool(self.found) and self._line(block) == self.last_line + 1
                    _refuse_lost_row(self.page, block, adjacent=adjacent)
                    self.ended = bool(self.found)
            elif self.ended:
                _refuse(self.page, block, "stands apart from the table's other rows.")
            else:
                refuse_other_columns(
                    self.page, headers, self.section.heading, self.section.activity
                )
                headers = []
                columns = self._columns(block)
                stop = max(block.span[1], columns[3][1])
                self._add(columns)
        return tuple(self.found)

    def _line(self, block: Block) -> int:
        return self.page.line_of(block.span[0])

    def _pass(self, block: Block) -> None:
        self.account.take(block.span)
        if self.found:
            self.last_line = self._line(block)

    def _columns(self, block: Block) -> Columns:
        expected = self.found[-1].value.rank + 1 if self.found else 1
        if block.kind == "row":
            cells = list(block.cells)
            while len(cells) > 4 and cells[0][0] == cells[0][1]:
                cells = cells[1:]
        else:
            cells = parts_between(self.page.text, block.span, _GAP)
            if len(cells) == 1:
                return self._soft_columns(block, expected)
        came_apart = block.kind == "row" and len(cells) >= 4
        if len(cells) < 4:
            cells = self._closer_cells(cells, expected)
        if len(cells) != 4:
            self._refuse_columns(block, len(cells))
        if not came_apart and _may_hold_digits_of_count(self.page, cells):
            _refuse(self.page, block, "leaves open where its name ends and its count begins.")
        for cell, name in zip(cells, ("rank", "name", "count", "share"), strict=True):
            if cell[0] == cell[1]:
                _refuse(self.page, block, f"has no {name}.")
        rank, name_cell, count, share = cells
        return rank, name_cell, count, share

    def _closer_cells(self, cells: list[Span], expected: int) -> list[Span]:
        """Split what one space separates between wide gaps: "1 NAME" and "583 57%".

        Only the rank that has to follow is taken off a name; a name may begin with
        digits itself.
        """
        text = self.page.text
        first = _RANK_AND_NAME.match(text, *cells[0])
        if first is not None and first[1].rstrip(".)") == str(expected):
            cells = [first.span(1), (first.end(), cells[0][1]), *cells[1:]]
        if len(cells) == 3:
            last = _COUNT_AND_SHARE.match(text, *cells[2])
            count = last_word(self.page, cells[1])
            if last is not None:
                cells = [*cells[:2], last.span(1), (last.end(), cells[2][1])]
            elif self._is_in_column(count) or _GROUPED.fullmatch(text, *count):
                cells = [cells[0], trimmed(text, (cells[1][0], count[0])), count, cells[2]]
        return cells

    def _is_in_column(self, count: Span) -> bool:
        """Tell a count behind the longest name by where the other counts and their title are."""
        start, end = self.page.columns(count)
        return any(start == begin or end == stop for begin, stop in self.columns)

    def _soft_columns(self, block: Block, expected: int) -> Columns:
        """Split what single spaces or line ends separate, from the rank that has to follow."""
        text = self.page.text
        row = _SOFT_ROW.match(text, block.span[0], self.end)
        rank = _RANK.match(text, *block.span)
        follows = rank is not None and (not self.found or int(rank[1][:9]) <= expected)
        if row is None or not follows or _runs_into_another_row(row["name"]):
            self._refuse_columns(block, 1)
        if "\n" in row["space"] and "\n" not in row["gap"]:
            # Of cells on lines of their own, one that is missing can't be made of its neighbour.
            self._refuse_columns(block, 1)
        on_own_lines = "\n" in row["space"] and "\n" in row["gap"]
        name = self._without_headers(row.span("name")) if on_own_lines else row.span("name")
        if self._is_parted(name, on_own_lines=on_own_lines):
            _refuse(self.page, block, "leaves open which lines are its name.")
        words = text[slice(*name)]
        last_line_of_name = words.split("\n")[-1] if on_own_lines else words.split()[-1]
        if _NUMERIC.fullmatch(last_line_of_name.strip()):
            _refuse(self.page, block, "leaves open where its name ends and its count begins.")
        return row.span("rank"), name, row.span("count"), row.span("share")

    def _is_parted(self, name: Span, *, on_own_lines: bool) -> bool:
        """Tell a blank line or a column's name between a name's lines, or a figure for one.

        A line that the rank or the count shares with the name is not looked at whole.
        """
        page = self.page
        first, last = (page.line_of(offset) for offset in name)
        for line in range(first if on_own_lines else first + 1, last + 1 if first < last else 0):
            span = trimmed(page.text, page.line_span(line))
            if span[0] == span[1] or is_header(page, Block("paragraph", span)):
                return True
            if on_own_lines and line < last and _NUMERIC.fullmatch(page.text, *span):
                return True
        return False

    def _without_headers(self, name: Span) -> Span:
        """Leave out the columns' names that a print repeats at the head of a page, amid a row."""
        lines = [Block("paragraph", line) for line in lines_in(self.page.text, name)]
        titles = [is_header(self.page, line) for line in lines]
        repeated: list[Block] = []
        if len(lines) > 2 and all(titles[:2]):
            repeated, lines = lines[:2], lines[2:]
        elif len(lines) > 2 and all(titles[-2:]):
            lines, repeated = lines[:-2], lines[-2:]
        refuse_other_columns(self.page, repeated, self.section.heading, self.section.activity)
        return lines[0].span[0], lines[-1].span[1]

    def _goes_on(self, block: Block) -> bool:
        """Join the end of a name that a printed page's column wrapped below its row."""
        if not self.found or self._line(block) != self.last_line + 1 or block.kind == "row":
            return False
        row = self.found[-1]
        start = self.page.line_span(self.last_line)[0]
        name = self.page.text.find(row.value.name, start, self.page.line_span(self.last_line)[1])
        column = block.span[0] - self.page.line_span(self._line(block))[0]
        if name == -1 or column < 2 or column != name - start:
            return False
        self._lengthen(block)
        return True

    def _name_around(self, place: int) -> tuple[re.Match[str], Block] | None:
        """Find the row and the end of a name that begins on the line above its row.

        So printers write a name of two lines whose row's other cells stand between these.
        """
        blocks = self.section.blocks[place : place + 3]
        if len(blocks) < 3 or any(block.kind == "row" for block in blocks):
            return None
        above, between, below = (trimmed(self.page.text, block.span) for block in blocks)
        row = _NAMELESS_ROW.fullmatch(self.page.text, *between)
        if row is None:
            return None
        first, *following = (self._line(block) for block in blocks)
        left, left_of_row, left_below = (
            self.page.columns(span)[0] for span in (above, between, below)
        )
        expected = self.found[-1].value.rank + 1 if self.found else 1
        fits = (
            following == [first + 1, first + 2]
            and left_of_row <= left
            and abs(left - left_below) <= _SAME_COLUMN
            and int(row["rank"][:9]) == expected
            and not any(_is_row(self.page, block) for block in (blocks[0], blocks[2]))
            and not is_header(self.page, blocks[2])
        )
        return (row, blocks[2]) if fits else None

    def _add_around(self, above: Block, row: re.Match[str], below: Block) -> int:
        """Add a row whose name stands above and below it; return where all of it ends."""
        self._add((row.span("rank"), above.span, row.span("count"), row.span("share")))
        self._lengthen(below)
        self.account.take((above.span[0], below.span[1]))
        return below.span[1]

    def _lengthen(self, block: Block) -> None:
        row = self.found[-1]
        words = f"{row.value.name} {self.page.name(block.span)}"
        organization = Organization(row.value.rank, words, row.value.count, row.value.share)
        self.found[-1] = OrganizationRow(organization, row.rank, row.count, row.share)
        self.last_line = self._line(block)
        self.account.take(block.span)

    def _refuse_columns(self, block: Block, number: int) -> NoReturn:
        columns = f"{number} column" + ("" if number == 1 else "s")
        _refuse(self.page, block, f"has {columns}; expected 4: rank, name, count and share.")

    def _add(self, columns: tuple[Span, Span, Span, Span]) -> None:
        page = self.page
        rank, name, count, share = (trimmed(page.text, column) for column in columns)
        organization = Organization(
            rank=reading(page, rank[0], read_row_rank, page.text[slice(*rank)]),
            name=read_name(page, name, "an organization"),
            count=reading(page, count[0], read_count, page.text[slice(*count)]),
            share=reading(page, share[0], read_share, page.text[slice(*share)]),
        )
        self.found.append(OrganizationRow(organization, rank, count, share))
        self.account.take((rank[0], share[1]))
        self.columns.append(self.page.columns(count))
        self.last_line = page.line_of(share[0])
        _refuse_falling_ranks(page, self.found)


def _may_hold_digits_of_count(page: Page, cells: Sequence[Span]) -> bool:
    """Tell "… 15,  162 49%" and "… 15,162   4 9%", which may be one figure with a gap in it."""
    _, name, count, share = cells
    words = page.text[slice(*name)].split()
    if not words or not _NUMERIC.fullmatch(words[-1]):
        return False
    counted, shared = page.text[slice(*count)], page.text[slice(*share)]
    near = count[0] - name[1] < _WIDE_GAP
    whole = _is_read(read_count, words[-1])
    if near and (not whole or _is_read(read_count, words[-1] + counted)):
        return True
    return share[0] - count[1] == 1 and whole and _is_read(read_share, counted + shared)


def _is_read(read: Callable[[str], int], words: str) -> bool:
    try:
        read(words)
    except FigureError:
        return False
    return True


def _runs_into_another_row(name: str) -> bool:
    """Tell a row without a figure, whose name would hold the next row's rank."""
    return "%" in name or any(line.strip()[:1].isdigit() for line in name.split("\n")[1:])


def _is_header(page: Page, block: Block, *, first: bool) -> bool:
    """Tell columns' names, understood or not, above the ``first`` row or between rows."""
    if is_header(page, block):
        return True
    return first and not is_remark(page, block) and may_be_header(page, block)


def _is_row(page: Page, block: Block) -> bool:
    """Tell an organization's row, damaged or not, from words around the table."""
    words = page.text[slice(*trimmed(page.text, block.span))]
    if block.kind == "row" or words[0].isdigit() or words[0] in "-−":
        return True
    return not words.endswith(".") and "%" in page.text[slice(*last_word(page, block.span))]


def _refuse_lost_row(page: Page, block: Block, *, adjacent: bool) -> None:
    """Refuse a line that may be an organization whose figures were lost."""
    words = page.name(block.span)
    in_capitals = len(words) >= 8 and words.upper() == words
    if adjacent or in_capitals:
        _refuse(page, block, "has 1 column; expected 4: rank, name, count and share.")


def _refuse(page: Page, block: Block, reason: str) -> NoReturn:
    span = trimmed(page.text, block.span)
    page.refuse(span[0], f"{quoted(page.text[slice(*span)])} {reason}")


def _refuse_falling_ranks(page: Page, found: Sequence[OrganizationRow]) -> None:
    if len(found) > 1 and found[-1].value.rank < found[-2].value.rank:
        page.refuse(
            found[-1].rank[0],
            f"rank {found[-1].value.rank} cannot come after rank {found[-2].value.rank}: "
            "a document holds one profile, and a table once.",
        )
