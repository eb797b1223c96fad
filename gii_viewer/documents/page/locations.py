"""The locations of a collaboration sentence, in their order.

They are separated by commas and a last "and", and have commas themselves
("Washington, DC–Baltimore, MD"). Words that the page marks bold, or lists one by
one, are locations as they stand. Unmarked words are split where only one reading
is possible, and refused where two are.
"""

from __future__ import annotations

import itertools
import re

from gii_viewer.documents.blocks import Span, trimmed
from gii_viewer.documents.page.account import Account
from gii_viewer.documents.page.economies import is_economy
from gii_viewer.documents.page.ordinals import read_cardinal_word
from gii_viewer.documents.page.stated import Stated
from gii_viewer.documents.quoting import quoted
from gii_viewer.model.names import folded

_TOP_LOCATIONS = (
    r"(?:the\s+)?(?:main\s+)?top\s+(?:(?P<number>\S+)\s+)?collaborat(?:ive|ing|ion)\s+"
    r"(?:location|place|cluster)(?P<many>s?)\b"
)
_AFTER_LIST = re.compile(
    rf"[\s,]{{1,40}}(?:emerging\s+as|being|as)\s+{_TOP_LOCATIONS}", re.IGNORECASE
)
_BEFORE_LIST = re.compile(
    rf"{_TOP_LOCATIONS}(?:\s+(?:being|are|is))?\s*(?P<colon>:?)", re.IGNORECASE
)
_WITH = re.compile(r"\bwith\s+", re.IGNORECASE)
_WITH_OTHERS = re.compile(
    r"(?:\s+with\s+(?:others|(?:other\s+)?(?:(?:research|publishing|scientific)\s+)?"
    r"(?:inventors|organi[sz]ations|institutions|researchers|applicants|authors|scientists"
    r"|partners)))?[\s,;:.–—-]*(?:and\s+)?(?:with\s+)?",
    re.IGNORECASE,
)
_WITH_MORE = re.compile(r"\s*with\s+other\s+\w+\s*,\s*with\s", re.IGNORECASE)
# "St. Louis" and "D.C." don't end a sentence.
_SENTENCE_END = re.compile(r"(?<!\bSt)(?<!\bSte)(?<!\bMt)(?<!\b[A-Z])\.(?=[\"”)]?(?:\s|$))")
_BLANK = re.compile(r"\n[ \t\u00a0]*(?=\n)")
_GOES_ON = re.compile(r"(?:[,;:]|\band|\bbeing|\bare|\bis)\s*$", re.IGNORECASE)
_SEPARATOR = re.compile(r"\s*[,;]\s*and\s+|\s+and\s+|\s*[,;]\s*", re.IGNORECASE)
_FIGURE = re.compile(r"[0-9%]")
_OTHERS = re.compile(
    r"(?:\S+\s+)?(?:others?|more)(?:\s+\S+)?|etc(?:etera)?\.?|et\s+al\.?|elsewhere", re.IGNORECASE
)
_STATE = re.compile(r"(?:[A-Z]{2}|D\.C\.|USA)(?![A-Za-z])")
_CITY_STATES = frozenset({"singapore", "luxembourg", "monaco", "kuwait", "panama", "guatemala"})
_LONGEST_NAME = 120
_LONGEST_SENTENCE = 3000
_LOST_PART = re.compile(r"and\s|.*\s(?:and|&)$", re.IGNORECASE | re.DOTALL)
"""Words of a list that lost the name before them, or behind."""


def read_locations(
    account: Account, start: int, end: int
) -> tuple[tuple[Stated[str], ...] | None, int]:
    """Read the locations between ``start``, after "in collaboration", and ``end``.

    Returns them, ``None`` where the sentence has none, and where the sentence ends.
    """
    cut = start + _LONGEST_SENTENCE
    if (
        account.text[start:cut].strip()
        and "." not in account.text[start : min(end, cut)]
        and cut < end
    ):
        account.page.refuse(start, f"{quoted(account.page.words((start, cut)))} has no end.")
    end = min(end, cut)
    before = _BEFORE_LIST.search(account.text, start, end)
    after = _AFTER_LIST.search(account.text, start, end)
    if after is not None and (before is None or after.start() < before.start()):
        begin = _after_last_with(account, start, after.start())
        _refuse_other_partners(account, (start, begin))
        return _names(account, (begin, after.start()), after), after.end()
    if before is not None:
        _refuse_other_partners(account, (start, before.start()))
        return _list_after(account, before, end)
    stop = _list_end(account, start, end)
    if _WITH_MORE.match(account.text, start, stop):
        words = quoted(account.page.words((start, stop)))
        account.page.refuse(
            start, f'{words} names no "top collaborating locations" where they are expected.'
        )
    _refuse_other_partners(account, (start, stop))
    return None, stop


