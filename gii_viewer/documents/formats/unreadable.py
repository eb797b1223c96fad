"""Documents that are known and can't be read: what they are, and what to do instead."""

from __future__ import annotations

import re

from gii_viewer.documents.errors import DocumentError
from gii_viewer.documents.formats.format import Original

ADDRESS = re.compile(r"\s*(?:https?|ftp|file)://\S+\s*", re.IGNORECASE)
READ_NOTHING_THERE = (
    "nothing is read from the network: open it in a browser, then save the page, or copy "
    "its text and paste it."
)

_COPY = "open the page in a browser, then save it, or copy its text and paste it."
_UNPACK = "take the page out of it and open that."
_AS_DOCX = "save it as DOCX, or copy its text and paste it."
_AS_OPEN_DOCX = "save it as DOCX without a password, or copy its text and paste it."
_AS_PDF = "save it as PDF, or copy its text and paste it."
_PICTURE = f"a picture; {_COPY}"
_PACKED = f"an archive; {_UNPACK}"
_ADDRESS = f"an address; {READ_NOTHING_THERE}"

_STARTS = (
    (rb"\x89PNG|\xff\xd8\xff|GIF8|BM.{4}\x00{4}|II\*\x00|MM\x00\*|\x00\x00\x01\x00", _PICTURE),
    (rb"RIFF.{4}WEBP|.{4}ftyp(?:hei|hev|mif1|msf1|avi)", _PICTURE),
    (rb"(?i)(?:\xef\xbb\xbf)?\s*(?:<[?!][^>]{0,400}>\s*){0,5}<svg\b", _PICTURE),
    (
        rb".{4}ftyp|ID3[\x00-\x09]|OggS\x00|RIFF.{4}(?:WAVE|AVI )|\x1aE\xdf\xa3",
        "a film or a sound; " + _COPY,
    ),
    (rb"7z\xbc\xaf'\x1c|Rar!\x1a|\xfd7zXZ|BZh[1-9]|\x28\xb5\x2f\xfd|\x1f\x8b", _PACKED),
    (rb".{257}ustar", _PACKED),
    (
        rb"\xd0\xcf\x11\xe0",
        f"an old or a locked Office file; {_AS_OPEN_DOCX}",
    ),
    (rb"\{\\rtf", "an RTF file; " + _AS_DOCX),
    (rb"%!PS", "a PostScript file; " + _AS_PDF),
    (rb"(?i)\s*\[(?:InternetShortcut|Desktop Entry)\]", _ADDRESS),
    (rb"\s*<\?xml.{0,400}<key>URL</key>|bplist0.{0,100}URL", _ADDRESS),
    (
        rb"bplist0|SQLite format 3\x00|\x7fELF|MZ.{0,80}\x00{4}",
        "no document; open a saved page or its text.",
    ),
)
_ARCHIVES = (
    (b"ppt/presentation.xml", "a presentation; " + _AS_PDF),
    (b"mimetypeapplication/vnd.oasis.opendocument.text", "an OpenDocument text; " + _AS_DOCX),
    (b"mimetypeapplication/vnd.oasis.opendocument", "an OpenDocument file; " + _AS_PDF),
    (b"mimetypeapplication/epub", "a book (EPUB); " + _COPY),
    (b"Index/Document.iwa", "a document of Pages, Numbers or Keynote; " + _AS_DOCX),
    (b"", _PACKED),
)
_ARCHIVE = (b"PK\x03\x04", b"PK\x05\x06")
_SNIFFED = 8192


def refuse_unreadable(original: Original) -> None:
    """Refuse what is known to be no page, in one sentence that says what to do."""
    head = original.data[:_SNIFFED]
    if head.startswith(b"{") and not head.startswith(b"{\\rtf"):
        # A document of ours: nothing below is worth a pattern.
        return
    if head.startswith(_ARCHIVE):
        reason = next(reason for part, reason in _ARCHIVES if part in original.data)
    elif len(head) < _SNIFFED and ADDRESS.fullmatch(head.decode("latin-1")):
        reason = _ADDRESS
    else:
        known = (reason for start, reason in _STARTS if re.match(start, head, re.DOTALL))
        reason = next(known, "")
    if reason:
        raise DocumentError(original.name, None, f"this is {reason}")
