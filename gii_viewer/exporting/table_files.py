"""A table that the window shows, to a CSV, XLSX or Markdown file with its source."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path

from gii_viewer.documents.csv_text import csv_text
from gii_viewer.documents.errors import OutputError
from gii_viewer.documents.markdown import escaped, markdown_table
from gii_viewer.documents.table import Column, Form, Percent, Table, Value
from gii_viewer.exporting.atomic import write_atomically

TABLE_SUFFIXES = (".csv", ".xlsx", ".md")

_NUMBER = re.compile(r"(-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?)(%?)")
_BYTE_ORDER_MARK = "\ufeff"


def write_table(
    header: Sequence[str],
    rows: Sequence[Sequence[str]],
    numeric: Sequence[bool],
    path: Path,
    source: str,
) -> None:
    """Write the rows in their order to ``path``, in the format that its name ends with.

    ``numeric`` is per column; cells there that are numbers stay numbers. ``source``
    stands in the last row of a CSV, on a sheet of a workbook, below a Markdown table.

    Raises
    ------
    OutputError
        where the name ends with no format, and where the file cannot be written.
    """
    write_atomically(path, table_bytes(header, rows, numeric, path.suffix, source))


def table_bytes(
    header: Sequence[str],
    rows: Sequence[Sequence[str]],
    numeric: Sequence[bool],
    suffix: str,
    source: str,
) -> bytes:
    """Return what :func:`write_table` writes to a file whose name ends with ``suffix``."""
    table = _typed(header, rows, numeric)
    match suffix.lower():
        case ".csv":
            # Spreadsheets take a CSV without the mark for another encoding.
            return (_BYTE_ORDER_MARK + csv_text(_with_source_row(table, source))).encode()
        case ".xlsx":
            # Takes longer to import than a file of text takes to write.
            from gii_viewer.documents.workbook import workbook

            sheets = [table, Table("Source", (Column("Source"),), ((source,),))]
            return workbook(sheets, title=source, source=source)
        case ".md":
            return f"{markdown_table(table)}\n\n{escaped(source)}\n".encode()
        case _:
            known = ", ".join(TABLE_SUFFIXES)
            raise OutputError(f"A table cannot be written as “{suffix}”; these can be: {known}.")


def _typed(header: Sequence[str], rows: Sequence[Sequence[str]], numeric: Sequence[bool]) -> Table:
    columns = tuple(
        Column(title, Form.PLAIN if number else Form.TEXT)
        for title, number in zip(header, numeric, strict=True)
    )
    return Table(
        "Table",
        columns,
        tuple(
            tuple(
                _value(cell) if number else cell for cell, number in zip(row, numeric, strict=True)
            )
            for row in rows
        ),
    )


def _value(cell: str) -> Value:
    """Return a number for what is one; ranges and words stay as they are shown."""
    found = _NUMBER.fullmatch(cell)
    if found is None:
        return cell
    number = Decimal(found[1])
    return Percent(number) if found[2] else number


def _with_source_row(table: Table, source: str) -> Table:
    """Add a row of as many cells as the others, as RFC 4180 has it."""
    rest = len(table.columns) - 1
    row: tuple[Value, ...] = (f"# {source}", *(None for _ in range(rest)))
    return Table(table.title, table.columns, (*table.rows, row))
