from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QGraphicsView, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from gii_viewer.documents.errors import OutputError
from gii_viewer.documents.formats.profile_json import profile_to_json
from gii_viewer.model.profile import Cluster
from gii_viewer.views.main_window import MainWindow
from gii_viewer.views.tabs.activity import ActivityTab
from gii_viewer.views.tabs.collaborations import CollaborationsTab
from gii_viewer.views.tabs.document import DocumentTab
from gii_viewer.views.tabs.registry import TAB_IDS
from gii_viewer.views.widgets.chart_view import ChartView
from gii_viewer.views.widgets.figure_table import FigureTable
from gii_viewer.views.widgets.profile_list import ProfileList
from gii_viewer.views.widgets.ranking_card import RankingCard
from tests.profiles import dalian
from tests.views.conftest import saved


@pytest.fixture
def opened(window: MainWindow, tmp_path: Path) -> MainWindow:
    window.documents.open([str(saved(dalian(), tmp_path / "dalian.json"))])
    return window


def texts(window: MainWindow) -> list[str]:
    return [label.text() for label in window.findChildren(QLabel) if label.isVisible()]


def table_in(window: MainWindow) -> FigureTable:
    """Return the tab's table of what the document states."""
    tables = window.tabs.current_tab().findChildren(FigureTable)
    return next(table for table in tables if table.accessibleName() != "Derived figures")


