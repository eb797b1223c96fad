"""Numbers in English words, as ranks are printed: "18th", "eighteenth", "twenty-six"."""

from __future__ import annotations

import re

from gii_viewer.documents.page.numbers import FigureError, read_count
from gii_viewer.model.wording import english_ordinal

_UNITS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_TEENS = (
    *("ten", "eleven", "twelve", "thirteen", "fourteen"),
    *("fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_IRREGULAR = {
    "one": "first",
    "two": "second",
    "three": "third",
    "five": "fifth",
    "eight": "eighth",
    "nine": "ninth",
    "twelve": "twelfth",
}


def _ordinal_word(cardinal: str) -> str:
    if cardinal in _IRREGULAR:
        return _IRREGULAR[cardinal]
    return cardinal[:-1] + "ieth" if cardinal.endswith("y") else cardinal + "th"


def _cardinals() -> dict[str, int]:
    """Spell 1 to 99, tens and units joined by a space."""
    words = {word: number for number, word in enumerate(_UNITS + _TEENS, start=1)}
    for ten, word in enumerate(_TENS, start=2):
        words[word] = ten * 10
        words |= {f"{word} {unit}": ten * 10 + n for n, unit in enumerate(_UNITS, start=1)}
    return words


_CARDINALS = _cardinals()
_ORDINALS = {
    " ".join([*word.split()[:-1], _ordinal_word(word.split()[-1])]): number
    for word, number in _CARDINALS.items()
}
for _hundred in ("hundred", "one hundred", "a hundred"):
    _CARDINALS[_hundred] = _ORDINALS[_hundred + "th"] = 100

NUMBER_WORDS = (*_UNITS[1:], *_TEENS, *_TENS, "hundred", "thousand", "million", "half", "thirds")
"""Words that state a figure by themselves; "one" is too common a word to tell."""

_IN_DIGITS = re.compile(r"([1-9][0-9]{0,5})(?:st|nd|rd|th)", re.IGNORECASE)
_RAISED = str.maketrans("ˢᵗⁿᵈʳʰ", "stndrh")
_JOINTS = re.compile(r"[\s\-‐‑–]+")


def read_ordinal(words: str) -> int:
    """Read "18th", "eighteenth", "twenty-sixth" or "one hundredth".

    Raises
    ------
    FigureError
        if the words are anything else, a wrong ending ("62th") included.
    """
    words = words.translate(_RAISED)
    found = _IN_DIGITS.fullmatch(words)
    if found is not None:
        number = int(found[1])
        if english_ordinal(number).replace(",", "") != words.lower():
            ending = english_ordinal(number)
            raise FigureError(words, "a rank", f"the ending does not fit; expected {ending}")
        return number
    spelled = _ORDINALS.get(_JOINTS.sub(" ", words.lower()))
    if spelled is None:
        raise FigureError(words, "a rank", "expected an ordinal as in 18th or eighteenth")
    return spelled


def read_number(words: str) -> int:
    """Read a count in digits or in words, as :func:`read_count` and :func:`read_cardinal_word`."""
    spelled = read_cardinal_word(words)
    return read_count(words) if spelled is None else spelled


def read_cardinal_word(words: str) -> int | None:
    """Read "one", "twenty-six" or "hundred"; ``None`` for all other words."""
    return _CARDINALS.get(_JOINTS.sub(" ", words.lower()))
