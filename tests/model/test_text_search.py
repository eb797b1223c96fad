from __future__ import annotations

from gii_viewer.model.document import Passage
from gii_viewer.model.text_search import SearchedText


def test_neither_case_nor_accents_matter_and_places_are_those_of_the_text() -> None:
    text = SearchedText("Sao and SÃO\nnothing\n𝔘 Straße ﬁne SÃO")
    assert text.find("são") == [Passage(1, 0, 3), Passage(1, 8, 11), Passage(3, 13, 16)]
    assert text.find("STRASSE") == [Passage(3, 2, 8)]
    assert text.find("fine") == [Passage(3, 9, 12)]
    assert text.find("") == text.find("Peking") == []
    assert SearchedText("aaaa").find("aa") == [Passage(1, 0, 2), Passage(1, 2, 4)]
