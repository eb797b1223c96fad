"""Ranks and figures per million: what the page's opening sentences state.

Each is found by words that nothing else on the page has. Where they stand, the
figure has to be readable exactly; where they don't, it isn't given.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from gii_viewer.documents.page.numbers import FigureError, read_count, read_edition
from gii_viewer.documents.page.ordinals import read_cardinal_word, read_ordinal
from gii_viewer.documents.page.plain_text import PlainText, Span, trimmed
from gii_viewer.documents.page.stated import (
    Stated,
    agreed,
    last_match,
    occurrences,
    reading,
    refuse_split_figure,
)
from gii_viewer.documents.quoting import quoted

_S_AND_T = r"(?:S\s*(?:&|and)\s*T|science\s*(?:and|&)\s*technology)"
_NATIONAL = re.compile(r"\branked\s+cluster\b", re.IGNORECASE)
_OUT_OF = re.compile(r"[,\s]*\bout\s+of\s+(\S[^.;:]{0,80}?\bclusters?)\b", re.IGNORECASE)
_OUT_OF_AT_ALL = re.compile(r"[,\s]*\bout\s+of\b", re.IGNORECASE)
_SIZE = re.compile(rf"\blargest\s+{_S_AND_T}\s+cluster\b", re.IGNORECASE)
# Not "the: largest": that is a list whose ordinal was lost.
_THE_LARGEST = re.compile(
    rf"(?:\b[Tt]he\s+largest|(?:^|\n)\W*Largest)\s+{_S_AND_T}\s+cluster$", re.MULTILINE
)
_INTENSITY = re.compile(
    rf"\b(?:{_S_AND_T}\s+)?cluster\s+by\s+(?:{_S_AND_T}\s+)?intensity\b", re.IGNORECASE
)
_IN_YEAR = re.compile(r"\s*(?:\([^()]{0,100}\)\s*)?\bin\s+([^\s,;]+)", re.IGNORECASE)
_TOP = re.compile(rf"\btop\s+(\S{{1,30}})\s+{_S_AND_T}\s+clusters\b", re.IGNORECASE)
# What stands between the intensity rank and the number of clusters that it is a rank among.
_AMONG = re.compile(
    r"(?:\s*\([^()]{0,100}\))?[\s,]*(?:\w+\s+){0,3}?(?:among|within|out\s+of|of|in)\s+(?:the\s+)?",
    re.IGNORECASE,
)
_TOP_YEAR = re.compile(r"\s+in\s+([^\s,;]+)", re.IGNORECASE)
_PER_MILLION = re.compile(
    r"\bper\s+(?:(?P<of>(?:\S{1,20}\s+){0,2}?\S{1,20})\s+)?"
    r"(?:(?P<inhabitants>inhabitants)|people|persons?|residents?|inhabitant|population)\b"
    r"|\bper[\s-]+(?:capita|head)\b",
    re.IGNORECASE,
)
_MILLION = re.compile(
    r"(?:(?:1|one|a)\s+)?million|1(?:,000,000|000000|\u00a0000\u00a0000)", re.IGNORECASE
)
_COUNTED = re.compile(
    r"[0-9][\s*]+(?:PCT\s+(?:patent\s+)?applications?|scientific\s+(?:articles?|publications?))\b",
    re.IGNORECASE,
)
_PERIOD = re.compile(
    r"\b(?:over|in|during|for|within|of|across)\s+(?:(?:the|a)\s+)?"
    r"(?:(?:last|past|previous)\s+year|(?:(?:last|past|previous|preceding|latest|recent)\s+)?"
    r"(?:decade|(?P<number>\S{1,20}?)[\s-]+years?))\b",
    re.IGNORECASE,
)
_RANKED = re.compile(
    rf"(?<![\w-])(?P<words>(?:[a-z]{{1,12}}-)?[0-9a-z]{{1,12}}(?:st|nd|rd|th))(?=(?P<rest>[\s-]{{1,3}}(?:"
    rf"(?:[\w&]{{1,20}}[\s-]{{1,3}}){{0,3}}?{_S_AND_T}\s+cluster(?:\s+by\s+\w+)?"
    rf"|(?:largest|biggest|smallest|(?:most|least)\s+\w+)\s+(?:\w+\s+)?cluster"
    rf"|cluster\s+by\s+(?:{_S_AND_T}\s+)?\w+)(?!\w)))",
    re.IGNORECASE,
)
_APPLICATIONS = re.compile(r"\bPCT\s+(?:patent\s+)?applications?\b", re.IGNORECASE)
_ARTICLES = re.compile(r"\bscientific\s+(?:articles?|publications?)\b", re.IGNORECASE)
_VERB = re.compile(r"\b(?:filed|published|produced|recorded|with|had|has)\s+", re.IGNORECASE)
_VERB_AFTER = re.compile(r"\s+(?:are|were|is|was)\b", re.IGNORECASE)
_IS = re.compile(r"\s+is\s+(?:the\s+)?", re.IGNORECASE)
_SENTENCE_END = re.compile(r"(?<=[^\W\d_])[.!?]\s+(?=[A-Z])")
_BEFORE_ORDINAL = re.compile(r"(?<!\w)the:?\s+|(?<=[^\W\d_])[:;.]\s+|^|\n", re.IGNORECASE)

_REACH = 80
"""No ordinal and no figure stands further before the words that announce it."""

_LONGEST_ORDINAL = 3
"""Words: "one hundred first"."""

_LONGEST_SENTENCE = 1200

_YEAR_DIGITS = 4


@dataclass(frozen=True)
class RankFigures:
    """What the opening sentences state, and the years that they name."""

    size: Stated[int] | None
    intensity: Stated[int] | None
    national: Stated[int] | None
    national_of: Stated[int] | None
    listed: Stated[int] | None
    intensity_listed: Stated[int] | None
    """What the intensity rank's own sentence says of it."""
    patents_per_million: Stated[int] | None
    publications_per_million: Stated[int] | None
    years: tuple[Stated[int], ...]
    spans: tuple[Span, ...]
    """All words that were read, those that say a thing again included."""
    subjects: tuple[int, ...]
    """Where the name ends that comes before " is the …-ranked cluster"."""


