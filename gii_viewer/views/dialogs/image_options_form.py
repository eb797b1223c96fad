"""The form that asks how charts become files: format, size, theme, and what is drawn."""

from __future__ import annotations

from dataclasses import dataclass
from typing import cast

from PySide6.QtCore import QSettings, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from gii_viewer.charts.palette import PALETTES, ThemeName
from gii_viewer.charts.type_scale import SPACE_1, SPACE_2, SPACE_3, SPACE_4
from gii_viewer.exporting.images import (
    BACKGROUNDS,
    DEFAULT_SIZE,
    FORMATS,
    GREATEST_SIDE,
    LEAST_SIDE,
    Background,
    ImageFormat,
    ImageOptions,
)
from gii_viewer.model.record import replace

_GROUP = "export"
_GREATEST_SCALE = 4.0
_DOTS_PER_INCH = 96
PRESETS = (DEFAULT_SIZE, (1920, 1080), (900, 600), (1080, 1080))
"""Standard, slide, report column and square, in pixels."""


@dataclass(frozen=True)
class ExportChoices:
    """What the user chose."""

    formats: tuple[ImageFormat, ...]
    image: ImageOptions

    def options_for(self, kind: ImageFormat) -> ImageOptions:
        """Return the options for one format: only a PNG has pixels to multiply."""
        return self.image if kind == "png" else replace(self.image, scale=1.0)


