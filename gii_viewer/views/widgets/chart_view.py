"""A chart in the window: hovered, walked by keyboard, chosen, copied and exported."""

from __future__ import annotations

import html

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QFrame,
    QGraphicsView,
    QMenu,
    QSizePolicy,
    QToolTip,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from gii_viewer.charts.description import Chart, Mark
from gii_viewer.charts.page import ChartPage
from gii_viewer.charts.palette import Palette
from gii_viewer.charts.type_scale import SPACE_2
from gii_viewer.model import pointers
from gii_viewer.model.profile import Basis
from gii_viewer.views.actions import FigureActions

_MARGIN = SPACE_2
"""In the window the chart stands on a card that has a margin of its own."""
_LEAST_SIZE = QSize(280, 180)
_FOCUS_RING = 2


class ChartView(QWidget):
    """One chart, as wide as the view, scrolled where its rows need more height.

    A mark is one bar, one scale or one place; the one of the current figure is marked.
    """

    def __init__(self, actions: FigureActions, palette: Palette) -> None:
        super().__init__()
        self._actions = actions
        self._palette = palette
        self._canvas = _Canvas(self)
        self._canvas.chosen.connect(self._choose)
        self._canvas.focused.connect(self._choose)
        self._canvas.menu_requested.connect(self._open_menu)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._canvas)
        self.setFocusProxy(self._canvas)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.set_theme(palette)
        actions.current_changed.connect(self._follow_figure)

    @property
    def chart(self) -> Chart | None:
        """The chart shown, ``None`` when the view is empty."""
        return self._canvas.chart

    @property
    def page(self) -> ChartPage | None:
        """The page on the screen, ``None`` when the view is empty."""
        return self._canvas.page

    @property
    def marked(self) -> str | None:
        """The pointer of the marked figure, ``None`` where none is."""
        return self._canvas.marked

    def sizeHint(self) -> QSize:
        return QSize(560, 400)

    def minimumSizeHint(self) -> QSize:
        return _LEAST_SIZE

    def set_chart(self, chart: Chart | None) -> None:
        """Show ``chart``; a mark that it shares with the one before stays marked."""
        self._canvas.set_chart(chart, self._palette)

    def set_theme(self, palette: Palette) -> None:
        """Redraw in the colours of ``palette``."""
        self._palette = palette
        self._canvas.set_theme(palette)

    def _choose(self, pointer: str) -> None:
        self._actions.choose(self._actions.ref(pointer))

    def _follow_figure(self) -> None:
        """Mark the current figure, scrolled into view; a share stands for its whole row."""
        current = self._actions.current
        self._canvas.mark(None if current is None else charted(current.pointer))

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
            figure = self._actions.ref(mark.pointer)
            show.triggered.connect(lambda: self._actions.show_origin(figure))
            quote.triggered.connect(lambda: self._actions.copy_sentence(figure))
        menu.addSeparator()
        copy = menu.addAction(self.tr("&Copy image"))
        copy.triggered.connect(lambda: self._actions.copy_image(chart))
        export = menu.addAction(self.tr("&Export…"))
        export.triggered.connect(lambda: self._actions.export_chart(chart))
        menu.popup(place)


