"""A ranking card in the window: reached and worked by mouse and keyboard alike."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QFont
from PySide6.QtWidgets import QVBoxLayout

from gii_viewer.charts.cards import Card
from gii_viewer.charts.type_scale import SPACE_2, SPACE_3
from gii_viewer.model.figure import FigureRef
from gii_viewer.views.actions import FigureActions
from gii_viewer.views.stage import on_screen
from gii_viewer.views.theme import font
from gii_viewer.views.widgets.labels import as_tooltip, plain_label
from gii_viewer.views.widgets.pressed_card import PressedCard

_FIGURE_SIZE = 36


class RankingCard(PressedCard):
    """Shows what a :class:`Card` has large; having the keyboard, its figure is the current one."""

    def __init__(self, actions: FigureActions) -> None:
        super().__init__()
        self._actions = actions
        self._card: Card | None = None
        self.clicked.connect(lambda: actions.explain(self._figure(), self._place()))
        self._title = plain_label(small=True)
        self._value = plain_label()
        self._below = plain_label(quiet=True, small=True)
        self._value.setFont(font(_FIGURE_SIZE, QFont.Weight.DemiBold))
        inside = QVBoxLayout(self)
        inside.setContentsMargins(SPACE_3, SPACE_2, SPACE_3, SPACE_2)
        inside.setSpacing(0)
        for label in (self._title, self._value, self._below):
            label.setWordWrap(label is not self._value)
            inside.addWidget(label)
        inside.addStretch()

    @property
    def card(self) -> Card | None:
        return self._card

    def set_card(self, card: Card) -> None:
        """Show ``card``, and say all of it to assistive technology and to the pointer."""
        self._card = card
        self._title.setText(card.title)
        self._value.setText(card.value if card.figure is not None else "–")
        below = (card.unit if card.figure is not None else card.value, card.period)
        self._below.setText(" · ".join(filter(None, below)))
        self.setAccessibleName(card.spoken)
        self.setToolTip(as_tooltip(card.spoken))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self._figure() is not None:
            self._actions.choose(self._figure())

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
        return on_screen(self, self.rect())
