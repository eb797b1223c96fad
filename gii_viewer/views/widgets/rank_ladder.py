"""The rank ladder: one stroke a cluster, 1 at the good end, and who stands where."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gii_viewer.charts.ladder import Ladder, Rung
from gii_viewer.charts.palette import Palette
from gii_viewer.charts.type_scale import SMALL, SPACE_2
from gii_viewer.views.theme import font
from gii_viewer.views.widgets.labels import as_tooltip

_HEIGHT = 64
_STROKES = 22, 38
"""Where strokes begin and end."""
_SIDES = 0.0, 44.0
"""Where words stand, above the strokes and below."""
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
        for rung in ladder.own:
            self._paint_dot(painter, rung, self._palette.accent, _DOT * 1.7)
        self._paint_words(painter, ladder)
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

    def _paint_words(self, painter: QPainter, ladder: Ladder) -> None:
        """Write the own ranks, and where there is room, the ends and the neighbours' names."""
        metrics = QFontMetricsF(painter.font())
        taken: list[QRectF] = []

        def write(words: str, rank: int, sides: Sequence[float], color: str) -> None:
            for top in sides:
                box = self._box(metrics, words, rank, top)
                if not any(box.intersects(other) for other in taken):
                    painter.setPen(QColor(color))
                    painter.drawText(box.topLeft() + QPointF(0, metrics.ascent()), words)
                    taken.append(box.adjusted(-SPACE_2, 0, SPACE_2, 0))
                    return

        # The two ranks can be neighbours: their words stand on two sides.
        for rung, side in zip(ladder.own, _SIDES, strict=False):
            write(f"{rung.words} {rung.rank}", rung.rank, (side,), self._palette.text)
        free = _SIDES[::-1]
        write(self.tr("1st"), 1, free, self._palette.quiet)
        write(str(ladder.of), ladder.of, free, self._palette.quiet)
        for rung in ladder.neighbours:
            write(f"{rung.rank} {rung.words}", rung.rank, free, self._palette.quiet)

    def _box(self, metrics: QFontMetricsF, words: str, rank: int, top: float) -> QRectF:
        """Return the room of ``words`` at the place of a rank, inside of the widget."""
        width = metrics.horizontalAdvance(words)
        left = min(max(0.0, self.place_of(rank) - width / 2), self.width() - width)
        return QRectF(left, top, width, metrics.height())
