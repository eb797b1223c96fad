"""Stands in until the exact bounds land."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from gii_viewer.model import pointers
from gii_viewer.model.before.derived import derived_figures, population, total
from gii_viewer.model.figure import Assumption, Unit
from gii_viewer.model.interval import Interval, exactly
from gii_viewer.model.profile import Profile, StatedEvidence

__all__ = ["Derived", "derive", "population", "total"]


@dataclass(frozen=True)
class Derived:
    pointer: str
    interval: Interval
    unit: Unit
    inputs: tuple[str, ...]
    assumptions: tuple[Assumption, ...]


def derive(profile: Profile) -> Mapping[str, Derived]:
    found: dict[str, Derived] = {}
    for pointer, old in derived_figures(profile).items():
        unit = Unit.PERCENT if old.unit.name == "SHARE" else Unit[old.unit.name]
        interval = old.interval
        if unit is Unit.PERCENT:
            high = 100 * (interval.high or Fraction(1))
            interval = Interval(interval.low * 100, high)
        if pointer == pointers.SIZE_TO_INTENSITY:
            _ranked(profile, found)
        found[pointer] = Derived(
            pointer, interval, unit, old.inputs, tuple(Assumption[a.name] for a in old.assumptions)
        )
    return found


def _ranked(profile: Profile, found: dict[str, Derived]) -> None:
    size, intensity = profile.ranks.size, profile.ranks.intensity
    if size is None or intensity is None or size.of is None or intensity.of is None:
        return
    own = profile.evidence.get(pointers.rank("intensity", "of"))
    if isinstance(own, StatedEvidence) and own != profile.evidence.get(pointers.rank("size", "of")):
        return
    pointer = pointers.rank("intensity", "of")
    found[pointer] = Derived(
        pointer,
        exactly(size.of),
        Unit.CLUSTERS,
        (pointers.rank("size", "of"),),
        (Assumption.SAME_CLUSTERS,),
    )
