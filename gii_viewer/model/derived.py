"""Figures that the page does not print, as the ranges that its figures allow.

Assumptions, the same for all of them: a printed share is rounded to a whole
percent of the cluster's own total; a printed count is a fractional count rounded
to a whole number (±0.5); the rows of one table share one total.
"""

from __future__ import annotations

from fractions import Fraction

from gii_viewer.model.interval import Interval, rounded_count, rounded_share
from gii_viewer.model.profile import Activity


def total(activity: Activity) -> Interval | None:
    """Bound the cluster's total over the period, in the activity's own unit.

    Each organization allows the totals from its least count over its greatest
    share to its greatest count over its least share; the total must suit them all,
    and be no less than the listed counts together.

    Returns ``None`` without organizations, and where no total suits all of them.
    """
    if not activity.organizations:
        return None
    found: Interval | None = Interval(_listed(activity)[0], None)
    for row in activity.organizations:
        count, share = rounded_count(row.count), rounded_share(row.share)
        allowed = Interval(count.low / share.high, count.high / share.low if share.low else None)
        found = found.intersection(allowed) if found is not None else None
    return found


def others_share(activity: Activity) -> Interval | None:
    """Bound the share (0–1) of all organizations that are not listed.

    One minus the listed counts over the total, and one minus the listed shares:
    both hold, so their intersection does. ``None`` where the total is, and where
    the two contradict each other.
    """
    whole = total(activity)
    if whole is None or not activity.organizations:
        return None
    least, most = _listed(activity)
    by_counts = _complement(
        least=least / whole.high if whole.high else Fraction(0),
        most=most / whole.low if whole.low else Fraction(1),
    )
    shares = [rounded_share(row.share) for row in activity.organizations]
    by_shares = _complement(
        least=sum((share.low for share in shares), Fraction(0)),
        most=sum((share.high for share in shares), Fraction(0)),
    )
    if by_counts is None or by_shares is None:
        return None
    return by_counts.intersection(by_shares)


def _listed(activity: Activity) -> tuple[Fraction, Fraction]:
    """Bound what the listed organizations' counts add up to."""
    counts = [rounded_count(row.count) for row in activity.organizations or ()]
    return (
        sum((count.low for count in counts), Fraction(0)),
        sum((count.high for count in counts), Fraction(0)),
    )


def _complement(least: Fraction, most: Fraction) -> Interval | None:
    """Return what a part between ``least`` and ``most`` of one whole leaves over."""
    if least > 1:
        return None
    return Interval(max(Fraction(0), 1 - most), 1 - least)
