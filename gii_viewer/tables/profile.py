"""A profile as a whole: ranks, the figures read, findings, and the source."""

from __future__ import annotations

from importlib.metadata import version

from gii_viewer.model.checks import check
from gii_viewer.model.credit import credit
from gii_viewer.model.document_figures import DocumentFigures
from gii_viewer.model.figure import Figure
from gii_viewer.model.figures import Figures
from gii_viewer.model.findings import Finding, severity_word
from gii_viewer.model.profile import ACTIVITY_KINDS, RANK_KINDS
from gii_viewer.tables.cells import (
    ABSENT,
    BLANK,
    basis_cell,
    basis_column,
    basis_of,
    labelled,
    of_figure,
    origin_cells,
    origin_columns,
    period_cell,
    period_column,
    words,
)
from gii_viewer.tables.table import Cell, Column, Kind, Room, Row, Table


def ranks(figures: Figures) -> Table:
    """Return the ranks, and the outputs per 1 million inhabitants; keys are pointers."""
    wording = figures.wording
    rows = []
    for kind in RANK_KINDS:
        rank, previous = figures.rank(kind), figures.previous_rank(kind)
        if rank is not None:
            rows.append(_rank(figures, rank, figures.ranked(kind)))
        if previous is not None:
            rows.append(_rank(figures, previous, None))
    rows += [
        _rank(figures, output, None)
        for activity in figures.profile.activities
        if (output := figures.per_million(activity)) is not None
    ]
    return Table(
        "ranks",
        wording.translate("Tables", "Ranks and output"),
        (
            Column("figure", wording.translate("Tables", "Figure")),
            Column("value", wording.translate("Tables", "Value"), Kind.COUNT),
            Column("of", wording.translate("Tables", "Of"), Kind.COUNT),
            Column("unit", wording.translate("Tables", "Unit")),
            *origin_columns(figures),
        ),
        tuple(rows),
        note=wording.translate("Tables", "The document gives no ranks."),
    )


def figures_read(figures: DocumentFigures) -> Table:
    """Return every figure that the document states or the user added; keys are pointers.

    Lines are those of the document's own text, which of a profile document are not
    those of the page that it was read from.
    """
    wording = figures.wording
    return Table(
        "figures-read",
        wording.translate("Tables", "Figures read"),
        (
            Column("line", wording.translate("Tables", "Line"), Kind.NUMBER),
            Column("figure", wording.translate("Tables", "Figure")),
            Column("value", wording.translate("Tables", "Value"), Kind.RANGE),
            Column("unit", wording.translate("Tables", "Unit"), room=Room.PAGE),
            period_column(figures),
            basis_column(figures),
        ),
        tuple(_read(figures, figure) for figure in figures.stated),
        note=wording.translate("Tables", "No figure was read."),
        head=1,
    )


def findings(figures: DocumentFigures) -> Table:
    """Return what the checks found; a row's key is its number, from 0."""
    wording = figures.wording
    return Table(
        "findings",
        wording.translate("Tables", "Findings of the checks"),
        (
            Column("severity", wording.translate("Tables", "Severity"), weight=40),
            Column("lines", wording.translate("Tables", "Lines"), Kind.NUMBER, 30),
            Column("reason", wording.translate("Tables", "Reason"), weight=330),
            Column("figures", wording.translate("Tables", "Figures"), room=Room.PAGE),
        ),
        tuple(
            _finding(figures, str(number), finding) for number, finding in enumerate(check(figures))
        ),
        note=wording.translate(
            "Tables", "Nothing found: the figures of this document fit together."
        ),
        head=2,
    )


def source(figures: DocumentFigures) -> Table:
    """Return where the figures come from, the years that they count, and the program."""
    wording, said = figures.wording, figures.document.content
    unknown = words(wording.translate("Tables", "not known"))
    edition = (
        words(wording.translate("Tables", "not stated"))
        if said.edition is None
        else Cell(said.edition, str(said.edition), Kind.NUMBER)
    )
    economies = (
        [
            (
                "economies",
                wording.translate("Tables", "Economies"),
                words(figures.economies) if figures.economies else unknown,
            )
        ]
        if isinstance(figures, Figures)
        else []
    )
    items = [
        (
            "quote",
            wording.translate("Tables", "To quote"),
            words(credit(figures, figures.stated, years=True)),
        ),
        *economies,
        ("file", wording.translate("Tables", "File"), words(said.source.file)),
        ("sha256", wording.translate("Tables", "SHA-256"), words(said.source.sha256)),
        ("edition", wording.translate("Tables", "Edition"), edition),
        *(
            (
                f"{kind}-period",
                wording.translate("Tables", "Period of {output}").format(
                    output=figures.output(kind)
                ),
                words(figures.period(kind)),
            )
            for kind in ACTIVITY_KINDS
        ),
        ("program", wording.translate("Tables", "Program"), words(program())),
    ]
    return Table(
        "source",
        wording.translate("Tables", "Source"),
        (
            Column("item", wording.translate("Tables", "Item")),
            Column("words", wording.translate("Tables", "Words")),
        ),
        tuple(Row(key, (words(item), cell)) for key, item, cell in items),
    )


def program() -> str:
    """Return "GII Viewer" with its version."""
    return f"GII Viewer {version('gii-viewer')}"


def _rank(figures: Figures, figure: Figure, of: Figure | None) -> Row:
    shown = [figure] if of is None else [figure, of]
    cells = (
        labelled(figures, figure),
        of_figure(figures, figure),
        BLANK if of is None else of_figure(figures, of),
        words(figure.unit_words),
        *origin_cells(figures, shown),
    )
    return Row(figure.pointer, cells, basis_of(shown))


def _read(figures: DocumentFigures, figure: Figure) -> Row:
    passage = figures.document.passages.get(figure.pointer)
    value = of_figure(figures, figure)
    line = (
        Cell(None, ABSENT.text, Kind.NUMBER, value.figures, explain=value.explain)
        if passage is None
        else Cell(
            passage.line, str(passage.line), Kind.NUMBER, value.figures, explain=value.explain
        )
    )
    cells = (
        line,
        labelled(figures, figure),
        value,
        words(figure.unit_words),
        period_cell(figures, [figure]),
        basis_cell(figures, [figure]),
    )
    return Row(figure.pointer, cells, figure.basis)


def _finding(figures: DocumentFigures, key: str, finding: Finding) -> Row:
    lines = finding.lines
    # Names that a finding is about are no figures.
    shown = figures.get_all([ref.pointer for ref in finding.figures])
    labels = "; ".join(figure.full_label for figure in shown)
    cells = (
        words(severity_word(finding.severity, figures)),
        Cell(
            lines[0] if lines else None,
            ", ".join(map(str, lines)),
            Kind.NUMBER,
            whole=len(lines) < 2,
        ),
        Cell(finding.reason, finding.reason, figures=finding.figures),
        Cell(labels or None, labels, figures=finding.figures),
    )
    return Row(key, cells, basis_of(shown))
