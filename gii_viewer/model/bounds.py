"""Figures that the page does not print, as the ranges that its figures allow.

Every range is closed and exact: its ends are rationals, and rounding happens only
where it is written for people (``wording``). What a range rests on is listed in
:class:`~gii_viewer.model.figure.Assumption`; each figure says which it needs.

Both activities' per-million figures divide by the same inhabitants. So each total
bounds the other: first it bounds the inhabitants, and they bound the other total.
All figures of a total use this narrower range; they name the other activity among
their inputs and assumptions where it does narrow them.

A figure that the page does not allow to be derived is absent, and so is one whose
inputs contradict each other: ``checks`` says why, nothing here raises.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import accumulate
from typing import Literal

from gii_viewer.model import pointers
from gii_viewer.model.figure import Assumption, Unit
from gii_viewer.model.interval import Interval, Rounding, exactly, rounded_count, rounded_share
from gii_viewer.model.profile import ACTIVITY_KINDS, Activity, ActivityKind, Profile
from gii_viewer.model.record import Record, replace
from gii_viewer.model.totals import common_total, first_of, part_of, rest_of, share_of

MILLION = 1_000_000

_TOTAL = (
    Assumption.ROUNDED_COUNT,
    Assumption.ROUNDED_SHARE,
    Assumption.ONE_TOTAL,
    Assumption.COUNTED_ONCE,
)
_SAME_PEOPLE = (Assumption.ROUNDED_PER_MILLION, Assumption.SAME_POPULATION)


class Derived(Record):
    """One derived figure: the range that is certain, in ``unit``, and what it rests on.

    ``inputs`` are the pointers of the figures that it is computed from, first those
    that are derived themselves; to follow them never leads back to the figure.
    """

    pointer: str
    interval: Interval
    unit: Unit
    inputs: tuple[str, ...]
    assumptions: tuple[Assumption, ...]


def derive(profile: Profile) -> dict[str, Derived]:
    """Derive all that the profile allows, by pointer, always in the same order.

    For patents, then for publications: ``total``, ``others/share``,
    ``others/count``, ``top1/share``, ``top3/share``, ``hhi``,
    ``collaboration/count`` and ``population``; then ``/population``,
    ``/articles_per_application``, ``/ranks/intensity/of`` and
    ``/ranks/size_to_intensity``.
    """
    activities = {kind: profile.activity(kind) for kind in ACTIVITY_KINDS}
    totals = {kind: total(activity) for kind, activity in activities.items()}
    people = _common(*(_implied(activities[kind], totals[kind]) for kind in ACTIVITY_KINDS))
    found: list[Derived | None] = []
    for kind, activity in activities.items():
        own = totals[kind]
        if own is not None:
            whole = totals[kind] = _narrowed(own, activity, people)
            found += _Side(kind, activity, own, whole).figures()
    found += [_population(people), _ratio(profile, totals)]
    found += [_ranked_by_intensity(profile), _size_to_intensity(profile)]
    return {figure.pointer: figure for figure in found if figure is not None}


def total(activity: Activity) -> Interval | None:
    """Bound the cluster's total over the period, by the activity's own organizations.

    Each allows the totals from its least count over its greatest share to its
    greatest count over its least share; the total must suit them all, and be no
    less than the listed organizations together.

    Returns ``None`` without organizations, and where no total suits all of them.
    """
    rows = activity.organizations
    if not rows:
        return None
    return common_total([row.count for row in rows], [row.share for row in rows])


def population(activity: Activity) -> Interval | None:
    """Bound the inhabitants that one activity's own total and per-million figure imply.

    The least total over the greatest per-million figure, to the greatest total
    over the least one. A per-million figure of 0 sets no upper end.
    """
    return _implied(activity, total(activity))


def _implied(activity: Activity, own: Interval | None) -> Interval | None:
    if own is None or activity.per_million is None:
        return None
    return _over(_times(own, MILLION, MILLION), rounded_count(activity.per_million))


def _common(patents: Interval | None, publications: Interval | None) -> Interval | None:
    """Bound the inhabitants by both activities; ``None`` where they contradict each other."""
    if patents is None or publications is None:
        return None
    return patents.intersection(publications)


def _narrowed(own: Interval, activity: Activity, people: Interval | None) -> Interval:
    """Bound a total by what its own organizations allow, and by the common inhabitants.

    Exact: each total inside suits some of these inhabitants, who suit the other
    activity.
    """
    if people is None or activity.per_million is None:
        return own
    rate = rounded_count(activity.per_million)
    return own.intersection(_times(people, rate.low / MILLION, rate.high / MILLION)) or own


class _Side(Record):
    """One activity: ``own`` is its total by its own organizations, ``whole`` by all."""

    kind: ActivityKind
    activity: Activity
    own: Interval
    whole: Interval

    def figures(self) -> Iterator[Derived]:
        kind, activity = self.kind, self.activity
        counts = [row.count for row in activity.organizations or ()]
        shares = [row.share for row in activity.organizations or ()]
        rows = self._rows()
        unit = Unit.APPLICATIONS if kind == "patents" else Unit.ARTICLES

        yield self._total(unit)
        yield self._of_total(
            pointers.others_share(kind),
            lambda whole: _left_by(part_of(counts, shares, whole)),
            Unit.PERCENT,
            rows,
        )
        yield self._of_total(
            pointers.others_count(kind), lambda whole: rest_of(counts, shares, whole), unit, rows
        )
        yield from self._first(1, counts, shares)
        yield from self._first(3, counts, shares)
        yield self._of_total(
            pointers.hhi(kind),
            lambda whole: _concentration(counts, shares, whole),
            Unit.INDEX,
            rows,
            (Assumption.LISTED_LARGEST,),
        )
        if activity.collaboration is not None and activity.collaboration.share is not None:
            together = rounded_share(activity.collaboration.share)
            yield self._of_total(
                pointers.collaboration_count(kind),
                lambda whole: _times(whole, together.low, together.high),
                unit,
                (pointers.collaboration_share(kind),),
            )
        implied = _implied(activity, self.own)
        if implied is not None:
            # From its own total, so that it says something that both activities agree.
            yield self._of_total(
                pointers.population(kind),
                lambda _: implied,
                Unit.PEOPLE,
                (pointers.per_million(kind),),
                (Assumption.ROUNDED_PER_MILLION,),
            )

    def _total(self, unit: Unit) -> Derived:
        pointer = pointers.total(self.kind)
        if self.whole == self.own:
            return Derived(pointer, self.whole, unit, self._rows(), _TOTAL)
        other: ActivityKind = "publications" if self.kind == "patents" else "patents"
        inputs = (pointers.population(other), *self._rows(), pointers.per_million(self.kind))
        return Derived(pointer, self.whole, unit, inputs, (*_TOTAL, *_SAME_PEOPLE))

    def _first(
        self, number: Literal[1, 3], counts: Sequence[int], shares: Sequence[int]
    ) -> Iterator[Derived]:
        if len(counts) < number:
            return
        figure = self._of_total(
            pointers.top_share(self.kind, number),
            lambda whole: _percents(first_of(number, counts, shares, whole)),
            Unit.PERCENT,
            pointers.rows(self.kind, range(number)),
        )
        if figure.interval != _percents(part_of(counts[:number], shares[:number], self.whole)):
            inputs = tuple(dict.fromkeys((*figure.inputs, *self._rows())))
            figure = replace(figure, inputs=inputs)
        yield figure

    def _of_total(
        self,
        pointer: str,
        bounds: Callable[[Interval], Interval],
        unit: Unit,
        inputs: tuple[str, ...],
        assumptions: tuple[Assumption, ...] = (),
    ) -> Derived:
        """Derive a figure from the total; from its own one where that says as much."""
        interval = bounds(self.whole)
        of_own = self.whole != self.own and interval == bounds(self.own)
        through = self._rows() if of_own else (pointers.total(self.kind),)
        assumptions = (*_TOTAL, *assumptions)
        if self.whole != self.own and not of_own:
            assumptions += _SAME_PEOPLE
        inputs = tuple(dict.fromkeys((*through, *inputs)))
        return Derived(pointer, interval, unit, inputs, assumptions)

    def _rows(self) -> tuple[str, ...]:
        return pointers.rows(self.kind, range(len(self.activity.organizations or ())))


def _concentration(counts: Sequence[int], shares: Sequence[int], whole: Interval) -> Interval:
    """Bound the Herfindahl–Hirschman index: the squared shares of all, added up.

    Certain at both ends, but not always the tightest at the upper one: it lets each
    listed organization have its least or greatest share whatever the others have.

    It is least when each listed organization has its least share and the others
    are infinitely many and thin. It is greatest when the shares are as uneven as
    can be: the first ones at their greatest, and the others in as few pieces as
    can be, none larger than the last listed. No actual list has more in its first
    one, two, three … organizations than this one, so none has more squared shares
    (the index grows with every such inequality: it is Schur-convex). How much the
    first of them can have is bounded twice, by their greatest shares and by what
    the least shares of the other listed leave over.
    """
    each = [share_of(count, share, whole) for count, share in zip(counts, shares, strict=True)]
    least, most = [share.low for share in each], [share.high for share in each]
    low = sum((share * share for share in least), Fraction(0))

    kept = list(accumulate(sorted(least), initial=Fraction(0)))
    high = reached = Fraction(0)
    for number, together in enumerate(accumulate(sorted(most, reverse=True)), start=1):
        bound = min(together, 1 - kept[len(most) - number])
        high += (bound - reached) ** 2
        reached = bound
    largest = min(most)
    pieces, rest = divmod(1 - reached, largest)
    return Interval(low, high + pieces * largest**2 + rest**2)


def _population(people: Interval | None) -> Derived | None:
    """Bound the inhabitants by both activities: what the two ranges have in common."""
    if people is None:
        return None
    inputs = tuple(pointers.population(kind) for kind in ACTIVITY_KINDS)
    assumptions = (*_TOTAL, *_SAME_PEOPLE)
    return Derived(pointers.POPULATION, people, Unit.PEOPLE, inputs, assumptions)


def _ratio(profile: Profile, totals: Mapping[ActivityKind, Interval | None]) -> Derived | None:
    """Bound the scientific articles per PCT application, in each of two ways.

    Total over total, and per-million figure over per-million figure, which hold
    the same inhabitants; where both are known, both hold, and together are exact.
    """
    ratio = Interval(Fraction(0), None)
    inputs: tuple[str, ...] = ()
    assumptions: tuple[Assumption, ...] = ()
    patents, publications = totals["patents"], totals["publications"]
    if patents is not None and publications is not None:
        ratio = _over(publications, patents)
        inputs, assumptions = (pointers.total("publications"), pointers.total("patents")), _TOTAL
    filed, published = profile.patents.per_million, profile.publications.per_million
    if filed is not None and published is not None:
        both = ratio.intersection(_over(rounded_count(published), rounded_count(filed)))
        if both is None:
            return None
        ratio = both
        inputs += (pointers.per_million("publications"), pointers.per_million("patents"))
        assumptions += _SAME_PEOPLE
    if not inputs:
        return None
    return Derived(pointers.ARTICLES_PER_APPLICATION, ratio, Unit.RATIO, inputs, assumptions)


def _ranked_by_intensity(profile: Profile) -> Derived | None:
    """Return the number of clusters ranked by intensity, where only that by size is stated.

    Where both have the same words as evidence, those speak of the ranking by size.
    """
    size, intensity = profile.ranks.size, profile.ranks.intensity
    pointer, of_size = pointers.rank("intensity", "of"), pointers.rank("size", "of")
    if size is None or intensity is None or intensity.of is None or intensity.of != size.of:
        return None
    evidence = profile.evidence.get(pointer)
    if evidence is not None and evidence != profile.evidence.get(of_size):
        return None
    assumptions = (Assumption.SAME_CLUSTERS,)
    return Derived(pointer, exactly(intensity.of), Unit.CLUSTERS, (of_size,), assumptions)


def _size_to_intensity(profile: Profile) -> Derived | None:
    """Return by how many places the intensity rank is better than the size rank: exact."""
    size, intensity = profile.ranks.size, profile.ranks.intensity
    if size is None or intensity is None:
        return None
    if None not in (size.of, intensity.of) and size.of != intensity.of:
        return None
    return Derived(
        pointers.SIZE_TO_INTENSITY,
        exactly(size.rank - intensity.rank),
        Unit.PLACES,
        (pointers.rank("size"), pointers.rank("intensity")),
        (Assumption.SAME_CLUSTERS,),
    )


def _percents(share: Rounding) -> Interval:
    return Interval(100 * share.low, 100 * share.high)


def _left_by(share: Rounding) -> Interval:
    """Bound what a share between 0 and 1 leaves over, in percent."""
    return Interval(100 - 100 * share.high, 100 - 100 * share.low)


def _times(number: Interval, least: Fraction | int, most: Fraction | int) -> Interval:
    """Bound a product of independent numbers, none of them negative."""
    return Interval(number.low * least, None if number.high is None else number.high * most)


def _over(above: Interval | Rounding, below: Interval | Rounding) -> Interval:
    """Bound a quotient of independent numbers, none of them negative."""
    bounded = above.high is not None and below.low > 0
    return Interval(
        Fraction(0) if below.high is None else above.low / below.high,
        above.high / below.low if bounded and above.high is not None else None,
    )
