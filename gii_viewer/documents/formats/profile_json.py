"""The profile document: our own format, read strictly and written the same every time."""

from __future__ import annotations

import gc
import re
from collections.abc import Callable
from types import MappingProxyType
from typing import NoReturn

from gii_viewer.documents.errors import DocumentError, OutputError
from gii_viewer.documents.formats.format import Content, Format, Original
from gii_viewer.documents.formats.located_json import Located, read_json
from gii_viewer.documents.lines import Lines
from gii_viewer.documents.printed_ranges import EDITIONS, GREATEST
from gii_viewer.documents.quoting import quoted, why_unfit
from gii_viewer.model import pointers
from gii_viewer.model.document import Passage
from gii_viewer.model.profile import (
    ACTIVITY_KINDS,
    EVERY_ACTIVITY,
    RANK_KINDS,
    Activity,
    ActivityKind,
    AddedEvidence,
    Cluster,
    Collaboration,
    Evidence,
    Field,
    Organization,
    Profile,
    Rank,
    RankKind,
    Ranks,
    Source,
    StatedEvidence,
)

FORMAT_1, FORMAT_2 = "gii-profile/1", "gii-profile/2"
"""Format 2 adds venture capital and, inside a rank, that of the edition before."""

# A page may begin with a Markdown link: "[Dalian](…".
_START = re.compile(r"\s*(?:\{|\[\s*(?:[\[{\]\"]|$))")
_HEX_256 = re.compile("[0-9a-f]{64}")
_ROW_PARTS: tuple[pointers.RowPart, ...] = ("rank", "name", "count", "share")


def profiles_from_json(text: str, file: str) -> tuple[Content, ...]:
    """Read a profile document, or an array of them as it is written for several.

    Raises
    ------
    DocumentError
        naming the line, the pointer, what was read and what was expected.
    """
    whole = read_json(text, file)
    found = whole.value if isinstance(whole.value, list) else [whole]
    if not found:
        raise DocumentError(file, None, "this JSON holds 0 profiles; one is expected.")
    lines = Lines(text)
    return tuple(_Validator(text, lines, file, one).content() for one in found)


def profile_to_json(profile: Profile) -> str:
    """Write a profile document: same profile, same text, ending with a line end.

    In format 1, unless the profile has what only format 2 does.

    Raises
    ------
    OutputError
        where it has a name that no profile document can hold.
    """
    # Reading, which the window's start waits for, does without it.
    import json

    ranks = {kind: profile.rank(kind) for kind in RANK_KINDS}
    second = profile.venture_capital is not None or any(
        rank is not None and rank.previous is not None for rank in ranks.values()
    )
    name, capital = profile.cluster.name, profile.venture_capital
    in_second = {"venture_capital": None if capital is None else _activity_content(capital)}
    content: dict[str, object] = {
        "format": FORMAT_2 if second else FORMAT_1,
        "edition": profile.edition,
        "cluster": {
            "name": None if name is None else _fit(name),
            "economies": _listed(profile.cluster.economies),
        },
        "ranks": {kind: _rank_content(rank, second=second) for kind, rank in ranks.items()},
        "patents": _activity_content(profile.patents),
        "publications": _activity_content(profile.publications),
        **(in_second if second else {}),
        "source": {"file": _fit(profile.source.file), "sha256": profile.source.sha256},
        "evidence": {
            pointer: _evidence_content(profile.evidence[pointer])
            for pointer in pointers.in_page_order(profile.evidence)
        },
    }
    return json.dumps(content, ensure_ascii=False, indent=2, allow_nan=False) + "\n"


def _listed(names: tuple[str, ...] | None) -> list[str] | None:
    return None if names is None else [_fit(name) for name in names]


def _rank_content(rank: Rank | None, *, second: bool) -> dict[str, int | None] | None:
    if rank is None:
        return None
    content = {"rank": rank.rank, "of": rank.of}
    return {**content, "previous": rank.previous} if second else content


def _fit(words: str, *, blank: bool = False) -> str:
    """Return a text that reading takes back; refuse any other."""
    why = why_unfit(words) or ("" if blank or words.strip() else "a name needs words")
    if why:
        raise OutputError(f"not written: {quoted(words)} is no text of a profile document: {why}.")
    return words


