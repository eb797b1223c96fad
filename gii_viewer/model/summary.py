"""One paragraph that says how good a cluster is, and at what.

Written from the profile's figures in our own words; a figure that the profile
lacks leaves its words out.
"""

from __future__ import annotations

from collections.abc import Iterable

from gii_viewer.model import pointers
from gii_viewer.model.credit import credit
from gii_viewer.model.figure import Figure
from gii_viewer.model.figures import Figures
from gii_viewer.model.profile import EVERY_ACTIVITY, RANK_KINDS, ActivityKind, RankKind

_FIGURES = (
    pointers.EDITION,
    *(pointers.rank(kind, part) for kind in RANK_KINDS for part in ("rank", "of", "previous")),
    *(
        pointer
        for kind in EVERY_ACTIVITY
        for pointer in (
            pointers.per_million(kind),
            pointers.organization(kind, 0, "share"),
            pointers.collaboration_share(kind),
        )
    ),
)


def summary(figures: Figures) -> str:
    """Return the paragraph; it always has at least one sentence."""
    sentences = [_standing(figures)]
    if any(figures.rank(kind) for kind in RANK_KINDS):
        sentences.append(figures.series_note)
    sentences += [_output(figures, kind) for kind in figures.profile.activities]
    sentences.append(_collaboration(figures))
    return " ".join(sentence for sentence in sentences if sentence)


def summary_with_source(figures: Figures) -> str:
    """Return the paragraph, and whose its figures are."""
    return f"{summary(figures)} {summary_source(figures)}"


def summary_source(figures: Figures) -> str:
    return credit(figures, figures_in_summary(figures))


def figures_in_summary(figures: Figures) -> tuple[Figure, ...]:
    """Return the figures that the paragraph uses."""
    return figures.get_all(_FIGURES)


def _standing(figures: Figures) -> str:
    translate = figures.wording.translate
    subject, edition = figures.cluster_and_economies, ""
    if figures.profile.edition is not None:
        edition = translate("Summary", " in {edition}").format(edition=figures.edition_name)
    ranks = [words for kind in ("size", "intensity") if (words := _rank(figures, kind))]
    national = _rank(figures, "national")
    if not ranks and not national:
        return f"{subject}, {figures.edition_name}."
    if not ranks:
        return translate("Summary", "{cluster} is {national}{edition}.").format(
            cluster=subject, national=national, edition=edition
        )
    standing = translate("Summary", "{cluster} ranks {ranks}{edition}").format(
        cluster=subject, ranks=figures.wording.joined(ranks), edition=edition
    )
    if not national:
        return f"{standing}."
    return translate("Summary", "{standing}; it is {national}.").format(
        standing=standing, national=national
    )


def _rank(figures: Figures, kind: RankKind) -> str:
    """Say a rank, and that of the edition before where the page states it."""
    rank, before = figures.rank_words(kind), figures.previous_rank_words(kind)
    return f"{rank} ({before})" if before else rank


def _output(figures: Figures, kind: ActivityKind) -> str:
    translate = figures.wording.translate
    per_million = figures.per_million(kind)
    unit, period = figures.output(kind), figures.period(kind)
    scope = f" ({period})" if period else ""
    leader = ""
    if figures.profile.activity(kind).organizations:
        first = figures.share(kind, 0)
        leader = translate("Summary", "{name} with {share} of the total").format(
            name=first.name, share=first.text
        )
    if per_million is None:
        if not leader:
            return ""
        return translate("Summary", "First in {unit}{period}: {leader}.").format(
            unit=unit, period=scope, leader=leader
        )
    text = translate(
        "Summary", "It counts {count} {unit} per 1 million inhabitants{period}"
    ).format(count=per_million.text, unit=unit, period=scope)
    if not leader:
        return f"{text}."
    return translate("Summary", "{output}, led by {leader}.").format(output=text, leader=leader)


def _collaboration(figures: Figures) -> str:
    shares = shares_with_others(figures, figures.profile.activities)
    if not shares:
        return ""
    return figures.wording.translate("Summary", "{shares} are made with others.").format(
        shares=shares
    )


def shares_with_others(figures: Figures, kinds: Iterable[ActivityKind]) -> str:
    """Say how much of these activities is made with others, "" where none is stated."""
    return figures.wording.joined(
        [
            figures.wording.translate("Summary", "{share} of its {unit}").format(
                share=share.text, unit=figures.output(kind)
            )
            for kind in kinds
            if (share := figures.collaboration_share(kind)) is not None
        ]
    )
