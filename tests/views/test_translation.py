"""Every text goes through Qt's translation: a translator that marks all it is asked for."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, QTranslator
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton

from gii_viewer.views.main_window import MainWindow
from gii_viewer.views.tabs.document_tabs import TAB_IDS
from gii_viewer.views.widgets.figure_table import FigureTable
from gii_viewer.views.widgets.ranking_card import RankingCard

MARK = "⟦"
UNTRANSLATED = {
    # What a document says, and what is no word.
    "Dalian",
    "dalian-2024",
    "dalian-2024.json",
    "Ctrl+O",
}


class _Marking(QTranslator):
    def translate(
        self, context: str, text: str, comment: str | None = None, n: int = -1
    ) -> str | None:
        return f"{MARK}{text}⟧"

    def isEmpty(self) -> bool:  # noqa: N802
        return False


@pytest.fixture
def translated(qapp: QApplication) -> Iterator[None]:
    translator = _Marking(qapp)
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


def spoken(window: MainWindow) -> Iterator[tuple[QObject, str]]:
    """Yield every text that a person can read or hear, with the widget that has it."""
    for label in window.findChildren(QLabel):
        yield label, label.text()
    for button in window.findChildren(QPushButton):
        yield button, button.text()
        yield button, button.toolTip()
        yield button, button.accessibleName()
    for field in window.findChildren(QLineEdit):
        yield field, field.placeholderText()
        yield field, field.accessibleName()
    for action in window.findChildren(QAction):
        yield action, action.text()
    for card in window.findChildren(RankingCard):
        yield card, card.accessibleName()
    for table in window.findChildren(FigureTable):
        yield table, table.accessibleName()
        model = table.model()
        for column in range(model.columnCount()):
            title = model.headerData(column, Qt.Orientation.Horizontal)
            yield table, str(title)


def test_every_text_goes_through_the_translator(
    translated: None, make_window: Callable[[], MainWindow]
) -> None:
    window = make_window()
    window.documents.open(["dalian-2024"])
    for number in range(len(TAB_IDS)):
        window.tabs.setCurrentIndex(number)
        QApplication.processEvents()
        assert MARK in window.tabs.tabText(number)
    found = list(spoken(window))
    assert len(found) > 80
    bare = {
        (type(widget).__name__, text)
        for widget, text in found
        if text and MARK not in text and text not in UNTRANSLATED
    }
    assert bare == set()


def test_the_catalogue_for_translators_has_every_text(tmp_path: Path) -> None:
    lupdate = Path(sys.executable).with_name("pyside6-lupdate")
    if not lupdate.exists():
        found = shutil.which("pyside6-lupdate")
        assert found is not None
        lupdate = Path(found)
    package = Path(__file__).parents[2] / "gii_viewer"
    kept = package.parent / "resources" / "translations" / "gii_viewer.ts"
    fresh = tmp_path / "gii_viewer.ts"
    shutil.copy(kept, fresh)
    sources = sorted(str(path) for path in package.rglob("*.py"))
    subprocess.run(
        [str(lupdate), "-locations", "none", "-no-obsolete", *sources, "-ts", str(fresh)],
        check=True,
        capture_output=True,
    )
    assert fresh.read_text("utf-8") == kept.read_text("utf-8"), "run: make translations"
