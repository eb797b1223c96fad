"""Derived figures where the page says little, says it at an end, or contradicts itself."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

import pytest

from gii_viewer.model.bounds import Derived, derive, population, total
from gii_viewer.model.figure import Assumption
from gii_viewer.model.interval import Interval
from gii_viewer.model.profile import (
    Activity,
    AddedEvidence,
    Collaboration,
    Evidence,
    Organization,
    Profile,
    Rank,
    Ranks,
    StatedEvidence,
)
from gii_viewer.model.record import replace
from tests.profiles import bare, dalian

PEOPLE = (Assumption.ROUNDED_PER_MILLION, Assumption.SAME_POPULATION)


def side(
    *rows: tuple[int, int], per_million: int | None = None, share: int | None = None
) -> Activity:
    return Activity(
        per_million,
        tuple(
            Organization(place, f"ORGANIZATION {place}", count, percent)
            for place, (count, percent) in enumerate(rows, start=1)
        ),
        None,
        None if share is None else Collaboration(share, None),
    )


def of_patents(patents: Activity) -> dict[str, Derived]:
    return derive(replace(bare(), patents=patents))


def of_both(patents: Activity, publications: Activity) -> dict[str, Derived]:
    return derive(replace(bare(), patents=patents, publications=publications))


def ends(figures: dict[str, Derived], pointer: str) -> tuple[Fraction, Fraction | None]:
    return figures[pointer].interval.low, figures[pointer].interval.high


def rounded(figures: dict[str, Derived], pointer: str, digits: int) -> tuple[float, float]:
    low, high = ends(figures, pointer)
    assert high is not None
    return round(float(low), digits), round(float(high), digits)


def test_a_page_without_figures_has_none_derived() -> None:
    assert derive(bare()) == {}
    assert total(Activity()) is None
    assert total(Activity(organizations=())) is None
    assert population(side((10, 20))) is None


def test_one_row_has_no_first_three() -> None:
    figures = of_patents(side((10, 20)))
    assert list(figures) == [
        "/patents/total",
        "/patents/others/share",
        "/patents/others/count",
        "/patents/top1/share",
        "/patents/hhi",
    ]
    # 9.5 ÷ 20.5% = 46.34 to 10.5 ÷ 19.5% = 53.85
    assert rounded(figures, "/patents/total", 2) == (46.34, 53.85)
    assert ends(figures, "/patents/others/share") == (Fraction("79.5"), Fraction("80.5"))
    # 46.34 × 79.5% = 36.84, less than 46.34 − 10.5 by count; 53.85 × 80.5% = 43.35
    assert rounded(figures, "/patents/others/count", 2) == (36.84, 43.35)
    assert ends(figures, "/patents/top1/share") == (Fraction("19.5"), Fraction("20.5"))


def test_a_share_of_100_percent_leaves_almost_nothing() -> None:
    figures = of_patents(side((200, 100)))
    # at least 199.5 of 100%; at most 200.5 of 99.5% = 201.51
    most = Fraction("200.5") / Fraction("0.995")
    assert ends(figures, "/patents/total") == (Fraction("199.5"), most)
    assert ends(figures, "/patents/others/share") == (Fraction(0), Fraction("0.5"))
    assert ends(figures, "/patents/others/count") == (Fraction(0), most * Fraction("0.005"))
    assert figures["/patents/hhi"].interval.high == 1


def test_a_share_of_0_percent_sets_no_upper_end() -> None:
    figures = of_patents(side((3, 0), per_million=5, share=10))
    # 2.5 ÷ 0.5% = 500
    assert ends(figures, "/patents/total") == (Fraction(500), None)
    # 500 − 3.5 = 496.5, but by its share 500 × 99.5% = 497.5
    assert ends(figures, "/patents/others/count") == (Fraction("497.5"), None)
    assert ends(figures, "/patents/others/share") == (Fraction("99.5"), Fraction(100))
    assert ends(figures, "/patents/collaboration/count") == (Fraction("47.5"), None)
    # 500 ÷ 5.5 per million = 90.9 million
    assert ends(figures, "/patents/population") == (500 * 10**6 / Fraction("5.5"), None)
    # infinitely thin, or 200 organizations of 0.5%
    assert ends(figures, "/patents/hhi") == (Fraction(0), Fraction("0.005"))


def test_zero_counts_are_counts() -> None:
    figures = of_patents(side((0, 0)))
    assert ends(figures, "/patents/total") == (Fraction(0), None)
    assert ends(figures, "/patents/others/count") == (Fraction(0), None)
    assert ends(figures, "/patents/top1/share") == (Fraction(0), Fraction("0.5"))
    half = of_patents(side((0, 50)))
    # At most 0.5 ÷ 49.5%: a fraction of one application
    assert ends(half, "/patents/total") == (Fraction(0), Fraction("0.5") / Fraction("0.495"))
    # The other two need 19.5% + 20.5% however little all of them are.
    thirds = of_patents(side((0, 60), (0, 21), (0, 20)))
    assert ends(thirds, "/patents/top1/share") == (Fraction("59.5"), Fraction(60))


def test_per_million_0_sets_no_upper_end_to_inhabitants() -> None:
    figures = of_patents(side((10, 20), per_million=0))
    # 46.34 ÷ 0.5 per million
    least = Fraction("9.5") / Fraction("0.205") * 10**6 / Fraction("0.5")
    assert ends(figures, "/patents/population") == (least, None)


def test_one_side_gives_no_common_population_and_no_ratio() -> None:
    figures = of_patents(side((10, 20), per_million=5))
    assert "/patents/population" in figures
    assert "/population" not in figures
    assert "/articles_per_application" not in figures


def test_the_ratio_follows_from_either_pair_of_figures() -> None:
    page = dalian()
    without_rows = replace(
        page,
        patents=replace(page.patents, organizations=None),
        publications=replace(page.publications, organizations=None),
    )
    figures = derive(without_rows)
    assert figures["/articles_per_application"].inputs == (
        "/publications/per_million",
        "/patents/per_million",
    )
    # 8606.5 ÷ 289.5 to 8607.5 ÷ 288.5
    assert rounded(figures, "/articles_per_application", 3) == (29.729, 29.835)
    without_per_million = replace(
        page,
        patents=replace(page.patents, per_million=None),
        publications=replace(page.publications, per_million=None),
    )
    figures = derive(without_per_million)
    assert figures["/articles_per_application"].inputs == ("/publications/total", "/patents/total")
    # 30427.27 ÷ 1032.74 to 30817.65 ÷ 1020
    assert rounded(figures, "/articles_per_application", 2) == (29.46, 30.21)


def test_contradictory_rows_have_no_derived_figures_and_raise_nothing() -> None:
    assert of_patents(side((583, 57), (128, 92), share=3, per_million=2)) == {}
    assert of_patents(side((50, 60), (50, 60))) == {}
    # Each row alone allows a total of 0, which nothing has shares in.
    assert of_patents(side((0, 60), (0, 60))) == {}
    page = dalian()
    contradictory = replace(page, patents=side((583, 57), (128, 92), per_million=289))
    figures = derive(contradictory)
    # Nothing narrows the articles: 2619.5 ÷ 8.5%
    assert figures["/publications/total"].interval == total(page.publications)
    assert figures["/publications/total"].interval.high == Fraction("2619.5") / Fraction("0.085")
    assert "/population" not in figures
    assert figures["/articles_per_application"].inputs == (
        "/publications/per_million",
        "/patents/per_million",
    )


def test_populations_that_disagree_say_nothing_of_each_other() -> None:
    page = replace(dalian(), patents=replace(dalian().patents, per_million=389))
    figures = derive(page)
    assert "/patents/population" in figures
    assert "/population" not in figures
    assert "/articles_per_application" not in figures
    for activity, pointer in (
        (page.patents, "/patents/total"),
        (page.publications, "/publications/total"),
    ):
        assert figures[pointer].interval == total(activity)
        assert not set(PEOPLE) & set(figures[pointer].assumptions)


def test_one_population_narrows_the_total_that_is_known_less() -> None:
    """Shenzhen–Hong Kong–Guangzhou's patents, by its publications."""
    patents = side((18158, 16), (12695, 11), (6044, 5), per_million=4934, share=28)
    publications = side((37895, 25), (9765, 6), (2798, 2), per_million=6660)
    figures = of_both(patents, publications)
    # 12694.5 ÷ 11.5% = 110386.96 to 18158.5 ÷ 15.5% = 117151.61
    alone = total(patents)
    assert alone == Interval(
        Fraction("12694.5") / Fraction("0.115"), Fraction("18158.5") / Fraction("0.155")
    )
    # 9764.5 ÷ 6.5% = 150223.08 to 37895.5 ÷ 24.5% = 154675.51 articles, which are
    # 150223.08 ÷ 6660.5 = 22.5543 to 154675.51 ÷ 6659.5 = 23.2263 million inhabitants, so
    # 22.5543 × 4933.5 = 111271.76 to 23.2263 × 4934.5 = 114610.15 applications
    assert ends(figures, "/patents/total") == (
        Fraction("9764.5") / Fraction("0.065") / Fraction("6660.5") * Fraction("4933.5"),
        Fraction("37895.5") / Fraction("0.245") / Fraction("6659.5") * Fraction("4934.5"),
    )
    assert rounded(figures, "/patents/total", 2) == (111271.76, 114610.15)
    assert set(PEOPLE) <= set(figures["/patents/total"].assumptions)
    assert figures["/patents/total"].inputs[0] == "/publications/population"
    assert figures["/publications/total"].interval == total(publications)
    assert not set(PEOPLE) & set(figures["/publications/total"].assumptions)
    # Each by itself: 110386.96 ÷ 4934.5 = 22.3704 to 117151.61 ÷ 4933.5 = 23.7461 million
    assert figures["/patents/population"].interval == population(patents)
    assert rounded(figures, "/patents/population", -2) == (22370400, 23746100)
    # 111271.76 × 27.5% = 30599.73 to 114610.15 × 28.5% = 32663.89
    assert rounded(figures, "/patents/collaboration/count", 2) == (30599.73, 32663.89)


