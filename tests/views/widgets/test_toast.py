"""What the window says for a moment about what was done."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QEnterEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.exceptions import TimeoutError as WaitedTooLong
from pytestqt.qtbot import QtBot

from gii_viewer.views.main_window import MainWindow
from gii_viewer.views.stage import Offer
from gii_viewer.views.widgets import toast as toasts
from tests.views.driving import offered


def test_what_was_copied_is_said_without_moving_anything(opened: MainWindow) -> None:
    before = opened.tabs.geometry()
    had_keyboard = QApplication.focusWidget()
    opened.figure_actions.copy_text("Dalian ranks\n 65th")
    assert QGuiApplication.clipboard().text() == "Dalian ranks\n 65th"
    assert opened.toast.isVisible()
    assert opened.toast.words == "Copied: Dalian ranks 65th"
    assert opened.toast.accessibleName() == "Copied: Dalian ranks 65th"
    assert opened.tabs.geometry() == before
    assert QApplication.focusWidget() is had_keyboard
    assert opened.rect().contains(opened.toast.geometry())


def test_a_toast_goes_by_itself_unless_it_is_pointed_at(
    opened: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(toasts, "SHOWN_MS", 30)
    opened.say("Done.")
    toast = opened.toast
    place = QPointF(5, 5)
    QApplication.sendEvent(toast, QEnterEvent(place, place, place))
    with pytest.raises(WaitedTooLong):
        qtbot.waitUntil(lambda: not toast.isVisible(), timeout=150)
    QApplication.sendEvent(toast, QEvent(QEvent.Type.Leave))
    qtbot.waitUntil(lambda: not toast.isVisible())


def test_an_offer_is_taken_by_keyboard_and_long_words_stay_inside(
    opened: MainWindow, qtbot: QtBot
) -> None:
    taken: list[str] = []
    opened.resize(720, 480)
    opened.say("A long name of a file. " * 20, Offer("Undo", lambda: taken.append("undo")))
    toast = opened.toast
    assert opened.rect().contains(toast.geometry())
    button = offered(opened)
    button.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(button, Qt.Key.Key_Space)
    assert taken == ["undo"]
    assert not toast.isVisible()


def test_a_saved_file_offers_its_folder(
    opened: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[QUrl] = []
    target = tmp_path / "copy.json"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: shown.append(url))
    opened.menus.save.trigger()
    assert target.exists()
    assert opened.toast.words == "copy.json was saved."
    offered(opened).click()
    assert [url.toLocalFile() for url in shown] == [str(tmp_path)]


def test_closing_is_said(opened: MainWindow) -> None:
    opened.menus.close_profile.trigger()
    assert opened.toast.words == "Dalian was closed."
