"""A label of one line that is cut with an ellipsis, and says the rest in its tooltip."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel

from gii_viewer.views.widgets.labels import as_tooltip


class ElidedLabel(QLabel):
    """Keeps its height and asks for no width, however long its text is."""

    def __init__(self, *, quiet: bool = False) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("quiet", quiet)

    def set_words(self, text: str, note: str = "") -> None:
        """Show ``text``; ``note`` stands in the tooltip, too."""
        self.setText(text)
        self.setAccessibleName(text)
        self.setToolTip(as_tooltip("\n".join(filter(None, (text, note)))))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.fontMetrics().height())

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.fontMetrics().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        room = self.contentsRect()
        words = self.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, room.width()
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)
