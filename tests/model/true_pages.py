"""Clusters with true figures, and the pages that would be printed of them.

Everything about a cluster is known exactly here: what each organization made, listed
or not, the inhabitants, what was made with others. :func:`printed` rounds it as a page
does, :func:`true_figures` computes what the page does not print, by the definition of
each figure, and shares nothing with the code that derives the ranges.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from random import Random

from hypothesis import strategies as st

from gii_viewer.model.interval import Interval
from gii_viewer.model.profile import (
    Activity,
    ActivityKind,
    Cluster,
    Collaboration,
    Field,
    Organization,
    Profile,
    Rank,
    Ranks,
    Source,
)

Rounding = Callable[[Fraction], int]
HALF = Fraction(1, 2)
MILLION = 1_000_000
EDITIONS = (2023, 2024, 2025)


@dataclass(frozen=True)
class TrueSide:
    """One activity: organization *i* made ``parts[i]`` × ``grain``, in falling order.

    The page lists the first ``listed`` of them, and of ``fields``, which are shares
    of the total, all. ``together`` is the share made with others.
    """

    parts: tuple[int, ...]
    grain: Fraction
    listed: int
    together: Fraction
    fields: tuple[Fraction, ...] = ()

    @property
    def total(self) -> Fraction:
        return sum(self.parts) * self.grain


@dataclass(frozen=True)
class TrueCluster:
    """A cluster of ``population``, at place ``size`` of ``clusters`` in the ranking.

    ``same_economy`` holds the places of all clusters of its economy, its own included.
    """

    patents: TrueSide
    publications: TrueSide
    population: Fraction
    size: int
    intensity: int
    clusters: int
    same_economy: tuple[int, ...]
    edition: int

    def side(self, kind: ActivityKind) -> TrueSide:
        return self.patents if kind == "patents" else self.publications


def half_up(number: Fraction) -> int:
    return math.floor(number + HALF)


def half_down(number: Fraction) -> int:
    return math.ceil(number - HALF)


def half_even(number: Fraction) -> int:
    return round(number)


def either_way(random: Random) -> Rounding:
    """Round exact halves up or down by chance, each time anew."""

    def rounded(number: Fraction) -> int:
        return half_up(number) if random.random() < 0.5 else half_down(number)

    return rounded


def printed(cluster: TrueCluster, rounded: Rounding) -> Profile:
    """Return what the page of the cluster says, every figure rounded."""
    return Profile(
        edition=cluster.edition,
        cluster=Cluster("Somewhere", ("Somewhere else",)),
        ranks=Ranks(
            Rank(cluster.size, cluster.clusters),
            Rank(cluster.intensity, cluster.clusters),
            Rank(
                1 + sum(place < cluster.size for place in cluster.same_economy),
                len(cluster.same_economy),
            ),
        ),
        patents=_printed_side(cluster.patents, cluster.population, rounded),
        publications=_printed_side(cluster.publications, cluster.population, rounded),
        source=Source("somewhere.txt", "0" * 64),
    )


def _printed_side(side: TrueSide, population: Fraction, rounded: Rounding) -> Activity:
    whole = sum(side.parts)
    return Activity(
        per_million=rounded(side.total * MILLION / population),
        organizations=tuple(
            Organization(
                place,
                f"ORGANIZATION {place}",
                rounded(part * side.grain),
                rounded(Fraction(100 * part, whole)),
            )
            for place, part in enumerate(side.parts[: side.listed], start=1)
        ),
        fields=tuple(
            Field(f"Field {place}", rounded(100 * share))
            for place, share in enumerate(side.fields, start=1)
        )
        or None,
        collaboration=Collaboration(rounded(side.together * 100), ("A", "B", "C")),
    )


def true_figures(cluster: TrueCluster) -> dict[str, Fraction]:
    """Return the true value of every derived figure, by its pointer; shares in percent."""
    true: dict[str, Fraction] = {}
    kinds: tuple[ActivityKind, ...] = ("patents", "publications")
    for kind in kinds:
        side = cluster.side(kind)
        whole = sum(side.parts)
        others = sum(side.parts[side.listed :])
        true[f"/{kind}/total"] = whole * side.grain
        true[f"/{kind}/others/share"] = Fraction(100 * others, whole)
        true[f"/{kind}/others/count"] = others * side.grain
        true[f"/{kind}/top1/share"] = Fraction(100 * side.parts[0], whole)
        if side.listed >= 3:
            true[f"/{kind}/top3/share"] = Fraction(100 * sum(side.parts[:3]), whole)
        true[f"/{kind}/hhi"] = Fraction(sum(part * part for part in side.parts), whole * whole)
        true[f"/{kind}/collaboration/count"] = side.total * side.together
        true[f"/{kind}/population"] = cluster.population
    true["/population"] = cluster.population
    true["/articles_per_application"] = cluster.publications.total / cluster.patents.total
    true["/ranks/intensity/of"] = Fraction(cluster.clusters)
    true["/ranks/size_to_intensity"] = Fraction(cluster.size - cluster.intensity)
    return true


def shown_range(text: str) -> Interval:
    """Read "27.1–28.1%", "3.5 million or more" or "5 places worse …" as people do."""
    low, dash, high = re.sub(r"%| million| or more| places? .*|,", "", text).partition("–")
    if text.startswith("the same place"):
        low = "0"
    unit = MILLION if " million" in text else -1 if " worse " in text else 1
    if text.endswith(" or more"):
        return Interval(Fraction(low) * unit, None)
    return Interval(Fraction(low) * unit, Fraction(high if dash else low) * unit)


# -- clusters by chance -------------------------------------------------------------------


def random_cluster(random: Random) -> TrueCluster:
    """Return a cluster of any size and shape, often one whose figures are exact halves."""
    patents, publications = random_side(random), random_side(random)
    clusters = random.choice((1, 2, 30, 100, 100, 100))
    size = random.randint(1, clusters)
    economy = {place for place in range(1, clusters + 1) if random.random() < 0.3}
    return TrueCluster(
        patents,
        publications,
        _random_population(random, patents, publications),
        size,
        random.randint(1, clusters),
        clusters,
        tuple(sorted(economy | {size})),
        random.choice(EDITIONS),
    )


def random_rounding(random: Random) -> Rounding:
    return random.choice((half_up, half_down, half_even, either_way(random)))


def random_side(random: Random) -> TrueSide:
    number = random.choice((1, 2, 3, random.randint(1, 12), random.randint(1, 60)))
    parts, grain = random.choice((_halves, _fractions, _fractions, _steep))(random, number)
    listed = random.choice((1, 3, 3, len(parts), random.randint(1, len(parts))))
    tie = Fraction(2 * random.randint(0, 99) + 1, 200)
    together = random.choice((tie, Fraction(random.randint(0, 10_000), 10_000)))
    return TrueSide(parts, grain, min(listed, len(parts)), together, _random_fields(random))


def _halves(random: Random, number: int) -> tuple[tuple[int, ...], Fraction]:
    """Split 200 grains of half numbers: shares and counts are often exact halves."""
    cuts = sorted(random.randint(0, 200) for _ in range(number - 1))
    parts = [after - before for before, after in zip([0, *cuts], [*cuts, 200], strict=True)]
    grain = Fraction(random.choice((1, 3, 5, 7, 25, 151, random.randint(1, 9_999))), 2)
    return tuple(sorted(parts, reverse=True)), grain


def _fractions(random: Random, number: int) -> tuple[tuple[int, ...], Fraction]:
    """Draw counts of one order of size, from a fraction of one to thousands."""
    most = random.choice((1, 5, 40, 1_000, 30_000, 10**7))
    parts = sorted((random.randint(0, most) for _ in range(number)), reverse=True)
    grain = Fraction(1, random.choice((1, 2, 3, 7, 10, 997, 1_000)))
    return (max(1, parts[0]), *parts[1:]), grain


def _steep(random: Random, number: int) -> tuple[tuple[int, ...], Fraction]:
    """Draw counts that fall as they do on real pages: a few large ones, a long tail."""
    first, fall = random.randint(1, 2 * 10**7), random.uniform(0.3, 2.5)
    parts = (int(first / place**fall * random.uniform(0.7, 1)) for place in range(1, number + 1))
    fallen = sorted(parts, reverse=True)
    return (max(1, fallen[0]), *fallen[1:]), Fraction(1, random.choice((2, 100, 1_000, 1_001)))


def _random_fields(random: Random) -> tuple[Fraction, ...]:
    if random.random() < 0.5:
        return ()
    cuts = sorted(random.randint(0, 1_000) for _ in range(random.randint(0, 8)))
    parts = [after - before for before, after in zip([0, *cuts], [*cuts, 1_000], strict=True)]
    kept = sorted(parts, reverse=True)[: random.randint(1, 5)]
    return tuple(Fraction(part, 1_000) for part in kept)


def _random_population(random: Random, patents: TrueSide, publications: TrueSide) -> Fraction:
    """Draw inhabitants; often so that a per-million figure is an exact half, or 0."""
    side = random.choice((patents, publications))
    per_million = Fraction(2 * random.choice((0, 1, 288, random.randint(0, 20_000))) + 1, 2)
    exact_half = side.total * MILLION / per_million
    people = Fraction(random.randint(1, 10 ** random.randint(3, 9)), random.choice((1, 1, 3)))
    return random.choice((exact_half, people))


@st.composite
def true_sides(draw: st.DrawFn, most: int = 12) -> TrueSide:
    """Draw an activity of up to ``most`` organizations that can be shrunk to a small one."""
    parts = draw(st.lists(st.integers(0, 400), min_size=1, max_size=most))
    parts[0] = max(1, parts[0])
    grain = Fraction(draw(st.integers(1, 50)), draw(st.sampled_from((1, 2, 3, 4, 7))))
    listed = draw(st.integers(1, len(parts)))
    together = Fraction(draw(st.integers(0, 200)), 200)
    return TrueSide(tuple(sorted(parts, reverse=True)), grain, listed, together)
