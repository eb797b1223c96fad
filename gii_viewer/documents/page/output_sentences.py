"""Figures per million: what the page's opening sentences say of the cluster's output."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from gii_viewer.documents.blocks import Span
from gii_viewer.documents.page.account import Account
from gii_viewer.documents.page.ordinals import read_cardinal_word, read_number
from gii_viewer.documents.page.stated import (
    SLOT,
    Anchor,
    Stated,
    occurrences,
    phrase,
    reading,
)
from gii_viewer.documents.quoting import quoted

UNITS = {
    "patents": r"PCT (?:patent )?applications?",
    "publications": r"scientific (?:articles?|publications?)",
    "venture_capital": r"(?:venture capital|VC)(?: \(VC\))?(?: investment)? deals?",
}
OUTPUT_NAMES = {
    "patents": "PCT applications",
    "publications": "scientific articles",
    "venture_capital": "venture capital deals",
}
_PER = Anchor(
    phrase(
        r"per (?:(?P<of>(?:\S{1,20} ){0,2}?\S{1,20}) )?"
        r"(?:(?P<inhabitants>inhabitants)|people|persons?|residents?|inhabitant|population)\b"
        r"|per[\s-]+(?:capita|head)\b"
    ),
    "p",
)
_MILLION = phrase(r"(?:(?:1|one|a) )?million|1(?:,000,000|000000|\u00a0000\u00a0000)")
_VERBS = (
    r"(?:(?:has |have |had )?(?:filed|published|produced|recorded|registered|counted|received"
    r"|attracted|saw|closed|secured|hosted|reported)|has|had|with)"
)
_ANY_UNIT = "|".join(UNITS.values())
_UNIT = phrase(_ANY_UNIT)
_UNIT_OF = {kind: phrase(unit) for kind, unit in UNITS.items()}
_COUNTED = rf"(?:{_VERBS} )?(?:{SLOT} )??(?:{_ANY_UNIT})"
_LIST = phrase(rf"{_COUNTED}(?:(?:(?: ?,)? and| ?,) {_COUNTED}){{0,4}}")
_ITEM = phrase(
    rf"(?:{_VERBS} )?(?:(?P<figure>{SLOT}) )??(?P<unit>{_ANY_UNIT})(?:(?: ?,)? and | ?, ?|$)"
)
_BEGIN = phrase(rf"\b{_VERBS}\b|(?:^|[\n\t]|[.!?:] )\W*(?=\d)")
_NO_NAME = re.compile(r"(?:^|\b(?:it|they|which|that|cluster|and|also))\s*$", re.IGNORECASE)
_BEFORE_PER = re.compile(r"[\s,]*(?:\b(?:both|all|each|respectively)\b[\s,]*)?$", re.IGNORECASE)
_PERIOD = phrase(
    r"\b(?:over|in|during|for|within|of|across) (?:(?:the|a) )?"
    r"(?:(?:last|past|previous) year|(?:(?:last|past|previous|preceding|latest|recent) )?"
    r"(?:decade|(?P<number>\S{1,20}?)[\s-]+years?))(?: period)?\b"
)
_GOES_ON = phrase(
    r"[\s,;–—-]*(?:(?:which )?(?:making|makes) (?:it|\S[^.,;:]{0,80}?):?(?: the:?)?(?=\s)"
    r"|(?:and )?(?:(?:it )?is|was) (?:also )?the:?(?=\s))"
)
_SENTENCE_END = re.compile(r"[.!?][\"”)]?\s+(?=[^a-z\s])|\n[ \t\u00a0]*\n|\t")
_LONGEST_SENTENCE = 600
_YEAR_DIGITS = 4
_BEFORE_PERIOD = " ,(–—-\n\t\u00a0"


@dataclass
class OutputFigures:
    """The figures per million by what they count, and where the names end that they are of."""

    per_million: dict[str, list[Stated[int]]] = field(
        default_factory=lambda: {kind: [] for kind in UNITS}
    )
    subjects: list[int] = field(default_factory=list)
    spans: list[Span] = field(default_factory=list)
    """The ends of the sentences, from "per" on."""

    @property
    def stated(self) -> list[Stated[int]]:
        return [one for figures in self.per_million.values() for one in figures]


def read_outputs(account: Account) -> OutputFigures:
    """Read and take all sentences of figures per million, or refuse the page."""
    found = OutputFigures()
    for per in occurrences(account, _PER):
        said = _sentence_start(account.text, per.start()), per.start()
        if _UNIT.search(account.text, *said) and not account.is_note(per.start()):
            _read_sentence(account, found, per, said)
    return found


def _read_sentence(account: Account, found: OutputFigures, per: re.Match[str], said: Span) -> None:
    page = account.page
    stop = said[0] + len(_BEFORE_PER.sub("", account.text[slice(*said)]))
    begins = [begin.span() for begin in _BEGIN.finditer(account.text, *said)]
    starts = [start if account.text[start].isalpha() else end for start, end in begins]
    start = next((start for start in starts if _LIST.fullmatch(account.text, start, stop)), None)
    if start is None:
        if not begins:
            # Only named, as in a heading.
            return
        words = quoted(page.words((said[0], per.end())))
        page.refuse(
            said[0],
            f"{words} is not understood; expected it as in "
            '"It filed 289 PCT applications per 1 million inhabitants".',
        )
    if not (per["inhabitants"] and _MILLION.fullmatch(per["of"] or "")):
        words = quoted(page.words(per.span()))
        page.refuse(per.start(), f'{words} is no known unit; expected "per 1 million inhabitants".')
    goes_on = found.spans and not account.text[found.spans[-1][1] : start].strip(" ,;\n\u00a0")
    named = account.text[start].isalpha() and not goes_on
    if named and not _NO_NAME.search(account.text, said[0], start):
        found.subjects.append(start)
    for item in _ITEM.finditer(account.text, start, stop):
        kind = next(kind for kind, unit in _UNIT_OF.items() if unit.fullmatch(item["unit"]))
        figure = item.span("figure") if item["figure"] else (item.start("unit"),) * 2
        value = reading(page, figure[0], read_number, page.text[slice(*figure)])
        found.per_million[kind].append(Stated(value, (figure[0], item.end("unit"))))
    stop = _end(account, per.end())
    found.spans.append((per.start(), stop))
    account.take((start, stop))


def _end(account: Account, offset: int) -> int:
    """Return where the sentence's figures end; refuse a period other than five years."""
    following = _SENTENCE_END.search(account.text, offset, offset + _LONGEST_SENTENCE)
    stop = following.start() if following else min(len(account.text), offset + 80)
    end = offset
    for found in _PERIOD.finditer(account.text, offset, stop):
        number = found["number"]
        if number is None:
            five = False
        elif any(map(str.isdigit, number)):
            # "In 2024, years …" names a year.
            five = number == "5" or not number.isdigit() or len(number) == _YEAR_DIGITS
        else:
            five = read_cardinal_word(number) in {None, 5}
        if not five:
            words = quoted(account.page.words(found.span()))
            expected = 'expected "over the last five years", or no period'
            account.page.refuse(found.start(), f"{words} is not what the GII counts; {expected}.")
        # What stands between may be other figures, which are of other units.
        if not account.text[end : found.start()].strip(_BEFORE_PERIOD):
            end = found.end()
    goes_on = _GOES_ON.match(account.text, end)
    return goes_on.end() if goes_on else end


def _sentence_start(text: str, offset: int) -> int:
    low = max(0, offset - _LONGEST_SENTENCE)
    start = low
    for end in _SENTENCE_END.finditer(text, low, offset):
        start = end.end()
    return start + len(text[start:offset]) - len(text[start:offset].lstrip())
