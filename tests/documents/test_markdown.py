from __future__ import annotations

import re
from dataclasses import replace

import pytest

from gii_viewer.documents.markdown import (
    escaped,
    markdown_table,
    profile_to_markdown,
    profiles_to_markdown,
)
from gii_viewer.documents.table import Column, Form, Table
from gii_viewer.model.profile import Cluster
from tests.documents.hostile import NAMES, hostile
from tests.profiles import bare, dalian, with_added_fields


def cells(line: str) -> list[str]:
    """Split a row as Markdown does: at pipes that no backslash stands before."""
    return [cell.strip() for cell in re.split(r"(?<!\\)(?:\\\\)*\|", line)[1:-1]]


def test_dalian_reads_as_written_by_hand() -> None:
    text = profile_to_markdown(dalian())
    assert text.startswith("# Dalian, China (GII 2024)\n\n## Ranks\n\n| Figure ")
    applicants = text.split("## Patents\n\n")[1].split("\n\n### ")[0]
    assert [line.rpartition(" | 20")[0] or line for line in applicants.splitlines()[2:]] == [
        "|    1 | DALIAN UNIVERSITY OF TECH. |              583 |   57%",
        "|    2 | DICP, CAS                  |              128 |   12%",
        "|    3 | CRRC DALIAN CO., LTD.      |               32 |    3%",
    ]
    assert applicants.splitlines()[0].startswith(
        "| Rank | Organization               | PCT applications | Share | Period "
    )
    assert applicants.splitlines()[1].startswith(
        "| ---: | -------------------------- | ---------------: | ----: | ------"
    )
    assert [cells(line)[4:] for line in applicants.splitlines()[2:]] == [
        ["2019–2023", "stated", line] for line in ("21", "22", "23")
    ]
    nothing = (
        "\n### Fields of patents\n\nThe document gives no figures for the fields of patents.\n"
    )
    assert nothing in text
    rows = [cells(line) for line in text.splitlines() if line.startswith("| ")]
    assert ["1", "DALIAN UNIVERSITY OF TECHNOLOGY", "15,062", "49%"] in [row[:4] for row in rows]
    assert [
        *("Share of all other organizations", "27.0–28.2%"),
        *("percent of the cluster's own PCT applications", "2019–2023", "derived"),
    ] in rows
    assert ["File", "dalian-2024.txt"] in rows
    assert ["SHA-256", dalian().source.sha256] in rows
    assert "- A printed share is rounded to a whole percent" in text
    assert text.endswith("|\n")


def test_what_is_added_says_so() -> None:
    rows = [cells(line) for line in profile_to_markdown(with_added_fields()).splitlines()]
    assert ["Engineering", "17%", "2018–2022", "added", ""] in rows


def test_a_profile_of_nothing_says_so_and_has_no_figure() -> None:
    text = profile_to_markdown(bare())
    assert text.startswith("# Nowhere (edition not stated)\n")
    assert text.count("The document") == 8
    assert "| Item" in text
    assert "The ranges rest on" not in text


def test_profiles_follow_one_another() -> None:
    other = replace(dalian(), cluster=Cluster("Kyōto", None))
    text = profiles_to_markdown([dalian(), other])
    assert text == profile_to_markdown(dalian()) + "\n" + profile_to_markdown(other)


def test_hostile_names_stay_in_their_cells() -> None:
    text = profile_to_markdown(hostile())
    text.encode()
    section = text.split("## Patents\n")[1].split("\n### ")[0]
    lines = section.strip().splitlines()
    assert len(lines) == len(NAMES) + 2
    assert {len(cells(line)) for line in lines} == {7}
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f]", text)


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("A | B", r"A \| B"),
        ("<b>Univ</b>", r"\<b\>Univ\</b\>"),
        ("*x* _y_ `z`", r"\*x\* \_y\_ \`z\`"),
        ("[a](b)", r"\[a\](b)"),
        ("S&T &amp; &#38;", r"S&T \&amp; \&#38;"),
        ("https://www.example.org", r"https\://www\.example.org"),
        ("two\n lines\t", "two lines"),
        ("back\\slash", r"back\\slash"),
        ("DICP, CAS", "DICP, CAS"),
    ],
)
def test_marks_are_escaped(name: str, written: str) -> None:
    assert escaped(name) == written


def test_counts_are_grouped_and_years_are_not() -> None:
    columns = (Column("Year", Form.PLAIN), Column("Count", Form.COUNT))
    assert markdown_table(Table("T", columns, ((2024, 15062), (None, None)))) == (
        "| Year |  Count |\n| ---: | -----: |\n| 2024 | 15,062 |\n|      |        |"
    )
