"""Draws a :class:`RankChart`: a strip of strokes for each scale, 1 at the left.

Every stroke is one cluster, and the cluster shown stands out of the strip by height,
width and colour, with its rank above. Each strip is a group of its own whose data are
the ranks themselves, from 1 to the number of clusters.
"""

from __future__ import annotations

from collections.abc import Sequence

import pyqtgraph as pg
from PySide6.QtCore import QRectF
from PySide6.QtGui import QTransform

from gii_viewer.charts.description import RankChart, RankScale
from gii_viewer.charts.palette import Palette
from gii_viewer.charts.plot import EDGE, NARROW, ChartPlot, Drawing, Ease, Spot
from gii_viewer.charts.text import TextBlock, wrapped
from gii_viewer.charts.type_scale import (
    BODY,
    MEDIUM,
    REGULAR,
    SEMIBOLD,
    SMALL,
    SPACE_1,
    SPACE_2,
    SPACE_4,
    SPACE_6,
)

_NAME_SHARE = 0.3
_WIDEST_NAME = 240
_STRIP = 16
_OWN_WIDTH, _OWN_HEIGHT = 4, _STRIP + 12
"""The cluster's own stroke."""
_AROUND_OWN = 2
_ABOVE = 12
"""Between a strip and the rank above it: the outline of a marked stroke fits in."""
_GREATEST_PITCH = 112
_CLOSEST_STROKES = 3.0


class RankStrips(Drawing):
    """The strips, their ends and the cluster's place on each."""

    def __init__(self, chart: RankChart, palette: Palette) -> None:
        self._chart, self.palette = chart, palette

    def needed_height(self, width: float, ease: Ease) -> float:  # noqa: ARG002
        return _least_pitch(width) * len(self._chart.scales)

    def height(self, width: float, room: float) -> float:
        number = len(self._chart.scales)
        return number * max(_least_pitch(width), min(_GREATEST_PITCH, room / number))

    def fill(self, plot: ChartPlot) -> None:
        width, stacked = plot.width(), plot.width() < NARROW
        names = self._names(width, stacked=stacked)
        column = 0 if stacked else max(name.width for name in names) + SPACE_6
        pitch = plot.height() / len(names)
        # From the middle of the first stroke to the middle of the last.
        half = 0.5 / max(width - column - 1, 1)
        plot.set_frame((-half, 1 + half), (0, len(names)), column)
        middles = {}
        for index, (scale, name) in enumerate(zip(self._chart.scales, names, strict=True)):
            middle = index + self._middle(pitch, stacked=stacked)
            middles[middle] = name
            strip = _Strip(scale, plot, middle, pitch)
            self._add_strokes(strip)
            value = self._add_texts(strip)
            if stacked:
                top = -_STRIP / 2 - _ABOVE - value.height
                at = (0.0, middle)
                plot.add_label(name, self.palette.text, at, (0.0, 1.0), (0, top))
            room = QRectF(-EDGE, index * pitch, width + 2 * EDGE, pitch - SPACE_1)
            own = QRectF(0, 0, _OWN_WIDTH, _OWN_HEIGHT)
            own.moveCenter(strip.group.mapToItem(plot, strip.own, 0))
            plot.spots[scale.figure] = Spot(room, own.adjusted(-3, -3, 3, 3))
        if not stacked:
            plot.names.set_ticks(middles, self.palette.text)

    def _add_strokes(self, strip: _Strip) -> None:
        """Add a stroke for each rank, or one line where they stand too close."""
        scale, pixel = strip.scale, strip.pixel
        gap = (_OWN_WIDTH / 2 + _AROUND_OWN) * pixel
        if scale.of > 1 and 1 / pixel >= _CLOSEST_STROKES:
            others = [n for n in range(1, scale.of + 1) if abs(n - strip.own) >= gap + pixel / 2]
            strip.add_bars(others, pixel, _STRIP, self.palette.edge)
        else:
            sides = ((1.0, strip.own - gap), (strip.own + gap, float(scale.of)))
            for start, stop in sides:
                if start < stop:
                    middle = (start + stop) / 2
                    strip.add_bars([middle], stop - start, 2, self.palette.edge)
        color = self.palette.of(scale.hue)
        strip.add_bars([strip.own], _OWN_WIDTH * pixel, _OWN_HEIGHT, color)

    def _add_texts(self, strip: _Strip) -> TextBlock:
        """Add the rank above the strip, and its ends below; return the first."""
        width = strip.plot.vb.width()
        value = wrapped(strip.scale.value_text, BODY, width, weight=SEMIBOLD)
        at = strip.plot.vb.mapFromItem(strip.group, strip.own, 0).x()
        inside = min(max(at - value.width / 2, 0), width - value.width) - at
        above, below = -_STRIP / 2 - _ABOVE, _STRIP / 2 + SPACE_2
        strip.add_label(value, self.palette.text, strip.own, 1.0, (inside, above))
        ends = [(1.0, "1", self._chart.good_end)]
        if strip.scale.of > 1:
            ends.append((float(strip.scale.of), f"{strip.scale.of:,}", self._chart.far_end))
        for rank, number, word in ends:
            count = wrapped(number, SMALL, width, weight=SEMIBOLD)
            words = wrapped(word, SMALL, width, weight=REGULAR)
            whole = count.width + SPACE_1 + words.width
            left = -0.5 if rank == 1 else 0.5 - whole
            strip.add_label(count, self.palette.text, rank, 0.0, (left, below))
            left += count.width + SPACE_1
            strip.add_label(words, self.palette.quiet, rank, 0.0, (left, below))
        return value

    def _names(self, width: float, *, stacked: bool) -> list[TextBlock]:
        room = width - 80 if stacked else min(width * _NAME_SHARE, _WIDEST_NAME)
        lines = 1 if stacked else 3
        return [
            wrapped(scale.label, BODY, room, lines=lines, weight=MEDIUM)
            for scale in self._chart.scales
        ]

    def _middle(self, pitch: float, *, stacked: bool) -> float:
        """Return where the middle of a strip is, as a part of its row."""
        line_height = wrapped("0", BODY, 100).line_height
        above = line_height * (2 if stacked else 1) + _ABOVE
        below = _STRIP + SPACE_2 + line_height
        return ((pitch - SPACE_1 - above - below) / 2 + above + _STRIP / 2) / pitch


