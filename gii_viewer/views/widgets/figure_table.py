"""The view of a table of figures: sorting, choosing, copying."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QMimeData, QModelIndex, QRect, Qt
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView

from gii_viewer.exporting.tables.clipboard import html_table, tab_separated
from gii_viewer.model.figure import FigureRef
from gii_viewer.tables.table import Table
from gii_viewer.views.actions import FigureActions
from gii_viewer.views.stage import on_screen
from gii_viewer.views.widgets.figure_menu import FigureMenu
from gii_viewer.views.widgets.table_header import HEIGHT, MARGIN, TableHeader
from gii_viewer.views.widgets.table_model import FIGURES_ROLE, TableModel

ROW_HEIGHT = 34
_LEAST_HEAD = 150
"""Of the column of names; a table that is too narrow for it and the others scrolls sideways."""


class FigureTable(QTableView):
    """Shows a :class:`Table`; the row of the current figure is selected.

    ``rows`` are its rows as they are shown: filtered, and in the order shown.
    """

    def __init__(self, actions: FigureActions, *, sorted_by: int = 0) -> None:
        super().__init__()
        self.rows = TableModel(self)
        self._actions = actions
        self._is_choosing = False
        self._head = 0
        self.setModel(self.rows)
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
        self.rows.modelReset.connect(self._follow_figure)
        self.selectionModel().currentChanged.connect(self._choose_current)
        self.selectionModel().selectionChanged.connect(self._choose_selected)
        self.doubleClicked.connect(self.follow)
        actions.current_changed.connect(self._follow_figure)

    def set_table(self, table: Table) -> None:
        """Show ``table``; the column that names its rows takes the room that is left."""
        self.rows.set_table(table)
        self._head = table.head
        for column in range(self.rows.columnCount()):
            if column != table.head:
                mode = QHeaderView.ResizeMode.ResizeToContents
                self.horizontalHeader().setSectionResizeMode(column, mode)
        self._fit_head()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_head()

    def height_for_all(self) -> int:
        """Return the height that shows every row, in logical pixels."""
        return HEIGHT + self.rows.rowCount() * ROW_HEIGHT + 2 * self.frameWidth()

    def width_for_all(self) -> int:
        """Return the width in which nothing is cut, in logical pixels."""
        header = self.horizontalHeader()
        columns = range(self.rows.columnCount())
        hints = [max(self.sizeHintForColumn(at), header.sectionSizeHint(at)) for at in columns]
        bar = self.verticalScrollBar().sizeHint().width()
        return sum(max(hint, header.minimumSectionSize()) for hint in hints) + 2 * MARGIN + bar

    def copy_selection(self) -> None:
        """Put the selected rows, in the order shown, on the clipboard as TSV and HTML."""
        chosen = {index.row() for index in self.selectionModel().selectedRows()}
        table = self.rows.shown_table(chosen or None)
        data = QMimeData()
        data.setText(tab_separated(table))
        data.setHtml(html_table(table))
        QGuiApplication.clipboard().setMimeData(data)
        self._actions.stage.say(self.tr("%n rows were copied.", "", len(table.rows)))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        figure = self._figure(self.currentIndex())
        if figure is not None:
            self.choose(figure)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_selection()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.follow(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        figure = self._figure(self.currentIndex())
        place = self._place(self.currentIndex())
        menu = FigureMenu(self._actions, figure, place, self)
        self.add_offers(menu, self.currentIndex())
        menu.addSeparator()
        selected = self.selectionModel().hasSelection()
        copy = self.tr("Copy selected rows") if selected else self.tr("Copy table")
        menu.addAction(copy, self.copy_selection)
        export = menu.addAction(self.tr("Export table…"))
        export.triggered.connect(lambda: self._actions.export_table(self.rows.shown_table()))
        export.setEnabled(self.rows.rowCount() > 0)
        menu.popup(event.globalPos())

    def add_offers(self, menu: QMenu, index: QModelIndex) -> None:
        """Add what a kind of table offers for a cell, below what every figure offers."""

    def follow(self, index: QModelIndex) -> None:
        """Go where a cell leads, as Return and a double click do: say where its figure is from."""
        self._actions.explain(self._figure(index), self._place(index))

    def choose(self, ref: FigureRef | None) -> None:
        """Make a figure of this table the current one."""
        self._actions.choose(ref)

    def _fit_head(self) -> None:
        """Give the column of names what the others leave; where that is little, enough to tell."""
        header, modes = self.horizontalHeader(), QHeaderView.ResizeMode
        if self._head >= header.count():
            return
        others = sum(header.sectionSize(at) for at in range(header.count()) if at != self._head)
        fits = self.viewport().width() - others >= _LEAST_HEAD
        header.setSectionResizeMode(self._head, modes.Stretch if fits else modes.Fixed)
        if not fits:
            header.resizeSection(self._head, _LEAST_HEAD)

    def _place(self, index: QModelIndex) -> QRect:
        return on_screen(self.viewport(), self.visualRect(index))

    def _figure(self, index: QModelIndex) -> FigureRef | None:
        """Return the figure of the cell, or else the main one of its row."""
        if not index.isValid():
            return None
        row = self.rows.row(index.row())
        in_row = [figure for cell in row.cells for figure in cell.figures]
        main = [figure for figure in in_row if figure.pointer == row.key]
        return next(iter((*index.data(FIGURES_ROLE), *main, *in_row)), None)

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
        row = None if ref is None else self.rows.find_figure(ref)
        if row is None:
            # The current cell stays, for the keyboard to come back to.
            self.clearSelection()
        elif not self.selectionModel().isRowSelected(row):
            cells = (self.rows.index(row, column) for column in range(self.rows.columnCount()))
            cell = next(cell for cell in cells if ref in cell.data(FIGURES_ROLE))
            flags = QItemSelectionModel.SelectionFlag
            self.selectionModel().setCurrentIndex(cell, flags.ClearAndSelect | flags.Rows)
            self.scrollTo(cell)
