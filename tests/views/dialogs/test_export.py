from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QSettings
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QDialog,
    QDoubleSpinBox,
    QFileDialog,
    QLabel,
    QPushButton,
    QSpinBox,
    QWidget,
)
from pytestqt.qtbot import QtBot

from gii_viewer.charts.catalogue.organizations import describe_organizations
from gii_viewer.charts.palette import LIGHT, ThemeName
from gii_viewer.exporting.images import ImageOptions, chart_image
from gii_viewer.views.dialogs.export import ExportDialog
from gii_viewer.views.dialogs.image_options_form import PRESETS, ExportChoices
from gii_viewer.views.theme import Theme
from tests.profiles import dalian, figures


@pytest.fixture
def settings(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)


def dialog(qtbot: QtBot, settings: QSettings, theme: ThemeName = "light") -> ExportDialog:
    chart = describe_organizations(figures(dalian()), "patents")
    assert chart is not None
    made = ExportDialog(chart, dalian(), theme, settings)
    qtbot.addWidget(made)
    return made


def control(dialog: ExportDialog, kind: type[QWidget], name: str) -> QWidget:
    return next(widget for widget in dialog.findChildren(kind) if widget.accessibleName() == name)


def choose(dialog: ExportDialog, name: str, words: str) -> None:
    box = control(dialog, QComboBox, name)
    assert isinstance(box, QComboBox)
    index = next(i for i in range(box.count()) if box.itemText(i).startswith(words))
    box.setCurrentIndex(index)
    box.activated.emit(index)


def set_number(dialog: ExportDialog, kind: type[QWidget], name: str, value: float) -> None:
    spin = control(dialog, kind, name)
    assert isinstance(spin, QSpinBox | QDoubleSpinBox)
    spin.setValue(value)  # type: ignore[arg-type]


def untick(dialog: ExportDialog, words: str) -> None:
    boxes = dialog.findChildren(QCheckBox)
    next(box for box in boxes if box.text().replace("&", "") == words).setChecked(False)


def answer(monkeypatch: pytest.MonkeyPatch, path: Path | None) -> list[str]:
    """Have the file dialog answered with ``path``; return the names it suggested."""
    suggested: list[str] = []

    def execute(asking: QFileDialog) -> int:
        suggested.extend(Path(name).name for name in asking.selectedFiles())
        assert not asking.testOption(QFileDialog.Option.DontConfirmOverwrite)
        accepted = QDialog.DialogCode.Accepted
        return int((accepted if path else QDialog.DialogCode.Rejected).value)

    monkeypatch.setattr(QFileDialog, "exec", execute)
    if path is not None:
        shown: list[list[str]] = []

        def selected(asking: QFileDialog) -> list[str]:
            shown.append([])
            return ["dalian-2024-patents-organizations.png"] if len(shown) == 1 else [str(path)]

        monkeypatch.setattr(QFileDialog, "selectedFiles", selected)
    return suggested


