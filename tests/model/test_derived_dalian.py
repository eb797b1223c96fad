"""Dalian's derived figures against a calculation by hand, which stands beside each."""

from __future__ import annotations

from fractions import Fraction

import pytest

from gii_viewer.model.before.derivations import (
    assumption_words,
    derived_formula,
    derived_label,
    derived_period,
    derived_text,
    derived_unit,
)
from gii_viewer.model.before.derived import Assumption, Unit, derived_figures, others_share, total
from tests.profiles import dalian

# PCT applications: 583 (57%), 128 (12%), 32 (3%).
#   583: 582.5 ÷ 57.5% = 1013.04 to 583.5 ÷ 56.5% = 1032.74
#   128: 127.5 ÷ 12.5% = 1020    to 128.5 ÷ 11.5% = 1117.39
#    32:  31.5 ÷  3.5% =  900    to  32.5 ÷  2.5% = 1300
LEAST, MOST = Fraction(1020), Fraction("583.5") / Fraction("0.565")
# Listed together: 582.5 + 127.5 + 31.5 = 741.5 to 583.5 + 128.5 + 32.5 = 744.5;
# their shares: 56.5 + 11.5 + 2.5 = 70.5% to 57.5 + 12.5 + 3.5 = 73.5%.

# Scientific articles: 15,062 (49%), 3,253 (11%), 2,619 (9%).
#   15062: 15061.5 ÷ 49.5% = 30427.27 to 15062.5 ÷ 48.5% = 31056.70
#    3253:  3252.5 ÷ 11.5% = 28282.61 to  3253.5 ÷ 10.5% = 30985.71
#    2619:  2618.5 ÷  9.5% = 27563.16 to  2619.5 ÷  8.5% = 30817.65
FEWEST, GREATEST = Fraction("15061.5") / Fraction("0.495"), Fraction("2619.5") / Fraction("0.085")
# Listed together: 20932.5 to 20935.5; their shares: 67.5% to 70.5%.

