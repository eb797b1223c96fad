"""Every shortcut of the window, menu by menu."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtGui import QAction, QFont, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QGridLayout,
    QMenu,
    QMenuBar,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from gii_viewer.charts.type_scale import BODY, SPACE_1, SPACE_4, SPACE_6, SPACE_8
from gii_viewer.views.theme import font
from gii_viewer.views.widgets.labels import plain_label, title_label


class ShortcutsDialog(QDialog):
    """Lists the shortcuts of the actions in ``bar``, and those that stand in no menu."""

    def __init__(self, bar: QMenuBar, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        content = QWidget()
        content.setProperty("ground", "window")
        self._grid = QGridLayout(content)
        self._grid.setContentsMargins(SPACE_6, SPACE_4, SPACE_6, SPACE_4)
        self._grid.setHorizontalSpacing(SPACE_8)
        self._grid.setVerticalSpacing(SPACE_1)
        self._grid.setColumnStretch(0, 1)
        for action in bar.actions():
            menu = action.menu()
            if isinstance(menu, QMenu):
                self._add(_words(action), [(_words(each), _keys(each)) for each in _actions(menu)])
        self._add(self.tr("In tables, charts and cards"), self._elsewhere())
        self._grid.setRowStretch(self._grid.rowCount(), 1)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setAccessibleName(self.windowTitle())
        area.setWidget(content)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, SPACE_4, SPACE_4)
        outer.addWidget(area, 1)
        outer.addWidget(buttons)
        self.resize(480, 620)

    def _elsewhere(self) -> list[tuple[str, str]]:
        return [
            (self.tr("About the figure"), _native("Return")),
            (self.tr("Menu of the figure"), _native("Shift+F10")),
            (self.tr("Copy the selected rows"), _native("Ctrl+C")),
            (self.tr("Filter the table"), _native("Ctrl+F")),
        ]

    def _add(self, title: str, rows: list[tuple[str, str]]) -> None:
        if not rows:
            return
        row = self._grid.rowCount()
        if row > 1:
            self._grid.setRowMinimumHeight(row, SPACE_4)
            row += 1
        self._grid.addWidget(title_label(title), row, 0, 1, 2)
        for at, (words, keys) in enumerate(rows, row + 1):
            shown = plain_label(keys)
            shown.setFont(font(BODY, QFont.Weight.DemiBold))
            self._grid.addWidget(plain_label(words), at, 0)
            self._grid.addWidget(shown, at, 1)


def _actions(menu: QMenu) -> Iterator[QAction]:
    """Yield what has a shortcut in a menu and the menus inside of it."""
    for action in menu.actions():
        inner = action.menu()
        if isinstance(inner, QMenu):
            yield from _actions(inner)
        elif not action.shortcut().isEmpty():
            yield action


def _words(action: QAction) -> str:
    return action.text().replace("&&", "\0").replace("&", "").replace("\0", "&")


def _keys(action: QAction) -> str:
    form = QKeySequence.SequenceFormat.NativeText
    return ", ".join(each.toString(form) for each in action.shortcuts())


def _native(keys: str) -> str:
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
