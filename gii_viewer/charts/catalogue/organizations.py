"""The organizations' shares of one activity, and that of all others."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from gii_viewer.charts.chart_words import activity_chart, share_bar
from gii_viewer.charts.description import Bar, BarChart, ChartKind
from gii_viewer.model.figures import Figures
from gii_viewer.model.profile import ActivityKind


def describe_organizations(
    figures: Figures, kind: ActivityKind, order: Sequence[int] | None = None
) -> BarChart | None:
    """Describe the organizations' shares of one activity.

    ``order`` holds the indices of the organizations in the order to show them;
    ``None`` shows all as in the document. Only when all are shown, "all others"
    follow: their share is derived for all that are not listed, so beside a
    selection it would mislead.
    """
    translate = figures.translate
    listed = len(figures.profile.activity(kind).organizations or ())
    if not listed:
        return None
    shown = range(listed) if order is None else order
    bars = [_organization(figures, kind, index) for index in shown]
    notes = []
    if len(set(shown)) == listed:
        others, contradiction = _others(figures, kind, listed), figures.contradiction(kind)
        if contradiction:
            note = translate("Charts", "{reason}, so all others are not derived.")
            notes.append(note.format(reason=contradiction))
        if others is not None:
            bars.append(others)
            notes.append(
                translate(
                    "Charts",
                    "All others: derived from the printed counts and shares; the range shows "
                    "what rounding leaves open.",
                )
            )
    else:
        notes.append(
            translate("Charts", "{shown} of {all} organizations shown.").format(
                shown=figures.wording.count(len(bars)), all=figures.wording.count(listed)
            )
        )
    title = {
        "patents": translate("Charts", "{cluster}: PCT applications by organization"),
        "publications": translate("Charts", "{cluster}: scientific articles by organization"),
        "venture_capital": translate("Charts", "{cluster}: venture capital deals by organization"),
    }[kind]
    subtitle = translate("Charts", "Share and count of {unit}{over}")
    return activity_chart(figures, kind, "organizations", (title, subtitle), notes, bars)


def _organization(figures: Figures, kind: ActivityKind, index: int) -> Bar:
    share, count = figures.share(kind, index), figures.count(kind, index)
    value = figures.translate("Charts", "{share} · {count}").format(
        share=share.text, count=count.text
    )
    row = (figures.profile.activity(kind).organizations or ())[index]
    about = figures.translate(
        "Charts",
        "{name}: rank {rank}, {share} of the cluster's {unit} (rounded, {range}), "
        "{count}{over}; {origin}.",
    )
    rank, counted = figures.wording.count(row.rank), figures.counted(kind, row.count)
    return share_bar(figures, share, kind, share.name, value, about, rank=rank, count=counted)


def _others(figures: Figures, kind: ActivityKind, listed: int) -> Bar | None:
    share = figures.others_share(kind)
    if share is None:
        return None
    about = figures.translate(
        "Charts",
        "All others: {share} of the cluster's {unit}{over}; derived from the printed "
        "counts and shares of the {listed} organizations listed.",
    )
    label, number = figures.translate("Charts", "All others"), figures.wording.count(listed)
    return share_bar(figures, share, kind, label, share.text, about, listed=number)


CHARTS = (
    ChartKind(
        "patents-organizations",
        20,
        lambda wording: wording.translate("Charts", "PCT applications by organization"),
        partial(describe_organizations, kind="patents"),
    ),
    ChartKind(
        "publications-organizations",
        21,
        lambda wording: wording.translate("Charts", "Scientific articles by organization"),
        partial(describe_organizations, kind="publications"),
    ),
)
