from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from gii_viewer.charts.description import BarChart
from gii_viewer.charts.palette import DARK, LIGHT
from gii_viewer.documents.technology_fields import technology_fields
from gii_viewer.model.profile import (
    ActivityKind,
    AddedEvidence,
    Basis,
    Field,
    Profile,
)
from gii_viewer.views.dialogs.add_figures import AddFiguresDialog
from gii_viewer.views.dialogs.field_list_editor import FieldListEditor, fitting
from gii_viewer.views.theme import Theme
from gii_viewer.views.widgets.chart_view import ChartView
from gii_viewer.views.widgets.figure_table import FigureTable
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


def editor(dialog: AddFiguresDialog) -> FieldListEditor:
    return next(found for found in dialog.findChildren(FieldListEditor) if found.isVisible())


def offered(dialog: AddFiguresDialog) -> tuple[str, ...]:
    return editor(dialog).offered


def marked(dialog: AddFiguresDialog) -> int | None:
    return editor(dialog).marked_line


def note(dialog: AddFiguresDialog) -> QLineEdit:
    return next(found for found in dialog.findChildren(QLineEdit) if found.isVisible())


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


def chart_labels(dialog: AddFiguresDialog) -> list[str]:
    chart = dialog.findChild(ChartView).chart  # type: ignore[union-attr]
    bars = chart.bars if isinstance(chart, BarChart) else ()
    return [f"{bar.label} {bar.value_text}" for bar in bars]


