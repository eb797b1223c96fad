"""What the scene of a chart consists of: pyqtgraph's items, in data coordinates."""

from __future__ import annotations

import itertools

import pyqtgraph as pg
import pytest
from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QColor, QPen
from PySide6.QtWidgets import QGraphicsEllipseItem, QGraphicsRectItem

from gii_viewer.charts.catalogue.collaboration_locations import describe_collaboration_locations
from gii_viewer.charts.catalogue.fields import describe_fields
from gii_viewer.charts.catalogue.organizations import describe_organizations
from gii_viewer.charts.catalogue.ranks import describe_ranks
from gii_viewer.charts.description import BarChart, Chart
from gii_viewer.charts.items import PatternBars
from gii_viewer.charts.palette import LIGHT
from gii_viewer.charts.plot import ChartPlot
from gii_viewer.charts.sheet import ChartSheet, paper
from gii_viewer.model.figure import FigureRef
from gii_viewer.model.profile import Profile
from gii_viewer.model.record import replace
from tests.profiles import (
    ARABIC_NAME,
    CHINESE_NAME,
    LONG_NAME,
    dalian,
    figures,
    with_added_fields,
    with_names,
    with_rows,
)

pytestmark = pytest.mark.usefixtures("qapp")


def laid_out(chart: Chart | None, size: tuple[float, float] = (800, 500)) -> ChartSheet:
    assert chart is not None
    sheet = paper()
    sheet.set_chart(chart)
    sheet.lay_out(QSizeF(*size))
    return sheet


def applicants(profile: Profile | None = None) -> BarChart:
    chart = describe_organizations(figures(profile or dalian()), "patents")
    assert chart is not None
    return chart


def bars(plot: ChartPlot) -> list[pg.BarGraphItem]:
    return [item for item in plot.drawn if isinstance(item, pg.BarGraphItem)]


@pytest.mark.parametrize("size", [(800, 500), (420, 600)])
def test_bars_are_shares_in_rows(size: tuple[int, int]) -> None:
    plot = laid_out(applicants(), size).plot
    stated, open_end, known = bars(plot)
    assert stated.opts["x0"] == 0
    assert stated.opts["x1"] == [57, 12, 3]
    for row, (top, bottom) in enumerate(zip(stated.opts["y0"], stated.opts["y1"], strict=True)):
        assert row < top < bottom < row + 1
    assert stated.opts["brush"] == LIGHT.patents
    assert isinstance(known, PatternBars)
    assert isinstance(open_end, PatternBars)
    (certain,), (possible,) = known.bars, open_end.bars
    assert certain.left() == 0
    assert certain.right() == possible.left() == pytest.approx(27.108, abs=0.001)
    assert possible.right() == pytest.approx(28.104, abs=0.001)


def test_the_view_shows_the_axis_and_the_room_for_values_and_nothing_moves_it() -> None:
    plot = laid_out(applicants()).plot
    (left, right), (first, last) = plot.viewRange()
    assert left == 0
    assert 60 <= right < 75
    assert (first, last) == (0, 4)
    assert plot.vb.state["mouseEnabled"] == [False, False]
    assert plot.vb.state["autoRange"] == [False, False]
    assert not plot.vb.menuEnabled()


def test_axes_have_ticks_and_strings() -> None:
    plot = laid_out(applicants()).plot
    ((_, shares),) = plot.shares.tickValues(0, 60, 500)
    assert shares == [0, 10, 20, 30, 40, 50, 60]
    assert plot.shares.tickStrings(shares, 1, 10) == [
        "0%", "10%", "20%", "30%", "40%", "50%", "60%"
    ]  # fmt: skip
    ((_, rows),) = plot.names.tickValues(0, 4, 300)
    assert rows == [0.5, 1.5, 2.5, 3.5]
    assert plot.names.tickStrings(rows, 1, 1) == [
        "DALIAN UNIVERSITY OF TECH.",
        "DICP, CAS",
        "CRRC DALIAN CO., LTD.",
        "All others",
    ]


