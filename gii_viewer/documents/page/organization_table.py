"""Tables of organizations: rank, name, count and share, four cells a row.

A row that lacks a column, or has one too many, is refused: nobody could say which
figure is which.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NoReturn

from gii_viewer.documents.page.cells import Row
from gii_viewer.documents.page.column_headers import is_header, may_be_header, refuse_other_columns
from gii_viewer.documents.page.numbers import read_count, read_row_rank, read_share
from gii_viewer.documents.page.plain_text import PlainText, Span, trimmed
from gii_viewer.documents.page.sections import Section
from gii_viewer.documents.page.stated import reading
from gii_viewer.documents.quoting import quoted
from gii_viewer.model.profile import Organization

LONGEST_NAME = 300

_REMARK = re.compile(
    r"(?P<note>(?:sources?|notes?)\s*:)|(?:data|figure|chart|image|legend)\s*:"
    r"|(?:show|view|read|see)\s+(?:more|less|all|also|details|note)\b"
    r"|(?:download|expand|collapse|print|copyright|loading)\b|©|[*†‡¹²³]",
    re.IGNORECASE,
)
_BARE_RANK = re.compile(r"[0-9]+[.)]?")
_RANK_AND_NAME = re.compile(r"([0-9]+[.)]?)[ \u00a0](?=\S)")
_COUNT_AND_SHARE = re.compile(r"(\S+)[ \u00a0](?=\S+$|\S+[ \u00a0]%$)")
_STRUCK_OUT = re.compile(r"~~[^~]+~~")
_NUMERIC = re.compile(r"[0-9][0-9,.\u00a0]*")

Columns = tuple[Span, Span, Span, Span]


@dataclass(frozen=True)
class OrganizationRow:
    """A row that was read, and where its rank, count and share stand."""

    value: Organization
    rank: Span
    count: Span
    share: Span


def read_organizations(page: PlainText, section: Section) -> tuple[OrganizationRow, ...]:
    """Read a table's rows; an empty answer where the page has only its heading."""
    rows = section.rows
    found: list[OrganizationRow] = []
    headers: list[Row] = []
    last_line = -1
    ended = False
    place = 0
    while place < len(rows):
        row = rows[place]
        step = 1
        if _is_header(page, row, first=not found):
            headers.append(row)
            last_line = row.line if found else last_line
        elif is_remark(page, row):
            last_line = row.line if found else last_line
        elif not _is_row(page, row):
            _refuse_lost_row(page, row, adjacent=bool(found) and row.line == last_line + 1)
            ended = bool(found)
        elif ended:
            _refuse(page, row, "stands apart from the table's other rows.")
        else:
            refuse_other_columns(page, headers, section.heading, section.activity)
            headers = []
            expected = found[-1].value.rank + 1 if found else 1
            if _stands_alone(page, row):
                columns, step = _columns_below(page, rows[place : place + 4]), 4
            else:
                columns = _columns(page, row, expected)
            found.append(_organization(page, columns))
            last_line = rows[place + step - 1].line
            _refuse_falling_ranks(page, found)
        place += step
    return tuple(found)


def is_remark(page: PlainText, row: Row) -> bool:
    """Tell a line that often stands around tables and is none of their rows."""
    found = _REMARK.match(page.text, *row.span)
    if found is None or len(row.cells) > 2:
        return False
    return found["note"] is not None or "%" not in page.text[slice(*row.span)]


def _is_header(page: PlainText, row: Row, *, first: bool) -> bool:
    """Tell columns' names, understood or not, above the ``first`` row or between rows."""
    if is_header(page, row):
        return True
    if not first or is_remark(page, row):
        return False
    return _is_heading(page, row) or may_be_header(page, row)


def _is_heading(page: PlainText, row: Row) -> bool:
    """Tell columns' names that no list foresees: above all rows, and without any digit."""
    words = page.text[slice(*row.span)]
    return row.layout != "words" and not any(character.isdigit() for character in words)


def _is_row(page: PlainText, row: Row) -> bool:
    """Tell an organization's row, damaged or not, from words around the table."""
    words = page.text[slice(*row.span)]
    if row.layout != "words" or words[0].isdigit() or words[0] in "-−":
        return True
    return not words.endswith(".") and "%" in page.text[slice(*last_word(page, row.span))]


def _refuse_lost_row(page: PlainText, row: Row, *, adjacent: bool) -> None:
    """Refuse a line that may be an organization whose figures were lost."""
    words = page.name(row.span)
    in_capitals = len(words) >= 8 and words.upper() == words
    if adjacent or in_capitals:
        _refuse(page, row, "has 1 column; expected 4: rank, name, count and share.")


def _refuse(page: PlainText, row: Row, reason: str) -> NoReturn:
    page.refuse(row.span[0], f"{quoted(page.text[slice(*row.span)])} {reason}")


