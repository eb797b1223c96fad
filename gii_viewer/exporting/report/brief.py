"""The brief: one landscape page of a profile, to hand over or to put on a slide.

What the Overview says, in type that is read from across a table: verdict and evidence,
the ranking cards, who leads on both sides, how much is made with others, and the source.
"""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QImage, QPainter

from gii_viewer.charts.cards import cards
from gii_viewer.charts.catalogue.collaboration_shares import describe_collaboration_shares
from gii_viewer.charts.catalogue.organizations import describe_organizations
from gii_viewer.charts.description import Chart
from gii_viewer.charts.palette import LIGHT
from gii_viewer.charts.text import drawable
from gii_viewer.charts.type_scale import (
    BODY,
    FIGURE,
    FINE,
    HEADING,
    LEAD,
    SEMIBOLD,
    SMALL,
    SPACE_1,
    SPACE_2,
    SPACE_4,
    SPACE_6,
    SPACE_12,
    TITLE,
)
from gii_viewer.documents.errors import OutputError
from gii_viewer.exporting.atomic import write_atomically
from gii_viewer.exporting.pdf import Page, painted_as_pdf
from gii_viewer.exporting.png import image_as_png
from gii_viewer.exporting.report.charts import chart_piece
from gii_viewer.exporting.report.content import source_of_all
from gii_viewer.exporting.report.flow import Frame, Piece, side_by_side, stack
from gii_viewer.exporting.report.text import text_piece
from gii_viewer.model.figures import Figures
from gii_viewer.model.headline import headline
from gii_viewer.model.names import isolated
from gii_viewer.model.profile import ACTIVITY_KINDS
from gii_viewer.model.record import replace

BriefFormat = Literal["pdf", "png"]

_PAGE = QSize(1280, 720)
"""In units of layout; a PDF has 96 of them per inch."""
_SLIDE = QSize(1920, 1080)
"""In pixels."""


def write_brief(figures: Figures, path: Path, format: BriefFormat) -> None:  # noqa: A002
    """Write the brief of one profile to ``path``, whole or not at all.

    Raises
    ------
    OutputError
        one clear sentence: which file, and what stands in the way.
    """
    write_atomically(path, brief_bytes(figures, format))


def brief_bytes(figures: Figures, format: BriefFormat) -> bytes:  # noqa: A002
    """Return the bytes of the file that :func:`write_brief` writes."""
    title, said, source = _title(figures), headline(figures), source_of_all(figures)
    about = " ".join(filter(None, (said.verdict, said.evidence)))
    if format == "pdf":
        content = sha256(repr((figures.profile, title)).encode(errors="replace")).digest()
        page = Page(_PAGE, title, about, source, content)
        return painted_as_pdf(page, lambda painter: _paint(painter, figures))
    image = QImage(_SLIDE, QImage.Format.Format_RGB32)
    if image.isNull():
        raise OutputError("The brief does not fit into memory.")
    painter = QPainter(image)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    painter.scale(_SLIDE.width() / _PAGE.width(), _SLIDE.height() / _PAGE.height())
    _paint(painter, figures)
    painter.end()
    for key, words in (("Title", title), ("Description", about), ("Source", source)):
        image.setText(key, drawable(words))
    return image_as_png(image)


def _paint(painter: QPainter, figures: Figures) -> None:
    painter.fillRect(QRectF(0, 0, _PAGE.width(), _PAGE.height()), QColor(LIGHT.surface))
    height = _PAGE.height() - 2 * SPACE_12
    frame = Frame(SPACE_12, _PAGE.width() - 2 * SPACE_12, height)
    foot = stack(list(_foot(figures, frame)))
    head = stack(list(_head(figures, frame)))
    room = height - head.height - foot.height - 2 * SPACE_6
    head.paint(painter, SPACE_12)
    _charts(figures, replace(frame, page_height=room)).paint(
        painter, SPACE_12 + head.height + SPACE_6
    )
    foot.paint(painter, _PAGE.height() - SPACE_12 - foot.height)


