"""Which part of the page a block belongs to: a table of organizations, a list of fields."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal, NoReturn

from gii_viewer.documents.blocks import Block, Page, Span, lines_in
from gii_viewer.documents.page.account import Account
from gii_viewer.documents.page.column_headers import is_header, side_of_header
from gii_viewer.documents.page.ordinals import read_cardinal_word
from gii_viewer.documents.quoting import quoted
from gii_viewer.model.profile import ActivityKind

SectionKind = Literal["organizations", "fields"]

_LONGEST_HEADING = 150
_APPLICANTS = re.compile(r"top\s+(?:\S+\s+)?(?:(?:PCT|patent)\s+){1,2}applicants\b", re.IGNORECASE)
_PUBLISHERS = re.compile(
    r"top\s+(?:\S+\s+)?(?:(?:scientific|publishing|publication|research)\s+){1,2}organi[sz]ations\b",
    re.IGNORECASE,
)
_TECHNOLOGY_FIELDS = re.compile(r"top\s+(?:\S+\s+)?technology\s+fields?\b", re.IGNORECASE)
_SCIENCE_FIELDS = re.compile(r"top\s+(?:\S+\s+)?(?:science|scientific)\s+fields?\b", re.IGNORECASE)
_BEHIND_HEADING = re.compile(
    r".*?\b(?:applicants|organi[sz]ations|fields?)\b(?:\s+(?:in|of)\s+(?P<name>\D+?)"
    r"|,?\s+(?:by|ranked\s+by)\s+(?:the\s+)?(?:number\s+of\s+)?(?:PCT\s+|scientific\s+)*"
    r"(?:patents|(?:patent\s+)?applications|publications|articles))?[\s:*]*",
    re.IGNORECASE | re.DOTALL,
)
_ABOVE_TABLE = re.compile(
    r"\b(?:applicants|organi[sz]ations|institutions)\b[^.]{0,60}$", re.IGNORECASE
)
_NUMBER = re.compile(r"top\s+(?P<number>\S+)", re.IGNORECASE)
_KINDS = re.compile(
    r"PCT|patent|scientific|publishing|publication|research|science|technology|global",
    re.IGNORECASE,
)
_PATENTS = re.compile(
    r"(?:top\s+)?(?:patents?|(?:PCT\s+)?(?:patent\s+)?applications)(?:\s+in\s.*)?:?", re.IGNORECASE
)
_PUBLICATIONS = re.compile(
    r"(?:top\s+)?(?:scientific\s+)?(?:publications?|articles)(?:\s+in\s.*)?:?", re.IGNORECASE
)


@dataclass
class Section:
    """A part of the page; ``activity`` is ``None`` for fields without a side."""

    kind: SectionKind
    activity: ActivityKind | None
    blocks: list[Block] = field(default_factory=list)
    heading: Block | None = None
    """The line that says so, if it is not the columns' header."""


def lines_of(page: Page) -> Iterator[Block]:
    """Yield the page's blocks, those over several lines line by line."""
    for block in page.blocks:
        if block.kind == "row" or "\n" not in page.text[slice(*block.span)]:
            yield block
            continue
        yield from (Block(block.kind, line) for line in lines_in(page.text, block.span))


def sections(account: Account) -> tuple[list[Section], list[Block], list[Span]]:
    """Divide what no sentence has taken.

    Returns the sections, the blocks in none of them, and the clusters' names in
    headings ("Top technology fields in Dalian").
    """
    page = account.page
    taken = account.taken_lines
    found: list[Section] = []
    stray: list[Block] = []
    names: list[Span] = []
    current: Section | None = None
    for block in lines_of(page):
        if page.line_of(block.span[0]) in taken:
            current = None
            continue
        opened = _heading(page, block)
        if opened is not None:
            names += _name_in_heading(page, block)
            opened.heading = block
            account.take(block.span)
        elif current is not None and current.kind == "fields":
            opened = _sub_heading(page, block)
        elif is_header(page, block):
            side = side_of_header(page, block)
            if side is not None and _is_other_side(page, current, side):
                above = stray[-1:] if current is None else current.blocks[-1:]
                if above and _ABOVE_TABLE.search(page.name(above[0].span)):
                    _refuse_heading(page, above[0].span)
                # Its rows tell, too: columns are checked where these are read.
                opened = Section("organizations", side, [block])
        if opened is not None:
            current = opened
            found.append(current)
        elif current is None:
            stray.append(block)
        else:
            current.blocks.append(block)
    return found, stray, names


