"""The blocks of a report as pieces: text, tables, ranking cards and charts on paper."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from gii_viewer.charts.cards import Card
from gii_viewer.charts.description import Chart
from gii_viewer.charts.palette import LIGHT
from gii_viewer.charts.sheet import ChartSheet
from gii_viewer.charts.strokes import filled, hatched, line, outlined
from gii_viewer.charts.text import TextBlock, wrapped
from gii_viewer.charts.type_scale import (
    BODY,
    FIGURE,
    FINE,
    HEADING,
    LEAD,
    MEDIUM,
    REGULAR,
    SEMIBOLD,
    SMALL,
    SPACE_1,
    SPACE_2,
    SPACE_4,
    SPACE_6,
    TITLE,
)
from gii_viewer.exporting.report_flow import Piece
from gii_viewer.exporting.report_parts import (
    Beside,
    Block,
    Cards,
    Cell,
    Column,
    Items,
    ReportCard,
    Row,
    Section,
    Table,
    Words,
    without_words,
)
from gii_viewer.model.profile import Basis

_LINES = 60
"""More lines than any text has that a profile can hold; nothing is cut short."""
_TALLEST_BESIDE = 0.45
"""A table that is taller than this part of a page stands above its chart."""
_CARD_WEIGHTS = {"rank": 11, "activity": 14}
_STRIP = 7.0
_MARK_WIDTH = 16.0
_ITEM_GAP = 2.0
_CHART_STEPS = 5
_CHART_EDGE = 12
"""Free around a chart, for what its axis has beyond its ends; not part of its width."""
_PADDING = 3.0


@dataclass(frozen=True)
class Frame:
    """Where pieces stand: left edge, width, and the height that a page has for them."""

    left: float
    width: float
    page_height: float


def section_pieces(section: Section, frame: Frame) -> Iterator[Piece]:
    """Yield the heading of a section and its blocks; the heading stays with the first."""
    blocks = [list(_block_pieces(block, frame)) for block in section.blocks]
    first = blocks[0][0]
    if section.silent:
        blocks[0][0] = replace(first, gap=SPACE_4, heading=section.title, level=1)
    else:
        yield _heading(section, frame)
        blocks[0][0] = replace(first, gap=SPACE_1)
    for pieces in blocks:
        yield from pieces


def text_piece(
    text: str,
    frame: Frame,
    size: int,
    color: str,
    weight: int = REGULAR,
    gap: float = 0,
) -> Piece:
    """Return a paragraph."""
    block = wrapped(text, size, frame.width, lines=_LINES, weight=weight)
    return Piece(block.height, _text_painter(block, frame.left, color), gap=gap)


def _heading(section: Section, frame: Frame) -> Piece:
    title = wrapped(section.title, LEAD, frame.width, lines=2, weight=SEMIBOLD)
    scope = wrapped(section.scope, SMALL, max(frame.width - title.width - SPACE_4, 1))
    right = frame.left + frame.width

    def paint(painter: QPainter, top: float) -> None:
        line(painter, QPointF(frame.left, top), QPointF(right, top), LIGHT.text)
        title.draw(painter, frame.left, top + SPACE_1, QColor(LIGHT.text))
        below = top + SPACE_1 + (title.line_height - scope.line_height) * 0.75
        scope.draw(painter, right - scope.width, below, QColor(LIGHT.quiet))

    return Piece(
        title.height + SPACE_1 + 2,
        paint,
        gap=SPACE_4,
        bound=True,
        heading=section.title,
        level=1,
    )


def _block_pieces(block: Block, frame: Frame) -> Iterator[Piece]:
    match block:
        case Words():
            size = BODY if block.lead else FINE if block.quiet else SMALL
            color = LIGHT.quiet if block.quiet else LIGHT.text
            yield text_piece(block.text, frame, size, color, gap=SPACE_1)
        case Items():
            if block.short:
                yield _two_columns(block.sentences, "–", frame)
            else:
                for sentence in block.sentences:
                    yield _item("–", sentence, frame)
        case Cards():
            yield _cards_piece(block, frame)
        case Table():
            yield from _table_pieces(block, frame)
        case Beside():
            yield from _beside_pieces(block, frame)


def _item(mark: str, sentence: str, frame: Frame) -> Piece:
    """Return a sentence behind its mark."""
    head = wrapped(mark, FINE, _MARK_WIDTH)
    text = wrapped(sentence, FINE, frame.width - _MARK_WIDTH, lines=_LINES)

    def paint(painter: QPainter, top: float) -> None:
        head.draw(painter, frame.left, top, QColor(LIGHT.quiet))
        text.draw(painter, frame.left + _MARK_WIDTH, top, QColor(LIGHT.text))

    return Piece(text.height + _ITEM_GAP, paint)


def _two_columns(sentences: Sequence[str], mark: str, frame: Frame) -> Piece:
    """Return sentences in two columns of much the same height, read down and then across.

    A ``mark`` of "" numbers them.
    """
    width = (frame.width - SPACE_6) / 2
    left, right = (
        [
            _item(mark or f"{number}", sentence, replace(frame, left=start, width=width))
            for number, sentence in enumerate(sentences, start=1)
        ]
        for start in (frame.left, frame.left + width + SPACE_6)
    )
    heights = [piece.height for piece in left]
    cut = min(
        range(1, len(heights) + 1),
        key=lambda at: max(sum(heights[:at]), sum(heights[at:])),
    )
    return _side_by_side((_stack(left[:cut]), _stack(right[cut:])))


def _stack(pieces: Sequence[Piece]) -> Piece:
    """Make pieces, one below the other, one piece."""
    tops, height = [], 0.0
    for index, piece in enumerate(pieces):
        tops.append(height + (piece.gap if index else 0))
        height = tops[-1] + piece.height

    def paint(painter: QPainter, top: float) -> None:
        for piece, at in zip(pieces, tops, strict=True):
            piece.paint(painter, top + at)

    return Piece(height, paint)


def _side_by_side(pieces: Sequence[Piece]) -> Piece:
    def paint(painter: QPainter, top: float) -> None:
        for piece in pieces:
            piece.paint(painter, top)

    return Piece(max(piece.height for piece in pieces), paint, gap=SPACE_1)


# -- tables -----------------------------------------------------------------------------


def _table_pieces(table: Table, frame: Frame) -> Iterator[Piece]:
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
            yield _two_columns([_cell_at(row, at) for row in table.rows], "", frame)


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
                tabular=numeric,
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
    tabular: bool = False,
) -> _PlacedBlock:
    """Break a cell's text; numbers end, and all else starts, clear of the next column."""
    left, right = edges
    room = right - left - SPACE_2
    block = wrapped(text, size, room, lines=_LINES, weight=weight)
    if tabular:
        block = _with_equal_digits(block)
    start = left if align == 0 else left + align * (room - block.width)
    return _PlacedBlock(block, start, color, align)


