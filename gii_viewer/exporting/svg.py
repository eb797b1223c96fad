"""A chart's sheet to SVG: text stays text, in any renderer.

Qt writes the drawing; its output is then put right: lengths in pixels instead of
rounded millimetres, the whole list of font families with a generic one at the end,
and what assistive technology needs. Qt writes the same few forms each time and
escapes what documents say, so patterns do; an XML library takes as long as the drawing.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from html import escape, unescape

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtSvg import QSvgGenerator

from gii_viewer.charts.palette import FONT_FAMILIES
from gii_viewer.charts.sheet import ChartSheet
from gii_viewer.charts.text import drawable
from gii_viewer.model.names import isolated

_BODY = "<defs>"
"""What Qt's drawing begins with, after a head that is replaced."""
_EMPTY_GROUP = re.compile(r"<g [^>]*>\s*</g>\s*")
_FAMILIES = re.compile(r'\s*font-family="[^"]*"')
_TEXTS = re.compile(r"(?:<text [^>]*>[^<]*</text>\s*)+")
_TEXT = re.compile(r"<text (?P<how>[^>]*)>(?P<words>[^<]*)</text>")
_PLACE = re.compile(r'\bx="(?P<x>[^"]*)" y="(?P<y>[^"]*)"')
_SCRIPTS = (
    (
        re.compile("[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff]"),
        ("Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC"),
    ),
    (
        re.compile("[\u0590-\u08ff\ufb1d-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"),
        ("Noto Sans Arabic", "Segoe UI", "DejaVu Sans"),
    ),
)
"""Scripts that the first families lack, and families that have them."""


def sheet_as_svg(
    sheet: ChartSheet, size: QSize, *, language: str = "en", transparent: bool = False
) -> bytes:
    """Return ``sheet`` as an SVG file of ``size`` pixels."""
    whole = QRectF(QPointF(), sheet.size())
    drawing = svg_elements(
        lambda painter: sheet.paint_into(painter, whole, transparent=transparent), whole
    )
    return (_head(sheet, size, language) + _put_right(drawing, sheet) + "</svg>\n").encode()


def svg_elements(paint: Callable[[QPainter], None], box: QRectF) -> str:
    """Return what ``paint`` draws in ``box`` as SVG, without the element around it."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    # Tiny 1.2 has no clip paths, which renderers disagree about.
    generator = QSvgGenerator(QSvgGenerator.SvgVersion.SvgTiny12)
    generator.setOutputDevice(buffer)
    generator.setResolution(96)
    generator.setSize(box.size().toSize())
    generator.setViewBox(box)
    painter = QPainter(generator)
    paint(painter)
    painter.end()
    written = bytes(data.data()).decode()
    return _EMPTY_GROUP.sub("", written[written.index(_BODY) : written.rindex("</svg>")])


def _head(sheet: ChartSheet, size: QSize, language: str) -> str:
    text = sheet.chart.text
    about = escape(drawable(f"{text.subtitle}. {text.summary} {text.credit}"), quote=False)
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{size.width()}" height="{size.height()}"'
        f' viewBox="0 0 {sheet.size().width():g} {sheet.size().height():g}" version="1.2"'
        f' baseProfile="tiny" role="img" aria-labelledby="title desc" xml:lang="{language}"'
        f' font-family="{_quoted(FONT_FAMILIES)}" style="font-feature-settings: \'calt\' 0">\n'
        f'<title id="title">{escape(drawable(text.title), quote=False)}</title>\n'
        f'<desc id="desc">{about}</desc>\n'
    )


def _put_right(written: str, sheet: ChartSheet) -> str:
    drawing = _FAMILIES.sub("", written)
    words = "".join(block.full for block, _ in sheet.texts())
    if any(script.search(words) for script, _ in _SCRIPTS):
        return _TEXT.sub(_with_families, _with_joined_lines(drawing, sheet))
    return drawing


def _with_joined_lines(drawing: str, sheet: ChartSheet) -> str:
    """Make each line with letters written from right to left one text again.

    Qt cuts it into runs; a bracket alone in its run then faces the wrong way.
    """
    lines = {
        _letters(line): line
        for block, _ in sheet.texts()
        for line in block.lines
        if isolated(line) != line
    }

    def joined(group: re.Match[str]) -> str:
        runs: dict[float, list[tuple[float, re.Match[str]]]] = {}
        for run in _TEXT.finditer(group.group()):
            place = _PLACE.search(run["how"])
            if place is not None:
                runs.setdefault(float(place["y"]), []).append((float(place["x"]), run))
        texts = []
        for of_line in runs.values():
            line = lines.get(_letters(unescape("".join(run["words"] for _, run in of_line))))
            if line is None:
                texts += [run.group() for _, run in of_line]
            else:
                _, first = min(of_line, key=lambda placed: placed[0])
                words = escape(isolated(line), quote=False)
                texts.append(f"<text {first['how']}>{words}</text>")
        return "\n".join(texts) + "\n"

    return _TEXTS.sub(joined, drawing) if lines else drawing


def _with_families(text: re.Match[str]) -> str:
    """Name the families that have the text's script, where the first ones lack it."""
    families = _families(text["words"])
    if families == FONT_FAMILIES:
        return text.group()
    return f'<text font-family="{_quoted(families)}" {text["how"]}>{text["words"]}</text>'


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
