"""What does not add up, finding by finding, beside the text it was found in."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QBrush, QColor
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from gii_viewer.charts.palette import Palette
from gii_viewer.charts.type_scale import SPACE_2, SPACE_3, SPACE_4
from gii_viewer.model.checks import check
from gii_viewer.model.document_figures import DocumentFigures
from gii_viewer.model.findings import Finding, Severity, finding_words
from gii_viewer.tables.profile import findings
from gii_viewer.views.actions import FigureActions
from gii_viewer.views.widgets.icons import icon
from gii_viewer.views.widgets.labels import card_frame, plain_label, title_label

_FINDING_ROLE = Qt.ItemDataRole.UserRole
_HEIGHT = 180
_HEIGHT_WITHOUT = 84


class FindingsList(QWidget):
    """Lists findings; choosing one makes its first figure the current one.

    ``chosen`` then tells the pointers of all its figures.
    """

    chosen = Signal(list)

    def __init__(self, actions: FigureActions, palette: Palette) -> None:
        super().__init__()
        self._actions = actions
        self._palette = palette
        self.found: tuple[Finding, ...] = ()
        """The findings that are listed."""
        self._none = plain_label(quiet=True, wraps=True)
        self._list = QListWidget()
        self._list.setWordWrap(True)
        self._list.setAccessibleName(self.tr("Findings of the checks"))
        self._list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self._list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for signal in (
            self._list.currentItemChanged,
            self._list.itemClicked,
            self._list.itemActivated,
        ):
            signal.connect(self._choose)
        card = card_frame()
        inside = QVBoxLayout(card)
        inside.setContentsMargins(SPACE_4, SPACE_3, SPACE_4, SPACE_3)
        inside.setSpacing(SPACE_2)
        inside.addWidget(title_label(self.tr("Checks")))
        inside.addWidget(self._none)
        inside.addWidget(self._list, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(card)

    def show_findings(self, figures: DocumentFigures) -> None:
        """Check ``figures``; without any finding, say that they fit together."""
        found = self.found = check(figures)
        self._list.clear()
        for finding in found:
            item = QListWidgetItem(finding_words(finding, figures))
            item.setData(_FINDING_ROLE, finding)
            self._list.addItem(item)
        self._list.setVisible(bool(found))
        self._none.setVisible(not found)
        self._none.setText(findings(figures).note)
        self._tint()
        self.setFixedHeight(_HEIGHT if found else _HEIGHT_WITHOUT)

    def set_theme(self, palette: Palette) -> None:
        self._palette = palette
        self._tint()

    def _tint(self) -> None:
        for row in range(self._list.count()):
            item = self._list.item(row)
            finding = item.data(_FINDING_ROLE)
            serious = finding.severity != Severity.NOTE
            item.setIcon(icon("warning" if serious else "info", self._palette))
            colour = self._palette.warning if serious else self._palette.text
            item.setForeground(QBrush(QColor(colour)))

    def _choose(self, item: QListWidgetItem | None, *_: object) -> None:
        finding = None if item is None else item.data(_FINDING_ROLE)
        if isinstance(finding, Finding) and finding.figures:
            self._actions.choose(finding.figures[0])
            self.chosen.emit([ref.pointer for ref in finding.figures])
