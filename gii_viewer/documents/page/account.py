"""The account of a page's words: a figure that no rule of the grammar took refuses the page.

The grammar reads ``text``: the page's, character for character, but for what browsers and
printers put between its words, which is blank here: footnotes' marks, and the lines that
printed pages carry at their edges.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property

from gii_viewer.documents.blocks import Page, Span, trimmed
from gii_viewer.documents.page.ordinals import NUMBER_WORDS
from gii_viewer.documents.quoting import quoted
from gii_viewer.model.record import replace

# What a pattern begins with is what a scan looks for: characters first, their surroundings then.
_FOOTNOTE_MARK = re.compile(
    r"""
    [\[^\u2070\u00b9\u00b2\u00b3\u2074-\u207e*†‡§1-9]
    (?: (?<=[\w.,;:%)"”’]\[)(?:\^?[0-9]{1,3}|[a-z]|note[ ][0-9]{1,2}|citation[ ]needed)\] # 2024.[1]
        (?:\[(?:[0-9]{1,3}|[a-z])\])*
    | (?<=[\w.,;:%)"”’][\u2070\u00b9\u00b2\u00b3\u2074-\u207e])                  # Share¹
        (?<![^\w.,]10[\u2070\u00b9\u00b2\u00b3\u2074-\u207e])                    # not 10⁶
        [\u2070\u00b9\u00b2\u00b3\u2074-\u207e]*
    | (?<=[^\W\d_][ ][\u00b9\u00b2\u00b3])(?=[ ]*(?:[\t\n]|$))                      # Share ¹
    | (?<=[^\W\d_]\^)(?:\[[0-9]{1,3}\])?[1-9](?![\w^])                           # Share^[2]1
    | (?<=[^\W\d_][*†‡§])(?![\w*†‡§])                                            # Share*
    | (?<=[0-9%)][†‡§])
    | (?: (?<=\byears[1-9]) | (?<=articles[1-9]) | (?<=applications[1-9]) | (?<=applicants[1-9])
        | (?<=organizations[1-9]) | (?<=clusters[1-9]) | (?<=inhabitants[1-9])
        | (?<=intensity[1-9]) | (?<=density\)[1-9]) )(?=[\s;)]|[.,:](?!\d)|$)    # five years1
    )
    """,
    re.VERBOSE | re.MULTILINE | re.IGNORECASE,
)
_EDGE_OF_PRINT = re.compile(
    r"""
    ^[ \t]*(?:
      (?:https?://|www\.|(?:fi|ﬁ)le:/)\S+(?P<numbered>[ \t]+[0-9]{1,3}/[0-9]{1,3})?
    | (?P<sheet>(?:page[ ])?[0-9]{1,3}[ ]?(?:/|of)[ ]?[0-9]{1,3})
    | (?P<date>[0-9]{1,2}[/.][0-9]{1,2}[/.][0-9]{2,4},?[ \t]+[0-9]{1,2}:[0-9]{2}.*)
    )[ \t]*$
    """,
    re.VERBOSE | re.MULTILINE | re.IGNORECASE,
)
# The window's title, which browsers print at the head of each sheet. A page that was not
# printed may have its cluster in it.
_TITLE_OF_PRINT = re.compile(
    r"^(?=[^\n]{5,200}$)[^\n]*?\S[ ][-–—|·][ ](?:Global[ ]Innovation[ ]Index|GII)\b[^\n]{0,40}$",
    re.MULTILINE,
)
_BEGINNING = re.compile(r"[A-Za-z](?<!\w\w)")
_FIGURE = re.compile(r"(?<!\S)(?=[^\s\d]*\d)\S++(?:\u00a0[0-9]{3}(?![0-9]))*")
_NUMBER_WORD = re.compile(rf"\b(?:{'|'.join(NUMBER_WORDS)})\b", re.IGNORECASE)
# What browsers, readers of screens and publishers write around and between a page's parts.
_CHROME = re.compile(
    r"""
    [\W_]*(?:
      (?:(?:estimated[ ])?reading[ ]time:?[ ])?(?:[0-9]{1,2}\s?[–-]\s?)?[0-9]{1,2}[ -]min(?:ute)?s?
      (?:[ ]read)?
    | (?:(?:last[ ])?(?:updated|modified|published|accessed|retrieved|reviewed|printed|saved)
        (?:[ ]on)?:?[ ])?
      (?:(?:[0-9]{1,2}[ ])?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?
        [ ](?:[0-9]{1,2},?[ ])?[0-9]{4} | [0-9]{4}-[0-9]{2}-[0-9]{2}
        | [0-9]{1,2}[./][0-9]{1,2}[./][0-9]{2,4})
      (?:,?[ ](?:at[ ])?[0-9]{1,2}:[0-9]{2}(?:[ ]?[ap]m)?(?:[ ][A-Z]{2,4})?)?
    | (?:©|\(c\)[ ]|copyright[ ]).*
    | (?:image|img|photo|icon|logo|button|picture|graphic)(?:[ ]?[0-9]{1,3}(?:[ .:]\D*)?|[.:]\D*)
    | \[[^\]\s%]{1,80}\]
    | (?:figure|fig\.|chart|table|exhibit|box)[ ][0-9]{1,2}[.:]?(?:[ ]\D*)?
    | (?:bar|line|pie)?[ ]?chart[ ]with[ ]\S{1,6}[ ](?:data[ ])?(?:bars?|slices?|points?|series)\.?
    | the[ ]chart[ ]has[ ][0-9]+[ ][XY][ ]ax.*
    | (?:page|seite|página|pagina)[ ][0-9]{1,3}(?:[ ](?:of|von|sur|de|di)[ ][0-9]{1,3})?
    | [0-9]{1,6}[ ](?:comments?|likes?|shares|views?|reactions?|replies|followers)
    | (?:share|tweet|like|comments|bookmark)[^0-9%]{0,30}[ ]\([0-9]{1,6}\)
    | (?:tweet|like|comments|bookmark|advertisement|ad)[ ][0-9]{1,6}
    | (?:listen|play|audio|video)\b[^%]{0,40}[0-9]{1,2}:[0-9]{2}[^%]{0,20}
    | (?:download|save|open)\b[^0-9%]{0,60}[0-9.,]{1,6}[ ]?[KMG]i?B
    | (?:created|made)[ ]with[ ][^0-9%]{1,30}[0-9.]{1,10}
    | [^›»%]{1,60}[ ][›»][ ][^%]{1,90}
    | \S+\.(?:png|jpe?g|svg|gif|webp)
    )[\W_]*
    """,
    re.VERBOSE | re.IGNORECASE,
)
_NOTE = re.compile(
    r"""
    (?:sources?|notes?|footnotes?|remarks?)\b\s*[0-9]{0,2}\s*[:.]
    | [\u00b9\u00b2\u00b3\u2070-\u2079*†‡§](?!\s?[0-9])
    | [1-9]\s?(?=(?:(?:PCT|patent)\s+applications|(?:scientific\s+)?articles)\s+published\b
        |fractional\b|shares?\s+of\b)
    | \[(?:\^?[0-9]{1,2}|[a-z]|note[ ][0-9]{1,2})\]
    """,
    re.VERBOSE | re.IGNORECASE,
)
_LONGEST_CHROME = 300
_LONGEST_NOTE = 4
_SHORTEST_WRAPPED = 50
"""A note's line that goes on below is a full one."""


