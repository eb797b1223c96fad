"""The page of a chart: title and subtitle, the plot, note and credit.

One page serves the window, images, SVG and PDF: it arranges everything for a size
in pixels and paints that. The layout is complete before anything is painted.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QGraphicsItem, QGraphicsScene, QStyleOptionGraphicsItem, QWidget

from gii_viewer.charts.bars import BarsDrawing
from gii_viewer.charts.description import BarChart, Chart, LocationChart, Mark, RankChart, marks
from gii_viewer.charts.palette import Palette
from gii_viewer.charts.places import PlacesDrawing
from gii_viewer.charts.plot import ChartPlot, Drawing, Layout, PlacedText
from gii_viewer.charts.scales import ScalesDrawing
from gii_viewer.charts.text import TextBlock, wrapped
from gii_viewer.charts.type_scale import (
    BODY,
    FINE,
    SEMIBOLD,
    SMALL,
    SPACE_1,
    SPACE_4,
    SPACE_6,
    TITLE,
)

_NARROW = 480
_LEAST_PLOT = 80


class _Words(QGraphicsItem):
    """Texts around the plot."""

    def __init__(self) -> None:
        super().__init__()
        self._texts: tuple[PlacedText, ...] = ()

    @property
    def texts(self) -> tuple[PlacedText, ...]:
        return self._texts

    def set_texts(self, texts: tuple[PlacedText, ...]) -> None:
        self.prepareGeometryChange()
        self._texts = texts
        self.update()

    def boundingRect(self) -> QRectF:
        around = QRectF()
        for text in self._texts:
            around = around.united(text.box)
        return around

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,  # noqa: ARG002
        widget: QWidget | None = None,  # noqa: ARG002
    ) -> None:
        for text in self._texts:
            text.draw(painter)


class ChartPage(QGraphicsScene):
    """A chart laid out on a page of ``size`` pixels, in the colours of ``palette``.

    ``margin`` is the free edge in pixels; without one it follows from the width.
    """

    def __init__(
        self, chart: Chart, palette: Palette, size: QSizeF, margin: int | None = None
    ) -> None:
        super().__init__()
        self._fixed_margin = margin
        self.setItemIndexMethod(QGraphicsScene.ItemIndexMethod.NoIndex)
        self._plot = ChartPlot()
        self._words = _Words()
        self.addItem(self._plot)
        self.addItem(self._words)
        self._drawing: Drawing
        self._layout: Layout
        self.set_chart(chart, palette, size)

    @property
    def chart(self) -> Chart:
        return self._chart

    @property
    def left_out(self) -> int:
        """Return how many marks have no room at this size."""
        return self._layout.left_out

    def set_chart(self, chart: Chart, palette: Palette, size: QSizeF) -> None:
        """Show another chart, or the same in other colours; nothing is emphasised then."""
        self._chart = chart
        self._palette = palette
        self._drawing = _drawing(chart, palette)
        self._plot.set_drawing(self._drawing)
        self.resize(size)

    def resize(self, size: QSizeF) -> None:
        """Arrange everything anew for ``size`` pixels."""
        self._size = size
        top, bottom = self._arrange_words(size)
        margin = self._margin(size.width())
        room = QRectF(margin, top, size.width() - 2 * margin, max(bottom - top, _LEAST_PLOT))
        self._layout = self._drawing.lay_out(room)
        self._plot.arrange(self._layout)
        self.setSceneRect(QRectF(QPointF(), size))
        self.update()

    def comfortable_height(self, width: float) -> float:
        """Return the least height at which the whole chart shows well in ``width`` pixels."""
        inner = width - 2 * self._margin(width)
        return self._words_height(width) + self._drawing.comfortable_height(inner)

    def least_height(self, width: float) -> float:
        """Return the least height at which the whole chart is legible in ``width`` pixels."""
        inner = width - 2 * self._margin(width)
        return self._words_height(width) + self._drawing.least_height(inner)

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the page, scaled, into ``rect``."""
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing
        )
        painter.fillRect(rect, QColor(self._palette.surface))
        self.render(painter, rect, self.sceneRect())

    def texts(self) -> tuple[tuple[TextBlock, QRectF], ...]:
        """Return every text on the page with its box, in pixels of the page."""
        corner = self._layout.box.topLeft()
        inside = (*self._layout.labels, *self._layout.ticks, *self._layout.texts)
        return (
            *((text.block, text.box) for text in self._words.texts),
            *((text.block, text.box.translated(corner)) for text in inside),
        )

    def mark_at(self, place: QPointF) -> Mark | None:
        """Return the mark at ``place``, in pixels of the page."""
        for mark in self.shown_marks():
            if self.mark_rect(mark.pointer).contains(place):
                return mark
        return None

    def mark_rect(self, pointer: str) -> QRectF:
        """Return the room of a mark, in pixels of the page; empty where it isn't shown."""
        rect = self._layout.marks.get(pointer)
        return QRectF() if rect is None else rect.translated(self._layout.box.topLeft())

    def shown_marks(self) -> tuple[Mark, ...]:
        """Return the marks on the page, in reading order."""
        return tuple(mark for mark in marks(self._chart) if mark.pointer in self._layout.marks)

    def emphasise(
        self, *, marked: str | None = None, hovered: str | None = None, focused: str | None = None
    ) -> None:
        """Emphasise up to three marks, by pointer."""
        states = self._drawing.states
        states.marked, states.hovered, states.focused = marked, hovered, focused
        self.update()

    def _arrange_words(self, size: QSizeF) -> tuple[float, float]:
        """Place the words at the top and bottom; return where the room between them is."""
        margin = self._margin(size.width())
        head, foot = self._word_blocks(size.width() - 2 * margin)
        placed = []
        top = float(margin)
        for block, color in head:
            placed.append(PlacedText(block, margin, top, color))
            top += block.height + SPACE_1
        bottom = size.height() - margin - _stack_height(foot)
        below = bottom
        for block, color in foot:
            placed.append(PlacedText(block, margin, below, color))
            below += block.height + SPACE_1
        self._words.set_texts(tuple(placed))
        return top - SPACE_1 + SPACE_6, bottom - SPACE_4

    def _words_height(self, width: float) -> float:
        margin = self._margin(width)
        head, foot = self._word_blocks(width - 2 * margin)
        return _stack_height(head) + _stack_height(foot) + 2 * margin + SPACE_4 + SPACE_6

    def _word_blocks(
        self, width: float
    ) -> tuple[list[tuple[TextBlock, str]], list[tuple[TextBlock, str]]]:
        """Return the texts above and below the plot, with their colours."""
        text, palette = self._chart.text, self._palette
        head = [
            (wrapped(text.title, TITLE, width, lines=3, weight=SEMIBOLD), palette.text),
            (wrapped(text.subtitle, BODY, width, lines=3), palette.quiet),
        ]
        foot = [
            (wrapped(text.note, SMALL, width, lines=5), palette.text),
            (wrapped(text.credit, FINE, width, lines=4), palette.quiet),
        ]
        return (
            [part for part in head if part[0].lines],
            [part for part in foot if part[0].lines],
        )

    def _margin(self, width: float) -> int:
        if self._fixed_margin is not None:
            return self._fixed_margin
        return SPACE_4 if width < _NARROW else SPACE_6


def _stack_height(blocks: list[tuple[TextBlock, str]]) -> float:
    return sum(block.height for block, _ in blocks) + SPACE_1 * max(0, len(blocks) - 1)


def _drawing(chart: Chart, palette: Palette) -> Drawing:
    match chart:
        case BarChart():
            return BarsDrawing(chart, palette)
        case RankChart():
            return ScalesDrawing(chart, palette)
        case LocationChart():
            return PlacesDrawing(chart, palette)
