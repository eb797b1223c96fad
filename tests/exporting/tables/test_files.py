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
from gii_viewer.exporting.tables.files import TABLE_SUFFIXES, table_bytes, write_table
from gii_viewer.tables.table import Cell, Column, Kind, Room, Row, Table
from tests.hostile import FORMULAS, NAMES

COLUMNS = (
    Column("rank", "Rank", Kind.NUMBER),
    Column("organization", "Organization", Kind.NAME),
    Column("count", "PCT applications", Kind.COUNT),
    Column("share", "Share", Kind.SHARE),
)
ROWS = ((2, "DICP, CAS", 128, 12), (1, "DALIAN | TECH.", 15062, 57))
SOURCE = "Source: WIPO, Global Innovation Index 2024, cluster profile of Dalian (dalian-2024.txt)."


def cell(value: int | str, kind: Kind) -> Cell:
    text = f"{value}%" if kind is Kind.SHARE else value if isinstance(value, str) else f"{value:,}"
    return Cell(value, text, kind)


def table(rows: Any = ROWS, columns: Any = COLUMNS) -> Table:
    made = tuple(
        Row("", tuple(cell(value, column.kind) for value, column in zip(row, columns, strict=True)))
        for row in rows
    )
    return Table("table", "", columns, made)


def written(suffix: str, rows: Any = ROWS, columns: Any = COLUMNS) -> bytes:
    return table_bytes(table(rows, columns), suffix, SOURCE)


def sheets(data: bytes) -> Any:
    return openpyxl.load_workbook(io.BytesIO(data))


def test_csv_has_the_rows_in_their_order_and_the_source_last() -> None:
    assert written(".csv").decode("utf-8-sig") == (
        "Rank,Organization,PCT applications,Share\r\n"
        '2,"DICP, CAS",128,12%\r\n'
        "1,DALIAN | TECH.,15062,57%\r\n"
        f'"# {SOURCE}",,,\r\n'
    )
    assert written(".csv").startswith(b"\xef\xbb\xbf")


def test_a_workbook_has_typed_numbers_and_a_source_sheet() -> None:
    book = sheets(written(".xlsx"))
    assert book.sheetnames == ["Table", "Source"]
    sheet = book["Table"]
    assert list(sheet.iter_rows(values_only=True)) == [
        tuple(column.title for column in COLUMNS),
        (2, "DICP, CAS", 128, 0.12),
        (1, "DALIAN | TECH.", 15062, 0.57),
    ]
    assert sheet["D2"].number_format == "0%"
    assert sheet.freeze_panes == "A2"
    assert book["Source"]["A2"].value == SOURCE


def test_markdown_has_the_source_below() -> None:
    assert written(".md").decode() == (
        "| Rank | Organization    | PCT applications | Share |\n"
        "| ---: | --------------- | ---------------: | ----: |\n"
        "|    2 | DICP, CAS       |              128 |   12% |\n"
        "|    1 | DALIAN \\| TECH. |           15,062 |   57% |\n"
        "\n"
        f"{SOURCE}\n"
    )


@pytest.mark.parametrize("text", ["1,020–1,032", "27.0–28.2%", "007", "1506", "57%", "=1+1"])
def test_no_number_is_read_out_of_a_text(text: str) -> None:
    found = sheets(written(".xlsx", [(text,)], [Column("value", "Value", Kind.RANGE)]))["Table"]
    assert (found["A2"].value, found["A2"].data_type) == (text, "s")


def test_files_of_programs_have_columns_that_a_page_has_no_room_for() -> None:
    columns = (
        Column("range", "Range", Kind.RANGE),
        Column("unit", "Unit", room=Room.PAGE),
        Column("low", "Low", Kind.COUNT, room=Room.SHEET),
    )
    rows = [("1–2", "people", 1)]
    assert written(".csv", rows, columns).decode("utf-8-sig").startswith("Range,Unit,Low\r\n")
    assert written(".md", rows, columns).decode().startswith("| Range | Unit   |\n")
    header = next(sheets(written(".xlsx", rows, columns))["Table"].iter_rows(values_only=True))
    assert header == ("Range", "Unit", "Low")


def test_hostile_names_stay_in_their_cells() -> None:
    columns = (Column("name", "Name", Kind.NAME), Column("count", "Count", Kind.COUNT))
    rows = [(name, 7) for name in NAMES]
    read = list(
        csv.reader(
            io.StringIO(
                written(".csv", rows, columns).decode("utf-8-sig"),
                newline="",
            ),
            strict=True,
        )
    )
    assert len(read) == len(NAMES) + 2
    assert all(count == "7" for _, count in read[1:-1])
    assert [name for name, _ in read[1 : len(FORMULAS) + 1]] == [f"'{name}" for name in FORMULAS]
    sheet = sheets(written(".xlsx", rows, columns))["Table"]
    assert {cell.data_type for row in sheet.iter_rows() for cell in row} == {"s", "n"}
    lines = written(".md", rows, columns).decode().splitlines()
    assert len(lines) == len(NAMES) + 4


def test_a_file_is_written_in_the_format_of_its_name(tmp_path: Path) -> None:
    for suffix in TABLE_SUFFIXES:
        path = tmp_path / f"table{suffix.upper()}"
        write_table(table(), path, SOURCE)
        assert path.read_bytes() == written(suffix)


def test_another_format_is_refused_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match=r"“.pdf”; these can be: .csv, .xlsx, .md\.$"):
        write_table(table(), tmp_path / "table.pdf", SOURCE)
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
        write_table(table(), path, SOURCE)
    assert path.read_bytes() == b"mine"


@pytest.mark.parametrize("suffix", TABLE_SUFFIXES)
def test_the_same_table_gives_the_same_bytes(suffix: str) -> None:
    program = (
        "import sys\n"
        "from tests.exporting.tables.test_files import written\n"
        f"data = written({suffix!r})\n"
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
