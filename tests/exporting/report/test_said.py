"""Reports say all of a profile, in both formats alike, and the same bytes each time."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from pypdf.generic import Destination

from gii_viewer.documents.errors import OutputError
from gii_viewer.exporting.report.style import Paper
from gii_viewer.exporting.report.writing import report_bytes, write_report
from gii_viewer.model.figures import figures_of
from gii_viewer.model.profile import Cluster
from gii_viewer.model.record import replace
from gii_viewer.model.wording import ENGLISH
from tests import needs
from tests.exporting.report.read_back import (
    SIZES,
    html_of,
    only,
    pdf_of,
    said_of,
    squeezed,
    text_of_html,
    text_of_pdf,
)
from tests.exporting.two_processes import printed_by_two
from tests.profiles import (
    ARABIC_NAME,
    CHINESE_NAME,
    LONG_NAME,
    bare,
    dalian,
    document,
    figures,
    with_added_fields,
    with_names,
)

pytestmark = pytest.mark.usefixtures("qapp")


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


def test_added_figures_are_not_credited_to_the_publisher() -> None:
    words = "Figures added by the user on 2026-08-20 (read off the picture)."
    reader, page = pdf_of(with_added_fields()), html_of(with_added_fields())
    assert all(squeezed(words) in squeezed(sheet.extract_text()) for sheet in reader.pages)
    assert words in only(page, "article > footer").text()
    assert squeezed(words) not in text_of_pdf(pdf_of(dalian()))
    assert words not in only(html_of(dalian()), "article > footer").text()


def test_letters_that_are_none_stop_no_report() -> None:
    profile = replace(with_names("A\ud800B\0C"), cluster=Cluster("X\ud800\nY", None))
    (top, _) = pdf_of(profile).outline
    assert isinstance(top, Destination)
    assert str(top.title).startswith("X")
    assert only(html_of(profile), "h1 > bdi").text().startswith("X")


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
