"""What tests of the window see in it, and go to."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from gii_viewer.views.main_window import MainWindow
from gii_viewer.views.tabs.registry import TAB_IDS
from gii_viewer.views.widgets.figure_table import FigureTable


def texts(window: MainWindow) -> list[str]:
    return [label.text() for label in window.findChildren(QLabel) if label.isVisible()]


def table_in(window: MainWindow) -> FigureTable:
    """Return the tab's table of what the document states."""
    tables = window.tabs.current_tab().findChildren(FigureTable)
    return next(table for table in tables if table.accessibleName() != "Derived figures")


def cells(table: FigureTable) -> list[list[str]]:
    model = table.model()
    return [
        [str(model.index(row, column).data()) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def go_to(window: MainWindow, tab_id: str) -> None:
    window.tabs.setCurrentIndex(TAB_IDS.index(tab_id))
    QApplication.processEvents()


def offered(window: MainWindow) -> QPushButton:
    """Return the button of what is offered about what was said last."""
    (button,) = window.toast.findChildren(QPushButton)
    return button
