"""The tabs of one profile; each is built when it is first shown."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from gii_viewer.charts.palette import Palette
from gii_viewer.model.before.derived import DerivedFigure, derived_figures
from gii_viewer.model.document import Document
from gii_viewer.model.profile import ActivityKind, Profile
from gii_viewer.views.tabs.overview import OverviewTab
from gii_viewer.views.tabs.tab import ProfileTab

TAB_IDS = ("overview", "patents", "publications", "collaborations", "document")
"""Names of the tabs in their order, for files and settings."""


class ProfileTabs(QTabWidget):
    """Shows a document in tabs.

    All but the first import pyqtgraph, which takes longer than the window itself;
    that is why they wait until they are needed.
    """

    figure_chosen = Signal(str)
    export_requested = Signal(object)
    copy_image_requested = Signal(object)
    copy_text_requested = Signal(str)
    copy_sentence_requested = Signal(str)
    export_table_requested = Signal(object)
    add_figures_requested = Signal(str)

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._palette = palette
        self._document: Document | None = None
        self._built: dict[str, ProfileTab] = {}
        self._showing: dict[str, Document] = {}
        self._pages: list[QVBoxLayout] = []
        self.setDocumentMode(True)
        self.tabBar().setDrawBase(False)
        self.tabBar().setExpanding(False)
        titles = (
            self.tr("Overview"),
            self.tr("Patents"),
            self.tr("Publications"),
            self.tr("Collaborations"),
            self.tr("Document"),
        )
        for title in titles:
            page = QWidget()
            layout = QVBoxLayout(page)
            layout.setContentsMargins(0, 0, 0, 0)
            self._pages.append(layout)
            self.addTab(page, title)
        self.currentChanged.connect(lambda: self.current_tab())

    def show_document(self, document: Document | None) -> None:
        """Show ``document`` in the current tab now, in the others when they are shown."""
        self._document = document
        self.setEnabled(document is not None)
        self.current_tab()

    def set_theme(self, palette: Palette) -> None:
        self._palette = palette
        for tab in self._built.values():
            tab.set_theme(palette)

    def current_tab(self) -> ProfileTab:
        """Return the tab that is shown, built and filled."""
        return self.tab(TAB_IDS[self.currentIndex()])

    def tab(self, tab_id: str) -> ProfileTab:
        """Return the tab of this name, built and filled with the document shown."""
        if tab_id not in self._built:
            made = self._factory(tab_id)()
            self._built[tab_id] = made
            self._connect(made)
            self._pages[TAB_IDS.index(tab_id)].addWidget(made)
        tab = self._built[tab_id]
        if self._document is not None and self._showing.get(tab_id) is not self._document:
            self._showing[tab_id] = self._document
            tab.show_document(self._document)
        return tab

    def activity_shown(self) -> ActivityKind:
        """Return the activity of the tab that is shown, patents where it has none."""
        shown = TAB_IDS[self.currentIndex()] == "publications"
        return "publications" if shown else "patents"

    def show_figure(self, pointer: str) -> None:
        """Lead a derived figure to its derivation, any other to its words in the document."""
        if self._document is None:
            return
        derived = derived_figures(self._document.profile).get(pointer)
        if derived is not None:
            self._show_derivation(self._document.profile, derived)
            return
        from gii_viewer.views.tabs.document import DocumentTab

        tab = self.tab("document")
        self.setCurrentIndex(TAB_IDS.index("document"))
        if isinstance(tab, DocumentTab):
            tab.show_figure(pointer)

    def _show_derivation(self, profile: Profile, figure: DerivedFigure) -> None:
        from gii_viewer.views.dialogs.derivation import DerivationDialog

        dialog = DerivationDialog(profile, figure, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.copy_sentence_requested.connect(self.copy_sentence_requested)
        dialog.show_figure_requested.connect(dialog.accept)
        dialog.show_figure_requested.connect(self.show_figure)
        dialog.open()

    def _factory(self, tab_id: str) -> Callable[[], ProfileTab]:
        if tab_id == "overview":
            return lambda: OverviewTab(self._palette)
        if tab_id == "document":
            from gii_viewer.views.tabs.document import DocumentTab

            return lambda: DocumentTab(self._palette)
        if tab_id == "collaborations":
            from gii_viewer.views.tabs.collaborations import CollaborationsTab

            return lambda: CollaborationsTab(self._palette)
        from gii_viewer.views.tabs.activity import ActivityTab

        if tab_id == "patents":
            return lambda: ActivityTab("patents", self._palette)
        return lambda: ActivityTab("publications", self._palette)

    def _connect(self, tab: ProfileTab) -> None:
        tab.figure_chosen.connect(self.figure_chosen)
        tab.show_figure_requested.connect(self.show_figure)
        tab.copy_sentence_requested.connect(self.copy_sentence_requested)
        tab.export_table_requested.connect(self.export_table_requested)
        tab.export_requested.connect(self.export_requested)
        tab.copy_image_requested.connect(self.copy_image_requested)
        tab.copy_text_requested.connect(self.copy_text_requested)
        tab.add_figures_requested.connect(self.add_figures_requested)
