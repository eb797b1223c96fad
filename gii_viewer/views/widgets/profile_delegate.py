"""How a document is drawn in the list: two lines, its rank, and its marks."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QMouseEvent, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from gii_viewer.charts.palette import Palette
from gii_viewer.charts.type_scale import BODY, SMALL, SPACE_1, SPACE_2, SPACE_3
from gii_viewer.views.theme import font
from gii_viewer.views.widgets.icons import icon
from gii_viewer.views.widgets.profile_entries import ENTRY_ROLE, Entry

_AnyIndex = QModelIndex | QPersistentModelIndex
_MARK = 14
_DOT = 8
_NO_RANK = "–"
_BETWEEN = " · "


class ProfileDelegate(QStyledItemDelegate):
    """Draws the entries; ``close_asked`` tells the index whose cross was clicked."""

    close_asked = Signal(QModelIndex)

    def __init__(self, palette: Palette, parent: QWidget) -> None:
        super().__init__(parent)
        self.palette = palette
        self._title = font(BODY, QFont.Weight.DemiBold)
        self._small = font(SMALL)

    def sizeHint(self, option: QStyleOptionViewItem, index: _AnyIndex) -> QSize:
        del index
        lines = QFontMetrics(self._title).height() + QFontMetrics(self._small).height()
        return QSize(option.rect.width(), lines + 2 * SPACE_2 + 2)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _AnyIndex) -> None:
        entry, palette = index.data(ENTRY_ROLE), self.palette
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        ground = palette.selected if selected else palette.raised if hovered else palette.surface
        painter.fillRect(option.rect, QColor(ground))
        painter.fillRect(
            QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
            QColor(palette.line),
        )
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QColor(palette.accent))
            painter.drawRect(option.rect.adjusted(1, 1, -2, -2))
        inside = option.rect.adjusted(SPACE_3, SPACE_2, -SPACE_3, -SPACE_2)
        self._draw_first_line(painter, inside, entry, hovered=hovered)
        self._draw_second_line(painter, inside, entry)
        painter.restore()

    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: _AnyIndex,
    ) -> bool:
        clicks = (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease)
        if (
            isinstance(event, QMouseEvent)
            and event.type() in clicks
            and event.button() == Qt.MouseButton.LeftButton
            and self.cross(option.rect).contains(event.position().toPoint())
        ):
            if event.type() == QEvent.Type.MouseButtonRelease:
                self.close_asked.emit(model.index(index.row(), index.column()))
            return True
        return super().editorEvent(event, model, option, index)

    def cross(self, row: QRect) -> QRect:
        """Return where in a row the cross stands that closes its document."""
        height = QFontMetrics(self._title).height()
        corner = QPoint(row.right() + 1 - SPACE_3 - height, row.top() + SPACE_2)
        return QRect(corner, QSize(height, height))

    def _draw_first_line(
        self, painter: QPainter, inside: QRect, entry: Entry, *, hovered: bool
    ) -> None:
        metrics = QFontMetrics(self._title)
        rank = entry.rank or _NO_RANK
        line = QRect(inside.topLeft(), QSize(inside.width(), metrics.height()))
        # As wide with the cross as with the rank: a name must not change under the pointer.
        taken = max(metrics.horizontalAdvance(rank), metrics.height()) + SPACE_2
        if hovered:
            cross = self.cross(inside.adjusted(-SPACE_3, -SPACE_2, SPACE_3, SPACE_2))
            icon("close", self.palette).paint(painter, cross)
        else:
            painter.setFont(self._small)
            painter.setPen(QColor(self.palette.quiet))
            painter.drawText(
                line, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, rank
            )
        painter.setFont(self._title)
        painter.setPen(QColor(self.palette.text))
        shown = metrics.elidedText(entry.title, Qt.TextElideMode.ElideRight, line.width() - taken)
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)

    def _draw_second_line(self, painter: QPainter, inside: QRect, entry: Entry) -> None:
        metrics = QFontMetrics(self._small)
        line = QRect(inside.left(), 0, inside.width(), metrics.height())
        line.moveBottom(inside.bottom())
        right = line.right() + 1
        if entry.findings:
            right -= _MARK
            place = QRect(right, line.center().y() - _MARK // 2 + 1, _MARK, _MARK)
            icon("warning", self.palette).paint(painter, place)
            right -= SPACE_1
        if entry.unsaved:
            right -= _DOT
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self.palette.added))
            painter.drawEllipse(QRect(right, line.center().y() - _DOT // 2 + 1, _DOT, _DOT))
            right -= SPACE_1
        line.setRight(right - 1)
        first, last = entry.second_line
        end = f"{_BETWEEN}{last}" if first and last else last
        # The edition stays whole: it tells two documents of one cluster apart.
        room = line.width() - metrics.horizontalAdvance(end)
        middle = Qt.TextElideMode.ElideMiddle if entry.is_twice else Qt.TextElideMode.ElideRight
        words = metrics.elidedText(first, middle, max(0, room)) + end
        words = metrics.elidedText(words, Qt.TextElideMode.ElideRight, line.width())
        painter.setFont(self._small)
        painter.setPen(QColor(self.palette.quiet))
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)
