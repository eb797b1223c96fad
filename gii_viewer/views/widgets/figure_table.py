"""The view of a table of figures: sorting, choosing, copying."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QMimeData, QModelIndex, Qt
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView

from gii_viewer.exporting.shown_table import ShownTable
from gii_viewer.exporting.table_text import html_table, tab_separated
from gii_viewer.model.figure import FigureRef
from gii_viewer.views.actions import FigureActions
from gii_viewer.views.widgets.figure_table_model import POINTER_ROLE, FigureTableModel
from gii_viewer.views.widgets.table_header import TableHeader

ROW_HEIGHT = 34


class FigureTable(QTableView):
    """Shows a :class:`FigureTableModel`; the row of the current figure is selected."""

    def __init__(
        self,
        model: FigureTableModel,
        actions: FigureActions,
        *,
        stretched: int,
        sorted_by: int = 0,
    ) -> None:
        super().__init__()
        self._model = model
        self._actions = actions
        self._stretched = stretched
        self._is_choosing = False
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
        model.modelReset.connect(self._follow_figure)
        self._fit_columns()
        self.selectionModel().currentChanged.connect(self._choose_current)
        self.selectionModel().selectionChanged.connect(self._choose_selected)
        actions.current_changed.connect(self._follow_figure)

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
        figure = self._figure(self.currentIndex())
        if figure is not None:
            self.choose(figure)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_selection()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.show_origin(self._figure(self.currentIndex()))
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = QMenu(self)
        figure = self._figure(self.currentIndex())
        derived = self._actions.is_derived(figure)
        show = menu.addAction(
            self.tr("Show derivation") if derived else self.tr("Show in document")
        )
        show.triggered.connect(lambda: self.show_origin(figure))
        quote = menu.addAction(self.tr("Copy as a sentence"))
        quote.triggered.connect(lambda: self._actions.copy_sentence(figure))
        show.setEnabled(figure is not None)
        quote.setEnabled(figure is not None)
        menu.addSeparator()
        selected = self.selectionModel().hasSelection()
        copy = self.tr("Copy selected rows") if selected else self.tr("Copy table")
        menu.addAction(copy, self.copy_selection)
        export = menu.addAction(self.tr("Export table…"))
        export.triggered.connect(lambda: self._actions.export_table(self.shown_table()))
        export.setEnabled(self._model.rowCount() > 0)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def choose(self, ref: FigureRef | None) -> None:
        """Make a figure of this table the current one."""
        self._actions.choose(ref)

    def show_origin(self, ref: FigureRef | None) -> None:
        """Lead a figure of this table to its origin."""
        self._actions.show_origin(ref)

    def _figure(self, index: QModelIndex) -> FigureRef | None:
        """Return the figure of the cell, or else the first in its row."""
        if not index.isValid():
            return None
        columns = [index.column(), *range(self._model.columnCount())]
        pointers = (index.siblingAtColumn(column).data(POINTER_ROLE) for column in columns)
        pointer = next((pointer for pointer in pointers if pointer), None)
        return None if pointer is None else self._actions.ref(pointer)

    def _choose_current(self) -> None:
        figure = self._figure(self.currentIndex())
        if figure is not None:
            # The selection is still on its way; following would disturb it.
            self._is_choosing = True
            self.choose(figure)
            self._is_choosing = False

    def _choose_selected(self) -> None:
        """Choose the current row again, where another view had taken its selection away."""
        current = self.currentIndex()
        if current.isValid() and self.selectionModel().isRowSelected(current.row()):
            self._choose_current()

    def _follow_figure(self) -> None:
        """Select the row of the current figure, and no row where it stands in none."""
        if self._is_choosing:
            return
        ref = self._actions.current
        at = None if ref is None else self._model.find(ref.pointer)
        if at is None:
            # The current cell stays, for the keyboard to come back to.
            self.clearSelection()
        elif not self.selectionModel().isRowSelected(at.row()):
            flags = QItemSelectionModel.SelectionFlag
            self.selectionModel().setCurrentIndex(at, flags.ClearAndSelect | flags.Rows)
            self.scrollTo(at)

    def _fit_columns(self) -> None:
        header = self.horizontalHeader()
        for column in range(self._model.columnCount()):
            header.setSectionResizeMode(
                column,
                QHeaderView.ResizeMode.Stretch
                if column == self._stretched
                else QHeaderView.ResizeMode.ResizeToContents,
            )
