"""“Export all charts”, from the menu entry to the last file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFileDialog,
    QMessageBox,
    QProgressDialog,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from gii_viewer.exporting.images import ImageFormat, ImageOptions, write_chart
from gii_viewer.model.profile import Profile
from gii_viewer.views.dialogs import export_all
from gii_viewer.views.dialogs.export_all import ExportAll, ExportAllDialog, Outcome
from gii_viewer.views.dialogs.image_options_form import ExportChoices
from gii_viewer.views.main_window import MainWindow
from tests.profiles import DALIAN_CHART_FILES, dalian, document, figures, with_fields
from tests.views.conftest import document_of

DALIAN = DALIAN_CHART_FILES
CHARTS = len(DALIAN)


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Collect what message boxes say, and close them."""
    said: list[str] = []

    def execute(box: QMessageBox) -> int:
        said.append(f"{box.text()}\n{box.informativeText()}\n{box.detailedText()}")
        return 0

    monkeypatch.setattr(QMessageBox, "exec", execute)
    return said


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def run(
    qtbot: QtBot,
    window: QWidget,
    folder: Path,
    profiles: Sequence[Profile],
    *formats: ImageFormat,
) -> Outcome:
    choices = ExportChoices(formats, ImageOptions(size=(400, 300), scale=2))
    made = ExportAll([document(profile) for profile in profiles], folder, choices, window)
    with qtbot.waitSignal(made.finished) as finished:
        made.start()
    (outcome,) = finished.args or (None,)
    assert isinstance(outcome, Outcome)
    return outcome


def answer(monkeypatch: pytest.MonkeyPatch, words: str) -> list[str]:
    """Answer the question about existing files by the button with these words."""
    asked: list[str] = []

    def execute(box: QMessageBox) -> int:
        asked.append(box.text())
        button = next((one for one in box.buttons() if one.text().strip("&") == words), None)
        if button is not None:
            button.click()
        return 0

    monkeypatch.setattr(QMessageBox, "exec", execute)
    return asked


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def test_every_chart_is_written_in_every_format(
    qtbot: QtBot, window: QWidget, tmp_path: Path, told: list[str]
) -> None:
    outcome = run(qtbot, window, tmp_path, [dalian()], "png", "svg", "pdf")
    assert names(tmp_path) == {
        f"{name}.{kind}" for name in DALIAN for kind in ("png", "svg", "pdf")
    }
    assert len(outcome.written) == 3 * CHARTS
    with Image.open(tmp_path / f"{DALIAN[0]}.png") as image:
        assert image.size == (800, 600)
    # Only pixels are multiplied.
    assert 'width="400"' in (tmp_path / f"{DALIAN[0]}.svg").read_text("utf-8")
    (message,) = told
    assert message.startswith(f"{3 * CHARTS} files were written to {tmp_path}.\n")
    assert (
        "missing: Dalian, GII 2024: PCT applications by technology field; Dalian, GII 2024: Sc"
        in message
    )


def test_profiles_of_one_name_do_not_overwrite_each_other(
    qtbot: QtBot, window: QWidget, tmp_path: Path, told: list[str]
) -> None:
    outcome = run(qtbot, window, tmp_path, [dalian(), dalian(), with_fields()], "svg")
    assert len(set(outcome.written)) == len(outcome.written) == 3 * CHARTS + 2
    assert {f"{DALIAN[0]}.svg", f"{DALIAN[0]}-2.svg", f"{DALIAN[0]}-3.svg"} <= names(tmp_path)
    assert told


@pytest.mark.parametrize("replace", [True, False])
def test_existing_files_are_asked_about_once(
    qtbot: QtBot,
    window: QWidget,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    replace: bool,
) -> None:
    existing = [tmp_path / f"{name}.svg" for name in DALIAN[:2]]
    for path in existing:
        path.write_text("mine")
    asked = answer(monkeypatch, "Replace all" if replace else "Skip these")
    outcome = run(qtbot, window, tmp_path, [dalian()], "svg")
    assert [text for text in asked if "exist in the folder" in text] == [
        "2 files of these names exist in the folder already."
    ]
    assert [path.read_text("utf-8") == "mine" for path in existing] == [not replace] * 2
    assert outcome.kept == ([] if replace else existing)
    assert len(outcome.written) == (CHARTS if replace else CHARTS - 2)


def test_cancelling_the_question_writes_nothing(
    qtbot: QtBot, window: QWidget, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / f"{DALIAN[1]}.svg").write_text("mine")
    asked = answer(monkeypatch, "Cancel")
    outcome = run(qtbot, window, tmp_path, [dalian()], "svg")
    assert outcome.cancelled
    assert names(tmp_path) == {f"{DALIAN[1]}.svg"}
    assert len(asked) == 1


