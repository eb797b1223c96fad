"""What a printed profile is made of: finished words in blocks, and no Qt.

Whoever writes a report to a file or paints it on paper adds only type and geometry.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from gii_viewer.charts.cards import Card
from gii_viewer.charts.description import Chart
from gii_viewer.tables.table import Cell, Column, Kind, Row, Table


@dataclass(frozen=True)
class Words:
    """A paragraph: ``lead`` in larger, ``quiet`` in smaller type."""

    text: str
    lead: bool = False
    quiet: bool = False


@dataclass(frozen=True)
class Items:
    """Short sentences of a list."""

    sentences: tuple[str, ...]


@dataclass(frozen=True)
class PrintedTable:
    """A table with the columns that a report has.

    Where it is ``alone`` under a heading, paper spares it the title. Where ``noted`` is
    set, paper has the long texts of the last column as numbered notes below the table,
    and ``noted`` over the numbers.
    """

    table: Table
    alone: bool = False
    noted: str = ""

    @property
    def rows(self) -> tuple[Row, ...]:
        return self.table.all_rows

    def is_small(self, column: Column) -> bool:
        """Tell whether the words of a column explain the figures of others."""
        return column.kind is Kind.TEXT and column is not self.table.columns[self.table.head]


def spanned(row: Row) -> Iterator[tuple[Cell, int, int]]:
    """Yield each cell with its first column and the one after its last.

    What shows the same figure in columns side by side stands once, over all of them.
    """
    start = 0
    while start < len(row.cells):
        cell, end = row.cells[start], start + 1
        while cell.figures and end < len(row.cells) and row.cells[end].figures == cell.figures:
            end += 1
        yield cell, start, end
        start = end


@dataclass(frozen=True)
class ReportCard:
    """A ranking card with its basis in words, empty where the figure is not given."""

    card: Card
    basis: str


@dataclass(frozen=True)
class Cards:
    """The ranking cards in a row."""

    cards: tuple[ReportCard, ...]


@dataclass(frozen=True)
class Beside:
    """Blocks in two columns, whose widths are as ``weights``."""

    left: tuple[PrintedTable | Words, ...]
    right: tuple[PrintedTable | Chart, ...]
    weights: tuple[int, int]


Block = Words | Items | PrintedTable | Cards | Beside


@dataclass(frozen=True)
class Section:
    """Blocks under a heading; ``scope`` names unit, period and edition.

    The heading of a ``silent`` section is for outlines and assistive technology.
    """

    id: str
    title: str
    scope: str
    blocks: tuple[Block, ...]
    silent: bool = False


@dataclass(frozen=True)
class Report:
    """One profile, ready to be printed; ``language`` of its words is a BCP 47 tag."""

    kicker: str
    title: str
    economies: str
    scope: str
    sections: tuple[Section, ...]
    source: str
    language: str
