"""The page of Dalian as tests write it: its facts by hand, set by :mod:`pages`."""

from __future__ import annotations

from tests.documents.pages import PLAIN, Layout, page
from tests.profiles import dalian


def dalian_page(layout: Layout = PLAIN) -> str:
    return page(dalian(), layout)
