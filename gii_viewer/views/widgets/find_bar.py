"""The bar that searches a text, and how it is opened, gone on with and closed."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QPushButton, QWidget

from gii_viewer.charts.type_scale import SPACE_2, SPACE_4
from gii_viewer.model.document import Passage
from gii_viewer.model.text_search import SearchedText
from gii_viewer.views.widgets.labels import plain_label
from gii_viewer.views.widgets.source_text import SourceText


class FindBar(QWidget):
    """Finds words in ``text``; closed until *Find* is asked for on ``tab``."""

    def __init__(self, text: SourceText, tab: QWidget) -> None:
        super().__init__()
        self._text = text
        self._searched: SearchedText | None = None
        self._found: list[Passage] = []
        self._shown = 0
        self._before: QWidget | None = None
        self._words = QLineEdit()
        self._words.setPlaceholderText(self.tr("Find in the text"))
        self._words.setAccessibleName(self.tr("Find in the text"))
        self._words.textChanged.connect(self._find)
        self._count = plain_label(quiet=True, small=True)
        before = _button(self.tr("↑"), self.tr("Previous (Shift+F3)"))
        after = _button(self.tr("↓"), self.tr("Next (F3)"))
        close = _button(self.tr("×"), self.tr("Close (Esc)"))
        before.clicked.connect(lambda: self._go(-1))
        after.clicked.connect(lambda: self._go(1))
        close.clicked.connect(self.close_bar)
        inside = QHBoxLayout(self)
        inside.setContentsMargins(SPACE_4, 0, SPACE_4, SPACE_2)
        inside.setSpacing(SPACE_2)
        inside.addWidget(self._words, 1)
        for part in (self._count, before, after, close):
            inside.addWidget(part)
        self.hide()
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), tab).activated.connect(self.open_bar)
        for keys, owner, act in (
            ("F3", tab, lambda: self._go(1)),
            ("Shift+F3", tab, lambda: self._go(-1)),
            ("Return", self._words, lambda: self._go(1)),
            ("Shift+Return", self._words, lambda: self._go(-1)),
            ("Esc", self, self.close_bar),
        ):
            shortcut = QShortcut(QKeySequence(keys), owner)
            if owner is not tab:
                shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def open_bar(self) -> None:
        """Show the bar, ready to type; what is typed replaces the words before."""
        if self.isHidden():
            self._before = QApplication.focusWidget()
            self.show()
            self._find(self._words.text())
        self._words.setFocus()
        self._words.selectAll()

    def close_bar(self) -> None:
        """Hide the bar and give the keyboard back."""
        self.hide()
        (self._before or self._text).setFocus()

    def text_changed(self) -> None:
        """Search the text that is shown now."""
        self._searched = None
        if not self.isHidden():
            self._find(self._words.text())

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if self.isHidden():
            self._found = []
            self._text.set_found([])

    def _find(self, words: str) -> None:
        if self._searched is None:
            self._searched = SearchedText(self._text.toPlainText())
        self._found = self._searched.find(words)
        self._text.set_found(self._found)
        self._shown = 0
        self._show()
        if not words:
            self._count.setText("")

    def _go(self, step: int) -> None:
        if self.isHidden():
            self.open_bar()
        elif self._found:
            self._shown = (self._shown + step) % len(self._found)
            self._show()

    def _show(self) -> None:
        if not self._found:
            self._count.setText(self.tr("Not found"))
            return
        words = self.tr("{number} of {all}")
        self._count.setText(words.format(number=self._shown + 1, all=len(self._found)))
        self._text.mark(self._found[self._shown])


def _button(sign: str, words: str) -> QPushButton:
    """Return a button as narrow as its sign; words say what it does."""
    made = QPushButton(sign)
    made.setToolTip(words)
    made.setAccessibleName(words)
    return made
