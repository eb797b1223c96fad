"""The ranking cards on paper: a row of figures, each with where it stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from gii_viewer.charts.cards import Card
from gii_viewer.charts.palette import LIGHT
from gii_viewer.charts.strokes import filled, hatched, outlined
from gii_viewer.charts.text import TextBlock
from gii_viewer.charts.type_scale import (
    BODY,
    FIGURE,
    FINE,
    HEADING,
    LEAD,
    REGULAR,
    SEMIBOLD,
    SMALL,
    SPACE_2,
    SPACE_4,
    TITLE,
)
from gii_viewer.exporting.report_flow import Piece
from gii_viewer.exporting.report_parts import Cards, ReportCard
from gii_viewer.exporting.report_text import Frame, flowing

_CARD_WEIGHTS = {"rank": 11, "activity": 14}
_STRIP = 7.0


@dataclass(frozen=True)
class _CardBlocks:
    card: Card
    left: float
    width: float
    color: str
    title: TextBlock
    figure: TextBlock
    unit: TextBlock
    below: tuple[TextBlock, ...]


def cards_piece(cards: Cards, frame: Frame) -> Piece:
    size = next((size for size in (FIGURE, HEADING) if _figures_fit(cards, frame, size)), TITLE)
    made = list(_card_blocks(cards, frame, size))
    unit_height = max(one.unit.height for one in made)
    head = SPACE_2 + max(one.title.height for one in made)
    figure_height = max(one.figure.height for one in made) * 0.95
    strip_top = head + figure_height + unit_height + SPACE_2
    below_top = strip_top + _STRIP + SPACE_2
    height = below_top + max(sum(block.height for block in one.below) for one in made)

    def paint(painter: QPainter, top: float) -> None:
        for one in made:
            filled(painter, QRectF(one.left, top, one.width, 2), one.color)
            one.title.draw(painter, one.left, top + SPACE_2, QColor(LIGHT.text))
            missing = one.card.figure is None
            color = QColor(LIGHT.quiet if missing else LIGHT.text)
            one.figure.draw(painter, one.left, top + head, color)
            one.unit.draw(painter, one.left, top + head + figure_height, QColor(LIGHT.quiet))
            _paint_strip(painter, one, top + strip_top)
            at = top + below_top
            for block in one.below:
                block.draw(painter, one.left, at, QColor(LIGHT.quiet))
                at += block.height

    return Piece(height, paint, gap=SPACE_4)


def _places(cards: Cards, frame: Frame) -> Iterator[tuple[ReportCard, float, float]]:
    """Yield each card with its left edge and its width; an activity's card is wider."""
    weights = [_CARD_WEIGHTS["activity" if one.card.kind else "rank"] for one in cards.cards]
    room = frame.width - SPACE_4 * (len(weights) - 1)
    left = frame.left
    for one, weight in zip(cards.cards, weights, strict=True):
        width = room * weight / sum(weights)
        yield one, left, width
        left += width + SPACE_4


def _figures_fit(cards: Cards, frame: Frame, size: int) -> bool:
    return all(
        one.card.figure is None
        or flowing(one.card.value, size, 10_000, weight=SEMIBOLD).width <= width
        for one, _, width in _places(cards, frame)
    )


def _card_blocks(cards: Cards, frame: Frame, size: int) -> Iterator[_CardBlocks]:
    for one, left, width in _places(cards, frame):
        card = one.card
        missing = card.figure is None
        words = (card.period, card.explanation, one.basis)
        yield _CardBlocks(
            card,
            left,
            width,
            {"patents": LIGHT.patents, "publications": LIGHT.publications}.get(
                card.kind or "", LIGHT.accent
            ),
            flowing(card.title, BODY, width, lines=2, weight=SEMIBOLD),
            flowing(
                card.value,
                LEAD if missing else size,
                width,
                lines=2,
                weight=REGULAR if missing else SEMIBOLD,
            ),
            flowing(card.unit, SMALL, width),
            tuple(flowing(text, FINE, width) for text in words if text),
        )


def _paint_strip(painter: QPainter, one: _CardBlocks, top: float) -> None:
    """Paint where the figure stands: a place among all clusters, or the total's parts."""
    card = one.card
    if card.position is not None:
        track = QRectF(one.left, top + 1.5, one.width, _STRIP - 3)
        filled(painter, track, LIGHT.track)
        steps = max(1, card.position.of - 1)
        reach = one.width - _STRIP
        centre = one.left + _STRIP / 2 + reach * (card.position.rank - 1) / steps
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(one.color))
        painter.drawEllipse(QPointF(centre, top + _STRIP / 2), _STRIP / 2, _STRIP / 2)
        return
    left, end = one.left, one.left + one.width
    for index, part in enumerate(card.parts):
        derived = part.is_derived
        right = end if derived else min(end, left + one.width * part.percent / 100)
        room = QRectF(left, top, max(0.0, right - left - 1.5), _STRIP)
        if derived:
            hatched(painter, room, one.color, 4)
            outlined(painter, room, one.color, 0.75)
        else:
            tone = QColor(one.color)
            tone.setAlphaF(max(0.45, 1 - 0.25 * index))
            painter.fillRect(room, tone)
        left = right
