"""Ranking: all rows of the table, to be sorted and filtered; the world's totals below."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout

from gii_viewer.charts.palette import Palette
from gii_viewer.charts.type_scale import SPACE_2, SPACE_4, SPACE_6
from gii_viewer.model.document import Document, RankingDocument
from gii_viewer.model.figures import figures_of
from gii_viewer.tables.ranking import ranking, world_totals
from gii_viewer.views.actions import FigureActions
from gii_viewer.views.tabs.tab import Tab
from gii_viewer.views.widgets.derived_table import DerivedTable
from gii_viewer.views.widgets.figure_table import FigureTable
from gii_viewer.views.widgets.filter_field import FilterField, filtered_head
from gii_viewer.views.widgets.labels import card_frame
from gii_viewer.views.wording import WORDING


class RankingTab(Tab):
    """The rows of a ranking as one table."""

    def __init__(self, actions: FigureActions, palette: Palette) -> None:
        super().__init__(actions, palette)
        self._table = FigureTable(actions)
        self._table.setAccessibleName(self.tr("Clusters"))
        self._filter = FilterField(self.tr("Filter clusters"))
        self._derived = DerivedTable(actions)
        self._build()
        self.set_theme(palette)

    def show_document(self, document: Document) -> None:
        if not isinstance(document, RankingDocument):
            return
        self._filter.belong_to(document.key)
        figures = figures_of(document, WORDING)
        self._table.set_table(ranking(figures))
        self._derived.set_table(world_totals(figures))
        self._derived.setFixedHeight(self._derived.height_for_all())

    def set_theme(self, palette: Palette) -> None:
        self._filter.set_theme(palette)

    def _build(self) -> None:
        self._filter.setMaximumWidth(240)
        card = card_frame()
        inside = QVBoxLayout(card)
        inside.setContentsMargins(1, 0, 1, SPACE_2)
        inside.setSpacing(0)
        inside.addLayout(filtered_head(self.tr("Clusters"), self._filter))
        inside.addWidget(self._table, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(SPACE_6, SPACE_4, SPACE_6, SPACE_6)
        outer.setSpacing(SPACE_4)
        outer.addWidget(card, 1)
        outer.addWidget(self._derived)
        self._filter.serve(self, self._table.rows)
