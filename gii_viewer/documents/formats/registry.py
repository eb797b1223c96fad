"""The formats that documents are read from, and those that are known and refused.

A format is added here, and in a module of its own beside this one.
"""

from __future__ import annotations

from gii_viewer.documents.formats import (
    docx,
    markdown,
    own_json,
    page_text,
    pdf,
    separated,
    web_archive,
    web_page,
    workbook,
)
from gii_viewer.documents.formats.format import Format, Original
from gii_viewer.documents.formats.unreadable import refuse_unreadable

_OF_BYTES = (
    pdf.FORMAT,
    docx.FORMAT,
    workbook.FORMAT,
    web_archive.MHTML,
    web_archive.WEB_ARCHIVE,
)
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
    refuse_unreadable(original)
    return next(known for known in _OF_TEXT if known.tells(original))
