"""The verdict on a cluster: one line of where it stands, one of what that rests on.

Made by rules from stated and derived figures alone. An adjective would be ours, so there is
none; "better" and "worse" compare whole numbers, which no rounding can turn round. What the
profile lacks leaves its words out, and a profile without ranks has no verdict.
"""

from __future__ import annotations

from gii_viewer.model import pointers
from gii_viewer.model.document_words import capitalized
from gii_viewer.model.figures import Figures
from gii_viewer.model.names import isolated
from gii_viewer.model.profile import ACTIVITY_KINDS, RANK_KINDS, ActivityKind
from gii_viewer.model.record import Record
from gii_viewer.model.summary import shares_with_others


class Headline(Record):
    """``verdict`` and ``evidence`` are whole sentences, or "" where nothing can be said."""

    verdict: str
    evidence: str


def headline(figures: Figures) -> Headline:
    """Return the verdict and its evidence."""
    evidence = (*(_leader(figures, kind) for kind in ACTIVITY_KINDS), _with_others(figures))
    return Headline(_verdict(figures), " ".join(filter(None, evidence)))


def _verdict(figures: Figures) -> str:
    """Say the rank by size and how that by intensity differs, or the one rank there is."""
    translate = figures.wording.translate
    places = figures.get(pointers.SIZE_TO_INTENSITY)
    if places is None or places.value is None:
        words = next(filter(None, map(figures.rank_words, RANK_KINDS)), "")
        return f"{capitalized(words)}." if words else ""
    number = abs(int(places.value))
    if places.value > 0:
        relative = translate("Headline", "%n places better relative to population", "", number)
    elif places.value < 0:
        relative = translate("Headline", "%n places worse relative to population", "", number)
    else:
        relative = translate("Headline", "and in the same place relative to population")
    return translate("Headline", "{rank}, {relative}.").format(
        rank=figures.rank_words("size"), relative=relative
    )


def _leader(figures: Figures, kind: ActivityKind) -> str:
    """Say what the one organization that ranks first makes of the cluster's total."""
    rows = figures.profile.activity(kind).organizations or ()
    first = [index for index, row in enumerate(rows) if row.rank == 1]
    if len(first) != 1:
        return ""
    share = figures[pointers.organization(kind, first[0], "share")]
    translate = figures.wording.translate
    words = (
        translate("Headline", "{name} files {share} of the cluster's {unit}.")
        if kind == "patents"
        else translate("Headline", "{name} publishes {share} of the cluster's {unit}.")
    )
    return words.format(name=isolated(share.name), share=share.text, unit=figures.output(kind))


def _with_others(figures: Figures) -> str:
    """Say how much of both activities is made with others, if both are stated."""
    if any(figures.collaboration_share(kind) is None for kind in ACTIVITY_KINDS):
        return ""
    return figures.wording.translate("Headline", "The cluster makes {shares} with others.").format(
        shares=shares_with_others(figures, ACTIVITY_KINDS)
    )
