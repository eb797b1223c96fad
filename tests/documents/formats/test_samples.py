"""Files of the Dalian page as real programs make them, and as those at hand make them now.

The samples were made of one HTML file with Dalian's facts, a banner that stays on the screen, a
footnote, and a table whose second half is on the next sheet: printed to PDF and saved as
MHTML by Chromium 156, made a DOCX by Pandoc 2.17 and by LibreOffice 7.4, and a PDF by that.
"""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from gii_viewer.model.document import ProfileDocument
from tests import needs
from tests.documents.formats.test_web_pages import body
from tests.documents.one import read_one, read_one_file
from tests.documents.page.test_reading_pages import facts, words_at
from tests.profiles import dalian

SAMPLES = Path(__file__).parent / "samples"
PAGE = (
    body()
    .replace('<img src="https://example.invalid/a.png">', "")
    .replace("<svg><text>99%</text></svg>", "")
)


def assert_is_dalian(document: ProfileDocument) -> None:
    assert facts(document.profile) == facts(dalian())
    passages = document.passages
    assert words_at(document, passages["/publications/organizations/0/count"]) == "15,062"
    assert words_at(document, passages["/patents/organizations/2/share"]) == "3%"


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("dalian-chromium.pdf", "PDF"),
        ("dalian-libreoffice.pdf", "PDF"),
        ("dalian-chromium.mhtml", "web page"),
        ("dalian-pandoc.docx", "Word document"),
        ("dalian-libreoffice.docx", "Word document"),
    ],
)
def test_what_real_programs_make_is_read_whatever_its_name(name: str, kind: str) -> None:
    document = read_one((SAMPLES / name).read_bytes(), "standard input")
    assert document.kind == kind
    assert_is_dalian(document)


def test_every_sample_is_read() -> None:
    assert len(list(SAMPLES.iterdir())) == 5


@needs.pandoc
@pytest.mark.parametrize("ending", ["docx", "md", "html", "txt"])
def test_what_pandoc_makes_now(ending: str, tmp_path: Path) -> None:
    path = tmp_path / f"dalian.{ending}"
    to = {"txt": ["-t", "plain"], "html": ["-s"]}.get(ending, [])
    subprocess.run(
        ["pandoc", "-f", "html", *to, "-o", path], input=PAGE.encode(), check=True, timeout=60
    )
    assert_is_dalian(read_one_file(path))


@needs.chromium
@pytest.mark.parametrize("options", [[], ["--no-pdf-header-footer"]])
def test_what_chromium_prints_now(options: list[str], tmp_path: Path) -> None:
    page, path = tmp_path / "dalian.html", tmp_path / "dalian.pdf"
    page.write_text(f"<!doctype html><meta charset=utf-8>{PAGE}", "utf-8")
    subprocess.run(
        [
            *("chromium", "--headless", "--no-sandbox", "--disable-gpu", *options),
            *(f"--user-data-dir={tmp_path}", f"--print-to-pdf={path}", page.as_uri()),
        ],
        capture_output=True,
        check=True,
        timeout=60,
    )
    assert_is_dalian(read_one_file(path))
