"""Documents from a file or from bytes, whatever their format."""

from __future__ import annotations

import os
from pathlib import Path
from stat import S_ISDIR, S_ISFIFO, S_ISREG

from gii_viewer.documents.errors import DocumentError
from gii_viewer.documents.formats.format import Content, Original
from gii_viewer.documents.formats.registry import format_of
from gii_viewer.model.document import Document, DocumentKind, ProfileDocument, RankingDocument
from gii_viewer.model.ranking import Ranking

MAX_BYTES = 64 * 1024 * 1024
"""Larger files are refused before they are read."""

_TOO_LARGE = f"the document is larger than {MAX_BYTES // 1024**2} MB, far more than one page."


def read_file(path: Path, *, pipes: bool = False) -> tuple[Document, ...]:
    """Read the documents in the file at ``path``; see :func:`read_bytes`.

    A pipe is waited for only where the caller says so: it may never be written.

    Raises
    ------
    DocumentError
        also where there is no such file, it may not be read, or it is a device.
    """
    file = path.name or str(path)
    try:
        # Asked before it is opened: opening a device can do something, and a pipe waits.
        stat = path.stat()
        _refuse_irregular(stat, str(path), pipes=pipes)
        if stat.st_size > MAX_BYTES:
            raise DocumentError(file, None, _TOO_LARGE)
        with open(path, "rb", opener=None if pipes else _open_at_once) as stream:
            _refuse_irregular(os.fstat(stream.fileno()), str(path), pipes=pipes)
            # What has no size before it is read, a pipe, is bounded all the same.
            data = stream.read(MAX_BYTES + 1)
    except OSError as error:
        raise DocumentError(str(path), None, _plain_reason(error)) from error
    except ValueError as error:
        # A path with a zero character, as it can come from a script.
        raise DocumentError(str(path), None, "this is not a file's name.") from error
    return read_bytes(data, file, path)


def _open_at_once(path: str, flags: int) -> int:
    """Open without waiting, should a pipe have taken the file's place."""
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))


def _refuse_irregular(stat: os.stat_result, path: str, *, pipes: bool) -> None:
    mode = stat.st_mode
    if S_ISREG(mode) or (S_ISFIFO(mode) and pipes):
        return
    if S_ISDIR(mode):
        reason = "this is a folder, not a document."
    elif S_ISFIFO(mode):
        reason = "this is a pipe; only one that is named on the command line is read."
    else:
        reason = "this is a device, not a document."
    raise DocumentError(path, None, reason)


def read_bytes(data: bytes, name: str, path: Path | None = None) -> tuple[Document, ...]:
    """Read a document's bytes: a page's text, a saved web page, or our own JSON.

    There is one document at least, and several where a JSON array holds them.

    Raises
    ------
    DocumentError
        naming the file, the line, what was read and why that is refused.
    """
    if len(data) > MAX_BYTES:
        raise DocumentError(name, None, _TOO_LARGE)
    original = Original(data, name)
    known = format_of(original)
    return tuple(
        _document(content, name, path, number, known.kind)
        for number, content in enumerate(known.read(original), start=1)
    )


def _document(
    content: Content, name: str, path: Path | None, number: int, kind: DocumentKind
) -> Document:
    said, text, passages = content.said, content.text, content.passages
    key = _key(name, path, said.source.sha256, number)
    if isinstance(said, Ranking):
        return RankingDocument(key, name, path, kind, text, passages, said)
    return ProfileDocument(key, name, path, kind, text, passages, said)


def _key(name: str, path: Path | None, sha256: str, number: int) -> str:
    """Name a document by its file, or by its content where it has none.

    A file's first document is named alike whether or not others follow it.
    """
    file = f"{name} {sha256}" if path is None else str(path)
    return file if number == 1 else f"{file} {number}"


def _plain_reason(error: OSError) -> str:
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return "there is no such file."
    if isinstance(error, PermissionError):
        return "this file may not be read; its permissions forbid it."
    return f"this file cannot be read ({error.strerror or 'unknown reason'})."
