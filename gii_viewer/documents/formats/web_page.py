"""A saved web page."""

from __future__ import annotations

import re

from gii_viewer.documents.formats.format import Content, Format, Original
from gii_viewer.documents.formats.page_text import page_of_text
from gii_viewer.documents.formats.pages import content_of_page

_START = re.compile(
    r"\s*<(?:!doctype|!--|\?xml|html|head|body|main|article|section|header|nav|div|span|p|h[1-6]"
    r"|table|thead|tbody|tr|td|th|ul|ol|dl|b|strong|em|i|a|meta|title|style|script|link|base)\b",
    re.IGNORECASE,
)
_INSIDE = re.compile(r"<(?:html|body|table|/p|/div|/tr|/li)\b[^<>]*>", re.IGNORECASE)


def _tells(original: Original) -> bool:
    return bool(_START.match(original.text) or _INSIDE.search(original.text))


def _read(original: Original) -> tuple[Content]:
    # A window that opens on a profile document needs no reader of HTML.
    from gii_viewer.documents.formats.web_page_text import text_of_web_page

    text = text_of_web_page(original.text, original.name)
    return (content_of_page(page_of_text(text, original.name), original),)


FORMAT = Format("web page", (".html", ".htm"), _tells, _read)
