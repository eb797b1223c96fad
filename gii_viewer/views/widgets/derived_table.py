"""The derived figures as ranges; each opens its derivation."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from gii_viewer.charts.type_scale import SPACE_2, SPACE_4
from gii_viewer.model.figure import Figure
from gii_viewer.model.figures import Figures
from gii_viewer.model.sentences import sentence
from gii_viewer.views.actions import FigureActions
from gii_viewer.views.widgets.figure_table import ROW_HEIGHT, FigureTable
from gii_viewer.views.widgets.figure_table_model import Cell, Column, FigureTableModel, Row
from gii_viewer.views.widgets.labels import card_frame, title_label
from gii_viewer.views.widgets.table_header import HEIGHT


class DerivedTable(QWidget):
    """A card that lists derived figures; hidden where there are none."""

    def __init__(self, actions: FigureActions) -> None:
        super().__init__()
        self._model = FigureTableModel(self)
        table = FigureTable(self._model, actions, stretched=0, sorted_by=-1)
        table.setAccessibleName(self.tr("Derived figures"))
        card = card_frame()
        inside = QVBoxLayout(card)
        inside.setContentsMargins(1, SPACE_4, 1, SPACE_2)
        inside.setSpacing(SPACE_2)
        title = title_label(self.tr("Derived"))
        title.setContentsMargins(SPACE_4, 0, SPACE_4, 0)
        inside.addWidget(title)
        inside.addWidget(table, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(card)

    def show_figures(self, figures: Figures, derived: Sequence[Figure]) -> None:
        """List ``derived``, which are of ``figures``."""
        columns = (Column(self.tr("Figure")), Column(self.tr("Range"), numeric=True))
        self._model.set_table(columns, [_row(figures, figure) for figure in derived])
        self.setVisible(bool(derived))

    def height_for_all(self) -> int:
        """Return the height that shows every row, in logical pixels."""
        rows = self._model.rowCount()
        return HEIGHT + rows * ROW_HEIGHT + 2 * SPACE_4 + 2 * SPACE_2 + 20


def _row(figures: Figures, figure: Figure) -> Row:
    said = sentence(figures, figure.pointer)
    label = Cell(figure.label, figure.label, figure.label, figure.pointer, said)
    low = float(figure.interval.low)
    return Row(figure.pointer, (label, Cell(low, figure.text, figure.text, figure.pointer, said)))
