"""What a profile and its figures are called: every word about them that is not a figure.

One :class:`Words` is bound to one profile and one wording, so nobody passes either on.
Calendar years come from the viewer's own table (``editions``), never from the page;
what the page itself says is that it counts five years.
"""

from __future__ import annotations

import re
from functools import cached_property

from gii_viewer.model.editions import is_new_series, period, previous_edition
from gii_viewer.model.figure import Unit
from gii_viewer.model.pointers import Place, What
from gii_viewer.model.pointers import rank as rank_pointer
from gii_viewer.model.profile import (
    ACTIVITY_KINDS,
    ActivityKind,
    Basis,
    Profile,
    RankKind,
    StatedEvidence,
)
from gii_viewer.model.wording import Wording

_NATIONAL = re.compile(
    r"(?<![\w&])(?P<adjective>[^\W\d_a-z][\w.'’-]*(?: [^\W\d_a-z][\w.'’-]*){0,3})\s+clusters?\b"
)


class Words:
    """The words of one profile in one wording."""

    def __init__(self, profile: Profile, wording: Wording) -> None:
        self.profile = profile
        self.wording = wording
        self.translate = wording.translate

    # -- the profile -------------------------------------------------------------------

    @property
    def cluster_name(self) -> str:
        """The cluster's name, or words that say that it is not given."""
        return self.profile.cluster.name or self.translate("Figures", "Unnamed cluster")

    @property
    def economies(self) -> str:
        """The economies as one text, "" where they are not given."""
        return " / ".join(self.profile.cluster.economies or ())

    @property
    def cluster_and_economies(self) -> str:
        """The cluster's name and its economies, "Dalian (China)"."""
        return f"{self.cluster_name} ({self.economies})" if self.economies else self.cluster_name

    @property
    def edition_name(self) -> str:
        """The edition, "GII 2024", or words that say that the edition is not given."""
        if self.profile.edition is None:
            return self.translate("Figures", "edition not stated")
        return self.translate("Figures", "GII {edition}").format(edition=self.profile.edition)

    @property
    def previous_edition_name(self) -> str:
        """The edition before, "GII 2023", in words where the edition is not given."""
        before = previous_edition(self.profile.edition)
        if before is None:
            return self.translate("Figures", "the edition before")
        return self.translate("Figures", "GII {edition}").format(edition=before)

    @property
    def series_note(self) -> str:
        """Say that the ranks continue no series, from 2025 on; "" for earlier editions."""
        if not is_new_series(self.profile.edition):
            return ""
        return self.translate(
            "Figures",
            "From the 2025 edition on, ranks also count venture capital: they do not "
            "continue the series of earlier editions.",
        )

    @cached_property
    def source_line(self) -> str:
        """The source to quote: publisher, edition, cluster, document."""
        if self.profile.edition is None:
            template = self.translate(
                "Summary",
                "Source: WIPO, Global Innovation Index (edition not stated), cluster profile of "
                "{cluster} ({file}).",
            )
        else:
            template = self.translate(
                "Summary",
                "Source: WIPO, Global Innovation Index {edition}, cluster profile of {cluster} "
                "({file}).",
            )
        return template.format(
            edition=self.profile.edition, cluster=self.cluster_name, file=self.profile.source.file
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
        return _capitalized(self.output(kind))

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
        found = period(self.profile.edition, kind)
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

    # -- ranks -------------------------------------------------------------------------

    def rank_label(self, kind: RankKind) -> str:
        return {
            "size": self.translate("Figures", "Size rank"),
            "intensity": self.translate("Figures", "Intensity rank"),
            "national": self.translate("Figures", "National rank"),
        }[kind]

    def ranked_words(self, kind: RankKind) -> str:
        """Say among how many: "of 100 clusters"; "" where the page doesn't say.

        For the national rank in the page's own words: "of the 26 Chinese clusters within
        the top 100".
        """
        rank = self.profile.rank(kind)
        of = None if rank is None else rank.of
        if of is None:
            return ""
        if kind != "national":
            return self.translate("Figures", "of {of} clusters", "", of).format(
                of=self.wording.count(of)
            )
        adjective, size = self.national_adjective, self.profile.ranks.size
        listed = None if size is None else size.of
        if adjective and listed is not None:
            words = self.translate(
                "Figures",
                "of the {of} {adjective} clusters within the top {listed}",
                "",
                of,
            )
        elif adjective:
            words = self.translate("Figures", "of the {of} {adjective} clusters listed", "", of)
        elif listed is not None:
            words = self.translate(
                "Figures",
                "of the {of} clusters of its economy within the top {listed}",
                "",
                of,
            )
        else:
            words = self.translate("Figures", "of the {of} clusters of its economy listed", "", of)
        return words.format(
            of=self.wording.count(of),
            adjective=adjective,
            listed="" if listed is None else self.wording.count(listed),
        )

    def rank_words(self, kind: RankKind) -> str:
        """Say the rank with its number and its kind, "65th of 100 clusters by size"; "" if none.

        The only cluster of an economy is called that.
        """
        rank = self.profile.rank(kind)
        if rank is None:
            return ""
        among = self.ranked_words(kind)
        if kind == "national":
            if rank.of == 1:
                return among
            if among:
                return f"{self.wording.ordinal(rank.rank)} {among}"
            words = self.translate("Figures", "{rank} within its economy")
        elif kind == "size":
            words = self.translate("Figures", "{rank} by size")
        else:
            words = self.translate("Figures", "{rank} by intensity (relative to population)")
        # Among how many by intensity is derived, so that it isn't said as if stated.
        stated = among if kind == "size" else ""
        said = f"{self.wording.ordinal(rank.rank)} {stated}".rstrip()
        return words.format(rank=said)

    def previous_rank_words(self, kind: RankKind) -> str:
        """Say the rank of the edition before, "70th in GII 2023"; "" if none is stated."""
        rank = self.profile.rank(kind)
        if rank is None or rank.previous is None:
            return ""
        return self.translate("Figures", "{rank} in {edition}").format(
            rank=self.wording.ordinal(rank.previous), edition=self.previous_edition_name
        )

    @cached_property
    def national_adjective(self) -> str:
        """The page's own adjective, in words such as "out of 26 Chinese clusters"; else ""."""
        for pointer in (rank_pointer("national", "of"), rank_pointer("national")):
            evidence = self.profile.evidence.get(pointer)
            if isinstance(evidence, StatedEvidence):
                found = _NATIONAL.search(evidence.text)
                if found is not None:
                    return found["adjective"]
        return ""

    # -- figures -----------------------------------------------------------------------

    def label(self, place: Place) -> str:
        """Name a figure as at the head of a row, without whose it is."""
        activity = place.activity or "patents"
        if place.what is What.RANK and place.rank is not None:
            return self.rank_label(place.rank)
        if place.what is What.PREVIOUS_RANK:
            return {
                "size": self.translate("Figures", "Previous size rank"),
                "intensity": self.translate("Figures", "Previous intensity rank"),
                "national": self.translate("Figures", "Previous national rank"),
                None: "",
            }[place.rank]
        if place.what is What.RANKED:
            return {
                "size": self.translate("Figures", "Clusters ranked by size"),
                "intensity": self.translate("Figures", "Clusters ranked by intensity"),
                "national": self.translate("Figures", "Clusters in the national rank"),
                None: "",
            }[place.rank]
        return _capitalized(self._labels[place.what].format(output=self.output(activity)))

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


def _capitalized(text: str) -> str:
    return text[:1].upper() + text[1:]
