"""What cannot be read exactly is refused: with file, line, the words and the reason."""

from __future__ import annotations

import contextlib
import string
import time

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from gii_viewer.documents.errors import DocumentError
from tests.documents.dalian_page import dalian_page
from tests.documents.one import read_one
from tests.documents.pages import Layout

PAGE = dalian_page()
HOSTILE_SECONDS = 10
"""Far above what any of these takes; a runaway pattern takes minutes."""


def refusal(text: str | bytes) -> DocumentError:
    data = text.encode() if isinstance(text, str) else text
    with pytest.raises(DocumentError) as caught:
        read_one(data, "dalian.txt")
    assert caught.value.reason.endswith(".")
    assert "\n" not in str(caught.value)
    return caught.value


def line_of(words: str, text: str = PAGE) -> int:
    return text[: text.index(words)].count("\n") + 1


def changed(before: str, after: str) -> str:
    assert PAGE.count(before) >= 1
    return PAGE.replace(before, after, 1)


def test_a_whole_message() -> None:
    error = refusal(changed("15,062", "15,06"))
    line = line_of("15,062")
    assert str(error) == (
        f'dalian.txt, line {line}: "15,06" cannot be read as a count: '
        "digits after a comma must come in groups of three."
    )


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("1,5062", "groups of three"),
        ("15,062,1", "groups of three"),
        ("1,015\u00a0062", "not by both"),
        ("15.062", "a point may mean"),
        ("15 062", "expected a whole number"),
        ("-15,062", "negative"),
        ("−15", "negative"),
        ("٣", "only the digits 0–9"),
        ("１５", "only the digits 0–9"),
        ("015", "does not begin with 0"),
        ("1e4", "expected a whole number"),
        ("15'062", "expected a whole number"),
        ("15,062*", "expected a whole number"),
        ("9" * 12, "no cluster reaches"),
        ("n/a", "expected a whole number"),
    ],
)
def test_counts(words: str, why: str) -> None:
    error = refusal(changed("15,062", words))
    assert error.line == line_of("15,062")
    assert words.replace("\u00a0", " ") in error.reason.replace("\u00a0", " ")
    assert why in error.reason


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("5,%", "expected a whole percent"),
        ("57", "the percent sign is missing"),
        ("5 7%", "expected a whole percent"),
        ("12.5%", "whole percents"),
        ("101%", "more than 100%"),
        ("5757%", "more than 100%"),
        ("-57%", "negative"),
        ("057%", "expected a whole percent"),
        ("57%%", "expected a whole percent"),
        ("<1%", "expected a whole percent"),
        ("５７%", "only the digits 0–9"),
    ],
)
def test_shares(words: str, why: str) -> None:
    error = refusal(changed("57%", words))
    assert error.line == line_of("57%")
    assert f'"{words}"' in error.reason
    assert why in error.reason


@pytest.mark.parametrize(
    ("row", "why"),
    [
        ("2\tDICP, CAS\t12%", "has 3 columns"),
        ("2\tDICP, CAS\t128\t4\t12%", "has 5 columns"),
        ("2\tDICP, CAS", "has 2 columns"),
        ("DICP, CAS", "has 1 column"),
        ("\tDICP, CAS\t128\t12%", "has no rank"),
        ("2\t\t128\t12%", "has no name"),
        ("2\tDICP, CAS\t\t12%", "has no count"),
        ("0\tDICP, CAS\t128\t12%", "ranks start at 1"),
        ("x\tDICP, CAS\t128\t12%", "cannot be read as a rank"),
        ("-2\tDICP, CAS\t128\t12%", "cannot be read as a rank"),
        ("2\t128\t128\t12%", "cannot be read as the name"),
        ("2   INSTITUTE 502   12%", "has 3 columns"),
        ("2 INSTITUTE 502 128 12%", "leaves open"),
        ("2\nDICP, CAS\n128", "has 1 column"),
        ("2   DICP   CAS   128   12%", "has 5 columns"),
        ("2\tDIC\ufffd, CAS\t128\t12%", "cannot be read as the name"),
    ],
)
def test_rows(row: str, why: str) -> None:
    error = refusal(changed("2\tDICP, CAS\t128\t12%", row))
    assert error.line is not None
    assert line_of("2\tDICP") <= error.line <= line_of("2\tDICP") + 3
    assert why in error.reason


