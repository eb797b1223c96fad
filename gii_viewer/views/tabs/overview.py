"""Overview: the verdict on a cluster, and what it rests on, at one glance."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from gii_viewer.charts.cards import cards
from gii_viewer.charts.ladder import ladder
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
from gii_viewer.model.overview_lines import Line, Subject, overview_lines
from gii_viewer.model.pointers import ARTICLES_PER_APPLICATION, POPULATION
from gii_viewer.model.profile import EVERY_ACTIVITY, RANK_KINDS
from gii_viewer.model.summary import summary, summary_source, summary_with_source
from gii_viewer.views.actions import FigureActions
from gii_viewer.views.stage import on_screen
from gii_viewer.views.tabs.tab import ProfileTab
from gii_viewer.views.theme import font
from gii_viewer.views.widgets.icons import icon
from gii_viewer.views.widgets.labels import card_frame, plain_label, title_label
from gii_viewer.views.widgets.link_card import LinkCard
from gii_viewer.views.widgets.rank_ladder import RankLadder
from gii_viewer.views.widgets.ranking_card import RankingCard

if TYPE_CHECKING:
    from gii_viewer.charts.description import Chart

_WIDEST = 1200
"""Content is never wider, whatever the window."""
_NARROW = 900
"""Below this width, what stands side by side stands one below the other."""
_SELECTABLE = (
    Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
)
_MOST_CARDS = len(RANK_KINDS) + len(EVERY_ACTIVITY)
_OF_BOTH = (POPULATION, ARTICLES_PER_APPLICATION)
"""Derived figures that belong to both activities, and so to neither one's tab."""
_LINES = 3