def table_rows(dialog: AddFiguresDialog) -> list[list[str]]:
    model = dialog.findChild(FigureTable).model()  # type: ignore[union-attr]
    return [
        [str(model.index(row, column).data()) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def put(dialog: AddFiguresDialog, text: str) -> None:
    """Paste ``text`` over what is there."""
    QGuiApplication.clipboard().setText(text)
    editor(dialog).selectAll()
    editor(dialog).paste()


def answer(monkeypatch: pytest.MonkeyPatch, button: QMessageBox.StandardButton) -> list[str]:
    """Have every question answered with ``button``; return what was asked."""
    asked: list[str] = []

    def execute(box: QMessageBox) -> QMessageBox.StandardButton:
        asked.append(box.text())
        return button

    monkeypatch.setattr(QMessageBox, "exec", execute)
    return asked


def test_a_name_that_wipo_does_not_have_is_hinted_at_but_taken(make: Make, qtbot: QtBot) -> None:
    dialog = make()
    put(dialog, "digital COMMUNICATION, 21%\nElectrical machinery, apparatus, energy; 15%")
    qtbot.waitUntil(lambda: "2 fields read." in told(dialog))
    assert "35 technology fields." not in told(dialog)
    put(dialog, "Optics 21%\nFoo & bar 4%")
    hint = "“Foo & bar” is not one of WIPO's 35 technology fields."
    qtbot.waitUntil(lambda: hint in told(dialog))
    assert marked(dialog) is None
    qtbot.keyClicks(note(dialog), NOTE)
    assert add(dialog).isEnabled()
    assert hint in told(dialog)
    put(dialog, "Opticks 21%\nFoo 4%")
    hint_of_two = "2 names, as “Opticks”, are not among WIPO's 35 technology fields."
    qtbot.waitUntil(lambda: hint_of_two in told(dialog))


def test_fields_of_science_are_not_held_against_wipo(make: Make, qtbot: QtBot) -> None:
    dialog = make(kind="publications")
    put(dialog, "Engineering 21%")
    qtbot.waitUntil(lambda: "One field read." in told(dialog))
    assert "35 technology fields." not in told(dialog)


def test_typed_fields_are_added_to_the_profile(make: Make, qtbot: QtBot) -> None:
    dialog = make()
    assert dialog.windowTitle() == "Add figures: technology fields of patents"
    assert editor(dialog).hasFocus()
    assert not add(dialog).isEnabled()
    qtbot.keyClicks(editor(dialog), "Optics - 21%")
    qtbot.keyClick(editor(dialog), Key.Key_Return)
    qtbot.keyClicks(editor(dialog), "My own field - 4%")
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
    assert profile.basis("/patents/fields/0/share") is Basis.ADDED
    assert profile.publications == dalian().publications


def test_the_preview_follows_the_list_as_chart_and_table(make: Make, qtbot: QtBot) -> None:
    dialog = make()
    assert "shown here as chart and table once they can be read" in told(dialog)
    assert not dialog.findChild(ChartView).isVisible()  # type: ignore[union-attr]
    put(dialog, "Optics\t21%\nHandling\t4%\n")
    qtbot.waitUntil(lambda: chart_labels(dialog) == ["Optics 21% · added", "Handling 4% · added"])
    assert table_rows(dialog) == [["Optics", "21%", "added"], ["Handling", "4%", "added"]]
    put(dialog, "Control\t9%")
    qtbot.waitUntil(lambda: chart_labels(dialog) == ["Control 9% · added"])
    assert table_rows(dialog) == [["Control", "9%", "added"]]
    assert "how the added figures will look" in told(dialog)
    put(dialog, "")
    qtbot.waitUntil(lambda: chart_labels(dialog) == [])


def test_what_cannot_be_read_is_told_and_marked(make: Make, qtbot: QtBot) -> None:
    dialog = make()
    note(dialog).setText(NOTE)
    put(dialog, "Optics 21%\nHandling 4%")
    qtbot.waitUntil(lambda: add(dialog).isEnabled())
    put(dialog, "Optics 21%\n\nHandling 4,5%\nControl 200%")
    qtbot.waitUntil(lambda: editor(dialog).marked_line == 3)
    assert 'Line 3: "4,5%" cannot be read as a share: shares are printed as whole' in told(dialog)
    assert not add(dialog).isEnabled()
    marks = editor(dialog).extraSelections()
    assert {mark.cursor.blockNumber() for mark in marks} == {2}
    assert "This is the last list that could be read." in told(dialog)
    assert chart_labels(dialog) == ["Optics 21% · added", "Handling 4% · added"]
    put(dialog, "Optics 21%")
    qtbot.waitUntil(lambda: editor(dialog).marked_line is None)
    assert editor(dialog).extraSelections() == []
    assert add(dialog).isEnabled()


def test_nothing_is_added_before_the_last_change_is_read(make: Make, qtbot: QtBot) -> None:
    dialog = make()
    note(dialog).setText(NOTE)
    put(dialog, "Optics 21%")
    qtbot.waitUntil(lambda: add(dialog).isEnabled())
    put(dialog, "Optics 210%")
    dialog.accept()
    assert dialog.isVisible()
    assert marked(dialog) == 1
    put(dialog, "Handling 3%")
    dialog.accept()
    assert dialog.profile_with_figures is not None
    assert dialog.profile_with_figures.patents.fields == (Field("Handling", 3),)


def test_a_name_is_completed_by_keyboard(make: Make, qtbot: QtBot) -> None:
    dialog = make()
    text = editor(dialog)
    qtbot.keyClicks(text, "co")
    assert offered(dialog)[:2] == ("Computer technology", "Control")
    popup = QApplication.activePopupWidget()
    qtbot.keyClick(popup, Key.Key_Down)
    qtbot.keyClick(popup, Key.Key_Return)
    assert text.toPlainText() == "Control – "
    assert offered(dialog) == ()
    qtbot.keyClicks(text, "7%")
    qtbot.keyClick(text, Key.Key_Return)
    qtbot.keyClicks(text, "2. con")
    assert offered(dialog) == ("Other consumer goods", "Semiconductors")
    qtbot.keyClick(popup, Key.Key_Tab)
    assert text.toPlainText() == "Control – 7%\n2. Other consumer goods – "
    assert text.hasFocus()
    qtbot.keyClicks(text, "5%")
    qtbot.waitUntil(lambda: chart_labels(dialog)[1:] == ["Other consumer goods 5% · added"])


def test_escape_closes_the_offer_and_not_the_dialog(make: Make, qtbot: QtBot) -> None:
    dialog = make()
    text = editor(dialog)
    qtbot.keyClicks(text, "opt")
    assert offered(dialog) == ("Optics",)
    popup = QApplication.activePopupWidget()
    qtbot.keyClick(popup, Key.Key_Escape)
    assert offered(dialog) == ()
    assert dialog.isVisible()
    assert text.toPlainText() == "opt"


def test_all_names_that_are_left_can_be_asked_for(make: Make, qtbot: QtBot) -> None:
    dialog = make()
    text = editor(dialog)
    qtbot.keyClick(text, Key.Key_Space, Qt.KeyboardModifier.ControlModifier)
    assert offered(dialog) == technology_fields()
    popup = QApplication.activePopupWidget()
    qtbot.keyClick(popup, Key.Key_Return)
    assert text.toPlainText() == "Electrical machinery, apparatus, energy – "
    qtbot.keyClicks(text, "9%")
    button(dialog, "Technology fields…").click()
    assert text.toPlainText() == "Electrical machinery, apparatus, energy – 9%\n"
    assert offered(dialog) == technology_fields()[1:]
    qtbot.keyClick(popup, Key.Key_Escape)


def test_a_name_is_corrected_without_touching_its_share(make: Make, qtbot: QtBot) -> None:
    dialog = make()
    text = editor(dialog)
    put(dialog, "Opti – 21%")
    cursor = text.textCursor()
    cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock)
    cursor.movePosition(QTextCursor.MoveOperation.Right, n=4)
    text.setTextCursor(cursor)
    qtbot.keyClicks(text, "c")
    popup = QApplication.activePopupWidget()
    qtbot.keyClick(popup, Key.Key_Return)
    assert text.toPlainText() == "Optics – 21%"


def test_publications_have_fields_of_no_given_list(make: Make, qtbot: QtBot) -> None:
    dialog = make(kind="publications")
    assert dialog.windowTitle() == "Add figures: science fields of publications"
    qtbot.keyClicks(editor(dialog), "optics")
    assert offered(dialog) == ()
    shown = [found for found in dialog.findChildren(QPushButton) if found.isVisible()]
    assert "Technology fields…" not in [found.text().replace("&", "") for found in shown]


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("tech", ["Technology of war", "Audio technology", "Biotechnology"]),
        ("  AUDIO   tech", ["Audio technology"]),
        ("x", []),
        ("", ["Biotechnology", "Audio technology", "Technology of war"]),
    ],
)
def test_names_that_begin_with_what_is_typed_come_first(typed: str, names: list[str]) -> None:
    assert fitting(["Biotechnology", "Audio technology", "Technology of war"], typed) == names


