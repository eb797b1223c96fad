"""The columns of a ranking, told by the words at their heads."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from gii_viewer.model.ranking import OUTPUTS, SHARES, Output, RowPart
from gii_viewer.model.record import replace

MAY_BE_HEADS = re.compile(r"cluster|\bname|econom|country|countries|territor", re.IGNORECASE)
"""Words without which nothing is the heads of a ranking."""

_CORES: dict[Output, str] = {
    "applications": (
        r"(?:(?:PCT\s+)?(?:international\s+)?(?:patent\s+)?(?:applications?|filings?|patents?)"
        r"(?:\s*\(PCT\))?|PCT)"
    ),
    "articles": r"(?:(?:scientific|science|SCIE?)\s+)?(?:publications?|articles?|papers?|pubs?\.?)",
    "deals": (r"(?:(?:venture\s+capital|VC)(?:\s+\(VC\))?(?:\s+investment)?(?:\s+deals?)?|deals?)"),
}
_WORLD = r"(?:\s+(?:the\s+)?(?:world(?:['’]?s)?|worldwide|global|total|all)){0,3}"
_OF_WORLD = r"(?:\s+of\s+(?:the\s+)?(?:world(?:['’]?s)?|global|total)(?:\s+total)?)?"
_PERCENT = r"(?:\s*,?\s*\(?(?:in\s+)?(?:%|percent)\)?)"
_YEARS = r"(?:\s*,?\s*\(?(?P<since>20[0-9]{2})\s*[-–—]\s*(?P<until>(?:20)?[0-9]{2})\)?)"
_BEFORE = r"(?:previous|prior|last|former|past|prev\.)"
_RANKED = r"(?:rank(?:ing|s)?|position|place)"


def _edition(name: str) -> str:
    return rf"(?:GII\s+)?(?P<{name}>20[0-9]{{2}})"


def _count(core: str) -> str:
    number = (
        r"(?:(?:total\s+)?(?:numbers?|counts?|outputs?)(?:\s+of)?\s+|(?:no\.|\#)\s+of\s+|total\s+)?"
    )
    return rf"{number}{core}(?:\s+counts?|\s*\((?:number|counts?|total)\))?{_YEARS}?"


def _share(core: str) -> str:
    return (
        rf"(?:%|percent(?:age)?|(?:percent(?:age)?\s+|%\s*)?shares?){_PERCENT}?(?:\s+(?:of|in))?"
        rf"{_WORLD}{_PERCENT}?:?\s+(?:(?:of|in)\s+)?{core}(?:\s+in\s+the\s+world)?{_PERCENT}?"
        rf"|{core}\s*,?\s*\(?(?:(?:%|percent(?:age)?)\s*shares?|shares?|%|percent){_OF_WORLD}\)?"
        rf"{_PERCENT}?"
    )


_HEADS: dict[RowPart, str] = {
    "rank": (
        rf"(?:(?:GII|S&T|overall|global|world|current|new|clusters?)\s+)*(?:{_edition('year')}\s+)?"
        rf"(?:{_RANKED}|\#|no\.?)(?:\s*(?:in\s+|,\s*)?\(?{_edition('year_after')}\)?)?"
    ),
    "name": (
        r"(?:(?:top|S&T|science\s+(?:and|&)\s+technology|innovation)\s+)*clusters?(?:\s+names?)?"
        r"|names?(?:\s+of\s+(?:the\s+)?clusters?)?"
    ),
    "economies": (
        r"(?:econom(?:y/ies|y\s*\(ies\)|y|ies)|country|countries|territory|territories)"
        r"(?:\s*(?:/|or|and)\s*(?:territor(?:y|ies)|econom(?:y|ies)|regions?))?(?:\s+codes?)?"
    ),
    **{output: _count(_CORES[output]) for output in OUTPUTS},
    **{SHARES[output]: _share(_CORES[output]) for output in OUTPUTS},
    "total": (
        rf"(?:total|combined|sum)(?:\s+(?:of\s+)?(?:the\s+)?shares?)?{_OF_WORLD}{_PERCENT}?"
        rf"|shares?{_PERCENT}?{_OF_WORLD}{_PERCENT}?\s+total{_PERCENT}?"
    ),
    "previous": (
        rf"{_BEFORE}(?:\s+(?:year|edition)(?:['’]?s)?)?(?:\s+{_RANKED})?"
        rf"(?:\s*\(?{_edition('before')}\)?)?"
        rf"|{_RANKED},?\s+\(?(?:in\s+|of\s+)?(?:the\s+)?{_BEFORE}\s+(?:year|edition)\)?"
    ),
    "change": (
        r"(?:rank\s+)?(?:changes?|movement|difference|Δ|\+/[-−–])"
        r"(?:\s+(?:in|of)\s+(?:the\s+)?rank(?:ing)?)?"
        rf"(?:\s+(?:from|since|vs\.?|on|over)\s+(?:{_edition('against')}"
        rf"|(?:the\s+)?{_BEFORE}\s+(?:year|edition)))?"
    ),
}
_FOOTNOTE = (
    r"(?:\s*[\u00b2\u00b3\u00b9\u2070-\u209c\u1d43-\u1d6a*†‡§]+|(?<=[a-z%])[a-d1-9]"
    r"|\s*\^?[(\[][a-d1-9][)\]]|\^(?:\[[0-9]{1,3}\])?[a-d1-9])*"
)
"""A mark of a footnote: raised, glued to the word, behind a caret, or in brackets."""
_KNOWN = {
    part: re.compile(rf"(?:{words}){_FOOTNOTE}(?=[\s,;/|]|$)", re.IGNORECASE)
    for part, words in _HEADS.items()
}
_BETWEEN = re.compile(r"[\s,;/|]*")
_LONGEST_HEADS = 600
_MOST_READINGS = 20
_YEARS_COUNTED = 5


@dataclass(frozen=True)
class Column:
    """What a column holds; ``year`` is the edition that its head names."""

    part: RowPart
    year: int | None = None
    says_cluster: bool = False


def column_of(words: str) -> Column | None:
    """Tell a column by all the words at its head; ``None`` where they are not understood.

    Tables of data join words by underscores.
    """
    words = words.replace("_", " ").strip()
    ends = [column for column, end in _found_at(words, 0) if end == len(words)]
    return ends[0] if len(ends) == 1 else None


def columns_in(words: str) -> list[Column] | None:
    """Tell the columns that a line of heads names, one after the other.

    ``None`` where they are not understood, or could be understood in two ways.
    """
    if len(words) > _LONGEST_HEADS:
        return None
    known: dict[int, list[tuple[Column, ...]]] = {len(words): [()]}

    def after(at: int) -> list[tuple[Column, ...]]:
        if at not in known:
            known[at] = [
                (column, *rest)
                for column, end in _found_at(words, at)
                for rest in after(_over_space(words, end))
            ][:_MOST_READINGS]
        return known[at]

    readings = [found for columns in after(0) if (found := settled(columns)) is not None]
    whole = {tuple(column.part for column in columns) for columns in readings}
    return readings[0] if len(whole) == 1 else None


def begins_heads(words: str) -> bool:
    """Tell whether a line may begin the heads of a ranking's columns."""
    return any(column.part in ("rank", "name", "economies") for column, _ in _found_at(words, 0))


