"""Draws a :class:`BarChart`: horizontal bars from 0 in percent, one row of data each.

Wide enough, names stand on the axis at the left, else above each bar. Rows grow and
shrink together between a legible least and a calm greatest height; rows that still
have no room are counted in a line of their own, never dropped silently.
"""

from __future__ import annotations

from collections.abc import Iterable
from math import ceil, floor

import pyqtgraph as pg
from PySide6.QtCore import QCoreApplication, QRectF
from PySide6.QtGui import QPainter

from gii_viewer.charts.description import Bar, BarChart
from gii_viewer.charts.items import PatternBars, ShareAxis, Stretch, percent
from gii_viewer.charts.palette import Palette
from gii_viewer.charts.plot import EDGE, NARROW, ChartPlot, Drawing, Ease, Spot
from gii_viewer.charts.strokes import OUTLINE, dotted, hatched, outlined
from gii_viewer.charts.text import TextBlock, wrapped
from gii_viewer.charts.type_scale import BODY, MEDIUM, SMALL, SPACE_1, SPACE_2, SPACE_4
from gii_viewer.model.profile import Basis

_TICK_STEPS = (1, 2, 5, 10, 20, 25, 30, 40, 50)
_TICK_SPACING = 64
_GREATEST_PITCH = 88
_LEAST_PITCH = 20
_LEAST_STACKED_PITCH = 36
_GREATEST_BAR = 40
_FEW_BARS = 10
"""So many bars at most have room for names of three lines."""
_MOST_LINES = 3
_NAME_SHARE = 0.36
_WIDEST_NAME = 320
_STACKED_BAR = 14
_GREATEST_STACKED = 24
_SHORTEST_LINE = 48.0
"""Lines behind the bars that would be cut shorter than this are left out."""


_Row = tuple[Bar | None, TextBlock]
"""A bar and its name; where rows are left out, no bar but words about them."""


