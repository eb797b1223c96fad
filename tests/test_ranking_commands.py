"""Commands on rankings, through the real entry point."""

from __future__ import annotations

import json
from pathlib import Path

from gii_viewer.resource_files import resource
from tests.test_cli import run

NAME = "gii-2023-ranking"


def test_convert_and_back(tmp_path: Path) -> None:
    done = run("convert", NAME)
    content = json.loads(done.stdout)
    assert (content["format"], content["edition"], len(content["rows"])) == (
        *("gii-ranking/1", 2023, 34),
    )
    path = tmp_path / "ranking.json"
    path.write_bytes(done.stdout)
    assert run("convert", str(path)).stdout == done.stdout


def test_convert_writes_what_it_reads(tmp_path: Path) -> None:
    """The table of both, and its own table again; only lines are those of the new table."""
    for suffix in ("csv", "xlsx", "json"):
        path = tmp_path / f"both.{suffix}"
        assert run("convert", "dalian-2024", NAME, "-o", str(path)).returncode == 0
        again = run("convert", str(path), "--to", "csv")
        assert (again.returncode, again.stderr) == (0, b"")
        first = run("convert", "dalian-2024", NAME, "--to", "csv").stdout.decode().splitlines()
        second = again.stdout.decode().splitlines()
        assert [line.rpartition(",")[0] for line in first] == [
            line.rpartition(",")[0] for line in second
        ]


def test_nothing_is_found_in_the_bundled_ranking() -> None:
    done = run("check", NAME)
    assert (done.returncode, done.stdout) == (0, b"gii-2023-ranking.csv: nothing found.\n")


def test_findings_name_their_lines(tmp_path: Path) -> None:
    path = tmp_path / "ranking.csv"
    text = resource("rankings", "gii-2023-ranking.csv").read_text("utf-8")
    path.write_text(text.replace("5.1,1.8,6.8,4,1", "5.1,1.8,6.8,4,2"), "utf-8")
    done = run("check", str(path))
    assert done.returncode == 1
    assert done.stdout.decode() == (
        "ranking.csv, line 7: impossible: “Seoul” is 3 and was 4, so its change is +1, not +2.\n"
    )


def test_charts_and_reports_are_of_profiles(tmp_path: Path) -> None:
    done = run("charts", NAME, "-o", str(tmp_path / "charts"))
    assert done.returncode == 0
    assert b"no chart is drawn of a ranking; it is skipped." in done.stderr
    done = run("report", NAME, "-o", str(tmp_path / "report.html"))
    assert done.returncode == 0
    assert b"no report is made of a ranking; it is skipped." in done.stderr


def test_snapshots_are_of_its_own_tabs(tmp_path: Path) -> None:
    assert run("snapshot", NAME, "-o", str(tmp_path)).returncode == 0
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "ranking-2023-document.png",
        "ranking-2023-ranking.png",
    ]