@pytest.mark.parametrize(
    ("before", "after", "why"),
    [
        ("65th", "65rd", "the ending does not fit; expected 65th"),
        ("65th", "6Sth", '"6Sth" cannot be read'),
        ("65th", "0th", '"0th" cannot be read'),
        ("65th", "6 5th", '"6 5th" cannot be read'),
        ("65th", "6,5th", '"6,5th" cannot be read'),
        ("65th", "65", '"65" cannot be read'),
        ("65th", "-65th", '"-65th" cannot be read'),
        ("65th", "6\n5th", "leaves open which figure"),
        ("65th ", "", "has no rank before it"),
        ("65th", "999999th", "only 100 clusters are listed"),
        ("60th", "101st", "only 100 clusters are listed"),
        ("60th ", "", "has no rank before it"),
        ("eighteenth", "eighteeenth", '"eighteeenth" cannot be read'),
        ("eighteenth", "twenty-seventh", "there are 26 clusters"),
        ("eighteenth", "high", '"high" cannot be read'),
        ("is the eighteenth", "the eighteenth", "has no rank that can be read"),
        ("out of 26", "out of 2б", '"2б" cannot be read'),
        ("out of 26", "out of 0", "there are 0 clusters"),
        ("out of 26 local clusters", "out of all", '"all," cannot be read'),
        ("out of 26 local", "out of 2 6 local", "does not begin with one number"),
        ("top 100", "top 1O0", '"1O0" cannot be read'),
        ("289 PCT", "2 89 PCT", '"2 89" cannot be read'),
        ("289 PCT", "about 289 PCT", '"about 289" cannot be read'),
        ("289 PCT", "x PCT", '"x" cannot be read'),
        ("8,607 sci", "8,60 sci", "groups of three"),
        ("per 1 million", "per 10 million", "no known unit"),
        ("12% of", "112% of", "more than 100%"),
        ("12% of", "1 2% of", "not one exact share"),
        ("12% of", "About 12% of", "not one exact share"),
        ("12% of", "12 of", "the percent sign is missing"),
        ("12% of", "% of", '"%" cannot be read'),
        ("12% of", "some of", "has no share that can be read"),
        ("are filed in collaboration", "are filed", '"in collaboration with" are expected'),
        ("collaborative locations", "colaborative locations", "names no"),
        ("Index 2024", "Index 2O24", '"2O24" cannot be read as an edition'),
        ("Index 2024", "Index 1999", '"1999" cannot be read as an edition'),
        ("Index 2024", "Index 2025", "contradicts"),
        ("technology cluster in 2024", "technology cluster in 2023", "contradicts"),
        ("technology cluster in 2024", "technology cluster in 20Z4", "as an edition"),
        ("61% of Dalian's", "61% of Beijing's", "another cluster"),
        ("Dalian, China", "Beijing, China", "another cluster"),
        ("**Beijing** emerging", "**** emerging", "missing"),
        ("**Beijing** emerging", "**Beijing emerging", "without its other half"),
    ],
)
def test_sentences(before: str, after: str, why: str) -> None:
    error = refusal(changed(before, after))
    assert error.line is not None
    assert why in error.reason


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("Paris, France and Lyon.", "an economy among its names"),
        ("Tyne and Wear, York and Leeds.", 'an "and" too many'),
        ("Beijing, , Paris.", "a location is missing"),
        ("Beijing and Hong\nKong", "no period where the list ends"),
    ],
)
def test_locations_with_two_readings(words: str, why: str) -> None:
    text = (
        "61% of Dalian's scientific articles are published in collaboration with other "
        f"organizations, with the top three collaborating locations being {words}"
    )
    assert why in refusal(text).reason


