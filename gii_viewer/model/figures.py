"""The figures of a profile, and :func:`figures_of`, which makes those of any document."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING, overload

from gii_viewer.model import pointers
from gii_viewer.model.bounds import MILLION, Derived, derive
from gii_viewer.model.derivations import formula
from gii_viewer.model.document import Document, ProfileDocument, RankingDocument
from gii_viewer.model.document_figures import DocumentFigures
from gii_viewer.model.figure import Figure, Unit
from gii_viewer.model.interval import Interval
from gii_viewer.model.pointers import Place, What
from gii_viewer.model.printed import printed, printed_range, printed_unit
from gii_viewer.model.profile import (
    ACTIVITY_KINDS,
    RANK_KINDS,
    ActivityKind,
    AddedEvidence,
    Basis,
    RankKind,
)
from gii_viewer.model.wording import Wording
from gii_viewer.model.words import Words

if TYPE_CHECKING:
    from gii_viewer.model.ranking_figures import RankingFigures

_LEAST_IN_MILLIONS = 100_000
"""From this many inhabitants on, they are written in millions."""

_DIGITS = {Unit.PERCENT: 1, Unit.INDEX: 2, Unit.RATIO: 1}
"""After the point, where a range is written; none for all other units."""


class Figures(Words):
    """The figures of one profile, with their words in one wording."""

    def rank(self, kind: RankKind) -> Figure | None:
        return self.get(pointers.rank(kind))

    def ranked(self, kind: RankKind) -> Figure | None:
        """Return the number of clusters ranked."""
        return self.get(pointers.rank(kind, "of"))

    def previous_rank(self, kind: RankKind) -> Figure | None:
        """Return the rank of the edition before, as this page states it."""
        return self.get(pointers.rank(kind, "previous"))

    def per_million(self, kind: ActivityKind) -> Figure | None:
        return self.get(pointers.per_million(kind))

    def count(self, kind: ActivityKind, index: int) -> Figure:
        return self[pointers.organization(kind, index, "count")]

    def share(self, kind: ActivityKind, index: int) -> Figure:
        return self[pointers.organization(kind, index, "share")]

    def field(self, kind: ActivityKind, index: int) -> Figure:
        return self[pointers.field(kind, index)]

    def collaboration_share(self, kind: ActivityKind) -> Figure | None:
        return self.get(pointers.collaboration_share(kind))

    def location(self, kind: ActivityKind, index: int) -> Figure:
        return self[pointers.location(kind, index)]

    def locations(self, kind: ActivityKind) -> tuple[Figure, ...]:
        """Return the locations of one activity, in their order."""
        collaboration = self.profile.activity(kind).collaboration
        names = (collaboration and collaboration.locations) or ()
        return tuple(self.location(kind, index) for index in range(len(names)))

    def total(self, kind: ActivityKind) -> Figure | None:
        return self.get(pointers.total(kind))

    def others_count(self, kind: ActivityKind) -> Figure | None:
        return self.get(pointers.others_count(kind))

    def others_share(self, kind: ActivityKind) -> Figure | None:
        return self.get(pointers.others_share(kind))

    def contradiction(self, kind: ActivityKind | None) -> str:
        """Say which printed figures contradict each other, so that nothing is derived of them.

        Those of one activity, or those of both where ``kind`` is ``None``; "" where they
        don't. The checks name the figures.
        """
        if kind is None:
            sides = [self.get(pointers.population(side)) for side in ACTIVITY_KINDS]
            if None in sides or self.get(pointers.POPULATION) is not None:
                return ""
            return self.translate("Derived", "Inhabitants: both activities contradict each other")
        listed = self.profile.activity(kind).organizations
        if kind not in ACTIVITY_KINDS or not listed or self.total(kind) is not None:
            return ""
        return self.translate(
            "Derived", "{output}: counts and shares contradict each other"
        ).format(output=self.output_title(kind))

    def cluster_of(self, figure: Figure) -> str:
        del figure
        return self.profile.cluster.name or ""

    def make(self, pointer: str, place: Place) -> Figure | None:
        # Deriving takes its time, and what is printed needs none. Only among how many clusters
        # a rank is can be both, in a saved document, and is derived then.
        if place.what is not What.RANKED:
            stated = self._stated_figure(pointer, place)
            if stated is not None:
                return stated
        derived = self._derived.get(pointer)
        if derived is None:
            return self._stated_figure(pointer, place)
        return self._derived_figure(derived, place)

    def derived_pointers(self) -> tuple[str, ...]:
        return tuple(self._derived)

    @cached_property
    def _derived(self) -> dict[str, Derived]:
        return dict(derive(self.profile))

    def stated_pointers(self) -> Iterator[str]:
        yield pointers.EDITION
        for kind in RANK_KINDS:
            yield pointers.rank(kind)
            yield pointers.rank(kind, "of")
            yield pointers.rank(kind, "previous")
        for side in self.profile.activities:
            activity = self.profile.activity(side)
            yield pointers.per_million(side)
            for index in range(len(activity.organizations or ())):
                yield pointers.organization(side, index, "rank")
                yield pointers.organization(side, index, "count")
                yield pointers.organization(side, index, "share")
            for index in range(len(activity.fields or ())):
                yield pointers.field(side, index)
            yield pointers.collaboration_share(side)
            collaboration = activity.collaboration
            for index in range(len((collaboration and collaboration.locations) or ())):
                yield pointers.location(side, index)

    def _stated_figure(self, pointer: str, place: Place) -> Figure | None:
        found = printed(self.profile, place)
        if found is None:
            return None
        value, name = found
        unit = printed_unit(place)
        evidence = self.profile.evidence.get(pointer)
        return Figure(
            ref=self.ref(pointer),
            place=place,
            label=self.label(place),
            name=name,
            value=value,
            interval=printed_range(value, unit, place.what),
            text=self._value_text(value, unit),
            unit=unit,
            unit_words=self.unit_words(unit, place),
            period=self.stated_period(place),
            years="" if place.activity is None else self.years(place.activity),
            edition=self.profile.edition,
            basis=Basis.ADDED if isinstance(evidence, AddedEvidence) else Basis.STATED,
            evidence=evidence,
        )

    def _value_text(self, value: int, unit: Unit) -> str:
        match unit:
            case Unit.YEAR:
                return str(value)
            case Unit.PERCENT:
                return self.translate("Figures", "{number}%").format(number=value)
            case Unit.POSITION:
                return self.wording.ordinal(value)
        return self.wording.count(value)

    def _derived_figure(self, derived: Derived, place: Place) -> Figure:
        interval = derived.interval
        exact = interval.low == interval.high and interval.low.denominator == 1
        return Figure(
            ref=self.ref(derived.pointer),
            place=place,
            label=self.label(place),
            name="",
            value=int(interval.low) if exact else None,
            interval=interval,
            text=self._range_text(interval, derived.unit),
            unit=derived.unit,
            unit_words=self.unit_words(derived.unit, place),
            period=self._derived_period(place),
            years=self._derived_years(place),
            edition=self.profile.edition,
            basis=Basis.DERIVED,
            inputs=tuple(self.ref(pointer) for pointer in derived.inputs),
            formula=formula(
                place.what,
                self.output(place.activity or "patents"),
                self.wording,
                coupled=self._is_coupled(derived, place),
            ),
            assumptions=derived.assumptions,
        )

    @staticmethod
    def _is_coupled(derived: Derived, place: Place) -> bool:
        """Tell whether figures of the other activity went into a figure of one."""
        return place.activity is not None and any(
            pointers.parse(pointer).activity not in (place.activity, None)
            for pointer in derived.inputs
        )

    def _range_text(self, interval: Interval, unit: Unit) -> str:
        write = self.wording.range
        match unit:
            case Unit.PERCENT:
                return write(interval, _DIGITS[unit], self.translate("Figures", "{number}%"))
            case Unit.PLACES:
                return self._places_text(int(interval.low))
            case Unit.PEOPLE if (interval.high or interval.low) >= _LEAST_IN_MILLIONS:
                high = None if interval.high is None else interval.high / MILLION
                in_millions = Interval(interval.low / MILLION, high)
                return write(in_millions, 2, self.translate("Derived", "{number} million"))
        return write(interval, _DIGITS.get(unit, 0))

    def _places_text(self, places: int) -> str:
        if places == 0:
            return self.translate("Derived", "the same place by intensity as by size")
        number = abs(places)
        if places > 0:
            return self.translate(
                "Derived", "%n places better by intensity than by size", "", number
            )
        return self.translate("Derived", "%n places worse by intensity than by size", "", number)

    def _derived_period(self, place: Place) -> str:
        if place.activity is not None:
            return self.period(place.activity)
        if place.what not in (What.POPULATION, What.ARTICLES_PER_APPLICATION):
            return ""
        years = self._derived_years(place)
        if not years:
            return self.translate("Derived", "five years each")
        return self.translate("Derived", "five years each: {years}").format(years=years)

    def _derived_years(self, place: Place) -> str:
        """Return the calendar years of one activity, or those of both with their names."""
        if place.activity is not None:
            return self.years(place.activity)
        patents, publications = (self.years(kind) for kind in ACTIVITY_KINDS)
        both = place.what in (What.POPULATION, What.ARTICLES_PER_APPLICATION)
        if not (both and patents and publications):
            return ""
        return self.translate(
            "Derived", "PCT applications {patents}, scientific articles {publications}"
        ).format(patents=patents, publications=publications)


@overload
def figures_of(document: ProfileDocument, wording: Wording) -> Figures: ...
@overload
def figures_of(document: RankingDocument, wording: Wording) -> RankingFigures: ...
@overload
def figures_of(document: Document, wording: Wording) -> DocumentFigures: ...
def figures_of(document: Document, wording: Wording) -> DocumentFigures:
    """Return the figures of ``document`` in this wording, made when first asked for."""
    made: DocumentFigures | None = document.figures.get(wording)
    if made is None:
        made = document.figures[wording] = _make(document, wording)
    return made


def _make(document: Document, wording: Wording) -> DocumentFigures:
    match document:
        case ProfileDocument():
            return Figures(document, wording)
        case RankingDocument():
            # A window that starts on a profile waits for none of it.
            from gii_viewer.model.ranking_figures import RankingFigures

            return RankingFigures(document, wording)
    raise TypeError(f"nothing is known of the figures of {document!r}")
