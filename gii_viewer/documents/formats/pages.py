"""Placeholder until the lead's module is merged."""

from gii_viewer.documents.blocks import Page
from gii_viewer.documents.formats.format import Content, Original


def content_of_page(page: Page, original: Original) -> Content:
    raise NotImplementedError
