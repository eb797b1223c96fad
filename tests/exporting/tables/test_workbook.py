"""Workbooks read back by another program's reader."""

from __future__ import annotations

import io
import zipfile
from decimal import Decimal
from typing import Any

import openpyxl
import pytest

from gii_viewer.documents.errors import OutputError
from gii_viewer.exporting.tables import document_workbook
from gii_viewer.exporting.tables import workbook as writing
from gii_viewer.exporting.tables.workbook import workbook
from gii_viewer.model.profile import Cluster, Profile
from gii_viewer.model.record import replace
from gii_viewer.tables.table import Cell, Column, Content, Kind, Row, Table
from gii_viewer.tables.tidy import tidy
from tests.hostile import CONTROLS, FORMULAS, NAMES, WORDS, hostile
from tests.profiles import bare, dalian, figures, with_added_fields, with_rows

SHEETS = [
    *("Figures", "Patents", "Publications", "Ranks", "Fields", "Collaboration", "Locations"),
    *("Derived", "Source"),
]


def profiles_to_workbook(profiles: list[Profile]) -> bytes:
    return document_workbook.documents_to_workbook([figures(profile) for profile in profiles])


def opened(data: bytes) -> Any:
    return openpyxl.load_workbook(io.BytesIO(data))


def rows(sheet: Any) -> list[tuple[Any, ...]]:
    return list(sheet.iter_rows(values_only=True))


def of_one_column(*values: Content, kind: Kind = Kind.TEXT) -> Any:
    rows = tuple(Row("", (Cell(value, str(value), kind),)) for value in values)
    table = Table("table", "", (Column("name", "Name", kind),), rows)
    return opened(workbook({"Table": table}, title="", source=""))["Table"]


def test_sheets_stand_in_their_order_the_tidy_table_first() -> None:
    book = opened(profiles_to_workbook([dalian()]))
    assert book.sheetnames == SHEETS
    size = len(tidy([figures(dalian())]).rows)
    assert [len(rows(book["Figures"])), len(rows(book["Figures"])[0])] == [size + 1, 11]
    share = next(row for row in rows(book["Figures"]) if row[2].endswith("ns/0/share"))
    assert share[3:8] == ("DALIAN UNIVERSITY OF TECH.", "stated", 57, 56.5, 57.5)
    total = next(row for row in rows(book["Figures"]) if row[2] == "/patents/total")
    assert total[4:7] == ("derived", None, 1020)


def test_organizations_are_typed_and_shares_are_percents() -> None:
    sheet = opened(profiles_to_workbook([dalian()]))["Publications"]
    header, *read = rows(sheet)
    assert header[:4] == ("Cluster", "Edition", "Rank", "Organization")
    assert header[4:6] == ("Scientific articles", "Share")
    assert header[6:] == ("Period", "Basis", "Line")
    assert [row[3] for row in read[3:]] == ["All other organizations", "Total"]
    assert [row[7] for row in read[3:]] == ["derived", "derived"]
    assert [row[:6] for row in read[:3]] == [
        ("Dalian", 2024, 1, "DALIAN UNIVERSITY OF TECHNOLOGY", 15062, 0.49),
        ("Dalian", 2024, 2, "DALIAN MARITIME UNIVERSITY", 3253, 0.11),
        ("Dalian", 2024, 3, "DALIAN INSTITUTE OF CHEMICAL PHYSICS, CAS", 2619, 0.09),
    ]
    assert [row[6:] for row in read[:3]] == [
        ("five years, 2018–2022", "stated", line) for line in (30, 31, 32)
    ]
    assert (sheet["B2"].number_format, sheet["E2"].number_format) == ("0", "#,##0")
    assert sheet["F2"].number_format == "0%"


def test_every_header_is_frozen_bold_and_filtered_and_every_column_wide_enough() -> None:
    for sheet in opened(profiles_to_workbook([dalian()])):
        assert sheet.freeze_panes == "A2"
        assert sheet.auto_filter.ref == sheet.dimensions
        assert all(cell.font.bold for cell in sheet[1])
        widths = {}
        for letter, dimension in sheet.column_dimensions.items():
            for at in range(dimension.min, dimension.max + 1):
                widths[at] = dimension.width
            assert dimension.width <= 66, letter
        for row in sheet.iter_rows():
            for cell in row:
                if cell.value is None:
                    continue
                longest = len(str(cell.value))
                wrapped = cell.alignment.wrap_text
                assert wrapped or widths[cell.column] > longest, (sheet.title, cell.coordinate)


def test_bounds_show_all_their_digits() -> None:
    sheet = opened(profiles_to_workbook([dalian()]))["Derived"]
    by_name = {row[2].value: row for row in sheet.iter_rows()}
    made = by_name["PCT applications made with others"]
    # At least 1,020 × 11.5%.
    assert (made[4].value, made[4].number_format) == (117.3, "#,##0.0")
    assert made[5].number_format.startswith("#,##0.0")
    top = by_name["Share of the first organization"]
    # The last of them is that of publications, whose printed share is 49%.
    assert (top[5].value, top[5].number_format) == (0.495, "0.0%")
    assert top[4].number_format == "0.0000%"
    assert by_name["Total PCT applications"][8].value == "derived"


def test_added_fields_say_so_and_missing_ones_are_said_in_words() -> None:
    sheet = opened(profiles_to_workbook([with_added_fields(), dalian()]))["Fields"]
    read = rows(sheet)
    assert read[1][3:] == (
        *("Electrical machinery, apparatus, energy", 0.14, "five years, 2019–2023", "added", None),
    )
    assert read[-1][2:] == (
        *("publications", "The document gives no figures for the fields of publications."),
        *(None, None, None, None),
    )


