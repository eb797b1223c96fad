"""The dialog that adds the fields which a page shows only as a picture."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QDialogButtonBox,
    QGraphicsView,
    QHBoxLayout,
    QMessageBox,
    QPushButton,
    QRadioButton,
    QStackedWidget,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from gii_viewer.charts.describing import describe_fields
from gii_viewer.charts.description import BarChart
from gii_viewer.charts.palette import Palette
from gii_viewer.charts.type_scale import SPACE_2, SPACE_3, SPACE_4, SPACE_6
from gii_viewer.documents.adding import sides_to_add_to
from gii_viewer.model.profile import ACTIVITY_KINDS, ActivityKind, Profile
from gii_viewer.views.dialogs.added_fields_form import AddedFieldsForm
from gii_viewer.views.tabs.tab import card_frame, plain_label
from gii_viewer.views.widgets.chart_view import ChartView
from gii_viewer.views.widgets.figure_table import FigureTable
from gii_viewer.views.widgets.figure_table_model import Cell, Column, FigureTableModel, Row
from gii_viewer.views.wording import WORDING

_STYLE = "QTabWidget::tab-bar { left: 4px; }"
"""The preview stands on a card, not at the edge of the window."""


class AddFiguresDialog(QDialog):
    """Takes lists of fields with a live preview; a side's stated fields stay as they are.

    ``kind`` is the side shown first. After the dialog was accepted,
    ``profile_with_figures`` is the profile with what was added on either side.
    """

    def __init__(
        self,
        profile: Profile,
        kind: ActivityKind,
        palette: Palette,
        today: date,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._profile = profile
        self.profile_with_figures: Profile | None = None
        self.forms = {
            side: AddedFieldsForm(profile, side, palette, today)
            for side in sides_to_add_to(profile)
        }
        self._kind: ActivityKind = kind if kind in self.forms else next(iter(self.forms), kind)
        self._sides: dict[ActivityKind, QRadioButton] = {}
        self._stack = QStackedWidget()
        self._chart = ChartView(palette)
        self._model = FigureTableModel(self)
        self._table = FigureTable(self._model, stretched=0, sorted_by=-1)
        self._preview = QTabWidget()
        self._nothing = plain_label(quiet=True)
        self._state = plain_label(quiet=True, small=True)
        self._elsewhere = plain_label(quiet=True, small=True)
        self._remove = QPushButton(self.tr("Re&move added figures"))
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._add = self._buttons.addButton(self.tr("&Add"), QDialogButtonBox.ButtonRole.AcceptRole)
        self._build()
        self._connect()
        self._choose(self._kind)

    @property
    def kind(self) -> ActivityKind:
        """The side that is shown."""
        return self._kind

    def choose(self, kind: ActivityKind) -> None:
        """Show the form of another side; what was typed for this one stays."""
        if kind in self._sides:
            self._sides[kind].setChecked(True)

    def set_theme(self, palette: Palette) -> None:
        self._chart.set_theme(palette)
        for form in self.forms.values():
            form.set_theme(palette)

    def accept(self) -> None:
        """Add what was typed on both sides; stay open where that cannot be."""
        for form in self.forms.values():
            # Enter may come before the list has been read.
            form.read()
        if not self._can_add():
            return
        profile = self._profile
        for form in self._changed_forms():
            profile = form.profile_with(profile)
        self.profile_with_figures = profile
        super().accept()

    def reject(self) -> None:
        """Leave; ask first where typed text would be lost."""
        if not self._changed_forms() or self._may_discard():
            super().reject()

    def _build(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(SPACE_3)
        left.addLayout(self._side_choice())
        why = self._why_not_all()
        if why:
            stated = plain_label(why, quiet=True, small=True)
            stated.setWordWrap(True)
            left.addWidget(stated)
        for form in self.forms.values():
            self._stack.addWidget(form)
        left.addWidget(self._stack, 1)

        for canvas in self._chart.findChildren(QGraphicsView):
            # There is nothing to export or to show in the document yet.
            canvas.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self._table.setAccessibleName(self.tr("Preview as table"))
        self._preview.addTab(self._chart, self.tr("&Chart"))
        self._preview.addTab(self._table, self.tr("Ta&ble"))
        self._preview.setAccessibleName(self.tr("Preview"))
        self._state.setWordWrap(True)
        self._state.setContentsMargins(SPACE_2, 0, SPACE_2, 0)
        self._nothing.setWordWrap(True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        card = card_frame()
        shown = QVBoxLayout(card)
        shown.setContentsMargins(SPACE_2, SPACE_2, SPACE_2, SPACE_3)
        shown.setSpacing(SPACE_2)
        shown.addWidget(self._preview, 1)
        shown.addWidget(self._state)
        shown.addWidget(self._nothing, 1)

        upper = QHBoxLayout()
        upper.setSpacing(SPACE_6)
        upper.addLayout(left, 4)
        upper.addWidget(card, 5)
        self._elsewhere.setWordWrap(True)
        self._add.setDefault(True)
        self._remove.setAutoDefault(False)
        lower = QHBoxLayout()
        lower.setSpacing(SPACE_4)
        lower.addWidget(self._remove)
        lower.addWidget(self._elsewhere, 1)
        lower.addWidget(self._buttons)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(SPACE_6, SPACE_4, SPACE_6, SPACE_4)
        whole.setSpacing(SPACE_4)
        whole.addLayout(upper, 1)
        whole.addLayout(lower)
        self.setStyleSheet(_STYLE)
        self.resize(900, 600)

    def _side_choice(self) -> QHBoxLayout:
        names = {"patents": self.tr("&Patents"), "publications": self.tr("P&ublications")}
        spoken = {
            "patents": self.tr("Add the fields of patents"),
            "publications": self.tr("Add the fields of publications"),
        }
        group = QButtonGroup(self)
        row = QHBoxLayout()
        row.setSpacing(SPACE_4)
        row.addWidget(plain_label(self.tr("Add the fields of")))
        for kind in ACTIVITY_KINDS:
            button = QRadioButton(names[kind])
            button.setAccessibleName(spoken[kind])
            button.setEnabled(kind in self.forms)
            group.addButton(button)
            row.addWidget(button)
            self._sides[kind] = button
        row.addStretch(1)
        self._sides[self._kind].setChecked(self._kind in self.forms)
        return row

    def _why_not_all(self) -> str:
        """Say why a side cannot be chosen."""
        stated = [kind for kind in ACTIVITY_KINDS if kind not in self.forms]
        if not stated:
            return ""
        if len(stated) == len(ACTIVITY_KINDS):
            return self.tr(
                "The document states the fields of both; stated figures are never replaced."
            )
        return {
            "patents": self.tr(
                "The document states the fields of patents; stated figures are never replaced."
            ),
            "publications": self.tr(
                "The document states the fields of publications; stated figures are never replaced."
            ),
        }[stated[0]]

    def _connect(self) -> None:
        for kind, button in self._sides.items():
            button.toggled.connect(lambda on, kind=kind: self._choose(kind) if on else None)
        for form in self.forms.values():
            form.changed.connect(self._follow)
        self._remove.clicked.connect(self._remove_all)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)

    def _choose(self, kind: ActivityKind) -> None:
        self._kind = kind
        titles = {
            "patents": self.tr("Add figures: technology fields of patents"),
            "publications": self.tr("Add figures: science fields of publications"),
        }
        self.setWindowTitle(titles[kind])
        form = self.forms.get(kind)
        if form is not None:
            self._stack.setCurrentWidget(form)
            form.editor.setFocus()
        self._follow()

    def _follow(self) -> None:
        """Show what the forms say now."""
        self._add.setEnabled(self._can_add())
        form = self.forms.get(self._kind)
        self._remove.setVisible(form is not None and form.is_correction)
        self._remove.setEnabled(form is not None and form.fields != ())
        self._elsewhere.setText(self._elsewhere_words())
        if form is None:
            self._show(None, "")
            return
        self._add.setText(self.tr("&Replace") if form.is_correction else self.tr("&Add"))
        if form.is_behind:
            words = self.tr("This is the last list that could be read.")
        elif form.readable:
            words = self.tr("This is how the added figures will look everywhere.")
        elif form.is_correction and form.fields == ():
            words = self.tr("No figures: the added ones will be removed.")
        else:
            words = self.tr("The figures are shown here as chart and table once they can be read.")
        self._show(describe_fields(form.preview(), self._kind, WORDING), words)

    def _show(self, chart: BarChart | None, words: str) -> None:
        """Show a preview with ``words`` below it, or only the words."""
        if chart != self._chart.chart:
            self._chart.set_chart(chart)
            columns = (
                Column(self.tr("Field")),
                Column(self.tr("Share"), numeric=True),
                Column(self.tr("Basis")),
            )
            self._model.set_table(columns, [] if chart is None else self._rows(chart))
        for widget in (self._preview, self._state):
            widget.setVisible(chart is not None)
        self._nothing.setVisible(chart is None)
        self._state.setText(words)
        self._nothing.setText(words)

    def _rows(self, chart: BarChart) -> list[Row]:
        added = self.tr("added")
        rows = []
        for bar in chart.bars:
            share = self.tr("{share}%").format(share=round(bar.low))
            # Without a pointer: what is not in the profile yet leads nowhere.
            cells = (
                Cell(bar.label, bar.label, bar.label, detail=bar.detail),
                Cell(round(bar.low), share, share, detail=bar.detail),
                Cell(added, added, added, detail=bar.detail),
            )
            rows.append(Row(bar.pointer, cells))
        return rows

    def _changed_forms(self) -> list[AddedFieldsForm]:
        return [form for form in self.forms.values() if form.is_changed]

    def _can_add(self) -> bool:
        changed = self._changed_forms()
        return bool(changed) and all(form.is_ready for form in changed)

    def _elsewhere_words(self) -> str:
        """Say what is typed on the side that is not shown."""
        other = next((form for form in self._changed_forms() if form.kind != self._kind), None)
        if other is None:
            return ""
        if other.kind == "patents":
            ready = self.tr("What was typed for patents is added too.")
            waiting = self.tr("What was typed for patents cannot be added yet.")
        else:
            ready = self.tr("What was typed for publications is added too.")
            waiting = self.tr("What was typed for publications cannot be added yet.")
        return ready if other.is_ready else waiting

    def _remove_all(self) -> None:
        form = self.forms.get(self._kind)
        if form is not None:
            form.remove_all()

    def _may_discard(self) -> bool:
        box = QMessageBox(self)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle(self.tr("Figures are not added yet"))
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(self.tr("What was typed has not been added. Discard it?"))
        buttons = QMessageBox.StandardButton
        box.setStandardButtons(buttons.Discard | buttons.Cancel)
        box.setDefaultButton(buttons.Cancel)
        return box.exec() == buttons.Discard
