"""The menu bar: every action, its shortcut, and nothing of what it does."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup, QIcon, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar

from gii_viewer.charts.palette import Palette
from gii_viewer.views.widgets.icons import icon


class Menus(QObject):
    """Builds the actions; the window connects them."""

    def __init__(self, bar: QMenuBar) -> None:
        super().__init__(bar)
        self._icons: dict[QAction, str] = {}
        self._fill_file(bar.addMenu(self.tr("&File")))
        self._fill_edit(bar.addMenu(self.tr("&Edit")))
        self._fill_view(bar.addMenu(self.tr("&View")))
        self._fill_help(bar.addMenu(self.tr("&Help")))
        self.for_a_document = (self.export_all, self.close_profile, self.save)
        """What makes no sense while nothing is open."""
        self.for_a_profile = (
            self.export,
            self.copy_image,
            self.copy_summary,
            self.add_figures,
            self.report,
            self.brief,
            self.print,
        )
        """What makes sense for a profile only."""

    def set_theme(self, palette: Palette) -> None:
        for action, name in self._icons.items():
            action.setIcon(icon(name, palette))

    def _fill_file(self, menu: QMenu) -> None:
        self.open = self._action(menu, self.tr("&Open…"), "Ctrl+O", "open")
        self.recent = menu.addMenu(self.tr("Open &recent"))
        self.bundled = menu.addMenu(self.tr("Open &bundled document"))
        self.save = self._action(menu, self.tr("&Save document as…"), "Ctrl+S", "save")
        self.reload = self._action(menu, self.tr("Re&load"), "F5", "reload")
        menu.addSeparator()
        self.export = self._action(menu, self.tr("&Export chart…"), "Ctrl+E", "export")
        self.charts = menu.addMenu(self.tr("Export &which chart"))
        self.export_all = self._action(
            menu, self.tr("Export &all charts…"), "Ctrl+Shift+E", "export"
        )
        self.copy_image = self._action(
            menu, self.tr("&Copy image of chart"), "Ctrl+Shift+C", "image"
        )
        menu.addSeparator()
        self.report = self._action(menu, self.tr("Save repor&t…"), "Ctrl+Shift+R", "report")
        self.brief = self._action(menu, self.tr("Save &brief…"), "Ctrl+Shift+B", "report")
        self.print = self._action(menu, self.tr("Pri&nt…"), "Ctrl+P", "print")
        menu.addSeparator()
        self.close_profile = self._action(menu, self.tr("Close &document"), "Ctrl+W", "close")
        self.quit = self._action(menu, self.tr("&Quit"), "Ctrl+Q", "quit")
        self.quit.setMenuRole(QAction.MenuRole.QuitRole)

    def _fill_edit(self, menu: QMenu) -> None:
        self.undo = self._action(menu, self.tr("&Undo adding figures"), "Ctrl+Z")
        self.add_figures = self._action(menu, self.tr("&Add figures…"), "Ctrl+I", "add")
        menu.addSeparator()
        self.paste = self._action(menu, self.tr("&Paste page"), "Ctrl+V", "paste")
        self.copy_sentence = self._action(
            menu, self.tr("Copy figure as a s&entence"), "Ctrl+Shift+Q", "quote"
        )
        self.copy_summary = self._action(
            menu, self.tr("Copy &summary with source"), "Ctrl+Shift+S", "quote"
        )

    def _fill_view(self, menu: QMenu) -> None:
        self.tabs = menu.addMenu(self.tr("&Tab"))
        self.previous_tab = self._action(menu, self.tr("Previous tab"), "Ctrl+PgUp")
        self.next_tab = self._action(menu, self.tr("Next tab"), "Ctrl+PgDown")
        for action, keys in ((self.previous_tab, "Ctrl+Shift+Tab"), (self.next_tab, "Ctrl+Tab")):
            action.setShortcuts([action.shortcut(), QKeySequence(keys)])
        menu.addSeparator()
        self.explain = self._action(menu, self.tr("&About this figure"), "Alt+Return", "info")
        self.show_figure = self._action(menu, self.tr("Show in &document"), "Ctrl+D", "find")
        self.back = self._action(menu, self.tr("&Back"), "Alt+Left")
        self.forward = self._action(menu, self.tr("&Forward"), "Alt+Right")
        menu.addSeparator()
        self.previous_profile = self._action(menu, self.tr("&Previous document"), "Alt+Up")
        self.next_profile = self._action(menu, self.tr("&Next document"), "Alt+Down")
        menu.addSeparator()
        themes = menu.addMenu(self.tr("T&heme"))
        group = QActionGroup(self)
        self.themes: dict[str, QAction] = {}
        for choice, text in (
            ("system", self.tr("As the system")),
            ("light", self.tr("Light")),
            ("dark", self.tr("Dark")),
        ):
            action = themes.addAction(text)
            action.setCheckable(True)
            group.addAction(action)
            self.themes[choice] = action

    def _fill_help(self, menu: QMenu) -> None:
        self.shortcuts = self._action(menu, self.tr("&Keyboard shortcuts"), "F1", "info")
        self.about = self._action(menu, self.tr("&About GII Viewer"), "")
        self.about.setMenuRole(QAction.MenuRole.AboutRole)

    def _action(self, menu: QMenu, text: str, shortcut: str, icon_name: str = "") -> QAction:
        action = QAction(QIcon(), text, self)
        action.setShortcut(QKeySequence(shortcut))
        menu.addAction(action)
        if icon_name:
            self._icons[action] = icon_name
        return action
