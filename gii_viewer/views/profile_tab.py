"""What every tab has in common: it receives a document and emits wishes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QWidget

from gii_viewer.charts.palette import Palette
from gii_viewer.documents.document import Document

if TYPE_CHECKING:
    from gii_viewer.charts.description import Chart


class ProfileTab(QWidget):
    """Base of the tabs.

    Figures are named by JSON Pointers; charts are descriptions.
    """

    figure_chosen = Signal(str)
    show_figure_requested = Signal(str)
    copy_sentence_requested = Signal(str)
    export_table_requested = Signal(object)
    export_requested = Signal(object)
    copy_image_requested = Signal(object)
    copy_text_requested = Signal(str)
    add_figures_requested = Signal(str)

    def show_document(self, document: Document) -> None:
        """Show ``document`` in place of what is shown."""
        raise NotImplementedError

    def set_theme(self, palette: Palette) -> None:
        """Take over the colours of a theme."""
        raise NotImplementedError

    def chart(self) -> Chart | None:
        """Return the chart that *Export…* and *Copy image* mean on this tab."""
        return None


def plain_label(text: str = "", *, quiet: bool = False, small: bool = False) -> QLabel:
    """Return a label that never takes its text for HTML."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("quiet", quiet)
    label.setProperty("small", small)
    return label


def title_label(text: str) -> QLabel:
    """Return a plain label in the style of a section's title."""
    label = plain_label(text)
    label.setProperty("title", True)
    return label


def card_frame() -> QFrame:
    """Return a frame with the ground and outline of a card."""
    frame = QFrame()
    frame.setProperty("card", True)
    return frame
