"""A page in a Word document: what is raised, struck or hidden in it, and what is refused."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from gii_viewer.documents.errors import DocumentError
from gii_viewer.documents.formats import docx
from gii_viewer.model.document import ProfileDocument
from tests.documents.formats.costs import refused_at_once
from tests.documents.one import read_one
from tests.documents.page.test_reading_pages import facts
from tests.profiles import dalian

SAMPLE = Path(__file__).parent / "samples" / "dalian-pandoc.docx"
_COUNT = b'<w:t xml:space="preserve">583</w:t></w:r>'


def with_text(xml: bytes, **others: bytes) -> bytes:
    """Return the sample with another text, and with more parts than it has."""
    changed = io.BytesIO()
    with (
        zipfile.ZipFile(SAMPLE) as sample,
        zipfile.ZipFile(changed, "w", zipfile.ZIP_DEFLATED) as archive,
    ):
        for name in sample.namelist():
            archive.writestr(name, xml if name == "word/document.xml" else sample.read(name))
        for name, content in others.items():
            archive.writestr(f"word/{name}.xml", content)
    return changed.getvalue()


def text_of_sample() -> bytes:
    with zipfile.ZipFile(SAMPLE) as sample:
        text = sample.read("word/document.xml")
    assert text.count(_COUNT) == 1
    return text


def read_with_run(properties: bytes, words: bytes) -> ProfileDocument:
    """Read the sample with one more run right behind the count of 583."""
    run = b"<w:r><w:rPr>%b</w:rPr><w:t>%b</w:t></w:r>" % (properties, words)
    return read_one(with_text(text_of_sample().replace(_COUNT, _COUNT + run)), "dalian.docx")


@pytest.mark.parametrize(
    "raised", [b'<w:vertAlign w:val="superscript"/>', b'<w:position w:val="8"/><w:sz w:val="19"/>']
)
def test_a_raised_footnote_is_no_digit(raised: bytes) -> None:
    document = read_with_run(raised, b"1")
    assert facts(document.profile) == facts(dalian())
    assert "583¹" in document.text


def test_hidden_words_are_not_read() -> None:
    document = read_with_run(b"<w:vanish/>", b"1")
    assert facts(document.profile) == facts(dalian())


@pytest.mark.parametrize(
    "look", [b'<w:sz w:val="12"/>', b'<w:rStyle w:val="FootnoteCharacters"/>', b"<w:strike/>"]
)
def test_figures_that_look_different_are_two(look: bytes) -> None:
    with pytest.raises(DocumentError, match="583"):
        read_with_run(look, b"1")


@pytest.mark.parametrize("struck", [b"<w:strike/>", b"<w:dstrike/>"])
def test_struck_words_are_refused(struck: bytes) -> None:
    with pytest.raises(DocumentError, match="~~"):
        read_with_run(struck, b" or 584")


def test_a_figure_in_two_runs_of_one_look_is_whole() -> None:
    two = _COUNT.replace(b"583", b"58") + b'<w:r w:rsidR="00A1"><w:t>3</w:t></w:r>'
    document = read_one(with_text(text_of_sample().replace(_COUNT, two)), "dalian.docx")
    assert facts(document.profile) == facts(dalian())


def test_damaged_ones_are_refused() -> None:
    whole = SAMPLE.read_bytes()
    overwritten = bytearray(whole)
    overwritten[1000:9000] = b"\xff" * 8000
    not_even = b"PK\x03\x04 word/document.xml"
    for data in (whole[:5000], bytes(overwritten), not_even, with_text(b"<w:document>")):
        assert "damaged" in refused_at_once(data, "damaged.docx")


def test_a_locked_entry_is_refused() -> None:
    data = bytearray(SAMPLE.read_bytes())
    entry = data.index(b"PK\x01\x02")
    data[entry + 8] |= 1
    assert "locked by a password" in refused_at_once(bytes(data), "locked.docx")


def bombs() -> dict[str, bytes]:
    text = text_of_sample()
    end = b"</w:body>"
    entities = b'<!DOCTYPE w [<!ENTITY a "aaaa">' + b"".join(
        b'<!ENTITY %c "%b">' % (name, b"&%c;" % (name - 1) * 20) for name in b"bcdefghij"
    )
    entities += b"]><w:document>&j;</w:document>"
    deep = b"<w:tbl><w:tr><w:tc>" * 5_000
    return {
        "unpacked": with_text(b"<w:p>" * 30_000_000),
        "beside": with_text(text, styles2=b" " * 200_000_000),
        "paragraphs": with_text(text.replace(end, b"<w:p/>" * docx.MOST_TAGS + end)),
        "deep": with_text(text.replace(end, deep + end)),
        "entities": with_text(entities),
        "entries": with_text(text, **{f"part{at}": b"" for at in range(docx.MOST_ENTRIES)}),
    }


@pytest.mark.parametrize(
    "bomb", ["unpacked", "beside", "paragraphs", "deep", "entities", "entries"]
)
def test_far_more_than_a_page_is_refused_at_once(bomb: str) -> None:
    reason = refused_at_once(bombs()[bomb], "large.docx")
    assert "far more than one profile" in reason or (bomb == "deep" and "damaged" in reason)
