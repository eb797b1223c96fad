"""What browsers, printers and converters leave in a page never joins a name or a figure."""

from __future__ import annotations

import pytest

from gii_viewer.documents.errors import DocumentError
from gii_viewer.model.profile import Profile
from tests.documents.dalian_page import dalian_page
from tests.documents.one import read_one

PAGE = dalian_page()
ROW = "3\tDALIAN INSTITUTE OF CHEMICAL PHYSICS, CAS\t2,619\t9%"
NAME = "DALIAN INSTITUTE OF CHEMICAL PHYSICS, CAS"
TITLE = "Dalian - Global Innovation Index 2024"
PRINTED = "11/24/26, 3:05 PM"


def read(text: str, name: str = "page.txt") -> Profile:
    return read_one(text.encode(), name).profile


def changed(before: str, after: str, text: str = PAGE) -> str:
    assert before in text
    return text.replace(before, after)


def cells_on_lines(third_row: str) -> str:
    """Return the page with each cell on a line, as text is taken from a PDF."""
    lines = []
    for line in PAGE.split("\n"):
        is_row = line[:1].isdigit() and "\t" in line
        lines.append(line.replace("\t", "\n\n") + "\n" if is_row and line != ROW else line)
    return changed(ROW, third_row, "\n".join(lines))


@pytest.mark.parametrize(
    "third_row",
    [
        f"{PRINTED}\n\n3\n\n{TITLE}\n\n{NAME}\n\nArticles\n\nShare\n\n2,619\n\n9%",
        f"{PRINTED}\n\n3\n\n{NAME}\n\n{TITLE}\n\nArticles\n\nShare\n\n2,619\n\n9%",
        f"{PRINTED}\n\n{TITLE}\n\nArticles\n\nShare\n\n3\n\n{NAME}\n\n2,619\n\n9%",
        f"{PRINTED}\n{TITLE}\n3\nArticles\nShare\n{NAME}\n2,619\n9%",
    ],
)
def test_a_page_of_a_print_that_begins_amid_a_row(third_row: str) -> None:
    organizations = read(cells_on_lines(third_row)).publications.organizations
    assert organizations is not None
    assert [(each.rank, each.name, each.count, each.share) for each in organizations] == [
        (1, "DALIAN UNIVERSITY OF TECHNOLOGY", 15062, 49),
        (2, "DALIAN MARITIME UNIVERSITY", 3253, 11),
        (3, NAME, 2619, 9),
    ]


def test_words_apart_from_a_name_are_no_part_of_it() -> None:
    text = cells_on_lines(f"3\n\n{NAME}\n\nAnnual report\n\n2,619\n\n9%")
    with pytest.raises(DocumentError, match="leaves open which lines are its name"):
        read(text)


@pytest.mark.parametrize(
    "marked",
    [
        "Articles^2\tShare^3",
        "Articles^[9]2\tShare^[10]3",
        "Articles ²\tShare ³",
        "Articles^2  Share",
    ],
)
def test_marks_of_footnotes_in_heads(marked: str) -> None:
    assert (
        read(changed("Articles\tShare", marked)).publications.organizations
        == read(PAGE).publications.organizations
    )


@pytest.mark.parametrize("mark", ["[^1]", "^1", "^[8]1", "[1]"])
def test_marks_of_footnotes_in_sentences(mark: str) -> None:
    text = changed("five years", f"five years{mark}") + "\n\n[^1]: Published 2019–2023.\n"
    assert read(text, "page.md").patents.per_million == 289


def test_a_mark_behind_a_figure_is_refused() -> None:
    with pytest.raises(DocumentError, match=r"15,062\^2"):
        read(changed("15,062", "15,062^2"))


