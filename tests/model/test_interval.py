from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gii_viewer.model.interval import Interval, rounded_count, rounded_share

numbers = st.fractions(min_value=-1000, max_value=1000, max_denominator=60)


def test_an_interval_runs_upwards() -> None:
    with pytest.raises(ValueError, match="cannot run from 2 down to 1"):
        Interval(Fraction(2), Fraction(1))


def test_both_ends_belong_to_it() -> None:
    interval = Interval(Fraction(1, 2), Fraction(3, 2))
    assert Fraction(1, 2) in interval
    assert Fraction(3, 2) in interval
    assert Fraction(8, 5) not in interval
    assert 10**9 in Interval(Fraction(0), None)


@given(numbers, numbers, numbers, numbers, numbers)
def test_an_intersection_holds_what_both_hold(
    a: Fraction, b: Fraction, c: Fraction, d: Fraction, number: Fraction
) -> None:
    first, second = Interval(min(a, b), max(a, b)), Interval(min(c, d), max(c, d))
    both = first.intersection(second)
    assert (number in first and number in second) == (both is not None and number in both)


def test_an_open_end_bounds_nothing() -> None:
    assert Interval(Fraction(1), None).intersection(Interval(Fraction(0), Fraction(5))) == Interval(
        Fraction(1), Fraction(5)
    )


def test_what_printed_figures_stand_for() -> None:
    assert rounded_count(583).low == Fraction(1165, 2)
    assert rounded_count(0).low == 0
    assert (rounded_share(57).low, rounded_share(57).high) == (
        Fraction(565, 1000),
        Fraction(575, 1000),
    )
    assert rounded_share(0).low == 0
    assert rounded_share(100).high == 1
