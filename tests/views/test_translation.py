"""Every text goes through Qt's translation: a translator that marks all it is asked for."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QObject, Qt, QTranslator
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton

from gii_viewer.model.singulars import SINGULARS
from gii_viewer.views.main_window import MainWindow
from gii_viewer.views.tabs.registry import TAB_IDS
from gii_viewer.views.widgets.figure_table import FigureTable
from gii_viewer.views.widgets.link_card import LinkCard
from gii_viewer.views.widgets.ranking_card import RankingCard
from tests.catalogue import KEPT, bring_up_to_date

MARK = "⟦"
UNTRANSLATED = {
    # What a document says, and what is no word.
    "Dalian",
    "dalian-2024",
    "dalian-2024.json",
    "gii-2023-ranking",
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
        # A figure alone, and names of places, are no words of ours; the card says them whole.
        if not isinstance(label.parent(), RankingCard | LinkCard):
            yield label, label.text()
    for link in window.findChildren(LinkCard):
        yield link, link.accessibleName()
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
    fresh = tmp_path / "gii_viewer.ts"
    shutil.copy(KEPT, fresh)
    bring_up_to_date(fresh)
    assert fresh.read_text("utf-8") == KEPT.read_text("utf-8"), "run: make translations"


def test_every_text_that_counts_is_one_in_the_catalogue() -> None:
    counting = {
        message.findtext("source")
        for message in ET.parse(KEPT).iter("message")
        if message.get("numerus") == "yes"
    }
    assert counting == set(SINGULARS)
