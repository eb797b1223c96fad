"""Faulty pages, each with one fault made by hand, and what the checks say of them."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from gii_viewer.model.findings import Finding, Severity
from gii_viewer.model.profile import (
    Activity,
    AddedEvidence,
    Collaboration,
    Organization,
    Profile,
    Rank,
    Ranks,
    StatedEvidence,
)
from gii_viewer.model.record import replace
from tests.documents.one import read_one
from tests.model.checking import check, pointers
from tests.profiles import bare, dalian, with_added_fields, with_fields

PAGE = """\
Global Innovation Index 2024

Lindholm, Norway

Lindholm is the second-ranked cluster, out of 3 Norwegian clusters, that falls within the \
top 100 S&T clusters in 2024. It filed 500 PCT applications and published 10,000 scientific \
articles, both per 1 million inhabitants over the last five years, making it the:

40th largest science and technology cluster in 2024

30th S&T cluster by intensity in 2024

Top PCT applicants

\t\tPatents\tShare
1\tNORTHERN WORKS\t300\t30%
2\tLINDHOLM UNIVERSITY\t200\t20%
3\tFJORD INSTRUMENTS\t50\t5%

Top publishing organizations

\t\tArticles\tShare
1\tLINDHOLM UNIVERSITY\t8,000\t40%
2\tHARBOUR HOSPITAL\t3,000\t15%
3\tINSTITUTE OF ICE\t1,000\t5%

Top technology fields in Lindholm

Patents
Field\tShare
Measurement\t21%
Optics\t14%
Thermal processes and apparatus\t9%

Publications

30% of Lindholm's PCT patent applications are filed in collaboration with other inventors, \
with Oslo, Beijing and Tokyo-Yokohama emerging as the top collaborative locations.

