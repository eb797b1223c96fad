"""The page's head: its edition, its cluster's name and its economies.

The name is what the sentences call the cluster; the heading adds the economies,
and completes a name that the sentences shorten. Only where no sentence names the
cluster, the line below the page's title (or its first line) is split by the economies
that are known.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from gii_viewer.documents.blocks import Page, Span, trimmed
from gii_viewer.documents.page.account import Account
from gii_viewer.documents.page.economies import (
    in_lower_case,
    is_economy,
    name_and_economies,
    split_economies,
)
from gii_viewer.documents.page.numbers import FigureError, read_edition
from gii_viewer.documents.page.stated import Stated, agreed
from gii_viewer.documents.quoting import quoted
from gii_viewer.model.names import folded

_TITLE = re.compile(
    r"(?:Global\s+Innovation\s+Index|GII)[®™]?(?:\s+\(GII\))?[\s:,–—-]+(?P<year>\S*[0-9]\S*)"
    r"[\s|:,–—-]*(?P<rest>.*)",
    re.IGNORECASE,
)
_TITLE_GOES_ON = re.compile(r"\s+[|–—•·:»›-]\s+")
_OTHER_WORDS = re.compile(
    r"[0-9|»›•:]|\b(?:GII|WIPO|innovation|cluster|profile)s?\b", re.IGNORECASE
)
_STATE = re.compile(r"([A-Z]{2}),\s+(?=\S)")
_SENTENCE_END = re.compile(r"[.!?]\s+(?=[A-Z])")
_WIDE_GAP = re.compile(" {2,}")
_EDGES = "| \t\u00a0"
# An economy's name that was torn off its end: "United States of", "China and".
_TORN = re.compile(r"(?:\b(?:and|of|the)|[,/&–-])$", re.IGNORECASE)
_MOST_HEADING_LINES = 3
_LONGEST_HEADING = 200
_LONGEST_NAME = 120
_MOST_TITLES = 50
_NO_NAMES = frozenset({"", "it", "the cluster", "this cluster", "which", "that"})

Heading = tuple[str, tuple[str, ...] | None]
"""A cluster's name and, where the heading has them, its economies."""


@dataclass(frozen=True)
class Head:
    """What the head of the page states; ``None`` where it doesn't."""

    edition: Stated[int] | None
    name: Stated[str] | None
    economies: tuple[str, ...] | None


def read_head(
    account: Account,
    years: Sequence[Stated[int]],
    subjects: Sequence[int],
    names: Sequence[Stated[str]],
) -> Head:
    """Read and take the head.

    ``years`` are those that the sentences name, ``subjects`` the ends of the names that
    begin a sentence, ``names`` the names elsewhere in sentences.
    """
    page = account.page
    taken = account.taken_lines
    lines = _lines(page)
    titles = _titles(page, lines)
    edition = agreed(page, [*_editions(page, titles, years), *years], "its edition")
    rests = [_first_cell(page, title.rest) for title in titles]
    headings = [_first_cell(page, line) for line in lines]
    below = agreed(page, _named_after(page, headings, rests or [(0, 0)]), "its cluster")
    candidates = [heading for heading in headings if page.line_of(heading[0]) not in taken]
    candidates += rests
    said = _agreed_name(
        page, [*(_subject(page, end, candidates, names) for end in subjects), *names]
    )
    for title in titles:
        account.take((page.line_span(page.line_of(title.edition[0]))[0], title.edition[1]))
    if said is None:
        if below is None:
            return Head(edition, None, None)
        return Head(edition, Stated(below.value[0], below.span), below.value[1])
    name, economies = _with_heading(page, said, candidates)
    if below is not None:
        _agreed_name(page, [name, Stated(below.value[0], below.span)])
    return Head(edition, name, economies)


@dataclass(frozen=True)
class _Title:
    """A line with the GII's name and a year; ``rest`` is what follows them on it."""

    edition: Span
    rest: Span


def _lines(page: Page) -> list[Span]:
    """Return all lines that have words, without the edges of tables."""
    found = []
    for line in range(page.line_count):
        start, end = page.line_span(line)
        words = page.text[start:end]
        start += len(words) - len(words.lstrip(_EDGES))
        end -= len(words) - len(words.rstrip(_EDGES))
        if start < end <= start + _LONGEST_HEADING:
            found.append((start, end))
    return found


