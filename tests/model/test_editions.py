from __future__ import annotations

import pytest

from gii_viewer.model.editions import period
from gii_viewer.model.profile import ActivityKind


@pytest.mark.parametrize(
    ("edition", "kind", "years"),
    [
        (2023, "patents", "2018–2022"),
        (2023, "publications", "2017–2021"),
        (2024, "patents", "2019–2023"),
        (2024, "publications", "2018–2022"),
        (2025, "patents", "2020–2024"),
        (2025, "publications", "2019–2023"),
    ],
)
def test_the_years_that_an_edition_counts(edition: int, kind: ActivityKind, years: str) -> None:
    assert str(period(edition, kind)) == years


@pytest.mark.parametrize("edition", [None, 2022, 2026])
def test_unknown_years_are_not_extrapolated(edition: int | None) -> None:
    assert period(edition, "patents") is None
