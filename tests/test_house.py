"""The house (design section 8): who may import whom, and what stays free of Qt."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import gii_viewer

PACKAGE = Path(gii_viewer.__file__).parent

MAY_IMPORT = {
    "model": {"model"},
    "documents": {"documents", "model"},
    "tables": {"tables", "model"},
    "charts": {"charts", "model"},
    "exporting": {"exporting", "tables", "charts", "documents", "model"},
    "views": {"views", "exporting", "tables", "charts", "documents", "model"},
}
QT_FREE = ("model.", "documents.", "tables.", "exporting.tables.")
QT_FREE_IN_CHARTS = {"charts.description", "charts.palette"}


def _modules() -> list[Path]:
    return sorted(PACKAGE.rglob("*.py"))


def _name(path: Path) -> str:
    return ".".join(path.relative_to(PACKAGE).with_suffix("").parts)


def _imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path} imports relatively"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


@pytest.mark.parametrize("path", _modules(), ids=_name)
def test_a_room_imports_only_the_rooms_below_it(path: Path) -> None:
    room = path.relative_to(PACKAGE).parts[0]
    for imported in _imports(path):
        parts = imported.split(".")
        if parts[0] != "gii_viewer" or room not in MAY_IMPORT:
            continue
        if parts[1] == "resource_files":
            assert room != "model", f"{_name(path)} reads files"
        else:
            assert parts[1] in MAY_IMPORT[room], f"{_name(path)} imports {imported}"


def test_every_room_is_known() -> None:
    rooms = {path.parent.name for path in PACKAGE.glob("*/__init__.py")}
    assert rooms == set(MAY_IMPORT)


@pytest.mark.parametrize("path", sorted(PACKAGE.rglob("__init__.py")), ids=_name)
def test_init_files_are_bare(path: Path) -> None:
    assert path.read_text("utf-8") == ""


def test_what_needs_no_window_imports_without_qt() -> None:
    names = [
        f"gii_viewer.{_name(path)}"
        for path in _modules()
        if path.name != "__init__.py"
        and (_name(path).startswith(QT_FREE) or _name(path) in QT_FREE_IN_CHARTS)
    ]
    assert len(names) > 20
    _run_without("PySide6", "; ".join(f"import {name}" for name in names))


def test_a_profile_document_is_read_without_the_reader_of_pages() -> None:
    """The window's start pays for no more than it needs."""
    program = """
import sys
from gii_viewer.documents.gathering import gather
(document,) = gather(["dalian-2024"], sys.stdin.buffer)
assert document.profile.cluster.name == "Dalian"
for name in ("selectolax", "hashlib", "gii_viewer.documents.page_text"):
    assert name not in sys.modules, name
"""
    _run_without("PySide6", program)


def test_the_block_itself_works() -> None:
    with pytest.raises(AssertionError, match="is blocked"):
        _run_without("PySide6", "import PySide6.QtCore")


def _run_without(package: str, program: str) -> None:
    blocked = f"""
import sys
class Blocked:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] == {package!r}:
            raise ImportError(name + " is blocked")
sys.meta_path.insert(0, Blocked())
"""
    done = subprocess.run(
        [sys.executable, "-c", blocked + program], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
