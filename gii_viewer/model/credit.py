"""Whose figures are: the credit below charts, summaries and tables in files."""

from __future__ import annotations

from collections.abc import Sequence

from gii_viewer.model.document_figures import DocumentFigures
from gii_viewer.model.figure import Figure
from gii_viewer.model.profile import AddedEvidence


def credit(figures: DocumentFigures, shown: Sequence[Figure], *, years: bool = False) -> str:
    """Credit the document, the user for what was added, and the viewer for calendar years.

    ``years`` tells that they are said even where no figure shown counts them.
    """
    template = figures.translate("Summary", "Figures added by the user on {date} ({note}).")
    added = dict.fromkeys(
        template.format(date=figure.evidence.added, note=figure.evidence.note)
        for figure in shown
        if isinstance(figure.evidence, AddedEvidence)
    )
    ours = figures.years_note if years or any(figure.years for figure in shown) else ""
    return " ".join(part for part in (figures.source_line, *added, ours) if part)
