"""Tables of separated values (CSV, TSV): rankings, and the tidy table that we write."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from contextlib import suppress
from itertools import islice

from gii_viewer.documents.errors import DocumentError
from gii_viewer.documents.formats.format import Content, Original
from gii_viewer.documents.formats.page_text import LONGEST_LINE
from gii_viewer.documents.formats.sheet import Sheet, SheetRow
from gii_viewer.documents.ranking.columns import MAY_BE_HEADS

MOST_ROWS = 100_000
_SEPARATORS = ",;\t"
_MOST_ABOVE_HEADS = 40
_LONGEST_LINE_OF_HEADS = 2_000
_FEWEST_CELLS = 3
_FEWEST_ROWS = 8
_REMARK = re.compile(r"#\s+\w")
"""A line of words, which its commas don't part."""


def _rows(text: str, separator: str, file: str) -> Iterator[SheetRow]:
    line = 1
    reader = csv.reader(text.splitlines(keepends=True), delimiter=separator, strict=True)
    while True:
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            reason = f"the table is damaged here ({error}); expected each quote to be closed."
            raise DocumentError(file, line, reason) from error
        if cells and _REMARK.match(cells[0]):
            cells = [separator.join(cells)]
        if any(cell.strip() for cell in cells):
            yield SheetRow(line, tuple(cells))
        line = reader.line_num + 1


def _separator(original: Original) -> str | None:
    """Tell what separates the cells; ``None`` where nothing does.

    The heads of a table tell, or a page from a spreadsheet, whose rows all have as many
    cells. What tabs alone separate is text as it is copied.
    """
    text = original.text
    head = "".join(islice(text.splitlines(keepends=True), _MOST_ABOVE_HEADS))
    for separator in _SEPARATORS:
        if separator == "\t" and '"' not in head:
            continue
        lines = [line for line in head.split("\n") if len(line) < _LONGEST_LINE_OF_HEADS]
        likely = any(line.count(separator) >= _FEWEST_CELLS - 1 for line in lines) and any(
            separator in line and not line.endswith((".", ":")) and MAY_BE_HEADS.search(line)
            for line in map(str.rstrip, lines)
        )
        if not likely:
            continue
        rows: list[SheetRow] = []
        # The last of these lines may be in the midst of a quoted cell.
        with suppress(DocumentError):
            rows += _rows(head, separator, original.name)
        widths = {len(row.cells) for row in rows}
        even = len(rows) >= _FEWEST_ROWS and len(widths) == 1 and min(widths) >= _FEWEST_CELLS
        sheet = Sheet(rows, original.name)
        if even or sheet.is_tidy or sheet.is_of_a_ranking:
            return separator
    return None


def tells(original: Original) -> bool:
    return _separator(original) is not None


def read(original: Original) -> tuple[Content, ...]:
    separator = _separator(original) or ","
    longest = max(map(len, original.text.split("\n")))
    if longest > LONGEST_LINE:
        reason = f"a line of {longest:,} characters is far longer than any of a table."
        raise DocumentError(original.name, None, reason)
    rows = list(islice(_rows(original.text, separator, original.name), MOST_ROWS + 1))
    if len(rows) > MOST_ROWS:
        raise DocumentError(original.name, None, f"more than {MOST_ROWS:,} rows are no ranking.")
    return Sheet(rows, original.name).contents(original)
