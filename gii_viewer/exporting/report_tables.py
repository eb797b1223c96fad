"""The tables of a report: organizations, fields, collaborations and derived figures."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from gii_viewer.exporting.report_parts import Cell, Column, Row, Table
from gii_viewer.model.before.derivations import (
    derived_formula,
    derived_label,
    derived_text,
    derived_unit,
)
from gii_viewer.model.before.derived import DerivedFigure, Unit
from gii_viewer.model.before.figures import activity_period, output_unit
from gii_viewer.model.before.summary import joined
from gii_viewer.model.names import folded
from gii_viewer.model.profile import (
    ACTIVITY_KINDS,
    ActivityKind,
    AddedEvidence,
    Basis,
    Profile,
    StatedEvidence,
)
from gii_viewer.model.wording import Wording

_OF_ACTIVITY = (
    "total",
    "others/count",
    "others/share",
    "top1/share",
    "top3/share",
    "hhi",
    "collaboration/count",
    "population",
)
_ABSENT = "–"


def basis_words(profile: Profile, pointers: Mapping[str, str], wording: Wording) -> str:
    """Say whether the figures at ``pointers``, by their labels, are stated or added."""
    said = {label: _basis_of(profile, pointer, wording) for label, pointer in pointers.items()}
    if len(set(said.values())) == 1:
        return next(iter(said.values()))
    evidence = [profile.evidence.get(pointer) for pointer in pointers.values()]
    lines = sorted({one.line for one in evidence if isinstance(one, StatedEvidence)})
    if all(isinstance(one, StatedEvidence) for one in evidence):
        return wording.translate("Report", "stated, lines {lines}").format(
            lines=joined([str(line) for line in lines], wording)
        )
    return "; ".join(f"{label}: {words}" for label, words in said.items())


def _basis_of(profile: Profile, pointer: str, wording: Wording) -> str:
    match profile.evidence.get(pointer):
        case AddedEvidence(added, note):
            return wording.translate("Report", "added on {date} ({note})").format(
                date=added, note=note
            )
        case StatedEvidence(line, _):
            return wording.translate("Report", "stated, line {line}").format(line=line)
        case _:
            return wording.translate("Report", "stated")


def organizations_table(
    profile: Profile,
    kind: ActivityKind,
    derived: Mapping[str, DerivedFigure],
    wording: Wording,
) -> Table:
    """Return the organizations, all others and the total of one activity."""
    output = _capitalized(output_unit(kind, wording))
    share = wording.translate("Report", "Share")
    rows = []
    for index, one in enumerate(profile.activity(kind).organizations or ()):
        pointer = f"/{kind}/organizations/{index}"
        pointers = {output: f"{pointer}/count", share: f"{pointer}/share"}
        rows.append(
            Row(
                (
                    Cell(wording.count(one.rank)),
                    Cell(one.name, verbatim=True),
                    Cell(wording.count(one.count)),
                    Cell(f"{one.share}%"),
                    Cell(basis_words(profile, pointers, wording), small=True),
                ),
                _basis_of_all(profile, pointers.values()),
            )
        )
    ends = (
        (wording.translate("Report", "All other organizations"), "others/count", "others/share"),
        (wording.translate("Report", "Total"), "total", ""),
    )
    for label, count, part in ends:
        figures = [derived.get(f"/{kind}/{name}") for name in (count, part)]
        texts = [_ABSENT if one is None else derived_text(one, wording) for one in figures]
        if figures[0] is not None:
            rows.append(
                Row(
                    (
                        Cell(""),
                        Cell(label),
                        Cell(texts[0]),
                        Cell(texts[1] if part else ""),
                        Cell(wording.translate("Report", "derived"), small=True),
                    ),
                    Basis.DERIVED,
                )
            )
    caption = {
        "patents": wording.translate("Report", "Applicants by PCT applications"),
        "publications": wording.translate(
            "Report", "Publishing organizations by scientific articles"
        ),
    }[kind]
    return Table(
        caption,
        (
            Column(wording.translate("Report", "Rank"), 38, numeric=True),
            Column(wording.translate("Report", "Organization"), 172),
            Column(output, 104, numeric=True),
            Column(share, 80, numeric=True),
            Column(wording.translate("Report", "Basis"), 88),
        ),
        tuple(rows),
        head=1,
    )


def fields_table(profile: Profile, kind: ActivityKind, wording: Wording) -> Table:
    """Return the fields of one activity, in the document's order."""
    share = wording.translate("Report", "Share")
    rows = []
    for index, one in enumerate(profile.activity(kind).fields or ()):
        pointer = f"/{kind}/fields/{index}/share"
        cells = (
            Cell(one.name, verbatim=True),
            Cell(f"{one.share}%"),
            Cell(basis_words(profile, {share: pointer}, wording), small=True),
        )
        rows.append(Row(cells, profile.basis(pointer)))
    caption = {
        "patents": wording.translate("Report", "Technology fields by share of PCT applications"),
        "publications": wording.translate(
            "Report", "Science fields by share of scientific articles"
        ),
    }[kind]
    return Table(
        caption,
        (
            Column(wording.translate("Report", "Field"), 60),
            Column(share, 14, numeric=True),
            Column(wording.translate("Report", "Basis"), 40),
        ),
        tuple(rows),
        head=0,
    )


