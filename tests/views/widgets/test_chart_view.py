from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QColor, QContextMenuEvent, QHelpEvent, QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QGraphicsView, QMenu, QScrollArea, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from gii_viewer.charts.catalogue.organizations import describe_organizations
from gii_viewer.charts.description import Chart
from gii_viewer.charts.palette import DARK, LIGHT
from gii_viewer.charts.registry import describe_charts
from gii_viewer.charts.sheet import ChartSheet
from gii_viewer.model.figure import FigureRef
from gii_viewer.views.widgets.chart_view import ChartView
from tests.charts.left_out import left_out
from tests.profiles import MARKUP_NAME, dalian, figures, with_fields, with_names, with_rows
from tests.views.conftest import Asked

of_dalian = figures(dalian()).ref
FIRST, SECOND, THIRD, OTHERS = (
    of_dalian(f"/patents/{part}/share")
    for part in ("organizations/0", "organizations/1", "organizations/2", "others")
)
LEFT, NO_KEYS = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier

# What the offscreen platform says of every tip and menu.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def applicants(rows: int | None = None) -> Chart:
    profile = dalian() if rows is None else with_rows(rows)
    chart = describe_organizations(figures(profile), "patents")
    assert chart is not None
    return chart


@pytest.fixture
def view(qtbot: QtBot, asked: Asked) -> ChartView:
    view = ChartView(asked.actions, LIGHT)
    qtbot.addWidget(view)
    view.resize(700, 460)
    view.set_chart(applicants())
    view.show()
    view.activateWindow()
    qtbot.waitExposed(view)
    view.setFocus()
    qtbot.waitUntil(lambda: canvas(view).hasFocus())
    return view


def canvas(view: ChartView) -> QGraphicsView:
    """Return the widget that has the focus for the view."""
    found = view.focusProxy()
    assert isinstance(found, QGraphicsView)
    return found


def surface(view: ChartView) -> QWidget:
    """Return the widget that the mouse goes to."""
    return canvas(view).viewport()


def sheet(view: ChartView) -> ChartSheet:
    return view.sheet


def place(view: ChartView, figure: FigureRef) -> QPoint:
    return sheet(view).mark_rect(figure).center().toPoint()


def click(view: ChartView, at: QPoint) -> None:
    QTest.mouseClick(surface(view), LEFT, NO_KEYS, at)


def press(view: ChartView, key: Qt.Key) -> None:
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(canvas(view), QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier))


def hover(view: ChartView, at: QPoint) -> None:
    target = surface(view)
    event = QMouseEvent(
        QEvent.Type.MouseMove,
        QPointF(at),
        QPointF(target.mapToGlobal(at)),
        Qt.MouseButton.NoButton,
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(target, event)


def ask_for_tip(view: ChartView, at: QPoint) -> str:
    target = surface(view)
    event = QHelpEvent(QEvent.Type.ToolTip, at, target.mapToGlobal(at))
    QApplication.sendEvent(target, event)
    return QToolTip.text()


def open_menu(view: ChartView, at: QPoint | None) -> QMenu:
    target = surface(view)
    reason = QContextMenuEvent.Reason.Keyboard if at is None else QContextMenuEvent.Reason.Mouse
    spot = QPoint(5, 5) if at is None else at
    QApplication.sendEvent(target, QContextMenuEvent(reason, spot, target.mapToGlobal(spot)))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def trigger(menu: QMenu, words: str) -> None:
    action = next(action for action in menu.actions() if action.text().replace("&", "") == words)
    action.trigger()
    menu.close()


def test_a_click_chooses_and_marks(view: ChartView, asked: Asked) -> None:
    before = view.grab().toImage()
    click(view, place(view, SECOND))
    assert asked.current == SECOND.pointer
    assert view.marked == SECOND
    assert view.grab().toImage() != before


def test_a_click_beside_the_bars_chooses_nothing(view: ChartView, asked: Asked) -> None:
    click(view, QPoint(3, 3))
    assert asked.current is None


def test_the_current_figure_is_marked_wherever_it_was_chosen(view: ChartView, asked: Asked) -> None:
    asked.choose(THIRD.pointer)
    assert view.marked == THIRD
    # A row is charted by its share, whichever of its figures is meant.
    asked.choose("/patents/organizations/1/count")
    assert view.marked == SECOND
    asked.choose("/patents/total")
    asked.choose(None)
    assert view.marked is None


def test_hovering_emphasises_and_leaving_ends_it(view: ChartView) -> None:
    calm = view.grab().toImage()
    hover(view, place(view, FIRST))
    assert view.grab().toImage() != calm
    QApplication.sendEvent(surface(view), QEvent(QEvent.Type.Leave))
    assert view.grab().toImage() == calm


def test_a_tip_tells_all_about_a_bar(view: ChartView) -> None:
    tip = ask_for_tip(view, place(view, OTHERS))
    assert "27.1–28.2%" in tip
    assert "derived" in tip


def test_markup_in_a_name_stays_letters(view: ChartView) -> None:
    view.set_chart(describe_organizations(figures(with_names(MARKUP_NAME)), "patents"))
    tip = ask_for_tip(view, place(view, FIRST))
    assert "&lt;b&gt;Univ&lt;/b&gt; &amp; &lt;img src=x&gt;" in tip
    assert "<b>" not in tip


def test_the_keyboard_walks_the_marks_and_chooses(view: ChartView, asked: Asked) -> None:
    walked = []
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_End, Qt.Key.Key_Up, Qt.Key.Key_Home):
        press(view, key)
        walked.append(canvas(view).accessibleDescription().split(":")[0])
    assert walked == [
        "DALIAN UNIVERSITY OF TECH.",
        "DICP, CAS",
        "All others",
        "CRRC DALIAN CO., LTD.",
        "DALIAN UNIVERSITY OF TECH.",
    ]
    press(view, Qt.Key.Key_Down)
    assert "DICP, CAS: rank 2" in QToolTip.text()
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Space):
        asked.choose(None)
        press(view, key)
        assert asked.current == SECOND.pointer


