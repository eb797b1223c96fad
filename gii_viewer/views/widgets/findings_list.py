"""What does not add up, finding by finding, beside the text it was found in."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QBrush, QColor
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from gii_viewer.charts.palette import Palette
from gii_viewer.charts.type_scale import SPACE_2, SPACE_3, SPACE_4
from gii_viewer.model.before.checks import Finding, Severity
from gii_viewer.views.tabs.tab import card_frame, plain_label, title_label
from gii_viewer.views.widgets.icons import icon

_FINDING_ROLE = Qt.ItemDataRole.UserRole
_HEIGHT = 180
_HEIGHT_WITHOUT = 84


class FindingsList(QWidget):
    """Lists findings; ``finding_chosen`` carries the JSON Pointer of its first figure."""

    finding_chosen = Signal(str)

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._palette = palette
        self._none = plain_label(quiet=True)
        self._none.setWordWrap(True)
        self._list = QListWidget()
        self._list.setWordWrap(True)
        self._list.setAccessibleName(self.tr("Findings of the checks"))
        self._list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self._list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.currentItemChanged.connect(self._tell_choice)
        self._list.itemActivated.connect(self._tell_choice)
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

    def set_findings(self, findings: Sequence[Finding]) -> None:
        """List ``findings``; without any, say that the figures fit together."""
        self._list.clear()
        for finding in findings:
            item = QListWidgetItem(self._words(finding))
            item.setData(_FINDING_ROLE, finding)
            self._list.addItem(item)
        self._list.setVisible(bool(findings))
        self._none.setVisible(not findings)
        self._none.setText(self.tr("Nothing found: the figures of this profile fit together."))
        self._tint()
        self.setFixedHeight(_HEIGHT if findings else _HEIGHT_WITHOUT)

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

    def _words(self, finding: Finding) -> str:
        severity = {
            Severity.IMPOSSIBLE: self.tr("Impossible"),
            Severity.DOUBTFUL: self.tr("Doubtful"),
            Severity.NOTE: self.tr("Note"),
        }[finding.severity]
        lines = ", ".join(str(line) for line in finding.lines)
        if not lines:
            return f"{severity}: {finding.reason}"
        one = len(finding.lines) == 1
        where = self.tr("line {lines}") if one else self.tr("lines {lines}")
        return f"{severity} ({where.format(lines=lines)}): {finding.reason}"

    def _tell_choice(self, item: QListWidgetItem | None, *_: object) -> None:
        finding = None if item is None else item.data(_FINDING_ROLE)
        if isinstance(finding, Finding) and finding.figures:
            self.finding_chosen.emit(finding.figures[0])
