"""Collaborations: both ends of a place, and the way to its profile."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from gii_viewer.charts.description import same_marks
from gii_viewer.model.record import replace
from gii_viewer.views.main_window import MainWindow
from gii_viewer.views.tabs.collaborations import CollaborationsTab
from gii_viewer.views.widgets.chart_view import ChartView
from gii_viewer.views.widgets.location_table import LocationTable
from tests.profiles import dalian
from tests.views.conftest import saved
from tests.views.driving import cells, go_to, table_in


def test_a_place_chosen_is_marked_on_both_sides(opened: MainWindow, qtbot: QtBot) -> None:
    go_to(opened, "collaborations")
    tab, table = opened.tabs.current_tab(), table_in(opened)
    assert isinstance(tab, CollaborationsTab)
    view = next(
        each
        for each in tab.findChildren(ChartView)
        if each.chart is not None and each.chart.id == "collaboration-locations"
    )
    row = [each[0] for each in cells(table)].index("Beijing")
    for column in range(3):
        place = table.visualRect(table.model().index(row, column)).center()
        qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
        assert view.chart is not None
        assert {each.pointer for each in same_marks(view.chart, view.marked)} == {
            "/patents/collaboration/locations/2",
            "/publications/collaboration/locations/0",
        }


def test_a_location_leads_to_its_open_profile(
    opened: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    profile = dalian()
    beijing = replace(profile, cluster=replace(profile.cluster, name="BEIJING"), evidence={})
    opened.documents.open([str(saved(beijing, tmp_path / "beijing.json"))])
    opened.documents.choose(0)
    go_to(opened, "collaborations")
    table = table_in(opened)
    assert isinstance(table, LocationTable)
    names = [each[0] for each in cells(table)]
    cell = table.model().index(names.index("Beijing"), 0)
    assert [table.profile_of(table.model().index(row, 0)) is None for row in range(3)] == [
        name != "Beijing" for name in names
    ]
    menu = QMenu()
    qtbot.addWidget(menu)
    table.add_offers(menu, cell)
    assert menu.actions()[0].text() == "Open profile: Beijing"
    table.setCurrentIndex(cell)
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert opened.documents.number == 1
    # Its own name leads nowhere.
    assert table.profile_of(cell) is None
    opened.documents.choose(0)
    place = table.visualRect(cell).center()
    qtbot.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert opened.documents.number == 1
