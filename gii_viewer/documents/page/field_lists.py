"""Lists of fields: a name and a share, where the page gives them as text at all."""

from __future__ import annotations

import re
from dataclasses import dataclass

from gii_viewer.documents.page.cells import Row
from gii_viewer.documents.page.column_headers import is_header
from gii_viewer.documents.page.numbers import read_share
from gii_viewer.documents.page.organization_table import is_remark, last_word, read_name
from gii_viewer.documents.page.plain_text import PlainText, Span, trimmed
from gii_viewer.documents.page.sections import Section
from gii_viewer.documents.page.stated import reading
from gii_viewer.documents.quoting import quoted
from gii_viewer.model.profile import Field

_RANK = re.compile(r"[0-9]{1,2}[.)]?[ \u00a0]+(?=\S)")
_BARE_RANK = re.compile(r"[0-9]{1,2}[.)]?")
_ENDS_AS_FIGURE = re.compile(r"[0-9][0-9.,]*\)?$")


@dataclass(frozen=True)
class FieldRow:
    """A field that was read, and where its share stands."""

    value: Field
    share: Span


def read_fields(page: PlainText, section: Section) -> tuple[FieldRow, ...]:
    """Read a list's rows; an empty answer where the page has no figures there.

    Names without any figures are what is left of a picture: no figure is given.
    """
    found: list[FieldRow] = []
    waiting: Row | None = None
    last_line = -1
    for row in section.rows:
        words = page.text[slice(*row.span)]
        if is_header(page, row) or is_remark(page, row):
            continue
        if waiting is None and row.layout == "words" and _BARE_RANK.fullmatch(words):
            # A rank on its own line; the list's order says the same.
            continue
        if "%" not in words and not _ENDS_AS_FIGURE.search(words):
            if found and row.line == last_line + 1 and waiting is not None:
                _refuse_without_share(page, waiting)
            waiting = row
            continue
        if waiting is not None and not any(map(str.isalpha, words)):
            name, share = waiting.span, row.span
        else:
            if waiting is not None and found and waiting.line == last_line + 1:
                _refuse_without_share(page, waiting)
            name, share = _name_and_share(page, row)
        waiting = None
        found.append(_field(page, name, share))
        last_line = row.line
    if waiting is not None and found and waiting.line == last_line + 1:
        _refuse_without_share(page, waiting)
    if found and section.activity is None:
        words = quoted(found[0].value.name)
        page.refuse(
            found[0].share[0],
            f"whether {words} is a field of patents or of publications cannot be told; "
            'expected "Patents" or "Publications" above it.',
        )
    return tuple(found)


def _refuse_without_share(page: PlainText, row: Row) -> None:
    words = quoted(page.name(row.span))
    page.refuse(row.span[0], f"the field {words} has no share; expected one as in 21%.")


def _name_and_share(page: PlainText, row: Row) -> tuple[Span, Span]:
    cells = [cell for cell in row.cells if cell[0] < cell[1]]
    if len(cells) == 3 and _BARE_RANK.fullmatch(page.text[slice(*cells[0])]):
        cells = cells[1:]
    if len(cells) == 2 and row.layout != "words":
        name, share = cells
        rank = _RANK.match(page.text, *name)
        return (rank.end() if rank else name[0], name[1]), share
    if len(cells) != 1:
        words = quoted(page.text[slice(*row.span)])
        page.refuse(
            row.span[0], f"{words} has {len(cells)} columns; expected a field and its share."
        )
    return _split_words(page, cells[0])


def _split_words(page: PlainText, span: Span) -> tuple[Span, Span]:
    """Split "1. Digital communication – 21%" and "Digital communication (21%)"."""
    start, end = span
    rank = _RANK.match(page.text, start, end)
    start = rank.end() if rank else start
    in_brackets = page.text.endswith(")", start, end)
    stop = end - 1 if in_brackets else end
    share = last_word(page, (start, stop))
    if in_brackets and page.text[share[0]] == "(":
        share = (share[0] + 1, share[1])
    before = page.text[start : share[0]]
    name = trimmed(page.text, (start, start + len(before.rstrip(" \t\u00a0:–—-|("))))
    words = page.text[slice(*name)].split()
    if words and words[-1].isdigit():
        whole = quoted(page.text[slice(*span)])
        page.refuse(name[0], f"{whole} has a number too many; expected a field and its share.")
    return name, share


def _field(page: PlainText, name: Span, share: Span) -> FieldRow:
    value = reading(page, share[0], read_share, page.text[slice(*share)])
    return FieldRow(Field(read_name(page, name, "a field"), value), share)
