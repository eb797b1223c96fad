"""The dialog that exports one chart: format, size, scale and theme, with a preview."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import cast

from PySide6.QtCore import QSettings, QSize, QStandardPaths, Qt, QTimer
from PySide6.QtGui import QPixmap, QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QDoubleSpinBox,
    QFileDialog,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from gii_viewer.charts.description import Chart
from gii_viewer.charts.palette import PALETTES, ThemeName
from gii_viewer.charts.type_scale import SPACE_2, SPACE_4, SPACE_6
from gii_viewer.documents.errors import OutputError
from gii_viewer.exporting.images import (
    DEFAULT_SIZE,
    FORMATS,
    GREATEST_SIDE,
    LEAST_SIDE,
    ImageFormat,
    ImageOptions,
    chart_image,
    write_chart,
)
from gii_viewer.exporting.names import chart_file_name
from gii_viewer.model.profile import Profile

_GROUP = "export"
_GREATEST_SCALE = 4.0
_PREVIEW = QSize(480, 320)
_PREVIEW_DELAY = 60
"""Milliseconds without a change after which the preview is drawn."""
_PRESETS = (DEFAULT_SIZE, (1600, 900), (900, 700), (1080, 1080))


@dataclass(frozen=True)
class ExportChoices:
    """What the user chose; ``width`` and ``height`` are pixels before ``scale``.

    Only a PNG has pixels to multiply, so ``scale`` is 1 for SVG and PDF.
    """

    format: ImageFormat
    width: int
    height: int
    scale: float
    theme: ThemeName


class ExportDialog(QDialog):
    """Asks how to export ``chart``, then where to, and writes the file.

    ``theme`` is offered where no earlier choice is known. ``settings`` keeps the
    choices between uses. After the dialog was accepted, ``path`` names the file.
    """

    def __init__(
        self,
        chart: Chart,
        profile: Profile,
        theme: ThemeName,
        settings: QSettings,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._chart = chart
        self._profile = profile
        self._settings = settings
        self.path: Path | None = None
        self.setWindowTitle(self.tr("Export chart"))

        self._format = QComboBox()
        self._preset = QComboBox()
        self._width = _pixels(self.tr("Width in pixels"))
        self._height = _pixels(self.tr("Height in pixels"))
        self._scale = QDoubleSpinBox()
        self._theme = QComboBox()
        self._outcome = _plain_label()
        self._preview = _plain_label()
        self._problem = _plain_label()
        self._fill_choices()
        self._timer = QTimer(self, singleShot=True, interval=_PREVIEW_DELAY)
        self._timer.timeout.connect(self._draw_preview)
        self._lay_out()
        self._restore(theme)
        self._connect()
        self._follow_choices()
        self._draw_preview()

    def choices(self) -> ExportChoices:
        """Return what is chosen now."""
        chosen = cast("ImageFormat", self._format.currentData())
        return ExportChoices(
            format=chosen,
            width=self._width.value(),
            height=self._height.value(),
            scale=self._scale.value() if chosen == "png" else 1.0,
            theme=cast("ThemeName", self._theme.currentData()),
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._timer.start()

    def accept(self) -> None:
        """Ask for the path and write the file; stay open where that fails."""
        chosen = self.choices()
        path = self._ask_for_path(chosen)
        if path is None:
            return
        try:
            write_chart(
                self._chart,
                path,
                chosen.format,
                ImageOptions((chosen.width, chosen.height), chosen.scale, chosen.theme),
            )
        except OutputError as error:
            self._show_problem(str(error))
            return
        self._remember(chosen, path.parent)
        self.path = path
        super().accept()

    def _fill_choices(self) -> None:
        names = {
            "png": self.tr("PNG image"),
            "svg": self.tr("SVG drawing"),
            "pdf": self.tr("PDF page"),
        }
        for kind in FORMATS:
            self._format.addItem(names[kind], kind)
        presets = (
            self.tr("Standard"),
            self.tr("Slide, 16:9"),
            self.tr("Report column"),
            self.tr("Square"),
        )
        for name, (width, height) in zip(presets, _PRESETS, strict=True):
            self._preset.addItem(f"{name} · {width} × {height}", (width, height))
        self._preset.addItem(self.tr("Custom"), None)
        self._theme.addItem(self.tr("Light"), "light")
        self._theme.addItem(self.tr("Dark"), "dark")
        self._scale.setRange(1.0, _GREATEST_SCALE)
        self._scale.setSingleStep(0.5)
        self._scale.setDecimals(1)
        self._scale.setPrefix("× ")
        for widget, name in (
            (self._format, self.tr("Format")),
            (self._preset, self.tr("Size")),
            (self._scale, self.tr("Scale")),
            (self._theme, self.tr("Theme")),
            (self._preview, self.tr("Preview")),
        ):
            widget.setAccessibleName(name)

    def _lay_out(self) -> None:
        sides = QHBoxLayout()
        sides.setSpacing(SPACE_2)
        times = _plain_label()
        times.setText("×")
        sides.addWidget(self._width, 1)
        sides.addWidget(times)
        sides.addWidget(self._height, 1)
        pixels = QLabel(self.tr("&Pixels"))
        pixels.setBuddy(self._width)
        form = QFormLayout()
        form.setHorizontalSpacing(SPACE_4)
        form.setVerticalSpacing(SPACE_2)
        form.addRow(self.tr("&Format"), self._format)
        form.addRow(self.tr("&Size"), self._preset)
        form.addRow(pixels, sides)
        form.addRow(self.tr("S&cale"), self._scale)
        form.addRow(self.tr("&Theme"), self._theme)
        form.addRow("", self._outcome)
        self._preview.setFrameShape(QFrame.Shape.StyledPanel)
        self._preview.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._preview.setMinimumSize(_PREVIEW)
        self._preview.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        upper = QHBoxLayout()
        upper.setSpacing(SPACE_6)
        upper.addLayout(form)
        upper.addWidget(self._preview, 1)
        self._problem.setWordWrap(True)
        self._problem.hide()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        export = buttons.addButton(self.tr("&Export…"), QDialogButtonBox.ButtonRole.AcceptRole)
        export.setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(SPACE_6, SPACE_6, SPACE_6, SPACE_4)
        whole.setSpacing(SPACE_4)
        whole.addLayout(upper, 1)
        whole.addWidget(self._problem)
        whole.addWidget(buttons)

    def _connect(self) -> None:
        self._preset.activated.connect(self._take_preset)
        self._width.valueChanged.connect(self._follow_choices)
        self._height.valueChanged.connect(self._follow_choices)
        self._scale.valueChanged.connect(self._follow_choices)
        self._format.currentIndexChanged.connect(self._follow_choices)
        self._theme.currentIndexChanged.connect(self._follow_choices)

    def _take_preset(self) -> None:
        size = self._preset.currentData()
        if size is None:
            self._width.setFocus()
            self._width.selectAll()
            return
        self._width.setValue(size[0])
        self._height.setValue(size[1])

    def _follow_choices(self) -> None:
        chosen = self.choices()
        size = (chosen.width, chosen.height)
        self._preset.setCurrentIndex(_PRESETS.index(size) if size in _PRESETS else len(_PRESETS))
        self._scale.setEnabled(chosen.format == "png")
        width, height = round(size[0] * chosen.scale), round(size[1] * chosen.scale)
        words = {
            "png": self.tr("{width} × {height} pixels"),
            "svg": self.tr("Sharp at every size; text stays text"),
            "pdf": self.tr("Sharp at every size; fonts embedded"),
        }[chosen.format]
        self._outcome.setText(words.format(width=f"{width:,}", height=f"{height:,}"))
        self._problem.hide()
        self._timer.start()

    def _draw_preview(self) -> None:
        chosen = self.choices()
        ratio = self.devicePixelRatioF()
        inner = self._preview.contentsRect().size() - QSize(SPACE_2, SPACE_2)
        fitted = QSize(chosen.width, chosen.height).scaled(
            inner.expandedTo(QSize(1, 1)), Qt.AspectRatioMode.KeepAspectRatio
        )
        scale = fitted.width() * ratio / chosen.width
        try:
            image = chart_image(
                self._chart, ImageOptions((chosen.width, chosen.height), scale, chosen.theme)
            )
        except OutputError as error:
            self._show_problem(str(error))
            return
        image.setDevicePixelRatio(ratio)
        self._preview.setPixmap(QPixmap.fromImage(image))

    def _show_problem(self, words: str) -> None:
        self._problem.setText(words)
        self._problem.show()

    def _ask_for_path(self, chosen: ExportChoices) -> Path | None:
        """Return where to write to; Qt asks before a file there is replaced."""
        name = chart_file_name(self._profile, self._chart.id, chosen.format)
        asking = QFileDialog(self, self.tr("Export chart"))
        asking.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        asking.setFileMode(QFileDialog.FileMode.AnyFile)
        asking.setNameFilter(f"{chosen.format.upper()} (*.{chosen.format})")
        asking.setDefaultSuffix(chosen.format)
        asking.setDirectory(self._folder())
        asking.selectFile(name)
        if asking.exec() != QDialog.DialogCode.Accepted or not asking.selectedFiles():
            return None
        return Path(asking.selectedFiles()[0])

    def _folder(self) -> str:
        pictures = QStandardPaths.StandardLocation.PicturesLocation
        default = QStandardPaths.writableLocation(pictures) or str(Path.home())
        kept = str(self._settings.value(f"{_GROUP}/folder", default, type=str))
        return kept if Path(kept).is_dir() else default

    def _restore(self, theme: ThemeName) -> None:
        kept = self._settings
        kept.beginGroup(_GROUP)
        format_kept = str(kept.value("format", FORMATS[0], type=str))
        theme_kept = str(kept.value("theme", theme, type=str))
        self._width.setValue(cast("int", kept.value("width", DEFAULT_SIZE[0], type=int)))
        self._height.setValue(cast("int", kept.value("height", DEFAULT_SIZE[1], type=int)))
        self._scale.setValue(cast("float", kept.value("scale", 1.0, type=float)))
        kept.endGroup()
        if format_kept in FORMATS:
            self._format.setCurrentIndex(self._format.findData(format_kept))
        known = theme_kept if theme_kept in PALETTES else theme
        self._theme.setCurrentIndex(self._theme.findData(known))

    def _remember(self, chosen: ExportChoices, folder: Path) -> None:
        self._settings.beginGroup(_GROUP)
        self._settings.setValue("format", chosen.format)
        self._settings.setValue("width", chosen.width)
        self._settings.setValue("height", chosen.height)
        self._settings.setValue("scale", self._scale.value())
        self._settings.setValue("theme", chosen.theme)
        self._settings.setValue("folder", str(folder))
        self._settings.endGroup()


def _pixels(name: str) -> QSpinBox:
    spin = QSpinBox()
    spin.setRange(LEAST_SIDE, GREATEST_SIDE // int(_GREATEST_SCALE))
    spin.setSingleStep(10)
    spin.setAccessibleName(name)
    return spin


def _plain_label() -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
