"""How a derived figure comes about: formula, inputs with their lines, assumptions, range."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from gii_viewer.charts.type_scale import HEADING, SPACE_1, SPACE_2, SPACE_4, SPACE_6
from gii_viewer.model.before.derivations import (
    assumption_words,
    derived_formula,
    derived_label,
    derived_period,
    derived_text,
    derived_unit,
)
from gii_viewer.model.before.derived import DerivedFigure, derived_figures
from gii_viewer.model.before.figures import cluster_name, detail, edition_name, stated_figures
from gii_viewer.model.before.sentences import derived_sentence
from gii_viewer.model.profile import Profile, StatedEvidence
from gii_viewer.views.tabs.tab import plain_label, title_label
from gii_viewer.views.theme import font
from gii_viewer.views.widgets.figure_table import ROW_HEIGHT, FigureTable
from gii_viewer.views.widgets.figure_table_model import Cell, Column, FigureTableModel, Row
from gii_viewer.views.widgets.table_header import HEIGHT
from gii_viewer.views.wording import WORDING

_MOST_ROWS = 7
_WIDTH = 660
_GREATEST_HEIGHT = 760


class DerivationDialog(QDialog):
    """Shows the derivation of ``figure``.

    ``show_figure_requested`` carries the JSON Pointer of an input to look at,
    ``copy_sentence_requested`` the figure's own.
    """

    show_figure_requested = Signal(str)
    copy_sentence_requested = Signal(str)

    def __init__(
        self, profile: Profile, figure: DerivedFigure, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._profile = profile
        self._figure = figure
        label = derived_label(figure, WORDING)
        self.setWindowTitle(self.tr("Derivation: {figure}").format(figure=label))
        value = plain_label(derived_text(figure, WORDING))
        value.setFont(font(HEADING, QFont.Weight.DemiBold))
        scope = (
            derived_unit(figure, WORDING),
            cluster_name(profile, WORDING),
            derived_period(figure, profile, WORDING),
            edition_name(profile, WORDING),
        )
        formula = plain_label(derived_formula(figure, WORDING))
        formula.setWordWrap(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        copy = buttons.addButton(
            self.tr("Copy as a sentence"), QDialogButtonBox.ButtonRole.ActionRole
        )
        # Enter closes: it must not copy by surprise.
        copy.setAutoDefault(False)
        buttons.button(QDialogButtonBox.StandardButton.Close).setDefault(True)
        copy.clicked.connect(lambda: self.copy_sentence_requested.emit(figure.pointer))
        buttons.rejected.connect(self.reject)

        content = QWidget()
        content.setProperty("ground", "window")
        inside = QVBoxLayout(content)
        inside.setContentsMargins(SPACE_6, SPACE_6, 0, SPACE_2)
        inside.setSpacing(SPACE_1)
        inside.addWidget(plain_label(label))
        inside.addWidget(value)
        words = self.tr("{scope} · derived").format(
            scope=" · ".join(dict.fromkeys(part for part in scope if part))
        )
        said = plain_label(words, quiet=True)
        said.setWordWrap(True)
        inside.addWidget(said)
        for title, part in (
            (self.tr("Formula"), formula),
            (self.tr("Inputs"), self._inputs()),
            (self.tr("Assumptions"), self._assumptions()),
        ):
            inside.addSpacing(SPACE_4)
            inside.addWidget(title_label(title))
            inside.addWidget(part)
        inside.addStretch()
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setWidget(content)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, SPACE_6, SPACE_4)
        outer.addWidget(area, 1)
        outer.addWidget(buttons)
        self.setMinimumSize(460, 320)
        whole = inside.totalHeightForWidth(_WIDTH - SPACE_6) + buttons.sizeHint().height()
        self.resize(_WIDTH, min(whole + SPACE_6 + SPACE_4, _GREATEST_HEIGHT))

    def _inputs(self) -> FigureTable:
        model = FigureTableModel(self)
        table = FigureTable(model, stretched=0, sorted_by=-1)
        table.setAccessibleName(self.tr("Inputs"))
        model.set_table(
            (
                Column(self.tr("Figure")),
                Column(self.tr("Value"), numeric=True),
                Column(self.tr("Basis")),
                Column(self.tr("Line"), numeric=True),
            ),
            self._rows(),
        )
        rows = min(model.rowCount(), _MOST_ROWS)
        table.setFixedHeight(HEIGHT + rows * ROW_HEIGHT + 2)
        table.show_figure_requested.connect(self.show_figure_requested)
        return table

    def _rows(self) -> list[Row]:
        stated = {figure.pointer: figure for figure in stated_figures(self._profile, WORDING)}
        derived = derived_figures(self._profile)
        rows = []
        for pointer in self._figure.inputs:
            if pointer in stated:
                figure = stated[pointer]
                evidence = self._profile.evidence.get(pointer)
                line = evidence.line if isinstance(evidence, StatedEvidence) else None
                label = f"{figure.name} · {figure.label}" if figure.name else figure.label
                value = Cell(figure.value, figure.text, figure.text, pointer)
                basis = self._basis_words(str(figure.basis))
                said = detail(figure, self._profile, WORDING)
            elif pointer in derived:
                line = None
                label = derived_label(derived[pointer], WORDING)
                text = derived_text(derived[pointer], WORDING)
                value = Cell(float(derived[pointer].interval.low), text, text, pointer)
                basis = self._basis_words("derived")
                said = derived_sentence(derived[pointer], self._profile, WORDING)
            else:
                continue
            shown = "–" if line is None else str(line)
            rows.append(
                Row(
                    pointer,
                    (
                        Cell(label, label, label, pointer, said),
                        value,
                        Cell(basis, basis, basis, pointer),
                        Cell(line, shown, "" if line is None else shown, pointer),
                    ),
                )
            )
        return rows

    def _assumptions(self) -> QWidget:
        box = QWidget()
        inside = QVBoxLayout(box)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(SPACE_2)
        for assumption in self._figure.assumptions:
            words = plain_label(f"•  {assumption_words(assumption, WORDING)}", quiet=True)
            words.setWordWrap(True)
            inside.addWidget(words)
        return box

    def _basis_words(self, basis: str) -> str:
        return {
            "stated": self.tr("stated"),
            "derived": self.tr("derived"),
            "added": self.tr("added"),
        }[basis]
