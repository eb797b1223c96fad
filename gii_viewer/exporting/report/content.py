"""From a profile's figures to its report: all words and figures in order, and no Qt.

One description serves paper and HTML, so both say the same. What the profile lacks
is said in words; nothing is left out silently.
"""

from __future__ import annotations

from collections.abc import Sequence

from gii_viewer.charts.cards import Card, cards
from gii_viewer.charts.catalogue.fields import describe_fields
from gii_viewer.charts.catalogue.organizations import describe_organizations
from gii_viewer.exporting.report.parts import (
    Beside,
    Block,
    Cards,
    Items,
    PrintedTable,
    Report,
    ReportCard,
    Section,
    Words,
)
from gii_viewer.model.credit import credit
from gii_viewer.model.figures import Figures
from gii_viewer.model.profile import ACTIVITY_KINDS, ActivityKind, Basis
from gii_viewer.model.summary import figures_in_summary, summary
from gii_viewer.tables.activity import fields, organizations
from gii_viewer.tables.cells import basis_words, with_basis_words
from gii_viewer.tables.collaboration import collaboration_shares, locations
from gii_viewer.tables.derived import assumptions, derived_side_by_side
from gii_viewer.tables.profile import findings
from gii_viewer.tables.table import Room

_TABLE_AND_CHART = (66, 34)
_SHARES_AND_LOCATIONS = (37, 63)


def describe_report(figures: Figures) -> Report:
    """Describe the report of one profile."""
    translate = figures.wording.translate
    kinds = figures.profile.activities
    scope = [figures.edition_name, *(figures.output_and_period(kind) for kind in kinds)]
    return Report(
        kicker=translate("Report", "Global Innovation Index: cluster profile"),
        title=figures.cluster_name,
        economies=figures.economies or translate("Report", "economy not stated"),
        scope=" · ".join(scope),
        sections=(
            _summary(figures),
            _cards(figures),
            *(_activity(figures, kind) for kind in kinds if _is_shown(figures, kind)),
            _collaborations(figures),
            _derived(figures),
            _findings(figures),
            _sources(figures),
        ),
        source=source_of_all(figures),
        language=translate("Report", "en", "BCP 47 tag of this catalogue's language"),
    )


def report_title(every: Sequence[Figures]) -> str:
    """Name the whole document, as at the top of a reader's window."""
    wording = every[0].wording
    names = [f"{figures.cluster_name} ({figures.edition_name})" for figures in every]
    if len(names) == 1:
        return wording.translate("Report", "Cluster profile of {cluster}").format(cluster=names[0])
    return wording.translate("Report", "Cluster profiles: {clusters}").format(
        clusters=wording.joined(names)
    )


def _summary(figures: Figures) -> Section:
    translate = figures.wording.translate
    origin = (
        translate("Report", "The summary uses stated and added figures.")
        if any(figure.basis is Basis.ADDED for figure in figures_in_summary(figures))
        else translate("Report", "The summary uses stated figures only.")
    )
    legend = translate(
        "Report",
        "Stated figures stand in the document, in the line named. Derived ones (hatched) are "
        "computed by GII Viewer from the others; their ranges show what rounding leaves open. "
        "Added ones (dotted) were typed in by the user.",
    )
    blocks = (Words(summary(figures), lead=True), Words(f"{legend} {origin}", quiet=True))
    return Section("summary", translate("Report", "Summary"), "", blocks, silent=True)


def _cards(figures: Figures) -> Section:
    shown = tuple(ReportCard(card, _card_basis(figures, card)) for card in cards(figures))
    title = figures.wording.translate("Report", "Ranks and output")
    return Section("ranks", title, "", (Cards(shown),), silent=True)


def _card_basis(figures: Figures, card: Card) -> str:
    translate = figures.wording.translate
    if card.figure is None:
        return ""
    shown = {translate("Report", "Rank"): [card.figure]}
    kind = card.figure.place.rank
    ranked = None if kind is None else figures.ranked(kind)
    if ranked is not None:
        shown[translate("Report", "number of clusters")] = [ranked]
    return basis_words(figures, shown)


