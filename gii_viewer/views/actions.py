"""What can be done with figures, charts and tables; every view shares one of these.

Dialogs and exporters are imported where they are used: the first look needs none.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, QSettings, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QWidget

from gii_viewer.documents.errors import OutputError
from gii_viewer.model.document import ProfileDocument
from gii_viewer.model.document_figures import DocumentFigures
from gii_viewer.model.figure import Figure, FigureRef
from gii_viewer.model.figures import figures_of
from gii_viewer.model.profile import ActivityKind, Basis
from gii_viewer.views.open_documents import OpenDocuments
from gii_viewer.views.stage import Offer, Stage
from gii_viewer.views.theme import Theme
from gii_viewer.views.wording import WORDING

if TYPE_CHECKING:
    from pathlib import Path

    from gii_viewer.charts.description import Chart
    from gii_viewer.tables.table import Table
    from gii_viewer.views.file_paths import FilePaths

_MOST_COPIED = 60
"""Letters of a copied text that are said."""


class FigureActions(QObject):
    """Keeps the current figure of the current document, and does what is asked with figures.

    Views call the methods and follow ``current_changed``. What only the window can do is
    asked of ``stage``.
    """

    current_changed = Signal()

    def __init__(
        self,
        documents: OpenDocuments,
        settings: QSettings,
        theme: Theme,
        window: QWidget,
        stage: Stage,
    ) -> None:
        super().__init__(window)
        self.documents = documents
        self._settings = settings
        self._theme = theme
        self._window = window
        self.stage = stage
        self._current: FigureRef | None = None
        documents.current_changed.connect(lambda: self.choose(None))

    @cached_property
    def paths(self) -> FilePaths:
        """Asks where files come from and go to."""
        from gii_viewer.views.file_paths import FilePaths

        return FilePaths(self._settings, self._window)

    @property
    def figures(self) -> DocumentFigures | None:
        """The figures of the current document, ``None`` while none is open."""
        document = self.documents.current
        return None if document is None else figures_of(document, WORDING)

    @property
    def current(self) -> FigureRef | None:
        """The figure that was chosen last, in whatever view."""
        return self._current

    @property
    def current_is_derived(self) -> bool:
        """Whether the current figure leads to a derivation, not to words in the document."""
        return self.is_derived(self._current)

    def is_derived(self, ref: FigureRef | None) -> bool:
        figure = self._figure(ref)
        return figure is not None and figure.basis is Basis.DERIVED

    def choose(self, ref: FigureRef | None) -> None:
        """Make a figure the current one, or none."""
        if ref != self._current:
            self._current = ref
            self.current_changed.emit()

    def show_origin(self, ref: FigureRef | None) -> None:
        """Lead a derived figure to its derivation, any other to its words in the document."""
        figure = self._figure(ref)
        if figure is not None:
            self.stage.show_origin(figure)

    def explain(self, ref: FigureRef | None, place: QRect) -> None:
        """Show where a figure comes from, beside ``place`` on the screen."""
        figure = self._figure(ref)
        if figure is not None:
            self.choose(figure.ref)
            self.stage.explain(figure, place)

    def copy_text(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        words = " ".join(text.split())
        shown = words if len(words) <= _MOST_COPIED else words[:_MOST_COPIED].rstrip() + "…"
        self.stage.say(self.tr("Copied: {words}").format(words=shown))

    def say_written(self, path: Path) -> None:
        """Say which file was written, and offer the folder it is in."""
        from PySide6.QtCore import QUrl
        from PySide6.QtGui import QDesktopServices

        def show() -> None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))

        words = self.tr("{file} was saved.").format(file=path.name)
        self.stage.say(words, Offer(self.tr("Show in folder"), show))

    def copy_sentence(self, ref: FigureRef | None) -> None:
        """Copy a figure as a sentence that can be quoted."""
        from gii_viewer.model.sentences import sentence

        figure, figures = self._figure(ref), self.figures
        if figure is None or figures is None:
            self.stage.tell([self.tr("Choose a figure first, then copy it as a sentence.")])
        else:
            self.copy_text(sentence(figures, figure.pointer))

    def copy_image(self, chart: Chart | None) -> None:
        if chart is None:
            self.stage.tell([self.tr("This tab shows no chart to copy.")])
            return
        from gii_viewer.exporting.images import ImageOptions, chart_image

        image = chart_image(chart, ImageOptions(theme=self._theme.palette.name, scale=2))
        QGuiApplication.clipboard().setImage(image)
        self.stage.say(self.tr("The image of the chart was copied."))

    def export_chart(self, chart: Chart | None) -> None:
        document = self.documents.current
        if chart is None or document is None:
            self.stage.tell([self.tr("This tab shows no chart to export.")])
            return
        from gii_viewer.views.dialogs.export import ExportDialog

        theme = self._theme.palette.name
        dialog = ExportDialog(chart, document.content, theme, self._settings, self._window)
        if self.run(dialog) and dialog.path is not None:
            self.say_written(dialog.path)

    def export_table(self, table: Table) -> None:
        """Write a table as it is shown to a CSV, XLSX or Markdown file."""
        from gii_viewer.exporting.tables.files import TABLE_SUFFIXES, write_table
        from gii_viewer.model.credit import credit

        figures = self.figures
        if figures is None:
            return
        filters = (self.tr("CSV (*.csv)"), self.tr("Excel (*.xlsx)"), self.tr("Markdown (*.md)"))
        path = self.paths.to_export(self.tr("Export table"), figures.document, "table.csv", filters)
        named = {
            ref.pointer for row in table.all_rows for cell in row.cells for ref in cell.figures
        }
        shown = figures.get_all(sorted(named))
        self.write(
            path,
            TABLE_SUFFIXES,
            self.tr("A table ends in .csv, .xlsx or .md; this name does none of them."),
            lambda to: write_table(table, to, credit(figures, shown)),
        )

    def write(
        self,
        path: Path | None,
        suffixes: Collection[str],
        refusal: str,
        write: Callable[[Path], None],
    ) -> None:
        """Let ``write`` write to the path that was asked for, if any, and say what came of it.

        ``refusal`` is said of a name that ends in none of ``suffixes``.
        """
        if path is None:
            return
        if path.suffix.lower() not in suffixes:
            self.stage.tell([refusal])
            return
        try:
            write(path)
        except OutputError as error:
            self.stage.tell([str(error)])
        else:
            self.say_written(path)

    def add_figures(self, kind: ActivityKind) -> None:
        """Let the user add the figures of the fields that the page shows as a picture."""
        document = self.documents.current
        if not isinstance(document, ProfileDocument):
            return
        from datetime import date

        from gii_viewer.views.dialogs.add_figures import AddFiguresDialog

        today = date.today()  # noqa: DTZ011 (the day on the user's own calendar is meant)
        palette = self._theme.palette
        dialog = AddFiguresDialog(document.profile, kind, palette, today, self._window)
        if self.run(dialog) and dialog.profile_with_figures is not None:
            self.documents.change_current(dialog.profile_with_figures)
            self.stage.go_to(dialog.kind)
            added = dialog.profile_with_figures.activity(dialog.kind).fields
            words = self.tr("The figures were added.")
            if not added:
                words = self.tr("The added figures were removed.")
            key = document.key
            self.stage.say(words, Offer(self.tr("Undo"), lambda: self.documents.undo(key)))

    def run(self, dialog: QDialog) -> bool:
        """Show a dialog until it is closed, then free it; tell whether it was accepted."""
        accepted = bool(dialog.exec())
        dialog.deleteLater()
        return accepted

    def _figure(self, ref: FigureRef | None) -> Figure | None:
        """Return the figure named, if it is one of the current document."""
        figures = self.figures
        if ref is None or figures is None or ref.document != figures.document.key:
            return None
        return figures.get(ref.pointer)
