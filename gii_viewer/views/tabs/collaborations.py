"""Collaborations: how much is made with others, and with which locations."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from gii_viewer.charts.describing import (
    describe_collaboration_locations,
    describe_collaboration_shares,
)
from gii_viewer.charts.description import Chart
from gii_viewer.charts.palette import Palette
from gii_viewer.charts.type_scale import SPACE_2, SPACE_3, SPACE_4
from gii_viewer.model.before.figures import detail, stated_figures
from gii_viewer.model.document import Document
from gii_viewer.model.names import folded
from gii_viewer.model.profile import ACTIVITY_KINDS, ActivityKind, Profile
from gii_viewer.views.tabs.tab import (
    ProfileTab,
    card_frame,
    plain_label,
    scrolled,
    title_label,
)
from gii_viewer.views.widgets.chart_panel import ChartPanel
from gii_viewer.views.widgets.figure_table import FigureTable
from gii_viewer.views.widgets.figure_table_model import Cell, Column, FigureTableModel, Row
from gii_viewer.views.wording import WORDING

_LEAST_HEIGHT = 540
"""Below it the tab scrolls."""


class CollaborationsTab(ProfileTab):
    """Shares as a chart; the ordered locations as a chart and a joined table."""

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = FigureTableModel(self)
        self._table = FigureTable(self._model, stretched=0, sorted_by=1)
        self._shares = ChartPanel(palette)
        self._locations = ChartPanel(palette)
        self._build()
        self._connect()

    def show_document(self, document: Document) -> None:
        profile = document.profile
        self._shares.set_chart(
            describe_collaboration_shares(profile, WORDING),
            self.tr("The document does not give the share of work made with others."),
        )
        self._locations.set_chart(
            describe_collaboration_locations(profile, WORDING),
            self.tr("The document names no locations."),
        )
        rows = location_rows(profile)
        self._model.set_table(
            (
                Column(self.tr("Location")),
                Column(self.tr("PCT applications"), numeric=True),
                Column(self.tr("Scientific articles"), numeric=True),
            ),
            rows,
        )
        self._table.setVisible(bool(rows))
        self._note.setText(
            self.tr(
                "Locations are stated in order, without figures; “–” is not among those listed."
            )
            if rows
            else self.tr("The document names no locations.")
        )

    def set_theme(self, palette: Palette) -> None:
        self._shares.set_theme(palette)
        self._locations.set_theme(palette)

    def chart(self) -> Chart | None:
        return self._locations.chart if self._locations.has_focus() else self._shares.chart

    def _build(self) -> None:
        heading = self.tr("Locations of both, in order")
        self._table.setAccessibleName(heading)
        self._note = plain_label(quiet=True, small=True)
        self._note.setWordWrap(True)
        top = QHBoxLayout()
        top.setContentsMargins(SPACE_4, SPACE_4, SPACE_4, SPACE_2)
        top.addWidget(title_label(heading))
        below = QHBoxLayout()
        below.setContentsMargins(SPACE_4, SPACE_2, SPACE_4, SPACE_3)
        below.addWidget(self._note)
        card = card_frame()
        inside = QVBoxLayout(card)
        inside.setContentsMargins(1, 0, 1, 0)
        inside.setSpacing(0)
        inside.addLayout(top)
        inside.addWidget(self._table, 1)
        inside.addLayout(below)
        left = QSplitter(Qt.Orientation.Vertical)
        left.setChildrenCollapsible(False)
        left.setHandleWidth(SPACE_4)
        left.addWidget(self._shares)
        left.addWidget(card)
        left.setSizes([320, 240])
        across = QSplitter(Qt.Orientation.Horizontal)
        across.setChildrenCollapsible(False)
        across.setHandleWidth(SPACE_4)
        across.addWidget(left)
        across.addWidget(self._locations)
        across.setSizes([520, 560])
        across.setMinimumHeight(_LEAST_HEIGHT)
        content, outer = scrolled(self)
        outer.addWidget(across)
        content.setMinimumWidth(640)

    def _connect(self) -> None:
        self._table.figure_chosen.connect(self._locations.view.mark)
        self._pass_on_table(self._table)
        self._locations.mark_chosen.connect(self._choose_row)
        for panel in (self._shares, self._locations):
            self._pass_on_chart(panel)

    def _choose_row(self, pointer: str) -> None:
        for at in range(self._model.rowCount()):
            row = self._model.row(at)
            if any(cell.pointer == pointer for cell in row.cells):
                self._table.choose_row(row.key)


def location_rows(profile: Profile) -> list[Row]:
    """Join the locations of both activities: a row a place, a key its plain name."""
    figures = {figure.pointer: figure for figure in stated_figures(profile, WORDING)}
    places: dict[str, dict[ActivityKind, int]] = {}
    names: dict[str, str] = {}
    for kind in ACTIVITY_KINDS:
        collaboration = profile.activity(kind).collaboration
        for index, name in enumerate((collaboration and collaboration.locations) or ()):
            key = folded(name)
            names.setdefault(key, name)
            places.setdefault(key, {}).setdefault(kind, index)
    rows = []
    for key, found in places.items():
        cells = [Cell(names[key], names[key], names[key])]
        for kind in ACTIVITY_KINDS:
            if kind not in found:
                cells.append(Cell(None, "–", ""))
                continue
            figure = figures[f"/{kind}/collaboration/locations/{found[kind]}"]
            cells.append(
                Cell(
                    figure.value,
                    figure.text,
                    str(figure.value),
                    figure.pointer,
                    detail(figure, profile, WORDING),
                )
            )
        rows.append(Row(key, tuple(cells)))
    return rows
