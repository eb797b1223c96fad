"""``gii-viewer convert``, each run a process of its own."""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import sys
from pathlib import Path

import openpyxl
import pytest

from gii_viewer.documents.formats.profile_json import profile_to_json
from gii_viewer.model.profile import Cluster
from gii_viewer.model.record import replace
from tests import needs
from tests.profiles import dalian, with_fields
from tests.test_cli import run

BY_HAND = Path(__file__).parent / "tables" / "dalian-2024.csv"
WRITTEN = ["json", "csv", "xlsx", "md", pytest.param("parquet", marks=needs.pyarrow)]
STARTS = {"json": b"{", "csv": b"cluster,", "xlsx": b"PK", "md": b"# ", "parquet": b"PAR1"}


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "page.json"
    path.write_text(profile_to_json(with_fields()), "utf-8")
    return path


@pytest.fixture
def kyoto(tmp_path: Path) -> Path:
    path = tmp_path / "kyoto.json"
    profile = replace(dalian(), cluster=Cluster("Kyōto", None), edition=2023)
    path.write_text(profile_to_json(profile), "utf-8")
    return path


def rows(text: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text.decode(), newline="")))


def test_dalian_as_csv_is_as_written_by_hand() -> None:
    done = run("convert", "dalian-2024", "--to", "csv")
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout == BY_HAND.read_bytes().replace(b"\n", b"\r\n")


def test_many_documents_become_one_table_and_the_others_are_done_after_a_refusal(
    kyoto: Path, tmp_path: Path
) -> None:
    target = tmp_path / "all.csv"
    arguments = ("convert", str(kyoto), str(tmp_path / "absent.txt"), "dalian-2024")
    done = run(*arguments, "-o", str(target))
    assert done.returncode == 2
    assert b"absent.txt" in done.stderr
    assert b"Traceback" not in done.stderr
    read = rows(target.read_bytes())
    assert list(dict.fromkeys(row["cluster"] for row in read)) == ["Kyōto", "Dalian"]
    assert target.read_bytes().count(b"cluster,edition") == 1


@pytest.mark.parametrize("kind", WRITTEN)
def test_the_name_of_the_file_names_the_format(kind: str, page: Path, tmp_path: Path) -> None:
    by_name, by_option = tmp_path / f"out.{kind.upper()}", tmp_path / "out.other"
    assert run("convert", str(page), "-o", str(by_name)).returncode == 0
    assert run("convert", str(page), "--to", kind, "-o", str(by_option)).returncode == 0
    assert by_name.read_bytes().startswith(STARTS[kind])
    assert by_name.read_bytes() == by_option.read_bytes()


def test_without_a_format_it_is_json(page: Path, tmp_path: Path) -> None:
    assert run("convert", str(page)).stdout == page.read_bytes()
    assert run("convert", str(page), "-o", str(tmp_path / "out")).returncode == 0
    assert (tmp_path / "out").read_bytes() == page.read_bytes()


def test_a_name_that_ends_with_another_format_is_bad_usage(page: Path, tmp_path: Path) -> None:
    done = run("convert", str(page), "-o", str(tmp_path / "out.docx"))
    assert done.returncode == 2
    assert "out.docx: this name ends with no format" in done.stderr.decode()
    assert not (tmp_path / "out.docx").exists()


@pytest.mark.parametrize("output", [(), ("-o", "-")])
def test_a_workbook_goes_down_a_pipe(output: tuple[str, ...]) -> None:
    done = run("convert", "dalian-2024", "--to", "xlsx", *output)
    assert done.returncode == 0
    book = openpyxl.load_workbook(io.BytesIO(done.stdout))
    assert book.sheetnames[0] == "Figures"


@pytest.mark.skipif(os.name != "posix", reason="terminals of POSIX")
def test_a_workbook_is_kept_from_a_terminal() -> None:
    import pty

    master, terminal = pty.openpty()
    command = [sys.executable, "-m", "gii_viewer", "convert", "dalian-2024", "--to", "xlsx"]
    try:
        done = subprocess.run(
            command, stdout=terminal, stderr=subprocess.PIPE, check=False, timeout=60
        )
    finally:
        os.close(terminal)
        os.close(master)
    assert done.returncode == 2
    assert done.stderr.decode() == (
        "gii-viewer: xlsx is no text for a terminal; -o names a file for it.\n"
    )


def test_parquet_needs_a_file() -> None:
    done = run("convert", "dalian-2024", "--to", "parquet")
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.decode() == ("gii-viewer: parquet is written to a file only; -o names it.\n")


