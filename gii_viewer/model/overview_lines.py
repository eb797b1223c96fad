"""What the Overview says in a line each: who leads, in which fields, and with whom.

Stated, added and derived figures only; what the profile lacks is said to be lacking.
"""

from __future__ import annotations

from typing import Literal

from gii_viewer.model.figures import Figures
from gii_viewer.model.names import folded, isolated
from gii_viewer.model.profile import ACTIVITY_KINDS, ActivityKind, Basis
from gii_viewer.model.record import Record

Subject = Literal["leaders", "fields", "locations"]

_MOST_NAMES = 3


class Line(Record):
    """One line: ``subject`` says what it is about, ``activity`` whose tab tells more."""

    subject: Subject
    activity: ActivityKind
    title: str
    words: str


def overview_lines(figures: Figures) -> tuple[Line, ...]:
    """Return the three lines, always in the same order."""
    translate = figures.wording.translate
    with_fields: ActivityKind = next(
        (kind for kind in ACTIVITY_KINDS if figures.profile.activity(kind).fields), "patents"
    )
    return (
        Line("leaders", "patents", translate("Overview", "Who leads"), _leaders(figures)),
        Line("fields", with_fields, translate("Overview", "In which fields"), _fields(figures)),
        Line("locations", "patents", translate("Overview", "With whom"), _locations(figures)),
    )


def _leaders(figures: Figures) -> str:
    parts = []
    for kind in ACTIVITY_KINDS:
        rows = figures.profile.activity(kind).organizations or ()
        shares = [figures.share(kind, at) for at in range(min(len(rows), _MOST_NAMES))]
        named = [f"{isolated(share.name)} {share.text}" for share in shares]
        if named:
            parts.append(f"{figures.output_title(kind)}: {', '.join(named)}")
    return "\n".join(parts) or figures.wording.translate(
        "Overview", "The document lists no organizations."
    )


def _fields(figures: Figures) -> str:
    translate = figures.wording.translate
    parts = []
    for kind in ACTIVITY_KINDS:
        number = len(figures.profile.activity(kind).fields or ())
        shares = [figures.field(kind, at) for at in range(number)]
        # The greatest first; fields of one share keep the document's order.
        shares.sort(key=lambda share: -int(share.value or 0))
        named = [f"{isolated(share.name)} {share.text}" for share in shares[:_MOST_NAMES]]
        if not named:
            continue
        words = f"{figures.output_title(kind)}: {', '.join(named)}"
        if any(share.basis is Basis.ADDED for share in shares):
            words = translate("Overview", "{fields} (added)").format(fields=words)
        parts.append(words)
    return "\n".join(parts) or translate("Overview", "The document gives no figures for fields.")


def _locations(figures: Figures) -> str:
    translate = figures.wording.translate
    places: dict[str, str] = {}
    for kind in ACTIVITY_KINDS:
        for place in figures.locations(kind):
            places.setdefault(folded(place.name), isolated(place.name))
    if not places:
        return translate("Overview", "The document names no locations.")
    names = list(places.values())
    rest = len(names) - _MOST_NAMES
    words = ", ".join(names[:_MOST_NAMES])
    return (
        words
        if rest <= 0
        else translate("Overview", "{names} and %n more", "", rest).format(names=words)
    )
