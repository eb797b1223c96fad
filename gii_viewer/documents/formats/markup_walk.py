"""Walks the elements of a page and writes what a reader of it sees.

Nothing in the page is run and nothing it points at is fetched.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from selectolax.lexbor import LexborNode

from gii_viewer.documents.formats.raising import as_lowered, as_raised
from gii_viewer.documents.page_writer import PageWriter
from gii_viewer.documents.quoting import quoted

MOST_NODES = 100_000

_LEFT_OUT = frozenset(
    (
        *("head", "script", "style", "noscript", "template", "nav", "footer", "title", "rp", "rt"),
        *("svg", "math", "iframe", "object", "embed", "canvas", "video", "audio", "noembed"),
        *("button", "select", "option", "optgroup", "textarea", "datalist", "dialog", "noframes"),
    )
)
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_BLOCKS = _HEADINGS | frozenset(
    (
        *("html", "body", "main", "header", "article", "section", "aside", "div", "address"),
        *("p", "pre", "blockquote", "hr", "center", "form", "ul", "ol", "li", "dl", "dt", "dd"),
        *("figure", "figcaption", "details", "summary", "table", "caption", "thead", "tbody"),
        *("tfoot", "tr", "td", "th", "fieldset", "legend", "menu", "dir", "hgroup", "search"),
    )
)
_CELLS = frozenset({"td", "th"})
_LISTS = frozenset({"ol", "ul", "menu", "dir"})
_LAYOUT = "table, h1, h2, h3, h4, h5, h6, section, article"
_ROLES = {
    **dict.fromkeys(("cell", "gridcell", "columnheader", "rowheader"), "td"),
    "row": "tr",
    "listitem": "li",
    "list": "ul",
    "heading": "h2",
    "paragraph": "p",
    **dict.fromkeys(("navigation", "contentinfo", "search", "menu", "menubar"), "nav"),
    "tooltip": "template",
}
_STRUCK = frozenset({"del", "s", "strike"})
_STRUCK_MARK = "~~"
"""No figure has this beside it: what is struck out is neither read nor joined to the rest."""

_HIDDEN = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|clip\s*:\s*rect\(\s*0"
    r"|(?:opacity|font-size)\s*:\s*0(?:\.0+)?(?![.\d])|(?:left|top|text-indent)\s*:\s*-\d{3}",
    re.IGNORECASE,
)
_RAISED_STYLE = re.compile(
    r"vertical-align\s*:\s*(?:super|text-top|top|0?\.\d|[1-9])|\btop\s*:\s*-[.\d]", re.IGNORECASE
)
_WEIGHT = re.compile(r"font-weight\s*:\s*([a-z]+|\d+)")
_BOLD_FROM = 600
_TURNED = re.compile(
    r"unicode-bidi\s*:\s*(?:bidi|isolate)-override|direction\s*:\s*rtl", re.IGNORECASE
)
_SPACE_KEPT = re.compile(r"white-space\s*:\s*(?:pre|break-spaces)", re.IGNORECASE)

_DIGIT = re.compile(r"\d")
_MAY_BE_FOOTNOTES = frozenset({"span", "a", "small", "font", "cite", "abbr"})
_FOOTNOTE = re.compile(r"\s*[\[(]?(?:[0-9]{1,2}|[*†‡§¶]{1,3})[\])]?\s*")
_BEFORE_FOOTNOTES = ")%’”'\""
_MOST_SPANNED = 20


def write_markup(root: LexborNode, writer: PageWriter) -> None:
    """Write what is seen of ``root``, without recursion: trees can be deep."""
    walk = _Walk(writer)
    node: LexborNode | None = root
    seen = 0
    while node is not None:
        seen += 1
        if seen > MOST_NODES:
            writer.refuse("this web page is far more than one profile.")
        inside = walk.enter(node)
        if inside and node.child is not None:
            node = node.child
            continue
        while node is not None:
            if inside:
                walk.leave()
            inside = True
            if node.mem_id == root.mem_id:
                return
            if node.next is not None:
                node = node.next
                break
            node = node.parent


class _Walk:
    """What is known of the elements that are open."""

    def __init__(self, writer: PageWriter) -> None:
        self.writer = writer
        self.open: list[tuple[str, ...]] = []
        """Of each its tag, and what has to be undone where it ends."""
        self.at_edge = False
        self.inside = dict.fromkeys(("heading", "raised", "lowered", "turned"), 0)
        """How many elements are open that make what is in them so."""
        self.weights: list[bool] = []
        self.lists: list[int | None] = []
        """The number of each list's next item, if its items have numbers."""
        self.spanned: list[dict[int, int]] = [{}]
        """For each table how many more rows the cells above take of a column."""
        self.column = 0
        self.columns_spanned = 1

    def enter(self, node: LexborNode) -> bool:
        """Write what comes before the node's children; tell whether to go into it."""
        if node.is_text_node:
            self.write(node.text_content or "")
            return False
        if not node.is_element_node:
            self.pass_lines(node.comment_content if node.is_comment_node else None)
            return False
        attributes = node.attributes
        tag = _ROLES.get(attributes.get("role") or "", node.tag or "")
        style = attributes.get("style") or ""
        if tag in _LEFT_OUT or _is_hidden(attributes, style):
            self.at_edge = True
            self.pass_lines(node.text())
            return False
        undone = [tag]
        if tag in _BLOCKS:
            undone += self.enter_block(node, tag, attributes)
        elif tag == "br":
            self.writer.break_line()
        else:
            self.at_edge = True
            undone += self.enter_inline(node, tag, style)
        undone += self.enter_style(tag, attributes, style)
        self.open.append(tuple(undone))
        return True

    def leave(self) -> None:
        """Write what comes after the children of the element that was entered last."""
        tag, *undone = self.open.pop()
        for what in undone:
            self.undo(what)
        if tag not in _BLOCKS:
            self.at_edge = self.at_edge or tag != "br"
        elif self.writer.in_row and tag != "tr":
            self.writer.space()
        else:
            self.writer.end()

    def undo(self, what: str) -> None:
        match what:
            case "raised" | "lowered" | "turned" | "heading":
                self.inside[what] -= 1
            case "struck":
                self.writer.write(_STRUCK_MARK)
            case "weight":
                self.weights.pop()
                self.writer.set_bold(bold=bool(self.weights) and self.weights[-1])
            case "kept":
                self.writer.keeps_space = False
            case "list":
                self.lists.pop()
            case "table":
                self.spanned.pop()
            case "row":
                self.skip_spanned()
            case "cell":
                for _ in range(self.columns_spanned - 1):
                    self.writer.begin_cell()

    def write(self, words: str) -> None:
        if self.inside["turned"] and _DIGIT.search(words):
            self.writer.refuse(
                f"figures that stand from right to left cannot be read: {quoted(words)}."
            )
        if self.inside["raised"]:
            words = as_raised(words)
        elif self.inside["lowered"]:
            words = as_lowered(words)
        if self.at_edge and words[:1].isdecimal() and self.writer.last.isdecimal():
            self.writer.space()
        self.writer.write(words)
        self.at_edge = False

    def pass_lines(self, hidden: str | None) -> None:
        """Keep count of the lines of what isn't seen."""
        if hidden and self.writer.keeps_space:
            self.writer.write("\n" * hidden.count("\n"))

    def enter_block(
        self, node: LexborNode, tag: str, attributes: Mapping[str, str | None]
    ) -> Iterator[str]:
        if tag in _CELLS and self.writer.in_row and node.css_first(_LAYOUT) is None:
            self.enter_cell(attributes)
            yield "cell"
        elif tag == "tr":
            self.writer.begin_row()
            self.column = 0
            yield "row"
        elif self.writer.in_row and tag not in _CELLS:
            self.writer.space()
        elif tag == "li":
            self.writer.begin("item", self.lead(attributes))
        elif tag in _HEADINGS:
            self.inside["heading"] += 1
            self.writer.begin("heading")
            yield "heading"
        else:
            self.writer.begin("heading" if self.inside["heading"] else "paragraph")
        if tag in _LISTS:
            numbered = tag == "ol" and attributes.get("type") in {None, "1"}
            self.lists.append(_whole(attributes.get("start"), 1) if numbered else None)
            yield "list"
        elif tag == "table":
            self.spanned.append({})
            yield "table"

    def enter_cell(self, attributes: Mapping[str, str | None]) -> None:
        self.skip_spanned()
        self.writer.begin_cell()
        self.columns_spanned = min(_whole(attributes.get("colspan"), 1), _MOST_SPANNED)
        rows = min(_whole(attributes.get("rowspan"), 1), _MOST_SPANNED)
        for _ in range(self.columns_spanned):
            self.spanned[-1][self.column] = rows - 1
            self.column += 1

    def skip_spanned(self) -> None:
        """Leave the columns empty that cells of the rows above take."""
        spanned = self.spanned[-1]
        while spanned.get(self.column, 0) > 0:
            spanned[self.column] -= 1
            self.column += 1
            self.writer.begin_cell()

    def lead(self, attributes: Mapping[str, str | None]) -> str:
        """Return the number of an item with its full stop, if its list has numbers."""
        number = self.lists[-1] if self.lists else None
        if number is None:
            return ""
        number = _whole(attributes.get("value"), number)
        self.lists[-1] = number + 1
        return f"{number}. "

    def enter_inline(self, node: LexborNode, tag: str, style: str) -> Iterator[str]:
        if tag == "sup" or self.is_footnote(node, tag, style):
            self.inside["raised"] += 1
            yield "raised"
        elif tag == "sub":
            self.inside["lowered"] += 1
            yield "lowered"
        elif tag in _STRUCK:
            self.writer.write(_STRUCK_MARK)
            yield "struck"

    def is_footnote(self, node: LexborNode, tag: str, style: str) -> bool:
        """Tell a footnote's mark, without <sup>, by the words that it is glued to."""
        last = self.writer.last
        if not (last.isalpha() or (last and last in _BEFORE_FOOTNOTES)):
            return False
        if style and _RAISED_STYLE.search(style):
            return True
        if tag not in _MAY_BE_FOOTNOTES or node.prev is None or not node.prev.is_text_node:
            return False
        after = node.next.text_content if node.next is not None and node.next.is_text_node else ""
        return not (after or "")[:1].isalnum() and bool(_FOOTNOTE.fullmatch(_lone_text(node)))

    def enter_style(
        self, tag: str, attributes: Mapping[str, str | None], style: str
    ) -> Iterator[str]:
        reversed_page = attributes.get("dir") == "rtl" and tag not in {"html", "body"}
        if reversed_page or (style and _TURNED.search(style)):
            self.inside["turned"] += 1
            yield "turned"
        weight = _is_bold(tag, style)
        if weight is not None:
            self.weights.append(weight)
            self.writer.set_bold(bold=weight)
            yield "weight"
        kept = tag == "pre" or (style and _SPACE_KEPT.search(style))
        if kept and not self.writer.keeps_space:
            self.writer.keeps_space = True
            yield "kept"


def _is_hidden(attributes: Mapping[str, str | None], style: str) -> bool:
    if "hidden" in attributes or attributes.get("aria-hidden") == "true":
        return True
    return bool(style and _HIDDEN.search(style))


def _is_bold(tag: str, style: str) -> bool | None:
    """Tell whether an element makes its words bold, or takes that back."""
    found = _WEIGHT.search(style) if style else None
    if found is None:
        return True if tag in {"b", "strong"} else None
    weight = found[1]
    if weight.isdecimal():
        return int(weight) >= _BOLD_FROM
    return {"bold": True, "bolder": True, "normal": False, "lighter": False}.get(weight)


def _lone_text(node: LexborNode) -> str:
    """Return the text of an element that has nothing else, whatever is around it."""
    inner: LexborNode | None = node
    for _ in range(4):
        inner = inner.child if inner is not None else None
        if inner is None or inner.next is not None:
            return ""
        if inner.is_text_node:
            return inner.text_content or ""
    return ""


def _whole(number: str | None, otherwise: int) -> int:
    return int(number) if number and re.fullmatch("[0-9]{1,9}", number) else otherwise
