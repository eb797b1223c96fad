"""Sets up the one QApplication, for the window and for commands without a display."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QHashSeed,
    QLocale,
    QMessageLogContext,
    QSettings,
    QtMsgType,
    QTranslator,
    qInstallMessageHandler,
)
from PySide6.QtWidgets import QApplication

from gii_viewer.resource_files import resource
from gii_viewer.views.theme import Theme, ThemeChoice
from gii_viewer.views.wording import EnglishPlurals

if TYPE_CHECKING:
    from gii_viewer.views.main_window import MainWindow

NO_DISPLAY_STATUS = 3

_NO_DISPLAY = (
    "gii-viewer: no display was found for the window; "
    "the commands (see gii-viewer --help) work without one."
)


ARGUMENTS = ("gii-viewer", "-style", "fusion")
"""What Qt is told; a style that is set later is loaded beside the system's own."""


def create_application() -> QApplication:
    """Return the application with its names, its language and its message log.

    Qt's hash seed is fixed first: the order of fonts in a PDF depends on it, and the
    same input has to give the same bytes.
    """
    QHashSeed.setDeterministicGlobalSeed()
    qInstallMessageHandler(_take_qt_message)
    application = QApplication(list(ARGUMENTS))
    application.setApplicationName("GII Viewer")
    application.setOrganizationName("GII Viewer")
    application.setDesktopFileName("gii-viewer")
    _translate(application)
    return application


def create_offscreen_application(theme: ThemeChoice = "light") -> tuple[QApplication, Theme]:
    """Return an application that draws without a display, in the theme asked for."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    application = create_application()
    sys.excepthook = _end_crashed
    made = Theme(application)
    made.choose(theme)
    return application, made


def has_display() -> bool:
    """Tell whether a window can be hoped for; Qt itself has the last word."""
    if not sys.platform.startswith("linux"):
        return True
    names = ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY")
    return any(os.environ.get(name) for name in names)


def run_window(documents: Sequence[str], first_shown: str) -> int:
    """Show the window on ``documents`` until it is closed; return the exit status.

    Without any, it shows what it showed when it was closed, the first time ``first_shown``.
    """
    if not has_display():
        print(_NO_DISPLAY, file=sys.stderr)
        return NO_DISPLAY_STATUS
    # Collecting garbage while everything is made finds none, and takes its time.
    gc.disable()
    from gii_viewer.views.main_window import MainWindow

    application = create_application()
    sys.excepthook = _tell_crash
    theme, settings = Theme(application), QSettings()
    theme.restore(settings)
    window = MainWindow(theme, settings, _program_version)
    if documents:
        window.documents.open(documents)
    else:
        from gii_viewer.views.session import open_session

        open_session(window.documents, settings, first_shown)
    window.first_painted.connect(gc.enable)
    window.first_painted.connect(lambda: _keep_for_recovery(window))
    window.first_painted.connect(_prepare_charts)
    window.show()
    return application.exec()


def _keep_for_recovery(window: MainWindow) -> None:
    """Open what an earlier run lost, and keep from now on what isn't saved."""
    from gii_viewer.views.recovery import Recovery

    recovery = Recovery(window.documents, window)
    window.closed.connect(recovery.clear)
    recovery.open_leftovers()


def _prepare_charts() -> None:
    """Import what the chart tabs need, once the window has painted, while it answers."""
    from threading import Thread

    Thread(target=_import_charts, name="imports").start()


def _import_charts() -> None:
    import gii_viewer.views.tabs.activity  # noqa: F401


def _translate(application: QApplication) -> None:
    """Take a catalogue of the user's language if one ships; figures follow the words."""
    translator = QTranslator(application)
    locale = QLocale()
    if translator.load(locale, "gii_viewer", "_", str(resource("translations"))):
        application.installTranslator(translator)
    else:
        application.installTranslator(EnglishPlurals(application))
        QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedStates))


def _take_qt_message(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    """Send Qt's messages to our log; without a display, end in one plain sentence."""
    if kind == QtMsgType.QtFatalMsg:
        if "platform plugin" in message:
            print(_NO_DISPLAY, file=sys.stderr, flush=True)
            os._exit(NO_DISPLAY_STATUS)
        print(f"gii-viewer: Qt failed: {message}", file=sys.stderr, flush=True)
        return
    import logging

    level = {
        QtMsgType.QtDebugMsg: logging.DEBUG,
        QtMsgType.QtInfoMsg: logging.DEBUG,
        QtMsgType.QtWarningMsg: logging.INFO,
        QtMsgType.QtCriticalMsg: logging.WARNING,
    }[kind]
    logging.getLogger("gii_viewer.qt").log(level, "%s: %s", context.category, message)


def _program_version() -> str:
    # Looking the version up takes long, and few ever ask.
    from gii_viewer.crash_report import program_version

    return program_version()


def _tell_crash(
    kind: type[BaseException], error: BaseException, _trace: TracebackType | None
) -> None:
    """Show what failed in a dialog; the window stays open."""
    from gii_viewer.crash_report import crash_report
    from gii_viewer.views.dialogs.crash import CrashDialog

    if issubclass(kind, KeyboardInterrupt):
        QApplication.quit()
        return
    CrashDialog(crash_report(error), QApplication.activeWindow()).exec()


def _end_crashed(
    _kind: type[BaseException], error: BaseException, _trace: TracebackType | None
) -> None:
    """End a command whose slot failed: Qt would go on as if nothing had happened."""
    from gii_viewer.crash_report import tell_crash

    os._exit(tell_crash(error))
