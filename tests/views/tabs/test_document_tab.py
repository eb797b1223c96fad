"""The Document tab: its page and its JSON, figures in the text, findings, and the find bar."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QListWidget, QPushButton
from pytestqt.qtbot import QtBot

from gii_viewer.documents.formats.profile_json import profile_to_json
from gii_viewer.model.document import Passage
from gii_viewer.model.record import replace
from gii_viewer.resource_files import resource
from gii_viewer.views.main_window import MainWindow
from gii_viewer.views.widgets.find_bar import FindBar
from gii_viewer.views.widgets.source_text import SourceText
from tests.profiles import ARABIC_NAME, dalian, with_a_wrong_count
from tests.views.conftest import saved
from tests.views.driving import go_to, table_in, texts


def text_in(window: MainWindow) -> SourceText:
    found = window.tabs.current_tab().findChild(SourceText)
    assert isinstance(found, SourceText)
    return found


def press(window: MainWindow, qtbot: QtBot, words: str) -> None:
    buttons = window.tabs.current_tab().findChildren(QPushButton)
    button = next(button for button in buttons if button.text() == words)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


@pytest.fixture
def shown(opened: MainWindow) -> MainWindow:
    go_to(opened, "document")
    return opened


def test_a_saved_profile_is_shown_as_a_page_and_as_json(shown: MainWindow, qtbot: QtBot) -> None:
    text = text_in(shown)
    assert text.toPlainText().startswith("Dalian\nChina\nGlobal Innovation Index 2024\n")
    document = shown.documents.current
    assert document is not None
    shown.figure_actions.choose(shown.figure_actions.figures.ref("/patents/organizations/0/count"))  # type: ignore[union-attr]
    assert text.marked_text == "583"
    assert text.textCursor().block().text() == "1\t583\t57%\tDALIAN UNIVERSITY OF TECH."
    press(shown, qtbot, "JSON")
    assert text.toPlainText() == document.text
    assert text.marked_text == "583"
    assert '"count": 583' in text.textCursor().block().text()


def test_a_name_written_from_right_to_left_leaves_the_columns_in_order(
    shown: MainWindow, tmp_path: Path
) -> None:
    profile = dalian()
    first, *others = profile.patents.organizations or ()
    rows = (replace(first, name=ARABIC_NAME), *others)
    profile = replace(profile, patents=replace(profile.patents, organizations=rows))
    shown.documents.open([str(saved(profile, tmp_path / "arabic.json"))])
    text = text_in(shown)
    line = next(
        number
        for number, words in enumerate(text.toPlainText().split("\n"), start=1)
        if ARABIC_NAME in words
    )
    assert text.toPlainText().split("\n")[line - 1] == f"1\t583\t57%\t{ARABIC_NAME}"
    rank, count, share = (
        text.area_of(Passage(line, start, end)) for start, end in ((0, 1), (2, 5), (6, 9))
    )
    assert rank.right() < count.left()
    assert count.right() < share.left()


def test_the_view_that_was_chosen_stays_for_the_next_document(
    shown: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    press(shown, qtbot, "JSON")
    other = replace(dalian(), edition=2023)
    path = saved(other, tmp_path / "other.json")
    shown.documents.open([str(path)])
    go_to(shown, "document")
    assert text_in(shown).toPlainText() == profile_to_json(other)


def test_a_click_on_a_figure_chooses_it_everywhere(shown: MainWindow, qtbot: QtBot) -> None:
    text = text_in(shown)
    passage = Passage(6, len("Size rank: "), len("Size rank: 65"))
    place = text.area_of(passage).center()
    figure = text.figure_at(place)
    assert figure is not None
    assert figure.detail.startswith("Size rank: 65 (GII 2024); stated in line ")
    qtbot.mouseClick(text.viewport(), Qt.MouseButton.LeftButton, pos=place)
    current = shown.figure_actions.current
    assert current is not None
    assert current.pointer == "/ranks/size/rank"
    # What is in view doesn't move under the pointer.
    assert text.area_of(passage).center() == place
    assert text.marked_text == "65"
    assert table_in(shown).selectionModel().selectedRows() != []
    words = text.area_of(Passage(6, 0, 4)).center()
    assert text.figure_at(words) is None


def test_a_finding_marks_all_its_figures_and_has_a_sign(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    window.documents.open([str(saved(with_a_wrong_count(), tmp_path / "wrong.json"))])
    go_to(window, "document")
    listed = window.tabs.current_tab().findChild(QListWidget)
    assert isinstance(listed, QListWidget)
    listed.setCurrentRow(0)
    text = text_in(window)
    assert text.marked_texts == ["583", "57%", "182", "12%"]
    second = text.area_of(Passage(16, 0, 1)).center().y()
    assert "182" in text.reason_at(second)
    assert text.reason_at(text.area_of(Passage(14, 0, 1)).center().y()) == ""
    press(window, qtbot, "JSON")
    assert text.marked_texts == ["583", "57", "182", "12"]


def test_find_goes_through_the_text_and_gives_the_keyboard_back(
    shown: MainWindow, qtbot: QtBot
) -> None:
    table = table_in(shown)
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    bar = shown.tabs.current_tab().findChild(FindBar)
    assert isinstance(bar, FindBar)
    assert bar.isVisible()
    line = bar.findChild(QLineEdit)
    assert isinstance(line, QLineEdit)
    assert QApplication.focusWidget() is line
    qtbot.keyClicks(line, "top ORG")
    assert "1 of 2" in texts(shown)
    text = text_in(shown)
    assert text.textCursor().blockNumber() == 13
    qtbot.keyClick(line, Qt.Key.Key_F3)
    assert "2 of 2" in texts(shown)
    assert text.textCursor().blockNumber() == 27
    qtbot.keyClick(line, Qt.Key.Key_F3)
    assert "1 of 2" in texts(shown)
    qtbot.keyClick(line, Qt.Key.Key_F3, Qt.KeyboardModifier.ShiftModifier)
    assert "2 of 2" in texts(shown)
    line.setText("Peking")
    assert "Not found" in texts(shown)
    qtbot.keyClick(line, Qt.Key.Key_Escape)
    assert not bar.isVisible()
    assert QApplication.focusWidget() is table


def test_rows_of_a_table_keep_their_columns(window: MainWindow) -> None:
    window.documents.open([str(resource("rankings") / "gii-2023-ranking.csv")])
    window.figure_actions.stage.go_to("document")
    text = text_in(window)
    lines = text.toPlainText().split("\n")
    row = next(number for number, line in enumerate(lines, 1) if line.startswith("1\tTokyo"))
    first, second = lines[row - 1], lines[row]
    economies = [
        text.area_of(Passage(row + step, place, place + 2)).left()
        for step, place in enumerate((first.index("JP"), second.index("CN/HK")))
    ]
    assert economies[0] == economies[1] > 0
