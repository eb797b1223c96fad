"""What documents state of one cluster, so that they can be held against each other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from gii_viewer.model import pointers
from gii_viewer.model.document_figures import DocumentFigures
from gii_viewer.model.economies import identities
from gii_viewer.model.figure import Figure, FigureRef
from gii_viewer.model.figures import Figures
from gii_viewer.model.findings import Severity
from gii_viewer.model.profile import ACTIVITY_KINDS, ActivityKind, RankKind
from gii_viewer.model.ranking import Output
from gii_viewer.model.ranking_figures import RankingFigures

_COUNTS: dict[ActivityKind, Output] = {
    "patents": "applications",
    "publications": "articles",
    "venture_capital": "deals",
}


@dataclass(frozen=True)
class Statement:
    """What one document states: ``document`` is its name among the others checked.

    ``line`` is 1-based, ``None`` where no line is known.
    """

    document: str
    figure: FigureRef
    line: int | None


@dataclass(frozen=True)
class FindingBetween:
    """A finding on several documents; ``kind`` and ``reason`` are as a Finding's."""

    kind: str
    severity: Severity
    statements: tuple[Statement, ...]
    reason: str

    @property
    def documents(self) -> tuple[str, ...]:
        """The names of the documents that it is about, each once."""
        return tuple(dict.fromkeys(stated.document for stated in self.statements))


@dataclass(frozen=True, eq=False)
class Entry:
    """One cluster in one document, a profile or (``row`` of) a ranking.

    ``document`` tells the document from the others that are checked.
    """

    document: str
    figures: DocumentFigures
    name: str
    economies: frozenset[str]
    row: int | None = None

    @property
    def edition(self) -> int | None:
        return self.figures.edition

    @property
    def name_pointer(self) -> str:
        if self.row is None:
            return pointers.CLUSTER_NAME
        return pointers.ranking_row(self.row, "name")

    def rank(self, kind: RankKind) -> Figure | None:
        """Return the rank; a ranking's is by size."""
        if self.row is None:
            return self.figures.get(pointers.rank(kind))
        return self.figures.get(pointers.ranking_row(self.row, "rank")) if kind == "size" else None

    def previous_rank(self, kind: RankKind) -> Figure | None:
        """Return the rank of the edition before, as this document states it."""
        if self.row is None:
            return self.figures.get(pointers.rank(kind, "previous"))
        if kind != "size":
            return None
        return self.figures.get(pointers.ranking_row(self.row, "previous"))

    @cached_property
    def size(self) -> int | None:
        rank = self.rank("size")
        return None if rank is None or rank.value is None else int(rank.value)

    def total(self, kind: ActivityKind) -> Figure | None:
        """Return what the cluster made in all: derived from a profile, stated in a ranking."""
        if self.row is None:
            return self.figures.get(pointers.total(kind)) if kind in ACTIVITY_KINDS else None
        return self.figures.get(pointers.ranking_row(self.row, _COUNTS[kind]))

    def states(self, pointer: str) -> Statement:
        figure = self.figures.get(pointer)
        line = None if figure is None else figure.line
        return Statement(self.document, self.figures.ref(pointer), line)

    def said(self, figure: Figure) -> str:
        """Write "65 in dalian.txt, line 19"."""
        translate, document = self.figures.translate, self.figures.document
        if figure.line is None:
            said = translate("Checks", "{value} in {document}")
        elif document.kind == "JSON":
            said = translate("Checks", "{value} in {document}, line {line} of {page}")
        else:
            said = translate("Checks", "{value} in {document}, line {line}")
        return said.format(
            value=figure.text,
            document=self.document,
            line=figure.line,
            page=document.content.source.file,
        )


def entries(every: Sequence[DocumentFigures]) -> list[Entry]:
    """Return all clusters that have a name, in their order."""
    found = []
    for document, figures in zip(names_of(every), every, strict=True):
        match figures:
            case Figures():
                cluster = figures.profile.cluster
                if cluster.name is not None:
                    found.append(
                        Entry(document, figures, cluster.name, identities(cluster.economies))
                    )
            case RankingFigures():
                found += [
                    Entry(document, figures, row.name, identities(row.economies), index)
                    for index, row in enumerate(figures.ranking.rows)
                ]
    return found


def names_of(every: Sequence[DocumentFigures]) -> tuple[str, ...]:
    """Name documents so that each can be told from the others.

    By their file names; by their paths where files of one name lie in several folders;
    and by their place in a file that holds several.
    """
    paths: dict[str, set[str]] = {}
    for figures in every:
        paths.setdefault(figures.document.name, set()).add(_path(figures))
    files = [
        name if len(paths[name := figures.document.name]) == 1 else _path(figures)
        for figures in every
    ]
    numbers: dict[str, dict[str, int]] = {}
    for figures, file in zip(every, files, strict=True):
        in_file = numbers.setdefault(file, {})
        in_file.setdefault(figures.document.key, len(in_file) + 1)
    return tuple(
        file
        if len(numbers[file]) == 1
        else figures.translate("Checks", "{file}, document {number} ({title}, {edition})").format(
            file=file,
            number=numbers[file][figures.document.key],
            title=figures.title,
            edition=figures.edition_name,
        )
        for figures, file in zip(every, files, strict=True)
    )


def _path(figures: DocumentFigures) -> str:
    return str(figures.document.path or figures.document.name)
