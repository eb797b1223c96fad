"""The sections of a report as pieces: headings, cards, and charts beside their tables."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter

from gii_viewer.charts.card_drawing import paint_card, row_of
from gii_viewer.charts.description import Chart
from gii_viewer.charts.palette import LIGHT
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
from gii_viewer.exporting.report.charts import chart_piece
from gii_viewer.exporting.report.flow import Frame, Piece, side_by_side, stack
from gii_viewer.exporting.report.parts import (
    Beside,
    Block,
    Cards,
    Items,
    PrintedTable,
    Section,
    Words,
)
from gii_viewer.exporting.report.table_pieces import table_pieces
from gii_viewer.exporting.report.text import flowing, text_piece, two_columns
from gii_viewer.model.record import replace

_TALLEST_BESIDE = 0.45
"""Columns that are taller than this part of a page stand one below the other."""


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

    height = title.height + SPACE_1 + 2
    return Piece(height, paint, gap=SPACE_4, bound=True, heading=section.title, level=1)


def _block_pieces(block: Block | Chart, frame: Frame) -> Iterator[Piece]:
    match block:
        case Words():
            size = BODY if block.lead else FINE if block.quiet else SMALL
            color = LIGHT.quiet if block.quiet else LIGHT.text
            yield text_piece(block.text, frame, size, color, gap=SPACE_1)
        case Items():
            yield two_columns(block.sentences, "–", frame)
        case Cards():
            yield _cards_piece(block, frame)
        case PrintedTable():
            yield from table_pieces(block, frame)
        case Beside():
            yield from _beside_pieces(block, frame)
        case _:
            yield chart_piece(block, frame)


def _beside_pieces(beside: Beside, frame: Frame) -> Iterator[Piece]:
    """Yield two columns, or one below the other where they are tall."""
    room = frame.width - SPACE_6
    width = room * beside.weights[0] / sum(beside.weights)
    frames = (
        replace(frame, width=width),
        replace(frame, left=frame.left + width + SPACE_6, width=room - width),
    )
    columns = [
        stack([piece for part in parts for piece in _block_pieces(part, of_column)])
        for parts, of_column in zip((beside.left, beside.right), frames, strict=True)
    ]
    if max(column.height for column in columns) <= frame.page_height * _TALLEST_BESIDE:
        yield side_by_side(columns, SPACE_1)
        return
    for part in (*beside.left, *beside.right):
        yield from _block_pieces(part, frame)


def _cards_piece(cards: Cards, frame: Frame) -> Piece:
    """Return the cards in a row, all of one size."""
    width = (frame.width - SPACE_2 * (len(cards.cards) - 1)) / len(cards.cards)
    row = row_of([one.card for one in cards.cards], width, [one.basis for one in cards.cards])

    def paint(painter: QPainter, top: float) -> None:
        for number, one in enumerate(cards.cards):
            left = frame.left + number * (width + SPACE_2)
            rect = QRectF(left, top, width, row.height)
            paint_card(painter, rect, one.card, LIGHT, row=row, note=one.basis)

    return Piece(row.height, paint, gap=SPACE_4)
