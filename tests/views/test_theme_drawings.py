"""The drawings in the style sheet: there for each theme, in the theme's own colours."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from gii_viewer.charts.palette import DARK, LIGHT, Palette
from gii_viewer.views.theme import style_sheet


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
