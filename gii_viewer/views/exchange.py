"""What goes in and out of the window: documents, clipboard, images, additions.

Dialogs are imported where they are opened: the first look needs none of them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from gii_viewer.charts.palette import Palette
from gii_viewer.documents.errors import OutputError
from gii_viewer.model.before.summary import source_line, summary
from gii_viewer.views.open_documents import OpenDocuments
from gii_viewer.views.wording import WORDING

if TYPE_CHECKING:
    from gii_viewer.charts.description import Chart
    from gii_viewer.model.profile import ActivityKind

_FOLDER = "documents/folder"


class Exchange(QObject):
    """Asks for paths and choices, and does what was asked; ``told`` carries sentences."""

    told = Signal(list)

    def __init__(
        self,
        documents: OpenDocuments,
        settings: QSettings,
        palette: Callable[[], Palette],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._documents = documents
        self._settings = settings
        self._palette = palette
        self._window = window

    def ask_for_documents(self) -> None:
        from PySide6.QtWidgets import QFileDialog

        paths, _ = QFileDialog.getOpenFileNames(
            self._window,
            self.tr("Open profile documents"),
            str(self._settings.value(_FOLDER, "", type=str)),
            self.tr("Profile documents (*.txt *.md *.html *.htm *.json);;All files (*)"),
        )
        if paths:
            self._settings.setValue(_FOLDER, str(Path(paths[0]).parent))
            self._documents.open(paths)

    def paste(self) -> None:
        text = QGuiApplication.clipboard().text()
        if text.strip():
            self._documents.paste(text)
        else:
            self.told.emit([self.tr("The clipboard holds no text to read.")])

    def copy_text(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)

    def copy_summary(self) -> None:
        document = self._documents.current
        if document is not None:
            words = (summary(document.profile, WORDING), source_line(document.profile, WORDING))
            self.copy_text(" ".join(words))

    def copy_sentence(self, pointer: str) -> None:
        """Copy the figure at ``pointer`` as a sentence that can be quoted."""
        from gii_viewer.model.before.sentences import sentence

        document = self._documents.current
        said = "" if document is None else sentence(document.profile, pointer, WORDING)
        if said:
            self.copy_text(said)
        else:
            self.told.emit([self.tr("Choose a figure first, then copy it as a sentence.")])

    def export(self, chart: Chart | None) -> None:
        document = self._documents.current
        if chart is None or document is None:
            self.told.emit([self.tr("This tab shows no chart to export.")])
            return
        from gii_viewer.views.dialogs.export import ExportDialog

        theme = self._palette().name
        ExportDialog(chart, document.profile, theme, self._settings, self._window).exec()

    def export_all(self) -> None:
        """Export every chart of all open profiles to a folder."""
        from gii_viewer.charts.describing import describe_charts

        profiles = [document.profile for document in self._documents.documents]
        shown = next(
            (
                (chart, profile)
                for profile in profiles
                for chart in describe_charts(profile, WORDING).values()
                if chart is not None
            ),
            None,
        )
        if shown is None:
            self.told.emit([self.tr("The open profiles have no figures to draw charts of.")])
            return
        from gii_viewer.views.dialogs.export_all import ExportAll, ExportAllDialog

        theme = self._palette().name
        dialog = ExportAllDialog(*shown, theme, self._settings, self._window)
        if dialog.exec() and dialog.path is not None:
            ExportAll(profiles, dialog.path, dialog.choices(), self._window).start()

    def copy_image(self, chart: Chart | None) -> None:
        if chart is None:
            self.told.emit([self.tr("This tab shows no chart to copy.")])
            return
        from gii_viewer.exporting.images import ImageOptions, chart_image

        image = chart_image(chart, ImageOptions(theme=self._palette().name, scale=2))
        QGuiApplication.clipboard().setImage(image)

    def add_figures(self, kind: ActivityKind) -> None:
        """Let the user add the figures of the fields that the page shows as a picture."""
        document = self._documents.current
        if document is None:
            return
        from gii_viewer.views.dialogs.add_figures import AddFiguresDialog

        today = date.today()  # noqa: DTZ011 (the day on the user's own calendar is meant)
        dialog = AddFiguresDialog(document.profile, kind, self._palette(), today, self._window)
        if dialog.exec() and dialog.profile_with_figures is not None:
            self._documents.change_current(dialog.profile_with_figures)

    def save(self) -> bool:
        """Save the current profile where the user says; tell whether it was done."""
        from PySide6.QtWidgets import QFileDialog

        from gii_viewer.exporting.names import profile_file_name

        document = self._documents.current
        if document is None:
            return False
        folder = Path(str(self._settings.value(_FOLDER, "", type=str)))
        if document.path is not None:
            folder = document.path.parent
        path, _ = QFileDialog.getSaveFileName(
            self._window,
            self.tr("Save profile document"),
            str(folder / profile_file_name(document.profile)),
            self.tr("Profile document (*.json)"),
        )
        if not path:
            return False
        try:
            self._documents.save_current(Path(path))
        except OutputError as error:
            self.told.emit([str(error)])
            return False
        return True

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
            if answer == buttons.Cancel or (answer == buttons.Save and not self.save()):
                return False
        return True
