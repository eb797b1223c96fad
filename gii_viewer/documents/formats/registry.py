"""The formats that documents are read from, and those that are known and refused.

A format is added here, and in a module of its own beside this one.
"""

from __future__ import annotations

from gii_viewer.documents.errors import DocumentError
from gii_viewer.documents.formats import (
    markdown,
    own_json,
    page_text,
    separated,
    web_page,
    workbook,
)
from gii_viewer.documents.formats.format import Format, Original

_OF_BYTES = (workbook.FORMAT,)
_OF_TEXT = (
    own_json.FORMAT,
    web_page.FORMAT,
    separated.FORMAT,
    markdown.FORMAT,
    page_text.FORMAT,
)
FORMATS: tuple[Format, ...] = (*_OF_BYTES, *_OF_TEXT)
"""In the order in which they are asked; the last takes every text."""

SUFFIXES = frozenset(suffix for known in FORMATS for suffix in known.suffixes)
"""What a folder is searched for; a file named directly may have any suffix."""

_OTHER_FORMATS = {
    b"%PDF-": "a PDF file",
    b"{\\rtf": "an RTF file",
    b"PK\x03\x04": "an Office file or a ZIP archive",
    b"\xd0\xcf\x11\xe0": "an Office file",
    b"\x1f\x8b": "a compressed file",
    b"\x89PNG": "an image",
    b"\xff\xd8\xff": "an image",
}


def format_of(original: Original) -> Format:
    """Tell a document's format.

    Raises
    ------
    DocumentError
        where it is none that is read, or its bytes are no text.
    """
    for known in _OF_BYTES:
        if known.tells(original):
            return known
    for start, format_name in _OTHER_FORMATS.items():
        if original.data.startswith(start):
            reason = f"this is {format_name}; copy the page's text into a text file instead."
            raise DocumentError(original.name, None, reason)
    return next(known for known in _OF_TEXT if known.tells(original))
