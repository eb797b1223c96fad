"""The context menu of a figure, begun with what can be done with every figure."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from gii_viewer.model.figure import FigureRef
from gii_viewer.views.actions import FigureActions


class FigureMenu(QMenu):
    """Is about the figure ``ref``, shown at ``place`` of the screen; freed when it closes."""

    def __init__(
        self, actions: FigureActions, ref: FigureRef | None, place: QRect, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        origin = (
            self.tr("Show derivation") if actions.is_derived(ref) else self.tr("Show in document")
        )
        self._add(
            self.tr("About this figure"), "Alt+Return", lambda: actions.explain(ref, place), ref
        )
        self._add(origin, "Ctrl+D", lambda: actions.show_origin(ref), ref)
        self._add(
            self.tr("Copy as a sentence"), "Ctrl+Shift+Q", lambda: actions.copy_sentence(ref), ref
        )

    def _add(
        self, words: str, shortcut: str, do: Callable[[], None], ref: FigureRef | None
    ) -> None:
        action = self.addAction(words)
        # Shown only: the keys themselves are those of the menu bar.
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.setShortcut(QKeySequence(shortcut))
        action.setShortcutVisibleInContextMenu(True)
        action.setEnabled(ref is not None)
        action.triggered.connect(do)
