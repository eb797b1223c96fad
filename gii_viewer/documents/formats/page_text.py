"""A page's text, as people copy it from a browser, a PDF or a spreadsheet."""

from __future__ import annotations

import html
import re

from gii_viewer.documents.blocks import (
    TAB,
    UNSEEN,
    WIDE_SPACES,
    Block,
    BlockKind,
    Page,
    Span,
    parts_between,
    trimmed,
)
from gii_viewer.documents.decoding import refuse_controls
from gii_viewer.documents.errors import DocumentError
from gii_viewer.documents.formats.format import Content, Original
from gii_viewer.documents.formats.pages import content_of_page
from gii_viewer.documents.formats.raising import as_raised

MOST_LINES = 20_000
LONGEST_LINE = 10_000
LONGEST_TEXT = 400_000
"""One page takes some two hundred lines; what is far beyond is not one page."""

LONGEST_MARKED = 500
"""No more than this stands between the two marks of bold words."""

_SPACES = f" {WIDE_SPACES}"
_BULLET = (
    r"[-*+•‣◦▪●○·–—→➔➜►▶▸✓✔☑★☆■□◆◇❖»›⮞⯈\ue000-\uf8ff]"
    r"|o(?=[ \t]+\d)"
    r"|[\U0001f300-\U0001faff\u2600-\u27bf]\ufe0f?"
)
_LINE_MARK = re.compile(
    rf"[{_SPACES}\t]*(?P<quote>(?:>[{_SPACES}]+)*)"
    rf"[{_SPACES}\t]*"
    rf"(?:(?P<heading>\#{{1,6}}[{_SPACES}]+)|(?P<item>(?:{_BULLET})[{_SPACES}\t]+)(?=\S))?"
)
_RAISED = re.compile(
    r"\^\((\w{1,3})\)|(?<=[0-9])\^(st|nd|rd|th)(?!\w)"
    r"|(?:(?<=[^\W\d_])|(?<=[^\W\d_][.,;:])|(?<=[%)]))\^(?:\[[0-9]{1,3}\])?([0-9]{1,2})(?![\w^])"
)
"""As converters and browsers of terminals write what is raised: "65^(th)", "Share^3".

A figure behind a figure may be its exponent.
"""

_MARKED_HEADING = re.compile(r"(={2,6}|\*{2,6}) ([^=*]+) \1\s*")
_LIST_TITLE = re.compile(r"\W*(?:top|patents|publications|articles)\b", re.IGNORECASE)
_DRAWING = frozenset("-=_*") | {chr(code) for code in range(0x2500, 0x2580)}
_IN_RULES = _DRAWING | frozenset("|+: \t")
"""Rules under headings, between a grid's rows and around boxes are nothing but drawing."""

_LEAST_DRAWN = 3
_PIPE = re.compile(r"(?<!\\)\|")
_NOTHING = frozenset({"null", "nan", "none", "undefined"})
# It begins with characters, which a scan looks for many times faster than for alternatives.
_TOKEN = re.compile(
    rf"""
    [\\&*_{UNSEEN}{WIDE_SPACES}]
    (?: (?P<escape>(?<=\\)[!-/:-@\[-`{{-~])
    | (?P<entity>(?<=&)(?:\#[0-9]{{1,7}}|\#[xX][0-9a-fA-F]{{1,6}}|[A-Za-z][A-Za-z0-9]{{1,30}});)
    | (?P<bold>(?<=\*)\*|(?<=_)_)
    | (?P<invisible>(?<=[{UNSEEN}]))
    | (?P<space>(?<=[{WIDE_SPACES}]))
    )
    """,
    re.VERBOSE,
)
_JOINERS = "\u200c\u200d"
"""They shape letters of some scripts, so between these they are part of a name."""


def page_of_text(raw: str, file: str) -> Page:
    """Read text as blocks, each line of it as one.

    Control characters are refused, those that entities spell ("&#x202e;") included.
    """
    refuse_controls(raw, file)
    refuse_more_than_a_page(raw, file)
    raw = _RAISED.sub(lambda found: as_raised(found[1] or found[2] or found[3]), raw)
    kinds, lines = _without_line_marks(raw.split("\n"))
    text, bold = _without_marks("\n".join(lines))
    refuse_controls(text, file)
    blocks = []
    start = 0
    for kind, line in zip(kinds, text.split("\n"), strict=True):
        end = start + len(line)
        span = trimmed(text, (start, end))
        if "\t" in line and span[0] < span[1]:
            cells = tuple(trimmed(text, part) for part in parts_between(text, (start, end), TAB))
            blocks.append(Block("row", (start, end), cells))
        elif span[0] < span[1]:
            blocks.append(Block(kind, span))
        start = end + 1
    return Page(file, text, tuple(blocks), bold)


def refuse_more_than_a_page(raw: str, file: str) -> None:
    """Refuse a text that is far longer than a page, before any of it is looked at."""
    lines = raw.count("\n") + 1
    if lines > MOST_LINES:
        raise DocumentError(file, None, f"{lines:,} lines are far more than one page.")
    if len(raw) > LONGEST_TEXT:
        raise DocumentError(file, None, f"{len(raw):,} characters are far more than one page.")
    for number, line in enumerate(raw.split("\n"), start=1):
        if len(line) > LONGEST_LINE:
            reason = f"a line of {len(line):,} characters is far longer than any on a page."
            raise DocumentError(file, number, reason)


