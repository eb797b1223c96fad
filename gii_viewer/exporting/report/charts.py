"""Charts in a report: laid out for a width, and painted or written as SVG."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF
from PySide6.QtGui import QPainter

from gii_viewer.charts.description import BarChart, Chart
from gii_viewer.charts.palette import LIGHT
from gii_viewer.charts.plot import Ease
from gii_viewer.charts.sheet import paper
from gii_viewer.charts.type_scale import SPACE_2
from gii_viewer.exporting.report.flow import Frame, Piece
from gii_viewer.exporting.svg import sheet_as_svg
from gii_viewer.model.record import replace

_EDGE = 12
"""Free around a chart, for what its axis has beyond its ends; not part of its width."""


def chart_piece(chart: Chart, frame: Frame) -> Piece:
    """Return a chart of the least height that shows all its words, no taller than a page."""
    sheet, bare, width = paper(), _bare(chart), frame.width + 2 * _EDGE
    sheet.set_chart(bare, LIGHT, _EDGE)
    size = QSizeF(width, min(sheet.needed_height(width, Ease.NAMED), frame.page_height))

    def paint(painter: QPainter, top: float) -> None:
        # Other charts were set on the same sheet meanwhile.
        sheet.set_chart(bare, LIGHT, _EDGE)
        sheet.lay_out(size)
        corner = QPointF(frame.left - _EDGE, top - _EDGE)
        sheet.paint_into(painter, QRectF(corner, size), transparent=True)

    return Piece(size.height() - 2 * _EDGE, paint, gap=SPACE_2)


def chart_as_svg(chart: Chart, width: float, language: str) -> bytes:
    """Return a chart as an SVG file that has room for all of it."""
    sheet, whole = paper(), width + 2 * _EDGE
    sheet.set_chart(_bare(chart), LIGHT, _EDGE)
    size = QSize(round(whole), round(sheet.needed_height(whole, Ease.COMFORTABLE)))
    sheet.lay_out(QSizeF(size))
    return sheet_as_svg(sheet, size, language=language)


def _bare(chart: Chart) -> Chart:
    """Return ``chart`` without the words that the report already has around it."""
    bare = replace(chart, text=replace(chart.text, title="", subtitle="", note="", credit=""))
    return replace(bare, axis_title="") if isinstance(bare, BarChart) else bare
