"""Checks of rankings: what each finds, and that the truth is never found."""

from __future__ import annotations

from decimal import ROUND_HALF_DOWN, ROUND_HALF_UP, Decimal
from fractions import Fraction
from random import Random

import pytest

from gii_viewer.documents.gathering import bundled
from gii_viewer.documents.reading import read_file
from gii_viewer.model import checks
from gii_viewer.model.document import RankingDocument
from gii_viewer.model.figures import figures_of
from gii_viewer.model.findings import Finding, Severity
from gii_viewer.model.ranking import RankingRow
from gii_viewer.model.record import replace
from gii_viewer.model.wording import ENGLISH
from tests.rankings import SEOUL, TOKYO, ranking, ranking_figures


def check(*rows: RankingRow, edition: int | None = 2023) -> tuple[Finding, ...]:
    return checks.check(ranking_figures(ranking(*rows, edition=edition)))


def only(*rows: RankingRow) -> Finding:
    (finding,) = check(*rows)
    return finding


def pointers(finding: Finding) -> list[str]:
    return [ref.pointer for ref in finding.figures]


def test_the_bundled_ranking_fits() -> None:
    (document,) = read_file(bundled()["gii-2023-ranking"])
    assert isinstance(document, RankingDocument)
    assert len(document.ranking.rows) == 34
    figures = figures_of(document, ENGLISH)
    assert figures.scope == ("the first 34 of the top 100", "GII 2023")
    assert checks.check(figures) == ()


def test_a_part_of_the_table_is_no_fault() -> None:
    assert check(TOKYO, SEOUL) == ()


def test_a_change_that_is_not_the_difference() -> None:
    finding = only(TOKYO, replace(SEOUL, change=2))
    assert (finding.kind, finding.severity) == ("change-differs", Severity.IMPOSSIBLE)
    assert finding.reason == "“Seoul” is 3 and was 4, so its change is +1, not +2."
    assert finding.lines == (11,)
    assert pointers(finding) == ["/rows/1/rank", "/rows/1/previous", "/rows/1/change"]


def test_a_total_that_its_shares_do_not_reach() -> None:
    # 5.1% and 1.8% are 6.8 to 7.0%: a printed 6.8 stands for 6.75 to 6.85.
    assert check(replace(SEOUL, applications=None, articles=None)) == ()
    finding = only(replace(SEOUL, total=Decimal("6.6"), applications=None, articles=None))
    assert (finding.kind, finding.severity) == ("total-differs", Severity.IMPOSSIBLE)
    assert finding.reason.startswith("The shares of “Seoul” come to 6.80–7.00%")
    assert finding.reason.endswith("but its total is 6.6%.")


def test_counts_narrow_what_shares_come_to() -> None:
    """Tokyo's row bounds the world's totals, so that Seoul has 5.047% to 5.06% of one."""
    assert only(TOKYO, replace(SEOUL, total=Decimal("7.0"))).kind == "total-differs"


def test_rows_that_leave_no_total_of_the_world() -> None:
    finding = only(TOKYO, replace(SEOUL, applications=83_447))
    assert (finding.kind, finding.severity) == ("no-world-total", Severity.IMPOSSIBLE)
    assert "“Seoul” and “Tokyo–Yokohama” have counts of PCT applications" in finding.reason
    assert finding.lines == (10, 11)


def test_rows_that_exceed_the_world() -> None:
    # 40 is 40% of 95 to 105; with 90 beside it, of which no share is given, 129 at least.
    row = RankingRow(1, "A", applications=40, share_applications=Decimal(40))
    finding = only(row, RankingRow(2, "B", applications=90))
    assert (finding.kind, finding.severity) == ("rows-exceed-world", Severity.IMPOSSIBLE)


def test_shares_that_exceed_the_world() -> None:
    rows = [RankingRow(rank, f"C{rank}", share_articles=Decimal("50.2")) for rank in (1, 2)]
    assert [finding.kind for finding in check(*rows)] == ["shares-over-100"]
    rows = [replace(row, share_articles=Decimal("50.0")) for row in rows]
    assert check(*rows) == ()


def test_rows_out_of_order() -> None:
    finding = only(SEOUL, TOKYO)
    assert (finding.kind, finding.severity) == ("rank-order", Severity.DOUBTFUL)
    assert finding.reason == ("“Tokyo–Yokohama” with rank 1 is listed below “Seoul” with rank 3.")


@pytest.mark.parametrize(
    ("total", "severity"),
    [("6.8", None), ("6.7", None), ("6.9", Severity.NOTE), ("7.0", Severity.DOUBTFUL)],
)
def test_a_total_that_rises(total: str, severity: Severity | None) -> None:
    above = RankingRow(3, "A", total=Decimal("6.8"))
    found = check(above, RankingRow(4, "B", total=Decimal(total)))
    assert [(each.kind, each.severity) for each in found] == (
        [] if severity is None else [("totals-rise", severity)]
    )


def test_how_totals_with_deals_are_made_is_not_known() -> None:
    above = RankingRow(3, "A", total=Decimal("6.8"), share_deals=Decimal("1.0"))
    below = RankingRow(4, "B", total=Decimal("9.0"), share_deals=Decimal("1.0"))
    assert check(above, below) == ()


