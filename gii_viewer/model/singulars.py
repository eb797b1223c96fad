"""What English says of one thing, where the texts in the code speak of many.

Texts are Qt's plural forms (``n`` in ``translate`` and ``tr``). Qt looks them up in a
catalogue, and English ships without one: this is it, for the window and for rooms
without Qt. A test holds it against all texts that count something.
"""

from __future__ import annotations

SINGULARS: dict[str, str] = {
    "… and %n more.": "… and 1 more.",
    "{count} PCT applications": "1 PCT application",
    "{count} scientific articles": "1 scientific article",
}
