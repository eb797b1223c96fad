"""A table to type fields and their shares into, or to paste a whole list."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product, repeat

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QCompleter,
    QHeaderView,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from gii_viewer.documents.adding import rows_in_list
from gii_viewer.model.names import folded

_LEAST_ROWS = 8
_ROW_HEIGHT = 34


class FieldRows(QTableWidget):
    """Two columns of text, one empty row last."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__(_LEAST_ROWS, 2)
        self._offer = _NameOffer(self)
        self.setHorizontalHeaderLabels([self.tr("Field"), self.tr("Share, %")])
        self.setItemDelegateForColumn(0, self._offer)
        self.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().setHighlightSections(False)
        self.verticalHeader().setDefaultSectionSize(_ROW_HEIGHT)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.itemChanged.connect(self._take_change)

    def offer(self, names: Sequence[str]) -> None:
        """Offer ``names`` in the first column while one types there."""
        self._offer.names = names

    def rows(self) -> list[tuple[str, str]]:
        """Return the texts of all rows, those of empty rows included."""
        text = self.model().index
        return [
            (text(row, 0).data() or "", text(row, 1).data() or "") for row in range(self.rowCount())
        ]

    def written(self) -> list[tuple[str, str]]:
        """Return the texts of the rows that have any."""
        return [row for row in self.rows() if "".join(row).strip()]

    def set_rows(self, rows: Sequence[tuple[str, str]], first: int = 0) -> None:
        """Put ``rows`` in place of what stands from row ``first`` on, counted from 0."""
        with QSignalBlocker(self):
            self.setRowCount(max(self.rowCount(), first + len(rows) + 1))
            for row, texts in enumerate(rows, first):
                for column, text in enumerate(texts):
                    self.setItem(row, column, QTableWidgetItem(text))
        self.changed.emit()

    def clear_rows(self) -> None:
        self.clearContents()
        self.changed.emit()

    def finish_typing(self) -> None:
        """Take over what is still being typed in a cell."""
        current = self.currentIndex()
        self.setCurrentIndex(QModelIndex())
        self.setCurrentIndex(current)

    def mark(self, marked: int | None, colour: str) -> None:
        """Write the 1-based row ``marked`` in ``colour``: it is the one that cannot be read."""
        with QSignalBlocker(self):
            for row, column in product(range(self.rowCount()), range(2)):
                ink = QColor(colour) if row + 1 == marked else None
                cell = self.model().index(row, column)
                self.model().setData(cell, ink, Qt.ItemDataRole.ForegroundRole)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            self.set_rows(
                rows_in_list(QGuiApplication.clipboard().text()), max(0, self.currentRow())
            )
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            for item in self.selectedItems():
                item.setText("")
        else:
            super().keyPressEvent(event)

    def _take_change(self, item: QTableWidgetItem) -> None:
        if item.row() == self.rowCount() - 1 and item.text():
            self.insertRow(self.rowCount())
        self.changed.emit()


class _NameOffer(QStyledItemDelegate):
    """Offers the names that no other row has."""

    names: Sequence[str] = ()

    def createEditor(  # noqa: N802
        self,
        parent: QWidget,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> QWidget:
        editor = super().createEditor(parent, option, index)
        if self.names and isinstance(editor, QLineEdit):
            cells = map(index.sibling, range(index.model().rowCount()), repeat(0))
            taken = {folded(cell.data() or "") for cell in cells}
            names = [name for name in self.names if folded(name) not in taken]
            completer = QCompleter(names, editor)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            editor.setCompleter(completer)
            editor.setPlaceholderText(self.tr("Type to find one of WIPO's technology fields"))
        return editor
