from __future__ import annotations

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from gii_viewer.charts.palette import DARK, LIGHT, Palette
from gii_viewer.crash_report import crash_report
from gii_viewer.model.document import Passage
from gii_viewer.resource_files import resource
from gii_viewer.views.dialogs.crash import CrashDialog
from gii_viewer.views.theme import THEME_SETTING, Theme, qt_palette
from gii_viewer.views.widgets.icons import SIZE, icon
from gii_viewer.views.widgets.message_bar import MessageBar
from gii_viewer.views.widgets.source_text import SourceText

ICONS = sorted(path.stem for path in resource("icons").glob("*.svg") if path.stem != "gii-viewer")


def test_marked_words_are_found_behind_characters_outside_the_basic_plane(qtbot: QtBot) -> None:
    text = SourceText(LIGHT)
    qtbot.addWidget(text)
    text.set_text("first\n𝔘𝔫𝔦 583 <b>57%</b>")
    text.mark(Passage(line=2, start=4, end=7))
    assert text.marked_text == "583"
    assert text.textCursor().blockNumber() == 1
    assert text.toPlainText() == "first\n𝔘𝔫𝔦 583 <b>57%</b>"


def test_a_place_that_is_not_in_the_text_marks_nothing(qtbot: QtBot) -> None:
    text = SourceText(LIGHT)
    qtbot.addWidget(text)
    text.set_text("one line")
    text.mark(Passage(line=9, start=0, end=3))
    assert text.marked_text == ""


def test_line_numbers_have_room_for_the_greatest(qtbot: QtBot) -> None:
    text = SourceText(LIGHT)
    qtbot.addWidget(text)
    text.set_text("a")
    narrow = text.viewportMargins().left()
    text.set_text("\n" * 12345)
    assert text.viewportMargins().left() == narrow + 2 * text.fontMetrics().horizontalAdvance("9")


def test_messages_stay_plain_and_are_all_copied(qtbot: QtBot) -> None:
    bar = MessageBar(LIGHT)
    qtbot.addWidget(bar)
    bar.show_sentences([f"<b>file{number}</b> is refused." for number in range(7)])
    assert not bar.isHidden()
    copy = bar.findChildren(QPushButton)[0]
    qtbot.mouseClick(copy, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text().splitlines()[6] == "<b>file6</b> is refused."
    bar.dismiss()
    assert bar.isHidden()


def test_a_crash_report_has_versions_and_traceback_and_can_be_copied(qtbot: QtBot) -> None:
    try:
        raise ZeroDivisionError("no shares")
    except ZeroDivisionError as error:
        report = crash_report(error)
    assert report.startswith("GII Viewer 0.")
    assert "ZeroDivisionError: no shares" in report
    dialog = CrashDialog(report)
    qtbot.addWidget(dialog)
    copy = next(b for b in dialog.findChildren(QPushButton) if b.text() == "Copy report")
    qtbot.mouseClick(copy, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == report


@pytest.mark.parametrize("name", ICONS)
@pytest.mark.parametrize("palette", [LIGHT, DARK])
def test_icons_are_drawn_in_the_themes_colour(
    qapp: QApplication, name: str, palette: Palette
) -> None:
    image = icon(name, palette).pixmap(SIZE).toImage()
    assert image.pixelColor(0, 0).alpha() == 0
    opaque = [
        image.pixelColor(x, y)
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() > 200
    ]
    assert opaque, name
    wanted = QColor(palette.text)
    assert all(abs(colour.lightness() - wanted.lightness()) < 40 for colour in opaque)


def test_the_icon_files_are_drawn_in_the_current_colour_only() -> None:
    for name in ICONS:
        drawing = resource("icons", f"{name}.svg").read_text("utf-8")
        assert 'stroke="currentColor"' in drawing
        assert "#" not in drawing


def test_theme_follows_its_choice_and_remembers_it(theme: Theme, qapp: QApplication) -> None:
    settings = QSettings()
    settings.setValue(THEME_SETTING, "dark")
    theme.restore(settings)
    assert theme.palette is DARK
    assert qapp.palette().color(QPalette.ColorRole.Window) == QColor(DARK.window)
    settings.setValue(THEME_SETTING, "pink")
    theme.restore(settings)
    assert theme.choice == "system"
    assert theme.palette is LIGHT


@pytest.mark.parametrize("palette", [LIGHT, DARK])
def test_the_qt_palette_sets_every_role_that_shows(palette: Palette) -> None:
    made = qt_palette(palette)
    for role in QPalette.ColorRole:
        if role not in (QPalette.ColorRole.NoRole, QPalette.ColorRole.NColorRoles):
            assert made.isBrushSet(QPalette.ColorGroup.Active, role), role
