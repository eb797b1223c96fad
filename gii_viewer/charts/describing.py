"""From a profile to the descriptions of its charts: all their words, no Qt.

Each function returns ``None`` where the profile lacks the figures; a chart is
never drawn from figures that the page does not give.
"""

from __future__ import annotations

from collections.abc import Sequence

from gii_viewer.charts.chart_words import (
    chart_text,
    count_words,
    isolated,
    listing,
    period_words,
    printed_range,
    share_words,
    side_title,
    stated_notes,
)
from gii_viewer.charts.describing_orders import describe_collaboration_locations, describe_ranks
from gii_viewer.charts.description import (
    CHART_IDS,
    Bar,
    BarChart,
    Chart,
)
from gii_viewer.model.before.derived import others_share
from gii_viewer.model.before.figures import cluster_name, origin, output_unit
from gii_viewer.model.before.wording import percent_range
from gii_viewer.model.profile import (
    ACTIVITY_KINDS,
    ActivityKind,
    Basis,
    Organization,
    Profile,
)
from gii_viewer.model.wording import ENGLISH, Wording

__all__ = [
    "axis_end",
    "describe_charts",
    "describe_collaboration_locations",
    "describe_collaboration_shares",
    "describe_fields",
    "describe_organizations",
    "describe_ranks",
]

_AXIS_STEPS = ((5, 1), (10, 2), (25, 5), (60, 10), (100, 20))
"""Up to this percent, an axis ends at a multiple of this step."""
_NAMED_IN_SUMMARY = 4


def describe_charts(profile: Profile, wording: Wording = ENGLISH) -> dict[str, Chart | None]:
    """Describe every chart of :data:`CHART_IDS`, in that order."""
    charts: dict[str, Chart | None] = {
        "ranks": describe_ranks(profile, wording),
        "patents-organizations": describe_organizations(profile, "patents", None, wording),
        "publications-organizations": describe_organizations(
            profile, "publications", None, wording
        ),
        "patents-fields": describe_fields(profile, "patents", wording),
        "publications-fields": describe_fields(profile, "publications", wording),
        "collaboration-shares": describe_collaboration_shares(profile, wording),
        "collaboration-locations": describe_collaboration_locations(profile, wording),
    }
    return {chart_id: charts[chart_id] for chart_id in CHART_IDS}


def describe_organizations(
    profile: Profile,
    kind: ActivityKind,
    order: Sequence[int] | None = None,
    wording: Wording = ENGLISH,
) -> BarChart | None:
    """Describe the organizations' shares of one activity.

    ``order`` holds the indices of the organizations in the order to show them;
    ``None`` shows all as in the document. Only when all are shown, "all others"
    follow: their share is derived for all that are not listed, so beside a
    selection it would mislead.
    """
    rows = profile.activity(kind).organizations
    if not rows:
        return None
    shown = range(len(rows)) if order is None else order
    bars = [_organization_bar(profile, kind, index, rows[index], wording) for index in shown]
    notes = []
    if len(set(shown)) == len(rows):
        others = _others_bar(profile, kind, len(rows), wording)
        if others is not None:
            bars.append(others)
            notes.append(
                wording.translate(
                    "Charts",
                    "All others: derived from the printed counts and shares; the range shows "
                    "what rounding leaves open.",
                )
            )
    else:
        notes.append(
            wording.translate("Charts", "{shown} of {all} organizations shown.").format(
                shown=wording.count(len(bars)), all=wording.count(len(rows))
            )
        )
    notes += stated_notes(bars, wording)
    title = {
        "patents": wording.translate("Charts", "{cluster}: PCT applications by organization"),
        "publications": wording.translate(
            "Charts", "{cluster}: scientific articles by organization"
        ),
    }[kind]
    subtitle = {
        "patents": wording.translate("Charts", "Share and count of PCT applications, {period}"),
        "publications": wording.translate(
            "Charts", "Share and count of scientific articles, {period}"
        ),
    }[kind].format(period=period_words(profile, kind, wording))
    return BarChart(
        id=f"{kind}-organizations",
        text=chart_text(
            profile, title, subtitle, notes, _bars_summary(profile, kind, bars, wording), wording
        ),
        axis_title=_share_of(kind, wording),
        axis_end=axis_end(bars),
        bars=tuple(bars),
    )


