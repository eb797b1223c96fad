"""The sheet of a chart: title and subtitle, the plot, note and credit, in one scene.

The same sheet is shown by the window and painted into images, SVG and PDF. All sizes
are pixels of the sheet, and the layout is complete before anything is painted.
"""

from __future__ import annotations

from functools import cache

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractGraphicsShapeItem,
    QGraphicsEllipseItem,
    QGraphicsItem,
    QGraphicsRectItem,
    QGraphicsScene,
    QGraphicsSceneResizeEvent,
)

from gii_viewer.charts.description import (
    BarChart,
    Chart,
    LocationChart,
    Mark,
    RankChart,
    marks,
    same_marks,
)
from gii_viewer.charts.items import Words
from gii_viewer.charts.palette import LIGHT, Palette
from gii_viewer.charts.place_lists import PlaceLists
from gii_viewer.charts.plot import ChartPlot, Drawing, Ease
from gii_viewer.charts.rank_strips import RankStrips
from gii_viewer.charts.share_bars import ShareBars
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
from gii_viewer.model.figure import FigureRef

_NARROW = 480
_LEAST_PLOT = 80.0
_TITLE, _SUBTITLE, _PLOT, _SPARE, _NOTE, _CREDIT = range(6)
"""The rows of the layout, from the top."""
_BELOW = {_TITLE: SPACE_1, _SUBTITLE: SPACE_6, _NOTE: SPACE_1, _CREDIT: 0}
"""The rows of words, with the space below each."""
_DRAWINGS: dict[type, type[Drawing]] = {
    BarChart: ShareBars,
    RankChart: RankStrips,
    LocationChart: PlaceLists,
}
_NO_BOUND = 2**24 - 1
"""Qt's greatest size of a widget."""


