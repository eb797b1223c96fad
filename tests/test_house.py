"""The house (design section 8): who may import whom, and what stays free of Qt."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

import pytest

import gii_viewer

PACKAGE = Path(gii_viewer.__file__).parent

MAY_IMPORT = {
    "model": {"model"},
    "documents": {"documents", "model"},
    "tables": {"tables", "model"},
    "charts": {"charts", "model"},
    "exporting": {"exporting", "charts", "tables", "documents", "model"},
    "views": {"views", "exporting", "charts", "tables", "documents", "model"},
}
QT_FREE = {"model", "documents", "tables"}
QT_FREE_IN_CHARTS = {
    "charts.cards",
    "charts.chart_words",
    "charts.description",
    "charts.ladder",
    "charts.palette",
    "charts.registry",
    "charts.type_scale",
}

MOST_LINES = 400

FOLDING = {
    "model/names.py": "here names are folded, and nowhere else",
    "exporting/names.py": "file names: letters that every file system has",
    "documents/decoding.py": "names of encodings",
    "documents/formats/markup.py": "names of HTML elements",
    "documents/formats/markdown.py": "names of HTML elements",
    "exporting/tables/files.py": "suffixes of files",
    "documents/page/ordinals.py": "words for numbers",
    "documents/formats/page_text.py": "words that stand for an empty cell",
    "documents/page/account.py": "words of the grammar",
    "documents/page/collaboration_sentences.py": "words of the grammar",
    "documents/page/sections.py": "words of the grammar",
    "documents/page/rank_sentences.py": "words of the grammar",
    "documents/page/locations.py": "words of the grammar",
    "arguments.py": "options",
    "model/check_words.py": "words for numbers",
}
"""Who may fold letters, and what. Suffixes of files are folded everywhere."""

IMPORTING_LATE = {
    "documents/formats/docx.py": "what a format needs is imported for that format only",
    "documents/formats/pdf.py": "what a format needs is imported for that format only",
    "exporting/tables/converting.py": "what a format needs is imported for that format only",
    "arguments.py": "parsing the command line imports no Qt",
    "cli.py": "a window that is given documents alone needs no parser",
    "commands.py": "each command imports what it needs, and only some need Qt",
    "views/actions.py": "dialogs and exporters: the first look needs none",
    "views/document_actions.py": "dialogs and exporters: the first look needs none",
    "views/main_window.py": "dialogs, bars and checks: the first look needs none",
    "views/menu_wiring.py": "what a menu shows is imported when it is asked for",
    "views/tabs/registry.py": "a tab is imported when it is first shown",
    "app.py": "the window paints before anything it doesn't show is imported",
}
"""Where every import inside a function has the same reason; elsewhere it stands by it."""

MOST_LATE_IMPORTS = 40
"""Outside of these."""

LONG_TESTS = {
    "tests/documents/page/test_reading_pages.py",
    "tests/documents/page/test_refusing_pages.py",
    "tests/documents/test_adding.py",
    "tests/model/test_checks_pages.py",
}
"""Tests of rooms that are about to be rewritten; they are split with them."""


def _modules() -> list[Path]:
    return sorted(PACKAGE.rglob("*.py"))


def _name(path: Path) -> str:
    return ".".join(path.relative_to(PACKAGE).with_suffix("").parts)


def _file(path: Path) -> str:
    return path.relative_to(PACKAGE).as_posix()


@cache
def _tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"))


def _imports(path: Path) -> Iterator[str]:
    for node in ast.walk(_tree(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path} imports relatively"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def _assert_none(offenders: Iterable[str]) -> None:
    found = sorted(offenders)
    assert not found, "\n" + "\n".join(found)


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


def test_no_imports_make_a_circle() -> None:
    """Imports inside functions and for types count: a circle hidden is a circle."""
    files = {f"gii_viewer.{_name(path)}": path for path in _modules() if path.stem != "__init__"}
    direct = {
        name: {
            found
            for imported in _imports(path)
            for found in (imported, imported.rpartition(".")[0])
            if found in files
        }
        for name, path in files.items()
    }
    reached = {name: _reachable(name, direct) for name in direct}
    circles = {
        tuple(sorted(other for other in found if name in reached[other]))
        for name, found in reached.items()
        if name in found
    }
    _assert_none(map(" <-> ".join, circles))


def _reachable(name: str, direct: dict[str, set[str]]) -> set[str]:
    found: set[str] = set()
    waiting = list(direct[name])
    while waiting:
        reached = waiting.pop()
        if reached not in found:
            found.add(reached)
            waiting.extend(direct[reached])
    return found


def test_no_file_is_long() -> None:
    root = PACKAGE.parent
    _assert_none(
        f"{path.relative_to(root).as_posix()} has {lines} lines"
        for folder in ("gii_viewer", "tests", "benchmarks")
        for path in (root / folder).rglob("*.py")
        if (lines := path.read_text("utf-8").count("\n")) > MOST_LINES
        and path.relative_to(root).as_posix() not in LONG_TESTS
    )


def test_no_object_is_asked_what_it_has_become() -> None:
    """An attribute is there from the start, or is a property."""
    _assert_none(
        f"{_file(path)}:{node.lineno}"
        for path in _modules()
        for node in ast.walk(_tree(path))
        if (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Name)
            and node.func.id in {"vars", "hasattr", "getattr"}
            and isinstance(node.args[0], ast.Name)
            and node.args[0].id == "self"
        )
        or (isinstance(node, ast.Attribute) and node.attr == "__dict__")
    )


def test_names_are_folded_in_one_place() -> None:
    folding = {
        f"{_file(path)}:{node.lineno}": ast.unparse(node)
        for path in _modules()
        for node in ast.walk(_tree(path))
        if isinstance(node, ast.Call) and _folds(node.func)
    }
    _assert_none(
        f"{place} {call}"
        for place, call in folding.items()
        if place.partition(":")[0] not in FOLDING
    )
    folded = {place.partition(":")[0] for place in folding}
    _assert_none(f"{file} folds nothing any more" for file in FOLDING.keys() - folded)


def _folds(called: ast.expr) -> bool:
    if not isinstance(called, ast.Attribute):
        return False
    of_a_suffix = isinstance(called.value, ast.Attribute) and called.value.attr == "suffix"
    return called.attr in {"casefold", "normalize"} or (called.attr == "lower" and not of_a_suffix)


def test_records_and_dataclasses_are_replaced_by_one_function() -> None:
    """``dataclasses.replace`` refuses a record, and only when it runs."""
    _assert_none(
        f"{_file(path)}:{node.lineno}"
        for path in _modules()
        for node in ast.walk(_tree(path))
        if isinstance(node, ast.ImportFrom)
        and node.module == "dataclasses"
        and any(alias.name not in {"dataclass", "field"} for alias in node.names)
    )


def test_an_import_inside_a_function_has_its_reason_by_it() -> None:
    late = {
        f"{_file(path)}:{line}": explained
        for path in _modules()
        if _file(path) not in IMPORTING_LATE
        for line, explained in _imports_in_functions(path)
    }
    _assert_none(place for place, explained in late.items() if not explained)
    assert len(late) <= MOST_LATE_IMPORTS


def _imports_in_functions(path: Path) -> Iterator[tuple[int, bool]]:
    """Yield the line of each, and whether a comment stands by it or those it follows."""
    lines = path.read_text("utf-8").splitlines()
    functions = [node for node in ast.walk(_tree(path)) if isinstance(node, ast.FunctionDef)]
    blocks = {
        id(block): block
        for function in functions
        for node in ast.walk(function)
        for block in (getattr(node, "body", None), getattr(node, "orelse", None))
        if isinstance(block, list)
    }
    for block in blocks.values():
        explained = False
        for node in block:
            above, line = lines[node.lineno - 2].lstrip(), lines[node.lineno - 1]
            explained = explained or above.startswith("#") or "  # " in line
            if isinstance(node, ast.Import | ast.ImportFrom):
                yield node.lineno, explained
            else:
                explained = False


def test_model_documents_and_tables_import_without_qt() -> None:
    names = [
        f"gii_viewer.{_name(path)}"
        for path in _modules()
        if path.name != "__init__.py"
        and (path.relative_to(PACKAGE).parts[0] in QT_FREE or _name(path) in QT_FREE_IN_CHARTS)
    ]
    assert len(names) > 20
    _run_without("PySide6", "; ".join(f"import {name}" for name in names))


IMPORTED_FOR_A_PROFILE_DOCUMENT = {
    *("decoding", "errors", "gathering", "lines", "printed_ranges", "quoting", "reading"),
    *("formats", "formats.format", "formats.registry", "formats.telling", "formats.unreadable"),
    *("formats.located_json", "formats.json_values", "formats.own_json"),
    *("formats.profile_json", "formats.ranking_json"),
}
"""Of the reader of documents: all else is for other formats, and the first look waits for none."""


def test_a_profile_document_is_read_without_the_reader_of_pages() -> None:
    """The window's start pays for no more than it needs."""
    program = f"""
import sys
from gii_viewer.documents.gathering import gather
from gii_viewer.model.figures import figures_of
from gii_viewer.model.wording import ENGLISH
(document,) = gather(["dalian-2024"], sys.stdin.buffer)
figures = figures_of(document, ENGLISH)
assert figures.cluster_name == "Dalian"
for name in (
    *("selectolax", "markdown_it", "pypdfium2", "mammoth", "email", "plistlib", "zipfile"),
    *("hashlib", "csv", "dataclasses", "inspect", "json", "html", "argparse"),
    *("gii_viewer.documents.blocks", "gii_viewer.documents.formats.page_text"),
    *("gii_viewer.documents.ranking.columns", "gii_viewer.model.ranking_figures"),
):
    assert name not in sys.modules, name
room = "gii_viewer.documents."
read = {{name.removeprefix(room) for name in sys.modules if name.startswith(room)}}
assert read == {IMPORTED_FOR_A_PROFILE_DOCUMENT!r}, read
"""
    _run_without("PySide6", program)


def test_the_first_look_waits_for_no_more_than_it_shows(tmp_path: Path) -> None:
    """Of what other documents, dialogs and tabs need, nothing is imported before it."""
    program = """
import sys
import gii_viewer.app
from gii_viewer import cli
from PySide6.QtWidgets import QApplication, QMainWindow
def first_look(application):
    assert any(isinstance(each, QMainWindow) for each in application.topLevelWidgets())
    for name in (
        *("numpy", "pyqtgraph", "dataclasses", "csv", "json", "html", "hashlib"),
        *("gii_viewer.documents.blocks", "gii_viewer.documents.formats.flavours"),
        *("gii_viewer.model.ranking_figures", "gii_viewer.model.checks", "gii_viewer.tables"),
        *("gii_viewer.exporting", "gii_viewer.views.dialogs", "gii_viewer.views.tabs.ranking"),
    ):
        if name in sys.modules:
            print(name)
    return 0
QApplication.exec = first_look
sys.argv = ["gii-viewer"]
sys.exit(cli.main())
"""
    environment = dict(os.environ, XDG_CONFIG_HOME=str(tmp_path), QT_QPA_PLATFORM="offscreen")
    done = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        text=True,
        check=False,
        env=environment,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


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
