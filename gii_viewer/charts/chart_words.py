"""The words that several charts share: the source, where figures come from, bars."""

from __future__ import annotations

from collections.abc import Sequence

from gii_viewer.charts.description import Bar, BarChart, ChartText, Mark
from gii_viewer.model.credit import credit
from gii_viewer.model.figure import Figure
from gii_viewer.model.figures import Figures
from gii_viewer.model.names import isolated
from gii_viewer.model.profile import ActivityKind, Basis

_AXIS_STEPS = ((5, 1), (10, 2), (25, 5), (60, 10), (100, 20))
"""Up to this percent, an axis ends at a multiple of this step."""
_NAMED_IN_SUMMARY = 4


def chart_text(
    figures: Figures,
    title: str,
    subtitle: str,
    notes: Sequence[str],
    summary: str,
    shown: Sequence[Mark],
    *,
    says_derived: bool = False,
) -> ChartText:
    """Complete a chart's words: cluster in the title, edition, and the source.

    ``says_derived`` tells that the notes name derived figures that are no marks.
    """
    cluster = isolated(figures.cluster_name)
    return ChartText(
        title=title.format(cluster=cluster),
        subtitle=figures.translate("Charts", "{subtitle} · {edition}").format(
            subtitle=subtitle, edition=figures.edition_name
        ),
        note=" ".join((*notes, *_basis_notes(figures, shown, others=says_derived))),
        credit=_credit(figures, shown),
        summary=summary,
    )


def activity_chart(
    figures: Figures,
    kind: ActivityKind,
    what: str,
    words: tuple[str, str],
    notes: Sequence[str],
    bars: Sequence[Bar],
) -> BarChart:
    """Complete a chart of one activity's shares; title and subtitle are given unit and time."""
    unit, (title, subtitle) = figures.output(kind), words
    subtitle = subtitle.format(unit=unit, over=figures.over_period(kind))
    summary = _bars_summary(figures, kind, bars)
    axis_title = figures.translate("Charts", "Share of the cluster's {unit}, percent")
    return BarChart(
        id=f"{kind}-{what}",
        text=chart_text(figures, title, subtitle, notes, summary, bars),
        axis_title=axis_title.format(unit=unit),
        axis_end=axis_end(bars),
        bars=tuple(bars),
    )


def share_bar(
    figures: Figures,
    figure: Figure,
    kind: ActivityKind,
    label: str,
    value: str,
    detail: str,
    **more: str,
) -> Bar:
    """Return the bar of a share; ``detail`` is given all that is said of every share, and more."""
    if figure.basis is Basis.ADDED:
        value = figures.translate("Charts", "{value} · added").format(value=value)
    high = 100 if figure.interval.high is None else figure.interval.high
    printed = figure.value
    return Bar(
        label=label,
        value_text=value,
        detail=detail.format(
            name=isolated(figure.name),
            share=figure.text,
            range=figures.wording.range(
                figure.interval, 1, figures.translate("Figures", "{number}%")
            ),
            unit=figures.output(kind),
            period=figures.period(kind),
            over=figures.over_period(kind),
            origin=figures.origin(figure),
            **more,
        ),
        basis=figure.basis,
        figure=figure.ref,
        hue=kind,
        low=float(figure.interval.low if printed is None else printed),
        high=float(high if printed is None else printed),
    )


def _bars_summary(figures: Figures, kind: ActivityKind, bars: Sequence[Bar]) -> str:
    """Say a chart of one activity's shares in a sentence, the first bars by name."""
    translate = figures.translate
    template = translate("Charts", "Bar chart of shares of the {unit} of {scope}: {bars}.")
    if not bars:
        template = translate(
            "Charts", "Bar chart of shares of the {unit} of {scope}; no bar is shown."
        )
    named = [f"{isolated(bar.label)} {bar.value_text}" for bar in bars[:_NAMED_IN_SUMMARY]]
    if len(bars) > len(named):
        named.append(
            translate("Charts", "and {count} more").format(
                count=figures.wording.count(len(bars) - len(named))
            )
        )
    return template.format(
        unit=figures.output(kind),
        scope=", ".join(filter(None, (isolated(figures.cluster_name), figures.period(kind)))),
        bars=listing(named),
    )


def axis_end(bars: Sequence[Bar]) -> float:
    """Return where an axis of percent ends: a whole step at or above every bar."""
    greatest = max((bar.high for bar in bars), default=100.0)
    for limit, step in _AXIS_STEPS:
        if greatest <= limit:
            return float(max(step, -(-greatest // step) * step))
    return 100.0


def listing(parts: Sequence[str]) -> str:
    """Join parts that may hold commas themselves."""
    return "; ".join(parts)


def _basis_notes(figures: Figures, shown: Sequence[Mark], *, others: bool) -> list[str]:
    """Say which figures are added, and that all are stated, or all that aren't drawn otherwise."""
    bases, notes = {mark.basis for mark in shown}, []
    if Basis.ADDED in bases:
        notes.append(
            figures.translate("Charts", "Dotted: added by the user, not printed on the page.")
        )
    if bases == {Basis.STATED} and not others:
        notes.append(figures.translate("Charts", "The figures are stated in the document."))
    elif Basis.STATED in bases:
        notes.append(figures.translate("Charts", "The other figures are stated in the document."))
    return notes


def _credit(figures: Figures, shown: Sequence[Mark]) -> str:
    drawn = [figures[mark.figure.pointer] for mark in shown]
    return f"{credit(figures, drawn)} {figures.translate('Charts', 'Drawn with GII Viewer.')}"
