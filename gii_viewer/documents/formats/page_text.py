"""A page's text as a user copies it, or the Markdown that a converter makes of it."""

from __future__ import annotations

from types import MappingProxyType

from gii_viewer.documents.formats.format import Content, Format, Original
from gii_viewer.documents.quoting import without_controls
from gii_viewer.model.profile import Source


def content_of_page(text: str, original: Original, *, markdown: bool) -> Content:
    """Read the text that was taken from a page; see :func:`read_page`."""
    # A window that opens on a profile document needs none of these.
    import hashlib

    from gii_viewer.documents.page.profile_page import read_page

    source = Source(without_controls(original.name), hashlib.sha256(original.data).hexdigest())
    profile, passages = read_page(text, source, markdown=markdown)
    return Content(text, profile, MappingProxyType(passages))


def _tells(_original: Original) -> bool:
    """Take every text: nothing marks a page's, and its reader says what is missing."""
    return True


def _read(original: Original) -> tuple[Content]:
    return (content_of_page(original.text, original, markdown=True),)


FORMAT = Format("page text", (".txt", ".md"), _tells, _read)
