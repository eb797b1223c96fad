"""The Overview's lines: who leads, in which fields, with whom."""

from __future__ import annotations

from gii_viewer.model.overview_lines import overview_lines
from gii_viewer.model.profile import Collaboration
from gii_viewer.model.record import replace
from tests.profiles import bare, dalian, figures, with_added_fields, with_fields


def test_what_a_profile_lacks_is_said_to_be_lacking() -> None:
    assert [line.words for line in overview_lines(figures(bare()))] == [
        "The document lists no organizations.",
        "The document gives no figures for fields.",
        "The document names no locations.",
    ]


def test_stated_fields_are_the_greatest_ones_and_added_ones_say_so() -> None:
    stated = overview_lines(figures(with_fields()))[1].words
    assert "(added)" not in stated
    assert stated.startswith("PCT applications: ")
    assert overview_lines(figures(with_added_fields()))[1].words.endswith("(added)")


def test_a_place_named_on_both_sides_is_named_once_and_the_rest_is_counted() -> None:
    profile = dalian()
    many = replace(profile.patents, collaboration=Collaboration(12, ("A–B", "C", "D", "E")))
    more = replace(profile.publications, collaboration=Collaboration(61, ("a-b", "F")))
    lines = overview_lines(figures(replace(profile, patents=many, publications=more)))
    assert lines[2].words == "A–B, C, D and 2 more"
