"""Ranks: what the page's opening sentences say of the cluster's place."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from gii_viewer.documents.blocks import Span
from gii_viewer.documents.page.account import Account
from gii_viewer.documents.page.numbers import FigureError, read_count, read_edition
from gii_viewer.documents.page.ordinals import (
    NUMBER_WORDS,
    read_cardinal_word,
    read_number,
    read_ordinal,
)
from gii_viewer.documents.page.stated import (
    CLUSTER,
    KIND,
    S_AND_T,
    SLOT,
    YEAR,
    Anchor,
    Stated,
    agreed,
    occurrences,
    phrase,
    reading,
    refuse_split_figure,
    sentences,
)
from gii_viewer.documents.quoting import quoted
from gii_viewer.model.editions import previous_edition
from gii_viewer.model.profile import RankKind

_SUBJECT = r"(?:(?:it|(?P<subject>\S.{0,120}?)) is )?(?:also )?"
_RANK = rf"(?:the:? )?(?P<rank>(?!the\b){SLOT})[\s-]+"
_IN_THE_WORLD = r"(?: (?:worldwide|globally|in the world))?"
_BY_POPULATION = (
    r"(?: \((?:(?:relative|relation|proportion|compared|measured|adjusted|in|to|by|with|for|as|the"
    r"|its|of|S&T|output|per|share|population|size|density|inhabitants?|people|capita|head|and|a)"
    r"(?: |(?=\)))){1,12}\))?"
)
_RANK_SENTENCES: dict[RankKind, tuple[Anchor, re.Pattern[str]]] = {
    "size": (
        Anchor(phrase(rf"largest {CLUSTER}\b"), "l"),
        phrase(
            rf"{_SUBJECT}(?:the (?=largest)|(?=(?-i:L))|{_RANK})(?P<core>largest {CLUSTER})"
            rf"{_IN_THE_WORLD}(?: {YEAR})?"
        ),
    ),
    "intensity": (
        Anchor(phrase(rf"(?:{CLUSTER}|cluster) by (?:{S_AND_T} )?intensity\b"), "sic"),
        phrase(
            rf"{_SUBJECT}{_RANK}(?P<core>(?:{CLUSTER}|cluster) by (?:{S_AND_T} )?intensity)"
            rf"{_BY_POPULATION}{_IN_THE_WORLD}(?: {YEAR})?"
        ),
    ),
}
_NATIONAL = Anchor(phrase(rf"ranked (?:{KIND} )?cluster\b|only (?:\S+ ){{1,6}}?cluster\b"), "ro")
_NATIONAL_SENTENCE = phrase(
    rf"(?P<subject>\S.{{0,160}}?) is (?:the )?(?:(?P<rank>{SLOT})[\s\-‐‑–]+)?"
    rf"(?P<core>ranked (?:{KIND} )?cluster|(?P<only>only) (?:\S+ ){{1,6}}?cluster)\b"
)
_OUT_OF = phrase(
    r",? ?(?P<words>(?:out of|(?:of|among)(?! (?:the )?top\b)) (?:the )?"
    r"(?P<of>\S+)(?P<kind>(?: [^;:]{1,90}?)??) clusters?\b"
    r"(?: (?:from|located in|based in|in)(?! \d| the top) [^,;:]{1,60}?"
    r"(?=,|\.|;| that | which |$))?)"
)
_OF_OTHERS = re.compile(
    rf"\b(?:not|no|non|about|nearly|almost|least|than|except|excluding|former|others?"
    rf"|{'|'.join(NUMBER_WORDS)})\b",
    re.IGNORECASE,
)
# What stands between the national rank and the number of clusters that are listed.
_FALLS_WITHIN = phrase(
    r"[\s,]*(?:(?:that|which|and|also|it|currently) )*"
    r"(?:(?:falls?|fell|fall|ranks?|ranked|is|are|was|were|placed?s?|lies?|stands?|sits?|comes?"
    r"|appears?|features?|figures?|belongs?|makes?|made|enters?|entered|included|listed|found"
    r"|counted|being|has|been) )*(?:(?:with)?in(?:to|side)? |among(?:st)? |of |on |to |it )*"
    r"(?:(?:the|this|its|list of|ranking of|GII|GII['’]s|world['’]?s?|global|year['’]s|new) )*"
)
_OUT_OF_AT_ALL = phrase(r"[,\s]*\bout of\b")
_IN_YEAR = phrase(rf",? ?{YEAR}")
_TOP = Anchor(
    phrase(
        rf"(?P<words>top[\s-]+(?P<number>\S{{1,30}}) {KIND} clusters)\b{_IN_THE_WORLD}(?: {YEAR})?"
    ),
    "t",
)
# What stands between the intensity rank and the number of clusters that it is a rank among.
AMONG = phrase(rf"{_BY_POPULATION}[\s,]*(?:\w+ ){{0,3}}?(?:among|within|out of|of|in) (?:the )?")
_LONGEST_BETWEEN = 160
_PLACES = r"(?: (?:places?|positions?|ranks?|spots?))"
_FEW = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]{3,5}teen|twenty)"
_MOVED = phrase(
    r"[\s,;–—-]*\(?(?P<words>(?:"
    r"(?:up|down|rising|risen|falling|fallen|improving|climbing|moving|dropping)(?: (?:up|down))?"
    rf" from (?:the )?(?P<from>\S{{1,20}}?)(?:{_PLACES}|place)?"
    r"|previously (?P<before>\S{1,20}?)|(?<=\()(?P<in>\S{1,20})(?= in [0-9]{4}\))"
    r"|(?<=\()(?P<at>[0-9]{4}): ?(?P<was>\S{1,20}?)(?=\))"
    r"|(?:(?:moving|rising|climbing|falling|dropping|going) )?"
    r"(?P<way>up |down |[▲↑▼↓] ?|(?<=\()[+−-] ?)(?:by )?"
    rf"(?P<places>[0-9]{{1,2}}|{_FEW})"
    rf"{_PLACES}?|(?P<some>[0-9]{{1,2}}|{_FEW}){_PLACES} (?P<direction>up|down)"
    r"|(?P<same>=|unchanged|the same as|same as|no change))"
    r"(?: (?:(?:in|since|from|on|over|compared (?:with|to)|vs\.?) )?(?:the )?(?:GII )?"
    r"(?P<edition>[0-9]{4}))?)\)?(?=[\s.,;:)]|$)"
)
_RANKED = phrase(
    r"(?<![\w-])(?P<words>(?:[a-z]{1,12}-)?[0-9a-z]{1,12}(?:st|nd|rd|th))(?=(?P<rest>[\s-]{1,3}(?:"
    rf"(?:[\w&]{{1,20}}[\s-]{{1,3}}){{0,3}}?{S_AND_T} cluster(?: by \w+)?"
    rf"|(?:largest|biggest|smallest|(?:most|least) \w+) (?:\w+ )?cluster"
    rf"|cluster by (?:{S_AND_T} )?\w+)(?!\w)))"
)


@dataclass
class RankFigures:
    """What the sentences state, and the years and the clusters that they name."""

    ranks: dict[RankKind, list[Stated[int]]] = field(
        default_factory=lambda: {"size": [], "intensity": [], "national": []}
    )
    previous: dict[RankKind, list[Stated[int]]] = field(
        default_factory=lambda: {"size": [], "intensity": [], "national": []}
    )
    national_of: list[Stated[int]] = field(default_factory=list)
    listed: list[Stated[int]] = field(default_factory=list)
    years: list[Stated[int]] = field(default_factory=list)
    earlier: list[Stated[int]] = field(default_factory=list)
    """The editions that previous ranks are of."""
    subjects: list[int] = field(default_factory=list)
    """Where the name ends that comes before " is the …-ranked cluster"."""
    spans: list[Span] = field(default_factory=list)
    """The sentences, each from its rank to its end."""
    national_ends: list[int] = field(default_factory=list)
    """Where the words on the national rank end."""

    @property
    def stated(self) -> list[Stated[int]]:
        """All ranks and numbers of clusters, those that are said again included."""
        return [*(one for ranks in self.ranks.values() for one in ranks), *self.national_of]

    def refuse_other_than_previous(self, account: Account, edition: Stated[int] | None) -> None:
        """Refuse a rank of an edition that is not known to be the one before the page's."""
        for earlier in self.earlier:
            if edition is None or earlier.value != previous_edition(edition.value):
                own = "whose own is not stated" if edition is None else f"of {edition.value}"
                account.page.refuse(
                    earlier.span[0],
                    f"{quoted(account.page.words(earlier.span))} is not the edition before that "
                    f"of this page, {own}; expected the rank of the edition before.",
                )

    def rank(self, account: Account, kind: RankKind) -> Stated[int] | None:
        return agreed(account.page, self.ranks[kind], f"the {kind} rank")

    def listed_by_intensity(self, account: Account) -> Stated[int] | None:
        """Find "among the top 100 S&T clusters" right behind an intensity rank."""
        return next(
            (
                top
                for rank in self.ranks["intensity"]
                for top in self.listed
                if AMONG.fullmatch(account.text, rank.span[1], max(rank.span[1], top.span[0]))
            ),
            None,
        )


