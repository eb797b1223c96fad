"""What a clipboard holds twice, as text and as HTML: which of them to read."""

from __future__ import annotations

from gii_viewer.documents.errors import DocumentError
from gii_viewer.documents.formats.telling import is_html

_LONGEST = 4_000_000

_MOST_LOST = 0.1
"""The part of the text's letters that may be no words of a page, such as its buttons."""


def better_flavour(text: str, html: str) -> str:
    """Return the HTML where it has rows or bold words that the text has lost, else the text."""
    if not html or len(html) > _LONGEST or not is_html(html, ""):
        return text
    # A paste of plain text needs no reader of HTML.
    from gii_viewer.documents.formats.markup import page_of_markup

    try:
        page = page_of_markup(html, "")
    except DocumentError:
        return text
    if _letters(page.text) < (1 - _MOST_LOST) * _letters(text):
        return text
    rows = sum(block.kind == "row" for block in page.blocks)
    lost_rows = rows > sum("\t" in line.strip() for line in text.split("\n"))
    lost_bold = bool(page.bold) and "**" not in text
    return html if lost_rows or lost_bold else text


def _letters(words: str) -> int:
    return sum(map(str.isalnum, words))
