from __future__ import annotations

import csv
import io
from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from gii_viewer.exporting.tables.csv_text import csv_text
from gii_viewer.tables.table import Cell, Column, Content, Kind, Row, Table
from gii_viewer.tables.tidy import tidy
from tests.hostile import CONTROLS, FORMULAS, NAMES, WORDS, hostile
from tests.profiles import figures

DANGEROUS = ("=", "+", "-", "@", "\t", "\r")


def read(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text, newline=""), strict=True))


def table(*rows: tuple[Content, ...], kind: Kind = Kind.TEXT) -> Table:
    columns = tuple(Column(str(at), str(at), kind) for at in range(len(rows[0])))
    made = tuple(Row("", tuple(Cell(value, str(value), kind) for value in row)) for row in rows)
    return Table("table", "Table", columns, made)


def test_lines_end_in_cr_lf_and_only_what_needs_quotes_has_them() -> None:
    written = csv_text(table(("a", 'b "c"', "d, e"), ("f", None, "")))
    assert written == '0,1,2\r\na,"b ""c""","d, e"\r\nf,,\r\n'


def test_numbers_are_plain_and_never_prefixed() -> None:
    numbers = table((-5, Decimal("-0.25"), Decimal("1E+3")), kind=Kind.COUNT)
    assert read(csv_text(numbers))[1] == ["-5", "-0.25", "1000"]
    shares = table((Decimal("-3.5"), 57), kind=Kind.SHARE)
    assert read(csv_text(shares))[1] == ["-3.5%", "57%"]


@pytest.mark.parametrize("name", FORMULAS)
def test_a_formula_is_a_text(name: str) -> None:
    assert read(csv_text(table((name,))))[1] == [f"'{name}"]


@pytest.mark.parametrize("name", WORDS)
def test_other_words_come_back_as_they_were(name: str) -> None:
    assert read(csv_text(table((name,))))[1] == [name]


@given(name=st.text(st.characters(codec=None), min_size=1))
@example(name="\x00=1+1")
@example(name="'\x00")
@example(name='"\r\n",=1')
def test_any_name_comes_back_once_no_cell_is_dangerous(name: str) -> None:
    written = csv_text(table((name, "next"), (1, 2)))
    written.encode()
    _, (back, follows), numbers = read(written)
    assert follows == "next"
    assert numbers == ["1", "2"]
    assert not back.startswith(DANGEROUS)
    shown = back[1:] if len(back) > len(name) else back
    assert back in (shown, f"'{shown}")
    assert len(shown) == len(name)
    assert all(
        now == then
        for now, then in zip(shown, name, strict=True)
        if then.isprintable() or then in "\t\r\n"
    )


@pytest.mark.parametrize("name", CONTROLS)
def test_control_characters_are_shown(name: str) -> None:
    (back,) = read(csv_text(table((name,))))[1]
    assert len(back) == len(name)
    assert back.isprintable()


def test_a_hostile_profile_keeps_every_row_and_column() -> None:
    profile = hostile()
    written = csv_text(tidy([figures(profile)]))
    header, *rows = read(written)
    assert {len(row) for row in rows} == {len(header)}
    counts = [row for row in rows if row[2].endswith("/count") and row[4] == "stated"]
    assert len([row for row in counts if row[2].startswith("/patents/")]) == len(NAMES)
    texts = ("cluster", "figure", "name", "basis", "unit", "period")
    for row in rows:
        for title, cell in zip(header, row, strict=True):
            assert title not in texts or not cell.startswith(DANGEROUS)
