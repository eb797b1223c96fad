"""Markdown as people's converters write it: CommonMark, and what differs from it here.

Every rule keeps words rather than lose them: no indented code, tables whose rows keep
all their cells, fences that are seen through, quotes that aren't comparisons.
"""

from __future__ import annotations

import re

from markdown_it import MarkdownIt
from markdown_it.ruler import RuleOptionsType
from markdown_it.rules_block import StateBlock, reference
from markdown_it.rules_inline import StateInline

DEEPEST = 50

_FENCE = re.compile(
    r"(?:`{3,}|~{3,})[ \t]*(?:[A-Za-z][\w+#.-]*|\{[^{}]*\})?[ \t]*"
    r"|:{3,}[ \t]*(?:[A-Za-z][\w-]*|\{[^{}]*\})?[ \t]*:*[ \t]*"
)
_DELIMITERS = re.compile(r"\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?")
_GRID_RULE = re.compile(r"\+(?:[-=:]+\+)+")
_RULES = re.compile(r"-+(?: +-+)+")
_PIPE = re.compile(r"(?<!\\)\|")
_ADDRESS = re.compile(r"\[(?:[^\[\]\\]|\\.)+\]:[ \t]*<?(?:[A-Za-z][A-Za-z+.-]*:|[/#.]|www\.)")
_DASHES = re.compile("--(?!-)|---(?!-)")
# Characters that are two columns wide where all characters are equally wide.
_WIDE = re.compile(
    r"[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f"
    r"\uff00-\uff60\uffe0-\uffe6\U00020000-\U0003fffd]"
)
_RAISED = re.compile(r"\^(?![\s^])(?:[^\s^\\]|\\.){1,60}\^(?!\^)")
_LOWERED = re.compile(r"~(?![\s~])(?:[^\s~\\]|\\.){1,60}~(?!~)")
_ENDS: RuleOptionsType = {"alt": ["paragraph", "reference", "blockquote", "list"]}


def markdown_parser() -> MarkdownIt:
    """Return a parser of block and inline tokens; its renderer isn't used."""
    parser = MarkdownIt("commonmark", {"maxNesting": DEEPEST})
    parser.disable(["code", "text_join"]).enable("table")
    parser.block.ruler.at("fence", _fence, _ENDS)
    parser.block.ruler.at("table", _table, _ENDS)
    parser.block.ruler.before("table", "ruled table", _ruled_table, _ENDS)
    parser.block.ruler.at("reference", _reference)
    parser.block.ruler.before("paragraph", "item's end", _ends_item, {"alt": ["paragraph"]})
    parser.inline.ruler.at("newline", _newline)
    parser.inline.ruler.before("escape", "in words", _in_words)
    return parser


def _line(state: StateBlock, line: int) -> str:
    start = state.bMarks[line] + state.tShift[line]
    return state.src[start : state.eMarks[line]].strip()


def _fence(state: StateBlock, line: int, _end: int, silent: bool) -> bool:
    """See through the fences of code and of pandoc's divisions: what they hold is read."""
    if not _FENCE.fullmatch(_line(state, line)):
        return False
    if not silent:
        state.line = line + 1
    return True


def _ends_item(state: StateBlock, line: int, _end: int, silent: bool) -> bool:
    """End an item's paragraph with its indentation: a table or a heading may follow at once."""
    return silent and state.sCount[line] < state.blkIndent


def _reference(state: StateBlock, line: int, end: int, silent: bool) -> bool:
    """Take only addresses for links' addresses: "[1]: 583" are words."""
    return bool(_ADDRESS.match(_line(state, line))) and reference(state, line, end, silent)


def _table(state: StateBlock, line: int, end: int, silent: bool) -> bool:
    """Read a table by pipes, whether or not they stand at its edges, or a grid."""
    first = _line(state, line)
    grid = bool(_GRID_RULE.fullmatch(first))
    if not grid:
        if line + 1 >= end or "|" not in first or state.sCount[line + 1] < state.blkIndent:
            return False
        delimiters = _line(state, line + 1)
        if "|" not in delimiters or not _DELIMITERS.fullmatch(delimiters):
            return False
    if silent:
        return True
    marks = "||" if grid else delimiters[0] + delimiters[-1]
    columns = 0 if grid else len(_cells(delimiters, marks, 0))
    state.push("table_open", "table", 1).map = [line, line]
    after = line
    while after < end and state.sCount[after] >= state.blkIndent:
        words = _line(state, after)
        if "|" not in words and not _GRID_RULE.fullmatch(words):
            break
        if "|" in words and (grid or after != line + 1):
            _push_row(state, after, _cells(words, marks, columns))
        after += 1
    state.push("table_close", "table", -1)
    state.line = after
    return True


