"""Reports on paper: the pages of one or more profiles, and how they are painted.

Lengths are in a unit of paper, whatever the device; the painter scales them, so a
printer gets vectors in its own resolution.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QSizeF
from PySide6.QtGui import QColor, QPagedPaintDevice, QPageLayout, QPainter

from gii_viewer.charts.palette import LIGHT
from gii_viewer.charts.strokes import line
from gii_viewer.charts.text import wrapped
from gii_viewer.charts.type_scale import (
    FINE,
    HEADING,
    LEAD,
    MEDIUM,
    SEMIBOLD,
    SMALL,
    SPACE_1,
    SPACE_2,
    SPACE_4,
    SPACE_6,
    SPACE_12,
)
from gii_viewer.exporting.report.flow import Frame, Piece, Placed, on_pages
from gii_viewer.exporting.report.parts import Report
from gii_viewer.exporting.report.pieces import section_pieces
from gii_viewer.model.wording import Wording

_UNITS_PER_INCH = (102.0, 105.0, 108.0, 111.0)
"""Paper is read from nearer than a screen: body type of 13 units is 9.2 points, or
down to 8.4 where that spares a third page."""
_FEW_PAGES = 2
_POINTS_PER_INCH = 72
_SIDE = SPACE_12
_TOP = SPACE_6 + SPACE_4
_BOTTOM = SPACE_12 + SPACE_4
_RUNNING_HEAD = SPACE_6


@dataclass(frozen=True)
class Heading:
    """A place that the outline leads to: ``page`` from 0, ``top`` in points from below."""

    title: str
    level: int
    page: int
    top: float


@dataclass(frozen=True)
class Page:
    """One page with its pieces; ``running`` stands above them, ``source`` below."""

    placed: tuple[Placed, ...]
    running: str
    source: str


@dataclass(frozen=True)
class Pages:
    """All pages of a document; ``size`` is theirs in units, ``unit`` in inches."""

    unit: float
    size: QSizeF
    pages: tuple[Page, ...]

    def short_reports(self) -> int:
        """Return how many reports take no more than a sheet's two sides."""
        firsts = [number for number, page in enumerate(self.pages) if not page.running]
        ends = [*firsts[1:], len(self.pages)]
        return sum(end - first <= _FEW_PAGES for first, end in zip(firsts, ends, strict=True))

    def headings(self) -> list[Heading]:
        """Return all headings in order."""
        height = self.size.height()
        points = self.unit * _POINTS_PER_INCH
        return [
            Heading(
                placed.piece.heading, placed.piece.level, number, (height - placed.top) * points
            )
            for number, page in enumerate(self.pages)
            for placed in page.placed
            if placed.piece.heading
        ]


def lay_out(reports: Sequence[Report], inches: QSizeF) -> Pages:
    """Arrange ``reports`` on pages of this size, each from a new page on."""
    tried = []
    for per_inch in _UNITS_PER_INCH:
        tried.append(_laid_out(reports, inches, per_inch))
        if tried[-1].short_reports() == len(reports):
            break
    return max(tried, key=Pages.short_reports)


def _laid_out(reports: Sequence[Report], inches: QSizeF, per_inch: float) -> Pages:
    size = inches * per_inch
    pages = []
    bottom = size.height() - _BOTTOM
    frame = Frame(_SIDE, size.width() - 2 * _SIDE, bottom - _TOP - _RUNNING_HEAD)
    for report in reports:
        pieces = [_header(report, frame)]
        for section in report.sections:
            pieces += section_pieces(section, frame)
        for number, placed in enumerate(on_pages(pieces, _TOP, bottom, _RUNNING_HEAD)):
            running = f"{report.title}, {report.economies} · {report.scope}" if number else ""
            pages.append(Page(tuple(placed), running, report.source))
    return Pages(1 / per_inch, size, tuple(pages))


def paint_pages(pages: Pages, device: QPagedPaintDevice, wording: Wording) -> bool:
    """Paint all pages on ``device``; return False where it takes no painting.

    The device is told to use whole sheets: the pages bring their own margins.
    """
    layout = device.pageLayout()
    layout.setMode(QPageLayout.Mode.FullPageMode)
    device.setPageLayout(layout)
    painter = QPainter()
    if not painter.begin(device):
        return False
    scale = device.logicalDpiX() * pages.unit
    painter.scale(scale, scale)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    for number, page in enumerate(pages.pages):
        if number and not device.newPage():
            painter.end()
            return False
        _paint_page(painter, page, pages, number, wording)
    return painter.end()


def page_size(device: QPagedPaintDevice) -> QSizeF:
    """Return the size of the device's sheets in inches, as they are turned."""
    return device.pageLayout().fullRect(QPageLayout.Unit.Point).size() / _POINTS_PER_INCH


def _header(report: Report, frame: Frame) -> Piece:
    kicker = wrapped(report.kicker, SMALL, frame.width, lines=2, weight=MEDIUM)
    title = wrapped(report.title, HEADING, frame.width, lines=4, weight=SEMIBOLD)
    place = wrapped(report.economies, LEAD, frame.width, lines=4)
    scope = wrapped(report.scope, SMALL, frame.width, lines=4)
    beside = title.width + SPACE_4 + place.width <= frame.width and len(title.lines) == 1
    place_top = kicker.height + (title.line_height - place.line_height) * 0.72
    if not beside:
        place_top = kicker.height + title.height
    scope_top = max(kicker.height + title.height, place_top + place.height) + 2

    def paint(painter: QPainter, top: float) -> None:
        quiet = QColor(LIGHT.quiet)
        kicker.draw(painter, frame.left, top, quiet)
        title.draw(painter, frame.left, top + kicker.height, QColor(LIGHT.text))
        place_left = frame.left + (title.width + SPACE_2 if beside else 0)
        place.draw(painter, place_left, top + place_top, quiet)
        scope.draw(painter, frame.left, top + scope_top, quiet)

    return Piece(scope_top + scope.height, paint, bound=True, heading=report.title, level=0)


def _paint_page(painter: QPainter, page: Page, pages: Pages, number: int, wording: Wording) -> None:
    width, height = pages.size.width(), pages.size.height()
    quiet = QColor(LIGHT.quiet)
    room = width - 2 * _SIDE
    if page.running:
        wrapped(page.running, FINE, room).draw(painter, _SIDE, _TOP - SPACE_1, quiet)
    for placed in page.placed:
        placed.piece.paint(painter, placed.top)
    of = wording.translate("Report", "Page {page} of {pages}").format(
        page=wording.count(number + 1), pages=wording.count(len(pages.pages))
    )
    counted = wrapped(of, FINE, room)
    source = wrapped(page.source, FINE, room - counted.width - SPACE_6, lines=2)
    top = height - _BOTTOM + SPACE_4
    line(painter, QPointF(_SIDE, top), QPointF(width - _SIDE, top), LIGHT.line, 0.75)
    source.draw(painter, _SIDE, top + SPACE_1, quiet)
    counted.draw(painter, width - _SIDE - counted.width, top + SPACE_1, quiet)
