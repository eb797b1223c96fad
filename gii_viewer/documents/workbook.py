"""Tables to an XLSX workbook: typed numbers, frozen headers, nothing that runs.

The same tables give the same bytes: the moment of writing is in none of them.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import xlsxwriter

from gii_viewer.documents.errors import OutputError
from gii_viewer.documents.table import (
    Column,
    Form,
    Percent,
    Table,
    Value,
    decimals,
    grouped_number,
    printable,
    starts_like_a_formula,
)

_EPOCH = datetime(2000, 1, 1, tzinfo=UTC)
_MOST_ROWS = 1_048_576
_MOST_CHARACTERS = 32_767
_LEAST_WIDTH, _GREATEST_WIDTH = 7, 64
_ROOM_OF_FILTER = 3
"""What the arrow of a column's filter takes of its header, in characters."""


def workbook(tables: Sequence[Table], *, title: str, source: str) -> bytes:
    """Return an XLSX file with a sheet a table, in their order.

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
    for table in tables:
        _add_sheet(book, table, formats)
    book.close()
    return data.getvalue()


class _Formats:
    """The cell formats of one workbook, each made once."""

    def __init__(self, book: Any) -> None:
        self._book = book
        self._made: dict[tuple[tuple[str, object], ...], Any] = {}

    def header(self, form: Form) -> Any:
        return self._format(bold=True, bottom=1, align=_alignment(form))

    def text(self, text: str, form: Form, *, wrapped: bool) -> Any:
        # The mark keeps a text a text, even once somebody has edited the cell.
        quoted = {"quote_prefix": True} if starts_like_a_formula(text) else {}
        return self._format(valign="top", align=_alignment(form), text_wrap=wrapped, **quoted)

    def number(self, pattern: str) -> Any:
        return self._format(valign="top", num_format=pattern)

    def _format(self, **properties: object) -> Any:
        key = tuple(properties.items())
        if key not in self._made:
            self._made[key] = self._book.add_format(properties)
        return self._made[key]


def _alignment(form: Form) -> str:
    """Put ranges, which are texts, to the right in a column of numbers."""
    return "left" if form is Form.TEXT else "right"


def _add_sheet(book: Any, table: Table, formats: _Formats) -> None:
    if len(table.rows) >= _MOST_ROWS:
        raise OutputError(
            f"{table.title}: {len(table.rows):,} rows are more than a sheet of a workbook "
            "holds; CSV holds them all."
        )
    sheet = book.add_worksheet(table.title)
    for at, column in enumerate(table.columns):
        sheet.write_string(0, at, printable(column.title), formats.header(column.form))
        width = _width(column, [row[at] for row in table.rows])
        sheet.set_column(at, at, width)
        for number, row in enumerate(table.rows, start=1):
            _write(sheet, (number, at), row[at], column.form, formats)
    sheet.freeze_panes(1, 0)
    if table.rows:
        sheet.autofilter(0, 0, len(table.rows), len(table.columns) - 1)


def _write(sheet: Any, place: tuple[int, int], value: Value, form: Form, formats: _Formats) -> None:
    match value:
        case None | "":
            return
        case str():
            text = _cell_text(value)
            wrapped = len(text) > _GREATEST_WIDTH
            sheet.write_string(*place, text, formats.text(text, form, wrapped=wrapped))
        case Percent(percent):
            digits = decimals(percent)
            pattern = _pattern("0", digits) + "%"
            sheet.write_number(*place, float(percent / 100), formats.number(pattern))
        case int() | Decimal():
            digits = decimals(value) if isinstance(value, Decimal) else 0
            pattern = _pattern("#,##0" if form is Form.COUNT else "0", digits)
            number = value if isinstance(value, int) else float(value)
            sheet.write_number(*place, number, formats.number(pattern))


def _pattern(whole: str, digits: int) -> str:
    """Show as many digits as there are: fewer would round a bound past the truth."""
    return f"{whole}.{'0' * digits}" if digits else whole


def _cell_text(value: str) -> str:
    """Return what a cell can hold: one kind of line end, and not too many characters."""
    text = printable(value).replace("\r\n", "\n").replace("\r", "\n")
    return text if len(text) <= _MOST_CHARACTERS else text[: _MOST_CHARACTERS - 1] + "…"


def _width(column: Column, values: Sequence[Value]) -> int:
    longest = max((_length(value) for value in values), default=0)
    needed = max(len(column.title) + _ROOM_OF_FILTER, longest + 1)
    return min(max(needed, _LEAST_WIDTH), _GREATEST_WIDTH)


def _length(value: Value) -> int:
    match value:
        case None:
            return 0
        case str():
            # East Asian characters take the room of two.
            return sum(2 if letter >= "\u1100" else 1 for letter in value)
        case Percent(percent):
            return len(str(percent)) + 1
        case _:
            return len(grouped_number(value))
