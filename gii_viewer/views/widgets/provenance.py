"""The popover that says where a figure comes from, beside the figure."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFont, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolTip,
    QVBoxLayout,
    QWidget,
)

from gii_viewer.charts.palette import Palette
from gii_viewer.charts.type_scale import HEADING, SPACE_1, SPACE_2, SPACE_3, SPACE_4
from gii_viewer.model.document_figures import DocumentFigures
from gii_viewer.model.document_words import capitalized
from gii_viewer.model.figure import Figure, FigureRef
from gii_viewer.model.profile import AddedEvidence, Basis, StatedEvidence
from gii_viewer.views.actions import FigureActions
from gii_viewer.views.theme import font
from gii_viewer.views.widgets.icons import icon
from gii_viewer.views.widgets.interval_bar import IntervalBar
from gii_viewer.views.widgets.labels import plain_label

_WIDTH = 380
_MOST_WORDS = 280
"""Of a line that states a figure; the document tab shows all of it."""


class Provenance(QFrame):
    """Says all about one of ``figures``; closes by Esc, by a click elsewhere, or once used."""

    def __init__(
        self,
        figures: DocumentFigures,
        figure: Figure,
        actions: FigureActions,
        palette: Palette,
        parent: QWidget,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._figures = figures
        self._figure = figure
        self._actions = actions
        self._palette = palette
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFixedWidth(_WIDTH)
        self.setProperty("popover", True)
        self.setAccessibleName(self.tr("About this figure"))
        self.setAccessibleDescription(figures.detail(figure))
        value = plain_label(figure.text, wraps=True)
        value.setFont(font(HEADING, QFont.Weight.DemiBold))
        inside = QVBoxLayout(self)
        self._inside = inside
        inside.setContentsMargins(SPACE_4, SPACE_3, SPACE_4, SPACE_4)
        inside.setSpacing(SPACE_1)
        inside.addWidget(plain_label(figure.full_label, wraps=True))
        inside.addWidget(value)
        inside.addWidget(plain_label(self._scope(), quiet=True, wraps=True))
        inside.addSpacing(SPACE_2)
        for part in self._origin():
            inside.addWidget(part)
        if figure.years and figures.years_note:
            inside.addSpacing(SPACE_1)
            inside.addWidget(plain_label(figures.years_note, quiet=True, wraps=True))
        inside.addSpacing(SPACE_2)
        inside.addLayout(self._buttons())
        actions.documents.current_changed.connect(self.close)

    def show_beside(self, place: QRect) -> None:
        """Open below ``place`` of the screen, or above it where there is more room."""
        QToolTip.hideText()
        self.adjustSize()
        height = self._inside.totalHeightForWidth(_WIDTH)
        self.setFixedHeight(max(height, self.sizeHint().height()))
        screen = QGuiApplication.screenAt(place.center()) or self.screen()
        self.move(_beside(place, self.rect(), screen.availableGeometry()))
        self.show()
        self._copy.setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def _scope(self) -> str:
        figure, figures = self._figure, self._figures
        basis = figures.basis_word(figure.basis)
        parts = (figure.unit_words, figures.title, figure.period, figures.edition_name, basis)
        return " · ".join(dict.fromkeys(part for part in parts if part))

    def _origin(self) -> list[QWidget]:
        figure, figures = self._figure, self._figures
        match figure.evidence:
            case StatedEvidence(line, text):
                words = " ".join(text.split())
                if len(words) > _MOST_WORDS:
                    words = f"{words[:_MOST_WORDS]}…"
                return [plain_label(figures.quoted(StatedEvidence(line, words)), wraps=True)]
            case AddedEvidence(added, note):
                said = self.tr("Added on {date}: {note}").format(date=added, note=note)
                return [plain_label(said, wraps=True)]
        if figure.basis is not Basis.DERIVED:
            return [plain_label(capitalized(figures.origin(figure)), wraps=True)]
        return [IntervalBar(figure, self._palette), self._formula()]

    def _formula(self) -> QLabel:
        formula = plain_label(self._figure.formula, quiet=True, wraps=True)
        formula.setContentsMargins(0, SPACE_1, 0, 0)
        return formula

    def _buttons(self) -> QHBoxLayout:
        figure, actions = self._figure, self._actions
        self._copy = QPushButton(icon("quote", self._palette), self.tr("Copy as a sentence"))
        self._copy.clicked.connect(lambda: self._end_with(actions.copy_sentence))
        derived = figure.basis is Basis.DERIVED
        show = QPushButton(
            icon("derive" if derived else "find", self._palette),
            self.tr("Show derivation") if derived else self.tr("Show in document"),
        )
        show.clicked.connect(lambda: self._end_with(actions.show_origin))
        row = QHBoxLayout()
        row.setSpacing(SPACE_2)
        for button in (self._copy, show):
            # Enter presses it, as in a dialog.
            button.setAutoDefault(True)
            row.addWidget(button)
        row.addStretch()
        return row

    def _end_with(self, do: Callable[[FigureRef], None]) -> None:
        self.close()
        do(self._figure.ref)


def _beside(place: QRect, size: QRect, screen: QRect) -> QPoint:
    screen = screen.adjusted(SPACE_2, SPACE_2, -SPACE_2, -SPACE_2)
    below, above = place.bottom() + SPACE_1, place.top() - SPACE_1 - size.height()
    fits = below + size.height() <= screen.bottom() or above < screen.top()
    top = below if fits else above
    return QPoint(
        max(screen.left(), min(place.left(), screen.right() - size.width())),
        max(screen.top(), min(top, screen.bottom() - size.height())),
    )
