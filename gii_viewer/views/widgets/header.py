"""The band above the tabs: whose figures these are, and the two things done most."""

from __future__ import annotations

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from gii_viewer.charts.palette import Palette
from gii_viewer.charts.type_scale import HEADING, SPACE_2, SPACE_3, SPACE_6
from gii_viewer.model.document_figures import DocumentFigures
from gii_viewer.model.profile import ACTIVITY_KINDS
from gii_viewer.views.theme import font
from gii_viewer.views.widgets.elided_label import ElidedLabel
from gii_viewer.views.widgets.icons import icon


class Header(QWidget):
    """Names cluster, economy, edition and periods, always as high.

    ``open`` and ``findings`` are buttons for the window to connect.
    """

    def __init__(self, palette: Palette) -> None:
        super().__init__()
        self._name = ElidedLabel()
        self._name.setFont(font(HEADING, QFont.Weight.DemiBold))
        self._scope = ElidedLabel(quiet=True)
        self.findings = QPushButton()
        # They come after the first look: nothing may move for them.
        kept = self.findings.sizePolicy()
        kept.setRetainSizeWhenHidden(True)
        self.findings.setSizePolicy(kept)
        self.open = QPushButton(self.tr("Open…"))
        self.open.setToolTip(self.tr("Open documents (Ctrl+O)"))
        row = QHBoxLayout()
        row.setSpacing(SPACE_2)
        row.addWidget(self._name, 1)
        row.addWidget(self.findings)
        row.addWidget(self.open)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(SPACE_6, SPACE_3, SPACE_6, SPACE_2)
        inside.setSpacing(2)
        inside.addLayout(row)
        inside.addWidget(self._scope)
        self.set_theme(palette)
        self.findings.setText(self.tr("%n findings", "", 99))
        self.findings.setMinimumWidth(self.findings.sizeHint().width())
        self.findings.hide()

    def show_document(self, figures: DocumentFigures | None) -> None:
        """Name the document; where none is open, there is no header."""
        self.setVisible(figures is not None)
        if figures is None:
            self._name.set_words("")
            self._scope.set_words("")
            return
        self._name.set_words(figures.title)
        words = [*figures.scope]
        words += [f"{figures.output(kind)}: {figures.period(kind)}" for kind in ACTIVITY_KINDS]
        self._scope.set_words("  ·  ".join(words), figures.years_note)

    def show_findings(self, serious: int) -> None:
        """Say how many findings of the checks are impossible or doubtful."""
        self.findings.setText(self.tr("%n findings", "", serious))
        self.findings.setVisible(serious > 0)

    def set_theme(self, palette: Palette) -> None:
        self.findings.setIcon(icon("warning", palette))
        self.open.setIcon(icon("open", palette))
