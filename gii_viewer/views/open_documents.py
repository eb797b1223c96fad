"""The documents that are open: opened, pasted, watched, added to, saved, closed."""

from __future__ import annotations

import io
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from gii_viewer.documents.errors import DocumentError, OutputError
from gii_viewer.documents.gathering import gather
from gii_viewer.documents.reading import read_bytes, read_file
from gii_viewer.model.document import Document, ProfileDocument
from gii_viewer.model.profile import Profile
from gii_viewer.model.record import replace

_SETTLED_MS = 250
"""Programs write a file in several steps; this long after the last it is read."""


class _Entry:
    def __init__(self, document: Document) -> None:
        self.document = document
        self.unsaved = False
        """Whether figures were added since the profile was last saved."""


class OpenDocuments(QObject):
    """Keeps the documents in the order they were opened, and which one is current.

    A document that cannot be read is told in ``refused`` (a list of sentences) and
    changes nothing that is open; nor does reloading lose figures that were added.
    """

    list_changed = Signal()
    current_changed = Signal()
    opened_path = Signal(str)
    refused = Signal(list)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: list[_Entry] = []
        self._current = -1
        self._changed_paths: set[str] = set()
        self._watcher = QFileSystemWatcher(self)
        self._watcher.fileChanged.connect(self._note_change)
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(_SETTLED_MS)
        self._settled.timeout.connect(self._reload_changed)

    @property
    def documents(self) -> tuple[Document, ...]:
        return tuple(entry.document for entry in self._entries)

    @property
    def number(self) -> int:
        """Number of the current document, counted from 0; -1 if none is open."""
        return self._current

    @property
    def current(self) -> Document | None:
        return self._entries[self._current].document if self._current >= 0 else None

    @property
    def unsaved(self) -> tuple[int, ...]:
        """Numbers of the documents with figures that were added and not saved."""
        return tuple(number for number, entry in enumerate(self._entries) if entry.unsaved)

    def open(self, arguments: Sequence[str]) -> None:
        """Open files, folders, bundled documents, or "-" for standard input."""
        stdin = sys.stdin.buffer if sys.stdin is not None else io.BytesIO()
        refusals = []
        opened = []
        for found in gather(arguments, stdin):
            if isinstance(found, DocumentError):
                refusals.append(str(found))
            else:
                opened.append(found)
        self._take(opened, refusals)

    def show(self, document: Document) -> None:
        """Open a document that has been read already."""
        self._take([document], [])

    def paste(self, text: str) -> None:
        """Read a page from the clipboard's text."""
        try:
            self._take(read_bytes(text.encode("utf-8", "replace"), self.tr("pasted page")), [])
        except DocumentError as error:
            self._take([], [str(error)])

    def choose(self, number: int) -> None:
        """Make the document of this number the current one."""
        if number != self._current and 0 <= number < len(self._entries):
            self._current = number
            self.current_changed.emit()

    def change_current(self, profile: Profile) -> None:
        """Show ``profile``, to which figures were added, in place of the current one."""
        entry = self._entries[self._current]
        before = entry.document
        if not isinstance(before, ProfileDocument):
            return
        kept = {
            pointer: passage
            for pointer, passage in before.passages.items()
            if before.profile.evidence.get(pointer) == profile.evidence.get(pointer)
        }
        entry.document = replace(before, profile=profile, passages=kept)
        entry.unsaved = True
        self.list_changed.emit()
        self.current_changed.emit()

    def save_current(self, path: Path) -> None:
        """Write what the current document says as JSON of our own.

        Raises
        ------
        OutputError
            where it cannot be written, or ``path`` is the source document itself.
        """
        # Writing takes what reading, and so the first look, does without.
        from gii_viewer.documents.formats.own_json import to_json
        from gii_viewer.exporting.atomic import write_atomically

        entry = self._entries[self._current]
        source = entry.document
        # In an array stand other profiles, too, which would be lost.
        kept = source.kind != "JSON" or source.text.lstrip().startswith("[")
        if kept and source.path is not None and _same(source.path, path):
            raise OutputError(
                self.tr("{path}: this is the source document, which is never changed.").format(
                    path=path
                )
            )
        write_atomically(path, to_json(source.content).encode())
        entry.unsaved = False
        self.list_changed.emit()

    def close_current(self) -> None:
        if self._current >= 0:
            self.close(self._current)

    def close(self, number: int) -> None:
        """Close the document of this number; the current one stays, if it is another."""
        is_current = number == self._current
        closed = self._entries.pop(number).document
        if closed.path is not None and all(one.path != closed.path for one in self.documents):
            self._watcher.removePath(str(closed.path))
        before = self._current - (number < self._current)
        self._current = min(before, len(self._entries) - 1)
        self.list_changed.emit()
        if is_current:
            self.current_changed.emit()

    def reload_current(self) -> None:
        current = self.current
        if current is not None and current.path is not None:
            self._reload({str(current.path)})

    def _take(self, opened: Sequence[Document], refusals: list[str]) -> None:
        places = []
        for document in opened:
            place = self._place_of(document)
            if place is None:
                place = len(self._entries)
                self._entries.append(_Entry(document))
            elif self._entries[place].unsaved:
                refusals.append(self._kept_words(document))
            else:
                self._entries[place].document = document
            places.append(place)
            self._watch(document.path)
            if document.path is not None:
                self.opened_path.emit(str(document.path))
        if places:
            self._current = places[0]
            self.list_changed.emit()
            self.current_changed.emit()
        self.refused.emit(refusals)

    def _place_of(self, document: Document) -> int | None:
        if document.path is None:
            return None
        keys = (known.key for known in self.documents)
        return next((at for at, key in enumerate(keys) if key == document.key), None)

    def _watch(self, path: Path | None) -> None:
        # A file that was replaced drops out of the watcher and has to be added again.
        if path is not None and str(path) not in self._watcher.files():
            self._watcher.addPath(str(path))

    def _note_change(self, path: str) -> None:
        self._changed_paths.add(path)
        self._settled.start()

    def _reload_changed(self) -> None:
        paths, self._changed_paths = self._changed_paths, set()
        self._reload(paths)

    def _reload(self, paths: set[str]) -> None:
        refusals = []
        for at, entry in enumerate(self._entries):
            path = entry.document.path
            if path is None or str(path) not in paths:
                continue
            self._watch(path)
            if entry.unsaved:
                refusals.append(self._kept_words(entry.document))
                continue
            try:
                read = next((one for one in read_file(path) if one.key == entry.document.key), None)
            except DocumentError as error:
                refusals.append(self.tr("{reason} What was open is kept.").format(reason=error))
                continue
            if read is None or read == entry.document:
                continue
            entry.document = read
            if at == self._current:
                self.current_changed.emit()
        self.list_changed.emit()
        self.refused.emit(refusals)

    def _kept_words(self, document: Document) -> str:
        return self.tr(
            "{file}: not reloaded, because figures were added to it and are not saved yet."
        ).format(file=document.name)


def _same(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:
        return one == other
