"""What the words of a page say beside its figures, names that are one name, and series."""

from __future__ import annotations

import pytest

from gii_viewer.model.economies import contradicts, identity
from gii_viewer.model.findings import Finding, Severity
from gii_viewer.model.profile import (
    Activity,
    Cluster,
    Collaboration,
    Organization,
    Profile,
    Rank,
    Ranks,
    StatedEvidence,
)
from gii_viewer.model.record import replace
from tests.model.checking import check, pointers
from tests.profiles import dalian, of_2025


def kinds(profile: Profile) -> dict[str, Finding]:
    return {finding.kind: finding for finding in check(profile)}


def with_words(profile: Profile, **words: str) -> Profile:
    """Return the profile with other words for figures, "ranks_national_of" for a pointer."""
    evidence = {
        f"/{pointer.replace('__', '/')}": StatedEvidence(10, text)
        for pointer, text in words.items()
    }
    return replace(profile, evidence={**profile.evidence, **evidence})


def in_economies(*economies: str) -> Profile:
    return replace(dalian(), cluster=Cluster("Dalian", economies))


def test_an_adjective_of_another_economy_is_doubtful() -> None:
    found = kinds(in_economies("Japan"))["economy-differs"]
    assert found.severity is Severity.DOUBTFUL
    assert pointers(found) == (
        "/cluster/economies/0",
        "/ranks/national/rank",
        "/ranks/national/of",
    )
    assert found.lines == (10,)
    assert found.reason == (
        "The national rank is among Chinese clusters, but the cluster is in Japan."
    )


@pytest.mark.parametrize(
    "economies",
    [
        ("China",),
        ("Hong Kong, China",),
        ("Japan", "China"),
        ("Taiwan, Province of China",),
        ("Atlantis",),
        ("Japan", "Atlantis"),
    ],
)
def test_an_adjective_that_can_be_right_gives_nothing(economies: tuple[str, ...]) -> None:
    assert check(in_economies(*economies)) == ()


@pytest.mark.parametrize(
    ("words", "economy", "wrong"),
    [
        ("out of 20 U.S. clusters", "United States", False),
        ("out of 20 US clusters", "United States of America", False),
        ("out of 20 American clusters", "USA", False),
        ("out of 20 American clusters", "Canada", True),
        ("out of 4 U.K. clusters", "United Kingdom", False),
        ("out of 4 British clusters", "Ireland", True),
        ("out of 3 South Korean clusters", "Republic of Korea", False),
        ("out of 3 Korean clusters", "Japan", True),
        ("the only U.A.E. cluster", "United Arab Emirates", False),
        ("the only Brazilian cluster", "Brazil", False),
        ("the only Brazilian cluster", "Argentina", True),
        ("out of 3 Swiss clusters", "Switzerland", False),
        ("out of 3 Elbonian clusters", "Japan", False),
        ("out of 26 clusters", "Japan", False),
    ],
)
def test_adjectives(words: str, economy: str, wrong: bool) -> None:
    profile = with_words(in_economies(economy), ranks__national__of=words)
    assert ("economy-differs" in kinds(profile)) is wrong


def test_an_adjective_without_a_number_of_clusters() -> None:
    profile = replace(in_economies("Japan"), ranks=Ranks(national=Rank(1, None)))
    evidence = {"/ranks/national/rank": StatedEvidence(3, "the first of the Chinese clusters")}
    found = kinds(replace(profile, evidence=evidence))["economy-differs"]
    assert pointers(found) == ("/cluster/economies/0", "/ranks/national/rank")


def test_economies_have_one_identity_however_they_are_written() -> None:
    assert identity("United States") == identity("united states of America") == identity("U.S.")
    assert identity("Türkiye") == identity("Turkey")
    assert identity("Atlantis") == identity("ATLANTIS") != identity("Japan")
    assert not contradicts("", ("Japan",))


def with_locations(*names: str) -> Profile:
    patents = replace(dalian().patents, collaboration=Collaboration(12, names))
    kept = {
        pointer: stated
        for pointer, stated in dalian().evidence.items()
        if not pointer.startswith("/patents/collaboration/locations")
    }
    return replace(dalian(), patents=patents, evidence=kept)


TOP_THREE = "top three collaborating locations being Beijing, Oslo"