60% of Lindholm's scientific articles are published in collaboration with other \
organizations, with the top three collaborating locations being Oslo, Stockholm and London.
"""
"""True of 2 million people, 1,000 PCT applications and 20,000 scientific articles."""


@dataclass(frozen=True)
class Fault:
    """What is changed on the page, and the first finding that it has to give."""

    changes: tuple[tuple[str, str], ...]
    kind: str
    severity: Severity
    lines: tuple[int, ...]
    figures: tuple[str, ...]
    words: tuple[str, ...]


def rows(kind: str, *places: int, parts: tuple[str, ...] = ("count", "share")) -> tuple[str, ...]:
    return tuple(f"/{kind}/organizations/{place}/{part}" for place in places for part in parts)


FAULTS = {
    "a count with wrong digits": Fault(
        (("8,000", "9,800"),),
        "no-common-total",
        Severity.IMPOSSIBLE,
        (21, 22),
        rows("publications", 0, 1),
        # 3000.5 ÷ 14.5% = 20693.1; 9799.5 ÷ 40.5% = 24196.3; the second and third row have
        # totals from 2999.5 ÷ 15.5% = 19351.6 in common
        (
            "“HARBOUR HOSPITAL” (3,000, 15%) allows a total of at most 20,694",
            "“LINDHOLM UNIVERSITY” (9,800, 40%) needs at least 24,196",
            "Without “LINDHOLM UNIVERSITY” the other rows agree on 19,351–20,694.",
        ),
    ),
    "a share of another row": Fault(
        (("50\t5%", "50\t15%"),),
        "no-common-total",
        Severity.IMPOSSIBLE,
        (14, 16),
        rows("patents", 0, 2),
        # 50.5 ÷ 14.5% = 348.3; 299.5 ÷ 30.5% = 981.97
        ("“FJORD INSTRUMENTS” (50, 15%)", "at most 349", "at least 981"),
    ),
    "shares over 100%": Fault(
        (("300\t30%", "800\t80%"), ("200\t20%", "210\t21%")),
        "shares-over-100",
        Severity.IMPOSSIBLE,
        (14, 15, 16),
        rows("patents", 0, 1, 2, parts=("share",)),
        ("106%", "at least 104.5%"),
    ),
    "a list that is more than its total": Fault(
        (("300\t30%", "600\t60%"), ("200\t20%", "370\t37%"), ("50\t5%", "41\t4%")),
        "listed-exceed-total",
        Severity.IMPOSSIBLE,
        (14, 15, 16),
        (*rows("patents", 0), *rows("patents", 1, 2, parts=("count",))),
        # 600.5 ÷ 59.5% = 1009.24; of that total, the first has at least 600.5 by its share,
        # the others at least 369.5 and 40.5 by their counts: 1010.5 together
        ("“NORTHERN WORKS” (600, 60%)", "at most 1,009.3", "at least 1,010.5"),
    ),
    "a per-million figure that is a count": Fault(
        (("500 PCT", "1,000 PCT"),),
        "populations-differ",
        Severity.IMPOSSIBLE,
        (5, 14, 21),
        (
            *("/patents/per_million", "/publications/per_million"),
            *rows("patents", 0),
            *rows("publications", 0),
        ),
        # 300.5 ÷ 29.5% ÷ 999.5 = 1.0192; 7999.5 ÷ 40.5% ÷ 10000.5 = 1.9751
        ("1,000 PCT applications", "at most 1.02 million", "at least 1.97 million"),
    ),
    "a rank left out": Fault(
        (("3\tINSTITUTE", "4\tINSTITUTE"),),
        "rank-gap",
        Severity.DOUBTFUL,
        (22, 23),
        rows("publications", 1, 2, parts=("rank",)),
        ("Rank 4, “INSTITUTE OF ICE”", "rank 3 is missing"),
    ),
    "a first row left out": Fault(
        (("1\tNORTHERN WORKS\t300\t30%\n", ""),),
        "rank-gap",
        Severity.DOUBTFUL,
        (14,),
        rows("patents", 0, parts=("rank",)),
        ("begins with rank 2", "rank 1 is missing"),
    ),
    "a rank twice": Fault(
        (("3\tFJORD", "2\tFJORD"),),
        "rank-order",
        Severity.DOUBTFUL,
        (15, 16),
        rows("patents", 1, 2, parts=("rank",)),
        ("Rank 2 is given twice", "“FJORD INSTRUMENTS”"),
    ),
    "rows in the wrong order": Fault(
        (("300\t30%", "100\t10%"),),
        "counts-rise",
        Severity.DOUBTFUL,
        (14, 15),
        rows("patents", 0, 1, parts=("count",)),
        ("“LINDHOLM UNIVERSITY” has 200", "“NORTHERN WORKS” above it with 100"),
    ),
    "swapped ranks": Fault(
        (("40th", "1st"),),
        "national-rank",
        Severity.IMPOSSIBLE,
        (5, 7),
        ("/ranks/size/rank", "/ranks/national/rank"),
        ("National rank 2", "size rank 1"),
    ),
    "a last place with others behind": Fault(
        (("40th", "100th"),),
        "national-rank",
        Severity.IMPOSSIBLE,
        (5, 7),
        ("/ranks/size/rank", "/ranks/size/of", "/ranks/national/rank", "/ranks/national/of"),
        ("National rank 2 of 3", "size rank 100 of 100", "economy 1", "whole list 0"),
    ),
    "more clusters than there are": Fault(
        (("out of 3 ", "out of 103 "),),
        "national-rank",
        Severity.IMPOSSIBLE,
        (5,),
        ("/ranks/size/of", "/ranks/national/of"),
        ("103 clusters in a list of 100",),
    ),
    "its own location": Fault(
        (("Beijing", "LINDHOLM"),),
        "own-location",
        Severity.DOUBTFUL,
        (35,),
        ("/patents/collaboration/locations/1",),
        ("“LINDHOLM” is the cluster itself",),
    ),
    "a location twice, with another dash": Fault(
        (("Beijing", "Tokyo–Yokohama"),),
        "location-twice",
        Severity.DOUBTFUL,
        (35,),
        ("/patents/collaboration/locations/1", "/patents/collaboration/locations/2"),
        ("“Tokyo-Yokohama” is listed twice", "number 2", "number 3"),
    ),
    "an organization twice, in other letters": Fault(
        (("HARBOUR HOSPITAL", "Lindholm University"),),
        "organization-twice",
        Severity.DOUBTFUL,
        (21, 22),
        rows("publications", 0, 1, parts=("count",)),
        ("“Lindholm University” is listed twice", "rows 1 and 2"),
    ),
    "fields over 100%": Fault(
        (("21%", "81%"),),
        "fields-over-100",
        Severity.DOUBTFUL,
        (29, 30, 31),
        tuple(f"/patents/fields/{place}/share" for place in range(3)),
        ("104%", "at least 102.5%"),
    ),
    "a field twice": Fault(
        (("Optics", "Measurement"),),
        "field-twice",
        Severity.DOUBTFUL,
        (29, 30),
        ("/patents/fields/0/share", "/patents/fields/1/share"),
        ("“Measurement” is listed twice",),
    ),
    "fields in the wrong order": Fault(
        (("14%", "4%"),),
        "fields-out-of-order",
        Severity.NOTE,
        (30, 31),
        ("/patents/fields/1/share", "/patents/fields/2/share"),
        ("9% is listed below “Optics” with 4%",),
    ),
    "an edition without clusters": Fault(
        (("2024", "2014"),),
        "edition-without-clusters",
        Severity.DOUBTFUL,
        (1,),
        ("/edition",),
        ("since 2017", "2014"),
    ),
    "an edition far ahead": Fault(
        (("2024", "2042"),),
        "edition-far-ahead",
        Severity.DOUBTFUL,
        (1,),
        ("/edition",),
        ("2042", "2025"),
    ),
    "an edition whose years are unknown": Fault(
        (("2024", "2022"),),
        "edition-period-unknown",
        Severity.NOTE,
        (1,),
        ("/edition",),
        ("2022",),
    ),
    "locations of nothing": Fault(
        (("30% of Lind", "0% of Lind"),),
        "collaboration-zero",
        Severity.NOTE,
        (35,),
        (
            "/patents/collaboration/share",
            *(f"/patents/collaboration/locations/{place}" for place in range(3)),
        ),
        ("0% of the PCT applications", "less than 0.5%"),
    ),
    "counts for per-million figures": Fault(
        (("500 PCT", "5 PCT"), ("10,000 sci", "100 sci")),
        "population-unusual",
        Severity.NOTE,
        (5,),
        ("/patents/per_million", "/publications/per_million"),
        ("at least 196 million inhabitants", "far more"),
    ),
}


def read(text: str) -> Profile:
    return read_one(text.encode(), "lindholm.txt").profile


def test_the_page_itself_is_in_order() -> None:
    assert check(read(PAGE)) == ()


@pytest.mark.parametrize("name", FAULTS)
def test_a_faulty_page_is_found_for_the_right_reason(name: str) -> None:
    fault = FAULTS[name]
    text = PAGE
    for old, new in fault.changes:
        assert old in text
        text = text.replace(old, new)
    findings = check(read(text))
    assert [finding.kind for finding in findings] == [fault.kind]
    (finding,) = findings
    assert finding.severity is fault.severity
    assert finding.lines == fault.lines
    assert pointers(finding) == fault.figures
    for words in fault.words:
        assert words in finding.reason


@pytest.mark.parametrize(
    "profile", [dalian(), with_fields(), with_added_fields()], ids=["page", "fields", "added"]
)
def test_nothing_is_found_on_dalian(profile: Profile) -> None:
    assert check(profile) == ()


# -- what a page's text cannot hold: its reader refuses it, a profile document may have it --------


def kinds(profile: Profile) -> dict[str, Finding]:
    return {finding.kind: finding for finding in check(profile)}


def with_ranks(size: Rank | None, intensity: Rank | None, national: Rank | None) -> Profile:
    return replace(dalian(), ranks=Ranks(size, intensity, national))


def test_a_rank_beyond_its_list_is_impossible() -> None:
    found = kinds(with_ranks(Rank(101, 100), Rank(60, 100), None))["rank-beyond-list"]
    assert found.severity is Severity.IMPOSSIBLE
    assert pointers(found) == ("/ranks/size/rank", "/ranks/size/of")
    assert found.lines == (10, 12)
    assert found.reason == "Size rank 101 of 100: only 100 are ranked."


def test_ranks_in_lists_of_different_length_are_doubtful() -> None:
    found = kinds(with_ranks(Rank(65, 100), Rank(60, 90), None))["ranked-differs"]
    assert found.severity is Severity.DOUBTFUL
    assert "100 clusters" in found.reason
    assert "among 90" in found.reason


def test_ranks_with_nothing_to_hold_against_each_other_give_no_finding() -> None:
    assert check(with_ranks(None, None, Rank(18, 26))) == ()
    assert check(with_ranks(Rank(65, None), Rank(60, None), Rank(65, 100))) == ()
    assert check(with_ranks(Rank(65, 100), Rank(60, None), Rank(18, None))) == ()
    of_26 = check(with_ranks(Rank(26, 26), Rank(1, 26), Rank(26, 26)))
    assert [finding.kind for finding in of_26] == ["list-not-100"]


def test_words_of_another_year_are_doubtful() -> None:
    page = dalian()
    evidence = {**page.evidence, "/ranks/size/rank": StatedEvidence(12, "65th largest in 2023")}
    found = kinds(replace(page, evidence=evidence))["edition-differs"]
    assert found.severity is Severity.DOUBTFUL
    assert pointers(found) == ("/edition", "/ranks/size/rank")
    assert found.lines == (4, 12)
    assert "2024" in found.reason
    assert "2023" in found.reason


def test_an_added_edition_is_not_held_against_words() -> None:
    page = dalian()
    evidence = {**page.evidence, "/edition": AddedEvidence("2026-08-20", "the 2023 report")}
    assert check(replace(page, evidence=evidence)) == ()


def test_a_missing_edition_is_a_note_without_lines() -> None:
    (found,) = check(bare())
    assert (found.kind, found.severity, found.lines) == ("edition-missing", Severity.NOTE, ())


def organizations(*listed: tuple[int, int]) -> Profile:
    rows = tuple(
        Organization(rank, f"ORGANIZATION {place}", count, 0)
        for place, (rank, count) in enumerate(listed)
    )
    return replace(dalian(), patents=Activity(organizations=rows))


@pytest.mark.parametrize(
    "listed",
    [
        ((1, 9), (2, 5), (2, 5), (3, 1)),
        ((1, 9), (2, 5), (2, 5), (4, 1)),
        ((1, 5), (1, 5), (1, 4), (2, 1)),
    ],
)
def test_ties_are_no_gap(listed: tuple[tuple[int, int], ...]) -> None:
    assert check(organizations(*listed)) == ()


@pytest.mark.parametrize(
    ("listed", "kind"),
    [
        (((1, 9), (2, 5), (2, 3)), "rank-order"),
        (((1, 9), (3, 5), (2, 3)), "rank-order"),
        (((1, 9), (2, 5), (2, 5), (5, 1)), "rank-gap"),
    ],
)
def test_ranks_out_of_order_are_doubtful(listed: tuple[tuple[int, int], ...], kind: str) -> None:
    assert kinds(organizations(*listed))[kind].severity is Severity.DOUBTFUL


@pytest.mark.parametrize(
    ("ranks", "words"),
    [
        ((1, 2, 4), "Rank 4, “ORGANIZATION 2”, follows rank 2; rank 3 is missing."),
        ((1, 2, 5), "Rank 5, “ORGANIZATION 2”, follows rank 2; ranks 3 and 4 are missing."),
        ((1, 2, 8), "Rank 8, “ORGANIZATION 2”, follows rank 2; ranks 3 to 7 are missing."),
        ((2, 3), "The table begins with rank 2, “ORGANIZATION 0”; rank 1 is missing."),
        ((3, 4), "The table begins with rank 3, “ORGANIZATION 0”; ranks 1 and 2 are missing."),
        ((9, 10), "The table begins with rank 9, “ORGANIZATION 0”; ranks 1 to 8 are missing."),
    ],
)
def test_all_ranks_of_a_gap_are_named(ranks: tuple[int, ...], words: str) -> None:
    listed = tuple((rank, 20 - rank) for rank in ranks)
    assert kinds(organizations(*listed))["rank-gap"].reason == words


def test_a_page_without_one_of_its_sides_is_a_note() -> None:
    fields = with_fields().patents.fields
    found = kinds(replace(dalian(), patents=Activity(fields=fields)))["side-missing"]
    assert found.severity is Severity.NOTE
    assert (pointers(found), found.lines) == ((), ())
    assert found.reason == (
        "Of PCT applications there are no organizations, no collaboration and no figure per "
        "1 million inhabitants; the page may be incomplete."
    )


def test_one_kind_of_figures_is_enough_for_a_side() -> None:
    for patents in (Activity(289), Activity(collaboration=Collaboration(10, None))):
        assert "side-missing" not in kinds(replace(dalian(), patents=patents))
    assert "side-missing" not in kinds(bare())


def test_a_count_that_is_greater_by_one_may_be_an_exact_half() -> None:
    found = kinds(organizations((1, 9), (2, 10)))["counts-rise"]
    assert found.severity is Severity.NOTE
    assert kinds(organizations((1, 9), (2, 11)))["counts-rise"].severity is Severity.DOUBTFUL


def test_too_few_inhabitants_are_a_note() -> None:
    rows = (Organization(1, "ORGANIZATION", 10, 50),)
    found = kinds(replace(bare(), patents=Activity(8607, rows)))["population-unusual"]
    assert found.severity is Severity.NOTE
    assert "fewer" in found.reason


def test_locations_without_their_share_are_a_note() -> None:
    activity = Activity(collaboration=Collaboration(None, ("Beijing",)))
    found = kinds(replace(dalian(), patents=activity))["collaboration-share-missing"]
    assert found.severity is Severity.NOTE
    assert pointers(found) == ("/patents/collaboration/locations/0",)


def test_its_own_name_with_its_economy_is_its_own_location() -> None:
    activity = Activity(collaboration=Collaboration(5, ("Beijing", "Dalian, China")))
    assert "own-location" in kinds(replace(dalian(), patents=activity))


def test_the_most_serious_comes_first_then_the_first_line() -> None:
    text = PAGE
    for old, new in (("14%", "4%"), ("Stockholm", "Oslo"), ("8,000", "800"), ("3\tFJ", "4\tFJ")):
        text = text.replace(old, new)
    found = [(finding.severity.value, finding.lines[0]) for finding in check(read(text))]
    assert found == [
        ("impossible", 21),
        ("doubtful", 15),
        ("doubtful", 21),
        ("doubtful", 37),
        ("note", 30),
    ]
