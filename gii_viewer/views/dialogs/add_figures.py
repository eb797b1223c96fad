"""The dialog that adds the fields which a page shows only as a picture."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from gii_viewer.charts.palette import Palette
from gii_viewer.charts.type_scale import SPACE_2, SPACE_4, SPACE_6
from gii_viewer.documents.adding import (
    note_words,
    read_field_rows,
    sides_to_add_to,
    with_added_fields,
)
from gii_viewer.documents.errors import DocumentError
from gii_viewer.documents.quoting import quoted
from gii_viewer.documents.technology_fields import is_technology_field, technology_fields
from gii_viewer.model import pointers
from gii_viewer.model.profile import ActivityKind, AddedEvidence, Field, Profile
from gii_viewer.views.dialogs.field_rows import FieldRows
from gii_viewer.views.widgets.labels import card_frame, named_label, plain_label

_LONGEST_NOTE = 200


class AddFiguresDialog(QDialog):
    """Takes the fields of one side and their shares; stated fields stay as they are.

    ``kind`` is the side shown first. After the dialog was accepted,
    ``profile_with_figures`` is the profile with what was added.
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
        self._palette = palette
        self._today = today
        self.profile_with_figures: Profile | None = None
        open_sides = sides_to_add_to(profile)
        self.kind: ActivityKind = kind if kind in open_sides else next(iter(open_sides), kind)
        self._fields: tuple[Field, ...] | None = None
        """What the rows say: ``None`` where they are refused; empty to remove what was added."""
        self._rows = FieldRows()
        self._rows.setEnabled(bool(open_sides))
        self._note = QLineEdit()
        self._problem = plain_label()
        self._remove = QPushButton(self.tr("Re&move added figures"))
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._add = self._buttons.addButton("", QDialogButtonBox.ButtonRole.AcceptRole)
        self._sides: dict[ActivityKind, QRadioButton] = {
            "patents": QRadioButton(self.tr("&Patents")),
            "publications": QRadioButton(self.tr("P&ublications")),
        }
        self._sides["patents"].setAccessibleName(self.tr("Add the fields of patents"))
        self._sides["publications"].setAccessibleName(self.tr("Add the fields of publications"))
        for side, button in self._sides.items():
            button.setEnabled(side in open_sides)
            button.clicked.connect(lambda _=False, side=side: self._choose(side))
        self._lay_out()
        self._rows.changed.connect(self._read)
        self._note.textChanged.connect(self._read)
        self._remove.clicked.connect(self._rows.clear_rows)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self._begin()

    def accept(self) -> None:
        """Add what was typed; stay open where that cannot be."""
        self._rows.finish_typing()
        if self._add.isEnabled() and self._fields is not None:
            self.profile_with_figures = with_added_fields(
                self._profile, self.kind, self._fields, added=self._today, note=self._note.text()
            )
            super().accept()

    def reject(self) -> None:
        """Leave; ask first where typed text would be lost."""
        if self._may_leave():
            super().reject()

    def _lay_out(self) -> None:
        self.resize(600, 560)
        sides = QHBoxLayout()
        sides.setSpacing(SPACE_4)
        sides.addWidget(plain_label(self.tr("Add the fields of")))
        for button in self._sides.values():
            sides.addWidget(button)
        sides.addStretch(1)
        never = plain_label(self.tr("What the document states is never replaced."), quiet=True)
        never.setVisible(not all(button.isEnabled() for button in self._sides.values()))
        label = named_label(self.tr("Fields and &shares; a whole list can be pasted"), self._rows)
        card = card_frame()
        inside = QVBoxLayout(card)
        inside.setContentsMargins(1, SPACE_2, 1, SPACE_2)
        inside.addWidget(self._rows)
        self._problem.setWordWrap(True)
        self._problem.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._problem.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        # Room for three lines from the start, so that nothing jumps while one types.
        self._problem.setFixedHeight(self._problem.fontMetrics().lineSpacing() * 3)
        note_label = named_label(self.tr("Read &from (required)"), self._note)
        self._note.setPlaceholderText(self.tr("bar chart on the page, read by eye"))
        self._note.setMaxLength(_LONGEST_NOTE)
        words = self.tr("Kept with every figure, and that it was added on {date}")
        kept = plain_label(words.format(date=self._today.isoformat()), quiet=True, small=True)
        self._add.setDefault(True)
        self._remove.setAutoDefault(False)
        lower = QHBoxLayout()
        lower.addWidget(self._remove)
        lower.addWidget(self._buttons, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(SPACE_6, SPACE_4, SPACE_6, SPACE_4)
        whole.setSpacing(SPACE_2)
        whole.addLayout(sides)
        for widget in (never, label, card, self._problem, note_label, self._note, kept):
            whole.addWidget(widget, int(widget is card))
        whole.addLayout(lower)

    def _choose(self, kind: ActivityKind) -> None:
        """Go over to another side; ask first where typed text would be lost."""
        if kind != self.kind and self._may_leave():
            self.kind = kind
            self._begin()
        self._sides[self.kind].setChecked(True)

    def _begin(self) -> None:
        """Begin with what was added to this side before."""
        self._sides[self.kind].setChecked(self._sides[self.kind].isEnabled())
        evidence = self._profile.evidence.get(pointers.field(self.kind, 0))
        note = evidence.note if isinstance(evidence, AddedEvidence) else ""
        added = self._profile.activity(self.kind).fields if note else None
        self._before = [(field.name, f"{field.share}%") for field in added or ()], note
        patents = self.kind == "patents"
        self.setWindowTitle(
            self.tr("Add figures: technology fields of patents")
            if patents
            else self.tr("Add figures: science fields of publications")
        )
        self._add.setText(self.tr("&Replace") if added else self.tr("&Add"))
        self._remove.setVisible(bool(added))
        self._note.setText(note)
        self._rows.offer(technology_fields() if patents else ())
        self._rows.clear_rows()
        self._rows.set_rows(self._before[0])
        self._rows.setFocus()

    def _read(self) -> None:
        """Read the rows; say the first thing that is wrong, or else what is missing."""
        refused_row, colour = None, self._palette.quiet
        try:
            self._fields = read_field_rows(self._rows.rows())
            words = self._state_words(self._fields)
        except DocumentError as error:
            self._fields, refused_row, colour = None, error.line, self._palette.warning
            line = self.tr("Line {line}: {reason}")
            words = line.format(line=error.line, reason=error.reason)
            if words != self._problem.text():
                alert = QAccessibleEvent(self._problem, QAccessible.Event.Alert)
                QAccessible.updateAccessibility(alert)
        self._rows.mark(refused_row, self._palette.warning)
        self._problem.setStyleSheet(f"color: {colour};")
        self._problem.setText(words)
        needed = note_words(self._note.text()) if self._fields else self._before[0]
        self._add.setEnabled(self._fields is not None and bool(needed) and self._is_changed())
        self._remove.setEnabled(self._fields != ())

    def _state_words(self, fields: tuple[Field, ...]) -> str:
        if not fields:
            removing = self.tr("The list is empty: the added fields will be removed.")
            return removing if self._before[0] else ""
        said = [self.tr("%n fields read.", "", len(fields))]
        if not note_words(self._note.text()):
            said.append(self.tr("Say below what they were read from."))
        unknown = [field.name for field in fields if not is_technology_field(field.name)]
        if self.kind == "patents" and unknown:
            words = self.tr(
                "%n names, such as “{name}”, are not among WIPO's 35 technology fields.",
                "",
                len(unknown),
            )
            # Shortened; the sentence has quotes of its own.
            said.append(words.format(name=quoted(unknown[0])[1:-1]))
        return " ".join(said)

    def _is_changed(self) -> bool:
        return (self._rows.written(), note_words(self._note.text())) != self._before

    def _may_leave(self) -> bool:
        self._rows.finish_typing()
        if not self._is_changed():
            return True
        buttons = QMessageBox.StandardButton
        box = QMessageBox(
            QMessageBox.Icon.Warning,
            self.tr("Figures are not added yet"),
            self.tr("What was typed has not been added. Discard it?"),
            buttons.Discard | buttons.Cancel,
            self,
        )
        box.setDefaultButton(buttons.Cancel)
        return box.exec() == buttons.Discard
