"""A table to Markdown that reads well as text and as a page."""

from __future__ import annotations

import re

from gii_viewer.exporting.tables.texts import printable
from gii_viewer.tables.table import Room, Table

_MEANT = re.compile(r"[\\`*_\[\]<>|~$]|&(?=#?[A-Za-z0-9]+;)|:(?=//)|(?<=www)\.", re.IGNORECASE)
"""What Markdown would take for a mark of its own: "&" where an entity begins, and what
makes a link of an address that merely stands there."""
_MAIL = re.compile(r"(?<=[\w.+-])@([\w.\\-]*)")
_BARE_DOT = re.compile(r"(?<!\\)\.")


def markdown_table(table: Table) -> str:
    """Return what a page has of the table, padded to stand in columns as plain text too."""
    shown = table.within(Room.PAGE)
    header = [escaped(column.title) for column in shown.columns]
    rows = [[escaped(cell.text) for cell in row.cells] for row in shown.all_rows]
    numeric = [column.kind.numeric for column in shown.columns]
    widths = [max(3, *(len(row[at]) for row in (header, *rows))) for at in range(len(header))]

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
    line = _MEANT.sub(lambda found: f"\\{found[0]}", " ".join(printable(text).split()))
    return _MAIL.sub(_unlinked, line)


def _unlinked(mail: re.Match[str]) -> str:
    """Keep what follows an e-mail address's name from becoming a link.

    A backslash doesn't keep an "@" from it: programs look for addresses in the finished
    text. As code it is the same letter, and no part of that text.
    """
    return "`@`" + _BARE_DOT.sub(r"\.", mail[1])