def read_rank_sentences(page: PlainText) -> RankFigures:
    """Read all figures of the opening sentences, or refuse the page."""
    years: list[Stated[int]] = []
    size = list(_ranks_before(page, _SIZE, years))
    intensity = list(_ranks_before(page, _INTENSITY, years))
    national, national_of, subjects = _national(page)
    applications, articles = _per_million(page)
    listed = list(_listed(page, years))
    read = [*size, *intensity, *national, *national_of, *listed, *applications, *articles]
    _refuse_other_ranks(page, read)
    return RankFigures(
        size=agreed(page, size, "the size rank"),
        intensity=agreed(page, intensity, "the intensity rank"),
        national=agreed(page, national, "the national rank"),
        national_of=agreed(page, national_of, "the number of the economy's clusters"),
        listed=agreed(page, listed, "the number of listed clusters"),
        intensity_listed=_listed_by_intensity(page, intensity, listed),
        patents_per_million=agreed(page, applications, "its PCT applications per million"),
        publications_per_million=agreed(page, articles, "its scientific articles per million"),
        years=tuple(years),
        spans=tuple(figure.span for figure in read),
        subjects=subjects,
    )


def _ranks_before(
    page: PlainText, anchor: re.Pattern[str], years: list[Stated[int]]
) -> Iterator[Stated[int]]:
    """Read the ordinal right before ``anchor``; "the largest" is the first."""
    for found in occurrences(page, anchor):
        year = _IN_YEAR.match(page.text, found.end())
        if year and not _is_worldwide(year[1]):
            continue
        start, words = _ordinal_before(page, found.start())
        end = found.end()
        if year and _has_digit(year[1]):
            years.append(_year(page, year.span(1)))
            end = year.start(1) + len(year[1].rstrip(".!"))
        if words:
            refuse_split_figure(page, start)
            value = reading(page, start, _read_rank, words)
        elif _THE_LARGEST.search(page.text, max(0, found.start() - _REACH), found.end()):
            value = 1
        else:
            words = page.words(found.span())
            page.refuse(start, f"{quoted(words)} has no rank before it; expected one as in 65th.")
        yield Stated(value, (start, end))


def _is_worldwide(word: str) -> bool:
    """Tell a year from an economy: the largest cluster "in China" is another rank."""
    return _has_digit(word) or word.lower() == "the"