class Account:
    """A page whose words are taken, one rule after the other; the rest is looked at last."""

    def __init__(self, page: Page) -> None:
        text = _FOOTNOTE_MARK.sub(lambda found: _blank(found[0]), page.text)
        if any(found.lastgroup for found in _EDGE_OF_PRINT.finditer(text)):
            text = _TITLE_OF_PRINT.sub(lambda found: _blank(found[0]), text)
        text = _EDGE_OF_PRINT.sub(lambda found: _blank(found[0]), text)
        blocks = tuple(block for block in page.blocks if text[slice(*block.span)].strip())
        self.page = replace(page, text=text, blocks=blocks)
        self._taken: list[Span] = []

    @property
    def text(self) -> str:
        return self.page.text

    @cached_property
    def items(self) -> frozenset[int]:
        """The 0-based lines that are items of lists."""
        return frozenset(
            self.page.line_of(block.span[0]) for block in self.page.blocks if block.kind == "item"
        )

    def words_with(self, initials: str) -> list[int]:
        """Return where the words begin that begin with one of these small letters, in order."""
        return sorted(offset for letter in initials for offset in self._words.get(letter, ()))

    @cached_property
    def _words(self) -> dict[str, list[int]]:
        words: dict[str, list[int]] = {}
        for found in _BEGINNING.finditer(self.text):
            words.setdefault(found[0].lower(), []).append(found.start())
        return words

    def take(self, span: Span) -> None:
        """Say that a rule has read all that stands in the span."""
        self._taken.append(trimmed(self.text, span))

    @property
    def taken(self) -> list[Span]:
        """What was taken, in order and joined where it meets."""
        joined: list[Span] = []
        for start, end in sorted(self._taken):
            if joined and start <= joined[-1][1]:
                joined[-1] = (joined[-1][0], max(joined[-1][1], end))
            else:
                joined.append((start, end))
        return joined

    @property
    def taken_lines(self) -> set[int]:
        """The 0-based lines of which anything was taken."""
        return {
            line
            for start, end in self.taken
            for line in range(self.page.line_of(start), self.page.line_of(end) + 1)
        }

    def is_note(self, offset: int) -> bool:
        """Tell whether the line at ``offset`` begins as a footnote, or goes on from one."""
        line = last = self.page.line_of(offset)
        while line >= 0 and last - line < _LONGEST_NOTE:
            start, end = trimmed(self.page.text, self.page.line_span(line))
            if _NOTE.match(self.page.text, start, end):
                return True
            line -= 1
            above = self.page.line_span(line) if line >= 0 else (0, 0)
            if above[1] - above[0] < _SHORTEST_WRAPPED:
                return False
        return False

    def is_chrome(self, offset: int) -> bool:
        """Tell a line or a cell that no profile has: what stands around pages and charts."""
        start, end = self.page.line_span(self.page.line_of(offset))
        start = max(start, self.text.rfind("\t", start, offset) + 1)
        tab = self.text.find("\t", offset, end)
        start, end = trimmed(self.text, (start, end if tab == -1 else tab))
        return (
            end - start < _LONGEST_CHROME and _CHROME.fullmatch(self.text, start, end) is not None
        )

    def refuse_what_is_left(self, region: Span) -> None:
        """Refuse the first figure in the region that no rule took."""
        for start, end in self.gaps(region):
            for pattern in (_FIGURE, _NUMBER_WORD):
                for found in pattern.finditer(self.text, start, end):
                    if self.is_chrome(found.start()) or self.is_note(found.start()):
                        continue
                    words = quoted(self.page.words(trimmed(self.text, self._around(found.span()))))
                    figure = quoted(self.page.words(found.span()))
                    self.page.refuse(
                        found.start(), f"the figure {figure} in {words} is none that a profile has."
                    )

    def gaps(self, region: Span) -> Iterator[Span]:
        """Yield what no rule has taken, in order."""
        at = region[0]
        for start, end in [*self.taken, (region[1], region[1])]:
            if at < min(start, region[1]):
                yield at, min(start, region[1])
            at = max(at, end)

    def _around(self, figure: Span) -> Span:
        """Return the words around a figure, on its line."""
        start, end = self.page.line_span(self.page.line_of(figure[0]))
        begin = self.text.rfind(" ", start, max(start, figure[0] - 20))
        stop = self.text.find(" ", min(end, figure[1] + 25), end)
        return (start if begin == -1 else begin, end if stop == -1 else stop)


def _blank(words: str) -> str:
    return "".join(character if character in "\n\t" else " " for character in words)
