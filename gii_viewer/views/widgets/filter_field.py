"""The field that filters a list as one types, and how it stands above a table."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from gii_viewer.charts.palette import Palette
from gii_viewer.charts.type_scale import SPACE_1, SPACE_3
from gii_viewer.views.widgets.icons import icon
from gii_viewer.views.widgets.labels import title_label
from gii_viewer.views.widgets.table_header import MARGIN
from gii_viewer.views.widgets.table_model import TableModel

_OURS = (Qt.Key.Key_E, Qt.Key.Key_D)
"""With Ctrl, keys of the window's actions that X11 line edits would take for editing."""


class FilterField(QLineEdit):
    """A line to type into, named by ``words``; it leaves the window's shortcuts alone."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = ""
        self._kept: dict[str, str] = {}
        self.setPlaceholderText(words)
        self.setAccessibleName(words)
        self.setClearButtonEnabled(True)
        # A file that is dropped here is to be opened by the window, not typed.
        self.setAcceptDrops(False)

    def set_theme(self, palette: Palette) -> None:
        """Show the sign of a filter, in the colours of a theme."""
        sign = icon("filter", palette)
        if not self.actions():
            self.addAction(sign, QLineEdit.ActionPosition.LeadingPosition)
        for action in self.actions():
            action.setIcon(sign)

    def serve(self, tab: QWidget, rows: TableModel) -> None:
        """Filter ``rows`` as one types; *Find* on ``tab`` leads here."""
        self.textChanged.connect(rows.set_filter)
        find = QShortcut(QKeySequence.StandardKey.Find, tab)
        find.activated.connect(self.setFocus)

    def belong_to(self, document: str) -> None:
        """Keep the words typed for the document before, and show those of this one."""
        self._kept[self._document] = self.text()
        self._document = document
        self.setText(self._kept.get(document, ""))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.ShortcutOverride
            and event.modifiers() == Qt.KeyboardModifier.ControlModifier
            and event.key() in _OURS
        ):
            event.ignore()
            return False
        return super().event(event)


def filtered_head(title: str, filter_field: FilterField) -> QHBoxLayout:
    """Return the first line of a card: what its table lists, and at its right the filter."""
    head = QHBoxLayout()
    # The title stands above the texts of the table's first column.
    head.setContentsMargins(MARGIN, SPACE_3, MARGIN, SPACE_1)
    head.addWidget(title_label(title))
    head.addWidget(filter_field, 1, Qt.AlignmentFlag.AlignRight)
    return head
