"""Overview: how good a cluster is, and at what."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QFont, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from gii_viewer.charts.cards import Card, cards
from gii_viewer.charts.palette import Palette
from gii_viewer.charts.type_scale import (
    LEAD,
    SPACE_1,
    SPACE_2,
    SPACE_3,
    SPACE_4,
    SPACE_6,
    TITLE,
)
from gii_viewer.model.figures import Figures
from gii_viewer.model.headline import headline
from gii_viewer.model.profile import EVERY_ACTIVITY, RANK_KINDS
from gii_viewer.model.record import replace
from gii_viewer.model.summary import summary, summary_source, summary_with_source
from gii_viewer.views.actions import FigureActions
from gii_viewer.views.tabs.tab import ProfileTab
from gii_viewer.views.theme import font
from gii_viewer.views.widgets.icons import icon
from gii_viewer.views.widgets.labels import card_frame, plain_label, title_label
from gii_viewer.views.widgets.ranking_card import RankingCard

if TYPE_CHECKING:
    from gii_viewer.charts.description import Chart
    from gii_viewer.views.widgets.derived_table import DerivedTable

_COLUMNS = 6
"""Of the grid: three cards in a row take two each, two cards three each."""
_SELECTABLE = (
    Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
)
_MOST_CARDS = len(RANK_KINDS) + len(EVERY_ACTIVITY)


class OverviewTab(ProfileTab):
    """Ranking cards, and a summary that can be quoted with its source."""

    def __init__(self, actions: FigureActions, palette: Palette) -> None:
        super().__init__(actions, palette)
        self._figures: Figures | None = None
        self._derived: DerivedTable | None = None
        self._cards = [RankingCard(actions, palette) for _ in range(_MOST_CARDS)]
        content = QWidget()
        content.setProperty("ground", "window")
        self._grid = grid = QGridLayout(content)
        grid.setContentsMargins(SPACE_6, SPACE_4, SPACE_6, SPACE_4)
        grid.setSpacing(SPACE_4)
        grid.addLayout(self._headline(), 0, 0, 1, _COLUMNS)
        grid.addWidget(self._summary_card(), 3, 0, 1, _COLUMNS)
        # Kept free for the derived figures, which come once the window has painted.
        self._derived_place = QVBoxLayout()
        grid.addLayout(self._derived_place, 4, 0, 1, _COLUMNS)
        for column in range(_COLUMNS):
            grid.setColumnStretch(column, 1)
        # A tall window gives the cards air first, and leaves the rest below the summary.
        grid.setRowStretch(1, 100)
        grid.setRowStretch(2, 100)
        grid.setRowStretch(5, 1)

        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(content)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)
        self._add_icons()

    def show_profile(self, figures: Figures) -> None:
        described = cards(figures)
        self._place(described[: len(RANK_KINDS)], self._cards[: len(RANK_KINDS)], row=1)
        self._place(described[len(RANK_KINDS) :], self._cards[len(RANK_KINDS) :], row=2)
        said = headline(figures)
        for label, words in ((self._verdict, said.verdict), (self._evidence, said.evidence)):
            label.setText(words)
            label.setVisible(bool(words))
        self._summary.setText(summary(figures))
        self._source.setText(summary_source(figures))
        self._figures = figures
        self._show_derived()
        self._export.setEnabled(any(figures.rank(kind) for kind in RANK_KINDS))

    def _place(self, described: Sequence[Card], widgets: Sequence[RankingCard], row: int) -> None:
        """Show cards beside each other over the whole width, and hide what is left over."""
        span = _COLUMNS // len(described)
        for index, widget in enumerate(widgets):
            if index < len(described):
                self._grid.addWidget(widget, row, index * span, 1, span)
                widget.set_card(described[index], described)
            # Shown only in the grid: alone it would be a window of its own.
            widget.setVisible(index < len(described))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._derived is None:
            QTimer.singleShot(0, self, self.complete)

    def complete(self) -> None:
        """Add the derived figures, which the first look can do without."""
        if self._derived is None:
            # The window paints without them, and they take their time to import.
            from gii_viewer.views.widgets.derived_table import DerivedTable

            self._derived = DerivedTable(self._actions)
            self._derived_place.addWidget(self._derived)
        self._show_derived()

    def set_theme(self, palette: Palette) -> None:
        self._palette = palette
        for card in self._cards:
            card.set_theme(palette)
        self._add_icons()

    def chart(self) -> Chart | None:
        from gii_viewer.charts.catalogue.ranks import describe_ranks  # not for the first look

        return None if self._figures is None else describe_ranks(self._figures)

    def _add_icons(self) -> None:
        self._copy.setIcon(icon("copy", self._palette))
        self._export.setIcon(icon("export", self._palette))

    def _headline(self) -> QVBoxLayout:
        """Make the lines that say first how the cluster stands, and what that rests on."""
        self._verdict, self._evidence = plain_label(), plain_label(quiet=True)
        self._verdict.setFont(font(TITLE, QFont.Weight.DemiBold))
        self._evidence.setFont(font(LEAD))
        self._verdict.setAccessibleName(self.tr("Verdict"))
        self._evidence.setAccessibleName(self.tr("Evidence"))
        lines = QVBoxLayout()
        lines.setSpacing(SPACE_1)
        for label in (self._verdict, self._evidence):
            label.setWordWrap(True)
            label.setTextInteractionFlags(_SELECTABLE)
            lines.addWidget(label)
        return lines

    def _summary_card(self) -> QFrame:
        card = card_frame()
        self._summary = plain_label()
        self._summary.setFont(font(LEAD))
        self._source = plain_label(quiet=True, small=True)
        for label in (self._summary, self._source):
            label.setWordWrap(True)
            label.setTextInteractionFlags(_SELECTABLE)
        self._summary.setAccessibleName(self.tr("Summary"))
        self._source.setAccessibleName(self.tr("Source"))
        self._copy = QPushButton(self.tr("Copy with source"))
        self._copy.clicked.connect(self._copy_summary)
        self._export = QPushButton(self.tr("Export ranks chart…"))
        self._export.clicked.connect(lambda: self._actions.export_chart(self.chart()))
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE_2)
        buttons.addWidget(title_label(self.tr("Summary")))
        buttons.addStretch()
        buttons.addWidget(self._copy)
        buttons.addWidget(self._export)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(SPACE_4, SPACE_4, SPACE_4, SPACE_4)
        inside.setSpacing(SPACE_3)
        inside.addLayout(buttons)
        inside.addWidget(self._summary)
        inside.addWidget(self._source)
        return card

    def _show_derived(self) -> None:
        figures = self._figures
        if self._derived is not None and figures is not None:
            # As above.
            from gii_viewer.tables.cells import NOT_DERIVED
            from gii_viewer.tables.derived import derived

            table = derived(figures)
            of_both = {figure.pointer for figure in figures.derived_of(None)}
            shown = {*of_both, NOT_DERIVED}
            rows = tuple(row for row in table.rows if row.key in shown)
            self._derived.set_table(replace(table, rows=rows))
            self._derived.setFixedHeight(self._derived.height_for_all())

    def _copy_summary(self) -> None:
        if self._figures is not None:
            self._actions.copy_text(summary_with_source(self._figures))