def describe_fields(
    profile: Profile, kind: ActivityKind, wording: Wording = ENGLISH
) -> BarChart | None:
    """Describe the fields of one activity, in the document's order."""
    fields = profile.activity(kind).fields
    if not fields:
        return None
    bars = []
    for index, field in enumerate(fields):
        pointer = f"/{kind}/fields/{index}/share"
        basis = profile.basis(pointer)
        detail = wording.translate(
            "Charts",
            "{name}: {share} of the cluster's {unit} in {period} (rounded, {range}); {basis}.",
        ).format(
            name=isolated(field.name),
            share=share_words(field.share, wording),
            unit=output_unit(kind, wording),
            period=period_words(profile, kind, wording),
            range=printed_range(field.share),
            basis=origin(profile, pointer, wording),
        )
        value = _with_basis(share_words(field.share, wording), basis, wording)
        bars.append(Bar(field.name, value, detail, basis, pointer, field.share, field.share))
    title = {
        "patents": wording.translate("Charts", "{cluster}: PCT applications by technology field"),
        "publications": wording.translate("Charts", "{cluster}: scientific articles by field"),
    }[kind]
    subtitle = {
        "patents": wording.translate("Charts", "Share of PCT applications, {period}"),
        "publications": wording.translate("Charts", "Share of scientific articles, {period}"),
    }[kind].format(period=period_words(profile, kind, wording))
    return BarChart(
        id=f"{kind}-fields",
        text=chart_text(
            profile,
            title,
            subtitle,
            [*_added_notes(bars, wording), *stated_notes(bars, wording)],
            _bars_summary(profile, kind, bars, wording),
            wording,
        ),
        axis_title=_share_of(kind, wording),
        axis_end=axis_end(bars),
        bars=tuple(bars),
    )


def describe_collaboration_shares(profile: Profile, wording: Wording = ENGLISH) -> BarChart | None:
    """Describe the shares of both activities that were made with others."""
    bars = []
    for kind in ACTIVITY_KINDS:
        collaboration = profile.activity(kind).collaboration
        if collaboration is None or collaboration.share is None:
            continue
        pointer = f"/{kind}/collaboration/share"
        basis = profile.basis(pointer)
        share = collaboration.share
        template = {
            "patents": wording.translate(
                "Charts",
                "PCT applications: {share} made with other inventors in {period} "
                "(rounded, {range}); {basis}.",
            ),
            "publications": wording.translate(
                "Charts",
                "Scientific articles: {share} made with other organizations in {period} "
                "(rounded, {range}); {basis}.",
            ),
        }[kind]
        detail = template.format(
            share=share_words(share, wording),
            period=period_words(profile, kind, wording),
            range=printed_range(share),
            basis=origin(profile, pointer, wording),
        )
        value = _with_basis(share_words(share, wording), basis, wording)
        label = side_title(kind, wording)
        bars.append(Bar(label, value, detail, basis, pointer, share, share))
    if not bars:
        return None
    notes = [
        wording.translate(
            "Charts",
            "“With others” means other inventors for PCT applications, and other organizations "
            "for scientific articles.",
        ),
        *_added_notes(bars, wording),
        *stated_notes(bars, wording),
    ]
    subtitle = wording.translate(
        "Charts", "Share of PCT applications, {patents}, and of scientific articles, {articles}"
    ).format(
        patents=period_words(profile, "patents", wording),
        articles=period_words(profile, "publications", wording),
    )
    summary = wording.translate("Charts", "Bar chart of the shares made with others: {bars}.")
    return BarChart(
        id="collaboration-shares",
        text=chart_text(
            profile,
            wording.translate("Charts", "{cluster}: work done with others"),
            subtitle,
            notes,
            summary.format(bars=listing([f"{bar.label} {bar.value_text}" for bar in bars])),
            wording,
        ),
        axis_title=wording.translate("Charts", "Share of the cluster's own total, percent"),
        axis_end=100,
        bars=tuple(bars),
    )