def _stands_alone(page: PlainText, row: Row) -> bool:
    """Tell a rank that has its line for itself: every cell came on its own."""
    return row.layout == "words" and bool(_BARE_RANK.fullmatch(page.text[slice(*row.span)]))


def _columns_below(page: PlainText, rows: Sequence[Row]) -> Columns:
    if len(rows) < 4:
        _refuse(page, rows[0], "begins a row without name, count and share below it.")
    return rows[0].span, rows[1].span, rows[2].span, rows[3].span


def _columns(page: PlainText, row: Row, expected_rank: int) -> Columns:
    cells = list(row.cells)
    while len(cells) > 4 and cells[0][0] == cells[0][1]:
        cells = cells[1:]
    if row.layout == "spaces" and len(cells) < 4:
        cells = _closer_cells(page, cells, expected_rank)
    elif row.layout == "words":
        cells = _word_cells(page, row, expected_rank)
    if len(cells) != 4:
        number = f"{len(cells)} column" + ("" if len(cells) == 1 else "s")
        _refuse(page, row, f"has {number}; expected 4: rank, name, count and share.")
    for cell, name in zip(cells, ("rank", "name", "count", "share"), strict=True):
        if cell[0] == cell[1]:
            _refuse(page, row, f"has no {name}.")
    rank, name_cell, count, share = cells
    return rank, name_cell, count, share


def _closer_cells(page: PlainText, cells: list[Span], expected_rank: int) -> list[Span]:
    """Split what one space separates between wide gaps: "1 NAME" and "583 57%".

    Only the rank that has to follow is taken off a name; a name may begin with
    digits itself.
    """
    first = _RANK_AND_NAME.match(page.text, *cells[0])
    if first is not None and first[1].rstrip(".)") == str(expected_rank):
        cells = [first.span(1), (first.end(), cells[0][1]), *cells[1:]]
    if len(cells) == 3:
        last = _COUNT_AND_SHARE.match(page.text, *cells[2])
        if last is not None:
            cells = [*cells[:2], last.span(1), (last.end(), cells[2][1])]
    return cells


def _word_cells(page: PlainText, row: Row, expected_rank: int) -> list[Span]:
    """Split a row whose columns one space separates, from both of its ends."""
    start, end = row.span
    first = _RANK_AND_NAME.match(page.text, start, end)
    if first is None or first[1].rstrip(".)") != str(expected_rank):
        return [row.span]
    share = last_word(page, (first.end(), end))
    count = last_word(page, (first.end(), share[0]))
    name = trimmed(page.text, (first.end(), count[0]))
    if name[0] == name[1]:
        return [first.span(1), count, share]
    if _NUMERIC.fullmatch(page.text[slice(*name)].split()[-1]):
        _refuse(page, row, "leaves open where its name ends and its count begins.")
    return [first.span(1), name, count, share]


def last_word(page: PlainText, span: Span) -> Span:
    """Return the last word of the span; a percent sign belongs to the word before it."""
    start, end = trimmed(page.text, span)
    stop = end
    if page.text[start:end].endswith((" %", "\u00a0%")):
        stop = trimmed(page.text, (start, end - 1))[1]
    gap = max(page.text.rfind(space, start, stop) for space in " \t\n\u00a0")
    return max(gap + 1, start), end


def _organization(page: PlainText, columns: Columns) -> OrganizationRow:
    rank, name, count, share = columns
    organization = Organization(
        rank=reading(page, rank[0], read_row_rank, page.text[slice(*rank)]),
        name=read_name(page, name, "an organization"),
        count=reading(page, count[0], read_count, page.text[slice(*count)]),
        share=reading(page, share[0], read_share, page.text[slice(*share)]),
    )
    return OrganizationRow(organization, rank, count, share)


def read_name(page: PlainText, span: Span, kind: str) -> str:
    """Return a name verbatim; refuse what no name can be."""
    name = page.name(span)
    if kind == "an organization" and _STRUCK_OUT.search(name):
        page.refuse(span[0], f"{quoted(name)} has struck-out words; expected one name.")
    damaged = "\ufffd" in name or len(name) > LONGEST_NAME
    if damaged or not any(character.isalpha() for character in name):
        page.refuse(span[0], f"{quoted(name)} cannot be read as the name of {kind}.")
    return name


def _refuse_falling_ranks(page: PlainText, found: Sequence[OrganizationRow]) -> None:
    if len(found) > 1 and found[-1].value.rank < found[-2].value.rank:
        page.refuse(
            found[-1].rank[0],
            f"rank {found[-1].value.rank} cannot come after rank {found[-2].value.rank}: "
            "a document holds one profile, and a table once.",
        )
