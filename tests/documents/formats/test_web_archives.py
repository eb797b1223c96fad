"""MHTML and Safari's archives: the page in them, as its bytes were."""

from __future__ import annotations

import plistlib
from email.message import EmailMessage
from email.policy import SMTP

import pytest

from gii_viewer.documents.formats import web_archive
from tests.documents.formats.costs import refused_at_once
from tests.documents.formats.test_web_pages import body, web_page
from tests.documents.one import read_one
from tests.documents.page.test_reading_pages import facts
from tests.profiles import dalian

_PICTURE = b"\x89PNG" + bytes(range(256)) * 20


def mhtml(page: str, charset: str, encoding: str) -> bytes:
    message = EmailMessage(policy=SMTP)
    message["From"] = "<Saved by a browser>"
    message["Subject"] = "Dalian"
    message.set_content(page, subtype="html", charset=charset, cte=encoding)
    message.add_related(_PICTURE, "image", "png", cid="<picture>")
    return message.as_bytes()


def web_archive_of(page: bytes, encoding: str | None, kind: plistlib.PlistFormat) -> bytes:
    main = {"WebResourceData": page, "WebResourceMIMEType": "text/html"}
    named = {} if encoding is None else {"WebResourceTextEncodingName": encoding}
    picture = {"WebResourceData": _PICTURE, "WebResourceMIMEType": "image/png"}
    archive = {"WebMainResource": {**main, **named}, "WebSubresources": [picture]}
    return plistlib.dumps(archive, fmt=kind)


@pytest.mark.parametrize(
    ("charset", "encoding"),
    [
        ("utf-8", "quoted-printable"),
        ("utf-8", "base64"),
        ("utf-8", "8bit"),
        ("windows-1252", "quoted-printable"),
        ("gb18030", "base64"),
    ],
)
def test_mhtml(charset: str, encoding: str) -> None:
    page = web_page(body(), "").replace("DICP, CAS", "UNIVERSITÉ DALIAN")
    document = read_one(mhtml(page, charset, encoding), "saved.txt")
    organizations = document.profile.patents.organizations
    assert organizations is not None
    assert document.kind == "web page"
    assert organizations[1].name == "UNIVERSITÉ DALIAN"


@pytest.mark.parametrize("kind", [plistlib.FMT_BINARY, plistlib.FMT_XML])
@pytest.mark.parametrize("encoding", ["UTF-8", "windows-1252", "UTF-16LE", None])
def test_web_archive(kind: plistlib.PlistFormat, encoding: str | None) -> None:
    page = web_page(body()).replace('<meta charset="utf-8">', "")
    data = page.encode(encoding or "utf-8", "xmlcharrefreplace")
    document = read_one(web_archive_of(data, encoding, kind), "saved.txt")
    assert document.kind == "web page"
    assert facts(document.profile) == facts(dalian())


def test_a_page_that_was_cut_off_is_refused() -> None:
    whole = mhtml(web_page(body()), "utf-8", "quoted-printable")
    for at in (len(whole) // 3, len(whole) // 2):
        assert "damaged" in refused_at_once(whole[:at], "cut.mhtml")
    archive = web_archive_of(web_page(body()).encode(), "utf-8", plistlib.FMT_BINARY)
    assert "damaged" in refused_at_once(archive[:-20], "cut.webarchive")


@pytest.mark.parametrize(
    "data",
    [
        plistlib.dumps({"WebMainResource": 3}),
        plistlib.dumps({"WebMainResource": {"WebResourceData": "<p>text"}}),
        b"bplist00WebMainResource" + b"\xdf" * 40,
        b"bplist00WebMainResource" + b"\x13" + b"\xff" * 8 + b"\x00" * 32,
        b'<?xml version="1.0"?><!DOCTYPE plist [<!ENTITY a "b">]><plist>WebMainResource&a;</plist>',
    ],
    ids=["number", "text", "nonsense", "numbers", "entities"],
)
def test_damaged_web_archives_are_refused(data: bytes) -> None:
    assert "damaged" in refused_at_once(data, "damaged.webarchive")


def test_mhtml_without_a_page_is_refused() -> None:
    message = EmailMessage(policy=SMTP)
    message["Subject"] = "Pictures"
    message.set_content("no page")
    message.add_related(_PICTURE, "image", "png")
    reason = refused_at_once(message.as_bytes(), "pictures.mhtml")
    assert reason.startswith("this web archive holds no page;")


def bombs() -> dict[str, bytes]:
    head = b'From: x\r\nContent-Type: multipart/related; boundary="a"\r\n\r\n'
    part = b"--a\r\nContent-Type: image/png\r\n\r\nx\r\n"
    deep = head + b"".join(
        b'--a\r\nContent-Type: multipart/related; boundary="a%d"\r\n\r\n' % depth
        for depth in range(web_archive.MOST_PARTS // 2)
    )
    numbers = {"WebMainResource": {}, "numbers": list(range(web_archive.MOST_OBJECTS + 1))}
    xml = plistlib.dumps({"WebMainResource": {}})
    return {
        "parts": head + part * (web_archive.MOST_PARTS + 1) + b"--a--",
        "deep": deep,
        "header": head.replace(b'"a"', b'"a"' + b"; a=b" * 100_000),
        "numbers": plistlib.dumps(numbers, fmt=plistlib.FMT_BINARY),
        "elements": xml.replace(b"</plist>", b"<array>" * web_archive.MOST_OBJECTS),
    }


@pytest.mark.parametrize("bomb", ["parts", "deep", "header", "numbers", "elements"])
def test_far_more_than_a_page_is_refused_at_once(bomb: str) -> None:
    reason = refused_at_once(bombs()[bomb], "large")
    assert "far more than one profile" in reason or (bomb == "deep" and "archive" in reason)
