"""Derived figures: as a list, side by side for both activities, and what went into one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from gii_viewer.model.document_figures import DocumentFigures
from gii_viewer.model.figure import Assumption, Figure, Unit
from gii_viewer.model.figures import Figures
from gii_viewer.model.pointers import What
from gii_viewer.model.profile import ACTIVITY_KINDS, ActivityKind, Basis
from gii_viewer.model.record import replace
from gii_viewer.tables.cells import (
    ABSENT,
    BLANK,
    NOT_DERIVED,
    basis_cell,
    basis_column,
    bounds,
    edge,
    kind_of,
    labelled,
    line_cell,
    line_column,
    of_figure,
    period_cell,
    period_column,
    words,
)
from gii_viewer.tables.table import Cell, Column, Kind, Room, Row, Table


def derived(figures: DocumentFigures, kind: ActivityKind | None = None) -> Table:
    """Return all derived figures, or those of one activity; keys are their pointers."""
    if kind is None:
        table = derived_table(figures, figures.derived, "derived")
    else:
        table = derived_table(figures, figures.derived_of(kind), f"{kind}-derived")
    if not isinstance(figures, Figures):
        return table
    kinds = (None, *ACTIVITY_KINDS) if kind is None else (kind,)
    return replace(table, rows=(*table.rows, *_not_derived(figures, kinds)))


def derived_table(figures: DocumentFigures, shown: Sequence[Figure], table_id: str) -> Table:
    """Return these derived figures; keys are their pointers."""
    wording = figures.wording
    return Table(
        table_id,
        wording.translate("Tables", "Derived figures"),
        (
            Column("figure", wording.translate("Tables", "Figure")),
            Column("range", wording.translate("Tables", "Range"), Kind.RANGE),
            Column("low", wording.translate("Tables", "Low"), Kind.RANGE, room=Room.SHEET),
            Column("high", wording.translate("Tables", "High"), Kind.RANGE, room=Room.SHEET),
            Column("unit", wording.translate("Tables", "Unit"), room=Room.PAGE),
            period_column(figures),
            basis_column(figures),
            Column("formula", wording.translate("Tables", "Formula"), room=Room.SHEET),
            Column("assumptions", wording.translate("Tables", "Assumptions"), room=Room.SHEET),
        ),
        tuple(_derived_row(figures, figure) for figure in shown),
        note=wording.translate("Tables", "The document's figures allow none to be derived."),
    )


def derived_side_by_side(figures: Figures) -> Table:
    """Return all derived figures in a row for both activities.

    A figure of the whole profile stands in both their columns, as the same cell. Keys
    are the pointers of the first figure in each row.
    """
    wording = figures.wording
    pairs: dict[What, dict[ActivityKind, Figure]] = {}
    for kind in ACTIVITY_KINDS:
        for figure in figures.derived_of(kind):
            pairs.setdefault(figure.place.what, {})[kind] = figure
    rows = [
        _joint_row(
            figures,
            _activity_label(figures, what),
            tuple(of_figure(figures, pair.get(kind)) for kind in ACTIVITY_KINDS),
            list(pair.values()),
        )
        for what, pair in pairs.items()
    ]
    for figure in figures.derived_of(None):
        cell = of_figure(figures, figure)
        rows.append(_joint_row(figures, figure.label, (cell, cell), [figure]))
    rows += [
        replace(row, cells=(row.cells[0], ABSENT, ABSENT, BLANK, BLANK))
        for row in _not_derived(figures, (None, *ACTIVITY_KINDS))
    ]
    return Table(
        "derived-side-by-side",
        wording.translate("Tables", "The ranges that the printed figures allow"),
        (
            Column("figure", wording.translate("Tables", "Figure"), weight=266),
            *(
                Column(
                    kind,
                    figures.output_and_period(kind),
                    Kind.RANGE,
                    150,
                )
                for kind in ACTIVITY_KINDS
            ),
            Column("unit", wording.translate("Tables", "Unit"), weight=220),
            Column("formula", wording.translate("Tables", "How it is derived"), weight=40),
        ),
        tuple(rows),
        note=wording.translate(
            "Tables", "No figure can be derived: the document lists no organizations."
        ),
    )


def inputs(figures: DocumentFigures, figure: Figure) -> Table:
    """Return what ``figure`` was derived from; keys are the inputs' pointers."""
    wording = figures.wording
    return Table(
        "inputs",
        wording.translate("Tables", "Inputs"),
        (
            Column("figure", wording.translate("Tables", "Figure")),
            Column("value", wording.translate("Tables", "Value"), Kind.RANGE),
            period_column(figures),
            basis_column(figures, Room.VIEW),
            line_column(figures, Room.VIEW),
        ),
        tuple(
            Row(
                ref.pointer,
                (
                    labelled(figures, used := figures[ref.pointer]),
                    of_figure(figures, used),
                    period_cell(figures, [used]),
                    basis_cell(figures, [used]),
                    line_cell([used]),
                ),
                used.basis,
            )
            for ref in figure.inputs
        ),
    )


