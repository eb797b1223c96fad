"""What Qt's PDF lacks for reading on a screen: outline, subject, language, shown title.

They are appended as an incremental update (ISO 32000-1, 7.5.6), which leaves Qt's
bytes as they are. That takes a page of code and no further library at run time.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

_TRAILER = re.compile(rb"trailer\s*<<(.*?)>>\s*startxref\s*(\d+)\s*%%EOF\s*$", re.DOTALL)
_REFERENCE = rb"/%s (\d+) 0 R"


@dataclass(frozen=True)
class OutlineEntry:
    """A place in the document: ``page`` from 0, ``top`` in points from its lower edge."""

    title: str
    level: int
    page: int
    top: float


def with_navigation(
    pdf: bytes, entries: Sequence[OutlineEntry], *, subject: str, language: str
) -> bytes:
    """Return ``pdf``, as Qt wrote it, with an outline and the rest of its metadata.

    ``entries`` are in reading order; each level 1 belongs to the level 0 before it.
    """
    file = _File(pdf)
    catalog, info = file.number("Root"), file.number("Info")
    pages = file.page_numbers(catalog)
    outline = file.size
    places = range(outline + 1, outline + 1 + len(entries))
    objects = {
        catalog: _extended(
            file.content(catalog),
            b"/Outlines %d 0 R\n/ViewerPreferences << /DisplayDocTitle true >>\n/Lang %s"
            % (outline, _text(language)),
        ),
        info: _extended(file.content(info), b"/Subject " + _text(subject)),
        outline: _outline_root(entries, places),
    }
    for index, entry in enumerate(entries):
        objects[places[index]] = _outline_item(entries, index, outline, places, pages[entry.page])
    return file.updated(objects)


class _File:
    """A PDF with one classic table of offsets, which is what Qt writes."""

    def __init__(self, data: bytes) -> None:
        found = _TRAILER.search(data)
        if found is None:
            raise ValueError("no PDF with a classic table of offsets")
        self._data = data
        self._trailer = found.group(1)
        self._table_at = int(found.group(2))
        table = data[self._table_at : found.start()].split(b"\n", 2)
        self.size = int(table[1].split()[1])
        self._offsets = [int(entry[:10]) for entry in table[2].splitlines()]

    def number(self, key: str) -> int:
        return _reference(self._trailer, key)

    def content(self, number: int) -> bytes:
        start = self._data.index(b"obj", self._offsets[number]) + len(b"obj")
        return self._data[start : self._data.index(b"endobj", start)].strip()

    def page_numbers(self, catalog: int) -> list[int]:
        pages = self.content(_reference(self.content(catalog), "Pages"))
        kids = pages[pages.index(b"[") : pages.index(b"]")]
        return [int(number) for number in re.findall(rb"(\d+) 0 R", kids)]

    def updated(self, objects: dict[int, bytes]) -> bytes:
        """Return the file with ``objects`` appended, in place of those of their numbers."""
        written = bytearray(self._data)
        if not written.endswith(b"\n"):
            written += b"\n"
        table = b"0 1\n0000000000 65535 f \n"
        for number, content in sorted(objects.items()):
            table += b"%d 1\n%010d 00000 n \n" % (number, len(written))
            written += b"%d 0 obj\n%s\nendobj\n" % (number, content)
        trailer = re.sub(rb"/Size \d+", b"/Size %d" % (max(objects) + 1), self._trailer)
        start = len(written)
        written += b"xref\n" + table
        written += b"trailer\n<<%s/Prev %d\n>>\nstartxref\n%d\n%%%%EOF\n" % (
            trailer,
            self._table_at,
            start,
        )
        return bytes(written)


def _reference(content: bytes, key: str) -> int:
    found = re.search(_REFERENCE % key.encode(), content)
    if found is None:
        raise ValueError(f"no /{key} in this PDF")
    return int(found.group(1))


def _extended(dictionary: bytes, keys: bytes) -> bytes:
    return dictionary[: dictionary.rindex(b">>")] + keys + b"\n>>"


def _outline_root(entries: Sequence[OutlineEntry], places: range) -> bytes:
    tops = [place for place, entry in zip(places, entries, strict=True) if entry.level == 0]
    return b"<<\n/Type /Outlines\n/First %d 0 R\n/Last %d 0 R\n/Count %d\n>>" % (
        tops[0],
        tops[-1],
        len(entries),
    )


def _outline_item(
    entries: Sequence[OutlineEntry], index: int, outline: int, places: range, page: int
) -> bytes:
    entry = entries[index]
    parent, siblings, children = _family(entries, index)
    at = siblings.index(index)
    lines = [
        b"/Title " + _text(entry.title),
        b"/Parent %d 0 R" % (outline if parent is None else places[parent]),
        b"/Dest [%d 0 R /XYZ 0 %.2f null]" % (page, entry.top),
    ]
    if at > 0:
        lines.append(b"/Prev %d 0 R" % places[siblings[at - 1]])
    if at < len(siblings) - 1:
        lines.append(b"/Next %d 0 R" % places[siblings[at + 1]])
    if children:
        first, last = places[children[0]], places[children[-1]]
        lines.append(b"/First %d 0 R\n/Last %d 0 R\n/Count %d" % (first, last, len(children)))
    return b"<<\n%s\n>>" % b"\n".join(lines)


def _family(entries: Sequence[OutlineEntry], index: int) -> tuple[int | None, list[int], list[int]]:
    """Return the parent of an entry, its siblings with itself, and its children."""
    tops = [number for number, entry in enumerate(entries) if entry.level == 0]
    mine = max(top for top in tops if top <= index)
    end = min((top for top in tops if top > mine), default=len(entries))
    below = list(range(mine + 1, end))
    return (None, tops, below) if index == mine else (mine, below, [])


def _text(words: str) -> bytes:
    return b"<FEFF%s>" % words.encode("utf-16-be").hex().upper().encode()
