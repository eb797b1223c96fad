"""The lines of a PDF's pages, from where its characters stand."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

import pypdfium2
from pypdfium2 import raw

_COLUMN_GAP = 0.8
"""As a part of the height of the words: cells stand farther apart than words."""

_SAME_EDGE = 2.5
"""In points: letters fill their room by different parts."""

_SAME_LINE = 0.5
_MOST_WRAPPED = 3
"""Lines of a name in a row."""

_AROUND = 3
"""Rows above and below that are looked at for a row's columns."""

_RAISED = 0.15
_SMALLER = 0.9
_BOLD_NAMES = (b"Bold", b"Black", b"Heavy", b"bold")
_HYPHENS = ("\x02", "\ufffe")
"""What PDFium writes for a hyphen at a line's end."""


@dataclass(frozen=True, slots=True)
class Character:
    """A character that is seen, in points from the page's lower left corner.

    ``apart`` tells that nothing but room stands before it: no space that the page has.
    """

    words: str
    left: float
    right: float
    baseline: float
    height: float
    bold: bool
    apart: bool


@dataclass(slots=True)
class Line:
    """Characters on one line; ``cells`` are where its cells begin, the first one too."""

    characters: list[Character] = field(default_factory=list)
    cells: list[int] = field(default_factory=list)

    @property
    def words(self) -> str:
        return "".join(character.words for character in self.characters)

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
        """The room that the first word takes."""
        ends = (one.words[0].isspace() or one.apart for one in self.characters[1:])
        return self.characters[next((n for n, end in enumerate(ends) if end), -1)].right - self.left

    def has_room_beside(self, other: Line) -> bool:
        """Tell whether another line stands right of this one's words, or under its last cell."""
        last = self.characters[self.cells[-1]].left
        return other.left > self.right or abs(other.left - last) < _SAME_EDGE

    def has_words_from(self, left: float) -> bool:
        return any(one.apart and abs(one.left - left) < _SAME_EDGE for one in self.characters)

    def is_raised(self, character: Character) -> bool:
        above = character.baseline - self.baseline
        return character.height < _SMALLER * self.height and above > _RAISED * self.height

    def parts(self) -> Iterator[Sequence[Character]]:
        """Yield the characters of each cell."""
        for start, end in zip(self.cells, [*self.cells[1:], len(self.characters)], strict=True):
            yield self.characters[start:end]


def lines_of(words: pypdfium2.PdfTextPage, edges: tuple[float, float, float, float]) -> list[Line]:
    """Return what is seen of a page within its edges, in the order in which it is written."""
    left, bottom, right, top = edges
    lines: list[Line] = []
    for character in _characters(words):
        if not (left <= character.right <= right and bottom <= character.baseline <= top):
            continue
        if not lines or _begins_line(lines[-1].characters, character):
            lines.append(Line())
        lines[-1].characters.append(character)
    for line in lines:
        line.cells = [0, *_gaps(line)]
    return list(_with_wrapped_cells(lines))


def settle_cells(lines: Sequence[Line]) -> None:
    """Settle what are cells, and in which columns, by the rows around; of all pages at once."""
    for settle in (_part_at_edges_of_columns, _keep_rows_together, _put_in_columns):
        for number, line in enumerate(lines):
            settle(line, lines[max(0, number - _AROUND) : number + _AROUND + 1])


def _characters(page: pypdfium2.PdfTextPage) -> Iterator[Character]:
    left, right, bottom, top, x, baseline = (ctypes.c_double() for _ in range(6))
    loose = raw.FS_RECTF()
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
        raw.FPDFText_GetLooseCharBox(page, index, loose)
        raw.FPDFText_GetFontInfo(page, index, name, 128, flags)
        yield Character(
            space + ("-" if words in _HYPHENS else words),
            left.value,
            right.value,
            baseline.value,
            abs(loose.top - loose.bottom),
            any(bold in name.value for bold in _BOLD_NAMES),
            apart,
        )
        space, apart = "", False


def _begins_line(line: Sequence[Character], character: Character) -> bool:
    last = line[-1]
    height = max(last.height, character.height)
    if abs(last.baseline - character.baseline) > _SAME_LINE * height:
        return True
    return character.left < last.left - height


def _gaps(line: Line) -> Iterator[int]:
    for number, character in enumerate(line.characters[1:], start=1):
        gap = character.left - line.characters[number - 1].right
        if character.apart and gap > _COLUMN_GAP * line.height:
            yield number


def _with_wrapped_cells(lines: Sequence[Line]) -> Iterator[Line]:
    """Yield the lines, those of a row one whose name takes several of its own."""
    at = 0
    while at < len(lines):
        line, wrapped, at = lines[at], list[Line](), at + 1
        following = lines[at : at + _MOST_WRAPPED + 1]
        for number, after in enumerate(following):
            inside = following[:number]
            if inside and _is_beside(after, line) and all(map(line.has_room_beside, inside)):
                if max(one.right for one in inside) < after.left:
                    wrapped, at = [*inside, after], at + number + 1
                break
        for part in wrapped:
            last = line.characters[line.cells[-1]]
            if part is wrapped[-1] or abs(part.left - last.left) > _SAME_EDGE:
                line.cells += [len(line.characters) + cell for cell in part.cells]
            words = f" {part.characters[0].words}"
            first = replace(part.characters[0], words=words, apart=False)
            line.characters += [first, *part.characters[1:]]
        yield line


def _is_beside(line: Line, other: Line) -> bool:
    return abs(line.baseline - other.baseline) < _SAME_EDGE and line.left > other.right


def _part_at_edges_of_columns(line: Line, around: Sequence[Line]) -> None:
    """Find the cells of a row that stand no farther apart than words do."""
    rows = [row for row in around if row is not line and len(row.cells) > 2]
    if len(line.cells) < 2 or not rows:
        return
    lefts = [part[0].left for row in rows for part in row.parts()]
    rights = [part[-1].right for row in rows for part in row.parts()]
    apart = [number for number, one in enumerate(line.characters) if one.apart and number]
    for start, end in zip(apart, [*apart[1:], len(line.characters)], strict=False):
        first, last = line.characters[start], line.characters[end - 1]
        begins = any(abs(first.left - edge) < _SAME_EDGE for edge in lefts)
        ends = any(abs(last.right - edge) < _SAME_EDGE for edge in rights)
        everywhere = len(rows) > 1 and all(row.has_words_from(first.left) for row in rows)
        if first.words.strip()[:1].isalnum() and (begins or ends or everywhere):
            line.cells = sorted({*line.cells, start})


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
