"""The one drawing of a ranking card, in the widths that window and paper have."""

from __future__ import annotations

import re
from itertools import pairwise
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QBuffer, QRectF, QSize
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QApplication

from gii_viewer.charts.card_drawing import paint_card, paint_strip, part_places, row_of
from gii_viewer.charts.cards import Card, cards
from gii_viewer.charts.palette import DARK, LIGHT
from tests.profiles import bare, dalian, figures, with_names

WIDTHS = (130, 220, 320, 510)
NOTE = "stated in line 10"


def words_drawn(card: Card, width: int, note: str = "") -> str:
    """Return all text of the card, drawn as an SVG."""
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(QSize(width, 400))
    painter = QPainter(generator)
    height = row_of([card], width, [note]).height
    paint_card(painter, QRectF(0, 0, width, height), card, LIGHT, note=note)
    painter.end()
    texts = ET.fromstring(buffer.data().data()).iter("{http://www.w3.org/2000/svg}text")
    return " ".join(" ".join("".join(text.itertext()) for text in texts).split())


@pytest.mark.parametrize("width", WIDTHS)
def test_every_word_is_drawn_in_every_width(qapp: QApplication, width: int) -> None:
    size, intensity, national, patents, _ = (
        words_drawn(card, width, NOTE) for card in cards(figures(dalian()))
    )
    for said in ("Size rank", "GII 2024", "65", "of 100 clusters", "1 is the largest.", "100"):
        assert said in size
    assert "relative to population" in intensity
    assert "of the 26 Chinese clusters within the top 100" in national
    for said in ("Patents", "five years, 2019–2023", "289", "per 1 million inhabitants", NOTE):
        assert said in patents
    # Where labels would meet, those further right are left out.
    assert re.search(r"57% 12% 3% 27\.1–28\.2%", patents) or width < 510


def test_what_is_not_given_has_no_unit() -> None:
    assert [card.spoken for card in cards(figures(bare()))] == [
        "Size rank: not given (edition not stated). The document does not give this rank.",
        "Intensity rank: not given (edition not stated). The document does not give this rank.",
        "National rank: not given (edition not stated). The document does not give this rank.",
        "Patents: not given (five years). The document does not give this figure.",
        "Publications: not given (five years). The document does not give this figure.",
    ]


@pytest.mark.parametrize("width", WIDTHS)
def test_nothing_is_drawn_below_the_height_of_a_row(qapp: QApplication, width: int) -> None:
    name = "INTERNATIONAL RESEARCH INSTITUTE FOR ADVANCED MARITIME ENGINEERING AND STRUCTURES"
    for card in cards(figures(with_names(name))):
        height = row_of([card], width, [NOTE]).height
        image = QImage(width, round(height) + 60, QImage.Format.Format_RGB32)
        image.fill(QColor("magenta"))
        painter = QPainter(image)
        paint_card(painter, QRectF(0, 0, width, height), card, DARK, note=NOTE)
        painter.end()
        below = {
            image.pixelColor(x, y).name()
            for x in range(width)
            for y in range(round(height) + 1, image.height())
        }
        assert below == {"#ff00ff"}


def test_the_parts_fill_the_strip_and_the_derived_one_takes_the_rest() -> None:
    patents = cards(figures(dalian()))[3]
    places = [place for _, place in part_places(patents, QRectF(10, 0, 200, 8))]
    assert [round(place.left()) for place in places] == [10, 124, 148, 154]
    assert places[-1].right() == 208
    assert all(one.right() < following.left() for one, following in pairwise(places))


def test_a_strip_can_be_drawn_alone(qapp: QApplication) -> None:
    size = cards(figures(dalian()))[0]
    image = QImage(101, 20, QImage.Format.Format_RGB32)
    image.fill(QColor(LIGHT.surface))
    painter = QPainter(image)
    paint_strip(painter, QRectF(0, 6, 101, 8), size, LIGHT)
    painter.end()
    accent = [x for x in range(101) if image.pixelColor(x, 15).name() == LIGHT.accent]
    # 65th of 100: the middle of the scale's reach, from 4 to 97, times 64 / 99.
    assert accent[0] <= 64 <= accent[-1]


@pytest.mark.parametrize("width", WIDTHS)
def test_cards_beside_each_other_have_figures_of_one_size_on_one_line(
    qapp: QApplication, width: int
) -> None:
    described = cards(figures(dalian()))
    row = row_of(described, width, [NOTE] * 5)
    alone = [row_of([card], width, [NOTE]) for card in described]
    assert row.figure == min(one.figure for one in alone)
    assert row.baseline == max(one.baseline for one in alone)
    assert row.height >= max(one.height for one in alone)
