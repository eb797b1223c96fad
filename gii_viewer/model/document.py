"""A document that was read: its text, its profile or ranking, and where each figure stands."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import Any, Literal

from gii_viewer.model.profile import Profile
from gii_viewer.model.ranking import Ranking
from gii_viewer.model.record import Record

DocumentKind = Literal["page text", "web page", "PDF", "Word document", "table", "workbook", "JSON"]
"""How a document came."""


class Passage(Record):
    """Where words stand in :attr:`Document.text`.

    ``line`` is 1-based; ``start`` and ``end`` are 0-based columns in that line, as
    string indices. Of words that wrap, the passage covers the part on the first line.
    """

    line: int
    start: int
    end: int


class Document(Record, ABC):
    r"""A document as read: ``text`` for people, ``content`` for everything else.

    ``key`` tells it from every other document that is open, and names it in each
    :class:`FigureRef`. ``name`` is the file name, "standard input" or "pasted page";
    ``text`` has "\n" line ends and no byte order mark. Of a web page, a PDF or a
    Word document, ``text`` is the plain text that was taken from it, and lines are those of
    that text. ``passages`` maps the JSON Pointer of every stated figure to its words in ``text``.
    """

    key: str
    name: str
    path: Path | None
    kind: DocumentKind
    text: str
    passages: Mapping[str, Passage]

    @cached_property
    def figures(self) -> dict[Any, Any]:
        """The figures, by wording, once they were asked for: see ``figures.figures_of``."""
        return {}

    @property
    @abstractmethod
    def content(self) -> Profile | Ranking:
        """What the document says."""


class ProfileDocument(Document):
    """A document that holds the profile of one cluster."""

    profile: Profile

    @property
    def content(self) -> Profile:
        return self.profile


class RankingDocument(Document):
    """A document that holds a ranking of clusters."""

    ranking: Ranking

    @property
    def content(self) -> Ranking:
        return self.ranking
