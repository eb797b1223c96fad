"""What figures are called, whatever the document: units, periods, editions.

One :class:`DocumentWords` is bound to one document and one wording, so nobody passes
either on. Calendar years come from the viewer's own table (``editions``), never from the
document; what a page itself says is that it counts five years.
"""

from __future__ import annotations

from functools import cached_property

from gii_viewer.model.editions import is_new_series, period, previous_edition
from gii_viewer.model.figure import Unit
from gii_viewer.model.pointers import Place, What
from gii_viewer.model.profile import ACTIVITY_KINDS, ActivityKind, Basis
from gii_viewer.model.wording import Wording


class DocumentWords:
    """The words of one document in one wording."""

    def __init__(self, edition: int | None, wording: Wording) -> None:
        self.edition = edition
        self.wording = wording
        self.translate = wording.translate

    # -- the document ------------------------------------------------------------------

    @property
    def edition_name(self) -> str:
        """The edition, "GII 2024", or words that say that the edition is not given."""
        if self.edition is None:
            return self.translate("Figures", "edition not stated")
        return self.translate("Figures", "GII {edition}").format(edition=self.edition)

    @property
    def previous_edition_name(self) -> str:
        """The edition before, "GII 2023", in words where the edition is not given."""
        before = previous_edition(self.edition)
        if before is None:
            return self.translate("Figures", "the edition before")
        return self.translate("Figures", "GII {edition}").format(edition=before)

    @property
    def series_note(self) -> str:
        """Say that the ranks continue no series, from 2025 on; "" for earlier editions."""
        if not is_new_series(self.edition):
            return ""
        return self.translate(
            "Figures",
            "From the 2025 edition on, ranks also count venture capital: they do not "
            "continue the series of earlier editions.",
        )

    @property
    def years_note(self) -> str:
        """Whose the calendar years are; "" where none are known."""
        if not any(self.years(kind) for kind in ACTIVITY_KINDS):
            return ""
        return self.translate("Summary", "The calendar years are GII Viewer's, by the edition.")

    # -- activities --------------------------------------------------------------------

    def output(self, kind: ActivityKind) -> str:
        """Return what the activity counts, in the plural."""
        return {
            "patents": self.translate("Figures", "PCT applications"),
            "publications": self.translate("Figures", "scientific articles"),
            "venture_capital": self.translate("Figures", "venture capital deals"),
        }[kind]

    def activity_name(self, kind: ActivityKind) -> str:
        """Name the activity, as at the head of its figures."""
        return {
            "patents": self.translate("Figures", "Patents"),
            "publications": self.translate("Figures", "Publications"),
            "venture_capital": self.translate("Figures", "Venture capital"),
        }[kind]

    def output_title(self, kind: ActivityKind) -> str:
        """Return what the activity counts, as it stands at a head: "Scientific articles"."""
        return capitalized(self.output(kind))

    def output_and_period(self, kind: ActivityKind) -> str:
        """Return what the activity counts, and over which time: "PCT applications, five years"."""
        return ", ".join(filter(None, (self.output_title(kind), self.period(kind))))

    def counted(self, kind: ActivityKind, count: int) -> str:
        """Write a count with its unit: "1 PCT application", "15,062 scientific articles"."""
        match kind:
            case "patents":
                words = self.translate("Figures", "{count} PCT applications", "", count)
            case "publications":
                words = self.translate("Figures", "{count} scientific articles", "", count)
            case "venture_capital":
                words = self.translate("Figures", "{count} venture capital deals", "", count)
        return words.format(count=self.wording.count(count))

    def years(self, kind: ActivityKind) -> str:
        """Return the calendar years counted, "2019–2023"; "" where the viewer doesn't know them."""
        found = period(self.edition, kind)
        return "" if found is None else str(found)

    def period(self, kind: ActivityKind) -> str:
        """Return over which time the activity counts: "five years, 2019–2023".

        "" for venture capital: over which time its deals are counted is not known.
        """
        if kind == "venture_capital":
            return ""
        years = self.years(kind)
        if not years:
            return self.translate("Figures", "five years")
        return self.translate("Figures", "five years, {years}").format(years=years)

    def over_period(self, kind: ActivityKind) -> str:
        """Return " over five years, 2019–2023", to go on with; "" where nothing is known."""
        period = self.period(kind)
        return self.translate("Figures", " over {period}").format(period=period) if period else ""

    def stated_period(self, place: Place) -> str:
        """Return over which time a stated figure counts; of a previous rank, its edition."""
        if place.what is What.PREVIOUS_RANK:
            return self.previous_edition_name
        return "" if place.activity is None else self.period(place.activity)

    # -- figures -----------------------------------------------------------------------

    def label(self, place: Place) -> str:
        """Name a figure as at the head of a row, without whose it is."""
        output = self.output(place.activity or "patents")
        return capitalized(self._labels[place.what].format(output=output))

    @cached_property
    def _labels(self) -> dict[What, str]:
        return {
            What.EDITION: self.translate("Figures", "Edition"),
            What.PER_MILLION: self.translate("Figures", "{output} per 1 million inhabitants"),
            What.ORGANIZATION_RANK: self.translate("Figures", "Rank by {output}"),
            What.ORGANIZATION_COUNT: self.translate("Figures", "{output}"),
            What.ORGANIZATION_SHARE: self.translate("Figures", "Share of {output}"),
            What.FIELD_SHARE: self.translate("Figures", "Share of {output} in the field"),
            What.COLLABORATION_SHARE: self.translate(
                "Figures", "Share of {output} made with others"
            ),
            What.LOCATION: self.translate("Figures", "Location in {output}, in order"),
            What.TOTAL: self.translate("Derived", "Total {output}"),
            What.OTHERS_SHARE: self.translate("Derived", "Share of all other organizations"),
            What.OTHERS_COUNT: self.translate("Derived", "{output} of all other organizations"),
            What.TOP1_SHARE: self.translate("Derived", "Share of the first organization"),
            What.TOP3_SHARE: self.translate("Derived", "Share of the first three organizations"),
            What.HHI: self.translate(
                "Derived", "Concentration of {output} (Herfindahl–Hirschman index)"
            ),
            What.COLLABORATION_COUNT: self.translate("Derived", "{output} made with others"),
            What.ACTIVITY_POPULATION: self.translate("Derived", "Inhabitants, by {output}"),
            What.POPULATION: self.translate("Derived", "Inhabitants"),
            What.ARTICLES_PER_APPLICATION: self.translate(
                "Derived", "Scientific articles per PCT application"
            ),
            What.SIZE_TO_INTENSITY: self.translate("Derived", "Intensity rank against size rank"),
        }

    def unit_words(self, unit: Unit, place: Place) -> str:
        """Name the unit as it stands behind the value or at the head of a column."""
        return self._units[unit].format(output=self.output(place.activity or "patents"))

    @cached_property
    def _units(self) -> dict[Unit, str]:
        return {
            Unit.YEAR: self.translate("Figures", "year"),
            Unit.RANK: self.translate("Figures", "rank"),
            Unit.CLUSTERS: self.translate("Figures", "clusters"),
            Unit.PER_MILLION: self.translate("Figures", "{output} per 1 million inhabitants"),
            Unit.APPLICATIONS: self.output("patents"),
            Unit.ARTICLES: self.output("publications"),
            Unit.DEALS: self.output("venture_capital"),
            Unit.PERCENT: self.translate("Figures", "percent of the cluster's own {output}"),
            Unit.POSITION: self.translate("Figures", "position"),
            Unit.INDEX: self.translate("Derived", "index from 0 to 1"),
            Unit.PEOPLE: self.translate("Derived", "inhabitants"),
            Unit.RATIO: self.translate("Derived", "scientific articles per PCT application"),
            Unit.PLACES: self.translate("Derived", "places"),
        }

    def basis_word(self, basis: Basis) -> str:
        return {
            Basis.STATED: self.translate("Figures", "stated"),
            Basis.DERIVED: self.translate("Figures", "derived"),
            Basis.ADDED: self.translate("Figures", "added"),
        }[basis]


def capitalized(text: str) -> str:
    return text[:1].upper() + text[1:]
