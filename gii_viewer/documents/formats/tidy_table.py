"""The tidy table that ``convert`` writes, read back as the documents that it was made of.

Stated figures make the documents; then every row, derived ones included, is held against
the figures that these documents have, so that nothing in the table is dropped. What the
table does not hold stays missing: economies, the words that figures were read from.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import cached_property, partial
from types import MappingProxyType
from typing import NoReturn

from gii_viewer.documents.blocks import Block, Page, Span
from gii_viewer.documents.formats.format import Content
from gii_viewer.documents.formats.tidy_documents import IncompleteError, profile_of, ranking_of
from gii_viewer.documents.printed_ranges import EDITIONS, GREATEST
from gii_viewer.documents.quoting import quoted
from gii_viewer.model import pointers
from gii_viewer.model.document import Document, ProfileDocument, RankingDocument
from gii_viewer.model.figure import Figure, Unit
from gii_viewer.model.figures import figures_of
from gii_viewer.model.pointers import Place, What
from gii_viewer.model.profile import Basis, Source, StatedEvidence
from gii_viewer.model.ranking import PERCENTS, Ranking
from gii_viewer.model.wording import ENGLISH

COLUMNS = (
    *("cluster", "edition", "figure", "name", "basis", "value"),
    *("low", "high", "unit", "period", "line"),
)
"""The heads of the table, in its first row."""

_WHOLE = re.compile(r"-?(?:0|[1-9][0-9]{0,8})")
_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]{0,14})(?:\.[0-9]{1,15})?")
_FORMULA = re.compile(r"'(?=[\s\u00ad\u200b-\u200f\u2060\ufeff]*[=+\-@＝＋－＠])")
"""The apostrophe that keeps a spreadsheet from running what follows."""
_IN_A_RANKING = (What.RANKING_ROW, What.EXACT_SHARE, What.WORLD_TOTAL)
_MOST_DIGITS = 6


@dataclass(frozen=True)
class TidyRow:
    """One row of the table: a figure."""

    page: Page
    block: Block
    cells: tuple[str, ...]
    """As they stand in the sheet: the page leaves out what isn't seen, and names keep it."""

    def __getitem__(self, column: str) -> str:
        at = COLUMNS.index(column)
        return _FORMULA.sub("", self.cells[at]) if at < len(self.cells) else ""

    def span(self, column: str) -> Span:
        at = COLUMNS.index(column)
        cells = self.block.cells
        return cells[at] if at < len(cells) else (self.block.span[1], self.block.span[1])

    @cached_property
    def pointer(self) -> str:
        return self["figure"]

    @cached_property
    def place(self) -> Place:
        try:
            return pointers.parse(self.pointer)
        except pointers.UnknownPointerError as error:
            self.refuse("figure", str(error))

    @property
    def is_derived(self) -> bool:
        return self["basis"] == Basis.DERIVED

    @property
    def is_of_a_ranking(self) -> bool:
        return self.place.what in _IN_A_RANKING

    def whole(self, column: str) -> int | None:
        """Return the whole number in a cell, ``None`` where it is empty."""
        words = self[column]
        if words and not _WHOLE.fullmatch(words):
            self.refuse(column, "expected a whole number")
        return int(words) if words else None

    def number(self, column: str) -> Decimal | None:
        words = self[column]
        if words and not _NUMBER.fullmatch(words):
            self.refuse(column, "expected a number with a decimal point and no grouping")
        return Decimal(words) if words else None

    def value(self) -> int | Decimal:
        """Return the number that is stated; a share of the world with its printed digits."""
        if self.place.part in PERCENTS:
            return self._percent()
        value = self.whole("value")
        if value is None:
            self.refuse("value", "a stated figure has a value")
        return value

    def _percent(self) -> Decimal:
        """Read a percent, with the digits that its bounds tell where a sheet dropped zeros."""
        value, low, high = (self.number(column) for column in ("value", "low", "high"))
        if value is None or low is None or high is None:
            self.refuse("value", "a stated share has a value and bounds")
        if not 0 <= value <= 100:
            self.refuse("value", "expected a percent from 0 to 100")
        step = max(high - value, value - low) * 2
        printed = (
            rounded
            for digits in range(_MOST_DIGITS + 1)
            if (rounded := value.quantize(Decimal(1).scaleb(-digits))) == value
            and step >= Decimal(1).scaleb(-digits)
        )
        percent = next(printed, None)
        if percent is None:
            self.refuse("value", "its bounds are not those of a printed percent")
        return percent

    def refuse(self, column: str, why: str) -> NoReturn:
        words = quoted(self.page.words(self.span(column)))
        self.page.refuse(self.block.span[0], f"{column} is {words}: {why}.")


def contents_of_tidy_table(
    page: Page, cells: Sequence[tuple[str, ...]], source: Source
) -> tuple[Content, ...]:
    """Read the documents, one after the other; ``cells`` are those of each row of the page.

    Raises
    ------
    DocumentError
        naming the line, where a row is none of such a table or contradicts the others.
    """
    contents = []
    for rows in _documents(list(map(partial(TidyRow, page), page.blocks[1:], cells[1:]))):
        content = _content(page, rows, source)
        _hold_against_figures(content, rows)
        contents.append(content)
    if not contents:
        page.refuse(page.blocks[0].span[0], "no row stands below the heads of this table.")
    return tuple(contents)


