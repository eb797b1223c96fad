"""One table, as the window shows it, to a CSV, XLSX or Markdown file with its source."""

from __future__ import annotations

from pathlib import Path

from gii_viewer.documents.errors import OutputError
from gii_viewer.exporting.atomic import write_atomically
from gii_viewer.exporting.tables.csv_text import csv_text
from gii_viewer.exporting.tables.markdown import escaped, markdown_table
from gii_viewer.model.record import replace
from gii_viewer.tables.cells import BLANK, words
from gii_viewer.tables.table import Column, Row, Table

TABLE_SUFFIXES = (".csv", ".xlsx", ".md")

_BYTE_ORDER_MARK = "\ufeff"


def write_table(table: Table, path: Path, source: str) -> None:
    """Write the table to ``path``, in the format that its name ends with.

    ``source`` stands in the last row of a CSV, on a sheet of a workbook, below a
    Markdown table.

    Raises
    ------
    OutputError
        where the name ends with no format, and where the file cannot be written.
    """
    write_atomically(path, table_bytes(table, path.suffix, source))


def table_bytes(table: Table, suffix: str, source: str) -> bytes:
    """Return what :func:`write_table` writes to a file whose name ends with ``suffix``."""
    match suffix.lower():
        case ".csv":
            # Spreadsheets take a CSV without the mark for another encoding.
            return (_BYTE_ORDER_MARK + csv_text(_with_source_row(table, source))).encode()
        case ".xlsx":
            # Takes longer to import than a file of text takes to write.
            from gii_viewer.exporting.tables.workbook import workbook

            said = Table("source", "", (Column("source", "Source"),), (_row(source),))
            return workbook({"Table": table, "Source": said}, title=source, source=source)
        case ".md":
            return f"{markdown_table(table)}\n\n{escaped(source)}\n".encode()
        case _:
            known = ", ".join(TABLE_SUFFIXES)
            raise OutputError(f"A table cannot be written as “{suffix}”; these can be: {known}.")


def _with_source_row(table: Table, source: str) -> Table:
    """Add a row of as many cells as the others, as RFC 4180 has it."""
    row = _row(f"# {source}")
    blanks = (BLANK,) * (len(table.columns) - 1)
    return replace(table, foot=(*table.foot, replace(row, cells=(*row.cells, *blanks))))


def _row(source: str) -> Row:
    return Row("source", (words(source),))
