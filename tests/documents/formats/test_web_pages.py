"""A saved web page is read as its text; nothing in it is run, fetched or believed hidden."""

from __future__ import annotations

from html import escape

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gii_viewer.documents.errors import DocumentError
from gii_viewer.model.document import ProfileDocument
from gii_viewer.model.profile import Field, Organization
from tests.documents.dalian_page import dalian_page
from tests.documents.one import read_one
from tests.documents.page.test_reading_pages import facts, words_at
from tests.profiles import dalian

ROWS = (
    ("DALIAN UNIVERSITY OF TECH.", 583, 57),
    ("DICP, CAS", 128, 12),
    ("CRRC DALIAN CO., LTD.", 32, 3),
)
ARTICLES = (
    ("DALIAN UNIVERSITY OF TECHNOLOGY", 15062, 49),
    ("DALIAN MARITIME UNIVERSITY", 3253, 11),
    ("DALIAN INSTITUTE OF CHEMICAL PHYSICS, CAS", 2619, 9),
)


def table(unit: str, rows: tuple[tuple[str, int, int], ...]) -> str:
    cells = "".join(
        f"<tr><td>{rank}</td><td><p>{escape(name)}</p></td><td>{count:,}</td><td>{share}%</td></tr>"
        for rank, (name, count, share) in enumerate(rows, start=1)
    )
    return f"<table><tr><th></th><th></th><th>{unit}</th><th>Share</th></tr>{cells}</table>"


def body() -> str:
    return f"""
<h1>Global Innovation Index 2024</h1><h2>Dalian, China</h2>
<p>Dalian is the eighteenth-ranked cluster, out of 26 local clusters, that falls within
   the top 100 S&amp;T clusters in 2024. It filed <b>289 PCT applications</b> and published
   <strong>8,607 scientific articles</strong>, both per 1&nbsp;million inhabitants, making it the:
</p><ul><li>65<sup>th</sup> largest science and technology cluster in 2024</li>
<li>60<sup>th</sup> S&amp;T cluster by intensity (relative to population density) in 2024</li></ul>
<h3>Top PCT applicants</h3>{table("Patents", ROWS)}
<h3>Top publishing organizations</h3>{table("Articles", ARTICLES)}
<h3>Top technology fields in Dalian</h3><h4>Patents</h4><img src="https://example.invalid/a.png">
<h4>Publications</h4><svg><text>99%</text></svg>
<p>12% of Dalian&rsquo;s PCT patent applications are filed in collaboration with other inventors,
with <b>Shenzhen-Hong Kong-Guangzhou</b>, <b>Shanghai-Suzhou </b>and <b>Beijing</b> emerging as the
top collaborative locations.</p>
<p>61% of Dalian's scientific articles are published in collaboration with other organizations,
with the top three collaborating locations being:</p>
<ul><li>Beijing</li><li>Shenzhen-Hong Kong-Guangzhou</li><li>Shanghai-Suzhou</li></ul>"""


def web_page(content: str, head: str = '<meta charset="utf-8">') -> str:
    return f"""<!DOCTYPE html><html><head>{head}<title>Global Innovation Index 2025</title>
<script>document.write("64th largest science and technology cluster in 2024")</script></head>
<body><nav>Global Innovation Index 2025 <a href="/">Top PCT applicants</a></nav>
<main>{content}</main>
<p hidden>63rd largest science and technology cluster in 2024</p>
<p style="display: none">62nd largest science and technology cluster in 2024</p>
<template>61st largest science and technology cluster in 2024</template>
<footer><p>Global Innovation Index 2023</p>About</footer></body></html>"""


def read(html: str, encoding: str = "utf-8") -> ProfileDocument:
    return read_one(html.encode(encoding), "saved.html")


def test_the_page_of_dalian() -> None:
    document = read(web_page(body()))
    assert document.kind == "web page"
    assert facts(document.profile) == facts(dalian())
    passage = document.passages["/publications/organizations/0/count"]
    assert words_at(document, passage) == "15,062"
    lines = document.text.split("\n")
    assert "1\tDALIAN UNIVERSITY OF TECH.\t583\t57%" in lines
    assert not any("2025" in line for line in lines)


@pytest.mark.parametrize("name", ["saved.html", "saved.txt", "standard input"])
def test_the_content_tells_the_format(name: str) -> None:
    assert read_one(web_page(body()).encode(), name).kind == "web page"
    assert read_one(dalian_page().encode(), name).kind == "page text"


def test_a_fragment_without_a_document() -> None:
    assert facts(read(body()).profile) == facts(dalian())


def test_a_page_laid_out_by_a_table() -> None:
    laid_out = f"<table><tr><td>Menu</td><td>{body()}</td></tr></table>"
    assert facts(read(laid_out).profile) == facts(dalian())


