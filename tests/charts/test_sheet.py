"""The layout of every chart: whole, inside the sheet, and nothing on top of another."""

from __future__ import annotations

import itertools

import pytest
from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter
from pytestqt.qtbot import QtBot

from gii_viewer.charts.catalogue.organizations import describe_organizations
from gii_viewer.charts.description import BarChart, Chart, marks
from gii_viewer.charts.palette import DARK, LIGHT, Palette
from gii_viewer.charts.plot import Ease
from gii_viewer.charts.registry import describe_charts
from gii_viewer.charts.sheet import ChartSheet, paper
from gii_viewer.model.profile import Profile
from gii_viewer.views.widgets.chart_canvas import ChartCanvas
from tests.charts.left_out import left_out
from tests.profiles import (
    ARABIC_NAME,
    CHINESE_NAME,
    CYRILLIC_NAME,
    LONG_NAME,
    MARKUP_NAME,
    UNBROKEN_NAME,
    dalian,
    figures,
    with_added_fields,
    with_fields,
    with_names,
    with_rows,
)

pytestmark = pytest.mark.usefixtures("qapp")

of_dalian = figures(dalian()).ref
SIZES = [(320, 480), (340, 900), (480, 360), (559, 500), (640, 480), (800, 500), (1600, 900)]
PROFILES = {
    "dalian": with_fields(),
    "added": with_added_fields(),
    "names": with_names(
        LONG_NAME, UNBROKEN_NAME, CHINESE_NAME * 6, ARABIC_NAME, CYRILLIC_NAME, MARKUP_NAME
    ),
    "one": with_names("A*STAR"),
    "thirty": with_rows(30),
    "hundred": with_rows(100),
}


def laid_out(
    chart: Chart, palette: Palette, size: QSizeF, sheet: ChartSheet | None = None
) -> ChartSheet:
    """Return the sheet of all files, or another, with ``chart`` on it."""
    sheet = sheet or paper()
    sheet.set_chart(chart, palette)
    sheet.lay_out(size)
    return sheet


def charts(profile: Profile) -> list[Chart]:
    return [chart for chart in describe_charts(figures(profile)).values() if chart is not None]


def applicants(profile: Profile) -> BarChart:
    chart = describe_organizations(figures(profile), "patents")
    assert chart is not None
    return chart


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("name", PROFILES)
def test_no_text_leaves_the_sheet(name: str, size: tuple[int, int]) -> None:
    for chart in charts(PROFILES[name]):
        sheet = laid_out(chart, LIGHT, QSizeF(*size))
        height = max(size[1], sheet.needed_height(size[0], Ease.LEGIBLE))
        sheet.lay_out(QSizeF(size[0], height))
        whole = QRectF(0, 0, size[0], height)
        for block, box in sheet.texts():
            assert whole.contains(box), (chart.id, block.full)
        assert left_out(sheet) == 0


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("name", PROFILES)
def test_no_text_stands_on_another(name: str, size: tuple[int, int]) -> None:
    for chart in charts(PROFILES[name]):
        sheet = laid_out(chart, LIGHT, QSizeF(*size))
        sheet.lay_out(QSizeF(size[0], max(size[1], sheet.needed_height(size[0], Ease.LEGIBLE))))
        for (one, first), (other, second) in itertools.combinations(sheet.texts(), 2):
            common = first.intersected(second)
            assert min(common.width(), common.height()) < 1, (chart.id, one.full, other.full)


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_bars_end_before_their_values_and_the_values_before_the_edge(
    size: tuple[int, int],
) -> None:
    chart = applicants(dalian())
    sheet = laid_out(chart, LIGHT, QSizeF(*size))
    sheet.lay_out(QSizeF(size[0], max(size[1], sheet.needed_height(size[0], Ease.LEGIBLE))))
    texts = {block.full: box for block, box in sheet.texts()}
    assert texts["57% · 583"].right() <= size[0] - 16
    assert texts["57% · 583"].left() > texts["27.1–28.2%"].left() > texts["12% · 128"].left()