def test_enter_without_a_mark_chooses_nothing(view: ChartView, asked: Asked) -> None:
    press(view, Qt.Key.Key_Return)
    assert asked.current is None


def test_focus_can_be_seen(view: ChartView, qtbot: QtBot) -> None:
    view.clearFocus()
    canvas(view).clearFocus()
    without = view.grab().toImage()
    view.setFocus()
    qtbot.waitUntil(lambda: canvas(view).hasFocus())
    assert view.grab().toImage() != without
    assert view.grab().toImage().pixelColor(0, 230) == QColor(LIGHT.accent)


def test_the_menu_of_a_bar(view: ChartView, asked: Asked) -> None:
    for words in (
        "About this figure",
        "Show in document",
        "Copy as a sentence",
        "Copy image",
        "Export…",
    ):
        trigger(open_menu(view, place(view, THIRD)), words)
    third = THIRD
    assert asked.of == [
        ("explain", third),
        ("show_origin", third),
        ("copy_sentence", third),
        ("copy_image", view.chart),
        ("export_chart", view.chart),
    ]


def test_enter_and_a_double_click_explain_a_bar(view: ChartView, asked: Asked) -> None:
    press(view, Qt.Key.Key_End)
    press(view, Qt.Key.Key_Return)
    QTest.mouseDClick(surface(view), Qt.MouseButton.LeftButton, pos=place(view, THIRD))
    assert asked.of == [("explain", OTHERS), ("explain", THIRD)]


def test_the_menu_shows_the_keys_of_the_menu_bar(view: ChartView) -> None:
    menu = open_menu(view, place(view, THIRD))
    keys = [action.shortcut().toString() for action in menu.actions()[:3]]
    assert keys == ["Alt+Return", "Ctrl+D", "Ctrl+Shift+Q"]
    assert all(action.isShortcutVisibleInContextMenu() for action in menu.actions()[:3])
    menu.close()


def test_the_menu_beside_the_bars_leads_to_no_figure(view: ChartView) -> None:
    menu = open_menu(view, QPoint(3, 3))
    assert [action.isEnabled() for action in menu.actions() if action.text()] == [
        False,
        False,
        False,
        True,
        True,
    ]
    menu.close()


def test_the_menu_key_belongs_to_the_mark_with_focus(view: ChartView, asked: Asked) -> None:
    press(view, Qt.Key.Key_End)
    trigger(open_menu(view, None), "Show derivation")
    assert asked.of == [("show_origin", OTHERS)]


