"""What is drawn and what is not: ground, title, credit; and what stays in the metadata."""

from __future__ import annotations

import io
from xml.etree import ElementTree as ET

import pypdf
import pytest
import resvg_py
from PIL import Image, ImageChops
from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

from gii_viewer.charts.description import Chart, ChartText, marks
from gii_viewer.charts.palette import LIGHT, PALETTES, ThemeName
from gii_viewer.charts.plot import Ease
from gii_viewer.charts.registry import describe_charts
from gii_viewer.charts.sheet import paper
from gii_viewer.exporting.images import (
    BACKGROUNDS,
    FORMATS,
    ImageFormat,
    ImageOptions,
    _fitted_sheet,
    chart_bytes,
    chart_image,
)
from gii_viewer.model.profile import Profile
from gii_viewer.views.widgets.chart_canvas import ChartCanvas
from tests.charts.left_out import left_out
from tests.profiles import (
    ARABIC_NAME,
    CHINESE_NAME,
    CYRILLIC_NAME,
    dalian,
    figures,
    with_added_fields,
    with_fields,
    with_names,
)

pytestmark = pytest.mark.usefixtures("qapp")

SVG = "{http://www.w3.org/2000/svg}"
PRESETS = ((1200, 750), (1920, 1080), (900, 600), (1080, 1080))
EIGHTY = "INSTITUTE OF CHEMICAL PHYSICS AND ADVANCED MATERIALS OF THE NORTHERN ACADEMY ABC"
NAMES = (EIGHTY, CHINESE_NAME * 8, ARABIC_NAME, CYRILLIC_NAME)
EVERY_FORMAT = pytest.mark.parametrize("format_", FORMATS)


def charts(profile: Profile) -> dict[str, Chart]:
    return {
        key: chart for key, chart in describe_charts(figures(profile)).items() if chart is not None
    }


CHARTS = charts(with_fields()) | {
    f"added {key}": chart for key, chart in charts(with_added_fields()).items()
}
EVERY_CHART = pytest.mark.parametrize("chart", CHARTS.values(), ids=CHARTS)


def applicants() -> Chart:
    return CHARTS["patents-organizations"]


def together(words: str) -> str:
    return "".join(words.split())


def drawn_words(chart: Chart, format_: ImageFormat, options: ImageOptions) -> str:
    data = chart_bytes(chart, format_, options)
    if format_ == "pdf":
        return together(pypdf.PdfReader(io.BytesIO(data)).pages[0].extract_text())
    root = ET.fromstring(data)
    return together("".join("".join(text.itertext()) for text in root.iter(f"{SVG}text")))


def png(chart: Chart, options: ImageOptions) -> Image.Image:
    return Image.open(io.BytesIO(chart_bytes(chart, "png", options)))


def triples(image: Image.Image) -> list[bytes]:
    data = image.tobytes()
    return [data[start : start + 3] for start in range(0, len(data), 3)]


@EVERY_CHART
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_transparent_png_on_its_ground_is_the_opaque_one(chart: Chart, theme: ThemeName) -> None:
    options = ImageOptions((801, 533), 1.5, theme)
    opaque = png(chart, options)
    clear = png(chart, ImageOptions((801, 533), 1.5, theme, "transparent"))
    assert (opaque.mode, clear.mode) == ("RGB", "RGBA")
    assert clear.size == opaque.size
    on_ground = Image.new("RGBA", clear.size, PALETTES[theme].surface)
    on_ground.alpha_composite(clear)
    pixels = zip(
        triples(opaque),
        triples(on_ground.convert("RGB")),
        clear.getchannel("A").tobytes(),
        strict=True,
    )
    ground = bytes.fromhex(PALETTES[theme].surface[1:])
    of_ground = 0
    for wanted, found, alpha in pixels:
        apart = max(abs(one - other) for one, other in zip(wanted, found, strict=True))
        if alpha == 0:
            of_ground += 1
            assert wanted == ground
        elif alpha == 255:
            assert apart <= 2  # two edges on one pixel are rounded twice
        else:
            # Qt draws letters on an opaque ground a little bolder.
            assert apart < 64
    assert of_ground > 0.7 * clear.width * clear.height