def test_added_fields_are_offered_for_correction(make: Make, qtbot: QtBot) -> None:
    dialog = make(with_added_fields(), "publications")
    assert editor(dialog).toPlainText() == (
        "Engineering – 17%\nChemistry – 13%\nMaterials science – 12%"
    )
    assert note(dialog).text() == "read off the picture"
    assert add(dialog).text() == "&Replace"
    assert not add(dialog).isEnabled()
    put(dialog, "Engineering – 18%")
    qtbot.waitUntil(lambda: add(dialog).isEnabled())
    add(dialog).click()
    profile = dialog.profile_with_figures
    assert profile is not None
    assert profile.publications.fields == (Field("Engineering", 18),)
    assert profile.patents == with_added_fields().patents
    about = {pointer for pointer in profile.evidence if pointer.startswith("/publications/fields")}
    assert about == {"/publications/fields/0/share"}


def test_added_figures_can_be_removed(make: Make, qtbot: QtBot) -> None:
    dialog = make(with_added_fields(), "patents")
    button(dialog, "Remove added figures").click()
    assert editor(dialog).toPlainText() == ""
    assert "the added fields will be removed" in told(dialog)
    editor(dialog).undo()
    assert editor(dialog).toPlainText().startswith("Electrical machinery")
    qtbot.waitUntil(lambda: len(chart_labels(dialog)) == 5)
    button(dialog, "Remove added figures").click()
    note(dialog).clear()
    add(dialog).click()
    profile = dialog.profile_with_figures
    assert profile is not None
    assert profile.patents.fields is None
    assert not [pointer for pointer in profile.evidence if pointer.startswith("/patents/fields")]
    assert profile.publications == with_added_fields().publications


def test_nothing_can_be_removed_where_nothing_was_added(make: Make) -> None:
    shown = [found.text() for found in make().findChildren(QPushButton) if found.isVisible()]
    assert not any("move added" in words for words in shown)


def test_what_was_typed_for_both_sides_is_added(make: Make, qtbot: QtBot) -> None:
    dialog = make()
    put(dialog, "Optics 21%")
    note(dialog).setText(NOTE)
    dialog.choose("publications")
    assert dialog.kind == "publications"
    qtbot.waitUntil(lambda: "What was typed for patents is added too." in told(dialog))
    put(dialog, "Chemistry 13")
    note(dialog).setText("pie chart")
    qtbot.waitUntil(lambda: editor(dialog).marked_line == 1)
    dialog.choose("patents")
    assert "What was typed for publications cannot be added yet." in told(dialog)
    assert not add(dialog).isEnabled()
    dialog.choose("publications")
    put(dialog, "Chemistry 13%")
    qtbot.waitUntil(lambda: add(dialog).isEnabled())
    add(dialog).click()
    profile = dialog.profile_with_figures
    assert profile is not None
    assert profile.patents.fields == (Field("Optics", 21),)
    assert profile.publications.fields == (Field("Chemistry", 13),)
    assert profile.evidence["/publications/fields/0/share"] == AddedEvidence(
        "2026-11-23", "pie chart"
    )


