"""The plain text of a saved web page.

Nothing in the page is run and nothing it points at is fetched. Blocks stand on
lines of their own, a table's cells are joined by tabs, bold words keep a mark;
scripts, styles, navigation and what the page hides are left out.
"""

from __future__ import annotations

import re

from selectolax.lexbor import LexborHTMLParser, LexborNode

from gii_viewer.documents.errors import DocumentError

MOST_TAGS = 40_000
MOST_NODES = 100_000

DEEPEST = 5_000
"""The parser's time grows with the square of the depth; browsers stop at some 500."""

_LEFT_OUT = frozenset(
    (
        *("head", "script", "style", "noscript", "template", "nav", "footer"),
        *("svg", "math", "iframe", "object", "embed", "canvas", "video", "audio"),
        *("button", "select", "textarea", "datalist", "dialog"),
    )
)
_BLOCKS = frozenset(
    (
        *("html", "body", "main", "header", "article", "section", "aside", "div", "address"),
        *("h1", "h2", "h3", "h4", "h5", "h6", "p", "pre", "blockquote", "hr", "center", "form"),
        *("ul", "ol", "li", "dl", "dt", "dd", "figure", "figcaption", "details", "summary"),
        *("table", "caption", "thead", "tbody", "tfoot", "tr", "fieldset", "legend"),
    )
)
_LINES = frozenset({"li", "tr", "dt", "dd"})
"""Blocks without a blank line around them."""

