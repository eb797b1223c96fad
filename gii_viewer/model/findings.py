"""What a check found: which figures, in which lines, why it can't be, how serious it is."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from gii_viewer.model.document_figures import DocumentFigures
from gii_viewer.model.figure import FigureRef
from gii_viewer.model.profile import StatedEvidence
from gii_viewer.model.record import Record


class Severity(StrEnum):
    """How serious a finding is."""

    IMPOSSIBLE = "impossible"
    """No cluster can have these figures, however each was rounded: at least one is wrong."""
    DOUBTFUL = "doubtful"
    """Nothing in arithmetic forbids it, but such pages are not made like that."""
    NOTE = "note"
    """It can be right; a person who quotes the page should know it."""


class Finding(Record):
    """One finding. ``kind`` is stable, for programs; ``reason`` is a sentence for people.

    ``lines`` are those of the figures that the document states, in ascending order,
    and empty where none is known.
    """

    kind: str
    severity: Severity
    figures: tuple[FigureRef, ...]
    lines: tuple[int, ...]
    reason: str


def find(
    figures: DocumentFigures, kind: str, severity: Severity, pointers: Sequence[str], reason: str
) -> Finding:
    """Return a finding with the lines in which the document states its figures."""
    evidence = (figures.document.content.evidence.get(pointer) for pointer in pointers)
    lines = {stated.line for stated in evidence if isinstance(stated, StatedEvidence)}
    refs = tuple(figures.ref(pointer) for pointer in pointers)
    return Finding(kind, severity, refs, tuple(sorted(lines)), reason)


def severity_word(severity: Severity, figures: DocumentFigures) -> str:
    """Name a severity, as at the head of a line."""
    return {
        Severity.IMPOSSIBLE: figures.wording.translate("Checks", "Impossible"),
        Severity.DOUBTFUL: figures.wording.translate("Checks", "Doubtful"),
        Severity.NOTE: figures.wording.translate("Checks", "Note"),
    }[severity]


def finding_words(finding: Finding, figures: DocumentFigures) -> str:
    """Say a finding in one line: "Impossible (lines 21 and 22): …"."""
    severity = severity_word(finding.severity, figures)
    if not finding.lines:
        return f"{severity}: {finding.reason}"
    lines = figures.wording.joined([str(line) for line in finding.lines])
    number = len(finding.lines)
    where = figures.wording.translate("Checks", "lines {lines}", "", number)
    return f"{severity} ({where.format(lines=lines)}): {finding.reason}"
