"""A ranking card: one figure large, its unit and period, and where it stands.

Painted without pyqtgraph, so that the window can show it at once.
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QFont,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QMenu, QSizePolicy, QToolTip, QWidget

from gii_viewer.charts.cards import Card, Part, Position
from gii_viewer.charts.palette import Palette
from gii_viewer.charts.type_scale import BODY, FIGURE, LEAD, SMALL, TITLE
from gii_viewer.model.profile import Basis

PADDING = 17
RADIUS = 10
TRACK = 8
HEIGHT = 174
GREATEST_HEIGHT = 244
_BASELINE = 68
_HATCH = 5.0
_LEFT_TOP_WRAPPED = int(
    Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
)


class RankingCard(QWidget):
    """Shows a :class:`Card`; reached and worked by mouse and keyboard alike.

    Its signals carry the figure's JSON Pointer.
    """

    figure_chosen = Signal(str)
    show_in_document_requested = Signal(str)
    copy_sentence_requested = Signal(str)

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._palette = palette
        self._card: Card | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMaximumHeight(GREATEST_HEIGHT)

    @property
    def card(self) -> Card | None:
        return self._card

    def set_card(self, card: Card) -> None:
        """Show ``card``, and say the same to assistive technology."""
        self._card = card
        self.setAccessibleName(card.sentence())
        self.update()

    def set_theme(self, palette: Palette) -> None:
        self._palette = palette
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(280, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(220, HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        card = self._card
        if card is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        inner = self._inner()
        self._paint_title(painter, inner, card)
        self._paint_figure(painter, inner, card)
        if card.position is not None:
            self._paint_position(painter, card.position)
        elif card.parts:
            self._paint_parts(painter, card)
        self._paint_explanation(painter, inner, card)
        painter.end()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            from html import escape  # not needed for the first look

            # Names come from a document: escaped, they stay plain text.
            words = escape(self._words_at(QPointF(event.pos())))
            QToolTip.showText(event.globalPos(), words, self)
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._request_document()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self._card is not None and self._card.figure is not None:
            self.figure_chosen.emit(self._card.pointer)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._request_document()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        card = self._card
        if card is None:
            return
        menu = QMenu(self)
        show = menu.addAction(self.tr("Show in document"), self._request_document)
        show.setEnabled(card.figure is not None)
        copy = menu.addAction(self.tr("Copy as a sentence"))
        copy.triggered.connect(lambda: self.copy_sentence_requested.emit(card.pointer))
        copy.setEnabled(card.figure is not None)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def _request_document(self) -> None:
        if self._card is not None and self._card.figure is not None:
            self.show_in_document_requested.emit(self._card.pointer)

    def _words_at(self, position: QPointF) -> str:
        if self._card is None:
            return ""
        for part, place in self._part_places(self._card):
            if place.adjusted(0, -TRACK, 0, TRACK * 3).contains(position):
                return f"{part.name}: {part.text} ({part.basis})"
        return self._card.sentence()

    def _inner(self) -> QRectF:
        return QRectF(self.rect()).adjusted(PADDING, PADDING - 4, -PADDING, -PADDING / 2)

    def _spare(self) -> float:
        """Return the height that a tall window leaves for air and for a larger figure."""
        return float(max(0, self.height() - HEIGHT))

    def _baseline(self) -> float:
        return self._inner().top() + _BASELINE + self._spare() * 0.5

    def _track(self) -> QRectF:
        inner = self._inner()
        top = self._baseline() + 18 + self._spare() * 0.15
        return QRectF(inner.left(), top, inner.width(), TRACK)

    def _part_places(self, card: Card) -> Iterator[tuple[Part, QRectF]]:
        """Yield each part with its place on the strip; a derived one takes the rest."""
        track = self._track()
        left = track.left()
        for part in card.parts:
            width = track.width() * part.low / 100
            right = track.right() if part.basis == Basis.DERIVED else left + width
            right = min(right, track.right())
            yield part, QRectF(left, track.top(), max(0.0, right - left - 2), track.height())
            left = right

    def _paint_ground(self, painter: QPainter) -> None:
        focused = self.hasFocus()
        pen = QPen(QColor(self._palette.accent if focused else self._palette.line))
        pen.setWidthF(2 if focused else 1)
        painter.setPen(pen)
        painter.setBrush(QColor(self._palette.surface))
        inset = 1 if focused else 0.5
        ground = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(ground, RADIUS, RADIUS)

    def _paint_title(self, painter: QPainter, inner: QRectF, card: Card) -> None:
        painter.setFont(self._font(SMALL))
        painter.setPen(QColor(self._palette.quiet))
        baseline = inner.top() + 14
        width = painter.fontMetrics().horizontalAdvance(card.period)
        painter.drawText(QPointF(inner.right() - width, baseline), card.period)
        painter.setFont(self._font(BODY, QFont.Weight.DemiBold))
        painter.setPen(QColor(self._palette.text))
        title = self._elided(card.title, painter.font(), inner.width() - width - 12)
        painter.drawText(QPointF(inner.left(), baseline), title)

    def _paint_figure(self, painter: QPainter, inner: QRectF, card: Card) -> None:
        baseline = QPointF(inner.left(), self._baseline())
        if card.figure is None:
            painter.setFont(self._font(TITLE))
            painter.setPen(QColor(self._palette.quiet))
            painter.drawText(baseline, self.tr("not given"))
            return
        painter.setFont(self._font(FIGURE + round(self._spare() / 4), QFont.Weight.DemiBold))
        painter.setPen(QColor(self._palette.text))
        metrics = QFontMetricsF(painter.font())
        bearing = metrics.leftBearing(card.figure[0])
        painter.drawText(baseline - QPointF(bearing, 0), card.figure)
        advance = metrics.horizontalAdvance(card.figure) - bearing + 10
        painter.setFont(self._font(LEAD))
        painter.setPen(QColor(self._palette.quiet))
        lines = self._wrapped(card.unit, painter.font(), inner.width() - advance)
        spacing = QFontMetricsF(painter.font()).lineSpacing()
        for index, line in enumerate(reversed(lines)):
            painter.drawText(baseline + QPointF(advance, -index * spacing), line)

    def _paint_position(self, painter: QPainter, position: Position) -> None:
        """Paint a scale with 1 at its left, the good end, and the place marked on it."""
        track = self._track()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._palette.track))
        painter.drawRoundedRect(track, TRACK / 2, TRACK / 2)
        steps = max(1, position.of - 1)
        reach = track.width() - TRACK
        place = track.left() + TRACK / 2 + reach * (position.rank - 1) / steps
        painter.setBrush(QColor(self._palette.accent))
        painter.drawEllipse(QPointF(place, track.center().y()), TRACK - 0.5, TRACK - 0.5)
        painter.setBrush(QColor(self._palette.surface))
        painter.drawEllipse(QPointF(place, track.center().y()), 3, 3)
        painter.setFont(self._font(SMALL))
        painter.setPen(QColor(self._palette.quiet))
        last = str(position.of)
        width = QFontMetricsF(painter.font()).horizontalAdvance(last)
        under = track.bottom() + 18
        painter.drawText(QPointF(track.left(), under), "1")
        painter.drawText(QPointF(track.right() - width, under), last)

    def _paint_parts(self, painter: QPainter, card: Card) -> None:
        """Paint the total as a strip: stated parts full, the derived rest hatched."""
        colour = QColor(
            self._palette.patents if card.kind == "patents" else self._palette.publications
        )
        metrics = QFontMetricsF(self._font(SMALL))
        free_from = self._track().left()
        for index, (part, place) in enumerate(self._part_places(card)):
            if part.basis == Basis.DERIVED:
                self._paint_hatched(painter, place, colour)
            else:
                painter.setPen(Qt.PenStyle.NoPen)
                tone = QColor(colour)
                tone.setAlphaF(max(0.45, 1 - 0.25 * index))
                painter.setBrush(tone)
                painter.drawRect(place)
            painter.setFont(self._font(SMALL))
            painter.setPen(QColor(self._palette.quiet))
            right = place.right() if part.basis == Basis.DERIVED else place.left()
            width = metrics.horizontalAdvance(part.text)
            left = right - width if part.basis == Basis.DERIVED else right
            if left >= free_from and left + width <= self._track().right() + 1:
                painter.drawText(QPointF(left, place.bottom() + 18), part.text)
                free_from = left + width + 6

    def _paint_hatched(self, painter: QPainter, place: QRectF, colour: QColor) -> None:
        painter.save()
        outline = QPainterPath()
        outline.addRect(place.adjusted(0.5, 0.5, -0.5, -0.5))
        painter.setClipPath(outline)
        painter.setPen(QPen(colour, 1.2))
        left = place.left() - place.height()
        while left < place.right():
            painter.drawLine(
                QPointF(left, place.bottom()), QPointF(left + place.height(), place.top())
            )
            left += _HATCH
        painter.restore()
        painter.setPen(QPen(colour, 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(outline)

    def _paint_explanation(self, painter: QPainter, inner: QRectF, card: Card) -> None:
        painter.setFont(self._font(SMALL))
        painter.setPen(QColor(self._palette.quiet))
        lines = self._wrapped(card.explanation, painter.font(), inner.width())
        top = self._track().bottom() + 37
        spacing = QFontMetricsF(painter.font()).lineSpacing()
        for index, line in enumerate(lines):
            painter.drawText(QPointF(inner.left(), top + index * spacing), line)

    def _wrapped(self, text: str, font: QFont, width: float) -> list[str]:
        """Break ``text`` into at most two lines; what does not fit is elided."""
        metrics = QFontMetricsF(font)
        if metrics.horizontalAdvance(text) <= width:
            return [text]
        words = text.split(" ")
        first = words.pop(0)
        while words and metrics.horizontalAdvance(f"{first} {words[0]}") <= width:
            first = f"{first} {words.pop(0)}"
        lines = [first, " ".join(words)] if words else [first]
        return [self._elided(line, font, width) for line in lines]

    def _elided(self, text: str, font: QFont, width: float) -> str:
        return QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, width)

    def _font(self, size: int, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
        made = QFont(self.font())
        made.setPixelSize(size)
        made.setWeight(weight)
        # Figures of equal width serve columns; alone and large they look torn apart.
        made.unsetFeature(QFont.Tag("tnum"))
        return made
