"""From a profile to the descriptions of what has an order and no lengths."""

from __future__ import annotations

from gii_viewer.charts.chart_words import (
    chart_text,
    edition_words,
    isolated,
    listing,
    period_words,
    side_title,
    stated_notes,
)
from gii_viewer.charts.description import LocationChart, Place, RankChart, RankScale
from gii_viewer.model.before.figures import cluster_name, origin, output_unit
from gii_viewer.model.names import folded
from gii_viewer.model.profile import (
    ACTIVITY_KINDS,
    RANK_KINDS,
    ActivityKind,
    Collaboration,
    Profile,
    RankKind,
)
from gii_viewer.model.wording import ENGLISH, Wording


def describe_collaboration_locations(
    profile: Profile, wording: Wording = ENGLISH
) -> LocationChart | None:
    """Describe both ordered lists of locations, equal places joined."""
    left = _places(profile, "patents", wording)
    right = _places(profile, "publications", wording)
    if not left and not right:
        return None
    by_name = {folded(place.label): index for index, place in reversed([*enumerate(right)])}
    joined = tuple(
        (index, by_name[folded(place.label)])
        for index, place in enumerate(left)
        if folded(place.label) in by_name
    )
    notes = [wording.translate("Charts", "Order as printed; the page gives no figures.")]
    if joined:
        notes.append(wording.translate("Charts", "A line joins a location found on both sides."))
    sides = [
        f"{side_title(kind, wording)}: "
        + listing([f"{place.value_text} {isolated(place.label)}" for place in places])
        for kind, places in zip(ACTIVITY_KINDS, (left, right), strict=True)
        if places
    ]
    return LocationChart(
        id="collaboration-locations",
        text=chart_text(
            profile,
            wording.translate("Charts", "{cluster}: top locations to collaborate with"),
            wording.translate(
                "Charts",
                "In order, for PCT applications ({patents}) and scientific articles ({articles})",
            ).format(
                patents=period_words(profile, "patents", wording),
                articles=period_words(profile, "publications", wording),
            ),
            notes,
            wording.translate("Charts", "Two ordered lists of locations. {sides}.").format(
                sides=". ".join(sides)
            ),
            wording,
        ),
        left_title=side_title("patents", wording),
        right_title=side_title("publications", wording),
        none_listed=wording.translate("Charts", "None in the document"),
        left=left,
        right=right,
        joined=joined,
    )


def describe_ranks(profile: Profile, wording: Wording = ENGLISH) -> RankChart | None:
    """Describe the ranks; one without a known number of clusters is only noted."""
    scales, notes = [], []
    for kind in RANK_KINDS:
        rank = profile.rank(kind)
        if rank is None:
            continue
        label = _rank_label(profile, kind, wording)
        if rank.of is None:
            notes.append(
                wording.translate(
                    "Charts",
                    "{label}: {rank}; not drawn, as the number of clusters is not known.",
                ).format(label=label, rank=wording.count(rank.rank))
            )
            continue
        pointer = f"/ranks/{kind}/rank"
        value = wording.translate("Charts", "{rank} of {of}").format(
            rank=wording.count(rank.rank), of=wording.count(rank.of)
        )
        detail = wording.translate(
            "Charts", "{label}: {value} in the {edition}, where 1 is best; {basis}."
        ).format(
            label=label,
            value=value,
            edition=edition_words(profile, wording),
            basis=origin(profile, pointer, wording),
        )
        scales.append(
            RankScale(label, value, detail, profile.basis(pointer), pointer, rank.rank, rank.of)
        )
    if not scales:
        return None
    notes += stated_notes(scales, wording)
    summary = wording.translate(
        "Charts", "Positions of {cluster} on scales where 1 is best: {scales}."
    ).format(
        cluster=isolated(cluster_name(profile, wording)),
        scales=listing([f"{scale.label} {scale.value_text}" for scale in scales]),
    )
    return RankChart(
        id="ranks",
        text=chart_text(
            profile,
            wording.translate("Charts", "{cluster}: ranks among clusters"),
            wording.translate("Charts", "Rank, 1 is best; one stroke per cluster"),
            notes,
            summary,
            wording,
        ),
        good_end=wording.translate("Charts", "best"),
        far_end=wording.translate("Charts", "last"),
        scales=tuple(scales),
    )


def _places(profile: Profile, kind: ActivityKind, wording: Wording) -> tuple[Place, ...]:
    collaboration: Collaboration | None = profile.activity(kind).collaboration
    places = []
    for index, name in enumerate((collaboration and collaboration.locations) or ()):
        pointer = f"/{kind}/collaboration/locations/{index}"
        order = index + 1
        detail = wording.translate(
            "Charts", "{name}: {order} location for {unit} in {period}; {basis}."
        ).format(
            name=isolated(name),
            order=wording.ordinal(order),
            unit=output_unit(kind, wording),
            period=period_words(profile, kind, wording),
            basis=origin(profile, pointer, wording),
        )
        places.append(
            Place(name, wording.count(order), detail, profile.basis(pointer), pointer, order)
        )
    return tuple(places)


def _rank_label(profile: Profile, kind: RankKind, wording: Wording) -> str:
    economies = profile.cluster.economies
    if kind == "national" and economies:
        return wording.translate("Charts", "National rank ({economies})").format(
            economies=listing(economies)
        )
    return {
        "size": wording.translate("Charts", "Size rank"),
        "intensity": wording.translate("Charts", "Intensity rank"),
        "national": wording.translate("Charts", "National rank"),
    }[kind]
