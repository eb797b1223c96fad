"""From a profile to its report: all words and figures in order, and no Qt.

One description serves paper and HTML, so both say the same. What the profile lacks
is said in words; nothing is left out silently.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from gii_viewer.charts.cards import cards as describe_cards
from gii_viewer.charts.describing import (
    describe_fields,
    describe_organizations,
)
from gii_viewer.exporting.report_parts import (
    Beside,
    Block,
    Cards,
    Items,
    Report,
    ReportCard,
    Section,
    Words,
)
from gii_viewer.exporting.report_tables import (
    basis_words,
    collaboration_shares_table,
    derived_table,
    fields_table,
    locations_table,
    organizations_table,
    output_with_period,
)
from gii_viewer.model.before.checks import Finding, Severity, check
from gii_viewer.model.before.derivations import assumption_words
from gii_viewer.model.before.derived import Assumption, DerivedFigure, derived_figures
from gii_viewer.model.before.figures import cluster_name, economies, edition_name
from gii_viewer.model.before.summary import joined, source_line, summary
from gii_viewer.model.document import Document
from gii_viewer.model.editions import SERIES_BREAK
from gii_viewer.model.figures import figures_of
from gii_viewer.model.pointers import rank as rank_pointer
from gii_viewer.model.profile import (
    ACTIVITY_KINDS,
    RANK_KINDS,
    ActivityKind,
    Basis,
    Profile,
)
from gii_viewer.model.wording import ENGLISH, Wording

_IN_THE_SUMMARY = (
    "/edition",
    *(f"/ranks/{kind}/{part}" for kind in RANK_KINDS for part in ("rank", "of")),
    *(
        f"/{kind}/{part}"
        for kind in ACTIVITY_KINDS
        for part in ("per_million", "organizations/0/share", "collaboration/share")
    ),
)

_TABLE_AND_CHART = (66, 34)
_SHARES_AND_LOCATIONS = (35, 65)


def describe_report(profile: Profile, wording: Wording = ENGLISH) -> Report:
    """Describe the report of one profile."""
    derived = derived_figures(profile)
    scope = [
        edition_name(profile, wording),
        *(output_with_period(profile, kind, wording) for kind in ACTIVITY_KINDS),
    ]
    return Report(
        kicker=wording.translate("Report", "Global Innovation Index: cluster profile"),
        title=cluster_name(profile, wording),
        economies=economies(profile) or wording.translate("Report", "economy not stated"),
        scope=" · ".join(scope),
        sections=(
            _summary(profile, wording),
            _cards(profile, wording),
            *(_activity(profile, kind, derived, wording) for kind in ACTIVITY_KINDS),
            _collaborations(profile, wording),
            _derived(profile, derived, wording),
            _findings(profile, wording),
            _sources(profile, derived, wording),
        ),
        source=source_line(profile, wording),
    )


def report_title(profiles: tuple[Profile, ...], wording: Wording = ENGLISH) -> str:
    """Name the whole document, as at the top of a reader's window."""
    names = [
        f"{cluster_name(profile, wording)} ({edition_name(profile, wording)})"
        for profile in profiles
    ]
    if len(names) == 1:
        return wording.translate("Report", "Cluster profile of {cluster}").format(cluster=names[0])
    return wording.translate("Report", "Cluster profiles: {clusters}").format(
        clusters=joined(names, wording)
    )


def _summary(profile: Profile, wording: Wording) -> Section:
    uses_added = any(profile.basis(pointer) is Basis.ADDED for pointer in _IN_THE_SUMMARY)
    origin = (
        wording.translate("Report", "The summary uses stated and added figures.")
        if uses_added
        else wording.translate("Report", "The summary uses stated figures only.")
    )
    legend = wording.translate(
        "Report",
        "Stated figures stand in the document, in the line named. Derived ones (hatched) are "
        "computed by GII Viewer from the others; their ranges show what rounding leaves open. "
        "Added ones (dotted) were typed in by the user.",
    )
    return Section(
        "summary",
        wording.translate("Report", "Summary"),
        "",
        (Words(summary(profile, wording), lead=True), Words(f"{legend} {origin}", quiet=True)),
        silent=True,
    )


def _cards(profile: Profile, wording: Wording) -> Section:
    rank = wording.translate("Report", "Rank")
    clusters = wording.translate("Report", "number of clusters")
    cards = []
    document = Document("", profile.source.file, None, "profile", "", profile, {})
    for card in describe_cards(figures_of(document, wording)):
        basis = ""
        if card.figure is not None:
            pointers = {rank: card.figure.pointer}
            if card.position is not None and card.figure.place.rank is not None:
                pointers[clusters] = rank_pointer(card.figure.place.rank, "of")
            basis = basis_words(profile, pointers, wording)
        cards.append(ReportCard(card, basis))
    return Section(
        "ranks",
        wording.translate("Report", "Ranks and output"),
        "",
        (Cards(tuple(cards)),),
        silent=True,
    )


