"""Tables as the window shows them, read back from their files."""

from __future__ import annotations

import csv
import errno
import io
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from gii_viewer.documents.errors import OutputError
from gii_viewer.exporting.shown_table import ShownTable, with_origins
from gii_viewer.exporting.table_files import TABLE_SUFFIXES, table_bytes, write_table
from gii_viewer.model.wording import Wording
from tests.documents.hostile import FORMULAS, NAMES
from tests.profiles import dalian, with_added_fields

HEADER = ("Rank", "Organization", "PCT applications", "Share")
NUMERIC = (True, False, True, True)
ROWS = (("2", "DICP, CAS", "128", "12%"), ("1", "DALIAN | TECH.", "583", "57%"))
SOURCE = "Source: WIPO, Global Innovation Index 2024, cluster profile of Dalian (dalian-2024.txt)."


def written(suffix: str, rows: Any = ROWS, numeric: Any = NUMERIC, header: Any = HEADER) -> bytes:
    return table_bytes(header, rows, numeric, suffix, SOURCE)


def sheets(data: bytes) -> Any:
    return openpyxl.load_workbook(io.BytesIO(data))


def test_csv_has_the_rows_in_their_order_and_the_source_last() -> None:
    assert written(".csv").decode("utf-8-sig") == (
        "Rank,Organization,PCT applications,Share\r\n"
        '2,"DICP, CAS",128,12%\r\n'
        "1,DALIAN | TECH.,583,57%\r\n"
        f'"# {SOURCE}",,,\r\n'
    )
    assert written(".csv").startswith(b"\xef\xbb\xbf")


def test_a_workbook_has_typed_numbers_and_a_source_sheet() -> None:
    book = sheets(written(".xlsx"))
    assert book.sheetnames == ["Table", "Source"]
    table = book["Table"]
    assert list(table.iter_rows(values_only=True)) == [
        HEADER,
        (2, "DICP, CAS", 128, 0.12),
        (1, "DALIAN | TECH.", 583, 0.57),
    ]
    assert table["D2"].number_format == "0%"
    assert table.freeze_panes == "A2"
    assert book["Source"]["A2"].value == SOURCE


def test_markdown_has_the_source_below() -> None:
    assert written(".md").decode() == (
        "| Rank | Organization    | PCT applications | Share |\n"
        "| ---: | --------------- | ---------------: | ----: |\n"
        "|    2 | DICP, CAS       |              128 |   12% |\n"
        "|    1 | DALIAN \\| TECH. |              583 |   57% |\n"
        "\n"
        f"{SOURCE}\n"
    )


@pytest.mark.parametrize(
    ("cell", "value", "pattern"),
    [
        ("583", 583, "0"),
        ("-5", -5, "0"),
        ("0.335", 0.335, "0.000"),
        ("12.5%", 0.125, "0.0%"),
        ("1,020–1,032", "1,020–1,032", "General"),
        ("27.0–28.2%", "27.0–28.2%", "General"),
        ("007", "007", "General"),
        ("=1+1", "=1+1", "General"),
        ("", None, "General"),
    ],
)
def test_only_what_is_a_number_becomes_one(cell: str, value: object, pattern: str) -> None:
    found = sheets(written(".xlsx", [(cell,)], [True], ["Figure"]))["Table"]["A2"]
    assert (found.value, found.number_format) == (value, pattern)
    assert found.data_type != "f"


def test_names_that_look_like_numbers_stay_names() -> None:
    found = sheets(written(".xlsx", [("1506",)], [False], ["Name"]))["Table"]["A2"]
    assert found.value == "1506"
    assert found.data_type == "s"


def test_hostile_names_stay_in_their_cells() -> None:
    rows = [(name, "7") for name in NAMES]
    read = list(
        csv.reader(
            io.StringIO(
                written(".csv", rows, (False, True), ("Name", "Count")).decode("utf-8-sig"),
                newline="",
            ),
            strict=True,
        )
    )
    assert len(read) == len(NAMES) + 2
    assert all(count == "7" for _, count in read[1:-1])
    assert [name for name, _ in read[1 : len(FORMULAS) + 1]] == [f"'{name}" for name in FORMULAS]
    table = sheets(written(".xlsx", rows, (False, True), ("Name", "Count")))["Table"]
    assert {cell.data_type for row in table.iter_rows() for cell in row} == {"s", "n"}
    lines = written(".md", rows, (False, True), ("Name", "Count")).decode().splitlines()
    assert len(lines) == len(NAMES) + 4


def test_a_file_is_written_in_the_format_of_its_name(tmp_path: Path) -> None:
    for suffix in TABLE_SUFFIXES:
        path = tmp_path / f"table{suffix.upper()}"
        write_table(HEADER, ROWS, NUMERIC, path, SOURCE)
        assert path.read_bytes() == written(suffix)


def test_another_format_is_refused_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match=r"“.pdf”; these can be: .csv, .xlsx, .md\.$"):
        write_table(HEADER, ROWS, NUMERIC, tmp_path / "table.pdf", SOURCE)
    assert list(tmp_path.glob("table*")) == []


@pytest.mark.parametrize("suffix", TABLE_SUFFIXES)
def test_a_full_disk_leaves_what_was_there(
    suffix: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    path = tmp_path / f"table{suffix}"
    path.write_bytes(b"mine")
    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(OutputError, match="the disk is full"):
        write_table(HEADER, ROWS, NUMERIC, path, SOURCE)
    assert path.read_bytes() == b"mine"


@pytest.mark.parametrize("suffix", TABLE_SUFFIXES)
def test_the_same_table_gives_the_same_bytes(suffix: str) -> None:
    program = (
        "import sys\n"
        "from gii_viewer.exporting.table_files import table_bytes\n"
        f"data = table_bytes({HEADER!r}, {ROWS!r}, {NUMERIC!r}, {suffix!r}, {SOURCE!r})\n"
        "assert not any(name.startswith('PySide6') for name in sys.modules)\n"
        "sys.stdout.buffer.write(data)\n"
    )
    for seed in ("1", "4242"):
        done = subprocess.run(
            [sys.executable, "-c", program],
            capture_output=True,
            check=False,
            env={**os.environ, "PYTHONHASHSEED": seed},
        )
        assert done.stdout == written(suffix), done.stderr


def test_basis_and_line_follow_each_row() -> None:
    table = ShownTable(
        ("Figure", "Share"),
        (("first", "57%"), ("all others", "27.0–28.2%"), ("field", "14%"), ("words", "")),
        (False, True),
        (
            ("/patents/organizations/0/count", "/patents/organizations/0/share"),
            ("/patents/others/share",),
            ("/patents/fields/0/share", "/patents/collaboration/share"),
            (),
        ),
    )
    shown = with_origins(table, with_added_fields())
    assert shown.header == ("Figure", "Share", "Basis", "Line")
    assert [row[2:] for row in shown.rows] == [
        ("stated", "21"),
        ("derived", ""),
        ("added, stated", "44"),
        ("", ""),
    ]
    assert shown.numeric == (False, True, False, True)
    assert shown.pointers == table.pointers


def test_basis_and_line_are_said_in_the_words_of_the_window() -> None:
    table = ShownTable(("A",), (("65",),), (True,), (("/ranks/size/rank",),))
    shown = with_origins(table, dalian(), Wording(lambda _context, text, *_: text.upper()))
    assert (shown.header, shown.rows) == (("A", "BASIS", "LINE"), (("65", "STATED", "12"),))
