"""The chart on the screen: hovered, walked by keyboard, chosen, scrolled where it is high."""

from __future__ import annotations

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QScrollArea, QToolTip, QWidget
from shiboken6 import isValid

from gii_viewer.charts.description import Chart, Mark
from gii_viewer.charts.palette import Palette
from gii_viewer.charts.plot import Ease
from gii_viewer.charts.sheet import ChartSheet
from gii_viewer.charts.type_scale import SPACE_3
from gii_viewer.model.figure import FigureRef
from gii_viewer.views.stage import on_screen
from gii_viewer.views.widgets.labels import as_tooltip

_MARGIN = SPACE_3
"""In the window the chart stands on a card that has a margin of its own."""
_LEAST_SIZE = QSize(240, 180)


class ChartCanvas(pg.GraphicsView):
    """A view of the chart's sheet, and all its input; signals carry the mark's figure."""

    chosen = Signal(FigureRef)
    focused = Signal(FigureRef)
    asked_about = Signal(FigureRef, QRect)
    """What is to be explained, and its place on the screen."""
    walked = Signal(FigureRef)
    focus_changed = Signal()
    menu_requested = Signal(object, QPoint)

    def __init__(self) -> None:
        super().__init__()
        self.sheet = ChartSheet()
        self.setCentralItem(self.sheet)
        self.chart: Chart | None = None
        self._marked: FigureRef | None = None
        self._hovered: FigureRef | None = None
        self._focused: FigureRef | None = None
        self.setAntialiasing(aa=True)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setInteractive(False)

    @property
    def marked(self) -> FigureRef | None:
        return self._marked

    def set_chart(self, chart: Chart | None, palette: Palette) -> None:
        """Show ``chart``; a mark that it shares with the one before stays marked."""
        self._hovered = self._focused = None
        QToolTip.hideText()
        self.chart = chart
        if chart is None:
            self.sheet.clear_chart()
        else:
            self.sheet.set_chart(chart, palette, _MARGIN)
        self._describe(chart)

    def set_theme(self, palette: Palette) -> None:
        """Draw in the colours of ``palette`` from now on."""
        self.setBackground(QColor(palette.surface))
        if self.chart is not None:
            self.sheet.set_chart(self.chart, palette, _MARGIN)
            self.lay_out(self.size())

    def lay_out(self, size: QSize) -> None:
        """Arrange the chart for ``size``."""
        if self.size() == size:
            self.sheet.lay_out(QSizeF(size))
        else:
            self.resize(size)
        self._emphasise()

    def size_in(self, whole: QSize, scroll_bar: int) -> QSize:
        """Return the room, or what is higher and leaves ``scroll_bar`` where the rows need it."""
        whole = whole.expandedTo(_LEAST_SIZE)
        sheet = self.sheet
        if self.chart is None or sheet.needed_height(whole.width(), Ease.LEGIBLE) <= whole.height():
            return whole
        width = max(_LEAST_SIZE.width(), whole.width() - scroll_bar)
        return QSize(
            width, max(whole.height(), -int(-sheet.needed_height(width, Ease.COMFORTABLE) // 1))
        )

    def mark(self, figure: FigureRef | None) -> None:
        """Mark ``figure``; no signal is emitted."""
        self._marked = figure
        self._emphasise()

    def mark_box(self, figure: FigureRef) -> QRect:
        """Return the room of a mark in the view; empty where it isn't shown."""
        return self.sheet.mark_rect(figure).toRect()

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            mark = self._mark_at(event.pos())
            if mark is None:
                QToolTip.hideText()
            else:
                self._tell(mark, event.globalPos())
            return True
        if event.type() == QEvent.Type.Leave:
            self._hover(None)
        return bool(super().viewportEvent(event))

    def wheelEvent(self, event: QWheelEvent) -> None:
        # The area around scrolls; pyqtgraph would zoom.
        event.ignore()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        mark = self._mark_at(event.position().toPoint())
        self._hover(None if mark is None else mark.figure)
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            event.ignore()
            return
        mark = self._mark_at(event.position().toPoint())
        if mark is not None:
            self._focused = mark.figure
            self.chosen.emit(mark.figure)
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        mark = self._mark_at(event.position().toPoint())
        if mark is not None and event.button() == Qt.MouseButton.LeftButton:
            self._ask_about(mark.figure)
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        walked = self._step(Qt.Key(event.key()))
        if walked is not None:
            self._focus_mark(walked)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            if self._focused is not None:
                self.chosen.emit(self._focused)
                if event.key() != Qt.Key.Key_Space:
                    self._ask_about(self._focused)
        elif event.key() == Qt.Key.Key_Escape and QToolTip.isVisible():
            QToolTip.hideText()
        else:
            event.ignore()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            mark = self._mark_of(self._focused)
            box = self.rect() if mark is None else self._seen_box(mark)
            self.menu_requested.emit(mark, self.mapToGlobal(box.center()))
        else:
            self.menu_requested.emit(self._mark_at(event.pos()), event.globalPos())
        event.accept()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._emphasise()
        self.focus_changed.emit()
        if self._focused is not None:
            self.focused.emit(self._focused)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        # Qt takes the focus away even while it takes the whole application down.
        if isValid(self.sheet):
            self._emphasise()
            self.focus_changed.emit()

    def inputMethodQuery(self, query: Qt.InputMethodQuery) -> object:
        """Say where the keyboard is: at the mark with the focus."""
        mark = self._mark_of(self._focused)
        if query == Qt.InputMethodQuery.ImCursorRectangle and mark is not None:
            return self._seen_box(mark)
        return super().inputMethodQuery(query)

    def _ask_about(self, figure: FigureRef) -> None:
        mark = self._mark_of(figure)
        if mark is not None:
            box = self._seen_box(mark)
            self.asked_about.emit(figure, on_screen(self, box))

    def _describe(self, chart: Chart | None) -> None:
        self.setAccessibleName("" if chart is None else chart.text.title)
        self.setAccessibleDescription("" if chart is None else chart.text.summary)

    def _emphasise(self) -> None:
        self.sheet.emphasise(
            marked=self._marked,
            hovered=self._hovered,
            focused=self._focused if self.hasFocus() else None,
        )

    def _hover(self, figure: FigureRef | None) -> None:
        if figure != self._hovered:
            self._hovered = figure
            self._emphasise()

    def _step(self, key: Qt.Key) -> Mark | None:
        """Return the mark that ``key`` walks to, ``None`` if it does not walk."""
        shown = self.sheet.shown_marks()
        if not shown:
            return None
        figures = [mark.figure for mark in shown]
        now = figures.index(self._focused) if self._focused in figures else None
        match key:
            case Qt.Key.Key_Home:
                return shown[0]
            case Qt.Key.Key_End:
                return shown[-1]
            case Qt.Key.Key_Down | Qt.Key.Key_Right:
                return shown[0 if now is None else min(now + 1, len(shown) - 1)]
            case Qt.Key.Key_Up | Qt.Key.Key_Left:
                return shown[-1 if now is None else max(now - 1, 0)]
        return None

    def _focus_mark(self, mark: Mark) -> None:
        self._focused = mark.figure
        self._emphasise()
        self.walked.emit(mark.figure)
        self.setAccessibleDescription(mark.detail)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, mark.detail))
        self._tell(mark, self.mapToGlobal(self._seen_box(mark).bottomLeft()))

    def _tell(self, mark: Mark, place: QPoint) -> None:
        """Show all about ``mark``; its words come from a document and are never markup."""
        QToolTip.showText(place, as_tooltip(mark.detail), self.viewport(), QRect(), 20_000)

    def _mark_at(self, place: QPoint) -> Mark | None:
        return self.sheet.mark_at(QPointF(place))

    def _mark_of(self, figure: FigureRef | None) -> Mark | None:
        shown = self.sheet.shown_marks()
        return next((mark for mark in shown if mark.figure == figure), None)

    def _seen_box(self, mark: Mark) -> QRect:
        return self.mark_box(mark.figure).intersected(self.visibleRegion().boundingRect())


class ChartArea(QScrollArea):
    """Holds the canvas: as wide as the area, and scrolled where the chart is higher."""

    def __init__(self, canvas: ChartCanvas, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setWidget(canvas)
        canvas.walked.connect(self.reveal)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()

    def arrange(self) -> None:
        """Give the canvas the size that its chart takes in this area."""
        bar = self.verticalScrollBar().sizeHint().width()
        self._canvas.lay_out(self._canvas.size_in(self.maximumViewportSize(), bar))

    def reveal(self, figure: FigureRef) -> None:
        """Scroll the mark of ``figure`` into view."""
        box = self._canvas.mark_box(figure)
        if not box.isEmpty():
            middle = box.center()
            self.ensureVisible(0, middle.y(), 0, box.height() // 2 + 8)