def settled(columns: Sequence[Column]) -> list[Column] | None:
    """Tell which of two columns of ranks is that of the edition before; ``None`` if unclear.

    Each part has one column, and the name of the clusters has to be among them.
    """
    ranks = [at for at, column in enumerate(columns) if column.part == "rank"]
    found = list(columns)
    if len(ranks) == 2:
        years = [columns[at].year for at in ranks]
        if None in years or abs((years[0] or 0) - (years[1] or 0)) != 1:
            return None
        before = ranks[years.index(min(year or 0 for year in years))]
        found[before] = replace(columns[before], part="previous")
    parts = [column.part for column in found]
    return found if len(set(parts)) == len(parts) and "name" in parts else None


def are_of_a_ranking(columns: Sequence[Column]) -> bool:
    """Tell a ranking's columns from those of a profile's tables, which name no clusters."""
    parts = {column.part for column in columns}
    named = any(column.says_cluster for column in columns) or parts & {"economies", "previous"}
    return "name" in parts and bool(named) and len(parts) > 1


def _found_at(words: str, at: int) -> Iterator[tuple[Column, int]]:
    """Yield what columns the words from ``at`` on can begin with, and where these end."""
    for part, pattern in _KNOWN.items():
        found = pattern.match(words, at)
        if found is not None and found.end() > at:
            column = _column(part, found)
            if column is not None:
                yield column, found.end()


def _column(part: RowPart, found: re.Match[str]) -> Column | None:
    groups = found.groupdict()
    since, until = groups.get("since"), groups.get("until")
    if since and until and int(until[-2:]) - int(since[-2:]) != _YEARS_COUNTED - 1:
        # The counts are of five years; of a head's other years nothing is known.
        return None
    years = [year for name, year in groups.items() if year and name not in ("since", "until")]
    says_cluster = part == "name" and bool(re.search("cluster", found[0], re.IGNORECASE))
    return Column(part, int(years[0]) if years else None, says_cluster)


def _over_space(words: str, at: int) -> int:
    between = _BETWEEN.match(words, at)
    return at if between is None else between.end()
