"""The derived figures as ranges; each opens its derivation."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gii_viewer.charts.type_scale import SPACE_2, SPACE_4
from gii_viewer.model.before.derivations import derived_label, derived_text
from gii_viewer.model.before.derived import DerivedFigure
from gii_viewer.model.before.sentences import derived_sentence
from gii_viewer.model.profile import Profile
from gii_viewer.views.tabs.tab import card_frame, title_label
from gii_viewer.views.widgets.figure_table import ROW_HEIGHT, FigureTable
from gii_viewer.views.widgets.figure_table_model import Cell, Column, FigureTableModel, Row
from gii_viewer.views.widgets.table_header import HEIGHT
from gii_viewer.views.wording import WORDING


class DerivedTable(QWidget):
    """A card that lists derived figures.

    ``export_table_requested`` carries what is shown, the other signals a figure's
    JSON Pointer.
    """

    figure_chosen = Signal(str)
    show_figure_requested = Signal(str)
    copy_sentence_requested = Signal(str)
    export_table_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = FigureTableModel(self)
        self._table = FigureTable(
            self._model, stretched=0, sorted_by=-1, leads_to=self.tr("Show derivation")
        )
        self._table.setAccessibleName(self.tr("Derived figures"))
        self._table.figure_chosen.connect(self.figure_chosen)
        self._table.show_figure_requested.connect(self.show_figure_requested)
        self._table.copy_sentence_requested.connect(self.copy_sentence_requested)
        self._table.export_table_requested.connect(self.export_table_requested)
        card = card_frame()
        inside = QVBoxLayout(card)
        inside.setContentsMargins(1, SPACE_4, 1, SPACE_2)
        inside.setSpacing(SPACE_2)
        title = title_label(self.tr("Derived"))
        title.setContentsMargins(SPACE_4, 0, SPACE_4, 0)
        inside.addWidget(title)
        inside.addWidget(self._table, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(card)

    def show_figures(self, profile: Profile, figures: Sequence[DerivedFigure]) -> None:
        """List ``figures`` of ``profile``."""
        rows = []
        for figure in figures:
            label, text = derived_label(figure, WORDING), derived_text(figure, WORDING)
            said = derived_sentence(figure, profile, WORDING)
            low = float(figure.interval.low)
            rows.append(
                Row(
                    figure.pointer,
                    (
                        Cell(label, label, label, figure.pointer, said),
                        Cell(low, text, text, figure.pointer, said),
                    ),
                )
            )
        columns = (Column(self.tr("Figure")), Column(self.tr("Range"), numeric=True))
        self._model.set_table(columns, rows)

    def height_for_all(self) -> int:
        """Return the height that shows every row, in logical pixels."""
        rows = self._model.rowCount()
        return HEIGHT + rows * ROW_HEIGHT + 2 * SPACE_4 + 2 * SPACE_2 + 20
