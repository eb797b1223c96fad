"""The findings of several documents as text, one line each, and as JSON."""

from __future__ import annotations

import json
from collections.abc import Sequence

from gii_viewer.model.findings import Finding
from gii_viewer.model.record import Record
from gii_viewer.model.wording import ENGLISH


class Checked(Record):
    """A document that was checked.

    ``lines_of`` names the document in which the findings' lines are counted, which
    for a profile document is the page that it was read from.
    """

    document: str
    lines_of: str
    findings: tuple[Finding, ...]


def report_as_text(checked: Sequence[Checked]) -> str:
    """Write "dalian.txt, lines 21 and 22: impossible: …", a line for each finding."""
    lines = []
    for one in checked:
        if not one.findings:
            lines.append(f"{one.document}: nothing found.")
        for finding in one.findings:
            place = _place(one, finding)
            lines.append(f"{place}: {finding.severity.value}: {_one_line(finding.reason)}")
    return "".join(f"{line}\n" for line in lines)


def report_as_json(checked: Sequence[Checked]) -> str:
    """Write an array with one object for each document, in their order."""
    reports = [
        {
            "document": one.document,
            "findings": [
                {
                    "kind": finding.kind,
                    "severity": finding.severity.value,
                    "figures": [ref.pointer for ref in finding.figures],
                    "lines": finding.lines,
                    "reason": finding.reason,
                }
                for finding in one.findings
            ],
        }
        for one in checked
    ]
    return json.dumps(reports, ensure_ascii=False, indent=2) + "\n"


def _place(checked: Checked, finding: Finding) -> str:
    if not finding.lines:
        return checked.document
    word = "line" if len(finding.lines) == 1 else "lines"
    place = f"{checked.document}, {word} {ENGLISH.joined([str(line) for line in finding.lines])}"
    return place if checked.lines_of == checked.document else f"{place} of {checked.lines_of}"


def _one_line(words: str) -> str:
    """Keep a name that holds a line end from breaking the line."""
    return " ".join(words.split())
