"""Totals that are not printed, from printed parts and their printed shares.

A printed count and its printed share allow a range of totals; several of them in
one table share one total, which lies in all of their ranges. Nothing here knows
of clusters: WIPO's ranking tables, with shares to a tenth of a percent, have the
same arithmetic.

Of one total, each part has at least the greater and at most the lesser of what its
count and its share say. Where a function takes ``whole``, that is a range of totals
in which each is possible, such as :func:`common_total` gives; what it returns is
then exact: both ends are reached, and nothing beyond them.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from gii_viewer.model.interval import Interval, Rounding, rounded_count, rounded_share

WHOLE_PERCENT = 1
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
    by_count = by_share = Fraction(0)
    for count, share in zip(counts, shares, strict=True):
        part, ratio = rounded_count(count).low, rounded_share(share, step).low
        if not ratio or part >= ratio * whole:
            by_count += part
        else:
            by_share += ratio
    return by_count + by_share * whole


def most_parts(
    counts: Sequence[int],
    shares: Sequence[Fraction | int],
    whole: Fraction,
    step: Fraction | int = WHOLE_PERCENT,
) -> Fraction:
    """Return the sum of what each part of ``whole`` can be at most, even beyond it."""
    by_count = by_share = Fraction(0)
    for count, share in zip(counts, shares, strict=True):
        part, ratio = rounded_count(count).high, rounded_share(share, step).high
        if part <= ratio * whole:
            by_count += part
        else:
            by_share += ratio
    return by_count + by_share * whole


def share_of(
    count: int,
    share: Fraction | int,
    whole: Interval,
    step: Fraction | int = WHOLE_PERCENT,
) -> Rounding:
    """Bound the share (0–1) that one part has of a total inside ``whole``.

    The smaller the total, the larger the share that a count is of it; so the least
    is found at the greatest total, and the most at the least one.
    """
    part, ratio = rounded_count(count), rounded_share(share, step)
    return Rounding(
        ratio.low if whole.high is None else max(ratio.low, part.low / whole.high),
        min(ratio.high, part.high / whole.low) if whole.low else ratio.high,
    )


def part_of(
    counts: Sequence[int],
    shares: Sequence[Fraction | int],
    whole: Interval,
    step: Fraction | int = WHOLE_PERCENT,
) -> Rounding:
    """Bound the share (0–1) that all these parts together have of a total inside ``whole``."""
    each = [share_of(*part, whole, step) for part in zip(counts, shares, strict=True)]
    least = sum((share.low for share in each), Fraction(0))
    return Rounding(least, min(Fraction(1), sum((share.high for share in each), Fraction(0))))


def first_of(
    number: int,
    counts: Sequence[int],
    shares: Sequence[Fraction | int],
    whole: Interval,
    step: Fraction | int = WHOLE_PERCENT,
) -> Rounding:
    """Bound the share (0–1) that the first ``number`` of these parts have together.

    As :func:`part_of` bounds it; besides, what the rest needs at least is not theirs.
    A smaller total allows the first a larger share and leaves them less, so that
    they have most of the least total that has room for both.
    """
    alone = part_of(counts[:number], shares[:number], whole, step)
    rest = counts[number:], shares[number:]
    if alone.high * whole.low + least_parts(*rest, whole.low, step) <= whole.low > 0:
        return alone
    total = _least_with_room(number, counts, shares, whole, step)
    if not total:
        return alone
    most = most_parts(counts[:number], shares[:number], total, step)
    left = total - least_parts(*rest, total, step)
    return Rounding(alone.low, min(most, left) / total)


def rest_of(
    counts: Sequence[int],
    shares: Sequence[Fraction | int],
    whole: Interval,
    step: Fraction | int = WHOLE_PERCENT,
) -> Interval:
    """Bound what these parts leave over of a total inside ``whole``, as a number.

    A greater total never leaves less: what it leaves at least is convex in the total
    and nothing of a total of 0, and what it leaves at most grows, as the least shares
    are no more than the whole.
    """
    least = max(Fraction(0), whole.low - most_parts(counts, shares, whole.low, step))
    if whole.high is None:
        return Interval(least, None)
    return Interval(least, whole.high - least_parts(counts, shares, whole.high, step))


def _least_with_room(
    number: int,
    counts: Sequence[int],
    shares: Sequence[Fraction | int],
    whole: Interval,
    step: Fraction | int,
) -> Fraction:
    """Return the least total with room for the most of the first and the least of the rest.

    The greatest of ``whole`` where none has it. What they need of a total is
    ``by_count + by_share * total``; both numbers change where the count of a part
    takes over from its share in saying what it can be, or its share from its count.
    """
    if whole.high is not None:
        most = most_parts(counts[:number], shares[:number], whole.high, step)
        if most + least_parts(counts[number:], shares[number:], whole.high, step) > whole.high:
            return whole.high
    by_count = by_share = Fraction(0)
    changes: list[tuple[Fraction, Fraction, Fraction]] = []
    for index, (count, share) in enumerate(zip(counts, shares, strict=True)):
        part, ratio = rounded_count(count), rounded_share(share, step)
        if index < number:
            by_share += ratio.high
            changes.append((part.high / ratio.high, part.high, -ratio.high))
        else:
            by_count += part.low
            if ratio.low:
                changes.append((part.low / ratio.low, -part.low, ratio.low))
    for total, more_by_count, more_by_share in sorted(changes):
        if total > whole.low and by_count + by_share * total <= total:
            break
        by_count += more_by_count
        by_share += more_by_share
    return by_count / (1 - by_share) if by_count else whole.low
