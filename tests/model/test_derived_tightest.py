"""Derived ranges end where a linear programme proves that they must.

What a page says of a cluster is linear in its unknowns: the true counts of the listed
organizations, both totals, what was made with others, the inhabitants, and the number 1.
A figure that is a share is taken of a total of 1 instead, in which the number 1 is the
unknown; so every figure is linear too.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from gii_viewer.model.bounds import derive
from gii_viewer.model.interval import Interval
from gii_viewer.model.profile import ACTIVITY_KINDS, Activity, ActivityKind, Profile
from gii_viewer.model.record import replace
from tests.model.linear import IMPOSSIBLE, Terms, greatest
from tests.model.true_pages import TrueCluster, half_even, printed, true_sides

ONE, PEOPLE = "one", "millions of people"
HALF = Fraction(1, 2)


def within(part: str, low: Fraction, high: Fraction, whole: str) -> Iterator[Terms]:
    """Say that ``part`` is between ``low`` and ``high`` of ``whole``."""
    yield {whole: low, part: Fraction(-1)}
    yield {part: Fraction(1), whole: -high}


def said_by(activity: Activity, kind: ActivityKind) -> list[Terms]:
    said: list[Terms] = []
    places = range(len(activity.organizations or ()))
    for place, row in zip(places, activity.organizations or (), strict=True):
        part = f"{kind} {place}"
        said += within(part, row.count - HALF, row.count + HALF, ONE)
        said += within(part, (row.share - HALF) / 100, (row.share + HALF) / 100, kind)
    said.append({kind: Fraction(-1)} | {f"{kind} {place}": Fraction(1) for place in places})
    if activity.per_million is not None:
        said += within(kind, activity.per_million - HALF, activity.per_million + HALF, PEOPLE)
    if activity.collaboration is not None and activity.collaboration.share is not None:
        share, together = activity.collaboration.share, f"{kind} together"
        said += within(together, (share - HALF) / 100, (share + HALF) / 100, kind)
        said.append({together: Fraction(1), kind: Fraction(-1)})
    return said


def is_possible(said: list[Terms], unit: str) -> bool:
    return greatest({}, said, unit) != IMPOSSIBLE


def both_ends(sought: Terms, said: list[Terms], unit: str) -> Interval:
    most = greatest(sought, said, unit)
    least = greatest({name: -weight for name, weight in sought.items()}, said, unit)
    assert isinstance(least, Fraction)
    assert most != IMPOSSIBLE
    return Interval(-least, most if isinstance(most, Fraction) else None)


def tightest(page: Profile) -> dict[str, Interval]:
    """Return the ends that are proved for every figure but ranks and concentration.

    Organizations that contradict each other say nothing, and neither activity says
    anything of the other where the two do.
    """
    alone = {kind: said_by(page.activity(kind), kind) for kind in ACTIVITY_KINDS}
    possible = [kind for kind in ACTIVITY_KINDS if is_possible(alone[kind], kind)]
    together: list[Terms] = []
    for kind in ACTIVITY_KINDS:
        without = replace(page.activity(kind), organizations=None)
        together += alone[kind] if kind in possible else said_by(without, kind)
    agree = is_possible(together, "patents")
    people = {PEOPLE: Fraction(1_000_000)}
    found: dict[str, Interval] = {}
    for kind in possible:
        said = together if agree and len(possible) == 2 else alone[kind]
        places = range(len(page.activity(kind).organizations or ()))
        listed = [f"{kind} {place}" for place in places]
        rest = {kind: Fraction(1)} | {part: Fraction(-1) for part in listed}
        found[f"/{kind}/total"] = both_ends({kind: Fraction(1)}, said, ONE)
        found[f"/{kind}/others/count"] = both_ends(rest, said, ONE)
        percent = {name: 100 * weight for name, weight in rest.items()}
        found[f"/{kind}/others/share"] = both_ends(percent, said, kind)
        for number in (1, 3):
            first = {part: Fraction(100) for part in listed[:number]}
            if len(first) == number:
                found[f"/{kind}/top{number}/share"] = both_ends(first, said, kind)
        found[f"/{kind}/collaboration/count"] = both_ends(
            {f"{kind} together": Fraction(1)}, said, ONE
        )
        found[f"/{kind}/population"] = both_ends(people, alone[kind], ONE)
    if agree:
        ratio = both_ends({"publications": Fraction(1)}, together, "patents")
        found["/articles_per_application"] = ratio
        if len(possible) == 2:
            found["/population"] = both_ends(people, together, ONE)
    return found


@st.composite
def pages(draw: st.DrawFn) -> Profile:
    """Draw a page of few organizations that are most of their cluster, often misprinted."""
    patents, publications = draw(true_sides(most=5)), draw(true_sides(most=5))
    per_million = draw(st.fractions(Fraction(1, 4), 400, max_denominator=100))
    people = patents.total * 1_000_000 / per_million
    page = printed(TrueCluster(patents, publications, people, 1, 1, 1, (1,), 2024), half_even)
    return replace(
        page,
        patents=draw(misprinted(page.patents)),
        publications=draw(misprinted(page.publications)),
    )


@st.composite
def misprinted(draw: st.DrawFn, activity: Activity) -> Activity:
    def off(figure: int) -> int:
        return max(0, figure + draw(st.sampled_from((0, 0, 0, 1, -1))))

    if draw(st.booleans()):
        return activity
    rows = tuple(
        replace(row, count=off(row.count), share=min(100, off(row.share)))
        for row in activity.organizations or ()
    )
    return replace(activity, organizations=rows, per_million=off(activity.per_million or 0))


@given(page=pages())
@settings(max_examples=100)
def test_no_range_can_be_narrower(page: Profile) -> None:
    bounds = {pointer: figure.interval for pointer, figure in derive(page).items()}
    others = [pointer for pointer in bounds if pointer.endswith("/hhi")]
    others += ["/ranks/intensity/of", "/ranks/size_to_intensity"]
    assert {pointer: bounds[pointer] for pointer in bounds if pointer not in others} == tightest(
        page
    )
