"""Names compared as people compare them."""

from __future__ import annotations

import unicodedata


def compared(name: str) -> str:
    """Reduce a name to what tells names apart: not case, kinds of dashes, or spaces."""
    dashed = "".join(
        "-" if unicodedata.category(letter) == "Pd" else letter
        for letter in unicodedata.normalize("NFKC", name)
    )
    return " ".join(dashed.casefold().split())
