"""The window and its parts, as tests need them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gii_viewer.documents.formats.profile_json import profile_to_json
from gii_viewer.model.document import Document
from gii_viewer.model.profile import Profile
from gii_viewer.views.main_window import MainWindow
from gii_viewer.views.theme import Theme
from tests.documents.one import read_one


@pytest.fixture(scope="session")
def theme(qapp: QApplication) -> Theme:
    return Theme(qapp)


@pytest.fixture
def light(theme: Theme) -> Iterator[Theme]:
    theme.choose("light")
    yield theme
    theme.choose("system")


@pytest.fixture
def make_window(qtbot: QtBot, light: Theme, tmp_path: Path) -> Callable[[], MainWindow]:
    def make() -> MainWindow:
        settings = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
        window = MainWindow(light, settings, lambda: "1.2.3")
        qtbot.addWidget(window)
        return window

    return make


@pytest.fixture
def window(make_window: Callable[[], MainWindow], qtbot: QtBot) -> MainWindow:
    made = make_window()
    with qtbot.waitExposed(made):
        made.show()
    return made


def document_of(profile: Profile, name: str = "profile.json") -> Document:
    """Return ``profile`` as a document that was read."""
    return read_one(profile_to_json(profile).encode(), name)


def saved(profile: Profile, path: Path) -> Path:
    """Write ``profile`` to ``path`` and return the path."""
    path.write_text(profile_to_json(profile), "utf-8")
    return path
