"""Checks of the words that figures were read from, which say more than the figures do."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from gii_viewer.model import pointers
from gii_viewer.model.economies import contradicts
from gii_viewer.model.editions import previous_edition
from gii_viewer.model.figures import Figures
from gii_viewer.model.findings import Finding, Severity, find
from gii_viewer.model.profile import RANK_KINDS, StatedEvidence

_YEAR = re.compile(r"(?<![0-9.,])(?:19|20)[0-9]{2}(?![0-9%]|[.,][0-9])")
_TOP = re.compile(r"\btop[ -]([a-z]+|[0-9]+)\b", re.IGNORECASE)
_NUMBERS = {
    word: number
    for number, word in enumerate(
        ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"), start=2
    )
}


def check_words(figures: Figures) -> Iterator[Finding]:
    """Check years, the adjective of the economy, and the number of locations."""
    yield from _years(figures)
    yield from _previous_years(figures)
    yield from _adjective(figures)
    yield from _number_of_locations(figures)


def _years(figures: Figures) -> Iterator[Finding]:
    """Hold the years in the words of the edition and the ranks against the edition."""
    if figures.profile.edition is None:
        return
    named = [
        pointers.EDITION,
        *(pointers.rank(kind, part) for kind in RANK_KINDS for part in ("rank", "of")),
    ]
    said: dict[str, list[str]] = {}
    for pointer in named:
        years = _YEAR.findall(_words(figures, [pointer]))
        if _names_edition_before(figures, pointer, years):
            continue
        if years and str(figures.profile.edition) not in years:
            said.setdefault(years[0], []).append(pointer)
    for year, among in said.items():
        reason = figures.wording.translate(
            "Checks", "The edition is {edition}, but the words of this figure say {year}."
        ).format(edition=figures.profile.edition, year=year)
        listed = among if pointers.EDITION in among else [pointers.EDITION, *among]
        yield find(figures, "edition-differs", Severity.DOUBTFUL, listed, reason)


def _names_edition_before(figures: Figures, pointer: str, years: Sequence[str]) -> bool:
    """Tell whether the words of a rank go on to that of the edition before."""
    kind = pointers.parse(pointer).rank
    before = None if kind is None else figures.previous_rank(kind)
    return before is not None and str(previous_edition(before.edition)) in years


def _previous_years(figures: Figures) -> Iterator[Finding]:
    """Hold the years in the words of a previous rank against the edition before."""
    edition, before = figures.profile.edition, previous_edition(figures.profile.edition)
    for kind in RANK_KINDS:
        pointer = pointers.rank(kind, "previous")
        years = _YEAR.findall(_words(figures, [pointer]))
        if before is not None and years and str(before) not in years:
            reason = figures.wording.translate(
                "Checks",
                "The edition is {edition}, but the words of its previous rank say {year}.",
            ).format(edition=edition, year=years[0])
            named = (pointers.EDITION, pointer)
            yield find(figures, "edition-differs", Severity.DOUBTFUL, named, reason)


def _adjective(figures: Figures) -> Iterator[Finding]:
    """Hold "26 Chinese clusters" against the economies that the page's heading names."""
    adjective = figures.national_adjective
    economies = figures.profile.cluster.economies or ()
    if not contradicts(adjective, economies):
        return
    reason = figures.wording.translate(
        "Checks",
        "The national rank is among {adjective} clusters, but the cluster is in {economies}.",
    ).format(adjective=adjective, economies=figures.wording.joined(economies))
    rank = figures.profile.ranks.national
    parts: Sequence[pointers.RankPart] = ("rank",) if rank and rank.of is None else ("rank", "of")
    named = [
        *(pointers.economy(index) for index in range(len(economies))),
        *(pointers.rank("national", part) for part in parts),
    ]
    yield find(figures, "economy-differs", Severity.DOUBTFUL, named, reason)


def _number_of_locations(figures: Figures) -> Iterator[Finding]:
    """Hold "the top three collaborating locations" against how many there are."""
    for kind in figures.profile.activities:
        collaboration = figures.profile.activity(kind).collaboration
        locations = (collaboration and collaboration.locations) or ()
        listed = [pointers.location(kind, index) for index in range(len(locations))]
        words = _words(figures, [pointers.collaboration_share(kind), *listed])
        said = {
            number
            for found in _TOP.findall(words)
            if (number := _number(found)) is not None and number != len(locations)
        }
        if listed and len(said) == 1:
            reason = figures.wording.translate(
                "Checks",
                "The page speaks of the top {said} locations in {output}, but lists {listed}.",
            ).format(
                said=figures.wording.count(said.pop()),
                output=figures.output(kind),
                listed=figures.wording.count(len(locations)),
            )
            yield find(figures, "locations-number", Severity.DOUBTFUL, listed, reason)


def _number(word: str) -> int | None:
    return int(word) if word.isdecimal() else _NUMBERS.get(word.lower())


def _words(figures: Figures, names: Sequence[str]) -> str:
    """Return the words that state these figures, one line a figure."""
    evidence = (figures.profile.evidence.get(pointer) for pointer in names)
    return "\n".join(stated.text for stated in evidence if isinstance(stated, StatedEvidence))
