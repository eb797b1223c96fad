"""Where figures come from: derivations, findings, and figures that were added."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QLabel,
    QListView,
    QListWidget,
    QMessageBox,
    QPushButton,
    QScrollArea,
)
from pytestqt.qtbot import QtBot

from gii_viewer.charts.palette import LIGHT
from gii_viewer.documents.adding import with_added_fields
from gii_viewer.model.document import ProfileDocument
from gii_viewer.model.figure import Figure
from gii_viewer.model.profile import AddedEvidence, Field
from gii_viewer.views.dialogs.derivation import DerivationDialog
from gii_viewer.views.main_window import MainWindow
from gii_viewer.views.tabs.document import DocumentTab
from gii_viewer.views.widgets.figure_table import FigureTable
from gii_viewer.views.widgets.filter_field import FilterField
from gii_viewer.views.widgets.profile_entries import ENTRY_ROLE
from gii_viewer.views.widgets.provenance import Provenance
from tests.documents.one import read_one_file
from tests.profiles import dalian, figures, with_a_wrong_count
from tests.views.conftest import Asked, saved
from tests.views.driving import cells, go_to

FIELDS = (Field("Digital communication", 21), Field("Transport", 9))


def derived_table(window: MainWindow) -> FigureTable:
    tables = window.tabs.current_tab().findChildren(FigureTable)
    return next(table for table in tables if table.accessibleName() == "Derived figures")


def add(window: MainWindow) -> None:
    profile = with_added_fields(
        dalian(), "patents", FIELDS, added=date(2026, 11, 23), note="bar chart, by eye"
    )
    window.documents.change_current(profile)


def answer(monkeypatch: pytest.MonkeyPatch, button: QMessageBox.StandardButton) -> list[str]:
    asked: list[str] = []

    def execute(box: QMessageBox) -> QMessageBox.StandardButton:
        asked.append(box.text())
        return button

    monkeypatch.setattr(QMessageBox, "exec", execute)
    return asked


def test_derived_figures_are_listed_as_ranges(opened: MainWindow) -> None:
    go_to(opened, "patents")
    listed = cells(derived_table(opened))
    assert ["Total PCT applications", "1,020–1,033"] in listed
    assert ["Share of all other organizations", "27.1–28.2%"] in listed
    assert ["Inhabitants, by PCT applications", "3.52–3.58 million"] in listed
    go_to(opened, "publications")
    assert ["Total scientific articles", "30,427–30,813"] in cells(derived_table(opened))
    assert ["Inhabitants, by scientific articles", "3.534–3.581 million"] in cells(
        derived_table(opened)
    )


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_overview_leads_to_what_follows_from_both_activities(
    opened: MainWindow, qtbot: QtBot
) -> None:
    button = next(
        each for each in opened.findChildren(QPushButton) if each.text().startswith("Inhabitants")
    )
    assert button.text() == "Inhabitants: 3.53–3.58 million (derived)"
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    popover = opened.findChild(Provenance)
    assert isinstance(popover, Provenance)
    assert "3.53–3.58 million" in [label.text() for label in popover.findChildren(QLabel)]
    popover.close()


def test_a_derived_figure_leads_to_its_derivation_and_on_to_its_inputs(
    opened: MainWindow, qtbot: QtBot
) -> None:
    go_to(opened, "patents")
    table = derived_table(opened)
    table.setCurrentIndex(table.model().index(1, 1))
    assert opened.menus.show_figure.text() == "Show derivation"
    opened.menus.show_figure.trigger()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, DerivationDialog)
    words = [label.text() for label in dialog.findChildren(QLabel)]
    assert "27.1–28.2%" in words
    assert (
        "percent of the cluster's own PCT applications · Dalian · five years, 2019–2023 · "
        "GII 2024 · derived"
    ) in words
    inputs = dialog.findChild(FigureTable)
    assert isinstance(inputs, FigureTable)
    assert cells(inputs)[:2] == [
        ["Total PCT applications", "1,020–1,033", "derived", ""],
        ["DALIAN UNIVERSITY OF TECH. · PCT applications", "583", "stated", "21"],
    ]
    inputs.setCurrentIndex(inputs.model().index(1, 1))
    qtbot.keyClick(inputs, Qt.Key.Key_Return)
    tab = opened.tabs.current_tab()
    assert isinstance(tab, DocumentTab)
    assert tab.marked_text == "583"


@pytest.mark.parametrize("figure", figures(dalian()).derived, ids=lambda figure: figure.pointer)
def test_every_derivation_can_be_shown(figure: Figure, asked: Asked, qtbot: QtBot) -> None:
    dialog = DerivationDialog(figures(dalian()), figure, asked.actions, LIGHT)
    qtbot.addWidget(dialog)
    inputs = dialog.findChild(FigureTable)
    assert isinstance(inputs, FigureTable)
    assert inputs.model().rowCount() == len(figure.inputs)


def test_a_figure_is_copied_as_a_sentence(opened: MainWindow) -> None:
    go_to(opened, "patents")
    table = derived_table(opened)
    table.setCurrentIndex(table.model().index(0, 0))
    opened.menus.copy_sentence.trigger()
    assert QGuiApplication.clipboard().text() == (
        "Total PCT applications, Dalian (China), five years, 2019–2023: 1,020–1,033 PCT "
        "applications. "
        "This is derived from the printed figures; the range shows what rounding leaves open. "
        "Source: WIPO, Global Innovation Index 2024, cluster profile of Dalian (dalian-2024.txt). "
        "The calendar years are GII Viewer's, by the edition."
    )


def test_a_profile_that_fits_together_has_no_findings(opened: MainWindow) -> None:
    go_to(opened, "document")
    assert "Nothing found: the figures of this document fit together." in [
        label.text() for label in opened.findChildren(QLabel) if label.isVisible()
    ]


def test_a_finding_names_its_lines_and_leads_to_them(window: MainWindow, tmp_path: Path) -> None:
    window.documents.open([str(saved(with_a_wrong_count(), tmp_path / "wrong.json"))])
    go_to(window, "document")
    listed = window.tabs.current_tab().findChild(QListWidget)
    assert isinstance(listed, QListWidget)
    assert listed.count() == 1
    assert listed.item(0).text().startswith("Impossible (lines 21 and 22): ")
    listed.setCurrentRow(0)
    tab = window.tabs.current_tab()
    assert isinstance(tab, DocumentTab)
    assert tab.marked_text == "583"


def test_added_figures_are_charted_and_look_added(opened: MainWindow) -> None:
    add(opened)
    assert opened.isWindowModified()
    go_to(opened, "document")
    table = next(
        table
        for table in opened.tabs.current_tab().findChildren(FigureTable)
        if table.accessibleName() == "Figures of the document"
    )
    added = [row for row in cells(table) if row[1].startswith("Digital communication")]
    assert added == [["–", "Digital communication · Share of PCT applications in the field", "21%"]]


def test_added_figures_are_saved_and_read_back(
    opened: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    add(opened)
    target = tmp_path / "with-fields.json"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    opened.menus.save.trigger()
    assert not opened.isWindowModified()
    profile = read_one_file(target).profile
    assert profile.patents.fields == FIELDS
    assert profile.evidence["/patents/fields/1/share"] == AddedEvidence(
        "2026-11-23", "bar chart, by eye"
    )


def test_the_source_document_is_never_overwritten(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = tmp_path / "page.txt"
    page.write_text(
        "Global Innovation Index 2024\nDalian, China\n"
        "65th largest science and technology cluster in 2024\n",
        "utf-8",
    )
    before = page.read_bytes()
    window.documents.open([str(page)])
    assert len(window.documents.documents) == 1
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(page), ""))
    window.menus.save.trigger()
    assert page.read_bytes() == before
    assert "source document" in window.messages.sentences[0]


def test_closing_asks_what_becomes_of_added_figures(
    opened: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    add(opened)
    asked = answer(monkeypatch, QMessageBox.StandardButton.Cancel)
    assert not opened.close()
    opened.menus.close_profile.trigger()
    assert len(asked) == 2
    assert len(opened.documents.documents) == 1
    answer(monkeypatch, QMessageBox.StandardButton.Discard)
    assert opened.close()


def test_a_changed_file_does_not_take_added_figures_away(
    opened: MainWindow, tmp_path: Path
) -> None:
    add(opened)
    (tmp_path / "dalian.json").write_text("{", "utf-8")
    opened.menus.reload.trigger()
    assert isinstance(opened.documents.current, ProfileDocument)
    assert opened.documents.current.profile.patents.fields == FIELDS
    assert "not saved yet" in opened.messages.sentences[0]
    opened.documents.open([str(saved(dalian(), tmp_path / "dalian.json"))])
    assert opened.documents.current.profile.patents.fields == FIELDS


@pytest.fixture(autouse=True)
def _discard_at_the_end(
    make_window: Callable[[], MainWindow], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Let windows with added figures close when the test is over."""
    answer(monkeypatch, QMessageBox.StandardButton.Discard)


