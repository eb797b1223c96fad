"""What refusing a document may cost."""

from __future__ import annotations

import time

import pytest

from gii_viewer.documents.errors import DocumentError
from gii_viewer.documents.reading import read_bytes

MOST_SECONDS = 1


def refused_at_once(data: bytes, name: str) -> str:
    """Return why a document is refused, which may not take a second of the processor."""
    begun = time.process_time()
    with pytest.raises(DocumentError) as caught:
        read_bytes(data, name)
    assert time.process_time() - begun < MOST_SECONDS
    reason = caught.value.reason
    assert reason.count(". ") == 0, "one sentence"
    assert reason.endswith(".")
    return reason
