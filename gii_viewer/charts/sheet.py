"""The sheet of a chart: title and subtitle, the plot, note and credit.

One sheet serves the window, images, SVG and PDF: it arranges everything for a size
in pixels and paints that. The layout is complete before anything is painted.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QColor, QPainter

from gii_viewer.charts.bars import BarsDrawing
from gii_viewer.charts.description import BarChart, Chart, LocationChart, Mark, RankChart, marks
from gii_viewer.charts.drawing import Drawing, Layout, PlacedText
from gii_viewer.charts.palette import Palette
from gii_viewer.charts.places import PlacesDrawing
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


class ChartSheet:
    """A chart laid out on a sheet of ``size`` pixels, in the colours of ``palette``.

    ``margin`` is the free edge in pixels; without one it follows from the width.
    ``title`` tells whether title and subtitle are drawn, ``credit`` whether the source
    is; the note is always drawn, as it says what is derived.
    """

    def __init__(
        self,
        chart: Chart,
        palette: Palette,
        size: QSizeF,
        margin: int | None = None,
        *,
        title: bool = True,
        credit: bool = True,
    ) -> None:
        self.chart = chart
        self.drawing = _drawing(chart, palette)
        self._palette = palette
        self._fixed_margin = margin
        self._title = title
        self._credit = credit
        self.resize(size)

    @property
    def size(self) -> QSizeF:
        return self._size

    @property
    def layout(self) -> Layout:
        """Return where everything of the plot stands."""
        return self._layout

    @property
    def words(self) -> tuple[PlacedText, ...]:
        """Return the texts around the plot."""
        return self._words

    @property
    def left_out(self) -> int:
        """Return how many marks have no room at this size."""
        return self._layout.left_out

    def resize(self, size: QSizeF) -> None:
        """Arrange everything anew for ``size`` pixels."""
        self._size = size
        top, bottom = self._arrange_words(size)
        margin = self._margin(size.width())
        room = QRectF(margin, top, size.width() - 2 * margin, max(bottom - top, _LEAST_PLOT))
        self._layout = self.drawing.lay_out(room)

    def comfortable_height(self, width: float) -> float:
        """Return the least height at which the whole chart shows well in ``width`` pixels."""
        inner = width - 2 * self._margin(width)
        return self._words_height(width) + self.drawing.comfortable_height(inner)

    def least_height(self, width: float) -> float:
        """Return the least height at which the whole chart is legible in ``width`` pixels."""
        inner = width - 2 * self._margin(width)
        return self._words_height(width) + self.drawing.least_height(inner)

    def paint(self, painter: QPainter, rect: QRectF, *, transparent: bool = False) -> None:
        """Paint the sheet, scaled, into ``rect``; without its ground where transparent."""
        prepare(painter)
        if not transparent:
            painter.fillRect(rect, QColor(self._palette.surface))
        painter.save()
        painter.translate(rect.topLeft())
        painter.scale(rect.width() / self._size.width(), rect.height() / self._size.height())
        painter.save()
        painter.translate(self._layout.box.topLeft())
        self.drawing.draw_with_texts(painter, self._layout)
        for text in (*self._layout.ticks, *self._layout.labels):
            text.draw(painter)
        painter.restore()
        for text in self._words:
            text.draw(painter)
        painter.restore()

    def texts(self) -> tuple[tuple[TextBlock, QRectF], ...]:
        """Return every text on the sheet with its box, in pixels of the sheet."""
        corner = self._layout.box.topLeft()
        inside = (*self._layout.labels, *self._layout.ticks, *self._layout.texts)
        return (
            *((text.block, text.box) for text in self._words),
            *((text.block, text.box.translated(corner)) for text in inside),
        )

    def mark_at(self, place: QPointF) -> Mark | None:
        """Return the mark at ``place``, in pixels of the sheet."""
        for mark in self.shown_marks():
            if self.mark_rect(mark.pointer).contains(place):
                return mark
        return None

    def mark_rect(self, pointer: str) -> QRectF:
        """Return the room of a mark, in pixels of the sheet; empty where it isn't shown."""
        rect = self._layout.marks.get(pointer)
        return QRectF() if rect is None else rect.translated(self._layout.box.topLeft())

    def shown_marks(self) -> tuple[Mark, ...]:
        """Return the marks on the sheet, in reading order."""
        return tuple(mark for mark in marks(self.chart) if mark.pointer in self._layout.marks)

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
        self._words = tuple(placed)
        under_head = top - SPACE_1 + SPACE_6 if head else top
        above_foot = bottom - SPACE_4 if foot else bottom
        return under_head, above_foot

    def _words_height(self, width: float) -> float:
        margin = self._margin(width)
        head, foot = self._word_blocks(width - 2 * margin)
        between = (SPACE_6 if head else 0) + (SPACE_4 if foot else 0)
        return _stack_height(head) + _stack_height(foot) + 2 * margin + between

    def _word_blocks(
        self, width: float
    ) -> tuple[list[tuple[TextBlock, str]], list[tuple[TextBlock, str]]]:
        """Return the texts above and below the plot, with their colours."""
        text, palette = self.chart.text, self._palette
        head = [
            (wrapped(text.title, TITLE, width, lines=3, weight=SEMIBOLD), palette.text),
            (wrapped(text.subtitle, BODY, width, lines=3), palette.quiet),
        ]
        note = (wrapped(text.note, SMALL, width, lines=5), palette.text)
        credit = (wrapped(text.credit, FINE, width, lines=4), palette.quiet)
        return (
            [part for part in head if part[0].lines and self._title],
            [part for part in ((note, credit) if self._credit else (note,)) if part[0].lines],
        )

    def _margin(self, width: float) -> int:
        if self._fixed_margin is not None:
            return self._fixed_margin
        return SPACE_4 if width < _NARROW else SPACE_6


def prepare(painter: QPainter) -> None:
    """Have ``painter`` draw as every chart is drawn, on the screen and in files."""
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)


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
