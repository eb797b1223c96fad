"""Icons drawn for this program, tinted with the theme's colour when they are made.

Qt's SVG renderer takes ``currentColor`` for black, so the colour is put in first.
"""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap

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
    drawing = resource("icons", f"{name}.svg").read_text("utf-8")
    made = QIcon()
    for mode, colour in ((QIcon.Mode.Normal, normal), (QIcon.Mode.Disabled, disabled)):
        for ratio in _PIXEL_RATIOS:
            made.addPixmap(_rendered(drawing.replace("currentColor", colour), ratio), mode)
    return made


def _rendered(drawing: str, ratio: int) -> QPixmap:
    # Not before the first icon: the window paints without any.
    from PySide6.QtSvg import QSvgRenderer

    pixmap = QPixmap(SIZE * ratio, SIZE * ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(drawing.encode())).render(painter)
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap
