"""The tabs as images."""

from __future__ import annotations

import io

from PIL import Image
from PySide6.QtWidgets import QApplication

from gii_viewer.views.main_window import MainWindow
from gii_viewer.views.snapshot import snapshots
from gii_viewer.views.theme import Theme
from tests.profiles import document, with_names


def test_every_tab_shows_the_same_header_with_its_findings(light: Theme) -> None:
    # These applicants make a total that contradicts the publications' population.
    images = list(snapshots(document(with_names("A", "B")), light, (1100, 720), 1))
    headers = set()
    for _, data in images:
        with Image.open(io.BytesIO(data)) as image:
            headers.add(image.crop((0, 32, 1100, 90)).tobytes())
    assert len(images) == 5
    assert len(headers) == 1


def test_no_window_is_left_to_outlive_the_application(light: Theme) -> None:
    def left() -> int:
        return sum(isinstance(each, MainWindow) for each in QApplication.topLevelWidgets())

    before = left()
    drawing = snapshots(document(with_names("A", "B")), light, (900, 600), 1)
    next(drawing)
    assert left() == before + 1
    drawing.close()  # as where a file could not be written
    assert left() == before
    list(snapshots(document(with_names("A", "B")), light, (900, 600), 1))
    assert left() == before
