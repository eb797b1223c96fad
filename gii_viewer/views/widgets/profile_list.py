"""The list of open profiles, with a filter."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QModelIndex, QSortFilterProxyModel, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QListView, QVBoxLayout, QWidget

from gii_viewer.charts.type_scale import SPACE_2, SPACE_3, SPACE_4
from gii_viewer.model.before.figures import cluster_name, economies, edition_name
from gii_viewer.model.document import Document
from gii_viewer.views.tabs.tab import plain_label, title_label
from gii_viewer.views.widgets.filter_field import FilterField
from gii_viewer.views.wording import WORDING

_LEAST_WIDTH = 200
_NUMBER_ROLE = Qt.ItemDataRole.UserRole


class ProfileList(QWidget):
    """Names the open profiles; ``profile_chosen`` carries the number of one."""

    profile_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items = QStandardItemModel(self)
        self._shown = QSortFilterProxyModel(self)
        self._shown.setSourceModel(self._items)
        self._shown.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._filter = FilterField(self.tr("Filter profiles"))
        self._filter.textChanged.connect(self._shown.setFilterFixedString)
        self._view = QListView()
        self._view.setModel(self._shown)
        self._view.setAccessibleName(self.tr("Open profiles"))
        self._view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._view.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._view.selectionModel().currentChanged.connect(self._tell_choice)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(SPACE_3, SPACE_4, 0, SPACE_3)
        inside.setSpacing(SPACE_2)
        inside.addWidget(title_label(self.tr("Profiles")))
        inside.addWidget(self._filter)
        inside.addWidget(self._view, 1)
        self._none = plain_label(self.tr("No profile matches the filter."), quiet=True)
        self._none.setWordWrap(True)
        self._none.hide()
        inside.addWidget(self._none)
        self._filter.textChanged.connect(lambda: self._none.setVisible(self._shown.rowCount() == 0))
        self.setMinimumWidth(_LEAST_WIDTH)

    def set_profiles(self, documents: Sequence[Document], current: int) -> None:
        """List ``documents`` and select the one at ``current``, without telling it."""
        self._view.selectionModel().blockSignals(True)
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
        self._view.selectionModel().blockSignals(False)
        self.select(current)

    def select(self, number: int) -> None:
        """Select the profile of this number, without telling it."""
        index = self._shown.mapFromSource(self._items.index(number, 0))
        if index == self._view.currentIndex():
            return
        self._view.selectionModel().currentChanged.disconnect(self._tell_choice)
        self._view.setCurrentIndex(index)
        self._view.selectionModel().currentChanged.connect(self._tell_choice)

    def _tell_choice(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if current.isValid():
            self.profile_chosen.emit(current.data(_NUMBER_ROLE))


def _title(document: Document) -> str:
    profile = document.profile
    words = (cluster_name(profile, WORDING), edition_name(profile, WORDING), economies(profile))
    return " · ".join(word for word in words if word)
