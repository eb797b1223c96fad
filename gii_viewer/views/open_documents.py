"""The documents that are open: opened, pasted, watched, added to, saved, closed."""

from __future__ import annotations

import io
import sys
from collections.abc import Iterable, Sequence
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
_MOST_AT_ONCE = 3
"""More documents than these, or a folder of them, are read on a thread."""


class _Entry:
    def __init__(self, document: Document) -> None:
        self.document = document
        self.saved: Document | None = document
        """The document as it was read or last saved, ``None`` if it is in no file yet."""
        self.before: list[Document] = []
        """What it was before each time that figures were added, for undoing."""

    @property
    def unsaved(self) -> bool:
        """Whether figures were added since the profile was last saved."""
        return self.document is not self.saved

    def take(self, read: Document) -> None:
        """Show what was read anew; what was added to the old text can't be undone in it."""
        self.document = self.saved = read
        self.before.clear()


class OpenDocuments(QObject):
    """Keeps the documents in the order they were opened, and which one is current.

    A document that cannot be read is told in ``refused`` (a list of sentences) and
    changes nothing that is open; nor does reloading lose figures that were added.
    ``done`` says in a sentence what was done without being asked for.
    """

    list_changed = Signal()
    current_changed = Signal()
    opened_paths = Signal(list)
    refused = Signal(list)
    reading_started = Signal(QObject)
    done = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: list[_Entry] = []
        self._current = -1
        self._wanted = ""
        """The key of the document that becomes the current one when it has been read."""
        self._changed_paths: set[str] = set()
        self._watcher = QFileSystemWatcher(self)
        self._watcher.fileChanged.connect(self._note_change)
        self._watcher.directoryChanged.connect(self._note_made)
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

    def open(
        self, arguments: Sequence[str], refusals: Sequence[str] = (), wanted: str = ""
    ) -> None:
        """Open files, folders, bundled documents, or "-" for standard input.

        A folder, and many documents, are read while the window answers, see ``reading``.
        ``refusals`` are known already, and told with what is refused now. The document
        with the key ``wanted`` becomes the current one, without it the first.
        """
        stdin = sys.stdin.buffer if sys.stdin is not None else io.BytesIO()
        self._wanted = wanted
        if "-" not in arguments and _take_long(arguments):
            self._read_many(arguments, refusals)
        else:
            opened, refused = _parted(gather(arguments, stdin))
            self._take(opened, [*refusals, *refused])

    def show(self, document: Document) -> None:
        """Open a document that has been read already."""
        self._take([document], [])

    def show_unsaved(self, documents: Sequence[Document]) -> None:
        """Open documents that are in no file of the user's yet."""
        for document in documents:
            entry = _Entry(document)
            entry.saved = None
            self._entries.append(entry)
        if documents:
            self._current = len(self._entries) - len(documents)
            self.list_changed.emit()
            self.current_changed.emit()

    def paste(self, text: str) -> None:
        """Read a page from the clipboard's text."""
        try:
            self._take(read_bytes(text.encode("utf-8", "replace"), self.tr("pasted page")), [])
        except DocumentError as error:
            self._take([], [str(error)])

    def choose(self, number: int) -> None:
        """Make the document of this number the current one."""
        if number != self._current and 0 <= number < len(self._entries):
            self._wanted = ""
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
        entry.before.append(before)
        entry.document = replace(before, profile=profile, passages=kept)
        self.list_changed.emit()
        self.current_changed.emit()

    @property
    def can_undo(self) -> bool:
        """Whether figures were added to the current document that can be taken away again."""
        return self._current >= 0 and bool(self._entries[self._current].before)

    def undo_current(self) -> None:
        """Take the figures that were added last away from the current document."""
        if self.current is not None:
            self.undo(self.current.key)

    def undo(self, key: str) -> None:
        """Show the document of this key as it was before figures were added last."""
        for number, entry in enumerate(self._entries):
            if entry.document.key == key and entry.before:
                self._current = number
                entry.document = entry.before.pop()
                self.list_changed.emit()
                self.current_changed.emit()
                self.done.emit(self.tr("The figures are as they were before."))

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
        entry.saved = source
        self.list_changed.emit()

    def close_current(self) -> None:
        if self._current >= 0:
            self.close(self._current)

    def close(self, number: int) -> None:
        """Close the document of this number; the current one stays, if it is another."""
        is_current = number == self._current
        closed = self._entries.pop(number).document
        self._watch_no_more(closed.path)
        before = self._current - (number < self._current)
        self._current = min(before, len(self._entries) - 1)
        self.list_changed.emit()
        if is_current:
            self.current_changed.emit()

    def reload_current(self) -> None:
        current = self.current
        if current is not None and current.path is not None:
            self._reload({str(current.path)}, asked=True)

    def _read_many(self, arguments: Sequence[str], known: Sequence[str]) -> None:
        # Most windows open one document, and need no thread.
        from gii_viewer.views.reading import Reading

        reading = Reading(arguments, self)
        refusals = [*known]
        shown = False

        def take(found: list[Document | DocumentError]) -> None:
            nonlocal shown
            opened, refused = _parted(found)
            refusals.extend(refused)
            # The first that was read is shown, and stays while more come.
            self._take(opened, list(refusals), shows=not shown)
            shown = shown or bool(opened)

        reading.read.connect(take)
        reading.start()
        self.reading_started.emit(reading)

    def _take(self, opened: Sequence[Document], refusals: list[str], *, shows: bool = True) -> None:
        places = []
        known = {
            entry.document.key: at
            for at, entry in enumerate(self._entries)
            if entry.document.path is not None
        }
        for document in opened:
            place = known.get(document.key)
            if place is None:
                place = len(self._entries)
                self._entries.append(_Entry(document))
                if document.path is not None:
                    known[document.key] = place
            elif self._entries[place].unsaved:
                refusals.append(self._kept_words(document))
            else:
                self._entries[place].take(document)
            places.append(place)
        paths = [document.path for document in opened if document.path is not None]
        self._watch(paths)
        self.opened_paths.emit([str(path) for path in paths])
        wanted = [at for at in places if self._entries[at].document.key == self._wanted]
        current = next(iter(wanted or places[: int(shows)]), None)
        if current is not None:
            self._current = current
        if places:
            self.list_changed.emit()
        if current is not None:
            self.current_changed.emit()
        self.refused.emit(refusals)

    def _watch(self, paths: Iterable[Path]) -> None:
        # A file that was replaced drops out of the watcher and has to be added again; of
        # one that was deleted, its folder tells that it was made again.
        wanted = {str(each) for path in paths for each in (path, path.parent)}
        missing = wanted.difference(self._watcher.files(), self._watcher.directories())
        if missing:
            self._watcher.addPaths(sorted(missing))

    def _watch_no_more(self, path: Path | None) -> None:
        if path is None:
            return
        others = {one.path for one in self.documents if one.path is not None}
        if path not in others:
            self._watcher.removePath(str(path))
        if path.parent not in {other.parent for other in others}:
            self._watcher.removePath(str(path.parent))

    def _note_change(self, path: str) -> None:
        self._changed_paths.add(path)
        self._settled.start()

    def _note_made(self, folder: str) -> None:
        """Find in a folder that changed the files that were gone and are there again."""
        watched = self._watcher.files()
        for document in self.documents:
            path = document.path
            if path is None or str(path.parent) != folder or str(path) in watched:
                continue
            if path.exists():
                self._note_change(str(path))

    def _reload_changed(self) -> None:
        paths, self._changed_paths = self._changed_paths, set()
        self._reload(paths)

    def _reload(self, paths: set[str], *, asked: bool = False) -> None:
        """Read files again; one that says what it said before is told only if asked for."""
        refusals = []
        read_again = []
        for at, entry in enumerate(self._entries):
            path = entry.document.path
            if path is None or str(path) not in paths:
                continue
            self._watch([path])
            if entry.unsaved:
                refusals.append(self._kept_words(entry.document))
                continue
            try:
                read = next((one for one in read_file(path) if one.key == entry.document.key), None)
            except DocumentError as error:
                refusals.append(self.tr("{reason} What was open is kept.").format(reason=error))
                continue
            if read is None:
                continue
            is_new = read != entry.document
            if is_new:
                entry.take(read)
                if at == self._current:
                    self.current_changed.emit()
            if (is_new or asked) and read.name not in read_again:
                read_again.append(read.name)
        self.list_changed.emit()
        self.refused.emit(refusals)
        if read_again:
            files = ", ".join(read_again)
            self.done.emit(self.tr("Read again: {files}").format(files=files))

    def _kept_words(self, document: Document) -> str:
        return self.tr(
            "{file}: not reloaded, because figures were added to it and are not saved yet."
        ).format(file=document.name)


def _take_long(arguments: Sequence[str]) -> bool:
    """Tell whether a window that read these itself might stop answering."""
    return len(arguments) > _MOST_AT_ONCE or any(Path(each).is_dir() for each in arguments)


def _parted(found: Iterable[Document | DocumentError]) -> tuple[list[Document], list[str]]:
    """Return the documents, and the sentences that refuse others."""
    opened: list[Document] = []
    refusals = []
    for each in found:
        if isinstance(each, DocumentError):
            refusals.append(str(each))
        else:
            opened.append(each)
    return opened, refusals


def _same(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:
        return one == other
