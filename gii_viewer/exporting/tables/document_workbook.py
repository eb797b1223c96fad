"""Documents to a workbook: the tidy table first, then a sheet a subject, and the sources."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from gii_viewer.exporting.tables.workbook import workbook
from gii_viewer.model.document_figures import DocumentFigures
from gii_viewer.model.figures import Figures
from gii_viewer.model.profile import ACTIVITY_KINDS, EVERY_ACTIVITY
from gii_viewer.model.ranking_figures import RankingFigures
from gii_viewer.model.record import replace
from gii_viewer.tables.activity import fields, organizations
from gii_viewer.tables.cells import BLANK, name, number, words
from gii_viewer.tables.collaboration import collaboration_shares, locations
from gii_viewer.tables.derived import assumptions, derived
from gii_viewer.tables.profile import ranks, source
from gii_viewer.tables.ranking import ranking
from gii_viewer.tables.table import Cell, Column, Kind, Row, Table
from gii_viewer.tables.tidy import tidy

_FRONT = (Column("cluster", "Cluster", Kind.NAME), Column("edition", "Edition", Kind.NUMBER))
_ACTIVITY = Column("activity", "Activity")

_MOST_IN_A_PROPERTY = 255

_Part = tuple[tuple[Cell, ...], Table]
"""What stands in front of every row of one profile's table, and that table."""


def documents_to_workbook(every: Sequence[DocumentFigures]) -> bytes:
    """Write an XLSX file of one document or more: same documents, same bytes."""
    profiles = [figures for figures in every if isinstance(figures, Figures)]
    rankings = [figures for figures in every if isinstance(figures, RankingFigures)]
    sheets = {"Figures": tidy(every)}
    if profiles:
        sheets |= _profile_sheets(profiles)
    for at, figures in enumerate(rankings, start=1):
        sheets["Ranking" if at == 1 else f"Ranking {at}"] = ranking(figures)
    sheets["Derived"] = _joined(_FRONT, [(_front(figures), derived(figures)) for figures in every])
    sources = _joined(_FRONT, [(_front(figures), source(figures)) for figures in every])
    sheets["Source"] = _with_assumptions(sources, every)
    return workbook(
        sheets,
        title=_brief(
            [f"{one.title}, {one.edition_name}" for one in every],
            "Cluster profiles" if profiles else "Cluster rankings",
        ),
        source=_brief([one.source_line for one in every], "See the sheet Source."),
    )


def _profile_sheets(profiles: Sequence[Figures]) -> dict[str, Table]:
    def joined(table: Callable[[Figures], Table]) -> Table:
        return _joined(_FRONT, [(_front(figures), table(figures)) for figures in profiles])

    kinds = [
        kind
        for kind in EVERY_ACTIVITY
        if kind in ACTIVITY_KINDS or any(one.profile.venture_capital for one in profiles)
    ]
    all_fields = [
        ((*_front(figures), words(kind)), fields(figures, kind))
        for figures in profiles
        for kind in figures.profile.activities
    ]
    return {
        **{
            profiles[0].activity_name(kind): joined(partial(organizations, kind=kind))
            for kind in kinds
        },
        "Ranks": joined(ranks),
        "Fields": _joined((*_FRONT, _ACTIVITY), all_fields),
        "Collaboration": joined(collaboration_shares),
        "Locations": joined(locations),
    }


def _brief(names: Sequence[str], otherwise: str) -> str:
    """Join names for a property of the workbook, where they are not too many."""
    joined = "; ".join(names)
    return joined if len(joined) <= _MOST_IN_A_PROPERTY else otherwise


def _front(figures: DocumentFigures) -> tuple[Cell, ...]:
    subject = figures.title
    if isinstance(figures, Figures):
        subject = figures.profile.cluster.name or ""
    return (name(subject), number(figures.edition))


def _joined(front: tuple[Column, ...], parts: Sequence[_Part]) -> Table:
    """Put the tables of all profiles under one another; one without rows says why.

    A column that a profile has no need of is blank there.
    """
    widest = max((table for _, table in parts), key=lambda table: len(table.columns))
    rows = []
    for before, table in parts:
        ids = [column.id for column in table.columns]
        for row in table.all_rows or (_note_row(table),):
            cells = dict(zip(ids, row.cells, strict=True))
            shown = (cells.get(column.id, BLANK) for column in widest.columns)
            rows.append(replace(row, cells=(*before, *shown)))
    return replace(widest, columns=(*front, *widest.columns), rows=tuple(rows), foot=())


def _note_row(table: Table) -> Row:
    said = [words(table.note) if at == table.head else BLANK for at in range(len(table.columns))]
    return Row("note", tuple(said))


def _with_assumptions(sources: Table, every: Sequence[DocumentFigures]) -> Table:
    """Say what the derived figures of all documents rest on, once."""
    added = tuple(
        Row(row.key, (BLANK, BLANK, words(f"Assumption: {row.key}"), row.cells[1]))
        for row in assumptions(every).rows
    )
    return replace(sources, rows=(*sources.rows, *added))
