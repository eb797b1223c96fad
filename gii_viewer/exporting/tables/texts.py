"""What keeps the texts of a document harmless in files, seen to once for all formats.

They can start like a formula, and can hold characters that a format does not take.
"""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal

from gii_viewer.tables.table import Cell, Kind

_FORMULA_STARTS = frozenset("=+-@＝＋－＠")
"""What a spreadsheet takes for a formula's start; some take the wide forms as well."""
_BREAKS = ("\t", "\r", "\n")

_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_CONTROL_PICTURES, _DELETE, _PICTURE_OF_DELETE = 0x2400, "\x7f", "\u2421"
_REPLACEMENT = "\ufffd"


def plain(cell: Cell) -> str:
    """Write a cell for spreadsheets and programs: numbers plain, texts harmless."""
    content = cell.content
    match content:
        case None:
            return ""
        case str():
            return harmless(printable(content))
    number = plain_number(content)
    return f"{number}%" if cell.kind is Kind.SHARE else number


def harmless(text: str) -> str:
    """Return ``text`` so that no spreadsheet takes it for a formula.

    The apostrophe in front is shown as text and not run (OWASP ASVS 5.0, 1.2.10).
    """
    return f"'{text}" if starts_like_a_formula(text) else text


def starts_like_a_formula(text: str) -> bool:
    """Tell whether a spreadsheet could run ``text``, also once a person edits its cell.

    Spaces and characters that are not seen before the formula are dropped on the way
    into some of them.
    """
    if text[:1].isalnum():
        return False
    seen = (letter for letter in text if not _is_blank(letter))
    return text.startswith(_BREAKS) or next(seen, "") in _FORMULA_STARTS


def printable(text: str) -> str:
    """Return ``text`` with control characters shown as their pictures, as "␀" is one.

    Tabs and line breaks stay. What has no picture, and halves of characters, which
    no file can hold, become "\ufffd".
    """
    return _UNPRINTABLE.sub(lambda found: _picture(found[0]), text)


def plain_number(number: int | Decimal) -> str:
    """Write a number with a decimal point, without grouping, and never as a power of ten."""
    return str(number) if isinstance(number, int) else format(number, "f")


def _is_blank(letter: str) -> bool:
    return letter.isspace() or unicodedata.category(letter) in ("Cf", "Cc")


def _picture(control: str) -> str:
    if control == _DELETE:
        return _PICTURE_OF_DELETE
    return chr(_CONTROL_PICTURES + ord(control)) if control < " " else _REPLACEMENT
