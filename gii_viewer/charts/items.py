"""pyqtgraph's items, as far as charts need them otherwise than they come.

Texts are laid out before anything is painted and are painted line by line, so that
their room is known, they wrap, and they are never read as markup. All lengths are
pixels of the sheet: pyqtgraph's own pens keep their width in device pixels, and would
be too thin in a large image (pyqtgraph #1455).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import pyqtgraph as pg
from PySide6.QtCore import QCoreApplication, QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QTransform
from PySide6.QtWidgets import QGraphicsItem

from gii_viewer.charts.text import TextBlock

Stretch = tuple[float, float]
"""From where to where, in pixels."""
Draw = Callable[[QPainter, QRectF, str], object]


class Words(pg.GraphicsWidget):
    """A text of several lines in a layout.

    Instead of ``pg.LabelItem``, which reads its text as HTML and doesn't wrap.
    """

    def __init__(self) -> None:
        super().__init__()
        self.block: TextBlock | None = None
        self._color = QColor()

    def set_text(self, block: TextBlock | None, color: str) -> None:
        self.block = block
        self._color = QColor(color)
        self.update()

    def paint(self, painter: QPainter, *_: object) -> None:
        if self.block is not None:
            self.block.draw(painter, 0, 0, self._color)


class Label(pg.TextItem):
    """A text at a point of data, of its own size whatever the scale.

    The lines are painted here and not by ``pg.TextItem``'s text document, which has line
    heights and alignment of its own in every script.
    """

    def __init__(self) -> None:
        self.block: TextBlock | None = None
        self._box = QRectF()
        self._align = 0.0
        super().__init__()
        self.textItem.hide()
        self.setZValue(1)
        # Its place is set when everything is laid out; nobody has to be told.
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemSendsGeometryChanges, enabled=False)

    def set_text(
        self,
        block: TextBlock,
        color: str,
        point: tuple[float, float],
        anchor: tuple[float, float] = (0.0, 0.5),
        shift: tuple[float, float] = (0.0, 0.0),
        align: float = 0.0,
    ) -> None:
        """Set what stands at ``point``, in data.

        ``anchor`` is the part of the text's box that stands at the point, and ``shift``
        how many pixels beside it. ``align`` is where narrower lines stand in the box.
        """
        self.prepareGeometryChange()
        self.block, self._align = block, align
        self._box = QRectF(
            shift[0] - anchor[0] * block.width,
            shift[1] - anchor[1] * block.height,
            block.width,
            block.height,
        )
        self.setColor(color)
        self.setPos(*point)

    @property
    def texts(self) -> list[tuple[TextBlock, QRectF]]:
        """The text with its box, in pixels of the label."""
        return [] if self.block is None else [(self.block, self._box)]

    def updateTextPos(self) -> None:  # noqa: N802 - pyqtgraph's name
        """Leave the text document alone: it is not shown."""

    def boundingRect(self) -> QRectF:
        return self._box

    def paint(self, painter: QPainter, *_: object) -> None:
        for block, box in self.texts:
            block.draw(painter, box.left(), box.top(), self.color, align=self._align)


class PatternBars(pg.BarGraphItem):
    """Bars that ``draws`` fill one after another, as for derived and added figures.

    ``pg.BarGraphItem`` knows brushes only, and renderers of SVG and PDF disagree about
    pattern brushes. Each of ``draws`` gets a bar in pixels, and the colour.
    """

    def __init__(self, bars: Sequence[QRectF], color: str, *draws: Draw) -> None:
        self.bars, self._color, self._draws = tuple(bars), color, draws
        super().__init__(
            x0=[bar.left() for bar in bars],
            x1=[bar.right() for bar in bars],
            y0=[bar.top() for bar in bars],
            y1=[bar.bottom() for bar in bars],
            pen=None,
            brush=color,
        )

    def paint(self, painter: QPainter, *_: object) -> None:
        scale = self.sceneTransform()
        in_pixels = QTransform.fromScale(scale.m11(), scale.m22())
        painter.save()
        painter.scale(1 / scale.m11(), 1 / scale.m22())
        for bar in self.bars:
            for draw in self._draws:
                draw(painter, in_pixels.mapRect(bar), self._color)
        painter.restore()


class TextAxis(pg.AxisItem):
    """An axis whose ticks and their texts are given, with the room they need.

    ``pg.AxisItem`` guesses the room while it paints, drops each label that exceeds it
    (pyqtgraph #2385), and paints through a QPicture, which forgets what the font leaves
    out. So the texts are painted here, each where its tick is.
    """

    def __init__(self, orientation: str) -> None:
        super().__init__(orientation, maxTickLength=0)
        self.enableAutoSIPrefix(enable=False)
        self._ticks: dict[float, TextBlock] = {}
        self._color = QColor()
        self.texts: list[tuple[TextBlock, QRectF]] = []
        """Every text with its box, in pixels of the axis."""
        self._around = QRectF()

    def set_ticks(self, ticks: Mapping[float, TextBlock], color: str) -> None:
        """Set what stands at which value of the view as it is now."""
        self.prepareGeometryChange()
        self._ticks = dict(ticks)
        self._color = QColor(color)
        self.texts = [(block, self._box(at, block)) for at, block in self._ticks.items()]
        self._measure()

    def tickValues(self, *_: float) -> list[tuple[float | None, list[float]]]:
        return [(None, list(self._ticks))]

    def tickStrings(self, values: list[float], *_: float) -> list[str]:
        return ["\n".join(self._ticks[value].lines) for value in values]

    def boundingRect(self) -> QRectF:
        return self._around

    def paint(self, painter: QPainter, *_: object) -> None:
        for block, box in self.texts:
            block.draw(painter, box.left(), box.top(), self._color)

    def _measure(self) -> None:
        """Paint where the texts are, and behind the view."""
        view = self.linkedView()
        self._around = self.mapRectFromItem(view, view.rect())
        for _, box in self.texts:
            self._around = self._around.united(box)

    def _at(self, value: float) -> QPointF:
        """Return where ``value`` is, in pixels of the axis."""
        point = QPointF(0, value) if self.orientation == "left" else QPointF(value, 0)
        view = self.linkedView()
        return QPointF(self.mapFromItem(view, view.mapFromView(point)))

    def _box(self, value: float, block: TextBlock) -> QRectF:
        return block.box(0, self._at(value).y() - block.height / 2)


class ShareAxis(TextAxis):
    """The axis of percent below bars, with its title and the lines behind the bars."""

    GAP = 8
    """Pixels between the bars and the ticks' texts."""

    def __init__(self) -> None:
        super().__init__("bottom")
        self._reach: Stretch = 0, 0
        self._lines: list[tuple[QPen, QLineF]] = []

    def set_shares(
        self,
        ticks: Mapping[float, TextBlock],
        title: TextBlock | None,
        color: str,
        reach: Stretch,
    ) -> None:
        """Set the ticks and what stands below them; all texts keep within ``reach``, in pixels."""
        self._reach = reach
        self.set_ticks(ticks, color)
        if title is not None and self.texts:
            below = max(box.bottom() for _, box in self.texts) + self.GAP / 2
            self.texts.append((title, title.box(max(self._at(0).x(), reach[0]), below)))
            self._measure()

    def set_lines(self, lines: Mapping[float, list[Stretch]], zero: str, others: str) -> None:
        """Set the lines behind the bars: for each value the stretches, from the top, in pixels.

        They are cut where something stands on them, and not painted over, so that a chart
        without a ground looks the same.
        """
        self._lines = []
        for value, stretches in lines.items():
            pen = QPen(QColor(others if value else zero), 1)
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            at = self._at(value)
            # Whole pixels keep lines crisp on the screen.
            left = int(at.x()) + 0.5
            for top, bottom in stretches:
                self._lines.append((pen, QLineF(left, at.y() + top, left, at.y() + bottom)))

    @property
    def lines(self) -> list[QLineF]:
        """The lines behind the bars, in pixels of the axis."""
        return [line for _, line in self._lines]

    def paint(self, painter: QPainter, *_: object) -> None:
        for pen, line in self._lines:
            painter.setPen(pen)
            painter.drawLine(line)
        super().paint(painter)

    def _box(self, value: float, block: TextBlock) -> QRectF:
        left = self._at(value).x() - block.width / 2
        inside = min(max(left, self._reach[0]), self._reach[1] - block.width)
        return block.box(inside, self.GAP)


def percent(value: float) -> str:
    """Write a tick of an axis of percent."""
    return QCoreApplication.translate("Charts", "{share}%").format(share=f"{value:g}")
