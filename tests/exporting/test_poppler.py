"""Exported PDF, read and drawn by a program that is neither Qt nor Python."""

from __future__ import annotations

import io
import subprocess
import unicodedata

import pytest
from PIL import Image

from gii_viewer.charts.catalogue.organizations import describe_organizations
from gii_viewer.exporting.images import chart_bytes
from gii_viewer.exporting.report.writing import report_bytes
from tests import needs
from tests.profiles import ARABIC_NAME, CHINESE_NAME, dalian, figures, with_names

pytestmark = pytest.mark.usefixtures("qapp")


def understood(program: str, *arguments: str, pdf: bytes) -> bytes:
    """Return what ``program`` makes of ``pdf``; it must not complain."""
    done = subprocess.run([program, *arguments], input=pdf, capture_output=True, check=True)
    assert done.stderr == b""
    return done.stdout


@needs.pdftotext
def test_a_report_is_read_as_it_was_written() -> None:
    pdf = report_bytes([figures(with_names("DICP, CAS", ARABIC_NAME))], "pdf")
    words = understood("pdftotext", "-layout", "-", "-", pdf=pdf).decode()
    assert "DICP, CAS" in words
    assert "KAUST" in words
    assert "ranks 65th" in words


@needs.pdftotext
@needs.chinese_glyphs
def test_a_chinese_name_in_a_chart_is_read() -> None:
    chart = describe_organizations(figures(with_names(CHINESE_NAME)), "patents")
    assert chart is not None
    words = understood("pdftotext", "-", "-", pdf=chart_bytes(chart, "pdf")).decode()
    # A typeface draws the radical ⼤ and the letter 大 alike, and a PDF keeps only the drawing.
    assert CHINESE_NAME in unicodedata.normalize("NFKC", words)


@needs.pdftoppm
def test_a_chart_is_drawn_in_its_colours() -> None:
    chart = describe_organizations(figures(dalian()), "patents")
    assert chart is not None
    png = understood("pdftoppm", "-png", "-", pdf=chart_bytes(chart, "pdf"))
    with Image.open(io.BytesIO(png)) as image:
        assert len(image.convert("RGB").getcolors(image.width * image.height) or ()) > 50
