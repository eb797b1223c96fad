"""The fields' shares of one activity, in the document's order."""

from __future__ import annotations

from functools import partial

from gii_viewer.charts.chart_words import bar_chart, bars_summary, share_axis_title, share_bar
from gii_viewer.charts.description import BarChart, ChartKind
from gii_viewer.model.figures import Figures
from gii_viewer.model.profile import ActivityKind
from gii_viewer.model.wording import Wording


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
        "{name}: {share} of the cluster's {unit} over {period} (rounded, {range}); {origin}.",
    )
    bars = [share_bar(figures, share, kind, share.name, share.text, about) for share in shares]
    title = {
        "patents": translate("Charts", "{cluster}: PCT applications by technology field"),
        "publications": translate("Charts", "{cluster}: scientific articles by field"),
    }[kind]
    subtitle = {
        "patents": translate("Charts", "Share of PCT applications over {period}"),
        "publications": translate("Charts", "Share of scientific articles over {period}"),
    }[kind]
    return bar_chart(
        figures,
        f"{kind}-fields",
        title=title,
        subtitle=subtitle.format(period=figures.period(kind)),
        notes=[],
        axis_title=share_axis_title(figures, kind),
        bars=bars,
        summary=bars_summary(figures, kind, bars),
    )


def _patents(wording: Wording) -> str:
    return wording.translate("Charts", "PCT applications by technology field")


def _publications(wording: Wording) -> str:
    return wording.translate("Charts", "Scientific articles by field")


CHARTS = (
    ChartKind("patents-fields", 30, _patents, partial(describe_fields, kind="patents")),
    ChartKind(
        "publications-fields",
        31,
        _publications,
        partial(describe_fields, kind="publications"),
    ),
)
