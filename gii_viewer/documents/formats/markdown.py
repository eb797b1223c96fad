"""Markdown, as converters write it and as people do."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from gii_viewer.documents.blocks import Page
from gii_viewer.documents.errors import DocumentError
from gii_viewer.documents.formats.format import Content, Original
from gii_viewer.documents.formats.pages import content_of_page

if TYPE_CHECKING:
    from markdown_it.token import Token

LONGEST = 400_000
"""Characters; one page takes some four thousand."""

_METADATA = re.compile(r"[ \t]*|[ \t]+.*|- .*|[\w-]+:.*")
_MOST_METADATA = 200
_PICTURE = re.compile(r"\(data:[^()\s]*+")
_COMPARISON = re.compile(r"^((?:[ \t]*+>)*?[ \t]*+)>(?=[^\w\s|>#]{0,3}\d)", re.MULTILINE)
_WIDE_SPACE_BEHIND_MARK = re.compile(
    r"^([ \t>]*+(?:\#{1,6}|[-*+]|[0-9]{1,3}[.)]))[\u00a0\u2000-\u200a\u202f\u3000]", re.MULTILINE
)
_RAW_EDGE = re.compile(
    r"<(?:!--|(?P<close>/?)(?P<name>script|style|textarea|title|iframe|noscript|xmp)\b[^<>]*+>)|-->",
    re.IGNORECASE,
)
_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9-]*)")
_HEADING_NAME = re.compile(r"[ \t]*\{[#.][^{}]*\}$")
_NEED_NO_END = frozenset(
    (
        *("area", "base", "br", "col", "hr", "img", "input", "link", "meta", "p", "li", "dt"),
        *("dd", "td", "th", "tr", "tbody", "thead", "tfoot", "wbr"),
    )
)
_ELEMENTS = _NEED_NO_END | frozenset(
    (
        *("a", "abbr", "address", "article", "aside", "audio", "b", "bdi", "bdo", "big"),
        *("blockquote", "body", "button", "canvas", "caption", "center", "cite", "code"),
        *("colgroup", "data", "datalist", "del", "details", "dfn", "dialog", "dir", "div", "dl"),
        *("em", "embed", "fieldset", "figcaption", "figure", "font", "footer", "form", "h1"),
        *("h2", "h3", "h4", "h5", "h6", "head", "header", "hgroup", "html", "i", "ins", "kbd"),
        *("label", "legend", "main", "map", "mark", "menu", "meter", "nav", "object", "ol"),
        *("optgroup", "option", "output", "picture", "pre", "progress", "q", "rp", "rt", "ruby"),
        *("s", "samp", "search", "section", "select", "slot", "small", "span", "strike"),
        *("strong", "sub", "summary", "sup", "svg", "table", "template", "time", "tt", "u", "ul"),
        *("var", "video"),
    )
)


def page_of_markdown(text: str, file: str) -> Page:
    """Return the page that a Markdown text makes; its lines are the text's."""
    # Only Markdown needs its parser and, for the HTML in it, that of web pages.
    from gii_viewer.documents.formats.markdown_rules import DEEPEST, markdown_parser
    from gii_viewer.documents.formats.markup import page_of_markup

    text = _without_raw(_without_metadata(_PICTURE.sub("(", text)))
    if len(text) > LONGEST:
        raise DocumentError(file, None, f"{len(text):,} characters are far more than one page.")
    text = _WIDE_SPACE_BEHIND_MARK.sub(r"\1 ", _COMPARISON.sub(r"\1\\>", text))
    parser = markdown_parser()
    lines = text.split("\n")
    parser.core.ruler.after("block", "words", lambda state: _keep_words(state.tokens, lines))
    tokens = parser.parse(text)
    deepest = next((token for token in tokens if token.level >= DEEPEST - 1), None)
    if deepest is not None:
        raise DocumentError(file, None, "lists and quotes are nested too deeply for a page.")
    known = _NEED_NO_END | (_ELEMENTS & {name.lower() for end, name in _TAG.findall(text) if end})
    return page_of_markup("".join(_markup(tokens, known)), file, own_lines=True)


