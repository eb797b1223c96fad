"""A table as the window shows it: its rows, in their order, with where they come from."""

from __future__ import annotations

from dataclasses import dataclass

from gii_viewer.model.before.derived import derived_figures
from gii_viewer.model.profile import Basis, Profile, StatedEvidence
from gii_viewer.model.wording import ENGLISH, Wording


@dataclass(frozen=True)
class ShownTable:
    """Header and rows as they are copied; ``numeric`` is per column.

    ``pointers`` are, row by row, the JSON Pointers of the figures that the row shows.
    """

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    numeric: tuple[bool, ...]
    pointers: tuple[tuple[str, ...], ...]


def with_origins(table: ShownTable, profile: Profile, wording: Wording = ENGLISH) -> ShownTable:
    """Return ``table`` with two more columns: basis and line of each row's figures.

    A row of several figures names each basis, and each line, once.
    """
    derived = derived_figures(profile)

    def basis(pointer: str) -> Basis:
        return Basis.DERIVED if pointer in derived else profile.basis(pointer)

    def line(pointer: str) -> int | None:
        evidence = profile.evidence.get(pointer)
        return evidence.line if isinstance(evidence, StatedEvidence) else None

    rows = []
    for cells, pointers in zip(table.rows, table.pointers, strict=True):
        bases = dict.fromkeys(_basis_word(basis(pointer), wording) for pointer in pointers)
        lines = dict.fromkeys(str(at) for at in map(line, pointers) if at is not None)
        rows.append((*cells, ", ".join(bases), ", ".join(lines)))
    titles = (wording.translate("Tables", "Basis"), wording.translate("Tables", "Line"))
    return ShownTable(
        (*table.header, *titles), tuple(rows), (*table.numeric, False, True), table.pointers
    )


def _basis_word(basis: Basis, wording: Wording) -> str:
    return {
        Basis.STATED: wording.translate("Tables", "stated"),
        Basis.DERIVED: wording.translate("Tables", "derived"),
        Basis.ADDED: wording.translate("Tables", "added"),
    }[basis]
