"""Rankings built by hand, for tests that need one and read no document."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from types import MappingProxyType

from gii_viewer.model.document import RankingDocument
from gii_viewer.model.figures import figures_of
from gii_viewer.model.profile import Evidence, Source, StatedEvidence
from gii_viewer.model.ranking import ROW_PARTS, Ranking, RankingRow
from gii_viewer.model.ranking_figures import RankingFigures
from gii_viewer.model.wording import ENGLISH

SOURCE = Source("ranking.txt", "0" * 64)

# GII 2023, Appendix Table 3 (WIPO, CC BY 4.0), two of its rows.
TOKYO = RankingRow(
    1,
    "Tokyo–Yokohama",
    ("JP",),
    applications=127_418,
    articles=115_020,
    share_applications=Decimal("10.1"),
    share_articles=Decimal("1.5"),
    total=Decimal("11.7"),
    previous=1,
    change=0,
)
SEOUL = RankingRow(
    3,
    "Seoul",
    ("KR",),
    applications=63_447,
    articles=133_604,
    share_applications=Decimal("5.1"),
    share_articles=Decimal("1.8"),
    total=Decimal("6.8"),
    previous=4,
    change=1,
)


def ranking(*rows: RankingRow, edition: int | None = 2023) -> Ranking:
    """Return a ranking whose row of index 0 stands in line 10, the next in line 11."""
    evidence: Mapping[str, Evidence] = {
        f"/rows/{index}/{part}": StatedEvidence(10 + index, str(row.number(part)))
        for index, row in enumerate(rows)
        for part in ROW_PARTS
        if row.number(part) is not None
    }
    return Ranking(edition, rows, SOURCE, MappingProxyType(evidence))


def ranking_document(of: Ranking) -> RankingDocument:
    return RankingDocument("made by hand", of.source.file, None, "page text", "", {}, of)


def ranking_figures(of: Ranking) -> RankingFigures:
    return figures_of(ranking_document(of), ENGLISH)
