"""Tests run without a display unless ``--headed`` is given, and with settings of their own."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from gii_viewer.app import ARGUMENTS
from tests.needs import Need

# A machine that is busy fails no test: how long things take is what benchmarks say.
settings.register_profile("without deadline", deadline=None)
settings.load_profile("without deadline")

if "--headed" not in sys.argv:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--headed", action="store_true", help="show the windows on the display")
    parser.addoption(
        "--nothing-missing", action="store_true", help="fail where a package is missing"
    )


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Skip what needs something that is not here, or let it fail."""
    for item in items:
        for mark in item.iter_markers("extra"):
            need: Need = mark.args[0]
            required = config.getoption("--nothing-missing") and need.remedy
            if not required and not need.is_met():
                item.add_marker(pytest.mark.skip(reason=need.words))


def pytest_runtest_setup(item: pytest.Item) -> None:
    for mark in item.iter_markers("extra"):
        need: Need = mark.args[0]
        if not need.is_met():
            pytest.fail(need.words, pytrace=False)


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    """Have pytest-qt make the application as the program does."""
    return list(ARGUMENTS)


@pytest.fixture(scope="session", autouse=True)
def _empty_clipboard_at_the_end() -> Iterator[None]:
    """Let go of the clipboard while Python still runs.

    The offscreen platform keeps it until the process ends, and then destroys data that
    Python made without Python; displays do not.
    """
    yield
    from PySide6.QtGui import QGuiApplication

    if QGuiApplication.instance() is not None:
        QGuiApplication.clipboard().clear()


@pytest.fixture(autouse=True)
def _own_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    from PySide6.QtCore import QSettings

    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    for scope in (QSettings.Scope.UserScope, QSettings.Scope.SystemScope):
        QSettings.setPath(QSettings.Format.IniFormat, scope, str(tmp_path / "settings"))
