"""What the window shows while no document is open: how to open one."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePath

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from gii_viewer.charts.palette import Palette
from gii_viewer.charts.type_scale import HEADING, SPACE_2, SPACE_4, SPACE_6
from gii_viewer.documents.gathering import bundled
from gii_viewer.views.theme import font
from gii_viewer.views.widgets.icons import icon
from gii_viewer.views.widgets.labels import (
    as_tooltip,
    card_frame,
    plain_label,
    scrolled,
    title_label,
)

_WIDTH = 560
_MOST_RECENT = 5


class Welcome(QWidget):
    """Offers to open, to paste, and the documents that are at hand.

    ``open`` and ``paste`` are buttons for the window to connect; ``chosen`` tells the
    name or path of a document.
    """

    chosen = Signal(str)

    def __init__(self, palette: Palette) -> None:
        super().__init__()
        _, ground = scrolled(self)
        card = card_frame()
        card.setMaximumWidth(_WIDTH)
        self._inside = QVBoxLayout(card)
        self._inside.setContentsMargins(SPACE_6, SPACE_6, SPACE_6, SPACE_6)
        self._inside.setSpacing(SPACE_2)
        ground.addStretch(1)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(card, 100)
        row.addStretch(1)
        ground.addLayout(row)
        ground.addStretch(2)

        head = plain_label(self.tr("No document is open"))
        head.setFont(font(HEADING, QFont.Weight.DemiBold))
        how = plain_label(
            self.tr("Drop a cluster profile or a ranking here, open one, or paste a page."),
            quiet=True,
            wraps=True,
        )
        self.open = QPushButton(self.tr("Open…"))
        self.open.setDefault(True)
        self.paste = QPushButton(self.tr("Paste page"))
        buttons = QHBoxLayout()
        buttons.setContentsMargins(0, SPACE_2, 0, SPACE_4)
        buttons.addWidget(self.open)
        buttons.addWidget(self.paste)
        buttons.addStretch(1)
        self._inside.addWidget(head)
        self._inside.addWidget(how)
        self._inside.addLayout(buttons)
        self._inside.addWidget(title_label(self.tr("Documents of this program")))
        for name in bundled():
            self._inside.addWidget(self._offer(name, name), 0, Qt.AlignmentFlag.AlignLeft)
        self._recent = QWidget()
        self._inside.addWidget(self._recent)
        self.set_theme(palette)

    def show_recent(self, paths: Sequence[str]) -> None:
        """Offer the documents that were open lately by their file names."""
        old, self._recent = self._recent, QWidget()
        self._inside.replaceWidget(old, self._recent)
        old.hide()
        old.deleteLater()
        column = QVBoxLayout(self._recent)
        column.setContentsMargins(0, SPACE_4, 0, 0)
        column.setSpacing(SPACE_2)
        column.addWidget(title_label(self.tr("Recent documents")))
        for path in paths[:_MOST_RECENT]:
            column.addWidget(self._offer(PurePath(path).name, path), 0, Qt.AlignmentFlag.AlignLeft)
        self._recent.setVisible(bool(paths))

    def set_theme(self, palette: Palette) -> None:
        self.paste.setIcon(icon("paste", palette))

    def _offer(self, name: str, given: str) -> QPushButton:
        button = QPushButton()
        shown = button.fontMetrics().elidedText(name, Qt.TextElideMode.ElideMiddle, _WIDTH // 2)
        button.setText(shown.replace("&", "&&"))
        button.setAccessibleName(given)
        button.setToolTip(as_tooltip(given))
        button.clicked.connect(lambda: self.chosen.emit(given))
        return button
