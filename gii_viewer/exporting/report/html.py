"""A report as one HTML file: its own style, its charts inside, nothing from elsewhere.

The content security policy forbids all loading, so that even a mistake here could
not reach the network.
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from xml.etree import ElementTree as ET

from PySide6.QtCore import QRectF

from gii_viewer.charts.card_drawing import STRIP, paint_strip
from gii_viewer.charts.cards import Card
from gii_viewer.charts.description import Chart
from gii_viewer.charts.palette import LIGHT
from gii_viewer.exporting.report.charts import chart_as_svg
from gii_viewer.exporting.report.content import describe_report, report_title
from gii_viewer.exporting.report.parts import (
    Beside,
    Block,
    Cards,
    Items,
    PrintedTable,
    Report,
    Section,
    Words,
    spanned,
)
from gii_viewer.exporting.report.style import PAPER_NAMES, Paper, style_sheet
from gii_viewer.exporting.svg import svg_elements
from gii_viewer.model.figures import Figures
from gii_viewer.tables.table import Kind, Row

_CHART_WIDTH = 300
_STRIP_WIDTH = 150
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
ET.register_namespace("", "http://www.w3.org/2000/svg")
_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def report_as_html(every: Sequence[Figures], paper: Paper) -> str:
    """Return the whole file."""
    reports = [describe_report(figures) for figures in every]
    title = report_title(every)
    profiles = "".join(
        _profile(report, f"profile-{number}") for number, report in enumerate(reports, start=1)
    )
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(reports[0].language)}">\n<head>\n'
        '<meta charset="utf-8">\n'
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


def _profile(report: Report, name: str) -> str:
    sections = "".join(_section(one, name, report.language) for one in report.sections)
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


def _block(block: Block | Chart, name: str, language: str) -> str:
    match block:
        case Words():
            kind = ' class="lead"' if block.lead else ' class="quiet"' if block.quiet else ""
            return f"<p{kind}>{escape(block.text)}</p>\n"
        case Items():
            items = "".join(f"<li>{escape(sentence)}</li>\n" for sentence in block.sentences)
            return f"<ul>\n{items}</ul>\n"
        case Cards():
            cards = "".join(_card(one.card, one.basis) for one in block.cards)
            return f'<ul class="cards">\n{cards}</ul>\n'
        case PrintedTable():
            return _table(block)
        case Beside():
            columns = "".join(
                f'<div style="flex-grow: {weight}">\n'
                f"{''.join(_block(part, name, language) for part in parts)}</div>\n"
                for weight, parts in zip(block.weights, (block.left, block.right), strict=True)
            )
            return f'<div class="beside">\n{columns}</div>\n'
        case _:
            return _chart(block, name, language)


def _card(card: Card, basis: str) -> str:
    value = (
        f'<p class="missing">{escape(card.value)}</p>\n'
        if card.figure is None
        else f"<p><strong>{escape(card.value)}</strong> "
        f'<span class="unit">{escape(card.unit)}</span></p>\n'
    )
    origin = f'<p class="basis">{escape(basis)}</p>\n' if basis else ""
    return (
        f'<li class="{card.kind or "rank"}"><h3>{escape(card.title)}</h3>\n{value}'
        f"{_strip(card)}<p>{escape(card.period)}</p>\n<p>{escape(card.explanation)}</p>\n"
        f"{origin}</li>\n"
    )


def _strip(card: Card) -> str:
    """Draw where the card's figure stands; its words say the same."""
    if card.position is None and not card.parts:
        return ""
    around = STRIP / 2
    box = QRectF(0, -around, _STRIP_WIDTH, STRIP + 2 * around)
    strip = QRectF(0, 0, _STRIP_WIDTH, STRIP)
    drawn = svg_elements(lambda painter: paint_strip(painter, strip, card, LIGHT), box)
    return (
        f'<svg class="strip" viewBox="{box.x():g} {box.y():g} {box.width():g} {box.height():g}"'
        f' aria-hidden="true" focusable="false">{drawn}</svg>\n'
    )


def _table(printed: PrintedTable) -> str:
    table = printed.table
    heads = "".join(
        f'<th scope="col"{_kinds(number=column.kind.numeric)}>{escape(column.title)}</th>'
        for column in table.columns
    )
    rows = "".join(
        f'<tr class="{row.basis or ""}">{_cells(printed, row)}</tr>\n' for row in printed.rows
    )
    return (
        f'<div class="scrolls" tabindex="0" role="region" aria-label="{escape(table.title)}">\n'
        f"<table>\n<caption>{escape(table.title)}</caption>\n"
        f"<thead><tr>{heads}</tr></thead>\n<tbody>\n{rows}</tbody>\n</table>\n</div>\n"
    )


def _cells(printed: PrintedTable, row: Row) -> str:
    written = []
    for cell, start, end in spanned(row):
        column = printed.table.columns[start]
        long = bool(printed.noted) and end == len(printed.table.columns)
        kinds = _kinds(
            number=column.kind.numeric,
            small=printed.is_small(column) and not long,
            both=end - start > 1,
            long=long,
        )
        span = f' colspan="{end - start}"' if end - start > 1 else ""
        text = escape(cell.text)
        text = f"<bdi>{text}</bdi>" if cell.kind is Kind.NAME else text
        tag, scope = ("th", ' scope="row"') if start == printed.table.head else ("td", "")
        written.append(f"<{tag}{scope}{span}{kinds}>{text}</{tag}>")
    return "".join(written)


def _kinds(**kinds: bool) -> str:
    named = [name for name, holds in kinds.items() if holds]
    return f' class="{" ".join(named)}"' if named else ""


def _chart(chart: Chart, name: str, language: str) -> str:
    """Make a chart's SVG file a part of the page: names of its own, the page's width."""
    written = chart_as_svg(chart, _CHART_WIDTH, language)
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
    return f'<figure class="chart">\n{ET.tostring(root, encoding="unicode")}\n</figure>\n'