@pytest.mark.parametrize(
    ("rows", "why"),
    [
        ("Optics 5,%", "cannot be read as a share"),
        ("Optics 21", "the percent sign is missing"),
        ("Optics 2 1%", "more than a field and its share"),
        ("Optics\t3\t21%", "has 3 columns"),
        ("Optics 121%", "more than 100%"),
        ("Optics 21%\nSemiconductors\nLasers 3%", 'the field "Semiconductors" has no share'),
        ("Optics\n57", "the percent sign is missing"),
    ],
)
def test_fields(rows: str, why: str) -> None:
    assert why in refusal(f"Top technology fields in Dalian\nPatents\n{rows}\n").reason


def test_fields_of_neither_side() -> None:
    assert "cannot be told" in refusal("Top technology fields in Dalian\nOptics 21%\n").reason


@pytest.mark.parametrize(
    "second",
    [
        PAGE.replace("Dalian", "Beijing"),
        "Top PCT applicants\n1\tANOTHER\t5\t3%\n",
        "Top PCT applicants\n1\tDALIAN UNIVERSITY OF TECH.\t583\t57%\n",
        "64th largest science and technology cluster in 2024\n",
        "Harbin is the ninth-ranked cluster.\n",
        "Global Innovation Index 2024\nHarbin, China\n",
        "Global Innovation Index 2024\n65th largest S&T cluster in 2023\n",
        "13% of Dalian's PCT patent applications are filed in collaboration with others.\n",
    ],
)
def test_a_second_profile(second: str) -> None:
    error = refusal(PAGE + second)
    assert error.line is not None
    assert error.line > PAGE.count("\n")


def test_a_second_table_without_its_heading() -> None:
    rows = "1\tX CO.\t5\t3%\n2\tY CO.\t4\t2%\n1\tZ CO.\t9\t5%\n"
    assert "cannot come after" in refusal(f"Top PCT applicants\n{rows}").reason


def test_a_row_of_no_table() -> None:
    assert "a row of no table" in refusal("1\tX CO.\t5\t3%\n").reason


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "empty"),
        (b"\xef\xbb\xbf \r\n\t\n", "empty"),
        (b"Dear reader, nothing here.", "not a cluster profile"),
        (b"Global Innovation Index 2024", "not a cluster profile"),
        (PAGE.encode() + b"\x00", "U+0000"),
        (PAGE.encode() + b"\x1b[1m", "U+001B"),
        (PAGE.encode() + "\u202e".encode(), "U+202E"),
        (PAGE.encode() + b"\xff", "not UTF-8"),
        (PAGE.encode("utf-16") + b"x", "not UTF-16"),
        (PAGE.encode("utf-8") + b"x" * 10_001, "characters is far longer"),
        (b"\n" * 20_001 + PAGE.encode(), "lines are far more"),
        (b"{\\rtf1 " + PAGE.encode(), "an RTF file"),
        (b"x" * (64 * 1024 * 1024 + 1), "larger than 64 MB"),
    ],
)
def test_what_is_no_page(data: bytes, why: str) -> None:
    assert why in refusal(data).reason


def test_undecodable_bytes_are_blamed_on_their_line() -> None:
    error = refusal("one\r\ntwo\rthree é".encode("latin-1"))
    assert error.line == 3
    assert "E9" in error.reason


def test_words_are_quoted_short_and_safe() -> None:
    error = refusal(changed("57%", "\u2066" + "7" * 400 + "%"))
    assert "…" in error.reason
    assert len(error.reason) < 200


FIGURES = (
    *("2024", "65th", "60th", "eighteenth", "26", "100", "289", "8,607"),
    *("583", "57%", "128", "32", "15,062", "49%", "2,619", "12%", "61%"),
)
DAMAGE = string.ascii_letters + string.digits + string.punctuation + "Oо٣−– \u00a0"


@settings(max_examples=400, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(FIGURES), st.integers(0, 9), st.sampled_from(DAMAGE), st.booleans())
@example("65th", 0, " ", False)
def test_a_damaged_figure_is_read_as_it_now_stands_or_refused(
    figure: str, place: int, character: str, insert: bool
) -> None:
    """Whatever is read afterwards stands in the page literally."""
    place %= len(figure)
    damaged = figure[:place] + character + figure[place + (0 if insert else 1) :]
    text = changed(figure, damaged)
    try:
        document = read_one(text.encode(), "dalian.txt")
    except DocumentError:
        return
    lines = document.text.split("\n")
    for pointer, passage in document.passages.items():
        stated = figure_at(document.profile, pointer)
        words = lines[passage.line - 1][passage.start : passage.end]
        digits = "".join(filter(str.isdigit, words.split("-ranked")[0]))
        if isinstance(stated, int) and "-ranked" not in words and pointer != "/edition":
            assert str(stated) in digits
            assert digits.replace("2024", "", 1) in {"", str(stated), "1" + str(stated)} or (
                digits == str(stated)
            )