def _activity_content(activity: Activity) -> dict[str, object]:
    organizations, fields = activity.organizations, activity.fields
    collaboration = activity.collaboration
    return {
        "per_million": activity.per_million,
        "organizations": None
        if organizations is None
        else [
            {"rank": row.rank, "name": _fit(row.name), "count": row.count, "share": row.share}
            for row in organizations
        ],
        "fields": None
        if fields is None
        else [{"name": _fit(row.name), "share": row.share} for row in fields],
        "collaboration": None
        if collaboration is None
        else {"share": collaboration.share, "locations": _listed(collaboration.locations)},
    }


def _evidence_content(evidence: Evidence) -> dict[str, str | int]:
    if isinstance(evidence, AddedEvidence):
        return {"added": evidence.added, "note": _fit(evidence.note, blank=True)}
    return {"line": evidence.line, "text": _fit(evidence.text)}


class _Validator:
    """Turns located JSON into a profile; every refusal says where, what and why.

    ``figures`` collects, by their pointers, the values that a page states.
    """

    def __init__(self, text: str, lines: Lines, file: str, whole: Located) -> None:
        self.text = text
        self.lines = lines
        self.file = file
        self.whole = whole
        self.figures: dict[str, Located] = {}
        self.second = False

    def content(self) -> Content:
        profile = self.profile()
        if pointers.rank("intensity", "of") not in profile.evidence:
            # What no words state is derived from the size rank's.
            self.figures.pop(pointers.rank("intensity", "of"), None)
        passages = {pointer: self.passage(found) for pointer, found in self.figures.items()}
        return Content(self.text, profile, MappingProxyType(passages))

    def passage(self, found: Located) -> Passage:
        """Return where a value stands, without a text's quotes."""
        line = self.lines.at(found.start)
        begin = self.lines.starts[line]
        inset = 1 if isinstance(found.value, str) else 0
        return Passage(line + 1, found.start - begin + inset, found.end - begin - inset)

    def profile(self) -> Profile:
        whole = self.whole
        if not isinstance(whole.value, dict):
            self.refuse(whole, "a profile is a JSON object")
        self.second = self.format_of(whole.value) == FORMAT_2
        sides = EVERY_ACTIVITY if self.second else ACTIVITY_KINDS
        keys = ("format", "edition", "cluster", "ranks", *sides, "source", "evidence")
        members = self.members(whole, *keys)
        cluster = self.members(members["cluster"], "name", "economies")
        ranks = self.members(members["ranks"], *RANK_KINDS)
        source = self.members(members["source"], "file", "sha256")
        edition = self.stated(pointers.EDITION, members["edition"])
        capital = members.get("venture_capital")
        return Profile(
            edition=self.optional_number(edition, EDITIONS.start, EDITIONS.stop - 1),
            cluster=Cluster(
                None
                if cluster["name"].value is None
                else self.name(self.stated(pointers.CLUSTER_NAME, cluster["name"])),
                self.names(cluster["economies"], pointers.economy),
            ),
            ranks=Ranks(*(self.rank(ranks[kind], kind) for kind in RANK_KINDS)),
            patents=self.activity(members["patents"], "patents"),
            publications=self.activity(members["publications"], "publications"),
            source=Source(self.name(source["file"]), self.sha256(source["sha256"])),
            venture_capital=None
            if capital is None or capital.value is None
            else self.activity(capital, "venture_capital"),
            evidence=MappingProxyType(self.evidence(members["evidence"])),
        )

    def format_of(self, members: dict[str, Located]) -> str:
        found = members.get("format")
        if found is None:
            self.refuse(self.whole, f'a profile begins with "format": "{FORMAT_1}" or "{FORMAT_2}"')
        if found.value not in (FORMAT_1, FORMAT_2):
            self.refuse(found, f'this version reads "{FORMAT_1}" and "{FORMAT_2}"')
        return str(found.value)

    def rank(self, found: Located, kind: RankKind) -> Rank | None:
        if found.value is None:
            return None
        members = self.members(found, "rank", "of", *(("previous",) if self.second else ()))
        stated_of = self.stated(pointers.rank(kind, "of"), members["of"])
        of = self.optional_number(stated_of, 1, GREATEST)
        rank = self.number(self.stated(pointers.rank(kind), members["rank"]), 1, GREATEST)
        if of is not None and rank > of:
            self.refuse(members["rank"], f"a rank is no greater than its total, {of:,}")
        if not self.second:
            return Rank(rank, of)
        before = self.stated(pointers.rank(kind, "previous"), members["previous"])
        return Rank(rank, of, self.optional_number(before, 1, GREATEST))

    def activity(self, found: Located, kind: ActivityKind) -> Activity:
        members = self.members(found, "per_million", "organizations", "fields", "collaboration")
        per_million = self.stated(pointers.per_million(kind), members["per_million"])
        organizations = self.items(members["organizations"])
        fields = self.items(members["fields"])
        return Activity(
            per_million=self.optional_number(per_million, 0, GREATEST),
            organizations=None
            if organizations is None
            else tuple(self.organization(row, kind, at) for at, row in enumerate(organizations)),
            fields=None
            if fields is None
            else tuple(self.field(row, kind, at) for at, row in enumerate(fields)),
            collaboration=self.collaboration(members["collaboration"], kind),
        )

    def organization(self, found: Located, kind: ActivityKind, index: int) -> Organization:
        members = self.members(found, *_ROW_PARTS)
        rank, name, count, share = (
            self.stated(pointers.organization(kind, index, part), members[part])
            for part in _ROW_PARTS
        )
        return Organization(
            rank=self.number(rank, 1, GREATEST),
            name=self.name(name),
            count=self.number(count, 0, GREATEST),
            share=self.number(share, 0, 100),
        )

    def field(self, found: Located, kind: ActivityKind, index: int) -> Field:
        members = self.members(found, "name", "share")
        name = self.stated(pointers.field(kind, index, "name"), members["name"])
        share = self.stated(pointers.field(kind, index), members["share"])
        return Field(self.name(name), self.number(share, 0, 100))

    def collaboration(self, found: Located, kind: ActivityKind) -> Collaboration | None:
        if found.value is None:
            return None
        members = self.members(found, "share", "locations")
        share = self.stated(pointers.collaboration_share(kind), members["share"])
        locations = self.names(members["locations"], lambda index: pointers.location(kind, index))
        return Collaboration(self.optional_number(share, 0, 100), locations)

    def stated(self, pointer: str, found: Located) -> Located:
        """Note that this value, where it is one, is the figure at ``pointer``."""
        if found.value is not None:
            self.figures[pointer] = found
        return found

    def evidence(self, found: Located) -> dict[str, Evidence]:
        if not isinstance(found.value, dict):
            self.refuse(found, "evidence is an object of pointers")
        evidence: dict[str, Evidence] = {}
        for pointer, entry in found.value.items():
            if pointer not in self.figures:
                self.refuse(entry, _why_no_figure(pointer))
            evidence[pointer] = self.one_evidence(entry)
        of_size = evidence.get(pointers.rank("size", "of"))
        if of_size is not None and evidence.get(pointers.rank("intensity", "of")) == of_size:
            # Earlier versions repeated the words that state the size rank's.
            del evidence[pointers.rank("intensity", "of")]
        return {pointer: evidence[pointer] for pointer in pointers.in_page_order(evidence)}

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

    def names(self, found: Located, pointer: Callable[[int], str]) -> tuple[str, ...] | None:
        items = self.items(found)
        if items is None:
            return None
        return tuple(
            self.name(self.stated(pointer(index), item)) for index, item in enumerate(items)
        )

    def name(self, found: Located) -> str:
        words = self.words(found)
        if not words.strip():
            self.refuse(found, "expected words")
        return words

    def words(self, found: Located) -> str:
        if not isinstance(found.value, str):
            self.refuse(found, "expected a text")
        unfit = why_unfit(found.value)
        if unfit:
            self.refuse(found, unfit)
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
        line = self.lines.at(found.start) + 1
        place = found.pointer.removeprefix(self.whole.pointer) or "the document"
        value = found.value
        read = quoted(value if isinstance(value, str) else self.text[found.start : found.end])
        raise DocumentError(self.file, line, f"{place} is {read}: {expected}.")


def _why_no_figure(pointer: str) -> str:
    try:
        pointers.parse(pointer)
    except pointers.UnknownPointerError:
        return f"{quoted(pointer)} is not the pointer of a figure"
    return f"the profile has no figure at {quoted(pointer)}"


def _tells(original: Original) -> bool:
    return bool(_START.match(original.text))


def _read(original: Original) -> tuple[Content, ...]:
    # What is made here has no circles, and looking for them takes as long as making it.
    collecting = gc.isenabled()
    gc.disable()
    try:
        return profiles_from_json(original.text, original.name)
    finally:
        if collecting:
            gc.enable()


FORMAT = Format("profile", (".json",), _tells, _read)
