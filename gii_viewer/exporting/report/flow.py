"""Pieces of a report, one below the other, and how they fall on pages.

A piece is never cut. Pieces that belong together stay on one page: a heading with
what follows it, a table's head with its first rows, its last rows with one another.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtGui import QPainter


@dataclass(frozen=True)
class Frame:
    """Where pieces stand: left edge, width, and the height that a page has for them."""

    left: float
    width: float
    page_height: float


@dataclass(frozen=True)
class Piece:
    """Something of ``height`` units; ``paint`` takes a painter and the piece's top.

    ``gap`` is free above it, but not at the top of a page. ``bound`` keeps it with
    the next piece. ``head`` is painted again above it where it starts a page.
    ``heading`` names it in the outline, on the level given.
    """

    height: float
    paint: Callable[[QPainter, float], None]
    gap: float = 0
    bound: bool = False
    head: Piece | None = None
    heading: str = ""
    level: int = 0


@dataclass(frozen=True)
class Placed:
    """A piece with its top, in units of the page."""

    piece: Piece
    top: float


def stack(pieces: Sequence[Piece]) -> Piece:
    """Make pieces, one below the other, one piece."""
    tops, height = [], 0.0
    for index, piece in enumerate(pieces):
        tops.append(height + (piece.gap if index else 0))
        height = tops[-1] + piece.height

    def paint(painter: QPainter, top: float) -> None:
        for piece, at in zip(pieces, tops, strict=True):
            piece.paint(painter, top + at)

    return Piece(height, paint)


def side_by_side(pieces: Sequence[Piece], gap: float) -> Piece:
    """Make pieces that begin at one height one piece."""

    def paint(painter: QPainter, top: float) -> None:
        for piece in pieces:
            piece.paint(painter, top)

    return Piece(max(piece.height for piece in pieces), paint, gap=gap)


def on_pages(
    pieces: Sequence[Piece], top: float, bottom: float, running: float
) -> list[list[Placed]]:
    """Let ``pieces`` fall on pages that have room from ``top`` to ``bottom``.

    From the second page on, ``running`` units at the top are for a running head.
    """
    pages: list[list[Placed]] = [[]]
    at = top
    for chain in _chains(pieces):
        if pages[-1] and at + sum(piece.gap + piece.height for piece in chain) > bottom:
            pages.append([])
            at = top + running
        for piece in chain:
            gap = piece.gap if pages[-1] else 0
            if pages[-1] and at + gap + piece.height > bottom:
                pages.append([])
                at, gap = top + running, 0
            if not pages[-1] and len(pages) > 1 and piece.head is not None:
                pages[-1].append(Placed(piece.head, at))
                at += piece.head.height
            pages[-1].append(Placed(piece, at + gap))
            at += gap + piece.height
    return pages


def _chains(pieces: Sequence[Piece]) -> list[list[Piece]]:
    chains: list[list[Piece]] = []
    bound = False
    for piece in pieces:
        if bound:
            chains[-1].append(piece)
        else:
            chains.append([piece])
        bound = piece.bound
    return chains
