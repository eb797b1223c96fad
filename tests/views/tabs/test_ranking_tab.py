"""A ranking in the window: its tab, its table, and what can be done with it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from gii_viewer.views.main_window import MainWindow
from gii_viewer.views.tabs.ranking import RankingTab
from gii_viewer.views.widgets.figure_table import FigureTable


@pytest.fixture
def ranked(window: MainWindow) -> MainWindow:
    window.documents.open(["gii-2023-ranking"])
    window.tabs.go_to("ranking")
    return window


def table(window: MainWindow) -> FigureTable:
    tab = window.tabs.current_tab()
    assert isinstance(tab, RankingTab)
    return tab.findChildren(FigureTable)[0]


def shown_tabs(window: MainWindow) -> list[str]:
    tabs = window.tabs
    return [tabs.tabText(at) for at in range(tabs.count()) if tabs.isTabVisible(at)]


def column(of: FigureTable, number: int) -> list[str]:
    model = of.model()
    return [str(model.index(row, number).data()) for row in range(model.rowCount())]


def test_a_ranking_has_tabs_of_its_own(ranked: MainWindow) -> None:
    assert shown_tabs(ranked) == ["Ranking", "Document"]
    assert ranked.windowTitle().startswith("Cluster ranking, GII 2023")
    ranked.documents.open(["dalian-2024"])
    assert shown_tabs(ranked) == [
        *("Overview", "Patents", "Publications", "Collaborations", "Document"),
    ]
    assert ranked.tabs.current_id == "overview"
    ranked.documents.choose(0)
    assert shown_tabs(ranked) == ["Ranking", "Document"]
    assert ranked.tabs.current_id == "ranking"


def test_names_keep_their_room_in_a_narrow_window(ranked: MainWindow, qtbot: QtBot) -> None:
    ranked.resize(900, 600)
    listed = table(ranked)
    qtbot.waitUntil(lambda: listed.width() < 900)
    assert listed.columnWidth(1) >= 150
    ranked.resize(1600, 1000)
    qtbot.waitUntil(lambda: listed.horizontalScrollBar().maximum() == 0)
    assert listed.columnWidth(1) > 150


def test_its_columns_are_those_that_it_gives(ranked: MainWindow) -> None:
    model = table(ranked).model()
    heads = [
        str(model.headerData(at, Qt.Orientation.Horizontal)) for at in range(model.columnCount())
    ]
    assert heads == [
        *("Rank", "Cluster", "Economies", "PCT applications", "Scientific articles"),
        *("% of world: PCT", "% of world: articles", "Total %", "Previous", "Change"),
    ]
    assert column(table(ranked), 1)[:3] == [
        "Tokyo–Yokohama",
        "Shenzhen–Hong Kong–Guangzhou",
        "Seoul",
    ]
    assert column(table(ranked), 9)[:4] == ["0", "0", "+1", "−1"]


def test_it_sorts_numbers_as_numbers_and_filters(ranked: MainWindow) -> None:
    rows = table(ranked)
    rows.sortByColumn(3, Qt.SortOrder.AscendingOrder)
    # Tehran has 249 PCT applications and Tokyo 127,418, the least and the most of all.
    assert (column(rows, 1)[0], column(rows, 1)[-1]) == ("Tehran", "Tokyo–Yokohama")
    rows.rows.set_filter("munich")
    assert column(rows, 0) == ["22"]


def test_it_is_copied_with_plain_numbers(ranked: MainWindow) -> None:
    rows = table(ranked)
    rows.selectRow(0)
    rows.copy_selection()
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[1] == "1\tTokyo–Yokohama\tJP\t127418\t115020\t10.1%\t1.5%\t11.7%\t1\t0"


def test_what_is_copied_can_be_pasted(ranked: MainWindow) -> None:
    rows = table(ranked)
    rows.selectAll()
    rows.copy_selection()
    ranked.document_actions.paste()
    assert len(ranked.documents.documents) == 2
    assert column(table(ranked), 1)[:2] == ["Tokyo–Yokohama", "Shenzhen–Hong Kong–Guangzhou"]


def test_a_figure_is_shown_in_the_document(ranked: MainWindow) -> None:
    rows = table(ranked)
    rows.setCurrentIndex(rows.model().index(2, 3))
    current = ranked.figure_actions.current
    assert current is not None
    assert current.pointer == "/rows/2/applications"
    ranked.menus.copy_sentence.trigger()
    assert QGuiApplication.clipboard().text().startswith("PCT applications, Seoul, GII 2023")
    ranked.menus.show_figure.trigger()
    assert ranked.tabs.current_id == "document"


def test_what_only_a_profile_has_cannot_be_asked_for(ranked: MainWindow) -> None:
    menus = ranked.menus
    for action in (menus.export, menus.copy_image, menus.report, menus.print, menus.add_figures):
        assert not action.isEnabled()
    for action in (menus.save, menus.reload, menus.close_profile):
        assert action.isEnabled()


def test_it_is_saved_reloaded_and_closed(ranked: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "ranking.json"
    ranked.documents.save_current(path)
    assert json.loads(path.read_text("utf-8"))["format"] == "gii-ranking/1"
    ranked.documents.reload_current()
    ranked.menus.export_all.trigger()
    ranked.menus.close_profile.trigger()
    qtbot.waitUntil(lambda: not ranked.documents.documents)
    ranked.documents.open([str(path)])
    assert shown_tabs(ranked) == ["Ranking", "Document"]


def test_a_refused_ranking_changes_nothing(ranked: MainWindow) -> None:
    ranked.documents.paste("GII 2024\nRank\tCluster\tPCT applications\n1\tTokyo\t12,34\n")
    assert len(ranked.documents.documents) == 1
