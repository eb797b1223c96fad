"""What pages of the newer kinds say besides: ranks of the edition before, and deals."""

from __future__ import annotations

import json

import pytest

from gii_viewer.documents.errors import DocumentError
from gii_viewer.documents.formats.profile_json import profile_to_json
from gii_viewer.model.checks import check
from gii_viewer.model.figures import figures_of
from gii_viewer.model.profile import Activity, Profile, Rank, StatedEvidence
from gii_viewer.model.wording import ENGLISH
from tests.documents.dalian_page import dalian_page
from tests.documents.one import read_one

PAGE = dalian_page()
SIZE = "65th largest science and technology cluster in 2024"
INTENSITY = "60th S&T cluster by intensity (relative to population density) in 2024"
NATIONAL = "eighteenth-ranked cluster, out of 26 local clusters"
OUTPUT = (
    "It filed **289 PCT applications** and published **8,607 scientific articles**, both per 1 "
    "million inhabitants over the last five years, making it the:"
)
FILED = "It filed **289 PCT applications**"
PUBLISHED = "published **8,607 scientific articles**"


def read(text: str) -> Profile:
    return read_one(text.encode(), "dalian.txt").profile


def changed(before: str, after: str, text: str = PAGE) -> str:
    assert text.count(before) == 1
    return text.replace(before, after)


def page_2025(output: str) -> str:
    text = changed(OUTPUT, output).replace("2024", "2025")
    for words in ("S&T cluster", "science and technology cluster"):
        text = text.replace(words, "innovation cluster")
    return text


@pytest.mark.parametrize(
    ("said", "previous", "words"),
    [
        (", up from 68th in 2023", 68, "up from 68th in 2023"),
        (" (up from 68th)", 68, "up from 68th"),
        (", down from 60th in 2023", 60, "down from 60th in 2023"),
        (", previously 68th", 68, "previously 68th"),
        (" (68th in 2023)", 68, "68th in 2023"),
        (" (2023: 68th)", 68, "2023: 68th"),
        (", up 3 places since 2023", 68, "up 3 places since 2023"),
        (", down 2", 63, "down 2"),
        (" (= 2023)", 65, "= 2023"),
        (" = 2023", 65, "= 2023"),
        (", the same as in 2023", 65, "the same as in 2023"),
        (", up from 105th in 2023", 105, "up from 105th in 2023"),
    ],
)
def test_a_rank_says_that_of_the_edition_before(said: str, previous: int, words: str) -> None:
    profile = read(changed(SIZE, SIZE + said))
    assert profile.ranks.size == Rank(65, 100, previous)
    assert (profile.edition, profile.ranks.intensity) == (2024, Rank(60, 100))
    assert profile.evidence["/ranks/size/previous"] == StatedEvidence(7, words)
    written = profile_to_json(profile)
    assert json.loads(written)["format"] == "gii-profile/2"
    assert read_one(written.encode(), "dalian.json").profile == profile


def test_every_rank_can_say_it() -> None:
    text = changed(INTENSITY, f"{INTENSITY}, up from 61st in 2023")
    assert read(text).ranks.intensity == Rank(60, 100, 61)
    text = changed(NATIONAL, "eighteenth-ranked cluster (= 2023), out of 26 local clusters")
    assert read(text).ranks.national == Rank(18, 26, 18)
    text = changed(NATIONAL, f"{NATIONAL}, up from 19th in 2023")
    assert read(text).ranks.national == Rank(18, 26, 19)


@pytest.mark.parametrize(
    ("said", "why"),
    [
        (", up from 70th in 2022", '"2022" is not the edition before that of this page, of 2024'),
        (" (= 2024)", '"2024" is not the edition before that of this page'),
        (", up from 60th in 2023", '"up from 60th in 2023" does not fit the rank 65'),
        (", up from 68 in 2023", '"68" cannot be read as a rank'),
        (", down 65", "does not fit the rank 65"),
        (". It was 68th in 2023", "is none that a profile has"),
    ],
)
def test_what_is_no_rank_of_the_edition_before_is_refused(said: str, why: str) -> None:
    with pytest.raises(DocumentError) as caught:
        read(changed(SIZE, SIZE + said))
    assert why in caught.value.reason
    assert caught.value.line == 7


