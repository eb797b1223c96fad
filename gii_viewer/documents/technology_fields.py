"""WIPO's 35 technology fields of patents: the names that its charts use.

The names and their order are WIPO's, of its IPC Technology Concordance Table after
U. Schmoch, "Concept of a Technology Classification for Country Comparisons" (report
to WIPO, 2008).
"""

from __future__ import annotations

from functools import cache

from gii_viewer.model.names import folded
from gii_viewer.resource_files import resource


@cache
def technology_fields() -> tuple[str, ...]:
    """Return the names in WIPO's order, read when they are first asked for."""
    # Only who adds figures needs them.
    import csv

    table = resource("wipo-technology-fields.csv")
    with table.open(encoding="utf-8", newline="") as lines:
        return tuple(row["field"] for row in csv.DictReader(lines))


def is_technology_field(name: str) -> bool:
    """Tell whether WIPO has a field of this name, in whatever case and spaces."""
    return folded(name) in map(folded, technology_fields())
