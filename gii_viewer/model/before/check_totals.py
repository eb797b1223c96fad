"""Checks of counts, shares and per-million figures against each other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from math import ceil, floor

from gii_viewer.model.before.derivations import count_range
from gii_viewer.model.before.derived import MILLION, population, total
from gii_viewer.model.before.figures import output_unit
from gii_viewer.model.before.findings import Finding, Severity, find
from gii_viewer.model.before.wording import decimal_text
from gii_viewer.model.interval import Interval, rounded_count, rounded_share
from gii_viewer.model.profile import ACTIVITY_KINDS, ActivityKind, Organization, Profile
from gii_viewer.model.totals import allowed_total, common_total, least_parts
from gii_viewer.model.wording import Wording

_USUAL_POPULATION = Interval(Fraction(10_000), Fraction(100 * MILLION))
"""Wider than any cluster of the rankings, which have from 0.1 to some 50 million."""


def check_totals(profile: Profile, wording: Wording) -> Iterator[Finding]:
    """Check every table of organizations, every list of fields, and both against each other."""
    for kind in ACTIVITY_KINDS:
        rows = profile.activity(kind).organizations
        if rows and total(profile.activity(kind)) is None:
            yield from _without_total(profile, kind, rows, wording)
        yield from _fields_over_100(profile, kind, wording)
    yield from _populations(profile, wording)


def _without_total(
    profile: Profile, kind: ActivityKind, rows: Sequence[Organization], wording: Wording
) -> Iterator[Finding]:
    """Say why no total suits a table: its shares, two of its rows, or a row and the sum.

    These are all the ways there are. Ranges on one line that meet pairwise meet
    together, so where no two rows clash there is a greatest total that suits each;
    only the listed organizations together can then be too many for it.
    """
    over = _over_100(profile, kind, rows, wording)
    if over is not None:
        yield over
    allowed = [allowed_total(row.count, row.share) for row in rows]
    bounded = [index for index, totals in enumerate(allowed) if totals.high is not None]
    highest = max(range(len(rows)), key=lambda index: allowed[index].low)
    lowest = min(bounded, key=lambda index: allowed[index].high or 0, default=highest)
    most = allowed[lowest].high
    if most is None:
        return
    if allowed[highest].low > most:
        yield _clash(profile, kind, rows, (highest, lowest), wording)
    elif over is None:
        yield _too_many(profile, kind, rows, lowest, wording)


def _over_100(
    profile: Profile, kind: ActivityKind, rows: Sequence[Organization], wording: Wording
) -> Finding | None:
    shares = [row.share for row in rows]
    least = _least_together(shares)
    if least <= 1:
        return None
    reason = wording.translate(
        "Checks",
        "The shares of the listed organizations add up to {printed}%, and to at least {least}% "
        "however they were rounded; they cannot be more than 100% of the {output}.",
    ).format(
        printed=wording.count(sum(shares)),
        least=decimal_text(least * 100, 1, wording),
        output=output_unit(kind, wording),
    )
    figures = [f"/{kind}/organizations/{index}/share" for index in range(len(rows))]
    return find(profile, "shares-over-100", Severity.IMPOSSIBLE, figures, reason)


def _clash(
    profile: Profile,
    kind: ActivityKind,
    rows: Sequence[Organization],
    pair: tuple[int, int],
    wording: Wording,
) -> Finding:
    """Name the two rows that are farthest apart, and the one that all others contradict."""
    highest, lowest = pair
    most = allowed_total(rows[lowest].count, rows[lowest].share).high
    least = allowed_total(rows[highest].count, rows[highest].share).low
    at_most, at_least = _apart(most or Fraction(0), least, 0, wording)
    reason = wording.translate(
        "Checks",
        "{first} allows a total of at most {most} {output}, {second} needs at least {least}; "
        "no total suits both.",
    ).format(
        first=_row_words(rows[lowest], wording),
        second=_row_words(rows[highest], wording),
        most=at_most,
        least=at_least,
        output=output_unit(kind, wording),
    )
    suspect = _suspect(rows, pair)
    if suspect is not None:
        index, agreed = suspect
        reason += " " + wording.translate(
            "Checks", "Without “{name}” the other rows agree on {range}."
        ).format(name=rows[index].name, range=count_range(agreed, wording))
    figures = _pointers(kind, sorted(pair))
    return find(profile, "no-common-total", Severity.IMPOSSIBLE, figures, reason)


def _suspect(rows: Sequence[Organization], pair: tuple[int, int]) -> tuple[int, Interval] | None:
    """Return the one row of the pair without which at least two others agree, and on what."""
    if len(rows) < 3:
        return None
    found = []
    for index in pair:
        others = [row for place, row in enumerate(rows) if place != index]
        agreed = common_total([row.count for row in others], [row.share for row in others])
        if agreed is not None:
            found.append((index, agreed))
    return found[0] if len(found) == 1 else None


def _too_many(
    profile: Profile,
    kind: ActivityKind,
    rows: Sequence[Organization],
    lowest: int,
    wording: Wording,
) -> Finding:
    """Say that the parts exceed the greatest whole that row ``lowest`` allows."""
    counts, shares = [row.count for row in rows], [row.share for row in rows]
    most = allowed_total(counts[lowest], shares[lowest]).high or Fraction(0)
    at_most, at_least = _apart(most, least_parts(counts, shares, most), 0, wording)
    reason = wording.translate(
        "Checks",
        "{row} allows a total of at most {most} {output}, but the listed organizations have at "
        "least {least} together.",
    ).format(
        row=_row_words(rows[lowest], wording),
        most=at_most,
        least=at_least,
        output=output_unit(kind, wording),
    )
    figures = []
    for index, row in enumerate(rows):
        figures.append(f"/{kind}/organizations/{index}/count")
        by_share = rounded_share(row.share).low * most > rounded_count(row.count).low
        if index == lowest or by_share:
            figures.append(f"/{kind}/organizations/{index}/share")
    return find(profile, "listed-exceed-total", Severity.IMPOSSIBLE, figures, reason)


def _fields_over_100(profile: Profile, kind: ActivityKind, wording: Wording) -> Iterator[Finding]:
    fields = profile.activity(kind).fields or ()
    shares = [field.share for field in fields]
    least = _least_together(shares)
    if least > 1:
        reason = wording.translate(
            "Checks",
            "The shares of the listed fields add up to {printed}% of the {output}, and to at "
            "least {least}% however they were rounded; that is more than 100%.",
        ).format(
            printed=wording.count(sum(shares)),
            least=decimal_text(least * 100, 1, wording),
            output=output_unit(kind, wording),
        )
        figures = [f"/{kind}/fields/{index}/share" for index in range(len(fields))]
        yield find(profile, "fields-over-100", Severity.DOUBTFUL, figures, reason)


def _populations(profile: Profile, wording: Wording) -> Iterator[Finding]:
    sides = {
        kind: inhabitants
        for kind in ACTIVITY_KINDS
        if (inhabitants := population(profile.activity(kind))) is not None
    }
    patents, publications = sides.get("patents"), sides.get("publications")
    if patents is not None and publications is not None:
        common = patents.intersection(publications)
        if common is None:
            fewer: ActivityKind = "patents" if patents.low < publications.low else "publications"
            yield _differ(profile, fewer, sides, wording)
            return
        if _USUAL_POPULATION.intersection(common) is None:
            yield _unusual(profile, list(sides), common, wording)
        return
    for kind, inhabitants in sides.items():
        if _USUAL_POPULATION.intersection(inhabitants) is None:
            yield _unusual(profile, [kind], inhabitants, wording)


def _differ(
    profile: Profile,
    fewer: ActivityKind,
    sides: dict[ActivityKind, Interval],
    wording: Wording,
) -> Finding:
    more: ActivityKind = "publications" if fewer == "patents" else "patents"
    at_most, at_least = _apart(
        (sides[fewer].high or Fraction(0)) / MILLION, sides[more].low / MILLION, 2, wording
    )
    reason = wording.translate(
        "Checks",
        "{fewer_count} {fewer} per 1 million inhabitants and a total of {fewer_total} imply at "
        "most {most} million inhabitants, {more_count} {more} per 1 million and a total of "
        "{more_total} at least {least} million; both are of the same inhabitants.",
    ).format(
        fewer_count=wording.count(profile.activity(fewer).per_million or 0),
        fewer=output_unit(fewer, wording),
        fewer_total=_total_words(profile, fewer, wording),
        most=at_most,
        more_count=wording.count(profile.activity(more).per_million or 0),
        more=output_unit(more, wording),
        more_total=_total_words(profile, more, wording),
        least=at_least,
    )
    figures = [
        *(f"/{kind}/per_million" for kind in ACTIVITY_KINDS),
        *(
            pointer
            for kind in ACTIVITY_KINDS
            for pointer in _bounding(profile, kind, greatest=kind == fewer)
        ),
    ]
    return find(profile, "populations-differ", Severity.IMPOSSIBLE, figures, reason)


def _bounding(profile: Profile, kind: ActivityKind, *, greatest: bool) -> list[str]:
    """Return the pointers of the row that bounds the total on this side, or of all rows."""
    rows = profile.activity(kind).organizations or ()
    whole = total(profile.activity(kind))
    for index, row in enumerate(rows):
        allowed = allowed_total(row.count, row.share)
        if whole is not None and (
            allowed.high == whole.high if greatest else allowed.low == whole.low
        ):
            return _pointers(kind, [index])
    return _pointers(kind, range(len(rows)))


def _unusual(
    profile: Profile, kinds: Sequence[ActivityKind], inhabitants: Interval, wording: Wording
) -> Finding:
    few = inhabitants.high is not None and inhabitants.high < _USUAL_POPULATION.low
    if few and inhabitants.high is not None:
        reason = wording.translate(
            "Checks",
            "Totals and figures per 1 million inhabitants imply at most {number} inhabitants, far "
            "fewer than a cluster has; a figure may have been mistaken for another.",
        ).format(number=decimal_text(inhabitants.high, 0, wording))
    else:
        reason = wording.translate(
            "Checks",
            "Totals and figures per 1 million inhabitants imply at least {number} million "
            "inhabitants, far more than a cluster has; a figure may have been mistaken for "
            "another.",
        ).format(number=decimal_text(inhabitants.low / MILLION, 0, wording))
    figures = [f"/{kind}/per_million" for kind in kinds]
    return find(profile, "population-unusual", Severity.NOTE, figures, reason)


def _apart(most: Fraction, least: Fraction, digits: int, wording: Wording) -> tuple[str, str]:
    """Write "at most" rounded up and "at least" rounded down, apart as they are."""
    while True:
        scale = 10**digits
        up, down = Fraction(ceil(most * scale), scale), Fraction(floor(least * scale), scale)
        if up < down:
            return decimal_text(up, digits, wording), decimal_text(down, digits, wording)
        digits += 1


def _least_together(shares: Sequence[int]) -> Fraction:
    return sum((rounded_share(share).low for share in shares), Fraction(0))


def _total_words(profile: Profile, kind: ActivityKind, wording: Wording) -> str:
    whole = total(profile.activity(kind))
    return "" if whole is None else count_range(whole, wording)


def _row_words(row: Organization, wording: Wording) -> str:
    return wording.translate("Checks", "“{name}” ({count}, {share}%)").format(
        name=row.name, count=wording.count(row.count), share=row.share
    )


def _pointers(kind: ActivityKind, indices: Sequence[int]) -> list[str]:
    return [
        f"/{kind}/organizations/{index}/{part}" for index in indices for part in ("count", "share")
    ]
