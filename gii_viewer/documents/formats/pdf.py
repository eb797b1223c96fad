"""A page that was printed or saved as a PDF."""

from __future__ import annotations

import re
import zlib
from collections import Counter
from collections.abc import Sequence
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from gii_viewer.documents.blocks import Page
from gii_viewer.documents.errors import DocumentError
from gii_viewer.documents.formats.format import Content, Original
from gii_viewer.documents.formats.pages import content_of_page
from gii_viewer.documents.formats.raising import as_raised
from gii_viewer.documents.page_writer import PageWriter

if TYPE_CHECKING:
    from gii_viewer.documents.formats.pdf_lines import Character, Line

MOST_PAGES = 200
MOST_CHARACTERS = 60_000
MOST_UNPACKED = 16 * 1024 * 1024

_FAR_MORE = "this PDF holds far more than one profile."
_STREAM = re.compile(rb"stream\r?\n(?=[\x48\x58\x68\x78])")
_PICTURE = b"/Image"
_DICTIONARY = 400
_PACKED_TWICE = re.compile(rb"/Fl(?:ateDecode)?\s*/Fl")

_HEADING = 1.12
_PARAGRAPH_GAP = 1.25
_SAME_SIZE = 0.05
_CLOSEST = 0.8
_FARTHEST = 2.25


def page_of_pdf(data: bytes, file: str) -> Page:
    """Return a PDF's text; what is printed around it comes last.

    Raises
    ------
    DocumentError
        where it can't be opened, is far more than one profile, or has no text.
    """
    # Its library is loaded for a PDF only: 7 MB.
    import pypdfium2

    from gii_viewer.documents.formats.pdf_furniture import Sheet, without_furniture
    from gii_viewer.documents.formats.pdf_lines import lines_of, settle_cells

    if _is_more_unpacked(data):
        raise DocumentError(file, None, _FAR_MORE)
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        locked = "assword" in str(error)
        reason = (
            "this PDF is locked by a password; print the page without one, or copy its text."
            if locked
            else "this PDF is damaged; print the page again, or copy its text."
        )
        raise DocumentError(file, None, reason) from error
    try:
        if len(document) > MOST_PAGES:
            reason = f"a PDF of {len(document):,} pages is far more than one profile."
            raise DocumentError(file, None, reason)
        pages = [(page.get_bbox(), page.get_textpage()) for page in document]
        if sum(words.count_chars() for _, words in pages) > MOST_CHARACTERS:
            raise DocumentError(file, None, _FAR_MORE)
        sheets = [Sheet(edges[1], edges[3], lines_of(words, edges)) for edges, words in pages]
        inside, around = without_furniture(sheets)
        if not inside:
            reason = (
                "this PDF is a scan: it holds pictures and no text; "
                "open the page in a browser and copy its text."
            )
            raise DocumentError(file, None, reason)
        settle_cells(inside)
        return _Writer(file, inside).page(around)
    except pypdfium2.PdfiumError as error:
        reason = "a page of this PDF is damaged; print the page again, or copy its text."
        raise DocumentError(file, None, reason) from error
    finally:
        document.close()


def _is_more_unpacked(data: bytes) -> bool:
    """Tell a PDF that would keep its library busy: its streams but for pictures, unpacked."""
    room = MOST_UNPACKED
    for found in _STREAM.finditer(data):
        if _PICTURE not in data[max(0, found.start() - _DICTIONARY) : found.start()]:
            end = data.find(b"endstream", found.end())
            packed = data[found.end() : end if end != -1 else len(data)]
            try:
                unpacked = zlib.decompressobj().decompress(packed, room)
            except zlib.error:  # a stream that isn't packed, or not so
                continue
            room -= len(unpacked)
            if room <= 0:
                return True
    return bool(_PACKED_TWICE.search(data))


class _Writer:
    """Makes paragraphs, headings and rows of lines."""

    def __init__(self, file: str, lines: Sequence[Line]) -> None:
        self.writer = PageWriter(file)
        self.lines = lines
        self.right = 0.0
        """Where lines of prose end."""
        self.in_list = False
        self.leading: dict[int, float] = {}
        """The least distance of two lines, by the height of their words."""

    def page(self, around: Sequence[Line]) -> Page:
        sizes: Counter[float] = Counter()
        for line in self.lines:
            sizes[round(line.height, 1)] += len(line.characters)
        usual = sizes.most_common(1)[0][0] if sizes else 0
        for above, below in pairwise(self.lines):
            down = above.baseline - below.baseline
            if down > _CLOSEST * below.height and _are_alike(above, below):
                size = round(below.height)
                self.leading[size] = min(down, self.leading.get(size, down))
        prose = (line for line in self.lines if len(line.cells) == 1)
        self.right = max((one.right for one in prose if one.height <= _HEADING * usual), default=0)
        before: Line | None = None
        for line in self.lines:
            if len(line.cells) > 1:
                self.write_row(line)
            else:
                self.write_line(line, before, heading=line.height > _HEADING * usual)
            before = line
        for line in around:
            self.writer.begin()
            self.write_words(line.characters)
        return self.writer.page()

    def write_row(self, line: Line) -> None:
        self.writer.begin_row()
        for part in line.parts():
            self.writer.begin_cell()
            self.write_words(part)
        self.writer.end()

    def write_line(self, line: Line, before: Line | None, *, heading: bool) -> None:
        begins_list = before is not None and before.words.endswith(":") and not heading
        if begins_list or before is None or not self.goes_on(line, before):
            self.writer.begin("heading" if heading else "item" if begins_list else "paragraph")
            self.in_list = begins_list
        elif self.in_list and not self.is_wrapped(line, before):
            self.writer.begin("item")
        elif not heading and not self.in_list:
            self.writer.end_line()
        elif not before.ends_with_dash:
            self.writer.space()
        self.write_words(line.characters)

    def goes_on(self, line: Line, before: Line) -> bool:
        """Tell a paragraph's next line, on the next page too, from the next paragraph."""
        if len(before.cells) > 1 or not _are_alike(line, before):
            return False
        down = before.baseline - line.baseline
        if down < 0 or self.is_wrapped(line, before):
            # What is raised makes room above its line.
            return down < _FARTHEST * line.height
        return down < _PARAGRAPH_GAP * self.leading.get(round(line.height), down)

    def is_wrapped(self, line: Line, before: Line) -> bool:
        """Tell whether the line before had no room for this one's first word."""
        return before.right + line.first_word > self.right

    def write_words(self, part: Sequence[Character]) -> None:
        for (bold, raised), run in groupby(part, lambda one: (one.bold, one.raised)):
            self.writer.set_bold(bold=bold)
            words = "".join(character.words for character in run)
            self.writer.write(as_raised(words) if raised else words)


def _are_alike(line: Line, other: Line) -> bool:
    """Tell lines of one paragraph by their size, and by being bold as a whole or not."""
    if abs(line.height - other.height) > _SAME_SIZE * line.height:
        return False
    return all(one.bold for one in line.characters) == all(one.bold for one in other.characters)


def read(original: Original) -> tuple[Content]:
    return (content_of_page(page_of_pdf(original.data, original.name), original),)
