"""Icons drawn for this program, tinted with the theme's colour when they are made.

Qt's SVG renderer takes ``currentColor`` for black, so only the shape of a drawing counts.
"""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from gii_viewer.charts.palette import Palette
from gii_viewer.resource_files import resource

SIZE = 18
"""Side of an icon in logical pixels."""

_PIXEL_RATIOS = (1, 2)


def icon(name: str, palette: Palette) -> QIcon:
    """Return the icon ``resources/icons/{name}.svg`` in the theme's text colours."""
    return _tinted(name, palette.text, palette.edge)


def program_icon() -> QIcon:
    """Return the program's own icon, in its own colours."""
    return QIcon(str(resource("icons", "gii-viewer.svg")))


@cache
def _tinted(name: str, normal: str, disabled: str) -> QIcon:
    drawing = QSvgRenderer(str(resource("icons", f"{name}.svg")))
    made = QIcon()
    for ratio in _PIXEL_RATIOS:
        shape = QPixmap(SIZE * ratio, SIZE * ratio)
        shape.fill(Qt.GlobalColor.transparent)
        painter = QPainter(shape)
        drawing.render(painter)
        painter.end()
        for mode, colour in ((QIcon.Mode.Normal, normal), (QIcon.Mode.Disabled, disabled)):
            made.addPixmap(_filled(shape, colour, ratio), mode)
    return made


def _filled(shape: QPixmap, colour: str, ratio: int) -> QPixmap:
    filled = QPixmap(shape)
    painter = QPainter(filled)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    painter.fillRect(filled.rect(), QColor(colour))
    painter.end()
    filled.setDevicePixelRatio(ratio)
    return filled