@pytest.mark.parametrize("between", [" and ", " , ", ", ", " , and "])
def test_spaces_that_a_converter_leaves_before_commas(between: str) -> None:
    deals = f"289 PCT applications{between}7 venture capital deals"
    profile = read(changed("**289 PCT applications**", deals))
    assert profile.patents.per_million == 289
    assert profile.venture_capital is not None
    assert profile.venture_capital.per_million == 7


def test_a_name_in_a_heading_that_wrapped() -> None:
    name = "Tel Aviv–Jerusalem"
    text = changed("12% of", "Top technology fields in Tel\nAviv–Jerusalem\n\n12% of")
    wrapped = changed("Dalian", name, text)
    assert read(wrapped).cluster.name == name


@pytest.mark.parametrize(
    "written",
    [
        "Switzerland, France and Germany",
        "Switzerland, France, and Germany",
        "Switzerland/France/Germany",
        "Switzerland and France and Germany",
    ],
)
def test_a_cluster_in_three_economies(written: str) -> None:
    text = changed("Dalian, China", f"Dalian, {written}")
    assert read(text).cluster.economies == ("Switzerland", "France", "Germany")


def test_a_state_is_no_economy() -> None:
    text = changed("Dalian, China", "Dalian, Georgia, United States")
    with pytest.raises(DocumentError, match="another cluster"):
        read(text)


def test_not_the_only_cluster_has_no_rank() -> None:
    before = "the eighteenth-ranked cluster, out of 26 local clusters,"
    with pytest.raises(DocumentError, match="has no rank that can be read"):
        read(changed(before, "not the only local cluster"))
    assert read(changed(before, "the only local cluster")).ranks.national is not None


def test_a_ruled_table_with_wide_characters() -> None:
    table = (
        "  -- -------------------- --------- -------\n"
        "  1  大连理工大学         583       57%\n"
        "  2  DICP, CAS            128       12%\n"
        "  3  大连 CRRC            32        3%\n"
    )
    start = PAGE.index("\t\tPatents")
    end = PAGE.index("Top publishing")
    heads = "                          Patents   Share\n"
    profile = read(f"{PAGE[:start]}\n{heads}{table}\n{PAGE[end:]}", "page.md")
    assert profile.patents.organizations is not None
    assert [(each.name, each.count, each.share) for each in profile.patents.organizations] == [
        ("大连理工大学", 583, 57),
        ("DICP, CAS", 128, 12),
        ("大连 CRRC", 32, 3),
    ]


@pytest.mark.parametrize(
    "before_name", [f"{NAME}\n3\n", "2,619\n", "Share\n", f"{NAME}\nArticles\n"]
)
def test_a_name_over_lines_holds_no_figure_and_no_head(before_name: str) -> None:
    with pytest.raises(DocumentError):
        read(cells_on_lines(f"3\n{before_name}{NAME}\n2,619\n9%"))


def test_a_year_on_its_own_line_above_a_rank_is_the_sentence_above() -> None:
    rank = read(changed("cluster in 2024\n\n60th", "cluster in\n2024\n60th")).ranks.intensity
    assert rank is not None
    assert rank.rank == 60
    with pytest.raises(DocumentError, match="leaves open which figure is meant"):
        read(changed("cluster in 2024\n\n60th", "cluster\n2024\n60th"))


def test_wide_gaps_in_a_heading_are_no_part_of_names() -> None:
    heading = "Tel   Aviv–Jerusalem,   United    Kingdom"
    profile = read(changed("Dalian", "Tel Aviv–Jerusalem", changed("Dalian, China", heading)))
    assert profile.cluster.name == "Tel Aviv–Jerusalem"
    assert profile.cluster.economies == ("United Kingdom",)


@pytest.mark.parametrize("named", ["and **Beijing**", "Beijing and"])
def test_a_list_that_lost_a_name_is_refused(named: str) -> None:
    start = PAGE.index("with **Shenzhen")
    end = PAGE.index(" emerging")
    with pytest.raises(DocumentError):
        read(f"{PAGE[:start]}with {named}{PAGE[end:]}")
