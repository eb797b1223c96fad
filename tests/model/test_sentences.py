"""Figures as sentences, and the summary: all that quoting takes is in them."""

from __future__ import annotations

from types import MappingProxyType

import pytest

from gii_viewer.model.document_figures import MissingFigureError
from gii_viewer.model.profile import Rank, Ranks, StatedEvidence
from gii_viewer.model.record import replace
from gii_viewer.model.sentences import sentence
from gii_viewer.model.summary import summary, summary_with_source
from tests.profiles import bare, dalian, figures, with_added_fields

SOURCE = "Source: WIPO, Global Innovation Index 2024, cluster profile of Dalian (dalian-2024.txt)."
YEARS = "The calendar years are GII Viewer's, by the edition."
CHINESE = MappingProxyType({"/ranks/national/of": StatedEvidence(10, "out of 26 Chinese clusters")})


@pytest.mark.parametrize(
    ("pointer", "said"),
    [
        ("/edition", f"This profile of Dalian (China) belongs to the 2024 edition. {SOURCE}"),
        (
            "/ranks/size/rank",
            (
                "Dalian (China) ranks 65th of 100 clusters by size in the Global Innovation Index "
                f"2024. {SOURCE}"
            ),
        ),
        (
            "/ranks/intensity/rank",
            (
                "Dalian (China) ranks 60th by intensity (relative to population) in the Global "
                f"Innovation Index 2024. {SOURCE}"
            ),
        ),
        (
            "/ranks/national/rank",
            (
                "Dalian (China) ranks 18th of the 26 Chinese clusters within the top 100 in the "
                f"Global Innovation Index 2024. {SOURCE}"
            ),
        ),
        (
            "/patents/per_million",
            (
                "Dalian (China) counts 289 PCT applications per 1 million inhabitants in five "
                f"years together (2019–2023). {SOURCE} {YEARS}"
            ),
        ),
        (
            "/publications/organizations/1/count",
            (
                "DALIAN MARITIME UNIVERSITY has 3,253 of the scientific articles of Dalian (China) "
                f"in five years together (2018–2022). {SOURCE} {YEARS}"
            ),
        ),
        (
            "/patents/collaboration/locations/1",
            (
                "Shanghai-Suzhou comes 2nd among the locations that Dalian (China) collaborates "
                f"with in PCT applications in five years together (2019–2023). {SOURCE} {YEARS}"
            ),
        ),
        (
            "/patents/total",
            (
                "Total PCT applications, Dalian (China), five years, 2019–2023: 1,020–1,033 PCT "
                "applications. This is derived from the printed figures; the range shows what "
                f"rounding leaves open. {SOURCE} {YEARS}"
            ),
        ),
        (
            "/ranks/size_to_intensity",
            (
                "Intensity rank against size rank, Dalian (China): 5 places better by intensity "
                f"than by size. This is derived from the printed figures. {SOURCE}"
            ),
        ),
    ],
)
def test_a_sentence_has_unit_period_edition_and_source(pointer: str, said: str) -> None:
    page = replace(dalian(), evidence=MappingProxyType(dict(dalian().evidence) | dict(CHINESE)))
    assert sentence(figures(page), pointer) == said


def test_five_years_are_said_where_no_calendar_years_are_known() -> None:
    page = figures(replace(dalian(), edition=2020))
    assert sentence(page, "/patents/per_million").startswith(
        "Dalian (China) counts 289 PCT applications per 1 million inhabitants in five years "
        "together. Source: "
    )


def test_the_only_cluster_of_an_economy_is_called_that() -> None:
    page = replace(
        dalian(),
        ranks=Ranks(Rank(65, 100), None, Rank(1, 1)),
        evidence={"/ranks/national/of": StatedEvidence(10, "out of 1 Brazilian cluster")},
    )
    assert sentence(figures(page), "/ranks/national/rank").startswith(
        "Dalian (China) is the only Brazilian cluster within the top 100 in the Global "
        "Innovation Index 2024."
    )


def test_an_added_figure_is_credited_to_the_user_first() -> None:
    said = sentence(figures(with_added_fields()), "/patents/fields/0/share")
    assert "The user added this figure on 2" in said
    assert "the document doesn't state it" in said


def test_a_missing_figure_has_no_sentence() -> None:
    with pytest.raises(MissingFigureError):
        sentence(figures(dalian()), "/patents/fields/0/share")


def test_the_summary_of_dalian() -> None:
    page = replace(dalian(), evidence=MappingProxyType(dict(dalian().evidence) | dict(CHINESE)))
    assert summary_with_source(figures(page)) == (
        "Dalian (China) ranks 65th of 100 clusters by size and 60th by intensity (relative to "
        "population) in GII 2024; it is 18th of the 26 Chinese clusters within the top 100. "
        "It counts 289 PCT applications per 1 million inhabitants (five years, 2019–2023), led "
        "by DALIAN UNIVERSITY OF TECH. with 57% of the total. It counts 8,607 scientific "
        "articles per 1 million inhabitants (five years, 2018–2022), led by DALIAN UNIVERSITY "
        "OF TECHNOLOGY with 49% of the total. 12% of its PCT applications and 61% of its "
        f"scientific articles are made with others. {SOURCE} {YEARS}"
    )


def test_the_summary_of_almost_nothing_claims_nothing() -> None:
    said = summary(figures(bare()))
    assert not any(letter.isdigit() for letter in said)


def test_an_edition_that_is_not_known_is_no_place_to_rank_in() -> None:
    said = summary(figures(replace(dalian(), edition=None)))
    assert said.startswith("Dalian (China) ranks 65th of 100 clusters by size and 60th by ")
    assert "edition" not in said
