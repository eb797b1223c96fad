"""Fills and outlines that are drawn line by line.

Pattern brushes and clip paths come out differently in other renderers of SVG and
PDF; plain lines and rectangles don't.
"""

from __future__ import annotations

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

OUTLINE = 1.5
_STEP = 6.0
"""Pixels between two hatch lines, measured along an edge."""


def outlined(
    painter: QPainter, rect: QRectF, color: str, width: float = OUTLINE, *, dashed: bool = False
) -> None:
    """Draw an outline inside ``rect``."""
    pen = QPen(QColor(color), width)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    if dashed:
        pen.setDashPattern([3.0 / width, 3.0 / width])
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    half = width / 2
    painter.drawRect(rect.adjusted(half, half, -half, -half))


def hatched(painter: QPainter, rect: QRectF, color: str, step: float = _STEP) -> None:
    """Fill ``rect`` with rising lines, each cut at its edges."""
    pen = QPen(QColor(color), 1.5)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    lines = QPainterPath()
    offset = step
    while offset < rect.width() + rect.height():
        # A rising line meets the rectangle where x + y (from its corner) is offset.
        start = QPointF(
            rect.left() + max(0.0, offset - rect.height()),
            rect.top() + min(offset, rect.height()),
        )
        stop = QPointF(
            rect.left() + min(offset, rect.width()),
            rect.top() + max(0.0, offset - rect.width()),
        )
        lines.moveTo(start)
        lines.lineTo(stop)
        offset += step
    painter.drawPath(lines)


def dotted(painter: QPainter, rect: QRectF, color: str, step: float = _STEP) -> None:
    """Fill ``rect`` with dots of 2 pixels, all of them wholly inside."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(color))
    dots = QPainterPath()
    rows = max(1, int((rect.height() - 2) // step))
    top = rect.center().y() - (rows - 1) * step / 2
    for row in range(rows):
        left = rect.left() + step * (0.75 if row % 2 == 0 else 1.25)
        while left < rect.right() - 3:
            dots.addEllipse(QPointF(left, top + row * step), 1.2, 1.2)
            left += step
    painter.drawPath(dots)


def line(painter: QPainter, start: QPointF, stop: QPointF, color: str, width: float = 1.0) -> None:
    pen = QPen(QColor(color), width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    painter.drawLine(QLineF(start, stop))
