"""Text that browsers of terminals and tools for PDFs make of pages is read as the page."""

from __future__ import annotations

import json

import pytest

from gii_viewer.documents.errors import DocumentError
from gii_viewer.documents.formats.profile_json import profile_to_json
from tests.documents.dalian_page import dalian_page
from tests.documents.one import read_one

PAGE = dalian_page()


def facts(text: str) -> dict[str, object]:
    written = json.loads(profile_to_json(read_one(text.encode(), "page.txt").profile))
    return {key: written[key] for key in written if key not in {"source", "evidence"}}


def changed(*changes: tuple[str, str]) -> str:
    text = PAGE
    for before, after in changes:
        assert before in text
        text = text.replace(before, after, 1)
    return text


@pytest.mark.parametrize(
    "changes",
    [
        # The edge between two printed sheets, as tools for PDFs give it.
        [("12% of", "11/24/26, 3:01 PM\n\nDalian - Global Innovation Index 2024\n\n12% of")],
        [
            (
                "12% of",
                "Top technology fields in Dalian\n\nfile:///d.html\n\n1/2\n\nPatents\n\n12% of",
            ),
            ("Patents\n\n12%", "11/24/26, 3:01 PM\n\nDalian - GII 2024\n\nPatents\n\n12%"),
        ],
        [
            (
                "2\tDICP",
                "Dalian - Global Innovation Index 2024\nhttps://www.wipo.int/dalian\n1/2\n2\tDICP",
            )
        ],
        # A year wraps right above the next rank.
        [
            ("technology cluster in 2024", "technology cluster in\n2024"),
            ("2024\n\n60th", "2024\n60th"),
        ],
        # Raised marks of footnotes in dumps of lynx, w3m and elinks.
        [("Share", "Share^3"), ("five years", "five years^1"), ("65th", "65^th")],
        [("five years,", "five years^[9]1,")],
        # Titles of columns with wide gaps between some of them.
        [("\t\tPatents\tShare", "Rank       Name         Patents Share")],
        [("\t\tPatents\tShare", "Rank\tName\tPatents Share")],
        [
            ("\t\tPatents\tShare", "                               Patents Share"),
            (
                "1\tDALIAN UNIVERSITY OF TECH.\t583\t57%",
                "1   DALIAN UNIVERSITY OF TECH. 583     57 %",
            ),
        ],
        # Marks of headings, and a space that was a mark of bold words before.
        [("Dalian, China", "****** Dalian, China ******")],
        [("Top PCT applicants", "***** Top PCT applicants *****")],
        [("**289 PCT applications** and", "**289 PCT applications** ,")],
        # How a page looks is not how its cluster is written.
        [("Dalian, China", "DALIAN, China")],
        # A name over two lines whose row's other cells stand between these.
        [
            (
                "1\tDALIAN UNIVERSITY OF TECH.\t583\t57%",
                "     DALIAN UNIVERSITY\n  1                    583   57%\n       OF TECH.\n",
            )
        ],
    ],
)
def test_dumps_are_read_as_the_page(changes: list[tuple[str, str]]) -> None:
    assert facts(changed(*changes)) == facts(PAGE)


def test_a_name_that_wraps_in_a_heading_is_one() -> None:
    page = PAGE.replace("Dalian's", "Boston–Cambridge, MA's").replace(
        "Dalian", "Boston–Cambridge, MA"
    )
    wrapped = page.replace("12% of", "Top technology fields in Boston–\nCambridge, MA\n\n12% of", 1)
    assert facts(wrapped) == facts(page)


