"""What every chart's drawing is: a layout of marks and texts, and the strokes between.

Nothing here knows pyqtgraph: a file is drawn without it, and a plot of the window
shows the same drawing.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF
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
        self.draw_with_texts(painter, self.layout)
        painter.restore()

    def draw_with_texts(self, painter: QPainter, layout: Layout) -> None:
        """Draw all but the texts of the axes, in pixels from the view box's corner."""
        self.draw(painter, layout)
        for text in layout.texts:
            text.draw(painter)

    @staticmethod
    def _scale(layout: Layout) -> tuple[float, float]:
        return (
            max(layout.box.width(), 1) / layout.data[0],
            max(layout.box.height(), 1) / layout.data[1],
        )