def _ruled_table(state: StateBlock, line: int, end: int, silent: bool) -> bool:
    """Read pandoc's simple table: under each header a rule as wide as its column."""
    if line + 1 >= end or not _RULES.fullmatch(_line(state, line + 1)):
        return False
    after = line + 2
    while after < end and _line(state, after) and state.sCount[after] >= state.blkIndent:
        after += 1
    lines = [
        _WIDE.sub(r"\g<0>\0", state.src[state.bMarks[at] : state.eMarks[at]])
        for at in range(line, after)
    ]
    columns = [run.start() for run in re.finditer("-+", lines[1])]
    if any("\t" in words or any(words[at - 1 : at].strip() for at in columns) for words in lines):
        return False
    if silent:
        return True
    state.push("table_open", "table", 1).map = [line, after]
    for at, words in enumerate(lines):
        if at != 1:
            ends = [*columns[1:], len(words)]
            _push_row(
                state,
                line + at,
                [
                    words[slice(*edges)].replace("\0", "")
                    for edges in zip(columns, ends, strict=True)
                ],
            )
    state.push("table_close", "table", -1)
    state.line = after
    return True


def _cells(row: str, marks: str, columns: int) -> list[str]:
    """Return a row's cells; ``marks`` are at the edges of the row of delimiters.

    Pipes at the edges enclose a row where they enclose the delimiters, or where the row
    would have too many cells with them.
    """
    cells = _PIPE.split(row)
    if not cells[-1].strip() and (marks[1] == "|" or len(cells) > columns):
        cells.pop()
    if cells and not cells[0].strip() and (marks[0] == "|" or len(cells) > columns):
        cells.pop(0)
    return cells


def _push_row(state: StateBlock, line: int, cells: list[str]) -> None:
    state.push("tr_open", "tr", 1).map = [line, line + 1]
    for cell in cells:
        state.push("td_open", "td", 1)
        inline = state.push("inline", "", 0)
        inline.content, inline.children = cell.strip(), []
        state.push("td_close", "td", -1)
    state.push("tr_close", "tr", -1)


def _newline(state: StateInline, silent: bool) -> bool:
    """End the line and keep the white space around: columns stand by it."""
    if state.src[state.pos] != "\n":
        return False
    if not silent:
        state.push("softbreak", "br", 0)
    state.pos += 1
    return True


def _in_words(state: StateInline, silent: bool) -> bool:
    """Read what pandoc writes inside words, and leave the star in "A*STAR"."""
    words, at = state.src, state.pos
    before, mark, after = words[at - 1 : at], words[at], words[at + 1 : at + 2]
    literal, taken = "", 1
    if mark == "*" and before.isalnum() and after.isalnum():
        literal = "*"
    elif mark == "\\" and after == " ":
        literal, taken = "\u00a0", 2
    elif mark == "-" and before.isalnum() and (dashes := _DASHES.match(words, at)):
        taken = len(dashes[0])
        literal = " –—"[taken - 1] if words[at + taken : at + taken + 1].isalnum() else ""
    if literal:
        if not silent:
            state.append_pending(literal)
        state.pos += taken
        return True
    scripts = {"^": ("sup", _RAISED), "~": ("sub", _LOWERED)}
    if silent or mark not in scripts or before == mark:
        return False
    tag, pattern = scripts[mark]
    found = pattern.match(words, at, state.posMax)
    if found is None:
        return False
    last, state.pos, state.posMax = state.posMax, at + 1, found.end() - 1
    state.push(f"{tag}_open", tag, 1)
    state.md.inline.tokenize(state)
    state.push(f"{tag}_close", tag, -1)
    state.pos, state.posMax = found.end(), last
    return True
