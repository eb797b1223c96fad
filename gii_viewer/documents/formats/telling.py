"""Tells web pages, Markdown and plain text apart: none of them says what it is."""

from __future__ import annotations

import re

_DOCUMENT = re.compile(r"\s*+(?:<!--|<\?xml\b|<!doctype\s+html\b|<html\b)", re.IGNORECASE)
_START = re.compile(
    r"\s*+<(?:head|body|main|article|section|header|nav|div|span|p|h[1-6]|table|thead|tbody|tr|td|th"
    r"|ul|ol|dl|b|strong|em|i|a|meta|title|style|script|link|base)\b",
    re.IGNORECASE,
)
_INSIDE = re.compile(r"<(?:html|body|table|/p|/div|/tr|/li)\b[^<>]*+>", re.IGNORECASE)
_INLINE = re.compile(r"</(?:b|strong|i|em|sup|sub|a|span|small|u|s|del)>|<br ?/?>", re.IGNORECASE)
_ENDS_OF_WORDS = re.compile(r"</(?:p|h[1-6]|li|td|th)\s*+>", re.IGNORECASE)
_MARKS = re.compile(
    r"^[ \t>]*+(?:#{1,6}[ \t]+\S|```|~~~|\|?[ \t]*+:?-+:?[ \t]*+\|[-:| \t]*+$)|\]\([^()\s]",
    re.MULTILINE,
)
_BOLD = re.compile(r"(?:\*\*|__)\w")
_MARKDOWN_NAMES = (".md", ".markdown", ".MD")


def is_html(text: str, name: str) -> bool:
    """Tell a web page, or a part of one, by its elements."""
    if "<" not in text:
        return False
    if _DOCUMENT.match(text):
        return True
    if name.endswith(_MARKDOWN_NAMES):
        return False
    if _START.match(text):
        return bool(_ENDS_OF_WORDS.search(text)) or not _is_marked(text)
    return bool(_INSIDE.search(text)) and not _is_marked(text)


def is_markdown(text: str, name: str) -> bool:
    """Tell Markdown by its name or by marks that no page has as people copy it.

    Bold marks alone are no such marks, but with elements beside them they are.
    """
    if is_html(text, name):
        return False
    if name.endswith(_MARKDOWN_NAMES) or _MARKS.search(text):
        return True
    return bool(_INSIDE.search(text) or _INLINE.search(text))


def _is_marked(text: str) -> bool:
    return bool(_MARKS.search(text) or _BOLD.search(text))
