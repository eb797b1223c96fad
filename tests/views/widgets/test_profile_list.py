"""The list of open documents: what it shows, how it is filtered, sorted and closed from."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QComboBox, QLabel, QListView
from pytestqt.qtbot import QtBot

from gii_viewer.model.profile import Cluster, Rank, Ranks
from gii_viewer.model.record import replace
from gii_viewer.views.main_window import MainWindow
from gii_viewer.views.widgets.filter_field import FilterField
from gii_viewer.views.widgets.profile_delegate import ProfileDelegate
from gii_viewer.views.widgets.profile_entries import ENTRY_ROLE, Entry
from gii_viewer.views.widgets.profile_list import ProfileList
from tests.profiles import dalian
from tests.views.conftest import saved


@pytest.fixture
def listing(opened: MainWindow, tmp_path: Path) -> ProfileList:
    """Dalian (chosen), São Paulo, and Munich, which states no ranks and is of 2023."""
    sao = replace(
        dalian(),
        cluster=Cluster("São Paulo", ("Brazil",)),
        ranks=Ranks(size=Rank(7, 100)),
        evidence={},
    )
    munich = replace(
        dalian(),
        cluster=Cluster("Munich & <b>", ("Germany",)),
        edition=2023,
        ranks=Ranks(),
        evidence={},
    )
    opened.documents.open([str(saved(sao, tmp_path / "sao.json"))])
    opened.documents.open([str(saved(munich, tmp_path / "munich.json"))])
    opened.documents.choose(0)
    assert opened.profiles is not None
    return opened.profiles


def view_of(listing: ProfileList) -> QListView:
    view = listing.findChild(QListView)
    assert isinstance(view, QListView)
    return view


def entries(listing: ProfileList) -> list[Entry]:
    model = view_of(listing).model()
    return [model.index(row, 0).data(ENTRY_ROLE) for row in range(model.rowCount())]


def titles(listing: ProfileList) -> list[str]:
    return [entry.title for entry in entries(listing)]


def words(listing: ProfileList) -> list[str]:
    return [label.text() for label in listing.findChildren(QLabel) if label.isVisible()]


def test_a_document_has_two_lines_and_its_rank(listing: ProfileList) -> None:
    assert [(entry.title, entry.second_line, entry.rank) for entry in entries(listing)] == [
        ("Dalian", ("China", "GII 2024"), "65"),
        ("São Paulo", ("Brazil", "GII 2024"), "7"),
        ("Munich & <b>", ("Germany", "GII 2023"), None),
    ]
    tip = view_of(listing).model().index(2, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert tip == "<span>Munich &amp; &lt;b&gt;<br>Germany · GII 2023<br>munich.json</span>"


def test_the_models_keep_the_rules_of_models(listing: ProfileList, opened: MainWindow) -> None:
    mode = QAbstractItemModelTester.FailureReportingMode.Fatal
    shown = view_of(listing).model()
    testers = [QAbstractItemModelTester(shown, mode)]
    testers.append(QAbstractItemModelTester(shown.sourceModel(), mode))  # type: ignore[attr-defined]
    field = listing.findChild(FilterField)
    assert isinstance(field, FilterField)
    field.setText("mun")
    field.clear()
    opened.documents.close(1)
    assert titles(listing) == ["Dalian", "Munich & <b>"]


def test_typing_filters_and_chooses_nothing(
    listing: ProfileList, opened: MainWindow, qtbot: QtBot
) -> None:
    field = listing.findChild(FilterField)
    assert isinstance(field, FilterField)
    qtbot.keyClicks(field, "sao")
    assert titles(listing) == ["São Paulo"]
    assert "1 of 3 shown" in words(listing)
    assert opened.documents.number == 0
    qtbot.keyClicks(field, "x")
    assert "No document matches the filter." in words(listing)
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == ""
    assert len(titles(listing)) == 3
    assert opened.documents.number == 0
    assert view_of(listing).currentIndex().row() == 0
    qtbot.keyClicks(field, "2023 germany")
    qtbot.keyClick(field, Qt.Key.Key_Down)
    assert opened.documents.number == 2


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        ("name", ["Dalian", "Munich & <b>", "São Paulo"]),
        ("economy", ["São Paulo", "Dalian", "Munich & <b>"]),
        ("edition", ["Dalian", "São Paulo", "Munich & <b>"]),
        ("rank", ["São Paulo", "Dalian", "Munich & <b>"]),
        ("opened", ["Dalian", "São Paulo", "Munich & <b>"]),
    ],
)
def test_documents_are_sorted(
    listing: ProfileList, opened: MainWindow, order: str, expected: list[str]
) -> None:
    box = listing.findChild(QComboBox)
    assert isinstance(box, QComboBox)
    box.setCurrentIndex(box.findData("rank" if order == "opened" else "opened"))
    box.setCurrentIndex(box.findData(order))
    assert titles(listing) == expected
    assert opened.documents.number == 0


def test_delete_closes_the_document_that_is_chosen(
    listing: ProfileList, opened: MainWindow, qtbot: QtBot
) -> None:
    view_of(listing).setFocus()
    opened.documents.choose(1)
    qtbot.keyClick(view_of(listing), Qt.Key.Key_Delete)
    assert titles(listing) == ["Dalian", "Munich & <b>"]
    assert opened.windowTitle().startswith("Munich")


def test_the_cross_closes_its_document_and_the_current_one_stays(
    listing: ProfileList, opened: MainWindow, qtbot: QtBot
) -> None:
    opened.documents.choose(2)
    view = view_of(listing)
    delegate = view.itemDelegate()
    assert isinstance(delegate, ProfileDelegate)
    place: QPoint = delegate.cross(view.visualRect(view.model().index(0, 0))).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert titles(listing) == ["São Paulo", "Munich & <b>"]
    assert opened.windowTitle().startswith("Munich")
    assert opened.documents.number == 1
    assert view.currentIndex().row() == 1


def test_documents_that_are_seen_are_checked_when_idle(listing: ProfileList, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: all(entry.findings is not None for entry in entries(listing)))
    assert entries(listing)[0].findings == 0
