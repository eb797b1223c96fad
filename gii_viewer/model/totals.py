"""Totals that are not printed, from printed parts and their printed shares.

A printed count and its printed share allow a range of totals; several of them in
one table share one total, which lies in all of their ranges. Nothing here knows
of clusters: WIPO's ranking tables, with shares to a tenth of a percent, have the
same arithmetic.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from gii_viewer.model.interval import Interval, rounded_count, rounded_share

WHOLE_PERCENT = Fraction(1)
"""The step to which a profile's shares are printed, in percent."""


def allowed_total(
    count: int, share: Fraction | int, step: Fraction | int = WHOLE_PERCENT
) -> Interval:
    """Bound the totals of which ``count`` can be ``share`` percent.

    From the least count over the greatest share to the greatest count over the
    least share; a share that may be zero sets no upper end.
    """
    part, ratio = rounded_count(count), rounded_share(share, step)
    return Interval(part.low / ratio.high, part.high / ratio.low if ratio.low else None)


def common_total(
    counts: Sequence[int],
    shares: Sequence[Fraction | int],
    step: Fraction | int = WHOLE_PERCENT,
) -> Interval | None:
    """Bound the one total of which each count is its share, and all are parts.

    The bounds are exact: to each total inside there are parts that are printed as
    the counts, whose shares are printed as the shares, and whose sum is no more
    than the total; to no total outside are there any. ``None`` where no total
    suits all of them.
    """
    found: Interval | None = Interval(Fraction(0), None)
    for count, share in zip(counts, shares, strict=True):
        if found is not None:
            found = found.intersection(allowed_total(count, share, step))
    least = least_whole(counts, shares, step)
    if found is None or least is None:
        return None
    return found.intersection(Interval(least, None))


def least_whole(
    counts: Sequence[int],
    shares: Sequence[Fraction | int],
    step: Fraction | int = WHOLE_PERCENT,
) -> Fraction | None:
    """Return the least total that is no less than its parts together.

    Each part is at least the least count that is printed so, and at least the
    least share of the very total that is looked for. Both make the parts' sum a
    convex function of the total, so that each step along its slope stays at or
    below the answer, and few steps reach it. ``None`` where the shares together
    are more than the whole.
    """
    least = [
        (rounded_count(count).low, rounded_share(share, step).low)
        for count, share in zip(counts, shares, strict=True)
    ]
    if sum((share for _, share in least), Fraction(0)) > 1:
        # Also where all counts may be 0: nothing has shares in a total of 0.
        return None
    whole = sum((count for count, _ in least), Fraction(0))
    while True:
        parts = least_parts(counts, shares, whole, step)
        if parts <= whole:
            return whole
        slope = sum((share for count, share in least if share * whole >= count), Fraction(0))
        if slope >= 1:
            return None
        whole += (parts - whole) / (1 - slope)


def least_parts(
    counts: Sequence[int],
    shares: Sequence[Fraction | int],
    whole: Fraction,
    step: Fraction | int = WHOLE_PERCENT,
) -> Fraction:
    """Return what the parts of ``whole`` come to at the very least, all together."""
    return sum(
        (
            max(rounded_count(count).low, rounded_share(share, step).low * whole)
            for count, share in zip(counts, shares, strict=True)
        ),
        Fraction(0),
    )


def part_of(
    counts: Sequence[int],
    shares: Sequence[Fraction | int],
    whole: Interval,
    step: Fraction | int = WHOLE_PERCENT,
) -> Interval:
    """Bound the share (0–1) that these parts together have of a total inside ``whole``.

    Their counts over the total, and their shares added up: both hold. ``whole``
    has to be what :func:`common_total` gives for them, alone or among others.
    """
    parts = [rounded_count(count) for count in counts]
    ratios = [rounded_share(share, step) for share in shares]
    least = sum((ratio.low for ratio in ratios), Fraction(0))
    most = min(Fraction(1), sum((ratio.high for ratio in ratios), Fraction(0)))
    if whole.high is not None:
        least = max(least, sum((part.low for part in parts), Fraction(0)) / whole.high)
    if whole.low:
        most = min(most, sum((part.high for part in parts), Fraction(0)) / whole.low)
    return Interval(least, most)


def sum_of(intervals: Sequence[Interval]) -> Interval:
    """Bound the sum of independent numbers, one from each interval."""
    highs = [interval.high for interval in intervals if interval.high is not None]
    unbounded = len(highs) < len(intervals)
    return Interval(
        sum((interval.low for interval in intervals), Fraction(0)),
        None if unbounded else sum(highs, Fraction(0)),
    )
