"""A page to SVG: text stays text, in any renderer.

Qt writes the drawing; its output is then put right with an XML library: lengths in
pixels instead of rounded millimetres, the whole list of font families with a generic
one at the end, and what assistive technology needs.
"""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
from PySide6.QtGui import QPainter
from PySide6.QtSvg import QSvgGenerator

from gii_viewer.charts.chart_words import isolated
from gii_viewer.charts.page import ChartPage
from gii_viewer.charts.palette import FONT_FAMILIES
from gii_viewer.charts.text import drawable

_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>'
_SVG = "http://www.w3.org/2000/svg"
_GROUP = f"{{{_SVG}}}g"
_TEXT = f"{{{_SVG}}}text"
_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_SCRIPTS = (
    (
        re.compile("[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff]"),
        ("Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC"),
    ),
    (
        re.compile("[\u0590-\u08ff\ufb1d-\ufefc]"),
        ("Noto Sans Arabic", "Segoe UI", "DejaVu Sans"),
    ),
)
"""Scripts that the first families lack, and families that have them."""


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
    root.set("font-family", _quoted(FONT_FAMILIES))
    root.set("style", "font-feature-settings: 'calt' 0")
    for parent in root.iter():
        for child in list(parent):
            if child.tag == _GROUP and len(child) == 0:
                parent.remove(child)
            elif child.get("font-family"):
                del child.attrib["font-family"]
    _join_right_to_left(root, page)
    for element in root.iter(_TEXT):
        families = _families(element.text or "")
        if families != FONT_FAMILIES:
            element.set("font-family", _quoted(families))
    # Written as text first, which is a third quicker than as bytes.
    return f"{_DECLARATION}\n{ET.tostring(root, encoding='unicode')}\n".encode()


def _join_right_to_left(root: ET.Element, page: ChartPage) -> None:
    """Make each line with letters written from right to left one text again.

    Qt cuts it into runs; a bracket alone in its run then faces the wrong way.
    """
    lines = {
        _letters(line): line
        for block, _ in page.texts()
        for line in block.lines
        if isolated(line) != line
    }
    for group in root.iter(_GROUP) if lines else ():
        runs: dict[str | None, list[ET.Element]] = {}
        for run in group.findall(_TEXT):
            runs.setdefault(run.get("y"), []).append(run)
        for of_line in runs.values():
            line = lines.get(_letters("".join(run.text or "" for run in of_line)))
            if line is not None:
                first = min(of_line, key=lambda run: float(run.get("x", "0")))
                first.text = isolated(line)
                for run in of_line:
                    if run is not first:
                        group.remove(run)


def _letters(text: str) -> tuple[str, ...]:
    return tuple(sorted("".join(text.split())))


def _families(text: str) -> tuple[str, ...]:
    """Return the families by preference, those that have the text's script first.

    Some renderers take the first family that exists, whatever letters it has.
    """
    for script, families in _SCRIPTS:
        if script.search(text):
            return (*families, *(name for name in FONT_FAMILIES if name not in families))
    return FONT_FAMILIES


def _quoted(families: tuple[str, ...]) -> str:
    return ", ".join(name if name == "sans-serif" else f"'{name}'" for name in families)
