"""Derived figures where the page says little, says it at an end, or contradicts itself."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest

from gii_viewer.model.before.derivations import (
    assumption_words,
    count_range,
    derived_period,
    derived_text,
)
from gii_viewer.model.before.derived import (
    Assumption,
    DerivedFigure,
    Unit,
    derived_figures,
    others_share,
    total,
)
from gii_viewer.model.interval import Interval
from gii_viewer.model.profile import Activity, Collaboration, Organization, Profile, Rank, Ranks
from gii_viewer.model.wording import ENGLISH
from tests.profiles import bare, dalian


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


def of_patents(patents: Activity) -> dict[str, DerivedFigure]:
    return derived_figures(replace(bare(), patents=patents))


def text(figures: dict[str, DerivedFigure], pointer: str) -> str:
    return derived_text(figures[pointer])


def test_a_page_without_figures_has_none_derived() -> None:
    assert derived_figures(bare()) == {}
    assert total(Activity()) is None
    assert total(Activity(organizations=())) is None
    assert others_share(Activity()) is None


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
    assert text(figures, "/patents/total") == "47–53"
    assert text(figures, "/patents/others/share") == "79.5–80.5%"
    assert text(figures, "/patents/top1/share") == "19.5–20.5%"


def test_a_share_of_100_percent_leaves_almost_nothing() -> None:
    figures = of_patents(side((200, 100)))
    # at least 199.5 of 100%; at most 200.5 of 99.5% = 201.51
    assert figures["/patents/total"].interval == Interval(
        Fraction("199.5"), Fraction("200.5") / Fraction("0.995")
    )
    assert figures["/patents/others/share"].interval == Interval(Fraction(0), Fraction("0.005"))
    assert figures["/patents/others/count"].interval.low == 0
    assert text(figures, "/patents/others/share") == "0.0–0.5%"
    assert figures["/patents/hhi"].interval.high == 1


def test_a_share_of_0_percent_sets_no_upper_end() -> None:
    figures = of_patents(side((3, 0), per_million=5, share=10))
    # 2.5 ÷ 0.5% = 500
    assert figures["/patents/total"].interval == Interval(Fraction(500), None)
    assert text(figures, "/patents/total") == "500 or more"
    # 500 − 3.5 = 496.5, but by its share 500 × 99.5% = 497.5
    assert text(figures, "/patents/others/count") == "498 or more"
    assert text(figures, "/patents/others/share") == "99.5–100.0%"
    assert text(figures, "/patents/collaboration/count") == "48 or more"
    # 500 ÷ 5.5 per million = 90.9 million
    assert text(figures, "/patents/population") == "90.9 million or more"
    # infinitely thin, or 200 organizations of 0.5%
    assert figures["/patents/hhi"].interval == Interval(Fraction(0), Fraction("0.005"))


def test_zero_counts_are_counts() -> None:
    figures = of_patents(side((0, 0)))
    assert figures["/patents/total"].interval == Interval(Fraction(0), None)
    assert figures["/patents/top1/share"].interval == Interval(Fraction(0), Fraction("0.005"))
    assert text(figures, "/patents/total") == "0 or more"
    half = of_patents(side((0, 50)))
    # At most 0.5 ÷ 49.5%: a fraction of one application
    assert half["/patents/total"].interval == Interval(
        Fraction(0), Fraction("0.5") / Fraction("0.495")
    )


def test_per_million_0_sets_no_upper_end_to_inhabitants() -> None:
    figures = of_patents(side((10, 20), per_million=0))
    assert figures["/patents/population"].interval.high is None
    # 46.34 ÷ 0.5 per million
    assert text(figures, "/patents/population") == "92.7 million or more"


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
    figure = derived_figures(without_rows)["/articles_per_application"]
    assert figure.inputs == ("/publications/per_million", "/patents/per_million")
    assert derived_text(figure) == "29.7–29.8"
    without_per_million = replace(
        page,
        patents=replace(page.patents, per_million=None),
        publications=replace(page.publications, per_million=None),
    )
    figure = derived_figures(without_per_million)["/articles_per_application"]
    assert figure.inputs == ("/publications/total", "/patents/total")
    assert derived_text(figure) == "29.5–30.2"


def test_contradictory_rows_have_no_derived_figures_and_raise_nothing() -> None:
    assert of_patents(side((583, 57), (128, 92), share=3, per_million=2)) == {}
    assert of_patents(side((50, 60), (50, 60))) == {}
    # Each row alone allows a total of 0, which nothing has shares in.
    assert of_patents(side((0, 60), (0, 60))) == {}
    page = dalian()
    contradictory = replace(page, patents=side((583, 57), (128, 92), per_million=289))
    figures = derived_figures(contradictory)
    assert "/publications/total" in figures
    assert "/population" not in figures
    assert figures["/articles_per_application"].inputs == (
        "/publications/per_million",
        "/patents/per_million",
    )


def test_populations_that_disagree_have_neither_population_nor_ratio() -> None:
    page = replace(dalian(), patents=replace(dalian().patents, per_million=389))
    figures = derived_figures(page)
    assert "/patents/population" in figures
    assert "/population" not in figures
    assert "/articles_per_application" not in figures


def test_listed_organizations_are_never_more_than_the_total() -> None:
    # Alone, the second row would allow totals from 9.5 ÷ 10.5% = 90.5.
    figures = of_patents(side((90, 90), (10, 10)))
    assert figures["/patents/total"].interval.low == 99
    # Together at least 199.5 + 68.5 + 67.5 = 335.5, of which 59.5% are more than 199.5:
    # the first has 59.5% of the total, and the other two (136) are at most 40.5% of it.
    figures = of_patents(side((200, 60), (69, 20), (68, 20)))
    assert figures["/patents/total"].interval.low == 136 / Fraction("0.405")


def test_a_concentration_with_shares_that_reach_100_percent() -> None:
    figures = of_patents(side((51, 50), (51, 50)))
    # Each has 49.5–50.5%; together no more than 100%: at most 50.5 and 49.5
    high = figures["/patents/hhi"].interval.high
    assert high == Fraction("0.505") ** 2 + Fraction("0.495") ** 2


@pytest.mark.parametrize(
    ("size", "intensity", "words"),
    [
        (7, 7, "the same place by intensity as by size"),
        (7, 6, "1 place better by intensity than by size"),
        (6, 7, "1 place worse by intensity than by size"),
        (10, 90, "80 places worse by intensity than by size"),
    ],
)
def test_size_against_intensity(size: int, intensity: int, words: str) -> None:
    page = replace(bare(), ranks=Ranks(Rank(size, 100), Rank(intensity, None)))
    figure = derived_figures(page)["/ranks/size_to_intensity"]
    assert derived_text(figure) == words
    assert derived_period(figure, page) == ""


def test_ranks_of_different_lists_are_not_compared() -> None:
    page = replace(bare(), ranks=Ranks(Rank(7, 100), Rank(6, 90)))
    assert derived_figures(page) == {}


def test_an_edition_whose_years_are_unknown_has_no_period() -> None:
    page: Profile = replace(dalian(), edition=2020)
    figures = derived_figures(page)
    assert derived_period(figures["/patents/total"], page) == ""
    assert derived_period(figures["/population"], page) == ""
    assert derived_period(figures["/ranks/size_to_intensity"], page) == "GII 2020"


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [
        ("1020", "1032.7", "1,020–1,032"),
        ("275.5", "291.2", "276–291"),
        ("7", "7", "7"),
        ("6.6", "7.4", "6.6–7.4"),
        ("6.2", "6.8", "6.2–6.8"),
        ("6.98", "7.01", "6.98–7.01"),
        ("0", "0.5", "0.0–0.5"),
    ],
)
def test_counts_are_never_a_false_point(low: str, high: str, words: str) -> None:
    assert count_range(Interval(Fraction(low), Fraction(high)), ENGLISH) == words


@pytest.mark.parametrize(
    ("low", "high", "unit", "words"),
    [
        ("0.26998", "0.27004", Unit.SHARE, "26.998–27.004%"),
        ("0.27", "0.27", Unit.SHARE, "27.0%"),
        ("0.351", "0.354", Unit.INDEX, "0.351–0.354"),
        ("29.72", "29.74", Unit.RATIO, "29.72–29.74"),
        ("1234.5", "2345.6", Unit.RATIO, "1,234.5–2,345.6"),
        ("3524000", "3524900", Unit.PEOPLE, "3.524–3.525 million"),
        ("40960", "41999", Unit.PEOPLE, "40,960–41,999"),
    ],
)
def test_a_narrow_range_shows_as_many_digits_as_it_takes(
    low: str, high: str, unit: Unit, words: str
) -> None:
    figure = DerivedFigure("/patents/total", Interval(Fraction(low), Fraction(high)), unit, (), ())
    assert derived_text(figure) == words


@pytest.mark.parametrize(
    ("least", "words"),
    [
        (Fraction(2_040_000_000), "2,040 million or more"),
        (Fraction(999_960_000), "1,000 million or more"),
        (Fraction(99_960_000), "100 million or more"),
        (Fraction(40_000_000), "40.0 million or more"),
        (Fraction(9_996_000), "10.0 million or more"),
        (Fraction(3_523_300), "3.52 million or more"),
        (Fraction(123_000), "0.12 million or more"),
        (Fraction(99_000), "99,000 or more"),
    ],
)
def test_an_open_end_has_three_digits_at_most_unless_it_is_whole(
    least: Fraction, words: str
) -> None:
    figure = of_patents(side((3, 0), per_million=5))["/patents/population"]
    assert derived_text(replace(figure, interval=Interval(least, None))) == words


def test_assumptions_give_examples_that_are_nobodys_figures() -> None:
    assert assumption_words(Assumption.ROUNDED_SHARE).endswith("For example, 10% means 9.5–10.5%.")
    for rounded in (Assumption.ROUNDED_COUNT, Assumption.ROUNDED_PER_MILLION):
        assert assumption_words(rounded).endswith("For example, 100 means 99.5–100.5.")