def _first_cell(page: Page, span: Span) -> Span:
    """Return the span up to its first tab: what follows is no part of a heading."""
    tab = page.text.find("\t", *span)
    return span if tab == -1 else trimmed(page.text, (span[0], tab))


def _titles(page: Page, lines: Sequence[Span]) -> list[_Title]:
    titles: list[_Title] = []
    for start, end in lines:
        found = _TITLE.fullmatch(page.text, start, end)
        # A line that goes on as a sentence only mentions the index.
        if found is None or found["rest"].endswith((".", "!", "?")):
            continue
        if len(titles) == _MOST_TITLES:
            page.refuse(start, "this title stands here more often than on any one page.")
        year = found["year"].rstrip(".,:;)–—-")
        titles.append(_Title((start, found.start("year") + len(year)), found.span("rest")))
    return titles


def _editions(
    page: Page, titles: Sequence[_Title], years: Sequence[Stated[int]]
) -> list[Stated[int]]:
    """Read the titles' years; beside one that fits the sentences, others are links."""
    found = []
    for title in titles:
        words = page.text[slice(*title.edition)].split()[-1]
        try:
            found.append(Stated(read_edition(words), title.edition))
        except FigureError as error:
            page.refuse(title.edition[0], str(error))
    own = {year.value for year in years}
    fitting = [title for title in found if title.value in own]
    return fitting or found


def _named_after(
    page: Page, lines: Sequence[Span], starts: Sequence[Span]
) -> list[Stated[Heading]]:
    """Read the words at each start, or else the line after it, as name and economies.

    Starts are the ends of the titles' lines; without a title, the page's own.
    """
    found = []
    for start, end in starts:
        span = (start, end)
        if start == end:
            span = next((line for line in lines if line[0] >= end), span)
        split = _split_wrapped(page, lines, span)
        if split is not None:
            name, economies = split
            heading: Heading = (name, economies)
            found.append(Stated(heading, (span[0], span[0] + len(name))))
    return found


def _split_wrapped(
    page: Page, lines: Sequence[Span], span: Span
) -> tuple[str, tuple[str, ...]] | None:
    """Split a heading by the economies that end it, on its line or on the next two."""
    place = next((place for place, line in enumerate(lines) if line == span), None)
    stops = [span[1]] if place is None else list(_wrapped_ends(page, lines, place))
    found = [name_and_economies(_words(page, (span[0], stop))) for stop in stops]
    return next((split for split in reversed(found) if split is not None), None)


def _words(page: Page, span: Span) -> str:
    """Return a heading's words; layouts of printed pages put wide gaps between them."""
    return _WIDE_GAP.sub(" ", page.name(span))


def _subject(
    page: Page, end: int, candidates: Sequence[Span], names: Sequence[Stated[str]]
) -> Stated[str]:
    """Find where the name that ends at ``end`` begins.

    It may have wrapped, or follow another sentence on its line: of all beginnings
    the one is right that a heading or another sentence confirms; else it begins
    with its line.
    """
    known = {folded(name.value) for name in names}
    line = page.line_of(end)
    begins: list[int] = []
    while line >= 0 and len(begins) < 3:
        start, stop = page.line_span(line)
        stop = min(stop, end)
        if page.text[start:stop].strip():
            begins.append(start)
            begins += [found.end() for found in _SENTENCE_END.finditer(page.text, start, stop)]
        line -= 1
    found = [Stated(page.name((begin, end)).strip(_EDGES), (begin, end)) for begin in begins]
    for subject in found:
        name = folded(subject.value)
        if name in known or any(_name_length(page, span, name) for span in candidates):
            return subject
    short = (subject for subject in found if len(subject.value) <= _LONGEST_NAME)
    return next(short, Stated("", (end, end)))


