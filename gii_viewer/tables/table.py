"""What a table is: columns, rows and cells with their figures. Whoever shows one only draws it.

The window, the clipboard, files and reports draw the same description. None of them
computes a cell, and none reads a number back out of a text.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from enum import Enum, IntEnum

from gii_viewer.model.figure import FigureRef
from gii_viewer.model.profile import Basis
from gii_viewer.model.record import replace


class Kind(Enum):
    """What stands in a cell; of a column, what stands in most of its cells."""

    TEXT = "text"
    NAME = "name"
    """Verbatim from a document."""
    NUMBER = "number"
    """A whole number without grouping: a rank, a year, a line."""
    COUNT = "count"
    """A number that is grouped where people read it."""
    SHARE = "share"
    """In percent: 57 means 57%."""
    ORDER = "order"
    """A place in a list: "1st"."""
    RANGE = "range"
    """A range, or one end of it; a column of numbers of several kinds."""

    @property
    def numeric(self) -> bool:
        """Whether it stands to the right and sorts as numbers."""
        return self not in (Kind.TEXT, Kind.NAME)


class Room(IntEnum):
    """How much room it takes to show a column: each has all columns up to its own."""

    VIEW = 0
    """A table in the window, and what is copied from there."""
    PAGE = 1
    """A page for people: Markdown."""
    SHEET = 2
    """A file for spreadsheets and programs: CSV, XLSX, Parquet."""


Content = int | Decimal | str | None


@dataclass(frozen=True)
class Column:
    """A column's title and kind; ``weight`` is its part of the width on paper."""

    id: str
    title: str
    kind: Kind = Kind.TEXT
    weight: int = 100
    room: Room = Room.VIEW


def _nothing_to_say() -> str:
    return ""


@dataclass(frozen=True)
class Cell:
    """One cell.

    ``text`` is what people see. ``value`` sorts, ``None`` where there is none; a cell
    that shows a range has ``low`` and ``high`` instead (rounded outward, in the unit of
    the text; ``high`` is ``None`` where nothing bounds it) and sorts by ``low``.
    ``whole`` tells whether ``value`` says all that ``text`` does: of "1st, 3rd" it is
    only the first. ``figures`` are all that the cell shows.
    """

    value: Content
    text: str
    kind: Kind = Kind.TEXT
    figures: tuple[FigureRef, ...] = ()
    low: Decimal | None = None
    high: Decimal | None = None
    whole: bool = True
    explain: Callable[[], str] = field(default=_nothing_to_say, compare=False, repr=False)

    @property
    def detail(self) -> str:
        """All about the cell's figures in sentences; "" without figures."""
        return self.explain()

    @property
    def sort_value(self) -> Content:
        """What the cell sorts by; ``None`` where it is missing."""
        return self.low if self.value is None else self.value

    @property
    def content(self) -> Content:
        """What a file for programs has: the value, or the text where that says more."""
        if self.sort_value is None:
            return None
        return self.value if self.whole and self.value is not None else self.text


@dataclass(frozen=True)
class Row:
    """A row. ``key`` names it in its table: the pointer of its main figure, or a name.

    ``basis`` is that of its figures, added where one of them is; ``None`` without any.
    """

    key: str
    cells: tuple[Cell, ...]
    basis: Basis | None = None


@dataclass(frozen=True)
class Table:
    """Rows under their columns.

    ``foot`` are rows that stand last, whatever the order of the others. ``note`` is said
    where there are no rows. ``head`` is the index of the column that names the rows.
    """

    id: str
    title: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    foot: tuple[Row, ...] = ()
    note: str = ""
    head: int = 0

    @property
    def all_rows(self) -> tuple[Row, ...]:
        return (*self.rows, *self.foot)

    def within(self, room: Room) -> Table:
        """Return the table with the columns that ``room`` has."""
        return self.with_columns(
            [at for at, column in enumerate(self.columns) if column.room <= room]
        )

    def with_columns(self, kept: Sequence[int]) -> Table:
        """Return the table with these of its columns, by index, among them the head."""

        def of(rows: Iterable[Row]) -> tuple[Row, ...]:
            return tuple(replace(row, cells=tuple(row.cells[at] for at in kept)) for row in rows)

        return replace(
            self,
            columns=tuple(self.columns[at] for at in kept),
            rows=of(self.rows),
            foot=of(self.foot),
            head=kept.index(self.head),
        )
