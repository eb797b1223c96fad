"""The tabs of one document; each is built when it is first shown."""

from __future__ import annotations

from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from gii_viewer.charts.palette import Palette
from gii_viewer.model.document import Document, ProfileDocument
from gii_viewer.views.actions import FigureActions
from gii_viewer.views.tabs.registry import TAB_IDS, TABS
from gii_viewer.views.tabs.tab import Tab


class DocumentTabs(QTabWidget):
    """Shows a document in the tabs that are for its kind."""

    def __init__(self, actions: FigureActions, palette: Palette) -> None:
        super().__init__()
        self._actions = actions
        self._palette = palette
        self._document: Document | None = None
        self._built: dict[str, Tab] = {}
        self._pages: dict[str, QVBoxLayout] = {}
        self._showing: dict[str, Document] = {}
        self.setDocumentMode(True)
        self.tabBar().setDrawBase(False)
        self.tabBar().setExpanding(False)
        for entry in TABS:
            page = QWidget()
            self._pages[entry.id] = QVBoxLayout(page)
            self._pages[entry.id].setContentsMargins(0, 0, 0, 0)
            self.addTab(page, entry.title())
        self.currentChanged.connect(lambda: self.current_tab())

    @property
    def current_id(self) -> str:
        return TAB_IDS[self.currentIndex()]

    @property
    def shown_ids(self) -> tuple[str, ...]:
        """The names of the tabs that are for the document shown."""
        return tuple(name for at, name in enumerate(TAB_IDS) if self.isTabVisible(at))

    def go_to(self, tab_id: str) -> None:
        """Bring the tab of this name to the front, if it is for the document shown."""
        if tab_id not in self.shown_ids:
            return
        self.tab(tab_id)  # made first: what is put on a page that shows is shown late
        self.setCurrentIndex(TAB_IDS.index(tab_id))

    def show_document(self, document: Document | None) -> None:
        """Show ``document`` in the current tab now, in the others when they are shown."""
        self._document = document
        # Hiding the current tab makes Qt show the one beside it.
        before = self.current_id
        self.setEnabled(document is not None)
        for number, entry in enumerate(TABS):
            shown = ProfileDocument if document is None else type(document)
            self.setTabVisible(number, shown in entry.shows)
        kept = before if before in self.shown_ids else self.shown_ids[0]
        self.setCurrentIndex(TAB_IDS.index(kept))
        self.current_tab()

    def set_theme(self, palette: Palette) -> None:
        self._palette = palette
        for tab in self._built.values():
            tab.set_theme(palette)

    def current_tab(self) -> Tab:
        """Return the tab that is shown, built and filled."""
        return self.tab(self.current_id)

    def tab(self, tab_id: str) -> Tab:
        """Return the tab of this name, built and filled with the document shown."""
        if tab_id not in self._built:
            entry = TABS[TAB_IDS.index(tab_id)]
            self._built[tab_id] = entry.make(self._actions, self._palette)
            self._pages[tab_id].addWidget(self._built[tab_id])
        tab = self._built[tab_id]
        if self._document is not None and self._showing.get(tab_id) is not self._document:
            self._showing[tab_id] = self._document
            tab.show_document(self._document)
        return tab
