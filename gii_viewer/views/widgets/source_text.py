"""The text of a document with its line numbers, its figures, and words marked in it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
    QTextFormat,
    QTextOption,
)
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QToolTip, QWidget

from gii_viewer.charts.palette import Palette
from gii_viewer.charts.type_scale import SMALL, SPACE_3, SPACE_4
from gii_viewer.model.document import Passage
from gii_viewer.model.record import Record
from gii_viewer.views.theme import font, monospace_font
from gii_viewer.views.widgets.labels import as_tooltip

_WIDEST_COLUMN = 320
"""A longer cell pushes its row's next ones on, not every row's."""
_MOST_MARKED = 400
"""So many places that were found are marked at once; the one that is shown always is."""
_SIGN = 6


class ReadFigure(Record):
    """A figure that stands in the text: where, whether the user added it, and all about it."""

    pointer: str
    passage: Passage
    added: bool
    detail: str


class SourceText(QPlainTextEdit):
    """Shows text, read-only, never as HTML; ``mark`` scrolls to words and marks them.

    ``figure_chosen`` tells the pointer of the figure that was clicked.
    """

    figure_chosen = Signal(str)

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._palette = palette
        self._marked: list[Passage] = []
        self._figures: Mapping[int, list[ReadFigure]] = {}
        self._underlines: list[QTextEdit.ExtraSelection] = []
        self._numbered = True
        self._reasons: Mapping[int, str] = {}
        self._found: Sequence[Passage] = ()
        self._margin = LineNumbers(self)
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setTabChangesFocus(True)
        self.viewport().setMouseTracking(True)
        self.blockCountChanged.connect(self._make_room)
        self.updateRequest.connect(self._follow)
        self._make_room()

    @property
    def marked_text(self) -> str:
        """The words that are marked first, "" where none are."""
        return self._words(self._marked[0]).selectedText() if self._marked else ""

    @property
    def marked_texts(self) -> list[str]:
        """All words that are marked, in the order asked for."""
        return [self._words(passage).selectedText() for passage in self._marked]

    def set_text(self, text: str, figures: Sequence[ReadFigure] = ()) -> None:
        """Show a document's own prose and underline its figures; nothing is marked in it."""
        self._show(text, figures, font(), numbered=True)
        self._set_columns(text)

    def set_rows(self, text: str, figures: Sequence[ReadFigure]) -> None:
        """Show a table, whose rows never wrap: their columns would be lost."""
        self.set_text(text, figures)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)

    def set_code(self, text: str, figures: Sequence[ReadFigure]) -> None:
        """Show text whose letters have to align."""
        self._show(text, figures, monospace_font(), numbered=True)

    def set_page(self, text: str, figures: Sequence[ReadFigure], heads: Collection[int]) -> None:
        """Show a page whose lines are no document's, so that they have no numbers."""
        self._show(text, figures, font(), numbered=False)
        self._set_columns(text)
        bold = QTextCharFormat()
        bold.setFontWeight(QFont.Weight.DemiBold)
        for line in heads:
            cursor = QTextCursor(self.document().findBlockByNumber(line - 1))
            cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
            cursor.mergeCharFormat(bold)

    def set_reasons(self, reasons: Mapping[int, str]) -> None:
        """Put a sign beside lines that findings name, and the reason in its tip."""
        self._reasons = reasons
        self._margin.update()

    def set_found(self, found: Sequence[Passage]) -> None:
        """Mark what was searched for; none clears the marks."""
        self._found = found
        self._paint_marks()

    def mark(self, *passages: Passage) -> None:
        """Scroll to the words of the first of ``passages``, and mark all; none clears."""
        last = self.blockCount()
        self._marked = [passage for passage in passages if passage.line <= last]
        if self._marked:
            self.scroll_to(self._marked[0])
        self._paint_marks()
        self._margin.update()

    def scroll_to(self, passage: Passage) -> None:
        """Put the cursor at the words of ``passage``, in the middle unless they are in view."""
        area = self.area_of(passage)
        in_view = not area.isEmpty() and self.viewport().rect().contains(area)
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._words(passage).selectionStart())
        self.setTextCursor(cursor)
        if not in_view:
            self.centerCursor()

    def figure_at(self, point: QPoint) -> ReadFigure | None:
        """Return the figure whose words stand at ``point`` of the viewport."""
        line = self.cursorForPosition(point).blockNumber() + 1
        for figure in self._figures.get(line, ()):
            if self.area_of(figure.passage).contains(point):
                return figure
        return None

    def area_of(self, passage: Passage) -> QRect:
        """Return where in the viewport the words of ``passage`` stand, empty if out of view."""
        block = self.document().findBlockByNumber(passage.line - 1)
        box = self.blockBoundingGeometry(block).translated(self.contentOffset())
        if not box.intersects(self.viewport().rect().toRectF()):
            return QRect()
        words = self._words(passage)
        first, last = QTextCursor(words), QTextCursor(words)
        first.setPosition(words.selectionStart())
        last.setPosition(words.selectionEnd())
        start, end = self.cursorRect(first), self.cursorRect(last)
        if start.top() == end.top():
            return QRect(start.topLeft(), end.bottomRight())
        # Words that wrap: the rest of the line in which they begin.
        return QRect(start.left(), start.top(), self.viewport().width(), start.height())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        over = self.figure_at(event.position().toPoint()) is not None
        shape = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.IBeamCursor
        self.viewport().setCursor(shape)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() != Qt.MouseButton.LeftButton or self.textCursor().hasSelection():
            return
        figure = self.figure_at(event.position().toPoint())
        if figure is not None:
            self.figure_chosen.emit(figure.pointer)

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            figure = self.figure_at(event.pos())
            show_tip(event.globalPos(), "" if figure is None else figure.detail, self)
            return True
        return super().viewportEvent(event)

    def reason_at(self, height: int) -> str:
        """Return what the findings say of the line at this height, "" if nothing."""
        block = self.cursorForPosition(QPoint(0, height)).blockNumber()
        return self._reasons.get(block + 1, "")

    def set_theme(self, palette: Palette) -> None:
        self._palette = palette
        self._underline()
        self._paint_marks()
        self._margin.update()

    def margin_width(self) -> int:
        """Return the width that the greatest line number needs, in logical pixels."""
        if not self._numbered:
            return SPACE_3 + _SIGN
        digits = max(3, len(str(self.blockCount())))
        return SPACE_3 * 2 + _SIGN + self.fontMetrics().horizontalAdvance("9") * digits

    def paint_line_numbers(self, area: QRect) -> None:
        """Paint the numbers of the lines that are visible in ``area`` of the margin."""
        painter = QPainter(self._margin)
        ground = self._palette.raised if self._numbered else self._palette.surface
        painter.fillRect(area, QColor(ground))
        made = QFont(self.font())
        made.setPixelSize(SMALL)
        painter.setFont(made)
        marked = {passage.line - 1 for passage in self._marked}
        block = self.firstVisibleBlock()
        top = self.blockBoundingGeometry(block).translated(self.contentOffset()).top()
        while block.isValid() and top <= area.bottom():
            height = self.blockBoundingRect(block).height()
            if block.isVisible() and top + height >= area.top():
                number = block.blockNumber()
                if self._numbered:
                    painter.setPen(
                        QColor(self._palette.text if number in marked else self._palette.quiet)
                    )
                    painter.drawText(
                        QRect(
                            0,
                            round(top),
                            self._margin.width() - SPACE_3,
                            self.fontMetrics().height(),
                        ),
                        int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter),
                        str(number + 1),
                    )
                if number + 1 in self._reasons:
                    middle = round(top) + self.fontMetrics().height() // 2
                    sign = QRect(SPACE_3 // 2, middle - _SIGN // 2, _SIGN, _SIGN)
                    painter.fillRect(sign, QColor(self._palette.warning))
            block = block.next()
            top += height
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        inside = self.contentsRect()
        self._margin.setGeometry(
            QRect(inside.left(), inside.top(), self.margin_width(), inside.height())
        )

    def _make_room(self) -> None:
        self.setViewportMargins(self.margin_width(), 0, 0, 0)

    def _follow(self, area: QRect, scrolled: int) -> None:
        if scrolled:
            self._margin.scroll(0, scrolled)
        else:
            self._margin.update(0, area.y(), self._margin.width(), area.height())

    def _show(
        self, text: str, figures: Sequence[ReadFigure], font: QFont, *, numbered: bool
    ) -> None:
        self._marked, self._found, self._reasons = [], (), {}
        self._figures = defaultdict(list)
        for figure in figures:
            self._figures[figure.passage.line].append(figure)
        self._numbered = numbered
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
        self.setFont(font)
        option = QTextOption()
        # A name that is written the other way must not turn its row and its columns around.
        option.setTextDirection(Qt.LayoutDirection.LeftToRight)
        self.document().setDefaultTextOption(option)
        self.setTabStopDistance(self.fontMetrics().horizontalAdvance("0") * 4)
        self.setPlainText(text)
        self._make_room()
        self._underline()
        self._paint_marks()

    def _set_columns(self, text: str) -> None:
        """Let the tabs of tables lead to columns as wide as their cells."""
        rows = [line.split("\t") for line in text.split("\n")]
        option = self.document().defaultTextOption()
        metrics = self.fontMetrics()
        stops: list[QTextOption.Tab] = []
        end = 0.0
        for column in range(max((len(row) for row in rows), default=1) - 1):
            cells = {row[column] for row in rows if len(row) > column + 1}
            # The longest few: measuring every cell of a long table takes time.
            longest = sorted(cells, key=len)[-8:]
            end += SPACE_4 + min(
                _WIDEST_COLUMN, max(metrics.horizontalAdvance(cell[:200]) for cell in longest)
            )
            stops.append(QTextOption.Tab(end, QTextOption.TabType.LeftTab))
        option.setTabs(stops)
        self.document().setDefaultTextOption(option)

    def _words(self, passage: Passage) -> QTextCursor:
        """Return a cursor that selects the words of ``passage``."""
        block = self.document().findBlockByNumber(passage.line - 1)
        cursor = QTextCursor(self.document())
        if not block.isValid():
            return cursor
        text, start = block.text(), block.position()
        cursor.setPosition(start + len(_utf16(text[: passage.start])))
        cursor.setPosition(
            start + len(_utf16(text[: passage.end])), QTextCursor.MoveMode.KeepAnchor
        )
        return cursor

    def _underline(self) -> None:
        self._underlines = [
            self._underlined(figure) for line in self._figures.values() for figure in line
        ]

    def _paint_marks(self) -> None:
        selections = self._underlines + [
            self._on_ground(passage, self._palette.selected)
            for passage in self._found[:_MOST_MARKED]
        ]
        if self._marked:
            line = self._on_ground(self._marked[0], self._palette.raised)
            line.cursor.clearSelection()
            line.format.setProperty(QTextFormat.Property.FullWidthSelection, True)
            selections.insert(0, line)
        selections += [self._on_ground(passage, self._palette.found) for passage in self._marked]
        self.setExtraSelections(selections)

    def _on_ground(self, passage: Passage, colour: str) -> QTextEdit.ExtraSelection:
        made = QTextEdit.ExtraSelection()
        made.cursor = self._words(passage)
        made.format = QTextCharFormat()
        made.format.setBackground(QColor(colour))
        made.format.setForeground(QColor(self._palette.text))
        return made

    def _underlined(self, figure: ReadFigure) -> QTextEdit.ExtraSelection:
        """Underline a figure by its basis: what the user added, dotted."""
        made = QTextEdit.ExtraSelection()
        made.cursor = self._words(figure.passage)
        style = QTextCharFormat.UnderlineStyle
        made.format = QTextCharFormat()
        made.format.setUnderlineStyle(style.DotLine if figure.added else style.SingleUnderline)
        made.format.setUnderlineColor(
            QColor(self._palette.added if figure.added else self._palette.edge)
        )
        return made


class LineNumbers(QWidget):
    """The margin beside a :class:`SourceText`."""

    def __init__(self, text: SourceText) -> None:
        super().__init__(text)
        self._text = text

    def sizeHint(self) -> QSize:
        return QSize(self._text.margin_width(), 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        self._text.paint_line_numbers(event.rect())

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            show_tip(event.globalPos(), self._text.reason_at(event.pos().y()), self)
            return True
        return super().event(event)


def show_tip(place: QPoint, words: str, widget: QWidget) -> None:
    """Show words that may come from a document as a tip that wraps; none hides it."""
    QToolTip.showText(place, as_tooltip(words), widget)


def _utf16(text: str) -> str:
    """Widen characters outside the basic plane: Qt counts them as two."""
    return "".join("##" if ord(letter) > 0xFFFF else letter for letter in text)
