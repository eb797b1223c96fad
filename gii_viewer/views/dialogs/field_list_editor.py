"""A plain text editor for a list of fields that offers the names of known ones."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import cast

from PySide6.QtCore import QMimeData, QStringListModel, Qt
from PySide6.QtGui import QColor, QKeyEvent, QTextCharFormat, QTextCursor, QTextFormat
from PySide6.QtWidgets import QAbstractItemView, QCompleter, QPlainTextEdit, QTextEdit, QWidget

from gii_viewer.charts.palette import Palette
from gii_viewer.charts.type_scale import SPACE_1
from gii_viewer.documents.decoding import with_plain_line_ends

SEPARATOR = " – "
"""What is put between a name that was offered and its share."""

_LEAST_TYPED = 2
"""Letters after which names are offered without being asked for."""
_MOST_SHOWN = 8
_LEAST_WIDTH = 260

# A list mark and a rank may stand before the name.
_NAME = re.compile(r"(?P<lead>\s*(?:[-*+•–—]\s+)?(?:[0-9]{1,2}[.)]?\s+)?)(?P<name>[^0-9%\t|]*)")
_AFTER_NAME = re.compile(r"[\s:–—|(-]*$")

# The look of the window's other fields to type in; palette() follows the theme.
_STYLE = """
QPlainTextEdit {
    border: 1px solid palette(dark); border-radius: 6px; padding: 3px 5px;
}
QPlainTextEdit:focus { border: 2px solid palette(highlight); padding: 2px 4px; }
QPlainTextEdit:disabled { border-color: palette(mid); color: palette(dark); }
"""
_OFFER_STYLE = """
QListView { border: 1px solid palette(dark); background: palette(base); }
QListView::item { padding: 5px 10px; border: 0; }
"""


class FieldListEditor(QPlainTextEdit):
    """Edits text, one field a line; ``names`` are offered while a name is typed.

    Ctrl+Space offers them at any time.
    """

    def __init__(
        self, names: Sequence[str], palette: Palette, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._names = tuple(names)
        self._marked: int | None = None
        self._palette = palette
        self._offered = QStringListModel(self)
        self._completer = QCompleter(self._offered, self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setMaxVisibleItems(_MOST_SHOWN)
        self._completer.setWidget(self)
        self._completer.activated.connect(self._take)
        # It makes its list itself when it is first asked for it.
        self._popup = cast("QAbstractItemView", self._completer.popup())
        self._popup.setAccessibleName(self.tr("Technology fields"))
        self._popup.setStyleSheet(_OFFER_STYLE)
        self.setStyleSheet(_STYLE)
        self.setTabChangesFocus(True)

    @property
    def offered(self) -> tuple[str, ...]:
        """The names offered now, none while the offer is closed."""
        return tuple(self._offered.stringList()) if self._popup.isVisible() else ()

    @property
    def marked_line(self) -> int | None:
        """The 1-based line that is marked."""
        return self._marked

    def mark_line(self, line: int | None) -> None:
        """Mark the 1-based ``line`` as the one that cannot be read."""
        self._marked = line
        self._paint_mark()

    def set_theme(self, palette: Palette) -> None:
        self._palette = palette
        self._paint_mark()

    def replace_text(self, text: str) -> None:
        """Replace all text in one step that can be undone."""
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._popup.isVisible() and event.key() in (
            Qt.Key.Key_Enter,
            Qt.Key.Key_Return,
            Qt.Key.Key_Escape,
            Qt.Key.Key_Tab,
            Qt.Key.Key_Backtab,
        ):
            # The completer takes what the editor leaves.
            event.ignore()
            return
        asked = (
            event.key() == Qt.Key.Key_Space
            and event.modifiers() == Qt.KeyboardModifier.ControlModifier
        )
        if asked:
            self.offer_names()
            return
        super().keyPressEvent(event)
        if event.text():
            self._offer(_LEAST_TYPED)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: N802
        # Tab takes the name offered, as Enter does.
        return not self._popup.isVisible() and super().focusNextPrevChild(forward)

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: N802
        # Lines are counted as the reader counts them, and text is never rich.
        self.textCursor().insertText(with_plain_line_ends(source.text()))
        self.ensureCursorVisible()

    def offer_names(self) -> None:
        """Offer the names that fit what is typed; all on a line without a name."""
        self.setFocus()
        if self._typed_name() is None:
            self.moveCursor(QTextCursor.MoveOperation.EndOfBlock)
            self.textCursor().insertText("\n")
        self._offer(0)

    def _typed_name(self) -> str | None:
        """Return the name before the cursor; ``None`` where more than one stands there."""
        cursor = self.textCursor()
        before = cursor.block().text()[: cursor.positionInBlock()]
        found = _NAME.fullmatch(before)
        return None if found is None else found["name"]

    def _offer(self, least: int) -> None:
        typed = self._typed_name()
        names: list[str] = []
        if typed is not None and len(typed.strip()) >= least:
            taken = self._names_in_other_lines()
            names = [name for name in fitting(self._names, typed) if name.casefold() not in taken]
        if not names or names == [typed]:
            self._popup.hide()
            return
        self._offered.setStringList(names)
        self._popup.setCurrentIndex(self._completer.completionModel().index(0, 0))
        place = self.cursorRect().translated(self.viewport().pos())
        place.setHeight(place.height() + SPACE_1)
        bar = self._popup.verticalScrollBar().sizeHint().width()
        place.setWidth(max(_LEAST_WIDTH, self._popup.sizeHintForColumn(0) + bar))
        self._completer.complete(place)

    def _names_in_other_lines(self) -> set[str]:
        here = self.textCursor().blockNumber()
        lines = self.toPlainText().split("\n")
        return {
            _AFTER_NAME.sub("", found["name"]).casefold()
            for number, line in enumerate(lines)
            if number != here and (found := _NAME.match(line)) is not None
        }

    def _take(self, name: str) -> None:
        """Put ``name`` in place of what is typed of it."""
        cursor = self.textCursor()
        typed = self._typed_name() or ""
        cursor.movePosition(
            QTextCursor.MoveOperation.Left, QTextCursor.MoveMode.KeepAnchor, len(typed)
        )
        rest = cursor.block().text()[self.textCursor().positionInBlock() :]
        cursor.insertText(name if rest.strip() else name + SEPARATOR)
        self.setTextCursor(cursor)

    def _paint_mark(self) -> None:
        block = self.document().findBlockByNumber((self._marked or 0) - 1)
        if self._marked is None or not block.isValid():
            self.setExtraSelections([])
            return
        whole = QTextEdit.ExtraSelection()
        whole.cursor = QTextCursor(block)
        whole.format.setBackground(QColor(self._palette.raised))
        whole.format.setProperty(QTextFormat.Property.FullWidthSelection, True)
        words = QTextEdit.ExtraSelection()
        words.cursor = QTextCursor(block)
        words.cursor.movePosition(
            QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor
        )
        words.format.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        words.format.setUnderlineColor(QColor(self._palette.warning))
        self.setExtraSelections([whole, words])


def fitting(names: Sequence[str], typed: str) -> list[str]:
    """Return the names that hold what is typed: first those that begin with it."""
    sought = " ".join(typed.casefold().split())

    def place(name: str) -> int:
        words = name.casefold()
        if words.startswith(sought):
            return 0
        return 1 if f" {sought}" in words else 2

    return sorted((name for name in names if sought in name.casefold()), key=place)
