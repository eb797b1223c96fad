"""Dalian's derived figures against a calculation by hand, which stands beside each."""

from __future__ import annotations

from fractions import Fraction

import pytest

from gii_viewer.model.bounds import derive, population, total
from gii_viewer.model.figure import Assumption, Unit
from tests.profiles import dalian

# PCT applications: 583 (57%), 128 (12%), 32 (3%).
#   583: 582.5 ÷ 57.5% = 1013.04 to 583.5 ÷ 56.5% = 1032.74
#   128: 127.5 ÷ 12.5% = 1020    to 128.5 ÷ 11.5% = 1117.39
#    32:  31.5 ÷  3.5% =  900    to  32.5 ÷  2.5% = 1300
LEAST, MOST = Fraction(1020), Fraction("583.5") / Fraction("0.565")

# Scientific articles: 15,062 (49%), 3,253 (11%), 2,619 (9%).
#   15062: 15061.5 ÷ 49.5% = 30427.27 to 15062.5 ÷ 48.5% = 31056.70
#    3253:  3252.5 ÷ 11.5% = 28282.61 to  3253.5 ÷ 10.5% = 30985.71
#    2619:  2618.5 ÷  9.5% = 27563.16 to  2619.5 ÷  8.5% = 30817.65
FEWEST, BY_ROWS = Fraction("15061.5") / Fraction("0.495"), Fraction("2619.5") / Fraction("0.085")

# Millions of inhabitants: 1020 ÷ 289.5 = 3.5233 to 1032.74 ÷ 288.5 = 3.5797 by patents,
# 30427.27 ÷ 8607.5 = 3.5350 to 30817.65 ÷ 8606.5 = 3.5807 by publications.
# So 3.5350 to 3.5797, which have
#   3.5350 ×  288.5 =  1019.84 to 3.5797 ×  289.5 =  1036.32 applications: nothing new
#   3.5350 × 8606.5 = 30423.74 to 3.5797 × 8607.5 = 30812.27 articles: fewer at most
GREATEST = MOST / Fraction("288.5") * Fraction("8607.5")

BY_HAND: dict[str, tuple[Fraction, Fraction, Unit]] = {
    "/patents/total": (LEAST, MOST, Unit.APPLICATIONS),
    # Of 1020 at most: 583.5 (57.21%), 12.5% (128.5 are 12.60%), 32.5 (3.19%): 72.892%
    # Of 1032.74 at least: 56.5% (582.5 are 56.40%), 127.5 (12.35%), 31.5 (3.05%): 71.896%
    "/patents/others/share": (
        100 - Fraction("12.5") - Fraction("61600") / 1020,
        100 - Fraction("56.5") - Fraction("15900") / MOST,
        Unit.PERCENT,
    ),
    # 1020 − 583.5 − 127.5 − 32.5 = 276.5; 1032.74 − 583.5 − 127.5 − 31.5 = 290.24
    "/patents/others/count": (Fraction("276.5"), MOST - Fraction("742.5"), Unit.APPLICATIONS),
    "/patents/top1/share": (Fraction("56.5"), Fraction(58350) / 1020, Unit.PERCENT),
    "/patents/top3/share": (
        Fraction("56.5") + Fraction("15900") / MOST,
        Fraction("12.5") + Fraction("61600") / 1020,
        Unit.PERCENT,
    ),
    # 0.565² + 0.12346² + 0.03050² = 0.31923 + 0.01524 + 0.00093 = 0.33540
    # 0.57206² + 0.125² + 0.03186² = 0.34389; 27.108% are left, which is 8 more pieces of
    # 3.186% (0.00812) and one of 1.618% (0.00026): 0.35228
    "/patents/hhi": (
        Fraction("0.565") ** 2 + (Fraction("127.5") / MOST) ** 2 + (Fraction("31.5") / MOST) ** 2,
        (Fraction("583.5") / 1020) ** 2
        + Fraction("0.125") ** 2
        + 9 * (Fraction("32.5") / 1020) ** 2
        + (1 - Fraction("583.5") / 1020 - Fraction("0.125") - 9 * Fraction("32.5") / 1020) ** 2,
        Unit.INDEX,
    ),
    # 1020 × 11.5% = 117.3; 1032.74 × 12.5% = 129.09
    "/patents/collaboration/count": (Fraction("117.3"), MOST / 8, Unit.APPLICATIONS),
    "/patents/population": (
        LEAST * 10**6 / Fraction("289.5"),
        MOST * 10**6 / Fraction("288.5"),
        Unit.PEOPLE,
    ),
    "/publications/total": (FEWEST, GREATEST, Unit.ARTICLES),
    # Of 30427.27 at most: 49.5% (15062.5 are 49.503%), 3253.5 (10.69%), 2619.5 (8.61%)
    # Of 30812.27 at least: 15061.5 (48.88%), 3252.5 (10.56%), 8.5% (2618.5 are 8.498%)
    "/publications/others/share": (
        Fraction("50.5") - Fraction("587300") / FEWEST,
        Fraction("91.5") - Fraction("1831400") / GREATEST,
        Unit.PERCENT,
    ),
    # 30427.27 − 15061.5 − 3253.5 − 2619.5 = 9492.77
    # 30812.27 × 91.5% − 15061.5 − 3252.5 = 9879.22
    "/publications/others/count": (
        FEWEST - Fraction("20934.5"),
        GREATEST * Fraction("0.915") - 18314,
        Unit.ARTICLES,
    ),
    "/publications/top1/share": (1506150 / GREATEST, Fraction("49.5"), Unit.PERCENT),
    "/publications/top3/share": (
        Fraction("8.5") + Fraction("1831400") / GREATEST,
        Fraction("49.5") + Fraction("587300") / FEWEST,
        Unit.PERCENT,
    ),
    # 0.48882² + 0.10556² + 0.085² = 0.23894 + 0.01114 + 0.00723 = 0.25731
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
        Unit.INDEX,
    ),
    # 30427.27 × 60.5% = 18408.5; 30812.27 × 61.5% = 18949.54
    "/publications/collaboration/count": (
        Fraction("18408.5"),
        GREATEST * Fraction("0.615"),
        Unit.ARTICLES,
    ),
    "/publications/population": (
        FEWEST * 10**6 / Fraction("8607.5"),
        BY_ROWS * 10**6 / Fraction("8606.5"),
        Unit.PEOPLE,
    ),
    # The greater of the least, the less of the greatest.
    "/population": (
        FEWEST * 10**6 / Fraction("8607.5"),
        MOST * 10**6 / Fraction("288.5"),
        Unit.PEOPLE,
    ),
    # By totals 30427.27 ÷ 1032.74 = 29.46 to 30812.27 ÷ 1020 = 30.21; per million
    # 8606.5 ÷ 289.5 = 29.729 to 8607.5 ÷ 288.5 = 29.835
    "/articles_per_application": (
        Fraction("8606.5") / Fraction("289.5"),
        Fraction("8607.5") / Fraction("288.5"),
        Unit.RATIO,
    ),
    "/ranks/intensity/of": (Fraction(100), Fraction(100), Unit.CLUSTERS),
    "/ranks/size_to_intensity": (Fraction(5), Fraction(5), Unit.PLACES),
}


