"""Headings and headers that contradict each other, or mean something else, are refused."""

from __future__ import annotations

import pytest

from gii_viewer.documents.errors import DocumentError
from gii_viewer.model.profile import Organization
from tests.documents.dalian_page import dalian_page
from tests.documents.one import read_one
from tests.documents.pages import Layout

ROW = "1\tX CO.\t583\t57%\n"
SIDES = {"Top PCT applicants": "Articles", "Top publishing organizations": "Patents"}


def refusal(text: str) -> DocumentError:
    with pytest.raises(DocumentError) as caught:
        read_one(text.encode(), "page.txt")
    return caught.value


@pytest.mark.parametrize(("heading", "unit"), SIDES.items())
@pytest.mark.parametrize(
    "header", ["\t\t{}\tShare", "Rank\tEntity\t{}\tShare", "{}\nShare", "{} Share", "Note: x\n{} %"]
)
def test_a_header_contradicts_its_heading(heading: str, unit: str, header: str) -> None:
    error = refusal(f"{heading}\n{header.format(unit)}\n{ROW}")
    assert error.line == 2 + header.startswith("Note")
    assert f'contradicts the heading "{heading}" in line 1' in error.reason
    assert f"{unit}" in error.reason.partition("contradicts")[0]


@pytest.mark.parametrize("columns", ["tabs", "pipes", "gaps", "cells"])
def test_swapped_headings_and_swapped_headers(columns: str) -> None:
    page = dalian_page(Layout(columns=columns))  # type: ignore[arg-type]
    for one, other in [tuple(SIDES), ("Patents", "Articles")]:
        head, _, fields = page.partition("Top technology fields")
        swapped = head.replace(one, "@").replace(other, one).replace("@", other)
        error = refusal(f"{swapped}Top technology fields{fields}")
        assert "contradicts the heading" in error.reason


@pytest.mark.parametrize(
    "header",
    [
        "\t\tPatents (thousands)\tShare",
        "\t\tPatents\tChange",
        "\t\tShare\tPatents",
        "Share\nPatents",
        "Share Patents",
        "Patents (thousands)\nShare",
        "Patents in thousands",
        "\t\tPatents 2010-2014\tShare",
        "Patents 2010-2014",
        "\t\tPatents (2010-2013)\tShare",
        "\t\tPatents\tShare (thousands)",
        "\t\tPatents\tTotal",
        "| Rank | Name | Share | Patents |",
        "   Patents growth   Share",
    ],
)
def test_a_header_of_other_columns(header: str) -> None:
    error = refusal(f"Top PCT applicants\n{header}\n{ROW}")
    assert error.line in {2, 3}
    assert "is not understood" in error.reason
    assert 'expected "Patents", then "Share".' in error.reason


@pytest.mark.parametrize(
    "header",
    [
        "Rank\tEntity\tPCT filings\tShare of total",
        "\t\tNumber of patents\t% share",
        "PCT applications Share",
        "Rank\nName\nPatents\nShare",
        "\t\tPatents (2019–2023)\tShare (%)",
        "Patents are counted in fractions.",
    ],
)
def test_headers_that_say_the_same(header: str) -> None:
    profile = read_one(f"Top PCT applicants\n{header}\n{ROW}".encode(), "page.txt").profile
    assert profile.patents.organizations == (Organization(1, "X CO.", 583, 57),)


def test_a_header_without_a_heading_opens_a_table() -> None:
    text = f"Top PCT applicants\n\t\tPatents\tShare\n{ROW}\n\t\tArticles\tShare\n1\tY\t5\t3%\n"
    profile = read_one(text.encode(), "page.txt").profile
    assert profile.patents.organizations == (Organization(1, "X CO.", 583, 57),)
    assert profile.publications.organizations == (Organization(1, "Y", 5, 3),)
