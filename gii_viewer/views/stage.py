"""What the window does for its views: they ask for it through :class:`FigureActions`."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from gii_viewer.model.figure import Figure
from gii_viewer.model.record import Record


def on_screen(widget: QWidget, place: QRect) -> QRect:
    """Return where on the screen a place of ``widget`` is."""
    return QRect(widget.mapToGlobal(place.topLeft()), place.size())


class Offer(Record):
    """What can be done about something that is said: *Undo*, *Show in folder*."""

    words: str
    do: Callable[[], None]


class Stage(Protocol):
    """The window, as its views know it."""

    def go_to(self, tab_id: str) -> None:
        """Bring a tab to the front."""

    def explain(self, figure: Figure, place: QRect) -> None:
        """Show where ``figure`` comes from, beside ``place`` on the screen."""

    def show_origin(self, figure: Figure) -> None:
        """Lead a derived figure to its derivation, any other to its words in the document."""

    def say(self, words: str, offer: Offer | None = None) -> None:
        """Say for a moment that something was done."""

    def tell(self, sentences: Sequence[str]) -> None:
        """Say what stood in the way, until it is dismissed or over."""
