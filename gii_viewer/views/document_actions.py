"""What can be done with the open documents: open, paste, save, report, print, export all.

Dialogs and exporters are imported where they are used: the first look needs none.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, QSettings, QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from gii_viewer.documents.errors import OutputError
from gii_viewer.model.document import ProfileDocument
from gii_viewer.model.figures import Figures, figures_of
from gii_viewer.model.summary import summary_with_source
from gii_viewer.views.actions import FigureActions
from gii_viewer.views.open_documents import OpenDocuments
from gii_viewer.views.theme import Theme
from gii_viewer.views.wording import WORDING

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

_PREVIEW_SIZE = QSize(980, 760)
"""Of a page to be printed: all the preview's controls stand in one line."""


class DocumentActions(QObject):
    """Asks for paths and choices, and does what was asked."""

    def __init__(
        self,
        documents: OpenDocuments,
        actions: FigureActions,
        settings: QSettings,
        theme: Theme,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._documents = documents
        self._actions = actions
        self._settings = settings
        self._theme = theme
        self._window = window

    def ask_for_documents(self) -> None:
        paths = self._actions.paths.to_open()
        if paths:
            self._documents.open(paths)

    def paste(self) -> None:
        if not self.take(QGuiApplication.clipboard().mimeData()):
            self._actions.stage.tell([self.tr("The clipboard holds no text to read.")])

    def take(self, held: QMimeData) -> bool:
        """Read what was pasted or dropped, files or words; tell whether there was any."""
        from gii_viewer.documents.formats.flavours import better_flavour

        paths = [url.toLocalFile() for url in held.urls() if url.isLocalFile()]
        text = "" if paths else better_flavour(held.text(), held.html())
        if paths:
            self._documents.open(paths)
        elif text.strip():
            self._documents.paste(text)
        return bool(paths or text.strip())

    def copy_summary(self) -> None:
        figures = self._actions.figures
        if isinstance(figures, Figures):
            self._actions.copy_text(summary_with_source(figures))

    def save(self) -> bool:
        """Save the current profile where the user says; tell whether it was done."""
        document = self._documents.current
        path = None if document is None else self._actions.paths.to_save(document)
        if path is None:
            return False
        try:
            self._documents.save_current(path)
        except OutputError as error:
            self._actions.stage.tell([str(error)])
            return False
        # A name that was refused before is over now.
        self._actions.stage.tell([])
        self._actions.say_written(path)
        return True

    def close(self) -> None:
        """Close the current profile; ask first what becomes of figures not saved."""
        if self._documents.number >= 0:
            self.close_at(self._documents.number)

    def close_at(self, number: int) -> None:
        """Close the document of this number; ask first what becomes of figures not saved."""
        if self.may_lose([at for at in self._documents.unsaved if at == number]):
            closed = self._documents.documents[number]
            self._documents.close(number)
            words = self.tr("{document} was closed.").format(
                document=figures_of(closed, WORDING).title
            )
            self._actions.stage.say(words)

    def may_lose(self, numbers: Sequence[int]) -> bool:
        """Ask what becomes of figures that were added and not saved; tell whether to go on."""
        from PySide6.QtWidgets import QMessageBox

        for number in numbers:
            self._documents.choose(number)
            box = QMessageBox(self._window)
            box.setIcon(QMessageBox.Icon.Warning)
            box.setWindowTitle(self.tr("Added figures are not saved"))
            box.setText(self.tr("Figures were added to this profile and are not saved. Save them?"))
            buttons = QMessageBox.StandardButton
            box.setStandardButtons(buttons.Save | buttons.Discard | buttons.Cancel)
            box.setDefaultButton(buttons.Save)
            answer = box.exec()
            box.deleteLater()
            if answer == buttons.Cancel or (answer == buttons.Save and not self.save()):
                return False
        return True

    def save_report(self) -> None:
        """Write the report of the current profile as a PDF or an HTML file."""
        from gii_viewer.exporting.report.writing import ReportFormat, write_report

        document = self._documents.current
        if not isinstance(document, ProfileDocument):
            return
        filters = (self.tr("PDF (*.pdf)"), self.tr("HTML (*.html)"))
        formats: dict[str, ReportFormat] = {".pdf": "pdf", ".html": "html"}
        self._actions.write(
            self._actions.paths.to_export(self.tr("Save report"), document, "report.pdf", filters),
            formats,
            self.tr("A report ends in .pdf or .html; this name does neither."),
            lambda to: write_report(
                [figures_of(document, WORDING)], to, formats[to.suffix.lower()]
            ),
        )

    def save_brief(self) -> None:
        """Write one landscape page of the current profile as a PDF or a PNG file."""
        from gii_viewer.exporting.report.brief import BriefFormat, write_brief

        document = self._documents.current
        if not isinstance(document, ProfileDocument):
            return
        filters = (self.tr("PDF (*.pdf)"), self.tr("PNG image (*.png)"))
        formats: dict[str, BriefFormat] = {".pdf": "pdf", ".png": "png"}
        self._actions.write(
            self._actions.paths.to_export(self.tr("Save brief"), document, "brief.pdf", filters),
            formats,
            self.tr("A brief ends in .pdf or .png; this name does neither."),
            lambda to: write_brief(figures_of(document, WORDING), to, formats[to.suffix.lower()]),
        )

    def print_report(self) -> None:
        """Show the report as it will be printed, and print it from there."""
        from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog

        document = self._documents.current
        if not isinstance(document, ProfileDocument):
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        preview = QPrintPreviewDialog(printer, self._window)
        preview.paintRequested.connect(lambda device: self._paint(device, document))
        preview.resize(_PREVIEW_SIZE)
        self._actions.run(preview)

    def export_all(self) -> None:
        """Export every chart of all open profiles to a folder."""
        from gii_viewer.charts.registry import describe_charts
        from gii_viewer.model.figures import figures_of

        documents = [
            document
            for document in self._documents.documents
            if isinstance(document, ProfileDocument)
        ]
        shown = next(
            (
                (chart, document.profile)
                for document in documents
                for chart in describe_charts(figures_of(document, WORDING)).values()
                if chart is not None
            ),
            None,
        )
        if shown is None:
            words = self.tr("The open profiles have no figures to draw charts of.")
            self._actions.stage.tell([words])
            return
        from gii_viewer.views.dialogs.export_all import ExportAll, ExportAllDialog

        theme = self._theme.palette.name
        dialog = ExportAllDialog(*shown, theme, self._settings, self._window)
        if self._actions.run(dialog) and dialog.path is not None:
            ExportAll(documents, dialog.path, dialog.choices(), self._window).start()

    def _paint(self, printer: QPrinter, document: ProfileDocument) -> None:
        from gii_viewer.exporting.report.writing import paint_report

        try:
            paint_report(printer, [figures_of(document, WORDING)])
        except OutputError as error:
            self._actions.stage.tell([str(error)])
