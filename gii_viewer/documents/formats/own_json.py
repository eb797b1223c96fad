"""JSON of our own: a profile, a ranking, or an array of them as it is written for several."""

from __future__ import annotations

import gc

from gii_viewer.documents.errors import DocumentError
from gii_viewer.documents.formats import profile_json, ranking_json
from gii_viewer.documents.formats.format import Content, Original
from gii_viewer.documents.formats.json_values import JsonValues
from gii_viewer.documents.formats.located_json import Located, read_json
from gii_viewer.documents.lines import Lines
from gii_viewer.model.profile import Profile
from gii_viewer.model.ranking import Ranking

_READERS: dict[object, type[profile_json.ProfileReader | ranking_json.RankingReader]] = {
    profile_json.FORMAT_1: profile_json.ProfileReader,
    profile_json.FORMAT_2: profile_json.ProfileReader,
    ranking_json.FORMAT_NAME: ranking_json.RankingReader,
}


def to_json(content: Profile | Ranking) -> str:
    """Write a profile or a ranking: same content, same text, ending with a line end."""
    if isinstance(content, Ranking):
        return ranking_json.ranking_to_json(content)
    return profile_json.profile_to_json(content)


def contents_from_json(text: str, file: str) -> tuple[Content, ...]:
    """Read a document, or an array of them.

    Raises
    ------
    DocumentError
        naming the line, the pointer, what was read and what was expected.
    """
    whole = read_json(text, file)
    found = whole.value if isinstance(whole.value, list) else [whole]
    if not found:
        raise DocumentError(file, None, "this JSON holds no profile and no ranking.")
    lines = Lines(text)
    return tuple(_content(text, lines, file, one) for one in found)


def _content(text: str, lines: Lines, file: str, found: Located) -> Content:
    values = JsonValues(text, lines, file, found)
    if not isinstance(found.value, dict):
        values.refuse(found, "a profile or a ranking is a JSON object")
    known = " or ".join(f'"{name}"' for name in _READERS)
    name = found.value.get("format")
    if name is None:
        values.refuse(found, f'a document begins with "format": {known}')
    reader = _READERS.get(name.value) if isinstance(name.value, str) else None
    if reader is None:
        values.refuse(name, f"this version reads {known}")
    return reader(text, lines, file, found).content()


def read(original: Original) -> tuple[Content, ...]:
    # What is made here has no circles, and looking for them takes as long as making it.
    collecting = gc.isenabled()
    gc.disable()
    try:
        return contents_from_json(original.text, original.name)
    finally:
        if collecting:
            gc.enable()
