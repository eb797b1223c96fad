"""The field that filters a list as one types."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

_OURS = (Qt.Key.Key_E, Qt.Key.Key_D)
"""With Ctrl, keys of the window's actions that X11 line edits would take for editing."""


class FilterField(QLineEdit):
    """A line to type into, named by ``words``; it leaves the window's shortcuts alone."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(words)
        self.setAccessibleName(words)
        self.setClearButtonEnabled(True)

    def event(self, event: QEvent) -> bool:
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.ShortcutOverride
            and event.modifiers() == Qt.KeyboardModifier.ControlModifier
            and event.key() in _OURS
        ):
            event.ignore()
            return False
        return super().event(event)
