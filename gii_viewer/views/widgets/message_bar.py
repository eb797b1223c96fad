"""A bar that says what went wrong, without standing in the way."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent, QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy

from gii_viewer.charts.palette import Palette
from gii_viewer.charts.type_scale import SPACE_2, SPACE_3
from gii_viewer.views.widgets.icons import SIZE, icon
from gii_viewer.views.widgets.labels import plain_label

_MOST_SENTENCES = 4


class MessageBar(QFrame):
    """Shows sentences until they are dismissed or replaced; hidden while it has none."""

    def __init__(self, palette: Palette) -> None:
        super().__init__()
        self._sentences: list[str] = []
        self.setProperty("banner", True)
        self._sign = QLabel()
        self._words = plain_label(wraps=True)
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._copy = QPushButton(self.tr("Copy message"))
        self._copy.clicked.connect(self._copy_all)
        self._dismiss = QPushButton(self.tr("Dismiss"))
        self._dismiss.clicked.connect(self.dismiss)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_3, SPACE_2, SPACE_2, SPACE_2)
        row.setSpacing(SPACE_2)
        row.addWidget(self._sign)
        row.addWidget(self._words, 1)
        row.addWidget(self._copy)
        row.addWidget(self._dismiss)
        self._palette = palette
        self.hide()

    @property
    def sentences(self) -> tuple[str, ...]:
        return tuple(self._sentences)

    def show_sentences(self, sentences: Sequence[str]) -> None:
        """Show ``sentences``, one a line; many are cut short, but all can be copied."""
        self._sentences = list(sentences)
        shown = self._sentences[:_MOST_SENTENCES]
        rest = len(self._sentences) - len(shown)
        if rest:
            shown.append(self.tr("… and %n more.", "", rest))
        self._words.setText("\n".join(shown))
        self.setAccessibleName("\n".join(self._sentences))
        self.setVisible(bool(self._sentences))
        if self._sentences:
            self._sign.setPixmap(icon("warning", self._palette).pixmap(SIZE))
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def dismiss(self) -> None:
        self.show_sentences(())

    def set_theme(self, palette: Palette) -> None:
        self._palette = palette
        self._sign.setPixmap(icon("warning", palette).pixmap(SIZE))

    def _copy_all(self) -> None:
        QGuiApplication.clipboard().setText("\n".join(self._sentences))
