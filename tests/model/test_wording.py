"""Ranges and numbers as people read them: outward, and never a point that is none."""

from __future__ import annotations

import ast
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gii_viewer.model.interval import Interval
from gii_viewer.model.singulars import SINGULARS
from gii_viewer.model.wording import ENGLISH, english, english_ordinal

CODE = Path(__file__).parents[2] / "gii_viewer"


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (1, "1st"),
        (2, "2nd"),
        (3, "3rd"),
        (4, "4th"),
        (11, "11th"),
        (12, "12th"),
        (13, "13th"),
        (21, "21st"),
        (65, "65th"),
        (101, "101st"),
        (112, "112th"),
        (1003, "1,003rd"),
    ],
)
def test_ordinals(number: int, words: str) -> None:
    assert english_ordinal(number) == words


@pytest.mark.parametrize(
    ("low", "high", "digits", "words"),
    [
        ("27.1098", "28.0981", 1, "27.1–28.1"),
        ("1020", "1032.7", 0, "1,020–1,033"),
        ("275.5", "291.2", 0, "275–292"),
        ("7", "7", 0, "7"),
        ("7", "7", 2, "7"),
        ("0.5", "0.5", 1, "0.5"),
        ("6.6", "7.4", 0, "6.6–7.4"),
        ("6.98", "7.01", 0, "6.98–7.01"),
        ("0", "0.5", 0, "0.0–0.5"),
        ("0.335", "0.352", 2, "0.335–0.352"),
        ("1234.5", "2345.6", 1, "1,234.5–2,345.6"),
        ("-3", "-3", 0, "−3"),
    ],
)
def test_a_range_is_written_outward_with_the_digits_it_takes(
    low: str, high: str, digits: int, words: str
) -> None:
    assert ENGLISH.range(Interval(Fraction(low), Fraction(high)), digits) == words


@pytest.mark.parametrize(
    ("least", "digits", "words"),
    [
        ("40960", 0, "40,960 or more"),
        ("99.96", 2, "99.9 or more"),
        ("40", 2, "40.0 or more"),
        ("9.996", 2, "9.99 or more"),
        ("999.96", 2, "999 or more"),
        ("0.123", 2, "0.12 or more"),
    ],
)
def test_an_open_end_has_three_digits_at_most_and_is_rounded_down(
    least: str, digits: int, words: str
) -> None:
    assert ENGLISH.range(Interval(Fraction(least), None), digits) == words


def test_the_unit_stands_once_behind_both_ends() -> None:
    people = Interval(Fraction("3.5241"), Fraction("3.5799"))
    assert ENGLISH.range(people, 2, "{number} million") == "3.52–3.58 million"
    assert ENGLISH.range(Interval(Fraction(3), None), 2, "{number}%") == "3.00% or more"


@given(
    st.fractions(0, 10**9, max_denominator=10**6),
    st.fractions(0, 10**4, max_denominator=10**6),
    st.integers(0, 2),
)
def test_what_is_written_holds_the_whole_range(low: Fraction, wide: Fraction, digits: int) -> None:
    ends = ENGLISH.range(Interval(low, low + wide), digits).replace(",", "").split("–")
    assert Fraction(ends[0]) <= low
    assert Fraction(ends[-1]) >= low + wide
    # Neither is it wider than it has to be: by less than one in the last digit at each end.
    step = Fraction(1, 10 ** len(ends[0].partition(".")[2]))
    assert low - Fraction(ends[0]) < step
    assert Fraction(ends[-1]) - (low + wide) < step


def test_names_are_joined_as_one_says_them() -> None:
    assert ENGLISH.joined([]) == ""
    assert ENGLISH.joined(["A"]) == "A"
    assert ENGLISH.joined(["A", "B"]) == "A and B"
    assert ENGLISH.joined(["A", "B", "C"]) == "A, B and C"


def test_one_is_said_as_one() -> None:
    assert english("Derived", "%n places better by intensity than by size", "", 1) == (
        "1 place better by intensity than by size"
    )
    assert english("Derived", "%n places better by intensity than by size", "", 5) == (
        "5 places better by intensity than by size"
    )


def test_every_text_that_counts_has_its_english_singular() -> None:
    counting = set()
    for path in sorted(CODE.rglob("*.py")):
        for call in ast.walk(ast.parse(path.read_text("utf-8"))):
            text, number = _counted(call)
            if text is not None:
                # Qt's lupdate passes over a text whose number is more than a name.
                assert isinstance(number, ast.Name) or _is_tr(call), f"{path}: {text}"
                counting.add(text)
    assert counting == set(SINGULARS)


def _counted(call: ast.AST) -> tuple[str | None, ast.expr | None]:
    """Return the text and the number of a call that looks a plural up."""
    if not isinstance(call, ast.Call):
        return None, None
    name = getattr(call.func, "attr", getattr(call.func, "id", ""))
    place = {"translate": 1, "tr": 0}.get(name)
    if place is None or len(call.args) < place + 3:
        return None, None
    text = call.args[place]
    # What passes a text on has none of its own.
    return (str(text.value) if isinstance(text, ast.Constant) else None), call.args[place + 2]


def _is_tr(call: ast.AST) -> bool:
    return isinstance(call, ast.Call) and getattr(call.func, "attr", "") == "tr"