def test_one_population_can_narrow_both_totals_and_goes_in_no_circle() -> None:
    """Tokyo–Yokohama's."""
    patents = side((34946, 27), (6976, 5), (3439, 3), per_million=34485)
    publications = side((31601, 27), (22243, 19), (8625, 7), per_million=31130)
    figures = of_both(patents, publications)
    # By patents 34945.5 ÷ 27.5% = 127074.55 to 34946.5 ÷ 26.5% = 131873.58, which are
    # 3.68487 to 3.82414 million; by publications 8624.5 ÷ 7.5% = 114993.33 to
    # 31601.5 ÷ 26.5% = 119250.94, which are 3.69391 to 3.83080 million. In common
    # 3.69391 to 3.82414, so 3.69391 × 34484.5 = 127382.71 applications at least and
    # 3.82414 × 31130.5 = 119047.42 articles at most.
    assert rounded(figures, "/patents/total", 2) == (127382.71, 131873.58)
    assert rounded(figures, "/publications/total", 2) == (114993.33, 119047.42)
    for pointer in figures:
        assert pointer not in all_inputs(figures, figures[pointer].inputs), pointer


def all_inputs(figures: dict[str, Derived], of: Sequence[str]) -> set[str]:
    derived = [pointer for pointer in of if pointer in figures]
    return set(of).union(*(all_inputs(figures, figures[pointer].inputs) for pointer in derived))


