"""Figures that were added and not saved, kept on disk while the program runs.

Each running program has a folder of its own, locked; one without a living owner was left
by a program that did not end well, and is opened by the next start.
"""

from __future__ import annotations

import contextlib
import secrets
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, QStandardPaths

from gii_viewer.documents.errors import DocumentError, OutputError
from gii_viewer.documents.formats.own_json import to_json
from gii_viewer.documents.reading import read_bytes
from gii_viewer.exporting.atomic import write_atomically
from gii_viewer.model.document import Document
from gii_viewer.model.figures import figures_of
from gii_viewer.model.record import replace
from gii_viewer.views.open_documents import OpenDocuments
from gii_viewer.views.stage import Stage
from gii_viewer.views.wording import WORDING

_LOCK = "lock"


class Recovery(QObject):
    """Keeps a copy of every document that isn't saved, until it is saved, undone or closed."""

    def __init__(self, documents: OpenDocuments, stage: Stage) -> None:
        super().__init__(documents)
        self._documents = documents
        self._stage = stage
        self._lock: QLockFile | None = None
        self._folder = recovery_folder() / secrets.token_hex(8)
        self._kept: dict[str, tuple[Path, Document]] = {}
        """Which file holds which document, by the document's key."""
        documents.list_changed.connect(self._keep)

    def open_leftovers(self) -> None:
        """Open what a program that did not end well has left, as documents not saved."""
        found: list[Document] = []
        sentences: list[str] = []
        done: list[Path] = []
        locks: list[QLockFile] = []
        for folder in _folders(recovery_folder()):
            lock = QLockFile(str(folder / _LOCK))
            # A lock grows old with its owner only, however long that one runs.
            lock.setStaleLockTime(0)
            if folder == self._folder or not lock.tryLock(0):
                continue
            locks.append(lock)
            for file in sorted(folder.glob("*.json")):
                try:
                    read = read_bytes(file.read_bytes(), self.tr("recovered document"))
                except (OSError, DocumentError) as error:
                    sentences.append(self._refused_words(file, error))
                    continue
                found += [replace(one, key=str(file)) for one in read]
                done.append(file)
        self._documents.show_unsaved(found)
        self._forget(done, locks)
        if found:
            words = self.tr(
                "Figures were added and not saved when the program ended. They are here again, "
                "in {documents}: save the document to keep them."
            )
            titles = ", ".join(figures_of(one, WORDING).title for one in found)
            sentences.insert(0, words.format(documents=titles))
        if sentences:
            self._stage.tell(sentences)

    def clear(self) -> None:
        """Forget everything: the window was closed, and its user has decided."""
        for file, _ in self._kept.values():
            _remove(file)
        self._kept.clear()
        if self._lock is not None:
            self._lock.unlock()
            self._lock = None
            with contextlib.suppress(OSError):
                self._folder.rmdir()

    def _keep(self) -> None:
        documents = self._documents.documents
        unsaved = {documents[at].key: documents[at] for at in self._documents.unsaved}
        for key in self._kept.keys() - unsaved.keys():
            _remove(self._kept.pop(key)[0])
        for key, document in unsaved.items():
            file, kept = self._kept.get(key, (self._folder / f"{secrets.token_hex(8)}.json", None))
            if kept is document:
                continue
            try:
                self._prepare()
                write_atomically(file, to_json(document.content).encode("utf-8", "replace"))
            except (OSError, OutputError) as error:
                words = self.tr("Figures not saved can't be kept for the next start: {reason}")
                self._stage.tell([words.format(reason=error)])
            else:
                self._kept[key] = file, document

    def _prepare(self) -> None:
        if self._lock is None:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._lock = QLockFile(str(self._folder / _LOCK))
            self._lock.setStaleLockTime(0)
            self._lock.tryLock(0)

    def _forget(self, files: list[Path], locks: list[QLockFile]) -> None:
        """Remove what is kept in our own folder by now, and the folders that are empty."""
        for file in files:
            if any(key.startswith(str(file)) for key in self._kept):
                _remove(file)
        for lock in locks:
            folder = Path(lock.fileName()).parent
            lock.unlock()
            with contextlib.suppress(OSError):
                folder.rmdir()

    def _refused_words(self, file: Path, error: Exception) -> str:
        """Put aside what can't be read, so that it is said once; it isn't lost."""
        aside = file.with_suffix(".refused")
        with contextlib.suppress(OSError):
            file.replace(aside)
        words = self.tr("{file}: added figures that were not saved can't be read: {reason}")
        return words.format(file=aside, reason=error)


def recovery_folder() -> Path:
    """Return where all running programs keep what isn't saved."""
    data = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppDataLocation)
    return Path(data) / "recovery"


def _folders(base: Path) -> list[Path]:
    try:
        return sorted(path for path in base.iterdir() if path.is_dir())
    except OSError:
        return []


def _remove(file: Path) -> None:
    with contextlib.suppress(OSError):
        file.unlink()