def test_cancel_stops_between_two_files(
    qtbot: QtBot,
    window: QWidget,
    tmp_path: Path,
    told: list[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def write_and_cancel(*given: object) -> None:
        write_chart(*given)  # type: ignore[arg-type]
        if len(names(tmp_path)) == 2:
            progress = window.findChild(QProgressDialog)
            assert progress is not None
            assert progress.value() == 1
            assert progress.maximum() == CHARTS
            progress.cancel()

    monkeypatch.setattr(export_all, "write_chart", write_and_cancel)
    outcome = run(qtbot, window, tmp_path, [dalian()], "svg")
    assert outcome.cancelled
    assert len(names(tmp_path)) == 2
    assert f"Cancelled: {CHARTS - 2} files were not written." in told[0]


def test_the_window_lives_between_two_files(
    qtbot: QtBot, window: QWidget, tmp_path: Path, told: list[str]
) -> None:
    from PySide6.QtCore import QTimer

    turns: list[int] = []
    ticking = QTimer(interval=0)
    ticking.timeout.connect(lambda: turns.append(len(names(tmp_path))))
    ticking.start()
    run(qtbot, window, tmp_path, [with_fields()], "png")
    ticking.stop()
    assert {1, 2, 3, 4, 5, 6} <= set(turns)
    assert told


def test_failures_are_collected_and_told_in_one_message(
    qtbot: QtBot, window: QWidget, tmp_path: Path, told: list[str]
) -> None:
    # A folder in the place of one file, and the others are written all the same.
    (tmp_path / f"{DALIAN[0]}.svg").mkdir()
    run_with_replace = pytest.MonkeyPatch()
    said = answer(run_with_replace, "Replace all")
    outcome = run(qtbot, window, tmp_path, [dalian()], "svg")
    run_with_replace.undo()
    assert len(outcome.written) == CHARTS - 1
    (failure,) = outcome.failures
    assert failure.endswith("this is a folder; name a file in it.")
    assert len(said) == 2
    assert not told


def test_a_folder_that_takes_nothing_is_told_once(
    qtbot: QtBot,
    window: QWidget,
    tmp_path: Path,
    told: list[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refuse(path: Path, *_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied", str(path))

    folder = tmp_path / "read-only"
    folder.mkdir()
    # As on a folder without the permission; an administrator may write there all the same.
    monkeypatch.setattr(Path, "open", refuse)
    outcome = run(qtbot, window, folder, [dalian()], "png", "svg")
    monkeypatch.undo()
    assert len(outcome.failures) == 2 * CHARTS
    assert outcome.written == []
    assert names(folder) == set()


def test_the_choices_are_remembered_apart_from_those_of_one_chart(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from gii_viewer.charts.registry import describe_charts

    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    chart = describe_charts(figures(dalian()))["ranks"]
    assert chart is not None

    def dialog() -> ExportAllDialog:
        made = ExportAllDialog(chart, dalian(), "light", settings)
        qtbot.addWidget(made)
        return made

    made = dialog()
    assert made.choices().formats == ("png",)
    for box in made.findChildren(QCheckBox):
        if box.text() in ("SVG", "PDF"):
            box.setChecked(True)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    made.accept()
    assert made.result() == QDialog.DialogCode.Accepted
    assert made.path == tmp_path
    again = dialog()
    assert again.choices() == made.choices()
    assert again.choices().formats == ("png", "svg", "pdf")
    for box in again.findChildren(QCheckBox):
        if box.text() in ("PNG", "SVG", "PDF"):
            box.setChecked(False)
    export = next(one for one in again.findChildren(QPushButton) if one.text() == "&Export…")
    assert not export.isEnabled()


def test_the_menu_entry_exports_all_open_profiles(
    make_window: Callable[[], MainWindow],
    qtbot: QtBot,
    tmp_path: Path,
    told: list[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    window = make_window()
    folder = tmp_path / "charts"
    folder.mkdir()
    window.documents.show(document_of(dalian(), "one.json"))
    window.documents.show(document_of(with_fields(), "two.json"))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))

    def execute(dialog: ExportAllDialog) -> int:
        dialog.accept()
        return dialog.result()

    monkeypatch.setattr(ExportAllDialog, "exec", execute)
    assert window.menus.export_all.shortcut().toString() == "Ctrl+Shift+E"
    window.menus.export_all.trigger()
    qtbot.waitUntil(lambda: bool(told))
    assert len(names(folder)) == 2 * CHARTS + 2


def test_without_a_profile_there_is_nothing_to_export(
    make_window: Callable[[], MainWindow],
) -> None:
    assert not make_window().menus.export_all.isEnabled()
