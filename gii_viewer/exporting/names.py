"""File names that are safe on every system."""

from __future__ import annotations

import re
import unicodedata

from gii_viewer.model.profile import Profile
from gii_viewer.model.ranking import Ranking

_GREATEST_BYTES = 120
_FORBIDDEN = re.compile(r'[<>:"/\\|?*]')
_RESERVED = re.compile(
    r"(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])(\..*)?", re.IGNORECASE
)
_LETTERS = str.maketrans(
    {"ß": "ss", "æ": "ae", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "œ": "oe", "ı": "i"}
)
_WITHOUT_NAME = "cluster"
_RANKING = "ranking"


def safe_name(text: str) -> str:
    """Return ``text`` as a file name that every common system takes, never empty.

    Separators, controls, direction marks and what Windows forbids are dropped, as
    are dots and spaces at the ends; a reserved Windows name gets an underscore in
    front; the name is cut to 120 bytes of UTF-8, between characters.
    """
    kept = "".join(
        letter
        for letter in _FORBIDDEN.sub(" ", unicodedata.normalize("NFC", text))
        if letter.isspace() or not unicodedata.category(letter).startswith("C")
    )
    name = _cut(" ".join(kept.split()), _GREATEST_BYTES).strip(". ")
    if not name:
        return _WITHOUT_NAME
    return f"_{name}" if _RESERVED.fullmatch(name) else name


def slug(text: str) -> str:
    """Return ``text`` in lower case with single hyphens, in ASCII where that is possible.

    Accents are dropped; scripts that have no ASCII letters stay as they are.
    """
    folded = unicodedata.normalize("NFKD", text).casefold().translate(_LETTERS)
    bare = "".join(letter for letter in folded if not unicodedata.combining(letter))
    bare = unicodedata.normalize("NFC", bare)
    words = "".join(letter if letter.isalnum() else " " for letter in bare).split()
    return _cut("-".join(words), _GREATEST_BYTES // 2).strip("-")


def chart_file_name(content: Profile | Ranking, chart_id: str, extension: str) -> str:
    """Return "dalian-2024-patents-organizations.png" for a chart of Dalian in 2024."""
    return safe_name(f"{_stem(content)}-{chart_id}.{extension}")


def document_file_name(content: Profile | Ranking) -> str:
    """Return "dalian-2024.json" for the profile of Dalian in 2024, or "ranking-2023.json"."""
    return safe_name(f"{_stem(content)}.json")


def _stem(content: Profile | Ranking) -> str:
    named = _RANKING if isinstance(content, Ranking) else slug(content.cluster.name or "")
    name = named or _WITHOUT_NAME
    return name if content.edition is None else f"{name}-{content.edition}"


def _cut(text: str, most: int) -> str:
    return text.encode()[:most].decode(errors="ignore")
