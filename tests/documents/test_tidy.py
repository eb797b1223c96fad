"""The tidy table: held against rows written by hand, and against the truth it bounds."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from types import MappingProxyType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gii_viewer.documents.csv_text import csv_text
from gii_viewer.documents.gathering import gather
from gii_viewer.documents.tidy import TidyRow, tidy_rows, tidy_table
from gii_viewer.model.before.derived import Unit, derived_figures
from gii_viewer.model.document import Document
from gii_viewer.model.profile import AddedEvidence, Basis, Cluster, Organization, Profile
from tests.profiles import bare, dalian, with_added_fields, with_applicants, with_fields

BY_HAND = Path(__file__).parent / "data" / "dalian-2024.csv"
"""Stated rows copied from the page, derived ones computed from it by hand."""


def row(profile: Profile, pointer: str) -> TidyRow:
    (found,) = (row for row in tidy_rows(profile) if row.figure == pointer)
    return found


def test_dalian_is_as_written_by_hand() -> None:
    (document,) = gather(["dalian-2024"], io.BytesIO())
    assert isinstance(document, Document)
    written = csv_text(tidy_table([document.profile]))
    assert written == BY_HAND.read_text("utf-8").replace("\n", "\r\n")


def test_a_figure_that_was_added_says_so_and_has_no_line() -> None:
    found = row(with_added_fields(), "/patents/fields/0/share")
    assert (found.basis, found.name, found.value, found.line) == (
        Basis.ADDED,
        "Electrical machinery, apparatus, energy",
        Decimal(14),
        None,
    )
    assert (found.low, found.high) == (Decimal("13.5"), Decimal("14.5"))


def test_what_a_document_does_not_give_has_no_row_and_no_zero() -> None:
    assert list(tidy_rows(bare())) == []
    unnamed = replace(dalian(), cluster=Cluster(None, None), edition=None)
    rows = list(tidy_rows(unnamed))
    assert {(found.cluster, found.edition) for found in rows} == {("", None)}
    assert {found.period for found in rows} == {""}
    assert "/edition" not in {found.figure for found in rows}


def test_many_profiles_become_one_table() -> None:
    other = replace(dalian(), cluster=Cluster("Kyōto", None), edition=2023)
    table = tidy_table([dalian(), other])
    alone = [tidy_table([profile]).rows for profile in (dalian(), other)]
    assert table.rows == (*alone[0], *alone[1])


def test_a_share_of_zero_starts_at_zero_and_bounds_no_total() -> None:
    profile = with_applicants((Organization(1, "A", 3, 0),))
    assert row(profile, "/patents/organizations/0/share").low == 0
    assert row(profile, "/patents/total").high is None
    written = list(csv.DictReader(io.StringIO(csv_text(tidy_table([profile])), newline="")))
    (total,) = (found for found in written if found["figure"] == "/patents/total")
    assert (total["value"], total["low"], total["high"]) == ("", "500", "")


def test_a_derived_figure_that_is_exact_has_a_value_also_a_negative_one() -> None:
    ranks = dalian().ranks
    size, intensity = ranks.intensity, ranks.size
    profile = replace(dalian(), ranks=replace(ranks, size=size, intensity=intensity))
    assert row(profile, "/ranks/size_to_intensity").value == -5
    text = csv_text(tidy_table([profile]))
    assert "/ranks/size_to_intensity,,derived,-5,-5,-5,places,2024,\r\n" in text


ROWS = st.lists(st.tuples(st.integers(0, 10**7), st.integers(0, 100)), min_size=1, max_size=6).map(
    lambda drawn: tuple(
        Organization(rank, f"O{rank}", count, share)
        for rank, (count, share) in enumerate(drawn, start=1)
    )
)


@given(rows=ROWS, per_million=st.integers(0, 10**6))
def test_low_value_and_high_stand_in_order_in_every_row(
    rows: tuple[Organization, ...], per_million: int
) -> None:
    profile = with_fields(with_applicants(rows))
    profile = replace(profile, patents=replace(profile.patents, per_million=per_million))
    for found in tidy_rows(profile):
        value = found.low if found.value is None else found.value
        assert found.low <= value, found
        assert found.high is None or value <= found.high, found


@given(total=st.integers(50, 10**6), parts=st.lists(st.integers(1, 30), min_size=1, max_size=3))
def test_what_is_written_holds_the_exact_range_and_hardly_more(
    total: int, parts: list[int]
) -> None:
    """Outward rounding, seen from outside: the exact ends lie inside, by one last digit."""
    steps = {Unit.INDEX: Fraction(1, 10**6), Unit.PEOPLE: Fraction(1), Unit.PLACES: Fraction(1)}
    rows = tuple(
        Organization(rank, f"O{rank}", round(Fraction(part * total, 100)), part)
        for rank, part in enumerate(parts, start=1)
    )
    profile = with_applicants(rows)
    derived = derived_figures(profile)
    assert "/patents/total" in derived
    for pointer, figure in derived.items():
        found = row(profile, pointer)
        factor = 100 if figure.unit is Unit.SHARE else 1
        step = steps.get(figure.unit, Fraction(1, 10**4))
        spare_low = figure.interval.low * factor - Fraction(found.low)
        assert 0 <= spare_low < step, found
        if figure.interval.high is None:
            assert found.high is None
        else:
            assert found.high is not None
            assert 0 <= Fraction(found.high) - figure.interval.high * factor < step, found


def test_numbers_are_plain_however_large() -> None:
    profile = with_applicants((Organization(1, "A", 10**9, 1),))
    text = csv_text(tidy_table([profile]))
    (total,) = (line for line in text.splitlines() if ",/patents/total," in line)
    assert ",66666666633.3333,200000000100," in total
    assert "E+" not in text


@pytest.mark.parametrize("pointer", ["/patents/organizations/1/count", "/ranks/size/rank"])
def test_an_added_note_is_no_line(pointer: str) -> None:
    evidence = {**dalian().evidence, pointer: AddedEvidence("2026-08-20", "by telephone")}
    profile = replace(dalian(), evidence=MappingProxyType(evidence))
    assert (row(profile, pointer).basis, row(profile, pointer).line) == (Basis.ADDED, None)
