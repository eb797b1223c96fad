"""The shares of each activity that were made with others."""

from __future__ import annotations

from gii_viewer.charts.chart_words import chart_text, listing, share_bar
from gii_viewer.charts.description import Bar, BarChart, ChartKind
from gii_viewer.model.figures import Figures
from gii_viewer.model.profile import ActivityKind


def describe_collaboration_shares(figures: Figures) -> BarChart | None:
    """Describe the shares, as many as the document gives."""
    translate = figures.translate
    bars = [bar for kind in figures.profile.activities if (bar := _bar(figures, kind)) is not None]
    if not bars:
        return None
    note = translate(
        "Charts",
        "“With others” means other inventors for PCT applications, and other organizations "
        "for scientific articles.",
    )
    subtitle = translate(
        "Charts",
        "Share of PCT applications over {patents}, and of scientific articles over {articles}",
    ).format(patents=figures.period("patents"), articles=figures.period("publications"))
    if figures.collaboration_share("venture_capital") is not None:
        deals = translate("Charts", "{others}, and of venture capital deals")
        subtitle = deals.format(others=subtitle)
    summary = translate("Charts", "Bar chart of the shares made with others: {bars}.")
    title = translate("Charts", "{cluster}: work done with others")
    said = summary.format(bars=listing([f"{bar.label} {bar.value_text}" for bar in bars]))
    return BarChart(
        id="collaboration-shares",
        text=chart_text(figures, title, subtitle, [note], said, bars),
        axis_title=translate("Charts", "Share of the cluster's own total, percent"),
        axis_end=100,
        bars=tuple(bars),
    )


def _bar(figures: Figures, kind: ActivityKind) -> Bar | None:
    share = figures.collaboration_share(kind)
    if share is None:
        return None
    detail = {
        "patents": figures.translate(
            "Charts",
            "PCT applications: {share} made with other inventors over {period} "
            "(rounded, {range}); {origin}.",
        ),
        "publications": figures.translate(
            "Charts",
            "Scientific articles: {share} made with other organizations over {period} "
            "(rounded, {range}); {origin}.",
        ),
        "venture_capital": figures.translate(
            "Charts",
            "Venture capital deals: {share} made with others (rounded, {range}); {origin}.",
        ),
    }[kind]
    return share_bar(figures, share, kind, figures.output_title(kind), share.text, detail)


CHARTS = (
    ChartKind(
        "collaboration-shares",
        40,
        lambda wording: wording.translate("Charts", "Work done with others"),
        describe_collaboration_shares,
    ),
)
