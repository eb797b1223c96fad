"""The cells of a line, however a paste separated them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from gii_viewer.documents.page.plain_text import PlainText, Span, trimmed

Layout = Literal["tabs", "pipes", "spaces", "words"]

_PIPE = re.compile(r"\|")
_TAB = re.compile(r"\t")
_GAP = re.compile(r"[ \u00a0]{2,}")


@dataclass(frozen=True)
class Row:
    """One line's cells: spans without white space at their ends."""

    line: int
    span: Span
    cells: tuple[Span, ...]
    layout: Layout


def rows_of(page: PlainText) -> Iterator[Row]:
    """Yield the rows of a page, blank lines left out."""
    for line in range(page.line_count):
        row = row_of(page, line)
        if row is not None:
            yield row


def row_of(page: PlainText, line: int) -> Row | None:
    """Split a line at its tabs, else its pipes, else its wide gaps; ``None`` if blank.

    Empty cells at a row's end say nothing: spreadsheets add them. At its start
    they are kept, for a rank may be missing there.
    """
    start, end = page.line_span(line)
    span = trimmed(page.text, (start, end))
    if span[0] == span[1]:
        return None
    words = page.text[slice(*span)]
    if words.startswith("|") or ("\t" not in words and " | " in words):
        begin, stop = span[0] + words.startswith("|"), span[1]
        if words.endswith("|") and begin < stop - 1 and stop - 1 not in page.widths:
            stop -= 1
        cells = _split(page, (begin, stop), _PIPE)
        return Row(line, span, _without_empty_end(cells), "pipes")
    if "\t" in page.text[start:end]:
        cells = _without_empty_end(_split(page, (start, end), _TAB))
        if len(cells) > 1:
            return Row(line, span, cells, "tabs")
    cells = _split(page, span, _GAP)
    return Row(line, span, cells, "spaces" if len(cells) > 1 else "words")


def _split(page: PlainText, span: Span, edge: re.Pattern[str]) -> tuple[Span, ...]:
    cells = []
    start = span[0]
    for found in edge.finditer(page.text, *span):
        if found[0] == "|" and found.start() in page.widths:
            # A pipe that was written "\\|" is part of a name.
            continue
        cells.append(trimmed(page.text, (start, found.start())))
        start = found.end()
    return (*cells, trimmed(page.text, (start, span[1])))


def _without_empty_end(cells: tuple[Span, ...]) -> tuple[Span, ...]:
    count = len(cells)
    while count > 1 and cells[count - 1][0] == cells[count - 1][1]:
        count -= 1
    return cells[:count]