def cells(table: FigureTable) -> list[list[str]]:
    model = table.model()
    return [
        [str(model.index(row, column).data()) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def go_to(window: MainWindow, tab_id: str) -> None:
    window.tabs.setCurrentIndex(TAB_IDS.index(tab_id))
    QApplication.processEvents()


def test_all_profiles_of_an_array_are_opened_and_read_anew(
    window: MainWindow, tmp_path: Path
) -> None:
    path = tmp_path / "both.json"
    munich = replace(dalian(), cluster=Cluster("Munich", ("Germany",)))
    texts = [profile_to_json(profile) for profile in (dalian(), munich)]
    path.write_text(f"[{', '.join(texts)}]", "utf-8")
    documents = window.documents
    for _ in range(2):
        documents.open([str(path)])
        names = [document.profile.cluster.name for document in documents.documents]
        assert names == ["Dalian", "Munich"]
    path.write_text(f"[{', '.join(texts)}]".replace("Munich", "Basel"), "utf-8")
    documents.choose(1)
    documents.reload_current()
    assert [one.profile.cluster.name for one in documents.documents] == ["Dalian", "Basel"]
    documents.close_current()
    path.write_text(f"[{', '.join(texts)}]".replace("Dalian", "Zürich"), "utf-8")
    documents.reload_current()
    assert [one.profile.cluster.name for one in documents.documents] == ["Zürich"]
    with pytest.raises(OutputError, match="never changed"):
        documents.save_current(path)


def test_header_names_cluster_economy_edition_and_periods(opened: MainWindow) -> None:
    assert "Dalian" in texts(opened)
    assert (
        "China  ·  GII 2024  ·  PCT applications 2019–2023  ·  scientific articles 2018–2022"
        in texts(opened)
    )
    assert opened.windowTitle() == "Dalian, GII 2024 – GII Viewer[*]"


def test_cards_say_the_five_figures_in_words(opened: MainWindow) -> None:
    assert [card.accessibleName() for card in opened.findChildren(RankingCard)] == [
        (
            "Size rank: 65 of 100 clusters (GII 2024); stated in line 12 of dalian-2024.txt. "
            "By total output; 1 is the largest."
        ),
        (
            "Intensity rank: 60 of 100 clusters (GII 2024); stated in line 14 of "
            "dalian-2024.txt. By output relative to population; 1 is the highest."
        ),
        (
            "National rank: 18 of the 26 Chinese clusters within the top 100 (GII 2024); stated in "
            "line 10 of dalian-2024.txt. Within its economy; 1 is the largest."
        ),
        (
            "Patents: 289 PCT applications per 1 million inhabitants (five years, 2019–2023); "
            "stated in line 10 of dalian-2024.txt. DALIAN UNIVERSITY OF TECH. alone has 57% of "
            "the total."
        ),
        (
            "Publications: 8,607 scientific articles per 1 million inhabitants (five years, "
            "2018–2022); stated in line 10 of dalian-2024.txt. "
            "DALIAN UNIVERSITY OF TECHNOLOGY alone has 49% of the total."
        ),
    ]


def test_summary_is_copied_with_its_source(opened: MainWindow, qtbot: QtBot) -> None:
    button = next(
        button for button in opened.findChildren(QPushButton) if button.text() == "Copy with source"
    )
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == (
        "Dalian (China) ranks 65th of 100 clusters by size and 60th by intensity, relative to "
        "population in GII 2024; it is 18th of the 26 Chinese clusters within the top 100. "
        "It counts 289 PCT applications per 1 million inhabitants (five years, 2019–2023), "
        "led by DALIAN UNIVERSITY OF TECH. with 57% of the total. "
        "It counts 8,607 scientific articles per 1 million inhabitants (five years, 2018–2022), "
        "led by DALIAN UNIVERSITY OF TECHNOLOGY with 49% of the total. "
        "12% of its PCT applications and 61% of its scientific articles are made with others. "
        "Source: WIPO, Global Innovation Index 2024, cluster profile of Dalian (dalian-2024.txt). "
        "The calendar years are GII Viewer's, by the edition."
    )


def test_tables_show_both_activities(opened: MainWindow) -> None:
    go_to(opened, "patents")
    assert cells(table_in(opened)) == [
        ["1", "DALIAN UNIVERSITY OF TECH.", "583", "57%"],
        ["2", "DICP, CAS", "128", "12%"],
        ["3", "CRRC DALIAN CO., LTD.", "32", "3%"],
        ["", "All other organizations", "276–291", "27.1–28.2%"],
        ["", "Total", "1,020–1,033", ""],
    ]
    go_to(opened, "publications")
    assert cells(table_in(opened)) == [
        ["1", "DALIAN UNIVERSITY OF TECHNOLOGY", "15,062", "49%"],
        ["2", "DALIAN MARITIME UNIVERSITY", "3,253", "11%"],
        ["3", "DALIAN INSTITUTE OF CHEMICAL PHYSICS, CAS", "2,619", "9%"],
        ["", "All other organizations", "9,492–9,880", "31.1–32.1%"],
        ["", "Total", "30,427–30,813", ""],
    ]


def test_missing_fields_are_said_in_words(opened: MainWindow) -> None:
    go_to(opened, "patents")
    words = "This document gives no figures for the technology fields of patents."
    assert words in texts(opened)


@pytest.mark.parametrize("column", range(4))
def test_every_column_sorts_both_ways_and_the_chart_follows(
    opened: MainWindow, column: int
) -> None:
    go_to(opened, "patents")
    tab = opened.tabs.current_tab()
    assert isinstance(tab, ActivityTab)
    table = table_in(opened)
    for order in (Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder):
        table.sortByColumn(column, order)
        chart = tab.chart()
        assert chart is not None
        names = [row[1] for row in cells(table)][:3]
        assert [bar.label for bar in chart.bars][:3] == names  # type: ignore[union-attr]
    # Ranks and names run up the page, counts and shares down it, where ours are sorted down.
    assert cells(table)[0][0] == {0: "3", 1: "2", 2: "1", 3: "1"}[column]


def test_filter_narrows_table_and_chart(opened: MainWindow, qtbot: QtBot) -> None:
    go_to(opened, "patents")
    tab = opened.tabs.current_tab()
    field = tab.findChild(QLineEdit)
    assert isinstance(field, QLineEdit)
    qtbot.keyClicks(field, "cas")
    assert [row[1] for row in cells(table_in(opened))] == ["DICP, CAS"]
    chart = tab.chart()
    assert chart is not None
    assert [bar.label for bar in chart.bars] == ["DICP, CAS"]  # type: ignore[union-attr]
    field.setText("nothing like it")
    assert tab.chart() is None
    assert "No organization matches the filter." in texts(opened)


def test_row_and_bar_are_one_selection(opened: MainWindow, tmp_path: Path) -> None:
    """Regression: row, then the bar of all others, then the same row left the bar marked."""
    go_to(opened, "patents")
    tab = opened.tabs.current_tab()
    assert isinstance(tab, ActivityTab)
    table, view = table_in(opened), tab.panel.view

    def shown() -> tuple[list[int], str | None]:
        return [index.row() for index in table.selectionModel().selectedRows()], view.marked

    def click_row(row: int) -> None:
        place = table.visualRect(table.model().index(row, 1)).center()
        QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)

    def click_bar(pointer: str) -> None:
        canvas = view.focusProxy()
        assert isinstance(canvas, QGraphicsView)
        assert view.page is not None
        place = canvas.mapFromScene(view.page.mark_rect(pointer).center())
        QTest.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=place)

    for _ in range(2):
        click_row(1)
        assert shown() == ([1], "/patents/organizations/1/share")
        click_bar("/patents/others/share")
        assert shown() == ([3], "/patents/others/share")
    opened.figure_actions.choose(opened.figure_actions.ref("/patents/hhi"))
    assert shown() == ([], "/patents/hhi")
    click_bar("/patents/organizations/2/share")
    assert shown() == ([2], "/patents/organizations/2/share")
    opened.documents.open([str(saved(dalian(), tmp_path / "again.json"))])
    assert shown() == ([], None)
    click_row(2)
    opened.menus.previous_profile.trigger()
    assert shown() == ([], None)
    assert not opened.menus.show_figure.isEnabled()
    click_row(2)
    assert shown() == ([2], "/patents/organizations/2/share")


