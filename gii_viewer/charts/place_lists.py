"""Draws a :class:`LocationChart`: two ordered lists, equal places joined.

A graph of nodes and edges whose data are the places' orders, one unit down each. The
circles carry the order. All have one size, and rows one distance: the page gives no
figures, so nothing here has a length that could be read as one.
"""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from math import ceil

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPen

from gii_viewer.charts.description import LocationChart, Place
from gii_viewer.charts.palette import Palette
from gii_viewer.charts.plot import EDGE, ChartPlot, Drawing, Ease, Spot
from gii_viewer.charts.text import wrapped
from gii_viewer.charts.type_scale import BODY, SEMIBOLD, SMALL, SPACE_2
from gii_viewer.model.figure import FigureRef

_CIRCLE = 26.0
_RIM = 2.0
_AWAY = _CIRCLE / 2 + SPACE_2
"""From the middle of a circle to its name."""
_HEADER = 36.0
_GREATEST_PITCH = 136.0
_LEAST_PITCH = 30.0
_TALLEST_ROOM = 60.0
_WIDEST_NAME = 300.0
_MOST_LINES = 5
_LINKS_SHARE = 0.22
_LONGEST_LINK = 320.0
_PENS = [(part, float) for part in ("red", "green", "blue", "alpha", "width")]