def test_only_ground_is_transparent() -> None:
    """Between words and marks all pixels have alpha 0: no boxes behind texts."""
    clear = png(applicants(), ImageOptions((800, 500), background="transparent"))
    paper().set_chart(applicants(), LIGHT)
    paper().lay_out(QSizeF(800, 500))
    values = [box for block, box in paper().texts() if block.full.startswith("12%")]
    (value,) = values
    alpha = clear.getchannel("A")
    assert alpha.getpixel((int(value.left()) - 2, int(value.center().y()))) == 0
    seen = alpha.tobytes()
    assert seen.count(0) > 0.8 * len(seen)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_transparent_svg_has_no_ground(theme: ThemeName) -> None:
    options = ImageOptions((800, 500), theme=theme, background="transparent")
    data = chart_bytes(applicants(), "svg", options).decode()
    theirs = Image.open(io.BytesIO(bytes(resvg_py.svg_to_bytes(svg_string=data))))
    assert theirs.convert("RGBA").getpixel((1, 1)) == (0, 0, 0, 0)
    assert PALETTES[theme].surface not in data
    opaque = chart_bytes(applicants(), "svg", ImageOptions((800, 500), theme=theme)).decode()
    assert opaque.count(PALETTES[theme].surface) == 1


def test_a_transparent_pdf_has_no_ground() -> None:
    grounds = []
    for background in BACKGROUNDS:
        data = chart_bytes(applicants(), "pdf", ImageOptions(background=background))
        contents = pypdf.PdfReader(io.BytesIO(data)).pages[0].get_contents()
        assert contents is not None
        grounds.append(contents.get_data().count(b"\n0 0 1200 750 re\nf\n"))
    assert grounds == [1, 0]


@EVERY_CHART
@pytest.mark.parametrize("format_", ["svg", "pdf"])
@pytest.mark.parametrize("title", [True, False])
@pytest.mark.parametrize("credit", [True, False])
def test_title_and_credit_are_drawn_or_not_and_the_note_always(
    *, chart: Chart, format_: ImageFormat, title: bool, credit: bool
) -> None:
    words = drawn_words(chart, format_, ImageOptions(title=title, credit=credit))
    assert (together(chart.text.title) in words) is title
    assert (together(chart.text.subtitle) in words) is title
    assert (together(chart.text.credit) in words) is credit
    assert together(chart.text.note) in words
    for mark in marks(chart):
        assert together(mark.value_text) in words


def test_what_is_not_drawn_leaves_its_room_to_the_plot() -> None:
    plots, heights = [], []
    for drawn in (True, False):
        paper().set_chart(applicants(), LIGHT, title=drawn, credit=drawn)
        paper().lay_out(QSizeF(800, 500))
        plots.append(paper().plot.geometry())
        heights.append(paper().needed_height(800, Ease.COMFORTABLE))
    whole, bare = plots
    assert bare.top() == 24
    assert bare.height() > whole.height() + 50
    assert heights[1] < heights[0] - 50


@EVERY_FORMAT
def test_metadata_say_all_even_where_it_is_not_drawn(format_: ImageFormat) -> None:
    chart = applicants()
    options = ImageOptions(background="transparent", title=False, credit=False)
    data = chart_bytes(chart, format_, options)
    text: ChartText = chart.text
    assert "GII 2024" in text.subtitle
    if format_ == "png":
        said = Image.open(io.BytesIO(data)).info
        title, about, source = said["Title"], said["Description"], said["Source"]
    elif format_ == "svg":
        root = ET.fromstring(data)
        title = root.findtext(f"{SVG}title") or ""
        about = source = root.findtext(f"{SVG}desc") or ""
    else:
        reader = pypdf.PdfReader(io.BytesIO(data))
        xmp = reader.xmp_metadata
        assert reader.metadata is not None
        assert xmp is not None
        assert reader.metadata.author == text.credit
        title = reader.metadata.title or ""
        assert xmp.dc_title == {"x-default": title}
        about = (xmp.dc_description or {})["x-default"]
        source = xmp.dc_source or ""
    assert title == text.title
    assert text.subtitle in about
    assert text.summary in about
    assert text.credit in source


