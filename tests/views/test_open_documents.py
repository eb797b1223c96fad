"""Documents that change while they are open: added to and undone, deleted and made again."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot

from gii_viewer.documents.adding import with_added_fields
from gii_viewer.model.document import ProfileDocument
from gii_viewer.model.profile import Field, Profile
from gii_viewer.model.record import replace
from gii_viewer.views.dialogs.add_figures import AddFiguresDialog
from gii_viewer.views.main_window import MainWindow
from tests.profiles import dalian
from tests.views.conftest import saved
from tests.views.driving import offered

FIELDS = (Field("Digital communication", 21),)


def with_fields() -> Profile:
    return with_added_fields(
        dalian(), "patents", FIELDS, added=date(2026, 11, 23), note="bar chart, by eye"
    )


def fields(window: MainWindow) -> tuple[Field, ...] | None:
    assert isinstance(window.documents.current, ProfileDocument)
    return window.documents.current.profile.patents.fields


@pytest.fixture(autouse=True)
def _discard(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QMessageBox, "exec", lambda _: QMessageBox.StandardButton.Discard)


def test_adding_leads_to_the_result_and_can_be_undone(
    opened: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    def execute(dialog: AddFiguresDialog) -> int:
        dialog.profile_with_figures = with_fields()
        return 1

    monkeypatch.setattr(AddFiguresDialog, "exec", execute)
    before = fields(opened)
    assert not opened.menus.undo.isEnabled()
    opened.menus.add_figures.trigger()
    assert opened.tabs.current_id == "patents"
    assert fields(opened) == FIELDS
    assert opened.toast.words == "The figures were added."
    offered(opened).click()
    assert fields(opened) == before
    assert opened.documents.unsaved == ()
    assert not opened.isWindowModified()
    assert not opened.menus.undo.isEnabled()


def test_undoing_what_was_saved_is_not_saved(
    opened: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened.documents.change_current(with_fields())
    target = tmp_path / "added.json"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    opened.menus.save.trigger()
    assert opened.documents.unsaved == ()
    opened.menus.undo.trigger()
    assert fields(opened) != FIELDS
    assert opened.isWindowModified()


def test_a_file_that_is_deleted_and_made_again_is_read_again(
    opened: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "dalian.json"
    path.unlink()
    qtbot.waitUntil(lambda: bool(opened.messages.sentences))
    assert opened.messages.sentences[0].endswith("What was open is kept.")
    cluster = replace(dalian().cluster, name="Dalian again")
    saved(replace(dalian(), cluster=cluster), path)
    qtbot.waitUntil(lambda: opened.windowTitle().startswith("Dalian again"))
    assert opened.messages.sentences == ()
    assert opened.toast.words == "Read again: dalian.json"
    saved(replace(dalian(), cluster=replace(cluster, name="Dalian, third")), path)
    qtbot.waitUntil(lambda: opened.windowTitle().startswith("Dalian, third"))
