"""The tidy table: one row a figure, of any number of documents (design: "the tidy table").

First the stated and added figures in the order of the page, then the derived ones. Scripts
read it, so it is made of :class:`Figures` in English, whatever the window speaks.

``low`` and ``high`` bound the true value in the row's unit, shares in percent, rounded
outward, so that what is written still holds the truth.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from gii_viewer.model.document_figures import DocumentFigures
from gii_viewer.model.editions import previous_edition
from gii_viewer.model.figure import Figure, FigureRef, Unit
from gii_viewer.model.pointers import What
from gii_viewer.tables.cells import bounds
from gii_viewer.tables.table import Cell, Column, Content, Kind, Room, Row, Table

_OF_AN_EDITION = (Unit.RANK, Unit.CLUSTERS, Unit.PLACES, Unit.MOVED)

COLUMNS = tuple(
    Column(title, title, kind, room=Room.SHEET)
    for title, kind in (
        ("cluster", Kind.NAME),
        ("edition", Kind.NUMBER),
        ("figure", Kind.TEXT),
        ("name", Kind.NAME),
        ("basis", Kind.TEXT),
        ("value", Kind.RANGE),
        ("low", Kind.RANGE),
        ("high", Kind.RANGE),
        ("unit", Kind.TEXT),
        ("period", Kind.TEXT),
        ("line", Kind.NUMBER),
    )
)


def tidy(every: Iterable[DocumentFigures]) -> Table:
    """Return the tidy table of these documents, one after the other."""
    return Table(
        "tidy",
        "Figures",
        COLUMNS,
        tuple(
            _row(figures, figure)
            for figures in every
            for figure in (*figures.stated, *figures.derived)
        ),
        head=2,
    )


def _row(figures: DocumentFigures, figure: Figure) -> Row:
    low, high = bounds(figure)
    value = low if low == high else None
    contents: tuple[Content, ...] = (
        figures.cluster_of(figure) or None,
        figure.edition,
        figure.pointer,
        figure.name or None,
        figure.basis.value,
        value if figure.value is None else figure.value,
        low,
        high,
        figure.unit_words,
        _period(figure) or None,
        figure.line,
    )
    refs = (figure.ref,)
    return Row(
        f"{figure.ref.document}{figure.pointer}",
        tuple(
            _cell(content, column.kind, refs)
            for content, column in zip(contents, COLUMNS, strict=True)
        ),
        figure.basis,
    )


def _cell(content: Content, kind: Kind, refs: tuple[FigureRef, ...]) -> Cell:
    if content is None or isinstance(content, str):
        return Cell(content, content or "", kind, refs)
    return Cell(
        content, format(content, "f" if isinstance(content, Decimal) else ""), Kind.NUMBER, refs
    )


def _period(figure: Figure) -> str:
    """Name the years that a figure counts, of ranks of clusters the edition that they are of."""
    if figure.place.what is What.PREVIOUS_RANK or figure.place.part == "previous":
        return str(previous_edition(figure.edition) or "")
    if figure.years or figure.period:
        return figure.years or figure.period
    return str(figure.edition or "") if figure.unit in _OF_AN_EDITION else ""
