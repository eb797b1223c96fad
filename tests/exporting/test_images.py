"""Exported files, read back by programs that are not Qt."""

from __future__ import annotations

import io
import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pypdf
import pytest
import resvg_py
from PIL import Image
from PySide6.QtGui import QImage

from gii_viewer.charts.catalogue.organizations import describe_organizations
from gii_viewer.charts.description import Chart, marks
from gii_viewer.charts.palette import DARK, LIGHT, ThemeName
from gii_viewer.charts.registry import describe_charts
from gii_viewer.documents.errors import OutputError
from gii_viewer.exporting.images import (
    FORMATS,
    ImageFormat,
    ImageOptions,
    chart_bytes,
    chart_image,
    write_chart,
)
from tests.profiles import (
    ARABIC_NAME,
    CHINESE_NAME,
    CYRILLIC_NAME,
    MARKUP_NAME,
    dalian,
    figures,
    with_fields,
    with_names,
    with_rows,
)

pytestmark = pytest.mark.usefixtures("qapp")

SVG = "{http://www.w3.org/2000/svg}"
CHARTS: dict[str, Chart] = {
    chart_id: chart
    for chart_id, chart in describe_charts(figures(with_fields())).items()
    if chart is not None
}
EVERY_CHART = pytest.mark.parametrize("chart", CHARTS.values(), ids=CHARTS)


def applicants(*names: str) -> Chart:
    chart = describe_organizations(figures(with_names(*names) if names else dalian()), "patents")
    assert chart is not None
    return chart


def png(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(data))


def svg_words(data: bytes) -> str:
    """Join the text runs, which Qt cuts where fonts or scripts change."""
    root = ET.fromstring(data)
    return "".join("".join(element.itertext()) for element in root.iter(f"{SVG}text"))


def together(words: str) -> str:
    return "".join(words.split())


@pytest.mark.parametrize("size", [(1200, 750), (640, 480), (1600, 900), (333, 501)])
@pytest.mark.parametrize("scale", [1, 1.5, 2])
def test_a_png_has_exactly_the_pixels_asked_for(size: tuple[int, int], scale: float) -> None:
    data = chart_bytes(applicants(), "png", ImageOptions(size=size, scale=scale))
    assert png(data).size == (round(size[0] * scale), round(size[1] * scale))


def test_a_png_has_every_pixel_as_drawn() -> None:
    drawn = chart_image(applicants(), ImageOptions((641, 479), 1.5, "dark"))
    read = png(
        chart_bytes(applicants(), "png", ImageOptions(size=(641, 479), scale=1.5, theme="dark"))
    )
    assert read.mode == "RGB"
    rows = drawn.convertToFormat(QImage.Format.Format_RGB888)
    line = rows.width() * 3
    data = bytes(rows.constBits())
    wanted = b"".join(
        data[y * rows.bytesPerLine() : y * rows.bytesPerLine() + line] for y in range(rows.height())
    )
    assert read.tobytes() == wanted
    again = QImage.fromData(chart_bytes(applicants(), "png", ImageOptions(size=(641, 479))))
    assert again.text("Title") == "Dalian: PCT applications by organization"


def test_a_png_says_what_it_shows_and_from_where() -> None:
    image = png(chart_bytes(applicants(), "png", ImageOptions(scale=2)))
    assert image.info["Title"] == "Dalian: PCT applications by organization"
    assert "2019–2023" in image.info["Description"]
    assert "57% · 583" in image.info["Description"]
    assert image.info["Source"].startswith("Source: WIPO, Global Innovation Index 2024")
    assert image.info["dpi"] == pytest.approx((192, 192), abs=0.1)


