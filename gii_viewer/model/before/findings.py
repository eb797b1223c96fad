"""What a check found: which figures, in which lines, why it can't be, how serious it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from gii_viewer.model.profile import Profile, StatedEvidence


class Severity(StrEnum):
    """How serious a finding is."""

    IMPOSSIBLE = "impossible"
    """No cluster can have these figures, however each was rounded: at least one is wrong."""
    DOUBTFUL = "doubtful"
    """Nothing in arithmetic forbids it, but such pages are not made like that."""
    NOTE = "note"
    """It can be right; a person who quotes the page should know it."""


@dataclass(frozen=True)
class Finding:
    """One finding. ``kind`` is stable, for programs; ``reason`` is a sentence for people.

    ``figures`` are JSON Pointers; ``lines`` are those of the figures that the
    document states, in ascending order, and empty where none is known.
    """

    kind: str
    severity: Severity
    figures: tuple[str, ...]
    lines: tuple[int, ...]
    reason: str


def find(
    profile: Profile, kind: str, severity: Severity, figures: Sequence[str], reason: str
) -> Finding:
    """Return a finding with the lines in which the document states its figures."""
    evidence = (profile.evidence.get(pointer) for pointer in figures)
    lines = {stated.line for stated in evidence if isinstance(stated, StatedEvidence)}
    return Finding(kind, severity, tuple(figures), tuple(sorted(lines)), reason)
