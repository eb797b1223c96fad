"""Figures that a ranking does not print, as the ranges that its figures allow.

Each row's count and share of the world allow a range of world's totals; all rows of one
column share one total, which lies in all of their ranges. It narrows each row's share in
turn. Ranges are closed and exact, as those of ``bounds``.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from gii_viewer.model import pointers
from gii_viewer.model.bounds import Derived
from gii_viewer.model.figure import Assumption, Unit
from gii_viewer.model.interval import Interval, rounded_count
from gii_viewer.model.ranking import (
    OUTPUTS,
    SHARES,
    Output,
    Ranking,
    RankingRow,
    printed_percent,
    step_of,
)
from gii_viewer.model.totals import allowed_total

OUTPUT_UNITS: dict[Output, Unit] = {
    "applications": Unit.APPLICATIONS,
    "articles": Unit.ARTICLES,
    "deals": Unit.DEALS,
}
_RESTS_ON = (Assumption.ROUNDED_COUNT, Assumption.ROUNDED_WORLD_SHARE, Assumption.ONE_WORLD)


def derive_ranking(ranking: Ranking) -> dict[str, Derived]:
    """Derive the world's totals, then each row's shares of them where they get narrower."""
    found: list[Derived] = []
    for output in OUTPUTS:
        world = world_total(ranking.rows, output)
        if world is None:
            continue
        whole = pointers.world_total(output)
        found.append(
            Derived(whole, world, OUTPUT_UNITS[output], _inputs(ranking.rows, output), _RESTS_ON)
        )
        part = SHARES[output]
        for index, row in enumerate(ranking.rows):
            exact = exact_share(row, output, world)
            if exact is not None:
                given = (output,) if row.share(output) is None else (output, part)
                found.append(
                    Derived(
                        pointers.exact_share(index, part),
                        exact,
                        Unit.WORLD_PERCENT,
                        (whole, *(pointers.ranking_row(index, each) for each in given)),
                        _RESTS_ON,
                    )
                )
    return {figure.pointer: figure for figure in found}


def world_total(rows: Sequence[RankingRow], output: Output) -> Interval | None:
    """Bound the world's total by all rows that give a count and its share of it.

    ``None`` where none does, and where no total suits all of them.
    """
    found = None
    for row in rows:
        allowed = row_total(row, output)
        if allowed is not None:
            found = allowed if found is None else found.intersection(allowed)
            if found is None:
                return None
    counts = (row.count(output) for row in rows)
    least = sum((rounded_count(count).low for count in counts if count), Fraction(0))
    return None if found is None else found.intersection(Interval(least, None))


def row_total(row: RankingRow, output: Output) -> Interval | None:
    """Bound the world's total by one row; ``None`` where it lacks count or share."""
    count, share = row.count(output), row.share(output)
    if count is None or share is None:
        return None
    return allowed_total(count, Fraction(share), step_of(share))


def exact_share(row: RankingRow, output: Output, world: Interval) -> Interval | None:
    """Bound a row's share of the world in percent, where that is narrower than printed."""
    count, share = row.count(output), row.share(output)
    if count is None or not world.low:
        return None
    part = rounded_count(count)
    low = Fraction(0) if world.high is None else part.low / world.high * 100
    by_count = Interval(low, min(Fraction(100), part.high / world.low * 100))
    if share is None:
        return by_count
    printed = printed_percent(share)
    both = by_count.intersection(printed)
    return None if both == printed else both


def _inputs(rows: Sequence[RankingRow], output: Output) -> tuple[str, ...]:
    """Name count and share of the rows that bound the total."""
    return tuple(
        pointers.ranking_row(index, part)
        for index, row in enumerate(rows)
        if row_total(row, output) is not None
        for part in (output, SHARES[output])
    )
