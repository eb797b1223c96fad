"""From a page's blocks to what it states, whatever format they came in."""

from __future__ import annotations

from types import MappingProxyType

from gii_viewer.documents.blocks import Page
from gii_viewer.documents.formats.format import Content, Original


def content_of_page(page: Page, original: Original) -> Content:
    """Read what the page states: a ranking where it names one's columns, else a profile.

    See :func:`read_ranking` and :func:`read_page`.
    """
    # A window that opens on a profile document needs neither.
    from gii_viewer.documents.page.profile_page import read_page
    from gii_viewer.documents.ranking.reading import read_ranking

    ranking = read_ranking(page, original.source)
    said, passages = read_page(page, original.source) if ranking is None else ranking
    return Content(page.text, said, MappingProxyType(passages))