def test_the_figure_chosen_is_shown_in_the_document_too(opened: MainWindow) -> None:
    go_to(opened, "patents")
    opened.figure_actions.choose(opened.figure_actions.ref("/patents/organizations/1/count"))
    go_to(opened, "document")
    tab = opened.tabs.current_tab()
    assert isinstance(tab, DocumentTab)
    assert tab.marked_text == "128"
    assert [index.row() for index in table_in(opened).selectionModel().selectedRows()] != []


def test_locations_are_joined_and_missing_places_stay_last(
    window: MainWindow, tmp_path: Path
) -> None:
    profile = dalian()
    patents = profile.patents
    assert patents.collaboration is not None
    only_here = replace(patents.collaboration, locations=("Nowhere", "Shanghai-Suzhou", "Beijing"))
    profile = replace(profile, patents=replace(patents, collaboration=only_here), evidence={})
    window.documents.open([str(saved(profile, tmp_path / "p.json"))])
    go_to(window, "collaborations")
    assert isinstance(window.tabs.current_tab(), CollaborationsTab)
    table = table_in(window)
    assert cells(table) == [
        ["Nowhere", "1st", "–"],
        ["Shanghai-Suzhou", "2nd", "3rd"],
        ["Beijing", "3rd", "1st"],
        ["Shenzhen-Hong Kong-Guangzhou", "–", "2nd"],
    ]
    table.sortByColumn(2, Qt.SortOrder.DescendingOrder)
    assert [row[0] for row in cells(table)][-1] == "Nowhere"
    table.sortByColumn(2, Qt.SortOrder.AscendingOrder)
    assert [row[0] for row in cells(table)] == [
        "Beijing",
        "Shenzhen-Hong Kong-Guangzhou",
        "Shanghai-Suzhou",
        "Nowhere",
    ]


def test_a_figure_leads_to_its_words_in_the_document(opened: MainWindow, qtbot: QtBot) -> None:
    go_to(opened, "publications")
    table = table_in(opened)
    assert not opened.menus.show_figure.isEnabled()
    table.setCurrentIndex(table.model().index(0, 2))
    assert opened.menus.show_figure.isEnabled()
    opened.menus.show_figure.trigger()
    tab = opened.tabs.current_tab()
    assert isinstance(tab, DocumentTab)
    assert tab.marked_text == "15062"
    line = "Line 25 of dalian-2024.txt: “15,062”"
    assert any(text.endswith("“15,062”") for text in texts(opened)), line


def test_a_card_leads_to_its_words_by_keyboard(opened: MainWindow, qtbot: QtBot) -> None:
    card = opened.findChildren(RankingCard)[0]
    card.setFocus()
    qtbot.keyClick(card, Qt.Key.Key_Return)
    tab = opened.tabs.current_tab()
    assert isinstance(tab, DocumentTab)
    assert tab.marked_text == "65"


def test_a_document_that_cannot_be_read_leaves_what_is_open(
    opened: MainWindow, tmp_path: Path
) -> None:
    bad = tmp_path / "bad.json"
    bad.write_text('{"format": "gii-profile/9"}', "utf-8")
    before = opened.documents.documents
    opened.documents.open([str(bad), str(tmp_path / "absent.txt")])
    assert opened.documents.documents == before
    assert opened.windowTitle() == "Dalian, GII 2024 – GII Viewer[*]"
    first, second = opened.messages.sentences
    assert first.startswith(str(bad) if str(bad) in first else "bad.json")
    assert "absent.txt" in second
    assert opened.messages.isVisible()
    opened.documents.open(["dalian-2024"])
    assert not opened.messages.isVisible()


