"""A table in a view: sorted and filtered inside the model, missing values last both ways.

Sorting a list of row numbers by keys that are made once is far quicker than a proxy model
that asks Python for every comparison, and it keeps equal rows in their order.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from gii_viewer.model.figure import FigureRef
from gii_viewer.model.names import sought
from gii_viewer.tables.table import Column, Content, Room, Row, Table
from gii_viewer.views.widgets.labels import as_tooltip

AnyIndex = QModelIndex | QPersistentModelIndex

VALUE_ROLE = Qt.ItemDataRole.UserRole
"""The value that sorts: a number, a text, or ``None``."""
FIGURES_ROLE = Qt.ItemDataRole.UserRole + 1
"""The :class:`FigureRef` of every figure that the cell shows, as a tuple."""
BASIS_ROLE = Qt.ItemDataRole.UserRole + 2
"""The basis of the row, ``None`` where it shows no figure."""

_MISSING = -1
"""Stands for a value that is missing, among places in an order, which start at 0."""
_NO_TABLE = Table("", "", (), ())


class TableModel(QAbstractTableModel):
    """Rows in the order shown, with the columns that a view has room for.

    Foot rows stand last in every order. Where a filter hides rows, they are hidden too:
    "all others" are not the rest of what is shown.
    """

    order_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._table = _NO_TABLE
        self._columns: list[int] = []
        self._rows: tuple[Row, ...] = ()
        self._sorted: list[int] = []
        self._shown: list[int] = []
        self._words: list[str] = []
        self._sort_column = -1
        self._sort_order = Qt.SortOrder.AscendingOrder
        self._keys: dict[int, list[int]] = {}
        self._haystacks: list[str] = []
        self._by_figure: dict[FigureRef, int] = {}

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns shown."""
        return tuple(self._table.columns[at] for at in self._columns)

    @property
    def shown(self) -> tuple[int, ...]:
        """Numbers of the rows shown, in the order shown, counted as described; without the foot."""
        return tuple(self._shown)

    def is_filtered(self) -> bool:
        return len(self._shown) < len(self._table.rows)

    def set_table(self, table: Table) -> None:
        """Show another table; the sorting and the filter in force stay."""
        self.beginResetModel()
        self._table = table
        self._columns = [at for at, column in enumerate(table.columns) if column.room is Room.VIEW]
        self._rows = table.all_rows
        for made in (self._keys, self._haystacks, self._by_figure):
            made.clear()
        self._sorted = self._in_order(range(len(table.rows)))
        self._shown = self._filtered()
        self.endResetModel()
        self.order_changed.emit()

    def set_filter(self, text: str) -> None:
        """Show only rows in whose texts every word of ``text`` occurs, as people search."""
        words = sought(text).split()
        if words == self._words:
            return
        self.beginResetModel()
        self._words = words
        self._shown = self._filtered()
        self.endResetModel()
        self.order_changed.emit()

    def row(self, shown_row: int) -> Row:
        """Return the row shown at ``shown_row``, with all its columns."""
        if shown_row < len(self._shown):
            return self._rows[self._shown[shown_row]]
        return self._table.foot[shown_row - len(self._shown)]

    def find_figure(self, ref: FigureRef) -> int | None:
        """Return where the first row that shows this figure is; ``None`` if there is none."""
        if not self._by_figure:
            for number, row in enumerate(self._rows):
                for cell in row.cells:
                    for each in cell.figures:
                        self._by_figure.setdefault(each, number)
        return self._place(self._by_figure.get(ref))

    def shown_table(self, shown_rows: Iterable[int] | None = None) -> Table:
        """Return the table with the rows shown, or some of them, in the order shown.

        It has all its columns: whoever draws it takes those that it has room for.
        """
        at = range(self.rowCount()) if shown_rows is None else sorted(shown_rows)
        body = len(self._shown)
        return Table(
            self._table.id,
            self._table.title,
            self._table.columns,
            tuple(self.row(each) for each in at if each < body),
            tuple(self.row(each) for each in at if each >= body),
            self._table.note,
            self._table.head,
        )

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        if parent.isValid():
            return 0
        return len(self._shown) + (0 if self.is_filtered() else len(self._table.foot))

    def columnCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self.row(index.row())
        cell = row.cells[self._columns[index.column()]]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return cell.text
            case Qt.ItemDataRole.TextAlignmentRole:
                return self._alignment(index.column())
            case Qt.ItemDataRole.ToolTipRole:
                return as_tooltip(cell.detail or cell.text)
            case Qt.ItemDataRole.AccessibleTextRole:
                return cell.detail or cell.text
            case int(value) if value == VALUE_ROLE:
                return cell.sort_value
            case int(value) if value == FIGURES_ROLE:
                return cell.figures
            case int(value) if value == BASIS_ROLE:
                return row.basis
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation == Qt.Orientation.Vertical or not 0 <= section < len(self._columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._table.columns[self._columns[section]].title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._alignment(section)
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort stably by a column shown; -1 keeps the order that there is."""
        self.layoutAboutToBeChanged.emit()
        self._sort_column, self._sort_order = column, order
        held = [index for index in self.persistentIndexList() if index.row() < len(self._shown)]
        numbers = [self._shown[index.row()] for index in held]
        self._sorted = self._in_order(self._sorted)
        self._shown = self._filtered()
        if held:
            place = {number: at for at, number in enumerate(self._shown)}
            moved = [
                self.index(place[number], index.column())
                for number, index in zip(numbers, held, strict=True)
            ]
            self.changePersistentIndexList(held, moved)
        self.layoutChanged.emit()
        self.order_changed.emit()

    def _place(self, number: int | None) -> int | None:
        """Return where the row that is described as ``number`` is shown."""
        if number is None:
            return None
        body = len(self._table.rows)
        if number >= body:
            return None if self.is_filtered() else number - body + len(self._shown)
        try:
            return self._shown.index(number)
        except ValueError:
            return None

    def _alignment(self, column: int) -> Qt.AlignmentFlag:
        numeric = self._table.columns[self._columns[column]].kind.numeric
        across = Qt.AlignmentFlag.AlignRight if numeric else Qt.AlignmentFlag.AlignLeft
        return across | Qt.AlignmentFlag.AlignVCenter

    def _in_order(self, numbers: Sequence[int]) -> list[int]:
        """Sort stably by the sort column; rows without a value last, both ways."""
        if not 0 <= self._sort_column < len(self._columns):
            return list(numbers)
        keys = self._sort_keys(self._columns[self._sort_column])
        down = self._sort_order == Qt.SortOrder.DescendingOrder
        ordered = sorted(numbers, key=keys.__getitem__, reverse=down)
        if down:
            return ordered
        # The missing stand first upwards, in their order.
        missing = next((at for at, each in enumerate(ordered) if keys[each] != _MISSING), 0)
        return ordered[missing:] + ordered[:missing]

    def _sort_keys(self, column: int) -> list[int]:
        """Return each row's place in the ascending order of a column, made once.

        Equal values share a place: whole numbers sort quickest.
        """
        keys = self._keys.get(column)
        if keys is None:
            values = [_sortable(row.cells[column].sort_value) for row in self._table.rows]
            keys = [_MISSING] * len(values)
            # A column sorts numbers or texts, never both, so its values compare.
            present = sorted(
                (at for at, value in enumerate(values) if value is not None),
                key=lambda at: values[at],
            )
            groups = groupby(present, key=values.__getitem__)
            for place, (_, equal) in enumerate(groups):
                for at in equal:
                    keys[at] = place
            self._keys[column] = keys
        return keys

    def _filtered(self) -> list[int]:
        if not self._words:
            return list(self._sorted)
        if not self._haystacks:
            texts = [at for at in self._columns if not self._table.columns[at].kind.numeric]
            self._haystacks = [
                sought(" ".join(row.cells[at].text for at in texts)) for row in self._table.rows
            ]
        shown = self._sorted
        for word in self._words:
            shown = [number for number in shown if word in self._haystacks[number]]
        return shown


def _sortable(value: Content) -> Any:
    return sought(value) if isinstance(value, str) else value
