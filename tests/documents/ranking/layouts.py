"""Six rows of a ranking as people have them: copied, converted, typed, printed."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from gii_viewer.model.ranking import RankingRow

# GII 2023, Appendix Table 3 (WIPO, CC BY 4.0).
HEAD = (
    *("Rank", "Cluster name", "Economy", "PCT applications", "Scientific publications"),
    *(
        "Share of total PCT filings, %",
        "Share of total pubs, %",
        "Total",
        "Previous rank",
        "Change",
    ),
)
CELLS = (
    ("1", "Tokyo–Yokohama", "JP", "127,418", "115,020", "10.1", "1.5", "11.7", "1", "0"),
    (
        *("2", "Shenzhen–Hong Kong–Guangzhou", "CN/HK", "113,482", "153,180"),
        *("9.0", "2.1", "11.1", "2", "0"),
    ),
    ("3", "Seoul", "KR", "63,447", "133,604", "5.1", "1.8", "6.8", "4", "1"),
    ("4", "Beijing", "CN", "38,067", "279,485", "3.0", "3.7", "6.8", "3", "−1"),
    (
        *("6", "San Jose–San Francisco, CA", "US", "47,269", "58,575"),
        *("3.8", "0.8", "4.6", "5", "-1"),
    ),
    ("27", "Taipei–Hsinchu", "TW*", "3,907", "52,752", "0.3", "0.7", "1.0", "26", "–1"),
)


def _row(
    rank: int,
    name: str,
    economies: tuple[str, ...],
    counts: tuple[int, int],
    shares: tuple[str, str, str],
    before: tuple[int, int],
) -> RankingRow:
    return RankingRow(
        rank,
        name,
        economies,
        applications=counts[0],
        articles=counts[1],
        share_applications=Decimal(shares[0]),
        share_articles=Decimal(shares[1]),
        total=Decimal(shares[2]),
        previous=before[0],
        change=before[1],
    )


ROWS = (
    _row(1, "Tokyo–Yokohama", ("JP",), (127418, 115020), ("10.1", "1.5", "11.7"), (1, 0)),
    _row(
        *(2, "Shenzhen–Hong Kong–Guangzhou", ("CN", "HK")),
        *((113482, 153180), ("9.0", "2.1", "11.1"), (2, 0)),
    ),
    _row(3, "Seoul", ("KR",), (63447, 133604), ("5.1", "1.8", "6.8"), (4, 1)),
    _row(4, "Beijing", ("CN",), (38067, 279485), ("3.0", "3.7", "6.8"), (3, -1)),
    _row(
        *(6, "San Jose–San Francisco, CA", ("US",)),
        *((47269, 58575), ("3.8", "0.8", "4.6"), (5, -1)),
    ),
    _row(27, "Taipei–Hsinchu", ("TW*",), (3907, 52752), ("0.3", "0.7", "1.0"), (26, -1)),
)
"""What all layouts say, read by hand."""

TITLE = "Global Innovation Index 2023\nTop 100 science and technology clusters\n"
NOTES = (
    "Source: WIPO Statistics Database, April 2023.\n"
    "a Previous ranks were computed anew with the method of 2023.\n* Taiwan, Province of China.\n"
)
Line = Sequence[str]


def tabs(head: Line = HEAD, rows: Sequence[Line] = CELLS) -> str:
    return TITLE + "\n".join("\t".join(line) for line in (head, *rows)) + f"\n{NOTES}"


def cells_in_lines() -> str:
    return TITLE + "\n".join("\n".join(line) for line in (HEAD, *CELLS)) + "\n"


def spaces() -> str:
    """Return lines of words, as text is taken from a PDF: heads and names wrap, pages turn."""
    heads = " ".join(HEAD).replace(" Share of total pubs", "\nShare of total pubs")
    lines = [" ".join(line) for line in CELLS]
    lines[4] = lines[4].replace("San Jose–San ", "San Jose–San\n")
    page_turns = ["245", "Global Innovation Index 2023", heads]
    return TITLE + "\n".join([heads, *lines[:3], *page_turns, *lines[3:], "246"]) + f"\n{NOTES}"


def columns() -> str:
    """Return text whose columns line up, its heads over two lines."""
    widths = [max(map(len, column)) for column in zip(HEAD, *CELLS, strict=True)]
    upper, lower = zip(*(_halves(head) for head in HEAD), strict=True)
    lines = [
        "   ".join(
            cell.ljust(width) if number in (1, 2) else cell.rjust(width)
            for number, (cell, width) in enumerate(zip(line, widths, strict=True))
        )
        for line in (upper, lower, *CELLS)
    ]
    return TITLE + "\n".join(lines) + "\n"


def _halves(head: str) -> tuple[str, str]:
    words = head.rsplit(" ", 1)
    return (words[0], words[1]) if len(words) == 2 else ("", head)


def markdown() -> str:
    lines = [f"| {' | '.join(line)} |" for line in (HEAD, *CELLS)]
    rule = "|" + "---:|" * len(HEAD)
    return f"# GII 2023: the top 100 clusters\n\n{lines[0]}\n{rule}\n" + "\n".join(lines[1:]) + "\n"


def html() -> str:
    rows = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in line)}</tr>\n" for line in CELLS)
    return f"""<!doctype html><h1>GII 2023</h1><p>Top 100 clusters</p><table><thead>
<tr><th rowspan=2>Rank<th rowspan=2>Cluster<th rowspan=2>Economy<th colspan=2>Number of
<th colspan=3>Share of total, %<th rowspan=2>Previous rank<sup>a</sup><th rowspan=2>Change</tr>
<tr><th>PCT applications<th>publications<th>PCT<th>publications<th>Total</tr></thead>
{rows}</table><p><sup>a</sup> Ranks of 2022 were computed anew.</p>"""


def separated(separator: str = ",") -> str:
    quoted = (
        [f'"{cell}"' if {separator, " ", "\n"} & set(cell) else cell for cell in line]
        for line in (("GII 2023",), [head.replace(" ", "\n", 1) for head in HEAD], *CELLS)
    )
    return "\n".join(separator.join(line) for line in quoted) + "\n"


def with_decimal_commas() -> str:
    """Return CSV as spreadsheets of many economies write it."""
    rows = (
        [*line[:3], *(cell.replace(",", ".") for cell in line[3:5])]
        + [cell.replace(".", ",") for cell in line[5:8]]
        + [*line[8:]]
        for line in CELLS
    )
    return "\n".join(";".join(line) for line in (("GII 2023",), HEAD, *rows)) + "\n"
