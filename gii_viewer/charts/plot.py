"""The charts' own pyqtgraph parts: plot, axes and the base of what stands in a plot.

A plot here shows a fixed range and stays where it is: no panning, no zooming, no
menu, no buttons. Its axes draw their own text, whose room is measured beforehand,
because pyqtgraph drops tick labels that exceed the room it guessed. Nothing is
clipped, as clip paths of an SVG differ between renderers.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from gii_viewer.charts.palette import Palette
from gii_viewer.charts.text import TextBlock


@dataclass(frozen=True)
class PlacedText:
    """A text block and the top left corner of its box, in pixels from the plot's corner."""

    block: TextBlock
    left: float
    top: float
    color: str
    align: float = 0.0

    def draw(self, painter: QPainter) -> None:
        self.block.draw(painter, self.left, self.top, QColor(self.color), align=self.align)

    @property
    def box(self) -> QRectF:
        return self.block.box(self.left, self.top)


@dataclass
class States:
    """Which marks are emphasised, by pointer."""

    marked: str | None = None
    hovered: str | None = None
    focused: str | None = None


@dataclass(frozen=True)
class Layout:
    """Where everything of one drawing stands.

    ``box`` is the view box, in pixels of the page; ``data`` is the greatest value
    across and down. All else counts in pixels from the view box's top left corner:
    ``marks`` the room of each mark by pointer, ``shapes`` what its outline follows,
    ``labels`` and ``ticks`` the texts of the two axes, ``texts`` the drawing's own.
    ``left_out`` counts the marks that have no room.
    """

    box: QRectF
    data: tuple[float, float]
    marks: dict[str, QRectF]
    shapes: dict[str, QRectF]
    labels: tuple[PlacedText, ...] = ()
    ticks: tuple[PlacedText, ...] = ()
    texts: tuple[PlacedText, ...] = ()
    left_out: int = 0

    def reach(self) -> QRectF:
        """Return all that the drawing paints."""
        reach = QRectF(0, 0, self.box.width(), self.box.height())
        for rect in self.marks.values():
            reach = reach.united(rect)
        for text in self.texts:
            reach = reach.united(text.box)
        return reach.adjusted(-4, -4, 4, 4)


class TextAxis(pg.AxisItem):
    """An axis that draws exactly the texts it was given.

    Labels and ticks are laid out by the drawing, which knows its rows and its width.
    """

    def __init__(self, orientation: str) -> None:
        super().__init__(orientation, showValues=False, maxTickLength=0)
        self._texts: tuple[PlacedText, ...] = ()
        self._origin = QPointF()

    def set_texts(self, texts: Sequence[PlacedText], origin: QPointF) -> None:
        """Draw ``texts``, whose places count from ``origin`` in the axis's own coordinates."""
        self.prepareGeometryChange()
        self._texts = tuple(texts)
        self._origin = origin
        self.update()

    def tickValues(self, minVal: float, maxVal: float, size: float) -> list[object]:  # noqa: ARG002, N803
        return []

    def boundingRect(self) -> QRectF:
        around = QRectF()
        for text in self._texts:
            around = around.united(text.box.translated(self._origin))
        return around.adjusted(-2, -2, 2, 2)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,  # noqa: ARG002
        widget: QWidget | None = None,  # noqa: ARG002
    ) -> None:
        painter.save()
        painter.translate(self._origin)
        for text in self._texts:
            text.draw(painter)
        painter.restore()


class Drawing(QGraphicsItem):
    """Base of what stands in a plot: painted in pixels from the plot's corner.

    Inside the view box one unit is a unit of data; painting undoes that, so that
    lines, hatches and letters keep their shape.
    """

    def __init__(self, palette: Palette) -> None:
        super().__init__()
        self.palette = palette
        self.states = States()
        self.layout: Layout | None = None

    def comfortable_height(self, width: float) -> float:
        """Return the least height at which all is shown well in ``width`` pixels."""
        raise NotImplementedError

    def least_height(self, width: float) -> float:
        """Return the least height at which all is shown legibly in ``width`` pixels."""
        return self.comfortable_height(width)

    def lay_out(self, room: QRectF) -> Layout:
        """Arrange everything in ``room``, which is in pixels of the page."""
        raise NotImplementedError

    def draw(self, painter: QPainter, layout: Layout) -> None:
        """Draw all but the texts, in pixels from the view box's corner."""
        raise NotImplementedError

    def place(self, layout: Layout) -> None:
        self.prepareGeometryChange()
        self.layout = layout
        self.update()

    def boundingRect(self) -> QRectF:
        if self.layout is None:
            return QRectF()
        reach, (across, down) = self.layout.reach(), self._scale(self.layout)
        return QRectF(
            reach.x() / across, reach.y() / down, reach.width() / across, reach.height() / down
        )

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,  # noqa: ARG002
        widget: QWidget | None = None,  # noqa: ARG002
    ) -> None:
        if self.layout is None:
            return
        across, down = self._scale(self.layout)
        painter.save()
        painter.scale(1 / across, 1 / down)
        self.draw(painter, self.layout)
        for text in self.layout.texts:
            text.draw(painter)
        painter.restore()

    @staticmethod
    def _scale(layout: Layout) -> tuple[float, float]:
        return (
            max(layout.box.width(), 1) / layout.data[0],
            max(layout.box.height(), 1) / layout.data[1],
        )


class ChartPlot(pg.PlotItem):
    """A plot of fixed range with one drawing and two text axes."""

    def __init__(self) -> None:
        self.labels = TextAxis("left")
        self.ticks = TextAxis("bottom")
        super().__init__(axisItems={"left": self.labels, "bottom": self.ticks}, enableMenu=False)
        self.hideButtons()
        self.setMouseEnabled(x=False, y=False)
        self.layout.setContentsMargins(0, 0, 0, 0)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.labels.setWidth(0)
        self.ticks.setHeight(0)
        self.disableAutoRange()
        self.invertY(b=True)
        self.vb.setFlag(QGraphicsItem.GraphicsItemFlag.ItemClipsChildrenToShape, enabled=False)
        self.drawing: Drawing | None = None

    def set_drawing(self, drawing: Drawing | None) -> None:
        """Show ``drawing`` instead of the one before."""
        if self.drawing is not None:
            self.removeItem(self.drawing)
        self.drawing = drawing
        if drawing is not None:
            self.addItem(drawing, ignoreBounds=True)

    def arrange(self, layout: Layout) -> None:
        """Give plot, axes and drawing the places that ``layout`` says."""
        if self.drawing is None:
            return
        self.setPos(layout.box.topLeft())
        self.resize(layout.box.size())
        self.layout.activate()
        self.setRange(xRange=(0, layout.data[0]), yRange=(0, layout.data[1]), padding=0)
        self.vb.updateMatrix()
        self.labels.set_texts(layout.labels, -self.labels.pos())
        self.ticks.set_texts(layout.ticks, -self.ticks.pos())
        self.drawing.place(layout)