def test_the_axis_begins_at_zero() -> None:
    sheet = laid_out(applicants(dalian()), LIGHT, QSizeF(800, 500))
    ticks = [block.full for block, _ in sheet.texts() if block.full.endswith("0%")]
    assert ticks == ["0%", "10%", "20%", "30%", "40%", "50%", "60%"]


def test_rows_without_room_are_counted_and_the_others_stay() -> None:
    sheet = laid_out(applicants(with_rows(100)), LIGHT, QSizeF(800, 500))
    assert 70 < left_out(sheet) < 100
    words = [block.full for block, _ in sheet.texts()]
    assert f"and {left_out(sheet)} more rows, for which this size has no room" in words
    assert sheet.shown_marks()[-1].figure == of_dalian("/patents/others/share")
    assert len(sheet.shown_marks()) + left_out(sheet) == 101


def test_a_higher_sheet_shows_all_rows() -> None:
    chart = applicants(with_rows(100))
    sheet = laid_out(chart, LIGHT, QSizeF(800, 500))
    sheet.lay_out(QSizeF(800, sheet.needed_height(800, Ease.COMFORTABLE)))
    assert left_out(sheet) == 0
    assert sheet.shown_marks() == chart.bars


def test_marks_are_found_where_they_are() -> None:
    for chart in charts(with_fields()):
        sheet = laid_out(chart, LIGHT, QSizeF(800, 500))
        for mark in marks(chart):
            assert sheet.mark_at(sheet.mark_rect(mark.figure).center()) == mark
        assert sheet.mark_at(QPointF(2, 2)) is None


def test_a_mark_that_is_not_shown_has_no_room() -> None:
    sheet = laid_out(applicants(dalian()), LIGHT, QSizeF(800, 500))
    assert sheet.mark_rect(of_dalian("/nothing")).isEmpty()


def painted(sheet: ChartSheet) -> QImage:
    image = QImage(sheet.size().toSize(), QImage.Format.Format_RGB32)
    painter = QPainter(image)
    sheet.paint_into(painter, QRectF(image.rect()))
    painter.end()
    return image


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_stated_derived_and_added_bars_look_different(palette: Palette) -> None:
    sheet = laid_out(applicants(dalian()), palette, QSizeF(800, 500))
    image = painted(sheet)
    stated = sheet.mark_rect(of_dalian("/patents/organizations/0/share")).center().toPoint()
    assert image.pixelColor(stated) == QColor(palette.patents)

    others = sheet.mark_rect(of_dalian("/patents/others/share"))
    height = int(others.center().y())
    row = [image.pixelColor(x, height).name() for x in range(int(others.left()), 760)]
    assert row.count(palette.patents) < 60
    assert row.count(palette.surface) > 100

    added = next(chart for chart in charts(with_added_fields()) if chart.id == "patents-fields")
    image = painted(laid_out(added, palette, QSizeF(800, 500)))
    seen = {image.pixelColor(x, y).name() for x in range(200, 500) for y in range(90, 200)}
    assert palette.added in seen
    assert palette.patents not in seen


def test_a_marked_row_shows_its_name_and_its_lines() -> None:
    """The band is behind all of them."""
    chart = applicants(dalian())
    sheet = laid_out(chart, LIGHT, QSizeF(800, 500))
    names = QRectF(24, 100, 180, 40)
    calm = painted(sheet).copy(names.toRect())
    sheet.emphasise(marked=chart.bars[0].figure)
    banded = painted(sheet).copy(names.toRect())
    dark = [
        sum(image.pixelColor(x, y).lightness() < 128 for x in range(180) for y in range(40))
        for image in (calm, banded)
    ]
    assert dark[0] > 200
    assert dark[1] >= dark[0]
    sheet.emphasise()