class _Strip:
    """One scale's items: ranks across, and parts of a row down from the strip's middle."""

    def __init__(self, scale: RankScale, plot: ChartPlot, middle: float, pitch: float) -> None:
        self.scale, self.plot, self._pitch = scale, plot, pitch
        self.own = min(scale.rank, scale.of)
        steps = max(scale.of - 1, 1)
        self.pixel = steps / max(plot.vb.width() - 1, 1)
        """One pixel, in ranks."""
        self.group = pg.ItemGroup()
        self.group.setTransform(QTransform(1 / steps, 0, 0, 1, -1 / steps, middle))
        plot.add(self.group)

    def add_bars(self, ranks: Sequence[float], width: float, height: float, color: str) -> None:
        half = height / self._pitch / 2
        bars = pg.BarGraphItem(x=ranks, width=width, y0=-half, y1=half, pen=None, brush=color)
        self.group.addItem(bars)

    def add_label(
        self, block: TextBlock, color: str, rank: float, bottom: float, shift: tuple[float, float]
    ) -> None:
        """Add a text whose ``bottom`` part is above ``shift``, in pixels from the rank's place."""
        at = self.group.mapToParent(rank, 0.0).toTuple()
        self.plot.add_label(block, color, at, (0.0, bottom), shift)


def _least_pitch(width: float) -> float:
    line_height = wrapped("0", BODY, width).line_height
    stacked = line_height if width < NARROW else 0
    return stacked + line_height + _ABOVE + _STRIP + SPACE_2 + line_height + SPACE_4
