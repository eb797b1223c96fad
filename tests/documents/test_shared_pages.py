"""The pages beside the checkout, as people and tools make them: read exactly, or refused."""

from __future__ import annotations

import csv
import json
from collections import Counter
from pathlib import Path

from gii_viewer.documents.errors import DocumentError
from gii_viewer.documents.formats.profile_json import profile_to_json
from tests import needs
from tests.documents.one import read_one_file

PAGES = needs.SHARED / "pages"
FACTS = ("edition", "cluster", "ranks", "patents", "publications")


def outcome(path: Path) -> str:
    """Tell what becomes of a page; of the ranks of the edition before nothing is expected."""
    expected = path.with_name(f"{path.name}.expect.json")
    try:
        read = json.loads(profile_to_json(read_one_file(path).profile))
    except DocumentError:
        return "refused"
    for rank in filter(None, read["ranks"].values()):
        rank.pop("previous", None)
    if not expected.exists():
        return "wrong"
    written = json.loads(expected.read_text("utf-8"))
    return "exact" if all(read[fact] == written[fact] for fact in FACTS) else "wrong"


@needs.shared
def test_every_page_is_read_exactly_or_refused() -> None:
    with (PAGES / "manifest.csv").open(encoding="utf-8") as manifest:
        rows = list(csv.DictReader(manifest))
    found = {
        f"{row['group']}/{row['file']}": (
            row["expect"],
            outcome(PAGES / row["group"] / row["file"]),
        )
        for row in rows
    }
    allowed = {
        ("exact", "exact"),
        ("refuse", "refused"),
        ("either", "exact"),
        ("either", "refused"),
    }
    assert {page: each for page, each in found.items() if each not in allowed} == {}
    counts = Counter(found.values())
    assert counts["exact", "exact"] == 127
    assert counts["refuse", "refused"] == 17
    # Of those that may be refused, no fewer are read than ever before.
    assert counts["either", "exact"] >= 52
