from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QContextMenuEvent, QGuiApplication
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from gii_viewer.exporting.shown_table import ShownTable
from gii_viewer.views.tabs.activity import organization_rows
from gii_viewer.views.widgets.figure_table import FigureTable
from gii_viewer.views.widgets.figure_table_model import Cell, Column, FigureTableModel, Row
from tests.profiles import dalian

COLUMNS = (
    Column("Rank", numeric=True),
    Column("Organization"),
    Column("PCT applications", numeric=True),
    Column("Share", numeric=True),
)


@pytest.fixture
def table(qtbot: QtBot) -> FigureTable:
    model = FigureTableModel()
    made = FigureTable(model, stretched=1)
    model.setParent(made)
    model.set_table(COLUMNS, organization_rows(dalian(), "patents"))
    qtbot.addWidget(made)
    made.resize(600, 300)
    made.show()
    return made


def test_rows_stand_in_the_documents_order_at_first(table: FigureTable) -> None:
    model = table.model()
    names = [model.index(row, 1).data() for row in range(model.rowCount())]
    assert names == ["DALIAN UNIVERSITY OF TECH.", "DICP, CAS", "CRRC DALIAN CO., LTD."]
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
    )
    assert '<th align="right">Rank</th><th align="left">Organization</th>' in data.html()
    assert '<td align="right">583</td>' in data.html()


def test_copy_takes_only_the_selected_rows(table: FigureTable) -> None:
    table.selectRow(1)
    table.copy_selection()
    assert QGuiApplication.clipboard().text().splitlines()[1:] == ["2\tDICP, CAS\t128\t12%"]


def test_copied_names_cannot_run_as_formulas(qtbot: QtBot) -> None:
    model = FigureTableModel()
    table = FigureTable(model, stretched=0)
    model.setParent(table)
    qtbot.addWidget(table)
    name = '=HYPERLINK("http://x","y")\tZ'
    model.set_table((Column("Name"),), [Row("/0", (Cell(name, name, name),))])
    table.copy_selection()
    assert QGuiApplication.clipboard().text() == 'Name\n\'=HYPERLINK("http://x","y") Z\n'


def test_choosing_a_row_tells_its_key_and_its_first_figure(table: FigureTable) -> None:
    told: list[str] = []
    table.row_chosen.connect(told.append)
    table.figure_chosen.connect(told.append)
    table.selectRow(2)
    assert told == ["/patents/organizations/2", "/patents/organizations/2/count"]


def test_enter_asks_for_the_words_of_the_figure_under_the_cursor(
    table: FigureTable, qtbot: QtBot
) -> None:
    table.setCurrentIndex(table.model().index(0, 3))
    with qtbot.waitSignal(table.show_figure_requested) as asked:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert asked.args == ["/patents/organizations/0/share"]


def test_a_row_chosen_from_outside_is_selected_and_not_told(
    table: FigureTable, qtbot: QtBot
) -> None:
    with qtbot.assertNotEmitted(table.row_chosen):
        table.choose_row("/patents/organizations/1")
    assert [index.row() for index in table.selectionModel().selectedRows()] == [1]
    table.choose_row(None)
    assert not table.selectionModel().hasSelection()


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
def test_the_table_as_shown_is_offered_for_export(table: FigureTable, qtbot: QtBot) -> None:
    table.sortByColumn(3, Qt.SortOrder.AscendingOrder)
    model = table.model()
    assert isinstance(model, FigureTableModel)
    model.set_filter("dalian")
    told: list[ShownTable] = []
    table.export_table_requested.connect(told.append)
    _menu_action(table, "Export table…").trigger()
    (shown,) = told
    assert shown == ShownTable(
        ("Rank", "Organization", "PCT applications", "Share"),
        (
            ("3", "CRRC DALIAN CO., LTD.", "32", "3%"),
            ("1", "DALIAN UNIVERSITY OF TECH.", "583", "57%"),
        ),
        (True, False, True, True),
        (
            ("/patents/organizations/2/count", "/patents/organizations/2/share"),
            ("/patents/organizations/0/count", "/patents/organizations/0/share"),
        ),
    )


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_table_without_rows_is_not_exported(table: FigureTable) -> None:
    model = table.model()
    assert isinstance(model, FigureTableModel)
    model.set_filter("nobody")
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
