"""The findings of several documents as text, one line each, and as JSON."""

from __future__ import annotations

import json
from collections.abc import Sequence

from gii_viewer.model.between import FindingBetween
from gii_viewer.model.findings import Finding
from gii_viewer.model.record import Record
from gii_viewer.model.wording import ENGLISH


class Checked(Record):
    """A document that was checked, by its name among the others.

    ``lines_of`` names the page in which a profile document's lines are counted; "" where
    they are the document's own.
    """

    document: str
    lines_of: str
    findings: tuple[Finding, ...]


def report_as_text(checked: Sequence[Checked], between: Sequence[FindingBetween]) -> str:
    """Write "dalian.txt, lines 21 and 22: impossible: …", a line for each finding."""
    lines = []
    for one in checked:
        if not one.findings:
            lines.append(f"{one.document}: nothing found.")
        for finding in one.findings:
            place = _place(one, finding)
            lines.append(f"{place}: {finding.severity.value}: {_one_line(finding.reason)}")
    for found in between:
        documents = ENGLISH.joined(found.documents)
        lines.append(f"{documents}: {found.severity.value}: {_one_line(found.reason)}")
    return "".join(f"{line}\n" for line in lines)


def report_as_json(checked: Sequence[Checked], between: Sequence[FindingBetween]) -> str:
    """Write an array with one object for each document, in their order.

    Where something was found between documents, a last object has ``documents``.
    """
    reports: list[dict[str, object]] = [
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
    if between:
        reports.append(
            {
                "documents": [one.document for one in checked],
                "findings": [
                    {
                        "kind": found.kind,
                        "severity": found.severity.value,
                        "figures": [
                            {
                                "document": stated.document,
                                "pointer": stated.figure.pointer,
                                "line": stated.line,
                            }
                            for stated in found.statements
                        ],
                        "reason": found.reason,
                    }
                    for found in between
                ],
            }
        )
    return json.dumps(reports, ensure_ascii=False, indent=2) + "\n"


def _place(checked: Checked, finding: Finding) -> str:
    if not finding.lines:
        return checked.document
    word = "line" if len(finding.lines) == 1 else "lines"
    place = f"{checked.document}, {word} {ENGLISH.joined([str(line) for line in finding.lines])}"
    return f"{place} of {checked.lines_of}" if checked.lines_of else place


def _one_line(words: str) -> str:
    """Keep a name that holds a line end from breaking the line."""
    return " ".join(words.split())
