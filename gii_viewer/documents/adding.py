"""Figures that a user adds: the fields that a page shows only as pictures.

They stand in a table; a pasted list is only taken apart into its rows. What a row
says is read as on a page and refused for the same reasons.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from types import MappingProxyType

from gii_viewer.documents.decoding import with_plain_line_ends
from gii_viewer.documents.errors import DocumentError
from gii_viewer.documents.page.numbers import read_share
from gii_viewer.documents.page.table_words import LONGEST_NAME
from gii_viewer.documents.quoting import quoted
from gii_viewer.model import pointers
from gii_viewer.model.interval import rounded_share
from gii_viewer.model.names import folded
from gii_viewer.model.pointers import What
from gii_viewer.model.profile import (
    ACTIVITY_KINDS,
    ActivityKind,
    AddedEvidence,
    Field,
    Profile,
)
from gii_viewer.model.record import replace

SOURCE_NAME = "added figures"
"""What refusals name in place of a file."""

MOST_FIELDS = 100
"""WIPO tells 35 technology fields apart, and a page shows far fewer."""

_SHARE = re.compile(r"[0-9][ \u00a0]?%")
_UNWANTED = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]+")
# In a pasted list. The comma in "4,5%" parts no name from a share.
_LAST_SHARE = re.compile(
    r"(?:^|[\s|,;:=(*_])(?<![0-9],)([-−–—<>~]?\d+(?:[.,]\d+)*(?:\s?%)?)[\s|,;:.)*_]*$"
)
_LEADING_RANK = re.compile(r"[0-9]{1,3}[.)]?(?:[\s|]+|$)")
_AROUND_NAMES = " \t\u00a0,;:=|–—•*_-"
_HEADING = re.compile(
    r"(?:(?:rank|no\.|#|technology|science|fields?|shares?|of|in|total|percent|\(?%\)?|\|)\s*)*",
    re.IGNORECASE,
)


def read_field_rows(rows: Sequence[tuple[str, str]]) -> tuple[Field, ...]:
    """Read rows of a field and its share; those without any text are passed over.

    The percent sign of a share may be missing.

    Raises
    ------
    DocumentError
        of the file "added figures", with the 1-based row for its line.
    """
    read: dict[str, tuple[int, Field]] = {}
    for line, (name, share) in enumerate(rows, 1):
        if name.strip() or share.strip():
            try:
                field = _read_row(name.strip(), share.strip())
                _refuse_beside(field, read)
            except ValueError as error:
                raise DocumentError(SOURCE_NAME, line, str(error)) from error
            read[folded(field.name)] = line, field
    return tuple(field for _, field in read.values())


def rows_in_list(text: str) -> list[tuple[str, str]]:
    """Take a list apart into rows of a field and its share, for the user to look at.

    Ranks, marks of lists, Markdown's emphasis and a heading above are left out. A line
    that isn't understood is a row all the same, which :func:`read_field_rows` refuses.
    """
    rows: list[tuple[str, str]] = []
    for line in with_plain_line_ends(text).split("\n"):
        name, share = _taken_apart(line)
        above_name, above_share = rows[-1] if rows else ("", "")
        if not rows and not share and _HEADING.fullmatch(name):
            continue
        if above_name and not above_share and not name and share.endswith("%"):
            rows[-1] = (above_name, share)  # on a line of its own
        elif above_share.isdigit() and not above_name and name:
            rows[-1] = (name, share)  # below its rank
        elif name or share:
            rows.append((name, share))
    return rows


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
    if kind not in sides_to_add_to(profile):
        raise ValueError(f"the document states the fields of {kind}")
    words = note_words(note)
    if fields and not words:
        raise ValueError("added figures need a note of what they were read from")
    replaced = {What.FIELD_NAME, What.FIELD_SHARE}
    evidence = {
        pointer: entry
        for pointer, entry in profile.evidence.items()
        if (place := pointers.parse(pointer)).activity != kind or place.what not in replaced
    }
    for index in range(len(fields)):
        evidence[pointers.field(kind, index)] = AddedEvidence(added.isoformat(), words)
    changed = {kind: replace(profile.activity(kind), fields=tuple(fields) or None)}
    return replace(profile, evidence=MappingProxyType(evidence), **changed)


def note_words(note: str) -> str:
    """Return a note on one line, without characters that hide or turn words."""
    return " ".join(_UNWANTED.sub(" ", note).split())


def sides_to_add_to(profile: Profile) -> tuple[ActivityKind, ...]:
    """Return the sides of whose fields the document itself gives no share."""
    return tuple(
        kind
        for kind in ACTIVITY_KINDS
        if all(
            isinstance(profile.evidence.get(pointers.field(kind, index)), AddedEvidence)
            for index in range(len(profile.activity(kind).fields or ()))
        )
    )


def _read_row(name: str, share: str) -> Field:
    if _UNWANTED.search(name):
        raise ValueError(f"{quoted(name)} holds an invisible character; type the name again.")
    if not name or not share:
        missing = "share" if name else "field"
        words = f"{quoted(name or share)} has no {missing}"
        raise ValueError(f"{words}; expected both, as in Digital communication 21%.")
    if not any(map(str.isalpha, name)) or len(name) > LONGEST_NAME:
        raise ValueError(f"{quoted(name)} cannot be read as the name of a field.")
    inside = _SHARE.search(name)
    if inside is not None:
        words = f"{quoted(inside[0])} in the name {quoted(name)}"
        raise ValueError(f"{words} is a share too many; expected one a line.")
    return Field(name, read_share(share if share.endswith("%") else f"{share}%"))


def _refuse_beside(field: Field, read: Mapping[str, tuple[int, Field]]) -> None:
    """Refuse a field that cannot stand beside those that were read, by their folded names."""
    same = read.get(folded(field.name))
    if same is not None:
        raise ValueError(f"the field {quoted(field.name)} is already in line {same[0]}.")
    shares = [other.share for _, other in read.values()] + [field.share]
    if sum(rounded_share(share).low for share in shares) > 1:
        words = f"up to here the shares add up to {sum(shares)}%"
        raise ValueError(f"{words}; rounding alone cannot explain more than 100%.")
    if len(shares) > MOST_FIELDS:
        raise ValueError(f"more than {MOST_FIELDS} fields cannot be added.")


def _taken_apart(line: str) -> tuple[str, str]:
    """Take the share off a line's end, and what is not the name off its beginning."""
    found = _LAST_SHARE.search(line)
    name = (line[: found.start()] if found else line).strip(_AROUND_NAMES)
    rank = _LEADING_RANK.match(name)
    name = name[rank.end() :] if rank else name
    return " ".join(name.strip(_AROUND_NAMES).split()), "".join(found[1].split()) if found else ""
