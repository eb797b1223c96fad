"""The plot of every chart, and what a drawing is that fills it.

A plot here shows a fixed range and stays where it is: no panning, no zooming, no menu,
no buttons. Nothing in it is clipped, as clip paths of an SVG differ between renderers.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Set as AbstractSet
from enum import Enum
from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QRectF, Qt
from PySide6.QtWidgets import QGraphicsItem

from gii_viewer.charts.items import Label, ShareAxis, TextAxis
from gii_viewer.charts.palette import Palette
from gii_viewer.charts.text import TextBlock
from gii_viewer.model.figure import FigureRef
from gii_viewer.model.record import Record

NARROW = 560
"""Width in pixels below which names stand above their marks instead of beside them."""
_BEHIND_DATA = -1000
EDGE = 8.0
"""How far the room of a mark reaches beyond the plot's sides, in pixels."""


class Ease(Enum):
    """How well a chart shows."""

    LEGIBLE = "legible"
    NAMED = "legible, and names are whole but for the very longest"
    COMFORTABLE = "comfortable"


class Spot(Record):
    """Where a mark is, in pixels of the plot: its whole room, and its outline if it is marked."""

    room: QRectF
    outline: QRectF
    round: bool = False


class ChartPlot(pg.PlotItem):
    """A plot of fixed range with an axis of names at the left and one of percent below."""

    def __init__(self) -> None:
        self.names = TextAxis("left")
        self.shares = ShareAxis()
        super().__init__(axisItems={"left": self.names, "bottom": self.shares}, enableMenu=False)
        for axis in (self.names, self.shares):
            axis.setZValue(_BEHIND_DATA)
        self.hideButtons()
        self.setMouseEnabled(x=False, y=False)
        self.layout.setContentsMargins(0, 0, 0, 0)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.disableAutoRange()
        self.invertY(b=True)
        self.vb.borderRect.hide()
        self.vb.setFlag(QGraphicsItem.GraphicsItemFlag.ItemClipsChildrenToShape, enabled=False)
        for frame in (self, self.vb, self.vb.childGroup):
            frame.setFlag(QGraphicsItem.GraphicsItemFlag.ItemHasNoContents)
        self.spots: dict[FigureRef, Spot] = {}
        self._labels: list[Label] = []
        self._used = 0

    def empty(self) -> None:
        """Take everything out but the labels, which are used again."""
        for item in self.drawn:
            self.removeItem(item)
        for label in self._labels[: self._used]:
            label.hide()
        # Else the names of a wide chart keep the next one from being narrow.
        self.names.setWidth(0)
        self.names.set_ticks({}, "")
        self.shares.set_ticks({}, "")
        self.shares.set_lines({}, "", "")
        self.spots, self._used = {}, 0

    @property
    def labels(self) -> list[Label]:
        """The texts among the data."""
        return self._labels[: self._used]

    @property
    def drawn(self) -> list[QGraphicsItem]:
        """The items that draw data, texts left out."""
        return [item for item in self.items if not isinstance(item, Label)]

    def set_frame(
        self,
        x: tuple[float, float],
        y: tuple[float, float],
        names_width: float = 0,
        shares_height: float = 0,
    ) -> None:
        """Show the data from ``x[0]`` to ``x[1]`` and ``y[0]`` (at the top) to ``y[1]``."""
        self.names.setWidth(names_width)
        self.shares.setHeight(shares_height)
        self.layout.activate()
        self.setRange(xRange=x, yRange=y, padding=0)
        self.vb.updateMatrix()

    def add(self, *items: QGraphicsItem) -> None:
        for item in items:
            self.addItem(item, ignoreBounds=True)

    def add_label(
        self,
        block: TextBlock,
        color: str,
        point: tuple[float, float],
        anchor: tuple[float, float] = (0.0, 0.5),
        shift: tuple[float, float] = (0.0, 0.0),
        align: float = 0.0,
    ) -> None:
        """Put a text among the data, as :meth:`Label.set_text` says."""
        if self._used == len(self._labels):
            self._labels.append(Label())
            self.add(self._labels[-1])
        label = self._labels[self._used]
        self._used += 1
        label.set_text(block, color, point, anchor, shift, align)
        label.setVisible(True)  # pyqtgraph's, which sees to the scale; show() would not

    def texts(self) -> list[tuple[TextBlock, QRectF]]:
        """Return every text with its box, in pixels of the plot."""
        with_texts: list[TextAxis | Label] = [self.names, self.shares, *self.labels]
        return [
            (block, self.mapRectFromItem(item, box))
            for item in with_texts
            for block, box in item.texts
        ]


class Drawing(ABC):
    """Fills a plot with one chart. Sizes are pixels of the plot."""

    @abstractmethod
    def __init__(self, chart: Any, palette: Palette) -> None:
        """Take a chart of the kind that the drawing is for."""

    @abstractmethod
    def needed_height(self, width: float, ease: Ease) -> float:
        """Return the least height at which all is shown with this ease in ``width``."""

    @abstractmethod
    def height(self, width: float, room: float) -> float:
        """Return the height to draw in, where ``room`` is free."""

    @abstractmethod
    def fill(self, plot: ChartPlot) -> None:
        """Put everything into ``plot``, which is empty and has its size."""

    def emphasise(self, marked: AbstractSet[FigureRef]) -> None:
        """Emphasise what belongs to several marks, as far as there is anything."""
        del marked
