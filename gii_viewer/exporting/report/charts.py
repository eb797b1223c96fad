"""Charts in a report: laid out for a width, and painted or written as SVG."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF
from PySide6.QtGui import QPainter

from gii_viewer.charts.description import BarChart, Chart
from gii_viewer.charts.palette import LIGHT
from gii_viewer.charts.sheet import ChartSheet
from gii_viewer.charts.type_scale import SPACE_2
from gii_viewer.exporting.report.flow import Frame, Piece
from gii_viewer.exporting.svg import sheet_as_svg

_EDGE = 12
"""Free around a chart, for what its axis has beyond its ends; not part of its width."""
_STEPS = 5


def chart_piece(chart: Chart, frame: Frame) -> Piece:
    """Return a chart of the least height that shows all its words, no taller than a page."""
    sheet = _laid_out(chart, frame.width)
    width = sheet.size.width()
    least, most = sheet.least_height(width), sheet.comfortable_height(width)
    for step in range(_STEPS + 1):
        height = least + (most - least) * step / _STEPS
        sheet.resize(QSizeF(width, min(height, frame.page_height)))
        if not any(block.elided for block, _ in sheet.texts()):
            break
    size = sheet.size

    def paint(painter: QPainter, top: float) -> None:
        corner = QPointF(frame.left - _EDGE, top - _EDGE)
        sheet.paint(painter, QRectF(corner, size), transparent=True)

    return Piece(size.height() - 2 * _EDGE, paint, gap=SPACE_2)


def chart_as_svg(chart: Chart, width: float, language: str) -> bytes:
    """Return a chart as an SVG file that has room for all of it."""
    sheet = _laid_out(chart, width)
    size = QSize(round(sheet.size.width()), round(sheet.comfortable_height(sheet.size.width())))
    sheet.resize(QSizeF(size))
    return sheet_as_svg(sheet, size, language=language)


def _laid_out(chart: Chart, width: float) -> ChartSheet:
    """Lay ``chart`` out without the words that the report already has around it."""
    bare = replace(chart, text=replace(chart.text, title="", subtitle="", note="", credit=""))
    if isinstance(bare, BarChart):
        bare = replace(bare, axis_title="")
    whole = width + 2 * _EDGE
    return ChartSheet(bare, LIGHT, QSizeF(whole, whole), margin=_EDGE)
