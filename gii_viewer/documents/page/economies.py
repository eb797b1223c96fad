"""A heading's economies, told from its cluster's name by the GII's names of them.

Needed only where a name holds a comma, a slash or an "and". An economy that is not
listed is read all the same, where the page's sentences name the cluster.
"""

from __future__ import annotations

import re

from gii_viewer.model.economies import PRINTED
from gii_viewer.model.names import folded

_JOINT = re.compile(r"\s*/\s*|,?\s+and\s+|\s*&\s*|(?P<listed>,\s+)", re.IGNORECASE)


def is_economy(name: str) -> bool:
    """Tell whether this is one economy's name."""
    return folded(name) in PRINTED


def in_lower_case(name: str) -> str:
    """Return an economy's name that a page sets in capitals as it is written elsewhere."""
    return PRINTED.get(folded(name), name)


def split_economies(words: str) -> tuple[str, ...] | None:
    """Split "China and Hong Kong, China" or "Switzerland, France and Germany".

    ``None`` where not all of it is known economies.
    """
    words = words.strip()
    if is_economy(words):
        return (words,)
    for joint in _JOINT.finditer(words):
        first = words[: joint.start()].strip()
        if is_economy(first):
            rest = split_economies(words[joint.end() :])
            # "Georgia, United States" may be a state and its economy; a list says "and".
            if rest is not None and not (joint["listed"] and len(rest) == 1):
                return (first, *rest)
    return None


def name_and_economies(heading: str) -> tuple[str, tuple[str, ...]] | None:
    """Split "Washington, DC–Baltimore, MD, United States" by the economies that end it.

    The longest ending wins: "Hong Kong, China" is one economy.
    """
    for comma in re.finditer(r",\s+", heading):
        economies = split_economies(heading[comma.end() :])
        if economies is not None and heading[: comma.start()].strip():
            return heading[: comma.start()].strip(), economies
    return None
