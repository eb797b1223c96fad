"""What a command line names: files, folders, standard input, bundled documents."""

from __future__ import annotations

import io
import os
import socket
import threading
from pathlib import Path

import pytest

from gii_viewer.documents import reading
from gii_viewer.documents.errors import DocumentError
from gii_viewer.documents.formats.registry import SUFFIXES
from gii_viewer.documents.gathering import bundled, gather
from gii_viewer.exporting.tables.converting import converted
from gii_viewer.model.document import Document, ProfileDocument
from tests import needs
from tests.documents.dalian_page import dalian_page
from tests.documents.one import read_one_file
from tests.documents.page.test_reading_pages import facts
from tests.profiles import dalian, figures, with_fields

NOTHING = io.BytesIO()


def gathered(*arguments: str, stdin: bytes = b"") -> list[str]:
    """Return what was gathered: documents by name, errors by message."""
    return [
        found.name if isinstance(found, Document) else f"! {found}"
        for found in gather(arguments, io.BytesIO(stdin))
    ]


def test_the_bundled_documents() -> None:
    assert tuple(bundled()) == ("dalian-2024", "gii-2023-ranking")
    (found,) = gather(["dalian-2024"], NOTHING)
    assert isinstance(found, ProfileDocument)
    assert facts(found.profile) == facts(dalian())
    assert found.profile.source == dalian().source
    assert len(found.passages) >= 40


def test_a_file_with_a_bundled_name_wins(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "dalian-2024").write_text(dalian_page(), "utf-8")
    monkeypatch.chdir(tmp_path)
    (found,) = gather(["dalian-2024"], NOTHING)
    assert isinstance(found, ProfileDocument)
    assert found.kind == "page text"


def test_standard_input() -> None:
    (found,) = gather(["-"], io.BytesIO(dalian_page().encode("utf-16")))
    assert isinstance(found, ProfileDocument)
    assert (found.name, found.path) == ("standard input", None)
    assert found.profile.source.file == "standard input"


def test_a_folder_holds_documents_by_their_suffix(tmp_path: Path) -> None:
    for name in ("b.TXT", "A.md", "c.html", "d.htm", "e.json", "f.csv", ".hidden.txt", "._b.txt"):
        (tmp_path / name).write_text(dalian_page(), "utf-8")
    (tmp_path / "folder.txt").mkdir()
    assert gathered(str(tmp_path)) == ["A.md", "b.TXT", "c.html", "d.htm", "e.json", "f.csv"]


def test_errors_stand_in_their_places(tmp_path: Path) -> None:
    good = tmp_path / "good.txt"
    good.write_text(dalian_page(), "utf-8")
    bad = tmp_path / "bad.txt"
    bad.write_text(dalian_page().replace("57%", "5,%"), "utf-8")
    missing = tmp_path / "missing.txt"
    found = gathered(str(bad), str(missing), str(good), "-")
    assert found[0].startswith("! bad.txt, line ")
    assert found[1] == f"! {missing}: there is no such file."
    assert found[2] == "good.txt"
    assert found[3] == "! standard input: the document is empty."


def test_a_folder_without_documents(tmp_path: Path) -> None:
    (found,) = gathered(str(tmp_path))
    known = ".csv .docx .htm .html .json .markdown .md .mht .mhtml .pdf .tsv .txt .webarchive .xlsx"
    assert found == f"! {tmp_path}: this folder holds no documents ({known})."


