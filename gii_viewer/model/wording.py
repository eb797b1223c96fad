"""How Qt-free rooms get their words and write their figures.

Rooms below the window may not import Qt, yet all their words are translated.
They take a :class:`Wording`, whose ``translate`` the application points at Qt's
translator; the literals in ``translate("Context", "text")`` calls are found by
Qt's ``lupdate``. A text that counts something is given ``n``: it is written for many,
and :data:`SINGULARS` has what English says of one, as a catalogue has in its language.

Figures are written for the language of the words around them, never for the
system's locale: an English sentence with "8.607" in it would be misread.

Ranges are rounded outward: what is written never excludes the truth.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction
from math import ceil, floor
from typing import Protocol

from gii_viewer.model.interval import Interval
from gii_viewer.model.record import Record
from gii_viewer.model.singulars import SINGULARS

_MORE_DIGITS = 3
_WIDENED = Fraction(5, 4)
"""How much wider than it is a range may look."""


class Translate(Protocol):
    """Looks a text up; ``n`` chooses between one and many, and replaces "%n"."""

    def __call__(self, context: str, text: str, comment: str = "", n: int = -1, /) -> str: ...


def english(_context: str, text: str, _comment: str = "", n: int = -1, /) -> str:
    """Return ``text``, or what English says of one where ``n`` is 1."""
    if n < 0:
        return text
    return (SINGULARS[text] if n == 1 else text).replace("%n", str(n))


def english_ordinal(number: int) -> str:
    """Write 1 as "1st", 12 as "12th", 22 as "22nd"."""
    if number % 100 in (11, 12, 13):
        return f"{number:,}th"
    return f"{number:,}" + {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


def grouped(number: int) -> str:
    """Write 15062 as "15,062"."""
    return f"{number:,}"


class Wording(Record):
    """Translation and number writing."""

    translate: Translate
    count: Callable[[int], str] = grouped
    ordinal: Callable[[int], str] = english_ordinal

    def joined(self, parts: Sequence[str]) -> str:
        """Join "A", "B", "C" as "A, B and C"."""
        if len(parts) < 2:
            return "".join(parts)
        return self.translate("Wording", "{first} and {last}").format(
            first=", ".join(parts[:-1]), last=parts[-1]
        )

    def decimal(self, number: Fraction, digits: int) -> str:
        """Write a number with ``digits`` after the point; it has to have no more of them."""
        sign = "−" if number < 0 else ""
        scaled = abs(number) * 10**digits
        whole, rest = divmod(round(scaled), 10**digits)
        return f"{sign}{self.count(whole)}" + (f".{rest:0{digits}}" if digits else "")

    def range(self, interval: Interval, digits: int, unit: str = "{number}") -> str:
        """Write both ends, rounded outward to ``digits`` after the point.

        A narrow range takes more digits, so that rounding widens it little. An end
        that is open is said in words, with three digits at most: more would look
        exact. ``unit`` is what is written around numbers, "{number} million".
        """
        low, high = interval.low, interval.high
        if high is None:
            few = next((few for few in reversed(_upto(digits)[1:]) if low < 10 ** (3 - few)), 0)
            written = unit.format(number=self.decimal(rounded_down(low, few), few))
            return self.translate("Wording", "{low} or more").format(low=written)
        if low == high and low.denominator == 1:
            return unit.format(number=self.decimal(low, 0))
        for after in _upto(digits + _MORE_DIGITS)[digits:]:
            least, most = rounded_down(low, after), rounded_up(high, after)
            if most - least <= _WIDENED * (high - low):
                break
        written = self.decimal(least, after)
        if least != most:
            written = f"{written}–{self.decimal(most, after)}"
        return unit.format(number=written)


ENGLISH = Wording(english)


def _upto(digits: int) -> range:
    return range(digits + 1)


def rounded_down(number: Fraction, digits: int) -> Fraction:
    """Return the greatest number with ``digits`` after the point that is not above."""
    return Fraction(floor(number * 10**digits), 10**digits)


def rounded_up(number: Fraction, digits: int) -> Fraction:
    """Return the least number with ``digits`` after the point that is not below."""
    return Fraction(ceil(number * 10**digits), 10**digits)
