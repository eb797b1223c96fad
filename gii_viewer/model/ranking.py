"""The ranking: the table of the top 100 clusters of one edition, or the part that is given.

Frozen, typed data without Qt. ``None`` always means that the document does not give the
figure; it never means zero.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from types import MappingProxyType
from typing import Literal, get_args

from gii_viewer.model.interval import Interval
from gii_viewer.model.profile import Evidence, Source
from gii_viewer.model.record import Record

RowPart = Literal[
    "rank",
    "name",
    "economies",
    "applications",
    "articles",
    "deals",
    "share_applications",
    "share_articles",
    "share_deals",
    "total",
    "previous",
    "change",
]
Output = Literal["applications", "articles", "deals"]
SharePart = Literal["share_applications", "share_articles", "share_deals"]

ROW_PARTS: tuple[RowPart, ...] = get_args(RowPart)
OUTPUTS: tuple[Output, ...] = get_args(Output)
SHARES: Mapping[Output, SharePart] = MappingProxyType(
    {
        "applications": "share_applications",
        "articles": "share_articles",
        "deals": "share_deals",
    }
)
PERCENTS: tuple[Literal["total"] | SharePart, ...] = (*SHARES.values(), "total")
"""The parts that are percents of the world's totals."""


class RankingRow(Record):
    """One cluster. Counts cover the whole period.

    ``economies`` are as printed, names or codes. Shares and ``total`` are percents of the
    world's totals with the digits that are printed: ``Decimal("10.0")`` stands for 9.95 to
    10.05. ``previous`` is the rank in the edition before, ``change`` how many places the
    cluster went up since then.
    """

    rank: int
    name: str
    economies: tuple[str, ...] | None = None
    applications: int | None = None
    articles: int | None = None
    deals: int | None = None
    share_applications: Decimal | None = None
    share_articles: Decimal | None = None
    share_deals: Decimal | None = None
    total: Decimal | None = None
    previous: int | None = None
    change: int | None = None

    def number(self, part: RowPart) -> int | Decimal | None:
        """Return the figure that ``part`` names, ``None`` where it is not given or no figure."""
        return {
            "rank": self.rank,
            "applications": self.applications,
            "articles": self.articles,
            "deals": self.deals,
            "share_applications": self.share_applications,
            "share_articles": self.share_articles,
            "share_deals": self.share_deals,
            "total": self.total,
            "previous": self.previous,
            "change": self.change,
        }.get(part)

    def count(self, output: Output) -> int | None:
        return {
            "applications": self.applications,
            "articles": self.articles,
            "deals": self.deals,
        }[output]

    def share(self, output: Output) -> Decimal | None:
        return {
            "applications": self.share_applications,
            "articles": self.share_articles,
            "deals": self.share_deals,
        }[output]


class Ranking(Record):
    """The rows as they stand; ``evidence`` maps JSON Pointers to their evidence."""

    edition: int | None
    rows: tuple[RankingRow, ...]
    source: Source
    evidence: Mapping[str, Evidence] = MappingProxyType({})


def step_of(percent: Decimal) -> Fraction:
    """Return to what a printed percent was rounded: a tenth where it has one digit."""
    digits = len(format(percent, "f").partition(".")[2])
    return Fraction(1, 10**digits)


def printed_percent(percent: Decimal) -> Interval:
    """Bound what a printed percent stands for, in percent: 10.1 is 10.05 to 10.15."""
    half, value = step_of(percent) / 2, Fraction(percent)
    return Interval(max(Fraction(0), value - half), min(Fraction(100), value + half))
