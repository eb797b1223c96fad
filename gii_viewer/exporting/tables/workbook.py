"""Tables to an XLSX workbook: typed numbers, frozen headers, nothing that runs.

The same tables give the same bytes: the moment of writing is in none of them.
"""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import xlsxwriter

from gii_viewer.documents.errors import OutputError
from gii_viewer.exporting.tables.texts import printable, starts_like_a_formula
from gii_viewer.tables.table import Cell, Column, Kind, Table

_EPOCH = datetime(2000, 1, 1, tzinfo=UTC)
_MOST_ROWS = 1_048_576
_MOST_CHARACTERS = 32_767
_LEAST_WIDTH, _GREATEST_WIDTH = 7, 64
_ROOM_OF_FILTER = 3
"""What the arrow of a column's filter takes of its header, in characters."""


def workbook(sheets: Mapping[str, Table], *, title: str, source: str) -> bytes:
    """Return an XLSX file with a sheet a table, by their names and in their order.

    Raises
    ------
    OutputError
        where a table has more rows than a sheet holds.
    """
    data = io.BytesIO()
    book = xlsxwriter.Workbook(
        data,
        {
            # Files of the parts would carry the moment of writing.
            "in_memory": True,
            "strings_to_formulas": False,
            "strings_to_numbers": False,
            "strings_to_urls": False,
        },
    )
    book.set_properties(
        {"title": printable(title), "comments": printable(source), "created": _EPOCH}
    )
    formats = _Formats(book)
    for name, table in sheets.items():
        _add_sheet(book, name, table, formats)
    book.close()
    return data.getvalue()


class _Formats:
    """The cell formats of one workbook, each made once."""

    def __init__(self, book: Any) -> None:
        self._book = book
        self._made: dict[tuple[tuple[str, object], ...], Any] = {}

    def header(self, column: Column) -> Any:
        return self._format(bold=True, bottom=1, align=_alignment(column))

    def text(self, text: str, column: Column, *, wrapped: bool) -> Any:
        # The mark keeps a text a text, even once somebody has edited the cell.
        quoted = {"quote_prefix": True} if starts_like_a_formula(text) else {}
        return self._format(valign="top", align=_alignment(column), text_wrap=wrapped, **quoted)

    def number(self, pattern: str) -> Any:
        return self._format(valign="top", num_format=pattern)

    def _format(self, **properties: object) -> Any:
        key = tuple(properties.items())
        if key not in self._made:
            self._made[key] = self._book.add_format(properties)
        return self._made[key]


def _alignment(column: Column) -> str:
    """Put ranges, which are texts, to the right in a column of numbers."""
    return "right" if column.kind.numeric else "left"


def _add_sheet(book: Any, name: str, table: Table, formats: _Formats) -> None:
    rows = table.all_rows
    if len(rows) >= _MOST_ROWS:
        raise OutputError(
            f"{name}: {len(rows):,} rows are more than a sheet of a workbook holds; "
            "CSV holds them all."
        )
    sheet = book.add_worksheet(name)
    for at, column in enumerate(table.columns):
        sheet.write_string(0, at, printable(column.title), formats.header(column))
        sheet.set_column(at, at, _width(column, [row.cells[at] for row in rows]))
        for number, row in enumerate(rows, start=1):
            _write(sheet, (number, at), row.cells[at], column, formats)
    sheet.freeze_panes(1, 0)
    if rows:
        sheet.autofilter(0, 0, len(rows), len(table.columns) - 1)


def _write(
    sheet: Any, place: tuple[int, int], cell: Cell, column: Column, formats: _Formats
) -> None:
    content = cell.content
    match content:
        case None | "":
            return
        case str():
            text = _cell_text(content)
            wrapped = len(text) > _GREATEST_WIDTH
            sheet.write_string(*place, text, formats.text(text, column, wrapped=wrapped))
        case int() | Decimal():
            number = float(Decimal(content) / 100 if cell.kind is Kind.SHARE else content)
            sheet.write_number(*place, number, formats.number(_pattern(content, cell.kind)))


def _pattern(number: int | Decimal, kind: Kind) -> str:
    """Show as many digits as there are: fewer would round a bound past the truth."""
    whole = "#,##0" if kind in (Kind.COUNT, Kind.RANGE) else "0"
    exponent = Decimal(number).as_tuple().exponent
    digits = max(0, -exponent) if isinstance(exponent, int) else 0
    pattern = f"{whole}.{'0' * digits}" if digits else whole
    return f"{pattern}%" if kind is Kind.SHARE else pattern


def _cell_text(value: str) -> str:
    """Return what a cell can hold: one kind of line end, and not too many characters."""
    text = printable(value).replace("\r\n", "\n").replace("\r", "\n")
    return text if len(text) <= _MOST_CHARACTERS else text[: _MOST_CHARACTERS - 1] + "…"


def _width(column: Column, cells: Sequence[Cell]) -> int:
    longest = max((_length(cell) for cell in cells), default=0)
    needed = max(len(column.title) + _ROOM_OF_FILTER, longest + 1)
    return min(max(needed, _LEAST_WIDTH), _GREATEST_WIDTH)


def _length(cell: Cell) -> int:
    if cell.text.isascii():
        return len(cell.text)
    # East Asian characters take the room of two.
    return sum(2 if letter >= "\u1100" else 1 for letter in cell.text)
