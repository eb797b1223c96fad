"""Where the user was before a figure led elsewhere, to go back there and forward again."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QObject, Signal

from gii_viewer.model.figure import FigureRef
from gii_viewer.model.record import Record


class Spot(Record):
    """A tab of a document, and the figure that was the current one."""

    document: str
    tab_id: str
    figure: FigureRef | None


class History(QObject):
    """Keeps the spots that were left; ``changed`` tells that there are others."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._behind: list[Spot] = []
        self._ahead: list[Spot] = []

    @property
    def can_go_back(self) -> bool:
        return bool(self._behind)

    @property
    def can_go_forward(self) -> bool:
        return bool(self._ahead)

    def leave(self, spot: Spot) -> None:
        """Note ``spot``, which something led away from; what was ahead is over."""
        self._behind.append(spot)
        self._ahead.clear()
        self.changed.emit()

    def back(self, now: Spot) -> Spot | None:
        """Return the spot before ``now``, ``None`` where there is none."""
        return self._step(self._behind, self._ahead, now)

    def forward(self, now: Spot) -> Spot | None:
        """Return the spot that :meth:`back` came from, ``None`` where there is none."""
        return self._step(self._ahead, self._behind, now)

    def keep_only(self, documents: Collection[str]) -> None:
        """Forget the spots of all other documents: they were closed."""
        for spots in (self._behind, self._ahead):
            spots[:] = [spot for spot in spots if spot.document in documents]
        self.changed.emit()

    def _step(self, source: list[Spot], target: list[Spot], now: Spot) -> Spot | None:
        if not source:
            return None
        target.append(now)
        found = source.pop()
        self.changed.emit()
        return found
