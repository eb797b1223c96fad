"""What fills the window below its header: the tabs, or, without a document, the welcome."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget, QWidget

from gii_viewer.charts.palette import Palette
from gii_viewer.views.document_actions import DocumentActions
from gii_viewer.views.open_documents import OpenDocuments

if TYPE_CHECKING:
    from gii_viewer.views.widgets.welcome import Welcome


class Body(QStackedWidget):
    """Shows ``tabs`` while a document is open."""

    def __init__(
        self, tabs: QWidget, documents: OpenDocuments, actions: DocumentActions, palette: Palette
    ) -> None:
        super().__init__()
        self._tabs = tabs
        self._documents = documents
        self._actions = actions
        self._palette = palette
        self._welcome: Welcome | None = None
        self.addWidget(tabs)

    def show_tabs(self) -> None:
        self.setCurrentWidget(self._tabs)

    def show_welcome(self, recent: Sequence[str]) -> None:
        """Show how to open a document, and the ``recent`` ones."""
        if self._welcome is None:
            from gii_viewer.views.widgets.welcome import Welcome  # most windows show a document

            self._welcome = Welcome(self._palette)
            self._welcome.open.clicked.connect(self._actions.ask_for_documents)
            self._welcome.paste.clicked.connect(self._actions.paste)
            self._welcome.chosen.connect(lambda given: self._documents.open([given]))
            self.addWidget(self._welcome)
        self._welcome.show_recent(recent)
        self.setCurrentWidget(self._welcome)

    def set_theme(self, palette: Palette) -> None:
        self._palette = palette
        if self._welcome is not None:
            self._welcome.set_theme(palette)
