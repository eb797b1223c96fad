"""What the fuzzer starts from, and what it once found, holds."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.documents.dalian_page import dalian_page
from tests.fuzzing.oracle import NAMES, outcome

FINDS = sorted(Path(__file__).with_name("finds").iterdir())


@pytest.mark.parametrize("find", FINDS, ids=[find.name for find in FINDS])
def test_what_was_found_holds(find: Path) -> None:
    data = find.read_bytes()
    assert outcome(data[1:], NAMES[data[0] % len(NAMES)]) in {"read", "refused"}


@pytest.mark.parametrize("name", ["page.txt", "page.md"])
def test_a_page_is_read(name: str) -> None:
    assert outcome(dalian_page().encode(), name) == "read"


def test_what_is_no_page_is_refused() -> None:
    assert outcome(b"Dear reader,", "page.txt") == "refused"
