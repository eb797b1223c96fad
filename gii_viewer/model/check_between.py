"""Checks between documents: what they state of one cluster has to be one.

One cluster has one name, by the identity of names, and one economy at least in common;
nothing is concluded from clusters whose economies are unlike, or from an edition that is
not stated. Findings by kind:

========================= ========== ================================================
``documents-differ``      doubtful   two documents state one figure of one edition
                                     differently, or list different names in a place
``previous-rank-differs`` doubtful   a stated previous rank is not that of the edition
                                     before; a note where a new series begins
``documents-agree``       note       the same cluster and edition, several times
========================= ========== ================================================
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from gii_viewer.model import pointers
from gii_viewer.model.economies import identity
from gii_viewer.model.editions import SERIES_BREAK, previous_edition
from gii_viewer.model.figure import Figure, FigureRef
from gii_viewer.model.figures import Figures
from gii_viewer.model.findings import Severity
from gii_viewer.model.names import folded
from gii_viewer.model.pointers import What
from gii_viewer.model.profile import RANK_KINDS, Basis, RankKind

_LISTS = (What.ORGANIZATION_RANK, What.FIELD_SHARE, What.LOCATION)
"""What names one row of a list each."""


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


@dataclass(frozen=True)
class _Named:
    """A document that is checked, and what tells it from the others."""

    name: str
    figures: Figures

    @cached_property
    def economies(self) -> frozenset[str]:
        return frozenset(map(identity, self.figures.profile.cluster.economies or ()))

    def states(self, pointer: str) -> Statement:
        figure = self.figures.get(pointer)
        line = None if figure is None else figure.line
        return Statement(self.name, self.figures.ref(pointer), line)


def names_of(every: Sequence[Figures]) -> tuple[str, ...]:
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
        else figures.translate("Checks", "{file}, profile {number} ({cluster}, {edition})").format(
            file=file,
            number=numbers[file][figures.document.key],
            cluster=figures.cluster_name,
            edition=figures.edition_name,
        )
        for figures, file in zip(every, files, strict=True)
    )


def check_between(every: Sequence[Figures]) -> tuple[FindingBetween, ...]:
    """Return what documents say against each other, in their order."""
    named = [_Named(*one) for one in zip(names_of(every), every, strict=True)]
    found: list[FindingBetween] = []
    for cluster in _clusters(named):
        editions: dict[int, list[_Named]] = {}
        for one in cluster:
            edition = one.figures.profile.edition
            if edition is not None:
                editions.setdefault(edition, []).append(one)
        for same in editions.values():
            if len(same) > 1:
                found += list(_differences(same)) or [_agreement(same)]
        for one in cluster:
            before = previous_edition(one.figures.profile.edition)
            for kind in RANK_KINDS:
                found += _previous(one, kind, editions.get(before or 0, []))
    return tuple(found)


def _clusters(every: Sequence[_Named]) -> Iterator[list[_Named]]:
    """Put the documents of one cluster together; those without a name stand in none.

    A document that names no economy is of the one cluster of its name, where there is
    no other.
    """
    by_name: dict[str, list[_Cluster]] = {}
    for one in sorted(every, key=lambda one: not one.economies):
        name = one.figures.profile.cluster.name
        if name is None:
            continue
        clusters = by_name.setdefault(folded(name), [])
        fitting = [cluster for cluster in clusters if cluster.may_be_of(one)]
        if len(fitting) == 1 or (fitting and one.economies):
            cluster = fitting[0]
        else:
            clusters.append(cluster := _Cluster())
        cluster.documents.append(one)
        cluster.economies.add(one.economies)
    place = {id(one): number for number, one in enumerate(every)}
    for clusters in by_name.values():
        for cluster in clusters:
            yield sorted(cluster.documents, key=lambda one: place[id(one)])


@dataclass
class _Cluster:
    documents: list[_Named] = field(default_factory=list)
    economies: set[frozenset[str]] = field(default_factory=set)

    def may_be_of(self, one: _Named) -> bool:
        """Tell whether a document has an economy in common with each that names any."""
        return not one.economies or all(one.economies & each for each in self.economies if each)


def _differences(same: Sequence[_Named]) -> Iterator[FindingBetween]:
    """Hold every figure against that of the others, and a name against others in its place."""
    stated = [_stated(one.figures) for one in same]
    places = [{figure.place for figure in figures.values()} for figures in stated]
    for key in dict.fromkeys(key for figures in stated for key in figures):
        states = [
            (one, figures[key]) for one, figures in zip(same, stated, strict=True) if key in figures
        ]
        place = states[0][1].place
        without = [
            one
            for one, figures, taken in zip(same, stated, places, strict=True)
            if key not in figures and place.what in _LISTS and place in taken
        ]
        if len({figure.value for _, figure in states}) > 1 or without:
            yield _difference(states, without)


def _stated(figures: Figures) -> dict[Hashable, Figure]:
    """Return the stated figures by what they are of, whatever their place in a list."""
    found: dict[Hashable, Figure] = {}
    for figure in figures.stated:
        place = figure.place
        if figure.basis is Basis.STATED and place.what is not What.EDITION:
            key = (place.what, place.activity, place.rank, folded(figure.name))
            # A name that is listed twice is another finding.
            found.setdefault(key, figure)
    return found


def _difference(
    states: Sequence[tuple[_Named, Figure]], without: Sequence[_Named]
) -> FindingBetween:
    first, figure = states[0]
    wording = first.figures.wording
    said = [_said(one, each) for one, each in states]
    said += [
        wording.translate("Checks", "not listed in {document}").format(document=one.name)
        for one in without
    ]
    reason = wording.translate("Checks", "{figure} of {cluster}, {edition}: {said}.").format(
        figure=figure.full_label,
        cluster=first.figures.cluster_name,
        edition=first.figures.edition_name,
        said="; ".join(said),
    )
    statements = (
        *(one.states(each.pointer) for one, each in states),
        *(one.states(pointers.CLUSTER_NAME) for one in without),
    )
    return FindingBetween("documents-differ", Severity.DOUBTFUL, statements, reason)


def _said(one: _Named, figure: Figure) -> str:
    """Write "65 in dalian.txt, line 19"."""
    translate, document = one.figures.translate, one.figures.document
    if figure.line is None:
        said = translate("Checks", "{value} in {document}")
    elif document.kind == "profile":
        said = translate("Checks", "{value} in {document}, line {line} of {page}")
    else:
        said = translate("Checks", "{value} in {document}, line {line}")
    return said.format(
        value=figure.text,
        document=one.name,
        line=figure.line,
        page=one.figures.profile.source.file,
    )


def _agreement(same: Sequence[_Named]) -> FindingBetween:
    figures = same[0].figures
    reason = figures.translate(
        "Checks", "All are of {cluster}, {edition}; what several of them state is the same."
    ).format(cluster=figures.cluster_name, edition=figures.edition_name)
    statements = tuple(one.states(pointers.CLUSTER_NAME) for one in same)
    return FindingBetween("documents-agree", Severity.NOTE, statements, reason)


def _previous(one: _Named, kind: RankKind, before: Sequence[_Named]) -> Iterator[FindingBetween]:
    """Hold a stated previous rank against the ranks that the edition before states itself."""
    stated = one.figures.previous_rank(kind)
    if stated is None:
        return
    others = [
        (other, rank)
        for other in before
        if (rank := other.figures.rank(kind)) is not None and rank.value != stated.value
    ]
    if not others:
        return
    # Whoever begins a new series may have ranked the edition before anew.
    new = one.figures.profile.edition == SERIES_BREAK
    reason = one.figures.translate(
        "Checks", "{figure} of {cluster} ({edition}): {said}; that edition itself has {own}."
    ).format(
        figure=stated.label,
        cluster=one.figures.cluster_name,
        edition=stated.period,
        said=_said(one, stated),
        own="; ".join(_said(other, rank) for other, rank in others),
    )
    statements = (
        one.states(stated.pointer),
        *(other.states(rank.pointer) for other, rank in others),
    )
    severity = Severity.NOTE if new else Severity.DOUBTFUL
    yield FindingBetween("previous-rank-differs", severity, statements, reason)


def _path(figures: Figures) -> str:
    return str(figures.document.path or figures.document.name)
