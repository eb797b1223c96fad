"""The drawings in the style sheet: there for each theme, in the theme's own colours."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from gii_viewer.charts.palette import DARK, LIGHT, Palette
from gii_viewer.views.theme import Theme, style_sheet


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_drawings_have_the_colours_of_their_theme(palette: Palette) -> None:
    named = [Path(name) for name in re.findall(r'url\("([^"]+)"\)', style_sheet(palette))]
    colours = {}
    for path in named:
        found = re.findall(r'stroke="(#\w+)"', path.read_text("utf-8"))
        colours[path.stem.split("-")[0]] = found
    assert colours == {
        "up": [palette.quiet],
        "down": [palette.quiet],
        "check": [palette.on_accent],
    }


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_list_that_drops_down_shows_its_last_entry_whole(qtbot: QtBot, light: Theme) -> None:
    """Regression: padding around the list took away from the room of its entries."""
    box = QComboBox()
    qtbot.addWidget(box)
    box.addItems(["Standard", "Slide, 16:9", "Report column", "Square", "Custom"])
    box.show()
    box.showPopup()
    view = box.view()
    last = view.visualRect(view.model().index(4, 0))
    assert last.bottom() <= view.viewport().rect().bottom()
    assert view.verticalScrollBar().maximum() == 0
