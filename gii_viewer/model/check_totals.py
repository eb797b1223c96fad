"""Checks of counts, shares and per-million figures against each other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from gii_viewer.model import pointers
from gii_viewer.model.bounds import MILLION, population, total
from gii_viewer.model.figures import Figures
from gii_viewer.model.findings import Finding, Severity, find
from gii_viewer.model.interval import Interval, rounded_count, rounded_share
from gii_viewer.model.profile import ACTIVITY_KINDS, ActivityKind, Organization
from gii_viewer.model.totals import allowed_total, common_total, least_parts
from gii_viewer.model.wording import rounded_down, rounded_up

_USUAL_POPULATION = Interval(Fraction(10_000), Fraction(100 * MILLION))
"""Wider than any cluster of the rankings, which have from 0.1 to some 50 million."""


def check_totals(figures: Figures) -> Iterator[Finding]:
    """Check every table of organizations, every list of fields, and both against each other."""
    for kind in ACTIVITY_KINDS:
        rows = figures.profile.activity(kind).organizations
        if rows and total(figures.profile.activity(kind)) is None:
            yield from _without_total(figures, kind, rows)
        yield from _fields_over_100(figures, kind)
    yield from _populations(figures)


def _without_total(
    figures: Figures, kind: ActivityKind, rows: Sequence[Organization]
) -> Iterator[Finding]:
    """Say why no total suits a table: its shares, two of its rows, or a row and the sum.

    These are all the ways there are. Ranges on one line that meet pairwise meet
    together, so where no two rows clash there is a greatest total that suits each;
    only the listed organizations together can then be too many for it.
    """
    over = _over_100(figures, kind, rows)
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
        yield _clash(figures, kind, rows, (highest, lowest))
    elif over is None:
        yield _too_many(figures, kind, rows, lowest)


def _over_100(figures: Figures, kind: ActivityKind, rows: Sequence[Organization]) -> Finding | None:
    shares = [row.share for row in rows]
    least = _least_together(shares)
    if least <= 1:
        return None
    reason = figures.wording.translate(
        "Checks",
        "The shares of the listed organizations add up to {printed}%, and to at least {least}% "
        "however they were rounded; they cannot be more than 100% of the {output}.",
    ).format(
        printed=figures.wording.count(sum(shares)),
        least=_at_least(figures, least * 100, 1),
        output=figures.output(kind),
    )
    named = [pointers.organization(kind, index, "share") for index in range(len(rows))]
    return find(figures, "shares-over-100", Severity.IMPOSSIBLE, named, reason)


def _clash(
    figures: Figures, kind: ActivityKind, rows: Sequence[Organization], pair: tuple[int, int]
) -> Finding:
    """Name the two rows that are farthest apart, and the one that all others contradict."""
    highest, lowest = pair
    most = allowed_total(rows[lowest].count, rows[lowest].share).high
    least = allowed_total(rows[highest].count, rows[highest].share).low
    at_most, at_least = _apart(most or Fraction(0), least, 0, figures)
    reason = figures.wording.translate(
        "Checks",
        "{first} allows a total of at most {most} {output}, {second} needs at least {least}; "
        "no total suits both.",
    ).format(
        first=_row_words(rows[lowest], figures),
        second=_row_words(rows[highest], figures),
        most=at_most,
        least=at_least,
        output=figures.output(kind),
    )
    suspect = _suspect(rows, pair)
    if suspect is not None:
        index, agreed = suspect
        reason += " " + figures.wording.translate(
            "Checks", "Without “{name}” the other rows agree on {range}."
        ).format(name=rows[index].name, range=figures.wording.range(agreed, 0))
    named = pointers.rows(kind, sorted(pair))
    return find(figures, "no-common-total", Severity.IMPOSSIBLE, named, reason)


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
    figures: Figures, kind: ActivityKind, rows: Sequence[Organization], lowest: int
) -> Finding:
    """Say that the parts exceed the greatest whole that row ``lowest`` allows."""
    counts, shares = [row.count for row in rows], [row.share for row in rows]
    most = allowed_total(counts[lowest], shares[lowest]).high or Fraction(0)
    at_most, at_least = _apart(most, least_parts(counts, shares, most), 0, figures)
    reason = figures.wording.translate(
        "Checks",
        "{row} allows a total of at most {most} {output}, but the listed organizations have at "
        "least {least} together.",
    ).format(
        row=_row_words(rows[lowest], figures),
        most=at_most,
        least=at_least,
        output=figures.output(kind),
    )
    named = []
    for index, row in enumerate(rows):
        named.append(pointers.organization(kind, index, "count"))
        by_share = rounded_share(row.share).low * most > rounded_count(row.count).low
        if index == lowest or by_share:
            named.append(pointers.organization(kind, index, "share"))
    return find(figures, "listed-exceed-total", Severity.IMPOSSIBLE, named, reason)


def _fields_over_100(figures: Figures, kind: ActivityKind) -> Iterator[Finding]:
    fields = figures.profile.activity(kind).fields or ()
    shares = [field.share for field in fields]
    least = _least_together(shares)
    if least > 1:
        reason = figures.wording.translate(
            "Checks",
            "The shares of the listed fields add up to {printed}% of the {output}, and to at "
            "least {least}% however they were rounded; that is more than 100%.",
        ).format(
            printed=figures.wording.count(sum(shares)),
            least=_at_least(figures, least * 100, 1),
            output=figures.output(kind),
        )
        named = [pointers.field(kind, index) for index in range(len(fields))]
        yield find(figures, "fields-over-100", Severity.DOUBTFUL, named, reason)


def _populations(figures: Figures) -> Iterator[Finding]:
    sides = {
        kind: inhabitants
        for kind in ACTIVITY_KINDS
        if (inhabitants := population(figures.profile.activity(kind))) is not None
    }
    patents, publications = sides.get("patents"), sides.get("publications")
    if patents is not None and publications is not None:
        common = patents.intersection(publications)
        if common is None:
            fewer: ActivityKind = "patents" if patents.low < publications.low else "publications"
            yield _differ(figures, fewer, sides)
            return
        if _USUAL_POPULATION.intersection(common) is None:
            yield _unusual(figures, list(sides), common)
        return
    for kind, inhabitants in sides.items():
        if _USUAL_POPULATION.intersection(inhabitants) is None:
            yield _unusual(figures, [kind], inhabitants)


def _differ(figures: Figures, fewer: ActivityKind, sides: dict[ActivityKind, Interval]) -> Finding:
    more: ActivityKind = "publications" if fewer == "patents" else "patents"
    at_most, at_least = _apart(
        (sides[fewer].high or Fraction(0)) / MILLION, sides[more].low / MILLION, 2, figures
    )
    reason = figures.wording.translate(
        "Checks",
        "{fewer_count} {fewer} per 1 million inhabitants and a total of {fewer_total} imply at "
        "most {most} million inhabitants, {more_count} {more} per 1 million and a total of "
        "{more_total} at least {least} million; both are of the same inhabitants.",
    ).format(
        fewer_count=figures.wording.count(figures.profile.activity(fewer).per_million or 0),
        fewer=figures.output(fewer),
        fewer_total=_total_words(figures, fewer),
        most=at_most,
        more_count=figures.wording.count(figures.profile.activity(more).per_million or 0),
        more=figures.output(more),
        more_total=_total_words(figures, more),
        least=at_least,
    )
    named = [
        *(pointers.per_million(kind) for kind in ACTIVITY_KINDS),
        *(
            pointer
            for kind in ACTIVITY_KINDS
            for pointer in _bounding(figures, kind, greatest=kind == fewer)
        ),
    ]
    return find(figures, "populations-differ", Severity.IMPOSSIBLE, named, reason)


def _bounding(figures: Figures, kind: ActivityKind, *, greatest: bool) -> tuple[str, ...]:
    """Name the figures of the row that bounds the total on this side, or of all rows."""
    rows = figures.profile.activity(kind).organizations or ()
    whole = total(figures.profile.activity(kind))
    for index, row in enumerate(rows):
        allowed = allowed_total(row.count, row.share)
        if whole is not None and (
            allowed.high == whole.high if greatest else allowed.low == whole.low
        ):
            return pointers.rows(kind, [index])
    return pointers.rows(kind, range(len(rows)))


def _unusual(figures: Figures, kinds: Sequence[ActivityKind], inhabitants: Interval) -> Finding:
    few = inhabitants.high is not None and inhabitants.high < _USUAL_POPULATION.low
    if few and inhabitants.high is not None:
        reason = figures.wording.translate(
            "Checks",
            "Totals and figures per 1 million inhabitants imply at most {number} inhabitants, far "
            "fewer than a cluster has; a figure may have been mistaken for another.",
        ).format(number=figures.wording.decimal(rounded_up(inhabitants.high, 0), 0))
    else:
        reason = figures.wording.translate(
            "Checks",
            "Totals and figures per 1 million inhabitants imply at least {number} million "
            "inhabitants, far more than a cluster has; a figure may have been mistaken for "
            "another.",
        ).format(number=_at_least(figures, inhabitants.low / MILLION, 0))
    named = [pointers.per_million(kind) for kind in kinds]
    return find(figures, "population-unusual", Severity.NOTE, named, reason)


def _at_least(figures: Figures, number: Fraction, digits: int) -> str:
    return figures.wording.decimal(rounded_down(number, digits), digits)


def _apart(most: Fraction, least: Fraction, digits: int, figures: Figures) -> tuple[str, str]:
    """Write "at most" rounded up and "at least" rounded down, apart as they are."""
    while True:
        up, down = rounded_up(most, digits), rounded_down(least, digits)
        if up < down:
            write = figures.wording.decimal
            return write(up, digits), write(down, digits)
        digits += 1


def _least_together(shares: Sequence[int]) -> Fraction:
    return sum((rounded_share(share).low for share in shares), Fraction(0))


def _total_words(figures: Figures, kind: ActivityKind) -> str:
    whole = total(figures.profile.activity(kind))
    return "" if whole is None else figures.wording.range(whole, 0)


def _row_words(row: Organization, figures: Figures) -> str:
    return figures.wording.translate("Checks", "“{name}” ({count}, {share}%)").format(
        name=row.name, count=figures.wording.count(row.count), share=row.share
    )
