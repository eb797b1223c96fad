"""What some tests need beyond what ``make test`` installs: each need is a mark.

A test whose need is not met is skipped with one line that says what is missing and,
where a package has it, which. ``pytest -m extra`` runs these tests alone, and with
``--nothing-missing`` a package that is missing is a failure.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from tempfile import NamedTemporaryFile

import pytest

SHARED = Path(__file__).parents[2] / "shared"


@dataclass(frozen=True)
class Need:
    """Something that a test needs, and how it is got; ``remedy`` is empty where nothing gets it."""

    what: str
    remedy: str
    is_met: Callable[[], bool]

    @property
    def words(self) -> str:
        return f"needs {self.what}" + (f" ({self.remedy})" if self.remedy else "")


def _command(name: str) -> Callable[[], bool]:
    return lambda: shutil.which(name) is not None


@cache
def _has_chinese_glyphs() -> bool:
    if shutil.which("fc-list") is None:  # where fontconfig is unknown, the system brings them
        return True
    sought = "".join(f":charset={ord(sign):x}" for sign in "大连理工学")
    return bool(subprocess.run(["fc-list", sought], capture_output=True, check=True).stdout)


@cache
def _is_bound_by_permissions() -> bool:
    if os.name != "posix":
        return False
    with NamedTemporaryFile() as file:
        Path(file.name).chmod(0)
        try:
            Path(file.name).read_bytes()
        except PermissionError:
            return True
    return False


chinese_glyphs = pytest.mark.extra(
    Need("a typeface with Chinese letters", "apt install fonts-noto-cjk", _has_chinese_glyphs)
)
pdftotext = pytest.mark.extra(Need("pdftotext", "apt install poppler-utils", _command("pdftotext")))
pdftoppm = pytest.mark.extra(Need("pdftoppm", "apt install poppler-utils", _command("pdftoppm")))
pandoc = pytest.mark.extra(Need("pandoc", "apt install pandoc", _command("pandoc")))
chromium = pytest.mark.extra(Need("Chromium", "", _command("chromium")))
xvfb = pytest.mark.extra(Need("xvfb-run", "apt install xvfb xauth", _command("xvfb-run")))
pyarrow = pytest.mark.extra(
    Need("pyarrow", 'pip install "gii-viewer[parquet]"', lambda: find_spec("pyarrow") is not None)
)
permissions = pytest.mark.extra(
    Need("a user whom file permissions bind", "not root", _is_bound_by_permissions)
)
links = pytest.mark.extra(Need("links to folders", "", lambda: os.name == "posix"))
pipes = pytest.mark.extra(Need("pipes that have a name", "", lambda: hasattr(os, "mkfifo")))
shared = pytest.mark.extra(Need("the folder “shared” beside the checkout", "", SHARED.is_dir))