def test_a_chart_is_exported_as_chosen(
    qtbot: QtBot, settings: QSettings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = dialog(qtbot, settings)
    set_number(made, QSpinBox, "Width in pixels", 900)
    set_number(made, QSpinBox, "Height in pixels", 600)
    set_number(made, QDoubleSpinBox, "Scale", 2.0)
    choose(made, "Theme", "Dark")
    assert made.choices() == ExportChoices(("png",), ImageOptions((900, 600), 2.0, "dark"))
    path = tmp_path / "dalian.png"
    answer(monkeypatch, path)
    made.accept()
    assert made.result() == QDialog.DialogCode.Accepted
    assert made.path == path
    with Image.open(path) as image:
        assert image.size == (1800, 1200)


def test_the_last_choices_are_offered_again(
    qtbot: QtBot, settings: QSettings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = dialog(qtbot, settings)
    choose(made, "Format", "SVG")
    choose(made, "Size", "Square")
    choose(made, "Theme", "Dark")
    choose(made, "Background", "Transparent")
    untick(made, "Credit")
    chosen = made.choices()
    assert chosen == ExportChoices(
        ("svg",), ImageOptions((1080, 1080), 1.0, "dark", "transparent", title=True, credit=False)
    )
    answer(monkeypatch, tmp_path / "dalian.svg")
    made.accept()
    assert dialog(qtbot, settings).choices() == chosen


def test_choices_that_were_not_used_are_not_kept(
    qtbot: QtBot, settings: QSettings, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = dialog(qtbot, settings)
    choose(made, "Format", "PDF")
    answer(monkeypatch, None)
    made.accept()
    assert made.path is None
    assert made.result() == QDialog.DialogCode.Rejected
    assert dialog(qtbot, settings).choices().formats == ("png",)


def test_a_safe_name_is_suggested(qtbot: QtBot, settings: QSettings) -> None:
    made = dialog(qtbot, settings)
    asked: list[str] = []

    def execute(asking: QFileDialog) -> int:
        asked.extend(Path(name).name for name in asking.selectedFiles())
        return 0

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(QFileDialog, "exec", execute)
        made.accept()
    assert asked == ["dalian-2024-patents-organizations.png"]


def test_a_failure_is_told_and_the_dialog_stays(
    qtbot: QtBot, settings: QSettings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = dialog(qtbot, settings)
    made.show()
    answer(monkeypatch, tmp_path / "nowhere" / "dalian.png")
    made.accept()
    assert made.isVisible()
    assert made.path is None
    told = [label.text() for label in made.findChildren(QLabel) if label.isVisible()]
    assert any("there is no folder" in words for words in told)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_theme_shown_is_offered_first(
    qtbot: QtBot, settings: QSettings, theme: ThemeName
) -> None:
    assert dialog(qtbot, settings, theme).choices().image.theme == theme


def test_damaged_settings_do_no_harm(qtbot: QtBot, settings: QSettings) -> None:
    for key, value in (
        ("format", "exe"),
        ("theme", "pink"),
        ("width", "wide"),
        ("scale", "-1"),
        ("background", "striped"),
    ):
        settings.setValue(f"export/{key}", value)
    chosen = dialog(qtbot, settings, "dark").choices()
    assert chosen.formats == ("png",)
    assert chosen.image.theme == "dark"
    assert chosen.image.size[0] >= 240
    assert chosen.image.scale == 1.0
    assert chosen.image.background == "opaque"


def test_the_preview_follows_the_choices(qtbot: QtBot, settings: QSettings) -> None:
    made = dialog(qtbot, settings)
    made.show()
    preview = control(made, QLabel, "Preview")
    assert isinstance(preview, QLabel)
    before = preview.pixmap().toImage()
    choose(made, "Theme", "Dark")
    qtbot.waitUntil(lambda: preview.pixmap().toImage() != before)
    choose(made, "Size", "Square")
    qtbot.waitUntil(lambda: preview.pixmap().width() == preview.pixmap().height())


def test_only_an_image_of_pixels_has_a_scale(qtbot: QtBot, settings: QSettings) -> None:
    made = dialog(qtbot, settings)
    set_number(made, QDoubleSpinBox, "Scale", 3.0)
    scale = control(made, QDoubleSpinBox, "Scale")
    assert isinstance(scale, QDoubleSpinBox)
    choose(made, "Format", "PDF")
    assert not scale.isEnabled()
    assert made.choices().image.scale == 1.0
    choose(made, "Format", "PNG")
    assert made.choices().image.scale == 3.0


def test_sizes_of_ones_own_are_called_custom(qtbot: QtBot, settings: QSettings) -> None:
    made = dialog(qtbot, settings)
    size = control(made, QComboBox, "Size")
    assert isinstance(size, QComboBox)
    assert size.currentText() == "Standard · 1200 × 750"
    set_number(made, QSpinBox, "Width in pixels", 777)
    assert size.currentText() == "Custom"


@pytest.mark.parametrize(
    ("words", "size"),
    [
        ("Standard", (1200, 750)),
        ("Slide, 16:9", (1920, 1080)),
        ("Report column", (900, 600)),
        ("Square", (1080, 1080)),
    ],
)
def test_presets_set_the_pixels(
    qtbot: QtBot, settings: QSettings, words: str, size: tuple[int, int]
) -> None:
    made = dialog(qtbot, settings)
    set_number(made, QSpinBox, "Width in pixels", 777)
    choose(made, "Size", words)
    assert made.choices().image.size == size
    assert size in PRESETS


def test_copy_puts_the_image_with_these_options_on_the_clipboard(
    qtbot: QtBot, settings: QSettings
) -> None:
    made = dialog(qtbot, settings)
    choose(made, "Size", "Report column")
    choose(made, "Background", "Transparent")
    untick(made, "Title and subtitle")
    set_number(made, QDoubleSpinBox, "Scale", 2.0)
    copy = next(one for one in made.findChildren(QPushButton) if one.text() == "Cop&y")
    copy.click()
    image = QGuiApplication.clipboard().image()
    assert (image.width(), image.height()) == (1800, 1200)
    assert image.pixelColor(0, 0).alpha() == 0
    chart = describe_organizations(figures(dalian()), "patents")
    assert chart is not None
    options = ImageOptions((900, 600), 2.0, "light", "transparent", title=False)
    assert image == chart_image(chart, options)
    assert copy.text() == "Copied"
    assert dialog(qtbot, settings).choices().image == options
    choose(made, "Theme", "Dark")
    assert copy.text() == "Cop&y"


def test_the_preview_shows_a_checker_where_an_image_lets_through(
    qtbot: QtBot, settings: QSettings
) -> None:
    made = dialog(qtbot, settings)
    made.show()
    preview = control(made, QLabel, "Preview")
    assert isinstance(preview, QLabel)

    def corner() -> set[str]:
        image = preview.pixmap().toImage()
        return {image.pixelColor(x, y).name() for x in range(2, 14) for y in range(2, 14)}

    assert corner() == {LIGHT.surface}
    choose(made, "Background", "Transparent")
    qtbot.waitUntil(lambda: corner() == {LIGHT.surface, LIGHT.raised})


def test_nothing_in_the_dialog_is_cut_off(qtbot: QtBot, settings: QSettings, light: Theme) -> None:
    made = dialog(qtbot, settings)
    made.resize(made.minimumSizeHint())
    made.show()
    for kind in (QComboBox, QSpinBox, QDoubleSpinBox, QCheckBox, QPushButton, QLabel):
        for widget in made.findChildren(kind):
            if widget.isVisible() and widget.accessibleName() != "Preview":
                assert widget.width() >= widget.minimumSizeHint().width(), widget
                if not isinstance(widget, QAbstractSpinBox):  # whose hint forgets the theme
                    assert widget.height() >= widget.minimumSizeHint().height(), widget
                left = widget.mapTo(made, widget.rect().topLeft()).x()
                assert left + widget.width() <= made.width(), widget
