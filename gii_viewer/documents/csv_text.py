"""A table to CSV: RFC 4180, with a header row and lines that end in CR and LF."""

from __future__ import annotations

import csv
import io
from decimal import Decimal

from gii_viewer.documents.table import (
    Percent,
    Table,
    Value,
    harmless,
    plain_number,
    printable,
    titles,
)


def csv_text(table: Table) -> str:
    """Return ``table`` as CSV; numbers are plain, missing ones empty, texts harmless."""
    lines = io.StringIO(newline="")
    writer = csv.writer(lines, lineterminator="\r\n")
    writer.writerow([csv_cell(title) for title in titles(table.columns)])
    writer.writerows([csv_cell(value) for value in row] for row in table.rows)
    return lines.getvalue()


def csv_cell(value: Value) -> str:
    """Write one cell, without the quotes that it may need."""
    match value:
        case None:
            return ""
        case Percent(percent):
            return f"{plain_number(percent)}%"
        case int() | Decimal():
            return plain_number(value)
        case str():
            return harmless(printable(value))
