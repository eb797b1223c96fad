"""The rank ladder: one stroke a cluster, 1 at the good end, and who stands where."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gii_viewer.charts.ladder import Ladder, Rung
from gii_viewer.charts.palette import Palette
from gii_viewer.charts.type_scale import SMALL
from gii_viewer.views.theme import font
from gii_viewer.views.widgets.labels import as_tooltip

_HEIGHT = 64
_STROKES = 22, 38
"""Where strokes begin and end; above stand the first rank's words, below the second's."""
_ABOVE, _BELOW = 0.0, 44.0
_EVERY = 10
_CLOSEST = 3
"""Pixels; strokes that would stand closer are one bar, however many clusters a page claims."""
_DOT = 3.5


class RankLadder(QWidget):
    """Paints a :class:`Ladder`; all of it is in its accessible description and tooltip."""

    def __init__(self, palette: Palette) -> None:
        super().__init__()
        self._palette = palette
        self._ladder: Ladder | None = None
        self.setFixedHeight(_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Rank ladder"))

    def set_ladder(self, ladder: Ladder | None) -> None:
        """Show ``ladder``; without one, take no room."""
        self._ladder = ladder
        self.setVisible(ladder is not None)
        words = "" if ladder is None else ladder.words
        self.setAccessibleDescription(words)
        self.setToolTip(as_tooltip(words))
        self.update()

    def set_theme(self, palette: Palette) -> None:
        self._palette = palette
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(400, _HEIGHT)

    def place_of(self, rank: int) -> float:
        """Return where a rank stands, from the left edge, in logical pixels."""
        of = 1 if self._ladder is None else self._ladder.of
        room = self.width() - 4 * _DOT
        return 2 * _DOT + room * (rank - 1) / max(1, of - 1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        ladder = self._ladder
        if ladder is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font(SMALL))
        self._paint_strokes(painter, ladder)
        for rung in ladder.others:
            self._paint_dot(painter, rung, self._palette.quiet, _DOT)
        metrics = QFontMetricsF(font(SMALL))
        for number, rung in enumerate(ladder.own):
            self._paint_dot(painter, rung, self._palette.accent, _DOT * 1.7)
            # The two ranks can be neighbours: their words stand on two sides.
            top = _ABOVE if number == 0 else _BELOW
            words = f"{rung.words} {rung.rank}"
            self._paint_words(painter, metrics, rung.rank, words, top, self._palette.text)
        self._paint_ends(painter, metrics, ladder)
        painter.end()

    def _paint_strokes(self, painter: QPainter, ladder: Ladder) -> None:
        top, bottom = _STROKES
        own = {rung.rank for rung in ladder.own}
        ranks: Iterable[int] = range(1, ladder.of + 1)
        if self.width() / ladder.of < _CLOSEST:
            painter.fillRect(QRectF(0, top, self.width(), bottom - top), QColor(self._palette.line))
            ranks = sorted({1, ladder.of, *own})
        for rank in ranks:
            long = rank == 1 or rank % _EVERY == 0 or rank in own
            color = self._palette.accent if rank in own else self._palette.edge
            pen = painter.pen()
            pen.setColor(QColor(color if long else self._palette.line))
            pen.setWidthF(1.5 if long else 1.0)
            painter.setPen(pen)
            x = self.place_of(rank)
            painter.drawLine(QPointF(x, top), QPointF(x, bottom))

    def _paint_dot(self, painter: QPainter, rung: Rung, color: str, radius: float) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(color))
        centre = QPointF(self.place_of(rung.rank), sum(_STROKES) / 2)
        painter.drawEllipse(centre, radius, radius)

    def _paint_words(
        self,
        painter: QPainter,
        metrics: QFontMetricsF,
        rank: int,
        words: str,
        top: float,
        color: str,
    ) -> QRectF:
        width = metrics.horizontalAdvance(words)
        left = min(max(0.0, self.place_of(rank) - width / 2), self.width() - width)
        box = QRectF(left, top, width + 1, metrics.height())
        painter.setPen(QColor(color))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignLeft), words)
        return box

    def _paint_ends(self, painter: QPainter, metrics: QFontMetricsF, ladder: Ladder) -> None:
        """Say what the scale's ends are, and the neighbours' names, where nothing else stands."""
        taken = self._taken(metrics, ladder)
        for rank in (1, ladder.of):
            words = self.tr("1st") if rank == 1 else str(rank)
            self._paint_free(painter, metrics, rank, words, taken)
        for rung in ladder.neighbours:
            self._paint_free(painter, metrics, rung.rank, f"{rung.rank} {rung.words}", taken)

    def _taken(self, metrics: QFontMetricsF, ladder: Ladder) -> list[QRectF]:
        boxes = []
        for number, rung in enumerate(ladder.own):
            width = metrics.horizontalAdvance(f"{rung.words} {rung.rank}")
            left = min(max(0.0, self.place_of(rung.rank) - width / 2), self.width() - width)
            top = _ABOVE if number == 0 else _BELOW
            boxes.append(QRectF(left - 8, top, width + 16, metrics.height()))
        return boxes

    def _paint_free(
        self,
        painter: QPainter,
        metrics: QFontMetricsF,
        rank: int,
        words: str,
        taken: list[QRectF],
    ) -> None:
        """Write ``words`` below the strokes, or above, or not at all: the tooltip has them."""
        width = metrics.horizontalAdvance(words)
        left = min(max(0.0, self.place_of(rank) - width / 2), self.width() - width)
        for top in (_BELOW, _ABOVE):
            box = QRectF(left, top, width, metrics.height())
            if not any(box.intersects(other) for other in taken):
                taken.append(box.adjusted(-8, 0, 8, 0))
                self._paint_words(painter, metrics, rank, words, top, self._palette.quiet)
                return
