"""How Qt-free rooms get their words and write their figures.

Rooms below the window may not import Qt, yet all their words are translated.
They take a :class:`Wording`, whose ``translate`` the application points at Qt's
translator; the literals in ``translate("Context", "text")`` calls are found by
Qt's ``lupdate``.

Figures are written for the language of the words around them, never for the
system's locale: an English sentence with "8.607" in it would be misread.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction

from gii_viewer.model.interval import Interval


def _as_written(_context: str, text: str) -> str:
    return text


def english_ordinal(number: int) -> str:
    """Write 1 as "1st", 12 as "12th", 22 as "22nd"."""
    if number % 100 in (11, 12, 13):
        return f"{number:,}th"
    return f"{number:,}" + {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


def grouped(number: int) -> str:
    """Write 15062 as "15,062"."""
    return f"{number:,}"


@dataclass(frozen=True)
class Wording:
    """Translation and number writing, English unless told otherwise."""

    translate: Callable[[str, str], str] = _as_written
    count: Callable[[int], str] = grouped
    ordinal: Callable[[int], str] = english_ordinal


ENGLISH = Wording()


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
