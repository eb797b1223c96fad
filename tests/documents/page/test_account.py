"""Every figure of a page is accounted for: read as what it is said to be, or refused."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from gii_viewer.documents.errors import DocumentError
from gii_viewer.documents.formats.profile_json import profile_to_json
from tests.documents.dalian_page import dalian_page
from tests.documents.made_profiles import layouts, profiles
from tests.documents.one import read_one
from tests.documents.pages import Layout, page

PAGE = dalian_page()
EFFORT = settings(max_examples=120, suppress_health_check=[HealthCheck.too_slow])


def leaves(value: object, place: str = "") -> Iterator[tuple[str, object]]:
    if isinstance(value, dict):
        for key, part in value.items():
            yield from leaves(part, f"{place}/{key}")
    elif isinstance(value, list):
        for index, part in enumerate(value):
            yield from leaves(part, f"{place}/{index}")
    else:
        yield place, value


def read(text: str) -> dict[str, object]:
    """Return each figure and name of a page by its pointer; both ranks are among one number."""
    written = json.loads(profile_to_json(read_one(text.encode(), "page.txt").profile))
    facts = {
        key: written[key] for key in ("edition", "cluster", "ranks", "patents", "publications")
    }
    return {re.sub(r"(?:size|intensity)/of$", "of", place): value for place, value in leaves(facts)}


DALIAN = read(PAGE)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        # Words that weaken, negate or bound a figure.
        ("12% of", "Only 12% of"),
        ("12% of", "Nearly 12% of"),
        ("12% of", "At least 12% of"),
        ("12% of", "Fewer than 12% of"),
        ("12% of", "12–14% of"),
        ("12% of", "12 to 14% of"),
        ("12% of", "In 2022, 12% of"),
        ("are filed in collaboration", "are not filed in collaboration"),
        ("289 PCT", "about 289 PCT"),
        ("289 PCT", "more than 289 PCT"),
        ("It filed", "It filed on average"),
        ("It filed", "It never filed"),
        ("is the eighteenth", "is no longer the eighteenth"),
        ("is the eighteenth", "is not the eighteenth"),
        ("is the eighteenth", "is expected to be the eighteenth"),
        ("eighteenth-ranked", "former eighteenth-ranked"),
        ("eighteenth-ranked", "nearly eighteenth-ranked"),
        ("65th largest", "no longer 65th largest"),
        ("65th largest", "joint 65th largest"),
        ("65th largest", "65th or 66th largest"),
        ("65th largest", "65th to 67th largest"),
        ("out of 26", "out of more than 26"),
        ("583\t", "583+\t"),
        ("583\t", ">583\t"),
        ("583\t", "583 (est.)\t"),
        ("57%", "~57%"),
        ("57%", "<57%"),
        # Figures of another subject, unit or period.
        ("61% of Dalian's", "61% of China's"),
        ("61% of Dalian's scientific", "61% of Dalian's most cited scientific"),
        ("It filed", "Beijing filed"),
        ("It filed", "Its firms filed"),
        ("with other inventors", "with two other inventors"),
        ("with other inventors", "with at least one other inventor"),
        ("with other inventors", "with inventors abroad"),
        ("over the last five years", "a year"),
        ("over the last five years", "over the last five years on average"),
        ("over the last five years", "over 2018–2022"),
        ("over the last five years", "since 2018"),
        ("technology cluster in 2024", "technology cluster in Asia in 2024"),
        ("technology cluster in 2024", "technology cluster in 2024 among 133 economies"),
        ("technology cluster in 2024", "technology cluster in 2024, up from 60th in 2023"),
        ("(relative to population density)", "(62nd in 2023)"),
        ("(relative to population density)", "(relative to GDP)"),
        ("Top PCT applicants", "Top PCT applicants by growth"),
        ("Top PCT applicants", "Top PCT applicants in Beijing"),
        ("Top PCT applicants", "Top 10 PCT applicants"),
        ("Top PCT applicants", "Fastest growing PCT applicants"),
        ("Top PCT applicants\n", "Top PCT applicants\n\nThe three hold 743 patents.\n"),
        ("out of 26 local clusters", "out of 26 local clusters and 3 regional clusters"),
        ("collaborating locations being", "collaborating locations (of 48) being"),
        ("61% of", "61% (up 3) of"),
        # A sentence that no rule reads whole, at the page's end.
        ("scientific articles are published in", "scientific papers are published in"),
        ("61% of Dalian's scientific", "61% of Dalian's scentific"),
    ],
)
def test_what_makes_a_figure_another_one_is_refused(before: str, after: str) -> None:
    assert before in PAGE
    with pytest.raises(DocumentError) as refused:
        read(PAGE.replace(before, after, 1))
    assert refused.value.line is not None


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "over the last five years, making it the:",
            "over the last five years. This makes it the:",
        ),
        ("over the last five years, making it the:", "over the past 5 years – making it the:"),
        (
            "over the last five years, making it the:",
            "over the last five years, making Dalian the:",
        ),
        ("over the last five years, making it the:", "over the last five years1, making it the:"),
        ("both per 1 million inhabitants", "each per million inhabitants"),
        ("out of 26 local clusters", "among the 26 Chinese clusters"),
        ("out of 26 local clusters", "out of twenty-six clusters in China"),
        ("the top 100 S&T", "the top-100 S&T"),
        ("technology cluster in 2024", "technology cluster worldwide in 2024"),
        ("65th largest science", "65th-largest science"),
        ("top three collaborating", "top 3 collaborating"),
        ("top three collaborating", "top collaborating"),
        ("emerging as the top collaborative", "being the top collaborative"),
        ("Patents\tShare", "Patents1\tShare2"),
        ("Top PCT applicants", "Top 3 PCT applicants"),
        ("Top PCT applicants", "Top PCT applicants in Dalian"),
        ("57%", "57 %"),
    ],
)
def test_what_says_the_same_in_other_words_is_read(before: str, after: str) -> None:
    assert before in PAGE
    assert read(PAGE.replace(before, after, 1)) == DALIAN


@pytest.mark.parametrize("part", ["Dalian is the", "Top PCT", "Top publishing", "12% of"])
@pytest.mark.parametrize(
    "line",
    [
        *("Last updated: 27 August 2024", "Published 27 Aug 2024, 10:00 CET", "24.11.2026"),
        *("5 min read", "5-minute read", "Estimated reading time: 3–4 minutes"),
        *("Share this page (12)", "2 comments", "Tweet 14", "Listen 0:00 / 3:21"),
        *("Download PDF (1.2 MB)", "Figure 1", "Table 2", "Advertisement 1", "[Image 3]"),
        *("© WIPO 2024", "Page 1 of 3", "Seite 1 von 2", "GII 2024 › Clusters › Dalian"),
        *("Bar chart with 10 bars.", "Created with Highcharts 11.4.0", "End of chart."),
        "24/11/2026, 10:12\thttps://example.org/dalian",
    ],
)
def test_what_browsers_and_publishers_put_between_is_passed_over(line: str, part: str) -> None:
    assert read(PAGE.replace(part, f"{line}\n\n{part}", 1)) == DALIAN


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Dalian, China\n", "Dalian, China | WIPO\n"),
        ("Dalian, China\n", "DALIAN, CHINA\n"),
        ("Dalian, China\n", "Dalian (China)\n"),
        (
            "Global Innovation Index 2024\n\nDalian, China",
            "Dalian, China – Global Innovation Index 2024",
        ),
    ],
)
def test_headings_in_other_forms_name_the_same_cluster(before: str, after: str) -> None:
    assert before in PAGE
    assert read(PAGE.replace(before, after, 1)) == DALIAN


@EFFORT
@given(profiles(), layouts, st.data())
def test_another_digit_changes_its_own_figure_or_refuses(
    profile: object, layout: Layout, data: st.DataObject
) -> None:
    text = page(profile, layout)  # type: ignore[arg-type]
    digits = [place for place, sign in enumerate(text) if sign in "0123456789"]
    assume(digits)
    place = data.draw(st.sampled_from(digits))
    other = data.draw(st.sampled_from([*(set("0123456789") - {text[place]})]))
    before = read(text)
    try:
        after = read(text[:place] + other + text[place + 1 :])
    except DocumentError:
        return
    differing = {key for key in {*before, *after} if before.get(key) != after.get(key)}
    assert len(differing) == 1


HARMLESS: dict[str, Callable[[str], str]] = {
    "line ends": lambda text: text.replace("\n", "\r\n"),
    "blank lines": lambda text: text.replace("\n\n", "\n\n\n"),
    "quoted": lambda text: "".join(f"> {line}\n" for line in text.splitlines()),
    "indented": lambda text: "".join(f"   {line}\n" for line in text.splitlines()),
    "spaces at the ends": lambda text: text.replace("\n", "  \n"),
    "bullets": lambda text: re.sub(r"(?m)^(?=\d+(?:st|nd|rd|th) )", "• ", text),
    "bold ranks": lambda text: re.sub(r"(?m)^(\d+(?:st|nd|rd|th) largest)", r"**\1**", text),
    "bold headings": lambda text: re.sub(r"(?m)^(Top [a-zA-Z ]+)$", r"**\1**", text),
    "colons": lambda text: re.sub(r"(?m)^(Top [a-zA-Z ]+)$", r"\1:", text),
    "capitals": lambda text: re.sub(r"(?m)^Top [a-zA-Z ]+$", lambda found: found[0].upper(), text),
    "dashes": lambda text: text.replace("eighteenth-ranked", "eighteenth\u2011ranked"),
    "entities": lambda text: text.replace("S&T", "S&amp;T").replace("% of", "%&nbsp;of"),
    "soft hyphens": lambda text: text.replace("collab", "col\u00adlab").replace("12", "1\u200b2"),
    "navigation": lambda text: f"Skip to main content\nHome › GII › Clusters\nLog in\n\n{text}",
    "cookies": lambda text: f"We use cookies (policy of 2023). Accept all 14?\n\n{text}",
    "address": lambda text: f"{text}\n\nhttps://example.org/gii/dalian\t1/2\n",
    "footer": lambda text: f"{text}\n\n© 2024 WIPO. Contact: +41 22 338 9111\n",
    "links": lambda text: f"{text}\n\nRelated\nGlobal Innovation Index 2023\n1. Beijing\n2. Lyon\n",
    "page's edge": lambda text: text.replace(
        "\n\nTop pub", "\n\n24/11/2026, 10:12\tDalian\n\nhttps://example.org\t1/2\n\nTop pub"
    ),
}


@EFFORT
@given(st.lists(st.sampled_from(sorted(HARMLESS)), min_size=1, max_size=5, unique=True))
def test_harmless_changes_never_change_the_result(names: list[str]) -> None:
    text = PAGE
    for name in names:
        text = HARMLESS[name](text)
    assert read(text) == DALIAN


SALAD = st.lists(
    st.sampled_from(
        [
            *("Top PCT applicants", "Top publishing organizations", "Patents\tShare", "Articles"),
            *("the 65th", "first", "3rd", "-ranked cluster", "largest S&T cluster", "S&T cluster"),
            *("by intensity", "out of", "among", "the top 100 S&T clusters", "in 2023", "in 2024"),
            *("57%", "12%", "583", "8,607", "1", "2025", "up from 70th", "1\tBASF SE\t583\t57%"),
            *("It filed", "published", "PCT applications", "scientific articles", "Dalian's"),
            *("per 1 million inhabitants", "are filed", "in collaboration with other inventors"),
            *(
                "with Beijing",
                "collaborative locations",
                "Dalian",
                "Beijing, China",
                "is the",
                "of",
            ),
            *("Global Innovation Index", "and", ",", ".", ":", "\n", "\n\n", "\t", "•", "Source:"),
        ]
    ),
    max_size=20,
).map(" ".join)


def test_a_link_below_the_page_hides_no_sentence_of_it() -> None:
    text = PAGE.replace("61% of Dalian's scientific articles", "61% of Dalian's scientific works")
    with pytest.raises(DocumentError, match="61%"):
        read(f"{text}\n\nRelated\nGlobal Innovation Index 2023\n")


@EFFORT
@given(SALAD, SALAD)
def test_words_around_the_page_never_change_a_figure(before: str, after: str) -> None:
    try:
        found = read(f"{before}\n\n{PAGE}\n\n{after}")
    except DocumentError:
        return
    assert found == DALIAN
