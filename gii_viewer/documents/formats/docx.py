"""A page that was pasted into a word processor, or saved by one (DOCX)."""

from __future__ import annotations

import io
import re
from typing import Any

from gii_viewer.documents.blocks import Page
from gii_viewer.documents.errors import DocumentError
from gii_viewer.documents.formats.format import Content, Original
from gii_viewer.documents.formats.pages import content_of_page

MOST_ENTRIES = 2_000

LARGEST_XML = 4_000_000
"""Bytes of a document without its pictures; one page takes some hundred thousand."""

MOST_TAGS = 50_000
"""A page has some thousand, and the styles beside it as many."""

_TEXT = "word/document.xml"
_XML = (".xml", ".rels")
_ENTRY = b"PK\x01\x02"
_LOCKED = 1
_ENTITIES = b"<!DOCTYPE"
"""No document has them, but one that would grow without end."""

_STYLES = """
b => b
i => i
u =>
strike => s
highlight[color='hidden'] => !
p[style-name='Title'] => h1:fresh
"""
_HIDDEN = rb'<w:highlight w:val="hidden"/>'
_SAME_BY_OTHER_NAMES = (
    (re.compile(rb'<w:position w:val="[1-9][0-9]*" ?/>'), rb'<w:vertAlign w:val="superscript"/>'),
    (re.compile(rb'<w:position w:val="-[0-9]+" ?/>'), rb'<w:vertAlign w:val="subscript"/>'),
    (re.compile(rb"<w:dstrike(?= ?/)"), rb"<w:strike"),
    (re.compile(rb'<w:(?:vanish|webHidden)(?: w:val="(?:1|true|on)")? ?/>'), _HIDDEN),
)
"""Ways to raise, strike and hide words that the library doesn't know, in those that it does."""


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

    words = _without_pictures(data, file)
    try:
        html = mammoth.convert_to_html(
            words,
            style_map=_STYLES,
            include_embedded_style_map=False,
            transform_document=mammoth.transforms.run(_FiguresApart()),
            convert_image=mammoth.images.img_element(lambda _: {"src": ""}),
        ).value
    except Exception as error:  # whatever its parsers of XML meet in a damaged document
        raise _damaged(file) from error
    return page_of_markup(html, file)


def _without_pictures(data: bytes, file: str) -> io.BytesIO:
    """Return a DOCX of the same words; refuse what would be far larger unpacked."""
    # Only such a document is packed.
    import zipfile
    import zlib

    far_more = DocumentError(file, None, "this document is far more than one profile.")
    if data.count(_ENTRY) > MOST_ENTRIES:
        raise far_more
    words = io.BytesIO()
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive, zipfile.ZipFile(words, "w") as kept:
            entries = [one for one in archive.infolist() if one.filename.endswith(_XML)]
            if sum(entry.file_size for entry in entries) > LARGEST_XML:
                raise far_more
            if any(entry.flag_bits & _LOCKED for entry in entries):
                reason = "this document is locked by a password; copy its text and paste it."
                raise DocumentError(file, None, reason)
            tags = 0
            for entry in entries:
                xml = archive.read(entry)
                tags += xml.count(b"<")
                if tags > MOST_TAGS or _ENTITIES in xml:
                    raise far_more
                if entry.filename == _TEXT:
                    for other, known in _SAME_BY_OTHER_NAMES:
                        xml = other.sub(known, xml)
                kept.writestr(entry.filename, xml)
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, zlib.error) as error:
        raise _damaged(file) from error
    return words


def _damaged(file: str) -> DocumentError:
    reason = "this document is damaged; save it again, or copy its text and paste it."
    return DocumentError(file, None, reason)


class _FiguresApart:
    """Keeps two figures apart that only their looks do, such as a small "1" behind "583"."""

    def __init__(self) -> None:
        self.last = ""
        self.look: object = None

    def __call__(self, run: Any) -> Any:
        # Loaded by now: its library calls this.
        from mammoth.documents import Text

        look = (run.style_id, run.font_size)
        children = list(run.children)
        words = [one.value for one in children if isinstance(one, Text)]
        whole = len(words) == len(children) and "".join(words)
        if whole:
            if self.last.isdigit() and whole[0].isdigit() and look != self.look:
                children.insert(0, Text(" "))
            self.last, self.look = whole[-1], look
        else:
            self.last = ""
        return run.copy(children=children)


def read(original: Original) -> tuple[Content]:
    return (content_of_page(page_of_docx(original.data, original.name), original),)
