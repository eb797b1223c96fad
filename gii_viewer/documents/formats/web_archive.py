"""Pages that browsers save as one file: MHTML, and Safari's archives."""

from __future__ import annotations

import re

from gii_viewer.documents.blocks import Page
from gii_viewer.documents.decoding import decode
from gii_viewer.documents.errors import DocumentError
from gii_viewer.documents.formats.format import Content, Format, Original
from gii_viewer.documents.formats.pages import content_of_page
from gii_viewer.documents.formats.web_page import page_of_html

_HEAD = 8192
_HEADER_LINE = re.compile(rb"[A-Za-z][A-Za-z0-9-]*:[ \t]?[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*+")
_MHTML = re.compile(
    rb"^(?:snapshot-content-location:|content-type:[ \t]*multipart/related)",
    re.IGNORECASE | re.MULTILINE,
)
_WEB_ARCHIVE = re.compile(rb"bplist0.|\s*<\?xml[^<]*<!DOCTYPE plist\b")
_SAVE_AGAIN = "save the page again, or copy its text and paste it."
_DAMAGED = f"this web archive is damaged; {_SAVE_AGAIN}"
_FAR_MORE = "this web archive is far more than one profile."

MOST_PARTS = 2_000
_LONG_HEADER = re.compile(rb"^content-type:(?:[^\n]|\n[ \t]){2000}", re.IGNORECASE | re.MULTILINE)
"""The parser's time grows with the square of its length."""

MOST_OBJECTS = 100_000
_COUNT = slice(-24, -16)
"""Where a binary archive says how many objects it has."""


def page_of_mhtml(data: bytes, file: str) -> Page:
    """Return the page of an MHTML file: its first part that is HTML."""
    # Its parser takes longer to import than a page to read.
    import email

    if data.count(b"\n--") > MOST_PARTS or _LONG_HEADER.search(data):
        raise DocumentError(file, None, _FAR_MORE)
    try:
        message = email.message_from_bytes(data)
    except RecursionError as error:
        raise DocumentError(file, None, _DAMAGED) from error
    for part in message.walk():
        if part.get_content_type() == "text/html":
            html = part.get_payload(decode=True)
            if message.defects or part.defects or not isinstance(html, bytes):
                # Such as a file that ends before its page does.
                raise DocumentError(file, None, _DAMAGED)
            return _page(html, part.get_content_charset(), file)
    raise DocumentError(file, None, f"this web archive holds no page; {_SAVE_AGAIN}")


def page_of_web_archive(data: bytes, file: str) -> Page:
    """Return the page of a Safari archive: its main resource."""
    # Only Safari's archives need it.
    import plistlib

    binary = data.startswith(b"bplist")
    objects = int.from_bytes(data[_COUNT]) if binary else data.count(b"<")
    if objects > MOST_OBJECTS:
        raise DocumentError(file, None, _FAR_MORE if objects < len(data) else _DAMAGED)
    try:
        main = plistlib.loads(data)["WebMainResource"]
        html, encoding = main["WebResourceData"], main.get("WebResourceTextEncodingName")
    except Exception as error:  # whatever the library meets in a damaged archive
        raise DocumentError(file, None, _DAMAGED) from error
    if not isinstance(html, bytes):
        raise DocumentError(file, None, _DAMAGED)
    return _page(html, encoding, file)


def _page(html: bytes, encoding: object, file: str) -> Page:
    return page_of_html(decode(html, file, encoding if isinstance(encoding, str) else None), file)


def _is_mhtml(original: Original) -> bool:
    head = original.data[:_HEAD].lstrip()
    return bool(_HEADER_LINE.match(head) and _MHTML.search(head))


def _is_web_archive(original: Original) -> bool:
    head = original.data[:_HEAD]
    return bool(_WEB_ARCHIVE.match(head)) and b"WebMainResource" in original.data


def _read_mhtml(original: Original) -> tuple[Content]:
    return (content_of_page(page_of_mhtml(original.data, original.name), original),)


def _read_web_archive(original: Original) -> tuple[Content]:
    return (content_of_page(page_of_web_archive(original.data, original.name), original),)


MHTML = Format("web page", (".mhtml", ".mht"), _is_mhtml, _read_mhtml)
WEB_ARCHIVE = Format("web page", (".webarchive",), _is_web_archive, _read_web_archive)
