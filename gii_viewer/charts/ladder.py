"""The rank ladder: one scale for all ranks of a cluster, and who else stands on it.

A description without Qt; the national rank has a scale of its own and isn't on it.
"""

from __future__ import annotations

from collections.abc import Iterable

from gii_viewer.model.document import Document, ProfileDocument, RankingDocument
from gii_viewer.model.figures import Figures, figures_of
from gii_viewer.model.record import Record

_MOST_SAID = 12
"""Of other profiles in words; all of them stand on the scale."""


class Rung(Record):
    """A rank, and whose it is: of this cluster the rank's label, of others the name."""

    rank: int
    words: str


class Ladder(Record):
    """A scale of ``of`` clusters, 1 at the good end.

    ``own`` are this cluster's ranks; ``others`` are the other open profiles of the edition
    by their size rank; ``neighbours`` stand one place before and after by size, where an
    open ranking of the edition names them.
    """

    of: int
    own: tuple[Rung, ...]
    others: tuple[Rung, ...]
    neighbours: tuple[Rung, ...]

    @property
    def words(self) -> str:
        """All of it in one line, for assistive technology and for the pointer."""
        rungs = (*self.own, *self.neighbours, *self.others[:_MOST_SAID])
        said = "; ".join(f"{rung.words}: {rung.rank}" for rung in rungs)
        return f"{said}; …" if len(self.others) > _MOST_SAID else said


def ladder(figures: Figures, documents: Iterable[Document]) -> Ladder | None:
    """Describe the ladder of a profile among the open ``documents``.

    ``None`` where the profile gives neither size nor intensity rank, or not among how many.
    """
    ranked = figures.ranked("size")
    own = tuple(
        Rung(int(rank.value), figures.rank_label(kind))
        for kind in ("size", "intensity")
        if (rank := figures.rank(kind)) is not None and rank.value
    )
    if ranked is None or not ranked.value or not own:
        return None
    of = int(ranked.value)
    if any(not 1 <= rung.rank <= of for rung in own):
        return None
    edition, size = figures.profile.edition, figures.rank("size")
    others, neighbours = [], []
    for document in documents:
        if edition is None or document.content.edition != edition:
            continue
        if isinstance(document, ProfileDocument) and document.key != figures.document.key:
            other = figures_of(document, figures.wording)
            rank = other.rank("size")
            if rank is not None and rank.value and 1 <= int(rank.value) <= of:
                others.append(Rung(int(rank.value), other.cluster_name))
        elif isinstance(document, RankingDocument) and size is not None and size.value:
            near = {int(size.value) - 1, int(size.value) + 1}
            neighbours += [
                Rung(row.rank, row.name) for row in document.ranking.rows if row.rank in near
            ]
    return Ladder(of, own, tuple(others), tuple(dict.fromkeys(neighbours)))
