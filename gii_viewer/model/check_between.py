"""Checks between documents: what they state of one cluster has to be one.

One cluster has one name, by the identity of names, and one economy at least in common;
nothing is concluded from clusters whose economies are unlike, or from an edition that is
not stated. Findings by kind:

========================= ========== ================================================
``documents-differ``      doubtful   two profiles state one figure of one edition
                                     differently, or list different names in a place
``ranking-differs``       doubtful   a cluster's row in a ranking has another rank than
                                     its profile or its row in another ranking, or a
                                     count that its total cannot be
``size-order``            doubtful   by size a cluster is ahead of another, but its
                                     totals are less, or no weights suit all ranks
``previous-rank-differs`` doubtful   a stated previous rank is not that of the edition
                                     before; a note where a new series begins
``documents-agree``       note       profiles of one cluster and edition
========================= ========== ================================================
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from gii_viewer.model.between import Entry, FindingBetween, entries
from gii_viewer.model.check_size_order import check_size_order
from gii_viewer.model.document_figures import DocumentFigures
from gii_viewer.model.editions import SERIES_BREAK, previous_edition
from gii_viewer.model.figure import Figure
from gii_viewer.model.findings import Severity
from gii_viewer.model.names import folded
from gii_viewer.model.pointers import What
from gii_viewer.model.profile import EVERY_ACTIVITY, RANK_KINDS, Basis, RankKind

_LISTS = (What.ORGANIZATION_RANK, What.FIELD_SHARE, What.LOCATION)
"""What names one row of a list each."""


def check_between(every: Sequence[DocumentFigures]) -> tuple[FindingBetween, ...]:
    """Return what documents say against each other, in their order."""
    stated = entries(every)
    found: list[FindingBetween] = []
    for cluster in _clusters(stated):
        editions: dict[int, list[Entry]] = {}
        for one in cluster:
            if one.edition is not None:
                editions.setdefault(one.edition, []).append(one)
        for same in editions.values():
            profiles = [one for one in same if one.row is None]
            if len(profiles) > 1:
                found += list(_differences(profiles)) or [_agreement(profiles)]
            found += _rows_differ(same)
        for edition, same in editions.items():
            before = editions.get(previous_edition(edition) or 0, [])
            for kind in RANK_KINDS if before else ():
                found += _previous(same, kind, before)
    return (*found, *check_size_order(stated))


def _clusters(every: Sequence[Entry]) -> Iterator[list[Entry]]:
    """Put what is said of one cluster together.

    What names no economy is of the one cluster of its name, where there is no other.
    """
    by_name: dict[str, list[_Cluster]] = {}
    for one in sorted(every, key=lambda one: not one.economies):
        clusters = by_name.setdefault(folded(one.name), [])
        fitting = [cluster for cluster in clusters if cluster.may_be_of(one)]
        if len(fitting) == 1 or (fitting and one.economies):
            cluster = fitting[0]
        else:
            clusters.append(cluster := _Cluster())
        cluster.entries.append(one)
        cluster.economies.add(one.economies)
    place = {id(one): number for number, one in enumerate(every)}
    for clusters in by_name.values():
        for cluster in clusters:
            yield sorted(cluster.entries, key=lambda one: place[id(one)])


@dataclass
class _Cluster:
    entries: list[Entry] = field(default_factory=list)
    economies: set[frozenset[str]] = field(default_factory=set)

    def may_be_of(self, one: Entry) -> bool:
        """Tell whether an entry has an economy in common with each that names any."""
        return not one.economies or all(one.economies & each for each in self.economies if each)


def _differences(same: Sequence[Entry]) -> Iterator[FindingBetween]:
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
            yield _differ("documents-differ", states, without)


def _stated(figures: DocumentFigures) -> dict[Hashable, Figure]:
    """Return the stated figures by what they are of, whatever their place in a list."""
    found: dict[Hashable, Figure] = {}
    for figure in figures.stated:
        place = figure.place
        if figure.basis is Basis.STATED and place.what is not What.EDITION:
            key = (place.what, place.activity, place.rank, folded(figure.name))
            # A name that is listed twice is another finding.
            found.setdefault(key, figure)
    return found


def _rows_differ(same: Sequence[Entry]) -> Iterator[FindingBetween]:
    """Hold rows of rankings against profiles, and against each other."""
    for figures in (
        [one.rank("size") for one in same],
        [one.previous_rank("size") for one in same],
    ):
        states = _with_rows(same, figures)
        if len({figure.value for _, figure in states}) > 1:
            yield _differ("ranking-differs", states)
    for kind in EVERY_ACTIVITY:
        states = _with_rows(same, [one.total(kind) for one in same])
        common = states[0][1].interval if states else None
        for _, figure in states:
            common = common and common.intersection(figure.interval)
        if states and common is None:
            yield _differ("ranking-differs", states)


def _with_rows(
    same: Sequence[Entry], figures: Iterable[Figure | None]
) -> list[tuple[Entry, Figure]]:
    """Return who states the figure, where a ranking and another document do."""
    states = [
        (one, figure) for one, figure in zip(same, figures, strict=True) if figure is not None
    ]
    has_row = any(one.row is not None for one, _ in states)
    # What one ranking says twice is a finding of its own.
    return states if has_row and len({one.document for one, _ in states}) > 1 else []


def _differ(
    kind: str, states: Sequence[tuple[Entry, Figure]], without: Sequence[Entry] = ()
) -> FindingBetween:
    # A profile's words say more than the head of a ranking's column.
    first, figure = min(states, key=lambda state: state[0].row is not None)
    wording = first.figures.wording
    said = [one.said(each) for one, each in states]
    said += [
        wording.translate("Checks", "not listed in {document}").format(document=one.document)
        for one in without
    ]
    reason = wording.translate("Checks", "{figure} of {cluster}, {edition}: {said}.").format(
        figure=figure.full_label if first.row is None else figure.label,
        cluster=first.name,
        edition=first.figures.edition_name,
        said="; ".join(said),
    )
    statements = (
        *(one.states(each.pointer) for one, each in states),
        *(one.states(one.name_pointer) for one in without),
    )
    return FindingBetween(kind, Severity.DOUBTFUL, statements, reason)


def _agreement(same: Sequence[Entry]) -> FindingBetween:
    first = same[0]
    reason = first.figures.translate(
        "Checks", "All are of {cluster}, {edition}; what several of them state is the same."
    ).format(cluster=first.name, edition=first.figures.edition_name)
    statements = tuple(one.states(one.name_pointer) for one in same)
    return FindingBetween("documents-agree", Severity.NOTE, statements, reason)


def _previous(
    same: Sequence[Entry], kind: RankKind, before: Sequence[Entry]
) -> Iterator[FindingBetween]:
    """Hold stated previous ranks against the ranks that the edition before states itself."""
    own = [(one, rank) for one in before if (rank := one.rank(kind)) is not None]
    by_value: dict[object, list[tuple[Entry, Figure]]] = {}
    for one in same:
        stated = one.previous_rank(kind)
        if stated is not None:
            by_value.setdefault(stated.value, []).append((one, stated))
    for value, states in by_value.items():
        others = [(one, rank) for one, rank in own if rank.value != value]
        if others:
            yield _previous_differs(states, others)


def _previous_differs(
    states: Sequence[tuple[Entry, Figure]], others: Sequence[tuple[Entry, Figure]]
) -> FindingBetween:
    first, stated = states[0]
    reason = first.figures.translate(
        "Checks", "{figure} of {cluster} ({edition}): {said}; that edition itself has {own}."
    ).format(
        figure=stated.label,
        cluster=first.name,
        edition=first.figures.previous_edition_name,
        said="; ".join(one.said(figure) for one, figure in states),
        own="; ".join(one.said(figure) for one, figure in others),
    )
    statements = tuple(one.states(figure.pointer) for one, figure in (*states, *others))
    # Whoever begins a new series may have ranked the edition before anew.
    severity = Severity.NOTE if first.edition == SERIES_BREAK else Severity.DOUBTFUL
    return FindingBetween("previous-rank-differs", severity, statements, reason)
