"""`gii-viewer check` through its real entry point, each run a process of its own."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from gii_viewer.documents.formats.profile_json import profile_to_json
from gii_viewer.model.profile import Rank
from gii_viewer.model.record import replace
from tests.documents.pages import page as page_text
from tests.profiles import bare, dalian, with_applicants
from tests.test_cli import run

CLASH = (
    "impossible: “DALIAN UNIVERSITY OF TECH.” (183, 57%) allows a total of at most 325 PCT "
    "applications, “DICP, CAS” (128, 12%) needs at least 1,020; no total suits both. Without "
    "“DALIAN UNIVERSITY OF TECH.” the other rows agree on 1,020–1,118."
)


@pytest.fixture
def clean(tmp_path: Path) -> Path:
    """Of another edition than the faulty one, so that they are not copies of each other."""
    path = tmp_path / "clean.txt"
    path.write_text(page_text(replace(dalian(), edition=2023)), "utf-8")
    return path


@pytest.fixture
def faulty(tmp_path: Path) -> Path:
    first, *others = dalian().patents.organizations or ()
    path = tmp_path / "faulty.txt"
    profile = with_applicants((replace(first, count=183), *others))
    path.write_text(page_text(profile), "utf-8")
    return path


def line_of(path: Path, words: str) -> int:
    lines = path.read_text("utf-8").splitlines()
    return next(number for number, line in enumerate(lines, start=1) if words in line)


def test_nothing_is_found_on_dalian() -> None:
    done = run("check", "dalian-2024")
    assert done.returncode == 0
    assert done.stdout.decode() == "dalian-2024.json: nothing found.\n"
    assert done.stderr == b""


def test_a_finding_is_one_line_and_names_document_lines_and_reason(
    clean: Path, faulty: Path
) -> None:
    done = run("check", str(faulty), str(clean))
    assert done.returncode == 1
    lines = line_of(faulty, "183"), line_of(faulty, "DICP")
    assert done.stdout.decode().splitlines() == [
        f"faulty.txt, lines {lines[0]} and {lines[1]}: {CLASH}",
        "clean.txt: nothing found.",
    ]
    assert done.stderr == b""


def test_lines_of_a_profile_document_are_those_of_its_page(faulty: Path, tmp_path: Path) -> None:
    converted = tmp_path / "faulty.json"
    assert run("convert", str(faulty), "-o", str(converted)).returncode == 0
    done = run("check", str(converted))
    assert done.returncode == 1
    lines = line_of(faulty, "183"), line_of(faulty, "DICP")
    assert (
        done.stdout.decode()
        == f"faulty.json, lines {lines[0]} and {lines[1]} of faulty.txt: {CLASH}\n"
    )


def test_json_is_an_array_of_documents_with_their_findings(clean: Path, faulty: Path) -> None:
    done = run("check", str(clean), str(faulty), "--json")
    assert done.returncode == 1
    first, second = json.loads(done.stdout)
    assert first == {"document": "clean.txt", "findings": []}
    assert second["document"] == "faulty.txt"
    (finding,) = second["findings"]
    assert list(finding) == ["kind", "severity", "figures", "lines", "reason"]
    assert finding == {
        "kind": "no-common-total",
        "severity": "impossible",
        "figures": [
            "/patents/organizations/0/count",
            "/patents/organizations/0/share",
            "/patents/organizations/1/count",
            "/patents/organizations/1/share",
        ],
        "lines": [line_of(faulty, "183"), line_of(faulty, "DICP")],
        "reason": CLASH.removeprefix("impossible: "),
    }


def test_a_note_is_said_and_does_not_count(tmp_path: Path) -> None:
    path = tmp_path / "nowhere.json"
    path.write_text(profile_to_json(bare()), "utf-8")
    done = run("check", str(path))
    assert done.returncode == 0
    assert done.stdout.decode() == (
        "nowhere.json: note: The document does not state its edition, so no period can be given.\n"
    )


def test_a_doubt_counts(tmp_path: Path) -> None:
    path = tmp_path / "early.json"
    path.write_text(profile_to_json(replace(dalian(), edition=2011, evidence={})), "utf-8")
    done = run("check", str(path))
    assert done.returncode == 1
    assert done.stdout.decode().startswith("early.json: doubtful: ")


def test_a_document_that_cannot_be_read_is_named_and_the_others_are_done(
    faulty: Path, tmp_path: Path
) -> None:
    done = run("check", str(tmp_path / "absent.txt"), str(faulty))
    assert done.returncode == 2
    assert b"absent.txt" in done.stderr
    assert done.stdout.decode().startswith("faulty.txt, lines ")
    alone = run("check", str(tmp_path / "absent.txt"), "--json")
    assert alone.returncode == 2
    assert json.loads(alone.stdout) == []


def test_standard_input_is_checked(faulty: Path) -> None:
    done = run("check", "-", data=faulty.read_bytes())
    assert done.returncode == 1
    assert done.stdout.decode().startswith("standard input, lines ")


def test_help_names_the_command_and_its_exit_status() -> None:
    assert b"--json" in run("check", "--help").stdout
    said = b" ".join(run("--help").stdout.split())
    assert b"charts, convert, check, report, snapshot" in said
    assert b"1 check found something impossible or doubtful" in said
    assert run("check").returncode == 2


@pytest.fixture
def array(tmp_path: Path) -> Path:
    """Dalian as it is, and once more with another size rank."""
    path = tmp_path / "both.json"
    other = replace(dalian(), ranks=replace(dalian().ranks, size=Rank(66, 100)))
    path.write_text(f"[{profile_to_json(dalian())},{profile_to_json(other)}]", "utf-8")
    return path


BOTH = "both.json, document 1 (Dalian, GII 2024) and both.json, document 2 (Dalian, GII 2024)"
DIFFERENCE = (
    "Size rank of Dalian, GII 2024: 65 in both.json, document 1 (Dalian, GII 2024), line 12 of "
    "dalian-2024.txt; 66 in both.json, document 2 (Dalian, GII 2024), line 12 of dalian-2024.txt."
)


def test_profiles_of_an_array_are_told_apart_and_held_against_each_other(array: Path) -> None:
    """Every line of an array was about the same file name."""
    done = run("check", str(array))
    assert done.returncode == 1
    assert done.stdout.decode().splitlines() == [
        "both.json, document 1 (Dalian, GII 2024): nothing found.",
        "both.json, document 2 (Dalian, GII 2024): nothing found.",
        f"{BOTH}: doubtful: {DIFFERENCE}",
    ]


def test_findings_between_documents_are_the_last_of_the_array(array: Path) -> None:
    done = run("check", str(array), "--json")
    assert done.returncode == 1
    names = [f"both.json, document {number} (Dalian, GII 2024)" for number in (1, 2)]
    assert json.loads(done.stdout) == [
        {"document": names[0], "findings": []},
        {"document": names[1], "findings": []},
        {
            "documents": names,
            "findings": [
                {
                    "kind": "documents-differ",
                    "severity": "doubtful",
                    "figures": [
                        {"document": names[0], "pointer": "/ranks/size/rank", "line": 12},
                        {"document": names[1], "pointer": "/ranks/size/rank", "line": 12},
                    ],
                    "reason": DIFFERENCE,
                }
            ],
        },
    ]


def test_copies_that_agree_do_not_count(tmp_path: Path) -> None:
    copy = tmp_path / "copy.txt"
    copy.write_text(page_text(dalian()), "utf-8")
    done = run("check", str(copy), "dalian-2024")
    assert done.returncode == 0
    assert done.stdout.decode().splitlines()[-1] == (
        "copy.txt and dalian-2024.json: note: All are of Dalian, GII 2024; what several of them "
        "state is the same."
    )