class _Canvas(QGraphicsView):
    """The view of the page, and all its input."""

    chosen = Signal(str)
    focused = Signal(str)
    menu_requested = Signal(object, QPoint)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._page: ChartPage | None = None
        self._marked: str | None = None
        self._hovered: str | None = None
        self._focused: str | None = None
        self._ring = QColor()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.setSizeAdjustPolicy(QAbstractScrollArea.SizeAdjustPolicy.AdjustIgnored)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setInteractive(False)

    @property
    def chart(self) -> Chart | None:
        return None if self._page is None else self._page.chart

    @property
    def page(self) -> ChartPage | None:
        return self._page

    @property
    def marked(self) -> str | None:
        return self._marked

    def set_chart(self, chart: Chart | None, palette: Palette) -> None:
        self._hovered = self._focused = None
        QToolTip.hideText()
        if chart is None:
            self.setScene(None)
            self._page = None
        elif self._page is None:
            self._page = ChartPage(chart, palette, QSizeF(self._page_size(None)), _MARGIN)
            self.setScene(self._page)
            self._arrange()
        else:
            self._page.set_chart(chart, palette, self._page.sceneRect().size())
            self._arrange()
        self._describe()
        self._emphasise()

    def set_theme(self, palette: Palette) -> None:
        self._ring = QColor(palette.accent)
        self.setBackgroundBrush(QColor(palette.surface))
        if self._page is not None:
            self._page.set_chart(self._page.chart, palette, self._page.sceneRect().size())
            self._emphasise()
        self.viewport().update()

    def mark(self, pointer: str | None) -> None:
        self._marked = pointer
        self._emphasise()
        if pointer is not None:
            self._reveal(pointer)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus() and self._page is not None:
            painter = QPainter(self.viewport())
            painter.setPen(QPen(self._ring, _FOCUS_RING))
            half = _FOCUS_RING // 2
            painter.drawRect(self.viewport().rect().adjusted(half, half, -half, -half))
            painter.end()

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: N802
        super().scrollContentsBy(dx, dy)
        # The focus ring belongs to the viewport and must not scroll with the page.
        self.viewport().update()

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
        return super().viewportEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        mark = self._mark_at(event.position().toPoint())
        self._hover(None if mark is None else mark.pointer)
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            event.ignore()
            return
        mark = self._mark_at(event.position().toPoint())
        if mark is not None:
            self._focused = mark.pointer
            self.chosen.emit(mark.pointer)
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        walked = self._step(Qt.Key(event.key()))
        if walked is not None:
            self._focus_mark(walked)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            if self._focused is not None:
                self.chosen.emit(self._focused)
        elif event.key() == Qt.Key.Key_Escape and QToolTip.isVisible():
            QToolTip.hideText()
        elif event.key() in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            QAbstractScrollArea.keyPressEvent(self, event)
        else:
            event.ignore()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            mark = self._mark_of(self._focused)
            box = self._box_on_screen(mark) if mark is not None else self._whole_on_screen()
            self.menu_requested.emit(mark, box.center())
        else:
            self.menu_requested.emit(self._mark_at(event.pos()), event.globalPos())
        event.accept()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._emphasise()
        if self._focused is not None:
            self.focused.emit(self._focused)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        # Qt takes the focus away even while it takes the whole application down.
        if self._page is not None and isValid(self._page):
            self._emphasise()

    def _arrange(self) -> None:
        if self._page is None:
            return
        was_at_top = self.verticalScrollBar().value() <= self.sceneRect().top()
        self._page.resize(QSizeF(self._page_size(self._page)))
        self.setSceneRect(self._page.sceneRect())
        if was_at_top or self._marked is None:
            # Qt keeps the middle where it was; a chart is read from its title on.
            self.verticalScrollBar().setValue(0)

    def _page_size(self, page: ChartPage | None) -> QSize:
        """Return the viewport's size, higher where the page's rows need it."""
        whole = self.maximumViewportSize().expandedTo(_LEAST_SIZE)
        if page is None:
            return whole
        if page.least_height(whole.width()) <= whole.height():
            return whole
        width = max(_LEAST_SIZE.width(), whole.width() - self._bar_width())
        height = max(whole.height(), -int(-page.comfortable_height(width) // 1))
        return QSize(width, height)

    def _bar_width(self) -> int:
        return self.verticalScrollBar().sizeHint().width()

    def _describe(self) -> None:
        chart = self.chart
        for widget in (self, self.parentWidget()):
            if widget is not None:
                widget.setAccessibleName("" if chart is None else chart.text.title)
                widget.setAccessibleDescription("" if chart is None else chart.text.summary)

    def _emphasise(self) -> None:
        if self._page is None:
            return
        self._page.emphasise(
            marked=self._marked,
            hovered=self._hovered,
            focused=self._focused if self.hasFocus() else None,
        )
        self.viewport().update()

    def _hover(self, pointer: str | None) -> None:
        if pointer != self._hovered:
            self._hovered = pointer
            self._emphasise()

    def _step(self, key: Qt.Key) -> Mark | None:
        """Return the mark that ``key`` walks to, ``None`` if it does not walk."""
        if self._page is None or not self._page.shown_marks():
            return None
        shown = self._page.shown_marks()
        pointers = [mark.pointer for mark in shown]
        now = pointers.index(self._focused) if self._focused in pointers else None
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
        self._focused = mark.pointer
        self._emphasise()
        self._reveal(mark.pointer)
        self.setAccessibleDescription(mark.detail)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, mark.detail))
        self._tell(mark, self._box_on_screen(mark).bottomLeft())

    def _reveal(self, pointer: str) -> None:
        if self._page is not None:
            rect = self._page.mark_rect(pointer)
            if not rect.isEmpty():
                self.ensureVisible(rect, 0, 8)

    def _tell(self, mark: Mark, place: QPoint) -> None:
        """Show all about ``mark``; its words come from a document and are never markup."""
        words = f"<p>{html.escape(mark.detail)}</p>"
        QToolTip.showText(place, words, self.viewport(), QRect(), 20_000)

    def _mark_at(self, place: QPoint) -> Mark | None:
        return None if self._page is None else self._page.mark_at(QPointF(self.mapToScene(place)))

    def _mark_of(self, pointer: str | None) -> Mark | None:
        if self._page is None or pointer is None:
            return None
        return next((mark for mark in self._page.shown_marks() if mark.pointer == pointer), None)

    def _box_on_screen(self, mark: Mark) -> QRect:
        rect = QRectF() if self._page is None else self._page.mark_rect(mark.pointer)
        box = self.mapFromScene(rect).boundingRect().intersected(self.viewport().rect())
        return QRect(self.viewport().mapToGlobal(box.topLeft()), box.size())

    def _whole_on_screen(self) -> QRect:
        return QRect(self.mapToGlobal(QPoint()), self.size())


def charted(pointer: str) -> str:
    """Return the figure whose mark stands for the one at ``pointer``: rows are charted by share."""
    place = pointers.parse(pointer)
    rows = (pointers.What.ORGANIZATION_RANK, pointers.What.ORGANIZATION_COUNT)
    if place.what is pointers.What.OTHERS_COUNT and place.activity is not None:
        return pointers.others_share(place.activity)
    if place.what in rows and place.activity is not None and place.index is not None:
        return pointers.organization(place.activity, place.index, "share")
    return pointer
