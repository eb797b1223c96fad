"""The profile document: our own format, read strictly and written the same every time."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import NoReturn

from gii_viewer.documents.errors import DocumentError
from gii_viewer.documents.figures import EDITIONS, GREATEST
from gii_viewer.documents.located_json import Located, read_json
from gii_viewer.documents.quoting import character_name, quoted
from gii_viewer.model.document import Passage
from gii_viewer.model.profile import (
    ACTIVITY_KINDS,
    RANK_KINDS,
    Activity,
    AddedEvidence,
    Cluster,
    Collaboration,
    Evidence,
    Field,
    Organization,
    Profile,
    Rank,
    Ranks,
    Source,
    StatedEvidence,
)

FORMAT = "gii-profile/1"

_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u202d\u202e]")
_HEX_256 = re.compile("[0-9a-f]{64}")
_FIGURE = re.compile(
    r"/edition|/cluster/(?:name|economies/[0-9]+)|/ranks/(?:size|intensity|national)/(?:rank|of)"
    r"|/(?:patents|publications)/(?:per_million|organizations/[0-9]+/(?:rank|name|count|share)"
    r"|fields/[0-9]+/(?:name|share)|collaboration/(?:share|locations/[0-9]+))"
)


def profile_from_json(text: str, file: str) -> tuple[Profile, dict[str, Passage]]:
    """Read a profile document; an array is read if it holds exactly one profile.

    The second part of the answer tells where the figures stand in ``text``.

    Raises
    ------
    DocumentError
        naming the line, the pointer, what was read and what was expected.
    """
    whole = read_json(text, file)
    if isinstance(whole.value, list):
        if len(whole.value) != 1:
            reason = f"this JSON holds {len(whole.value)} profiles; one is expected."
            raise DocumentError(file, None, reason)
        whole = whole.value[0]
    profile = _Validator(text, file, whole).profile()
    passages = {
        # In an array of one, pointers of the profile begin after the array's.
        pointer: found.passage(text)
        for found in whole.every()
        if found.value is not None
        and _FIGURE.fullmatch(pointer := found.pointer.removeprefix(whole.pointer))
    }
    return profile, passages


def profile_to_json(profile: Profile) -> str:
    """Write a profile document: same profile, same text, ending with a line end."""
    import json

    content: dict[str, object] = {
        "format": FORMAT,
        "edition": profile.edition,
        "cluster": {
            "name": profile.cluster.name,
            "economies": _listed(profile.cluster.economies),
        },
        "ranks": {kind: _rank_content(profile.rank(kind)) for kind in RANK_KINDS},
        "patents": _activity_content(profile.patents),
        "publications": _activity_content(profile.publications),
        "source": {"file": profile.source.file, "sha256": profile.source.sha256},
        "evidence": {
            pointer: _evidence_content(profile.evidence[pointer])
            for pointer in _in_page_order(profile.evidence)
        },
    }
    return json.dumps(content, ensure_ascii=False, indent=2, allow_nan=False) + "\n"


def _in_page_order(evidence: Mapping[str, Evidence]) -> list[str]:
    """Order pointers as the document's keys are, numbers as numbers."""
    keys = (
        *("edition", "cluster", "ranks", *ACTIVITY_KINDS, *RANK_KINDS),
        *("per_million", "organizations", "fields", "collaboration"),
        *("rank", "of", "name", "economies", "count", "share", "locations"),
    )
    order = {key: place for place, key in enumerate(keys)}
    return sorted(
        evidence,
        key=lambda pointer: [
            int(part) if part.isdecimal() else order.get(part, len(order))
            for part in pointer.split("/")[1:]
        ],
    )


def _listed(names: tuple[str, ...] | None) -> list[str] | None:
    return None if names is None else list(names)


def _rank_content(rank: Rank | None) -> dict[str, int | None] | None:
    return None if rank is None else {"rank": rank.rank, "of": rank.of}