def test_metadata_escape_what_documents_say() -> None:
    chart = charts(with_names("R&D <b>LABS</b> ]]>"))["patents-organizations"]
    root = ET.fromstring(chart_bytes(chart, "svg"))
    assert "R&D <b>LABS</b> ]]>" in (root.findtext(f"{SVG}desc") or "")
    xmp = pypdf.PdfReader(io.BytesIO(chart_bytes(chart, "pdf"))).xmp_metadata
    assert xmp is not None
    assert "R&D <b>LABS</b> ]]>" in (xmp.dc_description or {})["x-default"]


@pytest.mark.parametrize("size", PRESETS, ids=str)
@EVERY_FORMAT
def test_long_and_foreign_names_are_whole_at_every_preset(
    size: tuple[int, int], format_: ImageFormat
) -> None:
    """No text leaves the page or stands on another, and every name is there in full."""
    assert len(EIGHTY) == 80
    for chart in charts(with_names(*NAMES)).values():
        sheet = _fitted_sheet(chart, ImageOptions(size))
        page = QRectF(QPointF(), sheet.size())
        blocks = sheet.texts()
        assert left_out(sheet) == 0
        for block, box in blocks:
            assert page.contains(box), block.full
            assert not block.elided, block.full
        drawn = {block.full for block, _ in blocks}
        assert {mark.label for mark in marks(chart)} <= drawn
        if format_ == "svg" and chart.id == "patents-organizations":
            words = drawn_words(chart, "svg", ImageOptions(size))
            for name in (EIGHTY, CYRILLIC_NAME, CHINESE_NAME * 8):
                assert together(name) in words
        if format_ == "png":
            # Nothing is drawn where the margin is.
            image = png(chart, ImageOptions(size, background="transparent")).getchannel("A")
            left, top, right, bottom = image.getbbox() or (0, 0, 0, 0)
            assert min(left, top, size[0] - right, size[1] - bottom) >= 8


@EVERY_CHART
def test_the_screen_shows_what_files_show(chart: Chart, qtbot: QtBot) -> None:
    """The window's view and a file show the same scene, pixel by pixel."""
    canvas = ChartCanvas()
    qtbot.addWidget(canvas)
    canvas.set_theme(LIGHT)
    canvas.set_chart(chart, LIGHT)
    canvas.lay_out(QSize(800, 500))
    image = QImage(800, 500, QImage.Format.Format_RGB32)
    paper().set_chart(chart, LIGHT, 12)
    paper().lay_out(QSizeF(800, 500))
    painter = QPainter(image)
    paper().paint_into(painter, QRectF(image.rect()))
    painter.end()
    drawn = (canvas.grab().toImage().convertToFormat(image.format()), image)
    shown, filed = (
        Image.frombytes("RGBA", (800, 500), bytes(one.constBits())).convert("RGB") for one in drawn
    )
    assert max(high for _, high in ImageChops.difference(shown, filed).getextrema()) <= 2  # type: ignore[misc]


def test_resolution_follows_the_scale() -> None:
    for scale in (1.0, 1.5, 3.0):
        dots = png(dalian_ranks(), ImageOptions((400, 300), scale)).info["dpi"]
        assert dots == pytest.approx((96 * scale, 96 * scale), abs=0.1)


def dalian_ranks() -> Chart:
    return charts(dalian())["ranks"]


def test_the_clipboards_image_lets_through_as_the_files() -> None:
    image = chart_image(applicants(), ImageOptions(background="transparent", title=False))
    assert image.pixelColor(0, 0).alpha() == 0
    assert image.text("Title") == applicants().text.title