@pytest.mark.parametrize(
    ("declared", "encoding"),
    [
        ("windows-1252", "cp1252"),
        ("iso-8859-1", "cp1252"),
        ("gb18030", "gb18030"),
        ("utf-8", "utf-16"),
        ("utf-8", "utf-8-sig"),
        ("nonsense", "utf-8"),
        ("base64", "utf-8"),
    ],
)
def test_encodings(declared: str, encoding: str) -> None:
    name = "UNIVERSITÉ – “DALIAN”"
    content = body().replace("DICP, CAS", name)
    document = read(web_page(content, f'<meta charset="{declared}">'), encoding)
    organizations = document.profile.patents.organizations
    assert organizations is not None
    assert organizations[1].name == name


def test_a_raised_footnote_is_no_digit() -> None:
    document = read(body().replace("<td>583<", "<td>583<sup>1</sup><"))
    assert facts(document.profile) == facts(dalian())
    assert words_at(document, document.passages["/patents/organizations/0/count"]) == "583"


def test_numbered_items_keep_their_numbers() -> None:
    fields = "<ol><li>Optics <b>21%</b></li><li>Lasers 3%</li></ol>"
    html = body().replace('<img src="https://example.invalid/a.png">', fields)
    document = read(html)
    assert document.profile.patents.fields == (Field("Optics", 21), Field("Lasers", 3))
    assert "1. Optics 21%" in document.text.split("\n")


def test_line_breaks_and_marks_inside_cells() -> None:
    html = body().replace("<p>DICP, CAS</p>", "<b>A*STAR</b><br>&amp; X_Y_Z [1](2)")
    organizations = read(html).profile.patents.organizations
    assert organizations is not None
    assert organizations[1] == Organization(2, "A*STAR & X_Y_Z [1](2)", 128, 12)


def test_a_damaged_row_is_refused_with_its_words() -> None:
    with pytest.raises(DocumentError, match='line 14: "CAS" cannot be read as a count'):
        read(body().replace("<td>128</td>", ""))


@settings(max_examples=200, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(
        st.sampled_from(
            [
                *("<td>", "</td>", "<tr>", "<table>", "</table>", "<li>", "<ol>", "</ol>"),
                *("<b>", "</b>", "<p>", "</p>", "<sup>", "</sup>", "<br>", "text", "5%", "&#0;"),
                *("<!--", "-->", "<script>", "</script>", "<style>", "\x00", "\u202e", "<"),
            ]
        ),
        max_size=40,
    ).map("".join)
)
def test_odd_markup_raises_nothing_else(html: str) -> None:
    try:
        document = read("<p>" + html)
    except DocumentError as error:
        message = str(error)
    else:
        message = document.text
    assert message


@pytest.mark.parametrize(
    "count",
    [
        "<del>538</del>583",
        '583<a href="#f">1</a>',
        "<s>538</s>583",
        "<strike>538</strike> 583",
        "<del>583</del>",
        "<del>538</del><ins>583</ins>",
        "5<ins>8</ins>3",
        "583<sub>1</sub>",
        '5<img src="x.png">83',
    ],
)
def test_struck_and_inserted_digits_make_no_figure(count: str) -> None:
    with pytest.raises(DocumentError, match="cannot be read as a count"):
        read(body().replace("<td>583<", f"<td>{count}<"))


@pytest.mark.parametrize("marked", ["<b>583</b>", "<span><i>583</i></span>", " 583<b></b>"])
def test_marks_around_a_figure_leave_it_as_it_is(marked: str) -> None:
    html = body().replace("<td>583<", f"<td>{marked}<")
    assert facts(read(html).profile) == facts(dalian())


@pytest.mark.parametrize(
    "marked",
    ["58<small>3</small>", "58<u>3</u>", '58<span style="vertical-align: super">3</span>'],
)
def test_marks_inside_a_figure_part_it(marked: str) -> None:
    """Nothing tells such a mark from a footnote's, so that its digits join none."""
    with pytest.raises(DocumentError, match='"58 3" cannot be read as a count'):
        read(body().replace("<td>583<", f"<td>{marked}<"))


def test_an_inserted_figure_is_read() -> None:
    html = body().replace("<td>583<", "<td><ins>583</ins><")
    assert facts(read(html).profile) == facts(dalian())


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("<p>DICP, CAS</p>", "<p><del>DICP</del> CAS</p>"),
        ("65<sup>th", "<del>64th</del> 65<sup>th"),
        ("<b>289 PCT", "<b><del>298</del>289 PCT"),
    ],
)
def test_struck_words_are_refused(before: str, after: str) -> None:
    with pytest.raises(DocumentError, match="~~"):
        read(body().replace(before, after))
