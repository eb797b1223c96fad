"""Parses a page's elements, within limits, and walks them."""

from __future__ import annotations

import re

from selectolax.lexbor import LexborHTMLParser

from gii_viewer.documents.blocks import Page
from gii_viewer.documents.errors import DocumentError
from gii_viewer.documents.formats.markup_walk import write_markup
from gii_viewer.documents.page_writer import PageWriter

MOST_TAGS = 40_000

DEEPEST = 1_000
"""The parser's time grows with the square of the depth; browsers stop at some 500."""

_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9-]*)")
_WHOLE_TAG = re.compile(r"""<[A-Za-z](?:[^"'>]++|"[^"]*+(?:"|$)|'[^']*+(?:'|$))*+""")
_ATTRIBUTE = re.compile(r"""[\s/]++|["']""")
_MOST_EFFORT = 20_000_000
"""The parser's time grows with the square of a tag's attributes, too."""
_CLOSED_BY_OTHERS = frozenset(
    (
        *("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param"),
        *("source", "track", "wbr", "p", "li", "dt", "dd", "td", "th", "tr", "tbody", "thead"),
        *("tfoot", "colgroup", "option", "optgroup", "html", "head", "body"),
    )
)


def page_of_markup(html: str, file: str, *, own_lines: bool = False) -> Page:
    """Return what is seen of a page's elements; with ``own_lines`` its lines are theirs."""
    _refuse_more_than_a_page(html, file)
    writer = PageWriter(file, own_lines=own_lines)
    root = LexborHTMLParser(html).root
    if root is not None:
        write_markup(root, writer)
    return writer.page()


def _refuse_more_than_a_page(html: str, file: str) -> None:
    """Refuse what would keep the parser busy for long."""
    depth = 0
    for seen, tag in enumerate(_TAG.finditer(html)):
        if tag[2].lower() not in _CLOSED_BY_OTHERS:
            depth = max(0, depth - 1) if tag[1] else depth + 1
        if seen == MOST_TAGS or depth > DEEPEST:
            raise DocumentError(file, None, "this page is far more than one profile.")
    attributes = (len(_ATTRIBUTE.findall(tag[0])) for tag in _WHOLE_TAG.finditer(html))
    if sum(count * count for count in attributes) > _MOST_EFFORT:
        raise DocumentError(file, None, "a tag of this page has far too many attributes.")
