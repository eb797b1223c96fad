"""Figures that the page does not print, as the ranges that its figures allow.

Every range is closed and exact: its ends are rationals, and rounding happens only
where it is written for people (``derivations``). What a range rests on is listed
in :class:`Assumption`, in one place for the window, the exports and the reader of
this file; each figure says which of them it needs.

A figure that the page does not allow to be derived is absent, and so is one whose
inputs contradict each other: ``checks`` says why, nothing here raises.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from fractions import Fraction
from itertools import accumulate

from gii_viewer.model.interval import HALF, Interval, rounded_count, rounded_share
from gii_viewer.model.profile import (
    ACTIVITY_KINDS,
    Activity,
    ActivityKind,
    Organization,
    Profile,
)
from gii_viewer.model.totals import common_total

MILLION = 1_000_000


class Assumption(Enum):
    """What derived figures rest on; ``derivations.assumption_words`` says it to people."""

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


class Unit(Enum):
    """What a derived figure counts; ``derivations.derived_unit`` says it to people."""

    APPLICATIONS = "PCT applications"
    ARTICLES = "scientific articles"
    SHARE = "share"
    INDEX = "index"
    PEOPLE = "people"
    RATIO = "ratio"
    PLACES = "places"


@dataclass(frozen=True)
class DerivedFigure:
    """One derived figure: the range that is certain, and what it hangs on.

    ``pointer`` names it as in the design ("derived figures"). ``interval`` holds
    shares as 0–1. ``inputs`` are the pointers of the stated or added figures that
    it is computed from, after those of the derived figures that it goes through.
    """

    pointer: str
    interval: Interval
    unit: Unit
    inputs: tuple[str, ...]
    assumptions: tuple[Assumption, ...]


_ROWS = (
    Assumption.ROUNDED_COUNT,
    Assumption.ROUNDED_SHARE,
    Assumption.ONE_TOTAL,
    Assumption.COUNTED_ONCE,
)


def derived_figures(profile: Profile) -> dict[str, DerivedFigure]:
    """Derive all that the profile allows, by pointer, always in the same order.

    For patents, then for publications: ``total``, ``others/share``,
    ``others/count``, ``top1/share``, ``top3/share``, ``hhi``,
    ``collaboration/count`` and ``population``; then ``/population``,
    ``/articles_per_application`` and ``/ranks/size_to_intensity``.
    """
    found: dict[str, DerivedFigure] = {}
    for kind in ACTIVITY_KINDS:
        for figure in _of_activity(profile.activity(kind), kind):
            found[figure.pointer] = figure
    for derived in (_population(found), _ratio(profile, found), _size_to_intensity(profile)):
        if derived is not None:
            found[derived.pointer] = derived
    return found


def total(activity: Activity) -> Interval | None:
    """Bound the cluster's total over the period, in the activity's own unit.

    Each organization allows the totals from its least count over its greatest
    share to its greatest count over its least share; the total must suit them all,
    and be no less than the listed organizations together.

    Returns ``None`` without organizations, and where no total suits all of them.
    """
    if not activity.organizations:
        return None
    return common_total(_counts(activity.organizations), _shares(activity.organizations))


def others_share(activity: Activity) -> Interval | None:
    """Bound the share (0–1) of all organizations that are not listed.

    One minus the listed counts over the total, and one minus the listed shares:
    both hold, so their intersection does. ``None`` where the total is.
    """
    whole = total(activity)
    if whole is None or not activity.organizations:
        return None
    return _others(activity.organizations, whole)


def population(activity: Activity) -> Interval | None:
    """Bound the inhabitants that one activity's total and per-million figure imply.

    The least total over the greatest per-million figure, to the greatest total
    over the least one. A per-million figure of 0 sets no upper end.
    """
    whole = total(activity)
    if whole is None or activity.per_million is None:
        return None
    return _inhabitants(whole, activity.per_million)


def _of_activity(activity: Activity, kind: ActivityKind) -> Iterator[DerivedFigure]:
    rows = activity.organizations
    whole = total(activity)
    if whole is None or not rows:
        return
    unit = Unit.APPLICATIONS if kind == "patents" else Unit.ARTICLES
    stated = _row_pointers(kind, rows)
    through = (f"/{kind}/total", *stated)

    yield DerivedFigure(f"/{kind}/total", whole, unit, stated, _ROWS)

    others = _others(rows, whole)
    yield DerivedFigure(f"/{kind}/others/share", others, Unit.SHARE, through, _ROWS)
    yield DerivedFigure(
        f"/{kind}/others/count",
        _others_count(rows, whole, others),
        unit,
        (f"/{kind}/total", f"/{kind}/others/share", *stated),
        _ROWS,
    )
    for number in (1, 3):
        if len(rows) < number:
            continue
        first = rows[:number]
        yield DerivedFigure(
            f"/{kind}/top{number}/share",
            part_of(_counts(first), _shares(first), whole),
            Unit.SHARE,
            (f"/{kind}/total", *_row_pointers(kind, first)),
            _ROWS,
        )
    yield DerivedFigure(
        f"/{kind}/hhi",
        _concentration(rows, whole),
        Unit.INDEX,
        through,
        (*_ROWS, Assumption.LISTED_LARGEST),
    )
    collaboration = activity.collaboration
    if collaboration is not None and collaboration.share is not None:
        yield DerivedFigure(
            f"/{kind}/collaboration/count",
            _times(whole, collaboration.share),
            unit,
            (f"/{kind}/total", f"/{kind}/collaboration/share"),
            _ROWS,
        )
    if activity.per_million is not None:
        yield DerivedFigure(
            f"/{kind}/population",
            _inhabitants(whole, activity.per_million),
            Unit.PEOPLE,
            (f"/{kind}/total", f"/{kind}/per_million"),
            (*_ROWS, Assumption.ROUNDED_PER_MILLION),
        )


def _others(rows: Sequence[Organization], whole: Interval) -> Interval:
    listed = part_of(_counts(rows), _shares(rows), whole)
    most = Fraction(1) if listed.high is None else listed.high
    return Interval(1 - most, 1 - listed.low)


def _others_count(rows: Sequence[Organization], whole: Interval, others: Interval) -> Interval:
    """Bound what the listed leave over: the total less their counts, and by their share.

    The least total less the greatest counts, to the greatest total less the least
    counts; and the share of all others times the total.
    """
    counts = [rounded_count(row.count) for row in rows]
    most = sum((count.high for count in counts), Fraction(0))
    least = sum((count.low for count in counts), Fraction(0))
    low = max(Fraction(0), whole.low - most, whole.low * others.low)
    if whole.high is None:
        return Interval(low, None)
    by_share = whole.high * (Fraction(1) if others.high is None else others.high)
    return Interval(low, min(whole.high - least, by_share))


def _concentration(rows: Sequence[Organization], whole: Interval) -> Interval:
    """Bound the Herfindahl–Hirschman index: the squared shares of all, added up.

    It is least when each listed organization has its least share and the others
    are infinitely many and thin. It is greatest when the shares are as uneven as
    can be: the first ones at their greatest, and the others in as few pieces as
    can be, none larger than the last listed. No actual list has more in its first
    one, two, three … organizations than this one, so none has more squared shares
    (the index grows with every such inequality: it is Schur-convex). How much the
    first of them can have is bounded twice, by their greatest shares and by what
    the least shares of the other listed leave over.
    """
    least, most = [], []
    for row in rows:
        bounds = part_of((row.count,), (row.share,), whole)
        least.append(bounds.low)
        most.append(Fraction(1) if bounds.high is None else bounds.high)
    low = sum((share * share for share in least), Fraction(0))

    kept = list(accumulate(sorted(least), initial=Fraction(0)))
    high = reached = Fraction(0)
    for number, together in enumerate(accumulate(sorted(most, reverse=True)), start=1):
        bound = min(together, 1 - kept[len(rows) - number])
        high += (bound - reached) ** 2
        reached = bound
    largest = min(most)
    pieces, rest = divmod(1 - reached, largest)
    return Interval(low, high + pieces * largest**2 + rest**2)


def _times(whole: Interval, percent: int) -> Interval:
    """Bound a printed share of the total, in numbers."""
    share = rounded_share(percent)
    return Interval(whole.low * share.low, None if whole.high is None else whole.high * share.high)


def _inhabitants(whole: Interval, per_million: int) -> Interval:
    most, least = per_million + HALF, per_million - HALF
    bounded = whole.high is not None and least > 0
    return Interval(
        whole.low * MILLION / most,
        whole.high * MILLION / least if bounded and whole.high is not None else None,
    )


def _population(found: dict[str, DerivedFigure]) -> DerivedFigure | None:
    """Bound the inhabitants by both activities: what the two ranges have in common."""
    sides = [found.get(f"/{kind}/population") for kind in ACTIVITY_KINDS]
    patents, publications = sides
    if patents is None or publications is None:
        return None
    common = patents.interval.intersection(publications.interval)
    if common is None:
        return None
    return DerivedFigure(
        "/population",
        common,
        Unit.PEOPLE,
        (patents.pointer, publications.pointer),
        (*_ROWS, Assumption.ROUNDED_PER_MILLION, Assumption.SAME_POPULATION),
    )


def _ratio(profile: Profile, found: dict[str, DerivedFigure]) -> DerivedFigure | None:
    """Bound the scientific articles per PCT application, in each of two ways.

    Total over total, and per-million figure over per-million figure, which hold
    the same inhabitants; where both are known, both hold.
    """
    patents, publications = (found.get(f"/{kind}/total") for kind in ACTIVITY_KINDS)
    ratio: Interval | None = Interval(Fraction(0), None)
    inputs: tuple[str, ...] = ()
    assumptions: tuple[Assumption, ...] = ()
    if patents is not None and publications is not None:
        ratio = _over(publications.interval, patents.interval)
        inputs, assumptions = (publications.pointer, patents.pointer), _ROWS
    filed, published = profile.patents.per_million, profile.publications.per_million
    if filed is not None and published is not None:
        per_million = _over(_rounded(published), _rounded(filed))
        ratio = None if ratio is None else ratio.intersection(per_million)
        inputs += ("/publications/per_million", "/patents/per_million")
        assumptions += (Assumption.ROUNDED_PER_MILLION, Assumption.SAME_POPULATION)
    if ratio is None or not inputs:
        return None
    return DerivedFigure("/articles_per_application", ratio, Unit.RATIO, inputs, assumptions)


def _size_to_intensity(profile: Profile) -> DerivedFigure | None:
    """Return by how many places the intensity rank is better than the size rank: exact."""
    size, intensity = profile.ranks.size, profile.ranks.intensity
    if size is None or intensity is None:
        return None
    if None not in (size.of, intensity.of) and size.of != intensity.of:
        return None
    places = Fraction(size.rank - intensity.rank)
    return DerivedFigure(
        "/ranks/size_to_intensity",
        Interval(places, places),
        Unit.PLACES,
        ("/ranks/size/rank", "/ranks/intensity/rank"),
        (Assumption.SAME_CLUSTERS,),
    )


def _rounded(count: int) -> Interval:
    bounds = rounded_count(count)
    return Interval(bounds.low, bounds.high)


def _over(above: Interval, below: Interval) -> Interval:
    """Bound a quotient of independent numbers, neither of them negative."""
    bounded = above.high is not None and below.low > 0
    return Interval(
        Fraction(0) if below.high is None else above.low / below.high,
        above.high / below.low if bounded and above.high is not None else None,
    )


def part_of(
    counts: Sequence[int],
    shares: Sequence[int],
    whole: Interval,
) -> Interval:
    """Bound the share (0–1) that these parts together have of a total inside ``whole``.

    Their counts over the total, and their shares added up: both hold. ``whole``
    has to be what :func:`common_total` gives for them, alone or among others.
    """
    parts = [rounded_count(count) for count in counts]
    ratios = [rounded_share(share) for share in shares]
    least = sum((ratio.low for ratio in ratios), Fraction(0))
    most = min(Fraction(1), sum((ratio.high for ratio in ratios), Fraction(0)))
    if whole.high is not None:
        least = max(least, sum((part.low for part in parts), Fraction(0)) / whole.high)
    if whole.low:
        most = min(most, sum((part.high for part in parts), Fraction(0)) / whole.low)
    return Interval(least, most)


def _counts(rows: Sequence[Organization]) -> list[int]:
    return [row.count for row in rows]


def _shares(rows: Sequence[Organization]) -> list[int]:
    return [row.share for row in rows]


def _row_pointers(kind: ActivityKind, rows: Sequence[Organization]) -> tuple[str, ...]:
    return tuple(
        f"/{kind}/organizations/{index}/{part}"
        for index in range(len(rows))
        for part in ("count", "share")
    )
