"""One printable profile after the other: as PDF, as HTML, or on a printer.

The same figures and options give the same bytes in every process, on the terms of
``images``. All of this takes an application object, as charts do.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Literal

from PySide6.QtGui import QPagedPaintDevice

from gii_viewer.documents.errors import OutputError
from gii_viewer.exporting.atomic import write_atomically
from gii_viewer.exporting.report.content import describe_report
from gii_viewer.exporting.report.html import report_as_html
from gii_viewer.exporting.report.paper import lay_out, page_size, paint_pages
from gii_viewer.exporting.report.pdf import report_as_pdf
from gii_viewer.exporting.report.style import Paper
from gii_viewer.model.figures import Figures

ReportFormat = Literal["pdf", "html"]


def write_report(
    every: Sequence[Figures],
    path: Path,
    format: ReportFormat,  # noqa: A002
    *,
    paper: Paper = "a4",
) -> None:
    """Write the report of one profile or more to ``path``, whole or not at all.

    Raises
    ------
    OutputError
        one clear sentence: which file, and what stands in the way.
    """
    write_atomically(path, report_bytes(every, format, paper))


def report_bytes(
    every: Sequence[Figures],
    format: ReportFormat,  # noqa: A002
    paper: Paper = "a4",
) -> bytes:
    """Return the bytes of the file that :func:`write_report` writes."""
    if format == "html":
        return report_as_html(every, paper).encode(errors="replace")
    return report_as_pdf(every, paper)


def paint_report(device: QPagedPaintDevice, every: Sequence[Figures]) -> None:
    """Print the report of one profile or more on ``device``, on the sheets that it is set to.

    Serves a QPrinter, for print and for its preview alike.

    Raises
    ------
    OutputError
        where the device takes no painting.
    """
    pages = lay_out([describe_report(figures) for figures in every], page_size(device))
    if not paint_pages(pages, device, every[0].wording):
        raise OutputError("The report was not printed: the printer does not take it.")
