"""A ranking: all its rows, with the columns that it gives."""

from __future__ import annotations

from collections.abc import Sequence

from gii_viewer.model import pointers
from gii_viewer.model.pointers import What
from gii_viewer.model.ranking import PERCENTS, ROW_PARTS, SHARES, RowPart, SharePart
from gii_viewer.model.ranking_figures import RankingFigures
from gii_viewer.tables.cells import (
    basis_cell,
    basis_column,
    basis_of,
    line_cell,
    line_column,
    name,
    of_figure,
)
from gii_viewer.tables.derived import derived_table
from gii_viewer.tables.table import Cell, Column, Kind, Room, Row, Table

_KINDS: dict[RowPart, Kind] = {
    "name": Kind.NAME,
    "economies": Kind.NAME,
    "applications": Kind.COUNT,
    "articles": Kind.COUNT,
    "deals": Kind.COUNT,
    **dict.fromkeys(PERCENTS, Kind.SHARE),
}
_WEIGHTS: dict[RowPart, int] = {"rank": 38, "name": 210, "economies": 80}


def ranking(figures: RankingFigures) -> Table:
    """Return the rows as they stand; a row's key is the pointer of its rank.

    Columns that no row gives are left out. The shares that counts narrow come after those
    that are printed, where there is room.
    """
    wording = figures.wording
    given = [part for part in ROW_PARTS if _is_given(figures, part)]
    narrowed = [part for part in SHARES.values() if _is_narrowed(figures, part)]
    return Table(
        "ranking",
        figures.title,
        (
            *(
                Column(
                    part,
                    figures.part_head(part),
                    _KINDS.get(part, Kind.NUMBER),
                    _WEIGHTS.get(part, 100),
                )
                for part in given
            ),
            *(
                Column(
                    f"exact_{part}",
                    wording.translate("Tables", "{share}, narrowed").format(
                        share=figures.part_head(part)
                    ),
                    Kind.SHARE,
                    room=Room.PAGE,
                )
                for part in narrowed
            ),
            basis_column(figures),
            line_column(figures),
        ),
        tuple(_row(figures, index, given, narrowed) for index in range(len(figures.ranking.rows))),
        note=wording.translate("Tables", "The document lists no clusters."),
        head=given.index("name"),
    )


def world_totals(figures: RankingFigures) -> Table:
    """Return the world's totals, which are derived."""
    return derived_table(
        figures,
        [figure for figure in figures.derived if figure.place.what is What.WORLD_TOTAL],
        "world-totals",
    )


def _row(
    figures: RankingFigures, index: int, given: Sequence[RowPart], narrowed: Sequence[SharePart]
) -> Row:
    stated = figures.get_all([pointers.ranking_row(index, part) for part in given])
    exact = [figures.get(pointers.exact_share(index, part)) for part in narrowed]
    shown = (*stated, *(figure for figure in exact if figure is not None))
    cells = (
        *(_cell(figures, index, part) for part in given),
        *(of_figure(figures, figure) for figure in exact),
        basis_cell(figures, shown),
        line_cell(stated),
    )
    return Row(pointers.ranking_row(index, "rank"), cells, basis_of(stated))


def _cell(figures: RankingFigures, index: int, part: RowPart) -> Cell:
    row = figures.ranking.rows[index]
    if part == "name":
        return name(row.name)
    if part == "economies":
        return name(" / ".join(row.economies or ()))
    return of_figure(figures, figures.row(index, part))


def _is_given(figures: RankingFigures, part: RowPart) -> bool:
    rows = figures.ranking.rows
    if part == "economies":
        return any(row.economies for row in rows)
    return part == "name" or any(row.number(part) is not None for row in rows)


def _is_narrowed(figures: RankingFigures, part: SharePart) -> bool:
    return any(
        figures.get(pointers.exact_share(index, part)) is not None
        for index in range(len(figures.ranking.rows))
    )
