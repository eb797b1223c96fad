"""What can't be read is named, and what to do instead is said, whatever its name is."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import plistlib
import tarfile
import zipfile

import pytest

from tests.documents.formats.costs import refused_at_once

_ADDRESS = "https://www.wipo.int/gii-ranking/en/dalian"
_NOTHING_THERE = (
    "this is an address; nothing is read from the network: open it in a browser, "
    "then save the page, or copy its text and paste it."
)
_COPY = "open the page in a browser, then save it, or copy its text and paste it."
_UNPACK = "this is an archive; take the page out of it and open that."
_AS_DOCX = "save it as DOCX, or copy its text and paste it."
_OLD = "this is an old or a locked Office file; save it as DOCX without a password, "


def archive(*names: str, **stored: bytes) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as written:
        for name, content in stored.items():
            written.writestr(name, content)
        for name in names:
            written.writestr(name, "x" * 5_000)
    return data.getvalue()


def tar() -> bytes:
    data = io.BytesIO()
    with tarfile.open(fileobj=data, mode="w") as written:
        written.addfile(tarfile.TarInfo("dalian.html"))
    return data.getvalue()


@pytest.mark.parametrize(
    "data",
    [
        _ADDRESS.encode(),
        f"\n {_ADDRESS}\r\n".encode(),
        f"[InternetShortcut]\r\nURL={_ADDRESS}\r\n".encode(),
        f"[Desktop Entry]\nType=Link\nURL={_ADDRESS}\n".encode(),
        plistlib.dumps({"URL": _ADDRESS}),
        plistlib.dumps({"URL": _ADDRESS}, fmt=plistlib.FMT_BINARY),
    ],
    ids=["text", "lines", "url", "desktop", "webloc", "binary webloc"],
)
def test_addresses(data: bytes) -> None:
    assert refused_at_once(data, "dalian.txt") == _NOTHING_THERE


@pytest.mark.parametrize(
    "data",
    [
        b"\x89PNG\r\n\x1a\n",
        b"\xff\xd8\xff\xe0\x00\x10JFIF",
        b"GIF89a\x01\x00",
        b"RIFF\x24\x00\x00\x00WEBPVP8 ",
        b"\x00\x00\x00\x18ftypheic\x00\x00",
        b"\x00\x00\x00\x1cftypavif\x00\x00",
        b"II*\x00\x08\x00",
        b"BM\x46\x00\x00\x00\x00\x00\x00\x00",
        b'<?xml version="1.0"?>\n<!-- drawn -->\n<svg xmlns="x"><text>583</text></svg>',
        b"<svg viewBox='0 0 1 1'><text>583</text></svg>",
    ],
)
def test_pictures(data: bytes) -> None:
    assert refused_at_once(data, "dalian.txt") == f"this is a picture; {_COPY}"


@pytest.mark.parametrize(
    "data",
    [
        archive("dalian.html"),
        archive(),
        b"7z\xbc\xaf\x27\x1c\x00\x04",
        b"Rar!\x1a\x07\x01\x00",
        gzip.compress(b"Dalian"),
        bz2.compress(b"Dalian"),
        lzma.compress(b"Dalian"),
        tar(),
    ],
    ids=["zip", "empty", "7z", "rar", "gzip", "bzip2", "xz", "tar"],
)
def test_archives(data: bytes) -> None:
    assert refused_at_once(data, "dalian.txt") == _UNPACK


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", f"{_OLD}or copy its text and paste it."),
        (b"{\\rtf1\\ansi Dalian}", f"this is an RTF file; {_AS_DOCX}"),
        (
            archive(mimetype=b"application/vnd.oasis.opendocument.text"),
            f"this is an OpenDocument text; {_AS_DOCX}",
        ),
        (
            archive("Index/Document.iwa"),
            f"this is a document of Pages, Numbers or Keynote; {_AS_DOCX}",
        ),
        (
            archive("[Content_Types].xml", "ppt/presentation.xml"),
            "this is a presentation; save it as PDF, or copy its text and paste it.",
        ),
        (archive(mimetype=b"application/epub+zip"), f"this is a book (EPUB); {_COPY}"),
        (b"\x00\x00\x00\x18ftypmp42\x00", f"this is a film or a sound; {_COPY}"),
        (b"\x7fELF\x02\x01", "this is no document; open a saved page or its text."),
    ],
    ids=["doc", "rtf", "odt", "pages", "pptx", "epub", "film", "program"],
)
def test_other_files(data: bytes, reason: str) -> None:
    assert refused_at_once(data, "dalian.txt") == reason