def _agreed_name(page: Page, names: Sequence[Stated[str]]) -> Stated[str] | None:
    """Return the fullest writing of the one name; refuse names of two clusters."""
    named = [
        name
        for name in names
        if folded(name.value) not in _NO_NAMES and len(name.value) <= _LONGEST_NAME
    ]
    if not named:
        return None
    named = [Stated(_WIDE_GAP.sub(" ", name.value), name.span) for name in named]
    fullest = max(named, key=lambda name: len(name.value))
    for name in named:
        if not any(
            _same_cluster(folded(words), folded(fullest.value)) for words in _wrapped(page, name)
        ):
            first, second = sorted((name, fullest), key=lambda stated: stated.span[0])
            page.refuse(
                second.span[0],
                f"{quoted(second.value)} is another cluster than {quoted(first.value)} in line "
                f"{page.line_of(first.span[0]) + 1}: a document holds one profile.",
            )
    return fullest


def _wrapped(page: Page, name: Stated[str]) -> Iterator[str]:
    """Yield a name, and what it is with the line below, where it may have wrapped."""
    yield name.value
    line = page.line_of(name.span[0])
    end = page.line_span(line)[1]
    if line + 1 < page.line_count and not page.text[name.span[1] : end].strip():
        yield page.name((name.span[0], page.line_span(line + 1)[1]))


def _same_cluster(short: str, long: str) -> bool:
    """Tell whether a name is another without the state that ends it."""
    return short == long or re.fullmatch(re.escape(short) + r", [a-z]{2}", long) is not None


def _with_heading(
    page: Page, said: Stated[str], candidates: Sequence[Span]
) -> tuple[Stated[str], tuple[str, ...] | None]:
    """Find the heading that begins with the name that the sentences say."""
    known = folded(said.value)
    found: list[Stated[Heading]] = []
    for place, (start, end) in enumerate(candidates):
        headings = [
            (_words(page, (start, start + length)), _words(page, (start + length, stop)))
            for stop in _wrapped_ends(page, candidates, place)
            if (length := _name_length(page, (start, stop), known))
        ]
        if not headings:
            continue
        name, rest = headings[0]
        heading: Heading
        if not rest and place + 1 < len(candidates):
            heading = name, split_economies(_words(page, candidates[place + 1]))
        else:
            readings = [_completed(*each) for each in headings]
            whole = [
                each for each in readings if each[1] is not None and all(map(is_economy, each[1]))
            ]
            heading = whole[-1] if whole else readings[0]
        if heading[1] is not None and _TORN.search(rest) and not all(map(is_economy, heading[1])):
            page.refuse(start, f"{quoted(page.name((start, end)))} names no economy that is known.")
        found.append(Stated(heading, (start, start + len(heading[0]))))
    complete = agreed(
        page, [heading for heading in found if heading.value[1] is not None], "its cluster"
    )
    if complete is not None:
        name, economies = complete.value
        if name.isupper() and not said.value.isupper():
            # A heading is set in capitals; the sentences are not.
            return said, tuple(map(in_lower_case, economies or ()))
        return Stated(name, complete.span), economies
    if found:
        return Stated(found[0].value[0], found[0].span), None
    return said, None


def _wrapped_ends(page: Page, candidates: Sequence[Span], place: int) -> Iterator[int]:
    """Yield where a heading ends if it is one line, two or three."""
    line = page.line_of(candidates[place][0])
    for further, (start, end) in enumerate(candidates[place : place + _MOST_HEADING_LINES]):
        if page.line_of(start) != line + further:
            break
        yield end


def _completed(name: str, rest: str) -> Heading:
    """Read what follows the name in a heading: perhaps its state, then the economies."""
    if rest.startswith("(") and rest.endswith(")"):
        return name, split_economies(rest[1:-1])
    if not rest.startswith(","):
        return name, None
    rest = rest[1:].strip()
    while state := _STATE.match(rest):
        name = f"{name}, {state[1]}"
        rest = rest[state.end() :]
    if rest.endswith("."):
        return name, None
    known = split_economies(rest) or split_economies(_TITLE_GOES_ON.split(rest, 1)[0])
    if known is None and _OTHER_WORDS.search(rest):
        return name, None
    unknown = tuple(part.strip() for part in rest.split("/") if part.strip())
    return name, known or unknown or None


def _name_length(page: Page, span: Span, name: str) -> int:
    """Return how long the folded ``name`` is at the start of ``span``; 0 if it isn't there."""
    words = page.text[slice(*span)]
    for end in re.finditer(r"(?=,\s)|(?=\s\()|$", words):
        if end.start() and folded(words[: end.start()]) == name:
            return end.start()
    return 0
