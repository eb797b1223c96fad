"""A chart with its buttons; where there is no chart, one sentence that says why."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from gii_viewer.charts.description import Chart
from gii_viewer.charts.palette import Palette
from gii_viewer.charts.type_scale import SPACE_2, SPACE_3, SPACE_4
from gii_viewer.views.actions import FigureActions
from gii_viewer.views.widgets.chart_view import ChartView
from gii_viewer.views.widgets.icons import icon
from gii_viewer.views.widgets.labels import card_frame, plain_label

_EDGE = SPACE_3 + 1
"""The card's outline, and its margin."""
_LEAST_WORDS = 56


class ChartPanel(QWidget):
    """Holds a chart view, *Copy image* and *Export…*."""

    def __init__(self, actions: FigureActions, palette: Palette) -> None:
        super().__init__()
        self._chart: Chart | None = None
        self.view = ChartView(actions, palette)
        self._missing = plain_label(quiet=True)
        self._missing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._offer: QPushButton | None = None
        self._copy = QPushButton(self.tr("Copy image"))
        self._copy.clicked.connect(lambda: actions.copy_image(self._chart))
        self._export = QPushButton(self.tr("Export…"))
        self._export.clicked.connect(lambda: actions.export_chart(self._chart))

        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE_2)
        buttons.addStretch()
        buttons.addWidget(self._copy)
        buttons.addWidget(self._export)
        charted = card_frame()
        inside = QVBoxLayout(charted)
        inside.setContentsMargins(SPACE_3, SPACE_3, SPACE_3, SPACE_3)
        inside.setSpacing(SPACE_2)
        inside.addWidget(self.view, 1)
        inside.addLayout(buttons)
        absent = card_frame()
        self._words = words = QHBoxLayout(absent)
        words.setContentsMargins(SPACE_4, SPACE_2, SPACE_4, SPACE_2)
        words.setSpacing(SPACE_4)
        words.addStretch()
        words.addWidget(self._missing)
        words.addStretch()
        self._charted, self._absent = charted, absent
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(charted)
        outer.addWidget(absent)
        self._tint(palette)

    @property
    def chart(self) -> Chart | None:
        return self._chart

    def set_chart(self, chart: Chart | None, missing: str) -> None:
        """Show ``chart``, or ``missing`` where there is none."""
        self._chart = chart
        self._missing.setText(missing)
        self.view.set_chart(chart)
        self._charted.setVisible(chart is not None)
        self._absent.setVisible(chart is None)
        if chart is not None:
            about = self.tr("Export the chart “{title}”").format(title=chart.text.title)
            self._export.setAccessibleName(about)
            copying = self.tr("Copy an image of the chart “{title}”")
            self._copy.setAccessibleName(copying.format(title=chart.text.title))

    def needed_height(self, width: int) -> int:
        """Return the height in which the chart needs no scroll bar, in a card of ``width``."""
        if self._chart is None:
            hint = self._absent.sizeHint().height()
            return max(hint, self._absent.heightForWidth(width), _LEAST_WORDS)
        buttons = self._copy.sizeHint().height() + SPACE_2
        return self.view.needed_height(width - 2 * _EDGE) + buttons + 2 * _EDGE

    def has_focus(self) -> bool:
        """Tell whether the keyboard is in this panel."""
        focused = QApplication.focusWidget()
        return focused is not None and self.isAncestorOf(focused)

    def set_offer(self, text: str, do: Callable[[], None]) -> None:
        """Offer to ``do`` something, beside the sentence that stands where there is no chart."""
        self._offer = QPushButton(text)
        self._offer.clicked.connect(do)
        self._words.insertWidget(self._words.count() - 1, self._offer)

    def set_theme(self, palette: Palette) -> None:
        self.view.set_theme(palette)
        self._tint(palette)

    def _tint(self, palette: Palette) -> None:
        self._copy.setIcon(icon("copy", palette))
        self._export.setIcon(icon("export", palette))
        if self._offer is not None:
            self._offer.setIcon(icon("add", palette))
