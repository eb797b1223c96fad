"""A chart to a PNG, an SVG or a PDF: one scene, exact sizes, the same bytes each time.

Sizes are pixels; a PDF's page has the same size at 96 pixels per inch. The sheet is
laid out in a unit that grows with the image, so that type stays as legible on a
slide as in a small picture, and shrinks, to a floor, where many rows need room.

The same chart and options give the same bytes in every process, provided that
``QHashSeed.setDeterministicGlobalSeed()`` was called before the application object
was made (the PDF writer orders its fonts by hash).
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QImage, QPainter

from gii_viewer.charts.description import Chart
from gii_viewer.charts.palette import PALETTES, ThemeName
from gii_viewer.charts.plot import Ease
from gii_viewer.charts.sheet import ChartSheet, paper
from gii_viewer.charts.text import drawable
from gii_viewer.documents.errors import OutputError
from gii_viewer.exporting.atomic import write_atomically
from gii_viewer.exporting.limits import GREATEST_SIDE as GREATEST_SIDE
from gii_viewer.exporting.limits import LEAST_SIDE as LEAST_SIDE
from gii_viewer.exporting.limits import scaled, why_no_size
from gii_viewer.exporting.pdf import sheet_as_pdf
from gii_viewer.exporting.png import image_as_png
from gii_viewer.exporting.svg import sheet_as_svg

ImageFormat = Literal["png", "svg", "pdf"]
FORMATS: tuple[ImageFormat, ...] = ("png", "svg", "pdf")
Background = Literal["opaque", "transparent"]
BACKGROUNDS: tuple[Background, ...] = ("opaque", "transparent")

DEFAULT_SIZE = (1200, 750)

_COMFORTABLE = (800, 500)
"""At this many pixels one unit of layout is one pixel."""
_CALM_UNIT = 1.0
_LEAST_UNIT = 0.8
"""Rows are drawn closer rather than smaller than the first, and left out, with a count,
rather than smaller than the second."""
_UNIT_STEP = 0.95


@dataclass(frozen=True)
class ImageOptions:
    """How a chart becomes an image, a drawing or a page.

    ``size`` is in pixels. A PNG has ``size`` times ``scale`` pixels and 96 times
    ``scale`` of them per inch; an SVG and a PDF have no pixels, so there ``scale``
    enlarges the page. Without ``title`` the subtitle is not drawn either. The note
    always is, as it says what is derived; and what is not drawn stands in the metadata.
    """

    size: tuple[int, int] = DEFAULT_SIZE
    scale: float = 1
    theme: ThemeName = "light"
    background: Background = "opaque"
    title: bool = True
    credit: bool = True


_STANDARD = ImageOptions()


def write_chart(
    chart: Chart,
    path: Path,
    format: ImageFormat,  # noqa: A002
    options: ImageOptions = _STANDARD,
) -> None:
    """Write ``chart`` to ``path``, whole or not at all.

    Raises
    ------
    OutputError
        one clear sentence: which file, and what stands in the way.
    """
    write_atomically(path, chart_bytes(chart, format, options))


def chart_bytes(
    chart: Chart,
    format: ImageFormat,  # noqa: A002
    options: ImageOptions = _STANDARD,
) -> bytes:
    """Return the bytes of the file that :func:`write_chart` writes."""
    if format == "png":
        return image_as_png(chart_image(chart, options))
    whole = pixel_size(options.size, options.scale)
    sheet = _fitted_sheet(chart, options)
    transparent = options.background == "transparent"
    if format == "svg":
        return sheet_as_svg(sheet, whole, transparent=transparent)
    return sheet_as_pdf(sheet, whole, transparent=transparent)


def chart_image(chart: Chart, options: ImageOptions = _STANDARD) -> QImage:
    """Return ``chart`` as an image of ``size`` times ``scale`` pixels, with its words."""
    whole = pixel_size(options.size, options.scale)
    sheet = _fitted_sheet(chart, options)
    transparent = options.background == "transparent"
    formats = QImage.Format
    image = QImage(
        whole, formats.Format_ARGB32_Premultiplied if transparent else formats.Format_RGB32
    )
    if image.isNull():
        raise OutputError(
            f"An image of {whole.width()} × {whole.height()} pixels does not fit into memory."
        )
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    sheet.paint_into(painter, QRectF(image.rect()), transparent=transparent)
    painter.end()
    per_metre = round(96 * options.scale / 0.0254)
    image.setDotsPerMeterX(per_metre)
    image.setDotsPerMeterY(per_metre)
    image.setText("Title", drawable(chart.text.title))
    image.setText("Description", drawable(f"{chart.text.subtitle}. {chart.text.summary}"))
    image.setText("Source", drawable(chart.text.credit))
    return image


def pixel_size(size: tuple[int, int], scale: float) -> QSize:
    """Return ``size`` times ``scale`` in whole pixels; refuse what no image can be."""
    reason = why_no_size(size, scale)
    if reason is not None:
        raise OutputError(reason)
    return QSize(*scaled(size, scale))


def _fitted_sheet(chart: Chart, options: ImageOptions) -> ChartSheet:
    """Lay ``chart`` out for its size, in the greatest unit that leaves all their room."""
    width, height = options.size
    unit = max(_LEAST_UNIT, min(width / _COMFORTABLE[0], height / _COMFORTABLE[1]))
    sheet = paper()
    sheet.set_chart(chart, PALETTES[options.theme], title=options.title, credit=options.credit)
    if sheet.needed_height(width / unit, Ease.COMFORTABLE) > height / unit:
        unit = _tighter_unit(sheet, options.size, unit)
    sheet.lay_out(QSizeF(width / unit, height / unit))
    return sheet


def _tighter_unit(sheet: ChartSheet, size: tuple[int, int], unit: float) -> float:
    """Return the greatest unit in which all shows well, else the greatest legible one."""
    width, height = size
    for ease, least in ((Ease.COMFORTABLE, _CALM_UNIT), (Ease.LEGIBLE, _LEAST_UNIT)):
        tried = unit
        while tried >= least:
            if sheet.needed_height(width / tried, ease) <= height / tried:
                return tried
            tried *= _UNIT_STEP
    return _LEAST_UNIT
