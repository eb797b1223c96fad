"""What a browser prints around a page: its address, the date, a banner on every sheet."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from gii_viewer.documents.formats.pdf_lines import Line

_MARGIN = 26
"""Points from a sheet's edge: there browsers print address, date and number of the sheet."""

_OF_BROWSERS = re.compile(
    r"[a-z]://|\d[./-]\d+[./-]\d|\d{4}年|\d ?/ ?\d+\s*$|\d (?:of|de|von|sur|di) \d+\s*$"
)
_SAME_PLACE = 2
"""Points that make one place of two."""


@dataclass(frozen=True)
class Sheet:
    """A printed page: its edges in points, and what is written on it."""

    bottom: float
    top: float
    lines: Sequence[Line]


def without_furniture(sheets: Sequence[Sheet]) -> tuple[list[Line], list[Line]]:
    """Part what the sheets hold from what stands around it.

    A line stands around where a browser has written it into a margin, where it is the number
    of each sheet, or where the same words stand in the same place of every sheet and no
    figure beside them.
    """
    numbers = [*_numbers(sheets, 0), *_numbers(sheets, -1)]
    places = Counter(
        place for sheet in sheets for place in {one for line in sheet.lines for one in _runs(line)}
    )
    inside: list[Line] = []
    around: list[Line] = []
    for sheet in sheets:
        for line in sheet.lines:
            margin = not sheet.bottom + _MARGIN < line.baseline < sheet.top - _MARGIN
            printed = margin and _OF_BROWSERS.search(line.words)
            everywhere = len(sheets) > 1 and _is_everywhere(line, places, len(sheets))
            numbered = any(line is number for number in numbers)
            (around if printed or everywhere or numbered else inside).append(line)
    return inside, around


def _numbers(sheets: Sequence[Sheet], place: int) -> list[Line]:
    """Return the first or last lines of all sheets where they count the sheets."""
    lines = [sheet.lines[place] for sheet in sheets if sheet.lines]
    numbers = [int(words) for line in lines if (words := line.words.strip()).isdecimal()]
    counted = numbers and numbers == list(range(numbers[0], numbers[0] + len(sheets)))
    return lines if counted and len(sheets) > 1 else []


def _is_everywhere(line: Line, places: Counter[tuple[str, int, int]], sheets: int) -> bool:
    repeated = False
    for run in _runs(line):
        words = run[0]
        if places[run] == sheets and any(map(str.isalpha, words)):
            repeated = True
        elif any(map(str.isdigit, words)):
            return False
    return repeated


def _runs(line: Line) -> Iterator[tuple[str, int, int]]:
    """Yield the words that stand together, with their place."""
    for run in line.runs():
        words = "".join(one.words for one in run).strip()
        yield words, round(run[0].left / _SAME_PLACE), round(run[0].baseline / _SAME_PLACE)
