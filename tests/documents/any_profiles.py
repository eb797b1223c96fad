"""Any profile at all, with names that no page has and that every sink has to bear."""

from __future__ import annotations

from types import MappingProxyType
from typing import TypeVar

from hypothesis import strategies as st

from gii_viewer.model.profile import (
    Activity,
    AddedEvidence,
    Cluster,
    Collaboration,
    Evidence,
    Field,
    Organization,
    Profile,
    Rank,
    Ranks,
    Source,
    StatedEvidence,
)
from gii_viewer.model.record import replace
from tests.profiles import figures

REFUSED = "\t\n\r\x00\x07\x1b\x7f\x85\u2028\u2029\u202d\u202e"
"""Characters that no profile document holds."""

ANY_WORDS = st.one_of(
    st.text(
        st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"], exclude_characters=REFUSED),
        min_size=1,
        max_size=30,
    ),
    st.sampled_from(
        [
            '"DICP, CAS"',
            "A\\B",
            "\u2067ab\u2069",
            "‏שלום",
            "{}",
            "x" * 5_000,
            "𝔘",
            "~0/1",
        ]
    ),
).filter(str.strip)

T = TypeVar("T")
_counts = st.integers(0, 999_999_999)
_shares = st.integers(0, 100)


@st.composite
def _ranks(draw: st.DrawFn) -> Rank:
    of = draw(st.none() | st.integers(1, 999_999_999))
    rank = draw(st.integers(1, of or 999_999_999))
    return Rank(rank, of, draw(st.none() | st.integers(1, 999_999_999)))


def _tuples(each: st.SearchStrategy[T]) -> st.SearchStrategy[tuple[T, ...] | None]:
    return st.none() | st.lists(each, max_size=3).map(tuple)


_activities = st.builds(
    Activity,
    per_million=st.none() | _counts,
    organizations=_tuples(
        st.builds(Organization, st.integers(1, 999_999_999), ANY_WORDS, _counts, _shares)
    ),
    fields=_tuples(st.builds(Field, ANY_WORDS, _shares)),
    collaboration=st.none() | st.builds(Collaboration, st.none() | _shares, _tuples(ANY_WORDS)),
)
_evidence = st.builds(StatedEvidence, st.integers(1, 999_999_999), ANY_WORDS) | st.builds(
    AddedEvidence, st.dates().map(lambda day: day.isoformat()), st.just("") | ANY_WORDS
)


@st.composite
def any_profiles(draw: st.DrawFn) -> Profile:
    """Profiles of both formats, some of whose figures have evidence."""
    rank = st.none() | _ranks()
    profile = Profile(
        edition=draw(st.none() | st.integers(2007, 2099)),
        cluster=Cluster(draw(st.none() | ANY_WORDS), draw(_tuples(ANY_WORDS))),
        ranks=Ranks(draw(rank), draw(rank), draw(rank)),
        patents=draw(_activities),
        publications=draw(_activities),
        source=Source(draw(ANY_WORDS), draw(st.from_regex("[0-9a-f]{64}", fullmatch=True))),
        venture_capital=draw(st.none() | _activities),
    )
    evidence: dict[str, Evidence] = {
        figure.pointer: draw(_evidence) for figure in figures(profile).stated if draw(st.booleans())
    }
    # Of the intensity rank's number the words of the size rank are no evidence.
    evidence.pop("/ranks/intensity/of", None)
    return replace(profile, evidence=MappingProxyType(evidence))
