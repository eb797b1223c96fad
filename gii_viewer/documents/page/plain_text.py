"""A page's text without marks, and the way back from it to the words in the document.

Everything after this reads plain words: Markdown's marks, entities, links and
invisible characters are gone, no-break spaces of every width are U+00A0. Each
character still knows where it stood.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, field
from typing import NoReturn

from gii_viewer.documents.decoding import refuse_controls
from gii_viewer.documents.errors import DocumentError
from gii_viewer.documents.lines import Lines
from gii_viewer.model.document import Passage

MOST_LINES = 20_000
LONGEST_LINE = 10_000
LONGEST_TEXT = 400_000
"""One page takes some two hundred lines; what is far beyond is not one page."""

LONGEST_MARKED = 500
"""No more than this stands between the two marks of bold words."""

_TOKEN = re.compile(
    r"""
    (?P<escape>\\[!-/:-@\[-`{-~])
    | (?P<entity>&(?:\#[0-9]{1,7}|\#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});)
    | (?P<bold_tag></?(?:b|strong)>)
    | (?P<break_tag><br[ ]?/?>)
    | (?P<plain_tag></?(?:i|em|u|small)>|<sup>(?=(?:st|nd|rd|th)</sup>)|(?<=st|nd|rd|th)</sup>)
    | (?P<image>!\[[^\[\]]*\]\([^()\[\]]*\))
    | (?P<link>\[(?=[^\[\]]*\]\([^()\[\]]*\))|\]\([^()\[\]]*\))
    | (?P<emphasis>\*{1,3}|_{1,3})
    | (?P<invisible>[\u00ad\u061c\u200b-\u200f\u202a-\u202c\u2060-\u2064\u2066-\u2069\ufeff])
    | (?P<space>[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000])
    """,
    re.VERBOSE,
)
_SPACES = r" \u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_LINE_MARK = re.compile(
    rf"^[{_SPACES}]*(?:(?:>[{_SPACES}]*)+)?"
    rf"(?:\#{{1,6}}[{_SPACES}]+|(?P<item>[-*+•‣◦▪●○·–—][{_SPACES}\t]+(?=\S)))?",
    re.MULTILINE,
)
_LIST_TITLE = re.compile(r"\W*(?:top|patents|publications|articles)\b", re.IGNORECASE)
# Rules under headings and between a grid's rows: nothing but drawing.
_RULE = re.compile(r"^[ \t]*(?:[-=_*][ \t]*){3,}$|^[ \t]*[|+][-=:|+ \t]*$", re.MULTILINE)

_DASHES = frozenset("-–—")
_PLAIN_SPACES = str.maketrans("\t\u00a0", "  ")

Span = tuple[int, int]


@dataclass(frozen=True)
class _Token:
    start: int
    end: int
    kind: str
    words: str


@dataclass(frozen=True)
class PlainText:
    """``text`` has the document's lines, one for one, without their marks.

    ``bold`` spans in ``text`` were marked; ``items`` are the 0-based lines that began
    with a list mark.
    """

    file: str
    raw: str
    text: str
    origins: list[int]
    widths: dict[int, int]
    bold: tuple[Span, ...]
    items: frozenset[int]
    _lines: Lines = field(init=False)
    _raw_lines: Lines = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_lines", Lines(self.text))
        object.__setattr__(self, "_raw_lines", Lines(self.raw))

    def line_of(self, offset: int) -> int:
        """Return the 0-based line at ``offset``."""
        return self._lines.at(offset)

    def line_span(self, line: int) -> Span:
        """Return the span of a 0-based line without its end."""
        return self._lines.span(line)

    @property
    def line_count(self) -> int:
        return len(self._lines.starts)

    def words(self, span: Span) -> str:
        """Return the words of a span on one line, as evidence quotes them."""
        return " ".join(self.text[span[0] : span[1]].replace("\u00a0", " ").split())

    def name(self, span: Span) -> str:
        """Return a name: verbatim, but wraps undone, tabs and no-break spaces plain.

        A name that wraps after a dash goes on without a space.
        """
        words = self.text[span[0] : span[1]].translate(_PLAIN_SPACES).strip()
        if "\n" not in words:
            return words
        whole = ""
        for line in filter(None, map(str.strip, words.split("\n"))):
            after_dash = whole[-1:] in _DASHES and whole[-2:-1].isalnum()
            whole += line if after_dash or not whole else f" {line}"
        return whole

    def passage(self, span: Span) -> Passage:
        """Return where the part of a span that is on its first line stands in ``raw``."""
        start, end = trimmed(self.text, span)
        newline = self.text.find("\n", start, end)
        if newline != -1:
            start, end = trimmed(self.text, (start, newline))
        line = self.line_of(start)
        begin = self._raw_lines.starts[line]
        last = max(start, end - 1)
        stop = self.origins[last] + self.widths.get(last, 1)
        return Passage(line + 1, self.origins[start] - begin, stop - begin)

    def refuse(self, offset: int, reason: str) -> NoReturn:
        """Refuse the document for what stands at ``offset``."""
        raise DocumentError(self.file, self.line_of(offset) + 1, reason)


def trimmed(text: str, span: Span) -> Span:
    """Return the span without white space at its ends."""
    start, end = span
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return start, end


def plain_text(raw: str, file: str, *, markdown: bool) -> PlainText:
    """Take the marks off; of a web page's text (not ``markdown``) only those of bold.

    Control characters are refused, those that entities spell ("&#x202e;") included.
    """
    refuse_controls(raw, file)
    _refuse_more_than_a_page(raw, file)
    tokens, items = _tokens(raw, markdown=markdown)
    pairs = _pairs(raw, [token for token in tokens if token.kind == "emphasis"])
    pieces: list[str] = []
    origins: list[int] = []
    widths: dict[int, int] = {}
    bold: list[Span] = []
    opened: dict[int, int] = {}
    tag_opened: int | None = None
    at = 0
    for token in tokens:
        pieces.append(raw[at : token.start])
        origins.extend(range(at, token.start))
        at = token.end
        if token.kind == "emphasis":
            closing = pairs.get(token.start)
            if closing is None:
                pieces.append(token.words)
                origins.extend(range(token.start, token.end))
            elif closing > token.start:
                opened[closing] = len(origins)
            elif len(token.words) > 1:
                bold.append((opened[token.start], len(origins)))
            continue
        if token.kind == "bold_tag":
            if not token.words.startswith("</"):
                tag_opened = len(origins)
            elif tag_opened is not None:
                bold.append((tag_opened, len(origins)))
                tag_opened = None
        replacement = _replacement(token)
        if replacement:
            widths[len(origins)] = token.end - token.start
            pieces.append(replacement)
            origins.append(token.start)
    pieces.append(raw[at:])
    origins.extend(range(at, len(raw) + 1))
    text = "".join(pieces)
    refuse_controls(text, file)
    return PlainText(file, raw, text, origins, widths, tuple(bold), items)


def _refuse_more_than_a_page(raw: str, file: str) -> None:
    lines = raw.count("\n") + 1
    if lines > MOST_LINES:
        raise DocumentError(file, None, f"{lines:,} lines are far more than one page.")
    if len(raw) > LONGEST_TEXT:
        raise DocumentError(file, None, f"{len(raw):,} characters are far more than one page.")
    for number, line in enumerate(raw.split("\n"), start=1):
        if len(line) > LONGEST_LINE:
            reason = f"a line of {len(line):,} characters is far longer than any on a page."
            raise DocumentError(file, number, reason)


def _tokens(raw: str, *, markdown: bool) -> tuple[list[_Token], frozenset[int]]:
    """Return all that is not plain, in order, and the lines that are list items."""
    rules = [_Token(*found.span(), "rule", "") for found in _RULE.finditer(raw)]
    ruled = {token.start for token in rules}
    line_marks: list[_Token] = []
    items: set[int] = set()
    lines = raw.split("\n")
    for line, found in enumerate(_LINE_MARK.finditer(raw)):
        end = found.end()
        if found["item"]:
            before = lines[line - 1] if line else ""
            figure = raw[end : end + 1].isdigit()
            if line - 1 in items or figure or _can_begin_items(found["item"], before):
                items.add(line)
            else:
                end = found.start("item")
        if end > found.start() and found.start() not in ruled:
            line_marks.append(_Token(found.start(), end, "line mark", ""))
    tokens = sorted(rules + line_marks, key=lambda token: token.start)
    covered = 0
    places = iter([*tokens, _Token(len(raw), len(raw), "end", "")])
    mixed: list[_Token] = []
    for place in places:
        mixed += _inner_tokens(raw, covered, place.start, markdown=markdown)
        if place.kind != "end":
            mixed.append(place)
        covered = place.end
    return mixed, frozenset(items)


def _can_begin_items(mark: str, line_before: str) -> bool:
    """Tell a list's first mark from a dash inside a name that wraps before it."""
    before = line_before.strip()
    after_sentence = before and not before.endswith(":") and not _LIST_TITLE.match(before)
    return mark[0] not in "-–—" or not after_sentence


def _inner_tokens(raw: str, start: int, end: int, *, markdown: bool) -> list[_Token]:
    found = []
    for match in _TOKEN.finditer(raw, start, end):
        kind = match.lastgroup or ""
        meant = markdown or kind in {"invisible", "space"} or match[0] == "**"
        if meant:
            found.append(_Token(*match.span(), kind, match[0]))
    return found


def _replacement(token: _Token) -> str:
    """Return the one character, or none, that stands for what was marked."""
    match token.kind:
        case "escape":
            return token.words[1]
        case "space":
            return "\u00a0"
        case "break_tag":
            return " "
        case "entity":
            character = html.unescape(token.words)
            return "\u00a0" if character.isspace() else character[:1]
    return ""


def _pairs(raw: str, marks: list[_Token]) -> dict[int, int]:
    """Pair the marks of emphasis: start of one to start of the other, both ways.

    A mark opens before a word and closes after one. A single * or _ does so only at
    the edge of words, or "A*STAR" and footnote stars would lose theirs.
    """
    pairs: dict[int, int] = {}
    open_marks: dict[str, _Token] = {}
    for mark in marks:
        before = raw[mark.start - 1 : mark.start] or " "
        after = raw[mark.end : mark.end + 1] or " "
        single = len(mark.words) == 1 or mark.words.startswith("_")
        opens = not after.isspace() and not (single and (before.isalnum() or not _begins(after)))
        closes = not before.isspace() and not (single and (after.isalnum() or not _ends(before)))
        opener = open_marks.get(mark.words)
        if opener is not None and mark.start - opener.end > LONGEST_MARKED:
            opener = None
        if closes and opener is not None and _belong(raw[opener.end : mark.start], single=single):
            pairs[opener.start], pairs[mark.start] = mark.start, opener.start
            del open_marks[mark.words]
        elif opens:
            open_marks[mark.words] = mark
    return pairs


def _begins(character: str) -> bool:
    return character.isalnum() or character in '"“‘(['


def _ends(character: str) -> bool:
    return character.isalnum() or character in '"”’.%)]:'


def _belong(between: str, *, single: bool) -> bool:
    """Tell whether two marks with this between them can be a pair."""
    if not between.strip():
        return False
    if single and "\n" in between:
        return False
    return not any(edge in between for edge in ("\t", "|", "\n\n"))
