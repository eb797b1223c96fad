"""What checks find on a profile, for tests that name figures by their pointers."""

from __future__ import annotations

from gii_viewer.model import checks
from gii_viewer.model.findings import Finding
from gii_viewer.model.profile import Profile
from tests.profiles import figures


def check(profile: Profile) -> tuple[Finding, ...]:
    return checks.check(figures(profile))


def pointers(finding: Finding) -> tuple[str, ...]:
    assert all(ref.document == "made by hand" for ref in finding.figures)
    return tuple(ref.pointer for ref in finding.figures)
