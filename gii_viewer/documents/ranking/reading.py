"""A ranking from a page's blocks: told by the heads of its columns, and accounted for.

Every figure in the table is read exactly, or the page is refused with line and words.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from functools import cached_property
from types import MappingProxyType
from typing import NoReturn

from gii_viewer.documents.blocks import Page, Span
from gii_viewer.documents.page.economies import split_economies
from gii_viewer.documents.printed_ranges import EDITIONS
from gii_viewer.documents.quoting import quoted
from gii_viewer.documents.ranking.hard_rows import damaged_heads, rows_with_heads
from gii_viewer.documents.ranking.soft_rows import lines_with_heads
from gii_viewer.documents.ranking.table import Cells, Table
from gii_viewer.documents.ranking.values import (
    MOVEMENT,
    ValueRefusedError,
    Writing,
    bare,
    read_value,
    writing_of,
)
from gii_viewer.model import pointers
from gii_viewer.model.document import Passage
from gii_viewer.model.profile import Evidence, Source, StatedEvidence
from gii_viewer.model.ranking import PERCENTS, Ranking, RankingRow, RowPart

_CLUSTERS = re.compile(r"\bclusters?\b", re.IGNORECASE)
_GII = r"(?:global\s+innovation\s+index|GII)"
_EDITION = re.compile(
    rf"{_GII}(?:\s*\(GII\))?,?\s+(20[0-9]{{2}})\b|\b(20[0-9]{{2}})\s+(?:edition\s+of\s+the\s+)?{_GII}",
    re.IGNORECASE,
)
_SOURCE = re.compile(r"\s*[*(]*\s*source\b", re.IGNORECASE)
_IN_ORDER = re.compile(
    r"(?:in|by|according\s+to|in\s+(?:the\s+)?order\s+of)\s+(?:their\s+)?rank\b"
    r"|\b(?:in\s+)?rank(?:ing)?\s+order\b|\bthe\s+order\s+is\s+the\s+rank\b",
    re.IGNORECASE,
)
_DIGITS_OF_PARTS = 3
"""WIPO prints percents with one digit after the point; as parts of one they have three."""
_WRAPPED = re.compile(r"(?<=\w)([-–—])[ \u00a0](?=\w)")
"""A dash after which a name went on in the cell's next line."""
_TORN = (",", "-", "–", "—", "/", "&")
"""What ends no name but that of which a part is lost."""
_SPACES = re.compile(r"[ \t\n]+")
_TOP = re.compile(r"\btop\s+([1-9][0-9]{0,3})\b", re.IGNORECASE)
_CODES = re.compile(r"[A-Z]{2}\*?(?:\s*[,/&]\s*[A-Z]{2}\*?)+")


def read_ranking(page: Page, source: Source) -> tuple[Ranking, Mapping[str, Passage]] | None:
    """Read the ranking, and where each of its figures stands.

    ``None`` where the page names no columns of a ranking.

    Raises
    ------
    DocumentError
        naming the line, what was read, and why that is refused.
    """
    found = rows_with_heads(page) or lines_with_heads(page)
    if found is not None:
        return _Reader(page, found.table()).ranking(source)
    damaged = damaged_heads(page)
    if damaged is not None:
        page.refuse(*damaged)
    return None