def _ordinal_before(page: PlainText, offset: int) -> tuple[int, str]:
    """Return what stands between the sentence's last "the" (or its start) and ``offset``."""
    low = max(0, offset - _REACH)
    window = page.text[low:offset]
    stripped = window.rstrip("-‐‑– \t\n\u00a0")
    cut = 0
    for boundary in _BEFORE_ORDINAL.finditer(window, 0, len(window)):
        # A line's start cuts only where the line has something of its own.
        if boundary.end() < len(stripped) or boundary[0].strip():
            cut = boundary.end()
    for edge in re.finditer(r"[|\t]", stripped):
        # A cell's edge, unless a figure stands before it: "6|5th" is damaged.
        if edge.end() > cut and not re.search(r"[0-9]\s*$", stripped[cut : edge.start()]):
            cut = edge.end()
    words = window[cut : len(stripped)] if cut < len(stripped) else ""
    if "\n" in window[len(stripped) :] and len(words.split()) > _LONGEST_ORDINAL:
        # The line above is a sentence of its own.
        return offset, ""
    start = trimmed(page.text, (low + cut, offset + 1))[0]
    return start, " ".join(words.split())


def _year(page: PlainText, span: Span) -> Stated[int]:
    words = page.text[span[0] : span[1]].rstrip(".!?)")
    value = reading(page, span[0], read_edition, words)
    return Stated(value, (span[0], span[0] + len(words)))


def _has_digit(words: str) -> bool:
    return any(character.isdigit() for character in words)


def _national(page: PlainText) -> tuple[list[Stated[int]], list[Stated[int]], tuple[int, ...]]:
    ranks: list[Stated[int]] = []
    totals: list[Stated[int]] = []
    subjects: list[int] = []
    for found in occurrences(page, _NATIONAL):
        low = max(0, found.start() - _REACH)
        verb = last_match(_IS, page.text, (low, found.start()))
        if verb is None:
            page.refuse(
                found.start(),
                f"{quoted(page.words((low, found.end())))} has no rank that can be read; "
                'expected "… is the eighteenth-ranked cluster".',
            )
        subjects.append(verb.start())
        start = verb.end()
        words = re.sub(r"[\s\-‐‑–]+$", "", page.text[start : found.start()])
        value = reading(page, start, _read_rank, " ".join(words.split()))
        ranks.append(Stated(value, (start, found.end())))
        totals += _national_total(page, found.end(), ranks[-1])
    return ranks, totals, tuple(subjects)


def _national_total(page: PlainText, offset: int, rank: Stated[int]) -> Iterator[Stated[int]]:
    """Read "26" of ", out of 26 Chinese clusters" right after the rank."""
    found = _OUT_OF.match(page.text, offset)
    if found is None:
        if _OUT_OF_AT_ALL.match(page.text, offset):
            page.refuse(offset, 'after "out of" a number of clusters is expected.')
        return
    words = found[1].replace("\u00a0", " ").split()
    value = reading(page, found.start(1), _read_number, words[0])
    if len(words) > 1 and _has_digit(words[1]):
        shown = quoted(" ".join(words))
        page.refuse(found.start(1), f"{shown} does not begin with one number of clusters.")
    if rank.value > value:
        page.refuse(
            rank.span[0],
            f"{quoted(page.words(rank.span))} cannot be right: there are {value:,} clusters.",
        )
    if value == 0:
        page.refuse(found.start(1), "a cluster cannot be one of 0 clusters.")
    yield Stated(value, (trimmed(page.text, (_word_start(page.text, found), found.end()))))


def _word_start(text: str, found: re.Match[str]) -> int:
    return text.lower().index("out", found.start(), found.end())


def _listed(page: PlainText, years: list[Stated[int]]) -> Iterator[Stated[int]]:
    """Read "100" of "the top 100 S&T clusters in 2024"."""
    for found in occurrences(page, _TOP):
        words = found[1]
        if not _has_digit(words) and read_cardinal_word(words) is None:
            # "The top performing S&T clusters" states no number.
            continue
        value = reading(page, found.start(1), _read_number, words)
        if value == 0:
            page.refuse(found.start(), f"{quoted(page.words(found.span()))} lists no cluster.")
        end = found.end()
        year = _TOP_YEAR.match(page.text, end)
        if year and _has_digit(year[1]):
            years.append(_year(page, year.span(1)))
        yield Stated(value, (found.start(), end))


