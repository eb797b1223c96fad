"""The list of open documents: to choose from, to filter, to sort and to close."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QItemSelection, QModelIndex, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QListView,
    QMenu,
    QVBoxLayout,
    QWidget,
)

from gii_viewer.charts.palette import Palette
from gii_viewer.charts.type_scale import SPACE_2, SPACE_3, SPACE_4
from gii_viewer.views.open_documents import OpenDocuments
from gii_viewer.views.serious import serious_findings
from gii_viewer.views.widgets.filter_field import FilterField
from gii_viewer.views.widgets.labels import plain_label, title_label
from gii_viewer.views.widgets.profile_delegate import ProfileDelegate
from gii_viewer.views.widgets.profile_entries import (
    ENTRY_ROLE,
    ORDERS,
    Entry,
    ProfileEntries,
    ShownEntries,
)

_LEAST_WIDTH = 200
_TO_THE_LIST = (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ProfileList(QWidget):
    """Names the open documents; the one that is chosen becomes the current one.

    ``close_asked`` tells the number of a document that is to be closed.
    """

    close_asked = Signal(int)

    def __init__(self, documents: OpenDocuments, palette: Palette) -> None:
        super().__init__()
        self._documents = documents
        self._entries = ProfileEntries(self)
        self._shown = ShownEntries(self._entries, self)
        self._is_following = False
        self._view = QListView()
        self._view.setModel(self._shown)
        self._delegate = ProfileDelegate(palette, self._view)
        self._filter = FilterField(self.tr("Filter documents"))
        self._order = QComboBox()
        self._count = plain_label(quiet=True, small=True, wraps=True)
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.setInterval(0)
        self._compose()
        self._connect()
        self.set_theme(palette)
        self._list()

    def set_theme(self, palette: Palette) -> None:
        self._delegate.palette = palette
        self._filter.set_theme(palette)
        self._view.viewport().update()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._idle.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._idle.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() in _TO_THE_LIST
        ):
            self._go_to_list()
            return True
        return super().eventFilter(watched, event)

    def _compose(self) -> None:
        view = self._view
        view.setItemDelegate(self._delegate)
        view.setAccessibleName(self.tr("Open documents"))
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setUniformItemSizes(True)
        view.setMouseTracking(True)
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        words = {
            "opened": self.tr("As opened"),
            "name": self.tr("By name"),
            "economy": self.tr("By economy"),
            "edition": self.tr("By edition"),
            "rank": self.tr("By rank"),
        }
        for order in ORDERS:
            self._order.addItem(words[order], order)
        self._order.setAccessibleName(self.tr("Order of the documents"))
        self._order.setToolTip(self.tr("Order of the documents"))
        head = QHBoxLayout()
        head.setSpacing(SPACE_2)
        head.addWidget(title_label(self.tr("Documents")), 1)
        head.addWidget(self._order)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(SPACE_3, SPACE_4, 0, SPACE_3)
        inside.setSpacing(SPACE_2)
        inside.addLayout(head)
        inside.addWidget(self._filter)
        inside.addWidget(self._count)
        inside.addWidget(view, 1)
        self._count.hide()
        self.setMinimumWidth(_LEAST_WIDTH)

    def _connect(self) -> None:
        self._filter.installEventFilter(self)
        self._filter.textChanged.connect(self._set_filter)
        self._order.currentIndexChanged.connect(self._set_order)
        self._idle.timeout.connect(self._look_for_findings)
        view = self._view
        view.selectionModel().selectionChanged.connect(self._choose)
        view.verticalScrollBar().valueChanged.connect(lambda: self._idle.start())
        view.customContextMenuRequested.connect(self._open_menu)
        self._delegate.close_asked.connect(self._ask_to_close)
        delete = QShortcut(QKeySequence(Qt.Key.Key_Delete), view)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(lambda: self._ask_to_close(view.currentIndex()))
        self._documents.list_changed.connect(self._list)
        self._documents.current_changed.connect(self._select_current)

    def _list(self) -> None:
        """List the documents again, without choosing any."""
        self._is_following = True
        self._entries.set_documents(self._documents.documents, self._documents.unsaved)
        self._is_following = False
        self._select_current()
        self._count_shown()
        self._idle.start()

    def _set_filter(self, text: str) -> None:
        # Typing only looks for a document; to choose one is another act.
        self._is_following = True
        self._shown.set_filter(text)
        self._is_following = False
        self._select_current()
        self._count_shown()
        self._idle.start()

    def _set_order(self) -> None:
        self._shown.set_order(self._order.currentData())
        self._view.scrollTo(self._view.currentIndex())
        self._idle.start()

    def _count_shown(self) -> None:
        shown, of_all = self._shown.rowCount(), self._entries.rowCount()
        self._count.setVisible(bool(self._filter.text()))
        if shown:
            words = self.tr("{shown} of {all} shown")
            self._count.setText(words.format(shown=shown, all=of_all))
        else:
            self._count.setText(self.tr("No document matches the filter."))

    def _select_current(self) -> None:
        self._is_following = True
        item = self._entries.index(self._documents.number)
        self._view.setCurrentIndex(self._shown.mapFromSource(item))
        self._is_following = False

    def _go_to_list(self) -> None:
        """Lead from the filter to the current document, or to the first that is shown."""
        first = self._shown.index(0, 0)
        if first.isValid():
            self._view.setFocus()
            if not self._view.selectionModel().hasSelection():
                self._view.setCurrentIndex(first)

    def _choose(self, selected: QItemSelection, _before: QItemSelection) -> None:
        chosen = selected.indexes()
        if chosen and not self._is_following:
            self._documents.choose(_entry(chosen[0]).number)

    def _ask_to_close(self, index: QModelIndex) -> None:
        if index.isValid():
            self.close_asked.emit(_entry(index).number)

    def _open_menu(self, place: QPoint) -> None:
        view = self._view
        index = view.indexAt(place)
        if not index.isValid():
            index = view.currentIndex()  # asked for by a key
        if not index.isValid():
            return
        number = _entry(index).number
        menu = QMenu(view)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        close = menu.addAction(self.tr("Close"))
        close.setShortcut(QKeySequence(Qt.Key.Key_Delete))
        close.triggered.connect(lambda: self.close_asked.emit(number))
        menu.popup(view.viewport().mapToGlobal(place))

    def _look_for_findings(self) -> None:
        """Check one of the documents that are seen, and go on when the window is idle."""
        if not self.isVisible():
            return
        seen = self._view.viewport().rect()
        first = self._view.indexAt(seen.topLeft())
        row = max(0, first.row())
        while row < self._shown.rowCount():
            index = self._shown.index(row, 0)
            if not self._view.visualRect(index).intersects(seen):
                return
            entry = _entry(index)
            if entry.findings is None:
                self._entries.set_findings(entry, serious_findings(entry.figures))
                self._idle.start()
                return
            row += 1


def _entry(index: QModelIndex) -> Entry:
    entry: Entry = index.data(ENTRY_ROLE)
    return entry