class _Reader:
    """Reads the values of one table, and notes what each was read from."""

    def __init__(self, page: Page, table: Table) -> None:
        self.page = page
        self.table = table
        self.evidence: dict[str, Evidence] = {}
        self.passages: dict[str, Passage] = {}

    def ranking(self, source: Source) -> tuple[Ranking, Mapping[str, Passage]]:
        page, table = self.page, self.table
        if not table.rows:
            page.refuse(table.heads[0], f"no row stands below {self.quoted(table.heads)}.")
        edition = self.edition()
        writing = writing_of(
            self.cell(row.parts[part])
            for row in table.rows
            for part in PERCENTS
            if part in row.parts
        )
        rows = tuple(self.row(index, cells, writing) for index, cells in enumerate(table.rows))
        self.refuse_parts_of_one(rows)
        in_order = {
            pointer: self.evidence[pointer] for pointer in pointers.in_page_order(self.evidence)
        }
        self.refuse_second(rows)
        ranking = Ranking(edition, rows, source, MappingProxyType(in_order))
        return ranking, MappingProxyType(self.passages)

    # -- around the table ------------------------------------------------------------------

    def edition(self) -> int | None:
        """Read the edition above the table, or in the source below it, and in the heads.

        Lines that speak of clusters say it best, and headings do; ``None`` where the others
        disagree, as links to other editions do.
        """
        page, table = self.page, self.table
        above = list(_EDITION.finditer(page.text, 0, table.rows[0].span[0]))
        near = [found for found in above if self.speaks_of_clusters(found.start())]
        headings = [found for found in above if self.is_in_heading(found.start())]
        sources = [
            found
            for found in _EDITION.finditer(page.text, table.rows[-1].span[1])
            if _SOURCE.match(page.text, page.line_span(page.line_of(found.start()))[0])
        ]
        edition = None
        for among in (near, headings, above, sources):
            if len({_year(found) for found in among}) == 1:
                edition = _year(among[0])
                self.note(pointers.EDITION, among[0].span())
                break
        years = {column.part: column.year for column in table.columns if column.year is not None}
        ranked = years.get("rank", edition)
        if edition is None and ranked is not None:
            edition = ranked
            self.note(pointers.EDITION, table.heads)
        before = {year for part, year in years.items() if part != "rank"}
        if edition is not None and (ranked != edition or before - {edition - 1}):
            page.refuse(
                table.heads[0],
                f"the years in {self.quoted(table.heads)} are not those of the {edition} edition "
                "and the one before.",
            )
        if edition is not None and edition not in EDITIONS:
            page.refuse(table.heads[0], f"{edition} is no edition of the Global Innovation Index.")
        return edition

    def speaks_of_clusters(self, offset: int) -> bool:
        begin, end = self.page.line_span(self.page.line_of(offset))
        return bool(_CLUSTERS.search(self.page.text, begin, end))

    def is_in_heading(self, offset: int) -> bool:
        return any(
            block.kind == "heading" and block.span[0] <= offset < block.span[1]
            for block in self.page.blocks
        )

    @cached_property
    def order(self) -> Span | None:
        """Return the words that say that the rows stand in the order of their ranks.

        They say so themselves, or the table is a top 100 of as many rows.
        """
        found = _IN_ORDER.search(self.page.text)
        if found is None:
            above = _TOP.finditer(self.page.text, 0, self.table.heads[0])
            number = len(self.table.rows)
            found = next((top for top in above if int(top[1]) == number), None)
        return None if found is None else found.span()

    # -- rows ------------------------------------------------------------------------------

    def row(self, index: int, cells: Cells, writing: Writing) -> RankingRow:
        values = {
            part: self.value(index, part, cells, writing)
            for part in self.table.parts
            if part not in ("name", "economies")
        }
        name, moved = self.name(index, cells)
        if moved is not None:
            stated = values.get("change")
            if stated is not None and stated != moved:
                self.refuse(cells.span, "says two different changes of its rank")
            values["change"] = moved
        rank = values.get("rank")
        if "rank" not in self.table.parts:
            rank = self.rank_by_order(index, cells, values)
        if rank is None:
            self.refuse(cells.span, "has no rank")
        return RankingRow(
            rank=int(rank),
            name=name,
            economies=self.economies(index, cells),
            applications=_whole(values.get("applications")),
            articles=_whole(values.get("articles")),
            deals=_whole(values.get("deals")),
            share_applications=_percent(values.get("share_applications")),
            share_articles=_percent(values.get("share_articles")),
            share_deals=_percent(values.get("share_deals")),
            total=_percent(values.get("total")),
            previous=_whole(values.get("previous")),
            change=_whole(values.get("change")),
        )

    def rank_by_order(
        self, index: int, cells: Cells, values: Mapping[RowPart, int | Decimal | None]
    ) -> int:
        """Read the rank that a row's place is, where words or its change of rank say so."""
        rank = index + 1
        previous, change = values.get("previous"), values.get("change")
        if previous is not None and change is not None and previous - change == rank:
            self.note(pointers.ranking_row(index, "rank"), cells.span)
        elif self.order is not None:
            self.note(pointers.ranking_row(index, "rank"), self.order)
        else:
            self.page.refuse(
                self.table.heads[0],
                f"{self.quoted(self.table.heads)} names no ranks, and nothing says that the rows "
                "stand in their order.",
            )
        return rank

    def value(
        self, index: int, part: RowPart, cells: Cells, writing: Writing
    ) -> int | Decimal | None:
        span = cells.parts.get(part)
        if span is None:
            return None
        value = self.read(span, self.cell(span), part, writing)
        if value is not None:
            self.note(pointers.ranking_row(index, part), span)
        return value

    def read(self, span: Span, words: str, part: RowPart, writing: Writing) -> int | Decimal | None:
        try:
            return read_value(words, part, writing)
        except ValueRefusedError as error:
            self.page.refuse(span[0], str(error))

    def cell(self, span: Span) -> str:
        """Return a cell's words on one line; no-break spaces can group digits."""
        return _SPACES.sub(" ", self.page.text[slice(*span)]).strip()

    def name(self, index: int, cells: Cells) -> tuple[str, int | None]:
        """Read the cluster's name, and the places it moved where they stand behind it."""
        span = cells.parts.get("name")
        if span is None:
            self.refuse(cells.span, "names no cluster")
        whole = _WRAPPED.sub(r"\1", bare(cells.words(self.page, "name")))
        name, moved = whole, None
        found = MOVEMENT.search(whole)
        if found is not None:
            name = bare(whole[: found.start()])
            moved = _whole(self.read(span, found[1].strip("()"), "change", Writing()))
            if moved is not None:
                self.note(pointers.ranking_row(index, "change"), span)
        torn = name.endswith(_TORN)
        if torn or any(map(str.isdigit, name)) or not any(map(str.isalpha, name)):
            self.page.refuse(span[0], f"{quoted(whole)} is not the name of a cluster alone.")
        self.note(pointers.ranking_row(index, "name"), span)
        return name, moved

    def economies(self, index: int, cells: Cells) -> tuple[str, ...] | None:
        span = cells.parts.get("economies")
        if span is None:
            return None
        words = bare(cells.words(self.page, "economies"))
        if not any(map(str.isalpha, words)):
            if words in "-–—":
                return None
            self.page.refuse(span[0], f"{quoted(words)} is not the name of an economy.")
        if any(map(str.isdigit, words)):
            self.page.refuse(span[0], f"{quoted(words)} is not the name of an economy.")
        self.note(pointers.ranking_row(index, "economies"), span)
        if _CODES.fullmatch(words):
            return tuple(re.split(r"\s*[,/&]\s*", words))
        return split_economies(words) or tuple(each.strip() for each in words.split("/"))

    def refuse_parts_of_one(self, rows: Sequence[RankingRow]) -> None:
        """Refuse shares that can be parts of one and percents alike, as workbooks keep them."""
        for part in set(PERCENTS) & set(self.table.parts):
            given = [each for row in rows if isinstance(each := row.number(part), Decimal)]
            digits = max((-int(each.as_tuple().exponent) for each in given), default=0)
            spans = [cells.parts[part] for cells in self.table.rows if part in cells.parts]
            if (
                digits < _DIGITS_OF_PARTS
                or max(given) > 1
                or any("%" in self.page.text[slice(*span)] for span in spans)
            ):
                continue
            self.page.refuse(
                spans[0][0],
                f"{quoted(self.cell(spans[0]))} can be a percent or a part of one; write shares "
                "with percent signs.",
            )

    def refuse_second(self, rows: Sequence[RankingRow]) -> None:
        """Refuse a table that begins again below the same heads, as that of another edition."""
        for cells, before, row in zip(self.table.rows[1:], rows, rows[1:], strict=False):
            begins = row.rank < before.rank or row.rank == rows[0].rank
            if cells.after_heads and (begins or "rank" not in self.table.parts):
                self.refuse(cells.span, "begins another ranking; a document holds one")

    # -- notes -----------------------------------------------------------------------------

    def note(self, pointer: str, span: Span) -> None:
        passage = self.page.passage(span)
        self.passages[pointer] = passage
        self.evidence[pointer] = StatedEvidence(passage.line, self.page.words(span))

    def quoted(self, span: Span) -> str:
        return quoted(self.page.words(span))

    def refuse(self, span: Span, why: str) -> NoReturn:
        self.page.refuse(span[0], f"the row {self.quoted(span)} {why}.")


def _year(found: re.Match[str]) -> int:
    return int(found[1] or found[2])


def _whole(value: int | Decimal | None) -> int | None:
    return None if value is None else int(value)


def _percent(value: int | Decimal | None) -> Decimal | None:
    return None if value is None else Decimal(value)
