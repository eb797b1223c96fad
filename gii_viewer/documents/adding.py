"""Figures that a user adds: the fields that a page shows only as pictures.

What is typed or pasted is read by the reader of pages and refused for the same
reasons; beyond that, no line is passed over, for here all of them are meant.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from types import MappingProxyType

from gii_viewer.documents.blocks import Block, Page
from gii_viewer.documents.decoding import with_plain_line_ends
from gii_viewer.documents.errors import DocumentError
from gii_viewer.documents.formats.page_text import page_of_text
from gii_viewer.documents.page.account import Account
from gii_viewer.documents.page.column_headers import is_header
from gii_viewer.documents.page.field_lists import FieldRow, read_fields
from gii_viewer.documents.page.numbers import FigureError, read_share
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
_UNWANTED = re.compile("[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]+")
_AROUND = " \t\u00a0,;:=|–—•*-"
_NONE = "there are none; expected a field and its share, as in Digital communication 21%."


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
    account = Account(page_of_text(marked, SOURCE_NAME))
    page = account.page
    blocks = [block for block in page.blocks if not is_header(page, block)]
    if not blocks:
        raise DocumentError(SOURCE_NAME, None, _NONE)
    # Either side would do: the same is read for both.
    found = read_fields(account, Section("fields", "patents", blocks))
    _refuse_rows_passed_over(page, blocks, found)
    _refuse_what_cannot_stand_together(
        [(page.line_of(row.share[0]) + 1, row.value) for row in found]
    )
    return tuple(row.value for row in found)


def read_field_rows(rows: Sequence[tuple[str, str]]) -> tuple[Field, ...]:
    """Read a table's rows of a field and its share, as strictly as a list.

    The percent sign of a share may be missing; rows without any text are passed over.

    Raises
    ------
    DocumentError
        of the file "added figures", with the 1-based row for its line.
    """
    found: list[tuple[int, Field]] = []
    for line, (name, share) in enumerate(rows, 1):
        words, printed = name.strip(), share.strip()
        if _UNWANTED.search(words):
            reason = f"{quoted(words)} holds an invisible character; type the name again."
            raise DocumentError(SOURCE_NAME, line, reason)
        if words and printed:
            try:
                percent = read_share(printed if printed.endswith("%") else f"{printed}%")
            except FigureError as error:
                raise DocumentError(SOURCE_NAME, line, str(error)) from error
            found.append((line, Field(words, percent)))
        elif words or printed:
            missing = "share" if words else "field"
            raise DocumentError(SOURCE_NAME, line, _without(missing, words or printed))
    if not found:
        raise DocumentError(SOURCE_NAME, None, _NONE)
    _refuse_what_cannot_stand_together(found)
    return tuple(field for _, field in found)


def rows_in_list(text: str) -> list[tuple[str, str]]:
    """Take a list apart into rows of a field and its share.

    A list that cannot be read is taken apart line by line, so that its rows are refused
    where they stand.
    """
    try:
        return [(field.name, f"{field.share}%") for field in read_added_fields(text)]
    except DocumentError:
        lines = with_plain_line_ends(text).split("\n")
        return [_taken_apart(line) for line in lines if line.strip()]


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
    match kind:
        case "patents":
            return replace(profile, patents=changed, evidence=proof)
        case "publications":
            return replace(profile, publications=changed, evidence=proof)
    return replace(profile, venture_capital=changed, evidence=proof)


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
    page: Page, blocks: Sequence[Block], found: Sequence[FieldRow]
) -> None:
    """Refuse a line that gave no field and is no rank or name of the next that did."""
    with_share = {page.line_of(row.share[0]) for row in found}

    def gave_share(block: Block | None) -> bool:
        return block is not None and page.line_of(block.span[0]) in with_share

    def has_words(block: Block) -> bool:
        return any(map(str.isalpha, page.text[slice(*block.span)]))

    for block, following in zip(blocks, [*blocks[1:], None], strict=True):
        if gave_share(block):
            continue
        words = page.name(block.span)
        if _RANK.fullmatch(words):
            if following is None or not has_words(following):
                page.refuse(block.span[0], _without("field", words))
        elif following is None or not gave_share(following) or has_words(following):
            page.refuse(block.span[0], _without("share", words))


def _taken_apart(line: str) -> tuple[str, str]:
    words = line.strip(_AROUND).replace(" %", "%")
    name, _, last = words.rpartition("\t" if "\t" in words else " ")
    return (name.strip(_AROUND), last.strip()) if last[:1].isdigit() else (words, "")


def _without(missing: str, words: str) -> str:
    return f"{quoted(words)} has no {missing}; expected both, as in Digital communication 21%."


def _refuse_what_cannot_stand_together(rows: Sequence[tuple[int, Field]]) -> None:
    """Refuse the first row, by its 1-based line, that cannot stand beside those before it."""
    lines: dict[str, int] = {}
    printed, least = 0, rounded_share(0).low
    for line, field in rows:
        same = folded(field.name)
        share = _SHARE.search(field.name)
        printed += field.share
        least += rounded_share(field.share).low
        reason = ""
        if share is not None:
            words = f"{quoted(share[0])} in the name {quoted(field.name)}"
            reason = f"{words} is a share too many; expected one a line."
        elif same in lines:
            reason = f"the field {quoted(field.name)} is already in line {lines[same]}."
        elif least > 1:
            reason = (
                f"up to here the shares add up to {printed}%; rounding alone cannot explain "
                "more than 100%."
            )
        elif len(lines) == MOST_FIELDS:
            reason = f"{len(rows):,} fields are more than the {MOST_FIELDS} that can be added."
        if reason:
            raise DocumentError(SOURCE_NAME, line, reason)
        lines[same] = line
