"""The view of a table of figures: sorting, choosing, copying."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QMimeData, QModelIndex, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView, QWidget

from gii_viewer.exporting.shown_table import ShownTable
from gii_viewer.exporting.table_text import html_table, tab_separated
from gii_viewer.views.widgets.figure_table_model import POINTER_ROLE, FigureTableModel
from gii_viewer.views.widgets.table_header import TableHeader

ROW_HEIGHT = 34


class FigureTable(QTableView):
    """Shows a :class:`FigureTableModel`.

    ``row_chosen`` carries the row's key, ``export_table_requested`` a :class:`ShownTable`,
    the other signals a figure's JSON Pointer.
    ``leads_to`` is what leading a figure back to its origin is called in the menu.
    """

    row_chosen = Signal(str)
    figure_chosen = Signal(str)
    show_figure_requested = Signal(str)
    copy_sentence_requested = Signal(str)
    export_table_requested = Signal(object)

    def __init__(
        self,
        model: FigureTableModel,
        *,
        stretched: int,
        sorted_by: int = 0,
        leads_to: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._model = model
        self._stretched = stretched
        self._leads_to = leads_to or self.tr("Show in document")
        self.setModel(model)
        # Enabling sorting sorts at once, descending, by what the header says.
        self.setHorizontalHeader(TableHeader(self))
        self.sortByColumn(sorted_by, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        header = self.horizontalHeader()
        header.setMinimumSectionSize(48)
        model.modelReset.connect(self._fit_columns)
        self._fit_columns()
        self.selectionModel().currentChanged.connect(self._tell_choice)

    def choose_row(self, key: str | None) -> None:
        """Select the row of ``key`` without telling it; nothing if it isn't shown."""
        at = None if key is None else self._model.find(key)
        if at is None:
            self.clearSelection()
            return
        current = self.currentIndex()
        index = self._model.index(at, max(0, current.column()))
        if current.row() == at and self.selectionModel().isRowSelected(at):
            return
        blocker = QSignalBlocker(self)
        self.selectionModel().setCurrentIndex(
            index,
            QItemSelectionModel.SelectionFlag.ClearAndSelect
            | QItemSelectionModel.SelectionFlag.Rows,
        )
        blocker.unblock()
        self.scrollTo(index)
        self.viewport().update()

    def copy_selection(self) -> None:
        """Put the selected rows, in the order shown, on the clipboard as TSV and HTML."""
        chosen = sorted({index.row() for index in self.selectionModel().selectedRows()})
        if not chosen:
            chosen = list(range(self._model.rowCount()))
        header = [column.title for column in self._model.columns]
        rows = [[cell.copied for cell in self._model.row(at).cells] for at in chosen]
        data = QMimeData()
        data.setText(tab_separated(header, rows))
        data.setHtml(html_table(header, rows, [column.numeric for column in self._model.columns]))
        QGuiApplication.clipboard().setMimeData(data)

    def shown_table(self) -> ShownTable:
        """Return all rows shown, in the order shown."""
        columns = self._model.columns
        rows = [self._model.row(at).cells for at in range(self._model.rowCount())]
        return ShownTable(
            tuple(column.title for column in columns),
            tuple(tuple(cell.copied for cell in cells) for cells in rows),
            tuple(column.numeric for column in columns),
            tuple(
                tuple(dict.fromkeys(cell.pointer for cell in cells if cell.pointer))
                for cells in rows
            ),
        )

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self.currentIndex().isValid():
            self.figure_chosen.emit(self._pointer(self.currentIndex()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_selection()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._request_figure()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = QMenu(self)
        pointer = self._pointer(self.currentIndex())
        show = menu.addAction(self._leads_to, self._request_figure)
        quote = menu.addAction(self.tr("Copy as a sentence"))
        quote.triggered.connect(lambda: self.copy_sentence_requested.emit(pointer))
        show.setEnabled(bool(pointer))
        quote.setEnabled(bool(pointer))
        menu.addSeparator()
        selected = self.selectionModel().hasSelection()
        copy = self.tr("Copy selected rows") if selected else self.tr("Copy table")
        menu.addAction(copy, self.copy_selection)
        export = menu.addAction(self.tr("Export table…"))
        export.triggered.connect(lambda: self.export_table_requested.emit(self.shown_table()))
        export.setEnabled(self._model.rowCount() > 0)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def _pointer(self, index: QModelIndex) -> str:
        """Return the pointer of the cell, or else of the first figure in its row."""
        if not index.isValid():
            return ""
        columns = [index.column(), *range(self._model.columnCount())]
        pointers = (index.siblingAtColumn(column).data(POINTER_ROLE) for column in columns)
        return next((pointer for pointer in pointers if pointer), "")

    def _request_figure(self) -> None:
        pointer = self._pointer(self.currentIndex())
        if pointer:
            self.show_figure_requested.emit(pointer)

    def _tell_choice(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if current.isValid():
            self.row_chosen.emit(self._model.row(current.row()).key)
            self.figure_chosen.emit(self._pointer(current))

    def _fit_columns(self) -> None:
        header = self.horizontalHeader()
        for column in range(self._model.columnCount()):
            header.setSectionResizeMode(
                column,
                QHeaderView.ResizeMode.Stretch
                if column == self._stretched
                else QHeaderView.ResizeMode.ResizeToContents,
            )
