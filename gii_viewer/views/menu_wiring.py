"""What each action of the menu bar does; what it shows is imported when it is asked for."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QRect, Qt
from PySide6.QtGui import QContextMenuEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QMainWindow

from gii_viewer.documents.gathering import bundled
from gii_viewer.views.actions import FigureActions
from gii_viewer.views.document_actions import DocumentActions
from gii_viewer.views.history import History, Spot
from gii_viewer.views.menus import Menus
from gii_viewer.views.stage import on_screen
from gii_viewer.views.tabs.document_tabs import DocumentTabs
from gii_viewer.views.tabs.registry import TAB_IDS
from gii_viewer.views.widgets.icons import program_icon
from gii_viewer.views.wording import WORDING


class MenuWiring(QObject):
    """Connects ``menus`` with what the window is made of, and keeps its history."""

    def __init__(
        self,
        menus: Menus,
        tabs: DocumentTabs,
        figures: FigureActions,
        files: DocumentActions,
        window: QMainWindow,
        version: Callable[[], str],
    ) -> None:
        super().__init__(window)
        self._menus = menus
        self._tabs = tabs
        self._figures = figures
        self._documents = figures.documents
        self._window = window
        self._version = version
        self._history = History(self)
        documents = self._documents
        for action, do in (
            (menus.open, files.ask_for_documents),
            (menus.save, files.save),
            (menus.reload, documents.reload_current),
            (menus.export, lambda: figures.export_chart(tabs.current_tab().chart())),
            (menus.export_all, files.export_all),
            (menus.copy_image, lambda: figures.copy_image(tabs.current_tab().chart())),
            (menus.report, files.save_report),
            (menus.brief, files.save_brief),
            (menus.print, files.print_report),
            (menus.close_profile, files.close),
            (menus.quit, window.close),
            (menus.undo, documents.undo_current),
            (menus.add_figures, lambda: figures.add_figures(tabs.current_tab().activity)),
            (menus.paste, files.paste),
            (menus.copy_sentence, lambda: figures.copy_sentence(figures.current)),
            (menus.copy_summary, files.copy_summary),
            (menus.explain, lambda: figures.explain(figures.current, self._place())),
            (menus.show_figure, lambda: figures.show_origin(figures.current)),
            (menus.back, lambda: self._return_to(self._history.back(self.spot()))),
            (menus.forward, lambda: self._return_to(self._history.forward(self.spot()))),
            (menus.previous_tab, lambda: self._step_tab(-1)),
            (menus.next_tab, lambda: self._step_tab(1)),
            (menus.previous_profile, lambda: documents.choose(documents.number - 1)),
            (menus.next_profile, lambda: documents.choose(documents.number + 1)),
            (menus.shortcuts, self._tell_shortcuts),
            (menus.about, self._tell_about),
        ):
            action.triggered.connect(do)
        menus.charts.aboutToShow.connect(self._list_charts)
        for number, tab_id in enumerate(TAB_IDS):
            action = menus.tabs.addAction(tabs.tabText(number))
            action.triggered.connect(lambda _=False, to=tab_id: tabs.go_to(to))
        for name in bundled():
            action = menus.bundled.addAction(name)
            action.triggered.connect(lambda _=False, given=name: documents.open([given]))
        QShortcut(QKeySequence("Shift+F10"), window).activated.connect(_open_context_menu)
        self._history.changed.connect(self._follow_history)
        documents.list_changed.connect(self._forget_closed)
        self._follow_history()

    def number_tabs(self) -> None:
        """Give the tabs that show something of the document their keys, in their order."""
        shown = 0
        for number, action in enumerate(self._menus.tabs.actions()):
            action.setVisible(self._tabs.isTabVisible(number))
            shown += action.isVisible()
            action.setShortcut(QKeySequence(f"Ctrl+{shown}" if action.isVisible() else ""))

    def follow_figure(self) -> None:
        """Say in the menus what they do with the current figure, if there is one."""
        menus, figures = self._menus, self._figures
        menus.show_figure.setText(
            self.tr("Show derivation")
            if figures.current_is_derived
            else self.tr("Show in document")
        )
        for action in (menus.explain, menus.show_figure, menus.copy_sentence):
            action.setEnabled(figures.current is not None)

    # -- where the user is ---------------------------------------------------------------

    def spot(self) -> Spot:
        current = self._documents.current
        key = "" if current is None else current.key
        return Spot(key, self._tabs.current_id, self._figures.current)

    def note_left(self, spot: Spot) -> None:
        """Let *Back* lead to ``spot``, if something led away from it."""
        if spot != self.spot():
            self._history.leave(spot)

    def _return_to(self, spot: Spot | None) -> None:
        if spot is None:
            return
        keys = [document.key for document in self._documents.documents]
        self._documents.choose(keys.index(spot.document))
        self._figures.choose(spot.figure)
        self._tabs.go_to(spot.tab_id)
        if spot.figure is not None:
            self._tabs.current_tab().show_figure(spot.figure)

    def _follow_history(self) -> None:
        self._menus.back.setEnabled(self._history.can_go_back)
        self._menus.forward.setEnabled(self._history.can_go_forward)

    def _forget_closed(self) -> None:
        self._history.keep_only({document.key for document in self._documents.documents})

    def _step_tab(self, step: int) -> None:
        """Go to the tab beside the current one, from the last on to the first."""
        shown = self._tabs.shown_ids
        at = shown.index(self._tabs.current_id)
        self._tabs.go_to(shown[(at + step) % len(shown)])

    def _place(self) -> QRect:
        """Return where on the screen the keyboard is."""
        from PySide6.QtWidgets import QAbstractItemView

        widget = QApplication.focusWidget() or self._tabs
        if isinstance(widget, QAbstractItemView):
            return on_screen(widget.viewport(), widget.visualRect(widget.currentIndex()))
        place = widget.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle)
        return on_screen(widget, place if isinstance(place, QRect) else widget.rect())

    # -- what is shown when it is asked for --------------------------------------------------

    def _list_charts(self) -> None:
        from gii_viewer.charts.registry import describe_charts
        from gii_viewer.model.figures import figures_of

        self._menus.charts.clear()
        document = self._documents.current
        if document is None:
            return
        for chart in describe_charts(figures_of(document, WORDING)).values():
            if chart is not None:
                action = self._menus.charts.addAction(chart.text.title.replace("&", "&&"))
                action.triggered.connect(
                    lambda _=False, given=chart: self._figures.export_chart(given)
                )

    def _tell_shortcuts(self) -> None:
        from gii_viewer.views.dialogs.shortcuts import ShortcutsDialog

        dialog = ShortcutsDialog(self._window.menuBar(), self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _tell_about(self) -> None:
        from PySide6.QtWidgets import QMessageBox

        box = QMessageBox(self._window)
        box.setWindowTitle(self.tr("About GII Viewer"))
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setIconPixmap(program_icon().pixmap(64))
        box.setText(self.tr("GII Viewer {version}").format(version=self._version()))
        box.setInformativeText(
            self.tr(
                "A viewer for the cluster profiles of the Global Innovation Index. "
                "Every figure is stated, derived or added, and says which. "
                "Not affiliated with WIPO; it never reaches the network."
            )
        )
        box.exec()


def _open_context_menu() -> None:
    """Do what the Menu key does, for keyboards without one."""
    widget = QApplication.focusWidget()
    if widget is not None:
        place = widget.rect().center()
        reason = QContextMenuEvent.Reason.Keyboard
        QApplication.sendEvent(widget, QContextMenuEvent(reason, place, widget.mapToGlobal(place)))
