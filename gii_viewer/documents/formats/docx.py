"""A page that was pasted into a word processor, or saved by one (DOCX)."""

from __future__ import annotations

import io
import zipfile
import zlib

from gii_viewer.documents.blocks import Page
from gii_viewer.documents.errors import DocumentError
from gii_viewer.documents.formats.format import Content, Format, Original
from gii_viewer.documents.formats.pages import content_of_page

MOST_ENTRIES = 2_000
LARGEST = 64 * 1024 * 1024
"""Bytes that all entries take once they are unpacked."""

LARGEST_XML = 1_500_000
"""Bytes of the text, or of what belongs to it; that of one page takes some hundred thousand."""

_TEXT = "word/document.xml"
_XML = (".xml", ".rels")
_STYLES = "b => b\ni => i\nu =>\nstrike => s\np[style-name='Title'] => h1:fresh"


def page_of_docx(data: bytes, file: str) -> Page:
    """Return the text of a DOCX document, with its tables.

    Raises
    ------
    DocumentError
        where it is damaged or locked, or would take far more room than a page.
    """
    # Only such a document needs them.
    import mammoth

    from gii_viewer.documents.formats.markup import page_of_markup

    _refuse_more_than_a_page(data, file)
    try:
        html = mammoth.convert_to_html(
            io.BytesIO(data),
            style_map=_STYLES,
            convert_image=mammoth.images.img_element(lambda _: {"src": ""}),
        ).value
    except Exception as error:  # whatever its parsers of XML meet in a damaged document
        reason = "this document is damaged; save it again, or copy its text and paste it."
        raise DocumentError(file, None, reason) from error
    return page_of_markup(html, file)


def _refuse_more_than_a_page(data: bytes, file: str) -> None:
    """Refuse what would be far larger unpacked, by what it says of itself and what it holds."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = archive.infolist()
            archive.getinfo(_TEXT)
            size = sum(entry.file_size for entry in entries)
            xml = max(entry.file_size for entry in entries if entry.filename.endswith(_XML))
            if len(entries) > MOST_ENTRIES or size > LARGEST or xml > LARGEST_XML:
                raise DocumentError(file, None, "this document is far more than one profile.")
            if any(entry.flag_bits & 1 for entry in entries):
                reason = "this document is locked by a password; copy its text and paste it."
                raise DocumentError(file, None, reason)
    except (zipfile.BadZipFile, KeyError, ValueError, OSError, zlib.error) as error:
        reason = "this document is damaged; save it again, or copy its text and paste it."
        raise DocumentError(file, None, reason) from error


def _tells(original: Original) -> bool:
    return original.data.startswith(b"PK\x03\x04") and _TEXT.encode() in original.data


def _read(original: Original) -> tuple[Content]:
    return (content_of_page(page_of_docx(original.data, original.name), original),)


FORMAT = Format("Word document", (".docx",), _tells, _read)
