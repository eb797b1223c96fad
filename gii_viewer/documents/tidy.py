"""The tidy table: one row a figure, of any number of profiles (design: "the tidy table").

Figures are in the order of the page, first the stated and added ones, then the derived
ones. All words are English, whatever language the window speaks: a table that scripts
read must not depend on it.

``low`` and ``high`` bound the true value in the row's unit; shares are in percent. The
exact bounds are rounded outward, so that what is written still holds the truth: to 4
digits after the point for percents, ratios and totals, 6 for indexes, none for people.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from math import ceil, floor

from gii_viewer.documents.table import Column, Form, Table
from gii_viewer.model.before.derivations import derived_period, derived_unit
from gii_viewer.model.before.derived import DerivedFigure, Unit, derived_figures
from gii_viewer.model.before.figures import Figure, output_unit, stated_figures
from gii_viewer.model.interval import rounded_count, rounded_share
from gii_viewer.model.profile import ActivityKind, Basis, Profile, StatedEvidence

COLUMNS = (
    Column("cluster"),
    Column("edition", Form.PLAIN),
    Column("figure"),
    Column("name"),
    Column("basis"),
    Column("value", Form.PLAIN),
    Column("low", Form.PLAIN),
    Column("high", Form.PLAIN),
    Column("unit"),
    Column("period"),
    Column("line", Form.PLAIN),
)

_DIGITS = {
    Unit.APPLICATIONS: 4,
    Unit.ARTICLES: 4,
    Unit.SHARE: 4,
    Unit.INDEX: 6,
    Unit.PEOPLE: 0,
    Unit.RATIO: 4,
    Unit.PLACES: 0,
}


@dataclass(frozen=True)
class TidyRow:
    """One figure and its bounds.

    ``value`` is ``None`` where only a range is known, ``high`` where no upper end is,
    and ``line`` where the figure stands in no line of the document.
    """

    cluster: str
    edition: int | None
    figure: str
    name: str
    basis: Basis
    value: Decimal | None
    low: Decimal
    high: Decimal | None
    unit: str
    period: str
    line: int | None


def tidy_rows(profile: Profile) -> Iterator[TidyRow]:
    """Yield every figure of a profile, always in the same order."""
    for figure in stated_figures(profile):
        yield _stated_row(profile, figure)
    for derived in derived_figures(profile).values():
        yield _derived_row(profile, derived)


def tidy_table(profiles: Iterable[Profile]) -> Table:
    """Return the tidy table of ``profiles``, one after the other."""
    return Table(
        "Figures",
        COLUMNS,
        tuple(
            (
                *(row.cluster, row.edition, row.figure, row.name, row.basis.value),
                *(row.value, row.low, row.high, row.unit, row.period, row.line),
            )
            for profile in profiles
            for row in tidy_rows(profile)
        ),
    )


def written_bounds(figure: DerivedFigure) -> tuple[Decimal, Decimal | None]:
    """Return a derived figure's ends, rounded outward; shares in percent."""
    factor = 100 if figure.unit is Unit.SHARE else 1
    digits, high = _DIGITS[figure.unit], figure.interval.high
    if high is None and figure.unit is Unit.SHARE:
        high = Fraction(1)
    return (
        _rounded_down(figure.interval.low * factor, digits),
        None if high is None else _rounded_up(high * factor, digits),
    )


def _stated_row(profile: Profile, figure: Figure) -> TidyRow:
    low, high = _stated_bounds(figure)
    evidence = profile.evidence.get(figure.pointer)
    return TidyRow(
        cluster=profile.cluster.name or "",
        edition=profile.edition,
        figure=figure.pointer,
        name=figure.name,
        basis=figure.basis,
        value=Decimal(figure.value),
        low=low,
        high=high,
        unit=_stated_unit(figure),
        period=figure.period,
        line=evidence.line if isinstance(evidence, StatedEvidence) else None,
    )


def _derived_row(profile: Profile, figure: DerivedFigure) -> TidyRow:
    low, high = written_bounds(figure)
    of_ranks = figure.unit is Unit.PLACES
    edition = "" if profile.edition is None else str(profile.edition)
    return TidyRow(
        cluster=profile.cluster.name or "",
        edition=profile.edition,
        figure=figure.pointer,
        name="",
        basis=Basis.DERIVED,
        value=low if low == high else None,
        low=low,
        high=high,
        unit=derived_unit(figure),
        # As the stated ranks have it.
        period=edition if of_ranks else derived_period(figure, profile),
        line=None,
    )


def _stated_bounds(figure: Figure) -> tuple[Decimal, Decimal]:
    """Bound what a printed figure stands for; all these bounds end after one digit."""
    match figure.pointer.rpartition("/")[2]:
        case "share":
            share = rounded_share(figure.value)
            return _rounded_down(share.low * 100, 1), _rounded_up(share.high * 100, 1)
        case "count" | "per_million":
            count = rounded_count(figure.value)
            return _rounded_down(count.low, 1), _rounded_up(count.high, 1)
        case _:
            # Years, ranks and positions in a list are exact.
            return Decimal(figure.value), Decimal(figure.value)


def _stated_unit(figure: Figure) -> str:
    if not figure.pointer.endswith("/share"):
        return figure.unit
    kind: ActivityKind = "patents" if figure.pointer.startswith("/patents/") else "publications"
    # Named as the derived shares' unit is, so that one filter finds both.
    return f"percent of the cluster's own {output_unit(kind)}"


def _rounded_down(number: Fraction, digits: int) -> Decimal:
    return _decimal(floor(number * 10**digits), digits)


def _rounded_up(number: Fraction, digits: int) -> Decimal:
    return _decimal(ceil(number * 10**digits), digits)


def _decimal(number: int, digits: int) -> Decimal:
    """Return ``number`` over ten to the power of ``digits``, without zeros at the end."""
    while digits and number % 10 == 0:
        number, digits = number // 10, digits - 1
    return Decimal(number).scaleb(-digits)
