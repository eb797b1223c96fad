"""A ranking card in the window: reached and worked by mouse and keyboard alike."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from gii_viewer.charts.card_drawing import (
    HEIGHT,
    STRIP,
    Row,
    paint_card,
    part_places,
    row_of,
    strip_place,
)
from gii_viewer.charts.cards import Card
from gii_viewer.charts.palette import Palette
from gii_viewer.model.figure import FigureRef
from gii_viewer.views.actions import FigureActions

_GREATEST_HEIGHT = 244


class RankingCard(QWidget):
    """Shows a :class:`Card`; having the keyboard, its figure is the current one."""

    def __init__(self, actions: FigureActions, palette: Palette) -> None:
        super().__init__()
        self._actions = actions
        self._palette = palette
        self._card: Card | None = None
        self._beside: tuple[Card, ...] = ()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMaximumHeight(_GREATEST_HEIGHT)

    @property
    def card(self) -> Card | None:
        return self._card

    def set_card(self, card: Card, beside: Sequence[Card]) -> None:
        """Show ``card``, one of ``beside``, and say the same to assistive technology.

        Those beside each other keep their figures and strips on one line.
        """
        self._card, self._beside = card, tuple(beside)
        self.updateGeometry()
        self.setAccessibleName(card.spoken)
        self.update()

    def set_theme(self, palette: Palette) -> None:
        self._palette = palette
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(280, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(180, HEIGHT)

    def heightForWidth(self, width: int) -> int:
        return HEIGHT if self._card is None else max(HEIGHT, ceil(self._row(width).height))

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._card is not None:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            rect, focused = QRectF(self.rect()), self.hasFocus()
            row = self._row(rect.width())
            paint_card(painter, rect, self._card, self._palette, row=row, focused=focused)
            painter.end()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            from html import escape  # not for the first look

            # Names come from a document: escaped, they stay plain text.
            words = escape(self._words_at(QPointF(event.pos())))
            QToolTip.showText(event.globalPos(), words, self)
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._actions.explain(self._figure(), self._place())
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self._figure() is not None:
            self._actions.choose(self._figure())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        inside = self.rect().contains(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and inside:
            self._actions.explain(self._figure(), self._place())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        # Only opened menus need it.
        from gii_viewer.views.widgets.figure_menu import FigureMenu

        menu = FigureMenu(self._actions, self._figure(), self._place(), self)
        menu.popup(event.globalPos())

    def _figure(self) -> FigureRef | None:
        if self._card is None or self._card.figure is None:
            return None
        return self._card.figure.ref

    def _place(self) -> QRect:
        return QRect(self.mapToGlobal(self.rect().topLeft()), self.size())

    def _row(self, width: float) -> Row:
        return row_of(self._beside, width)

    def _words_at(self, position: QPointF) -> str:
        figures = self._actions.figures
        if self._card is None or figures is None:
            return ""
        strip = strip_place(QRectF(self.rect()), self._row(self.width()))
        for part, place in part_places(self._card, strip):
            if place.adjusted(0, -STRIP, 0, STRIP * 3).contains(position):
                return figures.detail(part.share)
        return self._card.spoken
