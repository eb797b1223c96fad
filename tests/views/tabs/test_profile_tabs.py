"""What the tabs of a profile show."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QScrollArea
from pytestqt.qtbot import QtBot

from gii_viewer.charts.ladder import Ladder, Rung
from gii_viewer.model.profile import Cluster, Rank
from gii_viewer.model.record import replace
from gii_viewer.views.main_window import MainWindow
from gii_viewer.views.tabs.activity import ActivityTab
from gii_viewer.views.tabs.collaborations import CollaborationsTab
from gii_viewer.views.widgets.chart_view import ChartView
from gii_viewer.views.widgets.link_card import LinkCard
from gii_viewer.views.widgets.rank_ladder import RankLadder
from gii_viewer.views.widgets.ranking_card import RankingCard
from tests.profiles import bare, dalian, of_2025, with_added_fields
from tests.views.conftest import saved
from tests.views.driving import cells, go_to, table_in, texts


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
    words = "The document gives no figures for the technology fields of patents."
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


def test_cards_and_lines_are_as_high_as_their_words_need(opened: MainWindow) -> None:
    opened.resize(900, 600)
    QApplication.processEvents()
    shown = [
        label
        for card in (*opened.findChildren(RankingCard), *opened.findChildren(LinkCard))
        for label in card.findChildren(QLabel)
        if label.isVisible()
    ]
    assert len(shown) == 3 * 5 + 2 * 3
    for label in shown:
        assert label.height() >= label.heightForWidth(label.width()), label.text()


def test_dalian_is_whole_at_its_first_size(opened: MainWindow, qtbot: QtBot) -> None:
    opened.resize(1100, 720)
    (area,) = opened.tabs.current_tab().findChildren(QScrollArea)
    bars = area.verticalScrollBar(), area.horizontalScrollBar()
    qtbot.waitUntil(lambda: [bar.maximum() for bar in bars] == [0, 0])


def test_each_line_leads_to_its_tab(opened: MainWindow, qtbot: QtBot) -> None:
    links = opened.findChildren(LinkCard)
    assert [link.accessibleName() for link in links] == [
        (
            "Who leads: PCT applications: DALIAN UNIVERSITY OF TECH. 57%, DICP, CAS 12%, "
            "CRRC DALIAN CO., LTD. 3%\nScientific articles: DALIAN UNIVERSITY OF TECHNOLOGY 49%, "
            "DALIAN MARITIME UNIVERSITY 11%, DALIAN INSTITUTE OF CHEMICAL PHYSICS, CAS 9%"
        ),
        "In which fields: The document gives no figures for fields.",
        "With whom: Shenzhen-Hong Kong-Guangzhou, Shanghai-Suzhou, Beijing",
    ]
    for link, tab in zip(links, ("patents", "patents", "collaborations"), strict=True):
        opened.tabs.go_to("overview")
        qtbot.keyClick(link, Qt.Key.Key_Return)
        assert opened.tabs.current_id == tab
        opened.tabs.go_to("overview")
        qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
        assert opened.tabs.current_id == tab


def test_fields_that_were_added_are_on_the_overview(opened: MainWindow, tmp_path: Path) -> None:
    opened.documents.open([str(saved(with_added_fields(), tmp_path / "added.json"))])
    fields = opened.findChildren(LinkCard)[1]
    assert "PCT applications: " in fields.accessibleName()
    assert "(added)" in fields.accessibleName()


def test_the_ladder_shows_ranks_others_and_neighbours(opened: MainWindow, tmp_path: Path) -> None:
    ladder = opened.findChildren(RankLadder)[0]
    assert ladder.accessibleDescription() == "Size rank: 65; Intensity rank: 60"
    assert ladder.place_of(1) < ladder.place_of(60) < ladder.place_of(65) < ladder.place_of(100)
    other = replace(
        dalian(),
        cluster=Cluster("Munich", ("Germany",)),
        ranks=replace(dalian().ranks, size=Rank(27, 100)),
    )
    opened.documents.open([str(saved(other, tmp_path / "munich.json"))])
    opened.documents.choose(0)
    assert ladder.accessibleDescription() == "Size rank: 65; Intensity rank: 60; Munich: 27"
    opened.documents.open([str(saved(bare(), tmp_path / "bare.json"))])
    assert not ladder.isVisible()


def test_a_ladder_of_a_million_is_one_bar(
    opened: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    ladder = opened.findChildren(RankLadder)[0]
    strokes: list[int] = []

    def place_of(rank: int) -> float:
        strokes.append(rank)
        return 0.0

    monkeypatch.setattr(ladder, "place_of", place_of)
    ladder.set_ladder(Ladder(1_000_000, (Rung(65, "Size rank"),), (), ()))
    ladder.grab()
    assert set(strokes) == {1, 65, 1_000_000}


def test_cards_say_the_five_figures_in_words(opened: MainWindow) -> None:
    shown = [card for card in opened.findChildren(RankingCard) if card.isVisible()]
    assert [card.accessibleName() for card in shown] == [
        (
            "Size rank: 65 of 100 clusters (GII 2024); stated in line 12 of dalian-2024.txt. "
            "By total output; 1 is the largest."
        ),
        (
            "Intensity rank: 60 (GII 2024); stated in line 14 of dalian-2024.txt. By output "
            "relative to population; 1 is the highest. The scale ends at 100 clusters, which is "
            "derived."
        ),
        (
            "National rank: 18 of the 26 Chinese clusters within the top 100 (GII 2024); stated in "
            "line 10 of dalian-2024.txt. Within its economy; 1 is the largest."
        ),
        (
            "Patents: 289 PCT applications per 1 million inhabitants (five years, 2019–2023); "
            "stated in line 10 of dalian-2024.txt. DALIAN UNIVERSITY OF TECH. has 57% of "
            "the total."
        ),
        (
            "Publications: 8,607 scientific articles per 1 million inhabitants (five years, "
            "2018–2022); stated in line 10 of dalian-2024.txt. "
            "DALIAN UNIVERSITY OF TECHNOLOGY has 49% of the total."
        ),
    ]


def test_venture_capital_has_a_card_where_a_page_states_it(
    opened: MainWindow, tmp_path: Path
) -> None:
    def shown() -> list[str]:
        cards = [card for card in opened.findChildren(RankingCard) if card.isVisible()]
        return [card.accessibleName().partition(" (")[0] for card in cards]

    opened.documents.open([str(saved(of_2025(), tmp_path / "dalian-2025.json"))])
    assert len(shown()) == 6
    assert shown()[0] == "Size rank: 65 of 100 clusters"
    assert shown()[-1] == "Venture capital: 35 venture capital deals per 1 million inhabitants"
    opened.documents.choose(0)
    assert len(shown()) == 5
    assert shown()[-1] == "Publications: 8,607 scientific articles per 1 million inhabitants"


def test_the_verdict_comes_first_and_goes_with_its_profile(
    opened: MainWindow, tmp_path: Path
) -> None:
    def said(name: str) -> str:
        label = next(each for each in opened.findChildren(QLabel) if each.accessibleName() == name)
        return label.text() if label.isVisible() else ""

    assert said("Verdict").startswith("65th of 100 clusters by size, 5 places better")
    assert said("Evidence").startswith("DALIAN UNIVERSITY OF TECH. files 57% of the cluster's")
    opened.documents.open([str(saved(bare(), tmp_path / "bare.json"))])
    assert said("Verdict") == said("Evidence") == ""


def test_summary_is_copied_with_its_source(opened: MainWindow, qtbot: QtBot) -> None:
    button = next(
        button for button in opened.findChildren(QPushButton) if button.text() == "Copy with source"
    )
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == (
        "Dalian (China) ranks 65th of 100 clusters by size and 60th by intensity (relative to "
        "population) in GII 2024; it is 18th of the 26 Chinese clusters within the top 100. "
        "It counts 289 PCT applications per 1 million inhabitants (five years, 2019–2023), "
        "led by DALIAN UNIVERSITY OF TECH. with 57% of the total. "
        "It counts 8,607 scientific articles per 1 million inhabitants (five years, 2018–2022), "
        "led by DALIAN UNIVERSITY OF TECHNOLOGY with 49% of the total. "
        "12% of its PCT applications and 61% of its scientific articles are made with others. "
        "Source: WIPO, Global Innovation Index 2024, cluster profile of Dalian (dalian-2024.txt). "
        "The calendar years are GII Viewer's, by the edition."
    )


def test_export_means_the_chart_that_has_the_keyboard(opened: MainWindow, qtbot: QtBot) -> None:
    opened.activateWindow()
    go_to(opened, "collaborations")
    tab = opened.tabs.current_tab()
    views = tab.findChildren(ChartView)
    assert len(views) == 2
    for view in views:
        view.setFocus()
        qtbot.waitUntil(lambda: tab.chart() is view.chart)  # noqa: B023