def figure_at(profile: object, pointer: str) -> object:
    found = profile
    for part in pointer.split("/")[1:]:
        found = found[int(part)] if isinstance(found, tuple) else getattr(found, part)
    return found


@settings(max_examples=300)
@given(st.binary(max_size=400))
def test_random_bytes_raise_nothing_else(data: bytes) -> None:
    _reads_or_refuses(data)


@settings(max_examples=300, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.sampled_from([Layout(), Layout(columns="pipes", headings=True), Layout(columns="cells")]),
    st.lists(
        st.tuples(st.floats(0, 1), st.integers(0, 40), st.text(max_size=8)), min_size=1, max_size=4
    ),
)
def test_mutated_pages_raise_nothing_else(
    layout: Layout, cuts: list[tuple[float, int, str]]
) -> None:
    text = dalian_page(layout)
    for at, length, words in cuts:
        start = int(at * len(text))
        text = text[:start] + words + text[start + length :]
    _reads_or_refuses(text.encode("utf-8", "surrogatepass"))


def _reads_or_refuses(data: bytes) -> None:
    with contextlib.suppress(DocumentError):
        read_one(data, "any")


LONG = " " * 9_000
BEING = (
    "5% of A's scientific articles are published in collaboration with other organizations, "
    "with the top three collaborating locations being "
)
HOSTILE = {
    "line ends": "\n" * 19_000_000,
    "line ends, then a word": "\n" * 19_000 + "a",
    "marks": "*a" * 190_000,
    "brackets": "x" + "[" * 390_000,
    "unclosed tags": "<" * 19_000_000,
    "open quotes": '<p "' * 4_000_000,
    "deep blocks": "<div>" * 200_000,
    "deep tables": "<table><tr><td>" * 100_000,
    "attributes": "<p " + " ".join(f"a{number}=1" for number in range(500_000)) + ">",
    "options": "<select>" + "<option>" * 100_000,
    "deep lists": "[" * 1_000_000,
    "long list": "[" + "0," * 490_000,
    "escapes": '{"a":"' + "\\u0000" * 160_000,
    "one row many times": ("Top PCT applicants\n1\tA\t1\t1%\n" * 13_000)[:390_000],
    "wide rows": ("Top PCT applicants\n1" + " x" * 4_000 + " 5 3%\n") * 40,
    "wide gaps": f"x{LONG}y\n" * 40,
    "gaps in a list": BEING + f"a{LONG}\n" * 40,
    "separators": BEING + " and, " * 1_200,
    "out of": f"A is the first-ranked cluster, out of{LONG}\n" * 5,
    "headings": "Dalian, China\n" * 19_000 + "Dalian is the first-ranked cluster\n" * 9,
    "verbs": ("is the " * 1_300 + "\n") * 40,
    "long fields": ("Top technology fields\nPatents\n" + "x" * 9_000 + "%\n") * 40,
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_documents_take_no_time(text: str) -> None:
    data = text.encode()
    start = time.perf_counter()
    _reads_or_refuses(data)
    assert time.perf_counter() - start < HOSTILE_SECONDS


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("**Shanghai-Suzhou** (12%) and **Beijing** (9%).", '"Shanghai-Suzhou (12%)" has a figure'),
        ("**Beijing** and 12 others.", '"12 others" has a figure'),
        ("**Beijing** and two others.", '"two others" names no location'),
        ("Beijing and others.", '"others" names no location'),
        ("Beijing, Paris, etc.", "names no location"),
        ("**Shanghai-Suzhou** **Beijing**.", "are two marked names"),
        ("**Shanghai-Suzhou****Beijing** and **Paris**.", "are two marked names"),
    ],
)
def test_locations_that_are_none(words: str, why: str) -> None:
    text = (
        "\n61% of Dalian's scientific articles are published in collaboration with other "
        f"organizations, with the top collaborating locations being {words}"
    )
    error = refusal(text)
    assert error.line == 2
    assert why in error.reason


