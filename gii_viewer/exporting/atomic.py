"""Writing a file whole or not at all."""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
import stat
from pathlib import Path

from gii_viewer.documents.errors import OutputError


def write_atomically(path: Path, data: bytes) -> None:
    """Put ``data`` into ``path``, replacing what was there only once all is on disk.

    A link is followed, and a file that is replaced keeps its permissions. On failure
    whatever was at ``path`` stays as it was, and nothing is left beside it.

    Raises
    ------
    OutputError
        one clear sentence: which file, and what stands in the way.
    """
    target = Path(os.path.realpath(path))
    if target.is_dir():
        raise OutputError(f"{path}: this is a folder; name a file in it.")
    temporary: Path | None = None
    try:
        name = target.parent / f".{secrets.token_hex(8)}.part"
        with name.open("xb") as file:
            temporary = name
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        with contextlib.suppress(FileNotFoundError):
            temporary.chmod(stat.S_IMODE(target.stat().st_mode))
        temporary.replace(target)
    except OSError as error:
        if temporary is not None:
            with contextlib.suppress(OSError):
                temporary.unlink()
        raise OutputError(f"{path}: {_reason(error, target)}") from error


def _reason(error: OSError, target: Path) -> str:
    folder = target.parent
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return "not written, because the disk is full."
    if error.errno in (errno.EACCES, errno.EPERM):
        return f"not written, because the folder {folder} does not allow it."
    if error.errno == errno.EROFS:
        return f"not written, because the folder {folder} is read-only."
    if error.errno in (errno.ENOENT, errno.ENOTDIR):
        return f"not written, because there is no folder {folder}."
    if error.errno == errno.ENAMETOOLONG:
        return "not written, because the name is too long."
    if error.errno in (errno.EIO, errno.ENODEV, errno.ENXIO, errno.ESTALE):
        return "not written, because the drive does not answer."
    return f"not written: {error.strerror or error}."
