"""The table of locations; one whose profile is open leads there."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QMenu, QStyledItemDelegate, QStyleOptionViewItem

from gii_viewer.model.document import ProfileDocument
from gii_viewer.model.names import folded
from gii_viewer.views.actions import FigureActions
from gii_viewer.views.widgets.figure_table import FigureTable

_NAME = 0
"""The column of the names."""


class LocationTable(FigureTable):
    """Underlines the names of open profiles; a double click, Return or the menu goes there."""

    def __init__(self, actions: FigureActions) -> None:
        super().__init__(actions, sorted_by=1)
        self._documents = actions.documents
        self.setItemDelegateForColumn(_NAME, _LinkDelegate(self))
        self._documents.list_changed.connect(self.viewport().update)

    def profile_of(self, index: QModelIndex | QPersistentModelIndex) -> int | None:
        """Return the number of the open profile that the name in a cell leads to."""
        if not index.isValid() or index.column() != _NAME:
            return None
        name = folded(str(index.data()))
        for number, document in enumerate(self._documents.documents):
            if isinstance(document, ProfileDocument) and number != self._documents.number:
                cluster = document.profile.cluster.name
                if cluster is not None and folded(cluster) == name:
                    return number
        return None

    def add_offers(self, menu: QMenu, index: QModelIndex) -> None:
        name = index.siblingAtColumn(_NAME)
        number = self.profile_of(name)
        if number is not None:
            # A menu takes "&" for the sign of a shortcut.
            shown = str(name.data()).replace("&", "&&")
            words = self.tr("Open profile: {name}").format(name=shown)
            menu.addAction(words, lambda: self._documents.choose(number))
            menu.addSeparator()

    def follow(self, index: QModelIndex) -> None:
        number = self.profile_of(index)
        if number is None:
            super().follow(index)
        else:
            self._documents.choose(number)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        number = self.profile_of(self.indexAt(event.position().toPoint()))
        if number is None or event.button() != Qt.MouseButton.LeftButton:
            super().mouseDoubleClickEvent(event)
        else:
            self._documents.choose(number)


class _LinkDelegate(QStyledItemDelegate):
    def __init__(self, table: LocationTable) -> None:
        super().__init__(table)
        self._table = table

    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().initStyleOption(option, index)
        if self._table.profile_of(index) is not None:
            option.font.setUnderline(True)
