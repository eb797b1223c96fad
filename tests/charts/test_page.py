"""The layout of every chart: whole, inside the page, and nothing on top of another."""

from __future__ import annotations

import itertools

import pytest
from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter

from gii_viewer.charts.describing import describe_charts, describe_organizations
from gii_viewer.charts.description import BarChart, Chart, marks
from gii_viewer.charts.page import ChartPage
from gii_viewer.charts.palette import DARK, LIGHT, Palette
from gii_viewer.model.profile import Profile
from tests.profiles import (
    ARABIC_NAME,
    CHINESE_NAME,
    CYRILLIC_NAME,
    LONG_NAME,
    MARKUP_NAME,
    UNBROKEN_NAME,
    dalian,
    with_added_fields,
    with_fields,
    with_names,
    with_rows,
)

pytestmark = pytest.mark.usefixtures("qapp")

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


def charts(profile: Profile) -> list[Chart]:
    return [chart for chart in describe_charts(profile).values() if chart is not None]


def applicants(profile: Profile) -> BarChart:
    chart = describe_organizations(profile, "patents")
    assert chart is not None
    return chart


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("name", PROFILES)
def test_no_text_leaves_the_page(name: str, size: tuple[int, int]) -> None:
    for chart in charts(PROFILES[name]):
        page = ChartPage(chart, LIGHT, QSizeF(*size))
        height = max(size[1], page.least_height(size[0]))
        page.resize(QSizeF(size[0], height))
        whole = QRectF(0, 0, size[0], height)
        for block, box in page.texts():
            assert whole.contains(box), (chart.id, block.full)
        assert page.left_out == 0


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("name", PROFILES)
def test_no_text_stands_on_another(name: str, size: tuple[int, int]) -> None:
    for chart in charts(PROFILES[name]):
        page = ChartPage(chart, LIGHT, QSizeF(*size))
        page.resize(QSizeF(size[0], max(size[1], page.least_height(size[0]))))
        for (one, first), (other, second) in itertools.combinations(page.texts(), 2):
            common = first.intersected(second)
            assert min(common.width(), common.height()) < 1, (chart.id, one.full, other.full)


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_bars_end_before_their_values_and_the_values_before_the_edge(
    size: tuple[int, int],
) -> None:
    chart = applicants(dalian())
    page = ChartPage(chart, LIGHT, QSizeF(*size))
    page.resize(QSizeF(size[0], max(size[1], page.least_height(size[0]))))
    texts = {block.full: box for block, box in page.texts()}
    assert texts["57% · 583"].right() <= size[0] - 16
    assert texts["57% · 583"].left() > texts["27.0–28.2%"].left() > texts["12% · 128"].left()


def test_the_axis_begins_at_zero() -> None:
    page = ChartPage(applicants(dalian()), LIGHT, QSizeF(800, 500))
    ticks = [block.full for block, _ in page.texts() if block.full.endswith("0%")]
    assert ticks == ["0%", "10%", "20%", "30%", "40%", "50%", "60%"]


def test_rows_without_room_are_counted_and_the_others_stay() -> None:
    page = ChartPage(applicants(with_rows(100)), LIGHT, QSizeF(800, 500))
    assert 70 < page.left_out < 100
    words = [block.full for block, _ in page.texts()]
    assert f"and {page.left_out} more rows, for which this size has no room" in words
    assert page.shown_marks()[-1].pointer == "/patents/others/share"
    assert len(page.shown_marks()) + page.left_out == 101


def test_a_higher_page_shows_all_rows() -> None:
    chart = applicants(with_rows(100))
    page = ChartPage(chart, LIGHT, QSizeF(800, 500))
    page.resize(QSizeF(800, page.comfortable_height(800)))
    assert page.left_out == 0
    assert page.shown_marks() == chart.bars


def test_marks_are_found_where_they_are() -> None:
    for chart in charts(with_fields()):
        page = ChartPage(chart, LIGHT, QSizeF(800, 500))
        for mark in marks(chart):
            assert page.mark_at(page.mark_rect(mark.pointer).center()) == mark
        assert page.mark_at(QPointF(2, 2)) is None


def test_a_mark_that_is_not_shown_has_no_room() -> None:
    page = ChartPage(applicants(dalian()), LIGHT, QSizeF(800, 500))
    assert page.mark_rect("/nothing").isEmpty()


def painted(page: ChartPage) -> QImage:
    image = QImage(page.sceneRect().size().toSize(), QImage.Format.Format_RGB32)
    painter = QPainter(image)
    page.paint(painter, page.sceneRect())
    painter.end()
    return image


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_stated_derived_and_added_bars_look_different(palette: Palette) -> None:
    page = ChartPage(applicants(dalian()), palette, QSizeF(800, 500))
    image = painted(page)
    stated = page.mark_rect("/patents/organizations/0/share").center().toPoint()
    assert image.pixelColor(stated) == QColor(palette.patents)

    others = page.mark_rect("/patents/others/share")
    height = int(others.center().y())
    row = [image.pixelColor(x, height).name() for x in range(int(others.left()), 760)]
    assert row.count(palette.patents) < 60
    assert row.count(palette.surface) > 100

    added = next(chart for chart in charts(with_added_fields()) if chart.id == "patents-fields")
    image = painted(ChartPage(added, palette, QSizeF(800, 500)))
    seen = {image.pixelColor(x, y).name() for x in range(200, 500) for y in range(90, 200)}
    assert palette.added in seen
    assert palette.patents not in seen


def test_emphasis_changes_the_picture_and_goes_again() -> None:
    for chart in charts(with_fields()):
        page = ChartPage(chart, LIGHT, QSizeF(800, 500))
        calm = painted(page)
        pointer = marks(chart)[0].pointer
        pictures = [calm]
        page.emphasise(marked=pointer)
        pictures.append(painted(page))
        page.emphasise(hovered=pointer)
        pictures.append(painted(page))
        page.emphasise(focused=pointer)
        pictures.append(painted(page))
        for one, other in itertools.combinations(pictures, 2):
            assert one != other
        page.emphasise()
        assert painted(page) == calm


def test_other_charts_and_colours_leave_no_trace() -> None:
    page = ChartPage(applicants(with_rows(30)), DARK, QSizeF(640, 480))
    for chart in charts(with_fields()):
        page.set_chart(chart, LIGHT, QSizeF(800, 500))
        assert painted(page) == painted(ChartPage(chart, LIGHT, QSizeF(800, 500)))


def test_a_window_from_right_to_left_changes_no_chart() -> None:
    wanted = [
        painted(ChartPage(chart, LIGHT, QSizeF(800, 500))) for chart in charts(PROFILES["names"])
    ]
    try:
        QGuiApplication.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        found = [
            painted(ChartPage(chart, LIGHT, QSizeF(800, 500)))
            for chart in charts(PROFILES["names"])
        ]
    finally:
        QGuiApplication.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    assert found == wanted
