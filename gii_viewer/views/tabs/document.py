"""Document: the text that was read, and every figure with the line it stands in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from gii_viewer.charts.palette import Palette
from gii_viewer.charts.type_scale import SPACE_2, SPACE_3, SPACE_4, SPACE_6
from gii_viewer.model.composed_page import composed_page
from gii_viewer.model.document import Document, Passage, ProfileDocument
from gii_viewer.model.document_figures import DocumentFigures
from gii_viewer.model.figure import FigureRef
from gii_viewer.model.figures import Figures, figures_of
from gii_viewer.model.profile import Basis, StatedEvidence
from gii_viewer.tables.profile import figures_read
from gii_viewer.views.actions import FigureActions
from gii_viewer.views.tabs.tab import Tab
from gii_viewer.views.widgets.figure_table import FigureTable
from gii_viewer.views.widgets.filter_field import FilterField
from gii_viewer.views.widgets.find_bar import FindBar
from gii_viewer.views.widgets.findings_list import FindingsList
from gii_viewer.views.widgets.labels import card_frame, plain_label, splitter, title_label
from gii_viewer.views.widgets.source_text import ReadFigure, SourceText
from gii_viewer.views.wording import WORDING


class DocumentTab(Tab):
    """The source text beside the list of the figures that were read from it."""

    def __init__(self, actions: FigureActions, palette: Palette) -> None:
        super().__init__(actions, palette)
        self._document: Document | None = None
        self._passages: Mapping[str, Passage] = {}
        self._marked: Sequence[str] = ()
        self._text = SourceText(palette)
        self._text.setAccessibleName(self.tr("Text of the document"))
        self._table = FigureTable(actions)
        self._table.setAccessibleName(self.tr("Figures of the document"))
        self._findings = FindingsList(actions, palette)
        self._filter = FilterField(self.tr("Filter figures"))
        self._name = title_label("")
        self._kind = plain_label(quiet=True, small=True, wraps=True)
        self._found = plain_label(quiet=True, small=True, wraps=True)
        self._find = FindBar(self._text, self)
        self._page = QPushButton(self.tr("Page"))
        self._page.setToolTip(self.tr("The page, composed from the figures of the document"))
        self._code = QPushButton(self.tr("JSON"))
        self._code.setToolTip(self.tr("The saved document, word for word"))
        self._views = QButtonGroup(self)
        for button in (self._page, self._code):
            button.setCheckable(True)
            self._views.addButton(button)
        self._page.setChecked(True)
        self._views.buttonClicked.connect(self._show_text)
        self._build()
        self._filter.set_theme(palette)
        actions.current_changed.connect(self._follow_figure)
        self._filter.textChanged.connect(self._table.rows.set_filter)
        self._findings.chosen.connect(self._mark)
        self._text.figure_chosen.connect(self._choose)

    def show_document(self, document: Document) -> None:
        self._document = document
        self._filter.belong_to(document.key)
        self._name.setText(document.name)
        figures = figures_of(document, WORDING)
        self._findings.show_findings(figures)
        for button in self._views.buttons():
            button.setVisible(self._can_compose)
        self._found.setText(self.tr("Choose a figure to see the words it was read from."))
        self._table.set_table(figures_read(figures))
        self._marked = ()
        self._show_text()
        self._follow_figure()

    def set_theme(self, palette: Palette) -> None:
        self._filter.set_theme(palette)
        self._text.set_theme(palette)
        self._findings.set_theme(palette)

    def show_figure(self, ref: FigureRef) -> None:
        """Scroll to the words of a figure, mark them, and quote them."""
        if self._document is None or ref.document != self._document.key:
            return
        self._mark([ref.pointer])
        evidence = self._document.content.evidence.get(ref.pointer)
        self._found.setText(
            figures_of(self._document, WORDING).quoted(evidence)
            if isinstance(evidence, StatedEvidence)
            else self.tr("The document does not say which words this figure was read from.")
        )

    def _follow_figure(self) -> None:
        current = self._actions.current
        if current is not None and not self._actions.current_is_derived:
            self.show_figure(current)

    @property
    def _can_compose(self) -> bool:
        """Whether the document was saved without its page."""
        document = self._document
        return isinstance(document, ProfileDocument) and document.kind == "JSON"

    def _show_text(self) -> None:
        """Show the text of the view that is chosen, with its figures and what is marked."""
        document = self._document
        if document is None:
            return
        figures = figures_of(document, WORDING)
        if self._can_compose and self._page.isChecked() and isinstance(figures, Figures):
            page = composed_page(figures)
            self._passages = page.passages
            self._kind.setText(self.tr("Page composed from the figures of the saved document"))
            self._text.set_page(page.text, self._read(figures), page.heads)
        else:
            self._passages = document.passages
            self._kind.setText(self._kind_words(document))
            show = {
                "JSON": self._text.set_code,
                "table": self._text.set_rows,
                "workbook": self._text.set_rows,
            }.get(document.kind, self._text.set_text)
            show(document.text, self._read(figures))
        self._text.set_reasons(self._reasons())
        self._find.text_changed()
        self._mark(self._marked)

    def _read(self, figures: DocumentFigures) -> list[ReadFigure]:
        """Return the figures that stand in the text that is shown."""
        return [
            ReadFigure(figure.pointer, passage, figure.basis is Basis.ADDED, figures.detail(figure))
            for figure in figures.stated
            if (passage := self._passages.get(figure.pointer)) is not None
        ]

    def _reasons(self) -> dict[int, str]:
        """Return what the findings say, by the lines of the text that is shown."""
        reasons: dict[int, str] = {}
        for finding in self._findings.found:
            passages = (self._passages.get(ref.pointer) for ref in finding.figures)
            for line in {passage.line for passage in passages if passage is not None}:
                said = reasons.get(line)
                reasons[line] = f"{said} {finding.reason}" if said else finding.reason
        return reasons

    def _mark(self, pointers: Sequence[str]) -> None:
        """Mark the words of figures in the text that is shown, whichever view that is."""
        self._marked = pointers
        self._text.mark(
            *(self._passages[pointer] for pointer in pointers if pointer in self._passages)
        )

    def _choose(self, pointer: str) -> None:
        if self._document is not None:
            self._actions.choose(FigureRef(self._document.key, pointer))

    @property
    def marked_text(self) -> str:
        """The words that are marked first, "" where none are."""
        return self._text.marked_text

    def _build(self) -> None:
        names = QVBoxLayout()
        names.setSpacing(2)
        names.addWidget(self._name)
        names.addWidget(self._kind)
        head = QHBoxLayout()
        head.setContentsMargins(SPACE_4, SPACE_4, SPACE_4, SPACE_2)
        head.setSpacing(SPACE_2)
        head.addLayout(names, 1)
        head.addWidget(self._page)
        head.addWidget(self._code)
        left = card_frame()
        beside = QVBoxLayout(left)
        beside.setContentsMargins(1, 0, 1, 1)
        beside.setSpacing(0)
        beside.addLayout(head)
        beside.addWidget(self._find)
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
