"""Every table, wherever it is shown: the same cells, read back from each of its forms."""

from __future__ import annotations

import csv
import html
import io
import re
from decimal import Decimal
from html.parser import HTMLParser

import openpyxl
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gii_viewer.exporting.tables.clipboard import html_table, tab_separated
from gii_viewer.exporting.tables.files import table_bytes
from gii_viewer.model.profile import Profile
from gii_viewer.tables.table import Cell, Column, Kind, Room, Row, Table
from gii_viewer.views.widgets.table_model import BASIS_ROLE, FIGURES_ROLE, VALUE_ROLE, TableModel
from tests.tables.oddities import PROFILES
from tests.tables.test_descriptions import all_tables

SOURCE = "Source: a page of WIPO."
CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def visible(text: str) -> str:
    """Leave out what a form may show in its own way: controls, spaces, an apostrophe in front."""
    return " ".join(" ".join(CONTROLS.sub("?", text).split()).removeprefix("'").split())


def without_pictures(text: str) -> str:
    return visible(re.sub("[\u2400-\u2421\ufffd]", "?", text))


def in_a_file(cell: Cell) -> str:
    """Write by hand what a file for programs has of a cell."""
    if cell.value is None and cell.low is None:
        return ""
    if isinstance(cell.value, int | Decimal) and cell.whole:
        return f"{Decimal(cell.value):f}" + ("%" if cell.kind is Kind.SHARE else "")
    return visible(cell.text)


def expected(table: Table, room: Room) -> list[list[str]]:
    kept = [at for at, column in enumerate(table.columns) if column.room <= room]
    titles = [table.columns[at].title for at in kept]
    return [titles, *([in_a_file(row.cells[at]) for at in kept] for row in table.all_rows)]


def seen(table: Table, room: Room) -> list[list[str]]:
    kept = [at for at, column in enumerate(table.columns) if column.room <= room]
    titles = [table.columns[at].title for at in kept]
    return [titles, *([visible(row.cells[at].text) for at in kept] for row in table.all_rows)]


def read(rows: list[list[str]]) -> list[list[str]]:
    return [[without_pictures(cell) for cell in row] for row in rows]


class _Cells(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.rows: list[list[str]] = []

    def handle_starttag(self, tag: str, attrs: object) -> None:
        if tag == "tr":
            self.rows.append([])
        elif tag in ("td", "th"):
            self.rows[-1].append("")

    def handle_data(self, data: str) -> None:
        self.rows[-1][-1] += data


TABLES = {
    f"{name}: {table.id} {at}": table
    for name, profile in PROFILES.items()
    if name != "many"
    for at, table in enumerate(all_tables(profile))
    if table.id != "inputs"
}


@pytest.fixture(params=list(TABLES.values()), ids=list(TABLES))
def table(request: pytest.FixtureRequest) -> Table:
    assert isinstance(request.param, Table)
    return request.param


def test_a_view_shows_the_cells(table: Table, qtbot: QtBot) -> None:
    model = TableModel()
    model.set_table(table)
    shown = table.within(Room.VIEW)
    header = [model.headerData(at, Qt.Orientation.Horizontal) for at in range(model.columnCount())]
    assert header == [column.title for column in shown.columns]
    assert model.rowCount() == len(shown.all_rows)
    for at, row in enumerate(shown.all_rows):
        for across, cell in enumerate(row.cells):
            index = model.index(at, across)
            # Qt drops a byte order mark in front, and halves of characters.
            whole = cell.text.encode("utf-8", "ignore").decode().removeprefix("\ufeff")
            assert index.data() == whole
            if cell.kind.numeric:
                assert index.data(VALUE_ROLE) == cell.sort_value
            assert index.data(FIGURES_ROLE) == cell.figures
            assert index.data(BASIS_ROLE) == row.basis
    assert model.shown_table() == table


def test_the_clipboard_has_what_a_view_shows(table: Table) -> None:
    lines = [line.split("\t") for line in tab_separated(table).split("\n")[:-1]]
    assert read(lines) == expected(table, Room.VIEW)
    parsed = _Cells()
    parsed.feed(html_table(table))
    assert read(parsed.rows) == expected(table, Room.VIEW)


def test_csv_has_every_column(table: Table) -> None:
    text = table_bytes(table, ".csv", SOURCE).decode("utf-8-sig")
    *rows, source = csv.reader(io.StringIO(text, newline=""), strict=True)
    assert read(rows) == expected(table, Room.SHEET)
    assert source == [f"# {SOURCE}", *[""] * (len(table.columns) - 1)]


def test_a_workbook_has_every_column_and_typed_numbers(table: Table) -> None:
    book = openpyxl.load_workbook(io.BytesIO(table_bytes(table, ".xlsx", SOURCE)))
    header, *rows = book["Table"].iter_rows(values_only=True)
    assert [title or "" for title in header] == [column.title for column in table.columns]
    assert len(rows) == len(table.all_rows)
    for found, row in zip(rows, table.all_rows, strict=True):
        for value, cell in zip(found, row.cells, strict=True):
            if isinstance(cell.value, int | Decimal) and cell.whole:
                share = cell.kind is Kind.SHARE
                assert value == pytest.approx(float(cell.value) / (100 if share else 1), abs=1e-12)
            else:
                assert without_pictures(value or "") == in_a_file(cell)


def test_markdown_has_what_a_page_has_room_for(table: Table) -> None:
    text = table_bytes(table, ".md", SOURCE).decode()
    lines, _, source = text.rpartition("\n\n")
    assert source == f"{SOURCE}\n"
    header, _rule, *rows = lines.splitlines()
    cells = read([_cells(line) for line in (header, *rows)])
    assert cells == seen(table, Room.PAGE)


def _cells(line: str) -> list[str]:
    """Take a row apart as Markdown does, and undo what is escaped."""
    parts = re.split(r"(?<!\\)(?:\\\\)*\|", line.removeprefix("|").removesuffix("|"))
    marks = re.compile(r"\\([!-/:-@\[-`{-~])|`(@)`|(&#?\w+;)")

    def meant(mark: re.Match[str]) -> str:
        return mark[1] or mark[2] or html.unescape(mark[3])

    return [marks.sub(meant, part) for part in parts]


def test_a_name_is_the_same_everywhere_also_where_it_looks_like_a_figure() -> None:
    """One cell, by hand, in each of the forms."""
    name = "1506"
    columns = (Column("name", "Name", Kind.NAME), Column("count", "Count", Kind.COUNT))
    row = Row("0", (Cell(name, name, Kind.NAME), Cell(15062, "15,062", Kind.COUNT)))
    table = Table("table", "", columns, (row,))
    assert tab_separated(table) == "Name\tCount\n1506\t15062\n"
    assert '<td align="left">1506</td><td align="right">15062</td>' in html_table(table)
    assert table_bytes(table, ".csv", SOURCE).splitlines()[1] == b"1506,15062"
    assert "| 1506 | 15,062 |" in table_bytes(table, ".md", SOURCE).decode()
    sheet = openpyxl.load_workbook(io.BytesIO(table_bytes(table, ".xlsx", SOURCE)))["Table"]
    assert [cell.value for cell in sheet[2]] == ["1506", 15062]


@pytest.mark.parametrize("profile", PROFILES.values(), ids=PROFILES)
def test_no_cell_of_a_spreadsheet_starts_as_a_formula(profile: Profile) -> None:
    for table in all_tables(profile):
        for line in tab_separated(table).splitlines():
            for cell in line.split("\t"):
                assert not re.match(r"[\s\u200b\u2066\ufeff]*[=+@＝-]", cell), cell
