"""The charts' own pyqtgraph parts: the plot and its axes.

A plot here shows a fixed range and stays where it is: no panning, no zooming, no
menu, no buttons. Its axes draw their own text, whose room is measured beforehand,
because pyqtgraph drops tick labels that exceed the room it guessed. Nothing is
clipped, as clip paths of an SVG differ between renderers.
"""

from __future__ import annotations

from collections.abc import Sequence

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from gii_viewer.charts.drawing import Drawing, Layout, PlacedText


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
