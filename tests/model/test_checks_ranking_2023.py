"""WIPO's own table of 2023: consistent in all rows, though seven don't add up as printed.

The rows have counts of PCT applications and publications, their shares of the world's
totals to a tenth of a percent, and the sum of both shares, rounded by itself. Adding the
printed shares up raises seven false alarms; intersecting ranges raises none, and still
finds every digit that makes a row impossible.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import product
from typing import Literal

import pytest

from gii_viewer.model.interval import Interval, rounded_share
from gii_viewer.model.totals import common_total, share_of
from gii_viewer.resource_files import resource

TABLE = resource("rankings", "gii-2023-ranking.csv")
TENTH = Fraction(1, 10)
HALF_TENTH = Fraction(1, 20)
Side = Literal["patents", "publications"]
SIDES: tuple[Side, ...] = ("patents", "publications")


@dataclass(frozen=True)
class Row:
    """Counts as printed, and percents as printed, in tenths."""

    cluster: str
    patents: int
    publications: int
    patents_tenths: int
    publications_tenths: int
    total_tenths: int

    def count(self, side: Side) -> int:
        return self.patents if side == "patents" else self.publications

    def percent(self, side: Side) -> Fraction:
        tenths = self.patents_tenths if side == "patents" else self.publications_tenths
        return Fraction(tenths, 10)

    @property
    def total(self) -> Fraction:
        return Fraction(self.total_tenths, 10)


def tenths(written: str) -> int:
    whole, _, rest = written.partition(".")
    return int(whole) * 10 + int(rest)


@pytest.fixture(scope="module")
def table() -> tuple[Row, ...]:
    with TABLE.open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(line for line in file if not line.startswith("#"))
        return tuple(
            Row(
                row["cluster"],
                int(row["pct_applications"]),
                int(row["publications"]),
                tenths(row["share_pct_percent"]),
                tenths(row["share_publications_percent"]),
                tenths(row["total_percent"]),
            )
            for row in rows
        )


# -- with the model's intervals -----------------------------------------------------------


def world_total(rows: Sequence[Row], side: Side) -> Interval | None:
    counts, percents = [row.count(side) for row in rows], [row.percent(side) for row in rows]
    return common_total(counts, percents, TENTH)


def is_flagged(rows: Sequence[Row], row: Row) -> bool:
    """Tell whether no pair of world totals that suits all rows allows this row's sum."""
    shares = []
    for side in SIDES:
        world = world_total(rows, side)
        if world is None:
            return True
        shares.append(share_of(row.count(side), row.percent(side), world, TENTH))
    printed = rounded_share(row.total, TENTH)
    least, most = sum(share.low for share in shares), sum(share.high for share in shares)
    return least > printed.high or most < printed.low


# -- by trying ----------------------------------------------------------------------------


def ends(row: Row, side: Side) -> tuple[Fraction, Fraction | None]:
    """Return the least and greatest world total of which the row has its share."""
    count, percent = Fraction(row.count(side)), row.percent(side)
    least = max(count - Fraction(1, 2), Fraction(0)) * 100 / (percent + HALF_TENTH)
    if percent <= HALF_TENTH:
        return least, None
    return least, (count + Fraction(1, 2)) * 100 / (percent - HALF_TENTH)


def is_impossible(rows: Sequence[Row], row: Row) -> bool:
    """Try the least and the greatest world totals: what the row has of them in percent."""
    least_sum = greatest_sum = Fraction(0)
    for side in SIDES:
        all_ends = [ends(other, side) for other in rows]
        least = max(low for low, _ in all_ends)
        greatest = min(high for _, high in all_ends if high is not None)
        if least > greatest:
            return True
        count, percent = row.count(side), row.percent(side)
        least_sum += max(
            (count - Fraction(1, 2)) * 100 / greatest, percent - HALF_TENTH, Fraction(0)
        )
        greatest_sum += min((count + Fraction(1, 2)) * 100 / least, percent + HALF_TENTH)
    return least_sum > row.total + HALF_TENTH or greatest_sum < row.total - HALF_TENTH


def damaged(row: Row) -> Iterator[Row]:
    """Yield the row with each digit of each of its figures replaced by each other one."""
    counts = (str(row.patents), str(row.publications))
    percents = (row.patents_tenths, row.publications_tenths, row.total_tenths)
    figures = [*counts, *(f"{percent:02}" for percent in percents)]
    for which, written in enumerate(figures):
        for place, digit in product(range(len(written)), "0123456789"):
            if digit != written[place]:
                changed = written[:place] + digit + written[place + 1 :]
                yield Row(
                    row.cluster, *map(int, [*figures[:which], changed, *figures[which + 1 :]])
                )


# -- the table ----------------------------------------------------------------------------


def test_the_table_is_whole(table: tuple[Row, ...]) -> None:
    assert len(table) == 34
    assert table[0] == Row("Tokyo–Yokohama", 127_418, 115_020, 101, 15, 117)
    assert table[-1] == Row("Tehran", 249, 63_113, 0, 8, 9)


def test_adding_printed_shares_would_flag_seven_rows(table: tuple[Row, ...]) -> None:
    wrong = [
        row for row in table if row.patents_tenths + row.publications_tenths != row.total_tenths
    ]
    assert len(wrong) == 7


def test_no_row_is_flagged(table: tuple[Row, ...]) -> None:
    assert [row.cluster for row in table if is_flagged(table, row)] == []


def test_one_pair_of_world_totals_prints_all_rows(table: tuple[Row, ...]) -> None:
    """Found by trying pairs, so that all 34 rows are true of one and the same world."""
    patents, publications = (world_total(table, side) for side in SIDES)
    assert patents is not None
    assert patents.high is not None
    assert publications is not None
    assert publications.high is not None

    def within(value: Fraction, percent: Fraction) -> bool:
        return abs(value * 100 - percent) <= HALF_TENTH

    def prints_all(filed: Fraction, published: Fraction) -> bool:
        return all(
            within(row.patents / filed, row.percent("patents"))
            and within(row.publications / published, row.percent("publications"))
            and within(row.patents / filed + row.publications / published, row.total)
            for row in table
        )

    steps = [Fraction(step, 40) for step in range(41)]
    assert any(
        prints_all(
            patents.low + (patents.high - patents.low) * across,
            publications.low + (publications.high - publications.low) * up,
        )
        for across in steps
        for up in steps
    )


def test_a_changed_digit_is_flagged_exactly_where_it_is_impossible(table: tuple[Row, ...]) -> None:
    found = tried = 0
    for place, row in enumerate(table):
        for other in damaged(row):
            rows = (*table[:place], other, *table[place + 1 :])
            flagged = is_flagged(rows, other)
            assert flagged is is_impossible(rows, other), (row, other)
            found += flagged
            tried += 1
    assert tried > 4_000
    assert tried // 2 < found < tried