def test_top_three_with_another_number_of_locations_is_doubtful() -> None:
    profile = with_words(
        with_locations("Beijing", "Oslo"), patents__collaboration__locations__0=TOP_THREE
    )
    found = kinds(profile)["locations-number"]
    assert found.severity is Severity.DOUBTFUL
    assert pointers(found) == (
        "/patents/collaboration/locations/0",
        "/patents/collaboration/locations/1",
    )
    assert found.lines == (10,)
    assert found.reason == (
        "The page speaks of the top 3 locations in PCT applications, but lists 2."
    )


@pytest.mark.parametrize(
    ("names", "words"),
    [
        (("Beijing", "Oslo", "Kyiv"), TOP_THREE),
        (("Beijing", "Oslo"), "the top collaborative locations"),
        (("Beijing", "Oslo"), "Top 2 locations"),
        (("Beijing",), "top location"),
    ],
)
def test_a_number_of_locations_that_is_right(names: tuple[str, ...], words: str) -> None:
    profile = with_words(with_locations(*names), patents__collaboration__share=words)
    assert check(profile) == ()


def test_locations_that_differ_by_dashes_only_are_one() -> None:
    found = kinds(with_locations("Tokyo--Yokohama", "Beijing", "Tokyo – Yokohama"))
    assert pointers(found["location-twice"]) == (
        "/patents/collaboration/locations/0",
        "/patents/collaboration/locations/2",
    )


def test_a_location_that_is_the_cluster_under_other_dashes() -> None:
    profile = replace(
        with_locations("Beijing", "Tokyo--Yokohama, Japan"),
        cluster=Cluster("Tokyo–Yokohama", ("Japan",)),
        ranks=Ranks(),
    )
    assert pointers(kinds(profile)["own-location"]) == ("/patents/collaboration/locations/1",)


def test_organizations_that_differ_by_apostrophes_only_are_one() -> None:
    rows = tuple(
        Organization(rank, name, 9, 0)
        for rank, name in enumerate(("XI'AN JIAOTONG", "Xi’an  Jiaotong"), start=1)
    )
    profile = replace(dalian(), venture_capital=Activity(organizations=rows), evidence={})
    assert pointers(kinds(profile)["organization-twice"]) == (
        "/venture_capital/organizations/0/count",
        "/venture_capital/organizations/1/count",
    )


def test_a_list_other_than_the_top_100_is_a_note() -> None:
    ranks = Ranks(Rank(65, 120), Rank(60, 120), Rank(18, 26))
    (found,) = check(replace(dalian(), ranks=ranks))
    assert (found.kind, found.severity) == ("list-not-100", Severity.NOTE)
    assert pointers(found) == ("/ranks/size/of",)
    assert found.lines == (10,)
    assert found.reason == "The rank is among 120 clusters, but the GII lists the top 100."


def test_ranks_of_2025_continue_no_series() -> None:
    profile = replace(of_2025(), evidence={})
    (found,) = check(profile)
    assert (found.kind, found.severity) == ("new-series", Severity.NOTE)
    assert pointers(found) == (
        "/ranks/size/rank",
        "/ranks/size/previous",
        "/ranks/intensity/rank",
        "/ranks/national/rank",
    )
    assert found.reason == (
        "From the 2025 edition on, ranks also count venture capital: they do not continue the "
        "series of earlier editions. The previous rank belongs to that earlier series."
    )
    later = kinds(replace(profile, edition=2026))["new-series"]
    assert "/ranks/size/previous" not in pointers(later)
    assert "earlier series." not in later.reason


def test_ranks_of_2024_with_the_previous_one_give_nothing() -> None:
    ranks = replace(dalian().ranks, size=Rank(65, 100, 70))
    profile = with_words(
        replace(dalian(), ranks=ranks),
        ranks__size__rank="65th largest S&T cluster (up from 70th in 2023)",
        ranks__size__previous="70th in 2023",
    )
    assert check(profile) == ()


def test_a_previous_rank_of_another_year_is_doubtful() -> None:
    ranks = replace(dalian().ranks, size=Rank(65, 100, 70))
    profile = with_words(replace(dalian(), ranks=ranks), ranks__size__previous="70th in 2022")
    found = kinds(profile)["edition-differs"]
    assert found.severity is Severity.DOUBTFUL
    assert pointers(found) == ("/edition", "/ranks/size/previous")
    assert found.reason == ("The edition is 2024, but the words of its previous rank say 2022.")
