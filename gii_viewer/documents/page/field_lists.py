"""Lists of fields: a name and a share, where the page gives them as text at all."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from gii_viewer.documents.blocks import Block, Page, Span, trimmed
from gii_viewer.documents.page.account import Account
from gii_viewer.documents.page.column_headers import is_header
from gii_viewer.documents.page.numbers import read_share
from gii_viewer.documents.page.sections import Section, filled
from gii_viewer.documents.page.stated import reading
from gii_viewer.documents.page.table_words import is_remark, read_name
from gii_viewer.documents.quoting import quoted
from gii_viewer.model.profile import Field

_BARE_RANK = re.compile(r"[0-9]{1,2}[.)]?")
_RANK = re.compile(r"[0-9]{1,2}[.)]?[ \u00a0]+(?=\S)")
_FIGURE = re.compile(r"[\d%]")
_SHARE = re.compile(r"(?<!\S)\(?(?=[^\s\d]*\d)[^\s%()]++(?:[ \u00a0]?%)?[^\s,;]*+")
_CHART_WORDS = re.compile(
    r"\b(?:chart|graph|axis|axes|bars?|series|legend)\b|[:=|]"
    r"|\b(?:accounts?\s+for|represents?|makes?\s+up|has|have|with|from|to|of|at|by|is|are|was|were"
    r"|about|around|nearly|almost|only|over|under|than|least|most)$",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"(?<!\S)\W*[0-9]+\W*(?!\S)")
_NO_FIELD = re.compile(
    r"(?:all |the )*(?:others?(?: (?:technology |science )?fields?)?|rest|remainder|total|sum)",
    re.IGNORECASE,
)
_LEADER = re.compile(r"(?:\s*[.…·_]){2,}$|…$")
"""Dots that lead from a name to its share."""
_BETWEEN = " \t\n\u00a0,;:–—-|"
"""What stands between a name and its share, or between two fields on one line."""


@dataclass(frozen=True)
class FieldRow:
    """A field that was read, and where its share stands."""

    value: Field
    share: Span


def read_fields(account: Account, section: Section) -> tuple[FieldRow, ...]:
    """Read and take a list's rows; an empty answer where the page has no figures there.

    Names without any figures are what is left of a picture: no figure is given.
    """
    page = account.page
    found: list[FieldRow] = []
    waiting: list[Block] = []
    for block in section.blocks:
        if is_header(page, block) or is_remark(page, block) or account.is_chrome(block.span[0]):
            continue
        words = _text(page, block)
        if not waiting and _BARE_RANK.fullmatch(words.strip()):
            _refuse_other_rank(page, trimmed(page.text, block.span), len(found) + 1)
            account.take(block.span)
        elif not _FIGURE.search(words):
            _refuse_lost_share(page, waiting, found)
            waiting.append(block)
        else:
            found += [_field(page, *row) for row in _rows(page, block, waiting, found)]
            waiting = []
            account.take(block.span)
    _refuse_lost_share(page, waiting, found)
    if found and section.activity is None:
        words = quoted(found[0].value.name)
        page.refuse(
            found[0].share[0],
            f"whether {words} is a field of patents or of publications cannot be told; "
            'expected "Patents" or "Publications" above it.',
        )
    return tuple(found)


def _text(page: Page, block: Block) -> str:
    return page.text[slice(*block.span)]


def _refuse_lost_share(page: Page, waiting: Sequence[Block], found: Sequence[FieldRow]) -> None:
    """Refuse a name without a share right below a field that has one."""
    if not waiting or not found:
        return
    last = waiting[-1].span
    if page.line_of(last[0]) == page.line_of(found[-1].share[0]) + 1:
        page.refuse(
            last[0], f"the field {quoted(page.name(last))} has no share; expected one as in 21%."
        )


def _rows(
    page: Page, block: Block, waiting: Sequence[Block], found: Sequence[FieldRow]
) -> Iterator[tuple[Span, Span]]:
    """Yield the names and shares of a line, or the share of the one name ``waiting`` above it."""
    if not waiting or any(map(str.isalpha, _text(page, block))):
        _refuse_lost_share(page, waiting, found)
        yield from _rows_of_line(page, block, len(found) + 1)
        return
    if len(waiting) > 1:
        words = quoted(page.words(block.span))
        page.refuse(block.span[0], f"which of the names above {words} is of is not clear.")
    yield waiting[0].span, block.span


def _refuse_other_rank(page: Page, span: Span, expected: int) -> None:
    """Refuse a figure that stands where a rank does, and is not that of the list's order.

    Lists in which each item is marked "1." are written by many.
    """
    words = page.text[slice(*span)].rstrip(".) \u00a0")
    if words not in {"1", str(expected)}:
        page.refuse(span[0], f"{quoted(words)} is not the rank of the field in its list.")


def _rows_of_line(page: Page, block: Block, place: int) -> Iterator[tuple[Span, Span]]:
    """Yield the names and shares of a line: of one field, or of several one after another.

    ``place`` is that of the line's first field in its list, from 1.
    """
    cells = filled(block)
    if len(cells) > 1:
        if len(cells) == 3 and _BARE_RANK.fullmatch(page.text[slice(*cells[0])]):
            _refuse_other_rank(page, cells[0], place)
            cells = cells[1:]
        if len(cells) != 2:
            words = quoted(page.text[slice(*trimmed(page.text, block.span))])
            page.refuse(
                block.span[0], f"{words} has {len(cells)} columns; expected a field and its share."
            )
        rank = _RANK.match(page.text, *cells[0])
        if rank:
            _refuse_other_rank(page, rank.span(), place)
        yield (rank.end() if rank else cells[0][0], cells[0][1]), cells[1]
        return
    start, end = cells[0]
    shares = list(_SHARE.finditer(page.text, start, end))
    several = sum("%" in share[0] for share in shares) > 1
    while start < end:
        rank = _RANK.match(page.text, start, end)
        if rank:
            _refuse_other_rank(page, rank.span(), place)
            start = rank.end()
        place += 1
        share = next(
            (one for one in shares if one.start() > start and (not several or "%" in one[0])), None
        )
        if share is None:
            words = quoted(page.text[start:end])
            page.refuse(start, f"{words} is no field and its share; expected one as in Optics 3%.")
        if not several:
            share = shares[-1]
        name = _LEADER.sub("", page.text[start : share.start()].rstrip(_BETWEEN))
        yield (
            (start, start + len(name.rstrip(_BETWEEN))),
            trimmed(page.text, _inside_brackets(page.text, share.span())),
        )
        start = (
            share.end()
            + len(page.text[share.end() : end])
            - len(page.text[share.end() : end].lstrip(_BETWEEN + "."))
        )


def _inside_brackets(text: str, span: Span) -> Span:
    if text[span[0]] == "(" and text[span[1] - 1] == ")":
        return span[0] + 1, span[1] - 1
    return span


def _field(page: Page, name: Span, share: Span) -> FieldRow:
    value = reading(page, share[0], read_share, page.text[slice(*share)])
    field = Field(read_name(page, name, "a field"), value)
    if any(
        (
            _NUMBER.search(field.name),
            _CHART_WORDS.search(field.name),
            _NO_FIELD.fullmatch(field.name),
        )
    ):
        whole = quoted(page.words((name[0], share[1])))
        page.refuse(
            name[0], f"{whole} is more than a field and its share; expected them as in Optics 3%."
        )
    return FieldRow(field, share)
