"""Figures as they are printed, read exactly or refused with the reason.

Only the digits 0–9 are read; Unicode knows hundreds of others, and a page that
holds them was damaged or is not one of ours.
"""

from __future__ import annotations

import re

from gii_viewer.documents.printed_ranges import EDITIONS, GREATEST
from gii_viewer.documents.quoting import quoted

_PLAIN = re.compile(r"0|[1-9][0-9]*")
_GROUPED = re.compile(r"[1-9][0-9]{0,2}(?:(?:,[0-9]{3})+|(?:\u00a0[0-9]{3})+)")
_SHARE = re.compile(r"(0|[1-9][0-9]{0,2})[ \u00a0]?%")
_RANK = re.compile(r"([1-9][0-9]*)[.)]?")
_MINUS = "-−–—‐‑"


class FigureError(ValueError):
    """A figure that cannot be read exactly; ``str()`` quotes it and says why."""

    def __init__(self, words: str, kind: str, why: str) -> None:
        read = f"{quoted(words)} cannot be read as {kind}" if words else f"{kind} is missing"
        super().__init__(f"{read}: {why}.")


def read_count(words: str, kind: str = "a count") -> int:
    """Read "15,062", "15062" or "15 062" with no-break spaces."""
    if not (_PLAIN.fullmatch(words) or _GROUPED.fullmatch(words)):
        raise FigureError(words, kind, _why_no_count(words))
    digits = words.replace(",", "").replace("\u00a0", "")
    if len(digits) > len(str(GREATEST)):
        raise FigureError(words, kind, f"no cluster reaches more than {GREATEST:,}")
    return int(digits)


def read_share(words: str) -> int:
    """Read a whole percent from 0% to 100%."""
    kind = "a share"
    found = _SHARE.fullmatch(words)
    if found is None:
        raise FigureError(words, kind, _why_no_share(words))
    share = int(found[1])
    if share > 100:
        raise FigureError(words, kind, "a share cannot be more than 100%")
    return share


def read_row_rank(words: str) -> int:
    """Read the rank that a table's row begins with: "1", "1." or "1)"."""
    kind = "a rank"
    found = _RANK.fullmatch(words)
    if found is None:
        why = "ranks start at 1" if words == "0" else "a row begins with its rank, as in 1"
        raise FigureError(words, kind, why)
    return read_count(found[1], kind)


def read_edition(words: str) -> int:
    """Read an edition's year."""
    if re.fullmatch(r"[0-9]{4}", words) and int(words) in EDITIONS:
        return int(words)
    expected = f"expected a year from {EDITIONS.start} to {EDITIONS.stop - 1}"
    raise FigureError(words, "an edition", expected)


def _why_no_count(words: str) -> str:
    if words and not words.strip(_MINUS):
        return "this mark says that the cell is empty; expected a count as in 15,062"
    if words and words[0] in _MINUS:
        return "a count cannot be negative"
    if any(character.isdigit() and not character.isascii() for character in words):
        return "only the digits 0–9 are read"
    if re.fullmatch(r"0[0-9]+", words):
        return "a count does not begin with 0"
    if re.fullmatch(r"[0-9,\u00a0]+", words):
        if "," in words and "\u00a0" in words:
            return "groups of digits are separated by commas or by spaces, not by both"
        separator = "comma" if "," in words else "space"
        return f"digits after a {separator} must come in groups of three"
    if re.fullmatch(r"[0-9]+\.[0-9.]*", words):
        return "a point may mean a decimal or a thousand; expected a whole number as in 15,062"
    return "expected a whole number as in 15,062"


def _why_no_share(words: str) -> str:
    if words and not words.strip(_MINUS):
        return "this mark says that the cell is empty; expected a share as in 57%"
    if words and words[0] in _MINUS:
        return "a share cannot be negative"
    if any(character.isdigit() and not character.isascii() for character in words):
        return "only the digits 0–9 are read"
    if re.fullmatch(r"[0-9]{4,}[ \u00a0]?%", words):
        return "a share cannot be more than 100%"
    if re.fullmatch(r"[0-9]+[.,][0-9]+[ \u00a0]?%", words):
        return "shares are printed as whole percents, as in 57%"
    if re.fullmatch(r"[0-9]+", words):
        return "the percent sign is missing"
    return "expected a whole percent as in 57%"
