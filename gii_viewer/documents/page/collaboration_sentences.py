"""Collaboration: the sentences on what is made with others."""

from __future__ import annotations

import re
from dataclasses import dataclass

from gii_viewer.documents.page.locations import read_locations
from gii_viewer.documents.page.numbers import read_share
from gii_viewer.documents.page.plain_text import PlainText, Span, trimmed
from gii_viewer.documents.page.stated import (
    Stated,
    agreed,
    last_match,
    occurrences,
    reading,
    refuse_split_figure,
)
from gii_viewer.documents.quoting import quoted
from gii_viewer.model.profile import ActivityKind
from gii_viewer.model.record import replace

_ANCHORS: dict[ActivityKind, re.Pattern[str]] = {
    "patents": re.compile(
        r"\b(?:PCT\s+)?(?:patent\s+)?applications\s+(?:are|were)\s+(?:filed\s+|made\s+)?"
        r"in\s+collaboration\b",
        re.IGNORECASE,
    ),
    "publications": re.compile(
        r"\b(?:scientific\s+)?(?:articles|publications)\s+(?:are|were)\s+(?:published\s+|made\s+)?"
        r"in\s+collaboration\b",
        re.IGNORECASE,
    ),
}
_UNITS: dict[ActivityKind, re.Pattern[str]] = {
    "patents": re.compile(r"['’]s?\s+PCT\s+(?:patent\s+)?applications\b", re.IGNORECASE),
    "publications": re.compile(r"['’]s?\s+scientific\s+(?:articles|publications)\b", re.IGNORECASE),
}
_NAMES: dict[ActivityKind, str] = {
    "patents": "PCT patent applications",
    "publications": "scientific articles",
}
_OF = re.compile(
    r"(?:^|(?<=\s))(\S*[0-9%]\S*(?:[ \u00a0]+(?:%|percent\b|per[ \u00a0]cent\b))?)\s+of\s+",
    re.IGNORECASE,
)
_PERCENT_WORD = re.compile(r"\s*per\s*cent$", re.IGNORECASE)
_INEXACT = re.compile(
    r"(?:\b(?:about|around|approximately|nearly|almost|over|under|than|circa|ca\.)|[0-9~<>≈-])\s*$",
    re.IGNORECASE,
)
_REACH = 300


@dataclass(frozen=True)
class CollaborationFigures:
    """What one side's sentence states, and where it stands, each time it does."""

    share: Stated[int]
    name: Stated[str]
    locations: tuple[Stated[str], ...] | None
    spans: tuple[Span, ...]


def read_collaboration(
    page: PlainText, kind: ActivityKind, stops: tuple[int, ...]
) -> CollaborationFigures | None:
    """Read one side's sentence; ``stops`` are offsets where other parts begin."""
    found = [
        Stated(_sentence(page, kind, anchor, stops), anchor.span())
        for anchor in occurrences(page, _ANCHORS[kind])
    ]
    _refuse_unread(page, kind, [sentence.value for sentence in found])
    agreed(page, [sentence.value.share for sentence in found], "its share made with others")
    names = [
        Stated(tuple(location.value for location in sentence.value.locations), sentence.span)
        for sentence in found
        if sentence.value.locations is not None
    ]
    agreed(page, names, "its locations")
    if not found:
        return None
    fullest = max((sentence.value for sentence in found), key=_has_locations)
    spans = [span for sentence in found for span in sentence.value.spans]
    return replace(fullest, spans=tuple(spans))


def _has_locations(sentence: CollaborationFigures) -> bool:
    return sentence.locations is not None


def sentence_starts(page: PlainText) -> tuple[int, ...]:
    """Return where the sentences on collaboration begin, of both sides."""
    starts = []
    for anchor in (found for kind in _ANCHORS for found in occurrences(page, _ANCHORS[kind])):
        share = last_match(_OF, page.text, (max(0, anchor.start() - _REACH), anchor.start()))
        starts.append(share.start() if share else anchor.start())
    return tuple(starts)


def _refuse_unread(
    page: PlainText, kind: ActivityKind, sentences: list[CollaborationFigures]
) -> None:
    """Refuse "12% of Dalian's PCT applications" where the rest isn't as expected."""
    for unit in _UNITS[kind].finditer(page.text):
        if any(
            start <= unit.start() < end for sentence in sentences for start, end in sentence.spans
        ):
            continue
        start = max(0, unit.start() - _REACH // 2, page.text.rfind("\n\n", 0, unit.start()))
        share = _OF.search(page.text, start, unit.start())
        if share is not None:
            words = quoted(page.words((share.start(), unit.end())))
            page.refuse(
                share.start(),
                f'after {words} the words "in collaboration with" are expected.',
            )


def _sentence(
    page: PlainText, kind: ActivityKind, anchor: re.Match[str], stops: tuple[int, ...]
) -> CollaborationFigures:
    share, name, begin = _share(page, kind, anchor)
    end = min([stop for stop in stops if stop > anchor.end()], default=len(page.text))
    locations, last = read_locations(page, anchor.end(), end)
    return CollaborationFigures(share, name, locations, ((begin, last),))


def _share(
    page: PlainText, kind: ActivityKind, anchor: re.Match[str]
) -> tuple[Stated[int], Stated[str], int]:
    low = max(0, anchor.start() - _REACH)
    line_start = page.text.rfind("\n", 0, anchor.start()) + 1
    unit_end = re.search(r"\s+(?:are|were)\b", anchor[0], re.IGNORECASE)
    stop = anchor.start() + (unit_end.start() if unit_end else 0)
    found = last_match(_OF, page.text, (low, anchor.start()))
    if found is None:
        words = quoted(page.words((max(low, line_start), stop)))
        page.refuse(
            anchor.start(),
            f'{words} has no share that can be read; expected "12% of … {_NAMES[kind]}".',
        )
    words = _PERCENT_WORD.sub("%", found[1])
    line_start = page.text.rfind("\n", 0, found.start(1)) + 1
    inexact = _INEXACT.search(page.text[line_start : found.start(1)])
    if inexact is not None:
        whole = quoted(page.words((line_start + inexact.start(), found.end(1))))
        page.refuse(found.start(1), f"{whole} is not one exact share; expected one as in 12%.")
    refuse_split_figure(page, found.start(1))
    value = reading(page, found.start(1), read_share, words)
    span = trimmed(page.text, (found.end(), anchor.start()))
    owner = re.sub(r"(?<=[sS])['’]$|['’][sS]$", "", page.name(span))
    return (
        Stated(value, (found.start(1), stop)),
        Stated(owner, (span[0], span[0] + len(owner))),
        found.start(1),
    )
