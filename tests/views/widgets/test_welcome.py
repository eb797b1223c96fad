"""The window without a document, with a file held over it, and its header."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from gii_viewer.model.profile import Cluster
from gii_viewer.model.record import replace
from gii_viewer.views.main_window import MainWindow
from gii_viewer.views.widgets.drop_overlay import DropOverlay
from gii_viewer.views.widgets.elided_label import ElidedLabel
from gii_viewer.views.widgets.filter_field import FilterField
from gii_viewer.views.widgets.welcome import Welcome
from tests.profiles import LONG_NAME, dalian
from tests.views.conftest import saved
from tests.views.driving import texts


def button(window: MainWindow, name: str) -> QPushButton:
    welcome = window.body.currentWidget()
    assert isinstance(welcome, Welcome)
    return next(each for each in welcome.findChildren(QPushButton) if each.text() == name)


def test_nothing_of_a_closed_document_stays(opened: MainWindow) -> None:
    opened.menus.close_profile.trigger()
    left = [words for words in texts(opened) if "Dalian" in words]
    assert left == ["Dalian was closed."], "which is said for a moment"
    assert "No document is open" in texts(opened)
    assert opened.windowTitle() == "GII Viewer"
    assert not opened.tabs.isVisible()
    assert not opened.header.isVisible()


def test_the_welcome_opens_recent_and_bundled_documents(opened: MainWindow, qtbot: QtBot) -> None:
    opened.menus.close_profile.trigger()
    qtbot.mouseClick(button(opened, "dalian.json"), Qt.MouseButton.LeftButton)
    assert opened.windowTitle().startswith("Dalian,")
    assert opened.tabs.isVisible()
    assert opened.header.isVisible()
    opened.menus.close_profile.trigger()
    qtbot.mouseClick(button(opened, "gii-2023-ranking"), Qt.MouseButton.LeftButton)
    assert [document.name for document in opened.documents.documents] == ["gii-2023-ranking.csv"]


def test_the_welcome_pastes_a_page(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    qtbot.waitUntil(lambda: isinstance(window.body.currentWidget(), Welcome))
    QApplication.clipboard().setText("Not a profile.")
    qtbot.mouseClick(button(window, "Paste page"), Qt.MouseButton.LeftButton)
    assert window.messages.isVisible()


def test_a_file_held_over_the_window_is_told_where_to_drop(
    opened: MainWindow, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: opened.findChild(DropOverlay) is not None)
    overlay = opened.findChild(DropOverlay)
    assert isinstance(overlay, DropOverlay)
    held = QMimeData()
    held.setUrls([QUrl.fromLocalFile("/tmp/any.txt")])
    enters = QDragEnterEvent(
        QPoint(5, 5),
        Qt.DropAction.CopyAction,
        held,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(opened, enters)
    assert enters.isAccepted()
    assert overlay.isVisible()
    assert overlay.geometry() == opened.rect()
    QApplication.sendEvent(opened, QDragLeaveEvent())
    assert not overlay.isVisible()
    # Where words are typed, a file is the window's all the same.
    assert not FilterField("Filter").acceptDrops()


def test_the_header_is_as_high_for_every_document(opened: MainWindow, tmp_path: Path) -> None:
    QApplication.processEvents()
    width = opened.width()
    before, name = opened.header.height(), opened.header.findings.pos()
    opened.header.show_findings(12)
    QApplication.processEvents()
    assert opened.header.height() == before
    long = replace(dalian(), cluster=Cluster(LONG_NAME * 3, ("China",)))
    opened.documents.open([str(saved(long, tmp_path / "long.json"))])
    QApplication.processEvents()
    assert opened.header.height() == before
    assert opened.header.findings.y() == name.y()
    assert opened.width() == width


def test_a_name_in_the_header_is_cut_and_its_tooltip_is_whole(
    opened: MainWindow, tmp_path: Path
) -> None:
    hard = replace(dalian(), cluster=Cluster("A & <b>" + LONG_NAME, ("China",)))
    opened.documents.open([str(saved(hard, tmp_path / "hard.json"))])
    name = next(each for each in opened.header.findChildren(ElidedLabel) if "A & " in each.text())
    assert name.toolTip() == f"<span>A &amp; &lt;b&gt;{LONG_NAME}</span>"
