"""Names that wrap in a ranking laid out in columns of text are whole, or refused."""

from __future__ import annotations

import pytest

from gii_viewer.documents.errors import DocumentError
from gii_viewer.documents.reading import read_bytes
from gii_viewer.model.document import RankingDocument

HEAD = """Global Innovation Index 2024
Top 100 S&T clusters, 2024

Rank   Cluster name    Economy      PCT applications   Total
"""
WRAPPED = """
1      Tokyo–          JP           127,418            11.6
       Yokohama
2      Shenzhen–       China/Hong   113,482            11.0
       Hong Kong–      Kong,
       Guangzhou       China

3      Seoul           KR           63,447             6.7
"""


def rows(text: str) -> list[tuple[str, tuple[str, ...] | None, int | None]]:
    (found,) = read_bytes((HEAD + text).encode(), "ranking.txt")
    assert isinstance(found, RankingDocument)
    return [(row.name, row.economies, row.applications) for row in found.ranking.rows]


def test_names_and_economies_that_wrap() -> None:
    assert rows(WRAPPED) == [
        ("Tokyo–Yokohama", ("JP",), 127418),
        ("Shenzhen–Hong Kong–Guangzhou", ("China", "Hong Kong, China"), 113482),
        ("Seoul", ("KR",), 63447),
    ]


def test_the_last_name_wraps_above_the_source() -> None:
    text = "\n1      San Jose–San    US           47,269             4.5\n       Francisco\n\n"
    assert rows(text + "Source: WIPO.\n") == [("San Jose–San Francisco", ("US",), 47269)]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        # Above its row, or out of all columns, a part may be of either row.
        ("3      Seoul", "       Incheon–\n3      Seoul"),
        ("       Guangzhou       China\n", "Guangzhou\n"),
        # The rest is lost.
        ("       Yokohama\n", "\n"),
        ("       Yokohama\n", "Yokohama\n"),
    ],
)
def test_parts_of_names_that_belong_to_no_row(before: str, after: str) -> None:
    assert before in WRAPPED
    with pytest.raises(DocumentError):
        rows(WRAPPED.replace(before, after, 1))


@pytest.mark.parametrize(
    "below",
    [
        "Source: WIPO.",
        "       Source: WIPO",
        "       Note: rounded",
        "a Rank in the previous edition.",
    ],
)
def test_words_below_the_last_row_are_no_part_of_it(below: str) -> None:
    row = "1      Singapore       SG           5,600              0.9\n"
    assert rows(row + below) == [("Singapore", ("SG",), 5600)]
    lines = "\n".join(row.split()) + "\n"
    assert rows(lines.replace("0.9", "0.9\n", 1) + below) == [("Singapore", ("SG",), 5600)]
    heads = "Top 1 clusters\nCluster name   Economy   PCT applications\n"
    (found,) = read_bytes(f"{heads}Singapore      SG        5,600\n{below}".encode(), "ranking.txt")
    assert isinstance(found, RankingDocument)
    assert found.ranking.rows[0].name == "Singapore"


@pytest.mark.parametrize("mark", ["^a", "^[2]a", "[a]", "ᵃ"])
def test_marks_of_footnotes_in_heads(mark: str) -> None:
    heads = f"Global Innovation Index 2024\nRank\tCluster\tEconomy{mark}\tPCT applications\n"
    (found,) = read_bytes(f"{heads}1\tSeoul\tKR\t63,447\n".encode(), "ranking.txt")
    assert isinstance(found, RankingDocument)
    assert [row.applications for row in found.ranking.rows] == [63447]
