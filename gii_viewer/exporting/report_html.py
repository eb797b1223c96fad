"""A report as one HTML file: its own style, its charts inside, nothing from elsewhere.

The content security policy forbids all loading, so that even a mistake here could
not reach the network.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape
from xml.etree import ElementTree as ET

from PySide6.QtCore import QSize, QSizeF

from gii_viewer.charts.cards import Card
from gii_viewer.charts.description import Chart
from gii_viewer.charts.palette import LIGHT
from gii_viewer.charts.sheet import ChartSheet
from gii_viewer.exporting.report_parts import (
    Beside,
    Block,
    Cards,
    Items,
    Report,
    Section,
    Table,
    Words,
    without_words,
)
from gii_viewer.exporting.report_style import PAPER_NAMES, Paper, style_sheet
from gii_viewer.exporting.svg import sheet_as_svg

_CHART_WIDTH = 300
_CHART_EDGE = 12
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
ET.register_namespace("", "http://www.w3.org/2000/svg")
_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def report_as_html(reports: Sequence[Report], title: str, paper: Paper, language: str) -> str:
    """Return the whole file; ``language`` is that of its words."""
    profiles = "".join(
        _profile(report, f"profile-{number}", language)
        for number, report in enumerate(reports, start=1)
    )
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(language)}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n'
        '<meta name="generator" content="GII Viewer">\n'
        f'<meta name="description" content="{escape(" ".join(one.source for one in reports))}">\n'
        f"<title>{escape(title)}</title>\n"
        f"<style>\n{style_sheet(PAPER_NAMES[paper])}</style>\n</head>\n<body>\n"
        f"{_contents(reports, title)}<main>\n{profiles}</main>\n</body>\n</html>\n"
    )


def _contents(reports: Sequence[Report], title: str) -> str:
    if len(reports) == 1:
        return ""
    links = "".join(
        f'<li><a href="#profile-{number}"><bdi>{escape(report.title)}</bdi></a></li>'
        for number, report in enumerate(reports, start=1)
    )
    return f'<nav aria-label="{escape(title)}">\n<ul>{links}</ul>\n</nav>\n'


def _profile(report: Report, name: str, language: str) -> str:
    sections = "".join(_section(one, name, language) for one in report.sections)
    return (
        f'<article id="{name}" aria-labelledby="{name}-title">\n<header>\n'
        f'<p class="kicker">{escape(report.kicker)}</p>\n'
        f'<h1 id="{name}-title"><bdi>{escape(report.title)}</bdi>'
        f'<span class="economies">, <bdi>{escape(report.economies)}</bdi></span></h1>\n'
        f'<p class="scope">{escape(report.scope)}</p>\n</header>\n'
        f"{sections}<footer><p>{escape(report.source)}</p></footer>\n</article>\n"
    )


def _section(section: Section, profile: str, language: str) -> str:
    name = f"{profile}-{section.id}"
    silent = ' class="unseen"' if section.silent else ""
    scope = f' <span class="scope">{escape(section.scope)}</span>' if section.scope else ""
    blocks = "".join(
        _block(block, f"{name}-{number}", language)
        for number, block in enumerate(section.blocks, start=1)
    )
    return (
        f'<section id="{name}" class="{section.id}" aria-labelledby="{name}-title">\n'
        f'<h2 id="{name}-title"{silent}>{escape(section.title)}{scope}</h2>\n'
        f"{blocks}</section>\n"
    )


def _block(block: Block, name: str, language: str) -> str:
    match block:
        case Words():
            kind = ' class="lead"' if block.lead else ' class="quiet"' if block.quiet else ""
            return f"<p{kind}>{escape(block.text)}</p>\n"
        case Items():
            items = "".join(f"<li>{escape(sentence)}</li>\n" for sentence in block.sentences)
            return f"<ul>\n{items}</ul>\n"
        case Cards():
            return _cards(block)
        case Table():
            return _table(block)
        case Beside():
            columns = "".join(
                f'<div style="flex-grow: {weight}">\n'
                f"{''.join(_part(part, name, language) for part in parts)}</div>\n"
                for weight, parts in zip(block.weights, (block.left, block.right), strict=True)
            )
            return f'<div class="beside">\n{columns}</div>\n'


def _cards(cards: Cards) -> str:
    items = []
    for one in cards.cards:
        card = one.card
        figure = (
            f'<p class="missing">{escape(card.value)}</p>\n'
            if card.figure is None
            else f"<p><strong>{escape(card.value)}</strong> "
            f'<span class="unit">{escape(card.unit)}</span></p>\n'
        )
        period = f"<p>{escape(card.period)}</p>\n" if card.period else ""
        basis = f'<p class="basis">{escape(one.basis)}</p>\n' if one.basis else ""
        items.append(
            f'<li class="{card.kind or "rank"}"><h3>{escape(card.title)}</h3>\n{figure}'
            f"{_scale(card)}{period}<p>{escape(card.explanation)}</p>\n{basis}</li>\n"
        )
    return f'<ul class="cards">\n{"".join(items)}</ul>\n'


def _scale(card: Card) -> str:
    """Draw where the card's figure stands; its words say the same."""
    shapes = "".join(_position(card) if card.position is not None else _parts(card))
    if not shapes:
        return ""
    return (
        '<svg class="scale" viewBox="0 0 120 12" aria-hidden="true" focusable="false">'
        f"{shapes}</svg>\n"
    )


