"""Rankings as people have them are read exactly, whatever they were copied from."""

from __future__ import annotations

from decimal import Decimal

import pytest

from gii_viewer.documents.reading import read_bytes
from gii_viewer.model.document import ProfileDocument, RankingDocument
from gii_viewer.model.profile import StatedEvidence
from gii_viewer.model.ranking import Ranking, RankingRow
from tests.documents.dalian_page import dalian_page
from tests.documents.ranking import layouts

LAYOUTS = {
    "tabs.txt": layouts.tabs(),
    "cells-in-lines.txt": layouts.cells_in_lines(),
    "spaces.txt": layouts.spaces(),
    "columns.txt": layouts.columns(),
    "table.md": layouts.markdown(),
    "page.html": layouts.html(),
    "comma.csv": layouts.separated(),
    "semicolon.csv": layouts.separated(";"),
    "decimal-commas.csv": layouts.with_decimal_commas(),
    "tab.tsv": layouts.separated("\t"),
}
SHORT = "Global Innovation Index 2024\nRank\tCluster\tEconomy\tPCT applications\n"


def document(text: str, name: str = "ranking.txt") -> RankingDocument:
    (found,) = read_bytes(text.encode(), name)
    assert isinstance(found, RankingDocument)
    return found


def read(text: str, name: str = "ranking.txt") -> Ranking:
    return document(text, name).ranking


@pytest.mark.parametrize("name", LAYOUTS)
def test_layouts(name: str) -> None:
    ranking = read(LAYOUTS[name], name)
    assert ranking.rows == layouts.ROWS
    assert ranking.edition == 2023


def test_a_heading_says_the_edition_though_links_lead_to_others() -> None:
    page = "[GII 2022](/2022)\n\n# Global Innovation Index 2023\n\n"
    page += "| Rank | Cluster | Economy |\n|---|---|---|\n| 1 | Tokyo–Yokohama | Japan |\n"
    assert read(page, "ranking.md").edition == 2023
    assert read(page.replace("# ", ""), "ranking.md").edition is None


@pytest.mark.parametrize("name", LAYOUTS)
def test_each_figure_shows_its_words(name: str) -> None:
    found = document(LAYOUTS[name], name)
    lines = found.text.split("\n")
    assert set(found.passages) == set(found.ranking.evidence)
    assert {
        f"/rows/4/{part}" for part in ("rank", "name", "economies", "articles", "total")
    } <= set(found.passages)
    for pointer, words in (("/rows/2/articles", "133"), ("/rows/3/change", "1")):
        passage = found.passages[pointer]
        assert words in lines[passage.line - 1][passage.start : passage.end]
        evidence = found.ranking.evidence[pointer]
        assert isinstance(evidence, StatedEvidence)
        assert evidence.line == passage.line


def test_a_profile_is_no_ranking() -> None:
    (found,) = read_bytes(dalian_page().encode(), "page.txt")
    assert isinstance(found, ProfileDocument)


def test_a_mark_that_is_glued_to_a_head_is_none_of_its_words() -> None:
    head = [
        {"Previous rank": "Previous ranka", "Total": "Total1"}.get(each, each)
        for each in layouts.HEAD
    ]
    assert read(layouts.tabs(head)).rows == layouts.ROWS


@pytest.mark.parametrize(
    ("written", "change"),
    [
        *[("+1", 1), ("1", 1), ("▲1", 1), ("▲ 1", 1), ("(+2)", 2), ("↑12", 12)],
        *[("−1", -1), ("–1", -1), ("-1", -1), ("▼ 3", -3), ("(−2)", -2)],
        *[("0", 0), ("=", 0), ("no change", 0), ("unchanged", 0)],
        *[("New", None), ("–", None), ("n/a", None), ("new entrant", None)],
    ],
)
def test_changes_of_rank(written: str, change: int | None) -> None:
    text = (
        f"GII 2024\nRank\tCluster\tEconomy\tPCT applications\tChange\n3\tSeoul\tKR\t5\t{written}\n"
    )
    assert read(text).rows[0].change == change


@pytest.mark.parametrize(
    ("cell", "name", "change"),
    [
        ("Seoul ▲1", "Seoul", 1),
        ("Seoul ▼ 12", "Seoul", -12),
        ("Seoul (+1)", "Seoul", 1),
        ("Seoul (−1)", "Seoul", -1),
        ("Seoul (=)", "Seoul", 0),
        ("Seoul (new)", "Seoul", None),
        ("Cologne–Düsseldorf", "Cologne–Düsseldorf", None),
        ("Seoul (Incheon)", "Seoul (Incheon)", None),
    ],
)
def test_a_movement_in_the_cell_of_the_name(cell: str, name: str, change: int | None) -> None:
    (row,) = read(f"{SHORT}3\t{cell}\tKR\t63,447\n").rows
    assert (row.name, row.change) == (name, change)


