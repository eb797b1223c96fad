"""A chart to a PNG, an SVG or a PDF: one drawing, exact sizes, the same bytes each time.

Sizes are pixels; a PDF's page has the same size at 96 pixels an inch. The page is
laid out in a unit that grows with the image, so that type stays as legible on a
slide as in a small picture, and shrinks, to a floor, where many rows need room.

The same chart and options give the same bytes in every process, provided that
``QHashSeed.setDeterministicGlobalSeed()`` was called before the application object
was made (the PDF writer orders its fonts by hash).
"""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from PySide6.QtCore import QRectF, QSize, QSizeF
from PySide6.QtGui import QImage, QPainter
from shiboken6 import isValid

from gii_viewer.charts.description import Chart
from gii_viewer.charts.page import ChartPage
from gii_viewer.charts.palette import PALETTES, ThemeName
from gii_viewer.charts.text import drawable
from gii_viewer.documents.errors import OutputError
from gii_viewer.exporting.atomic import write_atomically
from gii_viewer.exporting.pdf import page_as_pdf
from gii_viewer.exporting.png import image_as_png
from gii_viewer.exporting.svg import page_as_svg

ImageFormat = Literal["png", "svg", "pdf"]
FORMATS: tuple[ImageFormat, ...] = ("png", "svg", "pdf")

DEFAULT_SIZE = (1200, 750)
LEAST_SIDE = 240
GREATEST_SIDE = 16_384
"""Least side of a chart before it is scaled, and greatest after, in pixels."""

_COMFORTABLE = (800, 500)
"""At this many pixels one unit of layout is one pixel."""
_CALM_UNIT = 1.0
_LEAST_UNIT = 0.8
"""Rows are drawn closer rather than smaller than the first, and left out, with a count,
rather than smaller than the second."""
_UNIT_STEP = 0.95
_page: list[ChartPage] = []


def write_chart(
    chart: Chart,
    path: Path,
    format: ImageFormat,  # noqa: A002
    *,
    size: tuple[int, int] = DEFAULT_SIZE,
    scale: float = 1,
    theme: ThemeName = "light",
) -> None:
    """Write ``chart`` to ``path``, whole or not at all.

    ``size`` is in pixels. A PNG has ``size`` times ``scale`` pixels; an SVG and a PDF
    have no pixels, so there ``scale`` enlarges the page.

    Raises
    ------
    OutputError
        one clear sentence: which file, and what stands in the way.
    """
    data = chart_bytes(chart, format, size=size, scale=scale, theme=theme)
    write_atomically(path, data)


def chart_bytes(
    chart: Chart,
    format: ImageFormat,  # noqa: A002
    *,
    size: tuple[int, int] = DEFAULT_SIZE,
    scale: float = 1,
    theme: ThemeName = "light",
) -> bytes:
    """Return the bytes of the file that :func:`write_chart` writes."""
    if format == "png":
        return image_as_png(chart_image(chart, size, scale, theme))
    whole = pixel_size(size, scale)
    page = _fitted_page(chart, size, theme)
    save = page_as_svg if format == "svg" else page_as_pdf
    return save(page, whole)


def chart_image(
    chart: Chart,
    size: tuple[int, int] = DEFAULT_SIZE,
    scale: float = 1,
    theme: ThemeName = "light",
) -> QImage:
    """Return ``chart`` as an image of ``size`` times ``scale`` pixels, with its words."""
    whole = pixel_size(size, scale)
    page = _fitted_page(chart, size, theme)
    image = QImage(whole, QImage.Format.Format_RGB32)
    if image.isNull():
        raise OutputError(
            f"An image of {whole.width()} × {whole.height()} pixels does not fit into memory."
        )
    painter = QPainter(image)
    page.paint(painter, QRectF(0, 0, whole.width(), whole.height()))
    painter.end()
    per_metre = round(96 * scale / 0.0254)
    image.setDotsPerMeterX(per_metre)
    image.setDotsPerMeterY(per_metre)
    image.setText("Title", drawable(chart.text.title))
    image.setText("Description", drawable(f"{chart.text.subtitle}. {chart.text.summary}"))
    image.setText("Source", drawable(chart.text.credit))
    return image


def pixel_size(size: tuple[int, int], scale: float) -> QSize:
    """Return ``size`` times ``scale`` in whole pixels; refuse what no image can be."""
    whole = QSize(round(size[0] * scale), round(size[1] * scale))
    if min(size) < LEAST_SIDE:
        raise OutputError(
            f"A chart of {size[0]:,} × {size[1]:,} pixels has no room for its words: each side "
            f"takes at least {LEAST_SIDE} pixels."
        )
    if not 1 <= min(whole.toTuple()) <= max(whole.toTuple()) <= GREATEST_SIDE:
        raise OutputError(
            f"An image of {whole.width():,} × {whole.height():,} pixels cannot be made: each side "
            f"takes at most {GREATEST_SIDE:,} pixels."
        )
    return whole


def _fitted_page(chart: Chart, size: tuple[int, int], theme: ThemeName) -> ChartPage:
    """Lay ``chart`` out for ``size``, in the greatest unit that leaves all their room.

    One page serves all exports in turn, as a new plot costs more than an SVG.
    """
    width, height = size
    unit = max(_LEAST_UNIT, min(width / _COMFORTABLE[0], height / _COMFORTABLE[1]))
    room = QSizeF(width / unit, height / unit)
    # An application that was shut down took its page along.
    if _page and isValid(_page[0]):
        page = _page[0]
        page.set_chart(chart, PALETTES[theme], room)
    else:
        page = ChartPage(chart, PALETTES[theme], room)
        _page[:] = [page]
    if page.comfortable_height(room.width()) > room.height():
        unit = _tighter_unit(page, size, unit)
        page.resize(QSizeF(width / unit, height / unit))
    return page


def _tighter_unit(page: ChartPage, size: tuple[int, int], unit: float) -> float:
    """Return the greatest unit in which all shows well, else the greatest legible one."""
    width, height = size
    for needed, least in ((page.comfortable_height, _CALM_UNIT), (page.least_height, _LEAST_UNIT)):
        tried = unit
        while tried >= least:
            if needed(width / tried) <= height / tried:
                return tried
            tried *= _UNIT_STEP
    return _LEAST_UNIT
