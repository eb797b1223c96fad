"""Documents to Markdown: all tables of each, under headings of their own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from gii_viewer.exporting.tables.markdown import escaped, markdown_table
from gii_viewer.model.document_figures import DocumentFigures
from gii_viewer.model.figures import Figures
from gii_viewer.model.ranking_figures import RankingFigures
from gii_viewer.tables.activity import fields, organizations
from gii_viewer.tables.collaboration import collaboration_shares, locations
from gii_viewer.tables.derived import assumptions, derived
from gii_viewer.tables.profile import ranks, source
from gii_viewer.tables.ranking import ranking, world_totals
from gii_viewer.tables.table import Table


def documents_to_markdown(every: Iterable[DocumentFigures]) -> str:
    """Write documents one after the other; same documents, same text, ending with a line end."""
    return "\n".join("\n\n".join(_parts(figures)) + "\n" for figures in every)


def _parts(figures: DocumentFigures) -> Iterator[str]:
    title = figures.title
    if isinstance(figures, Figures) and figures.economies:
        title = f"{title}, {figures.economies}"
    yield f"# {escaped(title)} ({figures.edition_name})"
    if isinstance(figures, RankingFigures):
        yield from _section("Ranking", ranking(figures))
        yield from _section("Derived", world_totals(figures))
    elif isinstance(figures, Figures):
        yield from _of_profile(figures)
    rests_on = assumptions([figures])
    if rests_on.rows:
        yield "The ranges rest on this:"
        yield "\n".join(f"- {escaped(row.cells[1].text)}" for row in rests_on.rows)
    yield from _section("Source", source(figures))


def _of_profile(figures: Figures) -> Iterator[str]:
    yield from _section("Ranks", ranks(figures))
    for kind in figures.profile.activities:
        yield from _section(figures.activity_name(kind), organizations(figures, kind))
        fields_of = f"Fields of {kind.replace('_', ' ')}"
        yield from _section(fields_of, fields(figures, kind), level=3)
    yield from _section("Collaboration", collaboration_shares(figures))
    yield from _section("Locations", locations(figures), level=3)
    yield from _section("Derived", derived(figures))


def _section(heading: str, table: Table, level: int = 2) -> Iterator[str]:
    yield f"{'#' * level} {heading}"
    yield markdown_table(table) if table.rows else escaped(table.note)
