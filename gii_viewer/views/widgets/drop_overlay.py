"""What says, while a file is held over the window, that it can be dropped there."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from gii_viewer.charts.type_scale import SPACE_4, TITLE
from gii_viewer.views.theme import Theme, font

_VEIL = 0.9


class DropOverlay(QWidget):
    """Covers ``window`` while it shows; the window itself takes what is dropped."""

    def __init__(self, window: QWidget, theme: Theme) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        # What is held is the window's: the overlay must not come between.
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.DragEnter:
            self.setGeometry(self._window.rect())
            self.raise_()
            self.show()
        elif event.type() in (QEvent.Type.DragLeave, QEvent.Type.Drop):
            self.hide()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        palette = self._theme.palette
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        veil = QColor(palette.window)
        veil.setAlphaF(_VEIL)
        painter.fillRect(self.rect(), veil)
        painter.setPen(QPen(QColor(palette.accent), 2, Qt.PenStyle.DashLine))
        frame = QRectF(self.rect()).adjusted(SPACE_4, SPACE_4, -SPACE_4, -SPACE_4)
        painter.drawRoundedRect(frame, 10, 10)
        painter.setPen(QColor(palette.text))
        painter.setFont(font(TITLE, QFont.Weight.DemiBold))
        words = self.tr("Drop here to open")
        painter.drawText(frame, Qt.AlignmentFlag.AlignCenter, words)
