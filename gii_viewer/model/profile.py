"""The cluster profile: all that one page says of one cluster in one edition.

Frozen, typed data without Qt. ``None`` always means that the document does not
give the figure; it never means zero.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Literal

from gii_viewer.model.record import Record

ActivityKind = Literal["patents", "publications", "venture_capital"]
RankKind = Literal["size", "intensity", "national"]

ACTIVITY_KINDS: tuple[ActivityKind, ...] = ("patents", "publications")
"""The two sides that every edition counts."""
EVERY_ACTIVITY: tuple[ActivityKind, ...] = (*ACTIVITY_KINDS, "venture_capital")
RANK_KINDS: tuple[RankKind, ...] = ("size", "intensity", "national")


class Basis(StrEnum):
    """Where a figure comes from (design: "stated, derived, added")."""

    STATED = "stated"
    DERIVED = "derived"
    ADDED = "added"


class Cluster(Record):
    """A cluster's name, verbatim, and the economies it lies in."""

    name: str | None
    economies: tuple[str, ...] | None


class Rank(Record):
    """Position ``rank`` (1 is best) among ``of`` clusters.

    ``previous`` is the rank of the edition before, as this page states it.
    """

    rank: int
    of: int | None
    previous: int | None = None


class Ranks(Record):
    size: Rank | None = None
    intensity: Rank | None = None
    national: Rank | None = None


class Organization(Record):
    """An applicant or a publishing organization: one row of its table.

    ``count`` covers the activity's whole period; ``share`` is the printed whole
    percent of the cluster's own total.
    """

    rank: int
    name: str
    count: int
    share: int


class Field(Record):
    """A technology or science field; ``share`` is a printed whole percent."""

    name: str
    share: int


class Collaboration(Record):
    """Whole percent made with others, and the top locations in their order."""

    share: int | None
    locations: tuple[str, ...] | None


class Activity(Record):
    """One side of a profile: patents, publications, or venture capital.

    ``per_million`` counts per 1 million inhabitants over the activity's period.
    """

    per_million: int | None = None
    organizations: tuple[Organization, ...] | None = None
    fields: tuple[Field, ...] | None = None
    collaboration: Collaboration | None = None


class Source(Record):
    """The document that the profile was read from: file name and SHA-256 (hex)."""

    file: str
    sha256: str


class StatedEvidence(Record):
    """Where a stated figure stands: 1-based line, and the words it was read from."""

    line: int
    text: str


class AddedEvidence(Record):
    """When (ISO date) and from what a figure was added by the user."""

    added: str
    note: str


Evidence = StatedEvidence | AddedEvidence


class Profile(Record):
    """All that one page says; ``evidence`` maps JSON Pointers to their evidence.

    ``venture_capital`` is ``None`` where the page says nothing of it, as before 2025.
    """

    edition: int | None
    cluster: Cluster
    ranks: Ranks
    patents: Activity
    publications: Activity
    source: Source
    evidence: Mapping[str, Evidence] = MappingProxyType({})
    venture_capital: Activity | None = None

    def activity(self, kind: ActivityKind) -> Activity:
        """Return the side of the profile that ``kind`` names, empty where there is none."""
        match kind:
            case "patents":
                return self.patents
            case "publications":
                return self.publications
        return self.venture_capital or Activity()

    @property
    def activities(self) -> tuple[ActivityKind, ...]:
        """The sides that this profile has: both, and venture capital where the page says it."""
        return ACTIVITY_KINDS if self.venture_capital is None else EVERY_ACTIVITY

    def rank(self, kind: RankKind) -> Rank | None:
        """Return the rank that ``kind`` names, ``None`` where it is not given."""
        return {
            "size": self.ranks.size,
            "intensity": self.ranks.intensity,
            "national": self.ranks.national,
        }[kind]
