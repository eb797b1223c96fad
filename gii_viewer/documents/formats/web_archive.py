"""Pages that browsers save as one file: MHTML, and Safari's archives."""

from __future__ import annotations

import re

from gii_viewer.documents.blocks import Page
from gii_viewer.documents.decoding import decode
from gii_viewer.documents.errors import DocumentError
from gii_viewer.documents.formats.format import Content, Original
from gii_viewer.documents.formats.pages import content_of_page
from gii_viewer.documents.formats.telling import is_mhtml
from gii_viewer.documents.formats.web_page import page_of_html

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


def read(original: Original) -> tuple[Content]:
    page_of = page_of_mhtml if is_mhtml(original) else page_of_web_archive
    return (content_of_page(page_of(original.data, original.name), original),)