def test_what_the_other_activity_does_not_narrow_does_not_name_it() -> None:
    figures = of_both(side((10, 20), per_million=100), side((10, 20), per_million=110))
    # Both totals are 46.34 to 53.85 alone; articles are then 50.49 at least, by
    # 46.34 ÷ 100.5 × 109.5. Of any of these totals the one listed has 19.5–20.5%.
    total_of_articles, share = figures["/publications/total"], figures["/publications/top1/share"]
    assert rounded(figures, "/publications/total", 2) == (50.49, 53.85)
    assert set(PEOPLE) <= set(total_of_articles.assumptions)
    assert share.interval == Interval(Fraction("19.5"), Fraction("20.5"))
    assert not set(PEOPLE) & set(share.assumptions)
    assert share.inputs == (
        "/publications/organizations/0/count",
        "/publications/organizations/0/share",
    )


def test_listed_organizations_are_never_more_than_the_total() -> None:
    # Alone, the second row would allow totals from 9.5 ÷ 10.5% = 90.5.
    figures = of_patents(side((90, 90), (10, 10)))
    assert figures["/patents/total"].interval.low == 99
    # Together at least 199.5 + 68.5 + 67.5 = 335.5, of which 59.5% are more than 199.5:
    # the first has 59.5% of the total, and the other two (136) are at most 40.5% of it.
    figures = of_patents(side((200, 60), (69, 20), (68, 20)))
    assert figures["/patents/total"].interval.low == 136 / Fraction("0.405")


