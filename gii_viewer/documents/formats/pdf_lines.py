"""The lines of a PDF's pages, from where its characters stand."""

from __future__ import annotations

import ctypes
import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

import pypdfium2
from pypdfium2 import raw

from gii_viewer.model.record import replace

_COLUMN_GAP = 0.85
"""As a part of the size of the words: cells stand farther apart than words."""

_SAME_EDGE = 2.5
"""In points: letters fill their room by different parts."""

_SAME_LINE = 0.5
_MOST_WRAPPED = 5
"""Lines of a name in a row."""

_AROUND = 3
"""Rows above and below that are looked at for a row's columns."""

_RAISED = 0.15
_SMALLER = 0.9
_DASHES = "-–—"
_AFTER_DASH = re.compile(rf"\w[{_DASHES}]$")
_ALIKE = 1.05
_LEAST_SPACE = 0.2
_BOLD_NAMES = (b"Bold", b"Black", b"Heavy", b"bold")
_HYPHENS = ("\x02", "\ufffe")
"""What PDFium writes for a hyphen at a line's end."""


@dataclass(slots=True)
class Character:
    """A character that is seen, in points from the page's lower left corner.

    ``words`` begin with a space where there is one before it, and ``apart`` tells that the
    page has none there, but room. ``colour`` is known of figures only.
    """

    words: str
    left: float
    right: float
    baseline: float
    height: float
    bold: bool
    apart: bool
    colour: tuple[int, ...]
    raised: bool = False


@dataclass(slots=True)
class Line:
    """Characters on one line; ``cells`` are where its cells begin, the first one too."""

    characters: list[Character] = field(default_factory=list)
    cells: list[int] = field(default_factory=list)

    @property
    def words(self) -> str:
        return "".join(character.words for character in self.characters)

    @property
    def ends_with_dash(self) -> bool:
        """Tell whether a name can go on below without a space."""
        return bool(_AFTER_DASH.search(self.words))

    @property
    def height(self) -> float:
        return max(character.height for character in self.characters)

    @property
    def baseline(self) -> float:
        return max(self.characters, key=lambda character: character.height).baseline

    @property
    def left(self) -> float:
        return self.characters[0].left

    @property
    def right(self) -> float:
        return self.characters[-1].right

    @property
    def first_word(self) -> float:
        """The room that the first word takes, or its part before a dash."""
        for one, after in pairwise(self.characters):
            if after.words[0].isspace() or after.apart or one.words[-1] in _DASHES:
                return one.right - self.left
        return self.right - self.left

    def has_room_beside(self, other: Line) -> bool:
        """Tell whether another line stands right of this one's words, or under its last cell."""
        last = self.characters[self.cells[-1]].left
        return other.left > self.right or abs(other.left - last) < _SAME_EDGE

    def has_run_at(self, left: float, right: float) -> bool:
        """Tell whether words that stand together have one of these edges."""
        edges = map(edges_of, self.runs())
        return any(
            abs(one - left) < _SAME_EDGE or abs(end - right) < _SAME_EDGE for one, end in edges
        )

    def runs(self) -> Iterator[Sequence[Character]]:
        """Yield the characters that no room parts."""
        starts = [number for number, one in enumerate(self.characters) if one.apart or not number]
        for start, end in zip(starts, [*starts[1:], len(self.characters)], strict=True):
            yield self.characters[start:end]

    def parts(self) -> Iterator[Sequence[Character]]:
        """Yield the characters of each cell."""
        for start, end in zip(self.cells, [*self.cells[1:], len(self.characters)], strict=True):
            yield self.characters[start:end]


def edges_of(run: Sequence[Character]) -> tuple[float, float]:
    """Return where words begin and end on their first line."""
    first = run[0]
    ends = (one.right for one in run if abs(one.baseline - first.baseline) < _SAME_EDGE)
    return first.left, max(ends)


