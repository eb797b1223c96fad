from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QContextMenuEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from gii_viewer.tables.activity import organizations
from gii_viewer.tables.table import Cell, Column, Kind, Row, Table
from gii_viewer.views.widgets.figure_table import FigureTable
from tests.views.conftest import Asked

NO_KEY = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def table(qtbot: QtBot, asked: Asked) -> FigureTable:
    made = FigureTable(asked.actions)
    made.set_table(organizations(asked.figures, "patents"))
    qtbot.addWidget(made)
    made.resize(600, 300)
    made.show()
    return made


def test_rows_stand_in_the_documents_order_at_first(table: FigureTable) -> None:
    model = table.model()
    names = [model.index(row, 1).data() for row in range(model.rowCount())]
    assert names == [
        "DALIAN UNIVERSITY OF TECH.",
        "DICP, CAS",
        "CRRC DALIAN CO., LTD.",
        "All other organizations",
        "Total",
    ]
    assert table.horizontalHeader().sortIndicatorSection() == 0
    assert table.horizontalHeader().sortIndicatorOrder() == Qt.SortOrder.AscendingOrder


def test_copy_puts_the_selection_as_tsv_and_html_with_clean_headers(
    table: FigureTable, qtbot: QtBot
) -> None:
    table.sortByColumn(3, Qt.SortOrder.AscendingOrder)
    table.selectAll()
    qtbot.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    data = QGuiApplication.clipboard().mimeData()
    assert data.text() == (
        "Rank\tOrganization\tPCT applications\tShare\n"
        "3\tCRRC DALIAN CO., LTD.\t32\t3%\n"
        "2\tDICP, CAS\t128\t12%\n"
        "1\tDALIAN UNIVERSITY OF TECH.\t583\t57%\n"
        "\tAll other organizations\t276–291\t27.1–28.2%\n"
        "\tTotal\t1,020–1,033\t\n"
    )
    assert '<th align="right">Rank</th><th align="left">Organization</th>' in data.html()
    assert '<td align="right">583</td>' in data.html()


def test_copy_takes_only_the_selected_rows(table: FigureTable) -> None:
    table.selectRow(1)
    table.copy_selection()
    assert QGuiApplication.clipboard().text().splitlines()[1:] == ["2\tDICP, CAS\t128\t12%"]


def test_copied_names_cannot_run_as_formulas(asked: Asked, qtbot: QtBot) -> None:
    table = FigureTable(asked.actions)
    qtbot.addWidget(table)
    name = '=HYPERLINK("http://x","y")\tZ'
    cell = Cell(name, name, Kind.NAME)
    table.set_table(Table("t", "", (Column("name", "Name", Kind.NAME),), (Row("0", (cell,)),)))
    table.copy_selection()
    assert QGuiApplication.clipboard().text() == 'Name\n\'=HYPERLINK("http://x","y") Z\n'


def selected(table: FigureTable) -> list[int]:
    return sorted({index.row() for index in table.selectionModel().selectedRows()})


def click(table: FigureTable, row: int, modifier: Qt.KeyboardModifier = NO_KEY) -> None:
    place = table.visualRect(table.model().index(row, 1)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, modifier, place)


def test_choosing_a_row_chooses_its_main_figure(table: FigureTable, asked: Asked) -> None:
    click(table, 2)
    assert asked.current == "/patents/organizations/2/share"
    assert selected(table) == [2]


def test_enter_explains_the_figure_under_the_cursor(
    table: FigureTable, asked: Asked, qtbot: QtBot
) -> None:
    table.setCurrentIndex(table.model().index(0, 3))
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert asked.of == [("explain", asked.figures.ref("/patents/organizations/0/share"))]


def test_the_row_of_the_current_figure_is_selected(table: FigureTable, asked: Asked) -> None:
    asked.choose("/patents/organizations/1/share")
    assert selected(table) == [1]
    assert asked.current == "/patents/organizations/1/share"
    asked.choose("/patents/others/share")
    assert selected(table) == [3]
    asked.choose("/patents/hhi")
    assert selected(table) == []
    assert asked.current == "/patents/hhi"


def test_a_row_can_be_chosen_again_after_a_figure_elsewhere(
    table: FigureTable, asked: Asked
) -> None:
    """Regression: the row stayed unmarked, as it had been the current one all along."""
    for _ in range(2):
        click(table, 1)
        assert asked.current == "/patents/organizations/1/share"
        assert selected(table) == [1]
        asked.choose("/patents/hhi")
        assert selected(table) == []


def test_several_rows_can_be_selected(table: FigureTable, asked: Asked) -> None:
    click(table, 0)
    click(table, 2, Qt.KeyboardModifier.ControlModifier)
    assert selected(table) == [0, 2]
    click(table, 0)
    click(table, 2, Qt.KeyboardModifier.ShiftModifier)
    assert selected(table) == [0, 1, 2]
    assert asked.current == "/patents/organizations/2/share"


def test_a_filter_keeps_the_current_row_selected(table: FigureTable, asked: Asked) -> None:
    click(table, 2)
    table.rows.set_filter("dalian")
    assert selected(table) == [1]
    table.rows.set_filter("dicp")
    assert selected(table) == []
    table.rows.set_filter("")
    assert selected(table) == [2]
    assert asked.current == "/patents/organizations/2/share"


def test_tab_leaves_the_table(table: FigureTable) -> None:
    assert not table.tabKeyNavigation()


def test_numbers_and_their_headers_are_aligned_to_the_right(table: FigureTable) -> None:
    model = table.model()
    role = Qt.ItemDataRole.TextAlignmentRole
    for column, right in enumerate((True, False, True, True)):
        header = model.headerData(column, Qt.Orientation.Horizontal, role)
        assert bool(header & Qt.AlignmentFlag.AlignRight) is right
        assert model.index(0, column).data(role) == header


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_table_as_shown_is_offered_for_export(table: FigureTable, asked: Asked) -> None:
    table.sortByColumn(3, Qt.SortOrder.AscendingOrder)
    table.rows.set_filter("dalian")
    _menu_action(table, "Export table…").trigger()
    ((wish, shown),) = asked.of
    assert wish == "export_table"
    assert [row.cells[1].text for row in shown.rows] == [
        "CRRC DALIAN CO., LTD.",
        "DALIAN UNIVERSITY OF TECH.",
    ]
    assert shown.foot == ()
    assert [column.title for column in shown.columns][:4] == [
        "Rank",
        "Organization",
        "PCT applications",
        "Share",
    ]


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_table_without_rows_is_not_exported(table: FigureTable) -> None:
    table.rows.set_filter("nobody")
    assert not _menu_action(table, "Export table…").isEnabled()


def _menu_action(table: FigureTable, text: str) -> QAction:
    """Open the table's menu and return one of its actions."""
    place = QPoint(5, 5)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, table.mapToGlobal(place))
    table.contextMenuEvent(event)
    menu = table.findChild(QMenu)
    assert isinstance(menu, QMenu)
    (found,) = (action for action in menu.actions() if action.text() == text)
    return found
