"""How many findings of the checks a reader should know of before trusting a document."""

from __future__ import annotations

from gii_viewer.model.checks import check
from gii_viewer.model.document_figures import DocumentFigures
from gii_viewer.model.findings import Severity


def serious_findings(figures: DocumentFigures) -> int:
    """Count the findings that are impossible or doubtful."""
    return sum(each.severity != Severity.NOTE for each in check(figures))
