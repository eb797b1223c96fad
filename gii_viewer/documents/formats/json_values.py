"""Values of located JSON, each held against what it has to be."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NoReturn

from gii_viewer.documents.errors import DocumentError, OutputError
from gii_viewer.documents.formats.located_json import Located
from gii_viewer.documents.lines import Lines
from gii_viewer.documents.printed_ranges import GREATEST
from gii_viewer.documents.quoting import quoted, why_unfit
from gii_viewer.model import pointers
from gii_viewer.model.document import Passage
from gii_viewer.model.profile import AddedEvidence, Evidence, Source, StatedEvidence

_HEX_256 = re.compile("[0-9a-f]{64}")


def fit(words: str, *, blank: bool = False) -> str:
    """Return a text that reading takes back; refuse any other."""
    why = why_unfit(words) or ("" if blank or words.strip() else "a name needs words")
    if why:
        raise OutputError(f"not written: {quoted(words)} is no text of a document: {why}.")
    return words


def evidence_content(evidence: Evidence) -> dict[str, str | int]:
    if isinstance(evidence, AddedEvidence):
        return {"added": evidence.added, "note": fit(evidence.note, blank=True)}
    return {"line": evidence.line, "text": fit(evidence.text)}


class JsonValues:
    """Reads the values of one document; every refusal says where, what and why.

    ``figures`` collects, by their pointers, the values that a document states.
    """

    def __init__(self, text: str, lines: Lines, file: str, whole: Located) -> None:
        self.text = text
        self.lines = lines
        self.file = file
        self.whole = whole
        self.figures: dict[str, Located] = {}

    def passage(self, found: Located) -> Passage:
        """Return where a value stands, on its first line, without a text's quotes."""
        line = self.lines.at(found.start)
        begin = self.lines.starts[line]
        inset = 1 if isinstance(found.value, str) else 0
        end = min(found.end, self.lines.span(line)[1])
        return Passage(line + 1, found.start - begin + inset, end - begin - inset)

    def stated(self, pointer: str, found: Located) -> Located:
        """Note that this value, where it is one, is the figure at ``pointer``."""
        if found.value is not None:
            self.figures[pointer] = found
        return found

    def source(self, found: Located) -> Source:
        members = self.members(found, "file", "sha256")
        return Source(self.name(members["file"]), self.sha256(members["sha256"]))

    def evidence(self, found: Located) -> dict[str, Evidence]:
        """Read the evidence of figures that the document has."""
        if not isinstance(found.value, dict):
            self.refuse(found, "evidence is an object of pointers")
        evidence: dict[str, Evidence] = {}
        for pointer, entry in found.value.items():
            if pointer not in self.figures:
                self.refuse(entry, _why_no_figure(pointer))
            evidence[pointer] = self.one_evidence(entry)
        return {pointer: evidence[pointer] for pointer in pointers.in_page_order(evidence)}

    def one_evidence(self, found: Located) -> Evidence:
        if isinstance(found.value, dict) and "added" in found.value:
            members = self.members(found, "added", "note")
            return AddedEvidence(self.date(members["added"]), self.words(members["note"]))
        members = self.members(found, "line", "text")
        return StatedEvidence(self.number(members["line"], 1, GREATEST), self.name(members["text"]))

    def members(self, found: Located, *keys: str) -> dict[str, Located]:
        """Return the members of an object that must have exactly these keys."""
        if not isinstance(found.value, dict):
            self.refuse(found, "expected an object with " + ", ".join(keys))
        for key in keys:
            if key not in found.value:
                self.refuse(found, f'the key "{key}" is missing; a figure not given is null')
        for key, value in found.value.items():
            if key not in keys:
                self.refuse(value, f"the key {quoted(key)} is unknown; expected " + ", ".join(keys))
        return found.value

    def items(self, found: Located) -> list[Located] | None:
        if found.value is not None and not isinstance(found.value, list):
            self.refuse(found, "expected a list or null")
        return found.value

    def names(self, found: Located, pointer: Callable[[int], str]) -> tuple[str, ...] | None:
        items = self.items(found)
        if items is None:
            return None
        return tuple(
            self.name(self.stated(pointer(index), item)) for index, item in enumerate(items)
        )

    def name(self, found: Located) -> str:
        words = self.words(found)
        if not words.strip():
            self.refuse(found, "expected words")
        return words

    def words(self, found: Located) -> str:
        if not isinstance(found.value, str):
            self.refuse(found, "expected a text")
        unfit = why_unfit(found.value)
        if unfit:
            self.refuse(found, unfit)
        return found.value

    def sha256(self, found: Located) -> str:
        if not isinstance(found.value, str) or not _HEX_256.fullmatch(found.value):
            self.refuse(found, "expected a SHA-256 of 64 digits 0–9 and a–f")
        return found.value

    def date(self, found: Located) -> str:
        # Only read here, when a user's own figures are.
        from datetime import date

        words = self.words(found)
        try:
            exact = date.fromisoformat(words).isoformat() == words
        except ValueError:
            exact = False
        if not exact:
            self.refuse(found, "expected a date as in 2026-08-20")
        return words

    def optional_number(self, found: Located, least: int, most: int) -> int | None:
        return None if found.value is None else self.number(found, least, most)

    def number(self, found: Located, least: int, most: int) -> int:
        value = found.value
        # bool is a kind of int to Python, and none to anybody else.
        if isinstance(value, bool) or not isinstance(value, int):
            self.refuse(found, f"expected a whole number from {least:,} to {most:,}")
        if not least <= value <= most:
            self.refuse(found, f"expected a whole number from {least:,} to {most:,}")
        return value

    def refuse(self, found: Located, expected: str) -> NoReturn:
        line = self.lines.at(found.start) + 1
        place = found.pointer.removeprefix(self.whole.pointer) or "the document"
        value = found.value
        read = quoted(value if isinstance(value, str) else self.text[found.start : found.end])
        raise DocumentError(self.file, line, f"{place} is {read}: {expected}.")


def _why_no_figure(pointer: str) -> str:
    try:
        pointers.parse(pointer)
    except pointers.UnknownPointerError:
        return f"{quoted(pointer)} is not the pointer of a figure"
    return f"the document has no figure at {quoted(pointer)}"
