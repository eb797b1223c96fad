"""What a clipboard holds twice, as text and as HTML: which of them to read."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from gii_viewer.documents.errors import DocumentError
from gii_viewer.documents.formats.telling import is_html

if TYPE_CHECKING:
    from gii_viewer.documents.blocks import Page

_LONGEST = 4_000_000

_MOST_LOST = 0.1
"""The part of the text's letters that may be no words of a page, such as its buttons."""

_FIGURE = re.compile(r"[0-9]+")
_UNICODE = "\ufeff"


def better_flavour(text: str, html: str) -> str:
    """Return the HTML where it has what the text has lost, else the text.

    Lost are rows, bold words, and what keeps a footnote apart from a figure. The HTML
    begins with a byte order mark, whatever encoding it declares: it is text by now.
    """
    if not html or len(html) > _LONGEST or not is_html(html, ""):
        return text
    # A paste of plain text needs no reader of HTML.
    from gii_viewer.documents.formats.markup import page_of_markup

    try:
        page = page_of_markup(html, "")
    except DocumentError:
        return text
    if _letters(page.text) < (1 - _MOST_LOST) * _letters(text) or not _has_lost(text, page):
        return text
    return f"{_UNICODE}{html}"


def _has_lost(text: str, page: Page) -> bool:
    rows = sum(block.kind == "row" for block in page.blocks)
    return (
        rows > sum("\t" in line.strip() for line in text.split("\n"))
        or (bool(page.bold) and "**" not in text)
        or _FIGURE.findall(page.text) != _FIGURE.findall(text)
    )


def _letters(words: str) -> int:
    return sum(map(str.isalpha, words))