def test_nothing_pans_or_zooms(view: ChartView, qtbot: QtBot) -> None:
    target = surface(view)
    QToolTip.hideText()
    before = sheet(view).mark_rect(FIRST)
    spot = QPointF(place(view, FIRST))
    wheel = QWheelEvent(
        spot,
        QPointF(target.mapToGlobal(spot.toPoint())),
        QPoint(),
        QPoint(0, 240),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(target, wheel)
    assert not wheel.isAccepted()
    QTest.mousePress(
        target, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, spot.toPoint()
    )
    QTest.mouseMove(target, spot.toPoint() + QPoint(90, 60))
    QTest.mouseRelease(
        target,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
        spot.toPoint() + QPoint(90, 60),
    )
    assert sheet(view).mark_rect(FIRST) == before


def test_a_theme_changes_everything_shown(view: ChartView) -> None:
    view.set_theme(DARK)
    image = view.grab().toImage()
    ground = QColor(DARK.surface).rgb()
    assert image.pixelColor(350, 4).rgb() == ground
    bar = surface(view).mapTo(view, place(view, FIRST))
    assert image.pixelColor(bar).name() == DARK.patents


@pytest.mark.parametrize("size", [(320, 260), (560, 400), (900, 600), (1600, 900)])
def test_the_page_follows_the_view(view: ChartView, qtbot: QtBot, size: tuple[int, int]) -> None:
    view.resize(QSize(*size))
    QApplication.processEvents()
    width = sheet(view).size().width()
    bar = 4 if sheet(view).size().height() <= size[1] else 40
    assert size[0] - bar <= width <= size[0]
    assert left_out(sheet(view)) == 0


def test_many_rows_scroll_and_a_marked_row_is_shown(view: ChartView, asked: Asked) -> None:
    view.set_chart(applicants(rows=100))
    assert left_out(sheet(view)) == 0
    assert sheet(view).size().height() > view.height()
    low = of_dalian("/patents/organizations/80/share")
    assert not view.rect().contains(surface(view).mapTo(view, place(view, low)))
    asked.choose("/patents/organizations/80/share")
    assert view.rect().contains(surface(view).mapTo(view, place(view, low)))


def test_a_small_view_cuts_nothing_off_at_its_side(view: ChartView) -> None:
    view.resize(view.minimumSizeHint())
    QApplication.processEvents()
    area = view.findChild(QScrollArea)
    assert area is not None
    assert area.verticalScrollBar().maximum() > 0
    assert canvas(view).width() <= area.viewport().width()


def test_every_chart_is_shown_one_after_another(view: ChartView) -> None:
    for chart in describe_charts(figures(with_fields())).values():
        view.set_chart(chart)
        assert chart is not None
        assert view.chart is chart
        assert view.accessibleName() == chart.text.title
        assert view.accessibleDescription() == chart.text.summary
        view.grab()


def test_an_empty_view_is_quiet(view: ChartView, asked: Asked) -> None:
    view.set_chart(None)
    assert view.chart is None
    assert view.accessibleName() == ""
    press(view, Qt.Key.Key_Down)
    press(view, Qt.Key.Key_Return)
    click(view, QPoint(50, 50))
    assert asked.current is None
    hover(view, QPoint(60, 60))
    asked.choose(FIRST.pointer)
    view.set_theme(DARK)
    view.set_chart(applicants())
    assert view.chart is not None


def test_a_view_can_be_made_before_its_chart_and_dropped(asked: Asked) -> None:
    for _ in range(10):
        view = ChartView(asked.actions, DARK)
        view.resize(400, 300)
        view.set_chart(applicants())
        view.grab()
        view.set_chart(None)
        view.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_a_window_left_open_at_the_end_of_the_program_does_no_harm() -> None:
    script = """
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
app = QApplication([])
from gii_viewer.views.main_window import MainWindow
from gii_viewer.views.theme import Theme
from gii_viewer.views.widgets.chart_view import ChartView
theme = Theme(app)
window = MainWindow(theme, QSettings("", QSettings.Format.IniFormat), str)
window.documents.open(["dalian-2024"])
window.tabs.go_to("patents")
window.show()
window.findChild(ChartView).setFocus()
app.processEvents()
theme.choose("dark")
app.processEvents()
"""
    root = Path(__file__).parents[3]
    done = subprocess.run([sys.executable, "-c", script], cwd=root, check=False)
    assert done.returncode == 0