def test_a_folder_is_searched_with_its_sub_folders(tmp_path: Path) -> None:
    for name in ("b/two.txt", "b/c/three.txt", "a/four.txt", "one.txt", ".git/none.txt"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(dalian_page(), "utf-8")
    assert gathered(str(tmp_path)) == ["one.txt", "four.txt", "two.txt", "three.txt"]


@needs.links
def test_links_that_lead_back_are_followed_once(tmp_path: Path) -> None:
    inner = tmp_path / "in" / "inner"
    inner.mkdir(parents=True)
    (inner / "dalian.txt").write_text(dalian_page(), "utf-8")
    (inner / "up").symlink_to(tmp_path)
    (inner / "self").symlink_to(inner)
    (tmp_path / "again").symlink_to(inner)
    (tmp_path / "lost.txt").symlink_to(tmp_path / "nowhere")
    (tmp_path / "round.txt").symlink_to(tmp_path / "round.txt")
    assert gathered(str(tmp_path)) == ["dalian.txt"]
    (found,) = gathered(str(tmp_path / "round.txt"))
    assert found.startswith("! ")
    assert found.endswith(".")


@needs.pipes
def test_what_is_no_file_is_said_and_not_waited_for(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.txt"
    os.mkfifo(pipe)
    socket_name = str(tmp_path / "socket.txt")
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(socket_name)
        assert gathered(str(tmp_path))[0].endswith(
            "documents (" + " ".join(sorted(SUFFIXES)) + ")."
        )
        assert gathered(str(pipe)) == [
            f"! {pipe}: this is a pipe; only one that is named on the command line is read."
        ]
        assert gathered(socket_name) == [f"! {socket_name}: this is a device, not a document."]
    assert gathered("/dev/null") == ["! /dev/null: this is a device, not a document."]


@needs.pipes
def test_a_pipe_that_the_command_line_names_is_read(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    writing = threading.Thread(target=pipe.write_text, args=(dalian_page(), "utf-8"))
    writing.start()
    (found,) = gather([str(pipe)], NOTHING, pipes=True)
    writing.join()
    assert isinstance(found, ProfileDocument)
    assert facts(found.profile) == facts(dalian())


def test_an_address_is_not_fetched() -> None:
    (found,) = gathered("https://www.wipo.int/gii-ranking/en/dalian")
    assert found == (
        "! https://www.wipo.int/gii-ranking/en/dalian: nothing is read from the network: open it "
        "in a browser, then save the page, or copy its text and paste it."
    )


def test_a_folder_is_no_document(tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match="this is a folder"):
        read_one_file(tmp_path)


@needs.permissions
def test_what_may_not_be_read(tmp_path: Path) -> None:
    path = tmp_path / "secret.txt"
    path.write_text(dalian_page(), "utf-8")
    path.chmod(0)
    with pytest.raises(DocumentError, match="its permissions forbid it"):
        read_one_file(path)


@pytest.mark.parametrize("argument", ["", "a\x00b", "x" * 5000])
def test_odd_names(argument: str) -> None:
    (found,) = gathered(argument)
    assert found.startswith("! ")
    assert "Errno" not in found


def test_a_large_file_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "large.txt"
    with path.open("wb") as stream:
        stream.truncate(reading.MAX_BYTES + 1)

    def opened(*_: object) -> None:
        raise AssertionError("the file was opened")

    monkeypatch.setattr("builtins.open", opened)
    with pytest.raises(DocumentError, match="larger than 64 MB"):
        read_one_file(path)


def test_endless_input_is_not_read_to_its_end() -> None:
    class Endless(io.RawIOBase):
        given = 0

        def readable(self) -> bool:
            return True

        def readinto(self, buffer: object) -> int:
            assert isinstance(buffer, memoryview)
            self.given += len(buffer)
            buffer[:] = b"x" * len(buffer)
            return len(buffer)

    endless = Endless()
    (found,) = gather(["-"], io.BufferedReader(endless))
    assert isinstance(found, DocumentError)
    assert "larger than 64 MB" in found.reason
    assert endless.given < 2 * reading.MAX_BYTES


def test_what_convert_writes_for_several_is_gathered_again(tmp_path: Path) -> None:
    profiles = (dalian(), with_fields())
    path = tmp_path / "both.json"
    path.write_bytes(converted([figures(one) for one in profiles], "json", several=True))
    found = list(gather([str(path), "dalian-2024"], NOTHING))
    documents = [one for one in found if isinstance(one, Document)]
    assert len(documents) == len(found) == 3
    assert [one.content for one in documents[:2]] == list(profiles)
    assert len({one.key for one in documents}) == 3


def test_standard_input_is_named_once() -> None:
    found = gathered("-", "-", stdin=dalian_page().encode())
    assert found == ["standard input", '! standard input: it was read already: give "-" once.']
