import pytest
from pytestqt.qtbot import QtBot

from gii_viewer.charts.text import drawable, font, wrapped
from gii_viewer.charts.type_scale import BODY
from tests.profiles import ARABIC_NAME, CHINESE_NAME, LONG_NAME, UNBROKEN_NAME

pytestmark = pytest.mark.usefixtures("qapp")


def test_short_text_stays_whole() -> None:
    block = wrapped("DICP, CAS", BODY, 200, lines=3)
    assert block.lines == ("DICP, CAS",)
    assert not block.elided


@pytest.mark.parametrize("name", [LONG_NAME, UNBROKEN_NAME, CHINESE_NAME * 8, ARABIC_NAME * 3])
@pytest.mark.parametrize("width", [60, 140, 300])
@pytest.mark.parametrize("lines", [1, 2, 3])
def test_lines_fit_their_width(qtbot: QtBot, name: str, width: int, lines: int) -> None:
    from PySide6.QtGui import QFontMetricsF

    block = wrapped(name, BODY, width, lines=lines)
    metrics = QFontMetricsF(font(BODY))
    assert 1 <= len(block.lines) <= lines
    assert block.width <= width
    for line in block.lines:
        assert metrics.horizontalAdvance(line) <= width + 0.5
    if block.elided:
        assert "…" in block.lines[-1]
        assert block.full == name
    else:
        assert "".join("".join(block.lines).split()) == "".join(name.split())


def test_characters_outside_the_basic_plane_are_not_torn() -> None:
    block = wrapped("𝔘𝔫𝔦𝔳𝔢𝔯𝔰𝔦𝔱𝔶 " * 6, BODY, 90, lines=3)
    for line in block.lines:
        line.encode()


def test_nothing_has_no_lines() -> None:
    assert wrapped("", BODY, 100).lines == ()
    assert wrapped("", BODY, 100).height == 0


def test_controls_become_spaces() -> None:
    assert drawable("a\tb\nc\x0bd\ud800e") == "a b c d e"
