"""Plain descriptions of the ranking cards: what each says, and no Qt."""

from __future__ import annotations

from collections.abc import Iterator

from gii_viewer.model.figure import Figure
from gii_viewer.model.figures import Figures
from gii_viewer.model.names import isolated
from gii_viewer.model.profile import ACTIVITY_KINDS, RANK_KINDS, ActivityKind, Basis, RankKind
from gii_viewer.model.record import Record, replace


class Position(Record):
    """Place ``rank`` on a scale from 1, the good end, to ``of``."""

    rank: int
    of: int


class Part(Record):
    """A part of the cluster's total: whose it is, and its share in percent."""

    name: str
    share: Figure

    @property
    def is_derived(self) -> bool:
        return self.share.basis is Basis.DERIVED

    @property
    def percent(self) -> float:
        """The share as printed, or else its lower bound."""
        return float(self.share.interval.low if self.share.value is None else self.share.value)


class Card(Record):
    """A figure shown large, with all that reading it needs.

    ``value`` is the number as written, or words that say that the page does not give
    it, and then ``figure`` is ``None``; ``unit`` follows it on the same line;
    ``period`` says over what time it counts, or its edition; ``explanation`` says in
    words what the scale or the strip shows. ``spoken`` is all of it in one line, for
    assistive technology. ``kind`` is set on an activity's card.
    """

    title: str
    figure: Figure | None
    value: str
    unit: str
    period: str
    explanation: str
    spoken: str
    kind: ActivityKind | None = None
    position: Position | None = None
    parts: tuple[Part, ...] = ()


def cards(figures: Figures) -> tuple[Card, ...]:
    """Describe the cards of size, intensity and national rank, and of each activity.

    These are patents, publications, and venture capital where the page says its deals
    per 1 million inhabitants.
    """
    ranks = (_rank_card(figures, kind) for kind in RANK_KINDS)
    shown = figures.profile.activities
    if figures.per_million("venture_capital") is None:
        shown = ACTIVITY_KINDS
    return (*ranks, *(_output_card(figures, kind) for kind in shown))


def _rank_card(figures: Figures, kind: RankKind) -> Card:
    translate = figures.wording.translate
    rank, ranked = figures.rank(kind), figures.ranked(kind)
    explanation = {
        "size": translate("Cards", "By total output; 1 is the largest."),
        "intensity": translate("Cards", "By output relative to population; 1 is the highest."),
        "national": translate("Cards", "Within its economy; 1 is the largest."),
    }[kind]
    before = figures.previous_rank_words(kind)
    if before:
        said = translate("Cards", "{explanation} Before: {rank}.")
        explanation = said.format(explanation=explanation, rank=before)
    derived = ranked is not None and ranked.basis is Basis.DERIVED
    position = None
    if rank is not None and rank.value and ranked is not None and ranked.value:
        position = Position(int(rank.value), int(ranked.value))
    card = _card(
        figures,
        figures.rank_label(kind),
        rank,
        "" if rank is None or derived else figures.ranked_words(kind),
        figures.edition_name,
        translate("Cards", "The document does not give this rank.")
        if rank is None
        else explanation,
        position=position,
    )
    if position is None or not derived:
        return card
    among = translate("Cards", "The scale ends at {of} clusters, which is derived.")
    of = figures.wording.count(position.of)
    return replace(card, spoken=f"{card.spoken} {among.format(of=of)}")


def _output_card(figures: Figures, kind: ActivityKind) -> Card:
    translate = figures.wording.translate
    per_million = figures.per_million(kind)
    unit = translate("Cards", "{output} per 1 million inhabitants").format(
        output=figures.output(kind)
    )
    parts = tuple(_parts(figures, kind))
    if figures.profile.activity(kind).organizations:
        explanation = translate("Cards", "{name} has {share} of the total.").format(
            name=isolated(parts[0].name), share=parts[0].share.text
        )
    elif per_million is None:
        explanation = translate("Cards", "The document does not give this figure.")
    else:
        explanation = translate("Cards", "The document lists no organizations.")
    return _card(
        figures,
        figures.activity_name(kind),
        per_million,
        unit if per_million is not None else "",
        figures.period(kind) or figures.edition_name,
        explanation,
        kind=kind,
        parts=parts,
    )


def _parts(figures: Figures, kind: ActivityKind) -> Iterator[Part]:
    for index, row in enumerate(figures.profile.activity(kind).organizations or ()):
        yield Part(row.name, figures.share(kind, index))
    others = figures.others_share(kind)
    if others is not None:
        yield Part(figures.wording.translate("Cards", "All others"), others)


def _card(
    figures: Figures,
    title: str,
    figure: Figure | None,
    unit: str,
    period: str,
    explanation: str,
    *,
    kind: ActivityKind | None = None,
    position: Position | None = None,
    parts: tuple[Part, ...] = (),
) -> Card:
    translate = figures.wording.translate
    value = translate("Cards", "not given") if figure is None else figure.text
    shown = f"{value} {unit}".rstrip()
    if figure is None:
        spoken = translate("Cards", "{title}: {value} ({period}). {explanation}")
    else:
        spoken = translate("Cards", "{title}: {value} ({period}); {origin}. {explanation}")
    return Card(
        title=title,
        figure=figure,
        value=value,
        unit=unit,
        period=period,
        explanation=explanation,
        spoken=spoken.format(
            title=title,
            value=shown,
            period=period,
            origin="" if figure is None else figures.origin(figure),
            explanation=explanation,
        ),
        kind=kind,
        position=position,
        parts=parts,
    )
