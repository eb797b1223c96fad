"""Reports and tables out of the window: to files, and to the printer."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, Signal
from PySide6.QtWidgets import QWidget

from gii_viewer.documents.errors import OutputError
from gii_viewer.model.before.summary import source_line
from gii_viewer.model.profile import Profile
from gii_viewer.views.open_documents import OpenDocuments
from gii_viewer.views.wording import WORDING

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from gii_viewer.exporting.shown_table import ShownTable

_FOLDER = "export/folder"


class Paperwork(QObject):
    """Asks where to, and writes; ``told`` carries sentences about what stood in the way."""

    told = Signal(list)

    def __init__(self, documents: OpenDocuments, settings: QSettings, window: QWidget) -> None:
        super().__init__(window)
        self._documents = documents
        self._settings = settings
        self._window = window

    def save_report(self) -> None:
        """Write the report of the current profile as a PDF or an HTML file."""
        from gii_viewer.exporting.report import write_report

        profile = self._profile()
        if profile is None:
            return
        path = self._ask_for_path(
            self.tr("Save report"), "report.pdf", (self.tr("PDF (*.pdf)"), self.tr("HTML (*.html)"))
        )
        if path is None:
            return
        suffix = path.suffix.lower()
        if suffix not in (".pdf", ".html"):
            self.told.emit([self.tr("A report ends in .pdf or .html; this name does neither.")])
            return
        try:
            write_report([profile], path, "pdf" if suffix == ".pdf" else "html", wording=WORDING)
        except OutputError as error:
            self.told.emit([str(error)])

    def print_report(self) -> None:
        """Show the report as it will be printed, and print it from there."""
        from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog

        profile = self._profile()
        if profile is None:
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        preview = QPrintPreviewDialog(printer, self._window)
        preview.paintRequested.connect(lambda device: self._paint(device, profile))
        preview.exec()

    def save_table(self, table: ShownTable) -> None:
        """Write a table as it is shown to a CSV, XLSX or Markdown file."""
        from gii_viewer.exporting.shown_table import with_origins
        from gii_viewer.exporting.table_files import TABLE_SUFFIXES, write_table

        profile = self._profile()
        if profile is None:
            return
        filters = (self.tr("CSV (*.csv)"), self.tr("Excel (*.xlsx)"), self.tr("Markdown (*.md)"))
        path = self._ask_for_path(self.tr("Export table"), "table.csv", filters)
        if path is None:
            return
        if path.suffix.lower() not in TABLE_SUFFIXES:
            self.told.emit(
                [self.tr("A table ends in .csv, .xlsx or .md; this name does none of them.")]
            )
            return
        shown = with_origins(table, profile, WORDING)
        try:
            write_table(
                shown.header, shown.rows, shown.numeric, path, source_line(profile, WORDING)
            )
        except OutputError as error:
            self.told.emit([str(error)])

    def _paint(self, printer: QPrinter, profile: Profile) -> None:
        from gii_viewer.exporting.report import paint_report

        try:
            paint_report(printer, [profile], WORDING)
        except OutputError as error:
            self.told.emit([str(error)])

    def _profile(self) -> Profile | None:
        document = self._documents.current
        return None if document is None else document.profile

    def _ask_for_path(self, title: str, name: str, filters: tuple[str, ...]) -> Path | None:
        """Ask for a path; a file that is there is replaced only after asking."""
        from PySide6.QtWidgets import QFileDialog, QMessageBox

        from gii_viewer.exporting.names import profile_file_name

        profile = self._profile()
        stem = "" if profile is None else f"{Path(profile_file_name(profile)).stem}-"
        folder = Path(str(self._settings.value(_FOLDER, "", type=str)))
        path, chosen = QFileDialog.getSaveFileName(
            self._window, title, str(folder / f"{stem}{name}"), ";;".join(filters)
        )
        if not path:
            return None
        self._settings.setValue(_FOLDER, str(Path(path).parent))
        if Path(path).suffix:
            return Path(path)
        # The dialog asked about the name as typed; with its ending it is another file.
        whole = Path(path + chosen[chosen.index("*") + 1 : chosen.index(")")])
        if whole.exists():
            words = self.tr("{file} exists already. Replace it?").format(file=whole.name)
            answer = QMessageBox.question(self._window, title, words)
            if answer != QMessageBox.StandardButton.Yes:
                return None
        return whole