def _refuse_other_partners(account: Account, between: Span) -> None:
    """Refuse "with two other inventors" and "with inventors abroad": a share of something else."""
    if not _WITH_OTHERS.fullmatch(account.text, *between):
        words = quoted(account.page.words(between))
        account.page.refuse(
            trimmed(account.text, between)[0],
            f'{words} is not understood after "in collaboration"; expected "with other inventors" '
            'or "with other organizations", and then its locations.',
        )


def _after_last_with(account: Account, start: int, end: int) -> int:
    begin = start
    for found in _WITH.finditer(account.text, start, end):
        begin = found.end()
    return begin


def _list_after(
    account: Account, head: re.Match[str], end: int
) -> tuple[tuple[Stated[str], ...], int]:
    lines = _listed_lines(account, head, end)
    if lines:
        _refuse_other_number(account, head, len(lines))
        return tuple(_checked(account, line) for line in lines), lines[-1][1]
    stop = _list_end(account, head.end(), end)
    _refuse_cut_list(account, head.end(), stop)
    marked = [span for span in account.page.bold if head.end() <= span[0] < stop and span[1] <= end]
    ended = account.text.startswith(".", stop)
    region = trimmed(account.text, (head.end(), stop))
    last_line = account.text[region[0] : region[1]].rpartition(" and ")[2]
    if not ended and not marked and "\n" in last_line:
        account.page.refuse(
            region[0], f"{quoted(account.page.words(region))} has no period where the list ends."
        )
    if not ended and marked:
        region = (region[0], max(span[1] for span in marked))
    return _names(account, region, head), stop


def _listed_lines(account: Account, head: re.Match[str], end: int) -> list[Span]:
    """Return the lines of a list below the sentence, one location on each."""
    first = account.page.line_of(head.end())
    if account.text[head.end() : account.page.line_span(first)[1]].strip(" \t\u00a0:"):
        return []
    found: list[Span] = []
    for line in range(first + 1, account.page.line_of(end) + 1):
        span = trimmed(account.text, account.page.line_span(line))
        if span[0] == span[1]:
            continue
        if line not in account.items or span[0] >= end:
            break
        words = re.sub(r"(?:[,;.]|\s+and|,\s+and)+$", "", account.text[slice(*span)])
        found.append((span[0], span[0] + len(words)))
    return found


def _refuse_cut_list(account: Account, start: int, stop: int) -> None:
    """Refuse a list whose last name may go on behind a blank line: "Hong", "Kong and Paris."."""
    if account.text.startswith(".", stop):
        return
    line = account.page.line_of(stop) + 1
    while line < account.page.line_count:
        begin, end = trimmed(account.text, account.page.line_span(line))
        if begin < end:
            if account.text[end - 1] == "." and not account.is_note(begin):
                words = quoted(account.page.words((start, stop)))
                account.page.refuse(start, f"{words} has no period where the list ends.")
            return
        line += 1


def _list_end(account: Account, start: int, end: int) -> int:
    """Return where the sentence ends: at its period, or where its paragraph does.

    A blank line ends it unless the words before ask for more.
    """
    stop = end
    for found in _SENTENCE_END.finditer(account.text, start, end):
        if not any(begin <= found.start() < close for begin, close in account.page.bold):
            stop = found.start()
            break
    for blank in _BLANK.finditer(account.text, start, stop):
        words_before = account.text[start : blank.start()]
        if words_before.strip() and not _GOES_ON.search(words_before):
            following = account.text[blank.end() : stop].lstrip()
            if not following[:1].islower():
                return blank.start()
    return stop


def _names(account: Account, region: Span, phrase: re.Match[str]) -> tuple[Stated[str], ...]:
    start, end = trimmed(account.text, region)
    while start < end and account.text[end - 1] in ",;: \n":
        end -= 1
    bold = [span for span in account.page.bold if start <= span[0] and span[1] <= end]
    if len(bold) == 1 and bold[0] == (start, end) and not _says_one(phrase):
        # The whole list is bold, and that tells nothing about its parts.
        bold = []
    pieces = _pieces(account, (start, end), bold)
    names = tuple(_checked(account, piece) for piece in pieces)
    _refuse_other_number(account, phrase, len(names))
    return names


def _refuse_other_number(account: Account, phrase: re.Match[str], found: int) -> None:
    """Refuse "the top three" where two or four are named: one was lost, or torn apart."""
    words = phrase["number"] or ""
    number = int(words) if words.isdecimal() else read_cardinal_word(words)
    if number is None and words:
        said = quoted(account.page.words(phrase.span()))
        account.page.refuse(phrase.start(), f'{said} is not understood; expected "the top three".')
    if number is not None and number != found:
        said = quoted(account.page.words(phrase.span()))
        account.page.refuse(
            phrase.start(), f"{said} is followed by another number of names: {found}."
        )


