"""Of a clipboard's text and HTML that is read which says more."""

from __future__ import annotations

import pytest

from gii_viewer.documents.formats.flavours import better_flavour
from tests.documents.dalian_page import dalian_page
from tests.documents.formats.test_web_pages import body
from tests.documents.one import read_one
from tests.documents.page.test_reading_pages import facts
from tests.documents.pages import Layout
from tests.profiles import dalian

TEXT = dalian_page(Layout(bold=False))
FRAGMENT = f"<meta charset='utf-8'><!--StartFragment-->{body()}<!--EndFragment-->"


def test_html_keeps_a_footnote_apart_that_the_text_glues() -> None:
    glued = TEXT.replace("\t583\t", "\t5831\t")
    html = FRAGMENT.replace("<td>583<", "<td>583<sup>1</sup><")
    assert glued != TEXT
    document = read_one(better_flavour(glued, html).encode(), "pasted page")
    assert facts(document.profile) == facts(dalian())


@pytest.mark.parametrize("text", [TEXT, TEXT.replace("\t", "\n"), TEXT.replace("\t", " ")])
def test_html_keeps_rows_and_bold_words(text: str) -> None:
    read = better_flavour(text, FRAGMENT)
    assert read.endswith(FRAGMENT)
    assert read_one(read.encode(), "pasted page").kind == "web page"


def test_the_encoding_that_html_declares_is_none_any_more() -> None:
    html = FRAGMENT.replace("utf-8", "windows-1252").replace("DICP, CAS", "UNIVERSITÉ")
    document = read_one(better_flavour(TEXT, html).encode(), "pasted page")
    organizations = document.profile.patents.organizations
    assert organizations is not None
    assert organizations[1].name == "UNIVERSITÉ"


def coloured(text: str) -> str:
    """Write text as editors do that put its colours beside it."""
    lines = "".join(
        f"<div><span style='color: red'>{line}</span></div>" for line in text.split("\n")
    )
    return f"<meta charset='utf-8'><div style='white-space: pre'>{lines}</div>"


@pytest.mark.parametrize(
    "html",
    [
        "",
        "no elements at all",
        "<p>part of the page only",
        f"<!--StartFragment--><p>{'&#x202e;' * 3}583",
        f"<p>{'x' * 4_000_000}",
        coloured(dalian_page()),
    ],
    ids=["none", "text", "part", "unreadable", "long", "colours"],
)
def test_the_text_is_read_where_html_says_no_more(html: str) -> None:
    assert better_flavour(dalian_page(), html) == dalian_page()