def test_a_profile_of_nothing_says_so_on_every_sheet() -> None:
    book = opened(profiles_to_workbook([bare()]))
    assert len(rows(book["Figures"])) == 1
    for name in SHEETS[1:-1]:
        said = [cell for row in rows(book[name])[1:] for cell in row if cell]
        assert any(str(cell).startswith("The document") for cell in said), name
    source = {row[2]: row[3] for row in rows(book["Source"])}
    assert (source["Edition"], source["Period of PCT applications"]) == ("not stated", "five years")


def test_the_source_sheet_names_file_hash_edition_periods_assumptions_and_program() -> None:
    other = replace(dalian(), cluster=Cluster("Kyōto", ("Japan",)), edition=2023)
    sheet = opened(profiles_to_workbook([dalian(), other]))["Source"]
    source = {(row[0], row[2]): row[3] for row in rows(sheet)}
    assert source["Dalian", "File"] == "dalian-2024.txt"
    assert source["Dalian", "SHA-256"] == dalian().source.sha256
    assert source["Dalian", "Edition"] == 2024
    assert source["Kyōto", "Economies"] == "Japan"
    assert source["Kyōto", "Period of PCT applications"] == "five years, 2018–2022"
    assert source["Kyōto", "Period of scientific articles"] == "five years, 2017–2021"
    assert "are GII Viewer's" in source["Dalian", "To quote"]
    assert source["Dalian", "Program"].startswith("GII Viewer ")
    assumed = source[None, "Assumption: rounded share"]
    assert "For example, 10% means 9.5–10.5%" in assumed


@pytest.mark.parametrize("name", [*FORMULAS, *WORDS])
def test_a_name_is_a_text_and_comes_back(name: str) -> None:
    cell = of_one_column(name)["A2"]
    assert cell.data_type == "s"
    assert cell.hyperlink is None
    # A workbook has one kind of line end.
    assert cell.value == name.replace("\r", "\n")


@pytest.mark.parametrize("name", FORMULAS)
def test_a_formula_stays_a_text_when_its_cell_is_edited(name: str) -> None:
    assert of_one_column(name)["A2"].quotePrefix
    assert not of_one_column("plain")["A2"].quotePrefix


@pytest.mark.parametrize("name", CONTROLS)
def test_control_characters_are_shown(name: str) -> None:
    cell = of_one_column(name)["A2"]
    assert len(cell.value) == len(name)
    assert cell.value.isprintable()


def test_a_hostile_profile_has_no_formula_no_link_and_every_row() -> None:
    data = profiles_to_workbook([hostile()])
    book = opened(data)
    below = len(figures(hostile()).get_all(["/patents/others/share", "/patents/total"]))
    assert len(rows(book["Patents"])) == len(NAMES) + 1 + below
    for sheet in book:
        for row in sheet.iter_rows():
            for cell in row:
                assert cell.data_type in ("s", "n"), (sheet.title, cell.coordinate, cell.value)
                assert cell.hyperlink is None
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        for name in parts.namelist():
            assert b"<f>" not in parts.read(name)
            assert b"hyperlink" not in parts.read(name)


def test_numbers_keep_their_kind() -> None:
    sheet = of_one_column(-5, Decimal("291.2434"), None, kind=Kind.COUNT)
    read = [(sheet.cell(row, 1).value, sheet.cell(row, 1).number_format) for row in range(2, 5)]
    assert read[:2] == [(-5, "#,##0"), (291.2434, "#,##0.0000")]
    assert read[2][0] is None
    shares = of_one_column(Decimal("57.25"), 57, kind=Kind.SHARE)
    assert [(shares[at].value, shares[at].number_format) for at in ("A2", "A3")] == [
        *((0.5725, "0.00%"), (0.57, "0%")),
    ]
    assert of_one_column(2024, kind=Kind.NUMBER)["A2"].number_format == "0"


def test_a_text_in_a_column_of_numbers_stands_with_them() -> None:
    sheet = of_one_column("1,020–1,032", kind=Kind.COUNT)
    assert sheet["A2"].alignment.horizontal == "right"
    assert sheet["A1"].alignment.horizontal == "right"
    assert of_one_column("word")["A2"].alignment.horizontal == "left"


def test_a_text_longer_than_a_cell_is_cut_and_not_lost() -> None:
    cell = of_one_column("x" * 40_000)["A2"]
    assert len(cell.value) == 32_767
    assert cell.value.endswith("x…")


def test_wide_characters_get_wide_columns() -> None:
    sheet = of_one_column("大连理工大学大连理工大学")
    assert sheet.column_dimensions["A"].width > 24


def test_more_rows_than_a_sheet_holds_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(writing, "_MOST_ROWS", 100)
    with pytest.raises(OutputError, match=r"^Figures: .* more than a sheet .*CSV"):
        profiles_to_workbook([with_rows(50)])


def test_no_moment_is_in_the_file() -> None:
    data = profiles_to_workbook([dalian()])
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        assert {part.date_time for part in parts.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        core = parts.read("docProps/core.xml").decode()
    assert "2000-01-01T00:00:00Z" in core
    assert "Dalian, GII 2024" in core
    assert "Source: WIPO" in core


def test_what_a_property_cannot_hold_is_on_the_source_sheet_only() -> None:
    book = opened(profiles_to_workbook([dalian()] * 50))
    assert book.properties.title == "Cluster profiles"
    assert book.properties.description == "See the sheet Source."
    assert len(rows(book["Source"])) > 50 * 7