class PlaceLists(Drawing):
    """Names, numbered circles, and a line between the same place on both sides."""

    def __init__(self, chart: LocationChart, palette: Palette) -> None:
        self._chart, self.palette = chart, palette
        self._sides = ((chart.left, chart.left_title, 1.0), (chart.right, chart.right_title, 0.0))
        self._rows = max(len(chart.left), len(chart.right), 1)
        self._graph: pg.GraphItem | None = None
        self._edge_pen = QPen()

    def needed_height(self, width: float, ease: Ease) -> float:  # noqa: ARG002
        room = _name_room(width)
        places = (*self._chart.left, *self._chart.right)
        tallest = max(
            wrapped(place.label, BODY, room, lines=_MOST_LINES).height for place in places
        )
        return _HEADER + self._rows * max(_LEAST_PITCH + 6, tallest + SPACE_2)

    def height(self, width: float, room: float) -> float:
        del width
        return _HEADER + self._rows * min(
            _GREATEST_PITCH, max(_LEAST_PITCH, (room - _HEADER) / self._rows)
        )

    def fill(self, plot: ChartPlot) -> None:
        width = plot.width()
        pitch = (plot.height() - _HEADER) / self._rows
        names = _name_room(width)
        lines = min(_MOST_LINES, max(1, int((pitch - 4) // wrapped("0", BODY, names).line_height)))
        left, right, end = self._columns(width, names, lines)
        # One unit is as long across as it is down: circles stay round, lines even.
        plot.set_frame((0, width / pitch), (0.5 - _HEADER / pitch, self._rows + 0.5))
        nodes: list[tuple[float, float]] = []
        for (places, title, align), at in zip(self._sides, (left, right), strict=True):
            away = -_AWAY if align else _AWAY
            head = wrapped(title, BODY, names, lines=2, weight=SEMIBOLD)
            top = (at / pitch, 0.5 - _HEADER / pitch)
            middle = (away, _HEADER / 2 - SPACE_2)
            plot.add_label(head, self.palette.text, top, (align, 0.5), middle, align)
            if not places:
                none = wrapped(self._chart.none_listed, SMALL, names, lines=2)
                first = (at / pitch, 1.0)
                plot.add_label(none, self.palette.quiet, first, (align, 0.5), (away, 0), align)
            for place in places:
                point = (at / pitch, float(place.order))
                nodes.append(point)
                name = wrapped(place.label, BODY, names, lines=lines)
                plot.add_label(name, self.palette.text, point, (align, 0.5), (away, 0), align)
                circle = QRectF(0, 0, _CIRCLE, _CIRCLE)
                circle.moveCenter(plot.mapFromItem(plot.vb, plot.vb.mapFromView(pg.Point(*point))))
                room = _mark_room(circle, end, align, pitch)
                ring = circle.adjusted(-3, -3, 3, 3)
                plot.spots[place.figure] = Spot(room, ring, round=True)
        self._graph = self._make_graph(nodes, pitch)
        plot.add(self._graph)
        self._add_numbers(plot, nodes)

    def emphasise(self, marked: AbstractSet[FigureRef]) -> None:
        """Draw the lines between marked places stronger."""
        if self._graph is None:
            return
        if not any(self._chart.left[left].figure in marked for left, _ in self._chart.joined):
            self._graph.setPen(self._edge_pen)
            return
        # pyqtgraph takes several pens as a table only. Their widths are the device's
        # pixels, which does no harm: nothing is emphasised in files.
        pens = []
        for left, _ in self._chart.joined:
            strong = self._chart.left[left].figure in marked
            color = QColor(self.palette.marked if strong else self.palette.edge)
            width = 2 * _RIM if strong else _RIM
            pens.append((color.red(), color.green(), color.blue(), color.alpha(), width))
        self._graph.setPen(np.array(pens, dtype=_PENS))

    def _make_graph(self, nodes: list[tuple[float, float]], pitch: float) -> pg.GraphItem:
        joined = self._joined()
        colors = [self.palette.of(place.hue) for places, _, _ in self._sides for place in places]
        rims = [QPen(QColor(color), _RIM / _CIRCLE) for color in colors]
        fills = [
            QColor(color if filled else self.palette.surface)
            for color, filled in zip(colors, joined, strict=True)
        ]
        edges = [(left, len(self._chart.left) + right) for left, right in self._chart.joined]
        self._edge_pen = QPen(QColor(self.palette.edge), _RIM / pitch)
        return pg.GraphItem(
            pos=np.array(nodes),
            adj=np.array(edges, dtype=int),
            pen=self._edge_pen,
            symbolPen=rims,
            symbolBrush=fills,
            # In units of data, as all lengths of pyqtgraph in pixels are of the device's.
            pxMode=False,
            antialias=True,
            size=(_CIRCLE - _RIM) / pitch,
            symbol="o",
        )

    def _add_numbers(self, plot: ChartPlot, nodes: list[tuple[float, float]]) -> None:
        places = (*self._chart.left, *self._chart.right)
        for place, point, joined in zip(places, nodes, self._joined(), strict=True):
            number = wrapped(place.value_text, SMALL, _CIRCLE, weight=SEMIBOLD)
            color = self.palette.surface if joined else self.palette.text
            plot.add_label(number, color, point, (0.5, 0.5))

    def _joined(self) -> list[bool]:
        """Tell of each place, left ones first, whether a line leads to it."""
        left = {one for one, _ in self._chart.joined}
        right = {other for _, other in self._chart.joined}
        return [i in left for i in range(len(self._chart.left))] + [
            i in right for i in range(len(self._chart.right))
        ]

    def _columns(self, width: float, names: float, lines: int) -> tuple[float, float, float]:
        """Place both sides' circles beside their widest name, as near as a link can be.

        Return the middle of the left and of the right circles, and where the names end.
        """
        left_names, right_names = (
            ceil(_widest(places, title, names, lines)) for places, title, _ in self._sides
        )
        left = left_names + _AWAY
        right = min(width - right_names - _AWAY, left + _LONGEST_LINK)
        return left, right, right + _AWAY + right_names


def _widest(places: Sequence[Place], title: str, room: float, lines: int) -> float:
    head = wrapped(title, BODY, room, lines=2, weight=SEMIBOLD).width
    return max(head, *(wrapped(place.label, BODY, room, lines=lines).width for place in places), 0)


def _mark_room(circle: QRectF, end: float, align: float, pitch: float) -> QRectF:
    height = min(pitch - 4, _TALLEST_ROOM)
    left = -EDGE if align else circle.left() - SPACE_2
    right = circle.right() + SPACE_2 if align else end + EDGE
    return QRectF(left, circle.center().y() - height / 2, right - left, height)


def _name_room(width: float) -> float:
    beside = (width - 2 * (_CIRCLE + SPACE_2)) * (1 - _LINKS_SHARE) / 2
    return min(beside, _WIDEST_NAME)
