"""One list of formats: what folders are searched for, and what a document is told by."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

from gii_viewer.documents.formats import registry
from gii_viewer.documents.formats.format import Original
from gii_viewer.documents.formats.profile_json import profile_to_json
from gii_viewer.documents.formats.registry import FORMATS, SUFFIXES, format_of
from gii_viewer.documents.reading import read_bytes
from gii_viewer.model.document import ProfileDocument
from tests.documents.dalian_page import dalian_page
from tests.documents.page.test_reading_pages import facts
from tests.documents.pages import Layout
from tests.profiles import dalian


def test_folders_are_searched_for_every_formats_suffixes() -> None:
    pages = {".txt", ".md", ".markdown", ".html", ".htm", ".mhtml", ".mht", ".webarchive"}
    assert pages | {".pdf", ".docx", ".csv", ".tsv", ".xlsx", ".json"} == SUFFIXES
    assert sum(len(known.suffixes) for known in FORMATS) == len(SUFFIXES)


@pytest.mark.parametrize("separator", [",", ";"])
def test_a_page_that_a_spreadsheet_saved_is_a_table(separator: str) -> None:
    saved = io.StringIO()
    writer = csv.writer(saved, delimiter=separator)
    lines = [line.split("\t") for line in dalian_page(Layout(bold=False)).split("\n")]
    writer.writerows([*cells, *[""] * (4 - len(cells))] for cells in lines)
    (document,) = read_bytes(saved.getvalue().encode(), "dalian.csv")
    assert isinstance(document, ProfileDocument)
    assert document.kind == "table"
    assert facts(document.profile).patents.organizations == dalian().patents.organizations
    assert document.profile.ranks == dalian().ranks


def test_every_format_has_a_module_that_reads_it() -> None:
    folder = Path(registry.__file__).parent
    modules = {known.module for known in FORMATS}
    assert modules == {
        path.stem
        for path in folder.glob("*.py")
        if "\ndef read(original" in path.read_text("utf-8")
    }


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (dalian_page(), "page text"),
        (profile_to_json(dalian()), "JSON"),
        (f"[{profile_to_json(dalian())}]", "JSON"),
        ("\n [\n", "JSON"),
        ("[Dalian](https://example.invalid), China", "page text"),
        ("<!doctype html><p>Dalian", "web page"),
        ("Dalian</p>, China", "web page"),
        ("Dalian <3 China", "page text"),
        ("Rank,Cluster,Economy\n1,Tokyo,JP\n", "table"),
        ("Rank;Cluster;Economy\n1;Tokyo;JP\n", "table"),
        ('Rank\t"Cluster\nname"\tEconomy\n1\tTokyo\tJP\n', "table"),
        ("Rank\tCluster\tEconomy\n1\tTokyo\tJP\n", "page text"),
    ],
)
def test_a_format_is_told_by_content(text: str, kind: str) -> None:
    assert format_of(Original(text.encode(), "any.name")).kind == kind
