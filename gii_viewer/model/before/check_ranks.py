"""Checks of ranks against each other, and of the edition."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gii_viewer.model.before.figures import rank_label
from gii_viewer.model.before.findings import Finding, Severity, find
from gii_viewer.model.editions import newest_edition, period
from gii_viewer.model.profile import ACTIVITY_KINDS, RANK_KINDS, Profile, StatedEvidence
from gii_viewer.model.wording import Wording

FIRST_CLUSTER_RANKING = 2017
"""The GII's first edition that ranks clusters."""

_FAR_AHEAD = 10
_YEAR = re.compile(r"(?<![0-9,.])(?:19|20)[0-9]{2}(?![0-9%]|[,.][0-9])")


def check_ranks(profile: Profile, wording: Wording) -> Iterator[Finding]:
    """Check the ranks against the lists that they are ranks in, and the edition."""
    yield from _beyond_list(profile, wording)
    yield from _ranked_differs(profile, wording)
    yield from _national(profile, wording)
    yield from _edition(profile, wording)
    yield from _years(profile, wording)


def _beyond_list(profile: Profile, wording: Wording) -> Iterator[Finding]:
    for kind in RANK_KINDS:
        rank = profile.rank(kind)
        if rank is None or rank.of is None or rank.rank <= rank.of:
            continue
        reason = wording.translate(
            "Checks", "{label} {rank} of {of}: only {of} are ranked."
        ).format(
            label=rank_label(kind, wording),
            rank=wording.count(rank.rank),
            of=wording.count(rank.of),
        )
        figures = (f"/ranks/{kind}/rank", f"/ranks/{kind}/of")
        yield find(profile, "rank-beyond-list", Severity.IMPOSSIBLE, figures, reason)


def _ranked_differs(profile: Profile, wording: Wording) -> Iterator[Finding]:
    size, intensity = profile.ranks.size, profile.ranks.intensity
    if size is None or intensity is None or None in (size.of, intensity.of):
        return
    if size.of != intensity.of:
        reason = wording.translate(
            "Checks",
            "The size rank is among {size} clusters and the intensity rank among {intensity}, "
            "but both rank the same clusters.",
        ).format(
            size=wording.count(size.of or 0),
            intensity=wording.count(intensity.of or 0),
        )
        figures = ("/ranks/size/of", "/ranks/intensity/of")
        yield find(profile, "ranked-differs", Severity.DOUBTFUL, figures, reason)


def _national(profile: Profile, wording: Wording) -> Iterator[Finding]:
    """Hold the national rank against the size rank, from both ends of the list.

    A cluster that is ahead within the economy is ahead in the whole list, and one
    that follows there follows here. A tie gives both the same rank in both lists,
    so it changes neither.
    """
    size, national = profile.ranks.size, profile.ranks.national
    if size is None or national is None:
        return
    if national.rank > size.rank:
        reason = wording.translate(
            "Checks",
            "National rank {national} cannot be behind size rank {size}: what is ahead within the "
            "economy is ahead in the whole list.",
        ).format(national=wording.count(national.rank), size=wording.count(size.rank))
        figures = ["/ranks/size/rank", "/ranks/national/rank"]
        yield find(profile, "national-rank", Severity.IMPOSSIBLE, figures, reason)
    if size.of is None or national.of is None:
        return
    figures = [f"/ranks/{kind}/{part}" for kind in ("size", "national") for part in ("rank", "of")]
    if national.of > size.of:
        reason = wording.translate(
            "Checks",
            "The economy cannot have {of} clusters in a list of {all}.",
        ).format(of=wording.count(national.of), all=wording.count(size.of))
        yield find(profile, "national-rank", Severity.IMPOSSIBLE, figures[1::2], reason)
    elif 0 <= size.of - size.rank < national.of - national.rank:
        reason = wording.translate(
            "Checks",
            "National rank {national} of {of} and size rank {size} of {all} cannot both be: behind "
            "it within the economy {behind}, in the whole list {room}.",
        ).format(
            national=wording.count(national.rank),
            of=wording.count(national.of),
            size=wording.count(size.rank),
            all=wording.count(size.of),
            behind=wording.count(national.of - national.rank),
            room=wording.count(size.of - size.rank),
        )
        yield find(profile, "national-rank", Severity.IMPOSSIBLE, figures, reason)


def _edition(profile: Profile, wording: Wording) -> Iterator[Finding]:
    edition = profile.edition
    if edition is None:
        kind, severity = "edition-missing", Severity.NOTE
        reason = wording.translate(
            "Checks", "The document does not state its edition, so no period can be given."
        )
    elif edition < FIRST_CLUSTER_RANKING:
        kind, severity = "edition-without-clusters", Severity.DOUBTFUL
        reason = wording.translate(
            "Checks", "The GII has ranked clusters since {first}, but the edition is {edition}."
        ).format(first=FIRST_CLUSTER_RANKING, edition=edition)
    elif edition > newest_edition() + _FAR_AHEAD:
        kind, severity = "edition-far-ahead", Severity.DOUBTFUL
        reason = wording.translate(
            "Checks", "The edition is {edition}, long after {newest}, the newest known here."
        ).format(edition=edition, newest=newest_edition())
    elif any(period(edition, activity) is None for activity in ACTIVITY_KINDS):
        kind, severity = "edition-period-unknown", Severity.NOTE
        reason = wording.translate(
            "Checks",
            "Which years the {edition} edition counts is not known here, so no period is given.",
        ).format(edition=edition)
    else:
        return
    yield find(profile, kind, severity, ("/edition",), reason)


def _years(profile: Profile, wording: Wording) -> Iterator[Finding]:
    """Hold the years in the words of the edition and the ranks against the edition."""
    if profile.edition is None:
        return
    pointers = [
        "/edition",
        *(f"/ranks/{kind}/{part}" for kind in RANK_KINDS for part in ("rank", "of")),
    ]
    said: dict[str, list[str]] = {}
    for pointer in pointers:
        evidence = profile.evidence.get(pointer)
        if isinstance(evidence, StatedEvidence):
            years = _YEAR.findall(evidence.text)
            if years and str(profile.edition) not in years:
                said.setdefault(years[0], []).append(pointer)
    for year, figures in said.items():
        reason = wording.translate(
            "Checks", "The edition is {edition}, but the words of this figure say {year}."
        ).format(edition=profile.edition, year=year)
        listed = figures if "/edition" in figures else ["/edition", *figures]
        yield find(profile, "edition-differs", Severity.DOUBTFUL, listed, reason)
