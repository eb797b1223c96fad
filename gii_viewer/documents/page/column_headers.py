"""Headers over a table's columns: understood, or refused where rows follow them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from gii_viewer.documents.page.cells import Row
from gii_viewer.documents.page.plain_text import PlainText
from gii_viewer.documents.quoting import quoted
from gii_viewer.model.profile import ActivityKind

_PATENTS = r"(?:patents|(?:PCT\s+)?(?:patent\s+)?(?:applications|filings))"
_ARTICLES = r"(?:scientific\s+)?(?:articles|publications)"
_TOTAL = rf"(?:the\s+)?total(?:\s+(?:{_PATENTS}|{_ARTICLES}))?"
_BRACKETS = r"\s*\([^()]{0,40}\)"
_RANK = r"(?:rank|\#|no\.?)"
_NAME = (
    r"(?:name(?:\s+of\s+\w+)?|(?:publishing\s+)?organi[sz]ations?|(?:PCT\s+)?applicants?"
    r"|institutions?)"
)
_FIELD = r"(?:(?:technology|science)\s+)?fields?"
_SHARE = rf"(?:%\s*shares?|shares?(?:\s+(?:of|in)\s+{_TOTAL})?|%|percent(?:age)?)"
_COUNT = rf"(?:counts?|total|(?:number\s+of\s+)?(?:{_PATENTS}|{_ARTICLES}))"
_NAMES_A_COLUMN = re.compile(
    rf"(?:{_RANK}|{_NAME}|{_FIELD}|{_SHARE}|{_COUNT})(?:{_BRACKETS})?", re.IGNORECASE
)
# What the brackets of figures say may make other figures of them.
_UNDERSTOOD = re.compile(
    rf"""(?:
    (?P<rank>{_RANK}(?:{_BRACKETS})?)
    | (?P<name>{_NAME}(?:{_BRACKETS})?)
    | (?P<share>{_SHARE}(?:\s*\((?:in\s+)?(?:%|percent|of\s+total)\))?)
    | (?P<count>{_COUNT}
        (?:\s*\((?:(?P<since>[0-9]{{4}})\s*[-–—]\s*(?P<until>[0-9]{{4}})|number|counts?|PCT)\))?)
    )(?=\s|$)""",
    re.IGNORECASE | re.VERBOSE,
)
_BEGINS_AS_HEADER = re.compile(
    r"(?:(?:number\s+of|PCT|patent|scientific)\s+)*"
    r"(?:patents|applications|filings|articles|publications|shares?|counts?|total|%)(?!\w)",
    re.IGNORECASE,
)
_COUNTS_PATENTS = re.compile(r"patent|application|filing", re.IGNORECASE)
_COUNTS_ARTICLES = re.compile(r"publication|article", re.IGNORECASE)
_OF_PATENTS = re.compile(r"patent|application|applicant", re.IGNORECASE)
_OF_PUBLICATIONS = re.compile(r"publi|article", re.IGNORECASE)
_ORDER = ("rank", "name", "count", "share")
_MOST_WORDS = 4
_YEARS = 5
"""The counts are of five years; of a header's other years nothing is known."""


def is_header(page: PlainText, row: Row) -> bool:
    """Tell whether a row only names columns."""
    cells = _cells(page, row)
    if row.layout == "words":
        cells = cells[0].split() if cells else []
    return all(_NAMES_A_COLUMN.fullmatch(cell) for cell in cells)


def side_of_header(page: PlainText, row: Row) -> ActivityKind | None:
    """Tell a side by a header of two or more columns."""
    words = page.name(row.span)
    patents, publications = bool(_OF_PATENTS.search(words)), bool(_OF_PUBLICATIONS.search(words))
    if len(_cells(page, row)) < 2 or patents == publications:
        return None
    return "patents" if patents else "publications"


def may_be_header(page: PlainText, row: Row) -> bool:
    """Tell a row above a table that names counts or shares, understood or not."""
    words = page.text[slice(*row.span)]
    if row.layout == "words":
        short = len(words.split()) <= _MOST_WORDS and not words.endswith((".", ":"))
        return short and bool(_BEGINS_AS_HEADER.match(words))
    cells = _cells(page, row)
    if any(cell[0].isdigit() for cell in (cells[0], cells[-1])):
        return False
    return not cells[-1].endswith("%") and any(map(_BEGINS_AS_HEADER.match, cells))


def refuse_other_columns(
    page: PlainText, headers: Sequence[Row], heading: Row | None, activity: ActivityKind | None
) -> None:
    """Refuse headers that say anything but rank, name, count and share, in this order."""
    lone: list[str] = []
    for row in headers:
        kinds = _kinds(page, row)
        if len(kinds) == 1:
            kinds = lone = [*lone, *kinds]
        if not _fit(kinds, alone=kinds is lone):
            expected = {"patents": '"Patents"', "publications": '"Articles"'}
            one = expected.get(activity or "", '"Patents" or "Articles"')
            page.refuse(
                row.span[0],
                f"the header {quoted(page.text[slice(*row.span)])} is not understood; "
                f'expected {one}, then "Share".',
            )
        if heading is not None:
            _refuse_other_side(page, row, heading, activity)


def _refuse_other_side(
    page: PlainText, row: Row, heading: Row, activity: ActivityKind | None
) -> None:
    words = page.text[slice(*row.span)]
    patents, articles = bool(_COUNTS_PATENTS.search(words)), bool(_COUNTS_ARTICLES.search(words))
    if patents == articles or patents == (activity == "patents"):
        return
    expected = "Patents" if activity == "patents" else "Articles"
    page.refuse(
        row.span[0],
        f"the header {quoted(words)} contradicts the heading "
        f"{quoted(page.name(heading.span))} in line {heading.line + 1}; "
        f'expected "{expected}" below it.',
    )


def _fit(kinds: Sequence[str], *, alone: bool) -> bool:
    if "" in kinds:
        # A column of names may be called anything, if the figures' columns are not.
        known = len(kinds) > 2 and tuple(kinds[-2:]) == ("count", "share")
        return known and not {"count", "share"} & set(kinds[:-2])
    places = [_ORDER.index(kind) for kind in kinds]
    return places == sorted(places) and (alone or len(set(places)) == len(places))


def _kinds(page: PlainText, row: Row) -> list[str]:
    """Return what each filled cell names, "" where that is not understood."""
    if row.layout != "words":
        return [_kind(_UNDERSTOOD.fullmatch(cell)) for cell in _cells(page, row)]
    words = page.name(row.span)
    kinds = []
    at = 0
    while at < len(words):
        found = _UNDERSTOOD.match(words, at)
        kinds.append(_kind(found))
        if found is None:
            break
        at = found.end() + len(words[found.end() :]) - len(words[found.end() :].lstrip())
    return kinds


def _kind(found: re.Match[str] | None) -> str:
    if found is None:
        return ""
    if found["since"] and int(found["until"]) - int(found["since"]) != _YEARS - 1:
        return ""
    return next(kind for kind in _ORDER if found[kind])


def _cells(page: PlainText, row: Row) -> list[str]:
    return [page.name(cell) for cell in row.cells if cell[0] < cell[1]]
