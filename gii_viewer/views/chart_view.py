"""A chart in the window: its canvas with the ring of the keyboard's focus, and its menu."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QSizePolicy, QVBoxLayout, QWidget

from gii_viewer.charts.description import Chart, Mark
from gii_viewer.charts.palette import Palette
from gii_viewer.charts.sheet import ChartSheet
from gii_viewer.model.figure import FigureRef
from gii_viewer.model.profile import Basis
from gii_viewer.views.chart_canvas import ChartArea, ChartCanvas

_FOCUS_RING = 2
"""Its room is kept free around the canvas, so that it never cuts a label."""


class ChartView(QWidget):
    """One chart, as wide as the view, scrolled where its rows need more height.

    A mark is one bar, one scale or one place; signals carry its figure.
    """

    mark_chosen = Signal(FigureRef)
    mark_focused = Signal(FigureRef)
    show_figure_requested = Signal(FigureRef)
    copy_sentence_requested = Signal(FigureRef)
    export_requested = Signal(object)
    copy_image_requested = Signal(object)

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._palette = palette
        self._canvas = ChartCanvas()
        self._canvas.chosen.connect(self._choose)
        self._canvas.focused.connect(self.mark_focused)
        self._canvas.menu_requested.connect(self._open_menu)
        self._canvas.focus_changed.connect(self.update)
        self._area = ChartArea(self._canvas)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_FOCUS_RING, _FOCUS_RING, _FOCUS_RING, _FOCUS_RING)
        layout.addWidget(self._area)
        self.setFocusProxy(self._canvas)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.set_theme(palette)

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

    def mark(self, figure: FigureRef | None) -> None:
        """Mark ``figure``, scrolled into view; no signal is emitted."""
        self._canvas.mark(figure)
        if figure is not None:
            self._area.reveal(figure)

    def _choose(self, figure: FigureRef) -> None:
        self.mark(figure)
        self.mark_chosen.emit(figure)

    def _open_menu(self, mark: Mark | None, place: QPoint) -> None:
        chart = self.chart
        if chart is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        derived = mark is not None and mark.basis == Basis.DERIVED
        origin = self.tr("Show &derivation") if derived else self.tr("Show in &document")
        show = menu.addAction(origin)
        show.setEnabled(mark is not None)
        quote = menu.addAction(self.tr("Copy as a &sentence"))
        quote.setEnabled(mark is not None)
        if mark is not None:
            figure = mark.figure
            show.triggered.connect(lambda: self.show_figure_requested.emit(figure))
            quote.triggered.connect(lambda: self.copy_sentence_requested.emit(figure))
        menu.addSeparator()
        copy = menu.addAction(self.tr("&Copy image"))
        copy.triggered.connect(lambda: self.copy_image_requested.emit(chart))
        export = menu.addAction(self.tr("&Export…"))
        export.triggered.connect(lambda: self.export_requested.emit(chart))
        menu.popup(place)