def collaboration_shares_table(profile: Profile, wording: Wording) -> Table | None:
    """Return the shares made with others; ``None`` where the document gives none."""
    rows = []
    for kind in ACTIVITY_KINDS:
        collaboration = profile.activity(kind).collaboration
        if collaboration is None or collaboration.share is None:
            continue
        pointer = f"/{kind}/collaboration/share"
        cells = (
            Cell(output_with_period(profile, kind, wording)),
            Cell(f"{collaboration.share}%"),
            Cell(basis_words(profile, {"": pointer}, wording), small=True),
        )
        rows.append(Row(cells, profile.basis(pointer)))
    if not rows:
        return None
    columns = (
        Column(wording.translate("Report", "Of the cluster's own"), 112),
        Column(wording.translate("Report", "Share"), 40, numeric=True),
        Column(wording.translate("Report", "Basis"), 96),
    )
    caption = wording.translate("Report", "Share made with others")
    return Table(caption, columns, tuple(rows), head=0)


def locations_table(profile: Profile, wording: Wording) -> Table | None:
    """Return the locations of both activities, joined; ``None`` where there are none."""
    names: dict[str, str] = {}
    places: dict[str, dict[ActivityKind, list[int]]] = {}
    for kind in ACTIVITY_KINDS:
        collaboration = profile.activity(kind).collaboration
        for index, name in enumerate((collaboration and collaboration.locations) or ()):
            names.setdefault(folded(name), name)
            places.setdefault(folded(name), {}).setdefault(kind, []).append(index)
    if not places:
        return None
    rows = []
    for key, found in places.items():
        pointers = {
            f"{_capitalized(output_unit(kind, wording))} {index + 1}": (
                f"/{kind}/collaboration/locations/{index}"
            )
            for kind, indices in found.items()
            for index in indices
        }
        orders = (
            ", ".join(wording.ordinal(index + 1) for index in found.get(kind, ())) or _ABSENT
            for kind in ACTIVITY_KINDS
        )
        cells = (
            Cell(names[key], verbatim=True),
            *(Cell(order) for order in orders),
            Cell(basis_words(profile, pointers, wording), small=True),
        )
        rows.append(Row(cells, _basis_of_all(profile, pointers.values())))
    columns = (
        Column(wording.translate("Report", "Location"), 126),
        *(
            Column(_capitalized(output_unit(kind, wording)), 112, numeric=True)
            for kind in ACTIVITY_KINDS
        ),
        Column(wording.translate("Report", "Basis"), 138),
    )
    caption = wording.translate("Report", "Top locations, in order")
    return Table(caption, columns, tuple(rows), head=0)


def derived_table(
    profile: Profile, derived: Mapping[str, DerivedFigure], wording: Wording
) -> Table | None:
    """Return all derived figures, both activities side by side; ``None`` without any."""
    rows = []
    for name in _OF_ACTIVITY:
        pair = [derived.get(f"/{kind}/{name}") for kind in ACTIVITY_KINDS]
        known = [figure for figure in pair if figure is not None]
        if known:
            ranges = (
                Cell(_ABSENT if figure is None else derived_text(figure, wording))
                for figure in pair
            )
            rows.append(_derived_row(_label(name, wording), tuple(ranges), known, wording))
    for pointer, figure in derived.items():
        if not pointer.startswith(tuple(f"/{kind}/" for kind in ACTIVITY_KINDS)):
            both = (Cell(derived_text(figure, wording), span=2),)
            rows.append(_derived_row(derived_label(figure, wording), both, [figure], wording))
    if not rows:
        return None
    columns = (
        Column(wording.translate("Report", "Figure"), 294),
        *(
            Column(output_with_period(profile, kind, wording), 136, numeric=True)
            for kind in ACTIVITY_KINDS
        ),
        Column(wording.translate("Report", "Unit"), 220),
        Column(
            wording.translate("Report", "How it is derived"),
            40,
            noted=wording.translate("Report", "Note"),
        ),
    )
    caption = wording.translate("Report", "The ranges that the printed figures allow")
    return Table(caption, columns, tuple(rows), head=0)


def output_with_period(profile: Profile, kind: ActivityKind, wording: Wording) -> str:
    """Name what an activity counts, and its years: "PCT applications, 2019–2023"."""
    years = activity_period(profile, kind) or wording.translate("Report", "period not known")
    return f"{_capitalized(output_unit(kind, wording))}, {years}"


def _derived_row(
    label: str, ranges: tuple[Cell, ...], figures: Sequence[DerivedFigure], wording: Wording
) -> Row:
    formulas = dict.fromkeys(derived_formula(figure, wording) for figure in figures)
    units = dict.fromkeys(
        wording.translate("Report", "percent of the cluster's own total")
        if figure.unit is Unit.SHARE
        else derived_unit(figure, wording)
        for figure in figures
    )
    return Row(
        (
            Cell(label),
            *ranges,
            Cell(" / ".join(units), small=True),
            Cell(" ".join(formulas), small=True),
        ),
        Basis.DERIVED,
    )


def _label(name: str, wording: Wording) -> str:
    return {
        "total": wording.translate("Report", "Total"),
        "others/count": wording.translate("Report", "All other organizations"),
        "others/share": wording.translate("Report", "Share of all other organizations"),
        "top1/share": wording.translate("Report", "Share of the first organization"),
        "top3/share": wording.translate("Report", "Share of the first three organizations"),
        "hhi": wording.translate("Report", "Concentration (Herfindahl–Hirschman index)"),
        "collaboration/count": wording.translate("Report", "Made with others"),
        "population": wording.translate("Report", "Inhabitants, by each activity"),
    }[name]


def _basis_of_all(profile: Profile, pointers: Iterable[str]) -> Basis:
    bases = {profile.basis(pointer) for pointer in pointers}
    return Basis.ADDED if Basis.ADDED in bases else Basis.STATED


def _capitalized(text: str) -> str:
    return text[:1].upper() + text[1:]
