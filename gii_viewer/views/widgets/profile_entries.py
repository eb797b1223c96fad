"""What the list of documents lists: a model of its rows, and which are shown in what order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any, Literal

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
)

from gii_viewer.model.document import Document
from gii_viewer.model.figures import Figures, figures_of
from gii_viewer.model.names import sought
from gii_viewer.views.widgets.labels import as_tooltip
from gii_viewer.views.wording import WORDING

Order = Literal["opened", "name", "economy", "edition", "rank"]
ORDERS: tuple[Order, ...] = ("opened", "name", "economy", "edition", "rank")

ENTRY_ROLE = Qt.ItemDataRole.UserRole
"""The :class:`Entry` of a row."""

_AnyIndex = QModelIndex | QPersistentModelIndex
_NO_INDEX = QModelIndex()


class Entry:
    """One document as the list shows it."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.figures = figures_of(document, WORDING)
        self.number = 0
        """Its number among the open documents."""
        self.title = self.figures.title
        self.scope = [words for words in self.figures.scope if words]
        self.is_twice = False
        """Whether only the file tells it from another document."""
        self.unsaved = False
        self.findings: int | None = None
        """How many serious findings there are; ``None`` until they were looked for."""
        rank = self.figures.rank("size") if isinstance(self.figures, Figures) else None
        self.rank = None if rank is None else rank.text
        self._rank_number = None if rank is None else rank.value
        self._sought = sought(" ".join((self.title, *self.scope, document.name)))

    @property
    def second_line(self) -> tuple[str, str]:
        """What may be cut for want of room, and what stands after it."""
        last = self.scope[-1] if self.scope else ""
        first = self.document.name if self.is_twice else " · ".join(self.scope[:-1])
        return first, last

    def holds(self, words: Sequence[str]) -> bool:
        return all(word in self._sought for word in words)

    def key(self, order: Order) -> tuple[Any, ...]:
        """Return what entries are ordered by; what isn't given stands last."""
        edition = self.document.content.edition
        by: tuple[Any, ...]
        match order:
            case "name":
                by = (sought(self.title),)
            case "economy":
                economies = sought(" · ".join(self.scope[:-1]))
                by = (economies == "", economies, sought(self.title))
            case "edition":
                # The newest first: it is what one looks for.
                by = (edition is None, -(edition or 0), sought(self.title))
            case "rank":
                by = (self._rank_number is None, self._rank_number or 0)
            case _:
                by = ()
        return (*by, self.number)


class ProfileEntries(QAbstractListModel):
    """The open documents, in the order they were opened."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: list[Entry] = []

    def set_documents(self, documents: Sequence[Document], unsaved: Sequence[int]) -> None:
        """List ``documents``; what is known of those listed before is kept."""
        known = {id(entry.document): entry for entry in self._entries}
        entries = [known.get(id(document)) or Entry(document) for document in documents]
        names = Counter((entry.title, tuple(entry.scope)) for entry in entries)
        stays = entries == self._entries
        if not stays:
            self.beginResetModel()
            self._entries = entries
        for number, entry in enumerate(entries):
            entry.number = number
            entry.unsaved = number in unsaved
            entry.is_twice = names[entry.title, tuple(entry.scope)] > 1
        if not stays:
            self.endResetModel()
        elif entries:
            self.dataChanged.emit(self.index(0), self.index(len(entries) - 1))

    def set_findings(self, entry: Entry, serious: int) -> None:
        """Note how many serious findings there are in a document."""
        entry.findings = serious
        place = self.index(entry.number)
        self.dataChanged.emit(place, place)

    def rowCount(self, parent: _AnyIndex = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: _AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        entry = self._entries[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return entry.title
            case Qt.ItemDataRole.AccessibleTextRole:
                return ", ".join(self._words(entry))
            case Qt.ItemDataRole.ToolTipRole:
                return as_tooltip("\n".join(self._words(entry)))
            case _ if role == ENTRY_ROLE:
                return entry
        return None

    def _words(self, entry: Entry) -> list[str]:
        words = [entry.title, " · ".join(entry.scope), entry.document.name]
        if entry.rank is not None:
            words.append(self.tr("Size rank {rank}").format(rank=entry.rank))
        if entry.findings:
            words.append(self.tr("%n findings", "", entry.findings))
        if entry.unsaved:
            words.append(self.tr("Added figures are not saved"))
        return [each for each in words if each]


class ShownEntries(QSortFilterProxyModel):
    """The entries that hold what was typed, in the order that was chosen."""

    def __init__(self, entries: ProfileEntries, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words: list[str] = []
        self._order: Order = "opened"
        self.setSourceModel(entries)
        self.sort(0)

    def set_filter(self, text: str) -> None:
        self.beginFilterChange()
        self._words = sought(text).split()
        self.endFilterChange()

    def set_order(self, order: Order) -> None:
        self._order = order
        self.invalidate()

    def filterAcceptsRow(self, source_row: int, source_parent: _AnyIndex) -> bool:
        entry = self.sourceModel().index(source_row, 0, source_parent).data(ENTRY_ROLE)
        return isinstance(entry, Entry) and entry.holds(self._words)

    def lessThan(self, source_left: _AnyIndex, source_right: _AnyIndex) -> bool:
        left, right = source_left.data(ENTRY_ROLE), source_right.data(ENTRY_ROLE)
        return bool(left.key(self._order) < right.key(self._order))
