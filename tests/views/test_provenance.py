"""A figure that is asked about: its popover, the way back, and the window's shortcuts."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from gii_viewer.documents.adding import with_added_fields
from gii_viewer.model.figure import FigureRef
from gii_viewer.model.profile import Cluster, Field
from gii_viewer.model.record import replace
from gii_viewer.views.dialogs.derivation import DerivationDialog
from gii_viewer.views.dialogs.shortcuts import ShortcutsDialog
from gii_viewer.views.main_window import MainWindow
from gii_viewer.views.widgets.interval_bar import IntervalBar
from gii_viewer.views.widgets.provenance import Provenance
from gii_viewer.views.widgets.ranking_card import RankingCard
from tests.profiles import dalian
from tests.views.conftest import saved
from tests.views.driving import go_to, table_in

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def popover(window: MainWindow) -> Provenance:
    (found,) = (each for each in window.findChildren(Provenance) if each.isVisible())
    return found


def words(widget: Provenance | DerivationDialog | ShortcutsDialog) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel)]


def ref(window: MainWindow, pointer: str) -> FigureRef:
    document = window.documents.current
    assert document is not None
    return FigureRef(document.key, pointer)


def ask_about(window: MainWindow, pointer: str) -> Provenance:
    window.figure_actions.choose(ref(window, pointer))
    window.menus.explain.trigger()
    return popover(window)


def button(widget: Provenance, text: str) -> QPushButton:
    return next(each for each in widget.findChildren(QPushButton) if each.text() == text)


def test_enter_on_a_cell_quotes_the_line_of_a_stated_figure(
    opened: MainWindow, qtbot: QtBot
) -> None:
    opened.activateWindow()
    go_to(opened, "patents")
    table = table_in(opened)
    table.setFocus()
    table.setCurrentIndex(table.model().index(0, 2))
    qtbot.keyClick(table, Qt.Key.Key_Return)
    shown = popover(opened)
    said = words(shown)
    assert "DALIAN UNIVERSITY OF TECH. · PCT applications" in said
    assert "583" in said
    assert "PCT applications · Dalian · five years, 2019–2023 · GII 2024 · stated" in said
    assert "Line 21 of dalian-2024.txt: “583”" in said
    plain = Qt.TextFormat.PlainText
    assert all(label.textFormat() is plain for label in shown.findChildren(QLabel))
    assert shown.focusWidget() is button(shown, "Copy as a sentence")
    qtbot.keyClick(shown, Qt.Key.Key_Tab)
    assert shown.focusWidget() is button(shown, "Show in document")
    qtbot.keyClick(shown, Qt.Key.Key_Escape)
    assert not shown.isVisible()
    qtbot.waitUntil(table.hasFocus)


def test_a_derived_figure_shows_its_interval_and_formula(opened: MainWindow) -> None:
    shown = ask_about(opened, "/patents/total")
    said = words(shown)
    assert "1,020–1,033" in said
    assert opened.figure_actions.figures is not None
    assert opened.figure_actions.figures["/patents/total"].formula in said
    (bar,) = shown.findChildren(IntervalBar)
    assert bar.accessibleName() == "Between 1,020 and 1,033"
    button(shown, "Show derivation").click()
    assert not shown.isVisible()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, DerivationDialog)
    (bar,) = dialog.findChildren(IntervalBar)
    assert bar.accessibleName() == "Between 1,020 and 1,033"


def test_an_added_figure_says_when_and_from_what(opened: MainWindow, tmp_path: Path) -> None:
    fields = (Field("Transport", 9),)
    profile = with_added_fields(
        dalian(), "patents", fields, added=date(2026, 11, 23), note="by <b>eye</b>"
    )
    opened.documents.open([str(saved(profile, tmp_path / "added.json"))])
    shown = ask_about(opened, "/patents/fields/0/share")
    assert "Added on 2026-11-23: by <b>eye</b>" in words(shown)


def test_the_popover_copies_a_sentence(opened: MainWindow) -> None:
    shown = ask_about(opened, "/patents/organizations/0/count")
    button(shown, "Copy as a sentence").click()
    assert QGuiApplication.clipboard().text().startswith("DALIAN UNIVERSITY OF TECH. has 583 ")
    assert not shown.isVisible()


def test_the_popover_stays_on_the_screen(opened: MainWindow) -> None:
    screen = opened.screen().availableGeometry()
    figure = ref(opened, "/patents/total")
    for corner in (screen.topLeft(), screen.bottomRight(), screen.bottomLeft()):
        place = opened.rect()
        place.setSize(place.size() / 100)
        place.moveCenter(corner)
        opened.figure_actions.explain(figure, place)
        shown = popover(opened)
        assert screen.contains(shown.frameGeometry())
        shown.close()


def test_a_click_on_a_ranking_card_explains_its_rank(opened: MainWindow) -> None:
    card = next(each for each in opened.findChildren(RankingCard) if each.isVisible())
    QTest.mouseClick(card, Qt.MouseButton.LeftButton, pos=QPoint(20, 20))
    shown = popover(opened)
    assert opened.figure_actions.current is not None
    assert any(each.startswith("Line ") for each in words(shown))


def test_back_returns_to_the_tab_and_the_figure(opened: MainWindow) -> None:
    menus = opened.menus
    assert not menus.back.isEnabled()
    go_to(opened, "patents")
    figure = ref(opened, "/patents/organizations/1/count")
    opened.figure_actions.choose(figure)
    menus.show_figure.trigger()
    assert opened.tabs.current_id == "document"
    assert menus.back.isEnabled()
    assert not menus.forward.isEnabled()
    opened.figure_actions.choose(ref(opened, "/patents/organizations/0/count"))
    menus.back.trigger()
    assert opened.tabs.current_id == "patents"
    assert opened.figure_actions.current == figure
    menus.forward.trigger()
    assert opened.tabs.current_id == "document"
    assert opened.figure_actions.current == ref(opened, "/patents/organizations/0/count")
    assert not menus.forward.isEnabled()


def test_what_leads_nowhere_else_is_no_step_back(opened: MainWindow) -> None:
    go_to(opened, "document")
    opened.figure_actions.choose(ref(opened, "/patents/organizations/1/count"))
    opened.menus.show_figure.trigger()
    assert not opened.menus.back.isEnabled()


def test_back_leads_to_another_document_and_never_to_a_closed_one(
    opened: MainWindow, tmp_path: Path
) -> None:
    opened.figure_actions.choose(ref(opened, "/patents/organizations/1/count"))
    opened.menus.show_figure.trigger()
    other = replace(dalian(), cluster=Cluster("Munich", ("Germany",)))
    opened.documents.open([str(saved(other, tmp_path / "other.json"))])
    assert opened.windowTitle().startswith("Munich,")
    opened.menus.back.trigger()
    assert opened.windowTitle().startswith("Dalian,")
    assert opened.tabs.current_id == "overview"
    opened.menus.close_profile.trigger()
    opened.menus.close_profile.trigger()
    assert not opened.menus.back.isEnabled()
    assert not opened.menus.forward.isEnabled()


def test_f1_lists_the_shortcuts_of_every_menu(opened: MainWindow) -> None:
    opened.menus.shortcuts.trigger()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, ShortcutsDialog)
    said = words(dialog)
    for title in ("File", "Edit", "View", "Help", "In tables, charts and cards"):
        assert title in said
    for does, keys in (
        ("Open…", "Ctrl+O"),
        ("About this figure", "Alt+Return"),
        ("Back", "Alt+Left"),
        ("Next tab", "Ctrl+PgDown, Ctrl+Tab"),
        ("Next document", "Alt+Down"),
        ("Keyboard shortcuts", "F1"),
        ("Filter the table", "Ctrl+F"),
    ):
        assert said[said.index(does) + 1] == keys or keys in said
    dialog.close()


def test_keys_step_through_the_tabs_shown_and_around(opened: MainWindow) -> None:
    for tab in ("patents", "publications", "collaborations", "document", "overview"):
        opened.menus.next_tab.trigger()
        assert opened.tabs.current_id == tab
    opened.menus.previous_tab.trigger()
    assert opened.tabs.current_id == "document"


def test_no_shortcut_of_the_menus_means_two_things(opened: MainWindow) -> None:
    keys = [
        keys.toString() for action in opened.findChildren(QAction) for keys in action.shortcuts()
    ]
    assert "Alt+Left" in keys
    assert sorted(keys) == sorted(set(keys))
