"""Checks of a ranking: its rows by themselves, against each other, and in their order."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from gii_viewer.model import pointers
from gii_viewer.model.economies import identities
from gii_viewer.model.editions import is_new_series
from gii_viewer.model.findings import Finding, Severity, find
from gii_viewer.model.interval import Interval
from gii_viewer.model.names import folded
from gii_viewer.model.ranking import (
    OUTPUTS,
    SHARES,
    Output,
    RankingRow,
    RowPart,
    printed_percent,
)
from gii_viewer.model.ranking_bounds import exact_share, row_total, world_total
from gii_viewer.model.ranking_figures import RankingFigures

_SUMMED: tuple[Output, ...] = ("applications", "articles")
"""The total is the sum of these shares; how that of 2025 is made isn't known."""


def check_ranking(figures: RankingFigures) -> Iterator[Finding]:
    """Check a ranking's rows; a part of the table is no fault, so ranks may be missing."""
    rows = figures.ranking.rows
    if rows and figures.series_note:
        named = (pointers.EDITION,)
        yield find(figures, "new-series", Severity.NOTE, named, figures.series_note)
    for index, row in enumerate(rows):
        yield from _change(figures, index, row)
        yield from _total(figures, index, row)
    for output in OUTPUTS:
        yield from _world(figures, output)
    for index in range(1, len(rows)):
        yield from _order(figures, index)
    yield from _twice(figures)


def _change(figures: RankingFigures, index: int, row: RankingRow) -> Iterator[Finding]:
    if row.previous is None or row.change is None or row.change == row.previous - row.rank:
        return
    reason = figures.translate(
        "Checks",
        "“{name}” is {rank} and was {previous}, so its change is {right}, not {change}.",
    ).format(
        name=row.name,
        rank=_said(figures, index, "rank"),
        previous=_said(figures, index, "previous"),
        right=figures.moved(row.previous - row.rank),
        change=_said(figures, index, "change"),
    )
    yield _found(figures, "change-differs", index, ("rank", "previous", "change"), reason)


def _total(figures: RankingFigures, index: int, row: RankingRow) -> Iterator[Finding]:
    """Hold the total against the sum of what both shares can be."""
    by_shares = _sum_of_shares(figures, row)
    if row.total is None or by_shares is None:
        return
    if printed_percent(row.total).intersection(by_shares) is not None:
        return
    reason = figures.translate(
        "Checks", "The shares of “{name}” come to {sum}, but its total is {total}."
    ).format(
        name=row.name,
        sum=figures.wording.range(by_shares, 2, figures.translate("Figures", "{number}%")),
        total=_said(figures, index, "total"),
    )
    parts: tuple[RowPart, ...] = tuple(SHARES[output] for output in _SUMMED)
    yield _found(figures, "total-differs", index, (*parts, "total"), reason)


def _sum_of_shares(figures: RankingFigures, row: RankingRow) -> Interval | None:
    """Bound the sum of a row's shares by the world's totals; ``None`` where one is missing."""
    low = high = Fraction(0)
    # Of an edition that isn't stated, the column of deals may not have been copied.
    if figures.edition is None or _counts_deals(figures, row):
        return None
    for output in _SUMMED:
        share = row.share(output)
        if share is None:
            return None
        world = figures.get(pointers.world_total(output))
        narrowed = None if world is None else exact_share(row, output, world.interval)
        bounds = narrowed or printed_percent(share)
        low += bounds.low
        high += Fraction(100) if bounds.high is None else bounds.high
    return Interval(low, high)


def _counts_deals(figures: RankingFigures, row: RankingRow) -> bool:
    given = row.deals is not None or row.share_deals is not None
    return given or is_new_series(figures.edition)


def _world(figures: RankingFigures, output: Output) -> Iterator[Finding]:
    """Find two rows that leave no total of the world, or rows that exceed it together."""
    rows = figures.ranking.rows
    shares = {index: share for index, row in enumerate(rows) if (share := row.share(output))}
    if sum(printed_percent(share).low for share in shares.values()) > 100:
        reason = figures.translate(
            "Checks", "The listed shares of the world's {output} come to more than 100%."
        ).format(output=figures.part_output(output))
        named = [pointers.ranking_row(index, SHARES[output]) for index in shares]
        yield find(figures, "shares-over-100", Severity.IMPOSSIBLE, named, reason)
    totals = {
        index: total
        for index, row in enumerate(rows)
        if (total := row_total(row, output)) is not None
    }
    if not totals or world_total(rows, output) is not None:
        return
    least = max(totals, key=lambda index: totals[index].low)
    bounded = [index for index, total in totals.items() if total.high is not None]
    most = min(bounded, key=lambda index: totals[index].high or 0, default=least)
    if totals[least].intersection(totals[most]) is None:
        kind = "no-world-total"
        reason = figures.translate(
            "Checks",
            "“{first}” and “{second}” have counts of {output} and shares of the world's that leave "
            "no total of the world for both.",
        )
    else:
        kind = "rows-exceed-world"
        reason = figures.translate(
            "Checks",
            "The listed clusters have more {output}, all together, than “{second}” lets the "
            "world's total be.",
        )
    reason = reason.format(
        first=rows[least].name, second=rows[most].name, output=figures.part_output(output)
    )
    named = [
        pointers.ranking_row(index, each)
        for index in sorted({least, most})
        for each in (output, SHARES[output])
    ]
    yield find(figures, kind, Severity.IMPOSSIBLE, named, reason)