class ImageOptionsForm(QWidget):
    """Asks for :class:`ExportChoices`; ``changed`` tells that they are others now.

    ``theme`` is offered where no earlier choice is known; ``settings`` keeps the choices
    between uses. Where ``several`` formats may be chosen they are boxes to tick.
    """

    changed = Signal()

    def __init__(
        self,
        theme: ThemeName,
        settings: QSettings,
        parent: QWidget | None = None,
        *,
        several: bool = False,
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._format = QComboBox()
        self._formats = {kind: QCheckBox(kind.upper()) for kind in FORMATS}
        self._several = several
        self._preset = QComboBox()
        self._width = _pixels(self.tr("Width in pixels"))
        self._height = _pixels(self.tr("Height in pixels"))
        self._scale = QDoubleSpinBox()
        self._theme = QComboBox()
        self._background = QComboBox()
        self._title = QCheckBox(self.tr("T&itle and subtitle"))
        self._credit = QCheckBox(self.tr("C&redit"))
        self._outcome = QLabel()
        self._outcome.setTextFormat(Qt.TextFormat.PlainText)
        self._fill()
        self._lay_out()
        self._restore(theme)
        self._connect()
        self._follow()

    def choices(self) -> ExportChoices:
        """Return what is chosen now; ``formats`` is empty where no box is ticked."""
        if self._several:
            formats = tuple(kind for kind, box in self._formats.items() if box.isChecked())
        else:
            formats = (cast("ImageFormat", self._format.currentData()),)
        return ExportChoices(
            formats,
            ImageOptions(
                size=(self._width.value(), self._height.value()),
                scale=self._scale.value() if "png" in formats else 1.0,
                theme=cast("ThemeName", self._theme.currentData()),
                background=cast("Background", self._background.currentData()),
                title=self._title.isChecked(),
                credit=self._credit.isChecked(),
            ),
        )

    def remember(self) -> None:
        """Keep the choices for the next time."""
        chosen = self.choices()
        kept = self._settings
        kept.beginGroup(_GROUP)
        if self._several:
            kept.setValue("formats", ",".join(chosen.formats))
        else:
            kept.setValue("format", chosen.formats[0])
        kept.setValue("width", self._width.value())
        kept.setValue("height", self._height.value())
        kept.setValue("scale", self._scale.value())
        kept.setValue("theme", chosen.image.theme)
        kept.setValue("background", chosen.image.background)
        kept.setValue("title", chosen.image.title)
        kept.setValue("credit", chosen.image.credit)
        kept.endGroup()

    def _fill(self) -> None:
        names = {
            "png": self.tr("PNG image"),
            "svg": self.tr("SVG drawing"),
            "pdf": self.tr("PDF page"),
        }
        for kind in FORMATS:
            self._format.addItem(names[kind], kind)
            self._formats[kind].setAccessibleName(names[kind])
        presets = (
            self.tr("Standard"),
            self.tr("Slide, 16:9"),
            self.tr("Report column"),
            self.tr("Square"),
        )
        for name, (width, height) in zip(presets, PRESETS, strict=True):
            self._preset.addItem(f"{name} · {width} × {height}", (width, height))
        self._preset.addItem(self.tr("Custom"), None)
        self._theme.addItem(self.tr("Light"), "light")
        self._theme.addItem(self.tr("Dark"), "dark")
        self._background.addItem(self.tr("Opaque"), "opaque")
        self._background.addItem(self.tr("Transparent"), "transparent")
        self._scale.setRange(1.0, _GREATEST_SCALE)
        self._scale.setSingleStep(0.5)
        self._scale.setDecimals(1)
        self._scale.setPrefix("× ")
        for spin in (self._width, self._height, self._scale):
            # A style sheet's padding does not reach the text of these.
            spin.lineEdit().setTextMargins(SPACE_2 - 2, 0, 0, 0)
        for widget, name in (
            (self._format, self.tr("Format")),
            (self._preset, self.tr("Size")),
            (self._scale, self.tr("Scale")),
            (self._theme, self.tr("Theme")),
            (self._background, self.tr("Background")),
        ):
            widget.setAccessibleName(name)

    def _lay_out(self) -> None:
        sides = QHBoxLayout()
        sides.setSpacing(SPACE_2)
        sides.addWidget(self._width, 1)
        sides.addWidget(QLabel("×"))
        sides.addWidget(self._height, 1)
        pixels = QLabel(self.tr("&Pixels"))
        pixels.setBuddy(self._width)
        shown = QVBoxLayout()
        shown.setSpacing(SPACE_1)
        shown.addWidget(self._title)
        shown.addWidget(self._credit)
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        form.setHorizontalSpacing(SPACE_4)
        form.setVerticalSpacing(SPACE_3)
        if self._several:
            boxes = QHBoxLayout()
            boxes.setSpacing(SPACE_4)
            for box in self._formats.values():
                boxes.addWidget(box)
            boxes.addStretch(1)
            form.addRow(self.tr("Formats"), boxes)
        else:
            form.addRow(self.tr("&Format"), self._format)
        form.addRow(self.tr("&Size"), self._preset)
        form.addRow(pixels, sides)
        form.addRow(self.tr("S&cale"), self._scale)
        form.addRow(self.tr("&Theme"), self._theme)
        form.addRow(self.tr("&Background"), self._background)
        form.addRow(self.tr("Drawn"), shown)
        self._outcome.setProperty("quiet", True)
        self._outcome.setWordWrap(True)
        form.addRow("", self._outcome)

    def _connect(self) -> None:
        self._preset.activated.connect(self._take_preset)
        for spin in (self._width, self._height, self._scale):
            spin.valueChanged.connect(self._follow)
        for choice in (self._format, self._theme, self._background):
            choice.currentIndexChanged.connect(self._follow)
        for box in (self._title, self._credit, *self._formats.values()):
            box.toggled.connect(self._follow)

    def _take_preset(self) -> None:
        size = self._preset.currentData()
        if size is None:
            self._width.setFocus()
            self._width.selectAll()
            return
        self._width.setValue(size[0])
        self._height.setValue(size[1])

    def _follow(self) -> None:
        chosen = self.choices()
        size = chosen.image.size
        self._preset.setCurrentIndex(PRESETS.index(size) if size in PRESETS else len(PRESETS))
        self._scale.setEnabled("png" in chosen.formats)
        self._outcome.setText(self._outcome_words(chosen))
        self.changed.emit()

    def _outcome_words(self, chosen: ExportChoices) -> str:
        if not chosen.formats:
            return self.tr("Choose at least one format.")
        if "png" not in chosen.formats:
            if chosen.formats == ("pdf",):
                return self.tr("Sharp at every size; fonts embedded")
            return self.tr("Sharp at every size; text stays text")
        width, height = (round(side * chosen.image.scale) for side in chosen.image.size)
        return self.tr("{width} × {height} pixels, {dots} dpi").format(
            width=f"{width:,}",
            height=f"{height:,}",
            dots=round(_DOTS_PER_INCH * chosen.image.scale),
        )

    def _restore(self, theme: ThemeName) -> None:
        kept = self._settings
        kept.beginGroup(_GROUP)
        format_kept = str(kept.value("format", FORMATS[0], type=str))
        formats_kept = str(kept.value("formats", FORMATS[0], type=str)).split(",")
        theme_kept = str(kept.value("theme", theme, type=str))
        background_kept = str(kept.value("background", BACKGROUNDS[0], type=str))
        self._width.setValue(cast("int", kept.value("width", DEFAULT_SIZE[0], type=int)))
        self._height.setValue(cast("int", kept.value("height", DEFAULT_SIZE[1], type=int)))
        self._scale.setValue(cast("float", kept.value("scale", 1.0, type=float)))
        self._title.setChecked(cast("bool", kept.value("title", True, type=bool)))
        self._credit.setChecked(cast("bool", kept.value("credit", True, type=bool)))
        kept.endGroup()
        if format_kept in FORMATS:
            self._format.setCurrentIndex(self._format.findData(format_kept))
        for kind, box in self._formats.items():
            box.setChecked(kind in formats_kept)
        known = theme_kept if theme_kept in PALETTES else theme
        self._theme.setCurrentIndex(self._theme.findData(known))
        if background_kept in BACKGROUNDS:
            self._background.setCurrentIndex(self._background.findData(background_kept))


def _pixels(name: str) -> QSpinBox:
    spin = QSpinBox()
    spin.setRange(LEAST_SIDE, GREATEST_SIDE // int(_GREATEST_SCALE))
    spin.setSingleStep(10)
    spin.setAccessibleName(name)
    return spin
