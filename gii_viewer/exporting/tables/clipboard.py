"""A table as the clipboard has it: for a spreadsheet, a mail or a document."""

from __future__ import annotations

import html
from collections.abc import Sequence

from gii_viewer.exporting.tables.texts import harmless, plain, printable
from gii_viewer.tables.table import Room, Table


def tab_separated(table: Table) -> str:
    """Return lines of cells with tabs between; breaks inside cells become spaces."""
    return "".join(
        "\t".join(" ".join(cell.split()) for cell in row) + "\n"
        for row in _rows(table.within(Room.VIEW))
    )


def html_table(table: Table) -> str:
    """Return a plain HTML table, numbers to the right."""
    shown = table.within(Room.VIEW)
    sides = ["right" if column.kind.numeric else "left" for column in shown.columns]

    def line(tag: str, cells: Sequence[str]) -> str:
        made = (
            f'<{tag} align="{side}">{html.escape(cell)}</{tag}>'
            for cell, side in zip(cells, sides, strict=True)
        )
        return f"<tr>{''.join(made)}</tr>"

    header, *rows = _rows(shown)
    body = "".join(line("td", row) for row in rows)
    return f"<table><thead>{line('th', header)}</thead><tbody>{body}</tbody></table>"


def _rows(table: Table) -> list[list[str]]:
    titles = [harmless(printable(column.title)) for column in table.columns]
    return [titles, *([plain(cell) for cell in row.cells] for row in table.all_rows)]