def heading_offsets(page: Page) -> tuple[int, ...]:
    """Return where the headings of sections begin."""
    return tuple(block.span[0] for block in lines_of(page) if _heading(page, block) is not None)


def filled(block: Block) -> Sequence[Span]:
    """Return a row's cells that hold anything, or all of another block."""
    if block.kind != "row":
        return (block.span,)
    return tuple(cell for cell in block.cells if cell[0] < cell[1])


def _is_other_side(page: Page, current: Section | None, side: ActivityKind) -> bool:
    """Tell a header that opens a table; right below a heading it has to agree instead."""
    if current is None or current.activity == side:
        return current is None
    return current.heading is None or any(
        page.text[filled(block)[0][0]].isdigit() for block in current.blocks if filled(block)
    )


def _only_words(page: Page, block: Block) -> str | None:
    cells = filled(block)
    if len(cells) != 1 or cells[0][1] - cells[0][0] > _LONGEST_HEADING:
        return None
    return page.name(cells[0])


def _heading(page: Page, block: Block) -> Section | None:
    start = filled(block)[0][0]
    if page.text[start : start + 3].lower() != "top":
        return None
    words = _only_words(page, block)
    if words is None or words.endswith("."):
        return None
    if _APPLICANTS.match(words):
        return Section("organizations", "patents")
    if _PUBLISHERS.match(words):
        return Section("organizations", "publications")
    if _SCIENCE_FIELDS.match(words):
        return Section("fields", "publications")
    if _TECHNOLOGY_FIELDS.match(words):
        # Both sides' fields stand below this heading, each below its own.
        return Section("fields", None)
    return None


def _name_in_heading(page: Page, block: Block) -> list[Span]:
    """Return where a heading names the cluster; refuse one that says more than that."""
    span = filled(block)[0]
    found = _BEHIND_HEADING.fullmatch(page.text, *span)
    first = _NUMBER.match(page.text, *span)
    number = None if first is None else first["number"]
    if found is None or not number or not _is_known(number):
        _refuse_heading(page, span)
    return [found.span("name")] if found["name"] else []


def _is_known(word: str) -> bool:
    """Tell "three" and "PCT" from what would make other applicants of these: "former"."""
    return (
        word.isdecimal()
        or read_cardinal_word(word) is not None
        or _KINDS.fullmatch(word) is not None
    )


def _refuse_heading(page: Page, span: Span) -> NoReturn:
    page.refuse(
        span[0],
        f"the heading {quoted(page.name(span))} is not understood; expected it as in "
        '"Top PCT applicants" or "Top publishing organizations".',
    )


def number_in_heading(page: Page, section: Section) -> int | None:
    """Return "10" of "Top 10 PCT applicants"."""
    if section.heading is None:
        return None
    found = _NUMBER.match(page.text, *filled(section.heading)[0])
    if found is None:
        return None
    words = found["number"]
    return int(words) if words.isdecimal() else read_cardinal_word(words)


def _sub_heading(page: Page, block: Block) -> Section | None:
    words = _only_words(page, block)
    if words is None:
        if not is_header(page, block):
            return None
        side = side_of_header(page, block)
        return None if side is None else Section("fields", side)
    if _PATENTS.fullmatch(words):
        return Section("fields", "patents")
    if _PUBLICATIONS.fullmatch(words):
        return Section("fields", "publications")
    return None