def test_several_profiles_are_listed_filtered_and_chosen(
    opened: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    assert opened.findChild(ProfileList) is None
    other = replace(dalian(), cluster=Cluster("Kyōto & <b>Osaka</b>", ("Japan",)))
    opened.documents.open([str(saved(other, tmp_path / "other.json"))])
    assert opened.profiles is not None
    assert opened.profiles.isVisible()
    assert "Kyōto & <b>Osaka</b>" in texts(opened)
    opened.menus.previous_profile.trigger()
    assert opened.windowTitle().startswith("Dalian,")
    opened.menus.close_profile.trigger()
    assert opened.windowTitle().startswith("Kyōto & <b>Osaka</b>,")
    assert not opened.profiles.isVisible()
    opened.menus.close_profile.trigger()
    assert "No profile is open" in texts(opened)
    assert not opened.tabs.isEnabled()


def test_opening_the_same_file_again_does_not_list_it_twice(
    opened: MainWindow, tmp_path: Path
) -> None:
    opened.documents.open([str(tmp_path / "dalian.json")])
    assert len(opened.documents.documents) == 1


def test_a_dropped_file_is_opened(window: MainWindow, tmp_path: Path) -> None:
    data = QMimeData()
    path = saved(dalian(), tmp_path / "dropped.json")
    data.setUrls([QUrl("https://example.org/a.txt"), QUrl.fromLocalFile(str(path))])
    window.dropEvent(
        QDropEvent(
            QPoint(5, 5),
            Qt.DropAction.CopyAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )
    assert [document.path for document in window.documents.documents] == [path]


def test_a_pasted_page_is_opened_and_nonsense_is_refused(window: MainWindow) -> None:
    QGuiApplication.clipboard().setText("just some words")
    window.menus.paste.trigger()
    assert window.documents.documents == ()
    assert "pasted page" in window.messages.sentences[0]
    QGuiApplication.clipboard().setText("")
    window.menus.paste.trigger()
    assert window.messages.sentences == ("The clipboard holds no text to read.",)


def test_a_changed_file_is_read_again_and_a_broken_one_keeps_the_last(
    opened: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "dalian.json"
    changed = json.loads(path.read_text("utf-8"))
    changed["cluster"]["name"] = "Dalian Two"
    path.write_text(json.dumps(changed), "utf-8")
    qtbot.waitUntil(lambda: opened.windowTitle().startswith("Dalian Two,"))
    path.write_text("{", "utf-8")
    opened.menus.reload.trigger()
    assert opened.windowTitle().startswith("Dalian Two,")
    assert opened.messages.sentences[0].endswith("What was open is kept.")


def test_state_is_restored_on_the_next_start(
    make_window: Callable[[], MainWindow], qtbot: QtBot
) -> None:
    first = make_window()
    first.documents.open(["dalian-2024"])
    first.show()
    go_to(first, "collaborations")
    first.resize(780, 600)
    first.close()
    second = make_window()
    with qtbot.waitSignal(second.first_painted):
        second.show()
    assert TAB_IDS[second.tabs.currentIndex()] == "collaborations"
    assert (second.width(), second.height()) == (780, 600)


def test_theme_changes_every_tab_that_was_built(opened: MainWindow) -> None:
    for tab_id in TAB_IDS:
        go_to(opened, tab_id)
    before = opened.grab().toImage().pixelColor(8, 300)
    opened.menus.themes["dark"].trigger()
    after = opened.grab().toImage().pixelColor(8, 300)
    assert before.lightness() > 200
    assert after.lightness() < 60


def test_every_control_has_a_name_for_assistive_technology(opened: MainWindow) -> None:
    for tab_id in TAB_IDS:
        go_to(opened, tab_id)
    for button in opened.findChildren(QPushButton):
        assert button.accessibleName() or button.text()
    for field in opened.findChildren(QLineEdit):
        assert field.accessibleName()
    for table in opened.findChildren(FigureTable):
        assert table.accessibleName()


def test_every_action_has_a_shortcut_of_its_own(opened: MainWindow) -> None:
    shortcuts = [
        action.shortcut().toString()
        for action in opened.menus.children()
        if hasattr(action, "shortcut") and not action.shortcut().isEmpty()
    ]
    assert len(shortcuts) >= 12
    assert len(set(shortcuts)) == len(shortcuts)


def test_export_means_the_chart_that_has_the_keyboard(opened: MainWindow, qtbot: QtBot) -> None:
    opened.activateWindow()
    go_to(opened, "collaborations")
    tab = opened.tabs.current_tab()
    views = tab.findChildren(ChartView)
    assert len(views) == 2
    for view in views:
        view.setFocus()
        qtbot.waitUntil(lambda: tab.chart() is view.chart)  # noqa: B023
