"""What a printed profile is made of: finished words in blocks, and no Qt.

Whoever writes a report to a file or paints it on paper adds only type and geometry.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from gii_viewer.charts.cards import Card
from gii_viewer.charts.description import BarChart, Chart
from gii_viewer.model.profile import Basis


@dataclass(frozen=True)
class Column:
    """A column; ``weight`` is its part of the table's width on paper.

    Where ``noted`` is set, paper has the cells' long texts as numbered notes below
    the table, and ``noted`` over the numbers.
    """

    title: str
    weight: int
    numeric: bool = False
    noted: str = ""


@dataclass(frozen=True)
class Cell:
    """A cell over ``span`` columns; ``verbatim`` marks a name from the document."""

    text: str
    span: int = 1
    verbatim: bool = False
    small: bool = False


@dataclass(frozen=True)
class Row:
    """A row; ``basis`` is that of its figures, added where one of them is."""

    cells: tuple[Cell, ...]
    basis: Basis


@dataclass(frozen=True)
class Table:
    """A table; ``head`` is the index of the column that names its rows.

    Where it is ``alone`` under a heading, paper spares it the caption.
    """

    caption: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    head: int
    alone: bool = False


@dataclass(frozen=True)
class Words:
    """A paragraph: ``lead`` in larger, ``quiet`` in smaller type."""

    text: str
    lead: bool = False
    quiet: bool = False


@dataclass(frozen=True)
class Items:
    """Sentences of a list; ``short`` ones stand in two columns on paper."""

    sentences: tuple[str, ...]
    short: bool = False


@dataclass(frozen=True)
class ReportCard:
    """A ranking card with its basis in words, empty where the figure is not given."""

    card: Card
    basis: str


@dataclass(frozen=True)
class Cards:
    """The ranking cards in a row; ``not_given`` stands for a missing figure."""

    cards: tuple[ReportCard, ...]


@dataclass(frozen=True)
class Beside:
    """Blocks in two columns, whose widths are as ``weights``."""

    left: tuple[Table | Words, ...]
    right: tuple[Table | Chart, ...]
    weights: tuple[int, int]


Block = Words | Items | Table | Cards | Beside


@dataclass(frozen=True)
class Section:
    """Blocks under a heading; ``scope`` names unit, period and edition.

    The heading of a ``silent`` section is for outlines and assistive technology.
    """

    id: str
    title: str
    scope: str
    blocks: tuple[Block, ...]
    silent: bool = False


@dataclass(frozen=True)
class Report:
    """One profile, ready to be printed."""

    kicker: str
    title: str
    economies: str
    scope: str
    sections: tuple[Section, ...]
    source: str


def without_words(chart: Chart) -> Chart:
    """Return ``chart`` without the words that the report already has around it."""
    bare = replace(chart, text=replace(chart.text, title="", subtitle="", note="", credit=""))
    return replace(bare, axis_title="") if isinstance(bare, BarChart) else bare
