"""What a profile and its figures are called: every word about them that is not a figure."""

from __future__ import annotations

import re
from functools import cached_property

from gii_viewer.model.document import ProfileDocument
from gii_viewer.model.document_figures import DocumentFigures
from gii_viewer.model.pointers import Place, What
from gii_viewer.model.pointers import rank as rank_pointer
from gii_viewer.model.profile import RankKind, StatedEvidence
from gii_viewer.model.wording import Wording

_NATIONAL = re.compile(
    r"(?<![\w&])(?P<adjective>[^\W\d_a-z][\w.'’-]*(?: [^\W\d_a-z][\w.'’-]*){0,3})\s+clusters?\b"
)


class Words(DocumentFigures):
    """The words of one profile in one wording."""

    def __init__(self, document: ProfileDocument, wording: Wording) -> None:
        super().__init__(document, wording)
        self.profile = document.profile

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
    def title(self) -> str:
        return self.cluster_name

    @property
    def scope(self) -> tuple[str, ...]:
        return tuple(word for word in (self.economies, self.edition_name) if word)

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
        return super().label(place)
