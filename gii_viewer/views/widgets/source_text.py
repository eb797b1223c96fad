"""The text of a document with its line numbers, and words marked in it."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
    QTextFormat,
)
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget

from gii_viewer.charts.palette import Palette
from gii_viewer.charts.type_scale import SMALL, SPACE_3
from gii_viewer.model.document import Passage
from gii_viewer.views.theme import monospace_font


class SourceText(QPlainTextEdit):
    """Shows text, read-only, never as HTML; ``mark`` scrolls to words and marks them."""

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._palette = palette
        self._passage: Passage | None = None
        self._words = QTextCursor(self.document())
        self._margin = LineNumbers(self)
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setTabChangesFocus(True)
        self.setFont(monospace_font())
        self.setTabStopDistance(self.fontMetrics().horizontalAdvance("0") * 4)
        self.blockCountChanged.connect(self._make_room)
        self.updateRequest.connect(self._follow)
        self._make_room()

    @property
    def marked_text(self) -> str:
        """The words that are marked, "" where none are."""
        return self._words.selectedText() if self._passage else ""

    def set_text(self, text: str) -> None:
        """Show another text; nothing is marked in it."""
        self._passage = None
        self.setPlainText(text)
        self.setExtraSelections([])

    def mark(self, passage: Passage) -> None:
        """Scroll to the words of ``passage``, mark them, and put the cursor there."""
        block = self.document().findBlockByNumber(passage.line - 1)
        if not block.isValid():
            return
        self._passage = passage
        start = block.position() + len(_utf16(block.text()[: passage.start]))
        end = block.position() + len(_utf16(block.text()[: passage.end]))
        self._words = QTextCursor(self.document())
        self._words.setPosition(start)
        self._words.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        self.setTextCursor(cursor)
        self.centerCursor()
        self._paint_marks()

    def set_theme(self, palette: Palette) -> None:
        self._palette = palette
        self._paint_marks()
        self._margin.update()

    def margin_width(self) -> int:
        """Return the width that the greatest line number needs, in logical pixels."""
        digits = max(3, len(str(self.blockCount())))
        return SPACE_3 * 2 + self.fontMetrics().horizontalAdvance("9") * digits

    def paint_line_numbers(self, area: QRect) -> None:
        """Paint the numbers of the lines that are visible in ``area`` of the margin."""
        painter = QPainter(self._margin)
        painter.fillRect(area, QColor(self._palette.raised))
        made = QFont(self.font())
        made.setPixelSize(SMALL)
        painter.setFont(made)
        marked = self._passage.line - 1 if self._passage else -1
        block = self.firstVisibleBlock()
        top = self.blockBoundingGeometry(block).translated(self.contentOffset()).top()
        while block.isValid() and top <= area.bottom():
            height = self.blockBoundingRect(block).height()
            if block.isVisible() and top + height >= area.top():
                number = block.blockNumber()
                painter.setPen(
                    QColor(self._palette.text if number == marked else self._palette.quiet)
                )
                painter.drawText(
                    QRect(
                        0, round(top), self._margin.width() - SPACE_3, self.fontMetrics().height()
                    ),
                    int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter),
                    str(number + 1),
                )
            block = block.next()
            top += height
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        inside = self.contentsRect()
        self._margin.setGeometry(
            QRect(inside.left(), inside.top(), self.margin_width(), inside.height())
        )

    def _make_room(self) -> None:
        self.setViewportMargins(self.margin_width(), 0, 0, 0)

    def _follow(self, area: QRect, scrolled: int) -> None:
        if scrolled:
            self._margin.scroll(0, scrolled)
        else:
            self._margin.update(0, area.y(), self._margin.width(), area.height())

    def _paint_marks(self) -> None:
        if self._passage is None:
            return
        line = QTextEdit.ExtraSelection()
        line.cursor = self.textCursor()
        line.cursor.clearSelection()
        line.format.setBackground(QColor(self._palette.raised))
        line.format.setProperty(QTextFormat.Property.FullWidthSelection, True)
        words = QTextEdit.ExtraSelection()
        words.cursor = self._words
        words.format = QTextCharFormat()
        words.format.setBackground(QColor(self._palette.found))
        words.format.setForeground(QColor(self._palette.text))
        self.setExtraSelections([line, words])


class LineNumbers(QWidget):
    """The margin beside a :class:`SourceText`."""

    def __init__(self, text: SourceText) -> None:
        super().__init__(text)
        self._text = text

    def sizeHint(self) -> QSize:
        return QSize(self._text.margin_width(), 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        self._text.paint_line_numbers(event.rect())


def _utf16(text: str) -> str:
    """Widen characters outside the basic plane: Qt counts them as two."""
    return "".join("##" if ord(letter) > 0xFFFF else letter for letter in text)
