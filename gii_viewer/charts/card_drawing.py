"""The one drawing of ranking cards: in the window, in reports and in images.

Plain lines, rectangles and strings, so that SVG and PDF come out as the screen does.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from gii_viewer.charts.cards import Card, Part
from gii_viewer.charts.palette import Palette
from gii_viewer.charts.strokes import hatched, outlined
from gii_viewer.charts.text import TextBlock, wrapped
from gii_viewer.charts.type_scale import (
    BODY,
    FIGURE,
    FINE,
    LEAD,
    SEMIBOLD,
    SMALL,
    SPACE_2,
    SPACE_3,
    TITLE,
)
from gii_viewer.model.record import Record

HEIGHT = 174
"""Of a card as the window shows it at least; the room above that becomes air."""
STRIP = 8.0
_RADIUS = 10
_HATCH = 5.0
_GAP = 2.0
_FIGURE_SIZES = (FIGURE, 32, 24, TITLE)
_LEAST_UNIT = 84.0
"""A unit with less room than this beside its figure stands below it."""
_LINES = 60
"""More lines than any text of a card has."""


class _Measures(Record):
    """Type and distances: from edge to text, and from each thing to the next below it."""

    small: int
    side: float
    top: float
    bottom: float
    figure: float
    """From the top, or a period below the title, to the figure's baseline."""
    unit: float
    strip: float
    label: float
    explanation: float


_WIDE = _Measures(SMALL, 17, 13, 11, 81, 8, 10, 18, 25)
_NARROW = _Measures(FINE, 10, 9, 8, 70, 8, 7, 13, 20)
"""As five stand beside each other on a page."""
_NARROW_WIDTH = 180.0


class _Texts(Record):
    """The texts of a card, set in a width, but for the figure."""

    title: TextBlock
    period: TextBlock
    unit: TextBlock
    explanation: TextBlock
    note: TextBlock
    period_below: bool
    unit_below: bool


class Row(Record):
    """What cards beside each other share: the figures' type, and where things stand.

    ``baseline`` is the figures', ``strip`` the top of the strips, and ``height`` what all
    of them need, in pixels from their top.
    """

    figure: int
    baseline: float
    strip: float
    height: float


def row_of(cards: Sequence[Card], width: float, notes: Sequence[str] = ()) -> Row:
    """Return what ``cards``, each ``width`` pixels wide, share; see :func:`paint_card`."""
    return _row(tuple(cards), width, tuple(notes) or ("",) * len(cards))


def paint_card(
    painter: QPainter,
    rect: QRectF,
    card: Card,
    palette: Palette,
    *,
    row: Row | None = None,
    note: str = "",
) -> None:
    """Paint ``card`` into ``rect``, which is at least as high as its ``row``.

    Without a ``row`` it stands alone. ``note`` is small print below all else, as where
    the figure stands in the document.
    """
    row = row or row_of([card], rect.width(), [note])
    how, spare = _measures(rect.width()), _spare(rect, row)
    texts = _texts(card, rect.width(), note, row.figure)
    figure = _figure(card, rect.width() - 2 * how.side, row.figure, round(spare / 4))
    text, quiet = QColor(palette.text), QColor(palette.quiet)
    left, right, top = rect.left() + how.side, rect.right() - how.side, rect.top() + how.top
    _paint_ground(painter, rect, palette)
    texts.title.draw(painter, left, top, text)
    if texts.period_below:
        texts.period.draw(painter, left, top + texts.title.height, quiet)
    else:
        texts.period.draw(painter, right - texts.period.width, top + 2, quiet)

    baseline = rect.top() + row.baseline + spare * 0.5
    _draw_on(painter, figure, left, baseline, quiet if card.figure is None else text)
    if texts.unit_below:
        texts.unit.draw(painter, left, baseline + how.unit, quiet)
    else:
        beside = left + figure.width + SPACE_2
        above = texts.unit.line_height * (len(texts.unit.lines) - 1)
        _draw_on(painter, texts.unit, beside, baseline - above, quiet)

    strip = strip_place(rect, row)
    paint_strip(painter, strip, card, palette)
    _paint_strip_labels(painter, strip, card, how, quiet)
    below = strip.bottom() + how.explanation
    texts.explanation.draw(painter, left, below, quiet)
    texts.note.draw(painter, left, below + texts.explanation.height, quiet)


def strip_place(rect: QRectF, row: Row) -> QRectF:
    """Return where in ``rect`` the scale or strip of a card of this row is painted."""
    side = _measures(rect.width()).side
    top = rect.top() + row.strip + _spare(rect, row) * 0.65
    return QRectF(rect.left() + side, top, rect.width() - 2 * side, STRIP)


