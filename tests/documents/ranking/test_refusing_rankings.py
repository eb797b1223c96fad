"""What can't be read exactly refuses the ranking, with its line and its words."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gii_viewer.documents.errors import DocumentError
from gii_viewer.documents.reading import read_bytes
from gii_viewer.model.document import RankingDocument
from gii_viewer.model.ranking import RowPart
from tests.documents.ranking import layouts
from tests.documents.ranking.test_reading_rankings import LAYOUTS

HEAD = "Rank\tCluster\tEconomy\tPCT applications\tTotal\tPrevious rank\tChange"


def refusal(text: str, name: str = "ranking.txt") -> str:
    with pytest.raises(DocumentError) as caught:
        read_bytes(text.encode(), name)
    return str(caught.value)


def refusal_of_row(row: str) -> str:
    return refusal(f"GII 2024\n{HEAD}\n{row}\n")


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ("4\tBeijing\tCN\t38,06\t6.8\t3\t-1", '"38,06" cannot be read as a count of PCT'),
        ("4\tBeijing\tCN\t38,0671\t6.8\t3\t-1", '"38,0671" cannot be read as a count'),
        ("4\tBeijing\tCN\t>38,067\t6.8\t3\t-1", '">38,067" cannot be read as a count'),
        ("4\tBeijing\tCN\t~38,067\t6.8\t3\t-1", '"~38,067" cannot be read as a count'),
        ("4\tBeijing\tCN\t38 067\t6.8\t3\t-1", '"38 067" cannot be read as a count'),
        ("4\tBeijing\tCN\t3.0%\t6.8\t3\t-1", "counts are whole numbers"),
        ("4\tBeijing\tCN\t٣٨\t6.8\t3\t-1", '"٣٨" cannot be read as a count'),
        ("4\tBeijing\tCN\t1,000,000,000\t6.8\t3\t-1", "no cluster reaches more than"),
        ("4\tBeijing\tCN\t5\t-6.8\t3\t-1", '"-6.8" cannot be read as a total'),
        ("4\tBeijing\tCN\t5\t101\t3\t-1", "a share cannot be more than 100%"),
        ("4\tBeijing\tCN\t5\t6.8\t0\t-1", '"0" cannot be read as a previous rank'),
        ("4\tBeijing\tCN\t5\t6.8\t3\t-1.5", '"-1.5" cannot be read as a change'),
        ("0\tBeijing\tCN\t5\t6.8\t3\t-1", '"0" cannot be read as a rank'),
        ("\tBeijing\tCN\t5\t6.8\t3\t-1", "has no rank"),
        ("4\t\tCN\t5\t6.8\t3\t-1", "names no cluster"),
        ("4\tBeijing 2\tCN\t5\t6.8\t3\t-1", "is not the name of a cluster alone"),
        ("4\tBeijing\tCN 2\t5\t6.8\t3\t-1", "is not the name of an economy"),
        ("4\tBeijing\tCN\t5\t6.8\t3\t-1\t77", '"77" stands in a column that has no head'),
        ("4\tBeijing\tCN\t5", "has 4 cells, but the table has 7 columns"),
        ("4\tBeijing\tCN\t5\t3\t-1", "has 6 cells, but the table has 7 columns"),
        ("Total\t\t\t5", "has 4 cells, but the table has 7 columns"),
    ],
)
def test_cells(row: str, words: str) -> None:
    message = refusal_of_row(row)
    assert message.startswith("ranking.txt, line 3: ")
    assert words in message


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (f"{HEAD}\n", "no row stands below"),
        ("Rank\tCluster\tEconomy\tInhabitants\n1\tA\tCN\t5\n", '"Inhabitants" of a column'),
        ("Rank\tCluster\tTotal\tTotal\n1\tA\t2\t3\n", "name one thing twice"),
        ("Rank 2021\tRank 2024\tCluster\tEconomy\n4\t3\tA\tCN\n", "name one thing twice, or two"),
        ("GII 2023\nRank 2024\tCluster\tEconomy\n3\tA\tCN\n", "are not those of the 2023 edition"),
        ("Rank\tCluster\tTotal\n1\tA\t6.8\n2\tB\t6,7\n", 'expected "." before the decimals'),
        ("Cluster\tEconomy\tTotal\nTokyo\tJP\t6\nSeoul\tKR\t3\n", "names no ranks, and nothing"),
        (
            "Cluster\tPrevious rank\tChange\nTokyo\t1\t0\nSeoul\t4\t1\n",
            "names no ranks, and nothing",
        ),
        (
            "Rank\tCluster\tEconomy\n1\tA\tCN\n2\tB\tCN\n\nRank\tCluster\tEconomy\n1\tC\tJP\n",
            "begins another ranking",
        ),
        (
            "Rank\tCluster\tEconomy\n1\tA\tCN\n\nRank\tCluster\tEconomy\tTotal\n1\tB\tJP\t2\n",
            "begins another ranking",
        ),
        ("Rank\tCluster\tPCT share\n1\tA\t0.101\n2\tB\t0.051\n", "a percent or a part of one"),
        ("Rank\tCluster\tPCT applications\n1\tA\t5\n\nsome words\n\n2\tB\t4\n", None),
    ],
)
def test_tables(text: str, words: str | None) -> None:
    if words is None:
        (found,) = read_bytes(text.encode(), "ranking.txt")
        assert isinstance(found, RankingDocument)
        assert [row.rank for row in found.ranking.rows] == [1, 2]
    else:
        assert words in refusal(text)


def test_lines_of_words_that_lost_a_cell() -> None:
    lines = "Rank Cluster Economy PCT applications Total\n4 Beijing CN 38 6.8\n5 Seoul KR 38\n"
    assert 'line 4: "5 Seoul KR 38' in refusal(f"GII 2024\n{lines}6 Osaka JP 30 1.0\n")


def test_lines_that_lost_their_order() -> None:
    lines = "Rank\nCluster\nEconomy\nPCT applications\n1\nTokyo\nJP\n5\n2\nSeattle, WA\nUS\n4\n"
    swapped = f"{lines}3\nBaltimore,\nUS\nMD\n3\n"
    assert "ends its cluster's name with an economy" in refusal(f"GII 2024\n{swapped}")


def test_a_quote_that_is_not_closed() -> None:
    text = 'Rank,Cluster,PCT applications\n1,"San Jose, CA,"47,269"\n2,Seoul,3\n'
    assert "a.csv, line 2: the table is damaged here" in refusal(text, "a.csv")


NUMBERS: tuple[RowPart, ...] = (
    *("rank", "applications", "articles", "share_applications", "share_articles"),
    *("total", "previous", "change"),
)


def test_a_row_that_lost_its_rank_to_the_line_above_is_refused() -> None:
    torn = LAYOUTS["tabs.txt"].replace("27\tTaipei", "27\nTaipei")
    with pytest.raises(DocumentError, match="not its rank"):
        read_bytes(torn.encode(), "tabs.txt")


@settings(max_examples=300)
@given(
    st.sampled_from(sorted(LAYOUTS)),
    st.floats(0, 0.999),
    st.sampled_from(["replaced", "inserted", "removed"]),
    st.sampled_from("0123456789.,%-−+*()a ¹\n\t|/<>~"),
)
def test_a_changed_character_changes_one_figure_or_refuses(
    name: str, where: float, how: str, character: str
) -> None:
    """No figure of another cell changes with it, and none is dropped."""
    text = LAYOUTS[name]
    start = text.index("Tokyo") - 4
    at = start + int(where * (text.index("TW*") + 30 - start))
    put = "" if how == "removed" else character
    changed = text[:at] + put + text[at + (how != "inserted") :]
    try:
        (found,) = read_bytes(changed.encode(), name)
    except DocumentError:
        return
    assert isinstance(found, RankingDocument)
    before, after = (
        [row.number(part) for row in rows for part in NUMBERS]
        for rows in (layouts.ROWS, found.ranking.rows)
    )
    assert len(before) == len(after)
    assert sum(one != other for one, other in zip(before, after, strict=True)) <= 1
