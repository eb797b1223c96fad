"""A profile as the tables that people read: what a workbook and a Markdown page show.

As in the tidy table all words are English: same input, same bytes, on every system.
"""

from __future__ import annotations

from decimal import Decimal
from importlib.metadata import version

from gii_viewer.documents.table import Column, Form, Percent, Table, Value
from gii_viewer.documents.tidy import written_bounds
from gii_viewer.model.before.derivations import (
    assumption_words,
    derived_formula,
    derived_label,
    derived_period,
    derived_text,
    derived_unit,
)
from gii_viewer.model.before.derived import Assumption, DerivedFigure, Unit, derived_figures
from gii_viewer.model.before.figures import (
    Figure,
    activity_period,
    economies,
    output_unit,
    stated_figures,
)
from gii_viewer.model.before.summary import source_line
from gii_viewer.model.profile import (
    ACTIVITY_KINDS,
    RANK_KINDS,
    ActivityKind,
    Basis,
    Profile,
    StatedEvidence,
)

_BASIS, _LINE = Column("Basis"), Column("Line", Form.PLAIN)
_FIGURE, _UNIT, _PERIOD = Column("Figure"), Column("Unit"), Column("Period")

_RANKS = (
    _FIGURE,
    Column("Value", Form.COUNT),
    Column("Of", Form.COUNT),
    _UNIT,
    _PERIOD,
    _BASIS,
    _LINE,
)
_FIELDS = (Column("Field"), Column("Share", Form.COUNT), _PERIOD, _BASIS, _LINE)
_COLLABORATION = (
    _FIGURE,
    Column("Position", Form.PLAIN),
    Column("Location"),
    Column("Share", Form.COUNT),
    _PERIOD,
    _BASIS,
    _LINE,
)
_DERIVED = (
    _FIGURE,
    Column("Range"),
    Column("Low", Form.COUNT),
    Column("High", Form.COUNT),
    _UNIT,
    _PERIOD,
    _BASIS,
    Column("Formula"),
    Column("Assumptions"),
)
_SOURCE = (Column("Item"), Column("Words"))


def organization_columns(kind: ActivityKind) -> tuple[Column, ...]:
    output = output_unit(kind)
    return (
        Column("Rank", Form.PLAIN),
        Column("Organization"),
        Column(output[:1].upper() + output[1:], Form.COUNT),
        Column("Share", Form.COUNT),
        _PERIOD,
        _BASIS,
        _LINE,
    )


class ProfileTables:
    """The tables of one profile; a table without rows has a note that says so."""

    def __init__(self, profile: Profile) -> None:
        self.profile = profile
        self._figures = {figure.pointer: figure for figure in stated_figures(profile)}
        self.assumptions = _assumptions(derived_figures(profile))

    def ranks(self) -> Table:
        """Return the ranks, and the outputs per 1 million inhabitants."""
        rows: list[tuple[Value, ...]] = []
        for kind in RANK_KINDS:
            figure = self._figures.get(f"/ranks/{kind}/rank")
            if figure is not None:
                among = self._figures.get(f"/ranks/{kind}/of")
                of = None if among is None else among.value
                rows.append(
                    (figure.label, figure.value, of, figure.unit, *self._origin(figure, among))
                )
        for activity in ACTIVITY_KINDS:
            figure = self._figures.get(f"/{activity}/per_million")
            if figure is not None:
                rows.append((figure.label, figure.value, None, figure.unit, *self._origin(figure)))
        return Table("Ranks", _RANKS, tuple(rows), "The document gives no ranks.")

    def organizations(self, kind: ActivityKind) -> Table:
        rows = []
        for index, row in enumerate(self.profile.activity(kind).organizations or ()):
            pointer = f"/{kind}/organizations/{index}"
            count, share = self._figures[f"{pointer}/count"], self._figures[f"{pointer}/share"]
            origin = self._origin(count, share)
            rows.append((row.rank, row.name, row.count, _percent(row.share), *origin))
        return Table(
            kind.capitalize(),
            organization_columns(kind),
            tuple(rows),
            f"The document lists no organizations of {kind}.",
        )

    def fields(self, kind: ActivityKind) -> Table:
        rows = []
        for index, row in enumerate(self.profile.activity(kind).fields or ()):
            figure = self._figures[f"/{kind}/fields/{index}/share"]
            rows.append((row.name, _percent(row.share), *self._origin(figure)))
        note = f"The document gives no figures for the fields of {kind}."
        return Table(f"Fields of {kind}", _FIELDS, tuple(rows), note)

    def collaboration(self, kind: ActivityKind) -> Table:
        start = f"/{kind}/collaboration/"
        rows: list[tuple[Value, ...]] = []
        for figure in self._figures.values():
            if figure.pointer == f"{start}share":
                share = _percent(figure.value)
                rows.append((figure.label, None, "", share, *self._origin(figure)))
            elif figure.pointer.startswith(start):
                origin = self._origin(figure)
                rows.append((figure.label, figure.value, figure.name, None, *origin))
        note = f"The document says nothing of collaboration in {kind}."
        return Table(f"Collaboration in {kind}", _COLLABORATION, tuple(rows), note)

    def derived(self) -> Table:
        rows = tuple(
            (
                *(derived_label(figure), derived_text(figure), *_bounds(figure)),
                *(derived_unit(figure), derived_period(figure, self.profile)),
                Basis.DERIVED.value,
                derived_formula(figure),
                "; ".join(assumption.value for assumption in figure.assumptions),
            )
            for figure in derived_figures(self.profile).values()
        )
        return Table("Derived", _DERIVED, rows, "The document's figures allow none to be derived.")

    def source(self) -> Table:
        """Return where the figures come from, and the years that they count."""
        profile = self.profile
        unknown = "not known"
        edition = "not stated" if profile.edition is None else profile.edition
        rows: list[tuple[Value, ...]] = [
            ("To quote", source_line(profile)),
            ("Economies", economies(profile) or unknown),
            ("File", profile.source.file),
            ("SHA-256", profile.source.sha256),
            ("Edition", edition),
        ]
        for kind in ACTIVITY_KINDS:
            years = activity_period(profile, kind) or unknown
            rows.append((f"Period of {output_unit(kind)}", years))
        rows.append(("Program", program()))
        return Table("Source", _SOURCE, tuple(rows))

    def _origin(self, figure: Figure, other: Figure | None = None) -> tuple[str, str, int | None]:
        """Return period, basis and line of a row; of two figures, both bases if they differ."""
        figures = [figure] if other is None else [figure, other]
        bases = dict.fromkeys(each.basis.value for each in figures)
        evidence = self.profile.evidence.get(figure.pointer)
        line = evidence.line if isinstance(evidence, StatedEvidence) else None
        return figure.period, ", ".join(bases), line


def program() -> str:
    """Return "GII Viewer" with its version."""
    return f"GII Viewer {version('gii-viewer')}"


def assumption_rows(assumptions: set[Assumption]) -> list[tuple[str, str]]:
    """Return name and sentence of each, in the order of their declaration."""
    return [
        (assumption.value, assumption_words(assumption))
        for assumption in Assumption
        if assumption in assumptions
    ]


def _assumptions(figures: dict[str, DerivedFigure]) -> set[Assumption]:
    return {assumption for figure in figures.values() for assumption in figure.assumptions}


def _percent(share: int) -> Percent:
    return Percent(Decimal(share))


def _bounds(figure: DerivedFigure) -> tuple[Value, Value]:
    low, high = written_bounds(figure)
    if figure.unit is Unit.SHARE:
        return Percent(low), None if high is None else Percent(high)
    return low, high
