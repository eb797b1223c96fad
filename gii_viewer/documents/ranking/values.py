"""What stands in a ranking's cells, read exactly or refused with the reason.

Only the digits 0–9 are read. A mark that says that there is nothing is no figure.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from gii_viewer.documents.printed_ranges import GREATEST
from gii_viewer.documents.quoting import quoted
from gii_viewer.model.ranking import RowPart

_RAISED = re.compile(r"\s*[\u00b2\u00b3\u00b9\u2070-\u209c\u1d43-\u1d6a]+$")
_NOTHING = re.compile(
    r"|[-−–—‐‑]|\.{2,3}|…|n\.?\s?/?\s?a\.?|none|not\s+(?:ranked|available|applicable|listed)",
    re.IGNORECASE,
)
_NEW = re.compile(r"\(?(?:new(?:\s+entr(?:y|ant))?|entry)\)?", re.IGNORECASE)
_SAME = re.compile(r"=|no\s+change|unchanged|◄►|◀▶|↔|→", re.IGNORECASE)
_RANK = re.compile(r"=?([1-9][0-9]{0,3})[.)=]?")
_PLAIN = re.compile(r"0|[1-9][0-9]*")
_GROUPED = {
    ",": re.compile(r"[1-9][0-9]{0,2}(?:(?:,[0-9]{3})+|(?:\u00a0[0-9]{3})+)"),
    ".": re.compile(r"[1-9][0-9]{0,2}(?:\.[0-9]{3})+"),
}
_SHARE = re.compile(r"((?:0|[1-9][0-9]{0,2})(?:([.,])([0-9]{1,6}))?)[ \u00a0]?(%?)")
_UP, _DOWN = "▲△⬆↑⇧", "▼▽⬇↓⇩"
_CHANGE = re.compile(rf"\(?([-−–+{_UP}{_DOWN}]?)\s*(0|[1-9][0-9]{{0,3}})\)?")
MOVEMENT = re.compile(
    rf"\s*([{_UP}{_DOWN}]\s*[0-9]+|\([{_UP}{_DOWN}+−–-]\s*[0-9]+\)|\((?:=|0|new)\))$",
    re.IGNORECASE,
)
"""How many places a cluster went up or down, behind its name in one cell."""
VALUE_LIKE = re.compile(
    rf"[(=]?[-−–+{_UP}{_DOWN}]?\s*[0-9].*|{_NOTHING.pattern}|{_NEW.pattern}|{_SAME.pattern}",
    re.IGNORECASE,
)

WHAT: dict[RowPart, str] = {
    "rank": "a rank",
    "applications": "a count of PCT applications",
    "articles": "a count of scientific articles",
    "deals": "a count of venture capital deals",
    "share_applications": "a share of the world's PCT applications",
    "share_articles": "a share of the world's scientific articles",
    "share_deals": "a share of the world's venture capital deals",
    "total": "a total of shares",
    "previous": "a previous rank",
    "change": "a change of rank",
}


class ValueRefusedError(ValueError):
    """A value that cannot be read exactly; ``str()`` quotes it and says why."""

    def __init__(self, words: str, part: RowPart, why: str) -> None:
        super().__init__(f"{quoted(words)} cannot be read as {WHAT[part]}: {why}.")


@dataclass(frozen=True)
class Writing:
    """How a table writes numbers: its decimal mark, which groups no digits."""

    decimal: str = "."

    @property
    def grouping(self) -> str:
        return "," if self.decimal == "." else "."


def writing_of(shares: Iterable[str]) -> Writing:
    """Tell how a table writes numbers by all of its shares.

    A comma is a decimal mark only where every share that has one has it, and the same
    number of digits behind it: "10,1" among points was damaged.
    """
    marks = {
        (found[2], len(found[3]))
        for words in shares
        if (found := _SHARE.fullmatch(bare(words))) and found[2]
    }
    return Writing(",") if len(marks) == 1 and next(iter(marks))[0] == "," else Writing()


def bare(words: str) -> str:
    """Return a cell's words without the raised mark of a footnote."""
    return _RAISED.sub("", words)


def read_value(words: str, part: RowPart, writing: Writing) -> int | Decimal | None:
    """Read the figure in a cell; ``None`` where a mark says that there is none.

    Raises
    ------
    ValueRefusedError
        where it is no such figure, or can't be read exactly.
    """
    plain = bare(words)
    if part == "change":
        return _change(plain)
    if part != "rank" and (_NOTHING.fullmatch(plain)):
        return None
    if part in ("rank", "previous"):
        return _rank(plain, part)
    if part in ("applications", "articles", "deals"):
        return _count(plain, part, writing)
    return _share(plain, part, writing)


def _rank(words: str, part: RowPart) -> int | None:
    if part == "previous" and _NEW.fullmatch(words):
        return None
    found = _RANK.fullmatch(words)
    if found is None:
        raise ValueRefusedError(words, part, "expected a whole number from 1, as in 12")
    return int(found[1])


def _count(words: str, part: RowPart, writing: Writing) -> int:
    if not (_PLAIN.fullmatch(words) or _GROUPED[writing.grouping].fullmatch(words)):
        raise ValueRefusedError(words, part, _why_no_count(words))
    digits = re.sub(r"[,.\u00a0]", "", words)
    if len(digits) > len(str(GREATEST)):
        raise ValueRefusedError(words, part, f"no cluster reaches more than {GREATEST:,}")
    return int(digits)


def _why_no_count(words: str) -> str:
    if re.fullmatch(r"[0-9,\u00a0]+", words):
        return "digits after a comma or a space must come in groups of three"
    if re.fullmatch(r"[0-9]+\.[0-9.]*%?|[0-9.,]+%", words):
        return "the column's head names a count, and counts are whole numbers"
    return "expected a whole number as in 15,062"


def _share(words: str, part: RowPart, writing: Writing) -> Decimal:
    found = _SHARE.fullmatch(words)
    if found is None:
        raise ValueRefusedError(words, part, "expected a percent as in 10.1")
    if found[2] and found[2] != writing.decimal:
        raise ValueRefusedError(words, part, f'expected "{writing.decimal}" before the decimals')
    share = Decimal(found[1].replace(",", "."))
    if share > 100:
        raise ValueRefusedError(words, part, "a share cannot be more than 100%")
    return share


def _change(words: str) -> int | None:
    if _NOTHING.fullmatch(words) or _NEW.fullmatch(words):
        return None
    if _SAME.fullmatch(words):
        return 0
    found = _CHANGE.fullmatch(words)
    if found is None:
        raise ValueRefusedError(words, "change", "expected a whole number as in +3 or −2")
    down = found[1] and found[1] in f"-−–{_DOWN}"
    return -int(found[2]) if down else int(found[2])
