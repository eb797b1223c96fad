"""Labels, cards and the scrolled ground that tabs and dialogs are made of."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QSplitter, QVBoxLayout, QWidget

from gii_viewer.charts.type_scale import SPACE_4, SPACE_6


def plain_label(
    text: str = "", *, quiet: bool = False, small: bool = False, wraps: bool = False
) -> QLabel:
    """Return a label that never takes its text for HTML."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("quiet", quiet)
    label.setProperty("small", small)
    label.setWordWrap(wraps)
    return label


def as_tooltip(text: str) -> str:
    """Return a tooltip that shows ``text`` as it is: Qt guesses what is rich text, this always is.

    Without the standard library's ``html``, which the first look does not need.
    """
    for letter, entity in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("\n", "<br>")):
        text = text.replace(letter, entity)
    return f"<span>{text}</span>" if text else ""


def named_label(text: str, widget: QWidget) -> QLabel:
    """Return a plain label that names ``widget``, and whose ``&`` leads to it."""
    label = plain_label(text)
    label.setBuddy(widget)
    widget.setAccessibleName(text.replace("&", ""))
    return label


def title_label(text: str) -> QLabel:
    """Return a plain label in the style of a section's title."""
    label = plain_label(text)
    label.setProperty("title", True)
    return label


def card_frame() -> QFrame:
    """Return a frame with the ground and outline of a card."""
    frame = QFrame()
    frame.setProperty("card", True)
    return frame


def splitter(
    orientation: Qt.Orientation, *parts: QWidget, sizes: tuple[int, ...] = ()
) -> QSplitter:
    """Return ``parts`` side by side, none of which can be pushed away entirely."""
    made = QSplitter(orientation)
    made.setChildrenCollapsible(False)
    made.setHandleWidth(SPACE_4)
    for part in parts:
        made.addWidget(part)
    if sizes:
        made.setSizes(sizes)
    return made


def scrolled(tab: QWidget) -> tuple[QWidget, QVBoxLayout]:
    """Fill ``tab`` with an area that scrolls where the window is too small.

    Returns what stands in the area, and its layout.
    """
    content = QWidget()
    content.setProperty("ground", "window")
    inside = QVBoxLayout(content)
    inside.setContentsMargins(SPACE_6, SPACE_4, SPACE_6, SPACE_4)
    inside.setSpacing(SPACE_4)
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    # What stands inside takes the keyboard; the area itself would be a dead stop.
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(content)
    outer = QVBoxLayout(tab)
    outer.setContentsMargins(0, 0, 0, 0)
    outer.addWidget(area)
    return content, inside
