"""Documents from what a command line names: files, folders, "-", bundled documents."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

from gii_viewer.documents.errors import DocumentError
from gii_viewer.documents.formats.registry import SUFFIXES
from gii_viewer.documents.formats.unreadable import ADDRESS, READ_NOTHING_THERE
from gii_viewer.documents.reading import MAX_BYTES, read_bytes, read_file
from gii_viewer.model.document import Document
from gii_viewer.model.names import folded
from gii_viewer.resource_files import resource

STANDARD_INPUT = "standard input"


def bundled() -> dict[str, Path]:
    """Return the documents that ship with the program by their names, sorted."""
    found = (*resource("profiles").glob("*.json"), *resource("rankings").glob("*.csv"))
    return {path.stem: path for path in sorted(found, key=lambda path: path.stem)}


def gather(
    arguments: Sequence[str], stdin: BinaryIO, *, pipes: bool = False
) -> Iterator[Document | DocumentError]:
    """Yield every document that ``arguments`` name, in their order; a file may hold several.

    Folders are searched with their sub-folders. Of what isn't a regular file, only pipes
    are read, and only with ``pipes``: they can keep the caller waiting. Errors are yielded
    in place of the documents that they refuse, so that the others are still done.
    """
    input_is_read = False
    for argument in arguments:
        if argument == "-" and input_is_read:
            yield DocumentError(STANDARD_INPUT, None, 'it was read already: give "-" once.')
            continue
        if argument == "-":
            input_is_read = True
            yield from _attempt_standard_input(stdin)
            continue
        if not argument:
            # An unset variable in a script; as a path it would be this very folder.
            yield DocumentError("", None, "an empty name names no document.")
            continue
        if ADDRESS.fullmatch(argument):
            yield DocumentError(argument, None, READ_NOTHING_THERE)
            continue
        path = Path(argument)
        if _is_folder(path):
            yield from _gather_folder(path, argument)
        elif (shipped := bundled().get(argument)) is not None and not path.exists():
            yield from _attempt(shipped)
        else:
            yield from _attempt(path, pipes=pipes)


def _attempt(path: Path, *, pipes: bool = False) -> Sequence[Document | DocumentError]:
    try:
        return read_file(path, pipes=pipes)
    except DocumentError as error:
        return [error]


def _attempt_standard_input(stdin: BinaryIO) -> Sequence[Document | DocumentError]:
    try:
        return read_bytes(stdin.read(MAX_BYTES + 1), STANDARD_INPUT)
    except DocumentError as error:
        return [error]
    except OSError:
        return [DocumentError(STANDARD_INPUT, None, "it cannot be read.")]


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False


def _gather_folder(folder: Path, argument: str) -> Iterator[Document | DocumentError]:
    nothing = True
    for found in _in_folder(folder):
        nothing = False
        yield from [found] if isinstance(found, DocumentError) else _attempt(found)
    if nothing:
        names = " ".join(sorted(SUFFIXES))
        yield DocumentError(argument, None, f"this folder holds no documents ({names}).")


def _in_folder(top: Path) -> Iterator[Path | DocumentError]:
    """Yield a folder's documents and then those of its sub-folders; each folder once.

    What is hidden isn't meant, and neither are devices and pipes.
    """
    waiting = [top]
    seen: set[tuple[int, int]] = set()
    while waiting:
        folder = waiting.pop()
        folders: list[Path] = []
        try:
            stat = folder.stat()
            entries = sorted(folder.iterdir(), key=lambda path: (folded(path.name), path.name))
        except OSError:
            yield DocumentError(str(folder), None, "this folder may not be read.")
            continue
        if (stat.st_dev, stat.st_ino) in seen:
            continue
        seen.add((stat.st_dev, stat.st_ino))
        for entry in entries:
            if entry.name.startswith("."):
                continue
            if _is_folder(entry):
                folders.append(entry)
            elif entry.suffix.lower() in SUFFIXES and entry.is_file():
                yield entry
        waiting += reversed(folders)
