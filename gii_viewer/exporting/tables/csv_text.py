"""A table to CSV: RFC 4180, with a header row and lines that end in CR and LF."""

from __future__ import annotations

import csv
import io

from gii_viewer.exporting.tables.texts import harmless, plain, printable
from gii_viewer.tables.table import Table


def csv_text(table: Table) -> str:
    """Return all columns as CSV; numbers are plain, missing ones empty, texts harmless."""
    lines = io.StringIO(newline="")
    writer = csv.writer(lines, lineterminator="\r\n")
    writer.writerow([harmless(printable(column.title)) for column in table.columns])
    writer.writerows([plain(cell) for cell in row.cells] for row in table.all_rows)
    return lines.getvalue()
