"""Which part of the page a line belongs to: a table of organizations, a list of fields."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass, field
from typing import Literal

from gii_viewer.documents.page.cells import Row, rows_of
from gii_viewer.documents.page.column_headers import is_header, side_of_header
from gii_viewer.documents.page.plain_text import PlainText, Span
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
_IN_CLUSTER = re.compile(r".*\bfields?\s+in\s+(?P<name>\D+?)\s*:?", re.IGNORECASE)
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
    rows: list[Row] = field(default_factory=list)
    heading: Row | None = None
    """The line that says so, if it is not the columns' header."""


def sections(
    page: PlainText, taken: Collection[int]
) -> tuple[list[Section], list[Row], list[Span]]:
    """Divide the page; ``taken`` are the 0-based lines of sentences.

    Returns the sections, the rows in none of them, and the clusters' names in
    headings ("Top technology fields in Dalian").
    """
    found: list[Section] = []
    stray: list[Row] = []
    names: list[Span] = []
    current: Section | None = None
    for row in rows_of(page):
        if row.line in taken:
            current = None
            continue
        heading = _heading(page, row)
        if heading is not None:
            names += _name_in_heading(page, row)
            heading.heading = row
        elif current is not None and current.kind == "fields":
            heading = _sub_heading(page, row)
        elif is_header(page, row):
            side = side_of_header(page, row)
            if side is not None and _is_other_side(page, current, side):
                # Its rows tell, too: columns are checked where these are read.
                heading = Section("organizations", side, [row])
        if heading is not None:
            current = heading
            found.append(current)
        elif current is None:
            stray.append(row)
        else:
            current.rows.append(row)
    return found, stray, names


def heading_offsets(page: PlainText) -> tuple[int, ...]:
    """Return where the headings of sections begin."""
    return tuple(row.span[0] for row in rows_of(page) if _heading(page, row) is not None)


def _is_other_side(page: PlainText, current: Section | None, side: ActivityKind) -> bool:
    """Tell a header that opens a table; right below a heading it has to agree instead."""
    if current is None or current.activity == side:
        return current is None
    return current.heading is None or any(page.text[row.span[0]].isdigit() for row in current.rows)


def _only_words(page: PlainText, row: Row) -> str | None:
    """Return the words of a row with one filled cell."""
    filled = [cell for cell in row.cells if cell[0] < cell[1]]
    if len(filled) != 1 or filled[0][1] - filled[0][0] > _LONGEST_HEADING:
        return None
    return page.name(filled[0])


def _heading(page: PlainText, row: Row) -> Section | None:
    words = _only_words(page, row)
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


def _name_in_heading(page: PlainText, row: Row) -> list[Span]:
    found = _IN_CLUSTER.fullmatch(page.text, *row.span)
    return [found.span("name")] if found and row.layout == "words" else []


def _sub_heading(page: PlainText, row: Row) -> Section | None:
    words = _only_words(page, row)
    if words is None:
        if not is_header(page, row):
            return None
        side = side_of_header(page, row)
        return None if side is None else Section("fields", side)
    if _PATENTS.fullmatch(words):
        return Section("fields", "patents")
    if _PUBLICATIONS.fullmatch(words):
        return Section("fields", "publications")
    return None
