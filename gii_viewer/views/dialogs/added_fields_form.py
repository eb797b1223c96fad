"""The form for one side's added fields: the list, what is wrong with it, its note."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from gii_viewer.charts.palette import Palette
from gii_viewer.charts.type_scale import SPACE_2
from gii_viewer.documents.adding import (
    note_words,
    read_added_fields,
    with_added_fields,
    written_fields,
)
from gii_viewer.documents.errors import DocumentError
from gii_viewer.documents.quoting import quoted
from gii_viewer.documents.technology_fields import is_technology_field, technology_fields
from gii_viewer.model.profile import ActivityKind, AddedEvidence, Field, Profile
from gii_viewer.views.dialogs.field_list_editor import FieldListEditor
from gii_viewer.views.tabs.tab import plain_label
from gii_viewer.views.widgets.icons import SIZE, icon

READING_DELAY = 150
"""Milliseconds without a change after which the list is read."""
_LONGEST_NOTE = 200


class AddedFieldsForm(QWidget):
    """Takes the fields of one side; begins with those that were added before.

    ``fields`` is what the list says, ``None`` where it is refused or empty with
    nothing to remove; an empty list means that added fields are removed.
    """

    changed = Signal()

    def __init__(
        self,
        profile: Profile,
        kind: ActivityKind,
        palette: Palette,
        today: date,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.kind: ActivityKind = kind
        self._profile = profile
        self._today = today
        self._palette = palette
        self._before = profile.activity(kind).fields or ()
        self._text_before = written_fields(self._before)
        self._note_before = _note_before(profile, kind)
        self.fields: tuple[Field, ...] | None = None
        self.readable: tuple[Field, ...] = ()
        self._refusal: DocumentError | None = None
        self.editor = FieldListEditor(
            technology_fields() if kind == "patents" else (), palette, self
        )
        self.note = QLineEdit()
        self._timer = QTimer(self, singleShot=True, interval=READING_DELAY)
        self._build(today)
        self.editor.setPlainText(self._text_before)
        self.editor.moveCursor(QTextCursor.MoveOperation.End)
        self.note.setText(self._note_before)
        self._timer.timeout.connect(self.read)
        self.editor.textChanged.connect(self._timer.start)
        self.note.textChanged.connect(self._tell)
        self.read()

    @property
    def is_correction(self) -> bool:
        """Whether this side has added fields already."""
        return bool(self._before)

    @property
    def is_changed(self) -> bool:
        """Whether anything was typed that would be lost."""
        return (
            self.editor.toPlainText().strip() != self._text_before.strip()
            or note_words(self.note.text()) != self._note_before
        )

    @property
    def is_ready(self) -> bool:
        """Whether the list can be read, and a note says what it was read from."""
        if self.fields is None:
            return False
        return not self.fields or bool(note_words(self.note.text()))

    @property
    def is_behind(self) -> bool:
        """Whether the list cannot be read and an earlier state of it is previewed."""
        return self.fields is None and bool(self.readable)

    def profile_with(self, profile: Profile) -> Profile:
        """Return ``profile`` with the fields of this form, which has to be ready."""
        return with_added_fields(
            profile, self.kind, self.fields or (), added=self._today, note=self.note.text()
        )

    def preview(self) -> Profile:
        """Return the profile with the last list that could be read."""
        note = note_words(self.note.text()) or "…"
        return with_added_fields(
            self._profile, self.kind, self.readable, added=self._today, note=note
        )

    def read(self) -> None:
        """Read the list now; what cannot be read is told and marked."""
        self._timer.stop()
        text = self.editor.toPlainText()
        self.fields, self._refusal = None, None
        if text.strip():
            try:
                self.fields = self.readable = read_added_fields(text)
            except DocumentError as error:
                self._refusal = error
        else:
            self.readable = ()
            self.fields = () if self._before else None
        self.editor.mark_line(None if self._refusal is None else self._refusal.line)
        self._tell()

    def remove_all(self) -> None:
        """Empty the list, in a step that can be undone."""
        self.editor.replace_text("")
        self.editor.setFocus()
        self.read()

    def set_theme(self, palette: Palette) -> None:
        self._palette = palette
        self.editor.set_theme(palette)
        self._tell()

    def _build(self, today: date) -> None:
        list_label = plain_label(self.tr("Fields and &shares, one a line"))
        list_label.setBuddy(self.editor)
        self.editor.setAccessibleName(self.tr("Fields and shares, one a line"))
        self.editor.setPlaceholderText(self._example())
        above = QHBoxLayout()
        above.addWidget(list_label, 1)
        if self.kind == "patents":
            self._offer = QPushButton(self.tr("&Technology fields…"))
            self._offer.setAccessibleName(self.tr("Insert one of WIPO's technology fields"))
            self._offer.setToolTip(self.tr("WIPO's 35 technology fields (Ctrl+Space)"))
            self._offer.setAutoDefault(False)
            self._offer.clicked.connect(self.editor.offer_names)
            above.addWidget(self._offer)

        self._sign = QLabel()
        self._problem = plain_label()
        self._problem.setWordWrap(True)
        self._problem.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._problem.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        # Room for three lines from the start, so that nothing jumps while one types.
        self._problem.setFixedHeight(self._problem.fontMetrics().lineSpacing() * 3)
        below = QHBoxLayout()
        below.setSpacing(SPACE_2)
        below.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        below.addWidget(self._problem, 1)

        note_label = plain_label(self.tr("Read &from (required)"))
        note_label.setBuddy(self.note)
        self.note.setAccessibleName(self.tr("Read from (required)"))
        self.note.setPlaceholderText(self.tr("bar chart on the page, read by eye"))
        self.note.setMaxLength(_LONGEST_NOTE)
        kept = self.tr("Kept with every figure, and that it was added on {date}")
        dated = plain_label(kept.format(date=today.isoformat()), quiet=True, small=True)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(SPACE_2)
        inside.addLayout(above)
        inside.addWidget(self.editor, 1)
        inside.addLayout(below)
        inside.addWidget(note_label)
        inside.addWidget(self.note)
        inside.addWidget(dated)

    def _example(self) -> str:
        words = self.tr("Type or paste a list, as in\n{example}")
        name = "Digital communication" if self.kind == "patents" else "Engineering"
        return words.format(example=f"{name} – 21%")

    def _tell(self) -> None:
        """Say the first thing that is wrong, or else what is missing."""
        before = self._problem.text()
        refused = self._refusal is not None
        self._problem.setText(self._words())
        self._problem.setStyleSheet(f"color: {self._colour(refused=refused)};")
        self._sign.setPixmap(icon("warning", self._palette).pixmap(SIZE))
        self._sign.setVisible(refused)
        if refused and self._problem.text() != before:
            alert = QAccessibleEvent(self._problem, QAccessible.Event.Alert)
            QAccessible.updateAccessibility(alert)
        self.changed.emit()

    def _colour(self, *, refused: bool) -> str:
        return self._palette.warning if refused else self._palette.quiet

    def _words(self) -> str:
        if self._refusal is not None:
            reason = self._refusal.reason
            if self._refusal.line is None:
                return reason[:1].upper() + reason[1:]
            return self.tr("Line {line}: {reason}").format(line=self._refusal.line, reason=reason)
        if self.fields == ():
            return self.tr("The list is empty: the added fields will be removed.")
        if self.fields is None:
            return ""
        told = self.tr("One field read.")
        if len(self.fields) > 1:
            told = self.tr("{count} fields read.").format(count=len(self.fields))
        if not note_words(self.note.text()):
            missing = self.tr("Say below what they were read from.")
            told = f"{told} {missing}"
        hint = self._hint(self.fields)
        return f"{told} {hint}" if hint else told

    def _hint(self, fields: tuple[Field, ...]) -> str:
        """Name what may be a slip; a list may well have names of its own."""
        if self.kind != "patents":
            return ""
        unknown = [field.name for field in fields if not is_technology_field(field.name)]
        if not unknown:
            return ""
        hint = self.tr("“{name}” is not one of WIPO's 35 technology fields.")
        if len(unknown) > 1:
            hint = self.tr("{count} names, as “{name}”, are not among WIPO's 35 technology fields.")
        # Shortened; the sentence has quotes of its own.
        return hint.format(name=quoted(unknown[0])[1:-1], count=len(unknown))


def _note_before(profile: Profile, kind: ActivityKind) -> str:
    evidence = profile.evidence.get(f"/{kind}/fields/0/share")
    return evidence.note if isinstance(evidence, AddedEvidence) else ""
