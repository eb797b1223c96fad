"""Which years each edition of the GII counts.

Source: the GII cluster rankings' own notes. The 2024 edition counts PCT
applications published 2019–2023 and scientific articles of 2018–2022, the 2023
edition each a year earlier, the 2025 edition each a year later. Years of other
editions, and those of venture capital deals, are unknown and never extrapolated.
"""

from __future__ import annotations

from gii_viewer.model.profile import ActivityKind
from gii_viewer.model.record import Record

SERIES_BREAK = 2025
"""From this edition on ranks also count venture capital and start a new series."""


class Period(Record):
    """First and last calendar year counted, both included."""

    first: int
    last: int

    def __str__(self) -> str:
        return f"{self.first}–{self.last}"


_PERIODS: dict[tuple[int, ActivityKind], Period] = {
    (2023, "patents"): Period(2018, 2022),
    (2023, "publications"): Period(2017, 2021),
    (2024, "patents"): Period(2019, 2023),
    (2024, "publications"): Period(2018, 2022),
    (2025, "patents"): Period(2020, 2024),
    (2025, "publications"): Period(2019, 2023),
}


def period(edition: int | None, kind: ActivityKind) -> Period | None:
    """Return the years that ``edition`` counts for ``kind``; ``None`` if unknown."""
    return None if edition is None else _PERIODS.get((edition, kind))


def previous_edition(edition: int | None) -> int | None:
    """Return the edition before, whose ranks a page may state beside its own."""
    return None if edition is None else edition - 1


def is_new_series(edition: int | None) -> bool:
    """Tell whether the edition's ranks don't continue the series that ended in 2024."""
    return edition is not None and edition >= SERIES_BREAK


def newest_edition() -> int:
    """Return the newest edition whose years are known here."""
    return max(edition for edition, _ in _PERIODS)