def _with_equal_digits(block: TextBlock) -> TextBlock:
    """Return the block in digits of one width, so that numbers align in a column."""
    font = QFont(block.font)
    font.setFeature(QFont.Tag("tnum"), 1)
    metrics = QFontMetricsF(font)
    widest = max((metrics.horizontalAdvance(one) for one in block.lines), default=0.0)
    return replace(block, font=font, width=widest)


def _row_piece(cells: Sequence[_PlacedBlock], frame: Frame, rule: str) -> Piece:
    tallest = max((cell.block.height for cell in cells), default=0.0)
    height = tallest + 2 * _PADDING

    def paint(painter: QPainter, top: float) -> None:
        for cell in cells:
            cell.block.draw(
                painter, cell.left, top + _PADDING, QColor(cell.color), align=cell.align
            )
        bottom = top + height - 0.5
        right = frame.left + frame.width
        line(painter, QPointF(frame.left, bottom), QPointF(right, bottom), rule, 0.75)

    return Piece(height, paint)


# -- charts -----------------------------------------------------------------------------


def _beside_pieces(beside: Beside, frame: Frame) -> Iterator[Piece]:
    """Yield two columns, or one below the other where they are tall."""
    room = frame.width - SPACE_6
    width = room * beside.weights[0] / sum(beside.weights)
    frames = (
        replace(frame, width=width),
        replace(frame, left=frame.left + width + SPACE_6, width=room - width),
    )
    columns = [
        _stack([piece for part in parts for piece in _part_pieces(part, of_column)])
        for parts, of_column in zip((beside.left, beside.right), frames, strict=True)
    ]
    if max(column.height for column in columns) <= frame.page_height * _TALLEST_BESIDE:
        yield _side_by_side(columns)
        return
    for part in (*beside.left, *beside.right):
        yield from _part_pieces(part, frame)


def _part_pieces(part: Table | Words | Chart, frame: Frame) -> Iterator[Piece]:
    if isinstance(part, Table | Words):
        yield from _block_pieces(part, frame)
    else:
        yield _chart_piece(part, frame)


def _chart_piece(chart: Chart, frame: Frame) -> Piece:
    """Return a chart of the least height that shows all its words, no taller than a page."""
    width = frame.width + 2 * _CHART_EDGE
    sheet = ChartSheet(without_words(chart), LIGHT, QSizeF(width, width), margin=_CHART_EDGE)
    least, most = sheet.least_height(width), sheet.comfortable_height(width)
    for part in range(_CHART_STEPS + 1):
        height = least + (most - least) * part / _CHART_STEPS
        sheet.resize(QSizeF(width, min(height, frame.page_height)))
        if not any(block.elided for block, _ in sheet.texts()):
            break
    height = sheet.size.height()

    def paint(painter: QPainter, top: float) -> None:
        corner = QPointF(frame.left - _CHART_EDGE, top - _CHART_EDGE)
        sheet.paint(painter, QRectF(corner, QSizeF(width, height)), transparent=True)

    return Piece(height - 2 * _CHART_EDGE, paint, gap=SPACE_2)


