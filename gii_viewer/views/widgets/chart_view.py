"""A chart in the window: its canvas with the ring of the keyboard's focus, and its menu."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from gii_viewer.charts.description import Chart, Mark
from gii_viewer.charts.palette import Palette
from gii_viewer.charts.plot import Ease
from gii_viewer.charts.sheet import ChartSheet
from gii_viewer.model import pointers
from gii_viewer.model.figure import FigureRef
from gii_viewer.views.actions import FigureActions
from gii_viewer.views.widgets.chart_canvas import ChartArea, ChartCanvas
from gii_viewer.views.widgets.figure_menu import FigureMenu

_FOCUS_RING = 2
"""Its room is kept free around the canvas, so that it never cuts a label."""


class ChartView(QWidget):
    """One chart, as wide as the view, scrolled where its rows need more height.

    A mark is one bar, one scale or one place; the one of the current figure is marked.
    """

    def __init__(self, actions: FigureActions, palette: Palette) -> None:
        super().__init__()
        self._actions = actions
        self._palette = palette
        self._canvas = ChartCanvas()
        self._canvas.chosen.connect(self._choose)
        self._canvas.asked_about.connect(actions.explain)
        self._canvas.focused.connect(self._choose)
        self._canvas.menu_requested.connect(self._open_menu)
        self._canvas.focus_changed.connect(self.update)
        self._area = ChartArea(self._canvas)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_FOCUS_RING, _FOCUS_RING, _FOCUS_RING, _FOCUS_RING)
        layout.addWidget(self._area)
        self.setFocusProxy(self._canvas)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.set_theme(palette)
        actions.current_changed.connect(self._follow_figure)

    @property
    def chart(self) -> Chart | None:
        """The chart shown, ``None`` when the view is empty."""
        return self._canvas.chart

    @property
    def sheet(self) -> ChartSheet:
        """The sheet on the screen."""
        return self._canvas.sheet

    @property
    def marked(self) -> FigureRef | None:
        """The marked figure, ``None`` where none is."""
        return self._canvas.marked

    def sizeHint(self) -> QSize:
        return QSize(560, 400)

    def minimumSizeHint(self) -> QSize:
        return QSize(280, 180)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        ring = self._palette.accent if self._canvas.hasFocus() else self._palette.surface
        painter.fillRect(self.rect(), QColor(ring))
        painter.end()

    def needed_height(self, width: int) -> int:
        """Return the height in which the chart needs no scroll bar, in a view of ``width``."""
        needed = self.sheet.needed_height(width - 2 * _FOCUS_RING, Ease.LEGIBLE)
        return ceil(needed) + 2 * _FOCUS_RING

    def set_chart(self, chart: Chart | None) -> None:
        """Show ``chart``; a mark that it shares with the one before stays marked."""
        self._canvas.set_chart(chart, self._palette)
        self.setAccessibleName(self._canvas.accessibleName())
        self.setAccessibleDescription(self._canvas.accessibleDescription())
        self._area.arrange()

    def set_theme(self, palette: Palette) -> None:
        """Redraw in the colours of ``palette``."""
        self._palette = palette
        self._canvas.set_theme(palette)
        self.update()

    def _choose(self, figure: FigureRef) -> None:
        self._actions.choose(figure)

    def _follow_figure(self) -> None:
        """Mark the current figure, scrolled into view; a share stands for its whole row."""
        current = self._actions.current
        if current is None:
            self._canvas.mark(None)
            return
        marked = FigureRef(current.document, charted(current.pointer))
        self._canvas.mark(marked)
        self._area.reveal(marked)

    def _open_menu(self, mark: Mark | None, place: QPoint) -> None:
        chart = self.chart
        if chart is None:
            return
        figure = None if mark is None else mark.figure
        menu = FigureMenu(self._actions, figure, QRect(place, QSize(1, 1)), self)
        menu.addSeparator()
        copy = menu.addAction(self.tr("&Copy image"))
        copy.triggered.connect(lambda: self._actions.copy_image(chart))
        export = menu.addAction(self.tr("&Export…"))
        export.triggered.connect(lambda: self._actions.export_chart(chart))
        menu.popup(place)


def charted(pointer: str) -> str:
    """Return the figure whose mark stands for the one at ``pointer``: rows are charted by share."""
    place = pointers.parse(pointer)
    rows = (pointers.What.ORGANIZATION_RANK, pointers.What.ORGANIZATION_COUNT)
    if place.what is pointers.What.OTHERS_COUNT and place.activity is not None:
        return pointers.others_share(place.activity)
    if place.what in rows and place.activity is not None and place.index is not None:
        return pointers.organization(place.activity, place.index, "share")
    return pointer
