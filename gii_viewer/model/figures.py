"""Every figure of a document: stated, derived and added alike, found by its pointer.

:func:`figures_of` makes one :class:`Figures` for a document and a wording, once; it is
what every view and every exporter asks.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property

from gii_viewer.model import pointers
from gii_viewer.model.bounds import MILLION, Derived, derive
from gii_viewer.model.derivations import assumption_words, formula
from gii_viewer.model.document import Document
from gii_viewer.model.figure import Assumption, Figure, FigureRef, Unit
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
    StatedEvidence,
)
from gii_viewer.model.wording import Wording
from gii_viewer.model.words import Words

_LEAST_IN_MILLIONS = 100_000
"""From this many inhabitants on, they are written in millions."""

_DIGITS = {Unit.PERCENT: 1, Unit.INDEX: 2, Unit.RATIO: 1}
"""After the point, where a range is written; none for all other units."""


class MissingFigureError(LookupError):
    """The profile neither has nor allows the figure that the pointer names."""

    def __init__(self, pointer: str) -> None:
        super().__init__(f"the profile has no figure {pointer!r}")


class Figures(Words):
    """The figures of one document, with their words in one wording."""

    def __init__(self, document: Document, wording: Wording) -> None:
        super().__init__(document.profile, wording)
        self.document = document
        self._made: dict[str, Figure | None] = {}

    def __getitem__(self, pointer: str) -> Figure:
        """Return the figure at ``pointer``.

        Raises
        ------
        UnknownPointerError
            where no profile has such a figure.
        MissingFigureError
            where this one has none.
        """
        found = self.get(pointer)
        if found is None:
            raise MissingFigureError(pointer)
        return found

    def get(self, pointer: str) -> Figure | None:
        """Return the figure at ``pointer``, ``None`` where the profile has none.

        Raises
        ------
        UnknownPointerError
            where no profile has such a figure.
        """
        if pointer not in self._made:
            place = pointers.parse(pointer)
            derived = self._derived.get(pointer)
            self._made[pointer] = (
                self._stated_figure(pointer, place)
                if derived is None
                else self._derived_figure(derived, place)
            )
        return self._made[pointer]

    def ref(self, pointer: str) -> FigureRef:
        """Return the name of the figure at ``pointer``, unlike that of any other document's."""
        return FigureRef(self.document.key, pointer)

    def get_all(self, names: Sequence[str]) -> tuple[Figure, ...]:
        """Return those of the figures that there are, in the order asked for."""
        return tuple(figure for name in names if (figure := self.get(name)) is not None)

    @cached_property
    def stated(self) -> tuple[Figure, ...]:
        """All figures that the document states or the user added, in page order."""
        found = self.get_all(tuple(self._pointers()))
        return tuple(figure for figure in found if figure.basis is not Basis.DERIVED)

    @cached_property
    def derived(self) -> tuple[Figure, ...]:
        """All derived figures, in the order of ``bounds.derive``."""
        return tuple(self[pointer] for pointer in self._derived)

    def derived_of(self, kind: ActivityKind | None) -> tuple[Figure, ...]:
        """Return the derived figures of one activity, of ``None`` those of the whole profile."""
        return tuple(figure for figure in self.derived if figure.place.activity == kind)

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

    def origin(self, figure: Figure) -> str:
        """Say where a figure comes from."""
        match figure.evidence:
            case AddedEvidence(added, note):
                return self.translate("Figures", "added by the user on {date} ({note})").format(
                    date=added, note=note
                )
            case StatedEvidence(line, _):
                return self.translate("Figures", "stated in line {line} of {file}").format(
                    line=line, file=self.profile.source.file
                )
            case _ if figure.basis is Basis.DERIVED:
                return self.translate("Figures", "derived from the figures of {file}").format(
                    file=self.profile.source.file
                )
            case _:
                return self.translate("Figures", "stated in {file}").format(
                    file=self.profile.source.file
                )

    def detail(self, figure: Figure) -> str:
        """Say all about a figure: value, period and whose its years are, edition, basis, line."""
        before = figure.place.what is What.PREVIOUS_RANK
        edition = "" if before else self.edition_name
        scope = ", ".join(part for part in (figure.period, edition) if part)
        label = f"{figure.name}, {figure.label}" if figure.name else figure.label
        detail = self.translate("Figures", "{label}: {value} ({scope}); {origin}.").format(
            label=label, value=figure.text, scope=scope, origin=self.origin(figure)
        )
        return f"{detail} {self.years_note}" if figure.years else detail

    def assumption_words(self, assumption: Assumption) -> str:
        """Say one assumption in a sentence."""
        return assumption_words(assumption, self.wording)

    @cached_property
    def _derived(self) -> dict[str, Derived]:
        return dict(derive(self.profile))

    def _pointers(self) -> Iterator[str]:
        """Yield the pointers of all figures that a page can state, in page order."""
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


def figures_of(document: Document, wording: Wording) -> Figures:
    """Return the figures of ``document`` in this wording, made when first asked for."""
    made: Figures | None = document.figures.get(wording)
    if made is None:
        made = document.figures[wording] = Figures(document, wording)
    return made
