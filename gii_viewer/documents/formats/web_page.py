"""A saved web page."""

from __future__ import annotations

import re

from gii_viewer.documents.formats.format import Content, Format, Original
from gii_viewer.documents.formats.page_text import content_of_page

# As texts: a window that opens on a profile document never compiles them.
_START = (
    r"(?i)\s*<(?:!doctype|!--|\?xml|html|head|body|main|article|section|header|nav|div|span|p|h[1-6]"
    r"|table|thead|tbody|tr|td|th|ul|ol|dl|b|strong|em|i|a|meta|title|style|script|link|base)\b"
)
_INSIDE = r"(?i)<(?:html|body|table|/p|/div|/tr|/li)\b[^<>]*>"


def _tells(original: Original) -> bool:
    return bool(re.match(_START, original.text) or re.search(_INSIDE, original.text))


def _read(original: Original) -> tuple[Content]:
    # A window that opens on a profile document needs no reader of HTML.
    from gii_viewer.documents.formats.web_page_text import text_of_web_page

    text = text_of_web_page(original.text, original.name)
    return (content_of_page(text, original, markdown=False),)


FORMAT = Format("web page", (".html", ".htm"), _tells, _read)
