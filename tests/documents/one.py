"""Documents that are one to a file, as most are."""

from __future__ import annotations

from pathlib import Path

from gii_viewer.documents.reading import read_bytes, read_file
from gii_viewer.model.document import Document


def read_one(data: bytes, name: str) -> Document:
    (document,) = read_bytes(data, name)
    return document


def read_one_file(path: Path) -> Document:
    (document,) = read_file(path)
    return document
