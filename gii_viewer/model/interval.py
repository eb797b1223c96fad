"""Closed intervals of exact rationals: what a rounded figure can have been.

Exact arithmetic needs no outward rounding; rounding happens once, where a range
is written for people.
"""

from __future__ import annotations

from fractions import Fraction
from functools import lru_cache

from gii_viewer.model.record import Record

HALF = Fraction(1, 2)


class Interval(Record):
    """All numbers from ``low`` to ``high``, both included.

    ``high`` is ``None`` where nothing bounds the number from above.

    Raises
    ------
    ValueError
        if ``low`` lies above ``high``.
    """

    low: Fraction
    high: Fraction | None

    def __init__(self, low: Fraction, high: Fraction | None) -> None:
        super().__init__(low, high)
        if high is not None and low > high:
            raise ValueError(f"an interval cannot run from {low} down to {high}")

    def __contains__(self, number: Fraction | int) -> bool:
        return self.low <= number and (self.high is None or number <= self.high)

    def intersection(self, other: Interval) -> Interval | None:
        """Return what both intervals allow; ``None`` where they share no number."""
        low = max(self.low, other.low)
        highs = [high for high in (self.high, other.high) if high is not None]
        high = min(highs) if highs else None
        return None if high is not None and low > high else Interval(low, high)


def exactly(number: int) -> Interval:
    """Return the interval of this one number."""
    return Interval(Fraction(number), Fraction(number))


class Rounding(Record):
    """What one printed figure stands for: bounded on both sides, ends included."""

    low: Fraction
    high: Fraction


@lru_cache(maxsize=1 << 14)  # several figures ask for every count of a long table
def rounded_count(count: int) -> Rounding:
    """Bound what a printed count stands for: a rounded fractional count (±0.5)."""
    return Rounding(max(Fraction(0), count - HALF), count + HALF)


@lru_cache(maxsize=1024)  # the same hundred percents come again and again
def rounded_share(percent: Fraction | int, step: Fraction | int = 1) -> Rounding:
    """Bound the share (0–1) behind a printed percent; ties belong to both neighbours.

    ``step`` is what the percent was rounded to: 1 on a profile, a tenth in WIPO's
    ranking tables.
    """
    half = Fraction(step) / 2
    return Rounding(
        max(Fraction(0), (percent - half) / 100), min(Fraction(1), (percent + half) / 100)
    )
