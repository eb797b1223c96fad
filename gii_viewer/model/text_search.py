"""Finds words in a text as people mean them: neither case nor accents matter."""

from __future__ import annotations

from functools import cache

from gii_viewer.model.document import Passage
from gii_viewer.model.names import sought


class SearchedText:
    """A text's lines, folded once, letter by letter, so that each place is found again."""

    def __init__(self, text: str) -> None:
        self._lines = [_folded(line) for line in text.split("\n")]

    def find(self, words: str) -> list[Passage]:
        """Return where ``words`` stand, from the first line to the last, none twice."""
        sought, _ = _folded(words)
        if not sought:
            return []
        found = []
        for number, (line, places) in enumerate(self._lines, start=1):
            start = line.find(sought)
            while start >= 0:
                last = start + len(sought) - 1
                found.append(Passage(number, places[start], places[last] + 1))
                start = line.find(sought, last + 1)
        return found


def _folded(line: str) -> tuple[str, list[int]]:
    """Return ``line`` folded letter by letter, and each folded letter's place in ``line``."""
    letters: list[str] = []
    places: list[int] = []
    for place, letter in enumerate(line):
        for part in _letter(letter):
            letters.append(part)
            places.append(place)
    return "".join(letters), places


@cache
def _letter(letter: str) -> str:
    return " " if letter.isspace() else sought(letter)
