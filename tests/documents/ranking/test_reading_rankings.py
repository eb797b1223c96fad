"""Rankings as people have them: copied, converted, taken from PDFs."""

from __future__ import annotations

from decimal import Decimal

import pytest

from gii_viewer.documents.ranking.reading import read_ranking
from gii_viewer.model.profile import Source
from gii_viewer.model.ranking import Ranking, RankingRow
from tests.documents.dalian_page import dalian_page
from tests.documents.ranking.pages import page_of_text

SOURCE = Source("ranking.txt", "0" * 64)


def read(text: str) -> Ranking:
    found = read_ranking(page_of_text(text), SOURCE)
    assert found is not None
    ranking, passages = found
    assert set(passages) == set(ranking.evidence)
    return ranking


def row(
    rank: int,
    name: str,
    economies: str,
    counts: tuple[int, int],
    shares: tuple[str, str, str],
    previous: int | None = None,
    change: int | None = None,
) -> RankingRow:
    return RankingRow(
        rank,
        name,
        tuple(economies.split("/")),
        counts[0],
        counts[1],
        share_applications=Decimal(shares[0]),
        share_articles=Decimal(shares[1]),
        total=Decimal(shares[2]),
        previous=previous,
        change=change,
    )


# GII 2023, Appendix Table 3 (WIPO, CC BY 4.0).
TOKYO = row(1, "Tokyo–Yokohama", "JP", (127418, 115020), ("10.1", "1.5", "11.7"), 1, 0)
SHENZHEN = row(
    2, "Shenzhen–Hong Kong–Guangzhou", "CN/HK", (113482, 153180), ("9.0", "2.1", "11.1"), 2, 0
)
SEOUL = row(3, "Seoul", "KR", (63447, 133604), ("5.1", "1.8", "6.8"), 4, 1)
BEIJING = row(4, "Beijing", "CN", (38067, 279485), ("3.0", "3.7", "6.8"), 3, -1)
SAN_JOSE = row(6, "San Jose–San Francisco, CA", "US", (47269, 58575), ("3.8", "0.8", "4.6"), 5, -1)
TAIPEI = row(27, "Taipei–Hsinchu", "TW*", (3907, 52752), ("0.3", "0.7", "1.0"), 26, -1)
ROWS = (TOKYO, SHENZHEN, SEOUL, BEIJING, SAN_JOSE, TAIPEI)

COPIED = """Global Innovation Index 2023
Table 3 Top 100 science and technology clusters
Rank\tCluster name\tEconomy\tPCT applications\tScientific publications\t\
Share of total PCT filings, %\tShare of total pubs, %\tTotal\tPrevious ranka\tChange
1\tTokyo–Yokohama\tJP\t127,418\t115,020\t10.1\t1.5\t11.7\t1\t0
2\tShenzhen–Hong Kong–Guangzhou\tCN/HK\t113,482\t153,180\t9.0\t2.1\t11.1\t2\t0
3\tSeoul\tKR\t63,447\t133,604\t5.1\t1.8\t6.8\t4\t+1
4\tBeijing\tCN\t38,067\t279,485\t3.0\t3.7\t6.8\t3\t−1
6\tSan Jose–San Francisco, CA\tUS\t47,269\t58,575\t3.8\t0.8\t4.6\t5\t-1
27\tTaipei–Hsinchu\tTW*\t3,907\t52,752\t0.3\t0.7\t1.0\t26\t-1
Source: WIPO Statistics Database, April 2023.
a Previous ranks were computed anew with the method of 2023.
"""
MARKDOWN = """Global Innovation Index 2023: the top 100 clusters

| Rank | Cluster | Economy | PCT applications | Publications | Share of total (%) | | Total¹ | \
Previous rank | Change |
|-----:|---------|---------|---:|---:|---:|---:|---:|---:|---:|
| | | | | | PCT | Publications | | | |
| 1 | Tokyo–Yokohama | JP | 127,418 | 115,020 | 10.1 | 1.5 | 11.7 | 1 | 0 |
| 2 | Shenzhen–Hong Kong–Guangzhou | CN/HK | 113,482 | 153,180 | 9.0 | 2.1 | 11.1 | 2 | 0 |
| 3 | Seoul | KR | 63,447 | 133,604 | 5.1 | 1.8 | 6.8 | 4 | ▲ 1 |
| 4 | Beijing | CN | 38,067 | 279,485 | 3.0 | 3.7 | 6.8 | 3 | ▼ 1 |
| 6 | San Jose–San Francisco, CA | US | 47,269 | 58,575 | 3.8 | 0.8 | 4.6 | 5 | ▼1 |
| 27 | Taipei–Hsinchu | TW* | 3,907 | 52,752 | 0.3 | 0.7 | 1.0 | 26 | ▼1 |
| Notes: 1 The sum of both shares before rounding, 2018–2022. | | | | | | | | | |
"""
LAYOUT = """                        Global Innovation Index 2023

Appendix Table 3   Top 100 clusters

                                                       Scientific   Share of     Share of
                                            PCT        publi-       total PCT    total                Previous
Rank   Cluster name               Economy   applications  cations   filings, %   pubs, %     Total    rank    Change
"""
LINES = """Top clusters, GII 2023
Rank Cluster name Economy PCT applications Scientific publications Share of total PCT filings, %
Share of total pubs, % Total Previous rank Rank change
1 Tokyo–Yokohama JP 127,418 115,020 10.1 1.5 11.7 1 0
2 Shenzhen–Hong Kong–Guangzhou CN/HK 113,482 153,180 9.0 2.1 11.1 2 0
3 Seoul KR 63,447 133,604 5.1 1.8 6.8 4 1
245
Global Innovation Index 2023
Rank Cluster name Economy PCT applications Scientific publications Share of total PCT filings, %
Share of total pubs, % Total Previous rank Rank change
4 Beijing CN 38,067 279,485 3.0 3.7 6.8 3 -1
6 San Jose–San
Francisco, CA US 47,269 58,575 3.8 0.8 4.6 5 –1
27 Taipei–Hsinchu TW* 3,907 52,752 0.3 0.7 1.0 26 -1
246
* Taiwan, Province of China.
"""
WIDE = """GII 2023 cluster ranking
                                                  PCT            Scientific     Share of total   Share of total            Previous
Rank   Cluster name                    Economy    applications   publications   PCT filings, %   pubs, %          Total    rank       Change
 1     Tokyo–Yokohama                  JP              127,418        115,020             10.1              1.5    11.7           1       0
 2     Shenzhen–Hong Kong–Guangzhou    CN/HK           113,482        153,180              9.0              2.1    11.1           2       0
 3     Seoul                           KR               63,447        133,604              5.1              1.8     6.8           4       1
 4     Beijing                         CN               38,067        279,485              3.0              3.7     6.8           3      -1
 6     San Jose–San Francisco, CA      US               47,269         58,575              3.8              0.8     4.6           5      -1
27     Taipei–Hsinchu                  TW*               3,907         52,752              0.3              0.7     1.0          26      -1
"""
CELLS = "GII 2023\n" + "\n".join("\n".join(line.split("\t")) for line in COPIED.split("\n")[2:-3])


@pytest.mark.parametrize("text", [COPIED, MARKDOWN, LINES, WIDE, CELLS], ids=range(5))
def test_layouts(text: str) -> None:
    ranking = read(text)
    assert ranking.edition == 2023
    assert ranking.rows == ROWS


def test_a_profile_is_no_ranking() -> None:
    assert read_ranking(page_of_text(dalian_page()), SOURCE) is None
