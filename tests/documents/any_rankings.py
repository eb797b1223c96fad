"""Any ranking at all, with names that no table has and that every sink has to bear."""

from __future__ import annotations

from decimal import Decimal
from types import MappingProxyType

from hypothesis import strategies as st

from gii_viewer.model.profile import AddedEvidence, Evidence, Source, StatedEvidence
from gii_viewer.model.ranking import Ranking, RankingRow
from gii_viewer.model.record import replace
from tests.rankings import ranking_figures

REFUSED = "\t\n\r\x00\x07\x1b\x7f\x85\u2028\u2029\u202d\u202e"
"""Characters that no document of our own holds."""

WORDS = st.one_of(
    st.text(
        st.characters(
            codec="utf-8", exclude_categories=["Cc", "Cn", "Cs"], exclude_characters=REFUSED
        ),
        min_size=1,
        max_size=30,
    ),
    st.sampled_from(['"DICP, CAS"', "A\\B", "\u2067ab\u2069", "שלום", "{}", "=1+1", "~0/1"]),
).filter(str.strip)
counts = st.none() | st.integers(0, 999_999_999)
ranks = st.integers(1, 999_999_999)


@st.composite
def percents(draw: st.DrawFn) -> Decimal | None:
    digits = draw(st.integers(0, 4))
    return draw(
        st.none() | st.integers(0, 100 * 10**digits).map(lambda n: Decimal(n).scaleb(-digits))
    )


rows = st.builds(
    RankingRow,
    ranks,
    WORDS,
    st.none() | st.lists(WORDS, min_size=1, max_size=3).map(tuple),
    *(counts, counts, counts),
    *(percents(), percents(), percents(), percents()),
    st.none() | ranks,
    st.none() | st.integers(-99, 99),
)


@st.composite
def any_rankings(draw: st.DrawFn, *, added: bool = True) -> Ranking:
    """Rankings, some of whose figures have evidence; of figures that a user added if asked."""
    ranking = Ranking(
        edition=draw(st.none() | st.integers(2007, 2099)),
        rows=tuple(draw(st.lists(rows, min_size=1, max_size=4))),
        source=Source(draw(WORDS), draw(st.from_regex("[0-9a-f]{64}", fullmatch=True))),
    )
    stated = st.builds(StatedEvidence, st.integers(1, 999_999_999), WORDS)
    day = st.dates().map(lambda date: date.isoformat())
    any_evidence = stated | st.builds(AddedEvidence, day, WORDS) if added else stated
    evidence: dict[str, Evidence] = {
        figure.pointer: draw(any_evidence)
        for figure in ranking_figures(ranking).stated
        if draw(st.booleans())
    }
    return replace(ranking, evidence=MappingProxyType(evidence))
