"""Words in and around tables that are read alike wherever they stand: names, remarks, figures."""

from __future__ import annotations

import re

from gii_viewer.documents.blocks import Block, Page, Span, trimmed
from gii_viewer.documents.page.sections import filled
from gii_viewer.documents.quoting import quoted

LONGEST_NAME = 300

_REMARK = re.compile(
    r"(?P<note>(?:sources?|notes?)\s*:)|(?:data|figure|chart|image|legend)\s*:"
    r"|(?:show|view|read|see)\s+(?:more|less|all|also|details|note)\b"
    r"|(?:download|expand|collapse|print|copyright|loading)\b|©|[*†‡¹²³]",
    re.IGNORECASE,
)
_STRUCK_OUT = re.compile(r"~~[^~]+~~")


def is_remark(page: Page, block: Block) -> bool:
    """Tell a line that often stands around tables and is none of their rows."""
    found = _REMARK.match(page.text, *trimmed(page.text, block.span))
    if found is None or len(filled(block)) > 2:
        return False
    return found["note"] is not None or "%" not in page.text[slice(*block.span)]


def last_word(page: Page, span: Span) -> Span:
    """Return the last word of the span; a percent sign belongs to the word before it."""
    start, end = trimmed(page.text, span)
    stop = end
    if page.text[start:end].endswith((" %", "\u00a0%")):
        stop = trimmed(page.text, (start, end - 1))[1]
    gap = max(page.text.rfind(space, start, stop) for space in " \t\n\u00a0")
    return max(gap + 1, start), end


def read_name(page: Page, span: Span, kind: str) -> str:
    """Return a name verbatim; refuse what no name can be."""
    name = page.name(span)
    if kind == "an organization" and _STRUCK_OUT.search(name):
        page.refuse(span[0], f"{quoted(name)} has struck-out words; expected one name.")
    damaged = "\ufffd" in name or len(name) > LONGEST_NAME
    if damaged or not any(character.isalpha() for character in name):
        page.refuse(span[0], f"{quoted(name)} cannot be read as the name of {kind}.")
    return name
