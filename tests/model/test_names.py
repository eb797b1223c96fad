"""Two writings of one name are one name, in every room."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gii_viewer.model.names import folded, sought

NAMES = st.text(st.sampled_from(" \t--–—−‐‑'’`ʼ\u00ad\u200b\u00a0ßİﬁÉe\u0301X") | st.characters())


@pytest.mark.parametrize(
    "name",
    [
        "Tokyo-Yokohama",
        "Tokyo – Yokohama",
        "Tokyo–Yokohama",
        "Tokyo--Yokohama",
        "Tokyo -- Yokohama",
        "Tokyo—Yokohama",
        "Tokyo−Yokohama",
        "Tokyo\u2010Yokohama",
        "Tokyo\u2011Yokohama",
        "TOKYO-YOKOHAMA",
        "  Tokyo-Yoko\u00adhama ",
        "Tokyo-\u200bYokohama\ufeff",
        "Tokyo\u00a0-\nYokohama",
    ],
)
def test_dashes_case_spaces_and_what_is_not_seen_do_not_matter(name: str) -> None:
    assert folded(name) == "tokyo-yokohama"


@pytest.mark.parametrize("name", ["Xi'an", "Xi’an", "XI‘AN", "Xi`an", "Xi´an", "Xiʼan", "Xi′an"])
def test_kinds_of_apostrophes_do_not_matter(name: str) -> None:
    assert folded(name) == "xi'an"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Tokyo-Yokohama", "Tokyo Yokohama"),
        ("Tokyo-Yokohama", "Yokohama-Tokyo"),
        ("Xi'an", "Xian"),
        ("São Paulo", "Sao Paulo"),
        ("A*STAR", "A STAR"),
        ("Shanghai", "Shangai"),
        ("大连", "大連"),
    ],
)
def test_other_names_stay_other_names(one: str, other: str) -> None:
    assert folded(one) != folded(other)


def test_accents_are_one_letter_however_they_are_composed() -> None:
    assert folded("Zürich") == folded("Zu\u0308rich") == "zürich"


@given(NAMES)
def test_a_folded_name_is_folded(name: str) -> None:
    assert folded(folded(name)) == folded(name)


@given(NAMES)
def test_case_and_composition_do_not_matter(name: str) -> None:
    decomposed = unicodedata.normalize("NFD", name)
    assert folded(decomposed) == folded(name)
    assert folded(decomposed.casefold()) == folded(name)


@given(NAMES, NAMES, st.sampled_from("-–—−‐‑"), st.sampled_from(["", " ", "  ", "\u00a0"]))
def test_any_dash_is_one_dash(before: str, after: str, dash: str, space: str) -> None:
    assert folded(f"{before}{space}{dash}{space}{after}") == folded(f"{before}-{after}")


@given(NAMES, NAMES, st.sampled_from("\u00ad\u200b\u200c\u200d\u2060\ufeff"))
def test_what_is_not_seen_does_not_matter(before: str, after: str, unseen: str) -> None:
    assert folded(before + unseen + after) == folded(before + after)


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("sao", "São Paulo"),
        ("zurich", "Zürich"),
        ("xi'an", "Xi’an"),
        ("tokyo-y", "Tokyo – Yokohama"),
    ],
)
def test_search_finds_what_accents_hide(typed: str, name: str) -> None:
    assert sought(typed) in sought(name)


@given(NAMES)
def test_a_search_is_sought_once(text: str) -> None:
    assert sought(sought(text)) == sought(text)
    assert sought(folded(text)) == sought(text)
