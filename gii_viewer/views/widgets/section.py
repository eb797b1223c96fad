"""A table and its chart, side by side where both have room, else one below the other."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QBoxLayout, QFrame, QLayout, QScrollArea, QWidget

from gii_viewer.charts.type_scale import SPACE_4
from gii_viewer.views.widgets.chart_panel import ChartPanel
from gii_viewer.views.widgets.figure_table import FigureTable
from gii_viewer.views.widgets.labels import scrolled

_LEAST_CHART = 400
_WIDEST_TABLE = 760
_GOOD_HEIGHT = 440
_LEAST_OF_MANY = 300
"""Of a table with many rows; where less room is left, the tab scrolls instead of it."""


class TableAndChart(QWidget):
    """Holds a card with a table, and the panel of its chart or of why there is none."""

    def __init__(self, card: QFrame, table: FigureTable, panel: ChartPanel) -> None:
        super().__init__()
        self._card, self._table, self._panel = card, table, panel
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(SPACE_4)
        self._layout.addWidget(card)
        self._layout.addWidget(panel)

    def arrange(self, width: int, view: int, below: int) -> None:
        """Take the height that table and chart need in ``width``.

        ``view`` is the height of the whole tab, ``below`` what else needs room there.
        """
        rows = self._table.rows
        listed = rows.rowCount() > 0 or rows.is_filtered()
        self._card.setVisible(listed)
        if not listed:
            self._fix(self._panel, width, self._panel.needed_height(width))
            self.setFixedSize(width, self._panel.minimumHeight())
            return
        needed = min(self._table.width_for_all() + 2, _WIDEST_TABLE)
        beside = max(needed, (width - SPACE_4) * 9 // 20)
        left = width - beside - SPACE_4
        if left < _LEAST_CHART:
            self._layout.setDirection(QBoxLayout.Direction.TopToBottom)
            whole = self._whole_card(width)
            self._fix(self._card, width, whole)
            self._fix(self._panel, width, self._panel.needed_height(width))
            self.setFixedSize(width, whole + SPACE_4 + self._panel.minimumHeight())
            return
        self._layout.setDirection(QBoxLayout.Direction.LeftToRight)
        whole, room = self._whole_card(beside), view - below
        height = max(whole, self._panel.needed_height(left), min(room, _GOOD_HEIGHT))
        if whole > view and room >= _LEAST_OF_MANY:
            # Rows that can't be seen at once scroll in the table, and the tab doesn't.
            self._table.setMinimumHeight(0)
            height = room
        self._fix(self._card, beside, height)
        self._fix(self._panel, left, height)
        self.setFixedSize(width, height)

    def _whole_card(self, width: int) -> int:
        """Return the card's height with every row of its table."""
        self._table.setMinimumHeight(self._table.height_for_all())
        layout = cast("QLayout", self._card.layout())
        layout.invalidate()
        return max(layout.totalMinimumHeightForWidth(width), layout.totalMinimumSize().height())

    @staticmethod
    def _fix(part: QWidget, width: int, height: int) -> None:
        part.setFixedSize(max(width, 0), height)


class Ground:
    """The scrolled ground of a tab; it tells how much of it is seen."""

    def __init__(self, tab: QWidget) -> None:
        content, self.layout = scrolled(tab)
        content.setMinimumWidth(400)
        self._area = cast("QScrollArea", tab.findChild(QScrollArea))

    @property
    def view(self) -> QSize:
        """The room inside of the margins, while no scroll bar is shown."""
        margins = self.layout.contentsMargins()
        size = self._area.maximumViewportSize()
        return QSize(
            size.width() - margins.left() - margins.right(),
            size.height() - margins.top() - margins.bottom(),
        )

    @property
    def scroll_bar(self) -> int:
        """The width that the scroll bar takes when it shows."""
        return self._area.verticalScrollBar().sizeHint().width()

    def below(self, *parts: QWidget) -> int:
        """Return the height of these parts where they are shown, with the space above each.

        Asked of the parts, as a layout learns of their new heights only with its next event.
        """
        shown = [part for part in parts if not part.isHidden()]
        heights = [max(part.minimumHeight(), part.minimumSizeHint().height()) for part in shown]
        return sum(heights) + len(heights) * self.layout.spacing()

    def fits(self, *parts: QWidget) -> bool:
        """Tell whether these, all that stands here, are seen without a scroll bar."""
        return self.below(*parts) - self.layout.spacing() <= self.view.height()
