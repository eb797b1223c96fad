"""The fields' shares of one activity, in the document's order."""

from __future__ import annotations

from functools import partial

from gii_viewer.charts.chart_words import activity_chart, share_bar
from gii_viewer.charts.description import BarChart, ChartKind
from gii_viewer.model.figures import Figures
from gii_viewer.model.profile import ActivityKind


def describe_fields(figures: Figures, kind: ActivityKind) -> BarChart | None:
    """Describe the fields of one activity."""
    translate = figures.translate
    shares = [
        figures.field(kind, index)
        for index in range(len(figures.profile.activity(kind).fields or ()))
    ]
    if not shares:
        return None
    about = translate(
        "Charts",
        "{name}: {share} of the cluster's {unit}{over} (rounded, {range}); {origin}.",
    )
    bars = [share_bar(figures, share, kind, share.name, share.text, about) for share in shares]
    title = {
        "patents": translate("Charts", "{cluster}: PCT applications by technology field"),
        "publications": translate("Charts", "{cluster}: scientific articles by field"),
        "venture_capital": translate("Charts", "{cluster}: venture capital deals by field"),
    }[kind]
    subtitle = translate("Charts", "Share of {unit}{over}")
    return activity_chart(figures, kind, "fields", (title, subtitle), [], bars)


CHARTS = (
    ChartKind(
        "patents-fields",
        30,
        lambda wording: wording.translate("Charts", "PCT applications by technology field"),
        partial(describe_fields, kind="patents"),
    ),
    ChartKind(
        "publications-fields",
        31,
        lambda wording: wording.translate("Charts", "Scientific articles by field"),
        partial(describe_fields, kind="publications"),
    ),
)