def _listed_by_intensity(
    page: PlainText, intensity: Sequence[Stated[int]], listed: Sequence[Stated[int]]
) -> Stated[int] | None:
    """Find "among the top 100 S&T clusters" right behind an intensity rank."""
    return next(
        (
            top
            for rank in intensity
            for top in listed
            if _AMONG.fullmatch(page.text, rank.span[1], max(rank.span[1], top.span[0]))
        ),
        None,
    )


def _per_million(page: PlainText) -> tuple[list[Stated[int]], list[Stated[int]]]:
    applications: list[Stated[int]] = []
    articles: list[Stated[int]] = []
    for found in occurrences(page, _PER_MILLION):
        sentence = _sentence_around(page.text, found.span())
        if not (found["inhabitants"] and _MILLION.fullmatch(found["of"] or "")):
            if _COUNTED.search(page.text, *sentence):
                words = quoted(page.words(found.span()))
                expected = 'expected "per 1 million inhabitants"'
                page.refuse(found.start(), f"{words} is no known unit; {expected}.")
            continue
        _refuse_other_period(page, (sentence[0], sentence[1] + _REACH))
        applications += _figures_before(page, _APPLICATIONS, sentence)
        articles += _figures_before(page, _ARTICLES, sentence)
    return applications, articles


def _refuse_other_period(page: PlainText, span: Span) -> None:
    """Refuse "over the last three years": the GII counts what five years made."""
    end = page.text.find("\n\n", span[1] - _REACH, span[1])
    for found in _PERIOD.finditer(page.text, span[0], end if end != -1 else span[1]):
        number = found["number"]
        if number is None:
            five = False
        elif _has_digit(number):
            # "In 2024, years …" names a year.
            five = number == "5" or not number.isdigit() or len(number) == _YEAR_DIGITS
        else:
            five = read_cardinal_word(number) in {None, 5}
        if not five:
            words = quoted(page.words(found.span()))
            expected = 'expected "over the last five years", or no period'
            page.refuse(found.start(), f"{words} is not what the GII counts; {expected}.")


def _refuse_other_ranks(page: PlainText, read: Sequence[Stated[int]]) -> None:
    """Refuse "60th S&T cluster by size": a rank, but neither of size nor of intensity."""
    for found in _RANKED.finditer(page.text):
        start, end = found.start(), found.end("rest")
        year = _IN_YEAR.match(page.text, end)
        in_economy = year is not None and not _is_worldwide(year[1])
        if in_economy or any(
            span[0] < end and start < span[1] for span in (one.span for one in read)
        ):
            continue
        try:
            read_ordinal(found["words"])
        except FigureError:
            continue
        words = quoted(page.words((start, end)))
        page.refuse(
            start,
            f"{words} is a rank that no profile states; expected one as in "
            '"65th largest S&T cluster" or "60th S&T cluster by intensity".',
        )


def _sentence_around(text: str, span: Span) -> Span:
    low = max(0, span[0] - _LONGEST_SENTENCE)
    start = low
    for end in _SENTENCE_END.finditer(text, low, span[0]):
        start = end.end()
    following = _SENTENCE_END.search(text, span[1], span[1] + _LONGEST_SENTENCE)
    return start, following.start() if following else span[1]


def _figures_before(
    page: PlainText, unit: re.Pattern[str], sentence: Span
) -> Iterator[Stated[int]]:
    for found in unit.finditer(page.text, *sentence):
        if _VERB_AFTER.match(page.text, found.end()):
            # "12% of Dalian's PCT applications are filed …" counts none.
            continue
        low = max(sentence[0], found.start() - _REACH)
        window = page.text[low : found.start()]
        verb = last_match(_VERB, page.text, (low, found.start()))
        cut = verb.end() if verb else low + window.rstrip().rfind("\n") + 1
        start, end = trimmed(page.text, (cut, found.start()))
        words = page.text[start:end]
        if verb is None and not _has_digit(words):
            # Only named, as in a footnote on what is counted.
            continue
        value = reading(page, start, _read_number, words)
        yield Stated(value, (start, found.end()))


def _read_rank(words: str) -> int:
    return 1 if words.lower() == "top" else read_ordinal(words)


def _read_number(words: str) -> int:
    spelled = read_cardinal_word(words)
    return read_count(words) if spelled is None else spelled
