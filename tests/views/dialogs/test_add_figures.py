from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QRadioButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from gii_viewer.model.profile import ActivityKind, AddedEvidence, Field, Profile
from gii_viewer.model.record import replace
from gii_viewer.views.dialogs.add_figures import AddFiguresDialog
from gii_viewer.views.dialogs.field_rows import FieldRows
from gii_viewer.views.main_window import MainWindow
from gii_viewer.views.theme import Theme
from tests.profiles import MARKUP_NAME, dalian, with_added_fields, with_fields

# What the offscreen platform says when a list pops up.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

TODAY = date(2026, 11, 23)
NOTE = "bar chart on the page, read by eye"
Key = Qt.Key

Make = Callable[..., AddFiguresDialog]


@pytest.fixture
def make(qtbot: QtBot, light: Theme) -> Make:
    def made(profile: Profile | None = None, kind: ActivityKind = "patents") -> AddFiguresDialog:
        dialog = AddFiguresDialog(profile or dalian(), kind, light.palette, TODAY)
        # Without the question that closing asks.
        qtbot.addWidget(dialog, before_close_func=lambda widget: dialog.done(0))
        with qtbot.waitExposed(dialog):
            dialog.show()
        return dialog

    return made


def table(dialog: AddFiguresDialog) -> FieldRows:
    (found,) = dialog.findChildren(FieldRows)
    return found


def note(dialog: AddFiguresDialog) -> QLineEdit:
    fields = dialog.findChildren(QLineEdit)
    return next(field for field in fields if field.accessibleName() == "Read from (required)")


def button(dialog: AddFiguresDialog, *words: str) -> QPushButton:
    return next(
        found
        for found in dialog.findChildren(QPushButton)
        if found.text().replace("&", "") in words and found.isVisible()
    )


def add(dialog: AddFiguresDialog) -> QPushButton:
    return button(dialog, "Add", "Replace")


def told(dialog: AddFiguresDialog) -> str:
    return "\n".join(found.text() for found in dialog.findChildren(QLabel) if found.isVisible())


def marked(dialog: AddFiguresDialog) -> list[int]:
    """Return the rows, counted from 1, that are marked as wrong."""
    rows = table(dialog)
    return [
        row + 1
        for row in range(rows.rowCount())
        if any(
            (item := rows.item(row, column)) is not None
            and item.foreground().style() != Qt.BrushStyle.NoBrush
            for column in range(2)
        )
    ]


def paste(dialog: AddFiguresDialog, text: str, qtbot: QtBot, row: int = 0) -> None:
    QGuiApplication.clipboard().setText(text)
    table(dialog).setCurrentCell(row, 0)
    qtbot.keyClick(table(dialog), Key.Key_V, Qt.KeyboardModifier.ControlModifier)


def put(dialog: AddFiguresDialog, text: str, qtbot: QtBot) -> None:
    """Paste ``text`` in place of all that is there."""
    table(dialog).clear_rows()
    paste(dialog, text, qtbot)


def begin_typing(dialog: AddFiguresDialog, row: int, column: int, text: str) -> QLineEdit:
    """Type into a cell, and return its editor."""
    rows = table(dialog)
    QApplication.processEvents()  # Enter in a cell is answered a little later
    rows.setCurrentCell(row, column)
    rows.edit(rows.model().index(row, column))
    editor = next(field for field in rows.findChildren(QLineEdit) if field.isVisible())
    QTest.keyClicks(editor, text)
    return editor


def answer(monkeypatch: pytest.MonkeyPatch, button: QMessageBox.StandardButton) -> list[str]:
    """Have every question answered with ``button``; return what was asked."""
    asked: list[str] = []

    def execute(box: QMessageBox) -> QMessageBox.StandardButton:
        asked.append(box.text())
        return button

    monkeypatch.setattr(QMessageBox, "exec", execute)
    return asked


def test_typed_fields_are_added_to_the_profile(make: Make, qtbot: QtBot) -> None:
    dialog = make()
    assert dialog.windowTitle() == "Add figures: technology fields of patents"
    assert table(dialog).hasFocus()
    assert not add(dialog).isEnabled()
    for row, (name, share) in enumerate((("Optics", "21%"), ("My own field", "4"))):
        qtbot.keyClick(begin_typing(dialog, row, 0, name), Key.Key_Return)
        qtbot.keyClick(begin_typing(dialog, row, 1, share), Key.Key_Return)
    qtbot.waitUntil(lambda: "2 fields read. Say below what they were read from." in told(dialog))
    assert not add(dialog).isEnabled()
    qtbot.keyClicks(note(dialog), NOTE)
    assert add(dialog).isEnabled()
    qtbot.keyClick(note(dialog), Key.Key_Return)
    assert dialog.result() == QDialog.DialogCode.Accepted
    profile = dialog.profile_with_figures
    assert profile is not None
    assert profile.patents.fields == (Field("Optics", 21), Field("My own field", 4))
    assert profile.evidence["/patents/fields/1/share"] == AddedEvidence("2026-11-23", NOTE)
    assert profile.evidence["/patents/fields/0/share"] == AddedEvidence("2026-11-23", NOTE)
    assert profile.publications == dalian().publications