def test_a_page_without_an_edition_names_no_edition_before() -> None:
    text = PAGE.replace(" in 2024", "").replace("Global Innovation Index 2024\n\n", "")
    assert read(text).edition is None
    said = "65th largest science and technology cluster"
    with pytest.raises(DocumentError, match="whose own is not stated"):
        read(changed(said, f"{said}, up from 68th in 2023", text))
    assert read(changed(said, f"{said}, up from 68th", text)).ranks.size == Rank(65, 100, 68)


def test_a_previous_rank_that_two_sentences_state_differently_is_refused() -> None:
    twice = f"{SIZE}, up from 68th\n\n{SIZE}, up from 69th"
    with pytest.raises(DocumentError, match="the previous size rank once"):
        read(changed(SIZE, twice))


@pytest.mark.parametrize(
    ("output", "words"),
    [
        (f"{FILED}, {PUBLISHED} and recorded 43 venture capital deals", "43 venture capital deals"),
        (f"{FILED}, {PUBLISHED} and had 43 VC deals, all", "43 VC deals"),
        (
            f"{FILED} and {PUBLISHED}, both per 1 million inhabitants. It had **43 VC deals**",
            "43 VC deals",
        ),
        (
            f"{FILED}, {PUBLISHED}, and 43 venture capital (VC) deals",
            "43 venture capital (VC) deals",
        ),
    ],
)
def test_deals_per_million(output: str, words: str) -> None:
    text = page_2025(f"{output} per 1 million inhabitants, making it the:")
    document = read_one(text.encode(), "dalian.txt")
    profile = document.profile
    assert profile.venture_capital == Activity(per_million=43)
    assert (profile.patents.per_million, profile.publications.per_million) == (289, 8607)
    assert profile.ranks.size == Rank(65, 100)
    assert profile.evidence["/venture_capital/per_million"] == StatedEvidence(5, words)
    assert "new-series" in {found.kind for found in check(figures_of(document, ENGLISH))}


def test_a_page_that_says_nothing_of_deals_has_none() -> None:
    assert read(PAGE).venture_capital is None
    assert read(page_2025(OUTPUT)).venture_capital is None


@pytest.mark.parametrize("figure", ["4.3", "1,06", "about 43", "at least 43"])
def test_deals_that_cannot_be_read_exactly_are_refused(figure: str) -> None:
    output = f"{FILED}, {PUBLISHED} and had {figure} venture capital deals"
    with pytest.raises(DocumentError):
        read(page_2025(f"{output}, all per 1 million inhabitants, making it the:"))


def test_other_figures_of_deals_are_refused_not_dropped() -> None:
    more = "12% of Dalian's venture capital deals are made with others, with Oslo."
    with pytest.raises(DocumentError, match="12%"):
        read(changed("Top PCT applicants", f"{more}\n\nTop PCT applicants"))


@pytest.mark.parametrize(
    "said",
    [
        "eighteenth-ranked innovation cluster, out of 26 local innovation clusters",
        "eighteenth-ranked science and technology cluster, out of 26 local clusters",
        "18th-ranked S&T cluster, out of 26 local clusters",
    ],
)
def test_a_national_rank_may_say_what_kind_of_cluster(said: str) -> None:
    assert read(changed(NATIONAL, said)).ranks.national == Rank(18, 26)


def test_the_listed_clusters_may_be_those_worldwide() -> None:
    text = changed("top 100 S&T clusters in 2024", "top 100 innovation clusters worldwide in 2024")
    assert read(text).ranks.size == Rank(65, 100)


@pytest.mark.parametrize("verb", ["secured", "hosted", "reported", "attracted"])
def test_deals_by_what_a_cluster_does_with_them(verb: str) -> None:
    deals = f"289 PCT applications, {verb} 7 venture capital deals"
    capital = read(changed("**289 PCT applications**", deals)).venture_capital
    assert capital is not None
    assert capital.per_million == 7
