from __future__ import annotations

import pytest

from gii_viewer.documents.page.numbers import FigureError
from gii_viewer.documents.page.ordinals import read_cardinal_word, read_ordinal

WORDS = (
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
    "twentieth",
    "twenty-first",
    "twenty-second",
    "twenty-third",
    "twenty-fourth",
    "twenty-fifth",
    "twenty-sixth",
    "twenty-seventh",
    "twenty-eighth",
    "twenty-ninth",
    "thirtieth",
)


@pytest.mark.parametrize(("number", "words"), list(enumerate(WORDS, start=1)))
def test_spelled_ordinals(number: int, words: str) -> None:
    assert read_ordinal(words) == number
    assert read_ordinal(words.upper().replace("-", " ")) == number


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("fortieth", 40),
        ("fifty-fifth", 55),
        ("ninety‑ninth", 99),
        ("hundredth", 100),
        ("1st", 1),
        ("11th", 11),
        ("22ND", 22),
        ("103rd", 103),
        ("111th", 111),
    ],
)
def test_other_ordinals(words: str, number: int) -> None:
    assert read_ordinal(words) == number


@pytest.mark.parametrize(
    "words",
    ["", "65", "65rd", "11st", "0th", "01st", "-1st", "1.st", "fortyeth", "twenty-tenth", "٣rd"],
)
def test_what_is_no_ordinal(words: str) -> None:
    with pytest.raises(FigureError):
        read_ordinal(words)


def test_cardinals() -> None:
    assert read_cardinal_word("one") == 1
    assert read_cardinal_word("Twenty-six") == 26
    assert read_cardinal_word("one hundred") == 100
    assert read_cardinal_word("26") is None
    assert read_cardinal_word("first") is None