class ShareBars(Drawing):
    """Bars, their values and the axes."""

    def __init__(self, chart: BarChart, palette: Palette) -> None:
        self._chart, self.palette = chart, palette
        self._values = {
            bar.figure: wrapped(bar.value_text, BODY, 400, weight=MEDIUM) for bar in chart.bars
        }

    def needed_height(self, width: float, ease: Ease) -> float:
        bars, pitch = self._chart.bars, float(_least_pitch(width))
        if bars and ease is not Ease.LEGIBLE:
            many = ease is Ease.COMFORTABLE and len(bars) > _FEW_BARS
            lines, room = 2 if many else _MOST_LINES, _name_room(width)
            tallest = max(wrapped(bar.label, BODY, room, lines=lines).height for bar in bars)
            pitch = max(pitch, tallest + _beside_names(width))
            if ease is Ease.COMFORTABLE:
                stacked = _STACKED_BAR + SPACE_4
                pitch = tallest + stacked if width < NARROW else max(28, tallest + SPACE_2)
        return pitch * max(1, len(bars)) + self._axis_height(width)

    def height(self, width: float, room: float) -> float:
        number, pitch = self._shown(width, room)
        return number * pitch + self._axis_height(width)

    def fill(self, plot: ChartPlot) -> None:
        width, stacked = plot.width(), plot.width() < NARROW
        number, pitch = self._shown(width, plot.height())
        rows = self._rows(width, number, pitch)
        # Whole pixels keep edges crisp on the screen.
        widest = max((name.width for bar, name in rows if bar is not None), default=0)
        column = 0 if stacked else ceil(widest) + SPACE_4
        across = self._axis_width(width - column)
        reach = self._chart.axis_end * (width - column) / across
        plot.set_frame((0, reach), (0, number), column, self._axis_height(width))
        drawn: list[tuple[Bar, QRectF]] = []
        names: dict[float, TextBlock] = {}
        for index, (bar, name) in enumerate(rows):
            if bar is None:
                at = (0.0, index + 0.5)
                plot.add_label(name, self.palette.quiet, at, shift=(-column, 0))
                continue
            thickness, offset = _bar_room(pitch, name, stacked=stacked)
            rect = QRectF(0, index + offset / pitch, bar.high, thickness / pitch)
            drawn.append((bar, rect))
            end = (rect.right(), rect.center().y())
            value = self._values[bar.figure]
            plot.add_label(value, self.palette.text, end, shift=(SPACE_2, 0))
            if stacked:
                above = (0.0, rect.top())
                plot.add_label(name, self.palette.text, above, (0.0, 1.0), (0, -2))
            else:
                names[index + 0.5] = name
            room = QRectF(-EDGE, index * pitch, width + 2 * EDGE, pitch)
            length = max(bar.high / self._chart.axis_end * across, 1)
            shape = QRectF(column, index * pitch + offset, length, thickness)
            plot.spots[bar.figure] = Spot(room, shape.adjusted(-1, -1, 1, 1))
        plot.names.set_ticks(names, self.palette.text)
        self._add_bars(plot, drawn)
        self._set_axis(plot, across)

    def _add_bars(self, plot: ChartPlot, drawn: list[tuple[Bar, QRectF]]) -> None:
        stated: dict[str, list[QRectF]] = {}
        for bar, rect in drawn:
            if bar.basis is Basis.STATED:
                stated.setdefault(self.palette.of(bar.hue), []).append(rect)
        # An item a colour: of several, pyqtgraph makes a QPicture, which is as much larger
        # on paper as a printer's dots are finer than the screen's.
        for color, rects in stated.items():
            plot.add(
                pg.BarGraphItem(
                    x0=0,
                    x1=[rect.right() for rect in rects],
                    y0=[rect.top() for rect in rects],
                    y1=[rect.bottom() for rect in rects],
                    pen=None,
                    brush=color,
                )
            )
        added = [rect for bar, rect in drawn if bar.basis is Basis.ADDED]
        if added:
            plot.add(PatternBars(added, self.palette.added, dotted, outlined))
        for bar, rect in drawn:
            if bar.basis is Basis.DERIVED:
                color = self.palette.of(bar.hue)
                known, open_end = QRectF(rect), QRectF(rect)
                known.setRight(bar.low)
                open_end.setLeft(bar.low)
                plot.add(
                    PatternBars([open_end], color, _open_end),
                    PatternBars([known], color, hatched, outlined),
                )

    def _set_axis(self, plot: ChartPlot, across: float) -> None:
        end, axis = self._chart.axis_end, plot.shares
        step = _tick_step(end, across)
        values = [step * index for index in range(int(end // step) + 1)]
        ticks = {value: wrapped(percent(value), SMALL, 100) for value in values}
        column = plot.vb.pos().x()
        room = plot.width() - column
        axis.set_shares(ticks, self._title(room), self.palette.quiet, (-column, room))
        bottom = plot.vb.height()
        standing = [box.adjusted(-3, 0, 3, 0) for _, box in plot.texts() if box.top() < bottom]
        standing += [
            plot.spots[bar.figure].outline.adjusted(2, 0, 0, 0)
            for bar in self._chart.bars
            if bar.basis is not Basis.STATED and bar.figure in plot.spots
        ]
        tick, least = (bottom, bottom + SPACE_1), min(_SHORTEST_LINE, bottom)
        lines = {}
        for value in values:
            at = column + value / end * across
            gaps = [(box.top(), box.bottom()) for box in standing if box.left() < at < box.right()]
            # Where names stand above the bars, they would stand on the line at 0.
            whole = (0.0, 0.0 if plot.width() < NARROW and not value else bottom)
            parts = [part for part in _without(whole, gaps) if part[1] - part[0] >= least]
            lines[value] = [*parts, tick]
        axis.set_lines(lines, self.palette.edge, self.palette.line)

    def _shown(self, width: float, room: float) -> tuple[int, float]:
        """Return how many rows there are, and their height."""
        bars, least = max(1, len(self._chart.bars)), _least_pitch(width)
        height = room - self._axis_height(width)
        number = min(bars, max(2, int(height // least)))
        return number, float(max(floor(min(_GREATEST_PITCH, height / number)), least))

    def _rows(self, width: float, number: int, pitch: float) -> list[_Row]:
        spare = pitch - _beside_names(width)
        lines = min(_MOST_LINES, max(1, int(spare // _line_height())))
        room = _name_room(width)
        rows: list[_Row] = [
            (bar, wrapped(bar.label, BODY, room, lines=lines)) for bar in self._chart.bars
        ]
        missing = len(rows) - number + 1
        if missing <= 1:
            return rows
        # A row says how many are missing; a derived bar at the end stays.
        derived = self._chart.bars[-1].basis is Basis.DERIVED and number > 2
        words = QCoreApplication.translate(
            "Charts", "and {count} more rows, for which this size has no room"
        ).format(count=missing)
        shown = rows[: number - 1 - derived]
        return [*shown, (None, wrapped(words, SMALL, width)), *(rows[-1:] if derived else [])]

    def _axis_width(self, width: float) -> float:
        """Return the axis's greatest width that leaves every value its room."""
        room = width
        for bar in self._chart.bars:
            if bar.high:
                free = width - SPACE_2 - self._values[bar.figure].width
                room = min(room, free * self._chart.axis_end / bar.high)
        end = wrapped(percent(self._chart.axis_end), SMALL, 100)
        return floor(max(min(room, width - end.width / 2), 40))

    def _axis_height(self, width: float) -> float:
        title = self._title(width * 0.6)
        below = title.height + SPACE_1 if title else 0
        return ShareAxis.GAP + wrapped("0", SMALL, width).height + below

    def _title(self, width: float) -> TextBlock | None:
        title = wrapped(self._chart.axis_title, SMALL, width, lines=2)
        return title if title.lines else None


def _open_end(painter: QPainter, rect: QRectF, color: str) -> None:
    """Outline what is open; its left side is hidden below the outline of what is known."""
    outlined(painter, rect.adjusted(-OUTLINE, 0, 0, 0), color, dashed=True)


def _line_height() -> float:
    return wrapped("0", BODY, 100).line_height


def _least_pitch(width: float) -> int:
    return _LEAST_STACKED_PITCH if width < NARROW else _LEAST_PITCH


def _beside_names(width: float) -> float:
    """Return how much higher a row is than its name."""
    return _STACKED_BAR + SPACE_2 if width < NARROW else SPACE_1


def _name_room(width: float) -> float:
    return width if width < NARROW else min(width * _NAME_SHARE, _WIDEST_NAME)


def _bar_room(pitch: float, name: TextBlock, *, stacked: bool) -> tuple[float, float]:
    """Return a bar's thickness and how far below its row's top it begins."""
    if not stacked:
        beside = min(_GREATEST_BAR, max(8, round(pitch * 0.55)))
        return beside, floor((pitch - beside) / 2)
    spare = pitch - name.height
    thickness = max(min(_STACKED_BAR, spare - SPACE_1), min(_GREATEST_STACKED, spare * 0.4))
    return thickness, floor((spare - thickness - 2) / 2) + name.height + 2


def _tick_step(end: float, width: float) -> float:
    """Return the least step between ticks that divides the axis and leaves their texts room."""
    fitting = [step for step in _TICK_STEPS if end % step == 0 and step <= end]
    return next((step for step in fitting if width * step / end >= _TICK_SPACING), end)


def _without(stretch: Stretch, gaps: Iterable[Stretch]) -> list[Stretch]:
    """Return what remains of ``stretch`` when ``gaps`` are taken out."""
    parts = [stretch]
    for gap_start, gap_end in gaps:
        parts = [
            part
            for start, end in parts
            for part in ((start, min(end, gap_start)), (max(start, gap_end), end))
            if part[0] < part[1]
        ]
    return parts
