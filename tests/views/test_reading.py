"""Folders and many documents are read while the window answers."""

from __future__ import annotations

from pathlib import Path
from time import perf_counter

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from gii_viewer.model.record import replace
from gii_viewer.views.main_window import MainWindow
from gii_viewer.views.widgets.reading_bar import ReadingBar
from tests.profiles import dalian
from tests.views.conftest import saved


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Sixty profiles in a folder and a folder of it, and one file that is none."""
    inside = tmp_path / "all" / "inside"
    inside.mkdir(parents=True)
    for number in range(60):
        profile = dalian()
        named = replace(profile, cluster=replace(profile.cluster, name=f"Dalian {number:02}"))
        saved(named, (inside if number % 2 else inside.parent) / f"{number:02}.json")
    (inside / "letter.txt").write_text("Dear all,\nsee you soon.\n", "utf-8")
    return inside.parent


class LongestStop(QObject):
    """Measures how long the window's thread stays away from its events."""

    def __init__(self) -> None:
        super().__init__()
        self.seconds = 0.0
        self._last = perf_counter()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        del watched, event
        now = perf_counter()
        self.seconds = max(self.seconds, now - self._last)
        self._last = now
        return False


def test_a_folder_is_read_while_the_window_answers(
    opened: MainWindow, folder: Path, qtbot: QtBot, capsys: pytest.CaptureFixture[str]
) -> None:
    stop = LongestStop()
    application = QApplication.instance()
    assert application is not None
    application.installEventFilter(stop)
    opened.documents.open([str(folder)])
    assert len(opened.documents.documents) == 1, "opening waits for no document"
    assert opened.findChild(ReadingBar) is not None
    qtbot.waitUntil(lambda: opened.findChild(ReadingBar) is None, timeout=20_000)
    application.removeEventFilter(stop)
    with capsys.disabled():
        print(f" [longest stop while 61 files were read: {stop.seconds * 1000:.0f} ms]", end="")
    names = [document.content.source.file for document in opened.documents.documents]
    assert len(names) == 61
    assert opened.documents.number == 1, "the first of the folder is shown"
    (refusal,) = opened.messages.sentences
    assert "letter.txt" in refusal


def test_reading_is_cancelled_and_what_was_read_stays(
    opened: MainWindow, folder: Path, qtbot: QtBot
) -> None:
    opened.documents.open([str(folder)])
    bar = opened.findChild(ReadingBar)
    assert bar is not None
    bar.findChildren(QPushButton)[0].click()
    qtbot.waitUntil(lambda: opened.findChild(ReadingBar) is None, timeout=20_000)
    read = len(opened.documents.documents)
    assert 1 <= read <= 61
    assert opened.documents.current is not None


def test_a_few_documents_are_there_at_once(opened: MainWindow, folder: Path) -> None:
    opened.documents.open([str(folder / "00.json"), str(folder / "02.json")])
    assert len(opened.documents.documents) == 3
    assert opened.findChild(ReadingBar) is None
