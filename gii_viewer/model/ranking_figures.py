"""The figures of a ranking, with their words."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from functools import cached_property

from gii_viewer.model import pointers
from gii_viewer.model.bounds import Derived
from gii_viewer.model.document import RankingDocument
from gii_viewer.model.document_figures import DocumentFigures
from gii_viewer.model.document_words import capitalized
from gii_viewer.model.figure import Figure, Unit
from gii_viewer.model.interval import Interval, exactly, rounded_count
from gii_viewer.model.pointers import Place, What
from gii_viewer.model.profile import ActivityKind, AddedEvidence, Basis
from gii_viewer.model.ranking import OUTPUTS, PERCENTS, ROW_PARTS, RowPart, printed_percent
from gii_viewer.model.ranking_bounds import OUTPUT_UNITS, derive_ranking
from gii_viewer.model.wording import Wording

LISTED = 100
"""The GII ranks the top 100 clusters."""

_UNITS: dict[RowPart, Unit] = {
    "rank": Unit.RANK,
    **{output: OUTPUT_UNITS[output] for output in OUTPUTS},
    **dict.fromkeys(PERCENTS, Unit.WORLD_PERCENT),
    "previous": Unit.RANK,
    "change": Unit.MOVED,
}
_FIGURES = tuple(part for part in ROW_PARTS if part in _UNITS)
_ACTIVITIES: dict[RowPart, ActivityKind] = {
    "applications": "patents",
    "share_applications": "patents",
    "articles": "publications",
    "share_articles": "publications",
}
_DIGITS = {Unit.WORLD_PERCENT: 3}
"""After the point, where a range is written; none for all other units."""


class RankingFigures(DocumentFigures):
    """The figures of one ranking in one wording."""

    def __init__(self, document: RankingDocument, wording: Wording) -> None:
        super().__init__(document, wording)
        self.ranking = document.ranking

    @property
    def title(self) -> str:
        return self.translate("Ranking", "Cluster ranking")

    @property
    def scope(self) -> tuple[str, ...]:
        return self.part_words, self.edition_name

    @property
    def part_words(self) -> str:
        """Say which part of the top 100 is given."""
        number = len(self.ranking.rows)
        first = [row.rank for row in self.ranking.rows] == list(range(1, number + 1))
        if first and number == LISTED:
            return self.translate("Ranking", "the top {listed}").format(listed=LISTED)
        if first and number < LISTED:
            words = self.translate("Ranking", "the first {number} of the top {listed}")
            return words.format(number=number, listed=LISTED)
        return self.translate("Ranking", "%n clusters of the top {listed}", "", number).format(
            listed=LISTED
        )

    @cached_property
    def source_line(self) -> str:
        file = self.ranking.source.file
        if self.edition is None:
            return self.translate(
                "Ranking",
                "Source: WIPO, Global Innovation Index (edition not stated), cluster ranking "
                "({file}).",
            ).format(file=file)
        return self.translate(
            "Ranking", "Source: WIPO, Global Innovation Index {edition}, cluster ranking ({file})."
        ).format(edition=self.edition, file=file)

    def cluster_of(self, figure: Figure) -> str:
        return figure.name

    def row(self, index: int, part: RowPart) -> Figure | None:
        return self.get(pointers.ranking_row(index, part))

    # -- words ---------------------------------------------------------------------------

    def part_output(self, part: RowPart | None) -> str:
        """Return what a part of a row counts, or has a share of, in the plural."""
        if part is None or part == "total":
            return self.translate("Ranking", "totals")
        activity = _ACTIVITIES.get(part)
        if activity is None:
            return self.translate("Ranking", "venture capital deals")
        return self.output(activity)

    def part_title(self, part: RowPart) -> str:
        """Name a part of a row, as at the head of its column."""
        if part in OUTPUTS:
            return capitalized(self.part_output(part))
        return {
            "rank": self.translate("Ranking", "Rank"),
            "name": self.translate("Ranking", "Cluster"),
            "economies": self.translate("Ranking", "Economies"),
            "total": self.translate("Ranking", "Total of the shares"),
            "previous": self.translate("Ranking", "Previous rank"),
            "change": self.translate("Ranking", "Change"),
        }.get(part) or self.translate("Ranking", "Share of the world's {output}").format(
            output=self.part_output(part)
        )

    def part_head(self, part: RowPart) -> str:
        """Name a part of a row where there is little room: at the head of a table's column."""
        return {
            "share_applications": self.translate("Ranking", "% of world: PCT"),
            "share_articles": self.translate("Ranking", "% of world: articles"),
            "share_deals": self.translate("Ranking", "% of world: deals"),
            "total": self.translate("Ranking", "Total %"),
            "previous": self.translate("Ranking", "Previous"),
        }.get(part) or self.part_title(part)

    def label(self, place: Place) -> str:
        if place.part is None:
            return super().label(place)
        if place.what is What.WORLD_TOTAL:
            words = self.translate("Ranking", "The world's {output}")
        elif place.what is What.EXACT_SHARE:
            words = self.translate("Ranking", "Share of the world's {output}, narrowed")
        else:
            return self.part_title(place.part)
        return words.format(output=self.part_output(place.part))

    def moved(self, places: int) -> str:
        """Write a change of rank, with its sign."""
        return self._text(places, Unit.MOVED)

    def unit_words(self, unit: Unit, place: Place) -> str:
        if unit is Unit.WORLD_PERCENT:
            return self.translate("Ranking", "percent of the world's {output}").format(
                output=self.part_output(place.part)
            )
        if unit is Unit.DEALS:
            return self.part_output("deals")
        if unit is Unit.MOVED:
            return self.translate("Ranking", "places up since the edition before")
        return super().unit_words(unit, place)

    # -- figures -------------------------------------------------------------------------

    def stated_pointers(self) -> Iterator[str]:
        yield pointers.EDITION
        for index in range(len(self.ranking.rows)):
            for part in _FIGURES:
                yield pointers.ranking_row(index, part)

    def derived_pointers(self) -> tuple[str, ...]:
        return tuple(self._derived)

    @cached_property
    def _derived(self) -> dict[str, Derived]:
        return derive_ranking(self.ranking)

    def make(self, pointer: str, place: Place) -> Figure | None:
        derived = self._derived.get(pointer)
        if derived is not None:
            return self._derived_figure(derived, place)
        number, name = self._stated(place)
        if number is None:
            return None
        unit = Unit.YEAR if place.part is None else _UNITS[place.part]
        evidence = self.ranking.evidence.get(pointer)
        return Figure(
            ref=self.ref(pointer),
            place=place,
            label=self.label(place),
            name=name,
            value=number,
            interval=_printed(number, unit),
            text=self._text(number, unit),
            unit=unit,
            unit_words=self.unit_words(unit, place),
            period=self._period(place),
            years=self._years(place),
            edition=self.edition,
            basis=Basis.ADDED if isinstance(evidence, AddedEvidence) else Basis.STATED,
            evidence=evidence,
        )

    def _stated(self, place: Place) -> tuple[int | Decimal | None, str]:
        """Return the printed number at ``place``, and the cluster's name."""
        if place.what is What.EDITION:
            return self.edition, ""
        rows, index, part = self.ranking.rows, place.index, place.part
        if place.what is not What.RANKING_ROW or part is None:
            return None, ""
        if index is None or index >= len(rows):
            return None, ""
        return rows[index].number(part), rows[index].name

    def _text(self, number: int | Decimal, unit: Unit) -> str:
        if isinstance(number, Decimal):
            return self.translate("Figures", "{number}%").format(number=format(number, "f"))
        if unit is Unit.YEAR:
            return str(number)
        if unit is Unit.MOVED:
            sign = "+" if number > 0 else "−" if number < 0 else ""
            return f"{sign}{self.wording.count(abs(number))}"
        return self.wording.count(number)

    def _derived_figure(self, derived: Derived, place: Place) -> Figure:
        exact = derived.interval.low == derived.interval.high
        whole = derived.interval.low.denominator == 1
        percent = self.translate("Figures", "{number}%")
        template = percent if derived.unit is Unit.WORLD_PERCENT else "{number}"
        return Figure(
            ref=self.ref(derived.pointer),
            place=place,
            label=self.label(place),
            name="" if place.index is None else self.ranking.rows[place.index].name,
            value=int(derived.interval.low) if exact and whole else None,
            interval=derived.interval,
            text=self.wording.range(derived.interval, _DIGITS.get(derived.unit, 0), template),
            unit=derived.unit,
            unit_words=self.unit_words(derived.unit, place),
            period=self._period(place),
            years=self._years(place),
            edition=self.edition,
            basis=Basis.DERIVED,
            inputs=tuple(self.ref(pointer) for pointer in derived.inputs),
            formula=self._formula(place),
            assumptions=derived.assumptions,
        )

    def _formula(self, place: Place) -> str:
        if place.what is What.WORLD_TOTAL:
            return self.translate(
                "Ranking",
                "Each row allows totals from (count − 0.5) ÷ (share + half a step) to "
                "(count + 0.5) ÷ (share − half a step), where a step is what the share is "
                "rounded to, as 0.1%. The total lies in all of these ranges, and is no less "
                "than the rows together.",
            )
        return self.translate(
            "Ranking",
            "(count ± 0.5) ÷ the world's total, and also the printed share ± half a step. "
            "Both hold.",
        )

    def _period(self, place: Place) -> str:
        activity = None if place.part is None else _ACTIVITIES.get(place.part)
        return "" if activity is None else self.period(activity)

    def _years(self, place: Place) -> str:
        activity = None if place.part is None else _ACTIVITIES.get(place.part)
        return "" if activity is None else self.years(activity)


def _printed(number: int | Decimal, unit: Unit) -> Interval:
    """Bound what a printed number stands for; years, ranks and changes are exact."""
    if isinstance(number, Decimal):
        return printed_percent(number)
    if unit in OUTPUT_UNITS.values():
        count = rounded_count(number)
        return Interval(count.low, count.high)
    return exactly(number)
