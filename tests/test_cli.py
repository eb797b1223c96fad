"""The command line through its real entry point, each run a process of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

from gii_viewer import commands
from gii_viewer.documents.formats.profile_json import profile_to_json
from gii_viewer.model.profile import Cluster
from gii_viewer.model.record import replace
from tests.profiles import DALIAN_CHART_FILES, dalian


def run(
    *arguments: str, data: bytes = b"", environment: dict[str, str] | None = None
) -> subprocess.CompletedProcess[bytes]:
    kept = {
        name: value
        for name, value in os.environ.items()
        if name not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    }
    return subprocess.run(
        [sys.executable, "-X", "dev", "-m", "gii_viewer", *arguments],
        input=data,
        capture_output=True,
        check=False,
        env=kept | (environment or {}),
        timeout=120,
    )


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "page.json"
    path.write_text(profile_to_json(dalian()), "utf-8")
    return path


def test_convert_prints_the_bundled_profile_and_reads_it_back_byte_for_byte() -> None:
    first = run("convert", "dalian-2024", "--to", "json")
    assert first.returncode == 0
    assert first.stderr == b""
    again = run("convert", "-", "--to", "json", data=first.stdout)
    assert again.stdout == first.stdout
    profile = json.loads(first.stdout)
    assert profile["ranks"] == {
        "size": {"rank": 65, "of": 100},
        "intensity": {"rank": 60, "of": 100},
        "national": {"rank": 18, "of": 26},
    }


def test_convert_of_several_prints_an_array_and_does_the_others_after_a_refusal(
    page: Path, tmp_path: Path
) -> None:
    done = run("convert", str(page), str(tmp_path / "absent.txt"), "dalian-2024")
    assert done.returncode == 2
    assert [profile["cluster"]["name"] for profile in json.loads(done.stdout)] == [
        "Dalian",
        "Dalian",
    ]
    assert b"absent.txt" in done.stderr
    assert b"Traceback" not in done.stderr


def test_convert_writes_a_file_and_replaces_only_when_told(page: Path, tmp_path: Path) -> None:
    target = tmp_path / "out.json"
    assert run("convert", str(page), "-o", str(target)).returncode == 0
    assert target.read_bytes() == page.read_bytes()
    target.write_text("mine")
    refused = run("convert", str(page), "-o", str(target))
    assert refused.returncode == 3
    assert b"exists already" in refused.stderr
    assert target.read_text() == "mine"
    assert run("convert", str(page), "-o", str(target), "--force").returncode == 0
    assert target.read_bytes() == page.read_bytes()


def test_charts_writes_what_the_profile_has_and_names_what_it_lacks(
    page: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "new" / "charts"
    done = run("charts", str(page), "-o", str(folder), "--format", "png,svg,pdf")
    assert done.returncode == 0, done.stderr
    assert done.stdout == b""
    assert {path.name for path in folder.iterdir()} == {
        f"{name}.{kind}" for name in DALIAN_CHART_FILES for kind in ("png", "svg", "pdf")
    }
    said = done.stderr.decode().splitlines()
    assert len(said) == 2
    assert "patents-fields" in said[0]
    assert "publications-fields" in said[1]
    with Image.open(folder / "dalian-2024-ranks.png") as image:
        assert image.size == (1200, 750)


def test_charts_takes_ids_size_scale_and_theme(page: Path, tmp_path: Path) -> None:
    done = run(
        *("charts", str(page), "-o", str(tmp_path), "--only", "collaboration-shares"),
        *("--size", "801x603", "--scale", "2", "--theme", "dark"),
    )
    assert done.returncode == 0, done.stderr
    with Image.open(tmp_path / "dalian-2024-collaboration-shares.png") as image:
        assert image.size == (1602, 1206)
        assert max(image.convert("RGB").getpixel((3, 3))) < 60  # type: ignore[arg-type]


def test_charts_leaves_out_ground_title_and_credit(page: Path, tmp_path: Path) -> None:
    done = run(
        *("charts", str(page), "-o", str(tmp_path), "--only", "ranks", "--format", "png,svg"),
        *("--background", "transparent", "--no-title", "--no-credit"),
    )
    assert done.returncode == 0, done.stderr
    with Image.open(tmp_path / "dalian-2024-ranks.png") as image:
        assert image.mode == "RGBA"
        assert image.getpixel((0, 0)) == (0, 0, 0, 0)
        assert image.info["Title"] == "Dalian: ranks among clusters"
    drawn = (tmp_path / "dalian-2024-ranks.svg").read_text("utf-8").partition("<defs>")[2]
    assert "65 of 100" in drawn
    assert "Dalian" not in drawn


@pytest.mark.parametrize(
    "arguments", [["check", "{page}"], ["convert", "{page}", "-o", "{folder}/a.csv"]], ids=str
)
def test_only_charts_take_pyqtgraph_and_numpy(
    page: Path, tmp_path: Path, arguments: list[str]
) -> None:
    """Their import alone takes longer than these commands."""
    program = (
        "import sys; from gii_viewer.cli import main; "
        "status = main(sys.argv[1:]); "
        "taken = [name for name in ('PySide6', 'numpy', 'pyqtgraph') if name in sys.modules]; "
        "print(status, taken, file=sys.stderr)"
    )
    given = [argument.format(page=page, folder=tmp_path) for argument in arguments]
    done = subprocess.run(
        [sys.executable, "-c", program, *given], capture_output=True, check=True, text=True
    )
    assert done.stderr == "0 []\n"


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--background", "striped"), "striped"),
        (("--format", "gif"), "“gif” is none of png, svg, pdf"),
        (("--only", "pie"), "“pie” is none of ranks"),
        (("--size", "big"), "“big” is not a size such as 1200x750"),
        (("--size", "10x10"), "each side takes at least 240 pixels"),
        (("--size", "99999x99999"), "each side takes at most 16,384 pixels"),
        (("--size", "9000x750", "--scale", "2"), "An image of 18,000 × 1,500 pixels"),
        (("--scale", "0"), "“0” is not a scale"),
        (("--theme", "pink"), "pink"),
    ],
)
def test_bad_usage_ends_with_2_and_says_why(
    arguments: tuple[str, ...], words: str, tmp_path: Path
) -> None:
    done = run("charts", "dalian-2024", "-o", str(tmp_path / "out"), *arguments)
    assert done.returncode == 2
    assert words in done.stderr.decode()
    assert not (tmp_path / "out").exists()


def test_output_that_cannot_be_written_ends_with_3(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    done = run("charts", "dalian-2024", "-o", str(tmp_path / "file"))
    assert done.returncode == 3
    assert b"this folder cannot be made" in done.stderr


def test_snapshot_draws_every_tab(page: Path, tmp_path: Path) -> None:
    other = tmp_path / "kyoto.json"
    other.write_text(
        profile_to_json(
            replace(dalian(), cluster=Cluster("Kyōto", None), edition=None, evidence={})
        ),
        "utf-8",
    )
    folder = tmp_path / "tabs"
    done = run("snapshot", str(page), str(other), "-o", str(folder), "--size", "900x600")
    assert done.returncode == 0, done.stderr
    assert done.stderr == b""
    tabs = ("overview", "patents", "publications", "collaborations", "document")
    assert {path.name for path in folder.iterdir()} == {
        *(f"dalian-2024-{tab}.png" for tab in tabs),
        *(f"kyoto-{tab}.png" for tab in tabs),
    }
    assert len({path.read_bytes() for path in folder.iterdir()}) == 2 * len(tabs)
    for path in folder.iterdir():
        with Image.open(path) as image:
            assert image.size == (900, 600)
            colours = image.convert("RGB").getcolors(maxcolors=1 << 20)
            assert colours is not None
            assert len(colours) > 50, path


@pytest.mark.parametrize(
    ("name", "start"), [("report.pdf", b"%PDF-1.4"), ("Report.HTML", b"<!DOCTYPE html>")]
)
def test_report_writes_one_file_of_several_profiles(
    page: Path, tmp_path: Path, name: str, start: bytes
) -> None:
    target = tmp_path / name
    done = run("report", str(page), "dalian-2024", "-o", str(target), "--paper", "letter")
    assert done.returncode == 0, done.stderr
    assert (done.stdout, done.stderr) == (b"", b"")
    written = target.read_bytes()
    assert written.startswith(start)
    assert b"size: letter" in written or written.count(b"/MediaBox [ 0 0 612") == 4
    refused = run("report", str(page), "-o", str(target))
    assert refused.returncode == 3
    assert b"exists already" in refused.stderr
    assert target.read_bytes() == written
    assert run("report", str(page), "-o", str(target), "--force").returncode == 0
    assert target.read_bytes() != written


def test_report_does_what_it_can_read_and_nothing_without_it(page: Path, tmp_path: Path) -> None:
    target, absent = tmp_path / "report.html", str(tmp_path / "absent.txt")
    done = run("report", absent, "-o", str(target))
    assert (done.returncode, target.exists()) == (2, False)
    done = run("report", absent, str(page), "-o", str(target))
    assert (done.returncode, target.exists()) == (2, True)
    assert b"absent.txt" in done.stderr


@pytest.mark.parametrize(
    ("target", "status", "words"),
    [
        ("report.docx", 2, "“report.docx” ends neither in .pdf nor in .html"),
        ("report", 2, "“report” ends neither in .pdf nor in .html"),
        ("absent/report.pdf", 3, "there is no folder"),
    ],
)
def test_report_says_why_a_file_cannot_be_written(
    page: Path,
    tmp_path: Path,
    target: str,
    status: int,
    words: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    done = run("report", page.name, "-o", target)
    assert done.returncode == status
    assert words in done.stderr.decode()
    assert b"Traceback" not in done.stderr
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == [page.name]


def test_without_a_display_the_window_says_so_in_one_sentence() -> None:
    done = run()
    assert done.returncode == 3
    assert done.stderr.decode().splitlines() == [
        (
            "gii-viewer: no display was found for the window; "
            "the commands (see gii-viewer --help) work without one."
        )
    ]


def test_a_display_that_does_not_answer_is_no_abort() -> None:
    done = run(environment={"DISPLAY": "127.0.0.1:98"})
    assert done.returncode == 3
    assert done.stderr.decode().splitlines() == [
        (
            "gii-viewer: no display was found for the window; "
            "the commands (see gii-viewer --help) work without one."
        )
    ]


def test_version_and_help() -> None:
    assert run("--version").stdout.decode().startswith("gii-viewer 0.")
    assert b"Exit status" in b" ".join(run("--help").stdout.split())
    assert b"--only" in run("charts", "--help").stdout


def test_parsing_the_command_line_imports_no_qt() -> None:
    program = (
        "import sys\n"
        "sys.modules['PySide6'] = None\n"
        "from gii_viewer.cli import main\n"
        "sys.exit(main(['convert', 'dalian-2024']))\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=False)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["edition"] == 2024


def test_a_fault_of_the_program_is_kept_in_a_file_and_shows_no_traceback(tmp_path: Path) -> None:
    program = (
        "import sys\n"
        "from gii_viewer import cli\n"
        "import gii_viewer.documents.formats.profile_json as broken\n"
        "broken.profile_to_json = None\n"
        "sys.exit(cli.main(['convert', 'dalian-2024']))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        check=False,
        env=os.environ | {"TMPDIR": str(tmp_path)},
        text=True,
    )
    assert done.returncode == 70
    assert "Traceback" not in done.stderr
    (report,) = tmp_path.iterdir()
    assert str(report) in done.stderr
    assert "TypeError" in report.read_text("utf-8")


def test_a_slot_that_fails_ends_a_command(tmp_path: Path) -> None:
    program = (
        "import sys\n"
        "from gii_viewer import cli\n"
        "import gii_viewer.views.tabs.document_tabs as broken\n"
        "broken.DocumentTabs.current_tab = None\n"
        f"sys.exit(cli.main(['snapshot', 'dalian-2024', '-o', {str(tmp_path / 'out')!r}]))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        check=False,
        env=os.environ | {"TMPDIR": str(tmp_path)},
        text=True,
    )
    assert done.returncode == 70
    assert "Traceback" not in done.stderr


def test_a_reader_that_goes_away_is_no_traceback() -> None:
    command = f"{sys.executable} -m gii_viewer convert dalian-2024 | true"
    done = subprocess.run(["sh", "-c", command], capture_output=True, check=False)
    assert b"Traceback" not in done.stderr


@pytest.mark.parametrize("name", commands.NAMES)
def test_every_command_has_its_help(name: str) -> None:
    done = run(name, "--help")
    assert done.returncode == 0
    assert done.stdout.decode().startswith(f"usage: gii-viewer {name} ")
