"""What a person sees when the program itself is at fault: what to copy and send."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QVBoxLayout, QWidget

from gii_viewer.charts.type_scale import SPACE_3, SPACE_4
from gii_viewer.views.theme import monospace_font
from gii_viewer.views.widgets.labels import plain_label, title_label


class CrashDialog(QDialog):
    """Says that something failed, and lets the report be copied."""

    def __init__(self, report: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("GII Viewer: unexpected error"))
        words = plain_label(
            self.tr(
                "The last action was not completed. Documents and files are unchanged. "
                "The report below says what failed and where; read it before you send it."
            ),
            quiet=True,
        )
        words.setWordWrap(True)
        self._report = QPlainTextEdit(report)
        self._report.setReadOnly(True)
        self._report.setFont(monospace_font())
        self._report.setTabChangesFocus(True)
        self._report.setAccessibleName(self.tr("Error report"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        copy = buttons.addButton(self.tr("Copy report"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(self._copy)
        buttons.rejected.connect(self.reject)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(SPACE_4, SPACE_4, SPACE_4, SPACE_4)
        inside.setSpacing(SPACE_3)
        inside.addWidget(title_label(self.tr("Something in GII Viewer failed")))
        inside.addWidget(words)
        inside.addWidget(self._report, 1)
        inside.addWidget(buttons)
        self.resize(680, 420)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._report.toPlainText())
