"""Checks of order and of names: tables of organizations, fields, locations."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from gii_viewer.model import pointers
from gii_viewer.model.figures import Figures
from gii_viewer.model.findings import Finding, Severity, find
from gii_viewer.model.names import folded
from gii_viewer.model.profile import (
    ACTIVITY_KINDS,
    Activity,
    ActivityKind,
    Field,
    Organization,
)


def check_lists(figures: Figures) -> Iterator[Finding]:
    """Check the lists of all activities."""
    for kind in figures.profile.activities:
        activity = figures.profile.activity(kind)
        yield from _organizations(figures, kind, activity.organizations or ())
        yield from _fields(figures, kind, activity.fields or ())
        yield from _collaboration(figures, kind)
    for kind in ACTIVITY_KINDS:
        yield from _missing_side(figures, kind)


def _organizations(
    figures: Figures, kind: ActivityKind, rows: Sequence[Organization]
) -> Iterator[Finding]:
    for index in range(len(rows)):
        yield from _rank(figures, kind, rows, index)
        if index:
            yield from _rise(figures, kind, rows, index)
    for first, second in _twice([row.name for row in rows]):
        reason = figures.wording.translate(
            "Checks",
            "“{name}” is listed twice in the table of {output}, in rows {first} and {second}.",
        ).format(
            name=rows[second].name,
            output=figures.output(kind),
            first=figures.wording.count(first + 1),
            second=figures.wording.count(second + 1),
        )
        named = [pointers.organization(kind, index, "count") for index in (first, second)]
        yield find(figures, "organization-twice", Severity.DOUBTFUL, named, reason)


def _rank(
    figures: Figures, kind: ActivityKind, rows: Sequence[Organization], index: int
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
    named = [pointers.organization(kind, row, "rank") for row in (index - 1, index) if row >= 0]
    words = {
        "name": rows[index].name,
        "rank": figures.wording.count(rank),
        "before": "" if before is None else figures.wording.count(before.rank),
        "missing": _missing(figures, expected if before else 1, rank - 1),
    }
    if before is None:
        which, template = (
            "rank-gap",
            figures.wording.translate(
                "Checks", "The table begins with rank {rank}, “{name}”; {missing}."
            ),
        )
    elif rank > expected:
        which, template = (
            "rank-gap",
            figures.wording.translate(
                "Checks",
                "Rank {rank}, “{name}”, follows rank {before}; {missing}.",
            ),
        )
    elif rank < before.rank:
        which, template = (
            "rank-order",
            figures.wording.translate(
                "Checks", "Rank {rank}, “{name}”, is listed below rank {before}."
            ),
        )
    elif abs(rows[index].count - before.count) > 1:
        which, template = (
            "rank-order",
            figures.wording.translate(
                "Checks",
                "Rank {rank} is given twice, the second time at “{name}”, with other counts.",
            ),
        )
    else:
        return
    yield find(figures, which, Severity.DOUBTFUL, named, template.format(**words))


def _missing(figures: Figures, first: int, last: int) -> str:
    if first >= last:
        words = figures.wording.translate("Checks", "rank {first} is missing")
    elif first + 1 == last:
        words = figures.wording.translate("Checks", "ranks {first} and {last} are missing")
    else:
        words = figures.wording.translate("Checks", "ranks {first} to {last} are missing")
    return words.format(first=figures.wording.count(first), last=figures.wording.count(last))


def _rise(
    figures: Figures, kind: ActivityKind, rows: Sequence[Organization], index: int
) -> Iterator[Finding]:
    """Hold a row's count against the row before it, as ranges of ±0.5.

    A count that is greater by one can only be its equal: an exact half that was
    rounded up here and down there.
    """
    above, row = rows[index - 1], rows[index]
    if row.count <= above.count:
        return
    reason = figures.wording.translate(
        "Checks",
        "“{name}” has {count} {output}, more than “{above}” above it with {above_count}.",
    ).format(
        name=row.name,
        count=figures.wording.count(row.count),
        output=figures.output(kind),
        above=above.name,
        above_count=figures.wording.count(above.count),
    )
    severity = Severity.NOTE if row.count == above.count + 1 else Severity.DOUBTFUL
    named = [pointers.organization(kind, place, "count") for place in (index - 1, index)]
    yield find(figures, "counts-rise", severity, named, reason)


def _fields(figures: Figures, kind: ActivityKind, fields: Sequence[Field]) -> Iterator[Finding]:
    for index in range(1, len(fields)):
        above, field = fields[index - 1], fields[index]
        if field.share > above.share:
            reason = figures.wording.translate(
                "Checks", "“{name}” with {share}% is listed below “{above}” with {above_share}%."
            ).format(
                name=field.name,
                share=field.share,
                above=above.name,
                above_share=above.share,
            )
            named = [pointers.field(kind, place) for place in (index - 1, index)]
            yield find(figures, "fields-out-of-order", Severity.NOTE, named, reason)
    for first, second in _twice([field.name for field in fields]):
        reason = figures.wording.translate(
            "Checks", "The field “{name}” is listed twice, with {first}% and {second}%."
        ).format(name=fields[second].name, first=fields[first].share, second=fields[second].share)
        named = [pointers.field(kind, place) for place in (first, second)]
        yield find(figures, "field-twice", Severity.DOUBTFUL, named, reason)


def _collaboration(figures: Figures, kind: ActivityKind) -> Iterator[Finding]:
    collaboration = figures.profile.activity(kind).collaboration
    if collaboration is None:
        return
    locations = collaboration.locations or ()
    own = _own_names(figures)
    for index, name in enumerate(locations):
        if folded(name) in own:
            reason = figures.wording.translate(
                "Checks",
                "“{name}” is the cluster itself, listed as a location that it makes {output} with.",
            ).format(name=name, output=figures.output(kind))
            named = [pointers.location(kind, index)]
            yield find(figures, "own-location", Severity.DOUBTFUL, named, reason)
    for first, second in _twice(locations):
        reason = figures.wording.translate(
            "Checks",
            "The location “{name}” is listed twice in {output}, as number {first} and as number "
            "{second}.",
        ).format(
            name=locations[second],
            output=figures.output(kind),
            first=figures.wording.count(first + 1),
            second=figures.wording.count(second + 1),
        )
        named = [pointers.location(kind, index) for index in (first, second)]
        yield find(figures, "location-twice", Severity.DOUBTFUL, named, reason)
    if not locations:
        return
    listed = [pointers.location(kind, index) for index in range(len(locations))]
    if collaboration.share == 0:
        reason = figures.wording.translate(
            "Checks",
            "Locations are listed, but 0% of the {output} are made with others; that can only be "
            "less than 0.5%.",
        ).format(output=figures.output(kind))
        yield find(
            figures,
            "collaboration-zero",
            Severity.NOTE,
            [pointers.collaboration_share(kind), *listed],
            reason,
        )
    elif collaboration.share is None:
        reason = figures.wording.translate(
            "Checks", "Locations are listed, but not the share of {output} made with others."
        ).format(output=figures.output(kind))
        yield find(figures, "collaboration-share-missing", Severity.NOTE, listed, reason)


def _missing_side(figures: Figures, kind: ActivityKind) -> Iterator[Finding]:
    """Note a side of which nothing but fields is known, where the other side is there."""
    other: ActivityKind = "publications" if kind == "patents" else "patents"
    if not _has_figures(figures.profile.activity(kind)) and _has_figures(
        figures.profile.activity(other)
    ):
        reason = figures.wording.translate(
            "Checks",
            "Of {output} there are no organizations, no collaboration and no figure per 1 million "
            "inhabitants; the page may be incomplete.",
        ).format(output=figures.output(kind))
        yield find(figures, "side-missing", Severity.NOTE, (), reason)


def _has_figures(activity: Activity) -> bool:
    return (
        activity.per_million is not None
        or bool(activity.organizations)
        or activity.collaboration is not None
    )


def _own_names(figures: Figures) -> set[str]:
    """Return the ways in which a list of locations may write this cluster."""
    name = figures.profile.cluster.name
    if name is None:
        return set()
    written = [name, *(f"{name}, {economy}" for economy in figures.profile.cluster.economies or ())]
    return {folded(words) for words in written}


def _twice(names: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield the places of every name that stood before, with the place where it did."""
    seen: dict[str, int] = {}
    for index, name in enumerate(names):
        first = seen.setdefault(folded(name), index)
        if first != index:
            yield first, index
