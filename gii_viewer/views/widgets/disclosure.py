"""The derived figures folded away under a button that opens them."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from gii_viewer.charts.palette import Palette
from gii_viewer.charts.type_scale import SPACE_2
from gii_viewer.tables.table import Table
from gii_viewer.views.actions import FigureActions
from gii_viewer.views.widgets.derived_table import DerivedTable
from gii_viewer.views.widgets.icons import icon


class DerivedDisclosure(QWidget):
    """A button, and below it the table of derived figures while it is open.

    It stays as the user left it from one document to the next; hidden where there is
    nothing derived.
    """

    toggled = Signal()

    def __init__(self, actions: FigureActions, palette: Palette) -> None:
        super().__init__()
        self._palette = palette
        self._rows = 0
        self.button = QPushButton()
        self.button.setCheckable(True)
        self.button.toggled.connect(self._toggle)
        self._table = DerivedTable(actions)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE_2)
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self._table)
        self._table.hide()

    def set_table(self, table: Table) -> None:
        """Hold a table of derived figures."""
        self._rows = len(table.rows)
        self._table.set_table(table)
        self._table.setFixedHeight(self._table.height_for_all())
        self.setVisible(self._rows > 0)
        self._tell()

    def set_theme(self, palette: Palette) -> None:
        self._palette = palette
        self._tell()

    def _toggle(self) -> None:
        self._tell()
        self.toggled.emit()

    def _tell(self) -> None:
        """Show and say whether the table is open."""
        is_open = self.button.isChecked()
        self._table.setVisible(is_open and self._rows > 0)
        title = self.tr("Derived figures ({number})").format(number=self._rows)
        said = self.tr("{title}, open") if is_open else self.tr("{title}, folded")
        self.button.setText(title)
        self.button.setAccessibleName(said.format(title=title))
        self.button.setIcon(icon("fold" if is_open else "unfold", self._palette))