def test_names_wrap_and_have_their_room_before_anything_is_painted() -> None:
    plot = laid_out(applicants(with_names(LONG_NAME, CHINESE_NAME * 8, ARABIC_NAME))).plot
    for block, box in plot.names.texts:
        assert 1 <= len(block.lines) <= 3
        assert box.width() < plot.names.width()
    assert plot.names.texts[0][0].full == LONG_NAME


def test_narrow_charts_have_names_above_their_bars() -> None:
    plot = laid_out(applicants(), (420, 600)).plot
    assert plot.names.width() == 0
    tops = {label.block.full: label for label in plot.labels if label.block is not None}
    name, value = tops["DICP, CAS"], tops["12% · 128"]
    above = plot.mapRectFromItem(name, name.boundingRect())
    beside = plot.mapRectFromItem(value, value.boundingRect())
    assert above.left() == pytest.approx(0)
    assert above.bottom() <= beside.top() + 4


def test_values_stand_beside_the_ends_of_their_bars() -> None:
    plot = laid_out(applicants()).plot
    for share, label in zip((57, 12, 3), plot.labels, strict=False):
        box = plot.vb.mapRectFromItem(label, label.boundingRect())
        end = plot.vb.mapFromView(pg.Point(share, 0)).x()
        assert box.left() == pytest.approx(end + 8, abs=0.01)
    # At a scale of their own: one pixel of the sheet is one of theirs.
    assert plot.labels[0].sceneTransform().m11() == pytest.approx(1)
    assert plot.labels[0].sceneTransform().m22() == pytest.approx(1)


@pytest.mark.parametrize("size", [(420, 600), (500, 900), (800, 500), (1600, 900)])
@pytest.mark.parametrize(
    "profile",
    [dalian(), with_names(LONG_NAME, CHINESE_NAME * 6, "A", ARABIC_NAME), with_rows(20)],
    ids=["dalian", "names", "rows"],
)
def test_lines_behind_bars_are_no_stubs_and_cross_no_text(
    profile: Profile, size: tuple[int, int]
) -> None:
    sheet = laid_out(applicants(profile), size)
    plot = sheet.plot
    lines = [QRectF(line.p1(), line.p2()) for line in plot.shares.lines]
    ticks = [line for line in lines if line.height() < 4.1]
    assert len(ticks) == len(plot.shares.texts) - 1
    for line in lines:
        assert line in ticks or line.height() >= 48
        across = plot.mapRectFromItem(plot.shares, line).adjusted(0, 0.01, 0.01, -0.01)
        for block, box in plot.texts():
            assert not across.intersects(box), block.full


def test_every_rank_has_its_stroke_and_the_own_stands_out_at_its_rank() -> None:
    sheet = laid_out(describe_ranks(figures(dalian())))
    groups = [item for item in sheet.plot.drawn if isinstance(item, pg.ItemGroup)]
    assert len(groups) == 3
    for group, (rank, of) in zip(groups, ((65, 100), (60, 100), (18, 26)), strict=True):
        strip, own = group.childItems()
        assert own.opts["x"] == [rank]
        assert set(strip.opts["x"]) == set(range(1, of + 1)) - {rank}
        assert own.boundingRect().height() > 1.5 * strip.boundingRect().height()
        places = [sheet.plot.vb.mapFromItem(group, float(n), 0).x() for n in (1, rank, of)]
        assert places[0] == pytest.approx(0.5)
        assert places[0] < places[1] < places[2]
        assert places[2] == pytest.approx(sheet.plot.vb.width() - 0.5)


def test_too_many_ranks_for_strokes_are_one_line() -> None:
    ranks = describe_ranks(figures(dalian()))
    assert ranks is not None
    (scale, *_) = ranks.scales
    many = replace(ranks, scales=(replace(scale, rank=500, of=2000),))
    sheet = laid_out(many)
    (group,) = (item for item in sheet.plot.drawn if isinstance(item, pg.ItemGroup))
    before, after, own = group.childItems()
    assert own.opts["x"] == [500]
    assert before.opts["x"][0] + before.opts["width"] / 2 < 500
    assert after.opts["x"][0] - after.opts["width"] / 2 > 500