@pytest.mark.parametrize("pointer", BY_HAND)
def test_a_range_is_as_by_hand(pointer: str) -> None:
    figure = derive(dalian())[pointer]
    assert figure.pointer == pointer
    assert (figure.interval.low, figure.interval.high, figure.unit) == BY_HAND[pointer]


def test_all_figures_are_there_in_their_order() -> None:
    assert list(derive(dalian())) == list(BY_HAND)


def test_each_activity_by_itself() -> None:
    profile, figures = dalian(), derive(dalian())
    assert total(profile.patents) == figures["/patents/total"].interval
    by_rows = total(profile.publications)
    assert by_rows is not None
    assert (by_rows.low, by_rows.high) == (FEWEST, BY_ROWS)
    assert population(profile.publications) == figures["/publications/population"].interval


def test_the_inputs_are_figures_of_the_page_or_derived_ones() -> None:
    profile = dalian()
    figures = derive(profile)
    for figure in figures.values():
        assert figure.inputs
        assert figure.assumptions
        for pointer in figure.inputs:
            assert pointer in figures or pointer in profile.evidence, pointer
    rows = tuple(
        f"/patents/organizations/{row}/{part}" for row in range(3) for part in ("count", "share")
    )
    articles = tuple(pointer.replace("patents", "publications") for pointer in rows)
    assert {pointer: figure.inputs for pointer, figure in figures.items()} == {
        "/patents/total": rows,
        "/patents/others/share": ("/patents/total", *rows),
        "/patents/others/count": ("/patents/total", *rows),
        "/patents/top1/share": ("/patents/total", *rows[:2]),
        "/patents/top3/share": ("/patents/total", *rows),
        "/patents/hhi": ("/patents/total", *rows),
        "/patents/collaboration/count": ("/patents/total", "/patents/collaboration/share"),
        "/patents/population": ("/patents/total", "/patents/per_million"),
        "/publications/total": ("/patents/population", *articles, "/publications/per_million"),
        "/publications/others/share": ("/publications/total", *articles),
        "/publications/others/count": ("/publications/total", *articles),
        "/publications/top1/share": ("/publications/total", *articles[:2]),
        "/publications/top3/share": ("/publications/total", *articles),
        "/publications/hhi": ("/publications/total", *articles),
        "/publications/collaboration/count": (
            "/publications/total",
            "/publications/collaboration/share",
        ),
        # Not through the total, which the other activity's inhabitants have narrowed.
        "/publications/population": (*articles, "/publications/per_million"),
        "/population": ("/patents/population", "/publications/population"),
        "/articles_per_application": (
            "/publications/total",
            "/patents/total",
            "/publications/per_million",
            "/patents/per_million",
        ),
        "/ranks/intensity/of": ("/ranks/size/of",),
        "/ranks/size_to_intensity": ("/ranks/size/rank", "/ranks/intensity/rank"),
    }


def test_each_figure_says_what_it_assumes() -> None:
    figures = derive(dalian())
    of_rows = {
        Assumption.ROUNDED_COUNT,
        Assumption.ROUNDED_SHARE,
        Assumption.ONE_TOTAL,
        Assumption.COUNTED_ONCE,
    }
    people = {Assumption.ROUNDED_PER_MILLION, Assumption.SAME_POPULATION}
    assumed = {pointer: set(figure.assumptions) for pointer, figure in figures.items()}
    assert assumed["/patents/total"] == assumed["/patents/top3/share"] == of_rows
    assert assumed["/patents/hhi"] == of_rows | {Assumption.LISTED_LARGEST}
    assert assumed["/publications/total"] == assumed["/publications/top1/share"]
    assert assumed["/publications/total"] == assumed["/population"] == of_rows | people
    assert assumed["/publications/population"] == of_rows | {Assumption.ROUNDED_PER_MILLION}
    assert assumed["/articles_per_application"] == of_rows | people
    assert assumed["/ranks/intensity/of"] == {Assumption.SAME_CLUSTERS}
    assert assumed["/ranks/size_to_intensity"] == {Assumption.SAME_CLUSTERS}
    assert all(
        len(set(figure.assumptions)) == len(figure.assumptions) for figure in figures.values()
    )
