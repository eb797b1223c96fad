"""The dialog that exports charts: a form of choices, and a preview that follows it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QRect, QSettings, QSize, QStandardPaths, Qt, QTimer
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter, QPixmap, QResizeEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from gii_viewer.charts.description import Chart
from gii_viewer.charts.palette import PALETTES, ThemeName
from gii_viewer.charts.type_scale import SPACE_2, SPACE_4, SPACE_6
from gii_viewer.documents.errors import OutputError
from gii_viewer.exporting.images import ImageFormat, chart_image, write_chart
from gii_viewer.exporting.names import chart_file_name
from gii_viewer.model.profile import Profile
from gii_viewer.model.ranking import Ranking
from gii_viewer.model.record import replace
from gii_viewer.views.dialogs.image_options_form import ExportChoices, ImageOptionsForm

_FOLDER = "export/folder"
_FIRST_SIZE = QSize(900, 600)
_FORM_WIDTH = 312
_PREVIEW = QSize(320, 240)
_PREVIEW_DELAY = 60
"""Milliseconds without a change after which the preview is drawn."""


class ExportDialog(QDialog):
    """Asks how to export ``chart``, then where to, and writes the file.

    ``theme`` is offered where no earlier choice is known. ``settings`` keeps the
    choices between uses. After the dialog was accepted, ``path`` names the file.
    """

    several = False
    """Whether several formats may be chosen at once."""

    def __init__(
        self,
        chart: Chart,
        content: Profile | Ranking,
        theme: ThemeName,
        settings: QSettings,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._chart = chart
        self._content = content
        self._settings = settings
        self.path: Path | None = None
        self.setWindowTitle(self._words())
        self._form = ImageOptionsForm(theme, settings, several=self.several)
        self._preview = QLabel()
        self._problem = QLabel()
        self._problem.setTextFormat(Qt.TextFormat.PlainText)
        self._copy = QPushButton(self.tr("Cop&y"))
        self._copy.setToolTip(self.tr("Copy the image with these options to the clipboard"))
        self._timer = QTimer(self, singleShot=True, interval=_PREVIEW_DELAY)
        self._timer.timeout.connect(self._draw_preview)
        self._lay_out()
        self._form.changed.connect(self._follow_choices)
        self._copy.clicked.connect(self.copy)
        self._follow_choices()
        # Until it is laid out, the preview has a size that has nothing to do with its own.
        self._whole.activate()
        self._draw_preview()

    def choices(self) -> ExportChoices:
        """Return what is chosen now."""
        return self._form.choices()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._timer.start()

    def copy(self) -> None:
        """Put the image with these options on the clipboard, and keep the choices."""
        try:
            image = chart_image(self._chart, self.choices().image)
        except OutputError as error:
            self._show_problem(str(error))
            return
        QGuiApplication.clipboard().setImage(image)
        self._form.remember()
        self._copy.setText(self.tr("Copied"))

    def accept(self) -> None:
        """Ask for the path and write the file; stay open where that fails."""
        chosen = self.choices()
        (kind,) = chosen.formats
        path = self._ask_for_path(kind)
        if path is None:
            return
        try:
            write_chart(self._chart, path, kind, chosen.options_for(kind))
        except OutputError as error:
            self._show_problem(str(error))
            return
        self._keep(path.parent)
        self.path = path
        super().accept()

    def _words(self) -> str:
        return self.tr("Export chart")

    def _keep(self, folder: Path) -> None:
        self._form.remember()
        self._settings.setValue(_FOLDER, str(folder))

    def _folder(self) -> str:
        pictures = QStandardPaths.StandardLocation.PicturesLocation
        default = QStandardPaths.writableLocation(pictures) or str(Path.home())
        kept = str(self._settings.value(_FOLDER, default, type=str))
        return kept if Path(kept).is_dir() else default

    def _lay_out(self) -> None:
        self._form.setFixedWidth(_FORM_WIDTH)
        column = QVBoxLayout()
        column.addWidget(self._form)
        column.addStretch(1)
        self._preview.setAccessibleName(self.tr("Preview"))
        self._preview.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter)
        self._preview.setMinimumSize(_PREVIEW)
        self._preview.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        upper = QHBoxLayout()
        upper.setSpacing(SPACE_6)
        upper.addLayout(column)
        upper.addWidget(self._preview, 1)
        self._problem.setWordWrap(True)
        self._problem.hide()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._export = buttons.addButton(
            self.tr("&Export…"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self._export.setDefault(True)
        self._copy.setAutoDefault(False)
        self._copy.setVisible(not self.several)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        lower = QHBoxLayout()
        lower.setSpacing(SPACE_2)
        lower.addWidget(self._copy)
        lower.addWidget(buttons, 1)
        self._whole = whole = QVBoxLayout(self)
        whole.setContentsMargins(SPACE_6, SPACE_6, SPACE_6, SPACE_4)
        whole.setSpacing(SPACE_4)
        whole.addLayout(upper, 1)
        whole.addWidget(self._problem)
        whole.addLayout(lower)
        self.resize(_FIRST_SIZE)

    def _follow_choices(self) -> None:
        self._export.setEnabled(bool(self.choices().formats))
        self._copy.setText(self.tr("Cop&y"))
        self._problem.hide()
        self._timer.start()

    def _draw_preview(self) -> None:
        chosen = self.choices().image
        ratio = self.devicePixelRatioF()
        room = self._preview.contentsRect().size().expandedTo(QSize(1, 1))
        fitted = QSize(*chosen.size).scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
        scale = fitted.width() * ratio / chosen.size[0]
        try:
            image = chart_image(self._chart, replace(chosen, scale=scale))
        except OutputError as error:
            self._show_problem(str(error))
            return
        image = _on_ground(image, chosen.theme, self.palette().mid().color(), ratio)
        image.setDevicePixelRatio(ratio)
        self._preview.setPixmap(QPixmap.fromImage(image))

    def _show_problem(self, words: str) -> None:
        self._problem.setText(words)
        self._problem.show()

    def _ask_for_path(self, kind: ImageFormat) -> Path | None:
        """Return where to write to; Qt asks before a file there is replaced."""
        asking = QFileDialog(self, self.tr("Export chart"))
        asking.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        asking.setFileMode(QFileDialog.FileMode.AnyFile)
        asking.setNameFilter(f"{kind.upper()} (*.{kind})")
        asking.setDefaultSuffix(kind)
        asking.setDirectory(self._folder())
        asking.selectFile(chart_file_name(self._content, self._chart.id, kind))
        if asking.exec() != QDialog.DialogCode.Accepted or not asking.selectedFiles():
            return None
        return Path(asking.selectedFiles()[0])


def _on_ground(image: QImage, theme: ThemeName, outline: QColor, ratio: float) -> QImage:
    """Return ``image`` with its edge drawn, on a checker where it lets through."""
    palette = PALETTES[theme]
    ground = QImage(image.size(), QImage.Format.Format_RGB32)
    ground.fill(QColor(palette.surface))
    painter = QPainter(ground)
    if image.hasAlphaChannel():
        square = max(1, round(SPACE_2 * ratio))
        for row in range(0, ground.height(), square):
            for left in range(row // square % 2 * square, ground.width(), 2 * square):
                painter.fillRect(QRect(left, row, square, square), QColor(palette.raised))
    painter.drawImage(0, 0, image)
    painter.setPen(outline)
    painter.drawRect(ground.rect().adjusted(0, 0, -1, -1))
    painter.end()
    return ground