def test_without_pyarrow_nothing_is_written(tmp_path: Path) -> None:
    program = (
        "import sys\n"
        "sys.modules['pyarrow'] = None\n"
        "from gii_viewer.cli import main\n"
        f"sys.exit(main(['convert', 'dalian-2024', '-o', {str(tmp_path / 'out.parquet')!r}]))\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=False)
    assert done.returncode == 3
    assert b"gii-viewer[parquet]" in done.stderr
    assert list(tmp_path.glob("out*")) == []


@pytest.mark.parametrize("kind", ["csv", "xlsx", "md"])
def test_an_existing_file_is_replaced_only_when_told(kind: str, tmp_path: Path) -> None:
    target = tmp_path / f"out.{kind}"
    target.write_bytes(b"mine")
    refused = run("convert", "dalian-2024", "-o", str(target))
    assert refused.returncode == 3
    assert b"exists already" in refused.stderr
    assert target.read_bytes() == b"mine"
    assert run("convert", "dalian-2024", "-o", str(target), "--force").returncode == 0
    assert target.read_bytes().startswith(STARTS[kind])
    assert [path.name for path in tmp_path.iterdir() if path.name != "config"] == [target.name]


def test_a_document_is_never_rewritten_even_by_force(page: Path, tmp_path: Path) -> None:
    before, link = page.read_bytes(), tmp_path / "link.json"
    link.symlink_to(page)
    for target in (page, link):
        done = run("convert", str(page), "--to", "csv", "-o", str(target), "--force")
        assert done.returncode == 3
        assert b"one of the documents, which are never rewritten" in done.stderr
    assert page.read_bytes() == before


def test_nothing_readable_writes_nothing(tmp_path: Path) -> None:
    done = run("convert", str(tmp_path / "absent.txt"), "-o", str(tmp_path / "out.xlsx"))
    assert done.returncode == 2
    assert not (tmp_path / "out.xlsx").exists()


@pytest.mark.parametrize(
    ("failure", "words"),
    [
        ("errno.ENOSPC", "the disk is full"),
        ("errno.EROFS", "is read-only"),
        ("errno.EACCES", "does not allow it"),
        ("errno.EIO", "the drive does not answer"),
    ],
)
@pytest.mark.parametrize("kind", ["csv", "xlsx", "md"])
def test_a_failing_disk_is_said_in_one_sentence_and_leaves_nothing(
    kind: str, failure: str, words: str, tmp_path: Path
) -> None:
    program = f"""
import errno, os, sys
def fail(*_):
    raise OSError({failure}, os.strerror({failure}))
os.fsync = fail
from gii_viewer.cli import main
sys.exit(main(["convert", "dalian-2024", "-o", sys.argv[1]]))
"""
    target = tmp_path / f"out.{kind}"
    done = subprocess.run(
        [sys.executable, "-c", program, str(target)], capture_output=True, check=False, timeout=60
    )
    assert done.returncode == 3
    (sentence,) = done.stderr.decode().splitlines()
    assert words in sentence
    assert list(tmp_path.glob("*out*")) == list(tmp_path.glob("*.part")) == []


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_standard_output_that_is_full_is_no_traceback() -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "gii_viewer", "convert", "dalian-2024", "--to", "csv"],
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
            timeout=60,
        )
    assert done.returncode == 3
    (sentence,) = done.stderr.decode().splitlines()
    assert sentence.startswith("gii-viewer: standard output: not written: ")


@pytest.mark.parametrize("kind", WRITTEN)
def test_the_same_input_gives_the_same_bytes(
    kind: str, page: Path, kyoto: Path, tmp_path: Path
) -> None:
    written = []
    for seed, zone in (("1", "CST-8"), ("4242", "PET5")):
        target = tmp_path / f"{seed}.{kind}"
        done = run(
            *("convert", str(page), str(kyoto), "-o", str(target)),
            environment={"PYTHONHASHSEED": seed, "TZ": zone, "LANG": "C"},
        )
        assert done.returncode == 0, done.stderr
        written.append(target.read_bytes())
    assert written[0] == written[1]


@pytest.mark.parametrize("kind", ["json", "csv", "md"])
def test_texts_need_neither_qt_nor_the_writer_of_workbooks(kind: str) -> None:
    program = f"""
import sys
from gii_viewer.cli import main
status = main(["convert", "dalian-2024", "--to", "{kind}"])
loaded = {{name.partition(".")[0] for name in sys.modules}}
assert not loaded & {{"PySide6", "shiboken6", "pyqtgraph", "numpy", "xlsxwriter", "pyarrow"}}
sys.exit(status)
"""
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, check=False, timeout=60
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith(STARTS[kind])


def test_every_format_says_the_same_of_one_figure(tmp_path: Path) -> None:
    """The second publishing organization of Dalian, wherever it is written."""
    name, count = "DALIAN MARITIME UNIVERSITY", 3253
    profile = json.loads(run("convert", "dalian-2024").stdout)
    assert profile["publications"]["organizations"][1]["count"] == count
    by_csv = rows(run("convert", "dalian-2024", "--to", "csv").stdout)
    assert [row["value"] for row in by_csv if row["name"] == name] == ["2", str(count), "11"]
    markdown = run("convert", "dalian-2024", "--to", "md").stdout.decode()
    assert any(name in line and "3,253" in line and "11%" in line for line in markdown.splitlines())
    target = tmp_path / "dalian.xlsx"
    run("convert", "dalian-2024", "-o", str(target))
    sheet = openpyxl.load_workbook(target)["Publications"]
    assert [cell.value for cell in sheet[3]][3:6] == [name, count, 0.11]
