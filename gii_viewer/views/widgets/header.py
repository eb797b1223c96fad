"""The band above the tabs: whose figures these are, and the two things done most."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from gii_viewer.charts.palette import Palette
from gii_viewer.charts.type_scale import HEADING, SPACE_2, SPACE_3, SPACE_6
from gii_viewer.model.before.figures import (
    activity_period,
    cluster_name,
    economies,
    edition_name,
    output_unit,
)
from gii_viewer.model.profile import ACTIVITY_KINDS, Profile
from gii_viewer.views.tabs.tab import plain_label
from gii_viewer.views.theme import font
from gii_viewer.views.widgets.icons import icon
from gii_viewer.views.wording import WORDING


class ProfileHeader(QWidget):
    """Names cluster, economy, edition and periods."""

    open_requested = Signal()
    show_figure_requested = Signal()
    findings_requested = Signal()

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._palette = palette
        self._derived = False
        self._name = plain_label()
        self._name.setFont(font(HEADING, QFont.Weight.DemiBold))
        self._scope = plain_label(quiet=True)
        self._scope.setWordWrap(True)
        self._show = QPushButton(self.tr("Show in document"))
        self._show.setToolTip(self.tr("Show where the chosen figure comes from (Ctrl+D)"))
        self._show.setEnabled(False)
        self._show.clicked.connect(self.show_figure_requested)
        self._findings = QPushButton()
        self._findings.clicked.connect(self.findings_requested)
        self._findings.hide()
        self._open = QPushButton(self.tr("Open…"))
        self._open.setToolTip(self.tr("Open profile documents (Ctrl+O)"))
        self._open.clicked.connect(self.open_requested)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._name)
        words.addWidget(self._scope)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_6, SPACE_3, SPACE_6, SPACE_2)
        row.setSpacing(SPACE_2)
        row.addLayout(words, 1)
        row.addWidget(self._findings)
        row.addWidget(self._show)
        row.addWidget(self._open)
        self.set_theme(palette)

    def show_profile(self, profile: Profile | None) -> None:
        """Name the profile, or say that none is open."""
        if profile is None:
            self._name.setText(self.tr("No profile is open"))
            self._scope.setText(self.tr("Open a profile document, drop one here, or paste a page."))
            return
        self._name.setText(cluster_name(profile, WORDING))
        words = [economies(profile), edition_name(profile, WORDING)]
        for kind in ACTIVITY_KINDS:
            years = activity_period(profile, kind)
            if years:
                words.append(f"{output_unit(kind, WORDING)} {years}")
        self._scope.setText("  ·  ".join(word for word in words if word))

    def offer_origin(self, name: str, *, derived: bool, enabled: bool) -> None:
        """Offer to lead the chosen figure back to its origin, under this name."""
        self._derived = derived
        self._show.setText(name)
        self._show.setEnabled(enabled)
        self._tint_origin()

    def show_findings(self, serious: int) -> None:
        """Say how many findings of the checks are impossible or doubtful."""
        one = serious == 1
        words = self.tr("1 finding") if one else self.tr("{count} findings")
        self._findings.setText(words.format(count=serious))
        self._findings.setVisible(serious > 0)

    def set_theme(self, palette: Palette) -> None:
        self._palette = palette
        self._tint_origin()
        self._findings.setIcon(icon("warning", self._palette))
        self._open.setIcon(icon("open", self._palette))

    def _tint_origin(self) -> None:
        self._show.setIcon(icon("derive" if self._derived else "find", self._palette))
