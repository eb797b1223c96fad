"""A chart's sheet to PDF: vectors, embedded fonts, the same bytes each time.

Qt stamps the moment of writing into the file. It is replaced by a fixed moment of the
same length, so that the file's table of offsets stays true.
"""

from __future__ import annotations

import os
import re
import time
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from html import escape

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF, QSize, QSizeF, QUuid
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

from gii_viewer.charts.description import ChartText
from gii_viewer.charts.sheet import ChartSheet
from gii_viewer.charts.text import drawable

_PROGRAM = "GII Viewer"
_XMP = """\
<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{about}</rdf:li></rdf:Alt></dc:description>
<dc:source>{source}</dc:source>
<xmp:CreatorTool>{program}</xmp:CreatorTool>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>
"""
_PIXELS_PER_INCH = 96
_POINTS_PER_PIXEL = 72 / _PIXELS_PER_INCH
_DATE = re.compile(rb"\(D:\d{14}[+\-Z][0-9']*\)")
_XMP_DATE = re.compile(rb'((?:CreateDate|ModifyDate|MetadataDate)=")([^"]*)(")')
_EPOCH = b"20000101000000"
_XMP_EPOCH = b"2000-01-01T00:00:00"


def sheet_as_pdf(sheet: ChartSheet, size: QSize, *, transparent: bool = False) -> bytes:
    """Return ``sheet`` as a PDF of one page of ``size`` pixels, 96 an inch."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    points = QSizeF(size) * _POINTS_PER_PIXEL
    writer.setPageLayout(
        QPageLayout(
            QPageSize(points, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.ExactMatch),
            QPageLayout.Orientation.Portrait,
            QMarginsF(),
            QPageLayout.Unit.Point,
        )
    )
    writer.setResolution(_PIXELS_PER_INCH)
    text = sheet.chart.text
    writer.setTitle(drawable(text.title))
    writer.setAuthor(drawable(text.credit))
    writer.setCreator(_PROGRAM)
    writer.setDocumentXmpMetadata(_metadata(text).encode())
    content = sha256(repr(sheet.chart).encode()).digest()
    writer.setDocumentId(QUuid.fromRfc4122(QByteArray(content[:16])))
    with clock_in_utc():
        painter = QPainter(writer)
        whole = QRectF(0, 0, size.width(), size.height())
        sheet.paint_into(painter, whole, transparent=transparent)
        painter.end()
    return without_moment(bytes(data.data()))


def _metadata(text: ChartText) -> str:
    """Return title, description and source as XMP, which Qt's own lacks in part."""
    title, about, source = (
        escape(drawable(words), quote=False)
        for words in (text.title, f"{text.subtitle}. {text.summary}", text.credit)
    )
    return _XMP.format(title=title, about=about, source=source, program=_PROGRAM)


@contextmanager
def clock_in_utc() -> Iterator[None]:
    """Let Qt stamp dates in UTC meanwhile: a zone's offset has another length than none.

    Systems without ``tzset`` keep their zone; there the same bytes need the same zone.
    """
    if not hasattr(time, "tzset"):
        yield
        return
    zone = os.environ.get("TZ")
    os.environ["TZ"] = "UTC0"
    time.tzset()
    try:
        yield
    finally:
        if zone is None:
            del os.environ["TZ"]
        else:
            os.environ["TZ"] = zone
        time.tzset()


def without_moment(pdf: bytes) -> bytes:
    """Replace every date by one fixed moment, byte for byte of the same length."""

    def fixed(match: re.Match[bytes]) -> bytes:
        written = match.group(0)
        return b"(D:" + _EPOCH + written[3 + len(_EPOCH) :]

    def fixed_xmp(match: re.Match[bytes]) -> bytes:
        written = match.group(2)
        return match.group(1) + _XMP_EPOCH + written[len(_XMP_EPOCH) :] + match.group(3)

    return _XMP_DATE.sub(fixed_xmp, _DATE.sub(fixed, pdf))
