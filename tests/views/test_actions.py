"""The current figure: chosen anywhere, followed everywhere, led to its origin."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from gii_viewer.model.figure import FigureRef
from gii_viewer.views.main_window import MainWindow
from gii_viewer.views.tabs.activity import ActivityTab
from gii_viewer.views.tabs.document import DocumentTab
from gii_viewer.views.widgets.chart_canvas import ChartCanvas
from gii_viewer.views.widgets.provenance import Provenance
from gii_viewer.views.widgets.ranking_card import RankingCard
from tests.profiles import dalian
from tests.views.conftest import saved
from tests.views.driving import go_to, table_in, texts


def test_row_and_bar_are_one_selection(opened: MainWindow, tmp_path: Path) -> None:
    """Regression: row, then the bar of all others, then the same row left the bar marked."""
    go_to(opened, "patents")
    tab = opened.tabs.current_tab()
    assert isinstance(tab, ActivityTab)
    table, view = table_in(opened), tab.panel.view

    document = opened.documents.current
    assert document is not None

    def shown() -> tuple[list[int], str | None]:
        marked = None if view.marked is None else view.marked.pointer
        return [index.row() for index in table.selectionModel().selectedRows()], marked

    def click_row(row: int) -> None:
        place = table.visualRect(table.model().index(row, 1)).center()
        QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)

    def click_bar(pointer: str) -> None:
        canvas = view.focusProxy()
        assert isinstance(canvas, ChartCanvas)
        place = canvas.mark_box(FigureRef(document.key, pointer)).center()
        QTest.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=place)

    for _ in range(2):
        click_row(1)
        assert shown() == ([1], "/patents/organizations/1/share")
        click_bar("/patents/others/share")
        assert shown() == ([3], "/patents/others/share")
    opened.figure_actions.choose(FigureRef(document.key, "/patents/hhi"))
    assert shown() == ([], "/patents/hhi")
    click_bar("/patents/organizations/2/share")
    assert shown() == ([2], "/patents/organizations/2/share")
    opened.documents.open([str(saved(dalian(), tmp_path / "again.json"))])
    assert shown() == ([], None)
    click_row(2)
    opened.menus.previous_profile.trigger()
    assert shown() == ([], None)
    assert not opened.menus.show_figure.isEnabled()
    click_row(2)
    assert shown() == ([2], "/patents/organizations/2/share")


def test_the_figure_chosen_is_shown_in_the_document_too(opened: MainWindow) -> None:
    go_to(opened, "patents")
    document = opened.documents.current
    assert document is not None
    opened.figure_actions.choose(FigureRef(document.key, "/patents/organizations/1/count"))
    go_to(opened, "document")
    tab = opened.tabs.current_tab()
    assert isinstance(tab, DocumentTab)
    assert tab.marked_text == "128"
    assert [index.row() for index in table_in(opened).selectionModel().selectedRows()] != []


def test_a_figure_leads_to_its_words_in_the_document(opened: MainWindow, qtbot: QtBot) -> None:
    go_to(opened, "publications")
    table = table_in(opened)
    assert not opened.menus.show_figure.isEnabled()
    table.setCurrentIndex(table.model().index(0, 2))
    assert opened.menus.show_figure.isEnabled()
    opened.menus.show_figure.trigger()
    tab = opened.tabs.current_tab()
    assert isinstance(tab, DocumentTab)
    assert tab.marked_text == "15,062"
    line = "Line 25 of dalian-2024.txt: “15,062”"
    assert any(text.endswith("“15,062”") for text in texts(opened)), line


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_card_leads_to_its_words_by_keyboard(opened: MainWindow, qtbot: QtBot) -> None:
    card = opened.findChildren(RankingCard)[0]
    card.setFocus()
    qtbot.keyClick(card, Qt.Key.Key_Return)
    popover = opened.findChild(Provenance)
    assert isinstance(popover, Provenance)
    qtbot.keyClick(popover, Qt.Key.Key_Tab)
    show = popover.focusWidget()
    assert show is not None
    qtbot.keyClick(show, Qt.Key.Key_Return)
    tab = opened.tabs.current_tab()
    assert isinstance(tab, DocumentTab)
    assert tab.marked_text == "65"
