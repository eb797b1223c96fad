"""Patents, and Publications: the organizations as a table and a chart; the fields."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

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
from gii_viewer.views.widgets.derived_table import DerivedTable
from gii_viewer.views.widgets.figure_table import FigureTable
from gii_viewer.views.widgets.filter_field import FilterField, filtered_head
from gii_viewer.views.widgets.labels import card_frame, plain_label, scrolled, splitter

_FIELDS_HEIGHT = 320
_NO_FIELDS_HEIGHT = 56
_LEAST_HEIGHT = 380
_HEIGHT_WITH_FIELDS = 460
"""Of table, derived figures and chart together; below it the tab scrolls."""


class ActivityTab(ProfileTab):
    """One activity: table and chart of its organizations, linked both ways, and fields."""

    def __init__(self, kind: ActivityKind, actions: FigureActions, palette: Palette) -> None:
        super().__init__(actions, palette)
        self.activity = kind
        self._figures: Figures | None = None
        self._table = FigureTable(actions)
        self._filter = FilterField(self.tr("Filter organizations"))
        self._derived = DerivedTable(actions)
        self.panel = ChartPanel(actions, palette)
        self._fields = ChartPanel(actions, palette)
        self._build()
        self._connect()
        self.set_theme(palette)

    def show_profile(self, figures: Figures) -> None:
        self._figures = figures
        table = organizations(figures, self.activity)
        self._table.set_table(table)
        listed = bool(table.rows)
        self._none.setText(table.note)
        self._table.setVisible(listed)
        self._none.setVisible(not listed)
        self._filter.setEnabled(listed)
        self._scope.setText(self._scope_words(figures))
        self._scope.setToolTip(figures.years_note)
        self._derived.set_table(derived(figures, self.activity))
        chart = describe_fields(figures, self.activity)
        self._fields.set_chart(chart, fields(figures, self.activity).note)
        self._upper.setMinimumHeight(_LEAST_HEIGHT if chart is None else _HEIGHT_WITH_FIELDS)
        self._fields.setFixedHeight(_NO_FIELDS_HEIGHT if chart is None else _FIELDS_HEIGHT)

    def set_theme(self, palette: Palette) -> None:
        self.panel.set_theme(palette)
        self._fields.set_theme(palette)
        self._filter.set_theme(palette)

    def chart(self) -> Chart | None:
        return self._fields.chart if self._fields.has_focus() else self.panel.chart

    def _build(self) -> None:
        heading = (
            self.tr("Applicants")
            if self.activity == "patents"
            else self.tr("Publishing organizations")
        )
        self._table.setAccessibleName(heading)
        self._filter.setMinimumWidth(110)
        self._filter.setMaximumWidth(190)
        self._none = plain_label(quiet=True)
        self._none.setAlignment(Qt.AlignmentFlag.AlignCenter)

        self._scope = plain_label(quiet=True, small=True)
        self._scope.setWordWrap(True)
        self._scope.setContentsMargins(SPACE_4, 0, SPACE_4, SPACE_2)
        card = card_frame()
        inside = QVBoxLayout(card)
        inside.setContentsMargins(1, 0, 1, SPACE_2)
        inside.setSpacing(0)
        inside.addLayout(filtered_head(heading, self._filter))
        inside.addWidget(self._scope)
        inside.addWidget(self._table, 1)
        inside.addWidget(self._none, 1)
        self._fields.set_offer(
            self.tr("Add figures…"), lambda: self._actions.add_figures(self.activity)
        )
        card.setMinimumHeight(170)
        self._derived.setMinimumHeight(130)
        left = splitter(Qt.Orientation.Vertical, card, self._derived, sizes=(356, 220))
        self._upper = splitter(Qt.Orientation.Horizontal, left, self.panel, sizes=(520, 560))
        content, outer = scrolled(self)
        outer.addWidget(self._upper, 1)
        outer.addWidget(self._fields)
        content.setMinimumWidth(640)

    def _connect(self) -> None:
        self._filter.serve(self, self._table.rows)
        self._table.rows.order_changed.connect(self._redraw)

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
            else self._none.text()
        )
        self.panel.set_chart(chart if shown else None, missing)