def assumptions(every: Iterable[DocumentFigures]) -> Table:
    """Return what the derived figures of these profiles rest on, each assumption once."""
    found: dict[Assumption, DocumentFigures] = {}
    for figures in every:
        for figure in figures.derived:
            for assumption in figure.assumptions:
                found.setdefault(assumption, figures)
    return Table(
        "assumptions",
        "",
        (Column("assumption", ""), Column("words", "")),
        tuple(
            Row(one.value, (words(one.value), words(found[one].assumption_words(one))))
            for one in Assumption
            if one in found
        ),
    )


def _derived_row(figures: DocumentFigures, figure: Figure) -> Row:
    low, high = bounds(figure)
    kind = kind_of(figure.unit)
    return Row(
        figure.pointer,
        (
            labelled(figures, figure),
            of_figure(figures, figure),
            edge(low, kind),
            edge(high, kind),
            words(figure.unit_words),
            period_cell(figures, [figure]),
            basis_cell(figures, [figure]),
            words(figure.formula),
            words("; ".join(assumption.value for assumption in figure.assumptions)),
        ),
        Basis.DERIVED,
    )


def _not_derived(figures: Figures, kinds: Iterable[ActivityKind | None]) -> Iterator[Row]:
    """Yield a row for each activity whose figures contradict each other, None is for both."""
    for kind in kinds:
        reason = figures.contradiction(kind)
        if reason:
            yield Row(NOT_DERIVED, (words(reason), ABSENT, *[BLANK] * 7))


def _joint_row(figures: Figures, label: str, ranges: tuple[Cell, ...], shown: list[Figure]) -> Row:
    share = figures.wording.translate("Tables", "percent of the cluster's own total")
    units = dict.fromkeys(
        share if figure.unit is Unit.PERCENT else figure.unit_words for figure in shown
    )
    formulas = list(dict.fromkeys(figure.formula for figure in shown))
    if len(formulas) > 1:
        formulas = [
            f"{figures.output_title(figure.place.activity or 'patents')}: {figure.formula}"
            for figure in shown
        ]
    cells = (words(label), *ranges, words(" / ".join(units)), words(" ".join(formulas)))
    return Row(shown[0].pointer, cells, Basis.DERIVED)


def _activity_label(figures: Figures, what: What) -> str:
    """Name what is derived for an activity, whichever of them it is."""
    wording = figures.wording
    return {
        What.TOTAL: wording.translate("Tables", "Total"),
        What.OTHERS_COUNT: wording.translate("Tables", "All other organizations"),
        What.OTHERS_SHARE: wording.translate("Tables", "Share of all other organizations"),
        What.TOP1_SHARE: wording.translate("Tables", "Share of the first organization"),
        What.TOP3_SHARE: wording.translate("Tables", "Share of the first three organizations"),
        What.HHI: wording.translate("Tables", "Concentration (Herfindahl–Hirschman index)"),
        What.COLLABORATION_COUNT: wording.translate("Tables", "Made with others"),
        What.ACTIVITY_POPULATION: wording.translate("Tables", "Inhabitants, by each activity"),
    }[what]
