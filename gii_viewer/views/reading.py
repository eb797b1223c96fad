"""Reads many documents on a thread of its own, so that the window answers meanwhile."""

from __future__ import annotations

import io
from collections.abc import Sequence
from queue import Empty, SimpleQueue
from threading import Event, Thread

from PySide6.QtCore import QObject, QTimer, Signal

from gii_viewer.documents.errors import DocumentError
from gii_viewer.documents.gathering import gather
from gii_viewer.model.document import Document

_HANDED_OVER_MS = 200
"""The window takes what was read this often: each time, it lists all documents again."""


class Reading(QObject):
    """Reads what ``arguments`` name, until all is read or it is cancelled.

    ``read`` carries a list of what was read since the time before, documents and
    :class:`DocumentError` in their order; ``finished`` comes last, also after ``cancel``.
    """

    read = Signal(list)
    finished = Signal()

    def __init__(self, arguments: Sequence[str], parent: QObject) -> None:
        super().__init__(parent)
        self._arguments = tuple(arguments)
        self._found: SimpleQueue[Document | DocumentError] = SimpleQueue()
        self._cancelled = Event()
        # A file on a drive that has gone away must not keep the program from ending.
        self._thread = Thread(target=self._gather, name="reading", daemon=True)
        self._timer = QTimer(self)
        self._timer.setInterval(_HANDED_OVER_MS)
        self._timer.timeout.connect(self._hand_over)

    def start(self) -> None:
        self._thread.start()
        self._timer.start()

    def cancel(self) -> None:
        """Read nothing more; what was read stays."""
        self._cancelled.set()

    def _gather(self) -> None:
        for found in gather(self._arguments, io.BytesIO()):
            if self._cancelled.is_set():
                return
            self._found.put(found)

    def _hand_over(self) -> None:
        # Asked first: what is read until the thread ends is handed over too.
        is_over = self._cancelled.is_set() or not self._thread.is_alive()
        found: list[Document | DocumentError] = []
        while True:
            try:
                found.append(self._found.get_nowait())
            except Empty:
                break
        if found:
            self.read.emit(found)
        if is_over:
            self._timer.stop()
            self.finished.emit()
            self.deleteLater()
