"""Drawing of a :class:`LocationChart`: two ordered lists, equal places joined.

The circles carry the order. All have one size, and rows one distance: the page
gives no figures, so nothing here has a length that could be read as one.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from gii_viewer.charts.description import LocationChart, Place
from gii_viewer.charts.drawing import Drawing, Layout, PlacedText
from gii_viewer.charts.palette import Palette
from gii_viewer.charts.strokes import filled, line, outlined
from gii_viewer.charts.text import TextBlock, wrapped
from gii_viewer.charts.type_scale import BODY, SEMIBOLD, SMALL, SPACE_2

_CIRCLE = 26.0
_HEADER = 36.0
_GREATEST_PITCH = 136.0
_LEAST_PITCH = 30.0
_WIDEST_NAME = 300.0
_LINKS_SHARE = 0.22
_LONGEST_LINK = 320.0


class PlacesDrawing(Drawing):
    """Names, numbered circles, and a line between the same place on both sides."""

    def __init__(self, chart: LocationChart, palette: Palette) -> None:
        super().__init__(palette)
        self._chart = chart
        self._joined_left = {left for left, _ in chart.joined}
        self._joined_right = {right for _, right in chart.joined}

    def comfortable_height(self, width: float) -> float:
        line_height = wrapped("0", BODY, width).line_height
        names = [place.label for place in (*self._chart.left, *self._chart.right)]
        room = self._name_room(width)
        lines = max(len(wrapped(name, BODY, room, lines=3).lines) for name in names)
        return _HEADER + self._rows() * max(_LEAST_PITCH + 6, lines * line_height + SPACE_2)

    def lay_out(self, room: QRectF) -> Layout:
        names = self._name_room(room.width())
        rows = self._rows()
        pitch = min(_GREATEST_PITCH, max(_LEAST_PITCH, (room.height() - _HEADER) / rows))
        line_height = wrapped("0", BODY, names).line_height
        lines = min(3, max(1, int((pitch - 4) // line_height)))
        left, right, end = self._columns(room.width(), names, lines)
        marks: dict[str, QRectF] = {}
        shapes: dict[str, QRectF] = {}
        labels: list[PlacedText] = []
        texts: list[PlacedText] = []
        sides = (
            (self._chart.left, left, 1.0, self._chart.left_title),
            (self._chart.right, right, 0.0, self._chart.right_title),
        )
        for places, at, align, title in sides:
            head = wrapped(title, BODY, names, lines=2, weight=SEMIBOLD)
            labels.append(self._beside(head, at, _HEADER / 2 - SPACE_2, align))
            if not places:
                none = wrapped(self._chart.none_listed, SMALL, names, lines=2)
                labels.append(
                    self._beside(none, at, _HEADER + pitch / 2, align, self.palette.quiet)
                )
            for index, place in enumerate(places):
                middle = _HEADER + (index + 0.5) * pitch
                circle = QRectF(at - _CIRCLE / 2, middle - _CIRCLE / 2, _CIRCLE, _CIRCLE)
                name = wrapped(place.label, BODY, names, lines=lines)
                label = self._beside(name, at, middle, align)
                labels.append(label)
                shapes[place.pointer] = circle
                marks[place.pointer] = self._mark_room(circle, end, align, pitch)
                number = wrapped(place.value_text, SMALL, _CIRCLE, weight=SEMIBOLD)
                texts.append(
                    PlacedText(
                        number,
                        at - number.width / 2,
                        middle - number.height / 2,
                        self._number_color(places, index),
                    )
                )
        return Layout(
            box=QRectF(room.left(), room.top(), room.width(), _HEADER + rows * pitch),
            data=(1.0, 1.0),
            marks=marks,
            shapes=shapes,
            labels=tuple(labels),
            texts=tuple(texts),
        )

    def draw(self, painter: QPainter, layout: Layout) -> None:
        for pointer, rect in layout.marks.items():
            if pointer == self.states.marked:
                filled(painter, rect, self.palette.selected)
            elif pointer == self.states.hovered:
                filled(painter, rect, self.palette.raised)
            if pointer == self.states.focused:
                outlined(painter, rect, self.palette.accent, 2)
        for left, right in self._chart.joined:
            start = layout.shapes[self._chart.left[left].pointer]
            stop = layout.shapes[self._chart.right[right].pointer]
            line(painter, start.center(), stop.center(), self.palette.edge, 2)
        for places, joined, color in (
            (self._chart.left, self._joined_left, self.palette.patents),
            (self._chart.right, self._joined_right, self.palette.publications),
        ):
            for index, place in enumerate(places):
                self._draw_circle(
                    painter, layout.shapes[place.pointer], color, joined=index in joined
                )
                if place.pointer == self.states.marked:
                    self._ring(painter, layout.shapes[place.pointer].adjusted(-3, -3, 3, 3))

    def _columns(self, width: float, names: float, lines: int) -> tuple[float, float, float]:
        """Place both sides' circles beside their widest name, as near as a link can be.

        Return the middle of the left and of the right circles, and where the names end.
        """
        chart = self._chart
        widest = [
            max(
                [wrapped(title, BODY, names, lines=2, weight=SEMIBOLD).width]
                + [wrapped(place.label, BODY, names, lines=lines).width for place in places]
            )
            for title, places in ((chart.left_title, chart.left), (chart.right_title, chart.right))
        ]
        away = _CIRCLE / 2 + SPACE_2
        left = ceil(widest[0]) + away
        right = min(width - ceil(widest[1]) - away, left + _LONGEST_LINK)
        return left, right, right + away + widest[1]

    def _draw_circle(self, painter: QPainter, circle: QRectF, color: str, *, joined: bool) -> None:
        painter.setPen(QPen(QColor(color), 2))
        painter.setBrush(QColor(color if joined else self.palette.surface))
        painter.drawEllipse(circle.adjusted(1, 1, -1, -1))

    def _ring(self, painter: QPainter, around: QRectF) -> None:
        painter.setPen(QPen(QColor(self.palette.marked), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(around)

    def _number_color(self, places: Sequence[Place], index: int) -> str:
        of_left = places is self._chart.left
        joined = index in (self._joined_left if of_left else self._joined_right)
        return self.palette.surface if joined else self.palette.text

    def _beside(
        self,
        block: TextBlock,
        at: float,
        middle: float,
        align: float,
        color: str | None = None,
    ) -> PlacedText:
        away = _CIRCLE / 2 + SPACE_2
        left = at - away - block.width if align else at + away
        return PlacedText(block, left, middle - block.height / 2, color or self.palette.text, align)

    @staticmethod
    def _mark_room(circle: QRectF, end: float, align: float, pitch: float) -> QRectF:
        height = min(pitch - 4, 60)
        left = -SPACE_2 if align else circle.left() - SPACE_2
        right = circle.right() + SPACE_2 if align else end + SPACE_2
        return QRectF(left, circle.center().y() - height / 2, right - left, height)

    @staticmethod
    def _name_room(width: float) -> float:
        beside = (width - 2 * (_CIRCLE + SPACE_2)) * (1 - _LINKS_SHARE) / 2
        return min(beside, _WIDEST_NAME)

    def _rows(self) -> int:
        return max(len(self._chart.left), len(self._chart.right), 1)