def _without_line_marks(lines: list[str]) -> tuple[list[BlockKind], list[str]]:
    """Take off what marks whole lines, and put a tab between a row's cells."""
    kinds: list[BlockKind] = []
    found: list[str] = []
    for line in lines:
        if not line or line.isspace():
            kinds.append("paragraph")
            found.append("")
            continue
        kind, words = _without_line_mark(line, kinds[-1:], found[-1:])
        kinds.append(kind)
        found.append("" if _is_rule(words) else "\t".join(_split(words)))
    return kinds, found


def _without_line_mark(
    line: str, kind_before: list[BlockKind], line_before: list[str]
) -> tuple[BlockKind, str]:
    marked = _MARKED_HEADING.fullmatch(line)
    if marked is not None:
        return "heading", marked[2]
    mark = _LINE_MARK.match(line)
    if mark is None:
        return "paragraph", line
    words = line[mark.end() :]
    if mark["heading"]:
        return "heading", words
    if mark["item"]:
        before = line_before[0] if line_before else ""
        figure = words[:1].isdigit()
        if kind_before == ["item"] or figure or _can_begin_items(mark["item"], before):
            return "item", words
    # The place of words counts: columns of a printed page line up by their spaces.
    return "paragraph", line[: mark.end("quote")].replace(">", " ") + line[mark.end("quote") :]


def _is_rule(line: str) -> bool:
    if not _IN_RULES.issuperset(line.replace("\u00a0", " ")):
        return False
    return sum(character in _DRAWING for character in line) >= _LEAST_DRAWN


def _can_begin_items(mark: str, line_before: str) -> bool:
    """Tell a list's first mark from a dash inside a name that wraps before it."""
    before = line_before.strip()
    after_sentence = before and not before.endswith(":") and not _LIST_TITLE.match(before)
    return mark[0] not in "-–—" or not after_sentence


def _split(line: str) -> list[str]:
    """Split a line at its pipes or tabs; empty cells at its end say nothing.

    At its start they are kept, for a rank may be missing there.
    """
    words = line.strip(" \u00a0").replace("│", "|").replace("┃", "|")
    if words.startswith("^") and words.endswith("^"):
        words = words.replace("^", "|")
    if words.startswith("|") or ("\t" not in words and " | " in words):
        cells = [cell.strip().replace("\t", " ") for cell in _PIPE.split(words)]
        cells = cells[words.startswith("|") :]
    elif "\t" in line:
        cells = [_unquoted(cell.strip()) for cell in line.split("\t")]
        while len(cells) > 1 and cells[-1].lower() in _NOTHING:
            cells.pop()
    else:
        return [_unquoted(line)]
    while len(cells) > 1 and not cells[-1]:
        cells.pop()
    return cells if sum(map(bool, cells)) > 1 else ["".join(cells)]


def _unquoted(cell: str) -> str:
    """Take off the quotes that a spreadsheet puts around a cell with a comma."""
    words = cell.strip()
    inside = words[1:-1]
    if len(words) > 1 and words[0] == words[-1] == '"' and '"' not in inside.replace('""', ""):
        return inside.replace('""', '"')
    return cell


def _without_marks(raw: str) -> tuple[str, tuple[Span, ...]]:
    tokens = list(_TOKEN.finditer(raw))
    pairs = _pairs(raw, [token for token in tokens if token.lastgroup == "bold"])
    pieces: list[str] = []
    bold: list[Span] = []
    opened: dict[int, int] = {}
    at = length = 0
    for token in tokens:
        before = raw[at : token.start()]
        piece = _replacement(raw, token)
        length += len(before)
        if token.lastgroup == "bold":
            other = pairs.get(token.start())
            if other is None:
                piece = token[0]
            elif other > token.start():
                opened[other] = length
            else:
                bold.append((opened[token.start()], length))
        pieces += (before, piece)
        length += len(piece)
        at = token.end()
    pieces.append(raw[at:])
    return "".join(pieces), tuple(bold)


def _replacement(raw: str, token: re.Match[str]) -> str:
    match token.lastgroup:
        case "escape":
            return token[0][1]
        case "space":
            return "\u00a0"
        case "entity":
            character = html.unescape(token[0])
            return "\u00a0" if character.isspace() else character[:1]
        case "invisible" if token[0] in _JOINERS:
            around = raw[token.start() - 1 : token.start()] + raw[token.end() : token.end() + 1]
            return (
                token[0] if len(around) == 2 and around.isalpha() and not around.isascii() else ""
            )
    return ""


def _pairs(raw: str, marks: list[re.Match[str]]) -> dict[int, int]:
    """Pair the marks of bold: start of one to start of the other, both ways."""
    pairs: dict[int, int] = {}
    open_marks: dict[str, re.Match[str]] = {}
    for mark in marks:
        before = raw[mark.start() - 1 : mark.start()] or " "
        after = raw[mark.end() : mark.end() + 1] or "\n"
        # An underscore inside a word is the word's own.
        inside = mark[0] == "__" and before.isalnum() and after.isalnum()
        opener = open_marks.get(mark[0])
        if opener is not None and mark.start() - opener.end() > LONGEST_MARKED:
            opener = None
        between = "" if opener is None else raw[opener.end() : mark.start()]
        belong = bool(between.strip()) and not any(edge in between for edge in ("\t", "\n\n"))
        # "**Top applicants **": some tools put the mark behind the last space of a line.
        can_close = not before.isspace() or after == "\n"
        if opener is not None and can_close and belong:
            pairs[opener.start()], pairs[mark.start()] = mark.start(), opener.start()
            del open_marks[mark[0]]
        elif not after.isspace() and not inside:
            open_marks[mark[0]] = mark
    return pairs


def read(original: Original) -> tuple[Content]:
    return (content_of_page(page_of_text(original.text, original.name), original),)
