"""Workbooks: rankings in any of their sheets, and files that are damaged, locked or bombs."""

from __future__ import annotations

import io
import re
import time
import zipfile
from collections.abc import Mapping, Sequence

import pytest
import xlsxwriter

from gii_viewer.documents.errors import DocumentError
from gii_viewer.documents.reading import read_bytes
from gii_viewer.model.document import ProfileDocument, RankingDocument
from tests.documents.ranking.layouts import CELLS, HEAD, ROWS
from tests.profiles import dalian

Sheet = Sequence[Sequence[str | float | None]]


def workbook(sheets: Mapping[str, Sheet], hidden: Sequence[str] = ()) -> bytes:
    data = io.BytesIO()
    book = xlsxwriter.Workbook(data, {"in_memory": True})
    for name, rows in sheets.items():
        sheet = book.add_worksheet(name)
        for number, row in enumerate(rows):
            for column, cell in enumerate(row):
                sheet.write(number, column, cell)
        if name in hidden:
            sheet.hide()
    book.close()
    return data.getvalue()


def numbers(line: Sequence[str]) -> list[str | float]:
    """Return a row as a spreadsheet keeps it: numbers as numbers."""
    figures = (re.sub("[−–]", "-", cell).replace(",", "") for cell in line)
    return [
        cell if number in (1, 2) else float(figure)
        for number, (cell, figure) in enumerate(zip(line, figures, strict=True))
    ]


TITLE: list[str | float | None] = ["Global Innovation Index 2023, top 100 clusters"]
TABLE: Sheet = [TITLE, [], list(HEAD), *map(numbers, CELLS), ["Source: WIPO"]]
SHORT: Sheet = [["Rank", "Cluster", "Economy"], [1, "Tokyo", "JP"]]


def refusal(data: bytes) -> str:
    with pytest.raises(DocumentError) as caught:
        read_bytes(data, "a.xlsx")
    return str(caught.value)


def test_numbers_are_read_as_they_would_be_typed() -> None:
    (found,) = read_bytes(workbook({"Top 100": TABLE}), "a.xlsx")
    assert isinstance(found, RankingDocument)
    assert found.kind == "workbook"
    assert found.ranking.edition == 2023
    assert found.ranking.rows == ROWS
    assert found.passages["/rows/0/applications"].line == 4


def test_each_sheet_of_a_ranking_is_a_document_and_others_are_none() -> None:
    data = workbook(
        {
            "Read me": [["All about this workbook, 2024"]],
            "Clusters": TABLE,
            "Old": SHORT,
            "Draft": [["Rank", "Cluster", "Economy"], ["x", "y", "z"]],
        },
        hidden=["Draft"],
    )
    first, second = read_bytes(data, "a.xlsx")
    assert isinstance(first, RankingDocument)
    assert isinstance(second, RankingDocument)
    assert first.ranking.rows == ROWS
    assert [row.name for row in second.ranking.rows] == ["Tokyo"]
    assert first.key != second.key


def test_a_page_that_was_pasted_into_a_sheet() -> None:
    from tests.documents.dalian_page import dalian_page

    rows = [line.split("\t") for line in dalian_page().split("\n")]
    (found,) = read_bytes(workbook({"Sheet1": rows}), "a.xlsx")
    assert isinstance(found, ProfileDocument)
    assert found.profile.ranks == dalian().ranks


def test_shares_that_a_workbook_keeps_as_parts_of_one() -> None:
    rows: Sheet = [["Rank", "Cluster", "PCT share"], [1, "Tokyo", 0.101], [2, "Seoul", 0.051]]
    assert "can be a percent or a part of one" in refusal(workbook({"A": rows}))


def test_an_error_in_place_of_a_figure() -> None:
    data = io.BytesIO()
    book = xlsxwriter.Workbook(data, {"in_memory": True})
    sheet = book.add_worksheet()
    for column, head in enumerate(("Rank", "Cluster", "Total")):
        sheet.write(0, column, head)
        sheet.write_formula(1, column, "=1/0", None, "#DIV/0!")
    book.close()
    assert "a cell of this workbook holds an error" in refusal(data.getvalue())


def test_a_workbook_without_words() -> None:
    assert refusal(workbook({"A": []})) == "a.xlsx: this workbook holds no words."


def test_damaged_workbooks() -> None:
    whole = workbook({"A": SHORT})
    for size in range(60, len(whole), len(whole) // 40):
        cut = whole[:size]
        assert refusal(cut).startswith("a.xlsx")
    assert "this workbook is damaged" in refusal(whole[:-300])


def with_entry(name: str, content: bytes) -> bytes:
    """Return a workbook of which one part has other content."""
    data = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(workbook({"A": SHORT}))) as whole,
        zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as other,
    ):
        for entry in whole.infolist():
            other.writestr(entry.filename, whole.read(entry))
        other.writestr(name, content)
    return data.getvalue()


SPARSE = (
    b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
    b'<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
    b"</sheetData></worksheet>"
)


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("xl/media/bomb.bin", bytes(70 * 1024**2), "far more than a ranking"),
        ("xl/worksheets/sheet9.xml", SPARSE, "far more cells than a ranking"),
    ],
)
def test_bombs_are_refused_at_once(name: str, content: bytes, words: str) -> None:
    data = with_entry(name, content)
    start = time.perf_counter()
    assert words in refusal(data)
    assert time.perf_counter() - start < 1