def read_rank_sentences(account: Account) -> RankFigures:
    """Read and take all rank sentences, or refuse the page."""
    found = RankFigures()
    _read_national(account, found)
    for kind in _RANK_SENTENCES:
        _read_ranks(account, found, kind)
    return found


def read_listed(account: Account, found: RankFigures, profile_end: int) -> None:
    """Read "100" of "the top 100 S&T clusters in 2024", wherever the profile says so."""
    first = account.taken[0][0] if account.taken else profile_end
    for top in occurrences(account, _TOP):
        words = top["number"]
        number = any(map(str.isdigit, words)) or read_cardinal_word(words) is not None
        if not first <= top.start() < profile_end or not number:
            # "The top performing S&T clusters" states no number.
            continue
        value = reading(account.page, top.start("number"), read_number, words)
        if value == 0:
            account.page.refuse(
                top.start(), f"{quoted(account.page.words(top.span()))} lists no cluster."
            )
        _refuse_outside(account, found, top.start())
        _year(account, found, top)
        found.listed.append(Stated(value, top.span("words")))
        account.take(top.span())


def _refuse_outside(account: Account, found: RankFigures, top: int) -> None:
    """Refuse "the eighteenth-ranked cluster that is not within the top 100"."""
    end = max((one for one in found.national_ends if one <= top), default=top)
    between = account.text[end:top]
    if top - end > _LONGEST_BETWEEN or re.search(r"[.!?]\s|\n\s*\n", between):
        return
    if not _FALLS_WITHIN.fullmatch(between) and not _IN_YEAR.match(between):
        words = quoted(account.page.words((end, top)))
        account.page.refuse(
            end, f'{words} is not understood; expected "that falls within" a number of clusters.'
        )


