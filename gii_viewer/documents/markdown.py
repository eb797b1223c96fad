"""A profile, or any table, to Markdown that reads well as text and as a page."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal

from gii_viewer.documents.profile_tables import ProfileTables, assumption_rows
from gii_viewer.documents.table import (
    Form,
    Percent,
    Table,
    Value,
    grouped_number,
    plain_number,
    printable,
)
from gii_viewer.model.before.figures import cluster_name, economies, edition_name
from gii_viewer.model.profile import ACTIVITY_KINDS, Profile

_MEANT = re.compile(r"[\\`*_\[\]<>|~$]|&(?=#?[A-Za-z0-9]+;)|:(?=//)|(?<=www)\.")
"""What Markdown would take for a mark of its own: "&" where an entity begins, and what
makes a link of an address that merely stands there."""

_ONLY_IN_WORKBOOKS = ("Low", "High", "Formula", "Assumptions")
"""Too wide for a page; the range is there, and the assumptions are listed below."""


def profiles_to_markdown(profiles: Iterable[Profile]) -> str:
    """Write profiles one after the other, each under a heading of its own."""
    return "\n".join(profile_to_markdown(profile) for profile in profiles)


def profile_to_markdown(profile: Profile) -> str:
    """Write all tables of a profile: same profile, same text, ending with a line end."""
    return "\n\n".join(_parts(profile)) + "\n"


def markdown_table(table: Table) -> str:
    """Return the table's rows, padded so that they stand in columns as plain text too."""
    header = [escaped(column.title) for column in table.columns]
    forms = [column.form for column in table.columns]
    rows = [
        [_cell(value, form) for value, form in zip(row, forms, strict=True)] for row in table.rows
    ]
    widths = [
        max(3, *(len(row[at]) for row in (header, *rows))) for at in range(len(table.columns))
    ]
    numeric = [form is not Form.TEXT for form in forms]

    def line(cells: list[str]) -> str:
        padded = (
            cell.rjust(width) if right else cell.ljust(width)
            for cell, width, right in zip(cells, widths, numeric, strict=True)
        )
        return f"| {' | '.join(padded)} |"

    rule = [
        "-" * (width - 1) + ":" if right else "-" * width
        for width, right in zip(widths, numeric, strict=True)
    ]
    return "\n".join((line(header), f"| {' | '.join(rule)} |", *(line(row) for row in rows)))


def escaped(text: str) -> str:
    """Return ``text`` on one line, with nothing in it that Markdown acts on."""
    return _MEANT.sub(lambda found: f"\\{found[0]}", " ".join(printable(text).split()))


def _parts(profile: Profile) -> Iterator[str]:
    tables = ProfileTables(profile)
    place = economies(profile)
    name = f"{cluster_name(profile)}, {place}" if place else cluster_name(profile)
    yield f"# {escaped(name)} ({edition_name(profile)})"
    yield from _section(tables.ranks())
    for kind in ACTIVITY_KINDS:
        yield from _section(tables.organizations(kind))
        yield from _section(tables.fields(kind), level=3)
        yield from _section(tables.collaboration(kind), level=3)
    yield from _section(_without(tables.derived(), _ONLY_IN_WORKBOOKS))
    assumptions = assumption_rows(tables.assumptions)
    if assumptions:
        yield "The ranges rest on this:"
        yield "\n".join(f"- {escaped(words)}" for _, words in assumptions)
    yield from _section(tables.source())


def _section(table: Table, level: int = 2) -> Iterator[str]:
    yield f"{'#' * level} {escaped(table.title)}"
    yield markdown_table(table) if table.rows else escaped(table.note)


def _without(table: Table, dropped: tuple[str, ...]) -> Table:
    kept = [at for at, column in enumerate(table.columns) if column.title not in dropped]
    return Table(
        table.title,
        tuple(table.columns[at] for at in kept),
        tuple(tuple(row[at] for at in kept) for row in table.rows),
        table.note,
    )


def _cell(value: Value, form: Form) -> str:
    write = grouped_number if form is Form.COUNT else plain_number
    match value:
        case None:
            return ""
        case Percent(percent):
            return f"{write(percent)}%"
        case int() | Decimal():
            return write(value)
        case str():
            return escaped(value)
