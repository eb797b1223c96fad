"""One page to PDF: vectors, embedded fonts, the same bytes each time.

Qt stamps the moment of writing into the file. It is replaced by a fixed moment of the
same length, so that the file's table of offsets stays true.
"""

from __future__ import annotations

import os
import re
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import sha256

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF, QSize, QSizeF, QUuid
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

from gii_viewer.charts.sheet import ChartSheet
from gii_viewer.charts.text import drawable
from gii_viewer.exporting.xmp import PROGRAM, xmp_packet

_PIXELS_PER_INCH = 96
_POINTS_PER_PIXEL = 72 / _PIXELS_PER_INCH
_DATE = re.compile(rb"\(D:\d{14}[+\-Z][0-9']*\)")
_EPOCH = b"20000101000000"


@dataclass(frozen=True)
class Page:
    """A PDF's one page of ``size`` pixels, and what the file says about itself.

    ``digest`` is of all that the page shows: two files of the same content are one.
    """

    size: QSize
    title: str
    about: str
    source: str
    digest: bytes


def sheet_as_pdf(sheet: ChartSheet, size: QSize, *, transparent: bool = False) -> bytes:
    """Return ``sheet`` as a PDF of one page of ``size`` pixels, 96 per inch."""
    text = sheet.chart.text
    about = f"{text.subtitle}. {text.summary}"
    content = sha256(repr(sheet.chart).encode()).digest()
    whole = QRectF(0, 0, size.width(), size.height())
    return painted_as_pdf(
        Page(size, text.title, about, text.credit, content),
        lambda painter: sheet.paint_into(painter, whole, transparent=transparent),
    )


def painted_as_pdf(page: Page, paint: Callable[[QPainter], None]) -> bytes:
    """Return what ``paint`` paints as a PDF of one page."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    points = QSizeF(page.size) * _POINTS_PER_PIXEL
    writer.setPageLayout(
        QPageLayout(
            QPageSize(points, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.ExactMatch),
            QPageLayout.Orientation.Portrait,
            QMarginsF(),
            QPageLayout.Unit.Point,
        )
    )
    writer.setResolution(_PIXELS_PER_INCH)
    writer.setTitle(drawable(page.title))
    writer.setAuthor(drawable(page.source))
    writer.setCreator(PROGRAM)
    writer.setDocumentXmpMetadata(xmp_packet(page.title, page.about, page.source))
    writer.setDocumentId(QUuid.fromRfc4122(QByteArray(page.digest[:16])))
    with _clock_in_utc():
        painter = QPainter(writer)
        paint(painter)
        painter.end()
    return _without_moment(bytes(data.data()))


@contextmanager
def _clock_in_utc() -> Iterator[None]:
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


def _without_moment(pdf: bytes) -> bytes:
    """Replace every date by one fixed moment, byte for byte of the same length."""
    return _DATE.sub(lambda found: b"(D:" + _EPOCH + found.group()[3 + len(_EPOCH) :], pdf)
