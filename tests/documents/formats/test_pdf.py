"""A page printed to PDF is read by where its words stand."""

from __future__ import annotations

import io

import pypdf
import pytest
from PySide6.QtGui import QPageSize

from gii_viewer.documents.errors import DocumentError
from gii_viewer.documents.formats import pdf
from gii_viewer.documents.reading import read_bytes
from gii_viewer.model.document import ProfileDocument
from tests.documents.formats.costs import refused_at_once
from tests.documents.formats.made_pdf import pdf_of_a_scan, pdf_of_html, raw_pdf
from tests.documents.formats.test_web_pages import body
from tests.documents.one import read_one
from tests.documents.page.test_reading_pages import facts, words_at
from tests.profiles import dalian

pytestmark = pytest.mark.usefixtures("qapp")


def printed(html: str, size: QPageSize.PageSizeId = QPageSize.PageSizeId.A4) -> bytes:
    for unshown in ('<img src="https://example.invalid/a.png">', "<svg><text>99%</text></svg>"):
        html = html.replace(unshown, "")
    return pdf_of_html(html.replace("<td>", '<td style="padding: 2px 14px">'), size)


def read(html: str, size: QPageSize.PageSizeId = QPageSize.PageSizeId.A4) -> ProfileDocument:
    return read_one(printed(html, size), "dalian.pdf")


@pytest.mark.parametrize(
    "size", [QPageSize.PageSizeId.A4, QPageSize.PageSizeId.Letter, QPageSize.PageSizeId.A5]
)
def test_the_page_of_dalian_on_sheets_of_any_size(size: QPageSize.PageSizeId) -> None:
    document = read(body(), size)
    assert document.kind == "PDF"
    assert facts(document.profile) == facts(dalian())
    passage = document.passages["/publications/organizations/0/count"]
    assert words_at(document, passage) == "15,062"


def test_a_raised_footnote_is_no_digit() -> None:
    document = read(body().replace("<td>583<", "<td>583<sup>1</sup><"))
    assert facts(document.profile) == facts(dalian())
    assert "583¹" in document.text


@pytest.mark.parametrize("look", ["font-size: 6pt", "color: #0000ff"])
def test_figures_that_look_different_are_two(look: str) -> None:
    html = body().replace("<td>583<", f'<td>583<span style="{look}">1</span><')
    with pytest.raises(DocumentError, match='"583 1" cannot be read as a count'):
        read(html)


def test_one_digit_in_bold_is_still_of_its_figure() -> None:
    html = body().replace("<td>583<", "<td>5<b>8</b>3<")
    assert facts(read(html).profile) == facts(dalian())


@pytest.mark.parametrize("between", [" ", "-", " - "])
def test_a_name_over_several_lines_is_one(between: str) -> None:
    name = "INSTITUTE FOR " + "VERY LONG NAMES".replace(" ", between) * 8 + "DALIAN"
    organizations = read(body().replace("DICP, CAS", name)).profile.patents.organizations
    assert organizations is not None
    assert (organizations[1].name, organizations[1].count) == (name, 128)


@pytest.mark.parametrize("name", ["Shenzhen–Hong Kong–Guangzhou", "Tokyo–Yokohama", "Cambridge"])
@pytest.mark.parametrize("points", [20, 26, 32, 38, 44])
def test_a_title_over_several_lines_is_one_name(name: str, points: int) -> None:
    title = f'<h2 style="font-size: {points}pt">{name}, China</h2>'
    html = body().replace("<h2>Dalian, China</h2>", title)
    page = pdf.page_of_pdf(printed(html, QPageSize.PageSizeId.A5), "dalian.pdf")
    assert f"{name}, China" in {page.words(block.span) for block in page.blocks}


def test_what_stands_on_every_sheet_is_none_of_the_page() -> None:
    """A row that is alone on its sheet still belongs to its table."""

    def sheet(*lines: tuple[int, int, str]) -> bytes:
        words = ((x, y, text.replace("(", "\\(").replace(")", "\\)")) for x, y, text in lines)
        return b"".join(f"1 0 0 1 {x} {y} Tm ({text}) Tj ".encode() for x, y, text in words)

    banner = ((40, 60, "We use 3 cookies, for 365 days."), (40, 780, "24/11/2026, 13:04"))
    rows = ((300, 400, "Patents"), (400, 400, "Share"), (40, 380, "1"), (80, 380, "A CO."))
    first = sheet(*_TITLE, *rows, (300, 380, "583"), (400, 380, "57%"), *banner)
    second = sheet(
        (40, 700, "2"), (80, 700, "B CO."), (300, 700, "128"), (400, 700, "12%"), *banner
    )
    document = read_one(_sheets(first, second), "two.pdf")
    organizations = document.profile.patents.organizations
    assert organizations is not None
    assert [(one.rank, one.name, one.count) for one in organizations] == [
        (1, "A CO.", 583),
        (2, "B CO.", 128),
    ]
    assert document.text.count("365 days") == 2


_TITLE = (
    (40, 700, "Dalian, China"),
    (40, 660, "It is the 65th largest science and technology cluster in 2024."),
    (40, 420, "Top PCT applicants"),
)


def _sheets(*contents: bytes) -> bytes:
    writer = pypdf.PdfWriter()
    for content in contents:
        writer.append(io.BytesIO(raw_pdf(b"BT /F 11 Tf " + content + b"ET")))
    return _written(writer)


def _written(writer: pypdf.PdfWriter) -> bytes:
    written = io.BytesIO()
    writer.write(written)
    return written.getvalue()


def test_what_is_outside_of_the_sheet_is_not_seen() -> None:
    shown = b"BT /F 11 Tf 1 0 0 1 40 700 Tm (Dalian, China) Tj "
    unseen = b"1 0 0 1 -900 650 Tm (64th largest science and technology cluster in 2024) Tj ET"
    with pytest.raises(DocumentError) as caught:
        read_bytes(raw_pdf(shown + unseen), "hidden.pdf")
    assert "64th" not in str(caught.value)


def test_a_scan_is_refused_in_those_words() -> None:
    assert refused_at_once(pdf_of_a_scan(), "scan.pdf") == (
        "this PDF is a scan: it holds pictures and no text; "
        "open the page in a browser and copy its text."
    )


def test_a_locked_one_is_refused() -> None:
    writer = pypdf.PdfWriter()
    writer.append(io.BytesIO(printed(body())))
    writer.encrypt("secret", algorithm="RC4-128")
    reason = refused_at_once(_written(writer), "locked.pdf")
    assert reason.startswith("this PDF is locked by a password;")


def test_damaged_ones_are_refused() -> None:
    whole = printed(body())
    damaged = (whole[: len(whole) // 2], whole[:-40], b"%PDF-1.7\n\x00\xff", b"%PDF-")
    for data in damaged:
        assert "damaged" in refused_at_once(data, "damaged.pdf")


@pytest.mark.parametrize(
    "data",
    [
        raw_pdf(b"BT ET", pages=10_000),
        raw_pdf(b"BT /F 9 Tf 10 790 Td " + b"0 -10 Td (ten letters) Tj " * 78, pdf.MOST_PAGES),
        raw_pdf(b"0 0 m 1 1 l S " * 3_000_000),
        raw_pdf(b" " * 300_000_000),
    ],
    ids=["pages", "words", "strokes", "room"],
)
def test_far_more_than_a_page_is_refused_at_once(data: bytes) -> None:
    assert "far more than one profile" in refused_at_once(data, "large.pdf")
