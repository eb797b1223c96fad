"""Documents to the formats that ``gii-viewer convert`` writes: each named once, here."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import PurePath
from typing import Literal

from gii_viewer.model.document_figures import DocumentFigures

Format = Literal["json", "csv", "xlsx", "md", "parquet"]

BINARY: frozenset[Format] = frozenset({"xlsx", "parquet"})
"""Formats that would only garble a terminal."""


def format_of(name: str) -> Format | None:
    """Return the format that a file's name ends with; ``None`` where it names none."""
    suffix = PurePath(name).suffix.lower().removeprefix(".")
    return next((known for known in FORMATS if known == suffix), None)


def converted(every: Sequence[DocumentFigures], to: Format, *, several: bool) -> bytes:
    """Return the documents, of which there is one at least, in the format ``to``.

    Their words are written as they are bound: scripts expect English. As JSON they are
    an array if ``several`` were asked for, else one object.

    Raises
    ------
    OutputError
        where the format cannot be written.
    """
    if to == "json":
        return _as_json(every, several=several)
    return _WRITERS[to](every)


# What a format needs is imported only for that format: a third of a second for some.


def _as_json(every: Sequence[DocumentFigures], *, several: bool) -> bytes:
    from gii_viewer.documents.formats.own_json import to_json

    texts = [to_json(figures.document.content) for figures in every]
    if not several:
        return texts[0].encode()
    return ("[\n" + ",\n".join(text.rstrip("\n") for text in texts) + "\n]\n").encode()


def _as_csv(every: Sequence[DocumentFigures]) -> bytes:
    from gii_viewer.exporting.tables.csv_text import csv_text
    from gii_viewer.tables.tidy import tidy

    return csv_text(tidy(every)).encode()


def _as_workbook(every: Sequence[DocumentFigures]) -> bytes:
    from gii_viewer.exporting.tables.document_workbook import documents_to_workbook

    return documents_to_workbook(every)


def _as_markdown(every: Sequence[DocumentFigures]) -> bytes:
    from gii_viewer.exporting.tables.document_markdown import documents_to_markdown

    return documents_to_markdown(every).encode()


def _as_parquet(every: Sequence[DocumentFigures]) -> bytes:
    from gii_viewer.exporting.tables.parquet import parquet
    from gii_viewer.tables.tidy import tidy

    return parquet(tidy(every))


_WRITERS: dict[Format, Callable[[Sequence[DocumentFigures]], bytes]] = {
    "csv": _as_csv,
    "xlsx": _as_workbook,
    "md": _as_markdown,
    "parquet": _as_parquet,
}
FORMATS: tuple[Format, ...] = ("json", *_WRITERS)
