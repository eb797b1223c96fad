"""A report as PDF: pages by Qt, outline and the words about the file by pypdf.

Qt writes neither outline nor subject nor language, and stamps the moment of writing,
in the clock's own zone, into the file. Here every file says the same fixed moment.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from hashlib import sha256
from io import BytesIO

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QUuid
from PySide6.QtGui import QPageLayout, QPageSize, QPdfWriter

from gii_viewer.charts.text import drawable
from gii_viewer.documents.errors import OutputError
from gii_viewer.exporting.report.content import describe_report, report_title
from gii_viewer.exporting.report.paper import Heading, lay_out, page_size, paint_pages
from gii_viewer.exporting.report.style import Paper
from gii_viewer.exporting.xmp import PROGRAM, xmp_packet
from gii_viewer.model.figures import Figures

_SHEETS = {"a4": QPageSize.PageSizeId.A4, "letter": QPageSize.PageSizeId.Letter}
_DOTS_PER_INCH = 1200
_MOMENT = "D:20000101000000Z"


def report_as_pdf(every: Sequence[Figures], paper: Paper) -> bytes:
    """Return the whole file."""
    reports = [describe_report(figures) for figures in every]
    title = report_title(every)
    subject = " ".join(report.source for report in reports)
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPageLayout(
        QPageLayout(
            QPageSize(_SHEETS[paper]),
            QPageLayout.Orientation.Portrait,
            QMarginsF(),
            QPageLayout.Unit.Point,
        )
    )
    writer.setResolution(_DOTS_PER_INCH)
    writer.setDocumentXmpMetadata(xmp_packet(title, subject, subject))
    content = [figures.profile for figures in every], reports[0].language, paper
    digest = sha256(repr(content).encode(errors="replace")).digest()
    writer.setDocumentId(QUuid.fromRfc4122(QByteArray(digest[:16])))
    pages = lay_out(reports, page_size(writer))
    if not paint_pages(pages, writer, every[0].wording):
        raise OutputError("The report was not made: the PDF could not be painted.")
    buffer.close()
    words = {
        "/Title": drawable(title),
        "/Subject": drawable(subject),
        "/Author": PROGRAM,
        "/Creator": PROGRAM,
        "/CreationDate": _MOMENT,
        "/ModDate": _MOMENT,
    }
    return _with_outline(bytes(data.data()), pages.headings(), words, reports[0].language)


def _with_outline(
    pdf: bytes, headings: Sequence[Heading], words: Mapping[str, str], language: str
) -> bytes:
    # The import takes as long as a report, and nothing but a report's PDF needs it.
    from pypdf import PdfWriter
    from pypdf.generic import (
        BooleanObject,
        DictionaryObject,
        Fit,
        IndirectObject,
        NameObject,
        TextStringObject,
    )

    writer = PdfWriter(clone_from=BytesIO(pdf))
    # As Qt wrote it, with what 1.3 did not know.
    writer.pdf_header = "%PDF-1.4"
    above: IndirectObject | None = None
    for heading in headings:
        entry = writer.add_outline_item(
            title=drawable(heading.title),
            page_number=heading.page,
            parent=above if heading.level else None,
            fit=Fit.xyz(left=0, top=round(heading.top, 2)),
        )
        if heading.level == 0:
            above = entry
    writer.add_metadata(dict(words))
    shown_title = DictionaryObject({NameObject("/DisplayDocTitle"): BooleanObject(True)})
    writer.root_object[NameObject("/ViewerPreferences")] = shown_title
    writer.root_object[NameObject("/Lang")] = TextStringObject(language)
    written = BytesIO()
    writer.write(written)
    return written.getvalue()
