"""How a derived figure comes about: formula, inputs with their lines, assumptions, range."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QScrollArea,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from gii_viewer.charts.palette import Palette
from gii_viewer.charts.type_scale import HEADING, SPACE_1, SPACE_2, SPACE_4, SPACE_6
from gii_viewer.model.document_figures import DocumentFigures
from gii_viewer.model.figure import Figure, FigureRef, Unit
from gii_viewer.tables.derived import inputs
from gii_viewer.views.actions import FigureActions
from gii_viewer.views.theme import font
from gii_viewer.views.widgets.figure_table import ROW_HEIGHT, FigureTable
from gii_viewer.views.widgets.interval_bar import IntervalBar, paint_interval
from gii_viewer.views.widgets.labels import plain_label, title_label
from gii_viewer.views.widgets.table_header import HEIGHT
from gii_viewer.views.widgets.table_model import FIGURES_ROLE

_Index = QModelIndex | QPersistentModelIndex
_MOST_ROWS = 7
_WIDTH = 660
_GREATEST_HEIGHT = 760
_VALUES = 1
"""The column of the inputs' values."""
_LEAST_BAR = 120


class DerivationDialog(QDialog):
    """Shows the derivation of ``figure``, one of ``figures``; its inputs lead on."""

    def __init__(
        self,
        figures: DocumentFigures,
        figure: Figure,
        actions: FigureActions,
        palette: Palette,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._figures = figures
        self._figure = figure
        self.setWindowTitle(self.tr("Derivation: {figure}").format(figure=figure.label))
        value = plain_label(figure.text)
        value.setFont(font(HEADING, QFont.Weight.DemiBold))
        scope = (figure.unit_words, figures.title, figure.name, figure.period, figures.edition_name)
        words = self.tr("{scope} · derived").format(
            scope=" · ".join(dict.fromkeys(part for part in scope if part))
        )
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        copy = buttons.addButton(
            self.tr("Copy as a sentence"), QDialogButtonBox.ButtonRole.ActionRole
        )
        # Enter closes: it must not copy by surprise.
        copy.setAutoDefault(False)
        buttons.button(QDialogButtonBox.StandardButton.Close).setDefault(True)
        copy.clicked.connect(lambda: actions.copy_sentence(figure.ref))
        buttons.rejected.connect(self.reject)

        content = QWidget()
        content.setProperty("ground", "window")
        inside = QVBoxLayout(content)
        inside.setContentsMargins(SPACE_6, SPACE_6, 0, SPACE_2)
        inside.setSpacing(SPACE_1)
        inside.addWidget(plain_label(figure.label))
        inside.addWidget(value)
        inside.addWidget(plain_label(words, quiet=True, wraps=True))
        inside.addSpacing(SPACE_2)
        inside.addWidget(IntervalBar(figure, palette))
        for title, part in (
            (self.tr("Formula"), plain_label(figure.formula, wraps=True)),
            (self.tr("Inputs"), self._inputs(actions, palette)),
            (self.tr("Assumptions"), self._assumptions()),
        ):
            inside.addSpacing(SPACE_4)
            inside.addWidget(title_label(title))
            inside.addWidget(part)
        if figures.years_note and figure.years:
            inside.addSpacing(SPACE_2)
            inside.addWidget(plain_label(figures.years_note, quiet=True, wraps=True))
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

    def _inputs(self, actions: FigureActions, palette: Palette) -> FigureTable:
        table = _Inputs(actions, sorted_by=-1)
        table.setAccessibleName(self.tr("Inputs"))
        table.set_table(inputs(self._figures, self._figure))
        table.setItemDelegateForColumn(_VALUES, _Values(self._figures, palette, table))
        rows = min(table.rows.rowCount(), _MOST_ROWS)
        table.setFixedHeight(HEIGHT + rows * ROW_HEIGHT + 2)
        return table

    def _assumptions(self) -> QWidget:
        box = QWidget()
        inside = QVBoxLayout(box)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(SPACE_2)
        for assumption in self._figure.assumptions:
            words = self._figures.assumption_words(assumption)
            inside.addWidget(plain_label(f"•  {words}", quiet=True, wraps=True))
        return box


class _Inputs(FigureTable):
    """The inputs; the figure they make stays the current one until one of them leads on."""

    def choose(self, ref: FigureRef | None) -> None:
        pass

    def follow(self, index: QModelIndex) -> None:
        self._actions.show_origin(self._figure(index))


class _Values(QStyledItemDelegate):
    """The values of the inputs; percents stand over the bar of their interval."""

    def __init__(self, figures: DocumentFigures, palette: Palette, table: FigureTable) -> None:
        super().__init__(table)
        self._figures = figures
        self._palette = palette

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return super().sizeHint(option, index).expandedTo(QSize(_LEAST_BAR, 0))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        super().paint(painter, option, index)
        for ref in index.data(FIGURES_ROLE):
            figure = self._figures[ref.pointer]
            if figure.unit is not Unit.PERCENT:
                # Only percents share a scale: on one of its own, any count would look like another.
                continue
            cell = QRectF(option.rect)
            left, width = cell.left() + SPACE_2, cell.width() - 2 * SPACE_2
            place = QRectF(left, cell.bottom() - 6, width, 3)
            painter.save()
            paint_interval(painter, place, figure.interval, figure.unit, self._palette)
            painter.restore()