def _head(figures: Figures, frame: Frame) -> Iterator[Piece]:
    said = headline(figures)
    yield text_piece(_title(figures), frame, BODY, LIGHT.quiet)
    if said.verdict:
        yield text_piece(said.verdict, frame, HEADING, LIGHT.text, SEMIBOLD, gap=SPACE_1)
    else:
        yield text_piece(figures.title, frame, HEADING, LIGHT.text, SEMIBOLD, gap=SPACE_1)
    if said.evidence:
        yield text_piece(said.evidence, frame, LEAD, LIGHT.quiet, gap=SPACE_2)
    yield replace(_figures(figures, frame), gap=SPACE_4)


def _figures(figures: Figures, frame: Frame) -> Piece:
    """Return what the ranking cards show large, side by side."""
    shown = cards(figures)
    pieces = []
    for card, column in zip(shown, _columns(frame, len(shown)), strict=True):
        parts = [text_piece(card.title, column, BODY, LIGHT.text, SEMIBOLD)]
        if card.figure is None:
            parts.append(text_piece(card.value, column, BODY, LIGHT.quiet, gap=SPACE_1))
        else:
            parts.append(text_piece(card.value, column, FIGURE, LIGHT.text, SEMIBOLD))
        below = " · ".join(filter(None, (card.unit, card.period)))
        parts.append(text_piece(below, column, SMALL, LIGHT.quiet))
        pieces.append(stack(parts))
    return side_by_side(pieces, 0)


def _columns(frame: Frame, number: int) -> list[Frame]:
    """Return ``number`` frames of one width, side by side."""
    width = (frame.width - SPACE_6 * (number - 1)) / number
    return [
        replace(frame, left=frame.left + at * (width + SPACE_6), width=width)
        for at in range(number)
    ]


def _charts(figures: Figures, frame: Frame) -> Piece:
    """Return who leads on both sides and how much is made with others, side by side."""
    shown: list[tuple[str, Chart]] = []
    for kind in ACTIVITY_KINDS:
        listed = describe_organizations(figures, kind)
        if listed is not None:
            shown.append((figures.output_title(kind), listed))
    shares = describe_collaboration_shares(figures)
    if shares is not None:
        words = figures.wording.translate("Brief", "Made with others")
        shown.append((words, shares))
    columns = []
    for (title, chart), column in zip(shown, _columns(frame, max(1, len(shown))), strict=False):
        name = text_piece(title, column, TITLE, LIGHT.text, SEMIBOLD)
        room = replace(column, page_height=frame.page_height - name.height - SPACE_2)
        parts = [name, replace(chart_piece(chart, room), gap=SPACE_2)]
        if chart is shares:
            parts += _locations(figures, column)
        columns.append(stack(parts))
    return side_by_side(columns, 0) if columns else stack([])


def _locations(figures: Figures, frame: Frame) -> Iterator[Piece]:
    """Yield with whom each activity is made most, as the document orders them."""
    for kind in ACTIVITY_KINDS:
        names = [isolated(location.name) for location in figures.locations(kind)]
        if names:
            words = figures.wording.translate("Brief", "{output}, most with {names}").format(
                output=figures.output_title(kind), names=figures.wording.joined(names)
            )
            yield text_piece(words, frame, SMALL, LIGHT.text, gap=SPACE_2)


def _foot(figures: Figures, frame: Frame) -> Iterator[Piece]:
    words = figures.wording.translate(
        "Brief",
        "Shares are of the cluster's own total. Hatched: derived from the printed figures, as a "
        "range of what rounding leaves open.",
    )
    yield text_piece(words, frame, SMALL, LIGHT.quiet)
    yield text_piece(source_of_all(figures), frame, FINE, LIGHT.quiet, gap=SPACE_1)


def _title(figures: Figures) -> str:
    return " · ".join((figures.title, *figures.scope))
