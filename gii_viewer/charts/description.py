"""Plain descriptions of charts: everything a drawing shows, and no Qt.

A description holds finished words and exact numbers; whoever draws it adds only
geometry and colour. Lengths are percent (0–100) or positions in an order.
"""

from __future__ import annotations

from collections.abc import Callable

from gii_viewer.charts.palette import Hue
from gii_viewer.model.figure import FigureRef
from gii_viewer.model.figures import Figures
from gii_viewer.model.profile import Basis
from gii_viewer.model.record import Record
from gii_viewer.model.wording import Wording


class ChartText(Record):
    """The words around a chart's plot.

    ``subtitle`` names unit, period and edition; ``note`` says how to read what is
    drawn differently; ``credit`` names the source; ``summary`` says the chart in
    one or two sentences for those who cannot see it.
    """

    title: str
    subtitle: str
    note: str
    credit: str
    summary: str


class Mark(Record):
    """One thing a reader can point at: its words, its figure and where it stands.

    ``figure`` names the figure drawn; ``detail`` says all about it in one sentence,
    for hovering and for assistive technology.
    """

    label: str
    value_text: str
    detail: str
    basis: Basis
    figure: FigureRef
    hue: Hue


class Bar(Mark):
    """A share from ``low`` to ``high`` percent; both are equal where it is a point."""

    low: float
    high: float


class BarChart(Record):
    """Horizontal bars on one axis of percent that starts at 0.

    ``axis_end`` is the axis's greatest value, at least every ``high``.
    """

    id: str
    text: ChartText
    axis_title: str
    axis_end: float
    bars: tuple[Bar, ...]


class RankScale(Mark):
    """A position ``rank`` on a scale from 1 (the good end) to ``of``."""

    rank: int
    of: int


class RankChart(Record):
    """Positions, each on its own scale, with 1 at the good end.

    ``good_end`` and ``far_end`` label the two ends of all scales.
    """

    id: str
    text: ChartText
    good_end: str
    far_end: str
    scales: tuple[RankScale, ...]


class Place(Mark):
    """A location at position ``order`` (1 comes first) of one side's list.

    Equal ``identity`` says that two are the same place, on one side or on both.
    """

    order: int
    identity: str


class LocationChart(Record):
    """Two ordered lists side by side; ``joined`` pairs the places that both have, by index.

    The lists carry an order and nothing else: no lengths, no magnitudes.
    ``none_listed`` stands where one of the two lists is missing.
    """

    id: str
    text: ChartText
    left_title: str
    right_title: str
    none_listed: str
    left: tuple[Place, ...]
    right: tuple[Place, ...]
    joined: tuple[tuple[int, int], ...]


Chart = BarChart | RankChart | LocationChart


class ChartKind(Record):
    """A chart that a profile can have.

    ``id`` names it in file names and on the command line; ``place`` orders the charts;
    ``name`` says it to people. ``describe`` returns ``None`` where figures are missing:
    a chart is never drawn from figures that the page does not give.
    """

    id: str
    place: int
    name: Callable[[Wording], str]
    describe: Callable[[Figures], Chart | None]


def marks(chart: Chart) -> tuple[Mark, ...]:
    """Return all that can be pointed at, in reading order."""
    match chart:
        case BarChart():
            return chart.bars
        case RankChart():
            return chart.scales
        case LocationChart():
            return (*chart.left, *chart.right)


def same_marks(chart: Chart, figure: FigureRef | None) -> frozenset[FigureRef]:
    """Return what is marked with ``figure``: a place on both sides, anything else alone."""
    if figure is None:
        return frozenset()
    if isinstance(chart, LocationChart):
        places = (*chart.left, *chart.right)
        chosen = {place.identity for place in places if place.figure == figure}
        return frozenset(place.figure for place in places if place.identity in chosen)
    return frozenset({figure})
