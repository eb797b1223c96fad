import itertools

import pytest

from gii_viewer.charts.palette import DARK, LIGHT, Palette

THEMES = pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
# How cones respond without the red, green and blue ones (Viénot, Brettel and Mollon 1999;
# Machado, Oliveira and Fernandes 2009, severity 1), on linear RGB.
DEFICIENCIES = {
    "protan": ((0.152, 1.053, -0.205), (0.115, 0.786, 0.099), (-0.004, -0.048, 1.052)),
    "deutan": ((0.367, 0.861, -0.228), (0.280, 0.673, 0.047), (-0.012, 0.043, 0.969)),
    "tritan": ((1.256, -0.077, -0.179), (-0.078, 0.931, 0.148), (0.005, 0.691, 0.304)),
}


def linear(color: str) -> tuple[float, float, float]:
    parts = [int(color[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return red, green, blue


def luminance(color: str) -> float:
    red, green, blue = linear(color)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@THEMES
@pytest.mark.parametrize("ground", ["window", "surface", "raised", "selected", "found"])
def test_text_can_be_read_on_every_ground(palette: Palette, ground: str) -> None:
    assert contrast(palette.text, getattr(palette, ground)) >= 4.5


@THEMES
@pytest.mark.parametrize("ground", ["window", "surface", "raised", "selected"])
def test_quiet_text_can_be_read(palette: Palette, ground: str) -> None:
    assert contrast(palette.quiet, getattr(palette, ground)) >= 4.5


@THEMES
@pytest.mark.parametrize("name", ["accent", "warning"])
@pytest.mark.parametrize("ground", ["window", "surface"])
def test_coloured_text_can_be_read(palette: Palette, name: str, ground: str) -> None:
    assert contrast(getattr(palette, name), getattr(palette, ground)) >= 4.5


@THEMES
def test_text_can_be_read_on_the_accent(palette: Palette) -> None:
    assert contrast(palette.on_accent, palette.accent) >= 4.5


@THEMES
@pytest.mark.parametrize(
    "name", ["patents", "publications", "venture_capital", "added", "marked", "accent"]
)
@pytest.mark.parametrize("ground", ["surface", "raised", "selected"])
def test_data_stands_out_from_its_ground(palette: Palette, name: str, ground: str) -> None:
    assert contrast(getattr(palette, name), getattr(palette, ground)) >= 3.0


@THEMES
@pytest.mark.parametrize("ground", ["surface", "window"])
def test_edges_stand_out(palette: Palette, ground: str) -> None:
    assert contrast(palette.edge, getattr(palette, ground)) >= 3.0


@THEMES
def test_numbers_can_be_read_on_circles(palette: Palette) -> None:
    for color in (palette.patents, palette.publications, palette.venture_capital):
        assert contrast(palette.surface, color) >= 4.5


@THEMES
@pytest.mark.parametrize("deficiency", DEFICIENCIES)
def test_data_colours_differ_for_every_eye(palette: Palette, deficiency: str) -> None:
    def seen(color: str) -> list[float]:
        source = linear(color)
        return [
            sum(weight * part for weight, part in zip(row, source, strict=True))
            for row in DEFICIENCIES[deficiency]
        ]

    for one, other in itertools.combinations(
        (palette.patents, palette.publications, palette.venture_capital), 2
    ):
        apart = sum((a - b) ** 2 for a, b in zip(seen(one), seen(other), strict=True)) ** 0.5
        assert apart >= 0.2
