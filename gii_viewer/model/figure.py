"""The one kind of figure: stated, derived and added alike."""

from __future__ import annotations

from decimal import Decimal
from enum import Enum

from gii_viewer.model.interval import Interval
from gii_viewer.model.pointers import Place
from gii_viewer.model.profile import Basis, Evidence, StatedEvidence
from gii_viewer.model.record import Record


class Unit(Enum):
    """What a figure counts; ``Figure.unit_words`` says it to people."""

    YEAR = "year"
    RANK = "rank"
    CLUSTERS = "clusters"
    PER_MILLION = "per 1 million inhabitants"
    APPLICATIONS = "PCT applications"
    ARTICLES = "scientific articles"
    DEALS = "venture capital deals"
    PERCENT = "percent of the cluster's own total"
    POSITION = "position"
    INDEX = "index"
    PEOPLE = "people"
    RATIO = "ratio"
    PLACES = "places"
    WORLD_PERCENT = "percent of the world's total"
    MOVED = "places since the edition before"


class Assumption(Enum):
    """What derived figures rest on; ``Figures.assumption_words`` says it to people."""

    ROUNDED_SHARE = "rounded share"
    """A printed share is a whole percent; an exact half was rounded either way."""
    ROUNDED_COUNT = "rounded count"
    """A printed count is a fractional count rounded to a whole number (±0.5)."""
    ROUNDED_PER_MILLION = "rounded per million"
    """A printed per-million figure is rounded to a whole number (±0.5)."""
    ONE_TOTAL = "one total"
    """All shares of one activity are shares of one total."""
    COUNTED_ONCE = "counted once"
    """Organizations split what they made together: all of them add up to the total."""
    LISTED_LARGEST = "listed largest"
    """No organization that is not listed has more than the last one listed."""
    SAME_POPULATION = "same population"
    """Both activities' per-million figures divide by the same inhabitants."""
    SAME_CLUSTERS = "same clusters"
    """Size rank and intensity rank order the same clusters."""
    ROUNDED_WORLD_SHARE = "rounded share of the world"
    """A printed share of the world is rounded to its last digit."""
    ONE_WORLD = "one world"
    """All shares of one column are shares of one world's total, which their parts fit in."""


class FigureRef(Record):
    """A figure's name everywhere: the key of its document, and its pointer in it."""

    document: str
    pointer: str


class Figure(Record):
    """One figure with all that showing, sorting and quoting it needs.

    ``value`` is the number as printed, in ``unit``, ``None`` where only a range is
    known; ``interval`` bounds the true value exactly, in the same unit (percents as
    percents). ``text`` is the value or range as it is written for people, with its
    percent sign, without other units. ``name`` is the organization, field or location
    that the figure belongs to, in a ranking the cluster, "" for figures of the document's
    own subject. ``period`` says
    in words over which time it counts, ``years`` is "2019–2023", which the viewer knows
    from the edition and the page does not say; both "" where they mean nothing.
    A derived figure has ``inputs``, ``formula`` and ``assumptions``, any other its
    ``evidence``, where the document gives it.
    """

    ref: FigureRef
    place: Place
    label: str
    name: str
    value: int | Decimal | None
    interval: Interval
    text: str
    unit: Unit
    unit_words: str
    period: str
    years: str
    edition: int | None
    basis: Basis
    evidence: Evidence | None = None
    inputs: tuple[FigureRef, ...] = ()
    formula: str = ""
    assumptions: tuple[Assumption, ...] = ()

    @property
    def pointer(self) -> str:
        return self.ref.pointer

    @property
    def line(self) -> int | None:
        """The 1-based line of the document that states the figure."""
        return self.evidence.line if isinstance(self.evidence, StatedEvidence) else None

    @property
    def full_label(self) -> str:
        """The label, with whose figure it is."""
        return f"{self.name} · {self.label}" if self.name else self.label
