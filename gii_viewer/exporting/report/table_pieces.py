"""Tables on paper as pieces: caption, head, rows and notes.

Numbers end where their column ends. Digits keep their own widths: a font's equal
digits have no characters of their own, so in a PDF they could not be copied.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QPainter

from gii_viewer.charts.palette import LIGHT
from gii_viewer.charts.strokes import line
from gii_viewer.charts.text import TextBlock
from gii_viewer.charts.type_scale import FINE, MEDIUM, REGULAR, SMALL, SPACE_1, SPACE_2
from gii_viewer.exporting.report.flow import Piece
from gii_viewer.exporting.report.parts import Cell, Column, Row, Table
from gii_viewer.exporting.report.text import Frame, flowing, text_piece, two_columns
from gii_viewer.model.profile import Basis

_PADDING = 3.0


def table_pieces(table: Table, frame: Frame) -> Iterator[Piece]:
    """Yield a table's caption, head, rows and notes; no row is alone on a page."""
    edges = _edges(table.columns, frame)
    head = _row_piece(_head_cells(table.columns, edges), frame, LIGHT.quiet)
    if not table.alone:
        caption = text_piece(table.caption, frame, FINE, LIGHT.text, MEDIUM)
        yield replace(caption, gap=SPACE_1, bound=True)
    yield replace(head, bound=True)
    for index, row in enumerate(table.rows):
        cells = _row_cells(row, table, edges, index + 1)
        alone = index in (0, len(table.rows) - 2) and len(table.rows) > 1
        yield replace(_row_piece(cells, frame, LIGHT.line), head=head, bound=alone)
    for at, column in enumerate(table.columns):
        if column.noted:
            title = text_piece(column.title, frame, FINE, LIGHT.text, MEDIUM, gap=SPACE_2)
            yield replace(title, bound=True)
            yield two_columns([_cell_at(row, at) for row in table.rows], "", frame)


def _cell_at(row: Row, column: int) -> str:
    starts = accumulate(cell.span for cell in row.cells)
    return next(cell.text for cell, end in zip(row.cells, starts, strict=True) if end > column)


def _edges(columns: Sequence[Column], frame: Frame) -> list[float]:
    whole = sum(column.weight for column in columns)
    weights = accumulate((column.weight for column in columns), initial=0)
    return [frame.left + frame.width * weight / whole for weight in weights]


@dataclass(frozen=True)
class _PlacedBlock:
    block: TextBlock
    left: float
    color: str
    align: float


def _head_cells(columns: Sequence[Column], edges: Sequence[float]) -> list[_PlacedBlock]:
    return [
        _placed(
            column.noted or column.title,
            FINE,
            MEDIUM,
            LIGHT.quiet,
            edges[at : at + 2],
            float(column.numeric),
        )
        for at, column in enumerate(columns)
    ]


def _row_cells(row: Row, table: Table, edges: Sequence[float], note: int) -> list[_PlacedBlock]:
    cells, at = [], 0
    for cell in row.cells:
        numeric = table.columns[at].numeric
        align = 0.5 if cell.span > 1 else float(numeric)
        cells.append(
            _placed(
                str(note) if table.columns[at].noted else cell.text,
                FINE if cell.small else SMALL,
                MEDIUM if at == table.head and row.basis is not Basis.DERIVED else REGULAR,
                _cell_color(cell, row),
                (edges[at], edges[at + cell.span]),
                align,
                verbatim=cell.verbatim,
            )
        )
        at += cell.span
    return cells


def _cell_color(cell: Cell, row: Row) -> str:
    if not cell.small:
        return LIGHT.text
    return LIGHT.added if row.basis is Basis.ADDED else LIGHT.quiet


def _placed(
    text: str,
    size: int,
    weight: int,
    color: str,
    edges: Sequence[float],
    align: float,
    *,
    verbatim: bool = False,
) -> _PlacedBlock:
    """Break a cell's text; numbers end, and all else starts, clear of the next column."""
    left, right = edges
    room = right - left - SPACE_2
    block = flowing(text, size, room, weight=weight, verbatim=verbatim)
    start = left if align == 0 else left + align * (room - block.width)
    return _PlacedBlock(block, start, color, align)


def _row_piece(cells: Sequence[_PlacedBlock], frame: Frame, rule: str) -> Piece:
    tallest = max((cell.block.height for cell in cells), default=0.0)
    height = tallest + 2 * _PADDING

    def paint(painter: QPainter, top: float) -> None:
        for cell in cells:
            inside = top + _PADDING
            cell.block.draw(painter, cell.left, inside, QColor(cell.color), align=cell.align)
        bottom = top + height - 0.5
        right = frame.left + frame.width
        line(painter, QPointF(frame.left, bottom), QPointF(right, bottom), rule, 0.75)

    return Piece(height, paint)