def test_locations_are_a_graph_by_order() -> None:
    plot = laid_out(describe_collaboration_locations(figures(dalian()))).plot
    (graph,) = plot.drawn
    assert isinstance(graph, pg.GraphItem)
    assert [y for _, y in graph.pos.tolist()] == [1, 2, 3, 1, 2, 3]
    assert graph.adjacency.tolist() == [[0, 4], [1, 5], [2, 3]]
    left, right = {x for x, _ in graph.pos.tolist()}
    assert left < right
    # One unit across is as long as one down.
    (x0, x1), (y0, y1) = plot.viewRange()
    assert (x1 - x0) / plot.vb.width() == pytest.approx((y1 - y0) / plot.vb.height())


def test_a_chosen_location_is_marked_on_both_sides_with_its_line() -> None:
    chart = describe_collaboration_locations(figures(dalian()))
    assert chart is not None
    sheet = laid_out(chart)
    (graph,) = sheet.plot.drawn
    assert isinstance(graph, pg.GraphItem)
    sheet.emphasise(marked=chart.right[0].figure)
    rings = [
        item.rect().center()
        for item in sheet.childItems()
        if isinstance(item, QGraphicsEllipseItem)
    ]
    beijing = [sheet.plot.spots[place.figure] for place in (chart.left[2], chart.right[0])]
    assert rings == [spot.outline.center() for spot in beijing]
    assert graph.pen["width"].tolist() == [2, 2, 4]
    sheet.emphasise()
    assert isinstance(graph.pen, QPen)
    assert not any(isinstance(item, QGraphicsEllipseItem) for item in sheet.childItems())


def test_figures_of_two_documents_are_two_marks() -> None:
    chart = applicants()
    first, second = chart.bars[0], chart.bars[1]
    other = replace(second, figure=replace(first.figure, document="other"))
    sheet = laid_out(replace(chart, bars=(first, other)))
    assert first.figure.pointer == other.figure.pointer
    assert sheet.shown_marks() == (first, other)
    assert sheet.mark_at(sheet.mark_rect(other.figure).center()) == other
    sheet.emphasise(focused=other.figure)
    (frame,) = (item for item in sheet._emphasis if isinstance(item, QGraphicsRectItem))
    assert sheet.mark_rect(other.figure).contains(frame.sceneBoundingRect().center())
    sheet.emphasise()


def test_added_bars_are_dotted_in_their_own_colour() -> None:
    plot = laid_out(describe_fields(figures(with_added_fields()), "patents")).plot
    (added,) = bars(plot)
    assert isinstance(added, PatternBars)
    assert [bar.right() for bar in added.bars] == [14, 11, 9, 7, 6]
    assert added._sharedBrush.color() == QColor(LIGHT.added)


@pytest.mark.parametrize("size", [(420, 600), (800, 500)])
def test_a_frame_around_a_mark_cuts_no_text(size: tuple[int, int]) -> None:
    for chart in (applicants(), describe_ranks(figures(dalian()))):
        sheet = laid_out(chart, size)
        for mark, (block, box) in itertools.product(sheet.shown_marks(), sheet.texts()):
            room = sheet.mark_rect(mark.figure)
            whole = room.contains(box) or not room.intersects(box.adjusted(0, 2, 0, -2))
            assert whole, (mark.label, block.full)


def test_the_zero_of_a_narrow_chart_is_whole_and_inside() -> None:
    sheet = laid_out(applicants(), (420, 600))
    (zero,) = (box for block, box in sheet.texts() if block.full == "0%")
    assert zero.left() >= 16
    assert sheet.mark_at(QPointF(2, 2)) is None
    assert sheet.mark_rect(FigureRef("other", "/patents/total")).isEmpty()