def lines_of(words: pypdfium2.PdfTextPage, edges: tuple[float, float, float, float]) -> list[Line]:
    """Return what is seen of a page within its edges, in the order in which it is written."""
    left, bottom, right, top = edges
    lines: list[Line] = []
    for character in _characters(words):
        if not (left <= character.right <= right and bottom <= character.baseline <= top):
            continue
        if not lines or _begins_line(lines[-1].characters, character):
            lines.append(Line())
            character.words = character.words.lstrip(" ")
        lines[-1].characters.append(character)
    for line in lines:
        _settle_figures(line)
        line.cells = [0, *_gaps(line)]
    return list(_with_wrapped_cells(lines))


def settle_cells(lines: Sequence[Line]) -> None:
    """Settle what are cells, and in which columns, by the rows around; of all pages at once."""
    if _has_spaces(lines):
        parted = [_parted_at_edges(line, around) for line, around in _with_around(lines)]
        for line, cells in zip(lines, parted, strict=True):
            line.cells = cells
    for settle in (_keep_rows_together, _put_in_columns):
        for line, around in _with_around(lines):
            settle(line, around)


def _with_around(lines: Sequence[Line]) -> Iterator[tuple[Line, Sequence[Line]]]:
    for number, line in enumerate(lines):
        yield line, lines[max(0, number - _AROUND) : number + _AROUND + 1]


def _has_spaces(lines: Sequence[Line]) -> bool:
    """Tell whether spaces stand between words; else all words stand apart, not only cells."""
    characters = [one for line in lines for one in line.characters[1:]]
    spaces = sum(one.words[0].isspace() for one in characters)
    return 2 * sum(one.apart for one in characters) < spaces


def _characters(page: pypdfium2.PdfTextPage) -> Iterator[Character]:
    left, right, bottom, top, x, baseline = (ctypes.c_double() for _ in range(6))
    matrix = raw.FS_MATRIX()
    colours = [ctypes.c_uint() for _ in range(4)]
    name = ctypes.create_string_buffer(128)
    flags = ctypes.c_int()
    space, apart = "", False
    for index in range(page.count_chars()):
        words = chr(raw.FPDFText_GetUnicode(page, index) or 0xFFFD)
        if words.isspace() and words != "\u00a0":
            generated = raw.FPDFText_IsGenerated(page, index) == 1
            space, apart = space or " ", apart or generated
            continue
        raw.FPDFText_GetCharBox(page, index, left, right, bottom, top)
        raw.FPDFText_GetCharOrigin(page, index, x, baseline)
        raw.FPDFText_GetMatrix(page, index, matrix)
        raw.FPDFText_GetFontInfo(page, index, name, 128, flags)
        colour: tuple[int, ...] = ()
        if words.isdigit():
            raw.FPDFText_GetFillColor(page, index, *colours)
            colour = tuple(part.value for part in colours)
        yield Character(
            space + ("-" if words in _HYPHENS else words),
            left.value,
            right.value,
            baseline.value,
            raw.FPDFText_GetFontSize(page, index) * math.hypot(matrix.c, matrix.d),
            any(bold in name.value for bold in _BOLD_NAMES),
            apart,
            colour,
        )
        space, apart = "", False


def _begins_line(line: Sequence[Character], character: Character) -> bool:
    last = line[-1]
    height = max(last.height, character.height)
    off = abs(last.baseline - character.baseline)
    if off > _SAME_LINE * height:
        return True
    if character.apart and off > _RAISED * height and last.height == character.height:
        # A cell that stands in the middle of its row, beside a name that wraps.
        return True
    return character.left < last.left - height


def _settle_figures(line: Line) -> None:
    """Find what is raised, and keep figures apart that look as different as two."""
    foot = line.baseline
    before: Character | None = None
    last = line.characters[0]
    for one in line.characters:
        if before is None or one.words[0].isspace() or one.apart:
            above = one.baseline - line.baseline > _RAISED * line.height
            above = above and one.height < _SMALLER * line.height
            foot = line.baseline if above else one.baseline
            if above and one.apart and one.left - last.right < _LEAST_SPACE * line.height:
                # There is room beside what is raised, but no space.
                one.words, one.apart = one.words.lstrip(), False
            before = None
        one.raised = one.baseline - foot > _RAISED * one.height
        if before and _are_two_figures(before, one):
            one.words = f" {one.words}"
        before = last = one