def _documents(rows: Sequence[TidyRow]) -> Iterator[list[TidyRow]]:
    """Part the table where another document begins.

    Stated figures come first, then derived ones, each once.
    """
    found: list[TidyRow] = []
    seen: set[str] = set()
    for row in rows:
        if len(row.block.cells) > len(COLUMNS):
            row.page.refuse(row.block.span[0], "this row has more cells than the table's heads.")
        if found and (
            row.pointer in seen
            or (found[-1].is_derived and not row.is_derived)
            or _subject(row) != _subject(found[0])
        ):
            yield found
            found, seen = [], set()
        found.append(row)
        seen.add(row.pointer)
    if found:
        yield found


def _subject(row: TidyRow) -> tuple[str, ...]:
    """Return what all rows of one document share; the edition of a ranking names no cluster."""
    if row.is_of_a_ranking or (row.place.what is What.EDITION and not row["cluster"]):
        return (row["edition"],)
    return (row["edition"], row["cluster"])


def _refuse_other_bases(rows: Sequence[TidyRow]) -> None:
    for row in rows:
        if row["basis"] == Basis.ADDED:
            row.refuse(
                "basis",
                "this table does not keep when a user added a figure; convert the document to JSON "
                "instead",
            )
        if row["basis"] not in (Basis.STATED, Basis.DERIVED):
            row.refuse("basis", "expected stated or derived")


def _content(page: Page, rows: Sequence[TidyRow], source: Source) -> Content:
    _refuse_other_bases(rows)
    edition = rows[0].whole("edition")
    if edition is not None and edition not in EDITIONS:
        rows[0].refuse("edition", "this is no edition of the Global Innovation Index")
    stated = [row for row in rows if not row.is_derived]
    evidence = {
        row.pointer: StatedEvidence(
            page.passage(row.span("value")).line, page.words(row.span("value"))
        )
        for row in stated
        if row["value"]
    }
    values: dict[str, int | Decimal] = {row.pointer: row.value() for row in stated}
    for row in rows:
        if row.place.what is What.RANKED and row.pointer not in values:
            # It stands in no words of its own, but the rank is among as many.
            values[row.pointer] = row.value()
    for row in stated:
        if not -GREATEST <= values[row.pointer] <= GREATEST:
            row.refuse("value", f"no figure is greater than {GREATEST:,}")
    names = {row.pointer: row["name"] for row in rows}
    kept = MappingProxyType({each: evidence[each] for each in pointers.in_page_order(evidence)})
    passages = MappingProxyType({row.pointer: page.passage(row.span("value")) for row in stated})
    try:
        if any(row.is_of_a_ranking for row in rows):
            said = ranking_of(values, names, edition, source, kept)
            return Content(page.text, said, passages)
        cluster = rows[0]["cluster"] or None
        profile = profile_of(values, names, (cluster, edition), source, kept)
        return Content(page.text, profile, passages)
    except IncompleteError as error:
        page.refuse(rows[0].block.span[0], str(error))


def _hold_against_figures(content: Content, rows: Sequence[TidyRow]) -> None:
    """Refuse a row whose cells are not those of the figure that it names."""
    figures = figures_of(_document(content), ENGLISH)
    for row in rows:
        figure = figures.get(row.pointer)
        if figure is None:
            row.refuse("figure", "the document that this table tells of has no such figure")
        cluster = figures.cluster_of(figure)
        # A previous rank is of the edition before.
        editions = (edition, edition - 1) if (edition := figure.edition) else ()
        said: Mapping[str, tuple[object, ...]] = {
            "cluster": (cluster,),
            "name": (figure.name,),
            "basis": (figure.basis.value,),
            "unit": (figure.unit_words,),
            "period": (figure.years or figure.period, *map(str, editions), ""),
        }
        for column, allowed in said.items():
            if row[column] not in allowed:
                row.refuse(
                    column, f"the figure {quoted(row.pointer)} has {quoted(str(allowed[0]))}"
                )
        value = row.number("value")
        if value != figure.value and not (value is not None and value == figure.interval.low):
            row.refuse("value", f"by the other figures it is {figure.text}")
        _hold_bounds(row, figure)


def _hold_bounds(row: TidyRow, figure: Figure) -> None:
    """Bounds are written outward, to four digits or to whole people and places.

    Of greater numbers a workbook keeps the first 15 digits.
    """
    least = Fraction(1) if figure.unit in (Unit.PEOPLE, Unit.PLACES) else Fraction(1, 10_000)
    for column, bound in (("low", figure.interval.low), ("high", figure.interval.high)):
        written = row.number(column)
        if (written is None) != (bound is None) or (
            written is not None
            and bound is not None
            and abs(Fraction(written) - bound) > least + abs(bound) / 10**14
        ):
            row.refuse(column, f"by the other figures it is {figure.text}")


def _document(content: Content) -> Document:
    """Return the content as a document, to ask its figures."""
    if isinstance(content.said, Ranking):
        return RankingDocument("", "", None, "table", "", content.passages, content.said)
    return ProfileDocument("", "", None, "table", "", content.passages, content.said)