def _order(figures: RankingFigures, index: int) -> Iterator[Finding]:
    """Hold a row against the one above: ranks don't fall, and totals don't rise.

    Clusters that share a rank have the same total.
    """
    above, row = figures.ranking.rows[index - 1 : index + 1]
    words = {
        "name": row.name,
        "rank": _said(figures, index, "rank"),
        "above": above.name,
        "before": _said(figures, index - 1, "rank"),
    }
    if row.rank < above.rank:
        reason = figures.translate(
            "Checks", "“{name}” with rank {rank} is listed below “{above}” with rank {before}."
        )
        reason = reason.format(**words)
        yield _between(figures, "rank-order", index, ("rank",), reason, Severity.DOUBTFUL)
        return
    rises, falls = _gap(figures, row, above), _gap(figures, above, row)
    parts: tuple[RowPart, ...] = ("rank", "total")
    differs = rises or falls
    if row.rank == above.rank and differs:
        reason = figures.translate(
            "Checks", "“{name}” and “{above}” share rank {rank}, but not their total."
        ).format(**words)
        yield _between(figures, "rank-tie", index, parts, reason, differs)
    elif rises and not _counts_deals(figures, row):
        reason = figures.translate(
            "Checks",
            "“{name}” has a greater total than “{above}”, but rank {rank} below rank {before}.",
        ).format(**words)
        yield _between(figures, "totals-rise", index, parts, reason, rises)


def _gap(figures: RankingFigures, first: RankingRow, second: RankingRow) -> Severity | None:
    """Tell how surely one row's total is greater than another's; ``None`` where it needn't be.

    Printed totals that are neighbours can be one exact half, rounded up here and down there.
    """
    sums = _sum_of_shares(figures, first), _sum_of_shares(figures, second)
    if _is_above(*sums):
        return Severity.DOUBTFUL
    if first.total is None or second.total is None or first.total <= second.total:
        return None
    above = _is_above(printed_percent(first.total), printed_percent(second.total))
    return Severity.DOUBTFUL if above else Severity.NOTE


def _is_above(first: Interval | None, second: Interval | None) -> bool:
    """Tell whether all of a range lies above all of another."""
    if first is None or second is None or second.high is None:
        return False
    return first.low > second.high


def _twice(figures: RankingFigures) -> Iterator[Finding]:
    """Find clusters that have two rows; those of unlike economies only share their name."""
    seen: dict[str, list[tuple[int, frozenset[str]]]] = {}
    for index, row in enumerate(figures.ranking.rows):
        rows, own = seen.setdefault(folded(row.name), []), identities(row.economies)
        rows.append((index, own))
        before = next(place for place, other in rows if not (own and other) or own & other)
        if before == index:
            continue
        reason = figures.translate(
            "Checks", "“{name}” is listed twice, with rank {first} and with rank {second}."
        ).format(
            name=row.name,
            first=_said(figures, before, "rank"),
            second=_said(figures, index, "rank"),
        )
        named = [pointers.ranking_row(place, "rank") for place in (before, index)]
        yield find(figures, "cluster-twice", Severity.DOUBTFUL, named, reason)


def _found(
    figures: RankingFigures, kind: str, index: int, parts: tuple[RowPart, ...], reason: str
) -> Finding:
    named = [pointers.ranking_row(index, part) for part in parts]
    return find(figures, kind, Severity.IMPOSSIBLE, named, reason)


def _between(
    figures: RankingFigures,
    kind: str,
    index: int,
    parts: tuple[RowPart, ...],
    reason: str,
    severity: Severity,
) -> Finding:
    """Find something between a row and the one above it."""
    named = [
        pointers.ranking_row(place, part)
        for place in (index - 1, index)
        for part in parts
        if figures.row(place, part) is not None
    ]
    return find(figures, kind, severity, named, reason)


def _said(figures: RankingFigures, index: int, part: RowPart) -> str:
    return figures[pointers.ranking_row(index, part)].text
