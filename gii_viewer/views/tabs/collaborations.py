"""Collaborations: how much is made with others, and with which locations."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from gii_viewer.charts.catalogue.collaboration_locations import describe_collaboration_locations
from gii_viewer.charts.catalogue.collaboration_shares import describe_collaboration_shares
from gii_viewer.charts.description import Chart
from gii_viewer.charts.palette import Palette
from gii_viewer.charts.type_scale import SPACE_2, SPACE_3, SPACE_4
from gii_viewer.model.figures import Figures
from gii_viewer.tables.collaboration import collaboration_shares, locations
from gii_viewer.views.actions import FigureActions
from gii_viewer.views.tabs.tab import ProfileTab
from gii_viewer.views.widgets.chart_panel import ChartPanel
from gii_viewer.views.widgets.labels import card_frame, plain_label, title_label
from gii_viewer.views.widgets.location_table import LocationTable
from gii_viewer.views.widgets.section import Ground, TableAndChart
from gii_viewer.views.widgets.table_header import MARGIN as TEXT_EDGE


class CollaborationsTab(ProfileTab):
    """Shares as a chart; the ordered locations as a chart and a joined table."""

    def __init__(self, actions: FigureActions, palette: Palette) -> None:
        super().__init__(actions, palette)
        self._table = LocationTable(actions)
        self._shares = ChartPanel(actions, palette)
        self._locations = ChartPanel(actions, palette)
        self._shown = False
        self._build()

    def show_profile(self, figures: Figures) -> None:
        table = locations(figures)
        shares = describe_collaboration_shares(figures)
        self._shares.set_chart(shares, collaboration_shares(figures).note)
        self._locations.set_chart(describe_collaboration_locations(figures), table.note)
        self._table.set_table(table)
        self._note.setText(
            self.tr(
                "Locations are stated in order, without figures; “–” is not among those listed."
            )
            if table.rows
            else table.note
        )
        self._shown = True
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def set_theme(self, palette: Palette) -> None:
        self._shares.set_theme(palette)
        self._locations.set_theme(palette)

    def chart(self) -> Chart | None:
        return self._locations.chart if self._locations.has_focus() else self._shares.chart

    def _build(self) -> None:
        heading = self.tr("Locations of both, in order")
        self._table.setAccessibleName(heading)
        self._note = plain_label(quiet=True, small=True, wraps=True)
        top = QHBoxLayout()
        top.setContentsMargins(TEXT_EDGE, SPACE_4, TEXT_EDGE, SPACE_2)
        top.addWidget(title_label(heading))
        below = QHBoxLayout()
        below.setContentsMargins(TEXT_EDGE, SPACE_2, TEXT_EDGE, SPACE_3)
        below.addWidget(self._note)
        card = card_frame()
        inside = QVBoxLayout(card)
        inside.setContentsMargins(1, 0, 1, 0)
        inside.setSpacing(0)
        inside.addLayout(top)
        inside.addWidget(self._table, 1)
        inside.addLayout(below)
        self._joined = TableAndChart(card, self._table, self._locations)
        self._ground = Ground(self)
        self._ground.layout.addWidget(self._shares)
        self._ground.layout.addWidget(self._joined)
        self._ground.layout.addStretch()

    def _arrange(self) -> None:
        """Give every part the height it needs; only the tab scrolls."""
        if not self._shown:
            return
        view = self._ground.view
        for width in (view.width(), view.width() - self._ground.scroll_bar):
            self._shares.setFixedSize(width, self._shares.needed_height(width))
            self._joined.arrange(width, view.height(), self._ground.below(self._shares))
            if self._ground.fits(self._shares, self._joined):
                break
