"""Reports read back: what they say, on what sheets, and how a reader finds the way in them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from pypdf import PdfReader
from pypdf.generic import ArrayObject, Destination, DictionaryObject, PdfObject
from PySide6.QtCore import QMarginsF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize
from PySide6.QtPrintSupport import QPrinter
from selectolax.lexbor import LexborHTMLParser, LexborNode

from gii_viewer.documents.errors import OutputError
from gii_viewer.exporting.report.content import describe_report
from gii_viewer.exporting.report.paper import lay_out
from gii_viewer.exporting.report.style import Paper
from gii_viewer.exporting.report.writing import paint_report, report_bytes, write_report
from gii_viewer.model.figures import Figures, figures_of
from gii_viewer.model.profile import Cluster, Profile
from gii_viewer.model.summary import summary
from gii_viewer.model.wording import ENGLISH
from tests import needs
from tests.exporting.two_processes import printed_by_two
from tests.profiles import (
    ARABIC_NAME,
    CHINESE_NAME,
    LONG_NAME,
    MARKUP_NAME,
    bare,
    dalian,
    document,
    figures,
    with_added_fields,
    with_names,
    with_rows,
)

pytestmark = pytest.mark.usefixtures("qapp")

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


def test_html_says_all_that_stands_on_the_page_and_all_that_follows_from_it() -> None:
    text = text_of_html(html_of(dalian()))
    missing = [words for words in said_of(dalian()) if squeezed(words) not in text]
    assert missing == []


@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_pdf_says_the_same_on_two_sheets_of_the_size_asked_for(paper: Paper) -> None:
    reader = pdf_of(dalian(), paper=paper)
    text = text_of_pdf(reader)
    # Names and formulas stand in columns, whose lines a reader of PDF interleaves.
    words = {word for said in said_of(dalian()) for word in said.split()}
    assert [word for word in words if word not in text] == []
    assert len(reader.pages) == 2
    for page in reader.pages:
        assert tuple(page.mediabox.upper_right) == SIZES[paper]
        assert tuple(page.mediabox.lower_left) == (0, 0)


def test_every_figure_in_a_table_has_its_basis_beside_it() -> None:
    page = html_of(with_added_fields())
    for number, name in ((1, "patents"), (2, "publications")):
        rows = page.css(f"section.{name} tbody tr")
        assert len(rows) == 5 + (5 if number == 1 else 3)
        for row in rows:
            basis = row.css("td")[-1].text()
            assert (row.attributes["class"] or "") == basis.split(",")[0].split(" ")[0]
    fields = page.css("section.patents tbody tr.added")
    assert len(fields) == 5
    assert "added on 2026-08-20 (read off the picture)" in fields[0].text()
    assert {row.attributes["class"] for row in page.css("section.derived tbody tr")} == {"derived"}


def test_added_figures_are_not_credited_to_the_publisher() -> None:
    words = "Added figures are the user's."
    reader, page = pdf_of(with_added_fields()), html_of(with_added_fields())
    assert all(squeezed(words) in squeezed(sheet.extract_text()) for sheet in reader.pages)
    assert words in only(page, "article > footer").text()
    assert squeezed(words) not in text_of_pdf(pdf_of(dalian()))
    assert words not in only(html_of(dalian()), "article > footer").text()


def test_what_is_derived_of_the_whole_profile_stands_under_both_activities() -> None:
    rows = html_of(dalian()).css("section.derived tbody tr")
    wide = {
        only(row, "th").text(): only(row, "td[colspan]").text()
        for row in rows
        if row.css("td[colspan]")
    }
    assert wide["Intensity rank against size rank"] == "5 places better by intensity than by size"
    assert wide["Clusters ranked by intensity"] == "100"
    assert len(wide) == 4


def test_html_reaches_for_nothing_and_runs_nothing() -> None:
    written = report_bytes([figures(dalian())], "html").decode()
    page = LexborHTMLParser(written)
    policy = only(page, 'meta[http-equiv="Content-Security-Policy"]').attributes["content"]
    assert policy == "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
    assert page.css("script, link, img, iframe, object, embed, base, form") == []
    addresses = set(re.findall(r"[a-z]+://[^\"' )<]+", written))
    assert addresses == {"http://www.w3.org/2000/svg"}
    assert "url(" not in written
    assert "@import" not in written


def test_html_is_in_order_for_those_who_cannot_see_it() -> None:
    page = html_of(dalian(), with_added_fields())
    assert only(page, "html").attributes["lang"] == "en"
    assert (
        only(page, "head > title").text()
        == "Cluster profiles: Dalian (GII 2024) and Dalian (GII 2024)"
    )
    levels = [int((node.tag or "h0")[1:]) for node in page.css("h1, h2, h3")]
    assert levels.count(1) == 2
    assert all(after <= before + 1 for before, after in pairwise(levels))
    for table in page.css("table"):
        assert [caption.text() for caption in table.css("caption")] != [""]
        assert {head.attributes["scope"] for head in table.css("thead th")} == {"col"}
        assert len(table.css('tbody th[scope="row"]')) == len(table.css("tbody tr"))
    names = [node.attributes["id"] for node in page.css("[id]")]
    assert len(names) == len(set(names))
    charts = page.css('svg[role="img"]')
    assert len(charts) == 2 + 4
    for chart in charts:
        title, about = (chart.attributes["aria-labelledby"] or "").split()
        assert only(page, f"#{title}").text().startswith("Dalian: ")
        assert "Bar chart of shares" in only(page, f"#{about}").text()
    for node in page.css("[aria-labelledby]"):
        for name in (node.attributes["aria-labelledby"] or "").split():
            assert name in names


def test_markup_in_names_stays_text() -> None:
    profile = replace(with_names(MARKUP_NAME), cluster=Cluster(MARKUP_NAME, (MARKUP_NAME,)))
    page = html_of(profile)
    assert page.css("b, img, physics") == []
    assert only(page, "h1").text() == f"{MARKUP_NAME}, {MARKUP_NAME}"
    assert page.css("section.patents tbody th")[0].text() == MARKUP_NAME
    assert MARKUP_NAME in only(page, "head > title").text()
    assert squeezed(MARKUP_NAME) in text_of_pdf(pdf_of(profile))


def test_letters_that_are_none_stop_no_report() -> None:
    profile = replace(with_names("A\ud800B\0C"), cluster=Cluster("X\ud800\nY", None))
    (top, _) = pdf_of(profile).outline
    assert isinstance(top, Destination)
    assert str(top.title).startswith("X")
    assert only(html_of(profile), "h1 > bdi").text().startswith("X")


def test_pdf_names_itself_and_its_sections() -> None:
    reader = pdf_of(dalian())
    about = reader.metadata
    assert about is not None
    assert about.title == "Cluster profile of Dalian (GII 2024)"
    assert about.author == about.creator == "GII Viewer"
    assert about.subject == (
        "Source: WIPO, Global Innovation Index 2024, cluster profile of Dalian (dalian-2024.txt). "
        "The calendar years are GII Viewer's, by the edition."
    )
    root = of_pdf(reader.trailer["/Root"])
    assert str(of_pdf(root["/ViewerPreferences"])["/DisplayDocTitle"]) == "True"
    assert str(root["/Lang"]) == "en"
    top, below = reader.outline
    assert isinstance(top, Destination)
    assert top.title == "Dalian"
    assert isinstance(below, list)
    entries = [entry for entry in below if isinstance(entry, Destination)]
    assert [str(entry.title) for entry in entries] == SECTIONS
    places = []
    for entry in entries:
        number = reader.get_destination_page_number(entry)
        assert number is not None
        places.append((number, -float(str(entry.top))))
        shown = squeezed(reader.pages[number].extract_text())
        title = str(entry.title)
        assert title in SECTIONS[:2] or squeezed(title) in shown
    assert places == sorted(places)


def test_pdf_carries_its_fonts() -> None:
    for page in pdf_of(dalian()).pages:
        fonts = of_pdf(of_pdf(page["/Resources"])["/Font"]).values()
        assert fonts
        for font in fonts:
            drawn = of_pdf(font)["/DescendantFonts"]
            assert isinstance(drawn, ArrayObject)
            descriptor = of_pdf(of_pdf(drawn[0])["/FontDescriptor"])
            assert {"/FontFile", "/FontFile2", "/FontFile3"}.intersection(descriptor)


def test_each_page_has_its_number_and_its_source() -> None:
    reader = pdf_of(dalian(), bare())
    assert len(reader.pages) == 3
    for number, page in enumerate(reader.pages, start=1):
        text = squeezed(page.extract_text())
        assert f"Page{number}of3" in text
        assert squeezed(figures(dalian() if number < 3 else bare()).source_line) in text
    tops = [entry.title for entry in reader.outline if not isinstance(entry, list)]
    assert tops == ["Dalian", "Nowhere"]


def test_what_is_missing_is_said_and_nothing_is_drawn_for_it() -> None:
    sentences = (
        "economy not stated",
        "edition not stated",
        "PCT applications, five years ·",
        "not given",
        "The document lists no applicants.",
        "The document lists no publishing organizations.",
        "The document gives no figures for the technology fields of patents.",
        "The document gives no figures for the fields of publications.",
        "The document does not give the share of work made with others.",
        "The document names no locations.",
        "No figure can be derived",
        "The document does not state its edition",
    )
    page = html_of(bare())
    for text in (text_of_html(page), text_of_pdf(pdf_of(bare()))):
        assert [one for one in sentences if squeezed(one) not in text] == []
    assert page.css("svg, section:not(.findings) table") == []


def test_findings_are_said_with_their_lines() -> None:
    profile = dalian()
    rows = profile.patents.organizations or ()
    wrong = replace(
        profile,
        patents=replace(profile.patents, organizations=(replace(rows[0], share=75), *rows[1:])),
    )
    found = html_of(wrong).css("section.findings tbody tr")
    assert [cell.text() for cell in found[0].css("td")] == ["Impossible", "21, 22"]
    for text in (text_of_html(html_of(wrong)), text_of_pdf(pdf_of(wrong))):
        assert "Impossible21,22" in text
        assert "Nothingfound" not in text


def test_forty_organizations_all_stand_in_the_table_under_a_repeated_head() -> None:
    reader = pdf_of(with_rows(40))
    text = text_of_pdf(reader)
    assert all(
        f"APPLICANTNUMBER{number}OFDALIAN1,{500 - number}" in text for number in range(1, 41)
    )
    heads = sum(page.extract_text().count("Rank\n") for page in reader.pages)
    assert heads >= 3


@pytest.mark.parametrize("rows", [0, 1, 3, 8, 14, 20, 26, 27, 28, 29, 30, 40, 90])
def test_nothing_is_cut_by_a_page_and_no_heading_ends_one(rows: int) -> None:
    sheet = QSizeF(210 / 25.4, 297 / 25.4)
    pages = lay_out([describe_report(figures(one)) for one in (with_rows(rows), bare())], sheet)
    for page in pages.pages:
        assert page.placed
        assert not page.placed[-1].piece.bound
        edges = [0.0]
        for placed in page.placed:
            assert placed.top >= edges[-1]
            edges.append(placed.top + placed.piece.height)
        assert edges[-1] <= pages.size.height() - 60
    starts = [page.placed[0].piece for page in pages.pages if not page.running]
    assert [piece.heading for piece in starts] == ["Dalian", "Nowhere"]


def test_a_long_name_is_whole_and_a_name_from_right_to_left_is_drawn() -> None:
    text = text_of_pdf(pdf_of(with_names(LONG_NAME, ARABIC_NAME)))
    assert all(word in text for word in LONG_NAME.split())
    assert "\0" not in text
    assert not {"\u200e", "\u200f"}.intersection(text)


@needs.chinese_glyphs
def test_a_chinese_name_is_drawn() -> None:
    text = text_of_pdf(pdf_of(with_names(CHINESE_NAME)))
    # A typeface draws the radical ⼤ and the letter 大 alike, and a PDF keeps only the drawing.
    assert CHINESE_NAME in unicodedata.normalize("NFKC", text)
    assert "\0" not in text


def test_names_in_all_scripts_stand_in_the_web_page() -> None:
    page = html_of(with_names(LONG_NAME, CHINESE_NAME, ARABIC_NAME))
    named = [node.text() for node in page.css("section.patents tbody th bdi")]
    assert named == [LONG_NAME, CHINESE_NAME, ARABIC_NAME]


def test_a_name_from_right_to_left_does_not_turn_our_words_around() -> None:
    from gii_viewer.charts.type_scale import BODY
    from gii_viewer.exporting.report.text import flowing

    ours = flowing(f"{ARABIC_NAME} has 33% of the total.", BODY, 120)
    assert len(ours.lines) > 1
    assert {line[0] for line in ours.lines} == {"\u200e"}
    theirs = flowing(ARABIC_NAME, BODY, 120, verbatim=True)
    assert {line[0] for line in theirs.lines} == {"\u200f"}
    assert flowing("Dalian", BODY, 120).lines == ("Dalian",)


def test_a_printer_gets_every_page_on_its_own_sheets(tmp_path: Path) -> None:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    printer.setPageLayout(
        QPageLayout(
            QPageSize(QPageSize.PageSizeId.Letter),
            QPageLayout.Orientation.Portrait,
            QMarginsF(20, 20, 20, 20),
            QPageLayout.Unit.Millimeter,
        )
    )
    paint_report(printer, [figures(dalian())])
    reader = PdfReader(tmp_path / "printed.pdf")
    assert len(reader.pages) == 2
    assert tuple(reader.pages[0].mediabox.upper_right) == SIZES["letter"]
    assert "Page1of2" in text_of_pdf(reader)
    assert text_of_pdf(reader) == text_of_pdf(pdf_of(dalian(), paper="letter"))


def test_a_report_that_cannot_be_written_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="there is no folder"):
        write_report([figures(dalian())], tmp_path / "absent" / "report.html", "html")
    assert list(tmp_path.iterdir()) == []


_SCRIPT = """
import hashlib
from PySide6.QtCore import QHashSeed
QHashSeed.setDeterministicGlobalSeed()
from PySide6.QtWidgets import QApplication
app = QApplication([])
from gii_viewer.exporting.report.writing import report_bytes
from tests.profiles import ARABIC_NAME, CHINESE_NAME, figures, with_added_fields, with_names
for format in ("pdf", "html"):
    for paper in ("a4", "letter"):
        profiles = [with_added_fields(), with_names(ARABIC_NAME, CHINESE_NAME, "Łódź")]
        data = report_bytes([figures(one) for one in profiles], format, paper)
        print(format, paper, hashlib.sha256(data).hexdigest())
"""


def test_two_processes_write_the_same_bytes() -> None:
    first, second = printed_by_two(_SCRIPT)
    assert second == first
    assert len({line.split()[-1] for line in first}) == 4


def test_where_a_document_is_does_not_change_the_report_of_it() -> None:
    here, there = (figures_of(document(dalian(), key), ENGLISH) for key in ("here", "there"))
    assert report_bytes([here], "pdf") == report_bytes([there], "pdf")
    assert report_bytes([here], "html") == report_bytes([there], "html")