def _activity_content(activity: Activity) -> dict[str, object]:
    organizations, fields = activity.organizations, activity.fields
    collaboration = activity.collaboration
    return {
        "per_million": activity.per_million,
        "organizations": None
        if organizations is None
        else [
            {"rank": row.rank, "name": row.name, "count": row.count, "share": row.share}
            for row in organizations
        ],
        "fields": None
        if fields is None
        else [{"name": row.name, "share": row.share} for row in fields],
        "collaboration": None
        if collaboration is None
        else {"share": collaboration.share, "locations": _listed(collaboration.locations)},
    }


def _evidence_content(evidence: Evidence) -> dict[str, str | int]:
    if isinstance(evidence, AddedEvidence):
        return {"added": evidence.added, "note": evidence.note}
    return {"line": evidence.line, "text": evidence.text}


class _Validator:
    """Turns located JSON into a profile; every refusal says where, what and why."""

    def __init__(self, text: str, file: str, whole: Located) -> None:
        self.text = text
        self.file = file
        self.whole = whole

    def profile(self) -> Profile:
        whole = self.whole
        if not isinstance(whole.value, dict):
            self.refuse(whole, "a profile is a JSON object")
        self.check_format(whole)
        members = self.members(
            whole,
            "format",
            "edition",
            "cluster",
            "ranks",
            *ACTIVITY_KINDS,
            "source",
            "evidence",
        )
        cluster = self.members(members["cluster"], "name", "economies")
        ranks = self.members(members["ranks"], *RANK_KINDS)
        source = self.members(members["source"], "file", "sha256")
        edition = members["edition"]
        return Profile(
            edition=self.optional_number(edition, EDITIONS.start, EDITIONS.stop - 1),
            cluster=Cluster(
                None if cluster["name"].value is None else self.name(cluster["name"]),
                self.names(cluster["economies"]),
            ),
            ranks=Ranks(*(self.rank(ranks[kind]) for kind in RANK_KINDS)),
            patents=self.activity(members["patents"]),
            publications=self.activity(members["publications"]),
            source=Source(self.name(source["file"]), self.sha256(source["sha256"])),
            evidence=MappingProxyType(self.evidence(members["evidence"])),
        )

    def check_format(self, whole: Located) -> None:
        assert isinstance(whole.value, dict)  # noqa: S101 - told to the type checker
        found = whole.value.get("format")
        if found is None:
            self.refuse(whole, f'a profile begins with "format": "{FORMAT}"')
        if found.value != FORMAT:
            self.refuse(found, f'this version reads "{FORMAT}"')

    def rank(self, found: Located) -> Rank | None:
        if found.value is None:
            return None
        members = self.members(found, "rank", "of")
        of = self.optional_number(members["of"], 1, GREATEST)
        rank = self.number(members["rank"], 1, GREATEST)
        if of is not None and rank > of:
            self.refuse(members["rank"], f"a rank is no greater than its total, {of:,}")
        return Rank(rank, of)

    def activity(self, found: Located) -> Activity:
        members = self.members(found, "per_million", "organizations", "fields", "collaboration")
        organizations = self.items(members["organizations"])
        fields = self.items(members["fields"])
        return Activity(
            per_million=self.optional_number(members["per_million"], 0, GREATEST),
            organizations=None
            if organizations is None
            else tuple(self.organization(row) for row in organizations),
            fields=None if fields is None else tuple(self.field(row) for row in fields),
            collaboration=self.collaboration(members["collaboration"]),
        )

    def organization(self, found: Located) -> Organization:
        members = self.members(found, "rank", "name", "count", "share")
        return Organization(
            rank=self.number(members["rank"], 1, GREATEST),
            name=self.name(members["name"]),
            count=self.number(members["count"], 0, GREATEST),
            share=self.number(members["share"], 0, 100),
        )

    def field(self, found: Located) -> Field:
        members = self.members(found, "name", "share")
        return Field(self.name(members["name"]), self.number(members["share"], 0, 100))

    def collaboration(self, found: Located) -> Collaboration | None:
        if found.value is None:
            return None
        members = self.members(found, "share", "locations")
        return Collaboration(
            self.optional_number(members["share"], 0, 100), self.names(members["locations"])
        )

    def evidence(self, found: Located) -> dict[str, Evidence]:
        if not isinstance(found.value, dict):
            self.refuse(found, "evidence is an object of pointers")
        start = len(self.whole.pointer)
        given = {value.pointer[start:] for value in self.whole.every() if value.value is not None}
        evidence: dict[str, Evidence] = {}
        for pointer, entry in found.value.items():
            if not _FIGURE.fullmatch(pointer):
                self.refuse(entry, f"{quoted(pointer)} is not the pointer of a figure")
            if pointer not in given:
                self.refuse(entry, f"the profile has no figure at {quoted(pointer)}")
            evidence[pointer] = self.one_evidence(entry)
        return {pointer: evidence[pointer] for pointer in _in_page_order(evidence)}

    def one_evidence(self, found: Located) -> Evidence:
        if isinstance(found.value, dict) and "added" in found.value:
            members = self.members(found, "added", "note")
            return AddedEvidence(self.date(members["added"]), self.words(members["note"]))
        members = self.members(found, "line", "text")
        return StatedEvidence(self.number(members["line"], 1, GREATEST), self.name(members["text"]))

    def members(self, found: Located, *keys: str) -> dict[str, Located]:
        """Return the members of an object that must have exactly these keys."""
        if not isinstance(found.value, dict):
            self.refuse(found, "expected an object with " + ", ".join(keys))
        for key in keys:
            if key not in found.value:
                self.refuse(found, f'the key "{key}" is missing; a figure not given is null')
        for key, value in found.value.items():
            if key not in keys:
                self.refuse(value, f"the key {quoted(key)} is unknown; expected " + ", ".join(keys))
        return found.value

    def items(self, found: Located) -> list[Located] | None:
        if found.value is not None and not isinstance(found.value, list):
            self.refuse(found, "expected a list or null")
        return found.value

    def names(self, found: Located) -> tuple[str, ...] | None:
        items = self.items(found)
        return None if items is None else tuple(self.name(item) for item in items)

    def name(self, found: Located) -> str:
        words = self.words(found)
        if not words.strip():
            self.refuse(found, "expected words")
        return words

    def words(self, found: Located) -> str:
        if not isinstance(found.value, str):
            self.refuse(found, "expected a text")
        control = _CONTROL.search(found.value)
        if control is not None:
            self.refuse(found, f"the control character {character_name(control[0])} is refused")
        return found.value

    def sha256(self, found: Located) -> str:
        if not isinstance(found.value, str) or not _HEX_256.fullmatch(found.value):
            self.refuse(found, "expected a SHA-256 of 64 digits 0–9 and a–f")
        return found.value

    def date(self, found: Located) -> str:
        # Only read here, when a user's own figures are.
        from datetime import date

        words = self.words(found)
        try:
            exact = date.fromisoformat(words).isoformat() == words
        except ValueError:
            exact = False
        if not exact:
            self.refuse(found, "expected a date as in 2026-08-20")
        return words

    def optional_number(self, found: Located, least: int, most: int) -> int | None:
        return None if found.value is None else self.number(found, least, most)

    def number(self, found: Located, least: int, most: int) -> int:
        value = found.value
        # bool is a kind of int to Python, and none to anybody else.
        if isinstance(value, bool) or not isinstance(value, int):
            self.refuse(found, f"expected a whole number from {least:,} to {most:,}")
        if not least <= value <= most:
            self.refuse(found, f"expected a whole number from {least:,} to {most:,}")
        return value

    def refuse(self, found: Located, expected: str) -> NoReturn:
        line = self.text.count("\n", 0, found.start) + 1
        place = found.pointer.removeprefix(self.whole.pointer) or "the document"
        value = found.value
        read = quoted(value if isinstance(value, str) else self.text[found.start : found.end])
        raise DocumentError(self.file, line, f"{place} is {read}: {expected}.")
