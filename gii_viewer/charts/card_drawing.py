"""The one drawing of a ranking card: in the window, in reports and in images.

Plain lines, rectangles and strings, so that SVG and PDF come out as the screen does.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QPainter, QPen

from gii_viewer.charts.cards import Card, Part
from gii_viewer.charts.palette import Palette
from gii_viewer.charts.strokes import hatched, outlined
from gii_viewer.charts.text import TextBlock, wrapped
from gii_viewer.charts.type_scale import (
    BODY,
    FIGURE,
    LEAD,
    SEMIBOLD,
    SMALL,
    SPACE_2,
    SPACE_3,
    TITLE,
)

HEIGHT = 174
"""Of a card as the window shows it at least; the room above that becomes air."""
STRIP = 8.0
_RADIUS = 10
_SIDE, _TOP, _BOTTOM = 17.0, 13.0, 11.0
_HATCH = 5.0
_GAP = 2.0
_FIGURE_SIZES = (FIGURE, 32, 24, TITLE)
_LEAST_UNIT = 84.0
"""A unit with less room than this beside its figure stands below it."""


@dataclass(frozen=True)
class _Texts:
    """The texts of a card, set in a width, and where each begins below the card's top."""

    title: TextBlock
    period: TextBlock
    figure: TextBlock
    unit: TextBlock
    explanation: TextBlock
    note: TextBlock
    period_below: bool
    unit_below: bool
    baseline: float
    strip: float
    height: float


def least_height(card: Card, width: float, note: str = "") -> float:
    """Return the height that shows all of ``card``, with ``note`` below, in ``width`` pixels."""
    return _texts(card, width, note).height


def paint_card(
    painter: QPainter,
    rect: QRectF,
    card: Card,
    palette: Palette,
    *,
    note: str = "",
    spread: bool = False,
    focused: bool = False,
) -> None:
    """Paint ``card`` into ``rect``, which is at least ``least_height`` high.

    ``note`` is small print below all else, as where the figure stands in the document.
    What ``rect`` has above ``HEIGHT`` stays free below, or, where the card is to
    ``spread``, becomes air and a larger figure.
    """
    spare = _spare(rect) if spread else 0.0
    texts = _texts(card, rect.width(), note, round(spare / 4))
    text, quiet = QColor(palette.text), QColor(palette.quiet)
    left, right, top = rect.left() + _SIDE, rect.right() - _SIDE, rect.top() + _TOP
    _paint_ground(painter, rect, palette, focused=focused)
    texts.title.draw(painter, left, top, text)
    if texts.period_below:
        texts.period.draw(painter, left, top + texts.title.height, quiet)
    else:
        texts.period.draw(painter, right - texts.period.width, top + 2, quiet)

    baseline = rect.top() + texts.baseline + spare * 0.5
    _draw_on(painter, texts.figure, left, baseline, quiet if card.figure is None else text)
    if texts.unit_below:
        texts.unit.draw(painter, left, baseline + SPACE_2, quiet)
    else:
        beside = left + texts.figure.width + 8
        above = texts.unit.line_height * (len(texts.unit.lines) - 1)
        _draw_on(painter, texts.unit, beside, baseline - above, quiet)

    strip = strip_place(rect, card, note, spread=spread)
    paint_strip(painter, strip, card, palette)
    _paint_strip_labels(painter, strip, card, quiet)
    below = strip.bottom() + 25
    texts.explanation.draw(painter, left, below, quiet)
    texts.note.draw(painter, left, below + texts.explanation.height, quiet)


def strip_place(rect: QRectF, card: Card, note: str = "", *, spread: bool = False) -> QRectF:
    """Return where in ``rect`` the card's scale or strip is painted."""
    spare = _spare(rect) if spread else 0.0
    texts = _texts(card, rect.width(), note, round(spare / 4))
    top = rect.top() + texts.strip + spare * 0.65
    return QRectF(rect.left() + _SIDE, top, rect.width() - 2 * _SIDE, STRIP)


