"""A page to SVG: text stays text, in any renderer.

Qt writes the drawing; its output is then put right with an XML library: lengths in
pixels instead of rounded millimetres, the whole list of font families with a generic
one at the end, and what assistive technology needs.
"""

from __future__ import annotations

from xml.etree import ElementTree as ET

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
from PySide6.QtGui import QPainter
from PySide6.QtSvg import QSvgGenerator

from gii_viewer.charts.page import ChartPage
from gii_viewer.charts.palette import FONT_FAMILIES
from gii_viewer.charts.text import drawable

_SVG = "http://www.w3.org/2000/svg"
_GROUP = f"{{{_SVG}}}g"
_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_FAMILIES = ", ".join(
    family if family == "sans-serif" else f"'{family}'" for family in FONT_FAMILIES
)


def page_as_svg(page: ChartPage, size: QSize, *, language: str = "en") -> bytes:
    """Return ``page`` as an SVG file of ``size`` pixels."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    # Tiny 1.2 has no clip paths, which renderers disagree about.
    generator = QSvgGenerator(QSvgGenerator.SvgVersion.SvgTiny12)
    generator.setOutputDevice(buffer)
    generator.setResolution(96)
    generator.setSize(size)
    page_rect = page.sceneRect()
    generator.setViewBox(page_rect)
    painter = QPainter(generator)
    page.paint(painter, page_rect)
    painter.end()
    return _put_right(bytes(data.data()), page, size, language)


def _put_right(written: bytes, page: ChartPage, size: QSize, language: str) -> bytes:
    ET.register_namespace("", _SVG)
    root = ET.fromstring(written)  # noqa: S314 - written by Qt a moment ago
    root.set("width", str(size.width()))
    root.set("height", str(size.height()))
    root.set("role", "img")
    root.set("aria-labelledby", "title desc")
    root.set(_XML_LANG, language)
    text = page.chart.text
    for name, words in (
        ("desc", f"{text.subtitle}. {text.summary} {text.credit}"),
        ("title", text.title),
    ):
        for old in root.findall(f"{{{_SVG}}}{name}"):
            root.remove(old)
        element = ET.Element(f"{{{_SVG}}}{name}", {"id": name})
        element.text = drawable(words)
        element.tail = "\n"
        root.insert(0, element)
    root.set("font-family", _FAMILIES)
    root.set("style", "font-feature-settings: 'calt' 0")
    for parent in root.iter():
        for child in list(parent):
            if child.tag == _GROUP and len(child) == 0:
                parent.remove(child)
            elif child.get("font-family"):
                del child.attrib["font-family"]
    written = bytes(ET.tostring(root, encoding="utf-8", xml_declaration=True))
    return written + b"\n"
