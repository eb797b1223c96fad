"""Organizations and fields of one activity."""

from __future__ import annotations

from gii_viewer.model import pointers
from gii_viewer.model.figure import Figure
from gii_viewer.model.figures import Figures
from gii_viewer.model.profile import ActivityKind, Basis
from gii_viewer.tables.cells import (
    ABSENT,
    BLANK,
    NOT_DERIVED,
    basis_of,
    name,
    of_figure,
    origin_cells,
    origin_columns,
    words,
)
from gii_viewer.tables.table import Cell, Column, Kind, Row, Table


def organizations(figures: Figures, kind: ActivityKind) -> Table:
    """Return the organizations; below them all others and the total, which are derived.

    A row's key is the pointer of its share, of the total that of the total.
    """
    wording = figures.wording
    title = {
        "patents": wording.translate("Tables", "Applicants by PCT applications"),
        "publications": wording.translate(
            "Tables", "Publishing organizations by scientific articles"
        ),
        "venture_capital": wording.translate("Tables", "Organizations by venture capital deals"),
    }[kind]
    note = {
        "patents": wording.translate("Tables", "The document lists no applicants."),
        "publications": wording.translate(
            "Tables", "The document lists no publishing organizations."
        ),
        "venture_capital": wording.translate(
            "Tables", "The document lists no organizations of venture capital."
        ),
    }[kind]
    return Table(
        f"{kind}-organizations",
        title,
        (
            Column("rank", wording.translate("Tables", "Rank"), Kind.NUMBER, 38),
            Column("organization", wording.translate("Tables", "Organization"), Kind.NAME, 172),
            Column("count", figures.output_title(kind), Kind.COUNT, 104),
            Column("share", wording.translate("Tables", "Share"), Kind.SHARE, 80),
            *origin_columns(figures),
        ),
        tuple(
            _organization(figures, kind, index)
            for index in range(len(figures.profile.activity(kind).organizations or ()))
        ),
        _foot(figures, kind),
        note,
        head=1,
    )


def fields(figures: Figures, kind: ActivityKind) -> Table:
    """Return the fields in the document's order; a row's key is the pointer of its share."""
    wording = figures.wording
    title = {
        "patents": wording.translate("Tables", "Technology fields by share of PCT applications"),
        "publications": wording.translate(
            "Tables", "Science fields by share of scientific articles"
        ),
        "venture_capital": wording.translate("Tables", "Fields by share of venture capital deals"),
    }[kind]
    note = {
        "patents": wording.translate(
            "Tables", "The document gives no figures for the technology fields of patents."
        ),
        "publications": wording.translate(
            "Tables", "The document gives no figures for the fields of publications."
        ),
        "venture_capital": wording.translate(
            "Tables", "The document gives no figures for the fields of venture capital."
        ),
    }[kind]
    shown = [
        figures.field(kind, index)
        for index in range(len(figures.profile.activity(kind).fields or ()))
    ]
    return Table(
        f"{kind}-fields",
        title,
        (
            Column("field", wording.translate("Tables", "Field"), Kind.NAME, 132),
            Column("share", wording.translate("Tables", "Share"), Kind.SHARE, 31),
            *origin_columns(figures),
        ),
        tuple(
            Row(
                figure.pointer,
                (name(figure.name), of_figure(figures, figure), *origin_cells(figures, [figure])),
                figure.basis,
            )
            for figure in shown
        ),
        note=note,
    )


def _organization(figures: Figures, kind: ActivityKind, index: int) -> Row:
    rank = figures[pointers.organization(kind, index, "rank")]
    count, share = figures.count(kind, index), figures.share(kind, index)
    shown = (rank, count, share)
    cells = (
        of_figure(figures, rank),
        name(count.name),
        of_figure(figures, count),
        of_figure(figures, share),
        *origin_cells(figures, shown),
    )
    return Row(share.pointer, cells, basis_of(shown))


def _foot(figures: Figures, kind: ActivityKind) -> tuple[Row, ...]:
    wording = figures.wording
    count, share = figures.others_count(kind), figures.others_share(kind)
    total = figures.total(kind)
    rows = []
    contradiction = figures.contradiction(kind)
    if contradiction:
        label = wording.translate("Tables", "All others: contradictory figures")
        cells = [BLANK, Cell(label, label, explain=lambda: contradiction), ABSENT, ABSENT]
        rows.append(Row(NOT_DERIVED, (*cells, *origin_cells(figures, []))))
    if count is not None or share is not None:
        label = wording.translate("Tables", "All other organizations")
        key = pointers.others_share(kind)
        rows.append(_derived_row(figures, key, label, count, share, of_figure(figures, share)))
    if total is not None:
        label = wording.translate("Tables", "Total")
        rows.append(_derived_row(figures, total.pointer, label, total, None, BLANK))
    return tuple(rows)


def _derived_row(
    figures: Figures,
    key: str,
    label: str,
    count: Figure | None,
    share: Figure | None,
    share_cell: Cell,
) -> Row:
    shown = [figure for figure in (count, share) if figure is not None]
    count_cell = ABSENT if count is None else of_figure(figures, count)
    cells = (BLANK, words(label), count_cell, share_cell, *origin_cells(figures, shown))
    return Row(key, cells, Basis.DERIVED)