class OverviewTab(ProfileTab):
    """Verdict, ranking cards, rank ladder, lines that lead on, and a summary to quote."""

    def __init__(self, actions: FigureActions, palette: Palette) -> None:
        super().__init__(actions, palette)
        self._figures: Figures | None = None
        self._lines: tuple[Line, ...] = ()
        self._cards = [RankingCard(actions) for _ in range(_MOST_CARDS)]
        self._ladder = RankLadder(palette)
        self._links = [LinkCard() for _ in range(_LINES)]
        self._build()
        self.set_theme(palette)
        actions.documents.list_changed.connect(self._show_ladder)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = event.size().width() < _NARROW
        direction = QBoxLayout.Direction
        for line in (self._below, self._both):
            line.setDirection(direction.TopToBottom if narrow else direction.LeftToRight)

    def show_profile(self, figures: Figures) -> None:
        self._figures = figures
        described = cards(figures)
        for index, widget in enumerate(self._cards):
            if index < len(described):
                widget.set_card(described[index])
            widget.setVisible(index < len(described))
        said = headline(figures)
        for label, words in ((self._verdict, said.verdict), (self._evidence, said.evidence)):
            label.setText(words)
            label.setVisible(bool(words))
        self._lines = overview_lines(figures)
        for link, line in zip(self._links, self._lines, strict=True):
            link.set_words(line.title, line.words)
        self._summary.setText(summary(figures))
        self._source.setText(summary_source(figures))
        self._show_derived(figures)
        self._show_ladder()
        self._export.setEnabled(any(figures.rank(kind) for kind in RANK_KINDS))

    def set_theme(self, palette: Palette) -> None:
        self._palette = palette
        self._ladder.set_theme(palette)
        self._copy.setIcon(icon("copy", palette))
        self._export.setIcon(icon("export", palette))
        for button in self._derived:
            button.setIcon(icon("derive", palette))

    def chart(self) -> Chart | None:
        from gii_viewer.charts.catalogue.ranks import describe_ranks  # not for the first look

        return None if self._figures is None else describe_ranks(self._figures)

    def _build(self) -> None:
        content = QWidget()
        content.setMaximumWidth(_WIDEST)
        column = QVBoxLayout(content)
        column.setContentsMargins(SPACE_6, SPACE_3, SPACE_6, SPACE_4)
        column.setSpacing(SPACE_3)
        column.addLayout(self._headline())
        row = QHBoxLayout()
        row.setSpacing(SPACE_3)
        for card in self._cards:
            row.addWidget(card, 1)
        column.addLayout(row)
        column.addWidget(self._ladder)
        self._below = QHBoxLayout()
        self._below.setSpacing(SPACE_3)
        self._below.addLayout(self._leading_on(), 1)
        self._below.addWidget(self._summary_card(), 1)
        column.addLayout(self._below)
        self._both = self._of_both()
        column.addLayout(self._both)
        column.addStretch(1)

        ground = QWidget()
        ground.setProperty("ground", "window")
        centred = QHBoxLayout(ground)
        centred.setContentsMargins(0, 0, 0, 0)
        centred.addWidget(content, 1)
        # Beyond the widest content, the window's rest stays free at the right.
        centred.addStretch(0)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(ground)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)

    def _headline(self) -> QVBoxLayout:
        """Make the lines that say first how the cluster stands, and what that rests on."""
        self._verdict = _quotable(self.tr("Verdict"))
        self._evidence = _quotable(self.tr("Evidence"), quiet=True)
        self._verdict.setFont(font(TITLE, QFont.Weight.DemiBold))
        self._evidence.setFont(font(LEAD))
        lines = QVBoxLayout()
        lines.setSpacing(SPACE_1)
        lines.addWidget(self._verdict)
        lines.addWidget(self._evidence)
        return lines

    def _leading_on(self) -> QVBoxLayout:
        """Make the lines that lead to the tabs."""
        lines = QVBoxLayout()
        lines.setSpacing(SPACE_2)
        for number, link in enumerate(self._links):
            link.clicked.connect(lambda at=number: self._lead_on(at))
            lines.addWidget(link)
        lines.addStretch(1)
        return lines

    def _of_both(self) -> QHBoxLayout:
        """Make the line of derived figures that belong to both activities."""
        line = QHBoxLayout()
        line.setSpacing(SPACE_2)
        self._derived = [QPushButton() for _ in _OF_BOTH]
        self._contradiction = plain_label(quiet=True, small=True, wraps=True)
        for button, pointer in zip(self._derived, _OF_BOTH, strict=True):
            button.clicked.connect(lambda _=False, of=pointer, by=button: self._explain(of, by))
            button.setFlat(True)
            line.addWidget(button)
        line.addWidget(self._contradiction, 1)
        line.addStretch()
        return line

    def _summary_card(self) -> QFrame:
        card = card_frame()
        self._summary = _quotable(self.tr("Summary"))
        self._source = _quotable(self.tr("Source"), quiet=True, small=True)
        self._copy = QPushButton(self.tr("Copy with source"))
        self._copy.clicked.connect(self._copy_summary)
        self._export = QPushButton(self.tr("Export ranks chart…"))
        self._export.clicked.connect(lambda: self._actions.export_chart(self.chart()))
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE_2)
        buttons.addWidget(title_label(self.tr("Summary")), 1)
        buttons.addWidget(self._copy)
        buttons.addWidget(self._export)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(SPACE_3, SPACE_2, SPACE_3, SPACE_3)
        inside.setSpacing(SPACE_2)
        inside.addLayout(buttons)
        inside.addWidget(self._summary)
        inside.addWidget(self._source)
        inside.addStretch(1)
        return card

    def _show_ladder(self) -> None:
        if self._figures is not None:
            self._ladder.set_ladder(ladder(self._figures, self._actions.documents.documents))

    def _show_derived(self, figures: Figures) -> None:
        for button, pointer in zip(self._derived, _OF_BOTH, strict=True):
            figure = figures.get(pointer)
            button.setVisible(figure is not None)
            if figure is not None:
                words = self.tr("{label}: {range} (derived)")
                button.setText(words.format(label=figure.label, range=figure.text))
        self._contradiction.setText(figures.contradiction(None))
        self._contradiction.setVisible(bool(figures.contradiction(None)))

    def _lead_on(self, at: int) -> None:
        line = self._lines[at]
        tabs: dict[Subject, str] = {"leaders": line.activity, "fields": line.activity}
        self._actions.stage.go_to(tabs.get(line.subject, "collaborations"))

    def _explain(self, pointer: str, button: QPushButton) -> None:
        if self._figures is not None:
            place = on_screen(button, button.rect())
            self._actions.explain(self._figures.ref(pointer), place)

    def _copy_summary(self) -> None:
        if self._figures is not None:
            self._actions.copy_text(summary_with_source(self._figures))


def _quotable(name: str, *, quiet: bool = False, small: bool = False) -> QLabel:
    label = plain_label(quiet=quiet, small=small, wraps=True)
    label.setAccessibleName(name)
    label.setTextInteractionFlags(_SELECTABLE)
    return label
