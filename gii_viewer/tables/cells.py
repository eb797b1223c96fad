"""Cells of figures, names and words, and the columns that say where figures come from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from functools import partial
from math import ceil, floor

from gii_viewer.model.document_figures import DocumentFigures
from gii_viewer.model.figure import Figure, Unit
from gii_viewer.model.profile import AddedEvidence, Basis
from gii_viewer.model.record import replace
from gii_viewer.tables.table import Cell, Column, Kind, Room, Row, Table

ABSENT = Cell(None, "–", Kind.RANGE)
"""A figure that is not given: not zero, and not nothing to say."""
BLANK = Cell(None, "")
"""A place where no figure belongs."""
NOT_DERIVED = "not derived"
"""The key of a row that says why figures which could stand there do not."""

_KINDS = {
    Unit.YEAR: Kind.NUMBER,
    Unit.RANK: Kind.NUMBER,
    Unit.PERCENT: Kind.SHARE,
    Unit.POSITION: Kind.ORDER,
    Unit.INDEX: Kind.RANGE,
    Unit.RATIO: Kind.RANGE,
    Unit.PLACES: Kind.RANGE,
    Unit.WORLD_PERCENT: Kind.SHARE,
    Unit.MOVED: Kind.NUMBER,
}
_DIGITS = {Unit.INDEX: 6, Unit.PEOPLE: 0, Unit.PLACES: 0}
_OTHER_DIGITS = 4


def words(text: str) -> Cell:
    return Cell(text or None, text)


def name(text: str) -> Cell:
    """Return a cell of what stands verbatim in the document."""
    return Cell(text or None, text, Kind.NAME)


def number(value: int | None, figures: tuple[Figure, ...] = ()) -> Cell:
    text = "" if value is None else str(value)
    return Cell(value, text, Kind.NUMBER, tuple(figure.ref for figure in figures))


def of_figure(figures: DocumentFigures, figure: Figure | None) -> Cell:
    """Return the cell that shows a figure, or that it is not given."""
    if figure is None:
        return ABSENT
    low, high = (None, None) if figure.value is not None else bounds(figure)
    return Cell(
        figure.value,
        figure.text,
        kind_of(figure.unit),
        (figure.ref,),
        low,
        high,
        # "5 places better" says more than 5.
        whole=figure.unit is not Unit.PLACES,
        explain=partial(figures.detail, figure),
    )


def labelled(figures: DocumentFigures, figure: Figure) -> Cell:
    """Return the cell that names a figure, at the head of its row."""
    label = figure.full_label
    return Cell(label, label, Kind.TEXT, (figure.ref,), explain=partial(figures.detail, figure))


def kind_of(unit: Unit) -> Kind:
    return _KINDS.get(unit, Kind.COUNT)


def bounds(figure: Figure) -> tuple[Decimal, Decimal | None]:
    """Return the ends of a figure, in its unit, rounded outward so that they hold the truth.

    To 4 digits after the point for percents, ratios and totals, 6 for indexes, none for
    people; without zeros at the end.
    """
    digits = _DIGITS.get(figure.unit, _OTHER_DIGITS)
    low, high = figure.interval.low, figure.interval.high
    return (
        _decimal(floor(low * 10**digits), digits),
        None if high is None else _decimal(ceil(high * 10**digits), digits),
    )


def edge(bound: Decimal | None, kind: Kind) -> Cell:
    """Return a cell of one end of a range; of shares with the percent sign."""
    if bound is None:
        return Cell(None, "", kind)
    text = f"{bound:,f}" if kind is not Kind.SHARE else f"{bound:f}%"
    return Cell(bound, text, kind)


def basis_of(shown: Iterable[Figure]) -> Basis | None:
    """Return the basis of a row: added where one figure is, derived where all are."""
    found = {figure.basis for figure in shown}
    if not found:
        return None
    if Basis.ADDED in found:
        return Basis.ADDED
    return Basis.STATED if Basis.STATED in found else Basis.DERIVED


# -- where the figures of a row come from ----------------------------------------------


def origin_columns(
    figures: DocumentFigures, room: Room = Room.PAGE
) -> tuple[Column, Column, Column]:
    """Return the columns of :func:`origin_cells`."""
    return period_column(figures, room), basis_column(figures, room), line_column(figures, room)


def period_column(figures: DocumentFigures, room: Room = Room.PAGE) -> Column:
    return Column("period", figures.wording.translate("Tables", "Period"), room=room)


def basis_column(figures: DocumentFigures, room: Room = Room.PAGE) -> Column:
    return Column("basis", figures.wording.translate("Tables", "Basis"), room=room)


def line_column(figures: DocumentFigures, room: Room = Room.PAGE) -> Column:
    title = figures.wording.translate("Tables", "Line")
    return Column("line", title, Kind.NUMBER, room=room)


def origin_cells(figures: DocumentFigures, shown: Sequence[Figure]) -> tuple[Cell, Cell, Cell]:
    """Return the period, the basis and the line of a row, each named once."""
    return period_cell(figures, shown), basis_cell(figures, shown), line_cell(shown)


def period_cell(figures: DocumentFigures, shown: Sequence[Figure]) -> Cell:
    """Return over which time the figures count; of ranks, the edition."""
    return words("; ".join(dict.fromkeys(each.period or figures.edition_name for each in shown)))


def basis_cell(figures: DocumentFigures, shown: Sequence[Figure]) -> Cell:
    return words(", ".join(dict.fromkeys(figures.basis_word(each.basis) for each in shown)))


def line_cell(shown: Sequence[Figure]) -> Cell:
    """Return the lines of the document that state the figures."""
    lines = list(dict.fromkeys(each.line for each in shown if each.line is not None))
    text = ", ".join(map(str, lines))
    refs = tuple(each.ref for each in shown if each.line is not None)
    return Cell(lines[0] if lines else None, text, Kind.NUMBER, refs, whole=len(lines) < 2)


def basis_words(figures: DocumentFigures, by_label: Mapping[str, Sequence[Figure]]) -> str:
    """Say where the figures of a row or a card come from: "stated, line 21".

    Where they don't all come from one place, each says so behind its label.
    """
    wording = figures.wording
    every = [figure for shown in by_label.values() for figure in shown]
    if all(figure.basis is Basis.STATED for figure in every):
        return _stated_words(figures, every)
    said = {label: _origins(figures, shown) for label, shown in by_label.items() if shown}
    if len(set(said.values())) == 1:
        return next(iter(said.values()))
    return "; ".join(
        wording.translate("Tables", "{label}: {origin}").format(label=label, origin=origin)
        for label, origin in said.items()
    )


def with_basis_words(table: Table, figures: DocumentFigures) -> Table:
    """Return the table for paper: what a view shows, and where it comes from in one column."""
    origins = ("period", "basis", "line")
    shown = table.with_columns(
        [
            at
            for at, column in enumerate(table.columns)
            if column.room is Room.VIEW and column.id not in origins
        ]
    )

    def with_words(row: Row) -> Row:
        by_label = {
            column.title: [figures[ref.pointer] for ref in cell.figures]
            for column, cell in zip(shown.columns, row.cells, strict=True)
        }
        return replace(row, cells=(*row.cells, words(basis_words(figures, by_label))))

    return replace(
        shown,
        columns=(*shown.columns, replace(basis_column(figures, Room.VIEW), weight=88)),
        rows=tuple(map(with_words, shown.rows)),
        foot=tuple(map(with_words, shown.foot)),
    )


def _origins(figures: DocumentFigures, shown: Sequence[Figure]) -> str:
    if all(figure.basis is Basis.STATED for figure in shown):
        return _stated_words(figures, shown)
    return ", ".join(dict.fromkeys(_origin(figures, figure) for figure in shown))


def _origin(figures: DocumentFigures, figure: Figure) -> str:
    match figure.evidence:
        case AddedEvidence(added, note):
            return figures.wording.translate("Tables", "added on {date} ({note})").format(
                date=added, note=note
            )
        case _ if figure.basis is Basis.STATED:
            return _stated_words(figures, [figure])
        case _:
            return figures.basis_word(figure.basis)


def _stated_words(figures: DocumentFigures, shown: Sequence[Figure]) -> str:
    wording = figures.wording
    lines = sorted({figure.line for figure in shown if figure.line is not None})
    if not lines:
        return figures.basis_word(Basis.STATED) if shown else ""
    number_of_lines = len(lines)
    said = wording.translate("Tables", "stated, lines {lines}", "", number_of_lines)
    return said.format(lines=wording.joined([str(line) for line in lines]))


def _decimal(scaled: int, digits: int) -> Decimal:
    """Return ``scaled`` over ten to the power of ``digits``, without zeros at the end."""
    while digits and scaled % 10 == 0:
        scaled, digits = scaled // 10, digits - 1
    return Decimal(scaled).scaleb(-digits)
