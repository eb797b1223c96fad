"""What every tab has in common: it shows a document in the colours of a theme."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from gii_viewer.charts.palette import Palette
from gii_viewer.model.document import Document, ProfileDocument
from gii_viewer.model.figure import FigureRef
from gii_viewer.model.figures import Figures, figures_of
from gii_viewer.model.profile import ActivityKind
from gii_viewer.views.actions import FigureActions
from gii_viewer.views.wording import WORDING

if TYPE_CHECKING:
    from gii_viewer.charts.description import Chart


class Tab(QWidget):
    """Base of the tabs; what is to be done with a figure is asked of ``actions``."""

    activity: ActivityKind = "patents"
    """The side that *Add figures…* begins with on this tab."""

    def __init__(self, actions: FigureActions, palette: Palette) -> None:
        super().__init__()
        self._actions = actions
        self._palette = palette

    def show_document(self, document: Document) -> None:
        """Show ``document`` in place of what is shown."""
        raise NotImplementedError

    def set_theme(self, palette: Palette) -> None:
        """Take over the colours of a theme."""
        raise NotImplementedError

    def show_figure(self, ref: FigureRef) -> None:
        """Bring a figure into view, on tabs that scroll to one."""

    def chart(self) -> Chart | None:
        """Return the chart that *Export…* and *Copy image* mean on this tab."""
        return None


class ProfileTab(Tab):
    """Base of the tabs that show one cluster's profile."""

    def show_document(self, document: Document) -> None:
        if isinstance(document, ProfileDocument):
            self.show_profile(figures_of(document, WORDING))

    def show_profile(self, figures: Figures) -> None:
        """Show a profile in place of what is shown."""
        raise NotImplementedError
