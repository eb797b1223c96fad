"""What the next start finds: what was open, and what was added and not saved."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot

from gii_viewer.documents.adding import with_added_fields
from gii_viewer.model.document import ProfileDocument
from gii_viewer.model.profile import Cluster, Field, Profile
from gii_viewer.model.record import replace
from gii_viewer.views.main_window import MainWindow
from gii_viewer.views.recovery import Recovery, recovery_folder
from gii_viewer.views.session import open_session
from tests.profiles import dalian
from tests.views.conftest import saved

FIELDS = (Field("Digital communication", 21),)


def settings_in(folder: Path) -> QSettings:
    return QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat)


def with_fields() -> Profile:
    return with_added_fields(
        dalian(), "patents", FIELDS, added=date(2026, 11, 23), note="bar chart, by eye"
    )


def started(make_window: Callable[[], MainWindow], folder: Path) -> MainWindow:
    window = make_window()
    open_session(window.documents, settings_in(folder), "dalian-2024")
    window.show()
    return window


def names(window: MainWindow) -> list[str]:
    return [document.name for document in window.documents.documents]


def kept_files() -> list[Path]:
    return sorted(recovery_folder().rglob("*.json"))


@pytest.fixture(autouse=True)
def _discard(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QMessageBox, "exec", lambda _: QMessageBox.StandardButton.Discard)


def test_the_next_start_shows_what_was_open(
    make_window: Callable[[], MainWindow], tmp_path: Path, qtbot: QtBot
) -> None:
    first = started(make_window, tmp_path)
    assert first.windowTitle().startswith("Dalian,")
    munich = saved(replace(dalian(), cluster=Cluster("Munich", ("Germany",))), tmp_path / "m.json")
    basel = saved(replace(dalian(), cluster=Cluster("Basel", ("Germany",))), tmp_path / "b.json")
    first.documents.open([str(munich), str(basel)])
    first.documents.paste("no page")
    first.documents.choose(1)
    first.tabs.go_to("publications")
    first.close()
    second = started(make_window, tmp_path)
    assert names(second) == ["dalian-2024.json", "m.json", "b.json"]
    assert second.windowTitle().startswith("Munich,")
    qtbot.waitUntil(lambda: second.tabs.current_id == "publications")
    second.close()
    munich.unlink()
    third = started(make_window, tmp_path)
    assert names(third) == ["dalian-2024.json", "b.json"]
    assert third.messages.sentences == (f"Gone, and so not opened again: {munich}",)


def test_a_window_closed_empty_opens_empty(
    make_window: Callable[[], MainWindow], tmp_path: Path
) -> None:
    first = started(make_window, tmp_path)
    first.menus.close_profile.trigger()
    first.close()
    assert names(started(make_window, tmp_path)) == []


def test_figures_lost_with_the_program_are_open_again(
    make_window: Callable[[], MainWindow], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lost = make_window()
    recovery = Recovery(lost.documents, lost)
    lost.documents.open([str(saved(dalian(), tmp_path / "dalian.json"))])
    assert kept_files() == []
    lost.documents.change_current(with_fields())
    (file,) = kept_files()
    # The program is killed: its lock is nobody's any more.
    written = file.read_bytes()
    recovery.clear()
    file.parent.mkdir()
    file.write_bytes(written)
    (file.parent / "broken.json").write_bytes(b"{")

    window = make_window()
    Recovery(window.documents, window).open_leftovers()
    document = window.documents.current
    assert isinstance(document, ProfileDocument)
    assert document.profile.patents.fields == FIELDS
    assert window.isWindowModified()
    assert window.messages.sentences[0] == (
        "Figures were added and not saved when the program ended. They are here again, "
        "in Dalian: save the document to keep them."
    )
    assert str(file.parent / "broken.refused") in window.messages.sentences[1]
    assert not file.exists()
    assert len(kept_files()) == 1
    target = tmp_path / "added.json"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    window.menus.save.trigger()
    assert target.exists()
    assert kept_files() == []


def test_what_another_window_keeps_is_left_alone(
    make_window: Callable[[], MainWindow], tmp_path: Path
) -> None:
    one = make_window()
    recovery = Recovery(one.documents, one)
    one.documents.open([str(saved(dalian(), tmp_path / "dalian.json"))])
    one.documents.change_current(with_fields())
    other = make_window()
    Recovery(other.documents, other).open_leftovers()
    assert names(other) == []
    assert len(kept_files()) == 1
    one.menus.undo.trigger()
    assert kept_files() == []
    one.documents.change_current(with_fields())
    one.closed.connect(recovery.clear)
    assert one.close()
    assert list(recovery_folder().iterdir()) == []
