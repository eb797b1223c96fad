"""A saved web page."""

from __future__ import annotations

from gii_viewer.documents.blocks import Page
from gii_viewer.documents.errors import DocumentError
from gii_viewer.documents.formats.format import Content, Original
from gii_viewer.documents.formats.pages import content_of_page


def page_of_html(html: str, file: str) -> Page:
    """Return what is seen of a web page, its blocks in reading order.

    Raises
    ------
    DocumentError
        where the page is far more than one profile, shows no words without its scripts,
        or has figures that can't be told.
    """
    # A window that opens on a profile document needs no reader of HTML.
    from gii_viewer.documents.formats.markup import page_of_markup

    page = page_of_markup(html, file)
    if not page.blocks:
        reason = "this web page holds no words; copy the page's text in the browser and paste it."
        raise DocumentError(file, None, reason)
    return page


def read(original: Original) -> tuple[Content]:
    return (content_of_page(page_of_html(original.text, original.name), original),)
