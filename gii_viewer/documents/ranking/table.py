"""What a ranking's table is, once its rows are told: the grammar's two ways meet here."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from gii_viewer.documents.blocks import Page, Span
from gii_viewer.documents.ranking.columns import Column
from gii_viewer.documents.ranking.values import VALUE_LIKE
from gii_viewer.model.ranking import RowPart
from gii_viewer.model.record import replace

_RANK = re.compile(r"=?[1-9][0-9]{0,3}[.)=]?")
_FIGURE = re.compile(r"[-−–+(]?[0-9][0-9.,%)\u00a0]*")
_FEWEST_FIGURES = 2


@dataclass(frozen=True)
class Cells:
    """One row: where each part of it stands, and all of it.

    ``after_heads`` tells that the heads of the columns are repeated above it; ``wrapped`` is
    where a part goes on, in lines of their own.
    """

    span: Span
    parts: Mapping[RowPart, Span]
    after_heads: bool = False
    wrapped: Mapping[RowPart, tuple[Span, ...]] = field(default_factory=dict)

    def with_more(self, part: RowPart, span: Span) -> Cells:
        """Return the row with one more place where this part goes on."""
        return replace(self, wrapped={**self.wrapped, part: (*self.wrapped.get(part, ()), span)})

    def words(self, page: Page, part: RowPart) -> str:
        """Return a part's words, over all its lines."""
        spans = (self.parts[part], *self.wrapped.get(part, ()))
        return " ".join(page.name(span) for span in spans)


@dataclass(frozen=True)
class Table:
    """The columns in their order, where their heads stand, and the rows."""

    columns: tuple[Column, ...]
    heads: Span
    rows: tuple[Cells, ...]

    @property
    def parts(self) -> tuple[RowPart, ...]:
        return tuple(column.part for column in self.columns)


def columns_between(edges: Mapping[RowPart, Span], cell: Span) -> RowPart | None:
    """Tell which part's column a cell of another line is in, if it reaches into no other."""
    for part, own in edges.items():
        others = [edge for other, edge in edges.items() if other != part]
        left = max((end for _, end in others if end <= own[0]), default=-1)
        right = min((start for start, _ in others if start >= own[1]), default=cell[1] + 1)
        if left < cell[0] and cell[1] < right and cell[0] < own[1] and own[0] < cell[1]:
            return part
    return None


def is_rank(words: str) -> bool:
    return bool(_RANK.fullmatch(words))


def is_value(words: str) -> bool:
    """Tell whether a figure, damaged or not, or a mark for none may be meant."""
    return bool(VALUE_LIKE.fullmatch(words))


def is_figure(words: str) -> bool:
    return bool(_FIGURE.fullmatch(words))


def looks_like_a_row(words: str, parts: Sequence[RowPart]) -> bool:
    """Tell a line that is meant as a row, or as a part of one, and is none.

    Footnotes and other sentences have a figure here and there, but not one behind the
    other at their end, nor one in half of a row's places behind a rank.
    """
    tokens = words.replace("|", " ").split()
    figures = sum(map(is_figure, tokens))
    at_end = 0
    while at_end < len(tokens) and is_figure(tokens[-1 - at_end]):
        at_end += 1
    named = any(letter.isalpha() for letter in words)
    if not named:
        return at_end >= _FEWEST_FIGURES + 1
    ranked = is_rank(tokens[0]) and figures > max(_FEWEST_FIGURES, (len(parts) - 2) // 2)
    return ranked or at_end >= max(_FEWEST_FIGURES, min(len(parts) - 3, 3))