def _are_two_figures(one: Character, other: Character) -> bool:
    if not (one.words[-1].isdigit() and other.words.isdigit()) or one.raised or other.raised:
        return False
    alike = max(one.height, other.height) < _ALIKE * min(one.height, other.height)
    level = abs(one.baseline - other.baseline) < _RAISED * one.height
    return not alike or not level or one.colour != other.colour


def _gaps(line: Line) -> Iterator[int]:
    for number, character in enumerate(line.characters[1:], start=1):
        gap = character.left - line.characters[number - 1].right
        if character.apart and gap > _COLUMN_GAP * line.height:
            bullet = number == 1 and not line.characters[0].words[-1].isalnum()
            if not bullet and not character.raised:
                yield number


def _with_wrapped_cells(lines: Sequence[Line]) -> Iterator[Line]:
    """Yield the lines, those of a row one whose name takes several of its own."""
    at = 0
    while at < len(lines):
        line, wrapped, at = lines[at], list[Line](), at + 1
        following = lines[at : at + _MOST_WRAPPED + 1]
        for number, after in enumerate(following):
            inside = following[:number]
            if not all(map(line.has_room_beside, inside)):
                break
            beside = inside and max(one.right for one in inside) < after.left
            if beside and _is_beside(after, line):
                wrapped, at = [*inside, after], at + number + 1
                break
        for part in wrapped:
            last = line.characters[line.cells[-1]]
            begins = part is wrapped[-1] or abs(part.left - last.left) > _SAME_EDGE
            if begins:
                line.cells += [len(line.characters) + cell for cell in part.cells]
            words = part.characters[0].words
            if begins or not line.ends_with_dash:
                words = f" {words}"
            first = replace(part.characters[0], words=words, apart=begins)
            line.characters += [first, *part.characters[1:]]
        yield line


def _is_beside(line: Line, other: Line) -> bool:
    return abs(line.baseline - other.baseline) < _SAME_EDGE and line.left > other.right


def _parted_at_edges(line: Line, around: Sequence[Line]) -> list[int]:
    """Find the cells of a row, or of its header, that stand no farther apart than words do."""
    rows = [row for row in around if row is not line and len(row.cells) > 1]
    found = {*line.cells}
    start = 0
    for run in line.runs():
        agreeing = sum(row.has_run_at(*edges_of(run)) for row in rows)
        if run[0].words[-1].isalnum() and not run[0].raised:
            if rows and agreeing >= min(2, len(rows)):
                found.add(start)
            elif len(line.cells) == 1:
                return line.cells
        start += len(run)
    return sorted(found)


def _keep_rows_together(line: Line, around: Sequence[Line]) -> None:
    """Leave one cell where no other row has any there: words of prose can stand apart, too."""
    *_, last = line.parts()
    edges = last[0].left, last[-1].right
    for row in around:
        if row is not line and len(row.cells) > 1:
            _, *columns = row.parts()
            if any(_overlaps((part[0].left, part[-1].right), edges) for part in columns):
                return
    line.cells = [0]


def _put_in_columns(line: Line, around: Sequence[Line]) -> None:
    """Leave the columns empty that a row has no cell in: its header, mostly."""
    full = [row for row in around if len(set(row.cells)) == len(row.cells)]
    widest = max(reversed(full), key=lambda row: len(row.cells), default=line)
    if not 1 < len(line.cells) < len(widest.cells):
        return
    columns = [(part[0].left, part[-1].right) for part in widest.parts()]
    cells: list[int] = []
    for part, start in zip(line.parts(), line.cells, strict=True):
        left, right = part[0].left, part[-1].right
        while len(cells) < len(columns) and not _overlaps(columns[len(cells)], (left, right)):
            cells.append(start)
        cells.append(start)
    if len(cells) == len(columns):
        line.cells = cells


def _overlaps(column: tuple[float, float], cell: tuple[float, float]) -> bool:
    return column[0] - _SAME_EDGE < cell[1] and cell[0] < column[1] + _SAME_EDGE