def _read_ranks(account: Account, found: RankFigures, kind: RankKind) -> None:
    anchor, whole = _RANK_SENTENCES[kind]
    for place, said in sentences(account, anchor, whole):
        if said is None:
            if account.is_note(place.start()):
                continue
            words = quoted(account.page.words(place.span()))
            account.page.refuse(
                place.start(), f"{words} has no rank before it; expected one as in 65th."
            )
        first, rank = said.start("core"), 1
        if said["rank"]:
            first = said.start("rank")
            refuse_split_figure(account.page, first)
            rank = reading(account.page, first, _read_rank, account.page.words(said.span("rank")))
        if said["subject"]:
            found.subjects.append(said.end("subject"))
        end = _year(account, found, said)
        found.ranks[kind].append(Stated(rank, (first, end)))
        stop = _read_movement(account, found, kind, said.end())
        found.spans.append((said.start(), stop))
        account.take((said.start(), stop))


def _year(account: Account, found: RankFigures, said: re.Match[str]) -> int:
    """Read the year that a sentence is of, if it names one; return where the words end."""
    if not said["year"]:
        return said.end()
    year = reading(account.page, said.start("year"), read_edition, said["year"])
    found.years.append(Stated(year, said.span("year")))
    return said.end("year")


def _read_movement(account: Account, found: RankFigures, kind: RankKind, offset: int) -> int:
    """Read "up from 68th in 2023" right behind a rank; return where the words end."""
    moved = _MOVED.match(account.text, offset)
    if moved is None:
        return offset
    begins_line = "\n" in account.text[offset : moved.start("words")]
    line_end = account.page.line_span(account.page.line_of(moved.end()))[1]
    if begins_line and account.text[moved.end() : line_end].strip(" \t\u00a0.,;"):
        # It may be said of what follows.
        return offset
    rank = found.ranks[kind][-1].value
    named = next((name for name in ("from", "before", "in", "was") if moved[name]), None)
    places = "places" if moved["places"] else "some"
    up = (moved["way"] or moved["direction"] or "").strip().lower() in {"up", "▲", "↑", "+"}
    if named is not None:
        read = read_count if moved[named].isdecimal() and named == "was" else _read_rank
        previous = reading(account.page, moved.start(named), read, moved[named])
    elif moved[places]:
        number = reading(account.page, moved.start(places), read_number, moved[places])
        previous = rank + number if up else rank - number
    else:
        previous = rank
    span = moved.span("words")
    if previous < 1 or (moved["from"] and _contradicts(moved[0], previous, rank)):
        account.page.refuse(
            span[0], f"{quoted(account.page.words(span))} does not fit the rank {rank}."
        )
    found.previous[kind].append(Stated(previous, span))
    for year in ("at", "edition"):
        if moved[year]:
            edition = reading(account.page, moved.start(year), read_edition, moved[year])
            found.earlier.append(Stated(edition, moved.span(year)))
    return moved.end()