BY_HAND: dict[str, tuple[Fraction, Fraction, str]] = {
    "/patents/total": (LEAST, MOST, "1,020–1,032"),
    # 1 − 744.5 ÷ 1020 = 0.27010 (26.5% by shares); 1 − 741.5 ÷ 1032.74 = 0.28201 (29.5%)
    "/patents/others/share": (
        1 - Fraction("744.5") / LEAST,
        1 - Fraction("741.5") / MOST,
        "27.0–28.2%",
    ),
    # 1020 − 744.5 = 275.5; 1032.74 − 741.5 = 291.24
    "/patents/others/count": (Fraction("275.5"), MOST - Fraction("741.5"), "276–291"),
    # 582.5 ÷ 1032.74 = 56.40%, less than 56.5%; 583.5 ÷ 1020 = 57.21%, less than 57.5%
    "/patents/top1/share": (Fraction("0.565"), Fraction("583.5") / 1020, "56.5–57.2%"),
    # 741.5 ÷ 1032.74 = 71.80%; 744.5 ÷ 1020 = 72.99%
    "/patents/top3/share": (Fraction("741.5") / MOST, Fraction("744.5") / 1020, "71.8–73.0%"),
    # 0.565² + 0.12346² + 0.03050² = 0.31923 + 0.01524 + 0.00093 = 0.33540
    # 0.57206² + 0.125² + 0.03186² = 0.34389; 27.108% are left, which is 8 more pieces of
    # 3.186% (0.00812) and one of 1.618% (0.00026): 0.35228
    "/patents/hhi": (
        Fraction("0.565") ** 2 + (Fraction("127.5") / MOST) ** 2 + (Fraction("31.5") / MOST) ** 2,
        (Fraction("583.5") / 1020) ** 2
        + Fraction("0.125") ** 2
        + 9 * (Fraction("32.5") / 1020) ** 2
        + (1 - Fraction("583.5") / 1020 - Fraction("0.125") - 9 * Fraction("32.5") / 1020) ** 2,
        "0.34–0.35",
    ),
    # 1020 × 11.5% = 117.3; 1032.74 × 12.5% = 129.09
    "/patents/collaboration/count": (Fraction("117.3"), MOST / 8, "118–129"),
    # 1020 ÷ 289.5 = 3.5233 million; 1032.74 ÷ 288.5 = 3.5797 million
    "/patents/population": (
        LEAST * 10**6 / Fraction("289.5"),
        MOST * 10**6 / Fraction("288.5"),
        "3.52–3.58 million",
    ),
    "/publications/total": (FEWEST, GREATEST, "30,428–30,817"),
    # 1 − 20935.5 ÷ 30427.27 = 0.31195 (29.5% by shares); 1 − 20932.5 ÷ 30817.65 = 0.32076 (32.5%)
    "/publications/others/share": (
        1 - Fraction("20935.5") / FEWEST,
        1 - Fraction("20932.5") / GREATEST,
        "31.2–32.1%",
    ),
    # 30427.27 − 20935.5 = 9491.77; 30817.65 − 20932.5 = 9885.15
    "/publications/others/count": (
        FEWEST - Fraction("20935.5"),
        GREATEST - Fraction("20932.5"),
        "9,492–9,885",
    ),
    # 15061.5 ÷ 30817.65 = 48.87%, more than 48.5%; 15062.5 ÷ 30427.27 = 49.50%, so 49.5%
    "/publications/top1/share": (Fraction("15061.5") / GREATEST, Fraction("0.495"), "48.9–49.5%"),
    # 20932.5 ÷ 30817.65 = 67.92%; 20935.5 ÷ 30427.27 = 68.81%
    "/publications/top3/share": (
        Fraction("20932.5") / GREATEST,
        Fraction("20935.5") / FEWEST,
        "67.9–68.8%",
    ),
    # 0.48873² + 0.10554² + 0.085² = 0.23886 + 0.01114 + 0.00723 = 0.25722
    # 0.495² + 0.10693² + 0.08609² = 0.26387; 31.198% are left: 3 more pieces of 8.609%
    # (0.02223) and one of 5.371% (0.00289): 0.28899
    "/publications/hhi": (
        (Fraction("15061.5") / GREATEST) ** 2
        + (Fraction("3252.5") / GREATEST) ** 2
        + Fraction("0.085") ** 2,
        Fraction("0.495") ** 2
        + (Fraction("3253.5") / FEWEST) ** 2
        + 4 * (Fraction("2619.5") / FEWEST) ** 2
        + (1 - Fraction("0.495") - Fraction("3253.5") / FEWEST - 4 * Fraction("2619.5") / FEWEST)
        ** 2,
        "0.26–0.29",
    ),
    # 30427.27 × 60.5% = 18408.5; 30817.65 × 61.5% = 18952.85
    "/publications/collaboration/count": (
        Fraction("18408.5"),
        GREATEST * Fraction("0.615"),
        "18,409–18,952",
    ),
    # 30427.27 ÷ 8607.5 = 3.5350 million; 30817.65 ÷ 8606.5 = 3.5807 million
    "/publications/population": (
        FEWEST * 10**6 / Fraction("8607.5"),
        GREATEST * 10**6 / Fraction("8606.5"),
        "3.53–3.58 million",
    ),
    # The greater of the least, the less of the greatest.
    "/population": (
        FEWEST * 10**6 / Fraction("8607.5"),
        MOST * 10**6 / Fraction("288.5"),
        "3.53–3.58 million",
    ),
    # By totals 30427.27 ÷ 1032.74 = 29.46 to 30817.65 ÷ 1020 = 30.21; per million
    # 8606.5 ÷ 289.5 = 29.729 to 8607.5 ÷ 288.5 = 29.835
    "/articles_per_application": (
        Fraction("8606.5") / Fraction("289.5"),
        Fraction("8607.5") / Fraction("288.5"),
        "29.7–29.8",
    ),
    "/ranks/size_to_intensity": (
        Fraction(5),
        Fraction(5),
        "5 places better by intensity than by size",
    ),
}


