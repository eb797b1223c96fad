"""Finds words in a text as people mean them: neither case nor accents matter."""

from __future__ import annotations

import unicodedata

from gii_viewer.model.document import Passage


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


def _folded(line: str) -> tuple[str, range | list[int]]:
    """Return ``line`` without case and accents, and each letter's place in ``line``."""
    if line.isascii():
        return line.lower(), range(len(line))
    letters: list[str] = []
    places: list[int] = []
    for place, letter in enumerate(line):
        for part in unicodedata.normalize("NFKD", letter).casefold():
            if not unicodedata.combining(part):
                letters.append(part)
                places.append(place)
    return "".join(letters), places
