"""What was open when the window was closed, and is opened again by the next start."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QSettings

from gii_viewer.documents.gathering import bundled
from gii_viewer.views.open_documents import OpenDocuments

_VERSION = 1
_KNOWN = "session/version"
_DOCUMENTS = "session/documents"
_CURRENT = "session/current"


def keep_session(documents: OpenDocuments, settings: QSettings) -> None:
    """Remember what is open; what is in no file, such as a pasted page, can't be opened again."""
    shipped = {path: name for name, path in bundled().items()}
    paths = (one.path for one in documents.documents if one.path is not None)
    names = [shipped.get(path, str(path.absolute())) for path in paths]
    settings.setValue(_KNOWN, _VERSION)
    settings.setValue(_DOCUMENTS, list(dict.fromkeys(names)))
    settings.setValue(_CURRENT, _current_key(documents))


def open_session(documents: OpenDocuments, settings: QSettings, first_shown: str) -> None:
    """Open what was open, or what is shown the first time. Say which files are gone."""
    if settings.value(_KNOWN, 0, type=int) != _VERSION:
        documents.open([first_shown])
        return
    names = _texts(settings.value(_DOCUMENTS, [], type=list))
    shipped = bundled()
    there = [name for name in names if name in shipped or _exists(name)]
    gone = [name for name in names if name not in there]
    words = QCoreApplication.translate("Session", "Gone, and so not opened again: {files}")
    refusals = [words.format(files=", ".join(gone))] if gone else []
    documents.open(there, refusals, str(settings.value(_CURRENT, "", type=str)))


def _current_key(documents: OpenDocuments) -> str:
    """Return the key that the current document will have when it is opened again."""
    current = documents.current
    if current is None or current.path is None:
        return ""
    return current.key.replace(str(current.path), str(current.path.absolute()), 1)


def _texts(value: object) -> list[str]:
    return [each for each in value if isinstance(each, str)] if isinstance(value, list) else []


def _exists(name: str) -> bool:
    try:
        return Path(name).exists()
    except (OSError, ValueError):
        return False
