"""The tidy table: held against rows written by hand, and against the truth it bounds."""

from __future__ import annotations

import csv
import io
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from types import MappingProxyType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gii_viewer.documents.gathering import gather
from gii_viewer.exporting.tables.csv_text import csv_text
from gii_viewer.model.document import Document
from gii_viewer.model.figure import FigureRef, Unit
from gii_viewer.model.figures import figures_of
from gii_viewer.model.profile import AddedEvidence, Cluster, Organization, Profile
from gii_viewer.model.record import replace
from gii_viewer.model.wording import ENGLISH
from gii_viewer.tables.table import Content
from gii_viewer.tables.tidy import tidy
from tests.profiles import (
    bare,
    dalian,
    document,
    figures,
    with_added_fields,
    with_applicants,
    with_fields,
)

BY_HAND = Path(__file__).parent / "dalian-2024.csv"
"""Stated rows copied from the page, derived ones computed from it by hand."""


def rows(*profiles: Profile) -> list[dict[str, Content]]:
    table = tidy([figures(profile) for profile in profiles])
    titles = [column.title for column in table.columns]
    return [
        dict(zip(titles, (cell.content for cell in row.cells), strict=True)) for row in table.rows
    ]


def row(profile: Profile, pointer: str) -> dict[str, Content]:
    (found,) = (row for row in rows(profile) if row["figure"] == pointer)
    return found


def bound(row: dict[str, Content], title: str) -> Decimal:
    found = row[title]
    assert isinstance(found, Decimal | int), row
    return Decimal(found)


def test_dalian_is_as_written_by_hand() -> None:
    (found,) = gather(["dalian-2024"], io.BytesIO())
    assert isinstance(found, Document)
    written = csv_text(tidy([figures_of(found, ENGLISH)]))
    assert written == BY_HAND.read_text("utf-8").replace("\n", "\r\n")


def test_a_figure_that_was_added_says_so_and_has_no_line() -> None:
    found = row(with_added_fields(), "/patents/fields/0/share")
    assert (found["basis"], found["name"], found["value"], found["line"]) == (
        "added",
        "Electrical machinery, apparatus, energy",
        14,
        None,
    )
    assert (found["low"], found["high"]) == (Decimal("13.5"), Decimal("14.5"))


def test_what_a_document_does_not_give_has_no_row_and_no_zero() -> None:
    assert rows(bare()) == []
    unnamed = rows(replace(dalian(), cluster=Cluster(None, None), edition=None))
    assert {(found["cluster"], found["edition"]) for found in unnamed} == {(None, None)}
    assert "/edition" not in {found["figure"] for found in unnamed}


def test_five_years_are_said_where_the_calendar_years_are_not_known() -> None:
    """The page says "over the last five years"; without it a figure reads as one year's."""
    found = rows(replace(dalian(), edition=2031))
    periods = {str(row["figure"]): row["period"] for row in found}
    assert periods["/patents/per_million"] == periods["/patents/total"] == "five years"
    assert periods["/population"] == "five years each"
    assert periods["/ranks/size/rank"] == "2031"
    assert periods["/edition"] is None


def test_ranks_of_organizations_are_figures_too() -> None:
    tied = (Organization(1, "A", 500, 50), Organization(1, "B", 500, 50))
    found = row(with_applicants(tied), "/patents/organizations/1/rank")
    assert [found[title] for title in ("name", "basis", "value", "low", "high", "unit")] == [
        *("B", "stated", 1, 1, 1, "rank"),
    ]
    assert found["period"] == "2019–2023"


def test_among_how_many_the_intensity_ranks_is_derived() -> None:
    found = row(dalian(), "/ranks/intensity/of")
    assert [found[title] for title in ("basis", "value", "line")] == ["derived", 100, None]
    assert row(dalian(), "/ranks/size/of")["basis"] == "stated"


def test_many_profiles_become_one_table() -> None:
    other = replace(dalian(), cluster=Cluster("Kyōto", None), edition=2023)
    assert rows(dalian(), other) == [*rows(dalian()), *rows(other)]


