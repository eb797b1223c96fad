"""Plain descriptions of charts: everything a drawing shows, and no Qt.

A description holds finished words and exact numbers; whoever draws it adds only
geometry and colour. Lengths are percent (0–100) or positions in an order.
"""

from __future__ import annotations

from dataclasses import dataclass

from gii_viewer.model.profile import Basis

CHART_IDS = (
    "ranks",
    "patents-organizations",
    "publications-organizations",
    "patents-fields",
    "publications-fields",
    "collaboration-shares",
    "collaboration-locations",
)
"""Every chart that a profile can have, in the order they are offered."""


@dataclass(frozen=True)
class ChartText:
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


@dataclass(frozen=True)
class Mark:
    """One thing a reader can point at: its words, its figure and where it stands.

    ``pointer`` is the JSON Pointer of the figure drawn; ``detail`` says all about
    it in one sentence, for hovering and for assistive technology.
    """

    label: str
    value_text: str
    detail: str
    basis: Basis
    pointer: str


@dataclass(frozen=True)
class Bar(Mark):
    """A share from ``low`` to ``high`` percent; both are equal where it is a point."""

    low: float
    high: float


@dataclass(frozen=True)
class BarChart:
    """Horizontal bars on one axis of percent that starts at 0.

    ``axis_end`` is the axis's greatest value, at least every ``high``.
    """

    id: str
    text: ChartText
    axis_title: str
    axis_end: float
    bars: tuple[Bar, ...]


@dataclass(frozen=True)
class RankScale(Mark):
    """A position ``rank`` on a scale from 1 (the good end) to ``of``."""

    rank: int
    of: int


@dataclass(frozen=True)
class RankChart:
    """Positions, each on its own scale, with 1 at the good end.

    ``good_end`` and ``far_end`` label the two ends of all scales.
    """

    id: str
    text: ChartText
    good_end: str
    far_end: str
    scales: tuple[RankScale, ...]


@dataclass(frozen=True)
class Place(Mark):
    """A location at position ``order`` (1 comes first) of one side's list."""

    order: int


@dataclass(frozen=True)
class LocationChart:
    """Two ordered lists side by side; ``joined`` pairs their equal places by index.

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


def marks(chart: Chart) -> tuple[Mark, ...]:
    """Return all that can be pointed at, in reading order."""
    match chart:
        case BarChart():
            return chart.bars
        case RankChart():
            return chart.scales
        case LocationChart():
            return (*chart.left, *chart.right)
