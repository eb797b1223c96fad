"""Plain descriptions of the ranking cards: what each says, and no Qt."""

from __future__ import annotations

from dataclasses import dataclass

from gii_viewer.model.before.derived import others_share
from gii_viewer.model.before.figures import (
    activity_period,
    economies,
    edition_name,
    origin,
    output_unit,
    rank_label,
)
from gii_viewer.model.before.wording import percent_range
from gii_viewer.model.profile import (
    ACTIVITY_KINDS,
    RANK_KINDS,
    ActivityKind,
    Basis,
    Profile,
    RankKind,
)
from gii_viewer.model.wording import ENGLISH, Wording


@dataclass(frozen=True)
class Position:
    """Place ``rank`` on a scale from 1, the good end, to ``of``."""

    rank: int
    of: int


@dataclass(frozen=True)
class Part:
    """A part of the cluster's total, from ``low`` to ``high`` percent."""

    name: str
    text: str
    low: float
    high: float
    basis: Basis


@dataclass(frozen=True)
class Card:
    """A figure shown large, with all that reading it needs.

    ``figure`` is the number as written, or ``None`` where the page does not give
    it; ``unit`` follows it on the same line; ``period`` says what years or edition
    it is of; ``explanation`` says in words what the scale or the strip shows.
    ``origin`` says whether the figure is stated or added, and where it stands;
    ``pointer`` is its JSON Pointer; ``kind`` is set on an activity's card.
    """

    title: str
    figure: str | None
    unit: str
    period: str
    explanation: str
    pointer: str
    basis: Basis
    origin: str = ""
    kind: ActivityKind | None = None
    position: Position | None = None
    parts: tuple[Part, ...] = ()

    def sentence(self, wording: Wording = ENGLISH) -> str:
        """Say the card in one line, for the clipboard and assistive technology."""
        figure = self.figure or wording.translate("Cards", "not given")
        said = f"{self.title}: {figure} {self.unit}".rstrip()
        if self.period:
            said = f"{said} ({self.period})"
        origin = f"; {self.origin}" if self.origin and self.figure else ""
        return f"{said}{origin}. {self.explanation}"


def rank_cards(profile: Profile, wording: Wording = ENGLISH) -> tuple[Card, ...]:
    """Describe the cards of size, intensity and national rank, in this order."""
    return tuple(_rank_card(profile, kind, wording) for kind in RANK_KINDS)


def output_cards(profile: Profile, wording: Wording = ENGLISH) -> tuple[Card, ...]:
    """Describe the cards of patents and publications, in this order."""
    return tuple(_output_card(profile, kind, wording) for kind in ACTIVITY_KINDS)


def _rank_card(profile: Profile, kind: RankKind, wording: Wording) -> Card:
    rank = profile.rank(kind)
    pointer = f"/ranks/{kind}/rank"
    title = rank_label(kind, wording)
    if rank is None:
        return Card(
            title,
            None,
            "",
            edition_name(profile, wording),
            wording.translate("Cards", "The document does not give this rank."),
            pointer,
            Basis.STATED,
        )
    place = economies(profile)
    if kind == "national" and rank.of is not None and place:
        unit = wording.translate("Cards", "of {of} clusters in {economy}").format(
            of=wording.count(rank.of), economy=place
        )
    elif rank.of is not None:
        unit = wording.translate("Cards", "of {of} clusters").format(of=wording.count(rank.of))
    else:
        unit = ""
    explanation = {
        "size": wording.translate("Cards", "By total output; 1 is the largest."),
        "intensity": wording.translate(
            "Cards", "By output relative to population; 1 is the highest."
        ),
        "national": wording.translate("Cards", "Within its economy; 1 is the largest."),
    }[kind]
    return Card(
        title,
        wording.count(rank.rank),
        unit,
        edition_name(profile, wording),
        explanation,
        pointer,
        profile.basis(pointer),
        origin=origin(profile, pointer, wording),
        position=None if rank.of is None else Position(rank.rank, rank.of),
    )


def _output_card(profile: Profile, kind: ActivityKind, wording: Wording) -> Card:
    activity = profile.activity(kind)
    pointer = f"/{kind}/per_million"
    unit = output_unit(kind, wording)
    title = (
        wording.translate("Cards", "Patents")
        if kind == "patents"
        else wording.translate("Cards", "Publications")
    )
    organizations = activity.organizations or ()
    if organizations:
        explanation = wording.translate("Cards", "{name} alone has {share} of the total.").format(
            name=organizations[0].name, share=f"{organizations[0].share}%"
        )
    elif activity.per_million is None:
        explanation = wording.translate("Cards", "The document does not give this figure.")
    else:
        explanation = wording.translate("Cards", "The document lists no organizations.")
    return Card(
        title,
        None if activity.per_million is None else wording.count(activity.per_million),
        wording.translate("Cards", "{output} per 1 million inhabitants").format(output=unit),
        activity_period(profile, kind) or wording.translate("Cards", "period not known"),
        explanation,
        pointer,
        profile.basis(pointer),
        origin=origin(profile, pointer, wording),
        kind=kind,
        parts=_parts(profile, kind, wording),
    )


def _parts(profile: Profile, kind: ActivityKind, wording: Wording) -> tuple[Part, ...]:
    activity = profile.activity(kind)
    parts = [
        Part(
            row.name,
            f"{row.share}%",
            row.share,
            row.share,
            profile.basis(f"/{kind}/organizations/{index}/share"),
        )
        for index, row in enumerate(activity.organizations or ())
    ]
    others = others_share(activity)
    if others is not None:
        parts.append(
            Part(
                wording.translate("Cards", "All others"),
                percent_range(others),
                float(others.low * 100),
                100.0 if others.high is None else float(others.high * 100),
                Basis.DERIVED,
            )
        )
    return tuple(parts)
