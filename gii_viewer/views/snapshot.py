"""The tabs as images, drawn as the window would show them, without a display."""

from __future__ import annotations

from collections.abc import Generator

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPoint, QSettings, Qt
from PySide6.QtGui import QImage, QImageWriter, QPainter
from PySide6.QtWidgets import QApplication
from shiboken6 import delete

from gii_viewer.documents.errors import OutputError
from gii_viewer.exporting.names import chart_file_name
from gii_viewer.model.document import Document
from gii_viewer.views.main_window import MainWindow
from gii_viewer.views.theme import Theme


def snapshots(
    document: Document, theme: Theme, size: tuple[int, int], scale: float
) -> Generator[tuple[str, bytes]]:
    """Yield a file name and the bytes of a PNG for every tab.

    ``size`` is the window's, in logical pixels; the image has ``size`` times
    ``scale`` pixels.
    """
    settings = QSettings("", QSettings.Format.IniFormat)
    # All without a file are one: the window before this one left its tab there.
    settings.clear()
    window = MainWindow(theme, settings, str)
    try:
        yield from _tabs(window, document, size, scale)
    finally:
        window.close()
        # Left to the collector of garbage, it might outlive the application, which aborts then.
        delete(window)


def _tabs(
    window: MainWindow, document: Document, size: tuple[int, int], scale: float
) -> Generator[tuple[str, bytes]]:
    window.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    window.setMinimumSize(*size)
    window.setMaximumSize(*size)
    window.documents.show(document)
    window.show()
    # The number of findings comes after the first look.
    QApplication.processEvents()
    for tab_id in window.tabs.shown_ids:
        window.tabs.go_to(tab_id)
        QApplication.processEvents()
        image = QImage(round(size[0] * scale), round(size[1] * scale), QImage.Format.Format_RGB32)
        if image.isNull():
            raise OutputError(f"An image of {size[0]} × {size[1]} pixels cannot be made.")
        image.setDevicePixelRatio(scale)
        painter = QPainter(image)
        window.render(painter, QPoint())
        painter.end()
        data = QByteArray()
        buffer = QBuffer(data)
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        QImageWriter(buffer, QByteArray(b"png")).write(image)
        yield chart_file_name(document.content, tab_id, "png"), bytes(data.data())
