"""Collaboration: the sentences on what is made with others."""

from __future__ import annotations

import re
from dataclasses import dataclass

from gii_viewer.documents.blocks import Span
from gii_viewer.documents.page.account import Account
from gii_viewer.documents.page.locations import read_locations
from gii_viewer.documents.page.numbers import read_share
from gii_viewer.documents.page.stated import (
    Anchor,
    Stated,
    agreed,
    phrase,
    reading,
    refuse_split_figure,
    sentence_at,
    sentences,
)
from gii_viewer.documents.quoting import quoted
from gii_viewer.model.profile import ActivityKind

_MADE = r"(?:are|were) (?:filed |made |published |produced )?in collaboration\b"
_OUTPUTS: dict[ActivityKind, str] = {
    "patents": r"(?:PCT )?(?:patent )?applications",
    "publications": r"(?:scientific )?(?:articles|publications)",
}
_ANCHORS: dict[ActivityKind, Anchor] = {
    kind: Anchor(phrase(rf"{output} {_MADE}"), "pas") for kind, output in _OUTPUTS.items()
}
_SENTENCES: dict[ActivityKind, re.Pattern[str]] = {
    kind: phrase(
        r"(?P<share>\S.{0,30}?)(?:(?<=%) ?| )of (?P<owner>\S.{0,120}?) "
        rf"(?P<core>{output} {_MADE})"
    )
    for kind, output in _OUTPUTS.items()
}
_UNREAD: dict[ActivityKind, re.Pattern[str]] = {
    kind: phrase(rf"['’]s? {output}\b") for kind, output in _OUTPUTS.items()
}
_SHARE_OF = phrase(r"(?:^|(?<=\s))(\S*[0-9%]\S*(?: (?:%|percent\b|per cent\b))?) of ")
_NAMES: dict[ActivityKind, str] = {
    "patents": "PCT patent applications",
    "publications": "scientific articles",
}
_VERB = re.compile(r"\s+(?:are|were)\b", re.IGNORECASE)
_PERCENT_WORD = re.compile(r"\s*per\s*cent$", re.IGNORECASE)
_OWN = frozenset({"its", "the", "all", "the cluster's", "this cluster's"})


@dataclass(frozen=True)
class CollaborationFigures:
    """What one side's sentence states, and where it stands."""

    share: Stated[int]
    name: Stated[str] | None
    locations: tuple[Stated[str], ...] | None
    span: Span


Found = list[tuple[re.Match[str], re.Match[str] | None]]
"""Where words tell a sentence on collaboration, and the sentence, if it is one from its start."""


def find_collaborations(account: Account) -> dict[ActivityKind, Found]:
    """Find both sides' sentences, so that the locations of one end where the other begins."""
    return {kind: list(sentences(account, _ANCHORS[kind], _SENTENCES[kind])) for kind in _ANCHORS}


def starts_of(found: dict[ActivityKind, Found]) -> tuple[int, ...]:
    """Return where the sentences begin."""
    return tuple(
        anchor.start() if said is None else said.start()
        for places in found.values()
        for anchor, said in places
    )


def read_collaboration(
    account: Account, kind: ActivityKind, places: Found, stops: tuple[int, ...]
) -> CollaborationFigures | None:
    """Read and take one side's sentence; ``stops`` are offsets where other parts begin."""
    page = account.page
    found = []
    for anchor, beginning in places:
        # Behind the other side's sentence, which is read by now, one may go on with "and".
        said = beginning or sentence_at(account, _SENTENCES[kind], anchor)
        found.append(Stated(_sentence(account, kind, anchor, said, stops), anchor.span()))
    for sentence in found:
        account.take(sentence.value.span)
    _refuse_unread(account, kind)
    agreed(page, [sentence.value.share for sentence in found], "its share made with others")
    names = [
        Stated(tuple(location.value for location in sentence.value.locations), sentence.span)
        for sentence in found
        if sentence.value.locations is not None
    ]
    agreed(page, names, "its locations")
    if not found:
        return None
    return max((sentence.value for sentence in found), key=lambda one: one.locations is not None)


def _refuse_unread(account: Account, kind: ActivityKind) -> None:
    """Refuse "12% of Dalian's PCT applications" where the rest isn't as expected."""
    taken = account.taken
    for unit in _UNREAD[kind].finditer(account.text):
        if any(start <= unit.start() < end for start, end in taken):
            continue
        start = max(0, unit.start() - 160, account.text.rfind("\n\n", 0, unit.start()))
        share = _SHARE_OF.search(account.text, start, unit.start())
        if share is not None:
            words = quoted(account.page.words((share.start(), unit.end())))
            account.page.refuse(
                share.start(),
                f'after {words} the words "in collaboration with" are expected.',
            )


def _sentence(
    account: Account,
    kind: ActivityKind,
    anchor: re.Match[str],
    said: re.Match[str] | None,
    stops: tuple[int, ...],
) -> CollaborationFigures:
    page = account.page
    line_start = account.text.rfind("\n", 0, anchor.start()) + 1
    stop = _VERB.search(account.text, anchor.start())
    end = anchor.end() if stop is None else stop.start()
    if said is None or not re.search(r"[0-9%]", said["share"]):
        page.refuse(
            anchor.start(),
            f"{quoted(page.words((line_start, end)))} has no share that can be read; "
            f'expected "12% of … {_NAMES[kind]}".',
        )
    start = said.start("share")
    words = _PERCENT_WORD.sub("%", page.words(said.span("share")))
    if " " in words.removesuffix(" %"):
        page.refuse(start, f"{quoted(words)} is not one exact share; expected one as in 12%.")
    refuse_split_figure(page, start)
    share = reading(page, start, read_share, words)
    owner = re.sub(r"(?<=[sS])['’]$|['’][sS]$", "", page.name(said.span("owner")))
    begin = said.start("owner")
    name = None if owner.lower() in _OWN else Stated(owner, (begin, begin + len(owner)))
    limit = min([one for one in stops if one > anchor.end()], default=len(page.text))
    locations, last = read_locations(account, anchor.end(), limit)
    return CollaborationFigures(Stated(share, (start, end)), name, locations, (start, last))
