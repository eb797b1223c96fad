from __future__ import annotations

from hypothesis import given

from gii_viewer.model.composed_page import composed_page
from gii_viewer.model.profile import Profile
from tests.documents.any_profiles import any_profiles
from tests.profiles import dalian, figures


@given(any_profiles())
def test_every_figure_stands_once_in_the_page_as_its_text(profile: Profile) -> None:
    made = figures(profile)
    page = composed_page(made)
    assert set(page.passages) == {figure.pointer for figure in made.stated}
    lines = page.text.split("\n")
    for pointer, passage in page.passages.items():
        assert lines[passage.line - 1][passage.start : passage.end] == made[pointer].text
    places = {(passage.line, passage.start) for passage in page.passages.values()}
    assert len(places) == len(page.passages)


def test_dalians_page_in_our_words() -> None:
    assert composed_page(figures(dalian())).text.split("\n") == [
        "Dalian",
        "China",
        "Global Innovation Index 2024",
        "",
        "Ranks",
        "Size rank: 65 of 100 clusters",
        "Intensity rank: 60",
        "National rank: 18 of the 26 clusters of its economy listed",
        "",
        "PCT applications (five years, 2019–2023)",
        "289 PCT applications per 1 million inhabitants",
        "12% of the PCT applications are made with others",
        "",
        "Top organizations",
        "1\t583\t57%\tDALIAN UNIVERSITY OF TECH.",
        "2\t128\t12%\tDICP, CAS",
        "3\t32\t3%\tCRRC DALIAN CO., LTD.",
        "",
        "Top locations of collaboration",
        "1st\tShenzhen-Hong Kong-Guangzhou",
        "2nd\tShanghai-Suzhou",
        "3rd\tBeijing",
        "",
        "Scientific articles (five years, 2018–2022)",
        "8,607 scientific articles per 1 million inhabitants",
        "61% of the scientific articles are made with others",
        "",
        "Top organizations",
        "1\t15,062\t49%\tDALIAN UNIVERSITY OF TECHNOLOGY",
        "2\t3,253\t11%\tDALIAN MARITIME UNIVERSITY",
        "3\t2,619\t9%\tDALIAN INSTITUTE OF CHEMICAL PHYSICS, CAS",
        "",
        "Top locations of collaboration",
        "1st\tBeijing",
        "2nd\tShenzhen-Hong Kong-Guangzhou",
        "3rd\tShanghai-Suzhou",
    ]
