"""How messages quote a document's words: short, on one line, nothing invisible."""

from __future__ import annotations

import re

LONGEST = 60

_CONTROLS = "[\x00-\x1f\x7f-\x9f\u2028\u2029\u202d\u202e\ud800-\udfff]"
"""What no name holds: controls, line ends, what turns the words after it, half characters."""


def quoted(words: str) -> str:
    """Return the words in double quotes, shortened, control characters spelled out."""
    shown = " ".join(words.split(" "))
    if len(shown) > LONGEST:
        shown = shown[: LONGEST - 1].rstrip() + "…"
    return '"' + "".join(_visible(character) for character in shown) + '"'


def why_unfit(words: str) -> str:
    """Say why a profile document can't hold these words; "" where it can."""
    # What is printable holds none, and nearly all words are: the pattern is compiled for others.
    control = None if words.isprintable() else re.search(_CONTROLS, words)
    if control is None:
        return ""
    return f"the control character {character_name(control[0])} is refused"


def without_controls(name: str) -> str:
    """Return a file's name as a document can hold it."""
    return re.sub(_CONTROLS, "\ufffd", name)


def character_name(character: str) -> str:
    """Name a character by its code point, for example "U+0007"."""
    return f"U+{ord(character):04X}"


def _visible(character: str) -> str:
    if character == "\n":
        return " "
    if character == "\t":
        return "⇥"
    if character == " " or character.isprintable() or character == "\u00a0":
        return character
    return f"<{character_name(character)}>"
