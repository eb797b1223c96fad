"""A page to PDF: vectors, embedded fonts, the same bytes each time.

Qt stamps the moment of writing into dates and identifiers. Both are replaced by
fixed ones of the same length, so that the file's table of offsets stays true.
"""

from __future__ import annotations

import re
from hashlib import sha256

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF, QSize, QSizeF, QUuid
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

from gii_viewer.charts.page import ChartPage

_PIXELS_PER_INCH = 96
_POINTS_PER_PIXEL = 72 / _PIXELS_PER_INCH
_DATE = re.compile(rb"\(D:\d{14}[+\-Z][0-9']*\)")
_XMP_DATE = re.compile(rb'((?:CreateDate|ModifyDate|MetadataDate)=")([^"]*)(")')
_EPOCH = b"20000101000000"
_XMP_EPOCH = b"2000-01-01T00:00:00"


def page_as_pdf(page: ChartPage, size: QSize) -> bytes:
    """Return ``page`` as a PDF of one page of ``size`` pixels, 96 an inch."""
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
    text = page.chart.text
    writer.setTitle(text.title)
    writer.setAuthor(text.credit)
    writer.setCreator("GII Viewer")
    content = sha256(repr(page.chart).encode()).digest()
    writer.setDocumentId(QUuid.fromRfc4122(QByteArray(content[:16])))
    painter = QPainter(writer)
    page.paint(painter, QRectF(0, 0, size.width(), size.height()))
    painter.end()
    return without_moment(bytes(data.data()))


def without_moment(pdf: bytes) -> bytes:
    """Replace every date by one fixed moment, byte for byte of the same length."""

    def fixed(match: re.Match[bytes]) -> bytes:
        written = match.group(0)
        return b"(D:" + _EPOCH + written[3 + len(_EPOCH) :]

    def fixed_xmp(match: re.Match[bytes]) -> bytes:
        written = match.group(2)
        return match.group(1) + _XMP_EPOCH + written[len(_XMP_EPOCH) :] + match.group(3)

    return _XMP_DATE.sub(fixed_xmp, _DATE.sub(fixed, pdf))
