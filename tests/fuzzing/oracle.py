"""What holds for any bytes whatever: a document is refused in one sentence, or read truly."""

from __future__ import annotations

import re

from gii_viewer.documents.errors import DocumentError
from gii_viewer.documents.formats.own_json import to_json
from gii_viewer.documents.page.ordinals import read_cardinal_word
from gii_viewer.documents.reading import read_bytes
from gii_viewer.model.checks import check
from gii_viewer.model.document import Document
from gii_viewer.model.figures import figures_of
from gii_viewer.model.profile import StatedEvidence
from gii_viewer.model.wording import ENGLISH

NAMES = ("page.txt", "page.md", "page.html", "page.mhtml", "document.json", "table.csv")
LONGEST_SENTENCE = 700
_DIGITS = re.compile(r"[0-9]+(?:[,\u00a0 ][0-9]{3})*")


def outcome(data: bytes, name: str) -> str:
    """Read ``data`` and assert all that must hold; tell whether it was "read" or "refused"."""
    try:
        documents = read_bytes(data, name)
    except DocumentError as error:
        said = str(error)
        assert said.startswith(name)
        assert said.endswith(".")
        assert said.replace("\u00a0", " ").isprintable()
        assert len(said) < LONGEST_SENTENCE
        return "refused"
    for document in documents:
        _assert_reads_back(document)
        _assert_words_hold_figures(document)
    return "read"


def _assert_reads_back(document: Document) -> None:
    written = to_json(document.content)
    (again,) = read_bytes(written.encode(), "again.json")
    assert again.content == document.content
    assert to_json(again.content) == written


def _assert_words_hold_figures(document: Document) -> None:
    """Hold each stated figure against the words that are said to state it, and check all."""
    figures = figures_of(document, ENGLISH)
    check(figures)
    lines = document.text.split("\n")
    for passage in document.passages.values():
        assert lines[passage.line - 1][passage.start : passage.end].strip()
    for figure in (*figures.stated, *figures.derived):
        evidence = figure.evidence
        if not isinstance(evidence, StatedEvidence) or figure.pointer.endswith("/previous"):
            continue
        printed = {re.sub(r"\D", "", found) for found in _DIGITS.findall(evidence.text)}
        spelled = {read_cardinal_word(word) for word in re.findall(r"[\w-]+", evidence.text)}
        if isinstance(figure.value, int) and printed:
            assert str(figure.value) in printed or figure.value in spelled | {1}