def _is_shown(figures: Figures, kind: ActivityKind) -> bool:
    """Tell whether an activity has a section: both do, venture capital where it lists anything."""
    activity = figures.profile.activity(kind)
    return kind in ACTIVITY_KINDS or bool(activity.organizations or activity.fields)


def _activity(figures: Figures, kind: ActivityKind) -> Section:
    organizations_chart = describe_organizations(figures, kind)
    fields_chart = describe_fields(figures, kind)
    listed, split = organizations(figures, kind), fields(figures, kind)
    without_fields = Words(split.note, quiet=True)
    blocks: list[Block] = []
    if organizations_chart is None:
        blocks.append(Words(listed.note))
        if fields_chart is None:
            blocks.append(without_fields)
    else:
        table = PrintedTable(with_basis_words(listed, figures), alone=fields_chart is None)
        left = (table,) if fields_chart else (table, without_fields)
        blocks.append(Beside(left, (organizations_chart,), _TABLE_AND_CHART))
    if fields_chart is not None:
        table = PrintedTable(with_basis_words(split, figures))
        blocks.append(Beside((table,), (fields_chart,), _TABLE_AND_CHART))
    scope = f"{figures.output_and_period(kind)} · {figures.edition_name}"
    return Section(kind, figures.activity_name(kind), scope, tuple(blocks))


def _collaborations(figures: Figures) -> Section:
    translate = figures.wording.translate
    shares, places = collaboration_shares(figures), locations(figures)
    tables = [
        PrintedTable(with_basis_words(table, figures)) for table in (shares, places) if table.rows
    ]
    blocks: list[Block] = [*tables]
    if len(tables) == 2:
        blocks = [Beside((tables[0],), (tables[1],), _SHARES_AND_LOCATIONS)]
    with_others = translate(
        "Report",
        "“With others” means other inventors for PCT applications, and other organizations "
        "for scientific articles.",
    )
    blocks.append(Words(with_others if shares.rows else shares.note, quiet=True))
    if not places.rows:
        blocks.append(Words(places.note, quiet=True))
    title = translate("Report", "Collaborations")
    return Section("collaborations", title, figures.edition_name, tuple(blocks))


def _derived(figures: Figures) -> Section:
    translate = figures.wording.translate
    table = derived_side_by_side(figures)
    noted = translate("Report", "Note")
    block: Block = PrintedTable(table, alone=True, noted=noted) if table.rows else Words(table.note)
    title = translate("Report", "Derived figures")
    return Section("derived", title, figures.edition_name, (block,))


def _findings(figures: Figures) -> Section:
    table = findings(figures).within(Room.VIEW)
    block: Block = PrintedTable(table, alone=True) if table.rows else Words(table.note)
    return Section("findings", table.title, "", (block,))


def _sources(figures: Figures) -> Section:
    translate = figures.wording.translate
    source = figures.profile.source
    said = [source_of_all(figures)]
    if source.sha256:
        checksum = translate("Report", "SHA-256 of the document: {sha256}.")
        said.append(checksum.format(sha256=source.sha256))
    blocks: list[Block] = [Words(" ".join(said))]
    if figures.series_note:
        blocks.append(Words(figures.series_note))
    used = [row.cells[1].text for row in assumptions([figures]).rows]
    if used:
        ours = translate(
            "Report",
            "Derived figures and findings are GII Viewer's, not WIPO's. They rest on these "
            "assumptions:",
        )
        blocks += [Words(ours), Items(tuple(used))]
    return Section("sources", translate("Report", "Sources and assumptions"), "", tuple(blocks))


def source_of_all(figures: Figures) -> str:
    """Say whose all figures are, as it stands at the foot of every page."""
    return credit(figures, figures.stated, years=True)