def test_the_first_have_no_more_than_the_rest_leaves_them() -> None:
    figures = of_patents(side((51, 50), (51, 50)))
    # Both have 50.5 at least, so that the total is 101 at least, of which 51.5 would be
    # 50.99% and the printed share allows 50.5%. But the other has 50.5 too: of 101, 50%
    # are left. Most is left for the first where 51.5 and 50.5 are all: 51.5 ÷ 102.
    assert ends(figures, "/patents/top1/share") == (Fraction("49.5"), Fraction(5150) / 102)
    assert figures["/patents/top1/share"].inputs == (
        "/patents/total",
        "/patents/organizations/0/count",
        "/patents/organizations/0/share",
        "/patents/organizations/1/count",
        "/patents/organizations/1/share",
    )


def test_a_concentration_with_shares_that_reach_100_percent() -> None:
    figures = of_patents(side((51, 50), (51, 50)))
    # Each has 49.5–50.5%; together no more than 100%: at most 50.5 and 49.5
    high = figures["/patents/hhi"].interval.high
    assert high == Fraction("0.505") ** 2 + Fraction("0.495") ** 2


@pytest.mark.parametrize(("size", "intensity", "places"), [(7, 7, 0), (7, 6, 1), (10, 90, -80)])
def test_size_against_intensity(size: int, intensity: int, places: int) -> None:
    page = replace(bare(), ranks=Ranks(Rank(size, 100), Rank(intensity, None)))
    assert list(derive(page)) == ["/ranks/size_to_intensity"]
    assert ends(derive(page), "/ranks/size_to_intensity") == (Fraction(places), Fraction(places))


def test_ranks_of_different_lists_are_not_compared() -> None:
    page = replace(bare(), ranks=Ranks(Rank(7, 100), Rank(6, 90)))
    assert derive(page) == {}


SIZE_WORDS = StatedEvidence(10, "top 100 S&T clusters in 2024")


@pytest.mark.parametrize(
    ("evidence", "derived"),
    [
        (None, True),
        (SIZE_WORDS, True),
        (StatedEvidence(11, "top 100 S&T clusters in 2024"), False),
        (StatedEvidence(10, "60th of 100 clusters by intensity"), False),
        (AddedEvidence("2024-10-01", "by telephone"), False),
    ],
)
def test_the_number_ranked_by_intensity_is_derived_where_nothing_states_it(
    evidence: Evidence | None, derived: bool
) -> None:
    found: dict[str, Evidence] = {"/ranks/size/of": SIZE_WORDS}
    if evidence is not None:
        found["/ranks/intensity/of"] = evidence
    page: Profile = replace(bare(), ranks=Ranks(Rank(65, 100), Rank(60, 100)), evidence=found)
    figures = derive(page)
    assert ("/ranks/intensity/of" in figures) is derived
    if derived:
        figure = figures["/ranks/intensity/of"]
        assert (figure.interval, figure.inputs) == (
            Interval(Fraction(100), Fraction(100)),
            ("/ranks/size/of",),
        )
