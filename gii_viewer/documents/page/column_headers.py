"""Headers over a table's columns: understood, or refused where rows follow them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from gii_viewer.documents.blocks import Block, Page
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
# What the brackets of figures say may make other figures of them. A footnote's mark may be
# glued to a title, where no figure stands.
_UNDERSTOOD = re.compile(
    rf"""(?:
    (?P<rank>{_RANK}(?:{_BRACKETS})?)
    | (?P<name>(?:{_NAME}|{_FIELD})(?:{_BRACKETS})?)
    | (?P<share>{_SHARE}(?:\s*\((?:in\s+)?(?:%|percent|of\s+total)\))?)
    | (?P<count>{_COUNT}
        (?:\s*\((?:(?P<since>[0-9]{{4}})\s*[-–—]\s*(?P<until>[0-9]{{4}})|number|counts?|PCT)\))?)
    )[1-9]?(?=\s|$)""",
    re.IGNORECASE | re.VERBOSE,
)
_BEGINS_AS_TITLE = re.compile(rf"{_RANK}|{_NAME}|{_FIELD}|{_SHARE}|{_COUNT}", re.IGNORECASE)
_BEGINS_AS_HEADER = re.compile(
    r"(?:(?:number\s+of|PCT|patent|scientific)\s+)*"
    r"(?:patents|applications|filings|articles|publications|shares?|counts?|total|%)(?!\w)",
    re.IGNORECASE,
)
_COUNTS_PATENTS = re.compile(r"patent|application|filing", re.IGNORECASE)
_COUNTS_ARTICLES = re.compile(r"publication|article", re.IGNORECASE)
_OF_PATENTS = re.compile(r"patent|application|applicant", re.IGNORECASE)
_OF_PUBLICATIONS = re.compile(r"publi|article", re.IGNORECASE)
_GAP = re.compile(r"[ \u00a0]{2,}")
_ORDER = ("rank", "name", "count", "share")
_MOST_WORDS = 4
_YEARS = 5
"""The counts are of five years; of a header's other years nothing is known."""


def is_header(page: Page, block: Block) -> bool:
    """Tell whether a line or a row only names columns."""
    cells = _cells(page, block)
    if not cells or not _BEGINS_AS_TITLE.match(cells[0]):
        return False
    return "" not in _kinds(cells)


def side_of_header(page: Page, block: Block) -> ActivityKind | None:
    """Tell a side by a header of two or more columns."""
    words = page.name(block.span)
    patents, publications = bool(_OF_PATENTS.search(words)), bool(_OF_PUBLICATIONS.search(words))
    if len(_cells(page, block)) < 2 or patents == publications:
        return None
    return "patents" if patents else "publications"


def may_be_header(page: Page, block: Block) -> bool:
    """Tell a line above a table that names columns, understood or not."""
    cells = _cells(page, block)
    if len(cells) == 1:
        short = len(cells[0].split()) <= _MOST_WORDS and not cells[0].endswith((".", ":"))
        return short and bool(_BEGINS_AS_HEADER.match(cells[0]))
    if not any(character.isdigit() for cell in cells for character in cell):
        return bool(cells)
    if any(cell[0].isdigit() for cell in (cells[0], cells[-1])):
        return False
    return not cells[-1].endswith("%") and any(map(_BEGINS_AS_HEADER.match, cells))


def refuse_other_columns(
    page: Page, headers: Sequence[Block], heading: Block | None, activity: ActivityKind | None
) -> None:
    """Refuse headers that say anything but rank, name, count and share, in this order."""
    lone: list[str] = []
    for block in headers:
        kinds = _kinds(_cells(page, block))
        if len(kinds) == 1:
            kinds = lone = [*lone, *kinds]
        if not _fit(kinds, alone=kinds is lone):
            expected = {"patents": '"Patents"', "publications": '"Articles"'}
            one = expected.get(activity or "", '"Patents" or "Articles"')
            page.refuse(
                block.span[0],
                f"the header {quoted(page.text[slice(*block.span)].strip())} is not understood; "
                f'expected {one}, then "Share".',
            )
        if heading is not None:
            _refuse_other_side(page, block, heading, activity)


def _refuse_other_side(
    page: Page, block: Block, heading: Block, activity: ActivityKind | None
) -> None:
    words = page.text[slice(*block.span)].strip()
    patents, articles = bool(_COUNTS_PATENTS.search(words)), bool(_COUNTS_ARTICLES.search(words))
    if patents == articles or patents == (activity == "patents"):
        return
    expected = "Patents" if activity == "patents" else "Articles"
    page.refuse(
        block.span[0],
        f"the header {quoted(words)} contradicts the heading "
        f"{quoted(page.name(heading.span))} in line {page.line_of(heading.span[0]) + 1}; "
        f'expected "{expected}" below it.',
    )


def _fit(kinds: Sequence[str], *, alone: bool) -> bool:
    if "" in kinds:
        # A column of names may be called anything, if the figures' columns are not.
        known = len(kinds) > 2 and tuple(kinds[-2:]) == ("count", "share")
        return known and not {"count", "share"} & set(kinds[:-2])
    places = [_ORDER.index(kind) for kind in kinds]
    return places == sorted(places) and (alone or len(set(places)) == len(places))


def _kinds(cells: Sequence[str]) -> list[str]:
    """Return what each filled cell names, "" where that is not understood.

    Where columns are close, one cell names several.
    """
    return [kind for cell in cells for kind in _kinds_of_words(cell)]


def _kinds_of_words(words: str) -> list[str]:
    whole = _UNDERSTOOD.fullmatch(words)
    if whole is not None:
        return [_kind(whole)]
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


def _cells(page: Page, block: Block) -> list[str]:
    """Return the filled cells of a row; of a line, what wide gaps keep apart."""
    if block.kind == "row":
        return [page.name(cell) for cell in block.cells if cell[0] < cell[1]]
    words = page.text[slice(*block.span)].replace("\n", " ")
    return [part.replace("\u00a0", " ").strip() for part in _GAP.split(words) if part.strip()]
