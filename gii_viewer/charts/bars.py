"""Drawing of a :class:`BarChart`: horizontal bars from 0, each in its own row.

Wide enough, labels stand in a column beside the bars; else above each bar. Rows
grow and shrink together between a legible least and a calm greatest height; rows
that still have no room are counted in a line of their own, never dropped silently.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil, floor

from PySide6.QtCore import QCoreApplication, QPointF, QRectF
from PySide6.QtGui import QPainter

from gii_viewer.charts.description import Bar, BarChart
from gii_viewer.charts.drawing import Drawing, Layout, PlacedText
from gii_viewer.charts.palette import Palette
from gii_viewer.charts.strokes import dotted, filled, hatched, line, outlined
from gii_viewer.charts.text import TextBlock, wrapped
from gii_viewer.charts.type_scale import (
    BODY,
    MEDIUM,
    SMALL,
    SPACE_1,
    SPACE_2,
    SPACE_4,
)
from gii_viewer.model.profile import Basis

STACKED_BELOW = 560
"""Width in pixels below which labels stand above their bars."""
_TICK_STEPS = (1, 2, 5, 10, 20, 25, 30, 40, 50)
_TICK_SPACING = 64
_GREATEST_PITCH = 88
_LEAST_PITCH = 20
_LEAST_STACKED_PITCH = 36
_GREATEST_BAR = 40
_FEW_BARS = 10
"""So many bars at most have room for labels of three lines."""
_LABEL_SHARE = 0.36
_WIDEST_LABEL = 320
_STACKED_BAR = 14
_GREATEST_STACKED = 24
_OUTLINE = 1.5


@dataclass(frozen=True)
class _Rows:
    """Heights shared by all rows, in pixels, and which bars are shown."""

    pitch: float
    label_lines: int
    bars: tuple[Bar, ...]
    left_out: int


class BarsDrawing(Drawing):
    """Bars, their values and the lines behind them."""

    def __init__(self, chart: BarChart, palette: Palette) -> None:
        super().__init__(palette)
        self._chart = chart
        self._values = {
            bar.pointer: wrapped(bar.value_text, BODY, 400, weight=MEDIUM) for bar in chart.bars
        }
        self._shown: tuple[Bar, ...] = chart.bars
        self._stacked = False

    def comfortable_height(self, width: float) -> float:
        lines = self._lines_wanted(width, 3 if len(self._chart.bars) <= _FEW_BARS else 2)
        line_height = wrapped("0", BODY, width).line_height
        if width < STACKED_BELOW:
            pitch = lines * line_height + _STACKED_BAR + SPACE_4
        else:
            pitch = max(28, lines * line_height + SPACE_2)
        return pitch * max(1, len(self._chart.bars)) + self._axis_height(width)

    def least_height(self, width: float) -> float:
        pitch = _LEAST_STACKED_PITCH if width < STACKED_BELOW else _LEAST_PITCH
        return pitch * max(1, len(self._chart.bars)) + self._axis_height(width)

    def lay_out(self, room: QRectF) -> Layout:
        stacked = self._stacked = room.width() < STACKED_BELOW
        rows = self._rows(room, stacked=stacked)
        self._shown = rows.bars
        labels = self._label_blocks(room.width(), rows.label_lines)
        # Whole pixels keep edges crisp on the screen.
        widest = max((block.width for block in labels), default=0)
        column = 0 if stacked else ceil(widest) + SPACE_4
        across = floor(self._axis_width(room.width() - column))
        down = rows.pitch * max(1, len(rows.bars) + bool(rows.left_out))
        box = QRectF(room.left() + column, room.top(), across, down)
        marks, shapes, texts, placed = {}, {}, [], []
        for index, bar, label in self._placed_rows(rows, labels):
            top = index * rows.pitch
            thickness, offset = self._bar_room(rows.pitch, label, stacked=stacked)
            shape = QRectF(
                0, top + offset, max(bar.high / self._chart.axis_end * across, 1), thickness
            )
            marks[bar.pointer] = QRectF(
                -column - SPACE_2, top, room.width() + 2 * SPACE_2, rows.pitch
            )
            shapes[bar.pointer] = shape
            value = self._values[bar.pointer]
            texts.append(
                PlacedText(
                    value,
                    shape.right() + SPACE_2,
                    shape.center().y() - value.height / 2,
                    self.palette.text,
                )
            )
            label_top = (
                top + offset - label.height - 2
                if stacked
                else top + (rows.pitch - label.height) / 2
            )
            placed.append(PlacedText(label, -column, label_top, self.palette.text))
        if rows.left_out:
            placed.append(self._left_out_text(rows, column, room.width()))
        return Layout(
            box=box,
            data=(self._chart.axis_end, max(1, len(rows.bars) + bool(rows.left_out))),
            marks=marks,
            shapes=shapes,
            labels=tuple(placed),
            ticks=self._ticks(box, room),
            texts=tuple(texts),
            left_out=rows.left_out,
        )

    def draw(self, painter: QPainter, layout: Layout) -> None:
        self._draw_bands(painter, layout)
        self._draw_grid(painter, layout)
        for bar in self._shown:
            self._draw_bar(painter, bar, layout.shapes[bar.pointer])
            if self.states.marked == bar.pointer:
                around = layout.shapes[bar.pointer].adjusted(-2, -2, 2, 2)
                outlined(painter, around, self.palette.marked, 2)

    def _draw_grid(self, painter: QPainter, layout: Layout) -> None:
        """Draw the grid's lines, each cut where something stands on it.

        Cut rather than painted over, so that a chart without a ground looks the same.
        """
        bottom = layout.box.height()
        spans = [(0.0, bottom + SPACE_1)]
        if self._stacked:
            # Labels stand above the bars here, and nothing runs through them.
            spans = [(rect.top() - 2, rect.bottom() + 2) for rect in layout.shapes.values()]
            spans.append((bottom, bottom + SPACE_1))
        standing = [text.box.adjusted(-3, 0, 3, 0) for text in layout.texts]
        standing += [text.box for text in layout.labels if not self._stacked]
        standing += [
            layout.shapes[bar.pointer] for bar in self._shown if bar.basis is not Basis.STATED
        ]
        for value in self._tick_values(layout.box.width()):
            left = floor(value / self._chart.axis_end * layout.box.width()) + 0.5
            color = self.palette.edge if value == 0 else self.palette.line
            gaps = [
                (rect.top(), rect.bottom())
                for rect in standing
                if rect.left() < left < rect.right() and value
            ]
            for top, end in _without(spans, gaps):
                line(painter, QPointF(left, top), QPointF(left, end), color)

    def _draw_bands(self, painter: QPainter, layout: Layout) -> None:
        for pointer, rect in layout.marks.items():
            if pointer == self.states.marked:
                filled(painter, rect, self.palette.selected)
            elif pointer == self.states.hovered:
                filled(painter, rect, self.palette.raised)
            if pointer == self.states.focused:
                outlined(painter, rect, self.palette.accent, 2)

    def _draw_bar(self, painter: QPainter, bar: Bar, shape: QRectF) -> None:
        color = self._color(bar)
        if bar.basis is Basis.DERIVED:
            known = QRectF(shape)
            known.setWidth(shape.width() * bar.low / bar.high if bar.high else 0)
            open_end = QRectF(shape)
            open_end.setLeft(known.right())
            hatched(painter, known, color)
            outlined(painter, known, color, _OUTLINE)
            outlined(painter, open_end.adjusted(-_OUTLINE, 0, 0, 0), color, _OUTLINE, dashed=True)
        elif bar.basis is Basis.ADDED:
            dotted(painter, shape, self.palette.added)
            outlined(painter, shape, self.palette.added, _OUTLINE)
        else:
            filled(painter, shape, color)

    def _color(self, bar: Bar) -> str:
        of_patents = bar.pointer.startswith("/patents")
        return self.palette.patents if of_patents else self.palette.publications

    def _rows(self, room: QRectF, *, stacked: bool) -> _Rows:
        bars = self._chart.bars
        height = room.height() - self._axis_height(room.width())
        least = _LEAST_STACKED_PITCH if stacked else _LEAST_PITCH
        holds = max(1, int(height // least))
        left_out = 0
        if len(bars) > holds:
            # The last row says how many are missing; a derived bar at the end stays.
            kept = max(holds - 1, 1)
            tail = bars[-1:] if bars[-1].basis is Basis.DERIVED and kept > 1 else ()
            left_out = len(bars) - kept
            bars = (*bars[: kept - len(tail)], *tail)
        pitch: float = min(_GREATEST_PITCH, height / max(1, len(bars) + bool(left_out)))
        pitch = float(max(floor(pitch), least))
        line_height = wrapped("0", BODY, room.width()).line_height
        spare = pitch - (_STACKED_BAR + SPACE_2 if stacked else SPACE_1)
        return _Rows(pitch, min(3, max(1, int(spare // line_height))), bars, left_out)

    def _placed_rows(
        self, rows: _Rows, labels: tuple[TextBlock, ...]
    ) -> list[tuple[int, Bar, TextBlock]]:
        """Return each shown bar with its row; missing rows are told before a derived bar."""
        placed = []
        for index, (bar, label) in enumerate(zip(rows.bars, labels, strict=True)):
            pushed = rows.left_out and bar.basis is Basis.DERIVED
            placed.append((index + bool(pushed), bar, label))
        return placed

    def _left_out_text(self, rows: _Rows, column: float, width: float) -> PlacedText:
        words = QCoreApplication.translate(
            "Charts", "and {count} more rows, for which this size has no room"
        ).format(count=rows.left_out)
        block = wrapped(words, SMALL, width)
        derived_tail = bool(rows.bars) and rows.bars[-1].basis is Basis.DERIVED
        index = len(rows.bars) - derived_tail
        top = index * rows.pitch + (rows.pitch - block.height) / 2
        return PlacedText(block, -column, top, self.palette.quiet)

    def _bar_room(self, pitch: float, label: TextBlock, *, stacked: bool) -> tuple[float, float]:
        """Return a bar's thickness and how far below its row's top it begins."""
        if not stacked:
            beside = min(_GREATEST_BAR, max(8, round(pitch * 0.55)))
            return beside, floor((pitch - beside) / 2)
        spare = pitch - label.height
        thickness = max(min(_STACKED_BAR, spare - SPACE_1), min(_GREATEST_STACKED, spare * 0.4))
        return thickness, floor((spare - thickness - 2) / 2) + label.height + 2

    def _axis_width(self, width: float) -> float:
        """Return the axis's greatest width that leaves every value its room."""
        room = width
        for bar in self._chart.bars:
            if bar.high:
                free = width - SPACE_2 - self._values[bar.pointer].width
                room = min(room, free * self._chart.axis_end / bar.high)
        end = wrapped(_tick_text(self._chart.axis_end), SMALL, 100)
        return max(min(room, width - end.width / 2), 40)

    def _label_blocks(self, width: float, lines: int) -> tuple[TextBlock, ...]:
        return tuple(
            wrapped(bar.label, BODY, self._label_room(width), lines=lines) for bar in self._shown
        )

    def _lines_wanted(self, width: float, most: int) -> int:
        room = self._label_room(width)
        blocks = (wrapped(bar.label, BODY, room, lines=most) for bar in self._chart.bars)
        return max((len(block.lines) for block in blocks), default=1)

    @staticmethod
    def _label_room(width: float) -> float:
        if width < STACKED_BELOW:
            return width
        return min(width * _LABEL_SHARE, _WIDEST_LABEL)

    def _axis_height(self, width: float) -> float:
        tick = wrapped("0", SMALL, width)
        title = wrapped(self._chart.axis_title, SMALL, width * 0.6, lines=2)
        return SPACE_2 + tick.height + SPACE_1 + title.height

    def _tick_values(self, width: float) -> list[float]:
        end = self._chart.axis_end
        fitting = [step for step in _TICK_STEPS if end % step == 0 and step <= end]
        wide = [step for step in fitting if width * step / end >= _TICK_SPACING]
        step = wide[0] if wide else end
        return [step * index for index in range(int(end // step) + 1)]

    def _ticks(self, box: QRectF, room: QRectF) -> tuple[PlacedText, ...]:
        top = box.height() + SPACE_2
        texts = []
        for value in self._tick_values(box.width()):
            block = wrapped(_tick_text(value), SMALL, 100)
            left = value / self._chart.axis_end * box.width() - block.width / 2
            texts.append(PlacedText(block, left, top, self.palette.quiet))
        title = wrapped(self._chart.axis_title, SMALL, room.right() - box.left(), lines=2)
        below = top + (texts[0].block.height if texts else 0) + SPACE_1
        return (*texts, PlacedText(title, 0, below, self.palette.quiet))


def _without(
    spans: list[tuple[float, float]], gaps: list[tuple[float, float]]
) -> list[tuple[float, float]]:
    """Return what remains of ``spans`` when ``gaps`` are taken out."""
    for gap_start, gap_end in gaps:
        spans = [
            part
            for start, end in spans
            for part in ((start, min(end, gap_start)), (max(start, gap_end), end))
            if part[0] < part[1]
        ]
    return spans


def _tick_text(value: float) -> str:
    return QCoreApplication.translate("Charts", "{share}%").format(share=f"{value:g}")
