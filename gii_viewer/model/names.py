"""Names: when two writings are one name, and how a name stands among other words.

Everything that joins, checks, searches or filters by name folds here; what is shown
stays verbatim.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_APOSTROPHES = str.maketrans(dict.fromkeys("’ʼ‘‛`´\u1ffd′＇", "'"))
_AROUND_DASHES = re.compile(r"\s*-[\s-]*")

_FIRST_STRONG_ISOLATE, _POP_ISOLATE = "\u2068", "\u2069"


@lru_cache(maxsize=4096)
def folded(name: str) -> str:
    """Reduce a name to what tells names apart.

    Not case, compatible forms ("ﬁ"), spaces, kinds of dashes, spaces around dashes or
    dashes doubled by a converter ("Tokyo -- Yokohama"), kinds of apostrophes, nor
    characters that are not seen (soft hyphens, zero-width spaces and joiners).
    """
    if name.isascii() and "-" not in name and "`" not in name:
        return " ".join(name.casefold().split())
    seen = "".join(letter for letter in name if unicodedata.category(letter) != "Cf")
    # Some letters take their compatible form only once folded, and some ("ŉ") hold a mark.
    plain = unicodedata.normalize("NFKD", seen.translate(_APOSTROPHES)).casefold()
    plain = unicodedata.normalize("NFKC", plain).translate(_APOSTROPHES)
    dashes = "".join(
        "-" if unicodedata.category(letter) == "Pd" or letter == "−" else letter for letter in plain
    )
    return " ".join(_AROUND_DASHES.sub("-", dashes).split())


def sought(text: str) -> str:
    """Fold for search: as :func:`folded`, and accents don't matter ("sao" finds "São")."""
    if text.isascii():
        return folded(text)
    bare = unicodedata.normalize("NFKD", folded(text))
    return folded("".join(letter for letter in bare if not unicodedata.combining(letter)))


def isolated(name: str) -> str:
    """Keep a name written from right to left from reordering the words around it."""
    if not name.isascii() and any(
        unicodedata.bidirectional(letter) in ("R", "AL") for letter in name
    ):
        return f"{_FIRST_STRONG_ISOLATE}{name}{_POP_ISOLATE}"
    return name
