"""The cluster's ranks, each on its own scale from 1 to the number of clusters."""

from __future__ import annotations

from gii_viewer.charts.chart_words import chart_text, listing
from gii_viewer.charts.description import ChartKind, RankChart, RankScale
from gii_viewer.model.figure import Figure
from gii_viewer.model.figures import Figures
from gii_viewer.model.names import isolated
from gii_viewer.model.profile import RANK_KINDS, Basis, RankKind


def describe_ranks(figures: Figures) -> RankChart | None:
    """Describe the ranks; one without a known number of clusters is only noted."""
    translate = figures.translate
    scales, notes, derived = [], [], False
    for kind in RANK_KINDS:
        rank, ranked = figures.rank(kind), figures.ranked(kind)
        if rank is None:
            continue
        if ranked is None:
            note = translate(
                "Charts", "{label}: {rank}; not drawn, as the number of clusters is not known."
            )
            notes.append(note.format(label=rank.label, rank=rank.text))
            continue
        scales.append(_scale(figures, kind, rank, ranked))
        if ranked.basis is Basis.DERIVED:
            derived = True
            note = translate(
                "Charts",
                "{label}: the number of clusters is derived; the same ones are ranked by size.",
            )
            notes.append(note.format(label=rank.label))
        previous = figures.previous_rank(kind)
        if previous is not None:
            note = translate("Charts", "{label}: {rank} ({edition}).")
            before = {"rank": previous.text, "edition": previous.period}
            notes.append(note.format(label=previous.label, **before))
    if not scales:
        return None
    if figures.series_note:
        notes.append(figures.series_note)
    summary = translate("Charts", "Positions of {cluster} on scales where 1 is best: {scales}.")
    return RankChart(
        id="ranks",
        text=chart_text(
            figures,
            translate("Charts", "{cluster}: ranks among clusters"),
            translate("Charts", "Rank, 1 is best; one stroke per cluster"),
            notes,
            summary.format(
                cluster=isolated(figures.cluster_name),
                scales=listing([f"{scale.label} {scale.value_text}" for scale in scales]),
            ),
            scales,
            says_derived=derived,
        ),
        good_end=translate("Charts", "best"),
        far_end=translate("Charts", "last"),
        scales=tuple(scales),
    )


def _scale(figures: Figures, kind: RankKind, rank: Figure, ranked: Figure) -> RankScale:
    label = rank.label
    if kind == "national" and figures.economies:
        label = figures.translate("Charts", "National rank ({economies})").format(
            economies=figures.economies
        )
    value = figures.translate("Charts", "{rank} of {of}").format(rank=rank.text, of=ranked.text)
    detail = figures.translate(
        "Charts", "{label}: {value} in {edition}, where 1 is best; {origin}."
    ).format(label=label, value=value, edition=figures.edition_name, origin=figures.origin(rank))
    return RankScale(
        label=label,
        value_text=value,
        detail=detail,
        basis=rank.basis,
        figure=rank.ref,
        hue="ranks",
        rank=int(rank.interval.low),
        of=int(ranked.interval.low),
    )


CHARTS = (
    ChartKind(
        "ranks",
        10,
        lambda wording: wording.translate("Charts", "Ranks among clusters"),
        describe_ranks,
    ),
)