def test_what_is_still_being_typed_counts(make: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    dialog = make()
    note(dialog).setText(NOTE)
    table(dialog).set_rows([("Optics", "21%")])
    begin_typing(dialog, 1, 0, "Handling")
    dialog.accept()
    assert dialog.isVisible()
    assert '"Handling" has no share' in told(dialog)
    begin_typing(dialog, 1, 1, "4")
    dialog.accept()
    assert dialog.profile_with_figures is not None
    fields = (Field("Optics", 21), Field("Handling", 4))
    assert dialog.profile_with_figures.patents.fields == fields


def test_what_cannot_be_read_is_told_and_its_row_marked(make: Make, qtbot: QtBot) -> None:
    dialog = make()
    note(dialog).setText(NOTE)
    put(dialog, "Optics 21%\nHandling 4%", qtbot)
    assert add(dialog).isEnabled()
    put(dialog, "Optics 21%\n\nHandling 4,5%\nControl 200%", qtbot)
    assert marked(dialog) == [2]
    assert 'Line 2: "4,5%" cannot be read as a share: shares are printed as whole' in told(dialog)
    assert not add(dialog).isEnabled()
    dialog.accept()
    assert dialog.isVisible()
    put(dialog, "Optics 21%\nControl 9%\noptics 4%", qtbot)
    assert marked(dialog) == [3]
    assert "is already in line 1" in told(dialog)
    put(dialog, "Optics 60%\nControl 42%", qtbot)
    assert "rounding alone cannot explain more than 100%" in told(dialog)
    put(dialog, "Optics 21%", qtbot)
    assert marked(dialog) == []
    assert add(dialog).isEnabled()


def test_a_name_that_wipo_does_not_have_is_hinted_at_but_taken(make: Make, qtbot: QtBot) -> None:
    dialog = make()
    put(dialog, "digital COMMUNICATION, 21%\nElectrical machinery, apparatus, energy; 15%", qtbot)
    assert "2 fields read." in told(dialog)
    assert "35 technology fields." not in told(dialog)
    put(dialog, "Optics 21%\nFoo & bar 4%", qtbot)
    hint = "names, such as “Foo & bar”, are not among WIPO's 35 technology fields."
    assert hint in told(dialog)
    assert marked(dialog) == []
    qtbot.keyClicks(note(dialog), NOTE)
    assert add(dialog).isEnabled()
    assert hint in told(dialog)


def test_fields_of_science_are_not_held_against_wipo(make: Make, qtbot: QtBot) -> None:
    dialog = make(kind="publications")
    put(dialog, "Engineering 21%", qtbot)
    assert "fields read." in told(dialog)
    assert "35 technology fields." not in told(dialog)


def test_added_fields_are_offered_for_correction(make: Make, qtbot: QtBot) -> None:
    dialog = make(with_added_fields(), "publications")
    assert table(dialog).written() == [
        ("Engineering", "17%"),
        ("Chemistry", "13%"),
        ("Materials science", "12%"),
    ]
    assert note(dialog).text() == "read off the picture"
    assert add(dialog).text() == "&Replace"
    assert not add(dialog).isEnabled()
    put(dialog, "Engineering – 18%", qtbot)
    add(dialog).click()
    profile = dialog.profile_with_figures
    assert profile is not None
    assert profile.publications.fields == (Field("Engineering", 18),)
    assert profile.patents == with_added_fields().patents
    about = {pointer for pointer in profile.evidence if pointer.startswith("/publications/fields")}
    assert about == {"/publications/fields/0/share"}


def test_added_figures_can_be_removed(make: Make) -> None:
    dialog = make(with_added_fields(), "patents")
    button(dialog, "Remove added figures").click()
    assert table(dialog).written() == []
    assert "the added fields will be removed" in told(dialog)
    note(dialog).clear()
    add(dialog).click()
    profile = dialog.profile_with_figures
    assert profile is not None
    assert profile.patents.fields is None
    assert not [pointer for pointer in profile.evidence if pointer.startswith("/patents/fields")]
    assert profile.publications == with_added_fields().publications


def test_nothing_can_be_removed_where_nothing_was_added(make: Make) -> None:
    dialog = make()
    shown = [found.text() for found in dialog.findChildren(QPushButton) if found.isVisible()]
    assert not any("move added" in words for words in shown)
    note(dialog).setText(NOTE)
    assert not add(dialog).isEnabled()


def test_going_over_to_the_other_side_asks_before_typed_text_is_lost(
    make: Make, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = make()
    patents, publications = dialog.findChildren(QRadioButton)
    put(dialog, "Optics 21%", qtbot)
    asked = answer(monkeypatch, QMessageBox.StandardButton.Cancel)
    publications.click()
    assert asked == ["What was typed has not been added. Discard it?"]
    assert patents.isChecked()
    assert table(dialog).written() == [("Optics", "21%")]
    answer(monkeypatch, QMessageBox.StandardButton.Discard)
    publications.click()
    assert publications.isChecked()
    assert table(dialog).written() == []
    assert dialog.windowTitle() == "Add figures: science fields of publications"


def test_stated_fields_cannot_be_chosen(make: Make) -> None:
    profile = with_fields()
    profile = replace(profile, publications=replace(profile.publications, fields=None))
    dialog = make(profile, "patents")
    assert dialog.kind == "publications"
    patents, publications = dialog.findChildren(QRadioButton)
    assert not patents.isEnabled()
    assert publications.isChecked()
    assert "What the document states is never replaced." in told(dialog)


def test_with_both_sides_stated_there_is_nothing_to_add(make: Make) -> None:
    dialog = make(with_fields())
    assert table(dialog).written() == []
    assert not table(dialog).isEnabled()
    assert not add(dialog).isEnabled()
    note(dialog).setText(NOTE)
    dialog.accept()
    assert dialog.profile_with_figures is None
    note(dialog).clear()
    dialog.reject()
    assert not dialog.isVisible()


def test_escape_asks_before_typed_text_is_lost(
    make: Make, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = make()
    begin_typing(dialog, 0, 0, "Opt")
    asked = answer(monkeypatch, QMessageBox.StandardButton.Cancel)
    dialog.close()
    assert asked == ["What was typed has not been added. Discard it?"]
    assert dialog.isVisible()
    assert table(dialog).written() == [("Opt", "")]
    qtbot.keyClick(table(dialog), Key.Key_Escape)
    assert len(asked) == 2
    assert dialog.isVisible()
    answer(monkeypatch, QMessageBox.StandardButton.Discard)
    button(dialog, "Cancel").click()
    assert not dialog.isVisible()
    assert dialog.profile_with_figures is None


def test_a_note_alone_is_not_lost_either(make: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = answer(monkeypatch, QMessageBox.StandardButton.Cancel)
    dialog = make()
    note(dialog).setText(NOTE)
    dialog.reject()
    assert len(asked) == 1
    assert dialog.isVisible()


def test_escape_leaves_at_once_where_nothing_was_typed(
    make: Make, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = answer(monkeypatch, QMessageBox.StandardButton.Cancel)
    for profile in (dalian(), with_added_fields()):
        dialog = make(profile)
        qtbot.keyClick(table(dialog), Key.Key_Escape)
        assert not dialog.isVisible()
    assert asked == []


def test_what_is_typed_is_never_taken_for_rich_text(make: Make, qtbot: QtBot) -> None:
    dialog = make()
    table(dialog).set_rows([(MARKUP_NAME, "21")])
    note(dialog).setText(NOTE)
    assert "not among WIPO's" in told(dialog)
    labels = dialog.findChildren(QLabel)
    assert all(found.textFormat() == Qt.TextFormat.PlainText for found in labels if found.text())
    dialog.accept()
    assert dialog.profile_with_figures is not None
    assert dialog.profile_with_figures.patents.fields == (Field(MARKUP_NAME, 21),)


@pytest.mark.parametrize("kind", ["patents", "publications"])
def test_every_control_has_an_accessible_name(make: Make, kind: ActivityKind) -> None:
    dialog = make(with_added_fields(), kind)
    controls: list[QWidget] = [table(dialog), note(dialog), *dialog.findChildren(QRadioButton)]
    assert [found for found in controls if not found.accessibleName()] == []


def test_it_fits_a_small_screen(make: Make) -> None:
    hint = make(with_added_fields()).minimumSizeHint()
    assert hint.width() <= 720
    assert hint.height() <= 480


def test_every_opening_is_freed(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    """Regression: each opening left 83 widgets behind."""
    window.documents.open(["dalian-2024"])
    monkeypatch.setattr(AddFiguresDialog, "exec", lambda dialog: dialog.result())

    def widgets_after_opening() -> int:
        window.figure_actions.add_figures("patents")
        assert window.findChildren(AddFiguresDialog)
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        return len(QApplication.allWidgets())

    first = widgets_after_opening()
    assert {widgets_after_opening() for _ in range(20)} == {first}
