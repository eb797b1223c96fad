"""A table that several formats are written from, and what keeps its cells harmless.

Cells from a document can start like a formula, and can hold characters that a format
does not take. Both are seen to here, once for all formats.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What a spreadsheet takes for a formula's start; some take the wide forms as well."""

_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_CONTROL_PICTURES, _DELETE, _PICTURE_OF_DELETE = 0x2400, "\x7f", "\u2421"
_REPLACEMENT = "\ufffd"


class Form(Enum):
    """How a column's cells are written."""

    TEXT = "text"
    PLAIN = "plain"
    """Numbers without grouping: years, ranks, lines."""
    COUNT = "count"
    """Numbers of many digits, grouped where people read them."""


@dataclass(frozen=True)
class Column:
    """A column's header, and the form of its cells."""

    title: str
    form: Form = Form.TEXT


@dataclass(frozen=True)
class Percent:
    """A share, in percent: 57 means 57%."""

    value: Decimal


Value = str | int | Decimal | Percent | None
"""What a cell holds; ``None`` is a figure that is not given."""


@dataclass(frozen=True)
class Table:
    """Rows under their columns; ``note`` says in words why there are no rows."""

    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Value, ...], ...]
    note: str = ""


def harmless(text: str) -> str:
    """Return ``text`` so that no spreadsheet takes it for a formula.

    The apostrophe in front is shown as text and not run (OWASP ASVS 5.0, 1.2.10).
    """
    return f"'{text}" if text.startswith(_FORMULA_STARTS) else text


def starts_like_a_formula(text: str) -> bool:
    """Tell whether a spreadsheet could run ``text`` once a person edits its cell."""
    return text.startswith(_FORMULA_STARTS)


def printable(text: str) -> str:
    """Return ``text`` with control characters shown as their pictures, as "␀" is one.

    Tabs and line breaks stay. What has no picture, and halves of characters, which
    no file can hold, become "\ufffd".
    """
    return _UNPRINTABLE.sub(lambda found: _picture(found[0]), text)


def plain_number(number: int | Decimal) -> str:
    """Write a number with a decimal point, without grouping, and never as a power of ten."""
    return str(number) if isinstance(number, int) else format(number, "f")


def grouped_number(number: int | Decimal) -> str:
    """Write a number for people, with commas between thousands."""
    return f"{number:,}" if isinstance(number, int) else format(number, ",f")


def decimals(number: Decimal) -> int:
    """Return how many digits stand after the point."""
    exponent = number.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def titles(columns: Sequence[Column]) -> list[str]:
    return [column.title for column in columns]


def _picture(control: str) -> str:
    if control == _DELETE:
        return _PICTURE_OF_DELETE
    return chr(_CONTROL_PICTURES + ord(control)) if control < " " else _REPLACEMENT
