"""Text on a chart: wrapped to lines, ended with an ellipsis, drawn line by line.

Each line is drawn as one plain string, so that it stays text in an SVG or PDF and
nothing in it is ever read as markup.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption

from gii_viewer.charts.palette import FONT_FAMILIES
from gii_viewer.charts.type_scale import LINE_HEIGHT, REGULAR
from gii_viewer.model.record import Record

_LINE_SEPARATOR = "\u2028"


@lru_cache(maxsize=32)
def font(size: int, weight: int = REGULAR) -> QFont:
    """Return the charts' font at ``size`` pixels; unhinted, so that it scales exactly."""
    made = QFont(list(FONT_FAMILIES))
    made.setPixelSize(size)
    made.setWeight(QFont.Weight(weight))
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    # Contextual alternates have no character of their own: in a PDF, "46–48%" and
    # "(China)" could no longer be copied or read aloud.
    made.setFeature(QFont.Tag("calt"), 0)
    made.setStyleStrategy(QFont.StyleStrategy.PreferAntialias)
    return made


class TextBlock(Record):
    """Lines of one text in one font, with the box they fill, in pixels.

    ``full`` is the whole text; ``elided`` says that the lines don't hold it all.
    """

    full: str
    lines: tuple[str, ...]
    font: QFont
    width: float
    line_height: float
    elided: bool

    @property
    def height(self) -> float:
        return self.line_height * len(self.lines)

    def draw(
        self, painter: QPainter, left: float, top: float, color: QColor, *, align: float = 0.0
    ) -> None:
        """Draw with the box's top left corner at ``left``, ``top``.

        ``align`` places narrower lines in the box: 0 left, 0.5 centred, 1 right.
        """
        metrics = QFontMetricsF(self.font)
        lead = (self.line_height - metrics.ascent() - metrics.descent()) / 2
        # A name's own first letter tells its direction, whatever that of the window is.
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        painter.setFont(self.font)
        painter.setPen(color)
        for index, line in enumerate(self.lines):
            shift = align * (self.width - metrics.horizontalAdvance(line)) if align else 0.0
            baseline = top + index * self.line_height + lead + metrics.ascent()
            painter.drawText(QPointF(left + shift, baseline), line)

    def box(self, left: float, top: float) -> QRectF:
        """Return the box that :meth:`draw` fills."""
        return QRectF(left, top, self.width, self.height)


@lru_cache(maxsize=512)
def wrapped(
    text: str, size: int, width: float, *, lines: int = 1, weight: int = REGULAR
) -> TextBlock:
    """Break ``text`` into at most ``lines`` lines of at most ``width`` pixels.

    Lines break between words, inside one only where it is wider than a line. What
    is left over ends in an ellipsis. A layout asks for the same texts several times, and
    measuring them is most of its work, so the last blocks are kept.
    """
    text = drawable(text)
    made = font(size, weight)
    metrics = QFontMetricsF(made)
    whole = metrics.horizontalAdvance(text)
    if whole <= width or not text:
        return TextBlock(text, (text,) if text else (), made, whole, _pitch(size), elided=False)
    width = max(width, metrics.horizontalAdvance("…"))
    parts = _parts(text, made, width, lines)
    elided = len(parts) == lines and metrics.horizontalAdvance(parts[-1]) > width
    if elided:
        parts[-1] = metrics.elidedText(parts[-1], Qt.TextElideMode.ElideRight, width)
    used = max(metrics.horizontalAdvance(part) for part in parts)
    return TextBlock(text, tuple(parts), made, min(used, width), _pitch(size), elided=elided)


def drawable(text: str) -> str:
    """Replace what has no glyph: controls, line breaks and lone surrogates."""
    if text.isprintable():
        return text
    return "".join(
        " " if letter.isspace() or unicodedata.category(letter) in ("Cc", "Cs") else letter
        for letter in text
        if letter != _LINE_SEPARATOR
    )


def _parts(text: str, made: QFont, width: float, lines: int) -> list[str]:
    """Break ``text``; the last of at most ``lines`` parts holds all that remains."""
    layout = QTextLayout(text, made)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    units = text.encode("utf-16-le")
    parts: list[str] = []
    layout.beginLayout()
    while True:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        start, stop = line.textStart(), line.textStart() + line.textLength()
        last = len(parts) == lines - 1
        parts.append(units[start * 2 : None if last else stop * 2].decode("utf-16-le").strip())
        if last:
            break
    layout.endLayout()
    return parts


def _pitch(size: int) -> float:
    return round(size * LINE_HEIGHT)
