"""Text on paper as pieces: paragraphs and lists."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPainter

from gii_viewer.charts.palette import LIGHT
from gii_viewer.charts.text import TextBlock, wrapped
from gii_viewer.charts.type_scale import FINE, REGULAR, SPACE_1, SPACE_6
from gii_viewer.exporting.report.flow import Frame, Piece, side_by_side, stack
from gii_viewer.model.record import replace

_LINES = 60
"""More lines than any text has that a profile can hold; nothing is cut short."""
_MARK_WIDTH = 18.0
_ITEM_GAP = 2.0
_LEFT_TO_RIGHT, _RIGHT_TO_LEFT = "\u200e", "\u200f"


def flowing(
    text: str,
    size: int,
    width: float,
    *,
    lines: int = _LINES,
    weight: int = REGULAR,
    verbatim: bool = False,
) -> TextBlock:
    """Break ``text`` into lines that all run in one direction.

    Without that, a line of ours turns around where it starts with a name that is
    written the other way. A ``verbatim`` name has the direction of its first letter.
    """
    block = wrapped(text, size, width, lines=lines, weight=weight)
    if text.isascii():
        return block
    directions = [unicodedata.bidirectional(letter) for letter in block.full]
    if not {"R", "AL"}.intersection(directions):
        return block
    if verbatim:
        rightward = next(one for one in directions if one in ("L", "R", "AL")) == "L"
    else:
        rightward = QGuiApplication.layoutDirection() is not Qt.LayoutDirection.RightToLeft
    mark = _LEFT_TO_RIGHT if rightward else _RIGHT_TO_LEFT
    return replace(block, lines=tuple(mark + line for line in block.lines))


def text_piece(
    text: str, frame: Frame, size: int, color: str, weight: int = REGULAR, gap: float = 0
) -> Piece:
    """Return a paragraph."""
    block = flowing(text, size, frame.width, weight=weight)

    def paint(painter: QPainter, top: float) -> None:
        block.draw(painter, frame.left, top, QColor(color))

    return Piece(block.height, paint, gap=gap)


def two_columns(sentences: Sequence[str], mark: str, frame: Frame) -> Piece:
    """Return sentences in two columns of much the same height, read down and then across.

    A ``mark`` of "" numbers them.
    """
    width = (frame.width - SPACE_6) / 2
    left, right = (
        [
            _item(mark or f"{number}", sentence, start, width)
            for number, sentence in enumerate(sentences, start=1)
        ]
        for start in (frame.left, frame.left + width + SPACE_6)
    )
    heights = [piece.height for piece in left]
    cut = min(
        range(1, len(heights) + 1),
        key=lambda at: max(sum(heights[:at]), sum(heights[at:])),
    )
    return side_by_side((stack(left[:cut]), stack(right[cut:])), SPACE_1)


def _item(mark: str, sentence: str, left: float, width: float) -> Piece:
    head = flowing(mark, FINE, _MARK_WIDTH)
    text = flowing(sentence, FINE, width - _MARK_WIDTH)

    def paint(painter: QPainter, top: float) -> None:
        head.draw(painter, left, top, QColor(LIGHT.quiet))
        text.draw(painter, left + _MARK_WIDTH, top, QColor(LIGHT.text))

    return Piece(text.height + _ITEM_GAP, paint)
