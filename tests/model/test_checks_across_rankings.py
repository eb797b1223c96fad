"""Profiles against rankings, and size ranks against what clusters made in all."""

from __future__ import annotations

import pytest

from gii_viewer.model.between import FindingBetween
from gii_viewer.model.check_between import check_between
from gii_viewer.model.document import ProfileDocument, RankingDocument
from gii_viewer.model.document_figures import DocumentFigures
from gii_viewer.model.figures import figures_of
from gii_viewer.model.findings import Severity
from gii_viewer.model.profile import (
    Activity,
    Cluster,
    Organization,
    Profile,
    Rank,
    Ranks,
    Source,
    StatedEvidence,
)
from gii_viewer.model.ranking import Ranking, RankingRow
from gii_viewer.model.record import replace
from gii_viewer.model.wording import ENGLISH
from tests.profiles import dalian

# The page of Dalian allows 1,020 to 1,032 applications and 30,427 to 30,813 articles.
ROW = RankingRow(65, "DALIAN", ("CN",), applications=1_026, articles=30_600)


def ranking(*rows: RankingRow, edition: int = 2024, name: str = "ranking.csv") -> DocumentFigures:
    evidence = {"/rows/0/rank": StatedEvidence(7, "65"), "/rows/0/articles": StatedEvidence(7, "")}
    content = Ranking(edition, rows, Source(name, "0" * 64), evidence)
    return figures_of(RankingDocument(name, name, None, "table", "", {}, content), ENGLISH)


def profile(content: Profile, name: str = "a.txt") -> DocumentFigures:
    return figures_of(ProfileDocument(name, name, None, "page text", "", {}, content), ENGLISH)


def found(*every: DocumentFigures) -> FindingBetween:
    (finding,) = check_between(every)
    assert finding.severity is Severity.DOUBTFUL
    return finding


def of(cluster: str, size: int, applications: int, articles: int, edition: int = 2024) -> Profile:
    """Return a page of a cluster whose one applicant and one university made all."""
    return Profile(
        edition,
        Cluster(cluster, ("Japan",)),
        Ranks(Rank(size, 100)),
        Activity(organizations=(Organization(1, "A", applications, 100),)),
        Activity(organizations=(Organization(1, "B", articles, 100),)),
        Source(f"{cluster}.txt", "0" * 64),
    )


def test_a_row_that_says_the_same_is_no_finding() -> None:
    assert check_between([profile(dalian()), ranking(ROW)]) == ()
    assert check_between([ranking(ROW), ranking(ROW, name="copy.csv")]) == ()


def test_another_rank_than_that_of_the_row() -> None:
    finding = found(profile(dalian()), ranking(replace(ROW, rank=66)))
    assert finding.kind == "ranking-differs"
    assert finding.reason == (
        "Size rank of Dalian, GII 2024: 65 in a.txt, line 12; 66 in ranking.csv, line 7."
    )
    assert [(one.document, one.figure.pointer) for one in finding.statements] == [
        ("a.txt", "/ranks/size/rank"),
        ("ranking.csv", "/rows/0/rank"),
    ]


@pytest.mark.parametrize("articles", [30_428, 30_812])
def test_a_count_that_the_page_allows(articles: int) -> None:
    assert check_between([profile(dalian()), ranking(replace(ROW, articles=articles))]) == ()


@pytest.mark.parametrize("articles", [30_426, 30_814])
def test_a_count_that_the_page_does_not_allow(articles: int) -> None:
    finding = found(profile(dalian()), ranking(replace(ROW, articles=articles)))
    assert finding.reason == (
        "Total scientific articles of Dalian, GII 2024: 30,427–30,813 in a.txt; "
        f"{articles:,} in ranking.csv, line 7."
    )


