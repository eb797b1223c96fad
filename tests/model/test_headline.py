"""The verdict: every number in it is a figure of the profile, every comparison true."""

from __future__ import annotations

import re

from hypothesis import given

from gii_viewer.model.headline import Headline, headline
from gii_viewer.model.profile import Profile, Rank, Ranks
from gii_viewer.model.record import replace
from tests.documents.made_profiles import profiles
from tests.profiles import ARABIC_NAME, bare, dalian, figures, with_names


def of_ranks(size: Rank | None, intensity: Rank | None, national: Rank | None = None) -> str:
    profile = replace(bare(), ranks=Ranks(size, intensity, national))
    return headline(figures(profile)).verdict


def test_of_dalian() -> None:
    assert headline(figures(dalian())) == Headline(
        "65th of 100 clusters by size, 5 places better relative to population.",
        "DALIAN UNIVERSITY OF TECH. files 57% of the cluster's PCT applications. DALIAN "
        "UNIVERSITY OF TECHNOLOGY publishes 49% of the cluster's scientific articles. The cluster "
        "makes 12% of its PCT applications and 61% of its scientific articles with others.",
    )


def test_a_name_written_from_right_to_left_does_not_turn_its_sentence() -> None:
    evidence = headline(figures(with_names(ARABIC_NAME))).evidence
    assert evidence.startswith(f"\u2068{ARABIC_NAME}\u2069 files ")


def test_places() -> None:
    assert of_ranks(Rank(3, None), Rank(4, None)) == (
        "3rd by size, 1 place worse relative to population."
    )
    assert of_ranks(Rank(3, None), Rank(2, None)) == (
        "3rd by size, 1 place better relative to population."
    )
    assert of_ranks(Rank(3, 100), Rank(3, 100)) == (
        "3rd of 100 clusters by size, and in the same place relative to population."
    )


def test_with_little() -> None:
    assert of_ranks(None, Rank(60, 100)) == "60th by intensity (relative to population)."
    assert of_ranks(None, None, Rank(18, 26)).startswith("18th of ")
    assert of_ranks(None, None) == ""
    assert headline(figures(bare())) == Headline("", "")


def test_two_organizations_that_share_the_first_rank_lead_neither() -> None:
    rows = dalian().patents.organizations
    assert rows is not None
    first, second = rows[:2]
    patents = replace(dalian().patents, organizations=(first, replace(second, rank=1)))
    said = headline(figures(replace(dalian(), patents=patents))).evidence
    assert "files" not in said


@given(profiles())
def test_every_number_is_a_figure_and_every_comparison_is_true(profile: Profile) -> None:
    said = headline(figures(profile))
    ranks = profile.ranks
    places = None
    if ranks.size is not None and ranks.intensity is not None:
        places = ranks.size.rank - ranks.intensity.rank
        better, worse = "better" in said.verdict, "worse" in said.verdict
        assert (better, worse) == (places > 0, places < 0)
    numbers = {abs(places or 0)}
    for rank in filter(None, (ranks.size, ranks.intensity, ranks.national)):
        numbers |= {rank.rank, rank.of or rank.rank}
    found = {int(number) for number in re.findall(r"[0-9]+", said.verdict)}
    assert found <= numbers | {100}
    shares = {
        f"{share}%"
        for activity in (profile.patents, profile.publications)
        for share in (
            *(row.share for row in activity.organizations or ()),
            activity.collaboration.share if activity.collaboration else None,
        )
    }
    assert set(re.findall(r"(?<![\w.])[0-9]+%", said.evidence)) <= shares


def test_ranks_among_other_numbers_of_clusters_are_not_compared() -> None:
    assert of_ranks(Rank(65, 100), Rank(60, 90)) == "65th of 100 clusters by size."