def test_stated_fields_cannot_be_chosen(make: Make) -> None:
    profile = with_fields()
    profile = replace(profile, publications=replace(profile.publications, fields=None))
    dialog = make(profile, "patents")
    assert dialog.kind == "publications"
    patents, publications = dialog.findChildren(QRadioButton)
    assert not patents.isEnabled()
    assert publications.isChecked()
    assert "states the fields of patents; stated figures are never replaced" in told(dialog)


def test_with_both_sides_stated_there_is_nothing_to_add(make: Make) -> None:
    dialog = make(with_fields())
    assert not add(dialog).isEnabled()
    assert "states the fields of both" in told(dialog)
    dialog.accept()
    assert dialog.profile_with_figures is None
    dialog.reject()
    assert not dialog.isVisible()


def test_escape_asks_before_typed_text_is_lost(
    make: Make, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = make()
    put(dialog, "Opt")
    asked = answer(monkeypatch, QMessageBox.StandardButton.Cancel)
    qtbot.keyClick(editor(dialog), Key.Key_Escape)
    assert asked == ["What was typed has not been added. Discard it?"]
    assert dialog.isVisible()
    assert editor(dialog).toPlainText() == "Opt"
    dialog.close()
    assert len(asked) == 2
    assert dialog.isVisible()
    answer(monkeypatch, QMessageBox.StandardButton.Discard)
    button(dialog, "Cancel").click()
    assert not dialog.isVisible()
    assert dialog.profile_with_figures is None


def test_a_note_alone_and_the_side_not_shown_are_not_lost_either(
    make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = answer(monkeypatch, QMessageBox.StandardButton.Cancel)
    dialog = make()
    note(dialog).setText(NOTE)
    dialog.choose("publications")
    dialog.reject()
    assert len(asked) == 1
    assert dialog.isVisible()


def test_escape_leaves_at_once_where_nothing_was_typed(
    make: Make, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = answer(monkeypatch, QMessageBox.StandardButton.Cancel)
    for profile in (dalian(), with_added_fields()):
        dialog = make(profile)
        qtbot.keyClick(editor(dialog), Key.Key_Escape)
        assert not dialog.isVisible()
    assert asked == []


def test_what_is_typed_is_never_taken_for_rich_text(make: Make, qtbot: QtBot) -> None:
    dialog = make()
    rich = QMimeData()
    rich.setHtml("<b>Optics</b> – 21%")
    rich.setText(f"{MARKUP_NAME} – 21")
    editor(dialog).insertFromMimeData(rich)
    assert editor(dialog).toPlainText() == f"{MARKUP_NAME} – 21"
    qtbot.waitUntil(lambda: "percent sign is missing" in told(dialog))
    labels = dialog.findChildren(QLabel)
    assert all(found.textFormat() == Qt.TextFormat.PlainText for found in labels if found.text())


def test_pasted_lines_are_counted_as_they_are_shown(make: Make, qtbot: QtBot) -> None:
    dialog = make()
    put(dialog, "Optics 21%\r\nHandling 4%\vControl 3%\u2028Measurement 2")
    assert editor(dialog).blockCount() == 4
    qtbot.waitUntil(lambda: editor(dialog).marked_line == 4)


def test_tab_leaves_the_editor(make: Make, qtbot: QtBot) -> None:
    dialog = make()
    qtbot.keyClick(editor(dialog), Key.Key_Tab)
    assert not editor(dialog).hasFocus()
    assert editor(dialog).toPlainText() == ""


@pytest.mark.parametrize("kind", ["patents", "publications"])
def test_every_control_has_an_accessible_name(make: Make, kind: ActivityKind) -> None:
    dialog = make(with_added_fields(), kind)
    controls: list[QWidget] = []
    for sort in (QPlainTextEdit, QLineEdit, QComboBox, QRadioButton, FigureTable, ChartView):
        controls += [found for found in dialog.findChildren(sort) if found.isVisible()]
    assert len(controls) >= 5
    assert [found for found in controls if not found.accessibleName()] == []


def test_the_theme_can_change_while_it_is_open(make: Make, qtbot: QtBot) -> None:
    dialog = make()
    put(dialog, "Optics 21%\nHandling")
    qtbot.waitUntil(lambda: editor(dialog).marked_line == 2)
    assert ground_of_mark(dialog) == LIGHT.raised
    dialog.set_theme(DARK)
    assert ground_of_mark(dialog) == DARK.raised


def ground_of_mark(dialog: AddFiguresDialog) -> str:
    # The selection has to outlive its format.
    whole_line = editor(dialog).extraSelections()[0]
    return whole_line.format.background().color().name()


def test_it_fits_a_small_screen(make: Make) -> None:
    hint = make(with_added_fields()).minimumSizeHint()
    assert hint.width() <= 900
    assert hint.height() <= 600
