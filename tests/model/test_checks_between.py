"""Documents against each other: copies that differ, and previous ranks."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from random import Random

import pytest

from gii_viewer.model.between import FindingBetween, names_of
from gii_viewer.model.check_between import check_between
from gii_viewer.model.checks import check
from gii_viewer.model.document import ProfileDocument
from gii_viewer.model.document_figures import DocumentFigures
from gii_viewer.model.figures import Figures, figures_of
from gii_viewer.model.findings import Severity
from gii_viewer.model.profile import (
    Activity,
    Cluster,
    Collaboration,
    Field,
    Profile,
    Rank,
    Ranks,
)
from gii_viewer.model.ranking import Ranking
from gii_viewer.model.record import replace
from gii_viewer.model.wording import ENGLISH
from tests.model.true_sets import random_set
from tests.profiles import bare, dalian, of_2025, with_added_fields, with_fields


def opened(profile: Profile, name: str, path: str = "", key: str = "") -> Figures:
    file = Path(path) if path else None
    document = ProfileDocument(key or path or name, name, file, "page text", "", {}, profile)
    return figures_of(document, ENGLISH)


def between(*profiles: Profile) -> tuple[FindingBetween, ...]:
    return check_between(
        [
            opened(profile, f"{letter}.txt")
            for letter, profile in zip("abcd", profiles, strict=False)
        ]
    )


def places(finding: FindingBetween) -> list[tuple[str, str, int | None]]:
    return [(stated.document, stated.figure.pointer, stated.line) for stated in finding.statements]


def ranked(size: Rank, edition: int = 2024) -> Profile:
    return replace(dalian(), edition=edition, ranks=replace(dalian().ranks, size=size))


def test_copies_that_state_another_figure_are_doubtful() -> None:
    (found,) = between(dalian(), ranked(Rank(66, 100)))
    assert (found.kind, found.severity) == ("documents-differ", Severity.DOUBTFUL)
    assert places(found) == [("a.txt", "/ranks/size/rank", 12), ("b.txt", "/ranks/size/rank", 12)]
    assert found.documents == ("a.txt", "b.txt")
    assert found.reason == (
        "Size rank of Dalian, GII 2024: 65 in a.txt, line 12; 66 in b.txt, line 12."
    )


def test_each_difference_is_named_once_with_all_documents() -> None:
    third = replace(dalian(), patents=replace(dalian().patents, per_million=298), evidence={})
    first, second = between(dalian(), ranked(Rank(66, 100)), third)
    assert first.reason == (
        "Size rank of Dalian, GII 2024: 65 in a.txt, line 12; 66 in b.txt, line 12; 65 in c.txt."
    )
    assert second.reason == (
        "PCT applications per 1 million inhabitants of Dalian, GII 2024: 289 in a.txt, line 10; "
        "289 in b.txt, line 10; 298 in c.txt."
    )


def test_organizations_are_joined_by_name_not_by_place() -> None:
    rows = dalian().patents.organizations or ()
    moved = (rows[1], rows[0], replace(rows[2], count=33))
    copy = replace(dalian(), patents=replace(dalian().patents, organizations=moved), evidence={})
    (found,) = between(replace(dalian(), evidence={}), copy)
    assert found.reason == (
        "CRRC DALIAN CO., LTD. · PCT applications of Dalian, GII 2024: 32 in a.txt; 33 in b.txt."
    )
    assert places(found) == [
        ("a.txt", "/patents/organizations/2/count", None),
        ("b.txt", "/patents/organizations/2/count", None),
    ]


def test_another_name_in_a_place_of_a_list_is_a_difference() -> None:
    patents = replace(
        dalian().patents,
        collaboration=Collaboration(
            12, ("Shenzhen-Hong Kong-Guangzhou", "Shanghai-Suzhou", "Oslo")
        ),
    )
    plain = replace(dalian(), evidence={})
    beijing, oslo = between(plain, replace(plain, patents=patents))
    assert beijing.reason == (
        "Beijing · Location in PCT applications, in order of Dalian, GII 2024: 3rd in a.txt; not "
        "listed in b.txt."
    )
    assert "Oslo" in oslo.reason
    assert oslo.documents == ("b.txt", "a.txt")


def test_a_list_that_is_cut_short_is_no_difference() -> None:
    rows = (dalian().patents.organizations or ())[:2]
    cut = replace(dalian(), patents=replace(dalian().patents, organizations=rows))
    assert [found.kind for found in between(dalian(), cut)] == ["documents-agree"]


@pytest.mark.parametrize(
    "copy",
    [
        dalian(),
        replace(dalian(), cluster=Cluster("DALIAN", None)),
        replace(dalian(), patents=Activity(), ranks=Ranks()),
        with_fields(),
    ],
    ids=["whole", "other name", "piece", "more"],
)
def test_copies_that_agree_are_a_note(copy: Profile) -> None:
    (found,) = between(dalian(), copy)
    assert (found.kind, found.severity) == ("documents-agree", Severity.NOTE)
    assert found.documents == ("a.txt", "b.txt")
    assert found.reason == ("All are of Dalian, GII 2024; what several of them state is the same.")


def test_what_the_user_added_is_not_held_against_documents() -> None:
    other = (Field("Measurement", 90),)
    stated = replace(with_fields(), patents=replace(dalian().patents, fields=other))
    kinds = [found.kind for found in between(with_added_fields(), stated)]
    assert kinds == ["documents-agree"]


@pytest.mark.parametrize(
    "other",
    [
        replace(ranked(Rank(66, 100)), cluster=Cluster("Dalian", ("Japan",))),
        replace(ranked(Rank(66, 100)), cluster=Cluster("Dalian–Shenyang", ("China",))),
        replace(ranked(Rank(66, 100)), cluster=Cluster(None, ("China",))),
        ranked(Rank(66, 100), edition=2023),
        replace(ranked(Rank(66, 100)), edition=None),
    ],
    ids=["economy", "name", "no name", "edition", "no edition"],
)
def test_other_clusters_and_editions_are_not_held_together(other: Profile) -> None:
    assert between(dalian(), other) == ()


def test_one_cluster_is_known_by_other_dashes_and_another_word_for_its_economy() -> None:
    one = replace(dalian(), cluster=Cluster("Boston–Cambridge, MA", ("United States",)))
    other = replace(ranked(Rank(66, 100)), cluster=Cluster("Boston -- Cambridge, MA", ("USA",)))
    assert [found.kind for found in between(one, other)] == ["documents-differ"]


def test_a_previous_rank_that_is_not_that_of_the_edition_before_is_doubtful() -> None:
    newer, older = ranked(Rank(65, 100, 70)), ranked(Rank(71, 100), edition=2023)
    (found,) = between(newer, older)
    assert (found.kind, found.severity) == ("previous-rank-differs", Severity.DOUBTFUL)
    assert places(found) == [
        ("a.txt", "/ranks/size/previous", None),
        ("b.txt", "/ranks/size/rank", 12),
    ]
    assert found.reason == (
        "Previous size rank of Dalian (GII 2023): 70 in a.txt; that edition itself has 71 in "
        "b.txt, line 12."
    )
    assert between(newer, ranked(Rank(70, 100), edition=2023)) == ()
    assert between(newer, ranked(Rank(71, 100), edition=2022)) == ()
    assert between(newer, replace(older, ranks=Ranks())) == ()


def test_over_the_new_series_it_is_a_note() -> None:
    (found,) = between(of_2025(), dalian())
    assert (found.kind, found.severity) == ("previous-rank-differs", Severity.NOTE)


def test_documents_are_named_so_that_they_can_be_told_apart() -> None:
    profile = dalian()

    def names(*every: Figures) -> Sequence[str]:
        return names_of(every)

    a, b = opened(profile, "a.txt", "x/a.txt"), opened(profile, "b.txt", "x/b.txt")
    assert names(a, b) == ("a.txt", "b.txt")
    assert names(a, opened(profile, "a.txt", "y/a.txt")) == ("x/a.txt", "y/a.txt")
    assert names(a, a) == ("a.txt", "a.txt")
    array = [
        opened(profile, "both.json", "both.json", key="both.json"),
        opened(bare(), "both.json", "both.json", key="both.json 2"),
    ]
    assert names(*array) == (
        "both.json, document 1 (Dalian, GII 2024)",
        "both.json, document 2 (Nowhere, edition not stated)",
    )


def test_any_number_of_copies_is_one_note() -> None:
    every = [opened(dalian(), f"{number}.txt") for number in range(500)]
    (found,) = check_between(every)
    assert len(found.statements) == 500


@pytest.mark.parametrize("seed", range(4))
def test_true_documents_are_never_impossible_or_doubtful_together(seed: int) -> None:
    random = Random(2_000 + seed)
    for _ in range(60):
        every = random_set(random)
        assert [one for one in check_between(every) if one.severity is not Severity.NOTE] == []
        for figures in every:
            assert [one for one in check(figures) if one.severity is not Severity.NOTE] == []


def test_the_random_sets_hold_what_every_check_needs() -> None:
    """One rank more in a profile, and it is found by each of the ways that there are."""
    random, kinds = Random(7), set[str]()
    for _ in range(40):
        every = random_set(random)
        kinds |= {found.kind for found in check_between(every)}
        damaged = [_with_other_ranks(figures) for figures in every]
        kinds |= {found.kind for found in check_between(damaged)}
    assert kinds == {
        *("documents-agree", "documents-differ", "ranking-differs"),
        *("previous-rank-differs", "size-order"),
    }


def _with_other_ranks(figures: DocumentFigures) -> DocumentFigures:
    content = figures.document.content
    if isinstance(content, Ranking) or content.evidence:
        return figures
    ranks = {
        kind: rank and Rank(101 - rank.rank, rank.of, rank.previous)
        for kind, rank in vars(content.ranks).items()
    }
    return opened(replace(content, ranks=Ranks(**ranks)), figures.document.name)
