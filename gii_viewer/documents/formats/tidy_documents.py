"""Profiles and rankings from their figures, each named by its pointer."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from gii_viewer.model import pointers
from gii_viewer.model.pointers import Place, What
from gii_viewer.model.profile import (
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
    Source,
)
from gii_viewer.model.ranking import Ranking, RankingRow, RowPart

Number = int | Decimal


class IncompleteError(ValueError):
    """A row of one of the document's lists lacks some of its figures, or comes too late."""


def ranking_of(
    values: Mapping[str, Number],
    names: Mapping[str, str],
    edition: int | None,
    source: Source,
    evidence: Mapping[str, Evidence],
) -> Ranking:
    places = [pointers.parse(pointer) for pointer in values]
    number = _length(places, What.RANKING_ROW)
    rows = []
    for index in range(number):

        def given(part: RowPart, index: int = index) -> Number | None:
            return values.get(pointers.ranking_row(index, part))

        rank = given("rank")
        name = names.get(pointers.ranking_row(index, "rank"))
        if rank is None or not name:
            raise IncompleteError(f"row {index + 1} of the ranking has no rank or no name.")
        rows.append(
            RankingRow(
                rank=int(rank),
                name=name,
                applications=_whole(given("applications")),
                articles=_whole(given("articles")),
                deals=_whole(given("deals")),
                share_applications=_percent(given("share_applications")),
                share_articles=_percent(given("share_articles")),
                share_deals=_percent(given("share_deals")),
                total=_percent(given("total")),
                previous=_whole(given("previous")),
                change=_whole(given("change")),
            )
        )
    if not rows:
        raise IncompleteError("no row of the ranking is in this table.")
    return Ranking(edition, tuple(rows), source, evidence)


def profile_of(
    values: Mapping[str, Number],
    names: Mapping[str, str],
    subject: tuple[str | None, int | None],
    source: Source,
    evidence: Mapping[str, Evidence],
) -> Profile:
    """Make the profile of ``subject``, its cluster and edition."""
    whole = {pointer: int(value) for pointer, value in values.items()}
    cluster, edition = subject
    deals = _activity(whole, names, "venture_capital")
    return Profile(
        edition=edition,
        cluster=Cluster(cluster, None),
        ranks=Ranks(*(_rank(whole, kind) for kind in RANK_KINDS)),
        patents=_activity(whole, names, "patents"),
        publications=_activity(whole, names, "publications"),
        source=source,
        evidence=evidence,
        venture_capital=None if deals == Activity() else deals,
    )


def _rank(values: Mapping[str, int], kind: RankKind) -> Rank | None:
    rank = values.get(pointers.rank(kind))
    if rank is None:
        return None
    of, previous = (values.get(pointers.rank(kind, part)) for part in ("of", "previous"))
    return Rank(rank, of, previous)


def _activity(values: Mapping[str, int], names: Mapping[str, str], kind: ActivityKind) -> Activity:
    places = [place for place in map(pointers.parse, values) if place.activity == kind]
    organizations = []
    for index in range(_length(places, What.ORGANIZATION_RANK, What.ORGANIZATION_COUNT)):
        rank, count, share = (pointers.organization(kind, index, part) for part in _ROW_PARTS)
        if not {rank, count, share} <= values.keys() or not names[rank]:
            raise IncompleteError(
                f"row {index + 1} of {kind} lacks its rank, count, share or name."
            )
        organizations.append(Organization(values[rank], names[rank], values[count], values[share]))
    fields = []
    for index in range(_length(places, What.FIELD_SHARE)):
        share = pointers.field(kind, index)
        if share not in values or not names[share]:
            raise IncompleteError(f"field {index + 1} of {kind} lacks its share or its name.")
        fields.append(Field(names[share], values[share]))
    return Activity(
        per_million=values.get(pointers.per_million(kind)),
        organizations=tuple(organizations) or None,
        fields=tuple(fields) or None,
        collaboration=_collaboration(values, names, kind, places),
    )


_ROW_PARTS: tuple[pointers.RowPart, ...] = ("rank", "count", "share")


def _collaboration(
    values: Mapping[str, int], names: Mapping[str, str], kind: ActivityKind, places: list[Place]
) -> Collaboration | None:
    share = values.get(pointers.collaboration_share(kind))
    listed = [pointers.location(kind, at) for at in range(_length(places, What.LOCATION))]
    if any(not names.get(pointer) for pointer in listed):
        raise IncompleteError(f"a location of {kind} has no name.")
    if share is None and not listed:
        return None
    return Collaboration(share, tuple(names[pointer] for pointer in listed) or None)


def _length(places: list[Place], *kinds: What) -> int:
    return max(
        (place.index + 1 for place in places if place.what in kinds and place.index is not None),
        default=0,
    )


def _whole(value: Number | None) -> int | None:
    return None if value is None else int(value)


def _percent(value: Number | None) -> Decimal | None:
    return None if value is None else Decimal(value)
