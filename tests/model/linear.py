"""Linear programmes, solved exactly and proved: the judge of what bounds can be at best.

All numbers are rationals. Each answer carries its own proof, which :func:`greatest`
checks: for an optimum a point that reaches it and multipliers of the constraints that
add up to "no more than this", for an unbounded one a direction without end. So nothing
rests on the way in which answers are found.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from math import lcm

Terms = Mapping[str, Fraction]
"""A weighted sum of unknowns, none of which is negative."""

UNBOUNDED = "unbounded"
IMPOSSIBLE = "impossible"


def greatest(sought: Terms, constraints: Sequence[Terms], unit: str) -> Fraction | str:
    """Return the most that ``sought`` can be where no constraint is above 0 and ``unit`` is 1.

    ``UNBOUNDED`` where there is no most, ``IMPOSSIBLE`` where the constraints exclude each other.
    """
    names = sorted({name for terms in (sought, *constraints) for name in terms} - {unit})
    rows = [[terms.get(name, Fraction(0)) for name in names] for terms in constraints]
    limits = [-terms.get(unit, Fraction(0)) for terms in constraints]
    goal = [sought.get(name, Fraction(0)) for name in names]
    kind, point, weights = _criss_cross(rows, limits, goal)
    columns = list(zip(*rows, strict=True))
    assert min(point, default=0) >= 0
    assert min(weights, default=0) >= 0
    if kind == IMPOSSIBLE:
        assert all(_dot(weights, column) >= 0 for column in columns)
        assert _dot(weights, limits) < 0
        return IMPOSSIBLE
    if kind == UNBOUNDED:
        assert all(_dot(row, point) <= 0 for row in rows)
        assert _dot(goal, point) > 0
        return UNBOUNDED
    assert all(_dot(row, point) <= limit for row, limit in zip(rows, limits, strict=True))
    assert all(_dot(weights, column) >= wish for column, wish in zip(columns, goal, strict=True))
    assert _dot(weights, limits) == _dot(goal, point)
    return _dot(goal, point) + sought.get(unit, Fraction(0))


def _dot(left: Sequence[Fraction], right: Sequence[Fraction]) -> Fraction:
    return sum((a * b for a, b in zip(left, right, strict=True) if a and b), Fraction(0))


def _criss_cross(
    rows: Sequence[Sequence[Fraction]], limits: Sequence[Fraction], goal: Sequence[Fraction]
) -> tuple[str, list[Fraction], list[Fraction]]:
    """Exchange one variable for another until none has the wrong sign (Terlaky).

    Variables are the unknowns, then what each constraint leaves over. A row of the
    table says of one of them, ``basic``, that it is the last number less the others
    times theirs; the last row says so of the goal. Whole numbers, over ``divisor``.
    """
    width = len(goal)
    exact = [[*row, limit] for row, limit in zip(rows, limits, strict=True)]
    exact.append([*(-wish for wish in goal), Fraction(0)])
    scale = lcm(*(number.denominator for row in exact for number in row))
    table, divisor = [[int(number * scale) for number in row] for row in exact], 1
    other, basic = list(range(width)), list(range(width, width + len(rows)))

    def values(of: Mapping[int, int], first: int, number: int) -> list[Fraction]:
        return [Fraction(of.get(first + place, 0), divisor) for place in range(number)]

    while True:
        negative = [(basic[r], r, -1) for r in range(len(rows)) if table[r][-1] < 0]
        promising = [(other[c], -1, c) for c in range(width) if table[-1][c] < 0]
        _, row, column = min([*negative, *promising], default=(0, -1, -1))
        if row >= 0:
            choices = [(other[c], c) for c in range(width) if table[row][c] < 0]
            if not choices:
                proof = dict(zip(other, table[row], strict=False)) | {basic[row]: divisor}
                return IMPOSSIBLE, [], values(proof, width, len(rows))
            column = min(choices)[1]
        elif column >= 0:
            choices = [(basic[r], r) for r in range(len(rows)) if table[r][column] > 0]
            if not choices:
                way = {name: -table[r][column] for r, name in enumerate(basic)}
                return UNBOUNDED, values(way | {other[column]: divisor}, 0, width), []
            row = min(choices)[1]
        else:
            point = {name: table[r][-1] for r, name in enumerate(basic)}
            weights = dict(zip(other, table[-1], strict=False))
            return "optimum", values(point, 0, width), values(weights, width, len(rows))
        pivot, through = table[row][column], table[row]
        sign = 1 if pivot > 0 else -1
        for line in table:
            if line is not through:
                factor = line[column]
                line[:] = [
                    sign * (number * pivot - factor * by) // divisor
                    for number, by in zip(line, through, strict=True)
                ]
                line[column] = -sign * factor
        through[:] = [sign * number for number in through]
        through[column] = sign * divisor
        divisor = abs(pivot)
        other[column], basic[row] = basic[row], other[column]
