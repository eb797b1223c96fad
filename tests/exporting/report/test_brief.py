"""The brief: one landscape page, as a PDF and as a slide."""

from __future__ import annotations

from io import BytesIO

import pytest
from pypdf import PdfReader
from PySide6.QtGui import QImage

from gii_viewer.exporting.report.brief import brief_bytes
from gii_viewer.model.profile import Profile
from tests.profiles import bare, dalian, figures, of_2025, with_names, with_rows

pytestmark = pytest.mark.usefixtures("qapp")


def words_of(profile: Profile) -> str:
    (page,) = PdfReader(BytesIO(brief_bytes(figures(profile), "pdf"))).pages
    assert page.mediabox.width > page.mediabox.height, "it is landscape"
    return " ".join(page.extract_text().split())


def test_it_says_how_dalian_stands_and_why() -> None:
    words = words_of(dalian())
    for said in (
        "65th of 100 clusters by size, 5 places better relative to population.",
        "DALIAN UNIVERSITY OF TECH. files 57% of the cluster's PCT applications.",
        "PCT applications per 1 million inhabitants · five years, 2019–2023",
        "of the 26 Chinese clusters within the top 100",
        "57% · 583",
        "27.1–28.2%",
        "49% · 15,062",
        "61%",
        "Shanghai-Suzhou and Beijing",
        "Source: WIPO, Global Innovation Index 2024, cluster profile of Dalian (dalian-2024.txt).",
    ):
        assert said in words, said


def test_venture_capital_is_among_its_figures() -> None:
    assert "venture capital deals per 1 million inhabitants" in words_of(of_2025())


def test_what_a_profile_lacks_leaves_no_hole_and_no_invention() -> None:
    words = words_of(bare())
    assert "of 100 clusters" not in words
    assert "Made with others" not in words
    assert "Source: WIPO" in words


def test_of_many_rows_it_says_how_many_have_no_room() -> None:
    assert "more rows, for which this size has no room" in words_of(with_rows(100))


def test_long_names_stay_on_the_page() -> None:
    name = "INSTITUTE OF " + "VERY " * 12 + "APPLIED PHYSICS"
    assert "APPLIED PHYSICS" in words_of(with_names(name))


def test_the_slide_has_its_size_and_names_its_source() -> None:
    image = QImage.fromData(brief_bytes(figures(dalian()), "png"))
    assert (image.width(), image.height()) == (1920, 1080)
    assert image.text("Source").startswith("Source: WIPO, Global Innovation Index 2024")


def test_the_same_profile_gives_the_same_bytes() -> None:
    for kind in ("pdf", "png"):
        first, again = (brief_bytes(figures(dalian()), kind) for _ in range(2))
        assert first == again
