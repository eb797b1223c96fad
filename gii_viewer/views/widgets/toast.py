"""A quiet frame at the bottom of the window that says for a moment what was done."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from gii_viewer.charts.type_scale import SPACE_2, SPACE_3, SPACE_4, SPACE_6
from gii_viewer.views.stage import Offer
from gii_viewer.views.widgets.labels import plain_label

SHOWN_MS = 5000
_WIDEST = 560


class Toast(QFrame):
    """Floats over ``ground``; goes after a while, unless it is pointed at or has the keyboard.

    It is in no layout and takes no focus by itself: the work beneath goes on.
    """

    def __init__(self, ground: QWidget) -> None:
        super().__init__(ground)
        self._ground = ground
        self._offer: Offer | None = None
        self.setProperty("toast", True)
        self._words = plain_label()
        self._button = QPushButton()
        # A click does what is offered, and leaves the keyboard where it was.
        self._button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._button.setAutoDefault(False)
        self._button.clicked.connect(self._accept)
        self._button.installEventFilter(self)
        self._row = row = QHBoxLayout(self)
        row.setSpacing(SPACE_3)
        row.addWidget(self._words, 1)
        row.addWidget(self._button)
        self._going = QTimer(self)
        self._going.setSingleShot(True)
        self._going.setInterval(SHOWN_MS)
        self._going.timeout.connect(self.hide)
        ground.installEventFilter(self)
        self.hide()

    @property
    def words(self) -> str:
        return self._words.text()

    def say(self, words: str, offer: Offer | None = None) -> None:
        """Show ``words`` in place of what was said before."""
        self._offer = offer
        self._words.setText(words)
        self._button.setVisible(offer is not None)
        # A button brings its own room; words alone stand as far from either side.
        right, upright = (SPACE_4, SPACE_3) if offer is None else (SPACE_2, SPACE_2)
        self._row.setContentsMargins(SPACE_4, upright, right, upright)
        if offer is not None:
            self._button.setText(offer.words)
        self.setAccessibleName(words)
        self._settle()
        self.show()
        self.raise_()
        self._wait()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def enterEvent(self, event: QEvent) -> None:
        self._going.stop()
        super().enterEvent(event)  # type: ignore[arg-type]  # Qt hands over what it names

    def leaveEvent(self, event: QEvent) -> None:
        self._wait()
        super().leaveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if watched is self._ground and kind == QEvent.Type.Resize and self.isVisible():
            self._settle()
        elif watched is self._button and kind == QEvent.Type.FocusIn:
            self._going.stop()
        elif watched is self._button and kind == QEvent.Type.FocusOut:
            self._going.start()
        return False

    def _wait(self) -> None:
        if self._button.hasFocus() or self.underMouse():
            self._going.stop()
        else:
            self._going.start()

    def _settle(self) -> None:
        """Take the place at the middle of the ground's lower edge; long words wrap."""
        widest = min(_WIDEST, self._ground.width() - 2 * SPACE_6)
        self._words.setWordWrap(False)
        self.setMaximumWidth(widest)
        self._words.setWordWrap(self.sizeHint().width() > widest)
        width = min(widest, self.sizeHint().width())
        if self._words.wordWrap():
            width = widest
        wrapped = self._row.hasHeightForWidth()
        tall = self._row.totalHeightForWidth(width) if wrapped else self.sizeHint().height()
        self.resize(width, tall)
        self.move(
            (self._ground.width() - self.width()) // 2,
            self._ground.height() - self.height() - SPACE_6,
        )

    def _accept(self) -> None:
        offer = self._offer
        self.hide()
        if offer is not None:
            offer.do()
