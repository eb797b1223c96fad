"""Patents and Publications: one scroll, folded derived figures, fields, filter, selection."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QScrollArea, QScrollBar, QWidget
from pytestqt.qtbot import QtBot

from gii_viewer.model.profile import Profile
from gii_viewer.views.main_window import MainWindow
from gii_viewer.views.tabs.activity import ActivityTab
from gii_viewer.views.widgets.figure_table import FigureTable
from tests.profiles import dalian, with_fields, with_rows
from tests.views.conftest import saved
from tests.views.driving import cells, go_to, table_in, texts


def _scroll_bars(window: MainWindow) -> list[QScrollBar]:
    QApplication.processEvents()
    return [
        bar
        for bar in window.tabs.findChildren(QScrollBar)
        if bar.isVisible() and bar.maximum() > bar.minimum()
    ]


def _tab(window: MainWindow) -> ActivityTab:
    tab = window.tabs.current_tab()
    assert isinstance(tab, ActivityTab)
    return tab


def _named(window: MainWindow, name: str) -> FigureTable:
    tables = window.tabs.current_tab().findChildren(FigureTable)
    return next(table for table in tables if table.accessibleName() == name)


@pytest.mark.parametrize("tab_id", ["patents", "publications", "collaborations"])
@pytest.mark.parametrize("size", [(900, 600), (1100, 720), (1400, 900)])
@pytest.mark.parametrize("make", [dalian, with_fields])
def test_only_the_tab_scrolls(
    window: MainWindow,
    tmp_path: Path,
    make: Callable[[], Profile],
    size: tuple[int, int],
    tab_id: str,
) -> None:
    window.resize(*size)
    window.documents.open([str(saved(make(), tmp_path / "p.json"))])
    go_to(window, tab_id)
    assert len(_scroll_bars(window)) <= 1


def test_of_many_organizations_many_are_seen(window: MainWindow, tmp_path: Path) -> None:
    window.resize(1400, 900)
    window.documents.open([str(saved(with_rows(100), tmp_path / "p.json"))])
    go_to(window, "patents")
    QApplication.processEvents()
    table = table_in(window)
    # The chart scrolls beside the table; the tab around both doesn't.
    bars = _scroll_bars(window)
    assert table.verticalScrollBar() in bars
    around = window.tabs.current_tab().findChild(QScrollArea)
    assert isinstance(around, QScrollArea)
    assert around.verticalScrollBar() not in bars
    assert table.viewport().height() // 34 >= 12


def test_derived_figures_are_folded_until_opened_and_stay_open(
    opened: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    go_to(opened, "patents")
    button = next(
        each
        for each in _tab(opened).findChildren(QPushButton)
        if each.text().startswith("Derived figures")
    )
    table = _named(opened, "Derived figures")
    assert button.text() == f"Derived figures ({table.rows.rowCount()})"
    assert not table.isVisible()
    assert button.accessibleName().endswith(", folded")
    qtbot.keyClick(button, Qt.Key.Key_Space)
    assert table.isVisible()
    assert button.accessibleName().endswith(", open")
    opened.documents.open([str(saved(with_fields(), tmp_path / "other.json"))])
    assert table.isVisible()


def test_fields_have_a_table_beside_their_chart(opened: MainWindow, tmp_path: Path) -> None:
    go_to(opened, "publications")
    assert "The document gives no figures for the fields of publications." in texts(opened)
    opened.documents.change_current(with_fields())
    # Saved, so that closing the window doesn't ask.
    opened.documents.save_current(tmp_path / "saved.json")
    QApplication.processEvents()
    table = _named(opened, "Fields")
    assert table.isVisible()
    fields = with_fields().publications.fields
    assert fields is not None
    assert [row[0] for row in cells(table)] == [field.name for field in fields]
    assert "The document gives no figures for the fields of publications." not in texts(opened)


def test_a_filter_belongs_to_its_document(opened: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    go_to(opened, "patents")
    field = _tab(opened).findChild(QLineEdit)
    assert isinstance(field, QLineEdit)
    qtbot.keyClicks(field, "cas")
    opened.documents.open([str(saved(with_fields(), tmp_path / "other.json"))])
    assert field.text() == ""
    assert len(cells(table_in(opened))) == 5
    opened.documents.choose(0)
    assert field.text() == "cas"
    assert [row[1] for row in cells(table_in(opened))] == ["DICP, CAS"]
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == ""
    assert len(cells(table_in(opened))) == 5


def test_a_filter_leaves_files_to_the_window(opened: MainWindow) -> None:
    go_to(opened, "patents")
    field = _tab(opened).findChild(QLineEdit)
    assert isinstance(field, QLineEdit)
    # Qt offers what is held to the innermost widget that takes drops: here, the window.
    widget: QWidget | None = field
    while widget is not None and not widget.acceptDrops():
        widget = widget.parentWidget()
    assert widget is opened


def test_row_and_mark_are_one_selection(opened: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    opened.resize(1400, 900)
    go_to(opened, "patents")
    QApplication.processEvents()
    tab, table = _tab(opened), table_in(opened)
    view = tab.panel.view

    def click_row(row: int) -> None:
        place = table.visualRect(table.model().index(row, 1)).center()
        qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)

    def click_mark(number: int) -> None:
        mark = view.sheet.shown_marks()[number]
        place = view.sheet.mark_rect(mark.figure).center().toPoint()
        canvas = view.focusProxy()
        assert canvas is not None
        qtbot.mouseClick(
            canvas.viewport(),  # type: ignore[attr-defined]
            Qt.MouseButton.LeftButton,
            pos=place,
        )

    def selection() -> tuple[list[int], str | None]:
        rows = [index.row() for index in table.selectionModel().selectedRows()]
        return rows, None if view.marked is None else view.marked.pointer

    first = ([0], "/patents/organizations/0/share")
    others = ([3], "/patents/others/share")
    for _ in range(2):
        click_row(0)
        assert selection() == first
        click_mark(3)
        assert selection()[0] == others[0]
        click_row(0)
        assert selection() == first
    opened.documents.open([str(saved(with_fields(), tmp_path / "other.json"))])
    assert selection() == ([], None)
    click_row(0)
    assert selection() == first
    opened.documents.choose(0)
    assert selection() == ([], None)
    click_row(0)
    assert selection() == first
