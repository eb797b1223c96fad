"""Profiles to a workbook: the tidy table first, then a sheet a subject, and the sources."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from gii_viewer.documents.profile_tables import ProfileTables, assumption_rows
from gii_viewer.documents.table import Column, Form, Table, Value
from gii_viewer.documents.tidy import tidy_table
from gii_viewer.documents.workbook import workbook
from gii_viewer.model.before.figures import cluster_name, edition_name
from gii_viewer.model.before.summary import source_line
from gii_viewer.model.profile import ACTIVITY_KINDS, ActivityKind, Profile

_CLUSTER = (Column("Cluster"), Column("Edition", Form.PLAIN))
_ACTIVITY = (*_CLUSTER, Column("Activity"))

_MOST_IN_A_PROPERTY = 255

_Part = tuple[tuple[Value, ...], Table]
"""What stands in front of every row of one profile's table, and that table."""


def profiles_to_workbook(profiles: Sequence[Profile]) -> bytes:
    """Write an XLSX file of one profile or more: same profiles, same bytes."""
    every = [ProfileTables(profile) for profile in profiles]

    def of_each(table: Callable[[ProfileTables], Table]) -> list[_Part]:
        return [(_front(tables.profile), table(tables)) for tables in every]

    def of_activities(table: Callable[[ProfileTables, ActivityKind], Table]) -> list[_Part]:
        return [
            ((*_front(tables.profile), kind), table(tables, kind))
            for tables in every
            for kind in ACTIVITY_KINDS
        ]

    def organizations(kind: ActivityKind) -> Table:
        tables = of_each(lambda tables: tables.organizations(kind))
        return _joined(kind.capitalize(), _CLUSTER, tables)

    sources = _joined("Source", _CLUSTER, of_each(ProfileTables.source))
    return workbook(
        [
            tidy_table(profiles),
            *(organizations(kind) for kind in ACTIVITY_KINDS),
            _joined("Ranks", _CLUSTER, of_each(ProfileTables.ranks)),
            _joined("Fields", _ACTIVITY, of_activities(ProfileTables.fields)),
            _joined("Collaboration", _ACTIVITY, of_activities(ProfileTables.collaboration)),
            _joined("Derived", _CLUSTER, of_each(ProfileTables.derived)),
            _with_assumptions(sources, every),
        ],
        title=_brief(
            [f"{cluster_name(one)}, {edition_name(one)}" for one in profiles], "Cluster profiles"
        ),
        source=_brief([source_line(one) for one in profiles], "See the sheet Source."),
    )


def _brief(names: Sequence[str], otherwise: str) -> str:
    """Join names for a property of the workbook, where they are not too many."""
    joined = "; ".join(names)
    return joined if len(joined) <= _MOST_IN_A_PROPERTY else otherwise


def _front(profile: Profile) -> tuple[Value, ...]:
    return (profile.cluster.name or "", profile.edition)


def _joined(title: str, front: tuple[Column, ...], parts: Sequence[_Part]) -> Table:
    """Put the tables of all profiles under one another; one without rows says why."""
    columns = parts[0][1].columns
    rows: list[tuple[Value, ...]] = []
    for before, table in parts:
        rows += [(*before, *row) for row in table.rows or (_note_row(table),)]
    return Table(title, (*front, *columns), tuple(rows))


def _note_row(table: Table) -> tuple[Value, ...]:
    words = next(at for at, column in enumerate(table.columns) if column.form is Form.TEXT)
    return tuple(table.note if at == words else None for at in range(len(table.columns)))


def _with_assumptions(sources: Table, every: Sequence[ProfileTables]) -> Table:
    """Say what the derived figures of all profiles rest on, once."""
    assumptions = {assumption for tables in every for assumption in tables.assumptions}
    rows = [
        ("", None, f"Assumption: {name}", words) for name, words in assumption_rows(assumptions)
    ]
    return Table(sources.title, sources.columns, (*sources.rows, *rows))
