"""The main window: composes header, tabs and list, and wires them in one place."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSettings, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QKeySequence,
    QPaintEvent,
    QShortcut,
)
from PySide6.QtWidgets import (
    QApplication,
    QMainWindow,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from gii_viewer import resource_files
from gii_viewer.charts.type_scale import SPACE_6
from gii_viewer.documents.gathering import bundled_names
from gii_viewer.model.before.figures import cluster_name, edition_name
from gii_viewer.views.exchange import Exchange
from gii_viewer.views.menus import Menus
from gii_viewer.views.open_documents import OpenDocuments
from gii_viewer.views.paperwork import Paperwork
from gii_viewer.views.tabs.document_tabs import TAB_IDS, ProfileTabs
from gii_viewer.views.theme import THEME_CHOICES, THEME_SETTING, Theme, ThemeChoice
from gii_viewer.views.widgets.header import ProfileHeader
from gii_viewer.views.widgets.icons import program_icon
from gii_viewer.views.wording import WORDING

if TYPE_CHECKING:
    from gii_viewer.model.document import Document
    from gii_viewer.views.widgets.message_bar import MessageBar
    from gii_viewer.views.widgets.profile_list import ProfileList

_STATE_VERSION = 1
_MOST_RECENT = 10


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
        self._figure = ""
        self._has_painted = False
        self.documents = OpenDocuments(self)
        self.header = ProfileHeader(theme.palette)
        self.tabs = ProfileTabs(theme.palette)
        self.menus = Menus(self.menuBar())
        self.exchange = Exchange(self.documents, settings, lambda: theme.palette, self)
        self.paperwork = Paperwork(self.documents, settings, self)
        self._compose()
        self._connect()
        self._restore()

    @cached_property
    def messages(self) -> MessageBar:
        """The bar for what went wrong, made when the first thing does."""
        from gii_viewer.views.widgets.message_bar import MessageBar

        bar = MessageBar(self._theme.palette)
        self._banner.addWidget(bar)
        return bar

    @cached_property
    def profiles(self) -> ProfileList:
        """The list of open profiles, made when there is more than one."""
        from gii_viewer.views.widgets.profile_list import ProfileList

        profiles = ProfileList()
        self._columns.insertWidget(0, profiles)
        self._columns.setStretchFactor(1, 1)
        self._columns.setSizes([240, max(1, self.width() - 240)])
        self._columns.restoreState(self._stored_bytes("window/columns"))
        profiles.profile_chosen.connect(self.documents.choose)
        return profiles

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._has_painted:
            self._has_painted = True
            QTimer.singleShot(0, self, self.first_painted.emit)

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.exchange.may_lose(self.documents.unsaved):
            event.ignore()
            return
        settings = self._settings
        settings.setValue("window/version", _STATE_VERSION)
        settings.setValue("window/geometry", self.saveGeometry())
        settings.setValue("window/tab", TAB_IDS[self.tabs.currentIndex()])
        if self._columns.count() > 1:
            settings.setValue("window/columns", self._columns.saveState())
        settings.sync()
        super().closeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        event.acceptProposedAction()
        self.documents.open(paths)

    def _compose(self) -> None:
        self.setWindowIcon(program_icon())
        self.setAcceptDrops(True)
        self.setMinimumSize(720, 480)
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._banner = QVBoxLayout()
        self._banner.setContentsMargins(SPACE_6, 0, SPACE_6, 0)
        column.addWidget(self.header)
        column.addLayout(self._banner)
        column.addWidget(self.tabs, 1)
        right = QWidget()
        right.setLayout(column)
        self._columns = QSplitter(Qt.Orientation.Horizontal)
        self._columns.setChildrenCollapsible(False)
        self._columns.addWidget(right)
        self.setCentralWidget(self._columns)

    def _connect(self) -> None:
        documents, menus, tabs, exchange = self.documents, self.menus, self.tabs, self.exchange
        documents.list_changed.connect(self._list_profiles)
        documents.current_changed.connect(self._show_current)
        documents.refused.connect(self._tell)
        documents.opened_path.connect(self._remember)
        tabs.figure_chosen.connect(self._choose_figure)
        exchange.told.connect(self._tell)
        self.paperwork.told.connect(self._tell)
        tabs.export_table_requested.connect(self.paperwork.save_table)
        menus.report.triggered.connect(self.paperwork.save_report)
        menus.print.triggered.connect(self.paperwork.print_report)
        tabs.export_requested.connect(exchange.export)
        tabs.copy_image_requested.connect(exchange.copy_image)
        tabs.copy_text_requested.connect(exchange.copy_text)
        tabs.copy_sentence_requested.connect(exchange.copy_sentence)
        tabs.add_figures_requested.connect(exchange.add_figures)
        self.header.findings_requested.connect(
            lambda: tabs.setCurrentIndex(TAB_IDS.index("document"))
        )
        self.header.open_requested.connect(exchange.ask_for_documents)
        self.header.show_figure_requested.connect(self._show_figure)
        menus.open.triggered.connect(exchange.ask_for_documents)
        menus.save.triggered.connect(exchange.save)
        menus.add_figures.triggered.connect(lambda: exchange.add_figures(tabs.activity_shown()))
        menus.reload.triggered.connect(documents.reload_current)
        menus.export.triggered.connect(lambda: exchange.export(tabs.current_tab().chart()))
        menus.export_all.triggered.connect(exchange.export_all)
        menus.copy_image.triggered.connect(lambda: exchange.copy_image(tabs.current_tab().chart()))
        menus.close_profile.triggered.connect(self._close_profile)
        menus.quit.triggered.connect(self.close)
        menus.paste.triggered.connect(exchange.paste)
        menus.copy_summary.triggered.connect(exchange.copy_summary)
        menus.copy_sentence.triggered.connect(lambda: exchange.copy_sentence(self._figure))
        menus.show_figure.triggered.connect(self._show_figure)
        menus.previous_profile.triggered.connect(lambda: documents.choose(documents.number - 1))
        menus.next_profile.triggered.connect(lambda: documents.choose(documents.number + 1))
        menus.about.triggered.connect(self._tell_about)
        menus.recent.aboutToShow.connect(self._list_recent)
        menus.charts.aboutToShow.connect(self._list_charts)
        for number in range(tabs.count()):
            action = menus.tabs.addAction(tabs.tabText(number))
            action.setShortcut(QKeySequence(f"Ctrl+{number + 1}"))
            action.triggered.connect(lambda _=False, at=number: tabs.setCurrentIndex(at))
        for name in bundled_names():
            action = menus.bundled.addAction(name)
            action.triggered.connect(lambda _=False, given=name: documents.open([given]))
        for choice in THEME_CHOICES:
            menus.themes[choice].triggered.connect(
                lambda _=False, to=choice: self._choose_theme(to)
            )
        self._theme.changed.connect(self._take_theme)
        self.first_painted.connect(lambda: menus.set_theme(self._theme.palette))
        self.first_painted.connect(self._check_current)
        QShortcut(QKeySequence("Shift+F10"), self).activated.connect(_open_context_menu)

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
                self.first_painted.connect(lambda: self.tabs.setCurrentIndex(TAB_IDS.index(tab)))
        self._show_current()

    def _stored_bytes(self, key: str) -> QByteArray:
        value = self._settings.value(key)
        return value if isinstance(value, QByteArray) else QByteArray()

    def _choose_theme(self, choice: ThemeChoice) -> None:
        self._settings.setValue(THEME_SETTING, choice)
        self._theme.choose(choice)

    def _take_theme(self) -> None:
        palette = self._theme.palette
        self.tabs.set_theme(palette)
        if "messages" in vars(self):
            self.messages.set_theme(palette)
        self.menus.set_theme(self._theme.palette)
        self.header.set_theme(self._theme.palette)

    def _recent(self) -> list[str]:
        kept = self._settings.value("documents/recent", [], type=list)
        return [path for path in kept if isinstance(path, str)] if isinstance(kept, list) else []

    def _remember(self, path: str) -> None:
        if path.startswith(str(resource_files.resource("profiles"))):
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

    def _list_profiles(self) -> None:
        documents = self.documents.documents
        self.setWindowModified(self.documents.number in self.documents.unsaved)
        if len(documents) > 1 or "profiles" in vars(self):
            self.profiles.set_profiles(documents, self.documents.number)
            self.profiles.setVisible(len(documents) > 1)

    def _show_current(self) -> None:
        document = self.documents.current
        profile = None if document is None else document.profile
        self.header.show_profile(profile)
        self._choose_figure("")
        self.tabs.show_document(document)
        for action in (
            self.menus.export,
            self.menus.export_all,
            self.menus.copy_image,
            self.menus.copy_summary,
            self.menus.close_profile,
            self.menus.add_figures,
            self.menus.report,
            self.menus.print,
            self.menus.save,
        ):
            action.setEnabled(document is not None)
        self.menus.reload.setEnabled(document is not None and document.path is not None)
        self.header.show_findings(0)
        if self._has_painted:
            QTimer.singleShot(0, self, self._check_current)
        if profile is None:
            self.setWindowTitle(self.tr("GII Viewer"))
        else:
            self.setWindowTitle(
                self.tr("{cluster}, {edition} – GII Viewer[*]").format(
                    # Qt takes "[*]" for the place of its mark; twice it stands for itself.
                    cluster=cluster_name(profile, WORDING).replace("[*]", "[*][*]"),
                    edition=edition_name(profile, WORDING),
                )
            )
        if "profiles" in vars(self):
            self.profiles.select(self.documents.number)

    def _check_current(self) -> None:
        """Say in the header that figures do not fit; the first look does not wait for it."""
        from gii_viewer.model.before.checks import Severity, check

        document = self.documents.current
        if document is not None:
            found = check(document.profile, WORDING)
            self.header.show_findings(sum(each.severity != Severity.NOTE for each in found))

    def _close_profile(self) -> None:
        number = self.documents.number
        if self.exchange.may_lose([at for at in self.documents.unsaved if at == number]):
            self.documents.close_current()

    def _choose_figure(self, pointer: str) -> None:
        document = self.documents.current
        self._figure = pointer if document is not None else ""
        derived = bool(self._figure) and document is not None and self._is_derived(document)
        origin = self.tr("Show derivation") if derived else self.tr("Show in document")
        self.header.offer_origin(origin, derived=derived, enabled=bool(self._figure))
        self.menus.show_figure.setText(origin)
        self.menus.show_figure.setEnabled(bool(self._figure))
        self.menus.copy_sentence.setEnabled(bool(self._figure))

    def _is_derived(self, document: Document) -> bool:
        from gii_viewer.model.before.derived import derived_figures

        return self._figure in derived_figures(document.profile)

    def _show_figure(self) -> None:
        if self._figure:
            self.tabs.show_figure(self._figure)

    def _tell(self, sentences: list[str]) -> None:
        if sentences or "messages" in vars(self):
            self.messages.show_sentences(sentences)

    def _list_charts(self) -> None:
        from gii_viewer.charts.describing import describe_charts

        self.menus.charts.clear()
        document = self.documents.current
        if document is None:
            return
        for chart in describe_charts(document.profile, WORDING).values():
            if chart is not None:
                action = self.menus.charts.addAction(chart.text.title.replace("&", "&&"))
                action.triggered.connect(lambda _=False, given=chart: self.exchange.export(given))

    def _tell_about(self) -> None:
        from PySide6.QtWidgets import QMessageBox  # not needed for the first look

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
    from PySide6.QtGui import QContextMenuEvent

    widget = QApplication.focusWidget()
    if widget is not None:
        place = widget.rect().center()
        reason = QContextMenuEvent.Reason.Keyboard
        QApplication.sendEvent(widget, QContextMenuEvent(reason, place, widget.mapToGlobal(place)))
