"""The bar of an interval: how wide what rounding leaves open is, against its distance from 0."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gii_viewer.charts.palette import Palette
from gii_viewer.charts.type_scale import SMALL, SPACE_1, SPACE_2
from gii_viewer.model.figure import Figure, Unit
from gii_viewer.model.interval import Interval
from gii_viewer.views.theme import font

_THICK = 8
_LEAST_WIDTH = 3
_RANGE = "–"
"""What stands between both ends where a range is written for people."""


def ends(figure: Figure) -> tuple[str, str]:
    """Return low and high as they are written, rounded outward; both the same for one number."""
    low, dash, high = figure.text.partition(_RANGE)
    return (low, high) if dash else (figure.text, figure.text)


def paint_interval(
    painter: QPainter, place: QRectF, interval: Interval, unit: Unit, palette: Palette
) -> QRectF:
    """Draw the axis from 0 and the interval on it; return the room of the interval."""
    first, last = _axis(interval, unit)
    scale = place.width() / (last - first)
    low = place.left() + (float(interval.low) - first) * scale
    high = place.right()
    if interval.high is not None:
        high = place.left() + (float(interval.high) - first) * scale
    width = max(high - low, _LEAST_WIDTH)
    left = max(place.left(), min((low + high - width) / 2, place.right() - width))
    band = QRectF(left, place.top(), width, place.height())
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(palette.track))
    round_ends = place.height() / 2
    painter.drawRoundedRect(place, round_ends, round_ends)
    painter.setBrush(QColor(palette.accent))
    painter.drawRoundedRect(band, min(round_ends, width / 2), min(round_ends, width / 2))
    return band


def _axis(interval: Interval, unit: Unit) -> tuple[float, float]:
    if unit is Unit.PERCENT:
        return 0.0, 100.0
    low = float(interval.low)
    high = float(interval.low * 2 if interval.high is None else interval.high)
    first, last = min(0.0, low), max(0.0, high)
    # Room after the interval shows that the axis goes on.
    return first, last + (last - first) / 4 if last > first else first + 1.0


class IntervalBar(QWidget):
    """Shows the interval of a figure with both its ends written below."""

    def __init__(self, figure: Figure, palette: Palette) -> None:
        super().__init__()
        self._figure = figure
        self._palette = palette
        self.setFont(font(SMALL))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        low, high = ends(figure)
        if low == high:
            self.setAccessibleName(figure.text)
        else:
            self.setAccessibleName(self.tr("Between {low} and {high}").format(low=low, high=high))

    def sizeHint(self) -> QSize:
        return QSize(240, _THICK + SPACE_1 + self.fontMetrics().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place = QRectF(0, 0, self.width(), _THICK)
        figure = self._figure
        band = paint_interval(painter, place, figure.interval, figure.unit, self._palette)
        self._write_ends(painter, band)
        painter.end()

    def _write_ends(self, painter: QPainter, band: QRectF) -> None:
        metrics = QFontMetricsF(painter.font())
        line = _THICK + SPACE_1 + metrics.ascent()
        low, high = ends(self._figure)
        painter.setPen(QColor(self._palette.text))
        if low == high:
            width = metrics.horizontalAdvance(low)
            left = max(0.0, min(band.center().x() - width / 2, self.width() - width))
            painter.drawText(QPointF(left, line), low)
        else:
            width = metrics.horizontalAdvance(low)
            # A narrow interval has its ends on either side, a wide one below its own.
            middle = max(band.center().x(), width + SPACE_1)
            right = min(middle + SPACE_1, self.width() - metrics.horizontalAdvance(high))
            left = min(max(0.0, band.left() - width / 2), right - SPACE_2 - width)
            right = max(right, min(band.right(), self.width()) - metrics.horizontalAdvance(high))
            painter.drawText(QPointF(left, line), low)
            painter.drawText(QPointF(right, line), high)
        if left > metrics.horizontalAdvance("0") + SPACE_2:
            painter.setPen(QColor(self._palette.quiet))
            painter.drawText(QPointF(0, line), "0")
