"""The main window: composes header, list and tabs, and wires them in one place."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QRect, QSettings, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QPaintEvent,
)
from PySide6.QtWidgets import QApplication, QMainWindow, QVBoxLayout, QWidget

from gii_viewer import resource_files
from gii_viewer.charts.type_scale import SPACE_1, SPACE_6
from gii_viewer.model.document import ProfileDocument
from gii_viewer.model.figure import Figure
from gii_viewer.model.profile import Basis
from gii_viewer.views.actions import FigureActions
from gii_viewer.views.document_actions import DocumentActions
from gii_viewer.views.menu_wiring import MenuWiring
from gii_viewer.views.menus import Menus
from gii_viewer.views.open_documents import OpenDocuments
from gii_viewer.views.session import keep_session
from gii_viewer.views.stage import Offer
from gii_viewer.views.tabs.document_tabs import DocumentTabs
from gii_viewer.views.tabs.registry import TAB_IDS
from gii_viewer.views.theme import THEME_CHOICES, THEME_SETTING, Theme, ThemeChoice
from gii_viewer.views.widgets.body import Body
from gii_viewer.views.widgets.header import Header
from gii_viewer.views.widgets.icons import program_icon
from gii_viewer.views.widgets.labels import splitter

if TYPE_CHECKING:
    from gii_viewer.views.reading import Reading
    from gii_viewer.views.widgets.message_bar import MessageBar
    from gii_viewer.views.widgets.profile_list import ProfileList
    from gii_viewer.views.widgets.toast import Toast

_STATE_VERSION = 1
_MOST_RECENT = 10
_LIST_WIDTH = 240


class MainWindow(QMainWindow):
    """Shows the open documents; remembers its state in ``settings``.

    ``first_painted`` tells that the profile is on the screen: work that the first
    look does not need starts then.
    """

    first_painted = Signal()
    closed = Signal()

    def __init__(self, theme: Theme, settings: QSettings, version: Callable[[], str]) -> None:
        super().__init__()
        self._theme = theme
        self._settings = settings
        self._has_painted = False
        self.documents = OpenDocuments(self)
        self.figure_actions = FigureActions(self.documents, settings, theme, self, self)
        self.document_actions = DocumentActions(
            self.documents, self.figure_actions, settings, theme, self
        )
        self.header = Header(theme.palette)
        self._messages: MessageBar | None = None
        self._toast: Toast | None = None
        self.tabs = DocumentTabs(self.figure_actions, theme.palette)
        self.body = Body(self.tabs, self.documents, self.document_actions, theme.palette)
        self.menus = Menus(self.menuBar())
        self._wiring = MenuWiring(
            self.menus, self.tabs, self.figure_actions, self.document_actions, self, version
        )
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

    @property
    def toast(self) -> Toast:
        """What says that something was done, made when the first thing is."""
        if self._toast is None:
            from gii_viewer.views.widgets.toast import Toast  # not for the first look

            self._toast = Toast(self)
        return self._toast

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
        keep_session(self.documents, settings)
        settings.setValue("window/version", _STATE_VERSION)
        settings.setValue("window/geometry", self.saveGeometry())
        settings.setValue("window/tab", self.tabs.current_id)
        if self.profiles is not None:
            settings.setValue("window/columns", self._columns.saveState())
        settings.sync()
        super().closeEvent(event)
        self.closed.emit()

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
        for changed in (documents.list_changed, documents.current_changed):
            changed.connect(self._follow_additions)
        documents.refused.connect(self.tell)
        documents.reading_started.connect(self._show_reading)
        documents.done.connect(self.say)
        documents.opened_paths.connect(self._remember)
        self.figure_actions.current_changed.connect(self._wiring.follow_figure)
        self.header.open.clicked.connect(self.document_actions.ask_for_documents)
        self.header.findings.clicked.connect(lambda: self.go_to("document"))
        self._theme.changed.connect(self._take_theme)
        self.first_painted.connect(lambda: self.menus.set_theme(self._theme.palette))
        self.first_painted.connect(self._check_current)
        self.first_painted.connect(self._welcome_or_tabs)
        self.first_painted.connect(self._prepare_drops)
        self.menus.recent.aboutToShow.connect(self._list_recent)
        for choice in THEME_CHOICES:
            action = self.menus.themes[choice]
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

    def _remember(self, paths: Sequence[str]) -> None:
        """Put what was opened before what was opened earlier, the last one first."""
        shipped = str(resource_files.resource())
        opened = [path for path in reversed(paths) if not path.startswith(shipped)]
        if opened:
            recent = list(dict.fromkeys((*opened, *self._recent())))
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

    def _follow_additions(self) -> None:
        """Say whether figures were added that aren't saved, and whether that can be undone."""
        self.setWindowModified(self.documents.number in self.documents.unsaved)
        self.menus.undo.setEnabled(self.documents.can_undo)

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
        self._wiring.number_tabs()
        self.menus.reload.setEnabled(document is not None and document.path is not None)
        self._wiring.follow_figure()
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

    def _check_current(self) -> None:
        """Say in the header that figures do not fit; the first look does not wait for it."""
        from gii_viewer.views.serious import serious_findings  # nor for the import

        figures = self.figure_actions.figures
        if figures is not None:
            self.header.show_findings(serious_findings(figures))

    def go_to(self, tab_id: str) -> None:
        self.tabs.go_to(tab_id)

    def explain(self, figure: Figure, place: QRect) -> None:
        figures = self.figure_actions.figures
        if figures is not None:
            from gii_viewer.views.widgets.provenance import Provenance  # not for the first look

            palette = self._theme.palette
            Provenance(figures, figure, self.figure_actions, palette, self).show_beside(place)

    def say(self, words: str, offer: Offer | None = None) -> None:
        self.toast.say(words, offer)

    def show_origin(self, figure: Figure) -> None:
        figures = self.figure_actions.figures
        asking = QApplication.activeModalWidget()
        if asking is not None and asking.parent() is self:
            # The derivation that led here.
            asking.close()
        before = self._wiring.spot()
        if figure.basis is not Basis.DERIVED:
            self.figure_actions.choose(figure.ref)
            self.tabs.go_to("document")
            self.tabs.current_tab().show_figure(figure.ref)
        elif figures is not None:
            self.figure_actions.choose(figure.ref)
            # Few of the figures looked at are derived ones.
            from gii_viewer.views.dialogs.derivation import DerivationDialog

            dialog = DerivationDialog(
                figures, figure, self.figure_actions, self._theme.palette, self
            )
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.open()
        self._wiring.note_left(before)

    def tell(self, sentences: Sequence[str]) -> None:
        if sentences or self._messages is not None:
            self.messages.show_sentences(sentences)

    def _show_reading(self, reading: Reading) -> None:
        from gii_viewer.views.widgets.reading_bar import ReadingBar  # not for the first look

        self._banner.addWidget(ReadingBar(reading))