@pytest.mark.parametrize(
    "unit",
    [
        "per 100,000 inhabitants",
        "per 1,000 inhabitants",
        "per thousand inhabitants",
        "per 10 million inhabitants",
        "per capita",
        "per inhabitant",
        "per 1 million people",
    ],
)
def test_other_units(unit: str) -> None:
    error = refusal(changed("per 1 million inhabitants", unit))
    assert error.line == line_of("per 1 million")
    assert error.reason == (f'"{unit}" is no known unit; expected "per 1 million inhabitants".')


@pytest.mark.parametrize(
    "unit", ["per million inhabitants", "per 1,000,000 inhabitants", "per one million inhabitants"]
)
def test_units_that_say_the_same(unit: str) -> None:
    text = changed("per 1 million inhabitants", unit)
    assert read_one(text.encode(), "page.txt").profile.patents.per_million == 289


def test_a_unit_of_something_else_is_no_matter() -> None:
    text = PAGE + "\nSome other words on income per capita.\n"
    assert read_one(text.encode(), "page.txt").profile.patents.per_million == 289


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("60th S&T cluster by intensity", "60th S&T cluster by size"),
        ("65th largest science", "65th smallest science"),
        ("65th largest science and technology", "65th science and technology"),
        ("65th largest science and technology", "65th biggest"),
        ("65th largest science and technology", "65th largest"),
        ("60th S&T cluster by intensity", "sixtieth S&T cluster by density"),
        ("60th S&T cluster by intensity", "60th cluster by size"),
    ],
)
def test_ranks_of_another_kind(before: str, after: str) -> None:
    error = refusal(changed(before, after))
    assert error.line == line_of(before)
    assert after.split()[0] in error.reason
    assert "is a rank that no profile states" in error.reason


@pytest.mark.parametrize(
    "period",
    [
        "over the last three years",
        "over the last ten years",
        "over the last 10 years",
        "over a three-year period",
        "in the past decade",
        "over the last year",
    ],
)
def test_other_periods(period: str) -> None:
    error = refusal(changed("over the last five years", period))
    assert error.line == line_of("over the last five")
    assert "is not what the GII counts" in error.reason
    assert 'expected "over the last five years"' in error.reason


@pytest.mark.parametrize("period", ["over the last 5 years", "over a five-year period", ""])
def test_five_years_or_none(period: str) -> None:
    text = changed("over the last five years", period)
    assert read_one(text.encode(), "page.txt").profile.patents.per_million == 289


def test_a_missing_count_quotes_the_words_around_it() -> None:
    reason = refusal(changed("**289 PCT", "**PCT")).reason
    assert reason.startswith("a count is missing in ")
    assert "PCT applications" in reason


@pytest.mark.parametrize("mark", ["-", "–", "—"])
def test_an_empty_mark_is_no_negative_figure(mark: str) -> None:
    error = refusal(changed("\t128\t", f"\t{mark}\t"))
    assert error.reason == (
        f'"{mark}" cannot be read as a count: '
        "this mark says that the cell is empty; expected a count as in 15,062."
    )
    assert "expected a share as in 57%" in refusal(changed("\t12%", f"\t{mark}")).reason


def test_one_byte_is_one() -> None:
    reason = refusal(PAGE.encode() + b"\xff").reason
    assert reason.startswith("the byte FF is not UTF-8 text")


@pytest.mark.parametrize("between", ["", "\n\n---\n\n"])
def test_a_page_that_is_there_twice(between: str) -> None:
    error = refusal(PAGE + between + PAGE)
    assert error.line == (PAGE + between).count("\n") + line_of("Dalian is the")
    assert "begins a second profile" in error.reason


def test_a_title_or_one_statement_again_is_no_second_profile() -> None:
    again = "Global Innovation Index 2024\n\nDalian, China\n\n65th largest S&T cluster in 2024\n"
    assert read_one((PAGE + again).encode(), "page.txt").profile.edition == 2024
