"""Where files come from and go to: asked of the user, with the folder used last."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QSettings
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from gii_viewer.documents.formats.registry import SUFFIXES
from gii_viewer.exporting.names import document_file_name
from gii_viewer.model.document import Document

_OPEN_FOLDER = "documents/folder"
_EXPORT_FOLDER = "export/folder"


class FilePaths(QObject):
    """Asks for paths; ``window`` is the parent of the dialogs that ask."""

    def __init__(self, settings: QSettings, window: QWidget) -> None:
        super().__init__(window)
        self._settings = settings
        self._window = window

    def to_open(self) -> Sequence[str]:
        """Return the documents to open, none where the user thinks better of it."""
        paths, _ = QFileDialog.getOpenFileNames(
            self._window,
            self.tr("Open documents"),
            str(self._folder(_OPEN_FOLDER)),
            self.tr("Documents ({endings});;All files (*)").format(
                endings=" ".join(f"*{suffix}" for suffix in sorted(SUFFIXES))
            ),
        )
        if paths:
            self._settings.setValue(_OPEN_FOLDER, str(Path(paths[0]).parent))
        return paths

    def to_save(self, document: Document) -> Path | None:
        """Return where to save the profile of ``document``; Qt asks before it is replaced."""
        folder = self._folder(_OPEN_FOLDER) if document.path is None else document.path.parent
        path, _ = QFileDialog.getSaveFileName(
            self._window,
            self.tr("Save document"),
            str(folder / document_file_name(document.content)),
            self.tr("Profile document (*.json)"),
        )
        return Path(path) if path else None

    def to_export(
        self, title: str, document: Document, name: str, filters: Sequence[str]
    ) -> Path | None:
        """Ask where ``name`` of ``document`` goes to; a file there is replaced only after asking.

        A path without an ending gets that of the filter chosen.
        """
        suggested = f"{Path(document_file_name(document.content)).stem}-{name}"
        path, chosen = QFileDialog.getSaveFileName(
            self._window,
            title,
            str(self._folder(_EXPORT_FOLDER) / suggested),
            ";;".join(filters),
        )
        if not path:
            return None
        self._settings.setValue(_EXPORT_FOLDER, str(Path(path).parent))
        if Path(path).suffix:
            return Path(path)
        # The dialog asked about the name as typed; with its ending it is another file.
        whole = Path(path + chosen[chosen.index("*") + 1 : chosen.index(")")])
        if whole.exists():
            words = self.tr("{file} exists already. Replace it?").format(file=whole.name)
            answer = QMessageBox.question(self._window, title, words)
            if answer != QMessageBox.StandardButton.Yes:
                return None
        return whole

    def _folder(self, setting: str) -> Path:
        return Path(str(self._settings.value(setting, "", type=str)))
