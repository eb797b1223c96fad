"""What to send when the program itself is at fault: versions and traceback."""

from __future__ import annotations

import platform
import sys
import tempfile
import traceback
from importlib.metadata import PackageNotFoundError, version

CRASHED_STATUS = 70
"""Exit status of a command that failed by a fault of the program (EX_SOFTWARE)."""


def program_version() -> str:
    """Return the installed version, or words where there is none."""
    return _version("gii-viewer")


def crash_report(error: BaseException) -> str:
    """Return versions and traceback of ``error``."""
    about = (
        f"GII Viewer {program_version()}, Python {platform.python_version()}, "
        f"PySide6 {_version('PySide6-Essentials')}, {platform.platform()}"
    )
    return f"{about}\n\n{''.join(traceback.format_exception(error))}"


def tell_crash(error: BaseException) -> int:
    """Keep the report of ``error`` in a file, name it on standard error; return the status."""
    with tempfile.NamedTemporaryFile(
        "w", encoding="utf-8", prefix="gii-viewer-", suffix=".txt", delete=False
    ) as file:
        file.write(crash_report(error))
    print(
        f"gii-viewer: something in the program itself failed; the report to send is {file.name}",
        file=sys.stderr,
        flush=True,
    )
    return CRASHED_STATUS


def _version(distribution: str) -> str:
    try:
        return version(distribution)
    except PackageNotFoundError:
        return "not installed"
