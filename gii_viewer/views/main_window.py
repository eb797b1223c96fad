"""The main window: composes header, list and tabs, and wires them in one place."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QRect, QSettings, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QContextMenuEvent,
    QDragEnterEvent,
    QDropEvent,
    QKeySequence,
    QPaintEvent,
    QShortcut,
)
from PySide6.QtWidgets import QApplication, QMainWindow, QVBoxLayout, QWidget

from gii_viewer import resource_files
from gii_viewer.charts.type_scale import SPACE_1, SPACE_6
from gii_viewer.documents.gathering import bundled
from gii_viewer.model.document import ProfileDocument
from gii_viewer.model.figure import Figure
from gii_viewer.model.profile import Basis
from gii_viewer.views.actions import FigureActions
from gii_viewer.views.document_actions import DocumentActions
from gii_viewer.views.menus import Menus
from gii_viewer.views.open_documents import OpenDocuments
from gii_viewer.views.stage import Offer
from gii_viewer.views.tabs.document_tabs import DocumentTabs
from gii_viewer.views.tabs.registry import TAB_IDS
from gii_viewer.views.theme import THEME_CHOICES, THEME_SETTING, Theme, ThemeChoice
from gii_viewer.views.widgets.body import Body
from gii_viewer.views.widgets.header import Header
from gii_viewer.views.widgets.icons import program_icon
from gii_viewer.views.widgets.labels import splitter
from gii_viewer.views.wording import WORDING

if TYPE_CHECKING:
    from gii_viewer.views.widgets.message_bar import MessageBar
    from gii_viewer.views.widgets.profile_list import ProfileList

_STATE_VERSION = 1
_MOST_RECENT = 10
_LIST_WIDTH = 240


class MainWindow(QMainWindow):
    """Shows the open documents; remembers its state in ``settings``.

    ``first_painted`` tells that the profile is on the screen: work that the first
    look does not need starts then.
    """

    first_painted = Signal()

    def __init__(self, theme: Theme, settings: QSettings, version: Callable[[], str]) -> None:
        super().__init__()
        self._theme = theme
        self._settings = settings
        self._version = version
        self._has_painted = False
        self.documents = OpenDocuments(self)
        self.figure_actions = FigureActions(self.documents, settings, theme, self, self)
        self.document_actions = DocumentActions(
            self.documents, self.figure_actions, settings, theme, self
        )
        self.header = Header(theme.palette)
        self._messages: MessageBar | None = None
        self.tabs = DocumentTabs(self.figure_actions, theme.palette)
        self.body = Body(self.tabs, self.documents, self.document_actions, theme.palette)
        self.menus = Menus(self.menuBar())
        self.profiles: ProfileList | None = None
        self._compose()
        self._connect()
        self._restore()

    @property
    def messages(self) -> MessageBar:
        """The bar for what went wrong, made when the first thing does."""
        if self._messages is None:
            from gii_viewer.views.widgets.message_bar import MessageBar  # not for the first look

            self._messages = MessageBar(self._theme.palette)
            self._banner.addWidget(self._messages)
        return self._messages

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._has_painted:
            self._has_painted = True
            QTimer.singleShot(0, self, self.first_painted.emit)

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.document_actions.may_lose(self.documents.unsaved):
            event.ignore()
            return
        settings = self._settings
        settings.setValue("window/version", _STATE_VERSION)
        settings.setValue("window/geometry", self.saveGeometry())
        settings.setValue("window/tab", self.tabs.current_id)
        if self.profiles is not None:
            settings.setValue("window/columns", self._columns.saveState())
        settings.sync()
        super().closeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        held = event.mimeData()
        if held.hasUrls() or held.hasText() or held.hasHtml():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.document_actions.take(event.mimeData())

    def _compose(self) -> None:
        self.setWindowIcon(program_icon())
        self.setAcceptDrops(True)
        self.setMinimumSize(720, 480)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._banner = QVBoxLayout()
        self._banner.setContentsMargins(SPACE_6, 0, SPACE_6, 0)
        column.addWidget(self.header)
        column.addLayout(self._banner)
        column.addWidget(self.body, 1)
        self._columns = splitter(Qt.Orientation.Horizontal, right)
        # Both columns have margins of their own.
        self._columns.setHandleWidth(SPACE_1)
        self.setCentralWidget(self._columns)

    def _connect(self) -> None:
        documents = self.documents
        documents.list_changed.connect(self._show_list)
        documents.current_changed.connect(self._show_current)
        documents.refused.connect(self.tell)
        documents.opened_path.connect(self._remember)
        self.figure_actions.current_changed.connect(self._follow_figure)
        self.header.open.clicked.connect(self.document_actions.ask_for_documents)
        self.header.findings.clicked.connect(lambda: self.go_to("document"))
        self._theme.changed.connect(self._take_theme)
        self.first_painted.connect(lambda: self.menus.set_theme(self._theme.palette))
        self.first_painted.connect(self._check_current)
        self.first_painted.connect(self._welcome_or_tabs)
        self.first_painted.connect(self._prepare_drops)
        QShortcut(QKeySequence("Shift+F10"), self).activated.connect(_open_context_menu)
        self._connect_menus()

    def _connect_menus(self) -> None:
        documents, menus, tabs = self.documents, self.menus, self.tabs
        figures, files = self.figure_actions, self.document_actions
        for action, do in (
            (menus.open, files.ask_for_documents),
            (menus.save, files.save),
            (menus.reload, documents.reload_current),
            (menus.export, lambda: figures.export_chart(tabs.current_tab().chart())),
            (menus.export_all, files.export_all),
            (menus.copy_image, lambda: figures.copy_image(tabs.current_tab().chart())),
            (menus.report, files.save_report),
            (menus.print, files.print_report),
            (menus.close_profile, files.close),
            (menus.quit, self.close),
            (menus.add_figures, lambda: figures.add_figures(tabs.current_tab().activity)),
            (menus.paste, files.paste),
            (menus.copy_sentence, lambda: figures.copy_sentence(figures.current)),
            (menus.copy_summary, files.copy_summary),
            (menus.show_figure, lambda: figures.show_origin(figures.current)),
            (menus.previous_profile, lambda: documents.choose(documents.number - 1)),
            (menus.next_profile, lambda: documents.choose(documents.number + 1)),
            (menus.about, self._tell_about),
        ):
            action.triggered.connect(do)
        menus.recent.aboutToShow.connect(self._list_recent)
        menus.charts.aboutToShow.connect(self._list_charts)
        for number, tab_id in enumerate(TAB_IDS):
            action = menus.tabs.addAction(tabs.tabText(number))
            action.triggered.connect(lambda _=False, to=tab_id: tabs.go_to(to))
        for name in bundled():
            action = menus.bundled.addAction(name)
            action.triggered.connect(lambda _=False, given=name: documents.open([given]))
        for choice in THEME_CHOICES:
            action = menus.themes[choice]
            action.triggered.connect(lambda _=False, to=choice: self._choose_theme(to))

    def _prepare_drops(self) -> None:
        from gii_viewer.views.widgets.drop_overlay import DropOverlay  # not for the first look

        DropOverlay(self, self._theme)

    # -- state -------------------------------------------------------------------------

    def _restore(self) -> None:
        settings = self._settings
        self.menus.themes[self._theme.choice].setChecked(True)
        self.resize(QSize(1100, 720).boundedTo(self.screen().availableSize()))
        if settings.value("window/version", 0, type=int) == _STATE_VERSION:
            self.restoreGeometry(self._stored_bytes("window/geometry"))
            tab = str(settings.value("window/tab", TAB_IDS[0], type=str))
            if tab in TAB_IDS:
                # Overview shows at once; the other tabs take longer to make.
                self.first_painted.connect(lambda: self.tabs.go_to(tab))
        self._show_current()

    def _stored_bytes(self, key: str) -> QByteArray:
        value = self._settings.value(key)
        return value if isinstance(value, QByteArray) else QByteArray()

    def _choose_theme(self, choice: ThemeChoice) -> None:
        self._settings.setValue(THEME_SETTING, choice)
        self._theme.choose(choice)

    def _take_theme(self) -> None:
        for part in (
            self.tabs,
            self._messages,
            self.menus,
            self.header,
            self.profiles,
        ):
            if part is not None:
                part.set_theme(self._theme.palette)

    def _recent(self) -> list[str]:
        kept = self._settings.value("documents/recent", [], type=list)
        return [path for path in kept if isinstance(path, str)] if isinstance(kept, list) else []

    def _remember(self, path: str) -> None:
        if path.startswith(str(resource_files.resource())):
            return
        recent = [path, *(known for known in self._recent() if known != path)]
        self._settings.setValue("documents/recent", recent[:_MOST_RECENT])

    def _list_recent(self) -> None:
        # Whether a file still exists is asked when it is opened: a look at a drive
        # that has gone away would stop the window.
        self.menus.recent.clear()
        recent = self._recent()
        for path in recent:
            action = self.menus.recent.addAction(path.replace("&", "&&"))
            action.triggered.connect(lambda _=False, given=path: self.documents.open([given]))
        if not recent:
            self.menus.recent.addAction(self.tr("None yet")).setEnabled(False)

    # -- the current profile ------------------------------------------------------------

    def _show_list(self) -> None:
        """Show the list of profiles while there is more than one."""
        several = len(self.documents.documents) > 1
        self.setWindowModified(self.documents.number in self.documents.unsaved)
        if self.profiles is None and several:
            # Most windows show one profile and never need the list.
            from gii_viewer.views.widgets.profile_list import ProfileList

            self.profiles = ProfileList(self.documents, self._theme.palette)
            self.profiles.close_asked.connect(self.document_actions.close_at)
            self._columns.insertWidget(0, self.profiles)
            self._columns.setStretchFactor(1, 1)
            self._columns.setSizes([_LIST_WIDTH, max(1, self.width() - _LIST_WIDTH)])
            self._columns.restoreState(self._stored_bytes("window/columns"))
        if self.profiles is not None:
            self.profiles.setVisible(several)

    def _welcome_or_tabs(self) -> None:
        if self.documents.current is None:
            self.body.show_welcome(self._recent())
        else:
            self.body.show_tabs()

    def _show_current(self) -> None:
        if self._has_painted:
            self._welcome_or_tabs()
        document, figures = self.documents.current, self.figure_actions.figures
        self.header.show_document(figures)
        self.header.show_findings(0)
        self.tabs.show_document(document)
        for action in self.menus.for_a_document:
            action.setEnabled(document is not None)
        for action in self.menus.for_a_profile:
            action.setEnabled(isinstance(document, ProfileDocument))
        self._number_tabs()
        self.menus.reload.setEnabled(document is not None and document.path is not None)
        self._follow_figure()
        if self._has_painted:
            QTimer.singleShot(0, self, self._check_current)
        if figures is None:
            self.setWindowTitle(self.tr("GII Viewer"))
        else:
            self.setWindowTitle(
                self.tr("{cluster}, {edition} – GII Viewer[*]").format(
                    # Qt takes "[*]" for the place of its mark; twice it stands for itself.
                    cluster=figures.title.replace("[*]", "[*][*]"),
                    edition=figures.edition_name,
                )
            )

    def _number_tabs(self) -> None:
        """Give the tabs that show something of the document their keys, in their order."""
        shown = 0
        for number, action in enumerate(self.menus.tabs.actions()):
            action.setVisible(self.tabs.isTabVisible(number))
            shown += action.isVisible()
            action.setShortcut(QKeySequence(f"Ctrl+{shown}" if action.isVisible() else ""))

    def _check_current(self) -> None:
        """Say in the header that figures do not fit; the first look does not wait for it."""
        from gii_viewer.views.serious import serious_findings  # nor for the import

        figures = self.figure_actions.figures
        if figures is not None:
            self.header.show_findings(serious_findings(figures))

    def _follow_figure(self) -> None:
        figures = self.figure_actions
        derived = figures.current_is_derived
        self.menus.show_figure.setText(
            self.tr("Show derivation") if derived else self.tr("Show in document")
        )
        self.menus.show_figure.setEnabled(figures.current is not None)
        self.menus.copy_sentence.setEnabled(figures.current is not None)

    def go_to(self, tab_id: str) -> None:
        self.tabs.go_to(tab_id)

    def explain(self, figure: Figure, place: QRect) -> None:
        del place
        self.show_origin(figure)

    def say(self, words: str, offer: Offer | None = None) -> None:
        del offer
        self.tell([words])

    def show_origin(self, figure: Figure) -> None:
        figures = self.figure_actions.figures
        if figure.basis is not Basis.DERIVED:
            self.figure_actions.choose(figure.ref)
            self.tabs.go_to("document")
            self.tabs.current_tab().show_figure(figure.ref)
        elif figures is not None:
            # Few of the figures looked at are derived ones.
            from gii_viewer.views.dialogs.derivation import DerivationDialog

            dialog = DerivationDialog(figures, figure, self.figure_actions, self)
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.open()

    def tell(self, sentences: Sequence[str]) -> None:
        if sentences or self._messages is not None:
            self.messages.show_sentences(sentences)

    def _list_charts(self) -> None:
        # Needed in this menu only.
        from gii_viewer.charts.registry import describe_charts
        from gii_viewer.model.figures import figures_of

        self.menus.charts.clear()
        document = self.documents.current
        if document is None:
            return
        for chart in describe_charts(figures_of(document, WORDING)).values():
            if chart is not None:
                action = self.menus.charts.addAction(chart.text.title.replace("&", "&&"))
                action.triggered.connect(
                    lambda _=False, given=chart: self.figure_actions.export_chart(given)
                )

    def _tell_about(self) -> None:
        from PySide6.QtWidgets import QMessageBox  # not for the first look

        box = QMessageBox(self)
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
