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
    for pointer, (line, start, end) in (
        (pointer, (passage.line, passage.start, passage.end))
        for pointer, passage in page.passages.items()
    ):
        assert lines[line - 1][start:end] == made[pointer].text
    places = {(passage.line, passage.start) for passage in page.passages.values()}
    assert len(places) == len(page.passages)


def test_dalians_page_in_our_words() -> None:
    assert composed_page(figures(dalian())).text == ""
