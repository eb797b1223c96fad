from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCompleter, QLineEdit, QTableWidgetSelectionRange
from pytestqt.qtbot import QtBot

from gii_viewer.documents.technology_fields import technology_fields
from gii_viewer.views.dialogs.field_rows import FieldRows

# What the offscreen platform says when a list pops up.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

Key = Qt.Key


@pytest.fixture
def table(qtbot: QtBot) -> FieldRows:
    made = FieldRows()
    qtbot.addWidget(made)
    made.resize(500, 400)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    made.setFocus()
    return made


def begin_typing(table: FieldRows, row: int, column: int, text: str) -> QLineEdit:
    """Type into a cell, and return its editor."""
    QApplication.processEvents()  # Enter in a cell is answered a little later
    table.setCurrentCell(row, column)
    table.edit(table.model().index(row, column))
    editor = next(field for field in table.findChildren(QLineEdit) if field.isVisible())
    QTest.keyClicks(editor, text)
    return editor


def paste(table: FieldRows, text: str, row: int = 0) -> None:
    QGuiApplication.clipboard().setText(text)
    table.setCurrentCell(row, 0)
    QTest.keyClick(table, Key.Key_V, Qt.KeyboardModifier.ControlModifier)


def test_tab_goes_from_the_name_to_its_share_and_on(table: FieldRows, qtbot: QtBot) -> None:
    qtbot.keyClick(begin_typing(table, 0, 0, "Chemistry"), Key.Key_Tab)
    assert (table.currentRow(), table.currentColumn()) == (0, 1)
    share = next(field for field in table.findChildren(QLineEdit) if field.isVisible())
    qtbot.keyClicks(share, "13%")
    qtbot.keyClick(share, Key.Key_Tab)
    assert (table.currentRow(), table.currentColumn()) == (1, 0)
    assert table.written() == [("Chemistry", "13%")]


def test_what_is_still_being_typed_can_be_taken_over(table: FieldRows) -> None:
    begin_typing(table, 0, 0, "Chemistry")
    assert table.written() == []
    table.finish_typing()
    assert table.written() == [("Chemistry", "")]
    assert table.currentRow() == 0


def test_a_pasted_list_fills_the_table(table: FieldRows) -> None:
    paste(table, "\n".join(f"{number}. Field {'x' * number} – 3%" for number in range(1, 21)))
    assert table.written()[19] == (f"Field {'x' * 20}", "3%")
    assert table.rows()[-1] == ("", "")
    paste(table, "Optics\t21%\nHandling\t4%\n", row=1)
    assert table.written()[:4] == [
        ("Field x", "3%"),
        ("Optics", "21%"),
        ("Handling", "4%"),
        ("Field xxxx", "3%"),
    ]


def test_there_is_always_a_row_to_go_on_with(table: FieldRows, qtbot: QtBot) -> None:
    last = table.rowCount() - 1
    qtbot.keyClick(begin_typing(table, last, 0, "Optics"), Key.Key_Return)
    qtbot.waitUntil(lambda: table.rowCount() == last + 2)
    assert table.rows()[-1] == ("", "")


def test_a_name_is_completed_by_keyboard(table: FieldRows, qtbot: QtBot) -> None:
    table.offer(technology_fields())
    editor = begin_typing(table, 0, 0, "contr")
    popup = QApplication.activePopupWidget()
    assert popup is not None
    qtbot.keyClick(popup, Key.Key_Down)
    qtbot.keyClick(popup, Key.Key_Return)
    assert editor.text() == "Control"
    qtbot.keyClick(editor, Key.Key_Return)
    qtbot.waitUntil(lambda: table.written() == [("Control", "")])


def test_a_name_is_offered_once(table: FieldRows) -> None:
    table.offer(technology_fields())
    table.set_rows([("CONTROL", "9%")])
    completer = begin_typing(table, 1, 0, "").completer()
    assert isinstance(completer, QCompleter)
    offered = completer.model()
    names = [offered.index(row, 0).data() for row in range(offered.rowCount())]
    assert names == [name for name in technology_fields() if name != "Control"]


def test_without_names_nothing_is_offered(table: FieldRows) -> None:
    assert begin_typing(table, 0, 0, "opt").completer() is None


def test_cells_are_emptied_by_keyboard(table: FieldRows, qtbot: QtBot) -> None:
    paste(table, "Optics 21%\nHandling 4%")
    table.setRangeSelected(QTableWidgetSelectionRange(0, 0, 0, 1), True)
    qtbot.keyClick(table, Key.Key_Delete)
    assert table.written() == [("Handling", "4%")]


def test_a_mark_stands_on_one_row(table: FieldRows) -> None:
    table.set_rows([("Optics", "21%"), ("Handling", "4,5%")])

    def inks() -> list[str]:
        items = (table.item(row, 0) for row in range(2))
        return [item.foreground().color().name() if item is not None else "" for item in items]

    plain = inks()
    table.mark(2, "#a33a00")
    assert inks() == [plain[0], "#a33a00"]
    table.mark(None, "#a33a00")
    assert inks() == plain


def test_tab_leaves_the_table(table: FieldRows) -> None:
    assert not table.tabKeyNavigation()
