"""A chart on the screen: its sheet, shown by a pyqtgraph plot and the words around it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QGraphicsItem, QGraphicsScene, QStyleOptionGraphicsItem, QWidget

from gii_viewer.charts.description import Chart, Mark
from gii_viewer.charts.drawing import PlacedText
from gii_viewer.charts.palette import Palette
from gii_viewer.charts.plot import ChartPlot
from gii_viewer.charts.sheet import ChartSheet, prepare
from gii_viewer.charts.text import TextBlock


class _Words(QGraphicsItem):
    """Texts around the plot."""

    def __init__(self) -> None:
        super().__init__()
        self._texts: tuple[PlacedText, ...] = ()

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
        self._margin = margin
        self.setItemIndexMethod(QGraphicsScene.ItemIndexMethod.NoIndex)
        self._plot = ChartPlot()
        self._words = _Words()
        self.addItem(self._plot)
        self.addItem(self._words)
        self.set_chart(chart, palette, size)

    @property
    def chart(self) -> Chart:
        return self._sheet.chart

    @property
    def left_out(self) -> int:
        """Return how many marks have no room at this size."""
        return self._sheet.left_out

    def set_chart(self, chart: Chart, palette: Palette, size: QSizeF) -> None:
        """Show another chart, or the same in other colours; nothing is emphasised then."""
        self._palette = palette
        self._sheet = ChartSheet(chart, palette, size, self._margin)
        self._plot.set_drawing(self._sheet.drawing)
        self._arrange()

    def resize(self, size: QSizeF) -> None:
        """Arrange everything anew for ``size`` pixels."""
        self._sheet.resize(size)
        self._arrange()

    def comfortable_height(self, width: float) -> float:
        """Return the least height at which the whole chart shows well in ``width`` pixels."""
        return self._sheet.comfortable_height(width)

    def least_height(self, width: float) -> float:
        """Return the least height at which the whole chart is legible in ``width`` pixels."""
        return self._sheet.least_height(width)

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the page as the screen shows it, scaled, into ``rect``."""
        prepare(painter)
        painter.fillRect(rect, QColor(self._palette.surface))
        self.render(painter, rect, self.sceneRect())

    def texts(self) -> tuple[tuple[TextBlock, QRectF], ...]:
        """Return every text on the page with its box, in pixels of the page."""
        return self._sheet.texts()

    def mark_at(self, place: QPointF) -> Mark | None:
        """Return the mark at ``place``, in pixels of the page."""
        return self._sheet.mark_at(place)

    def mark_rect(self, pointer: str) -> QRectF:
        """Return the room of a mark, in pixels of the page; empty where it isn't shown."""
        return self._sheet.mark_rect(pointer)

    def shown_marks(self) -> tuple[Mark, ...]:
        """Return the marks on the page, in reading order."""
        return self._sheet.shown_marks()

    def emphasise(
        self, *, marked: str | None = None, hovered: str | None = None, focused: str | None = None
    ) -> None:
        """Emphasise up to three marks, by pointer."""
        states = self._sheet.drawing.states
        states.marked, states.hovered, states.focused = marked, hovered, focused
        self.update()

    def _arrange(self) -> None:
        self._words.set_texts(self._sheet.words)
        self._plot.arrange(self._sheet.layout)
        self.setSceneRect(QRectF(QPointF(), self._sheet.size))
        self.update()
