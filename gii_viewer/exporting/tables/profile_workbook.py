"""Profiles to a workbook: the tidy table first, then a sheet a subject, and the sources."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from gii_viewer.exporting.tables.workbook import workbook
from gii_viewer.model.figures import Figures
from gii_viewer.model.profile import ACTIVITY_KINDS
from gii_viewer.model.record import replace
from gii_viewer.tables.activity import fields, organizations
from gii_viewer.tables.cells import BLANK, name, number, words
from gii_viewer.tables.collaboration import collaboration_shares, locations
from gii_viewer.tables.derived import assumptions, derived
from gii_viewer.tables.profile import ranks, source
from gii_viewer.tables.table import Cell, Column, Kind, Row, Table
from gii_viewer.tables.tidy import tidy

_FRONT = (Column("cluster", "Cluster", Kind.NAME), Column("edition", "Edition", Kind.NUMBER))
_ACTIVITY = Column("activity", "Activity")

_MOST_IN_A_PROPERTY = 255

_Part = tuple[tuple[Cell, ...], Table]
"""What stands in front of every row of one profile's table, and that table."""


def profiles_to_workbook(profiles: Sequence[Figures]) -> bytes:
    """Write an XLSX file of one profile or more: same profiles, same bytes."""

    def joined(table: Callable[[Figures], Table]) -> Table:
        return _joined(_FRONT, [(_front(figures), table(figures)) for figures in profiles])

    all_fields = [
        ((*_front(figures), words(kind)), fields(figures, kind))
        for figures in profiles
        for kind in ACTIVITY_KINDS
    ]
    sheets = {
        "Figures": tidy(profiles),
        **{kind.capitalize(): joined(partial(organizations, kind=kind)) for kind in ACTIVITY_KINDS},
        "Ranks": joined(ranks),
        "Fields": _joined((*_FRONT, _ACTIVITY), all_fields),
        "Collaboration": joined(collaboration_shares),
        "Locations": joined(locations),
        "Derived": joined(derived),
        "Source": _with_assumptions(joined(source), profiles),
    }
    return workbook(
        sheets,
        title=_brief(
            [f"{one.cluster_name}, {one.edition_name}" for one in profiles], "Cluster profiles"
        ),
        source=_brief([one.source_line for one in profiles], "See the sheet Source."),
    )


def _brief(names: Sequence[str], otherwise: str) -> str:
    """Join names for a property of the workbook, where they are not too many."""
    joined = "; ".join(names)
    return joined if len(joined) <= _MOST_IN_A_PROPERTY else otherwise


def _front(figures: Figures) -> tuple[Cell, ...]:
    return (name(figures.profile.cluster.name or ""), number(figures.profile.edition))


def _joined(front: tuple[Column, ...], parts: Sequence[_Part]) -> Table:
    """Put the tables of all profiles under one another; one without rows says why."""
    first = parts[0][1]
    rows = tuple(
        replace(row, cells=(*before, *row.cells))
        for before, table in parts
        for row in table.all_rows or (_note_row(table),)
    )
    return replace(first, columns=(*front, *first.columns), rows=rows, foot=())


def _note_row(table: Table) -> Row:
    said = [words(table.note) if at == table.head else BLANK for at in range(len(table.columns))]
    return Row("note", tuple(said))


def _with_assumptions(sources: Table, profiles: Sequence[Figures]) -> Table:
    """Say what the derived figures of all profiles rest on, once."""
    added = tuple(
        Row(row.key, (BLANK, BLANK, words(f"Assumption: {row.key}"), row.cells[1]))
        for row in assumptions(profiles).rows
    )
    return replace(sources, rows=(*sources.rows, *added))
