"""Both ordered lists of locations, equal places joined."""

from __future__ import annotations

from gii_viewer.charts.chart_words import chart_text, listing
from gii_viewer.charts.description import ChartKind, LocationChart, Place
from gii_viewer.model.figures import Figures
from gii_viewer.model.names import folded, isolated
from gii_viewer.model.profile import ACTIVITY_KINDS, ActivityKind


def describe_collaboration_locations(figures: Figures) -> LocationChart | None:
    """Describe the lists of both activities, one of which may be missing."""
    translate = figures.translate
    left, right = (_places(figures, kind) for kind in ACTIVITY_KINDS)
    if not left and not right:
        return None
    joined = tuple(
        (index, other)
        for index, place in enumerate(left)
        for other, equal in enumerate(right)
        if equal.identity == place.identity
    )
    notes = [translate("Charts", "Order as printed; the page gives no figures.")]
    if joined:
        notes.append(translate("Charts", "A line joins a location found on both sides."))
    sides = [
        f"{figures.output_title(kind)}: "
        + listing([f"{place.value_text} {isolated(place.label)}" for place in places])
        for kind, places in zip(ACTIVITY_KINDS, (left, right), strict=True)
        if places
    ]
    subtitle = translate(
        "Charts",
        "In order, for PCT applications ({patents}) and scientific articles ({articles})",
    ).format(patents=figures.period("patents"), articles=figures.period("publications"))
    summary = translate("Charts", "Two ordered lists of locations. {sides}.")
    return LocationChart(
        id="collaboration-locations",
        text=chart_text(
            figures,
            translate("Charts", "{cluster}: top locations to collaborate with"),
            subtitle,
            notes,
            summary.format(sides=". ".join(sides)),
            (*left, *right),
        ),
        left_title=figures.output_title("patents"),
        right_title=figures.output_title("publications"),
        none_listed=translate("Charts", "None in the document"),
        left=left,
        right=right,
        joined=joined,
    )


def _places(figures: Figures, kind: ActivityKind) -> tuple[Place, ...]:
    about = figures.translate(
        "Charts", "{name}: {order} location for {unit} over {period}; {origin}."
    )
    return tuple(
        Place(
            label=place.name,
            value_text=figures.wording.count(order),
            detail=about.format(
                name=isolated(place.name),
                order=place.text,
                unit=figures.output(kind),
                period=figures.period(kind),
                origin=figures.origin(place),
            ),
            basis=place.basis,
            figure=place.ref,
            hue=kind,
            order=order,
            identity=folded(place.name),
        )
        for order, place in enumerate(figures.locations(kind), start=1)
    )


CHARTS = (
    ChartKind(
        "collaboration-locations",
        50,
        lambda wording: wording.translate("Charts", "Top locations to collaborate with"),
        describe_collaboration_locations,
    ),
)