def _says_one(phrase: re.Match[str]) -> bool:
    number = phrase["number"]
    if number is None:
        return not phrase["many"]
    return number == "1" or read_cardinal_word(number) == 1


def _pieces(account: Account, region: Span, bold: list[Span]) -> list[Span]:
    """Split the region at separators that belong to no location."""
    start, end = region
    text = account.text
    separators = [
        found
        for found in _SEPARATOR.finditer(text, start, end)
        if not any(begin <= found.start() < close for begin, close in bold)
    ]
    starts = [start, *(found.end() for found in separators)]
    ends = [*(found.start() for found in separators), end]
    kinds = ["", *("and" if "and" in found[0].lower() else "," for found in separators)]
    pieces: list[Span] = []
    joined_by: list[str] = []
    for begin, stop, kind in zip(starts, ends, kinds, strict=True):
        whole = (pieces[-1][0], stop) if pieces else (begin, stop)
        state = kind == "," and _STATE.match(text, begin, stop)
        if pieces and (state or is_economy(account.page.name(whole))):
            pieces[-1] = whole
        else:
            pieces.append((begin, stop))
            joined_by.append(kind)
    _refuse_two_marked_as_one(account, pieces, joined_by, bold)
    for piece in pieces:
        _refuse_glued(account, piece, bold)
    _refuse_two_readings(account, pieces, joined_by, bold)
    return pieces


def _refuse_two_marked_as_one(
    account: Account, pieces: list[Span], joined_by: list[str], bold: list[Span]
) -> None:
    """Refuse "**Beijing**, **Paris and Lyon**": a list has its "and" before its last name."""
    last = account.page.name(pieces[-1])
    two = " & " in last or (pieces[-1] in bold and " and " in last)
    if len(pieces) > 1 and "and" not in joined_by and two:
        account.page.refuse(
            pieces[-1][0], f"whether {quoted(last)} is one location or two cannot be told."
        )


def _refuse_glued(account: Account, piece: Span, bold: list[Span]) -> None:
    """Refuse two marked names that nothing but a space stands between."""
    marked = sorted(span for span in bold if piece[0] <= span[0] and span[1] <= piece[1])
    for first, second in itertools.pairwise(marked):
        between = account.text[first[1] : second[0]]
        goes_on = "\n" in between and account.text[first[1] - 1] in "-–—"
        if between.strip() not in {"-", "–", "—"} and not goes_on:
            words = quoted(account.page.words((first[0], second[1])))
            account.page.refuse(
                first[0], f'{words} are two marked names; expected a comma or "and" between them.'
            )


def _refuse_two_readings(
    account: Account, pieces: list[Span], joined_by: list[str], bold: list[Span]
) -> None:
    """Refuse "Paris, France and Lyon" and "Tyne and Wear and York": marks would tell."""
    advice = "where one location ends cannot be told; expected bold names"
    if "and" in joined_by[:-1] and len(bold) < len(pieces):
        words = quoted(account.page.words((pieces[0][0], pieces[-1][1])))
        account.page.refuse(pieces[0][0], f'{words} has an "and" too many: {advice}.')
    for piece, kind in zip(pieces, joined_by, strict=True):
        name = account.page.name(piece)
        after_comma = kind == "," and piece not in bold
        if after_comma and is_economy(name) and folded(name) not in _CITY_STATES:
            words = quoted(account.page.words((pieces[0][0], pieces[-1][1])))
            account.page.refuse(piece[0], f"{words} has an economy among its names: {advice}.")


def _checked(account: Account, span: Span) -> Stated[str]:
    name = account.page.name(span)
    if _LOST_PART.match(name):
        account.page.refuse(span[0], f"{quoted(name)} cannot be read as the name of a location.")
    if not name.strip(" .*_"):
        account.page.refuse(span[0], "a location is missing where one is expected.")
    if "**" in name:
        account.page.refuse(
            span[0], f"{quoted(name)} has a mark of bold words without its other half."
        )
    if _FIGURE.search(name):
        account.page.refuse(
            span[0], f"{quoted(name)} has a figure where a location is expected, as in Beijing."
        )
    if _OTHERS.fullmatch(name):
        account.page.refuse(
            span[0], f"{quoted(name)} names no location; expected one, as in Beijing."
        )
    if "~~" in name or len(name) > _LONGEST_NAME or "\ufffd" in name:
        account.page.refuse(span[0], f"{quoted(name)} cannot be read as a location.")
    return Stated(name, span)
