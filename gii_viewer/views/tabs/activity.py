"""Patents, and Publications: the organizations as a table and a chart; the fields."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout

from gii_viewer.charts.catalogue.fields import describe_fields
from gii_viewer.charts.catalogue.organizations import describe_organizations
from gii_viewer.charts.description import Chart
from gii_viewer.charts.palette import Palette
from gii_viewer.charts.type_scale import SPACE_2, SPACE_4
from gii_viewer.model.figures import Figures
from gii_viewer.model.profile import ActivityKind
from gii_viewer.tables.activity import fields, organizations
from gii_viewer.tables.derived import derived
from gii_viewer.views.actions import FigureActions
from gii_viewer.views.tabs.tab import ProfileTab
from gii_viewer.views.widgets.chart_panel import ChartPanel
from gii_viewer.views.widgets.disclosure import DerivedDisclosure
from gii_viewer.views.widgets.figure_table import FigureTable
from gii_viewer.views.widgets.filter_field import FilterField, filtered_head
from gii_viewer.views.widgets.labels import card_frame, plain_label, title_label
from gii_viewer.views.widgets.section import Ground, TableAndChart
from gii_viewer.views.widgets.table_header import MARGIN as TEXT_EDGE


class ActivityTab(ProfileTab):
    """One activity: table and chart of its organizations, linked both ways, and fields."""

    def __init__(self, kind: ActivityKind, actions: FigureActions, palette: Palette) -> None:
        super().__init__(actions, palette)
        self.activity = kind
        self._figures: Figures | None = None
        self._missing = ""
        self._table = FigureTable(actions)
        self._filter = FilterField(self.tr("Filter organizations"))
        self._derived = DerivedDisclosure(actions, palette)
        self.panel = ChartPanel(actions, palette)
        self._field_table = FigureTable(actions, sorted_by=-1)
        self._field_chart = ChartPanel(actions, palette)
        self._build()
        self._connect()
        self.set_theme(palette)

    def show_profile(self, figures: Figures) -> None:
        self._filter.belong_to(figures.document.key)
        self._figures = figures
        table = organizations(figures, self.activity)
        self._missing = table.note
        self._scope.setText(self._scope_words(figures))
        self._scope.setToolTip(figures.years_note)
        self._derived.set_table(derived(figures, self.activity))
        of_fields = fields(figures, self.activity)
        self._field_table.set_table(of_fields)
        self._field_chart.set_chart(describe_fields(figures, self.activity), of_fields.note)
        self._table.set_table(table)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def set_theme(self, palette: Palette) -> None:
        self.panel.set_theme(palette)
        self._field_chart.set_theme(palette)
        self._derived.set_theme(palette)
        self._filter.set_theme(palette)

    def chart(self) -> Chart | None:
        return self._field_chart.chart if self._field_chart.has_focus() else self.panel.chart

    def _build(self) -> None:
        heading = (
            self.tr("Applicants")
            if self.activity == "patents"
            else self.tr("Publishing organizations")
        )
        self._table.setAccessibleName(heading)
        self._filter.setMinimumWidth(110)
        self._filter.setMaximumWidth(190)
        self._scope = plain_label(quiet=True, small=True, wraps=True)
        self._scope.setContentsMargins(TEXT_EDGE, 0, SPACE_4, SPACE_2)
        card = card_frame()
        inside = QVBoxLayout(card)
        inside.setContentsMargins(1, 0, 1, SPACE_2)
        inside.setSpacing(0)
        inside.addLayout(filtered_head(heading, self._filter))
        inside.addWidget(self._scope)
        inside.addWidget(self._table, 1)
        self._organizations = TableAndChart(card, self._table, self.panel)
        self._field_chart.set_offer(
            self.tr("Add figures…"), lambda: self._actions.add_figures(self.activity)
        )
        self._fields = TableAndChart(self._field_card(), self._field_table, self._field_chart)
        self._ground = Ground(self)
        for part in (self._organizations, self._derived, self._fields):
            self._ground.layout.addWidget(part)
        self._ground.layout.addStretch()

    def _field_card(self) -> QFrame:
        heading = self.tr("Technology fields") if self.activity == "patents" else self.tr("Fields")
        self._field_table.setAccessibleName(heading)
        title = title_label(heading)
        title.setContentsMargins(TEXT_EDGE, SPACE_4, SPACE_4, SPACE_2)
        card = card_frame()
        inside = QVBoxLayout(card)
        inside.setContentsMargins(1, 0, 1, SPACE_2)
        inside.setSpacing(0)
        inside.addWidget(title)
        inside.addWidget(self._field_table, 1)
        return card

    def _arrange(self) -> None:
        """Give every part its height: one thing scrolls, the tab or a table of many rows."""
        if self._figures is None:
            return
        view = self._ground.view
        for width in (view.width(), view.width() - self._ground.scroll_bar):
            self._fields.arrange(width, view.height(), view.height())
            below = self._ground.below(self._derived, self._fields)
            self._organizations.arrange(width, view.height(), below)
            if self._ground.fits(self._organizations, self._derived, self._fields):
                break

    def _connect(self) -> None:
        self._filter.serve(self, self._table.rows)
        self._table.rows.order_changed.connect(self._redraw)
        self._filter.textChanged.connect(self._arrange)
        self._derived.toggled.connect(self._arrange)

    def _scope_words(self, figures: Figures) -> str:
        kind = self.activity
        return " · ".join((figures.output(kind), figures.period(kind), figures.edition_name))

    def _redraw(self) -> None:
        """Chart the rows shown, in the order shown."""
        if self._figures is None:
            return
        shown = self._table.rows.shown
        chart = describe_organizations(self._figures, self.activity, shown)
        missing = (
            self.tr("No organization matches the filter.")
            if self._table.rows.is_filtered()
            else self._missing
        )
        self.panel.set_chart(chart if shown else None, missing)
