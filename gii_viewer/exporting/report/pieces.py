"""The sections of a report as pieces: headings, blocks, and charts beside their tables."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QColor, QPainter

from gii_viewer.charts.description import Chart
from gii_viewer.charts.palette import LIGHT
from gii_viewer.charts.sheet import ChartSheet
from gii_viewer.charts.strokes import line
from gii_viewer.charts.type_scale import (
    BODY,
    FINE,
    LEAD,
    SEMIBOLD,
    SMALL,
    SPACE_1,
    SPACE_2,
    SPACE_4,
    SPACE_6,
)
from gii_viewer.exporting.report.card_pieces import cards_piece
from gii_viewer.exporting.report.flow import Piece
from gii_viewer.exporting.report.parts import (
    Beside,
    Block,
    Cards,
    Items,
    Section,
    Table,
    Words,
    without_words,
)
from gii_viewer.exporting.report.table_pieces import table_pieces
from gii_viewer.exporting.report.text import (
    Frame,
    flowing,
    item,
    side_by_side,
    stack,
    text_piece,
    two_columns,
)

_TALLEST_BESIDE = 0.45
"""Columns that are taller than this part of a page stand one below the other."""
_CHART_STEPS = 5
_CHART_EDGE = 12
"""Free around a chart, for what its axis has beyond its ends; not part of its width."""


def section_pieces(section: Section, frame: Frame) -> Iterator[Piece]:
    """Yield the heading of a section and its blocks; the heading stays with the first."""
    blocks = [list(_block_pieces(block, frame)) for block in section.blocks]
    first = blocks[0][0]
    if section.silent:
        blocks[0][0] = replace(first, gap=SPACE_4, heading=section.title, level=1)
    else:
        yield _heading(section, frame)
        blocks[0][0] = replace(first, gap=SPACE_1)
    for pieces in blocks:
        yield from pieces


def _heading(section: Section, frame: Frame) -> Piece:
    title = flowing(section.title, LEAD, frame.width, lines=2, weight=SEMIBOLD)
    scope = flowing(section.scope, SMALL, max(frame.width - title.width - SPACE_4, 1))
    right = frame.left + frame.width

    def paint(painter: QPainter, top: float) -> None:
        line(painter, QPointF(frame.left, top), QPointF(right, top), LIGHT.text)
        title.draw(painter, frame.left, top + SPACE_1, QColor(LIGHT.text))
        below = top + SPACE_1 + (title.line_height - scope.line_height) * 0.75
        scope.draw(painter, right - scope.width, below, QColor(LIGHT.quiet))

    return Piece(
        title.height + SPACE_1 + 2,
        paint,
        gap=SPACE_4,
        bound=True,
        heading=section.title,
        level=1,
    )


def _block_pieces(block: Block, frame: Frame) -> Iterator[Piece]:
    match block:
        case Words():
            size = BODY if block.lead else FINE if block.quiet else SMALL
            color = LIGHT.quiet if block.quiet else LIGHT.text
            yield text_piece(block.text, frame, size, color, gap=SPACE_1)
        case Items():
            if block.short:
                yield two_columns(block.sentences, "–", frame)
            else:
                for sentence in block.sentences:
                    yield item("–", sentence, frame)
        case Cards():
            yield cards_piece(block, frame)
        case Table():
            yield from table_pieces(block, frame)
        case Beside():
            yield from _beside_pieces(block, frame)


def _beside_pieces(beside: Beside, frame: Frame) -> Iterator[Piece]:
    """Yield two columns, or one below the other where they are tall."""
    room = frame.width - SPACE_6
    width = room * beside.weights[0] / sum(beside.weights)
    frames = (
        replace(frame, width=width),
        replace(frame, left=frame.left + width + SPACE_6, width=room - width),
    )
    columns = [
        stack([piece for part in parts for piece in _part_pieces(part, of_column)])
        for parts, of_column in zip((beside.left, beside.right), frames, strict=True)
    ]
    if max(column.height for column in columns) <= frame.page_height * _TALLEST_BESIDE:
        yield side_by_side(columns)
        return
    for part in (*beside.left, *beside.right):
        yield from _part_pieces(part, frame)


def _part_pieces(part: Table | Words | Chart, frame: Frame) -> Iterator[Piece]:
    if isinstance(part, Table | Words):
        yield from _block_pieces(part, frame)
    else:
        yield _chart_piece(part, frame)


def _chart_piece(chart: Chart, frame: Frame) -> Piece:
    """Return a chart of the least height that shows all its words, no taller than a page."""
    width = frame.width + 2 * _CHART_EDGE
    sheet = ChartSheet(without_words(chart), LIGHT, QSizeF(width, width), margin=_CHART_EDGE)
    least, most = sheet.least_height(width), sheet.comfortable_height(width)
    for part in range(_CHART_STEPS + 1):
        height = least + (most - least) * part / _CHART_STEPS
        sheet.resize(QSizeF(width, min(height, frame.page_height)))
        if not any(block.elided for block, _ in sheet.texts()):
            break
    height = sheet.size.height()

    def paint(painter: QPainter, top: float) -> None:
        corner = QPointF(frame.left - _CHART_EDGE, top - _CHART_EDGE)
        sheet.paint(painter, QRectF(corner, QSizeF(width, height)), transparent=True)

    return Piece(height - 2 * _CHART_EDGE, paint, gap=SPACE_2)
