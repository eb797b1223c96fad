"""Profiles to the formats that ``gii-viewer convert`` writes."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePath
from typing import Literal

from gii_viewer.model.profile import Profile

Format = Literal["json", "csv", "xlsx", "md", "parquet"]

FORMATS: tuple[Format, ...] = ("json", "csv", "xlsx", "md", "parquet")
BINARY: frozenset[Format] = frozenset({"xlsx", "parquet"})
"""Formats that would only garble a terminal."""


def format_of(name: str) -> Format | None:
    """Return the format that a file's name ends with; ``None`` where it names none."""
    suffix = PurePath(name).suffix.lower().removeprefix(".")
    return next((known for known in FORMATS if known == suffix), None)


def converted(profiles: Sequence[Profile], to: Format, *, several: bool) -> bytes:
    """Return ``profiles``, of which there is one at least, in the format ``to``.

    As JSON they are an array if ``several`` were asked for, else one object. What a
    format needs is imported only for that format.
    """
    match to:
        case "json":
            return _as_json(profiles, several=several).encode()
        case "csv":
            from gii_viewer.documents.csv_text import csv_text
            from gii_viewer.documents.tidy import tidy_table

            return csv_text(tidy_table(profiles)).encode()
        case "xlsx":
            from gii_viewer.documents.profile_workbook import profiles_to_workbook

            return profiles_to_workbook(profiles)
        case "md":
            from gii_viewer.documents.markdown import profiles_to_markdown

            return profiles_to_markdown(profiles).encode()
        case "parquet":
            from gii_viewer.documents.parquet import profiles_to_parquet

            return profiles_to_parquet(profiles)


def _as_json(profiles: Sequence[Profile], *, several: bool) -> str:
    from gii_viewer.documents.formats.profile_json import profile_to_json

    texts = [profile_to_json(profile) for profile in profiles]
    if not several:
        return texts[0]
    return "[\n" + ",\n".join(text.rstrip("\n") for text in texts) + "\n]\n"
