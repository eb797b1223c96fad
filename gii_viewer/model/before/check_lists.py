"""Checks of order and of names: tables of organizations, fields, locations."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from gii_viewer.model.before.figures import output_unit
from gii_viewer.model.before.findings import Finding, Severity, find
from gii_viewer.model.names import folded
from gii_viewer.model.profile import (
    ACTIVITY_KINDS,
    Activity,
    ActivityKind,
    Field,
    Organization,
    Profile,
)
from gii_viewer.model.wording import Wording


def check_lists(profile: Profile, wording: Wording) -> Iterator[Finding]:
    """Check the lists of both activities."""
    for kind in ACTIVITY_KINDS:
        activity = profile.activity(kind)
        yield from _organizations(profile, kind, activity.organizations or (), wording)
        yield from _fields(profile, kind, activity.fields or (), wording)
        yield from _collaboration(profile, kind, wording)
        yield from _missing_side(profile, kind, wording)


def _organizations(
    profile: Profile, kind: ActivityKind, rows: Sequence[Organization], wording: Wording
) -> Iterator[Finding]:
    for index in range(len(rows)):
        yield from _rank(profile, kind, rows, index, wording)
        if index:
            yield from _rise(profile, kind, rows, index, wording)
    for first, second in _twice([row.name for row in rows]):
        reason = wording.translate(
            "Checks",
            "“{name}” stands twice in the table of {output}, in rows {first} and {second}.",
        ).format(
            name=rows[second].name,
            output=output_unit(kind, wording),
            first=wording.count(first + 1),
            second=wording.count(second + 1),
        )
        figures = [f"/{kind}/organizations/{index}/count" for index in (first, second)]
        yield find(profile, "organization-twice", Severity.DOUBTFUL, figures, reason)


def _rank(
    profile: Profile,
    kind: ActivityKind,
    rows: Sequence[Organization],
    index: int,
    wording: Wording,
) -> Iterator[Finding]:
    """Hold a row's rank against the row before it.

    Equal ranks are ties of equal counts. After a tie the next rank may be the next
    number, or the row's place in the table; a table begins with rank 1.
    """
    rank, place = rows[index].rank, index + 1
    before = rows[index - 1] if index else None
    expected = 1 if before is None else before.rank + 1
    if rank in (expected, place):
        return
    pointers = [f"/{kind}/organizations/{row}/rank" for row in (index - 1, index) if row >= 0]
    words = {
        "name": rows[index].name,
        "rank": wording.count(rank),
        "before": "" if before is None else wording.count(before.rank),
        "missing": _missing(expected if before else 1, rank - 1, wording),
    }
    if before is None:
        which, template = (
            "rank-gap",
            wording.translate("Checks", "The table begins with rank {rank}, “{name}”; {missing}."),
        )
    elif rank > expected:
        which, template = (
            "rank-gap",
            wording.translate(
                "Checks",
                "Rank {rank}, “{name}”, follows rank {before}; {missing}.",
            ),
        )
    elif rank < before.rank:
        which, template = (
            "rank-order",
            wording.translate("Checks", "Rank {rank}, “{name}”, stands below rank {before}."),
        )
    elif abs(rows[index].count - before.count) > 1:
        which, template = (
            "rank-order",
            wording.translate(
                "Checks",
                "Rank {rank} stands twice, the second time at “{name}”, with other counts.",
            ),
        )
    else:
        return
    yield find(profile, which, Severity.DOUBTFUL, pointers, template.format(**words))


def _missing(first: int, last: int, wording: Wording) -> str:
    if first >= last:
        words = wording.translate("Checks", "rank {first} is missing")
    elif first + 1 == last:
        words = wording.translate("Checks", "ranks {first} and {last} are missing")
    else:
        words = wording.translate("Checks", "ranks {first} to {last} are missing")
    return words.format(first=wording.count(first), last=wording.count(last))


def _rise(
    profile: Profile,
    kind: ActivityKind,
    rows: Sequence[Organization],
    index: int,
    wording: Wording,
) -> Iterator[Finding]:
    """Hold a row's count against the row before it, as ranges of ±0.5.

    A count that is greater by one can only be its equal: an exact half that was
    rounded up here and down there.
    """
    above, row = rows[index - 1], rows[index]
    if row.count <= above.count:
        return
    reason = wording.translate(
        "Checks",
        "“{name}” has {count} {output}, more than “{above}” above it with {above_count}.",
    ).format(
        name=row.name,
        count=wording.count(row.count),
        output=output_unit(kind, wording),
        above=above.name,
        above_count=wording.count(above.count),
    )
    severity = Severity.NOTE if row.count == above.count + 1 else Severity.DOUBTFUL
    figures = [f"/{kind}/organizations/{place}/count" for place in (index - 1, index)]
    yield find(profile, "counts-rise", severity, figures, reason)


def _fields(
    profile: Profile, kind: ActivityKind, fields: Sequence[Field], wording: Wording
) -> Iterator[Finding]:
    for index in range(1, len(fields)):
        above, field = fields[index - 1], fields[index]
        if field.share > above.share:
            reason = wording.translate(
                "Checks", "“{name}” with {share}% stands below “{above}” with {above_share}%."
            ).format(
                name=field.name,
                share=field.share,
                above=above.name,
                above_share=above.share,
            )
            figures = [f"/{kind}/fields/{place}/share" for place in (index - 1, index)]
            yield find(profile, "fields-out-of-order", Severity.NOTE, figures, reason)
    for first, second in _twice([field.name for field in fields]):
        reason = wording.translate(
            "Checks", "The field “{name}” stands twice, with {first}% and {second}%."
        ).format(name=fields[second].name, first=fields[first].share, second=fields[second].share)
        figures = [f"/{kind}/fields/{place}/share" for place in (first, second)]
        yield find(profile, "field-twice", Severity.DOUBTFUL, figures, reason)


def _collaboration(profile: Profile, kind: ActivityKind, wording: Wording) -> Iterator[Finding]:
    collaboration = profile.activity(kind).collaboration
    if collaboration is None:
        return
    locations = collaboration.locations or ()
    base = f"/{kind}/collaboration"
    own = _own_names(profile)
    for index, name in enumerate(locations):
        if folded(name) in own:
            reason = wording.translate(
                "Checks",
                "“{name}” is the cluster itself, listed as a location that it makes {output} with.",
            ).format(name=name, output=output_unit(kind, wording))
            figures = [f"{base}/locations/{index}"]
            yield find(profile, "own-location", Severity.DOUBTFUL, figures, reason)
    for first, second in _twice(locations):
        reason = wording.translate(
            "Checks",
            "The location “{name}” stands twice in {output}, as number {first} and as number "
            "{second}.",
        ).format(
            name=locations[second],
            output=output_unit(kind, wording),
            first=wording.count(first + 1),
            second=wording.count(second + 1),
        )
        figures = [f"{base}/locations/{index}" for index in (first, second)]
        yield find(profile, "location-twice", Severity.DOUBTFUL, figures, reason)
    if not locations:
        return
    listed = [f"{base}/locations/{index}" for index in range(len(locations))]
    if collaboration.share == 0:
        reason = wording.translate(
            "Checks",
            "Locations are listed, but 0% of the {output} are made with others; that can only be "
            "less than 0.5%.",
        ).format(output=output_unit(kind, wording))
        yield find(profile, "collaboration-zero", Severity.NOTE, [f"{base}/share", *listed], reason)
    elif collaboration.share is None:
        reason = wording.translate(
            "Checks", "Locations are listed, but not the share of {output} made with others."
        ).format(output=output_unit(kind, wording))
        yield find(profile, "collaboration-share-missing", Severity.NOTE, listed, reason)


def _missing_side(profile: Profile, kind: ActivityKind, wording: Wording) -> Iterator[Finding]:
    """Note a side of which nothing but fields is known, where the other side is there."""
    other: ActivityKind = "publications" if kind == "patents" else "patents"
    if not _has_figures(profile.activity(kind)) and _has_figures(profile.activity(other)):
        reason = wording.translate(
            "Checks",
            "Of {output} there are no organizations, no collaboration and no figure per 1 million "
            "inhabitants; the page may be incomplete.",
        ).format(output=output_unit(kind, wording))
        yield find(profile, "side-missing", Severity.NOTE, (), reason)


def _has_figures(activity: Activity) -> bool:
    return (
        activity.per_million is not None
        or bool(activity.organizations)
        or activity.collaboration is not None
    )


def _own_names(profile: Profile) -> set[str]:
    """Return the ways in which a list of locations may write this cluster."""
    name = profile.cluster.name
    if name is None:
        return set()
    written = [name, *(f"{name}, {economy}" for economy in profile.cluster.economies or ())]
    return {folded(words) for words in written}


def _twice(names: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield the places of every name that stood before, with the place where it did."""
    seen: dict[str, int] = {}
    for index, name in enumerate(names):
        first = seen.setdefault(folded(name), index)
        if first != index:
            yield first, index
