"""Every derived range contains the truth, as it is and as it is shown, however it was rounded."""

from __future__ import annotations

import math
from fractions import Fraction
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gii_viewer.model.bounds import total as total_of
from gii_viewer.model.profile import Profile
from gii_viewer.model.record import replace
from tests.model.true_pages import (
    TrueCluster,
    TrueSide,
    half_down,
    half_even,
    half_up,
    printed,
    random_cluster,
    random_rounding,
    shown_range,
    true_figures,
    true_sides,
)
from tests.profiles import figures

SEEDS = range(10)
CASES_PER_SEED = 600


def misses(cluster: TrueCluster, page: Profile) -> list[str]:
    """Return the figures whose range, exact or as it is shown, lacks the truth; or not derived."""
    derived = {figure.pointer: figure for figure in figures(page).derived}
    true = true_figures(cluster)
    assert set(derived) == set(true)
    return [
        pointer
        for pointer, value in true.items()
        if value not in derived[pointer].interval or value not in shown_range(derived[pointer].text)
    ]


@pytest.mark.parametrize("seed", SEEDS)
def test_every_range_contains_the_truth(seed: int) -> None:
    random = Random(seed)
    for _ in range(CASES_PER_SEED):
        cluster = random_cluster(random)
        page = printed(cluster, random_rounding(random))
        assert misses(cluster, page) == [], (cluster, page)


def test_the_random_pages_are_as_odd_as_they_are_meant_to_be() -> None:
    random = Random(2024)
    clusters = [random_cluster(random) for _ in range(2_000)]
    pages = [printed(cluster, half_up) for cluster in clusters]
    rows = [row for page in pages for row in page.patents.organizations or ()]
    assert any(row.count == 0 for row in rows)
    assert any(row.share == 100 for row in rows)
    assert any(row.share == 0 for row in rows)
    assert any(page.patents.per_million == 0 for page in pages)
    listed_all = [side for side in sides(clusters) if side.listed == len(side.parts)]
    assert len(listed_all) > 100
    assert max(len(side.parts) for side in sides(clusters)) == 60
    ties = [
        cluster for cluster in clusters if printed(cluster, half_up) != printed(cluster, half_down)
    ]
    assert len(ties) > 800


@pytest.mark.parametrize(
    ("listed", "total"),
    [
        (Fraction(199, 2), Fraction(199, 2) / Fraction(101, 200)),
        (Fraction(201, 2), Fraction(201, 2) / Fraction(99, 200)),
    ],
)
def test_a_range_ends_where_the_truth_can_be(listed: Fraction, total: Fraction) -> None:
    """99.5 of 50.5% and 100.5 of 49.5% are both printed as 100 and 50%: halves to even."""
    parts = (listed, total - listed) if listed >= total - listed else (total - listed, listed)
    grain = Fraction(1, math.lcm(*(part.denominator for part in parts)))
    first, second = (int(part / grain) for part in parts)
    side = TrueSide((first, second), grain, 2, Fraction(0))
    cluster = TrueCluster(side, side, Fraction(1), 1, 1, 1, (1,), 2024)
    rows = printed(cluster, half_even).patents.organizations or ()
    row = next(row for row in rows if row.count == 100)
    assert row.share == 50
    alone = total_of(replace(printed(cluster, half_even).patents, organizations=(row,)))
    assert alone is not None
    assert total in (alone.low, alone.high)


def sides(clusters: list[TrueCluster]) -> list[TrueSide]:
    return [side for cluster in clusters for side in (cluster.patents, cluster.publications)]


@given(
    patents=true_sides(),
    publications=true_sides(),
    population=st.fractions(min_value=Fraction(1, 2), max_value=10**8, max_denominator=1_000),
    rounded=st.sampled_from((half_up, half_down, half_even)),
)
@settings(max_examples=500)
def test_every_range_contains_a_truth_that_can_be_shrunk(
    patents: TrueSide, publications: TrueSide, population: Fraction, rounded: object
) -> None:
    assert callable(rounded)
    cluster = TrueCluster(patents, publications, population, 1, 1, 1, (1,), 2024)
    assert misses(cluster, printed(cluster, rounded)) == []
