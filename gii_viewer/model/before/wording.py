"""On its way out."""

from __future__ import annotations

from fractions import Fraction

from gii_viewer.model.interval import Interval
from gii_viewer.model.wording import Wording


def percent_range(share: Interval) -> str:
    """Write a share between 0.2701 and 0.2820 as "27.0–28.2%"."""
    low, high = (
        f"{float(round(bound * 100, 1)):.1f}"
        for bound in (share.low, Fraction(1) if share.high is None else share.high)
    )
    return f"{low}%" if low == high else f"{low}–{high}%"


def whole_range(interval: Interval, wording: Wording) -> str | None:
    """Write the whole numbers inside as "1,020–1,032"; ``None`` if there are none."""
    bounds = interval.whole_numbers()
    if bounds is None:
        return None
    low, high = bounds
    if high is None:
        return wording.translate("Figures", "{low} or more").format(low=wording.count(low))
    return wording.count(low) if low == high else f"{wording.count(low)}–{wording.count(high)}"


def decimal_text(number: Fraction, digits: int, wording: Wording) -> str:
    """Write a number that is not negative, rounded to ``digits`` after the point."""
    whole, rest = divmod(round(number * 10**digits), 10**digits)
    grouped = wording.count(whole)
    return f"{grouped}.{rest:0{digits}}" if digits else grouped


def told_apart(low: Fraction, high: Fraction, digits: int, wording: Wording) -> tuple[str, str]:
    """Write two numbers with ``digits`` after the point, or with as many as tell them apart."""
    while low != high and round(low, digits) == round(high, digits):
        digits += 1
    return decimal_text(low, digits, wording), decimal_text(high, digits, wording)