@EVERY_CHART
@pytest.mark.parametrize(("theme", "ground"), [("light", LIGHT.surface), ("dark", DARK.surface)])
def test_a_margin_stays_empty_all_round(chart: Chart, theme: ThemeName, ground: str) -> None:
    image = png(chart_bytes(chart, "png", ImageOptions(size=(800, 500), theme=theme))).convert(
        "RGB"
    )
    assert f"#{bytes(image.getpixel((0, 0))).hex()}" == ground  # type: ignore[arg-type]
    whole = Image.new("RGB", image.size, ground)
    from PIL import ImageChops

    box = ImageChops.difference(image, whole).getbbox()
    assert box is not None
    assert box[0] >= 8
    assert box[1] >= 16
    assert box[2] <= 800 - 8
    assert box[3] <= 500 - 16


@EVERY_CHART
def test_an_svg_keeps_its_text_as_text(chart: Chart) -> None:
    words = together(svg_words(chart_bytes(chart, "svg")))
    for text in (chart.text.title, chart.text.subtitle, chart.text.note, chart.text.credit):
        assert together(text) in words
    for mark in marks(chart):
        assert together(mark.label) in words
        assert together(mark.value_text) in words


@EVERY_CHART
def test_an_svg_is_described_and_needs_no_clip_paths_or_patterns(chart: Chart) -> None:
    root = ET.fromstring(chart_bytes(chart, "svg", ImageOptions(size=(1200, 750), scale=2)))
    assert (root.get("width"), root.get("height")) == ("2400", "1500")
    assert root.get("viewBox") == "0 0 800 500"
    assert root.get("role") == "img"
    assert root.get("{http://www.w3.org/XML/1998/namespace}lang") == "en"
    assert root.get("aria-labelledby") == "title desc"
    assert root.findtext(f"{SVG}title") == chart.text.title
    assert chart.text.summary in (root.findtext(f"{SVG}desc") or "")
    assert str(root.get("font-family")).startswith("'Inter', ")
    assert str(root.get("font-family")).endswith(", sans-serif")
    tags = {element.tag.removeprefix(SVG) for element in root.iter()}
    assert tags <= {
        "svg", "title", "desc", "defs", "g", "rect", "path", "polyline", "line", "circle",
        "ellipse", "text",
    }  # fmt: skip


@EVERY_CHART
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_another_renderer_draws_the_svg_as_the_png(chart: Chart, theme: ThemeName) -> None:
    ours = png(chart_bytes(chart, "png", ImageOptions(size=(800, 500), theme=theme))).convert("L")
    svg = chart_bytes(chart, "svg", ImageOptions(size=(800, 500), theme=theme)).decode()
    theirs = png(bytes(resvg_py.svg_to_bytes(svg_string=svg))).convert("L")
    assert theirs.size == ours.size
    small = (80, 50)
    pairs = zip(
        ours.resize(small, Image.Resampling.BOX).tobytes(),
        theirs.resize(small, Image.Resampling.BOX).tobytes(),
        strict=True,
    )
    # Averages over 10 × 10 pixels; the fonts of the machine may differ in their details.
    assert max(abs(one - other) for one, other in pairs) < 64


@EVERY_CHART
def test_a_pdf_has_the_charts_size_words_and_fonts(chart: Chart) -> None:
    reader = pypdf.PdfReader(io.BytesIO(chart_bytes(chart, "pdf", ImageOptions(size=(1200, 750)))))
    (page,) = reader.pages
    assert [float(side) for side in page.mediabox[2:]] == pytest.approx([900, 562.5], abs=1)
    words = together(page.extract_text())
    assert together(chart.text.title) in words
    for mark in marks(chart):
        assert together(mark.label) in words
        assert together(mark.value_text) in words
    descriptors = [
        obj
        for number in range(1, len(reader.xref[0]) + 1)
        if isinstance(obj := reader.get_object(number), pypdf.generic.DictionaryObject)
        and obj.get("/Type") == "/FontDescriptor"
    ]
    assert descriptors
    for descriptor in descriptors:
        assert {"/FontFile", "/FontFile2", "/FontFile3"} & set(descriptor)


