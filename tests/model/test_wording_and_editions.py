from __future__ import annotations

from fractions import Fraction

import pytest

from gii_viewer.model.before.wording import percent_range, whole_range
from gii_viewer.model.editions import period
from gii_viewer.model.interval import Interval
from gii_viewer.model.profile import ActivityKind
from gii_viewer.model.wording import ENGLISH, english_ordinal


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (1, "1st"),
        (2, "2nd"),
        (3, "3rd"),
        (4, "4th"),
        (11, "11th"),
        (12, "12th"),
        (13, "13th"),
        (21, "21st"),
        (65, "65th"),
        (101, "101st"),
        (112, "112th"),
        (1003, "1,003rd"),
    ],
)
def test_ordinals(number: int, words: str) -> None:
    assert english_ordinal(number) == words


def test_ranges_are_written_for_people() -> None:
    assert percent_range(Interval(Fraction(2701, 10000), Fraction(2820, 10000))) == "27.0–28.2%"
    assert whole_range(Interval(Fraction(2039, 2), Fraction(2065, 2)), ENGLISH) == "1,020–1,032"
    assert whole_range(Interval(Fraction(9, 2), Fraction(11, 2)), ENGLISH) == "5"
    assert whole_range(Interval(Fraction(9, 2), None), ENGLISH) == "5 or more"
    assert whole_range(Interval(Fraction(1, 4), Fraction(1, 2)), ENGLISH) is None


@pytest.mark.parametrize(
    ("edition", "kind", "years"),
    [
        (2023, "patents", "2018–2022"),
        (2023, "publications", "2017–2021"),
        (2024, "patents", "2019–2023"),
        (2024, "publications", "2018–2022"),
        (2025, "patents", "2020–2024"),
        (2025, "publications", "2019–2023"),
    ],
)
def test_the_years_that_an_edition_counts(edition: int, kind: ActivityKind, years: str) -> None:
    assert str(period(edition, kind)) == years


@pytest.mark.parametrize("edition", [None, 2022, 2026])
def test_unknown_years_are_not_extrapolated(edition: int | None) -> None:
    assert period(edition, "patents") is None