class ChartSheet(pg.GraphicsLayout):
    """One chart after another, each laid out for the sheet's size.

    It stays in use from chart to chart, as a plot takes longer to make than to fill.
    """

    chart: Chart
    _drawing: Drawing | None = None
    """Here, as Qt already resizes what is being made."""

    def __init__(self, scene: pg.GraphicsScene | None = None) -> None:
        super().__init__()
        # Kept here where no view keeps it, for the whole of the program: pyqtgraph's
        # scenes crash when Python collects them without their view.
        self._scene = scene
        if scene is not None:
            scene.setItemIndexMethod(QGraphicsScene.ItemIndexMethod.NoIndex)  # all is painted
            scene.addItem(self)
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemHasNoContents)
        self.plot = ChartPlot()
        self._words = {row: Words() for row in _BELOW}
        self._emphasis: list[QAbstractGraphicsShapeItem] = []
        for row, item in {**self._words, _PLOT: self.plot}.items():
            self.addItem(item, row=row, col=0)
            self.itemBorders[item].hide()
        self.setSpacing(0)
        # Else the layout of one size would bound the next.
        self.setMinimumSize(0, 0)
        self.setMaximumSize(_NO_BOUND, _NO_BOUND)

    def set_chart(
        self,
        chart: Chart,
        palette: Palette = LIGHT,
        margin: int | None = None,
        *,
        title: bool = True,
        credit: bool = True,
    ) -> None:
        """Show ``chart`` in the colours of ``palette`` when the sheet is next laid out.

        ``margin`` is the free edge in pixels; without one it follows from the width.
        ``title`` tells whether title and subtitle are drawn, ``credit`` whether the
        source is; the note is always drawn, as it says what is derived.
        """
        self.chart, self._palette, self._fixed_margin = chart, palette, margin
        self._title, self._credit = title, credit
        self._drawing = _DRAWINGS[type(chart)](chart, palette)

    def clear_chart(self) -> None:
        """Show nothing."""
        self.emphasise()
        self._drawing = None
        self.plot.empty()
        for words in self._words.values():
            words.set_text(None, "")

    def lay_out(self, size: QSizeF) -> None:
        """Arrange everything for ``size``."""
        if self.size() == size:
            self._arrange()
        else:
            self.resize(size)

    def resizeEvent(self, event: QGraphicsSceneResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def needed_height(self, width: float, ease: Ease) -> float:
        """Return the least height at which the whole chart shows with this ease in ``width``."""
        if self._drawing is None:
            return 0
        margin = self._margin(width)
        inner = width - 2 * margin
        words = sum(self._heights(self._blocks(inner)).values())
        return words + 2 * margin + self._drawing.needed_height(inner, ease)

    def paint_into(self, painter: QPainter, rect: QRectF, *, transparent: bool = False) -> None:
        """Paint the sheet, scaled, into ``rect``; without its ground where transparent."""
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing
        )
        if not transparent:
            painter.fillRect(rect, QColor(self._palette.surface))
        aspect = Qt.AspectRatioMode.IgnoreAspectRatio
        self.scene().render(painter, rect, self.sceneBoundingRect(), aspect)

    def texts(self) -> tuple[tuple[TextBlock, QRectF], ...]:
        """Return every text on the sheet with its box."""
        of_words = (
            (words.block, words.block.box(words.pos().x(), words.pos().y()))
            for words in self._words.values()
            if words.block is not None
        )
        corner = self.plot.pos()
        return (*of_words, *((block, box.translated(corner)) for block, box in self.plot.texts()))

    def shown_marks(self) -> tuple[Mark, ...]:
        """Return the marks on the sheet, in reading order."""
        if self._drawing is None:
            return ()
        return tuple(mark for mark in marks(self.chart) if mark.figure in self.plot.spots)

    def mark_at(self, place: QPointF) -> Mark | None:
        """Return the mark at ``place``."""
        rects = ((mark, self.mark_rect(mark.figure)) for mark in self.shown_marks())
        return next((mark for mark, rect in rects if rect.contains(place)), None)

    def mark_rect(self, figure: FigureRef) -> QRectF:
        """Return the room of a mark; empty where it isn't shown."""
        spot = self.plot.spots.get(figure)
        return QRectF() if spot is None else spot.room.translated(self.plot.pos())

    def emphasise(
        self,
        *,
        marked: FigureRef | None = None,
        hovered: FigureRef | None = None,
        focused: FigureRef | None = None,
    ) -> None:
        """Emphasise up to three marks, and with the marked one what is the same."""
        for item in self._emphasis:
            self.scene().removeItem(item)
        self._emphasis = []
        if self._drawing is None:
            return
        together = same_marks(self.chart, marked)
        self._drawing.emphasise(together)
        for figure, spot in self.plot.spots.items():
            if figure in together:
                self._add_emphasis(QGraphicsRectItem(spot.room), fill=self._palette.selected)
                outline = QGraphicsEllipseItem if spot.round else QGraphicsRectItem
                self._add_emphasis(outline(spot.outline), line=self._palette.marked)
            elif figure == hovered:
                self._add_emphasis(QGraphicsRectItem(spot.room), fill=self._palette.raised)
            if figure == focused:
                inside = spot.room.adjusted(1, 1, -1, -1)
                self._add_emphasis(QGraphicsRectItem(inside), line=self._palette.accent)

    def _add_emphasis(
        self, item: QAbstractGraphicsShapeItem, *, fill: str | None = None, line: str | None = None
    ) -> None:
        item.setPen(QPen(Qt.PenStyle.NoPen) if line is None else QPen(QColor(line), 2))
        if fill is not None:
            item.setBrush(QColor(fill))
            item.setZValue(-1)
        item.setPos(self.plot.pos())
        item.setParentItem(self)
        self._emphasis.append(item)

    def _arrange(self) -> None:
        if self._drawing is None:
            return
        self.emphasise()
        self.plot.empty()
        size, margin = self.size(), self._margin(self.size().width())
        width = size.width() - 2 * margin
        blocks = self._blocks(width)
        heights = self._heights(blocks)
        room = max(size.height() - 2 * margin - sum(heights.values()), _LEAST_PLOT)
        heights[_PLOT] = self._drawing.height(width, room)
        heights[_SPARE] += max(room - heights[_PLOT], 0)
        for row, words in self._words.items():
            words.set_text(blocks.get(row), self._color(row))
        for row, height in heights.items():
            self.layout.setRowFixedHeight(row, height)
        self.layout.setColumnFixedWidth(0, width)
        self.setContentsMargins(margin, margin, margin, margin)
        self.layout.activate()
        self._drawing.fill(self.plot)

    def _blocks(self, width: float) -> dict[int, TextBlock]:
        """Return the texts around the plot that are drawn, by row."""
        text = self.chart.text
        blocks = {_NOTE: wrapped(text.note, SMALL, width, lines=5)}
        if self._title:
            blocks[_TITLE] = wrapped(text.title, TITLE, width, lines=3, weight=SEMIBOLD)
            blocks[_SUBTITLE] = wrapped(text.subtitle, BODY, width, lines=3)
        if self._credit:
            blocks[_CREDIT] = wrapped(text.credit, FINE, width, lines=4)
        return {row: block for row, block in blocks.items() if block.lines}

    def _color(self, row: int) -> str:
        return self._palette.text if row in (_TITLE, _NOTE) else self._palette.quiet

    @staticmethod
    def _heights(blocks: dict[int, TextBlock]) -> dict[int, float]:
        """Return the heights of all rows but the plot's, each with the space below it."""
        heights = dict.fromkeys(range(_CREDIT + 1), 0.0)
        for row, block in blocks.items():
            heights[row] = block.height + _BELOW[row]
        if _CREDIT not in blocks and _NOTE in blocks:
            heights[_NOTE] -= _BELOW[_NOTE]
        heights[_SPARE] = SPACE_4 if heights[_NOTE] or heights[_CREDIT] else 0.0
        return heights

    def _margin(self, width: float) -> int:
        if self._fixed_margin is not None:
            return self._fixed_margin
        return SPACE_4 if width < _NARROW else SPACE_6


@cache
def paper() -> ChartSheet:
    """Return the sheet that files are painted from; whoever paints sets the chart first."""
    return ChartSheet(pg.GraphicsScene())