def _without_metadata(text: str) -> str:
    """Return the text with the lines of a YAML head empty."""
    if not text.startswith("---"):
        return text
    lines = text.split("\n")
    for number, line in enumerate(lines[1:_MOST_METADATA], start=1):
        if line.rstrip() in {"---", "..."} and number > 1:
            return "\n" * number + "\n".join(["", *lines[number + 1 :]])
        if not _METADATA.fullmatch(line):
            break
    return text


def _without_raw(text: str) -> str:
    """Return the text without scripts, styles, comments and the like, but with their lines.

    Where one doesn't end, it is words.
    """
    pieces: list[str] = []
    at = 0
    opened: re.Match[str] | None = None
    for edge in _RAW_EDGE.finditer(text):
        if opened is None:
            opened = None if edge["close"] or edge[0] == "-->" else edge
        elif (edge[0] == "-->") if opened["name"] is None else _closes(edge, opened):
            pieces += [
                text[at : opened.start()],
                "\n" * text.count("\n", opened.start(), edge.end()),
            ]
            at, opened = edge.end(), None
    return "".join([*pieces, text[at:]])


def _closes(edge: re.Match[str], opened: re.Match[str]) -> bool:
    name = edge["name"]
    return bool(edge["close"]) and name is not None and name.lower() == opened["name"].lower()


def _keep_words(tokens: Sequence[Token], lines: Sequence[str]) -> None:
    """Change what the parser has made of lines before it looks into them."""
    for number, token in enumerate(tokens):
        before = tokens[number - 1]
        if token.type == "html_block":
            # What stands between elements is Markdown, too.
            token.type, token.children = "inline", []
        elif token.type != "inline" or token.map is None:
            continue
        elif before.type == "paragraph_open":
            first = token.content.split("\n", 1)[0]
            lead = lines[token.map[0]].partition(first)[0] if first else ""
            if not lead.strip(" \t>"):
                token.content = lead[len(lead.rstrip(" \t")) :] + token.content
        elif before.type == "heading_open" and "\n" in token.content:
            # Prose over a rule, and not a heading of several lines.
            before.tag = tokens[number + 1].tag = "p"
        elif before.type == "heading_open":
            token.content = _HEADING_NAME.sub("", token.content)


def _markup(tokens: Sequence[Token], known: frozenset[str]) -> Iterator[str]:
    """Yield elements whose text has the lines of the source."""
    line = 0
    numbers: list[set[str]] = []
    yield "<!doctype html><body>"
    for token in tokens:
        if token.map is not None and token.nesting >= 0:
            yield "\n" * (token.map[0] - line)
            line = max(line, token.map[0])
        if token.type == "inline":
            for piece in _inline_markup(token.children or (), known):
                line += piece.count("\n")
                yield piece
        elif token.type == "list_item_open":
            yield f"<li{_number(token.info, numbers[-1])}>"
        elif not token.hidden:
            yield f"<{'/' * (token.nesting < 0)}{token.tag}>"
        if token.tag in {"ol", "ul"}:
            numbers = [*numbers, set()] if token.nesting > 0 else numbers[:-1]


def _number(written: str, before: set[str]) -> str:
    """Return an item's number as it is written, unless all have the same, as many write."""
    alike = before == {written}
    before.add(written)
    return f' value="{written}"' if written and not alike else ""


def _inline_markup(tokens: Sequence[Token], known: frozenset[str]) -> Iterator[str]:
    for token in tokens:
        if token.type in {"softbreak", "hardbreak"}:
            yield "\n"
        elif token.type == "html_inline":
            yield _element(token.content, known)
        elif token.tag and token.tag != "code":
            yield f"<{'/' * (token.nesting < 0)}{token.tag}>"
        else:
            yield html.escape(token.content.replace("\n", " "))


def _element(tag: str, known: frozenset[str]) -> str:
    """Return a tag with its line ends behind it, as words where no page knows it."""
    found = _TAG.match(tag)
    line_ends = "\n" * tag.count("\n")
    if found is None:
        return line_ends
    name = found[2].lower()
    if name not in known and "-" not in name:
        return html.escape(tag)
    # A parser drops the line end at the start of <pre>, but not behind a comment.
    kept = "<!---->" if name == "pre" else ""
    return tag.replace("\n", " ") + kept + line_ends


def read(original: Original) -> tuple[Content]:
    return (content_of_page(page_of_markdown(original.text, original.name), original),)