def test_the_names_of_columns_that_the_next_sheet_repeats_are_no_part_of_a_name() -> None:
    text = changed(("2\tDICP, CAS\t128\t12%", "2\nDICP, CAS\nPatents\nShare\n128\n12%"))
    assert facts(text) == facts(changed())


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ([("2\tDICP, CAS\t128\t12%", "2\nDICP,\n\nCAS\n128\n12%")], "which lines are its name"),
        (
            [("2\tDICP, CAS\t128\t12%", "2\nDICP, CAS\nArticles\nShare\n128\n12%")],
            "contradicts the heading",
        ),
        # Two marked names with anything but a comma between them.
        (
            [("**Beijing**, **Shenzhen", "**Beijing** & **Shenzhen")],
            "two marked",
        ),
        # "10⁶" is no ten with a footnote.
        ([("**289 PCT", "**10^6 PCT")], "cannot be read as a count"),
        ([("15,062\t", "10⁵\t")], "cannot be read as a count"),
        ([("15,062\t", "15^2\t")], "cannot be read as a count"),
        # A row without a name takes none from a line that may be another's.
        ([("1\tDALIAN UNIVERSITY OF TECH.\t", "DALIAN\n1\t")], "has no name"),
        (
            [("1\tDALIAN UNIVERSITY OF TECH.\t583\t57%", "   DALIAN\n1   583   57%\n\n   TECH.")],
            "3 columns",
        ),
    ],
)
def test_what_a_dump_leaves_open_is_refused(changes: list[tuple[str, str]], words: str) -> None:
    with pytest.raises(DocumentError, match=words):
        facts(changed(*changes))


def test_unmarked_names_with_an_ampersand_at_the_end_are_refused() -> None:
    plain = changed(("Shanghai-Suzhou** and **Beijing** em", "Shanghai-Suzhou & Beijing em"))
    with pytest.raises(DocumentError, match="one location or two"):
        facts(plain.replace("**", ""))


FIELDS = "Top technology fields in Dalian\n\nPatents\n\nOptics 9%\nTelecommunications 7%\n\n12% of"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "is the eighteenth-ranked cluster, out of 26 local clusters,",
            "is not the only one cluster",
        ),
        ("out of 26 local", "out of 26 other local"),
        ("out of 26 local", "out of 26 seventeen local"),
        ("that falls within", "that does not fall within"),
        ("that falls within", "that falls just outside"),
        ("(relative to population density)", "(not relative to population density)"),
        ("(relative to population density)", "(relative to seventeen population groups)"),
        # Figures between a unit and a period are of no known unit.
        (
            "and published **8,607 scientific articles**, both per 1 million inhabitants",
            "per 1 million inhabitants and published **8,607 scientific articles**",
        ),
        # A movement right before the next rank may be of either.
        ("\n\n60th", "\n\n(up 3) 60th"),
        ("Top PCT applicants", "Top former PCT applicants"),
        ("Top PCT applicants", "Top 5% PCT applicants"),
        ("Top publishing organizations", "Top publishing non-profit organizations"),
        ("as the top collaborative", "as the top 5% collaborative"),
        ("**Shanghai-Suzhou** and **Beijing** em", "**Shanghai-Suzhou** but not **Beijing** em"),
        ("12% of", FIELDS.replace("Optics", "7 Optics")),
        ("12% of", FIELDS.replace("Telecommunications", "Other fields")),
    ],
)
def test_words_that_change_what_a_figure_says_are_refused(before: str, after: str) -> None:
    with pytest.raises(DocumentError):
        facts(changed((before, after)))


@pytest.mark.parametrize("leader", [" ..... ", "..... ", " …  "])
def test_dots_that_lead_to_a_share_are_no_part_of_a_field(leader: str) -> None:
    plain = changed(("12% of", FIELDS))
    assert facts(plain.replace("Optics ", f"Optics{leader}")) == facts(plain)


def test_each_output_may_have_its_own_unit() -> None:
    three = changed(
        ("applications** and", "applications** per 1 million inhabitants,"),
        ("articles**, both", "articles** per 1 million inhabitants and had **4 VC deals**"),
    )
    once = changed(
        ("applications** and", "applications**,"),
        ("articles**, both", "articles** and had **4 VC deals**, all"),
    )
    assert facts(three) == facts(once)


@pytest.mark.parametrize(
    "end", ["", "\n\nRelated\n\nGlobal Innovation Index 2023", "\n\nGII 2022\n\nGII 2023"]
)
@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("61% of Dalian's scientific a", "61% of Dalian's scientific a "),
        ("61% of", "It has 61% of"),
    ],
)
def test_a_last_sentence_that_is_not_read_is_refused(before: str, after: str, end: str) -> None:
    with pytest.raises(DocumentError):
        facts(changed((before, after)) + end)


def test_a_mark_before_a_figure_makes_no_footnote_of_a_sentence() -> None:
    with pytest.raises(DocumentError):
        facts(changed(("**289 PCT applications**", "\n*289 PCT applications")))
    with pytest.raises(DocumentError):
        facts(changed(("applications** and published **8,607", "applications8,607")))