def test_ctrl_d_means_the_figure_that_has_the_keyboard(opened: MainWindow, qtbot: QtBot) -> None:
    opened.activateWindow()
    go_to(opened, "patents")
    stated = next(
        table
        for table in opened.tabs.current_tab().findChildren(FigureTable)
        if table.accessibleName() == "Applicants"
    )
    derived = derived_table(opened)
    derived.setCurrentIndex(derived.model().index(3, 1))
    stated.setCurrentIndex(stated.model().index(0, 2))
    show = opened.menus.show_figure
    for _ in range(2):
        derived.setFocus()
        qtbot.waitUntil(lambda: show.text() == "Show derivation")
        stated.setFocus()
        qtbot.waitUntil(lambda: show.text() == "Show in document")


def test_a_filter_field_leaves_the_windows_shortcuts_alone(opened: MainWindow) -> None:
    go_to(opened, "patents")
    field = opened.tabs.current_tab().findChild(FilterField)
    assert isinstance(field, FilterField)
    for key, taken in ((Qt.Key.Key_E, False), (Qt.Key.Key_D, False), (Qt.Key.Key_A, True)):
        press = QKeyEvent(QEvent.Type.ShortcutOverride, key, Qt.KeyboardModifier.ControlModifier)
        press.ignore()
        QApplication.sendEvent(field, press)
        assert press.isAccepted() is taken


def test_profiles_of_the_same_name_are_told_apart_by_their_files(
    opened: MainWindow, tmp_path: Path
) -> None:
    opened.documents.open([str(saved(dalian(), tmp_path / "again.json"))])
    assert opened.profiles is not None
    view = opened.profiles.findChild(QListView)
    assert isinstance(view, QListView)
    entries = [view.model().index(row, 0).data(ENTRY_ROLE) for row in (0, 1)]
    assert [entry.second_line for entry in entries] == [
        ("dalian.json", "GII 2024"),
        ("again.json", "GII 2024"),
    ]


def test_a_tab_that_is_higher_than_the_window_scrolls(window: MainWindow, tmp_path: Path) -> None:
    profile = with_added_fields(
        dalian(), "patents", FIELDS, added=date(2026, 11, 23), note="by eye"
    )
    window.resize(900, 600)
    window.documents.open([str(saved(profile, tmp_path / "fields.json"))])
    go_to(window, "patents")
    area = window.tabs.current_tab().findChild(QScrollArea)
    assert isinstance(area, QScrollArea)
    assert area.verticalScrollBar().maximum() > 100
    for table in area.findChildren(FigureTable):
        assert table.viewport().height() >= 34, table.accessibleName()