@pytest.mark.parametrize("pointer", BY_HAND)
def test_a_range_is_as_by_hand(pointer: str) -> None:
    figure = derived_figures(dalian())[pointer]
    low, high, text = BY_HAND[pointer]
    assert figure.pointer == pointer
    assert (figure.interval.low, figure.interval.high) == (low, high)
    assert derived_text(figure) == text


def test_all_figures_are_there_in_their_order() -> None:
    assert list(derived_figures(dalian())) == list(BY_HAND)


def test_the_functions_for_one_figure_say_the_same() -> None:
    profile, figures = dalian(), derived_figures(dalian())
    assert total(profile.patents) == figures["/patents/total"].interval
    assert others_share(profile.publications) == figures["/publications/others/share"].interval


def test_the_inputs_are_figures_of_the_page_or_derived_ones() -> None:
    profile = dalian()
    figures = derived_figures(profile)
    for figure in figures.values():
        assert figure.inputs
        assert figure.assumptions
        for pointer in figure.inputs:
            assert pointer in figures or pointer in profile.evidence, pointer
    rows = [
        f"/patents/organizations/{row}/{part}" for row in range(3) for part in ("count", "share")
    ]
    assert list(figures["/patents/total"].inputs) == rows
    assert figures["/population"].inputs == ("/patents/population", "/publications/population")
    assert figures["/ranks/size_to_intensity"].inputs == (
        "/ranks/size/rank",
        "/ranks/intensity/rank",
    )
    first_row = rows[:2]
    assert figures["/patents/top1/share"].inputs == ("/patents/total", *first_row)


def test_each_figure_says_what_it_assumes() -> None:
    figures = derived_figures(dalian())
    of_rows = {
        Assumption.ROUNDED_COUNT,
        Assumption.ROUNDED_SHARE,
        Assumption.ONE_TOTAL,
        Assumption.COUNTED_ONCE,
    }
    assert set(figures["/patents/total"].assumptions) == of_rows
    assert set(figures["/patents/hhi"].assumptions) == of_rows | {Assumption.LISTED_LARGEST}
    assert set(figures["/population"].assumptions) == of_rows | {
        Assumption.ROUNDED_PER_MILLION,
        Assumption.SAME_POPULATION,
    }
    assert set(figures["/ranks/size_to_intensity"].assumptions) == {Assumption.SAME_CLUSTERS}


def test_units_and_periods() -> None:
    profile, figures = dalian(), derived_figures(dalian())
    assert figures["/publications/others/count"].unit is Unit.ARTICLES
    units = {pointer: derived_unit(figure) for pointer, figure in figures.items()}
    assert units["/patents/total"] == "PCT applications"
    assert units["/publications/total"] == "scientific articles"
    assert units["/publications/top1/share"] == "percent of the cluster's own scientific articles"
    assert units["/patents/population"] == units["/population"] == "inhabitants"
    periods = {pointer: derived_period(figure, profile) for pointer, figure in figures.items()}
    assert periods["/patents/total"] == periods["/patents/population"] == "2019–2023"
    assert periods["/publications/hhi"] == "2018–2022"
    assert (
        periods["/population"]
        == periods["/articles_per_application"]
        == "PCT applications 2019–2023, scientific articles 2018–2022"
    )
    assert periods["/ranks/size_to_intensity"] == "GII 2024"


def test_every_figure_and_assumption_has_its_words() -> None:
    figures = derived_figures(dalian()).values()
    labels = [(derived_label(figure), derived_unit(figure)) for figure in figures]
    assert len(set(labels)) == len(labels)
    assert derived_label(derived_figures(dalian())["/patents/total"]) == "Total PCT applications"
    for figure in figures:
        assert "{" not in derived_label(figure) + derived_formula(figure) + derived_unit(figure)
        assert derived_formula(figure).endswith(".")
    words = {assumption_words(assumption) for assumption in Assumption}
    assert len(words) == len(Assumption)