def test_the_previous_rank_of_a_row() -> None:
    stated = replace(dalian(), ranks=Ranks(Rank(65, 100, 68)))
    assert found(profile(stated), ranking(replace(ROW, previous=69))).reason == (
        "Previous size rank of Dalian, GII 2024: 68 in a.txt; 69 in ranking.csv."
    )
    older = ranking(replace(ROW, rank=69), edition=2023, name="older.csv")
    finding = found(profile(stated), older)
    assert finding.kind == "previous-rank-differs"
    assert finding.reason == (
        "Previous size rank of Dalian (GII 2023): 68 in a.txt; that edition itself has 69 in "
        "older.csv, line 7."
    )
    assert found(ranking(replace(ROW, previous=68)), older).kind == "previous-rank-differs"
    assert check_between([ranking(replace(ROW, previous=69)), older]) == ()


@pytest.mark.parametrize(
    "row",
    [
        replace(ROW, rank=66, economies=("JP",)),
        replace(ROW, rank=66, name="Dalian–Shenyang"),
    ],
    ids=["economy", "name"],
)
def test_rows_of_other_clusters_are_not_held_against_a_profile(row: RankingRow) -> None:
    # Without counts, for a cluster as large as Dalian at another rank is no contradiction.
    row = replace(row, applications=None, articles=None)
    assert check_between([profile(dalian()), ranking(row)]) == ()


def test_what_one_ranking_says_twice_is_not_said_between_documents() -> None:
    assert check_between([ranking(ROW, replace(ROW, rank=66))]) == ()


# -- size ranks against totals --------------------------------------------------------------


def test_who_is_ahead_cannot_have_less_of_both() -> None:
    finding = found(
        profile(of("Ahead", 10, 200, 3_000), "a.txt"),
        profile(of("Behind", 11, 300, 4_000), "b.txt"),
    )
    assert finding.kind == "size-order"
    assert finding.reason == (
        "In GII 2024, Ahead (10th) is ahead of Behind (11th) by size, but has less of both: "
        "199.5–201.6 against 299.5–302.1 PCT applications and 2,999–3,016 against 3,999–4,021 "
        "scientific articles."
    )
    assert [(one.document, one.figure.pointer) for one in finding.statements] == [
        (document, pointer)
        for document in ("a.txt", "b.txt")
        for pointer in ("/ranks/size/rank", "/patents/total", "/publications/total")
    ]


@pytest.mark.parametrize(
    ("applications", "articles", "edition"),
    [
        (200, 5_000, 2024),  # more articles
        (299, 3_990, 2024),  # the same, as far as rounding tells
        (200, 3_000, 2025),  # ranks count venture capital, too
        (200, 3_000, 2017),  # ranks counted applications alone
    ],
)
def test_who_is_ahead_may_have(applications: int, articles: int, edition: int) -> None:
    ahead = profile(of("Ahead", 10, applications, articles, edition), "a.txt")
    assert check_between([ahead, profile(of("Behind", 11, 300, 4_000, edition), "b.txt")]) == ()


def test_all_ranks_together_allow_one_weight() -> None:
    """For A before B an article weighs a tenth of an application or less; for C before D half."""
    first = [profile(of("A", 1, 900, 1_000), "a.txt"), profile(of("B", 2, 800, 2_000), "b.txt")]
    other = [profile(of("C", 3, 100, 1_000), "c.txt"), profile(of("D", 4, 150, 900), "d.txt")]
    assert check_between(first) == ()
    assert check_between(other) == ()
    finding = found(*first, *other)
    assert finding.kind == "size-order"
    assert finding.reason == (
        "In GII 2024, A (1st) is ahead of B (2nd) by size, and C (3rd) of D (4th); their totals "
        "allow only one of the two, however articles weigh against applications."
    )


def test_one_cluster_at_a_wrong_rank_is_found_once_with_the_rows_of_a_ranking() -> None:
    rows = [
        RankingRow(rank, f"Cluster {rank}", None, 10_000 - rank, 10_000 - rank)
        for rank in range(1, 101)
        if rank != 90
    ]
    assert check_between([ranking(*rows)]) == ()
    right, wrong = of("Other", 90, 9_910, 9_910), of("Other", 90, 50_000, 50_000)
    assert check_between([ranking(*rows), profile(right)]) == ()
    finding = found(ranking(*rows), profile(wrong))
    assert finding.documents == ("ranking.csv", "a.txt")
    assert "Cluster 1 (1st) is ahead of Other (90th)" in finding.reason
