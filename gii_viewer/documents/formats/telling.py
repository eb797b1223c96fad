"""Tells documents apart by their content: a name says what a file was once, not what it holds.

All patterns are texts, and compiled once they are asked for: a window that starts on a
document of ours asks for hardly any.
"""

from __future__ import annotations

import re

from gii_viewer.documents.formats.format import Original

_HEAD = 8192
_ZIP = b"PK\x03\x04"
_HEADER_LINE = rb"[A-Za-z][A-Za-z0-9-]*:[ \t]?[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*+"
_MHTML = rb"(?im)^(?:snapshot-content-location:|content-type:[ \t]*multipart/related)"
_WEB_ARCHIVE = rb"bplist0.|\s*<\?xml[^<]*<!DOCTYPE plist\b"
# A page may begin with a Markdown link: "[Dalian](…".
_JSON = r"\s*(?:\{|\[\s*(?:[\[{\]\"]|$))"
_DOCUMENT = r"(?i)\s*+(?:<!--|<\?xml\b|<!doctype\s+html\b|<html\b)"
_START = (
    r"(?i)\s*+<(?:head|body|main|article|section|header|nav|div|span|p|h[1-6]|table|thead|tbody|tr|td"
    r"|th|ul|ol|dl|b|strong|em|i|a|meta|title|style|script|link|base)\b"
)
_INSIDE = r"(?i)<(?:html|body|table|/p|/div|/tr|/li)\b[^<>]*+>"
_INLINE = r"(?i)</(?:b|strong|i|em|sup|sub|a|span|small|u|s|del)>|<br ?/?>"
_ENDS_OF_WORDS = r"(?i)</(?:p|h[1-6]|li|td|th)\s*+>"
_MARKS = r"(?m)^[ \t>]*+(?:#{1,6}[ \t]+\S|```|~~~|\|?[ \t]*+:?-+:?[ \t]*+\|[-:| \t]*+$)|\]\([^()\s]"
_BOLD = r"(?:\*\*|__)\w"
_MARKDOWN_NAMES = (".md", ".markdown", ".MD")


def is_pdf(original: Original) -> bool:
    return original.data.lstrip()[:5] == b"%PDF-"


def is_docx(original: Original) -> bool:
    return original.data.startswith(_ZIP) and b"word/document.xml" in original.data


def is_workbook(original: Original) -> bool:
    return original.data.startswith(_ZIP) and b"xl/workbook" in original.data


def is_mhtml(original: Original) -> bool:
    head = original.data[:_HEAD].lstrip()
    return bool(head[:1].isalpha() and re.match(_HEADER_LINE, head) and re.search(_MHTML, head))


def is_web_archive(original: Original) -> bool:
    """Tell a page that browsers save as one file: MHTML, and Safari's archives."""
    head = original.data[:_HEAD]
    if b"WebMainResource" in original.data and re.match(_WEB_ARCHIVE, head):
        return True
    return is_mhtml(original)


def is_json(original: Original) -> bool:
    return bool(re.match(_JSON, original.text))


def is_html(text: str, name: str) -> bool:
    """Tell a web page, or a part of one, by its elements."""
    if "<" not in text:
        return False
    if re.match(_DOCUMENT, text):
        return True
    if name.endswith(_MARKDOWN_NAMES):
        return False
    if re.match(_START, text):
        return bool(re.search(_ENDS_OF_WORDS, text)) or not _is_marked(text)
    return bool(re.search(_INSIDE, text)) and not _is_marked(text)


def is_markdown(text: str, name: str) -> bool:
    """Tell Markdown by its name or by marks that no page has as people copy it.

    Bold marks alone are no such marks, but with elements beside them they are.
    """
    if is_html(text, name):
        return False
    if name.endswith(_MARKDOWN_NAMES) or re.search(_MARKS, text):
        return True
    return bool(re.search(_INSIDE, text) or re.search(_INLINE, text))


def _is_marked(text: str) -> bool:
    return bool(re.search(_MARKS, text) or re.search(_BOLD, text))
