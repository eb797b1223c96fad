"""A workbook (XLSX): rankings in its sheets, or the tidy table that we write."""

from __future__ import annotations

import io
import re
from collections.abc import Sequence
from decimal import Decimal

from gii_viewer.documents.errors import DocumentError
from gii_viewer.documents.formats.format import Content, Original
from gii_viewer.documents.formats.sheet import Sheet, SheetRow

MOST_ENTRIES = 2_000
LARGEST = 64 * 1024 * 1024
"""Bytes that all entries take once they are unpacked."""

MOST_CELLS = 4_000_000
"""The reader makes room for all cells between the first and the last one of a sheet."""

_SHEETS = re.compile(r"xl/worksheets/[^/]+\.xml")
_PLACE = re.compile(rb"""\br\s*=\s*["']([A-Z]{0,3})([0-9]{1,9})["']""")
_ERROR = re.compile(rb"""<(?:\w+:)?c\b[^<>]*\bt\s*=\s*["']e["']""")
_DAMAGED = "this workbook is damaged; save it again, or save the table as CSV."
_LOCKED = "this workbook is locked by a password; save it without one."


def sheets_of_workbook(data: bytes, file: str) -> list[Sheet]:
    """Return each sheet that people see and that has any.

    Raises
    ------
    DocumentError
        where it is damaged or locked, holds errors in place of figures, or would take far
        more room than tables.
    """
    # Only a workbook needs it.
    from python_calamine import CalamineError, CalamineWorkbook, SheetVisibleEnum

    _refuse_unfit(data, file)
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(data))
        sheets = [
            book.get_sheet_by_name(sheet.name).to_python(skip_empty_area=False)
            for sheet in book.sheets_metadata
            if sheet.visible is SheetVisibleEnum.Visible
        ]
    except (CalamineError, OSError, ValueError) as error:
        raise DocumentError(file, None, _DAMAGED) from error
    found = ([_row(*numbered) for numbered in enumerate(sheet, start=1)] for sheet in sheets)
    filled = ([row for row in rows if any(map(str.strip, row.cells))] for rows in found)
    return [Sheet(rows, file) for rows in filled if rows]


def _row(line: int, cells: Sequence[object]) -> SheetRow:
    return SheetRow(line, tuple(_words(cell) for cell in cells))


def _words(cell: object) -> str:
    """Return a cell's value as it would be typed: numbers to the 15 digits that are kept."""
    if isinstance(cell, float):
        return format(Decimal(format(cell, ".15g")), "f")
    return str(cell).replace("\n", " ")


def _refuse_unfit(data: bytes, file: str) -> None:
    # Only such a document is packed.
    import zipfile
    import zlib

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = archive.infolist()
            if len(entries) > MOST_ENTRIES or sum(each.file_size for each in entries) > LARGEST:
                raise DocumentError(file, None, "this workbook is far more than a ranking.")
            if any(entry.flag_bits & 1 for entry in entries):
                raise DocumentError(file, None, _LOCKED)
            # What an entry says of its size is true where all of it can be read.
            if archive.testzip() is not None:
                raise DocumentError(file, None, _DAMAGED)
            for entry in entries:
                if _SHEETS.fullmatch(entry.filename):
                    _refuse_unfit_sheet(archive.read(entry), file)
    except (zipfile.BadZipFile, NotImplementedError, OSError, ValueError, zlib.error) as error:
        raise DocumentError(file, None, _DAMAGED) from error


def _refuse_unfit_sheet(xml: bytes, file: str) -> None:
    error = _ERROR.search(xml)
    if error is not None:
        reason = "a cell of this workbook holds an error, as #DIV/0!, in place of its figure."
        raise DocumentError(file, None, reason)
    rows = columns = 1
    for letters, digits in _PLACE.findall(xml):
        rows = max(rows, int(digits))
        columns = max(columns, _column(letters))
    if rows * columns > MOST_CELLS:
        raise DocumentError(file, None, "this workbook has far more cells than a ranking.")


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number


def read(original: Original) -> tuple[Content, ...]:
    """Read the tidy tables, else every sheet of a ranking, else the first as a page.

    Beside the tidy table stand sheets that repeat its figures.
    """
    sheets = sheets_of_workbook(original.data, original.name)
    if not sheets:
        raise DocumentError(original.name, None, "this workbook holds no words.")
    tables = (
        [sheet for sheet in sheets if sheet.is_tidy]
        or [sheet for sheet in sheets if sheet.is_of_a_ranking]
        or sheets[:1]
    )
    return tuple(content for sheet in tables for content in sheet.contents(original))
