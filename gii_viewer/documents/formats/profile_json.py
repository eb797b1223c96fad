"""The profile document: our own format, read strictly and written the same every time."""

from __future__ import annotations

from types import MappingProxyType

from gii_viewer.documents.formats.format import Content
from gii_viewer.documents.formats.json_values import JsonValues, evidence_content, fit
from gii_viewer.documents.formats.located_json import Located
from gii_viewer.documents.printed_ranges import EDITIONS, GREATEST
from gii_viewer.model import pointers
from gii_viewer.model.profile import (
    ACTIVITY_KINDS,
    EVERY_ACTIVITY,
    RANK_KINDS,
    Activity,
    ActivityKind,
    Cluster,
    Collaboration,
    Evidence,
    Field,
    Organization,
    Profile,
    Rank,
    RankKind,
    Ranks,
)

FORMAT_1, FORMAT_2 = "gii-profile/1", "gii-profile/2"
"""Format 2 adds venture capital and, inside a rank, that of the edition before."""

_ROW_PARTS: tuple[pointers.RowPart, ...] = ("rank", "name", "count", "share")


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
            "name": None if name is None else fit(name),
            "economies": _listed(profile.cluster.economies),
        },
        "ranks": {kind: _rank_content(rank, second=second) for kind, rank in ranks.items()},
        "patents": _activity_content(profile.patents),
        "publications": _activity_content(profile.publications),
        **(in_second if second else {}),
        "source": {"file": fit(profile.source.file), "sha256": profile.source.sha256},
        "evidence": {
            pointer: evidence_content(profile.evidence[pointer])
            for pointer in pointers.in_page_order(profile.evidence)
        },
    }
    return json.dumps(content, ensure_ascii=False, indent=2, allow_nan=False) + "\n"


def _listed(names: tuple[str, ...] | None) -> list[str] | None:
    return None if names is None else [fit(name) for name in names]


def _rank_content(rank: Rank | None, *, second: bool) -> dict[str, int | None] | None:
    if rank is None:
        return None
    content = {"rank": rank.rank, "of": rank.of}
    return {**content, "previous": rank.previous} if second else content


def _activity_content(activity: Activity) -> dict[str, object]:
    organizations, fields = activity.organizations, activity.fields
    collaboration = activity.collaboration
    return {
        "per_million": activity.per_million,
        "organizations": None
        if organizations is None
        else [
            {"rank": row.rank, "name": fit(row.name), "count": row.count, "share": row.share}
            for row in organizations
        ],
        "fields": None
        if fields is None
        else [{"name": fit(row.name), "share": row.share} for row in fields],
        "collaboration": None
        if collaboration is None
        else {"share": collaboration.share, "locations": _listed(collaboration.locations)},
    }


class ProfileReader(JsonValues):
    """Turns located JSON into a profile."""

    second = False
    """Whether it is of format 2."""

    def content(self) -> Content:
        profile = self.profile()
        if pointers.rank("intensity", "of") not in profile.evidence:
            # What no words state is derived from the size rank's.
            self.figures.pop(pointers.rank("intensity", "of"), None)
        passages = {pointer: self.passage(found) for pointer, found in self.figures.items()}
        return Content(self.text, profile, MappingProxyType(passages))

    def profile(self) -> Profile:
        whole = self.whole
        self.second = isinstance(whole.value, dict) and whole.value["format"].value == FORMAT_2
        sides = EVERY_ACTIVITY if self.second else ACTIVITY_KINDS
        keys = ("format", "edition", "cluster", "ranks", *sides, "source", "evidence")
        members = self.members(whole, *keys)
        cluster = self.members(members["cluster"], "name", "economies")
        ranks = self.members(members["ranks"], *RANK_KINDS)
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
            source=self.source(members["source"]),
            venture_capital=None
            if capital is None or capital.value is None
            else self.activity(capital, "venture_capital"),
            evidence=MappingProxyType(self.evidence(members["evidence"])),
        )

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

    def evidence(self, found: Located) -> dict[str, Evidence]:
        evidence = super().evidence(found)
        of_size = evidence.get(pointers.rank("size", "of"))
        if of_size is not None and evidence.get(pointers.rank("intensity", "of")) == of_size:
            # Earlier versions repeated the words that state the size rank's.
            del evidence[pointers.rank("intensity", "of")]
        return evidence
