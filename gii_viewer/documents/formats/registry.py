"""The formats that documents are read from, and those that are known and refused.

A format is added here, and read in a module of its own beside this one, which is imported
when a document of that format comes.
"""

from __future__ import annotations

from gii_viewer.documents.formats.format import Format, Original
from gii_viewer.documents.formats.telling import (
    is_docx,
    is_html,
    is_json,
    is_markdown,
    is_pdf,
    is_web_archive,
    is_workbook,
)
from gii_viewer.documents.formats.unreadable import refuse_unreadable


def _is_separated(original: Original) -> bool:
    # It takes the reader of tables to tell one, where it is likely at all.
    from gii_viewer.documents.formats import separated

    return separated.tells(original)


_OF_BYTES = (
    Format("PDF", (".pdf",), is_pdf, "pdf"),
    Format("Word document", (".docx",), is_docx, "docx"),
    Format("workbook", (".xlsx",), is_workbook, "workbook"),
    Format("web page", (".mhtml", ".mht", ".webarchive"), is_web_archive, "web_archive"),
)
_OF_TEXT = (
    Format("JSON", (".json",), is_json, "own_json"),
    Format("web page", (".html", ".htm"), lambda page: is_html(page.text, page.name), "web_page"),
    Format("table", (".csv", ".tsv"), _is_separated, "separated"),
    Format(
        "page text",
        (".md", ".markdown"),
        lambda page: is_markdown(page.text, page.name),
        "markdown",
    ),
    # Nothing marks a page's text, and its reader says what is missing.
    Format("page text", (".txt",), lambda _: True, "page_text"),
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