def test_figures_of_two_documents_never_have_one_name() -> None:
    pages = [figures_of(document(dalian(), key), ENGLISH) for key in ("one", "two")]
    table = tidy(pages)
    assert len({row.key for row in table.rows}) == len(table.rows)
    assert table.rows[0].cells[5].figures == (FigureRef("one", "/edition"),)


def test_a_share_of_zero_starts_at_zero_and_bounds_no_total() -> None:
    profile = with_applicants((Organization(1, "A", 3, 0),))
    # Without the other activity, whose inhabitants would bound the total.
    profile = replace(profile, publications=replace(profile.publications, per_million=None))
    assert row(profile, "/patents/organizations/0/share")["low"] == 0
    assert row(profile, "/patents/total")["high"] is None
    text = csv_text(tidy([figures(profile)]))
    written = list(csv.DictReader(io.StringIO(text, newline="")))
    (total,) = (found for found in written if found["figure"] == "/patents/total")
    assert (total["value"], total["low"], total["high"]) == ("", "500", "")


def test_a_derived_figure_that_is_exact_has_a_value_also_a_negative_one() -> None:
    ranks = dalian().ranks
    size, intensity = ranks.intensity, ranks.size
    profile = replace(dalian(), ranks=replace(ranks, size=size, intensity=intensity))
    assert row(profile, "/ranks/size_to_intensity")["value"] == -5
    text = csv_text(tidy([figures(profile)]))
    assert "/ranks/size_to_intensity,,derived,-5,-5,-5,places,2024,\r\n" in text


ROWS = st.lists(st.tuples(st.integers(0, 10**7), st.integers(0, 100)), min_size=1, max_size=6).map(
    lambda drawn: tuple(
        Organization(rank, f"O{rank}", count, share)
        for rank, (count, share) in enumerate(drawn, start=1)
    )
)


@given(listed=ROWS, per_million=st.integers(0, 10**6))
def test_low_value_and_high_stand_in_order_in_every_row(
    listed: tuple[Organization, ...], per_million: int
) -> None:
    profile = with_fields(with_applicants(listed))
    profile = replace(profile, patents=replace(profile.patents, per_million=per_million))
    for found in rows(profile):
        value = bound(found, "low" if found["value"] is None else "value")
        assert bound(found, "low") <= value, found
        assert found["high"] is None or value <= bound(found, "high"), found


@given(total=st.integers(50, 10**6), parts=st.lists(st.integers(1, 30), min_size=1, max_size=3))
def test_what_is_written_holds_the_exact_range_and_hardly_more(
    total: int, parts: list[int]
) -> None:
    """Outward rounding, seen from outside: the exact ends lie inside, by one last digit."""
    steps = {Unit.INDEX: Fraction(1, 10**6), Unit.PEOPLE: Fraction(1), Unit.PLACES: Fraction(1)}
    profile = with_applicants(
        tuple(
            Organization(rank, f"O{rank}", round(Fraction(part * total, 100)), part)
            for rank, part in enumerate(parts, start=1)
        )
    )
    derived = figures(profile).derived
    assert "/patents/total" in {figure.pointer for figure in derived}
    written = {row["figure"]: row for row in rows(profile)}
    for figure in derived:
        found = written[figure.pointer]
        step = steps.get(figure.unit, Fraction(1, 10**4))
        spare_low = figure.interval.low - Fraction(bound(found, "low"))
        assert 0 <= spare_low < step, found
        if figure.interval.high is None:
            assert found["high"] is None
        else:
            assert 0 <= Fraction(bound(found, "high")) - figure.interval.high < step, found


def test_numbers_are_plain_however_large() -> None:
    profile = with_applicants((Organization(1, "A", 10**9, 1),))
    text = csv_text(tidy([figures(profile)]))
    (total,) = (line for line in text.splitlines() if ",/patents/total," in line)
    assert ",66666666633.3333,200000000100," in total
    assert "E+" not in text


@pytest.mark.parametrize("pointer", ["/patents/organizations/1/count", "/ranks/size/rank"])
def test_an_added_note_is_no_line(pointer: str) -> None:
    evidence = {**dalian().evidence, pointer: AddedEvidence("2026-08-20", "by telephone")}
    profile = replace(dalian(), evidence=MappingProxyType(evidence))
    found = row(profile, pointer)
    assert (found["basis"], found["line"]) == ("added", None)
