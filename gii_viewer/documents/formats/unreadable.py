"""Documents that are known and can't be read: what they are, and what to do instead."""

from __future__ import annotations

import re

from gii_viewer.documents.errors import DocumentError
from gii_viewer.documents.formats.format import Original

ADDRESS = re.compile(r"\s*(?:https?|ftp|file)://\S+\s*", re.IGNORECASE)
READ_NOTHING_THERE = (
    "nothing is read from the network. Open the address in a browser, then save the page or copy "
    "its text and paste it."
)

_COPY = "open the page in a browser, copy its text and paste it."
_UNPACK = "take the page out of it and open that."
_AS_DOCX = "save it as DOCX, or copy its text and paste it."
_AS_PDF = "save it as PDF, or copy its text and paste it."

_ARCHIVE = "PK\\x03\\x04"
_KINDS = tuple(
    (re.compile(start.encode("ascii"), re.DOTALL), what, instead)
    for start, what, instead in (
        (r"\x89PNG|\xff\xd8\xff|GIF8|BM.{4}\0{4}|II\*\0|MM\0\*", "a picture", _COPY),
        (r"RIFF.{4}WEBP|.{4}ftyp(?:hei|hev|mif1|msf1|avi)", "a picture", _COPY),
        (
            r"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{0,500}?-->\s*)?(?:<!DOCTYPE svg[^>]*>\s*)?<svg\b",
            "a picture",
            _COPY,
        ),
        (r".{4}ftyp|ID3|OggS|RIFF", "a film or a sound", _COPY),
        (rf"{_ARCHIVE}.{{0,4000}}xl/(?:workbook|worksheets|_rels)", "a workbook", _AS_PDF),
        (rf"{_ARCHIVE}.{{0,4000}}ppt/", "a presentation", _AS_PDF),
        (
            rf"{_ARCHIVE}.{{26}}mimetypeapplication/vnd\.oasis\.opendocument\.text",
            "an OpenDocument text",
            _AS_DOCX,
        ),
        (rf"{_ARCHIVE}.{{26}}mimetypeapplication/vnd\.oasis", "an OpenDocument file", _AS_PDF),
        (rf"{_ARCHIVE}.{{26}}mimetypeapplication/epub", "a book (EPUB)", _COPY),
        (
            rf"{_ARCHIVE}.{{0,4000}}Index/(?:Document|Metadata|Tables)",
            "a document of Pages, Numbers or Keynote",
            _AS_DOCX,
        ),
        (rf"{_ARCHIVE}|PK\x05\x06", "a ZIP archive", _UNPACK),
        (
            r"7z\xbc\xaf\x27\x1c|Rar!|\xfd7zXZ|BZh[1-9]|\x28\xb5\x2f\xfd|\x1f\x8b|.{257}ustar",
            "a compressed archive",
            _UNPACK,
        ),
        (
            r"\xd0\xcf\x11\xe0",
            "an old or a locked Office file",
            "save it as DOCX without a password, or copy its text and paste it.",
        ),
        (r"\{\\rtf", "an RTF file", _AS_DOCX),
        (r"SQLite format 3|\x7fELF|MZ.{58}", "no document", "open a saved page or its text."),
    )
)
_SHORTCUT = re.compile(rb"\s*\[InternetShortcut\]|\s*<\?xml.{0,400}<key>URL</key>", re.DOTALL)
_SNIFFED = 8192


def refuse_unreadable(original: Original) -> None:
    """Refuse what is known to be no page, in one sentence that says what to do."""
    head = original.data[:_SNIFFED]
    for start, what, instead in _KINDS:
        if start.match(head):
            raise DocumentError(original.name, None, f"this is {what}; {instead}")
    if _SHORTCUT.match(head) or (
        len(head) < _SNIFFED and ADDRESS.fullmatch(head.decode("latin-1"))
    ):
        raise DocumentError(original.name, None, f"this is an address; {READ_NOTHING_THERE}")
