"""A table of figures: sorted and filtered inside the model, missing values last.

Sorting a list of row numbers is far quicker than a proxy model that asks Python
for every comparison, and it keeps equal rows in their order.
"""

from __future__ import annotations

import html
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

AnyIndex = QModelIndex | QPersistentModelIndex

VALUE_ROLE = Qt.ItemDataRole.UserRole
"""The value that sorts: a number, a text, or ``None``."""
POINTER_ROLE = Qt.ItemDataRole.UserRole + 1
"""The JSON Pointer of the figure that the cell shows, "" where it shows none."""


@dataclass(frozen=True)
class Column:
    """A column's header; ``numeric`` columns are right-aligned."""

    title: str
    numeric: bool = False


@dataclass(frozen=True)
class Cell:
    """``value`` sorts (``None`` is missing), ``text`` shows, ``copied`` is for spreadsheets.

    ``detail`` says all about the figure in one sentence.
    """

    value: int | float | str | None
    text: str
    copied: str
    pointer: str = ""
    detail: str = ""


@dataclass(frozen=True)
class Row:
    """A row's cells, and the key that it is chosen by."""

    key: str
    cells: tuple[Cell, ...]


class FigureTableModel(QAbstractTableModel):
    """Rows of cells in the order shown."""

    order_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._columns: tuple[Column, ...] = ()
        self._rows: tuple[Row, ...] = ()
        self._haystacks: list[str] = []
        self._sorted: list[int] = []
        self._shown: list[int] = []
        self._words: list[str] = []
        self._sort_column = -1
        self._sort_order = Qt.SortOrder.AscendingOrder

    @property
    def columns(self) -> tuple[Column, ...]:
        return self._columns

    @property
    def shown(self) -> tuple[int, ...]:
        """Numbers of the rows shown, in the order shown, counted in document order."""
        return tuple(self._shown)

    def is_filtered(self) -> bool:
        return len(self._shown) < len(self._rows)

    def set_table(self, columns: Sequence[Column], rows: Sequence[Row]) -> None:
        """Show another table; the sorting and the filter in force stay."""
        self.beginResetModel()
        self._columns = tuple(columns)
        self._rows = tuple(rows)
        self._haystacks = [
            " ".join(cell.text for cell in row.cells if isinstance(cell.value, str)).casefold()
            for row in rows
        ]
        self._sorted = self._in_order(range(len(rows)))
        self._shown = self._filtered()
        self.endResetModel()
        self.order_changed.emit()

    def set_filter(self, text: str) -> None:
        """Show only rows in whose texts every word of ``text`` occurs, in any case."""
        words = text.casefold().split()
        if words == self._words:
            return
        self.beginResetModel()
        self._words = words
        self._shown = self._filtered()
        self.endResetModel()
        self.order_changed.emit()

    def row(self, shown_row: int) -> Row:
        """Return the row shown at ``shown_row``."""
        return self._rows[self._shown[shown_row]]

    def find(self, pointer: str) -> QModelIndex | None:
        """Return the first cell shown that has the figure; ``None`` if none has."""
        for at, number in enumerate(self._shown):
            for column, cell in enumerate(self._rows[number].cells):
                if cell.pointer == pointer:
                    return self.index(at, column)
        return None

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        cell = self._rows[self._shown[index.row()]].cells[index.column()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return cell.text
            case Qt.ItemDataRole.TextAlignmentRole:
                return self._alignment(index.column())
            case Qt.ItemDataRole.ToolTipRole:
                # Names come from a document: escaped, they stay plain text.
                return html.escape(cell.detail or cell.text)
            case Qt.ItemDataRole.AccessibleTextRole:
                return cell.detail or cell.text
            case int(value) if value == VALUE_ROLE:
                return cell.value
            case int(value) if value == POINTER_ROLE:
                return cell.pointer
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation == Qt.Orientation.Vertical or section >= len(self._columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._columns[section].title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._alignment(section)
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self.layoutAboutToBeChanged.emit()
        self._sort_column, self._sort_order = column, order
        held = self.persistentIndexList()
        numbers = [self._shown[index.row()] for index in held]
        self._sorted = self._in_order(self._sorted)
        self._shown = self._filtered()
        place = {number: at for at, number in enumerate(self._shown)}
        self.changePersistentIndexList(
            held,
            [
                self.index(place[number], index.column())
                for number, index in zip(numbers, held, strict=True)
            ],
        )
        self.layoutChanged.emit()
        self.order_changed.emit()

    def _alignment(self, column: int) -> Qt.AlignmentFlag:
        across = (
            Qt.AlignmentFlag.AlignRight
            if self._columns[column].numeric
            else Qt.AlignmentFlag.AlignLeft
        )
        return across | Qt.AlignmentFlag.AlignVCenter

    def _in_order(self, numbers: Sequence[int]) -> list[int]:
        """Sort stably by the sort column; rows without a value last, both ways."""
        column = self._sort_column
        if not 0 <= column < len(self._columns):
            return list(numbers)

        def key(number: int) -> int | float | str:
            value = self._rows[number].cells[column].value
            return value.casefold() if isinstance(value, str) else value or 0

        present = [n for n in numbers if self._rows[n].cells[column].value is not None]
        missing = [n for n in numbers if self._rows[n].cells[column].value is None]
        # A column holds numbers or texts, never both, so its keys compare.
        present.sort(key=key, reverse=self._sort_order == Qt.SortOrder.DescendingOrder)
        return present + missing

    def _filtered(self) -> list[int]:
        return [n for n in self._sorted if all(word in self._haystacks[n] for word in self._words)]
