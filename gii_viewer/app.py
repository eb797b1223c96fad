"""Sets up the one QApplication, for the window and for commands without a display."""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Sequence
from types import TracebackType

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

NO_DISPLAY_STATUS = 3

_log = logging.getLogger("gii_viewer.qt")
_NO_DISPLAY = (
    "gii-viewer: no display was found for the window; "
    "the commands (see gii-viewer --help) work without one."
)


def program_version() -> str:
    """Return the installed version, or words where there is none."""
    # Takes longer than the rest of the start-up together; few ever ask.
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("gii-viewer")
    except PackageNotFoundError:
        return "not installed"


def create_application(arguments: Sequence[str] = ("gii-viewer",)) -> QApplication:
    """Return the application with its names, its language and its message log.

    Qt's hash seed is fixed first: the order of fonts in a PDF hangs on it, and the
    same input has to give the same bytes.
    """
    QHashSeed.setDeterministicGlobalSeed()
    qInstallMessageHandler(_take_qt_message)
    application = QApplication(list(arguments))
    application.setApplicationName("GII Viewer")
    application.setOrganizationName("GII Viewer")
    application.setDesktopFileName("gii-viewer")
    _translate(application)
    return application


def create_offscreen_application(theme: ThemeChoice = "light") -> tuple[QApplication, Theme]:
    """Return an application that draws without a display, in the theme asked for."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    application = create_application()
    made = Theme(application)
    made.choose(theme)
    return application, made


def has_display() -> bool:
    """Tell whether a window can be hoped for; Qt itself has the last word."""
    if not sys.platform.startswith("linux"):
        return True
    names = ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY")
    return any(os.environ.get(name) for name in names)


def run_window(documents: Sequence[str]) -> int:
    """Show the window on ``documents`` until it is closed; return the exit status."""
    if not has_display():
        print(_NO_DISPLAY, file=sys.stderr)
        return NO_DISPLAY_STATUS
    from gii_viewer.views.main_window import MainWindow

    application = create_application()
    sys.excepthook = _tell_crash
    theme, settings = Theme(application), QSettings()
    theme.restore(settings)
    window = MainWindow(theme, settings, program_version)
    window.documents.open(documents)
    window.first_painted.connect(_prepare_charts)
    window.show()
    return application.exec()


def _prepare_charts() -> None:
    """Import what the chart tabs need, once the window has painted."""
    import gii_viewer.views.activity_tab  # noqa: F401


def _translate(application: QApplication) -> None:
    """Take a catalogue of the user's language if one ships; figures follow the words."""
    translator = QTranslator(application)
    locale = QLocale()
    if translator.load(locale, "gii_viewer", "_", str(resource("translations"))):
        application.installTranslator(translator)
    else:
        QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedStates))


def _take_qt_message(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    """Send Qt's messages to our log; without a display, end in one plain sentence."""
    if kind == QtMsgType.QtFatalMsg:
        if "platform plugin" in message:
            print(_NO_DISPLAY, file=sys.stderr, flush=True)
            os._exit(NO_DISPLAY_STATUS)
        print(f"gii-viewer: Qt failed: {message}", file=sys.stderr, flush=True)
        return
    level = {
        QtMsgType.QtDebugMsg: logging.DEBUG,
        QtMsgType.QtInfoMsg: logging.DEBUG,
        QtMsgType.QtWarningMsg: logging.INFO,
        QtMsgType.QtCriticalMsg: logging.WARNING,
    }[kind]
    _log.log(level, "%s: %s", context.category, message)


def _tell_crash(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> None:
    from gii_viewer.views.crash_dialog import CrashDialog, crash_report

    if issubclass(kind, KeyboardInterrupt):
        QApplication.quit()
        return
    report = crash_report(program_version(), kind, error, trace)
    print(report, file=sys.stderr)
    CrashDialog(report, QApplication.activeWindow()).exec()
