"""Figures that a user adds: the fields that a page shows only as pictures.

What is typed or pasted is read by the reader of pages and refused for the same
reasons; beyond that, no line is passed over, for here all of them are meant.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from types import MappingProxyType
from typing import NoReturn

from gii_viewer.documents.decoding import with_plain_line_ends
from gii_viewer.documents.errors import DocumentError
from gii_viewer.documents.page.cells import Row, rows_of
from gii_viewer.documents.page.column_headers import is_header
from gii_viewer.documents.page.field_lists import FieldRow, read_fields
from gii_viewer.documents.page.plain_text import PlainText, plain_text
from gii_viewer.documents.page.sections import Section
from gii_viewer.documents.quoting import character_name, quoted
from gii_viewer.model import pointers
from gii_viewer.model.interval import rounded_share
from gii_viewer.model.names import folded
from gii_viewer.model.pointers import What
from gii_viewer.model.profile import (
    ACTIVITY_KINDS,
    ActivityKind,
    AddedEvidence,
    Evidence,
    Field,
    Profile,
)

SOURCE_NAME = "added figures"
"""What refusals name in place of a file."""

MOST_FIELDS = 100
"""WIPO tells 35 technology fields apart, and a page shows far fewer."""

# Not a rule, which is drawn with dashes alone.
_LEADING_DASH = re.compile(r"^([ \t]*)[-–—](?=[ \t]+\S)(?![-–—=_* \t]*$)", re.MULTILINE)
# What stands between a name and its share, but not the comma in "4,5%".
_SEPARATORS = re.compile(
    r"(?<=[^\s|,;:=–—-])(?!(?<=[0-9]),[0-9])[ \t\u00a0]*"
    r"(?:(?:[,;:=]|[-–—](?=[\s,;:=–—-]))[ \t\u00a0]*)+"
    r"(?=\n?[ \t]*\(?[0-9][0-9.]*[ \u00a0]?%)"
)
_RANK = re.compile(r"[0-9]+[.)]?")
_SHARE = re.compile(r"[0-9][ \u00a0]?%")
_SURROGATE = re.compile("[\ud800-\udfff]")
_UNWANTED = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]+")
# Half of such a mark may find its other half in another line.
_PAIRED = re.compile(r"\*\*|[\[\]]")
_MARKS = re.compile(r"[\\*_&<>\[\]!#|+`-]")


def read_added_fields(text: str) -> tuple[Field, ...]:
    """Read a list of fields, one "name share" a line, in any layout of a page's.

    Raises
    ------
    DocumentError
        of the file "added figures", with the 1-based line of ``text``.
    """
    text = with_plain_line_ends(text)
    _refuse_half_characters(text)
    # On a page, a dash before a line's words may be part of a wrapped name.
    marked = _SEPARATORS.sub(" ", _LEADING_DASH.sub(r"\1•", text))
    page = plain_text(marked, SOURCE_NAME, markdown=True)
    rows = [row for row in rows_of(page) if not is_header(page, row)]
    if not rows:
        reason = "there are none; expected a field and its share, as in Digital communication 21%."
        raise DocumentError(SOURCE_NAME, None, reason)
    # Either side would do: the same is read for both.
    found = read_fields(page, Section("fields", "patents", rows))
    _refuse_rows_passed_over(page, rows, found)
    _refuse_too_many(page, found)
    _refuse_shares_in_names(page, found)
    _refuse_names_twice(page, found)
    _refuse_more_than_the_whole(page, found)
    return tuple(row.value for row in found)


def written_fields(fields: Sequence[Field]) -> str:
    """Write a list that :func:`read_added_fields` reads as ``fields``, one a line."""
    return "\n".join(map(_written, fields))


def with_added_fields(
    profile: Profile,
    kind: ActivityKind,
    fields: Sequence[Field],
    *,
    added: date,
    note: str,
) -> Profile:
    """Return the profile with ``fields`` in place of those of one side.

    ``note`` says what the fields were read from. Without fields, those that were
    added are removed.

    Raises
    ------
    ValueError
        if the side's fields are stated, or there are fields but no note.
    """
    if has_stated_fields(profile, kind):
        raise ValueError(f"the document states the fields of {kind}")
    words = note_words(note)
    if fields and not words:
        raise ValueError("added figures need a note of what they were read from")
    evidence: dict[str, Evidence] = {
        pointer: entry
        for pointer, entry in profile.evidence.items()
        if not _is_of_fields(pointer, kind)
    }
    for index in range(len(fields)):
        evidence[pointers.field(kind, index)] = AddedEvidence(added.isoformat(), words)
    changed = replace(profile.activity(kind), fields=tuple(fields) or None)
    proof = MappingProxyType(evidence)
    if kind == "patents":
        return replace(profile, patents=changed, evidence=proof)
    return replace(profile, publications=changed, evidence=proof)


def note_words(note: str) -> str:
    """Return a note on one line, without characters that hide or turn words."""
    return " ".join(_UNWANTED.sub(" ", note).split())


def has_stated_fields(profile: Profile, kind: ActivityKind) -> bool:
    """Tell whether the document itself gives a share of this side's fields."""
    return any(
        not isinstance(profile.evidence.get(pointers.field(kind, index)), AddedEvidence)
        for index in range(len(profile.activity(kind).fields or ()))
    )