def test_a_shared_rank_without_a_shared_total() -> None:
    rows = RankingRow(3, "A", total=Decimal("6.8")), RankingRow(3, "B", total=Decimal("6.5"))
    assert (only(*rows).kind, only(*rows).severity) == ("rank-tie", Severity.DOUBTFUL)
    assert check(rows[0], replace(rows[1], total=Decimal("6.8"))) == ()


@pytest.mark.parametrize("name", ["Seoul", "SEOUL", "Se\u00adoul", "Seoul "])
def test_a_cluster_that_is_listed_twice(name: str) -> None:
    finding = only(RankingRow(3, "Seoul"), RankingRow(4, name))
    assert (finding.kind, finding.severity) == ("cluster-twice", Severity.DOUBTFUL)
    assert pointers(finding) == ["/rows/0/rank", "/rows/1/rank"]


def test_dashes_and_apostrophes_make_no_other_cluster() -> None:
    found = check(
        RankingRow(1, "Tokyo–Yokohama"),
        RankingRow(2, "Xi'an"),
        RankingRow(3, "Tokyo - Yokohama"),
        RankingRow(4, "Xi’an"),
    )
    assert [each.kind for each in found] == ["cluster-twice", "cluster-twice"]


def test_the_edition() -> None:
    assert [each.kind for each in check(TOKYO, edition=None)] == ["edition-missing"]
    assert [each.kind for each in check(TOKYO, edition=2012)] == ["edition-without-clusters"]


# -- the truth -----------------------------------------------------------------------------


def rounded(number: Fraction, digits: int, how: str) -> Decimal:
    exact = Decimal(number.numerator) / Decimal(number.denominator)
    return exact.quantize(Decimal(1).scaleb(-digits), how)


def true_rows(random: Random) -> list[RankingRow]:
    """Rank clusters by the sum of their true shares, and print what WIPO prints."""
    digits = random.choice([0, 1, 1, 1, 2])
    worlds = [random.randint(50, 10 ** random.randint(2, 7)) for _ in range(2)]
    number = random.randint(3, 30)
    grain = random.choice([1, 1, 2, 3, 10])
    parts = [
        [Fraction(random.randint(0, world * grain // number), grain) for _ in range(number)]
        for world in worlds
    ]
    sums = [
        sum((part[at] / world for part, world in zip(parts, worlds, strict=True)), Fraction(0))
        for at in range(number)
    ]
    order = sorted(range(number), key=lambda at: -sums[at])
    rows: list[RankingRow] = []
    for place, at in enumerate(order):
        how = random.choice([ROUND_HALF_UP, ROUND_HALF_DOWN])
        tied = place and sums[at] == sums[order[place - 1]]
        rank = rows[-1].rank if tied else place + 1
        previous = random.choice([None, random.randint(1, 100)])
        shares = [
            rounded(part[at] / world * 100, digits, how)
            for part, world in zip(parts, worlds, strict=True)
        ]
        rows.append(
            RankingRow(
                rank,
                f"Cluster {at}",
                applications=int(rounded(parts[0][at], 0, how)),
                articles=int(rounded(parts[1][at], 0, how)),
                share_applications=shares[0],
                share_articles=shares[1],
                total=random.choice([None, rounded(sums[at] * 100, digits, how)]),
                previous=previous,
                change=None if previous is None else previous - rank,
            )
        )
    return [row for row in rows if random.random() < 0.9] or rows


def test_the_truth_is_neither_impossible_nor_doubtful() -> None:
    random = Random(20230)
    for _ in range(500):
        rows = true_rows(random)
        serious = [each for each in check(*rows) if each.severity is not Severity.NOTE]
        assert serious == [], rows


def test_derived_figures_hold_the_truth() -> None:
    random = Random(5)
    for _ in range(500):
        world = random.randint(1000, 2_000_000)
        parts = [random.randint(0, world // 20) for _ in range(random.randint(1, 20))]
        rows = [
            RankingRow(
                at + 1,
                f"Cluster {at}",
                applications=part,
                share_applications=rounded(Fraction(part * 100, world), 1, ROUND_HALF_UP),
            )
            for at, part in enumerate(sorted(parts, reverse=True))
        ]
        figures = ranking_figures(ranking(*rows))
        total = figures["/world/applications"]
        assert total.interval.low <= world
        assert total.interval.high is None or world <= total.interval.high
        for at, row in enumerate(rows):
            share = figures.get(f"/rows/{at}/exact/share_applications")
            if share is not None:
                assert Fraction((row.applications or 0) * 100, world) in share.interval


def test_the_worlds_total_is_what_all_rows_allow() -> None:
    # 127,417.5 ÷ 10.15% and 63,447.5 ÷ 5.05%, each the narrowest of both rows.
    figures = ranking_figures(ranking(TOKYO, SEOUL))
    total = figures["/world/applications"].interval
    assert total.low == Fraction(127_417_5, 10) / Fraction(1015, 10_000)
    assert total.high == Fraction(63_447_5, 10) / Fraction(505, 10_000)
    seoul = figures["/rows/1/exact/share_applications"].interval
    assert seoul.low == Fraction(505, 100)
    assert seoul.high == Fraction(63_447_5, 10) * 100 / total.low