def test_emphasis_changes_the_picture_and_goes_again() -> None:
    for chart in charts(with_fields()):
        sheet = laid_out(chart, LIGHT, QSizeF(800, 500))
        calm = painted(sheet)
        figure = marks(chart)[0].figure
        pictures = [calm]
        sheet.emphasise(marked=figure)
        pictures.append(painted(sheet))
        sheet.emphasise(hovered=figure)
        pictures.append(painted(sheet))
        sheet.emphasise(focused=figure)
        pictures.append(painted(sheet))
        for one, other in itertools.combinations(pictures, 2):
            assert one != other
        sheet.emphasise()
        assert painted(sheet) == calm


def test_other_charts_and_colours_leave_no_trace(qtbot: QtBot) -> None:
    for chart in charts(with_fields()):
        canvas = ChartCanvas()
        qtbot.addWidget(canvas)
        fresh = painted(laid_out(chart, LIGHT, QSizeF(800, 500), canvas.sheet))
        laid_out(applicants(with_rows(30)), DARK, QSizeF(640, 480))
        assert painted(laid_out(chart, LIGHT, QSizeF(800, 500))) == fresh


def test_a_window_from_right_to_left_changes_no_chart() -> None:
    wanted = [
        painted(laid_out(chart, LIGHT, QSizeF(800, 500))) for chart in charts(PROFILES["names"])
    ]
    try:
        QGuiApplication.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        found = [
            painted(laid_out(chart, LIGHT, QSizeF(800, 500))) for chart in charts(PROFILES["names"])
        ]
    finally:
        QGuiApplication.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    assert found == wanted


@pytest.mark.parametrize("profile", ["dalian", "added", "thirty"])
def test_bars_have_their_lengths_on_paper_as_on_the_screen(profile: str) -> None:
    """A printer has 1200 dots per inch: what is drawn by way of a QPicture would grow."""
    for chart in charts(PROFILES[profile]):
        if not isinstance(chart, BarChart):
            continue
        images = []
        for dots_per_inch in (96, 1200):
            image = QImage(800, 500, QImage.Format.Format_RGB32)
            image.setDotsPerMeterX(round(dots_per_inch / 0.0254))
            image.setDotsPerMeterY(round(dots_per_inch / 0.0254))
            painter = QPainter(image)
            laid_out(chart, LIGHT, QSizeF(800, 500)).paint_into(painter, QRectF(image.rect()))
            painter.end()
            images.append(bytes(image.constBits()))
        assert images[0] == images[1], chart.id


@pytest.mark.parametrize("width", [240, 700])
@pytest.mark.parametrize("profile", ["dalian", "names", "thirty"])
def test_names_are_whole_at_the_height_that_they_need(profile: str, width: int) -> None:
    for chart in charts(PROFILES[profile]):
        sheet = laid_out(chart, LIGHT, QSizeF(width, 400))
        least, needed = (
            sheet.needed_height(width, Ease.LEGIBLE),
            sheet.needed_height(width, Ease.NAMED),
        )
        assert least <= needed <= max(least, sheet.needed_height(width, Ease.COMFORTABLE))
        if isinstance(chart, BarChart):
            sheet.lay_out(QSizeF(width, needed))
            names = {block.full: block for block, _ in sheet.texts()}
            assert all(
                not names[bar.label].elided or len(names[bar.label].lines) == 3
                for bar in chart.bars
            )


def test_a_narrow_chart_is_laid_out_alike_whatever_was_laid_out_before() -> None:
    def texts() -> list[tuple[str, QRectF]]:
        return [(block.full, box) for block, box in sheet.texts()]

    described = [chart for chart in charts(with_fields()) if isinstance(chart, BarChart)]
    for before, chart in itertools.permutations(described, 2):
        sheet = laid_out(chart, LIGHT, QSizeF(268, 250))
        alone = texts()
        laid_out(before, LIGHT, QSizeF(700, 400))
        laid_out(chart, LIGHT, QSizeF(268, 250))
        assert texts() == alone, f"{chart.id} after {before.id}"
