"""How much is made with others, and with which locations."""

from __future__ import annotations

from collections.abc import Sequence

from gii_viewer.model.figure import Figure
from gii_viewer.model.figures import Figures
from gii_viewer.model.names import folded
from gii_viewer.model.profile import ACTIVITY_KINDS, EVERY_ACTIVITY, ActivityKind
from gii_viewer.tables.cells import (
    ABSENT,
    basis_of,
    name,
    of_figure,
    origin_cells,
    origin_columns,
    words,
)
from gii_viewer.tables.table import Cell, Column, Kind, Row, Table


def collaboration_shares(figures: Figures) -> Table:
    """Return the share made with others, a row an activity that gives one."""
    wording = figures.wording
    shown = [
        (kind, share)
        for kind in figures.profile.activities
        if (share := figures.collaboration_share(kind)) is not None
    ]
    return Table(
        "collaboration-shares",
        wording.translate("Tables", "Share made with others"),
        (
            Column("output", wording.translate("Tables", "Of the cluster's own"), weight=138),
            Column("share", wording.translate("Tables", "Share"), Kind.SHARE, 43),
            *origin_columns(figures),
        ),
        tuple(
            Row(
                share.pointer,
                (
                    words(figures.output_and_period(kind)),
                    of_figure(figures, share),
                    *origin_cells(figures, [share]),
                ),
                share.basis,
            )
            for kind, share in shown
        ),
        note=wording.translate(
            "Tables", "The document does not give the share of work made with others."
        ),
    )


def locations(figures: Figures) -> Table:
    """Join the locations of all activities: a row a place, whose key is its folded name.

    A place that is listed twice has both its positions in one cell, and sorts by the first.
    Venture capital has a column where its locations are given.
    """
    wording = figures.wording
    kinds = [kind for kind in EVERY_ACTIVITY if kind in ACTIVITY_KINDS or figures.locations(kind)]
    places: dict[str, dict[ActivityKind, list[Figure]]] = {}
    for kind in kinds:
        for figure in figures.locations(kind):
            places.setdefault(folded(figure.name), {}).setdefault(kind, []).append(figure)
    return Table(
        "locations",
        wording.translate("Tables", "Top locations, in order"),
        (
            Column("location", wording.translate("Tables", "Location"), Kind.NAME, 80),
            *(Column(kind, figures.output_title(kind), Kind.ORDER, 68) for kind in kinds),
            *origin_columns(figures),
        ),
        tuple(_location(figures, kinds, key, found) for key, found in places.items()),
        note=wording.translate("Tables", "The document names no locations."),
    )


def _location(
    figures: Figures,
    kinds: Sequence[ActivityKind],
    key: str,
    found: dict[ActivityKind, list[Figure]],
) -> Row:
    every = [figure for shown in found.values() for figure in shown]
    cells = (
        name(every[0].name),
        *(_positions(figures, found.get(kind, ())) for kind in kinds),
        *origin_cells(figures, every),
    )
    return Row(key, cells, basis_of(every))


def _positions(figures: Figures, shown: Sequence[Figure]) -> Cell:
    if not shown:
        return ABSENT
    return Cell(
        shown[0].value,
        ", ".join(figure.text for figure in shown),
        Kind.ORDER,
        tuple(figure.ref for figure in shown),
        whole=len(shown) == 1,
        explain=lambda: " ".join(figures.detail(figure) for figure in shown),
    )
