"""The list of open documents, with a filter."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QModelIndex, QSignalBlocker, QSortFilterProxyModel, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QListView, QVBoxLayout, QWidget

from gii_viewer.charts.type_scale import SPACE_2, SPACE_3, SPACE_4
from gii_viewer.model.document import Document
from gii_viewer.model.figures import figures_of
from gii_viewer.views.open_documents import OpenDocuments
from gii_viewer.views.widgets.filter_field import FilterField
from gii_viewer.views.widgets.labels import plain_label, title_label
from gii_viewer.views.wording import WORDING

_LEAST_WIDTH = 200
_NUMBER_ROLE = Qt.ItemDataRole.UserRole


class ProfileList(QWidget):
    """Names the open documents; the one that is chosen becomes the current one."""

    def __init__(self, documents: OpenDocuments) -> None:
        super().__init__()
        self._documents = documents
        self._items = QStandardItemModel(self)
        self._shown = QSortFilterProxyModel(self)
        self._shown.setSourceModel(self._items)
        self._shown.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._filter = FilterField(self.tr("Filter documents"))
        self._filter.textChanged.connect(self._shown.setFilterFixedString)
        self._view = QListView()
        self._view.setModel(self._shown)
        self._view.setAccessibleName(self.tr("Open documents"))
        self._view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._view.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._view.selectionModel().currentChanged.connect(self._choose)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(SPACE_3, SPACE_4, 0, SPACE_3)
        inside.setSpacing(SPACE_2)
        inside.addWidget(title_label(self.tr("Documents")))
        inside.addWidget(self._filter)
        inside.addWidget(self._view, 1)
        self._none = plain_label(self.tr("No document matches the filter."), quiet=True)
        self._none.setWordWrap(True)
        self._none.hide()
        inside.addWidget(self._none)
        self._filter.textChanged.connect(lambda: self._none.setVisible(self._shown.rowCount() == 0))
        self.setMinimumWidth(_LEAST_WIDTH)

        documents.list_changed.connect(self._list)
        documents.current_changed.connect(self._select_current)
        self._list()

    def _list(self) -> None:
        """List the documents again, without choosing any."""
        documents = self._documents.documents
        with QSignalBlocker(self._view.selectionModel()):
            self._items.clear()
            titles = [_title(document) for document in documents]
            for number, (document, title) in enumerate(zip(documents, titles, strict=True)):
                item = QStandardItem(title)
                if titles.count(title) > 1:
                    # The same cluster and edition twice: only the file tells them apart.
                    item.setText(f"{document.name} · {title}")
                item.setToolTip(escape(f"{title} · {document.name}"))
                item.setData(number, _NUMBER_ROLE)
                self._items.appendRow(item)
        self._select_current()

    def _select_current(self) -> None:
        item = self._items.index(self._documents.number, 0)
        self._view.setCurrentIndex(self._shown.mapFromSource(item))

    def _choose(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if current.isValid():
            self._documents.choose(current.data(_NUMBER_ROLE))


def _title(document: Document) -> str:
    figures = figures_of(document, WORDING)
    return " · ".join((figures.title, *reversed(figures.scope)))
