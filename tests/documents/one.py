"""Documents that are one to a file, as most are."""

from __future__ import annotations

from pathlib import Path

from gii_viewer.documents.reading import read_bytes, read_file
from gii_viewer.model.document import ProfileDocument


def read_one(data: bytes, name: str) -> ProfileDocument:
    (document,) = read_bytes(data, name)
    assert isinstance(document, ProfileDocument)
    return document


def read_one_file(path: Path) -> ProfileDocument:
    (document,) = read_file(path)
    assert isinstance(document, ProfileDocument)
    return document
