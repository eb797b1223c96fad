"""The ranking document as JSON of our own, read strictly and written the same every time."""

from __future__ import annotations

import re
from decimal import Decimal
from types import MappingProxyType

from gii_viewer.documents.formats.format import Content
from gii_viewer.documents.formats.json_values import JsonValues, evidence_content, fit
from gii_viewer.documents.formats.located_json import Located
from gii_viewer.documents.printed_ranges import EDITIONS, GREATEST
from gii_viewer.model import pointers
from gii_viewer.model.ranking import ROW_PARTS, Ranking, RankingRow, RowPart

FORMAT_NAME = "gii-ranking/1"

_PERCENT = r"(?:0|[1-9][0-9]{0,2})(?:\.[0-9]{1,6})?"


def ranking_to_json(ranking: Ranking) -> str:
    """Write a ranking document: same ranking, same text, ending with a line end."""
    content = {
        "format": FORMAT_NAME,
        "edition": ranking.edition,
        "rows": [_row_content(row) for row in ranking.rows],
        "source": {"file": fit(ranking.source.file), "sha256": ranking.source.sha256},
        "evidence": {
            pointer: evidence_content(ranking.evidence[pointer])
            for pointer in pointers.in_page_order(ranking.evidence)
        },
    }
    return _written(content, "\n") + "\n"


def _row_content(row: RankingRow) -> dict[str, object]:
    economies = None if row.economies is None else [fit(name) for name in row.economies]
    named: dict[RowPart, object] = {"name": fit(row.name), "economies": economies}
    return {part: named[part] if part in named else row.number(part) for part in ROW_PARTS}


def _written(value: object, line_end: str) -> str:
    """Write JSON as the standard library does with an indent of 2, and decimals as printed."""
    import json  # reading, which the window's start waits for, does without it

    inner = f"{line_end}  "
    match value:
        case Decimal():
            return format(value, "f")
        case dict() if value:
            members = (f"{json.dumps(key)}: {_written(one, inner)}" for key, one in value.items())
            return f"{{{inner}{f',{inner}'.join(members)}{line_end}}}"
        case list() if value:
            items = (_written(one, inner) for one in value)
            return f"[{inner}{f',{inner}'.join(items)}{line_end}]"
    return json.dumps(value, ensure_ascii=False, allow_nan=False)


class RankingReader(JsonValues):
    """Turns located JSON into a ranking."""

    def content(self) -> Content:
        ranking = self.ranking()
        passages = {pointer: self.passage(found) for pointer, found in self.figures.items()}
        return Content(self.text, ranking, MappingProxyType(passages))

    def ranking(self) -> Ranking:
        members = self.members(self.whole, "format", "edition", "rows", "source", "evidence")
        edition = self.stated(pointers.EDITION, members["edition"])
        rows = self.items(members["rows"])
        if not rows:
            self.refuse(members["rows"], "a ranking has one row at least")
        return Ranking(
            edition=self.optional_number(edition, EDITIONS.start, EDITIONS.stop - 1),
            rows=tuple(self.row(row, index) for index, row in enumerate(rows)),
            source=self.source(members["source"]),
            evidence=MappingProxyType(self.evidence(members["evidence"])),
        )

    def row(self, found: Located, index: int) -> RankingRow:
        members = self.members(found, *ROW_PARTS)
        given = {
            part: self.stated(pointers.ranking_row(index, part), members[part])
            for part in ROW_PARTS
        }
        return RankingRow(
            rank=self.number(given["rank"], 1, GREATEST),
            name=self.name(given["name"]),
            economies=self.economies(given["economies"]),
            applications=self.optional_number(given["applications"], 0, GREATEST),
            articles=self.optional_number(given["articles"], 0, GREATEST),
            deals=self.optional_number(given["deals"], 0, GREATEST),
            share_applications=self.percent(given["share_applications"]),
            share_articles=self.percent(given["share_articles"]),
            share_deals=self.percent(given["share_deals"]),
            total=self.percent(given["total"]),
            previous=self.optional_number(given["previous"], 1, GREATEST),
            change=self.optional_number(given["change"], -GREATEST, GREATEST),
        )

    def economies(self, found: Located) -> tuple[str, ...] | None:
        items = self.items(found)
        return None if items is None else tuple(map(self.name, items))

    def percent(self, found: Located) -> Decimal | None:
        """Read a percent with the digits that are printed."""
        if found.value is None:
            return None
        words = self.text[found.start : found.end]
        if not re.fullmatch(_PERCENT, words) or Decimal(words) > 100:
            self.refuse(found, "expected a percent from 0 to 100, as in 10.1")
        return Decimal(words)