@pytest.mark.parametrize(
    ("written", "economies"),
    [
        ("CN/HK", ("CN", "HK")),
        ("CN, HK", ("CN", "HK")),
        ("TW*", ("TW*",)),
        ("U.S.", ("U.S.",)),
        ("United States", ("United States",)),
        ("Iran (Islamic Republic of)", ("Iran (Islamic Republic of)",)),
        ("Hong Kong, China", ("Hong Kong, China",)),
        ("China and Hong Kong, China", ("China", "Hong Kong, China")),
        ("Belgium/Germany/Netherlands", ("Belgium", "Germany", "Netherlands")),
        ("–", None),
        ("", None),
    ],
)
@pytest.mark.parametrize("between", ["\t", " "])
def test_economies_as_printed(
    written: str, economies: tuple[str, ...] | None, between: str
) -> None:
    if between == " " and (economies is None or written == "CN, HK"):
        pytest.skip("without cells, nothing tells where the name ends")
    text = SHORT.replace("\t", between) + f"3\tSan Jose, CA\t{written}\t47\n".replace("\t", between)
    (row,) = read(text).rows
    assert (row.rank, row.name, row.economies, row.applications) == (
        *(3, "San Jose, CA", economies, 47),
    )


def test_venture_capital_deals() -> None:
    head = (
        "Rank\tCluster\tEconomy\tPCT applications\tScientific publications\tVC deals\t"
        "Share of PCT filings, %\tShare of publications, %\tShare of VC deals, %"
    )
    row = "1\tShenzhen–Hong Kong–Guangzhou\tCN/HK\t117,542\t193,635\t6,916\t9.0\t2.4\t2.9"
    ranking = read(f"Top 100 innovation clusters, GII 2025\n{head}\n{row}\n")
    assert ranking.edition == 2025
    assert ranking.rows == (
        RankingRow(
            1,
            "Shenzhen–Hong Kong–Guangzhou",
            ("CN", "HK"),
            117542,
            193635,
            6916,
            Decimal("9.0"),
            Decimal("2.4"),
            Decimal("2.9"),
        ),
    )


@pytest.mark.parametrize(
    "above",
    [
        "Top 2 clusters\nCluster\tEconomy\tPCT applications\n",
        "The clusters in the order of their ranks, by rank\nCluster\tEconomy\tPCT applications\n",
    ],
)
def test_rows_without_ranks_whose_order_is_said(above: str) -> None:
    ranking = read(f"GII 2024\n{above}Tokyo\tJP\t63,447\nSeoul\tKR\t38,067\n")
    assert [(row.rank, row.name) for row in ranking.rows] == [(1, "Tokyo"), (2, "Seoul")]


def test_rows_without_ranks_whose_changes_say_their_order() -> None:
    ranking = read("GII 2024\nCluster\tPrevious rank\tChange\nTokyo\t1\t0\nSeoul\t4\t+2\n")
    assert [(row.rank, row.previous) for row in ranking.rows] == [(1, 1), (2, 4)]


def test_two_columns_of_ranks_are_told_by_their_years() -> None:
    (row,) = read("Rank 2023\tRank 2024\tCluster\tEconomy\n4\t3\tBeijing\tCN\n").rows
    assert (row.rank, row.previous) == (3, 4)


def test_blank_cells_at_the_end_of_a_new_entrant() -> None:
    rows = read(f"{SHORT[:-1]}\tPrevious rank\tChange\n3\tSeoul\tKR\t5\t3\n4\tJena\tDE\t4\n").rows
    assert [(row.previous, row.change) for row in rows] == [(3, None), (None, None)]


def test_digits_in_groups_with_spaces_that_do_not_break() -> None:
    (row,) = read(f"{SHORT}3\tSeoul\tKR\t63\u202f447\n").rows
    assert row.applications == 63447


def test_quotes_inside_of_quotes() -> None:
    (row,) = read('Rank,Cluster,PCT applications\n1,"San ""Jose"", CA","47,269"\n', "a.csv").rows
    assert (row.name, row.applications) == ('San "Jose", CA', 47269)


def test_zero_and_missing_are_two_things() -> None:
    first, second = read(f"{SHORT}1\tA\tKR\t0\n2\tB\tKR\t–\n").rows
    assert (first.applications, second.applications) == (0, None)
