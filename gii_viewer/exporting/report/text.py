"""Text on paper as pieces: paragraphs, lists, and pieces put together."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPainter

from gii_viewer.charts.palette import LIGHT
from gii_viewer.charts.text import TextBlock, wrapped
from gii_viewer.charts.type_scale import FINE, REGULAR, SPACE_1, SPACE_6
from gii_viewer.exporting.report.flow import Piece

LINES = 60
"""More lines than any text has that a profile can hold; nothing is cut short."""
_MARK_WIDTH = 18.0
_ITEM_GAP = 2.0
_LEFT_TO_RIGHT, _RIGHT_TO_LEFT = "\u200e", "\u200f"


@dataclass(frozen=True)
class Frame:
    """Where pieces stand: left edge, width, and the height that a page has for them."""

    left: float
    width: float
    page_height: float


def flowing(
    text: str,
    size: int,
    width: float,
    *,
    lines: int = LINES,
    weight: int = REGULAR,
    verbatim: bool = False,
) -> TextBlock:
    """Break ``text`` into lines that all run in one direction.

    Without that, a line of ours turns around where it starts with a name that is
    written the other way. A ``verbatim`` name has the direction of its first letter.
    """
    block = wrapped(text, size, width, lines=lines, weight=weight)
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
    text: str,
    frame: Frame,
    size: int,
    color: str,
    weight: int = REGULAR,
    gap: float = 0,
) -> Piece:
    """Return a paragraph."""
    block = flowing(text, size, frame.width, weight=weight)
    return Piece(block.height, _text_painter(block, frame.left, color), gap=gap)


def item(mark: str, sentence: str, frame: Frame) -> Piece:
    """Return a sentence behind its mark."""
    head = flowing(mark, FINE, _MARK_WIDTH)
    text = flowing(sentence, FINE, frame.width - _MARK_WIDTH)

    def paint(painter: QPainter, top: float) -> None:
        head.draw(painter, frame.left, top, QColor(LIGHT.quiet))
        text.draw(painter, frame.left + _MARK_WIDTH, top, QColor(LIGHT.text))

    return Piece(text.height + _ITEM_GAP, paint)


def two_columns(sentences: Sequence[str], mark: str, frame: Frame) -> Piece:
    """Return sentences in two columns of much the same height, read down and then across.

    A ``mark`` of "" numbers them.
    """
    width = (frame.width - SPACE_6) / 2
    left, right = (
        [
            item(mark or f"{number}", sentence, replace(frame, left=start, width=width))
            for number, sentence in enumerate(sentences, start=1)
        ]
        for start in (frame.left, frame.left + width + SPACE_6)
    )
    heights = [piece.height for piece in left]
    cut = min(
        range(1, len(heights) + 1),
        key=lambda at: max(sum(heights[:at]), sum(heights[at:])),
    )
    return side_by_side((stack(left[:cut]), stack(right[cut:])))


def stack(pieces: Sequence[Piece]) -> Piece:
    """Make pieces, one below the other, one piece."""
    tops, height = [], 0.0
    for index, piece in enumerate(pieces):
        tops.append(height + (piece.gap if index else 0))
        height = tops[-1] + piece.height

    def paint(painter: QPainter, top: float) -> None:
        for piece, at in zip(pieces, tops, strict=True):
            piece.paint(painter, top + at)

    return Piece(height, paint)


def side_by_side(pieces: Sequence[Piece]) -> Piece:
    def paint(painter: QPainter, top: float) -> None:
        for piece in pieces:
            piece.paint(painter, top)

    return Piece(max(piece.height for piece in pieces), paint, gap=SPACE_1)


def _text_painter(block: TextBlock, left: float, color: str) -> Callable[[QPainter, float], None]:
    return lambda painter, top: block.draw(painter, left, top, QColor(color))