def _position(card: Card) -> Iterator[str]:
    if card.position is not None:
        steps = max(1, card.position.of - 1)
        place = 6 + 108 * (card.position.rank - 1) / steps
        yield '<rect class="track" x="0" y="4" width="120" height="4" rx="2"/>'
        yield f'<circle class="place" cx="{place:.2f}" cy="6" r="5"/>'


def _parts(card: Card) -> Iterator[str]:
    left = 0.0
    for number, part in enumerate(card.parts):
        right = 120.0 if part.is_derived else min(120.0, left + part.percent * 1.2)
        width = max(0.0, right - left - 1)
        if part.is_derived:
            yield (
                f'<rect class="derived" x="{left + 0.5:.2f}" y="2.5" '
                f'width="{max(0.0, width - 1):.2f}" height="7"/>'
            )
        else:
            strength = max(0.45, 1 - 0.25 * number)
            yield (
                f'<rect class="part" x="{left:.2f}" y="2" width="{width:.2f}" height="8" '
                f'fill-opacity="{strength:.2f}"/>'
            )
        left = right


def _table(table: Table) -> str:
    heads = "".join(
        f'<th scope="col"{_kinds(number=column.numeric)}>{escape(column.title)}</th>'
        for column in table.columns
    )
    rows = []
    for row in table.rows:
        cells, at = [], 0
        for cell in row.cells:
            column = table.columns[at]
            text = f"<bdi>{escape(cell.text)}</bdi>" if cell.verbatim else escape(cell.text)
            tag, scope = ("th", ' scope="row"') if at == table.head else ("td", "")
            span = f' colspan="{cell.span}"' if cell.span > 1 else ""
            kind = _kinds(
                number=column.numeric,
                small=cell.small and not column.noted,
                both=cell.span > 1,
                long=bool(column.noted),
            )
            cells.append(f"<{tag}{scope}{span}{kind}>{text}</{tag}>")
            at += cell.span
        rows.append(f'<tr class="{row.basis}">{"".join(cells)}</tr>\n')
    return (
        f'<div class="scrolls" tabindex="0" role="region" aria-label="{escape(table.caption)}">\n'
        f"<table>\n<caption>{escape(table.caption)}</caption>\n"
        f"<thead><tr>{heads}</tr></thead>\n<tbody>\n{''.join(rows)}</tbody>\n</table>\n</div>\n"
    )


def _kinds(**kinds: bool) -> str:
    named = [name for name, holds in kinds.items() if holds]
    return f' class="{" ".join(named)}"' if named else ""


def _part(part: Table | Words | Chart, name: str, language: str) -> str:
    if isinstance(part, Table | Words):
        return _block(part, name, language)
    return _chart(part, name, language)


def _chart(chart: Chart, name: str, language: str) -> str:
    width = _CHART_WIDTH + 2 * _CHART_EDGE
    sheet = ChartSheet(without_words(chart), LIGHT, QSizeF(width, width), margin=_CHART_EDGE)
    height = round(sheet.comfortable_height(width))
    sheet.resize(QSizeF(width, height))
    written = sheet_as_svg(sheet, QSize(width, height), language=language)
    return f'<figure class="chart">\n{_inline(written, chart, name, language)}\n</figure>\n'


def _inline(written: bytes, chart: Chart, name: str, language: str) -> str:
    """Make an SVG file a part of a page: names of its own, the page's width."""
    root = ET.fromstring(written)  # noqa: S314 - written by us a moment ago
    for key in ("width", "height", _XML_LANG):
        root.attrib.pop(key, None)
    root.set("lang", language)
    root.set("aria-labelledby", f"{name}-title {name}-desc")
    words = {"title": chart.text.title, "desc": f"{chart.text.subtitle}. {chart.text.summary}"}
    for element in root.iter():
        known = element.get("id")
        if known is not None:
            element.set("id", f"{name}-{known}")
        if known in words:
            element.text = words[known]
    return ET.tostring(root, encoding="unicode")