def _activity(
    profile: Profile,
    kind: ActivityKind,
    derived: Mapping[str, DerivedFigure],
    wording: Wording,
) -> Section:
    organizations = describe_organizations(profile, kind, None, wording)
    fields = describe_fields(profile, kind, wording)
    without_fields = Words(_without_fields(kind, wording), quiet=True)
    blocks: list[Block] = []
    if organizations is None:
        blocks.append(Words(wording.translate("Report", "The document lists no organizations.")))
        if fields is None:
            blocks.append(without_fields)
    else:
        table = organizations_table(profile, kind, derived, wording)
        left = (table,) if fields else (replace(table, alone=True), without_fields)
        blocks.append(Beside(left, (organizations,), _TABLE_AND_CHART))
    if fields is not None:
        table = fields_table(profile, kind, wording)
        blocks.append(Beside((table,), (fields,), _TABLE_AND_CHART))
    title = {
        "patents": wording.translate("Report", "Patents"),
        "publications": wording.translate("Report", "Publications"),
    }[kind]
    return Section(kind, title, _scope(profile, kind, wording), tuple(blocks))


def _without_fields(kind: ActivityKind, wording: Wording) -> str:
    return {
        "patents": wording.translate(
            "Report", "The document gives no figures for the technology fields of patents."
        ),
        "publications": wording.translate(
            "Report", "The document gives no figures for the fields of publications."
        ),
    }[kind]


def _collaborations(profile: Profile, wording: Wording) -> Section:
    shares = collaboration_shares_table(profile, wording)
    locations = locations_table(profile, wording)
    blocks: list[Block] = []
    if shares is not None and locations is not None:
        blocks.append(Beside((shares,), (locations,), _SHARES_AND_LOCATIONS))
    else:
        blocks += [table for table in (shares, locations) if table is not None]
    if shares is None:
        no_share = wording.translate(
            "Report", "The document does not give the share of work made with others."
        )
        blocks.append(Words(no_share, quiet=True))
    else:
        with_others = wording.translate(
            "Report",
            "“With others” means other inventors for PCT applications, and other organizations "
            "for scientific articles.",
        )
        blocks.append(Words(with_others, quiet=True))
    if locations is None:
        none_named = wording.translate("Report", "The document names no locations.")
        blocks.append(Words(none_named, quiet=True))
    return Section(
        "collaborations",
        wording.translate("Report", "Collaborations"),
        edition_name(profile, wording),
        tuple(blocks),
    )


def _derived(profile: Profile, derived: Mapping[str, DerivedFigure], wording: Wording) -> Section:
    table = derived_table(profile, derived, wording)
    nothing = wording.translate(
        "Report",
        "No figure can be derived: the document lists no organizations, or their figures "
        "contradict each other.",
    )
    return Section(
        "derived",
        wording.translate("Report", "Derived figures"),
        edition_name(profile, wording),
        (Words(nothing) if table is None else replace(table, alone=True),),
    )


def _findings(profile: Profile, wording: Wording) -> Section:
    found = check(profile, wording)
    block: Block = Items(tuple(_finding(one, wording) for one in found))
    if not found:
        block = Words(
            wording.translate("Report", "Nothing found: the figures of this profile fit together.")
        )
    title = wording.translate("Report", "Findings of the checks")
    return Section("findings", title, "", (block,))


def _finding(finding: Finding, wording: Wording) -> str:
    severity = {
        Severity.IMPOSSIBLE: wording.translate("Report", "Impossible"),
        Severity.DOUBTFUL: wording.translate("Report", "Doubtful"),
        Severity.NOTE: wording.translate("Report", "Note"),
    }[finding.severity]
    if not finding.lines:
        return f"{severity}: {finding.reason}"
    where = (
        wording.translate("Report", "line {lines}")
        if len(finding.lines) == 1
        else wording.translate("Report", "lines {lines}")
    ).format(lines=joined([str(line) for line in finding.lines], wording))
    return f"{severity} ({where}): {finding.reason}"


def _sources(profile: Profile, derived: Mapping[str, DerivedFigure], wording: Wording) -> Section:
    used = {assumption for figure in derived.values() for assumption in figure.assumptions}
    source = [source_line(profile, wording)]
    if profile.source.sha256:
        source.append(
            wording.translate("Report", "SHA-256 of the document: {sha256}.").format(
                sha256=profile.source.sha256
            )
        )
    blocks: list[Block] = [Words(" ".join(source))]
    if profile.edition is not None and profile.edition >= SERIES_BREAK:
        new_series = wording.translate(
            "Report",
            "From the 2025 edition on, ranks also count venture capital: they do not "
            "continue the series of earlier editions.",
        )
        blocks.append(Words(new_series))
    if derived:
        ours = wording.translate(
            "Report",
            "Derived figures and findings are GII Viewer's, not WIPO's. They rest on these "
            "assumptions:",
        )
        assumptions = tuple(assumption_words(one, wording) for one in Assumption if one in used)
        blocks += [Words(ours), Items(assumptions, short=True)]
    title = wording.translate("Report", "Sources and assumptions")
    return Section("sources", title, "", tuple(blocks))


def _scope(profile: Profile, kind: ActivityKind, wording: Wording) -> str:
    return f"{output_with_period(profile, kind, wording)} · {edition_name(profile, wording)}"
