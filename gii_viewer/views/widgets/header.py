"""The band above the tabs: whose figures these are, and the two things done most."""

from __future__ import annotations

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from gii_viewer.charts.palette import Palette
from gii_viewer.charts.type_scale import HEADING, SPACE_2, SPACE_3, SPACE_6
from gii_viewer.model.document_figures import DocumentFigures
from gii_viewer.model.profile import ACTIVITY_KINDS
from gii_viewer.views.actions import FigureActions
from gii_viewer.views.theme import font
from gii_viewer.views.widgets.icons import icon
from gii_viewer.views.widgets.labels import plain_label


class Header(QWidget):
    """Names cluster, economy, edition and periods; leads the current figure to its origin.

    ``open`` and ``findings`` are buttons for the window to connect.
    """

    def __init__(self, palette: Palette, actions: FigureActions) -> None:
        super().__init__()
        self._palette = palette
        self._actions = actions
        self._name = plain_label()
        self._name.setFont(font(HEADING, QFont.Weight.DemiBold))
        self._scope = plain_label(quiet=True)
        self._scope.setWordWrap(True)
        self._show = QPushButton()
        self._show.setToolTip(self.tr("Show where the chosen figure comes from (Ctrl+D)"))
        self._show.clicked.connect(lambda: actions.show_origin(actions.current))
        self.findings = QPushButton()
        self.findings.hide()
        self.open = QPushButton(self.tr("Open…"))
        self.open.setToolTip(self.tr("Open documents (Ctrl+O)"))
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._name)
        words.addWidget(self._scope)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_6, SPACE_3, SPACE_6, SPACE_2)
        row.setSpacing(SPACE_2)
        row.addLayout(words, 1)
        row.addWidget(self.findings)
        row.addWidget(self._show)
        row.addWidget(self.open)
        self.set_theme(palette)
        actions.current_changed.connect(self._follow_figure)

    def show_document(self, figures: DocumentFigures | None) -> None:
        """Name the document, or say that none is open."""
        if figures is None:
            self._name.setText(self.tr("No document is open"))
            self._scope.setText(self.tr("Open a document, drop one here, or paste a page."))
            return
        self._name.setText(figures.title)
        words = [*figures.scope]
        for kind in ACTIVITY_KINDS:
            # A line may break between periods, not inside of one.
            unbroken = figures.period(kind).replace(" ", "\N{NO-BREAK SPACE}")
            words.append(f"{figures.output(kind)}: {unbroken}")
        self._scope.setText("  ·  ".join(word for word in words))
        self._scope.setToolTip(figures.years_note)

    def show_findings(self, serious: int) -> None:
        """Say how many findings of the checks are impossible or doubtful."""
        self.findings.setText(self.tr("%n findings", "", serious))
        self.findings.setVisible(serious > 0)

    def set_theme(self, palette: Palette) -> None:
        self._palette = palette
        self.findings.setIcon(icon("warning", palette))
        self.open.setIcon(icon("open", palette))
        self._follow_figure()

    def _follow_figure(self) -> None:
        derived = self._actions.current_is_derived
        self._show.setText(self.tr("Show derivation") if derived else self.tr("Show in document"))
        self._show.setIcon(icon("derive" if derived else "find", self._palette))
        self._show.setEnabled(self._actions.current is not None)
