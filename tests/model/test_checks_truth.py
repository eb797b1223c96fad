"""A page that tells the truth is never found impossible or doubtful."""

from __future__ import annotations

from random import Random

import pytest

from gii_viewer.model.findings import Severity
from tests.model.checking import check
from tests.model.true_pages import (
    half_down,
    half_even,
    half_up,
    printed,
    random_cluster,
    random_rounding,
)


@pytest.mark.parametrize("seed", range(5))
def test_the_truth_is_neither_impossible_nor_doubtful(seed: int) -> None:
    random = Random(1_000 + seed)
    for _ in range(1_000):
        cluster = random_cluster(random)
        page = printed(cluster, random_rounding(random))
        serious = [finding for finding in check(page) if finding.severity is not Severity.NOTE]
        assert serious == [], (cluster, page)


@pytest.mark.parametrize("rounded", [half_up, half_down, half_even])
def test_only_a_tie_rounded_both_ways_gives_a_note_on_order(rounded: object) -> None:
    """A page that always rounds halves the same way never has a count below a greater one."""
    assert callable(rounded)
    random = Random(7)
    for _ in range(300):
        page = printed(random_cluster(random), rounded)
        assert "counts-rise" not in {finding.kind for finding in check(page)}
