"""Reports read back, for the tests of them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pypdf import PdfReader
from pypdf.generic import DictionaryObject, PdfObject
from selectolax.lexbor import LexborHTMLParser, LexborNode

from gii_viewer.exporting.report.style import Paper
from gii_viewer.exporting.report.writing import report_bytes
from gii_viewer.model.figures import Figures, figures_of
from gii_viewer.model.profile import Profile
from gii_viewer.model.summary import summary
from gii_viewer.model.wording import ENGLISH
from tests.profiles import (
    document,
    figures,
)

SECTIONS = [
    "Summary",
    "Ranks and output",
    "Patents",
    "Publications",
    "Collaborations",
    "Derived figures",
    "Findings of the checks",
    "Sources and assumptions",
]
SIZES: dict[Paper, tuple[float, float]] = {"a4": (595, 842), "letter": (612, 792)}


def figures_of_all(*profiles: Profile) -> list[Figures]:
    """Return the figures of profiles that are open together, each a document of its own."""
    return [
        figures_of(document(profile, f"document {number}"), ENGLISH)
        for number, profile in enumerate(profiles)
    ]


def html_of(*profiles: Profile) -> LexborHTMLParser:
    return LexborHTMLParser(report_bytes(figures_of_all(*profiles), "html").decode())


def pdf_of(*profiles: Profile, paper: Paper = "a4") -> PdfReader:
    from io import BytesIO

    return PdfReader(BytesIO(report_bytes(figures_of_all(*profiles), "pdf", paper)), strict=True)


def squeezed(text: str) -> str:
    """Leave out what line breaks and columns do to a text."""
    return re.sub(r"\s+", "", text)


def text_of_html(page: LexborHTMLParser) -> str:
    assert page.body is not None
    return squeezed(page.body.text(separator=" "))


def text_of_pdf(reader: PdfReader) -> str:
    return squeezed(" ".join(page.extract_text() for page in reader.pages))


def only(page: LexborHTMLParser | LexborNode, selector: str) -> LexborNode:
    (node,) = page.css(selector)
    return node


def of_pdf(found: object) -> DictionaryObject:
    """Return what a reference leads to, which has to be a dictionary."""
    assert isinstance(found, PdfObject)
    resolved = found.get_object()
    assert isinstance(resolved, DictionaryObject)
    return resolved


def said_of(profile: Profile) -> Iterator[str]:
    """Yield what every report of ``profile`` has to say."""
    of_profile = figures(profile)
    for figure in of_profile.stated:
        yield figure.text
        yield figure.name
    for figure in of_profile.derived:
        yield figure.text
        yield figure.formula
        yield from (of_profile.assumption_words(one) for one in figure.assumptions)
    yield summary(of_profile)
    yield of_profile.source_line
    yield of_profile.years_note
    yield profile.source.sha256
    yield "stated, line 21"
    yield "Nothing found"
