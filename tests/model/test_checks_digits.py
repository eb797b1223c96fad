"""One digit of Dalian's page changed, in every way: found exactly where it is impossible.

Whether a page is impossible is decided here by trying: a total can only be least or
greatest where a row's count or share, or all rows together, stop it, so it is enough to
try every such number. Trying uses no intervals and none of the code under test.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import product
from random import Random

import pytest

from gii_viewer.model.findings import Severity
from gii_viewer.model.profile import ActivityKind, Organization, Profile
from gii_viewer.model.record import replace
from tests.model.checking import check, pointers
from tests.model.true_pages import printed, random_cluster, random_rounding
from tests.profiles import dalian

HALF = Fraction(1, 2)
KINDS: tuple[ActivityKind, ...] = ("patents", "publications")


def least_part(row: Organization, total: Fraction) -> Fraction:
    return max(row.count - HALF, (row.share - HALF) * total / 100, Fraction(0))


def suits(total: Fraction, rows: Sequence[Organization]) -> bool:
    """Tell whether there are parts of ``total`` that are printed as ``rows``."""
    for row in rows:
        greatest = min(row.count + HALF, (row.share + HALF) * total / 100)
        if least_part(row, total) > greatest:
            return False
    return sum(least_part(row, total) for row in rows) <= total


def totals_to_try(rows: Sequence[Organization]) -> Iterator[Fraction]:
    for row in rows:
        for count, share in product((row.count - HALF, row.count + HALF), (-HALF, HALF)):
            if row.share + share > 0 and count >= 0:
                yield count * 100 / (row.share + share)
    # All parts together are the total: each is bounded by its count, or by its share.
    for by_share in product((False, True), repeat=len(rows)):
        pairs = list(zip(rows, by_share, strict=True))
        share = sum(
            (max(row.share - HALF, Fraction(0)) for row, chosen in pairs if chosen), Fraction(0)
        )
        count = sum(
            (max(row.count - HALF, Fraction(0)) for row, chosen in pairs if not chosen), Fraction(0)
        )
        if share < 100:
            yield count / (1 - share / 100)


def possible_totals(rows: Sequence[Organization]) -> list[Fraction]:
    """Return the totals tried that suit; 0 only as the end of others, for it has no shares."""
    found = [total for total in totals_to_try(rows) if suits(total, rows)]
    return found if any(total > 0 for total in found) else []


def is_possible(page: Profile) -> bool:
    """Tell whether both sides have a total, and a number of inhabitants in common."""
    least, greatest = [], []
    for kind in KINDS:
        activity = page.activity(kind)
        totals = possible_totals(activity.organizations or ())
        if not totals:
            return False
        per_million = activity.per_million or 0
        least.append(min(totals) / (per_million + HALF))
        bounded = any(row.share > 0 for row in activity.organizations or ())
        if bounded and per_million > 0:
            greatest.append(max(totals) / (per_million - HALF))
    return not greatest or max(least) <= min(greatest)


def other_digits(number: int) -> Iterator[int]:
    """Yield ``number`` with each of its digits replaced by each other digit."""
    written = str(number)
    for place, digit in product(range(len(written)), "0123456789"):
        if digit != written[place]:
            yield int(written[:place] + digit + written[place + 1 :])


def with_row(page: Profile, kind: ActivityKind, place: int, row: Organization) -> Profile:
    rows = page.activity(kind).organizations or ()
    side = replace(page.activity(kind), organizations=(*rows[:place], row, *rows[place + 1 :]))
    if kind == "patents":
        return replace(page, patents=side)
    return replace(page, publications=side)


def damaged_pages(page: Profile) -> Iterator[tuple[Profile, ActivityKind, int]]:
    for kind in KINDS:
        for place, row in enumerate(page.activity(kind).organizations or ()):
            for count in other_digits(row.count):
                yield with_row(page, kind, place, replace(row, count=count)), kind, place
            for share in other_digits(row.share):
                if share <= 100:
                    yield with_row(page, kind, place, replace(row, share=share)), kind, place


def is_found_impossible(page: Profile) -> bool:
    return any(finding.severity is Severity.IMPOSSIBLE for finding in check(page))


def test_dalian_itself_is_possible() -> None:
    assert is_possible(dalian())
    # By hand: 1020 is the least total of PCT applications, 583.5 ÷ 56.5% the greatest.
    totals = possible_totals(dalian().patents.organizations or ())
    assert min(totals) == 1020
    assert max(totals) == Fraction("583.5") / Fraction("0.565")


def test_a_changed_digit_is_impossible_exactly_where_trying_finds_no_page() -> None:
    pages = list(damaged_pages(dalian()))
    # 21 digits of counts and 10 of shares, nine others for each
    assert len(pages) == 31 * 9
    for page, kind, place in pages:
        assert is_found_impossible(page) is not is_possible(page), (kind, place, page)
    # The others change the last digit of a large count, or agree within the rounding.
    assert sum(is_found_impossible(page) for page, _, _ in pages) == 190


@pytest.mark.parametrize("seed", range(4))
def test_so_it_is_on_any_page_of_few_rows(seed: int) -> None:
    """Also where the listed organizations are almost the total, unlike on Dalian's page."""
    random = Random(seed)
    verdicts: list[bool] = []
    while len(verdicts) < 2_000:
        cluster = random_cluster(random)
        page = printed(cluster, random_rounding(random))
        if max(len(page.activity(kind).organizations or ()) for kind in KINDS) > 4:
            continue
        damaged = list(damaged_pages(page))
        for other, kind, place in random.sample(damaged, min(12, len(damaged))):
            impossible = is_found_impossible(other)
            assert impossible is not is_possible(other), (kind, place, other)
            verdicts.append(impossible)
    assert 200 < sum(verdicts) < 1_900


def test_the_damaged_row_is_among_the_figures_of_a_clash() -> None:
    """A row that two others contradict is named, and so are its lines."""
    named = 0
    for page, kind, place in damaged_pages(dalian()):
        for finding in check(page):
            if finding.kind == "no-common-total" and "Without" in finding.reason:
                assert f"/{kind}/organizations/{place}/count" in pointers(finding)
                assert finding.lines
                named += 1
    assert named > 100
