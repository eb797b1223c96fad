"""Document: the text that was read, and every figure with the line it stands in."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gii_viewer.charts.palette import Palette
from gii_viewer.charts.type_scale import SPACE_2, SPACE_3, SPACE_4, SPACE_6
from gii_viewer.model.document import Document
from gii_viewer.model.figure import FigureRef
from gii_viewer.model.figures import figures_of
from gii_viewer.model.profile import StatedEvidence
from gii_viewer.tables.profile import figures_read
from gii_viewer.views.actions import FigureActions
from gii_viewer.views.tabs.tab import Tab
from gii_viewer.views.widgets.figure_table import FigureTable
from gii_viewer.views.widgets.filter_field import FilterField
from gii_viewer.views.widgets.findings_list import FindingsList
from gii_viewer.views.widgets.labels import card_frame, plain_label, splitter, title_label
from gii_viewer.views.widgets.source_text import SourceText
from gii_viewer.views.wording import WORDING


class DocumentTab(Tab):
    """The source text beside the list of the figures that were read from it."""

    def __init__(self, actions: FigureActions, palette: Palette) -> None:
        super().__init__(actions, palette)
        self._document: Document | None = None
        self._text = SourceText(palette)
        self._text.setAccessibleName(self.tr("Text of the document"))
        self._table = FigureTable(actions)
        self._table.setAccessibleName(self.tr("Figures of the document"))
        self._findings = FindingsList(actions, palette)
        self._filter = FilterField(self.tr("Filter figures"))
        self._name = title_label("")
        self._kind = plain_label(quiet=True, small=True)
        self._found = plain_label(quiet=True, small=True)
        self._found.setWordWrap(True)
        self._build()
        actions.current_changed.connect(self._follow_figure)
        self._filter.serve(self, self._table.rows)

    def show_document(self, document: Document) -> None:
        self._document = document
        self._text.set_text(document.text)
        self._name.setText(document.name)
        self._kind.setText(self._kind_words(document))
        figures = figures_of(document, WORDING)
        self._findings.show_findings(figures)
        self._found.setText(self.tr("Choose a figure to see the words it was read from."))
        self._table.set_table(figures_read(figures))
        self._follow_figure()

    def set_theme(self, palette: Palette) -> None:
        self._text.set_theme(palette)
        self._findings.set_theme(palette)

    def show_figure(self, ref: FigureRef) -> None:
        """Scroll to the words of a figure, mark them, and quote them."""
        if self._document is None or ref.document != self._document.key:
            return
        pointer = ref.pointer
        passage = self._document.passages.get(pointer)
        if passage is not None:
            self._text.mark(passage)
        evidence = self._document.content.evidence.get(pointer)
        if isinstance(evidence, StatedEvidence):
            words = self.tr("Line {line} of {file}: “{words}”").format(
                line=evidence.line, file=self._document.content.source.file, words=evidence.text
            )
        else:
            words = self.tr("The document does not say which words this figure was read from.")
        self._found.setText(words)

    def _follow_figure(self) -> None:
        current = self._actions.current
        if current is not None and not self._actions.current_is_derived:
            self.show_figure(current)

    @property
    def marked_text(self) -> str:
        """The words that are marked, "" where none are."""
        return self._text.marked_text

    def _build(self) -> None:
        names = QVBoxLayout()
        names.setContentsMargins(SPACE_4, SPACE_4, SPACE_4, SPACE_2)
        names.setSpacing(2)
        names.addWidget(self._name)
        names.addWidget(self._kind)
        left = card_frame()
        beside = QVBoxLayout(left)
        beside.setContentsMargins(1, 0, 1, 1)
        beside.setSpacing(0)
        beside.addLayout(names)
        beside.addWidget(self._text, 1)

        top = QHBoxLayout()
        top.setContentsMargins(SPACE_4, SPACE_4, SPACE_4, SPACE_2)
        top.setSpacing(SPACE_3)
        top.addWidget(title_label(self.tr("Figures read")))
        top.addWidget(self._filter, 1)
        below = QHBoxLayout()
        below.setContentsMargins(SPACE_4, SPACE_2, SPACE_4, SPACE_3)
        below.addWidget(self._found)
        right = card_frame()
        inside = QVBoxLayout(right)
        inside.setContentsMargins(1, 0, 1, 0)
        inside.setSpacing(0)
        inside.addLayout(top)
        inside.addWidget(self._table, 1)
        inside.addLayout(below)

        column = QWidget()
        parts = QVBoxLayout(column)
        parts.setContentsMargins(0, 0, 0, 0)
        parts.setSpacing(SPACE_4)
        parts.addWidget(right, 1)
        parts.addWidget(self._findings)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(SPACE_6, SPACE_4, SPACE_6, SPACE_6)
        outer.addWidget(splitter(Qt.Orientation.Horizontal, left, column, sizes=(520, 540)))

    def _kind_words(self, document: Document) -> str:
        if document.kind == "web page":
            return self.tr("Text of a saved web page; lines are counted in this text")
        if document.kind == "PDF":
            return self.tr("Text of a PDF; lines are counted in this text")
        if document.kind == "Word document":
            return self.tr("Text of a Word document; lines are counted in this text")
        if document.kind == "table":
            return self.tr("Table as it was saved, its cells set apart")
        if document.kind == "workbook":
            return self.tr("Rows of a workbook's sheet, which are counted as lines")
        if document.kind == "JSON":
            words = self.tr("Saved document of {file}; the lines counted here are its own")
            return words.format(file=document.content.source.file)
        return self.tr("Page text as copied")
