"""The derived figures as ranges; each opens its derivation."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from gii_viewer.charts.type_scale import SPACE_2, SPACE_4
from gii_viewer.tables.table import Table
from gii_viewer.views.actions import FigureActions
from gii_viewer.views.widgets.figure_table import ROW_HEIGHT, FigureTable
from gii_viewer.views.widgets.labels import card_frame, title_label
from gii_viewer.views.widgets.table_header import HEIGHT, MARGIN


class DerivedTable(QWidget):
    """A card that lists derived figures; hidden where there are none."""

    def __init__(self, actions: FigureActions) -> None:
        super().__init__()
        self._table = FigureTable(actions, sorted_by=-1)
        self._table.setAccessibleName(self.tr("Derived figures"))
        card = card_frame()
        inside = QVBoxLayout(card)
        inside.setContentsMargins(1, SPACE_4, 1, SPACE_2)
        inside.setSpacing(SPACE_2)
        title = title_label(self.tr("Derived"))
        title.setContentsMargins(MARGIN, 0, MARGIN, 0)
        inside.addWidget(title)
        inside.addWidget(self._table, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(card)

    def set_table(self, table: Table) -> None:
        """Show a table of derived figures."""
        self._table.set_table(table)
        self.setVisible(bool(table.rows))

    def height_for_all(self) -> int:
        """Return the height that shows every row, in logical pixels."""
        rows = self._table.rows.rowCount()
        return HEIGHT + rows * ROW_HEIGHT + 2 * SPACE_4 + 2 * SPACE_2 + 20
