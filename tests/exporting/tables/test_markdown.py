from __future__ import annotations

import re

import pytest

from gii_viewer.exporting.tables.document_markdown import documents_to_markdown
from gii_viewer.exporting.tables.markdown import escaped, markdown_table
from gii_viewer.model.profile import Cluster, Profile
from gii_viewer.model.record import replace
from gii_viewer.tables.table import Cell, Column, Kind, Row, Table
from tests.hostile import NAMES, hostile
from tests.profiles import bare, dalian, figures, with_added_fields


def profile_to_markdown(profile: Profile) -> str:
    return documents_to_markdown([figures(profile)])


def cells(line: str) -> list[str]:
    """Split a row as Markdown does: at pipes that no backslash stands before."""
    return [cell.strip() for cell in re.split(r"(?<!\\)(?:\\\\)*\|", line)[1:-1]]


def test_dalian_reads_as_written_by_hand() -> None:
    text = profile_to_markdown(dalian())
    assert text.startswith("# Dalian, China (GII 2024)\n\n## Ranks\n\n| Figure ")
    applicants = text.split("## Patents\n\n")[1].split("\n\n### ")[0]
    lines = applicants.splitlines()
    assert [line.rpartition(" | five years")[0] for line in lines[2:5]] == [
        "|    1 | DALIAN UNIVERSITY OF TECH. |              583 |        57%",
        "|    2 | DICP, CAS                  |              128 |        12%",
        "|    3 | CRRC DALIAN CO., LTD.      |               32 |         3%",
    ]
    assert cells(lines[5])[:2] == ["", "All other organizations"]
    assert cells(lines[6])[:2] == ["", "Total"]
    assert {cells(line)[5] for line in lines[5:7]} == {"derived"}
    assert lines[0].startswith(
        "| Rank | Organization               | PCT applications |      Share | Period "
    )
    assert lines[1].startswith(
        "| ---: | -------------------------- | ---------------: | ---------: | ------"
    )
    assert [cells(line)[4:] for line in lines[2:5]] == [
        ["five years, 2019–2023", "stated", line] for line in ("21", "22", "23")
    ]
    nothing = "The document gives no figures for the technology fields of patents."
    assert f"\n### Fields of patents\n\n{nothing}\n" in text
    rows = [cells(line) for line in text.splitlines() if line.startswith("| ")]
    assert ["1", "DALIAN UNIVERSITY OF TECHNOLOGY", "15,062", "49%"] in [row[:4] for row in rows]
    (others, _) = (row for row in rows if row[0] == "Share of all other organizations")
    assert others[2:] == [
        *("percent of the cluster's own PCT applications", "five years, 2019–2023", "derived"),
    ]
    assert ["Beijing", "3rd", "1st"] in [row[:3] for row in rows]
    assert ["File", "dalian-2024.txt"] in rows
    assert ["SHA-256", dalian().source.sha256] in rows
    assert "- A printed share is rounded to a whole percent" in text
    assert text.endswith("|\n")


def test_what_is_added_says_so() -> None:
    rows = [cells(line) for line in profile_to_markdown(with_added_fields()).splitlines()]
    assert ["Engineering", "17%", "five years, 2018–2022", "added", ""] in rows


def test_a_profile_of_nothing_says_so_and_has_no_figure() -> None:
    text = profile_to_markdown(bare())
    assert text.startswith("# Nowhere (edition not stated)\n")
    assert text.count("The document") == 8
    assert "| Item" in text
    assert "The ranges rest on" not in text


def test_profiles_follow_one_another() -> None:
    other = replace(dalian(), cluster=Cluster("Kyōto", None))
    text = documents_to_markdown([figures(dalian()), figures(other)])
    assert text == profile_to_markdown(dalian()) + "\n" + profile_to_markdown(other)


def test_hostile_names_stay_in_their_cells() -> None:
    text = profile_to_markdown(hostile())
    text.encode()
    section = text.split("## Patents\n")[1].split("\n### ")[0]
    lines = section.strip().splitlines()
    below = len(figures(hostile()).get_all(["/patents/others/share", "/patents/total"]))
    assert len(lines) == len(NAMES) + 2 + below
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
        ("WWW.EXAMPLE.ORG", r"WWW\.EXAMPLE.ORG"),
        ("office@example.org, @B", r"office`@`example\.org, @B"),
        ("a.b+c@www.example.org.", r"a.b+c`@`www\.example\.org\."),
        ("two\n lines\t", "two lines"),
        ("back\\slash", r"back\\slash"),
        ("DICP, CAS", "DICP, CAS"),
    ],
)
def test_marks_are_escaped(name: str, written: str) -> None:
    assert escaped(name) == written


def test_pages_have_what_people_read_in_columns_that_line_up() -> None:
    columns = (Column("year", "Year", Kind.NUMBER), Column("count", "Count", Kind.COUNT))
    row = Row("0", (Cell(2024, "2024", Kind.NUMBER), Cell(15062, "15,062", Kind.COUNT)))
    none = Row("1", (Cell(None, "–", Kind.NUMBER), Cell(None, "")))
    assert markdown_table(Table("t", "T", columns, (row,), (none,))) == (
        "| Year |  Count |\n| ---: | -----: |\n| 2024 | 15,062 |\n|    – |        |"
    )
