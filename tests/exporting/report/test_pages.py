"""Reports on paper: how they fall on pages, and how their PDF is found one's way in."""

from __future__ import annotations

from pathlib import Path

import pytest
from pypdf import PdfReader
from pypdf.generic import ArrayObject, Destination
from PySide6.QtCore import QMarginsF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize
from PySide6.QtPrintSupport import QPrinter

from gii_viewer.exporting.report.content import describe_report
from gii_viewer.exporting.report.paper import lay_out
from gii_viewer.exporting.report.writing import paint_report
from tests.exporting.report.read_back import (
    SECTIONS,
    SIZES,
    of_pdf,
    pdf_of,
    squeezed,
    text_of_pdf,
)
from tests.profiles import (
    ARABIC_NAME,
    bare,
    dalian,
    figures,
    with_rows,
)

pytestmark = pytest.mark.usefixtures("qapp")


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


def test_a_name_from_right_to_left_does_not_turn_our_words_around() -> None:
    from gii_viewer.charts.type_scale import BODY
    from gii_viewer.exporting.report.text import flowing

    ours = flowing(f"{ARABIC_NAME} alone has 33% of the total.", BODY, 120)
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
