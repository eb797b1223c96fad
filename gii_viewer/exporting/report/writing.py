"""One printable profile after the other: as PDF, as HTML, or on a printer.

The same profiles and options give the same bytes in every process, on the terms of
``images``. All of this takes an application object, as charts do.
"""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QUuid
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPageSize, QPdfWriter

from gii_viewer.charts.text import drawable
from gii_viewer.documents.errors import OutputError
from gii_viewer.exporting.atomic import write_atomically
from gii_viewer.exporting.pdf import clock_in_utc, without_moment
from gii_viewer.exporting.report.content import describe_report, report_title
from gii_viewer.exporting.report.html import report_as_html
from gii_viewer.exporting.report.paper import lay_out, page_size, paint_pages
from gii_viewer.exporting.report.pdf import OutlineEntry, with_navigation
from gii_viewer.exporting.report.style import Paper
from gii_viewer.model.profile import Profile
from gii_viewer.model.wording import ENGLISH, Wording

ReportFormat = Literal["pdf", "html"]

_SHEETS = {"a4": QPageSize.PageSizeId.A4, "letter": QPageSize.PageSizeId.Letter}
_DOTS_PER_INCH = 1200


def write_report(
    profiles: Sequence[Profile],
    path: Path,
    format: ReportFormat,  # noqa: A002
    *,
    paper: Paper = "a4",
    wording: Wording = ENGLISH,
    language: str = "en",
) -> None:
    """Write the report of ``profiles`` to ``path``, whole or not at all.

    Raises
    ------
    OutputError
        one clear sentence: which file, and what stands in the way.
    """
    data = report_bytes(profiles, format, paper, wording=wording, language=language)
    write_atomically(path, data)


def report_bytes(
    profiles: Sequence[Profile],
    format: ReportFormat,  # noqa: A002
    paper: Paper = "a4",
    *,
    wording: Wording = ENGLISH,
    language: str = "en",
) -> bytes:
    """Return the bytes of the file that :func:`write_report` writes.

    ``language`` is that of ``wording``, as a BCP 47 tag.
    """
    if format == "html":
        reports = [describe_report(profile, wording) for profile in profiles]
        title = report_title(tuple(profiles), wording)
        return report_as_html(reports, title, paper, language).encode(errors="replace")
    return _as_pdf(profiles, paper, wording, language)


def paint_report(
    device: QPagedPaintDevice, profiles: Sequence[Profile], wording: Wording = ENGLISH
) -> None:
    """Print the report of ``profiles`` on ``device``, on the sheets that it is set to.

    Serves a QPrinter, for print and for its preview alike.

    Raises
    ------
    OutputError
        where the device takes no painting.
    """
    reports = [describe_report(profile, wording) for profile in profiles]
    pages = lay_out(reports, page_size(device))
    if not paint_pages(pages, device, wording):
        raise OutputError("The report was not printed: the printer does not take it.")


def _as_pdf(profiles: Sequence[Profile], paper: Paper, wording: Wording, language: str) -> bytes:
    reports = [describe_report(profile, wording) for profile in profiles]
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
    writer.setTitle(drawable(report_title(tuple(profiles), wording)))
    writer.setAuthor("GII Viewer")
    writer.setCreator("GII Viewer")
    content = sha256(repr((reports, paper)).encode(errors="replace")).digest()
    writer.setDocumentId(QUuid.fromRfc4122(QByteArray(content[:16])))
    pages = lay_out(reports, page_size(writer))
    with clock_in_utc():
        painted = paint_pages(pages, writer, wording)
    if not painted:
        raise OutputError("The report was not made: the PDF could not be painted.")
    buffer.close()
    entries = [
        OutlineEntry(drawable(heading.title), heading.level, heading.page, heading.top)
        for heading in pages.headings()
    ]
    written = without_moment(bytes(data.data()))
    return with_navigation(written, entries, subject=drawable(subject), language=language)