# -- ranking cards ----------------------------------------------------------------------


@dataclass(frozen=True)
class _CardBlocks:
    card: Card
    left: float
    width: float
    color: str
    title: TextBlock
    figure: TextBlock
    unit: TextBlock
    below: tuple[TextBlock, ...]


def _cards_piece(cards: Cards, frame: Frame) -> Piece:
    size = next((size for size in (FIGURE, HEADING) if _figures_fit(cards, frame, size)), TITLE)
    made = list(_card_blocks(cards, frame, size))
    unit_height = max(one.unit.height for one in made)
    head = SPACE_2 + max(one.title.height for one in made)
    figure_height = max(one.figure.height for one in made) * 0.95
    strip_top = head + figure_height + unit_height + SPACE_2
    below_top = strip_top + _STRIP + SPACE_2
    height = below_top + max(sum(block.height for block in one.below) for one in made)

    def paint(painter: QPainter, top: float) -> None:
        for one in made:
            filled(painter, QRectF(one.left, top, one.width, 2), one.color)
            one.title.draw(painter, one.left, top + SPACE_2, QColor(LIGHT.text))
            missing = one.card.figure is None
            color = QColor(LIGHT.quiet if missing else LIGHT.text)
            one.figure.draw(painter, one.left, top + head, color)
            one.unit.draw(painter, one.left, top + head + figure_height, QColor(LIGHT.quiet))
            _paint_strip(painter, one, top + strip_top)
            at = top + below_top
            for block in one.below:
                block.draw(painter, one.left, at, QColor(LIGHT.quiet))
                at += block.height

    return Piece(height, paint, gap=SPACE_4)


def _places(cards: Cards, frame: Frame) -> Iterator[tuple[ReportCard, float, float]]:
    """Yield each card with its left edge and its width; an activity's card is wider."""
    weights = [_CARD_WEIGHTS["activity" if one.card.kind else "rank"] for one in cards.cards]
    room = frame.width - SPACE_4 * (len(weights) - 1)
    left = frame.left
    for one, weight in zip(cards.cards, weights, strict=True):
        width = room * weight / sum(weights)
        yield one, left, width
        left += width + SPACE_4


def _figures_fit(cards: Cards, frame: Frame, size: int) -> bool:
    return all(
        one.card.figure is None
        or wrapped(one.card.figure, size, 10_000, weight=SEMIBOLD).width <= width
        for one, _, width in _places(cards, frame)
    )


def _card_blocks(cards: Cards, frame: Frame, size: int) -> Iterator[_CardBlocks]:
    for one, left, width in _places(cards, frame):
        card = one.card
        missing = card.figure is None
        words = (card.period, card.explanation, one.basis)
        yield _CardBlocks(
            card,
            left,
            width,
            {"patents": LIGHT.patents, "publications": LIGHT.publications}.get(
                card.kind or "", LIGHT.accent
            ),
            wrapped(card.title, BODY, width, lines=2, weight=SEMIBOLD),
            wrapped(
                card.figure or cards.not_given,
                LEAD if missing else size,
                width,
                lines=2,
                weight=REGULAR if missing else SEMIBOLD,
            ),
            wrapped(card.unit, SMALL, width, lines=_LINES),
            tuple(wrapped(text, FINE, width, lines=_LINES) for text in words if text),
        )


def _paint_strip(painter: QPainter, one: _CardBlocks, top: float) -> None:
    """Paint where the figure stands: a place among all clusters, or the total's parts."""
    card = one.card
    if card.position is not None:
        track = QRectF(one.left, top + 1.5, one.width, _STRIP - 3)
        filled(painter, track, LIGHT.track)
        steps = max(1, card.position.of - 1)
        reach = one.width - _STRIP
        centre = one.left + _STRIP / 2 + reach * (card.position.rank - 1) / steps
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(one.color))
        painter.drawEllipse(QPointF(centre, top + _STRIP / 2), _STRIP / 2, _STRIP / 2)
        return
    left, end = one.left, one.left + one.width
    for index, part in enumerate(card.parts):
        derived = part.basis is Basis.DERIVED
        right = end if derived else min(end, left + one.width * part.low / 100)
        room = QRectF(left, top, max(0.0, right - left - 1.5), _STRIP)
        if derived:
            hatched(painter, room, one.color, 4)
            outlined(painter, room, one.color, 0.75)
        else:
            tone = QColor(one.color)
            tone.setAlphaF(max(0.45, 1 - 0.25 * index))
            painter.fillRect(room, tone)
        left = right


def _text_painter(block: TextBlock, left: float, color: str) -> Callable[[QPainter, float], None]:
    return lambda painter, top: block.draw(painter, left, top, QColor(color))
