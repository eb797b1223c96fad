"""What every tab has in common: it receives a document and emits wishes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from gii_viewer.charts.palette import Palette
from gii_viewer.charts.type_scale import SPACE_4, SPACE_6
from gii_viewer.model.document import Document

if TYPE_CHECKING:
    from gii_viewer.charts.description import Chart
    from gii_viewer.views.widgets.chart_panel import ChartPanel
    from gii_viewer.views.widgets.derived_table import DerivedTable
    from gii_viewer.views.widgets.figure_table import FigureTable


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

    def _pass_on_table(self, table: FigureTable | DerivedTable) -> None:
        """Pass on what a table tells and asks for."""
        table.figure_chosen.connect(self.figure_chosen)
        table.show_figure_requested.connect(self.show_figure_requested)
        table.copy_sentence_requested.connect(self.copy_sentence_requested)
        table.export_table_requested.connect(self.export_table_requested)

    def _pass_on_chart(self, panel: ChartPanel) -> None:
        """Pass on what a chart tells and asks for."""
        panel.mark_chosen.connect(self.figure_chosen)
        panel.mark_focused.connect(self.figure_chosen)
        panel.show_figure_requested.connect(self.show_figure_requested)
        panel.copy_sentence_requested.connect(self.copy_sentence_requested)
        panel.export_requested.connect(self.export_requested)
        panel.copy_image_requested.connect(self.copy_image_requested)

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


def scrolled(tab: QWidget) -> tuple[QWidget, QVBoxLayout]:
    """Fill ``tab`` with an area that scrolls where the window is too small.

    Returns what stands in the area, and its layout.
    """
    content = QWidget()
    content.setProperty("ground", "window")
    inside = QVBoxLayout(content)
    inside.setContentsMargins(SPACE_6, SPACE_4, SPACE_6, SPACE_4)
    inside.setSpacing(SPACE_4)
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    # What stands inside takes the keyboard; the area itself would be a dead stop.
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(content)
    outer = QVBoxLayout(tab)
    outer.setContentsMargins(0, 0, 0, 0)
    outer.addWidget(area)
    return content, inside