def test_a_pdf_says_what_it_shows_and_from_where() -> None:
    chart = applicants()
    reader = pypdf.PdfReader(io.BytesIO(chart_bytes(chart, "pdf")))
    assert reader.metadata is not None
    assert reader.metadata.title == chart.text.title
    assert reader.metadata.author == chart.text.credit
    assert reader.metadata.creator == "GII Viewer"


@pytest.mark.parametrize("format_", ["svg", "pdf"])
def test_names_are_never_read_as_markup(format_: ImageFormat) -> None:
    data = chart_bytes(applicants(MARKUP_NAME, CYRILLIC_NAME), format_)
    words = (
        svg_words(data)
        if format_ == "svg"
        else pypdf.PdfReader(io.BytesIO(data)).pages[0].extract_text()
    )
    assert together(MARKUP_NAME) in together(words)
    assert "Московский" in words


def test_chinese_names_are_drawn_where_a_font_has_them() -> None:
    words = svg_words(chart_bytes(applicants(CHINESE_NAME), "svg"))
    assert CHINESE_NAME in words


def test_arabic_names_stay_one_text_in_their_order() -> None:
    root = ET.fromstring(chart_bytes(applicants(ARABIC_NAME, "KAUST"), "svg"))
    texts = [element.text for element in root.iter(f"{SVG}text")]
    assert f"\u2068{ARABIC_NAME}\u2069" in texts
    assert "(" not in texts
    assert "KAUST" in texts


def test_characters_that_xml_forbids_do_no_harm() -> None:
    chart = applicants("BELL\x07 LABS\x0b \ud800")
    assert "BELL LABS" in re.sub(" +", " ", svg_words(chart_bytes(chart, "svg")))


def test_what_has_no_room_is_counted_in_the_image() -> None:
    chart = describe_organizations(figures(with_rows(100)), "patents")
    assert chart is not None
    words = svg_words(chart_bytes(chart, "svg", ImageOptions(size=(640, 480))))
    assert re.search(r"and \d+ more rows, for which this size has no room", words)


def test_a_larger_image_has_larger_type() -> None:
    def title_pixels(size: tuple[int, int]) -> int:
        image = png(chart_bytes(applicants(), "png", ImageOptions(size=size))).convert("L")
        rows = [
            y for y in range(image.height // 5)
            if min(image.crop((0, y, image.width, y + 1)).tobytes()) < 100
        ]  # fmt: skip
        first = rows[0]
        return next(y for y in range(first, image.height) if y not in rows) - first

    assert title_pixels((1600, 1000)) == pytest.approx(2 * title_pixels((800, 500)), abs=2)


def test_an_image_for_the_clipboard_carries_its_words() -> None:
    chart = applicants()
    image = chart_image(chart, ImageOptions((800, 500), 2, "dark"))
    assert (image.width(), image.height()) == (1600, 1000)
    assert image.text("Title") == chart.text.title
    assert image.text("Source") == chart.text.credit


@pytest.mark.parametrize(
    ("size", "scale"), [((100, 500), 1), ((500, 0), 1), ((-5, 500), 1), ((9000, 9000), 2)]
)
def test_impossible_sizes_are_refused_in_a_sentence(size: tuple[int, int], scale: float) -> None:
    for format_ in FORMATS:
        with pytest.raises(OutputError, match=r"^An? (chart|image) of .* pixels\.$"):
            chart_bytes(applicants(), format_, ImageOptions(size=size, scale=scale))


@pytest.mark.parametrize("format_", FORMATS)
def test_a_chart_is_written_to_its_file(tmp_path: Path, format_: ImageFormat) -> None:
    chart = applicants()
    path = tmp_path / f"chart.{format_}"
    write_chart(chart, path, format_, ImageOptions(theme="dark"))
    assert path.read_bytes() == chart_bytes(chart, format_, ImageOptions(theme="dark"))
    assert list(tmp_path.iterdir()) == [path]
