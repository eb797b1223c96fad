"""A document from its file or its bytes, whatever its format.

The format is told by content: a name says what a file was once, not what it holds.
"""

from __future__ import annotations

import re
from pathlib import Path
from types import MappingProxyType

from gii_viewer.documents.decoding import decode, refuse_controls
from gii_viewer.documents.errors import DocumentError
from gii_viewer.model.document import Document, DocumentKind
from gii_viewer.model.profile import Profile, Source

MAX_BYTES = 20 * 1024 * 1024
"""Larger files are refused before they are read."""

_OTHER_FORMATS = {
    b"%PDF-": "a PDF file",
    b"{\\rtf": "an RTF file",
    b"PK\x03\x04": "an Office file or a ZIP archive",
    b"\xd0\xcf\x11\xe0": "an Office file",
    b"\x1f\x8b": "a compressed file",
    b"\x89PNG": "an image",
    b"\xff\xd8\xff": "an image",
}
_TOO_LARGE = f"the document is larger than {MAX_BYTES // 1024**2} MB, far more than one page."
# A page may begin with a Markdown link: "[Dalian](…".
_JSON_START = re.compile(r"\s*(?:\{|\[\s*(?:[\[{\]\"]|$))")
_WEB_PAGE_START = re.compile(
    r"\s*<(?:!doctype|!--|\?xml|html|head|body|main|article|section|header|nav|div|span|p|h[1-6]"
    r"|table|thead|tbody|tr|td|th|ul|ol|dl|b|strong|em|i|a|meta|title|style|script|link|base)\b",
    re.IGNORECASE,
)
_WEB_PAGE_INSIDE = re.compile(r"<(?:html|body|table|/p|/div|/tr|/li)\b[^<>]*>", re.IGNORECASE)


def read_document(path: Path) -> Document:
    """Read the document at ``path``; see :func:`read_bytes`.

    Raises
    ------
    DocumentError
        also where there is no such file, or it may not be read.
    """
    file = path.name or str(path)
    try:
        if path.is_dir():
            raise DocumentError(str(path), None, "this is a folder, not a document.")
        if path.stat().st_size > MAX_BYTES:
            raise DocumentError(file, None, _TOO_LARGE)
        with path.open("rb") as stream:
            # What has no size before it is read, a pipe, is bounded all the same.
            data = stream.read(MAX_BYTES + 1)
    except OSError as error:
        raise DocumentError(str(path), None, _plain_reason(error)) from error
    except ValueError as error:
        # A path with a zero character, as it can come from a script.
        raise DocumentError(str(path), None, "this is not a file's name.") from error
    return read_bytes(data, file, path)


def read_bytes(data: bytes, name: str, path: Path | None = None) -> Document:
    """Read a document's bytes: a profile document, a saved web page, or page text.

    Raises
    ------
    DocumentError
        naming the file, the line, what was read and why that is refused.
    """
    if len(data) > MAX_BYTES:
        raise DocumentError(name, None, _TOO_LARGE)
    for start, format_name in _OTHER_FORMATS.items():
        if data.startswith(start):
            reason = f"this is {format_name}; copy the page's text into a text file instead."
            raise DocumentError(name, None, reason)
    text = decode(data, name)
    if not text.strip("\ufeff\u200b \t\n\u00a0"):
        raise DocumentError(name, None, "the document is empty.")
    if _JSON_START.match(text):
        return _profile_document(text, name, path)
    return _page_document(data, text, name, path)


def _profile_document(text: str, name: str, path: Path | None) -> Document:
    from gii_viewer.documents.profile_json import profile_from_json

    profile, found = profile_from_json(text, name)
    passages = MappingProxyType(found)
    return Document(_key(name, path, profile), name, path, "profile", text, profile, passages)


def _page_document(data: bytes, text: str, name: str, path: Path | None) -> Document:
    # A window that opens on a profile document needs none of these.
    import hashlib

    from gii_viewer.documents.page_text import read_page

    web_page = bool(_WEB_PAGE_START.match(text) or _WEB_PAGE_INSIDE.search(text))
    if web_page:
        from gii_viewer.documents.web_page import text_of_web_page

        text = text_of_web_page(text, name)
    refuse_controls(text, name)
    source = Source(name, hashlib.sha256(data).hexdigest())
    profile, found = read_page(text, source, markdown=not web_page)
    kind: DocumentKind = "web page" if web_page else "page text"
    passages = MappingProxyType(found)
    return Document(_key(name, path, profile), name, path, kind, text, profile, passages)


def _key(name: str, path: Path | None, profile: Profile) -> str:
    """Name a document by its file, or by its content where it has none."""
    return f"{name} {profile.source.sha256}" if path is None else str(path)


def _plain_reason(error: OSError) -> str:
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return "there is no such file."
    if isinstance(error, PermissionError):
        return "this file may not be read; its permissions forbid it."
    return f"this file cannot be read ({error.strerror or 'unknown reason'})."