def axis_end(bars: Sequence[Bar]) -> float:
    """Return where an axis of percent ends: a whole step at or above every bar."""
    greatest = max((bar.high for bar in bars), default=100.0)
    for limit, step in _AXIS_STEPS:
        if greatest <= limit:
            return float(max(step, -(-greatest // step) * step))
    return 100.0


def _organization_bar(
    profile: Profile, kind: ActivityKind, index: int, row: Organization, wording: Wording
) -> Bar:
    pointer = f"/{kind}/organizations/{index}/share"
    basis = profile.basis(pointer)
    detail = wording.translate(
        "Charts",
        "{name}: rank {rank}, {share} of the cluster's {unit} (rounded, {range}), {count} in "
        "{period}; {basis}.",
    ).format(
        name=isolated(row.name),
        rank=wording.count(row.rank),
        share=share_words(row.share, wording),
        unit=output_unit(kind, wording),
        range=printed_range(row.share),
        count=count_words(kind, row.count, wording),
        period=period_words(profile, kind, wording),
        basis=origin(profile, pointer, wording),
    )
    value = wording.translate("Charts", "{share} · {count}").format(
        share=share_words(row.share, wording), count=wording.count(row.count)
    )
    value = _with_basis(value, basis, wording)
    return Bar(row.name, value, detail, basis, pointer, row.share, row.share)


def _others_bar(profile: Profile, kind: ActivityKind, listed: int, wording: Wording) -> Bar | None:
    share = others_share(profile.activity(kind))
    if share is None:
        return None
    value = percent_range(share)
    detail = wording.translate(
        "Charts",
        "All others: {range} of the cluster's {unit} in {period}; derived from the printed "
        "counts and shares of the {listed} organizations listed.",
    ).format(
        range=value,
        unit=output_unit(kind, wording),
        period=period_words(profile, kind, wording),
        listed=wording.count(listed),
    )
    return Bar(
        label=wording.translate("Charts", "All others"),
        value_text=value,
        detail=detail,
        basis=Basis.DERIVED,
        pointer=f"/{kind}/others/share",
        low=float(share.low * 100),
        high=100.0 if share.high is None else float(share.high * 100),
    )


def _share_of(kind: ActivityKind, wording: Wording) -> str:
    return {
        "patents": wording.translate("Charts", "Share of the cluster's PCT applications, percent"),
        "publications": wording.translate(
            "Charts", "Share of the cluster's scientific articles, percent"
        ),
    }[kind]


def _with_basis(value: str, basis: Basis, wording: Wording) -> str:
    if basis is not Basis.ADDED:
        return value
    return wording.translate("Charts", "{value} · added").format(value=value)


def _added_notes(bars: Sequence[Bar], wording: Wording) -> list[str]:
    if all(bar.basis is not Basis.ADDED for bar in bars):
        return []
    return [wording.translate("Charts", "Dotted: added by the user, not printed on the page.")]


def _bars_summary(
    profile: Profile, kind: ActivityKind, bars: Sequence[Bar], wording: Wording
) -> str:
    template = wording.translate(
        "Charts", "Bar chart of shares of the {unit} of {cluster}, {period}: {bars}."
    )
    if not bars:
        template = wording.translate(
            "Charts", "Bar chart of shares of the {unit} of {cluster}, {period}; no bar is shown."
        )
    named = [f"{isolated(bar.label)} {bar.value_text}" for bar in bars[:_NAMED_IN_SUMMARY]]
    if len(bars) > len(named):
        named.append(
            wording.translate("Charts", "and {count} more").format(
                count=wording.count(len(bars) - len(named))
            )
        )
    return template.format(
        unit=output_unit(kind, wording),
        cluster=isolated(cluster_name(profile, wording)),
        period=period_words(profile, kind, wording),
        bars=listing(named),
    )