def _contradicts(words: str, previous: int, rank: int) -> bool:
    """Tell "up from 60th" said of the 65th."""
    word = words.lstrip(" ,;–—-(\n\t").lower()
    if word.startswith(("up", "ris", "improv", "climb")):
        return previous <= rank
    return word.startswith(("down", "fall", "drop")) and previous >= rank


def _read_national(account: Account, found: RankFigures) -> None:
    page = account.page
    for place, said in sentences(account, _NATIONAL, _NATIONAL_SENTENCE):
        if said is None and place[0].lower().startswith("only"):
            continue
        if said is None or bool(said["rank"]) == bool(said["only"]):
            page.refuse(
                place.start(),
                f"{quoted(page.words((max(0, place.start() - 80), place.end())))} has no rank "
                'that can be read; expected "… is the eighteenth-ranked cluster".',
            )
        found.subjects.append(said.end("subject"))
        if said["only"]:
            if said["rank"]:
                words = quoted(page.words((said.start("rank"), said.end())))
                page.refuse(said.start("rank"), f'{words} is not understood; expected "the only".')
            rank = Stated(1, said.span("core"))
            found.national_of.append(rank)
            found.ranks["national"].append(rank)
            end = said.end()
        else:
            start = said.start("rank")
            value = reading(page, start, _read_rank, page.words(said.span("rank")))
            rank = Stated(value, (start, said.end()))
            found.ranks["national"].append(rank)
            stop = _read_movement(account, found, "national", said.end())
            end = _read_national_total(account, found, rank, stop)
        end = _read_movement(account, found, "national", end)
        found.national_ends.append(end)
        year = _IN_YEAR.match(account.text, end)
        account.take((rank.span[0], end if year is None else _year(account, found, year)))


def _read_national_total(
    account: Account, found: RankFigures, rank: Stated[int], offset: int
) -> int:
    """Read "26" of ", out of 26 Chinese clusters" right after the rank; return its end."""
    page = account.page
    said = _OUT_OF.match(account.text, offset)
    if said is None:
        if _OUT_OF_AT_ALL.match(account.text, offset):
            page.refuse(offset, 'after "out of" a number of clusters is expected.')
        return offset
    value = reading(page, said.start("of"), read_number, said["of"].replace("\u00a0", " "))
    if any(map(str.isdigit, said["kind"])) or _OF_OTHERS.search(said["kind"]):
        words = quoted(page.words((said.start("of"), said.end("kind"))))
        page.refuse(said.start("of"), f"{words} does not begin with one number of clusters.")
    if rank.value > value:
        page.refuse(
            rank.span[0],
            f"{quoted(page.words(rank.span))} cannot be right: there are {value:,} clusters.",
        )
    found.national_of.append(Stated(value, said.span("words")))
    return said.end()


def refuse_other_ranks(account: Account) -> None:
    """Refuse "60th S&T cluster by size" among what is left: neither of size nor of intensity."""
    for gap in account.gaps((0, len(account.text))):
        for other in _RANKED.finditer(account.text, *gap):
            try:
                read_ordinal(other["words"])
            except FigureError:
                continue
            words = quoted(account.page.words((other.start(), other.end("rest"))))
            account.page.refuse(
                other.start(),
                f"{words} is a rank that no profile states; expected one as in "
                '"65th largest S&T cluster" or "60th S&T cluster by intensity".',
            )


def _read_rank(words: str) -> int:
    return 1 if words.lower() in {"top", "highest"} else read_ordinal(words)
