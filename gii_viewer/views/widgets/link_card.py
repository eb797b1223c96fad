"""A card that leads somewhere: a title, what can be seen from here, and a click or Enter."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout

from gii_viewer.charts.type_scale import BODY, SPACE_2, SPACE_3
from gii_viewer.views.theme import font
from gii_viewer.views.widgets.labels import plain_label


class LinkCard(QFrame):
    """Emits ``clicked`` for the mouse and for the keyboard alike."""

    clicked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("card", True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
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

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.clicked.emit()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        inside = self.rect().contains(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and inside:
            self.clicked.emit()