_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9-]*)")
_WHOLE_TAG = re.compile(r"""<[A-Za-z](?:[^"'>]++|"[^"]*+(?:"|$)|'[^']*+(?:'|$))*+""")
_ATTRIBUTE = re.compile(r"""[\s/]++|["']""")
_MOST_EFFORT = 500_000_000
"""The parser's time grows with the square of a tag's attributes, too."""
_CLOSED_BY_OTHERS = frozenset(
    (
        *("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param"),
        *("source", "track", "wbr", "p", "li", "dt", "dd", "td", "th", "tr", "tbody", "thead"),
        *("tfoot", "colgroup", "option", "optgroup", "html", "head", "body"),
    )
)
_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_HIDDEN_ROLES = frozenset({"navigation", "contentinfo", "search", "menu", "menubar"})
_STRUCK = frozenset({"del", "s", "strike"})
_STRUCK_MARK = "~~"
"""No figure has this beside it: what is struck out is neither read nor joined to the rest."""
_BESIDE = _STRUCK | {"ins", "img", "sub", "sup"}
"""What never makes one figure of the digits around it."""
_SPACE = re.compile(r"[ \t\r\n\f]+")
_RAISED = str.maketrans("0123456789+-()", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾")
_LOWERED = str.maketrans("0123456789+-()", "₀₁₂₃₄₅₆₇₈₉₊₋₍₎")


def text_of_web_page(html: str, file: str) -> str:
    """Return the page's text, its lines in reading order."""
    _refuse_more_than_a_page(html, file)
    root = LexborHTMLParser(html).root
    writer = _Writer(file)
    if root is not None:
        writer.walk(root)
    return writer.text()


def _refuse_more_than_a_page(html: str, file: str) -> None:
    """Refuse what would keep the parser busy for long."""
    depth = 0
    for seen, tag in enumerate(_TAG.finditer(html)):
        if tag[2].lower() not in _CLOSED_BY_OTHERS:
            depth = max(0, depth - 1) if tag[1] else depth + 1
        if seen == MOST_TAGS or depth > DEEPEST:
            raise DocumentError(file, None, "this web page is far more than one profile.")
    attributes = (len(_ATTRIBUTE.findall(tag[0])) for tag in _WHOLE_TAG.finditer(html))
    if sum(count * count for count in attributes) > _MOST_EFFORT:
        raise DocumentError(file, None, "a tag of this web page has far too many attributes.")


class _Writer:
    """Collects text while it walks the tree, without recursion: trees can be deep."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.lines: list[str] = []
        self.line: list[str] = []
        self.cells = 0
        self.raised = 0
        self.lowered = 0
        self.bold: list[int] = []
        self.numbers: list[int | None] = []

    def walk(self, root: LexborNode) -> None:
        node: LexborNode | None = root
        seen = 0
        while node is not None:
            seen += 1
            if seen > MOST_NODES:
                raise DocumentError(self.file, None, "this web page is far more than one profile.")
            inside = self.enter(node)
            if inside and node.child is not None:
                node = node.child
                continue
            while node is not None:
                self.leave(node, entered=inside)
                inside = True
                if node.mem_id == root.mem_id:
                    return
                if node.next is not None:
                    node = node.next
                    break
                node = node.parent

    def enter(self, node: LexborNode) -> bool:
        """Write what comes before the node's children; tell whether to go into it."""
        if node.is_text_node:
            self.write(node.text_content or "")
            return False
        tag = node.tag or ""
        if tag in _LEFT_OUT or tag.startswith("-") or _is_hidden(node):
            return False
        if tag == "br":
            self.end_line(blank=False)
        elif tag in {"td", "th"}:
            self.enter_cell(node)
        elif tag in {"b", "strong"}:
            self.bold.append(len(self.line))
            self.line.append("")
        elif tag == "a":
            self.enter_link(node)
        elif tag in _BESIDE:
            self.write_beside(tag, 1)
        elif tag in _BLOCKS:
            self.end_line(blank=tag not in _LINES)
            self.enter_list(tag)
        return True

    def leave(self, node: LexborNode, *, entered: bool) -> None:
        """Write what comes after the children of a node that was entered."""
        tag = node.tag or ""
        if not entered or node.is_text_node:
            return
        if tag in {"td", "th"}:
            if not _is_layout(node):
                self.cells -= 1
        elif tag in {"b", "strong"}:
            self.leave_bold()
        elif tag in _BESIDE:
            self.write_beside(tag, -1)
        elif tag in _BLOCKS:
            self.end_line(blank=tag not in _LINES)
            if tag in {"ol", "ul"} and self.numbers:
                self.numbers.pop()

    def write_beside(self, tag: str, step: int) -> None:
        """Keep apart at both ends what is no part of the words around it."""
        if tag == "sup":
            self.raised += step
        elif tag == "sub":
            self.lowered += step
        else:
            self.line.append(_STRUCK_MARK if tag in _STRUCK else " ")

    def enter_link(self, node: LexborNode) -> None:
        """Keep a footnote's number, which is a link, apart from the figure before it."""
        before = next((piece[-1] for piece in reversed(self.line) if piece), "")
        if before.isdigit() and (node.text() or "").strip()[:1].isdigit():
            self.line.append(" ")

    def enter_cell(self, node: LexborNode) -> None:
        if _is_layout(node):
            self.end_line(blank=True)
            return
        if _has_cell_before(node):
            self.line.append("\t")
        self.cells += 1

    def enter_list(self, tag: str) -> None:
        if tag in {"ol", "ul"}:
            self.numbers.append(0 if tag == "ol" else None)
        elif tag == "li" and self.cells == 0:
            number = self.numbers[-1] if self.numbers else None
            if number is None:
                self.line.append("- ")
            else:
                self.numbers[-1] = number + 1
                self.line.append(f"{number + 1}. ")

    def leave_bold(self) -> None:
        start = self.bold.pop() if self.bold else len(self.line)
        words = "".join(self.line[start:])
        # Bold around blocks, or around nothing, marks no words.
        if start < len(self.line) and words.strip() and "\t" not in words:
            lead = words[: len(words) - len(words.lstrip())]
            trail = words[len(words.rstrip()) :]
            self.line[start:] = [f"{lead}**{words.strip()}**{trail}"]

    def write(self, words: str) -> None:
        words = _SPACE.sub(" ", words)
        if self.raised:
            # "65th" is one word with its ending raised, but "583" with a footnote's
            # number behind it isn't 5831.
            raised = words.strip()
            words = words if raised.isalpha() else raised.translate(_RAISED)
        elif self.lowered:
            words = words.translate(_LOWERED)
        self.line.append(words)

    def end_line(self, *, blank: bool) -> None:
        """End the line; inside a cell, a line end is only a space."""
        if self.cells:
            self.line.append(" ")
            return
        words = "".join(self.line)
        line = "\t".join(re.sub(" {2,}", " ", cell).strip(" ") for cell in words.split("\t"))
        if line.strip():
            self.lines.append(line)
        if blank and self.lines and self.lines[-1]:
            self.lines.append("")
        self.line = []
        self.bold = [0 for _ in self.bold]

    def text(self) -> str:
        self.end_line(blank=False)
        return "\n".join(self.lines).rstrip("\n") + "\n"


def _is_hidden(node: LexborNode) -> bool:
    attributes = node.attributes
    if not attributes:
        return False
    if "hidden" in attributes or attributes.get("aria-hidden") == "true":
        return True
    style, role = attributes.get("style"), attributes.get("role")
    return bool(style and _HIDDEN_STYLE.search(style)) or role in _HIDDEN_ROLES


def _is_layout(node: LexborNode) -> bool:
    """Tell a cell that lays out a page from one that holds a figure."""
    return node.css_first("table, h1, h2, h3, h4, h5, h6, section, article") is not None


def _has_cell_before(node: LexborNode) -> bool:
    before = node.prev
    while before is not None:
        if before.tag in {"td", "th"}:
            return True
        before = before.prev
    return False
