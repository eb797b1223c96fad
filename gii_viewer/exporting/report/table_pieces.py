"""Tables on paper as pieces: title, head, rows and notes.

Numbers end where their column ends. Digits keep their own widths: a font's equal
digits have no characters of their own, so in a PDF they could not be copied.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QPainter

from gii_viewer.charts.palette import LIGHT
from gii_viewer.charts.strokes import line
from gii_viewer.charts.text import TextBlock
from gii_viewer.charts.type_scale import FINE, MEDIUM, REGULAR, SMALL, SPACE_1, SPACE_2
from gii_viewer.exporting.report.flow import Frame, Piece
from gii_viewer.exporting.report.parts import PrintedTable, spanned
from gii_viewer.exporting.report.text import flowing, text_piece, two_columns
from gii_viewer.model.profile import Basis
from gii_viewer.model.record import replace
from gii_viewer.tables.table import Column, Kind, Row

_PADDING = 3.0


def table_pieces(printed: PrintedTable, frame: Frame) -> Iterator[Piece]:
    """Yield a table's title, head, rows and notes; no row is alone on a page."""
    columns, rows = printed.table.columns, printed.rows
    edges = _edges(columns, frame)
    head = _row_piece(_head_cells(printed, edges), frame, LIGHT.quiet)
    if not printed.alone:
        title = text_piece(printed.table.title, frame, FINE, LIGHT.text, MEDIUM)
        yield replace(title, gap=SPACE_1, bound=True)
    yield replace(head, bound=True)
    for index, row in enumerate(rows):
        cells = list(_row_cells(row, printed, edges, index + 1))
        alone = index in (0, len(rows) - 2) and len(rows) > 1
        yield replace(_row_piece(cells, frame, LIGHT.line), head=head, bound=alone)
    if printed.noted:
        title = text_piece(columns[-1].title, frame, FINE, LIGHT.text, MEDIUM, gap=SPACE_2)
        yield replace(title, bound=True)
        yield two_columns([row.cells[-1].text for row in rows], "", frame)


def _edges(columns: Sequence[Column], frame: Frame) -> list[float]:
    whole = sum(column.weight for column in columns)
    weights = accumulate((column.weight for column in columns), initial=0)
    return [frame.left + frame.width * weight / whole for weight in weights]


@dataclass(frozen=True)
class _PlacedBlock:
    """A cell's text; ``align`` is 0 where it starts at the left, 1 where it ends at the right."""

    block: TextBlock
    left: float
    color: str
    align: float


def _head_cells(printed: PrintedTable, edges: Sequence[float]) -> list[_PlacedBlock]:
    columns = printed.table.columns
    titles = [column.title for column in columns]
    if printed.noted:
        titles[-1] = printed.noted
    return [
        _placed(
            flowing(title, FINE, _room(edges, at, at + 1), weight=MEDIUM),
            edges,
            (at, at + 1),
            LIGHT.quiet,
            float(columns[at].kind.numeric),
        )
        for at, title in enumerate(titles)
    ]


def _row_cells(
    row: Row, printed: PrintedTable, edges: Sequence[float], note: int
) -> Iterator[_PlacedBlock]:
    table = printed.table
    for cell, start, end in spanned(row):
        column = table.columns[start]
        small = printed.is_small(column)
        named = start == table.head and row.basis is not Basis.DERIVED
        text = str(note) if printed.noted and end == len(table.columns) else cell.text
        block = flowing(
            text,
            FINE if small else SMALL,
            _room(edges, start, end),
            weight=MEDIUM if named else REGULAR,
            verbatim=cell.kind is Kind.NAME,
        )
        color = LIGHT.text
        if small:
            color = LIGHT.added if row.basis is Basis.ADDED else LIGHT.quiet
        align = 0.5 if end - start > 1 else float(column.kind.numeric)
        yield _placed(block, edges, (start, end), color, align)


def _room(edges: Sequence[float], start: int, end: int) -> float:
    """Return a cell's width clear of the next column."""
    return edges[end] - edges[start] - SPACE_2


def _placed(
    block: TextBlock, edges: Sequence[float], columns: tuple[int, int], color: str, align: float
) -> _PlacedBlock:
    start, end = columns
    left = edges[start] + align * (_room(edges, start, end) - block.width)
    return _PlacedBlock(block, left, color, align)


def _row_piece(cells: Sequence[_PlacedBlock], frame: Frame, rule: str) -> Piece:
    height = max(cell.block.height for cell in cells) + 2 * _PADDING

    def paint(painter: QPainter, top: float) -> None:
        for cell in cells:
            inside = top + _PADDING
            cell.block.draw(painter, cell.left, inside, QColor(cell.color), align=cell.align)
        bottom = top + height - 0.5
        right = frame.left + frame.width
        line(painter, QPointF(frame.left, bottom), QPointF(right, bottom), rule, 0.75)

    return Piece(height, paint)
