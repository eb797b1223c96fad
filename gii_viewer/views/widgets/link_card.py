"""A card that leads somewhere: a title, what can be seen from here, and a click or Enter."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QVBoxLayout

from gii_viewer.charts.type_scale import BODY, SPACE_2, SPACE_3
from gii_viewer.views.theme import font
from gii_viewer.views.widgets.labels import plain_label
from gii_viewer.views.widgets.pressed_card import PressedCard


class LinkCard(PressedCard):
    """Says in a title where it leads."""

    def __init__(self) -> None:
        super().__init__()
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._title = plain_label()
        self._title.setFont(font(BODY, QFont.Weight.DemiBold))
        self._words = plain_label(quiet=True, wraps=True)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(SPACE_3, SPACE_2, SPACE_3, SPACE_2)
        inside.setSpacing(2)
        inside.addWidget(self._title)
        inside.addWidget(self._words)

    def set_words(self, title: str, words: str) -> None:
        self._title.setText(f"{title}  →")
        self._words.setText(words)
        self.setAccessibleName(f"{title}: {words}")
