"""Tables as text: what a spreadsheet, a mail or a document takes from the clipboard.

Cells from a document can start like a formula; such text gets an apostrophe, which
spreadsheets show as text and don't run (OWASP ASVS 5.0, 1.2.10).
"""

from __future__ import annotations

import html
from collections.abc import Sequence

from gii_viewer.exporting.tables.texts import harmless


def tab_separated(header: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Return lines of cells with tabs between; breaks inside cells become spaces."""
    return "".join(
        "\t".join(harmless(" ".join(cell.split())) for cell in row) + "\n"
        for row in (header, *rows)
    )


def html_table(
    header: Sequence[str], rows: Sequence[Sequence[str]], numeric: Sequence[bool]
) -> str:
    """Return a plain HTML table, numbers to the right; ``numeric`` is per column."""

    def line(tag: str, cells: Sequence[str]) -> str:
        made = (
            f'<{tag} align="{"right" if right else "left"}">{html.escape(harmless(cell))}</{tag}>'
            for cell, right in zip(cells, numeric, strict=True)
        )
        return f"<tr>{''.join(made)}</tr>"

    body = "".join(line("td", row) for row in rows)
    return f"<table><thead>{line('th', header)}</thead><tbody>{body}</tbody></table>"