def paint_strip(painter: QPainter, strip: QRectF, card: Card, palette: Palette) -> None:
    """Paint where the figure stands: a place on a scale, or the parts of the total."""
    if card.position is not None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(palette.track))
        painter.drawRoundedRect(strip, STRIP / 2, STRIP / 2)
        steps = max(1, card.position.of - 1)
        reach = strip.width() - STRIP
        place = strip.left() + STRIP / 2 + reach * (card.position.rank - 1) / steps
        centre = QPointF(place, strip.center().y())
        painter.setBrush(QColor(palette.accent))
        painter.drawEllipse(centre, STRIP - 0.5, STRIP - 0.5)
        painter.setBrush(QColor(palette.surface))
        painter.drawEllipse(centre, 3, 3)
        return
    color = palette.patents if card.kind == "patents" else palette.publications
    for index, (part, box) in enumerate(part_places(card, strip)):
        if part.is_derived:
            hatched(painter, box, color, _HATCH)
            outlined(painter, box, color, 1)
        else:
            tone = QColor(color)
            tone.setAlphaF(max(0.45, 1 - 0.25 * index))
            painter.fillRect(box, QBrush(tone))


def part_places(card: Card, strip: QRectF) -> Iterator[tuple[Part, QRectF]]:
    """Yield each part with its place on the strip; a derived one takes the rest."""
    left = strip.left()
    for part in card.parts:
        right = strip.right() if part.is_derived else left + strip.width() * part.percent / 100
        right = min(right, strip.right())
        yield part, QRectF(left, strip.top(), max(0.0, right - left - _GAP), strip.height())
        left = right


def _paint_ground(painter: QPainter, rect: QRectF, palette: Palette, *, focused: bool) -> None:
    pen = QPen(QColor(palette.accent if focused else palette.line), 2 if focused else 1)
    painter.setPen(pen)
    painter.setBrush(QColor(palette.surface))
    inset = pen.widthF() / 2
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), _RADIUS, _RADIUS)


def _paint_strip_labels(painter: QPainter, strip: QRectF, card: Card, color: QColor) -> None:
    baseline = strip.bottom() + 18
    if card.position is not None:
        _draw_on(painter, wrapped("1", SMALL, strip.width()), strip.left(), baseline, color)
        last = wrapped(str(card.position.of), SMALL, strip.width())
        _draw_on(painter, last, strip.right() - last.width, baseline, color)
        return
    free_from = strip.left()
    for part, place in part_places(card, strip):
        label = wrapped(part.share.text, SMALL, strip.width())
        left = place.right() - label.width if part.is_derived else place.left()
        if left >= free_from and left + label.width <= strip.right() + 1:
            _draw_on(painter, label, left, baseline, color)
            free_from = left + label.width + 6


def _draw_on(
    painter: QPainter, block: TextBlock, left: float, baseline: float, color: QColor
) -> None:
    """Draw ``block`` with its first line on ``baseline``, its first letter flush left."""
    metrics = QFontMetricsF(block.font)
    lead = (block.line_height - metrics.ascent() - metrics.descent()) / 2
    bearing = metrics.leftBearing(block.full[0]) if block.full else 0.0
    block.draw(painter, left - bearing, baseline - lead - metrics.ascent(), color)


def _spare(rect: QRectF) -> float:
    return max(0.0, rect.height() - HEIGHT)


@lru_cache(maxsize=64)
def _texts(card: Card, width: float, note: str, larger: int = 0) -> _Texts:
    room = max(1.0, width - 2 * _SIDE)
    title = wrapped(card.title, BODY, room, weight=SEMIBOLD)
    period = wrapped(card.period, SMALL, room, lines=2)
    period_below = title.width + SPACE_3 + period.width > room
    figure = _figure(card, room, larger)
    beside = room - figure.width - 8
    unit = wrapped(card.unit, LEAD, max(1.0, beside), lines=2)
    unit_below = bool(card.unit) and (beside < _LEAST_UNIT or unit.elided)
    if unit_below:
        unit = wrapped(card.unit, SMALL, room, lines=4)
    explanation = wrapped(card.explanation, SMALL, room, lines=2 if room > 180 else 4)
    small_print = wrapped(note, SMALL, room, lines=4)
    baseline = 81.0 + (period.height if period_below else 0.0)
    strip = baseline + 18 + (unit.height if unit_below else 0.0)
    below = strip + STRIP + 25
    return _Texts(
        title,
        period,
        figure,
        unit,
        explanation,
        small_print,
        period_below,
        unit_below,
        baseline,
        strip,
        below + explanation.height + small_print.height + _BOTTOM,
    )


def _figure(card: Card, room: float, larger: int) -> TextBlock:
    """Set the figure as large as it fits; words in its place are smaller."""
    if card.figure is None:
        return wrapped(card.value, TITLE, room)
    made = (wrapped(card.value, size + larger, room, weight=SEMIBOLD) for size in _FIGURE_SIZES)
    return next((block for block in made if not block.elided), wrapped(card.value, TITLE, room))
