"""PDFs made for tests: by Qt, as a browser's print is, and by hand, as no program would."""

from __future__ import annotations

import zlib

from PySide6.QtCore import QBuffer, QByteArray, QMarginsF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter, QPdfWriter, QTextDocument


def pdf_of_html(html: str, size: QPageSize.PageSizeId = QPageSize.PageSizeId.A4) -> bytes:
    """Print HTML as Qt does."""
    data, writer = _writer(size)
    document = QTextDocument()
    document.setHtml(html)
    document.print_(writer)
    return bytes(data.data())


def pdf_of_a_scan() -> bytes:
    data, writer = _writer(QPageSize.PageSizeId.A4)
    image = QImage(60, 60, QImage.Format.Format_RGB32)
    image.fill(0xFFEEDDCC)
    painter = QPainter(writer)
    painter.drawImage(0, 0, image)
    writer.newPage()
    painter.drawImage(0, 0, image)
    painter.end()
    return bytes(data.data())


def _writer(size: QPageSize.PageSizeId) -> tuple[QByteArray, QPdfWriter]:
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    # The writer writes until it is let go of.
    buffer.setParent(writer)
    writer.setPageLayout(
        QPageLayout(QPageSize(size), QPageLayout.Orientation.Portrait, QMarginsF(40, 40, 40, 40))
    )
    return data, writer


def raw_pdf(content: bytes, pages: int = 1) -> bytes:
    """Write a PDF whose pages all have the same content, packed."""
    packed = zlib.compress(content, 9)
    font = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
    objects = (
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[%b]/Count %d>>" % (b"3 0 R " * pages, pages),
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R"
        b"/Resources<</Font<</F %b>>>>>>" % font,
        b"<</Length %d/Filter/FlateDecode>>stream\n%b\nendstream" % (len(packed), packed),
    )
    written = b"%PDF-1.4\n"
    places = []
    for number, words in enumerate(objects, start=1):
        places.append(b"%010d 00000 n \n" % len(written))
        written += b"%d 0 obj\n%b\nendobj\n" % (number, words)
    table = b"xref\n0 5\n0000000000 65535 f \n" + b"".join(places)
    end = b"trailer<</Size 5/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % len(written)
    return written + table + end
