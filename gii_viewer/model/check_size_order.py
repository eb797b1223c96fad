"""Size ranks against totals: who is ahead has no less of the world, all in all.

From 2018 to 2024 the size rank orders clusters by their shares of the world's PCT
applications and of its scientific articles, added up. How much an article weighs against
an application depends on the world's totals, which need not be known: a cluster that is
ahead cannot have less of both, and all pairs of clusters together must allow one weight.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations

from gii_viewer.model.between import Entry, FindingBetween, Statement
from gii_viewer.model.editions import SERIES_BREAK
from gii_viewer.model.findings import Severity
from gii_viewer.model.profile import ACTIVITY_KINDS, ActivityKind

_FIRST_BY_BOTH = 2018
"""The edition before ranked by PCT applications alone."""
_LISTED = 100
"""Beyond the clusters that the GII ranks, a rank says nothing of their order."""


@dataclass(frozen=True)
class _Pair:
    """Two clusters, of which ``ahead`` is ranked before ``behind``.

    ``weight`` bounds how many applications an article weighs, from above where ``is_most``;
    ``None`` where no weight suits both ranks.
    """

    ahead: Entry
    behind: Entry
    weight: Fraction | None
    is_most: bool


def check_size_order(every: Iterable[Entry]) -> Iterator[FindingBetween]:
    """Yield what no totals of the world explain, edition by edition."""
    editions: dict[int, dict[int, Entry]] = {}
    for one in every:
        edition, size = one.edition or 0, one.size or 0
        known = all(one.total(kind) is not None for kind in ACTIVITY_KINDS)
        if known and 1 <= size <= _LISTED and _FIRST_BY_BOTH <= edition < SERIES_BREAK:
            ranked = editions.setdefault(edition, {})
            # A profile says more than a ranking's row of the same rank.
            if size not in ranked or (one.row is None and ranked[size].row is not None):
                ranked[size] = one
    for _, ranked in sorted(editions.items()):
        if any(one.row is None for one in ranked.values()):
            yield from _of_edition([one for _, one in sorted(ranked.items())])


def _of_edition(ranked: Sequence[Entry]) -> Iterator[FindingBetween]:
    """Check the clusters of one edition, in the order of their ranks."""
    bounds: list[_Pair] = []
    named: set[int] = set()
    for ahead, behind in combinations(ranked, 2):
        pair = _pair(ahead, behind)
        if pair is None:
            continue
        if pair.weight is None:
            # One cluster at a wrong rank is found once, not with each that it passes.
            if not named & {id(ahead), id(behind)} and _has_profile(pair):
                named |= {id(ahead), id(behind)}
                yield _less_of_both(pair)
        else:
            bounds.append(pair)
    most = min((pair for pair in bounds if pair.is_most), key=_weight, default=None)
    least = max((pair for pair in bounds if not pair.is_most), key=_weight, default=None)
    if most is None or least is None or _weight(least) <= _weight(most):
        return
    if _has_profile(most) or _has_profile(least):
        yield _no_weight(most, least)


def _weight(pair: _Pair) -> Fraction:
    return pair.weight or Fraction(0)


def _pair(ahead: Entry, behind: Entry) -> _Pair | None:
    """Return what two ranks say of the weight, ``None`` where it is nothing.

    The one ahead has ``more`` applications at most, and lacks ``fewer`` articles at least.
    """
    (patents, publications), (patents_behind, publications_behind) = (
        [one.total(kind) for kind in ACTIVITY_KINDS] for one in (ahead, behind)
    )
    if not (patents and publications and patents_behind and publications_behind):
        return None
    if patents.interval.high is None or publications.interval.high is None:
        return None
    more = patents.interval.high - patents_behind.interval.low
    fewer = publications_behind.interval.low - publications.interval.high
    if fewer > 0:
        return _Pair(ahead, behind, more / fewer if more > 0 else None, is_most=True)
    if more >= 0:
        return None
    return _Pair(ahead, behind, more / fewer if fewer < 0 else None, is_most=False)


def _has_profile(pair: _Pair) -> bool:
    return pair.ahead.row is None or pair.behind.row is None


def _less_of_both(pair: _Pair) -> FindingBetween:
    ahead, behind = pair.ahead, pair.behind
    figures = ahead.figures
    totals = [
        figures.translate("Checks", "{ahead} against {behind} {output}").format(
            ahead=_total(ahead, kind), behind=_total(behind, kind), output=figures.output(kind)
        )
        for kind in ACTIVITY_KINDS
    ]
    reason = figures.translate(
        "Checks",
        "In {edition}, {ahead} ({ahead_rank}) is ahead of {behind} ({behind_rank}) by size, but "
        "has less of both: {totals}.",
    ).format(
        edition=figures.edition_name,
        **_names(pair, ""),
        totals=figures.wording.joined(totals),
    )
    return FindingBetween("size-order", Severity.DOUBTFUL, _statements(ahead, behind), reason)


def _no_weight(most: _Pair, least: _Pair) -> FindingBetween:
    figures = most.ahead.figures
    reason = figures.translate(
        "Checks",
        "In {edition}, {ahead} ({ahead_rank}) is ahead of {behind} ({behind_rank}) by size, and "
        "{other_ahead} ({other_ahead_rank}) of {other_behind} ({other_behind_rank}); their totals "
        "allow only one of the two, however articles weigh against applications.",
    ).format(edition=figures.edition_name, **_names(most, ""), **_names(least, "other_"))
    every = _statements(most.ahead, most.behind, least.ahead, least.behind)
    return FindingBetween("size-order", Severity.DOUBTFUL, tuple(dict.fromkeys(every)), reason)


def _names(pair: _Pair, prefix: str) -> dict[str, str]:
    ordinal = pair.ahead.figures.wording.ordinal
    return {
        f"{prefix}ahead": pair.ahead.name,
        f"{prefix}behind": pair.behind.name,
        f"{prefix}ahead_rank": ordinal(pair.ahead.size or 0),
        f"{prefix}behind_rank": ordinal(pair.behind.size or 0),
    }


def _total(one: Entry, kind: ActivityKind) -> str:
    total = one.total(kind)
    return "" if total is None else total.text


def _statements(*every: Entry) -> tuple[Statement, ...]:
    """Name the ranks and the totals of these clusters."""
    return tuple(
        one.states(figure.pointer)
        for one in every
        for figure in (one.rank("size"), *(one.total(kind) for kind in ACTIVITY_KINDS))
        if figure is not None
    )
