"""A table's header whose sort mark stands beside the title, never on it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPalette, QPen, QPolygonF
from PySide6.QtWidgets import QHeaderView, QWidget

from gii_viewer.charts.type_scale import SMALL, SPACE_1, SPACE_2

HEIGHT = 32
MARGIN = 10
"""From a cell's edge to its text, the same in header and rows."""
_MARK = 8


class TableHeader(QHeaderView):
    """Paints titles as their columns are aligned, and a chevron for the sorting."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        small = self.font()
        small.setPixelSize(SMALL)
        self.setFont(small)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), HEIGHT)

    def sectionSizeFromContents(self, section: int) -> QSize:
        width = self.fontMetrics().horizontalAdvance(self._title(section))
        return QSize(width + 2 * MARGIN + SPACE_1, HEIGHT)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        palette = self.palette()
        sorted_by = self.isSortIndicatorShown() and self.sortIndicatorSection() == section
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(rect, palette.color(QPalette.ColorRole.Base))
        painter.setPen(QPen(palette.color(QPalette.ColorRole.Dark), 1))
        painter.drawLine(
            QPointF(rect.left(), rect.bottom() + 0.5),
            QPointF(rect.right() + 1, rect.bottom() + 0.5),
        )
        role = QPalette.ColorRole.Text if sorted_by else QPalette.ColorRole.PlaceholderText
        painter.setPen(palette.color(role))
        # The mark stands in the margin on the free side of the title.
        right = self._is_right_aligned(section)
        inside = rect.adjusted(2 if right else MARGIN, 0, -MARGIN if right else -2, 0)
        room = _MARK + SPACE_1 if sorted_by else 0
        title = self.fontMetrics().elidedText(
            self._title(section), Qt.TextElideMode.ElideRight, inside.width() - room
        )
        width = self.fontMetrics().horizontalAdvance(title)
        if right:
            left = inside.right() + 1 - width
            mark = left - SPACE_1 - _MARK / 2
        else:
            left = inside.left()
            mark = left + width + SPACE_2 - SPACE_1 + _MARK / 2
        painter.drawText(
            QRect(left, rect.top(), width + 1, rect.height()),
            int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter),
            title,
        )
        if sorted_by:
            self._paint_mark(painter, QPointF(mark, rect.center().y() + 1))
        painter.restore()

    def _paint_mark(self, painter: QPainter, centre: QPointF) -> None:
        """Paint a chevron that points up while the least value comes first."""
        ascending = self.sortIndicatorOrder() == Qt.SortOrder.AscendingOrder
        tip = -_MARK / 4 if ascending else _MARK / 4
        painter.setPen(QPen(painter.pen().color(), 1.5))
        painter.drawPolyline(
            QPolygonF(
                [
                    centre + QPointF(-_MARK / 2 + 1, -tip),
                    centre + QPointF(0, tip),
                    centre + QPointF(_MARK / 2 - 1, -tip),
                ]
            )
        )

    def _title(self, section: int) -> str:
        return str(self.model().headerData(section, Qt.Orientation.Horizontal) or "")

    def _is_right_aligned(self, section: int) -> bool:
        alignment = self.model().headerData(
            section, Qt.Orientation.Horizontal, Qt.ItemDataRole.TextAlignmentRole
        )
        return bool(alignment & Qt.AlignmentFlag.AlignRight)
