"""Checks of ranks against each other and against their lists, and of the edition."""

from __future__ import annotations

from collections.abc import Iterator

from gii_viewer.model import pointers
from gii_viewer.model.document_figures import DocumentFigures
from gii_viewer.model.editions import SERIES_BREAK, newest_edition, period
from gii_viewer.model.figures import Figures
from gii_viewer.model.findings import Finding, Severity, find
from gii_viewer.model.profile import ACTIVITY_KINDS, RANK_KINDS

FIRST_CLUSTER_RANKING = 2017
"""The GII's first edition that ranks clusters."""

_FAR_AHEAD = 10
_LISTED = 100
"""Profiles are of the top 100 clusters."""


def check_ranks(figures: Figures) -> Iterator[Finding]:
    """Check the ranks against the lists that they are ranks in, and the series."""
    yield from _beyond_list(figures)
    yield from _ranked_differs(figures)
    yield from _other_list(figures)
    yield from _national(figures)
    yield from _new_series(figures)


def _beyond_list(figures: Figures) -> Iterator[Finding]:
    for kind in RANK_KINDS:
        rank = figures.profile.rank(kind)
        if rank is None or rank.of is None or rank.rank <= rank.of:
            continue
        reason = figures.wording.translate(
            "Checks", "{label} {rank} of {of}: only {of} are ranked."
        ).format(
            label=figures.rank_label(kind),
            rank=figures.wording.count(rank.rank),
            of=figures.wording.count(rank.of),
        )
        named = (pointers.rank(kind), pointers.rank(kind, "of"))
        yield find(figures, "rank-beyond-list", Severity.IMPOSSIBLE, named, reason)


def _ranked_differs(figures: Figures) -> Iterator[Finding]:
    size, intensity = figures.profile.ranks.size, figures.profile.ranks.intensity
    if size is None or intensity is None or None in (size.of, intensity.of):
        return
    if size.of != intensity.of:
        reason = figures.wording.translate(
            "Checks",
            "The size rank is among {size} clusters and the intensity rank among {intensity}, "
            "but both rank the same clusters.",
        ).format(
            size=figures.wording.count(size.of or 0),
            intensity=figures.wording.count(intensity.of or 0),
        )
        named = (pointers.rank("size", "of"), pointers.rank("intensity", "of"))
        yield find(figures, "ranked-differs", Severity.DOUBTFUL, named, reason)


def _other_list(figures: Figures) -> Iterator[Finding]:
    """Note a list that is not the top 100."""
    size = figures.profile.ranks.size
    if size is None or size.of in (None, _LISTED):
        return
    reason = figures.wording.translate(
        "Checks", "The rank is among {of} clusters, but the GII lists the top {listed}."
    ).format(of=figures.wording.count(size.of or 0), listed=figures.wording.count(_LISTED))
    yield find(figures, "list-not-100", Severity.NOTE, [pointers.rank("size", "of")], reason)


def _national(figures: Figures) -> Iterator[Finding]:
    """Hold the national rank against the size rank, from both ends of the list.

    A cluster that is ahead within the economy is ahead in the whole list, and one
    that follows there follows here. A tie gives both the same rank in both lists,
    so it changes neither.
    """
    size, national = figures.profile.ranks.size, figures.profile.ranks.national
    if size is None or national is None:
        return
    if national.rank > size.rank:
        reason = figures.wording.translate(
            "Checks",
            "National rank {national} cannot be behind size rank {size}: what is ahead within the "
            "economy is ahead in the whole list.",
        ).format(
            national=figures.wording.count(national.rank), size=figures.wording.count(size.rank)
        )
        named = [pointers.rank("size", "rank"), pointers.rank("national", "rank")]
        yield find(figures, "national-rank", Severity.IMPOSSIBLE, named, reason)
    if size.of is None or national.of is None:
        return
    named = [pointers.rank(kind, part) for kind in ("size", "national") for part in ("rank", "of")]
    if national.of > size.of:
        reason = figures.wording.translate(
            "Checks",
            "The economy cannot have {of} clusters in a list of {all}.",
        ).format(of=figures.wording.count(national.of), all=figures.wording.count(size.of))
        yield find(figures, "national-rank", Severity.IMPOSSIBLE, named[1::2], reason)
    elif 0 <= size.of - size.rank < national.of - national.rank:
        reason = figures.wording.translate(
            "Checks",
            "National rank {national} of {of} and size rank {size} of {all} cannot both be: behind "
            "it within the economy {behind}, in the whole list {room}.",
        ).format(
            national=figures.wording.count(national.rank),
            of=figures.wording.count(national.of),
            size=figures.wording.count(size.rank),
            all=figures.wording.count(size.of),
            behind=figures.wording.count(national.of - national.rank),
            room=figures.wording.count(size.of - size.rank),
        )
        yield find(figures, "national-rank", Severity.IMPOSSIBLE, named, reason)


def check_edition(figures: DocumentFigures) -> Iterator[Finding]:
    """Check the edition of a profile or a ranking."""
    edition = figures.edition
    if edition is None:
        kind, severity = "edition-missing", Severity.NOTE
        reason = figures.wording.translate(
            "Checks", "The document does not state its edition, so no period can be given."
        )
    elif edition < FIRST_CLUSTER_RANKING:
        kind, severity = "edition-without-clusters", Severity.DOUBTFUL
        reason = figures.wording.translate(
            "Checks", "The GII has ranked clusters since {first}, but the edition is {edition}."
        ).format(first=FIRST_CLUSTER_RANKING, edition=edition)
    elif edition > newest_edition() + _FAR_AHEAD:
        kind, severity = "edition-far-ahead", Severity.DOUBTFUL
        reason = figures.wording.translate(
            "Checks",
            "The edition is {edition}, long after {newest}, the newest that GII Viewer knows.",
        ).format(edition=edition, newest=newest_edition())
    elif any(period(edition, activity) is None for activity in ACTIVITY_KINDS):
        kind, severity = "edition-period-unknown", Severity.NOTE
        reason = figures.wording.translate(
            "Checks",
            "GII Viewer doesn't know which years the {edition} edition counts, so it gives none.",
        ).format(edition=edition)
    else:
        return
    yield find(figures, kind, severity, (pointers.EDITION,), reason)


def _new_series(figures: Figures) -> Iterator[Finding]:
    """Note that ranks don't continue the series, and that a previous one is of the old."""
    ranks = {kind: rank for kind in RANK_KINDS if (rank := figures.profile.rank(kind))}
    edition = figures.profile.edition or 0
    if not ranks or not SERIES_BREAK <= edition <= newest_edition() + _FAR_AHEAD:
        return
    named = [pointers.rank(kind) for kind in ranks]
    reason = figures.series_note
    if edition == SERIES_BREAK:
        before = [kind for kind, rank in ranks.items() if rank.previous is not None]
        named += [pointers.rank(kind, "previous") for kind in before]
        if before:
            earlier = figures.wording.translate(
                "Checks", "The previous rank belongs to that earlier series."
            )
            reason = f"{reason} {earlier}"
    yield find(figures, "new-series", Severity.NOTE, pointers.in_page_order(named), reason)
