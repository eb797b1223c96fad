"""Drawing of a :class:`RankChart`: a strip of strokes for each scale, 1 at the left.

Every stroke is one cluster, and the cluster shown stands out of the strip by
height, width and colour, with its rank above.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from gii_viewer.charts.description import RankChart, RankScale
from gii_viewer.charts.drawing import Drawing, Layout, PlacedText
from gii_viewer.charts.palette import Palette
from gii_viewer.charts.strokes import filled, filled_together, line, outlined
from gii_viewer.charts.text import wrapped
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

_STACKED_BELOW = 560
_LABEL_SHARE = 0.3
_WIDEST_LABEL = 240
_STRIP = 16
_MARKER = QRectF(-2, -6, 4, _STRIP + 12)
"""The cluster's own stroke, from where its position meets the strip's top."""
_ABOVE = 12
"""Between a strip and the figure above it: the outline of a marked stroke fits in."""
_GREATEST_PITCH = 112
_CLOSEST_STROKES = 3.0


class ScalesDrawing(Drawing):
    """The strips, their ends and the cluster's place on each."""

    def __init__(self, chart: RankChart, palette: Palette) -> None:
        super().__init__(palette)
        self._chart = chart

    def comfortable_height(self, width: float) -> float:
        return self._least_pitch(width) * len(self._chart.scales)

    def lay_out(self, room: QRectF) -> Layout:
        stacked = room.width() < _STACKED_BELOW
        column = 0.0
        label_room = (
            room.width() - 80 if stacked else min(room.width() * _LABEL_SHARE, _WIDEST_LABEL)
        )
        labels = [
            wrapped(scale.label, BODY, label_room, lines=1 if stacked else 3, weight=MEDIUM)
            for scale in self._chart.scales
        ]
        if not stacked:
            column = max(block.width for block in labels) + SPACE_6
        pitch = max(
            self._least_pitch(room.width()),
            min(_GREATEST_PITCH, room.height() / len(self._chart.scales)),
        )
        across = room.width() - column
        marks, shapes, placed, texts = {}, {}, [], []
        for index, (scale, label) in enumerate(zip(self._chart.scales, labels, strict=True)):
            top = index * pitch
            strip = self._strip_top(top, pitch, stacked=stacked)
            at = self._position(scale, across)
            marks[scale.pointer] = QRectF(
                -column - SPACE_2, top, room.width() + 2 * SPACE_2, pitch - SPACE_1
            )
            shapes[scale.pointer] = _MARKER.translated(at, strip)
            value = wrapped(scale.value_text, BODY, across, weight=SEMIBOLD)
            value_left = min(max(0.0, at - value.width / 2), across - value.width)
            texts.append(
                PlacedText(value, value_left, strip - _ABOVE - value.height, self.palette.text)
            )
            label_top = (
                strip - _ABOVE - value.height - label.height
                if stacked
                else strip + _STRIP / 2 - label.height / 2
            )
            placed.append(PlacedText(label, -column, label_top, self.palette.text))
            texts.extend(self._ends(scale, across, strip + _STRIP + SPACE_2))
        down = pitch * len(self._chart.scales)
        return Layout(
            box=QRectF(room.left() + column, room.top(), across, down),
            data=(1.0, float(len(self._chart.scales))),
            marks=marks,
            shapes=shapes,
            labels=tuple(placed),
            texts=tuple(texts),
        )

    def draw(self, painter: QPainter, layout: Layout) -> None:
        for scale in self._chart.scales:
            rect = layout.marks[scale.pointer]
            marker = layout.shapes[scale.pointer]
            if scale.pointer == self.states.marked:
                filled(painter, rect, self.palette.selected)
            elif scale.pointer == self.states.hovered:
                filled(painter, rect, self.palette.raised)
            self._draw_strip(painter, scale, layout.box.width(), marker)
            filled(painter, marker, self.palette.accent)
            if scale.pointer == self.states.marked:
                outlined(painter, marker.adjusted(-4, -4, 4, 4), self.palette.marked, 2)
            if scale.pointer == self.states.focused:
                outlined(painter, rect, self.palette.accent, 2)

    def _draw_strip(
        self, painter: QPainter, scale: RankScale, across: float, marker: QRectF
    ) -> None:
        """Draw a stroke for each rank, or one line, with a gap around ``marker``."""
        top = marker.top() - _MARKER.top()
        middle = top + _STRIP / 2
        gap = marker.adjusted(-2, 0, 2, 0)
        if scale.of > 1 and across / (scale.of - 1) >= _CLOSEST_STROKES:
            step = (across - 1) / (scale.of - 1)
            strokes = (QRectF(rank * step, top, 1, _STRIP) for rank in range(scale.of))
            # Filled, as thin lines are moved to whole pixels by some PDF viewers.
            seen = (stroke for stroke in strokes if not stroke.intersects(gap))
            filled_together(painter, seen, self.palette.edge)
            return
        for start, stop in ((0.0, gap.left()), (gap.right(), across)):
            if start < stop:
                line(painter, QPointF(start, middle), QPointF(stop, middle), self.palette.edge, 2)

    def _ends(self, scale: RankScale, across: float, top: float) -> list[PlacedText]:
        first = wrapped("1", SMALL, across, weight=SEMIBOLD)
        best = wrapped(self._chart.good_end, SMALL, across, weight=REGULAR)
        of = wrapped(f"{scale.of:,}", SMALL, across, weight=SEMIBOLD)
        last = wrapped(self._chart.far_end, SMALL, across, weight=REGULAR)
        texts = [
            PlacedText(first, 0, top, self.palette.text),
            PlacedText(best, first.width + SPACE_1, top, self.palette.quiet),
        ]
        if scale.of > 1:
            texts += [
                PlacedText(of, across - last.width - SPACE_1 - of.width, top, self.palette.text),
                PlacedText(last, across - last.width, top, self.palette.quiet),
            ]
        return texts

    @staticmethod
    def _position(scale: RankScale, across: float) -> float:
        share = (scale.rank - 1) / (scale.of - 1) if scale.of > 1 else 0.0
        return 0.5 + min(share, 1.0) * (across - 1)

    @staticmethod
    def _least_pitch(width: float) -> float:
        line_height = wrapped("0", BODY, width).line_height
        stacked = line_height if width < _STACKED_BELOW else 0
        return stacked + line_height + _ABOVE + _STRIP + SPACE_2 + line_height + SPACE_4

    def _strip_top(self, top: float, pitch: float, *, stacked: bool) -> float:
        line_height = wrapped("0", BODY, pitch).line_height
        above = line_height * (2 if stacked else 1) + _ABOVE
        below = _STRIP + SPACE_2 + line_height
        return top + (pitch - SPACE_1 - above - below) / 2 + above
