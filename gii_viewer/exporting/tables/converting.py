"""Documents to the formats that ``gii-viewer convert`` writes: each named once, here."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import PurePath
from typing import Literal

from gii_viewer.model.figures import Figures

Format = Literal["json", "csv", "xlsx", "md", "parquet"]

BINARY: frozenset[Format] = frozenset({"xlsx", "parquet"})
"""Formats that would only garble a terminal."""


def format_of(name: str) -> Format | None:
    """Return the format that a file's name ends with; ``None`` where it names none."""
    suffix = PurePath(name).suffix.lower().removeprefix(".")
    return next((known for known in FORMATS if known == suffix), None)


def converted(profiles: Sequence[Figures], to: Format, *, several: bool) -> bytes:
    """Return ``profiles``, of which there is one at least, in the format ``to``.

    Their words are written as they are bound: scripts expect English. As JSON they are
    an array if ``several`` were asked for, else one object.

    Raises
    ------
    OutputError
        where the format cannot be written.
    """
    if to == "json":
        return _as_json(profiles, several=several)
    return _WRITERS[to](profiles)


# What a format needs is imported only for that format: a third of a second for some.


def _as_json(profiles: Sequence[Figures], *, several: bool) -> bytes:
    from gii_viewer.documents.formats.profile_json import profile_to_json

    texts = [profile_to_json(figures.profile) for figures in profiles]
    if not several:
        return texts[0].encode()
    return ("[\n" + ",\n".join(text.rstrip("\n") for text in texts) + "\n]\n").encode()


def _as_csv(profiles: Sequence[Figures]) -> bytes:
    from gii_viewer.exporting.tables.csv_text import csv_text
    from gii_viewer.tables.tidy import tidy

    return csv_text(tidy(profiles)).encode()


def _as_workbook(profiles: Sequence[Figures]) -> bytes:
    from gii_viewer.exporting.tables.profile_workbook import profiles_to_workbook

    return profiles_to_workbook(profiles)


def _as_markdown(profiles: Sequence[Figures]) -> bytes:
    from gii_viewer.exporting.tables.profile_markdown import profiles_to_markdown

    return profiles_to_markdown(profiles).encode()


def _as_parquet(profiles: Sequence[Figures]) -> bytes:
    from gii_viewer.exporting.tables.parquet import parquet
    from gii_viewer.tables.tidy import tidy

    return parquet(tidy(profiles))


_WRITERS: dict[Format, Callable[[Sequence[Figures]], bytes]] = {
    "csv": _as_csv,
    "xlsx": _as_workbook,
    "md": _as_markdown,
    "parquet": _as_parquet,
}
FORMATS: tuple[Format, ...] = ("json", *_WRITERS)