def paint_strip(painter: QPainter, strip: QRectF, card: Card, palette: Palette) -> None:
    """Paint where the figure stands: a place on a scale, or the parts of the total."""
    painter.setPen(Qt.PenStyle.NoPen)
    if card.position is not None:
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
    color = palette.of(card.kind or "ranks")
    for index, (part, box) in enumerate(part_places(card, strip)):
        if part.is_derived:
            hatched(painter, box, color, _HATCH)
            outlined(painter, box, color, 1)
        else:
            tone = QColor(color)
            tone.setAlphaF(max(0.45, 1 - 0.25 * index))
            painter.setBrush(tone)
            painter.drawRect(box)


def part_places(card: Card, strip: QRectF) -> Iterator[tuple[Part, QRectF]]:
    """Yield each part with its place on the strip; a derived one takes the rest."""
    left = strip.left()
    for part in card.parts:
        right = strip.right() if part.is_derived else left + strip.width() * part.percent / 100
        right = min(right, strip.right())
        yield part, QRectF(left, strip.top(), max(0.0, right - left - _GAP), strip.height())
        left = right


def _paint_ground(painter: QPainter, rect: QRectF, palette: Palette) -> None:
    pen = QPen(QColor(palette.line), 1)
    painter.setPen(pen)
    painter.setBrush(QColor(palette.surface))
    inset = pen.widthF() / 2
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), _RADIUS, _RADIUS)


def _paint_strip_labels(
    painter: QPainter, strip: QRectF, card: Card, how: _Measures, color: QColor
) -> None:
    baseline = strip.bottom() + how.label
    if card.position is not None:
        _draw_on(painter, wrapped("1", how.small, strip.width()), strip.left(), baseline, color)
        last = wrapped(str(card.position.of), how.small, strip.width())
        _draw_on(painter, last, strip.right() - last.width, baseline, color)
        return
    free_from = strip.left()
    for part, place in part_places(card, strip):
        label = wrapped(part.share.text, how.small, strip.width())
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


def _measures(width: float) -> _Measures:
    return _NARROW if width < _NARROW_WIDTH else _WIDE


def _spare(rect: QRectF, row: Row) -> float:
    """Return the height that becomes air and a larger figure."""
    return max(0.0, rect.height() - max(HEIGHT, row.height))


@lru_cache(maxsize=64)
def _row(cards: tuple[Card, ...], width: float, notes: tuple[str, ...]) -> Row:
    how = _measures(width)
    room = width - 2 * how.side
    size = next(
        (
            size
            for size in _FIGURE_SIZES
            if not any(_figure(card, room, size).elided for card in cards)
        ),
        TITLE,
    )
    every = [_texts(card, width, note, size) for card, note in zip(cards, notes, strict=True)]
    periods = (texts.period.height for texts in every if texts.period_below)
    titles = max(texts.title.height - texts.title.line_height for texts in every)
    baseline = how.figure + titles + max(periods, default=0.0)
    units = (texts.unit.height for texts in every if texts.unit_below)
    strip = baseline + how.unit + max(units, default=0.0) + how.strip
    words = max(texts.explanation.height + texts.note.height for texts in every)
    return Row(size, baseline, strip, strip + STRIP + how.explanation + words + how.bottom)


def _texts(card: Card, width: float, note: str, size: int) -> _Texts:
    how, narrow = _measures(width), width < _NARROW_WIDTH
    room = max(1.0, width - 2 * how.side)
    title = wrapped(card.title, BODY, room, lines=2, weight=SEMIBOLD)
    period = wrapped(card.period, how.small, room, lines=2)
    beside = room - _figure(card, room, size).width - SPACE_2
    unit = wrapped(card.unit, LEAD, max(1.0, beside), lines=2)
    unit_below = bool(card.unit) and (narrow or beside < _LEAST_UNIT or unit.elided)
    if unit_below:
        unit = wrapped(card.unit, how.small, room, lines=_LINES)
    return _Texts(
        title=title,
        period=period,
        unit=unit,
        explanation=wrapped(card.explanation, how.small, room, lines=_LINES if narrow else 2),
        note=wrapped(note, how.small, room, lines=_LINES),
        period_below=narrow or title.width + SPACE_3 + period.width > room,
        unit_below=unit_below,
    )


def _figure(card: Card, room: float, size: int, larger: int = 0) -> TextBlock:
    """Set the figure in ``size``, or larger where that fits; words in its place are smaller."""
    if card.figure is None:
        return wrapped(card.value, TITLE, room)
    figure = wrapped(card.value, size + larger, room, weight=SEMIBOLD)
    return wrapped(card.value, size, room, weight=SEMIBOLD) if figure.elided else figure