def sides_to_add_to(profile: Profile) -> tuple[ActivityKind, ...]:
    """Return the sides whose fields the document does not state."""
    return tuple(kind for kind in ACTIVITY_KINDS if not has_stated_fields(profile, kind))


def _is_of_fields(pointer: str, kind: ActivityKind) -> bool:
    place = pointers.parse(pointer)
    return place.activity == kind and place.what in {What.FIELD_NAME, What.FIELD_SHARE}


def _refuse_half_characters(text: str) -> None:
    stray = _SURROGATE.search(text)
    if stray is not None:
        line = text.count("\n", 0, stray.start()) + 1
        reason = f"{character_name(stray[0])} is half a character."
        raise DocumentError(SOURCE_NAME, line, reason)


def _refuse_rows_passed_over(
    page: PlainText, rows: Sequence[Row], found: Sequence[FieldRow]
) -> None:
    """Refuse a line that gave no field and is no rank or name of the next that did."""
    with_share = {page.line_of(row.share[0]) for row in found}

    def has_words(row: Row) -> bool:
        return any(map(str.isalpha, page.text[slice(*row.span)]))

    for row, following in zip(rows, [*rows[1:], None], strict=True):
        if row.line in with_share:
            continue
        words = page.text[slice(*row.span)]
        if _RANK.fullmatch(words):
            if following is None or not has_words(following):
                _refuse_without(page, row, "no field")
        elif following is None or following.line not in with_share or has_words(following):
            _refuse_without(page, row, "no share")


def _refuse_without(page: PlainText, row: Row, missing: str) -> NoReturn:
    words = quoted(page.name(row.span))
    reason = f"{words} has {missing}; expected both, as in Digital communication 21%."
    page.refuse(row.span[0], reason)


def _refuse_too_many(page: PlainText, found: Sequence[FieldRow]) -> None:
    if len(found) > MOST_FIELDS:
        reason = f"{len(found):,} fields are more than the {MOST_FIELDS} that can be added."
        page.refuse(found[MOST_FIELDS].share[0], reason)


def _refuse_shares_in_names(page: PlainText, found: Sequence[FieldRow]) -> None:
    """Refuse what may be two fields in one line."""
    for row in found:
        share = _SHARE.search(row.value.name)
        if share is not None:
            words = f"{quoted(share[0])} in the name {quoted(row.value.name)}"
            page.refuse(row.share[0], f"{words} is a share too many; expected one a line.")


def _refuse_names_twice(page: PlainText, found: Sequence[FieldRow]) -> None:
    lines: dict[str, int] = {}
    for row in found:
        same = folded(row.value.name)
        line = page.line_of(row.share[0]) + 1
        if same in lines:
            name = quoted(row.value.name)
            reason = f"the field {name} stands in line {lines[same]} already."
            page.refuse(row.share[0], reason)
        lines[same] = line


def _refuse_more_than_the_whole(page: PlainText, found: Sequence[FieldRow]) -> None:
    """Refuse shares of one total that add up to more than it, however they were rounded."""
    printed = 0
    least = rounded_share(0).low
    for row in found:
        printed += row.value.share
        least += rounded_share(row.value.share).low
        if least > 1:
            page.refuse(
                row.share[0],
                f"up to here the shares add up to {printed}%; rounding alone cannot explain "
                "more than 100%.",
            )


def _written(field: Field) -> str:
    """Write a line as people do, or else in the first way that reads back the same."""
    layouts: tuple[Callable[[str], str], ...] = (
        lambda name: f"{name} – {field.share}%",
        lambda name: f"{name}\t{field.share}%",
        lambda name: f"1. {name} – {field.share}%",
        lambda name: f"| {name} | {field.share}% |",
    )
    escaped = _MARKS.sub(r"\\\g<0>", field.name)
    across_lines = _PAIRED.search(field.name) is not None
    names = (escaped,) if across_lines else (field.name, escaped)
    lines = [layout(name) for name in names for layout in layouts]
    # A name that no line can hold is refused for want of a percent sign, not changed.
    unreadable = f"{field.name}\t{field.share}"
    return next((line for line in lines if _reads_as(line, field)), unreadable)


def _reads_as(line: str, field: Field) -> bool:
    try:
        return "\n" not in line and read_added_fields(line) == (field,)
    except DocumentError:
        return False
