"""Every chart of the open profiles to a folder, in steps that leave the window alive."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QMessageBox, QProgressDialog, QWidget

from gii_viewer.charts.description import Chart
from gii_viewer.charts.registry import CHART_KINDS
from gii_viewer.documents.errors import OutputError
from gii_viewer.exporting.images import ImageFormat, write_chart
from gii_viewer.exporting.names import chart_file_name
from gii_viewer.model.document import ProfileDocument
from gii_viewer.model.figures import figures_of
from gii_viewer.views.dialogs.export import ExportDialog
from gii_viewer.views.dialogs.image_options_form import ExportChoices
from gii_viewer.views.wording import WORDING

_NAMED = 6
"""Skipped charts that are named in the message itself; the details name all."""
_PROGRESS_WIDTH = 360
_SHOWN_AFTER = 400
"""Milliseconds after which the progress is shown; quicker work needs none."""


@dataclass(frozen=True)
class _File:
    chart: Chart
    kind: ImageFormat
    path: Path


@dataclass
class Outcome:
    """What became of an export: files written and kept, charts skipped, failures."""

    folder: Path
    written: list[Path] = field(default_factory=list)
    kept: list[Path] = field(default_factory=list)
    skipped: list[str] = field(default_factory=list)
    failures: list[str] = field(default_factory=list)
    cancelled: bool = False


class ExportAllDialog(ExportDialog):
    """Asks how to export all charts, then for a folder; the preview shows one of them."""

    several = True

    def accept(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, self._words(), self._folder())
        if not folder:
            return
        self.path = Path(folder)
        self._keep(self.path)
        super(ExportDialog, self).accept()

    def _words(self) -> str:
        return self.tr("Export all charts")


class ExportAll(QObject):
    """Writes every chart of ``documents``; ``finished`` carries an :class:`Outcome`.

    One file is drawn and written at a time, and the window's events have their turn
    between two, as drawing has to stay in the thread of the window.
    """

    finished = Signal(object)

    def __init__(
        self,
        documents: Sequence[ProfileDocument],
        folder: Path,
        choices: ExportChoices,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._choices = choices
        self._window = window
        self._outcome = Outcome(folder)
        self._files = self._listed(documents)
        self._done = 0
        self._progress: QProgressDialog | None = None
        self._step = QTimer(self, singleShot=True, interval=0)
        self._step.timeout.connect(self._write_next)

    def start(self) -> None:
        """Ask once about files that exist, then begin."""
        existing = [file for file in self._files if file.path.exists()]
        if existing:
            answer = self._ask_about(len(existing))
            if answer is None:
                self._outcome.cancelled = True
                self._finish()
                return
            if not answer:
                self._outcome.kept = [file.path for file in existing]
                self._files = [file for file in self._files if file not in existing]
        progress = QProgressDialog(self._window)
        progress.setWindowTitle(self.tr("Export all charts"))
        progress.setLabelText(self.tr("Writing charts…"))
        progress.setCancelButtonText(self.tr("Cancel"))
        progress.setWindowModality(Qt.WindowModality.WindowModal)
        progress.setMinimumDuration(_SHOWN_AFTER)
        progress.setMinimumWidth(_PROGRESS_WIDTH)
        progress.setRange(0, len(self._files))
        progress.setValue(0)
        self._progress = progress
        self._step.start()

    def _listed(self, documents: Sequence[ProfileDocument]) -> list[_File]:
        """Return every file to write, each under a name of its own; note what is skipped."""
        files: list[_File] = []
        taken: set[Path] = set()
        for document in documents:
            profile, figures = document.profile, figures_of(document, WORDING)
            for chart_kind in CHART_KINDS:
                chart = chart_kind.describe(figures)
                if chart is None:
                    self._outcome.skipped.append(
                        self.tr("{cluster}, {edition}: {chart}").format(
                            cluster=figures.cluster_name,
                            edition=figures.edition_name,
                            chart=chart_kind.name(WORDING),
                        )
                    )
                    continue
                for kind in self._choices.formats:
                    path = self._outcome.folder / chart_file_name(profile, chart_kind.id, kind)
                    path = _unlike(path, taken)
                    taken.add(path)
                    files.append(_File(chart, kind, path))
        return files

    def _ask_about(self, number: int) -> bool | None:
        """Return whether to replace the files that exist, ``None`` to do nothing at all."""
        box = QMessageBox(self._window)
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(self.tr("Export all charts"))
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(self.tr("%n files of these names exist in the folder already.", "", number))
        box.setInformativeText(str(self._outcome.folder))
        roles = QMessageBox.ButtonRole
        replace = box.addButton(self.tr("Replace all"), roles.DestructiveRole)
        skip = box.addButton(self.tr("Skip these"), roles.AcceptRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(skip)
        box.exec()
        if box.clickedButton() is replace:
            return True
        return False if box.clickedButton() is skip else None

    def _write_next(self) -> None:
        progress = self._progress
        if progress is None:
            return
        if progress.wasCanceled():
            self._outcome.cancelled = True
        if self._outcome.cancelled or self._done == len(self._files):
            self._finish()
            return
        file = self._files[self._done]
        try:
            write_chart(file.chart, file.path, file.kind, self._choices.options_for(file.kind))
        except OutputError as error:
            self._outcome.failures.append(str(error))
        else:
            self._outcome.written.append(file.path)
        self._done += 1
        # Shows the progress and gives the window's events their turn.
        progress.setValue(self._done)
        self._step.start()

    def _finish(self) -> None:
        if self._progress is not None:
            self._progress.close()
            self._progress.deleteLater()
            self._progress = None
        self.finished.emit(self._outcome)
        if self._outcome.written or self._outcome.failures or not self._outcome.cancelled:
            self._tell()
        self.deleteLater()

    def _tell(self) -> None:
        """Say in one message what was written, and what was not and why."""
        outcome = self._outcome
        sentences = [
            self.tr("%n files were written to {folder}.", "", len(outcome.written)).format(
                folder=outcome.folder
            )
        ]
        if outcome.cancelled:
            sentences.append(self.tr("Cancelled: %n files were not written.", "", self._left()))
        if outcome.kept:
            sentences.append(
                self.tr("%n files existed and were left as they are.", "", len(outcome.kept))
            )
        if outcome.failures:
            sentences.append(
                self.tr("%n files could not be written. {first}", "", len(outcome.failures)).format(
                    first=outcome.failures[0]
                )
            )
        if outcome.skipped:
            sentences.append(
                self.tr("Charts skipped, as their figures are missing: {charts}").format(
                    charts=_shortened(outcome.skipped)
                )
            )
        box = QMessageBox(self._window)
        box.setIcon(QMessageBox.Icon.Warning if outcome.failures else QMessageBox.Icon.Information)
        box.setWindowTitle(self.tr("Export all charts"))
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(sentences[0])
        box.setInformativeText("\n\n".join(sentences[1:]))
        if len(outcome.failures) > 1 or len(outcome.skipped) > _NAMED:
            box.setDetailedText("\n".join([*outcome.failures, *outcome.skipped]))
        box.exec()

    def _left(self) -> int:
        return len(self._files) - self._done


def _unlike(path: Path, taken: set[Path]) -> Path:
    """Return ``path``, numbered where a profile of the same name has taken it."""
    number, free = 1, path
    while free in taken:
        number += 1
        free = path.with_stem(f"{path.stem}-{number}")
    return free


def _shortened(names: list[str]) -> str:
    return "; ".join(names[:_NAMED]) + ("; …" if len(names) > _NAMED else "")
