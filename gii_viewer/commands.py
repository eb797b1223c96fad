"""What the commands do, once the command line is parsed.

Nothing here imports Qt until a command needs it.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar, cast

from gii_viewer.documents.errors import DocumentError, OutputError

if TYPE_CHECKING:
    import argparse

    from gii_viewer.exporting.report.writing import ReportFormat
    from gii_viewer.model.document import Document, ProfileDocument

NAMES = ("charts", "convert", "check", "report", "snapshot")
FIRST_SHOWN = "dalian-2024"
"""What the window shows where no document is given."""
RANKING = "gii-2023-ranking"
"""WIPO's table of 2023, its first 34 rows of 100."""

DONE, FOUND, REFUSED, NOT_WRITTEN = 0, 1, 2, 3
"""Exit statuses; bad usage is 2 as well, and no display 3. FOUND is of ``check``."""

_LONG = 20
_BAR_WIDTH = 30
T = TypeVar("T")


def write_charts(options: argparse.Namespace) -> int:
    from gii_viewer.app import create_offscreen_application
    from gii_viewer.charts.registry import describe_charts

    application, _theme = create_offscreen_application(options.theme)
    from gii_viewer.exporting.images import ImageFormat, ImageOptions, write_chart
    from gii_viewer.exporting.names import chart_file_name
    from gii_viewer.model.figures import figures_of
    from gii_viewer.model.wording import ENGLISH

    image = ImageOptions(
        size=options.size,
        scale=options.scale,
        theme=options.theme,
        background=options.background,
        title=options.title,
        credit=options.credit,
    )
    status, documents = _read(options.documents)
    _make_folder(options.output)
    work = [
        (document, chart_id, chart)
        for document in _profiles(documents, "no chart is drawn of a ranking")
        for chart_id, chart in describe_charts(figures_of(document, ENGLISH)).items()
        if chart_id in options.only
    ]
    for document, chart_id, chart in _with_progress(work):
        if chart is None:
            say(f"{document.name}: no figures for the chart {chart_id}; it is skipped.")
            continue
        for kind in cast("list[ImageFormat]", options.format):
            path = options.output / chart_file_name(document.content, chart_id, kind)
            _refuse_existing(path, force=options.force)
            write_chart(chart, path, kind, image)
    application.shutdown()
    return status


def convert(options: argparse.Namespace) -> int:
    from gii_viewer.exporting.tables.converting import BINARY, FORMATS, converted, format_of
    from gii_viewer.model.figures import figures_of
    from gii_viewer.model.wording import ENGLISH

    path = None if options.output == "-" else Path(options.output)
    to = options.to or (format_of(path.name) if path and path.suffix else "json")
    if to is None:
        say(f"{path}: this name ends with no format; --to names one of {', '.join(FORMATS)}.")
        return REFUSED
    if path is None and to == "parquet":
        say("parquet is written to a file only; -o names it.")
        return REFUSED
    if path is None and to in BINARY and sys.stdout.isatty():
        say(f"{to} is no text for a terminal; -o names a file for it.")
        return REFUSED
    if path is not None:
        _refuse_existing(path, force=options.force)
    gathered = list(_gathered(options.documents))
    status, documents = _sorted_out(gathered)
    if not documents:
        return status
    every = [figures_of(document, ENGLISH) for document in documents]
    data = converted(every, to, several=len(gathered) > 1)
    if path is None:
        _print_bytes(data)
        return status
    from gii_viewer.exporting.atomic import write_atomically

    _refuse_source(path, documents)
    write_atomically(path, data)
    return status


def check_documents(options: argparse.Namespace) -> int:
    from gii_viewer.model.between import names_of
    from gii_viewer.model.check_between import check_between
    from gii_viewer.model.check_report import Checked, report_as_json, report_as_text
    from gii_viewer.model.checks import check
    from gii_viewer.model.figures import figures_of
    from gii_viewer.model.findings import Severity
    from gii_viewer.model.wording import ENGLISH

    status, documents = _read(options.documents)
    checked = []
    every = [figures_of(document, ENGLISH) for document in documents]
    for name, figures in _with_progress(list(zip(names_of(every), every, strict=True))):
        document = figures.document
        source = document.content.source.file if document.kind == "JSON" else ""
        checked.append(Checked(name, source, check(figures)))
    between = check_between(every)
    report = report_as_json if options.json else report_as_text
    _print_bytes(report(checked, between).encode())
    if status != DONE:
        return status
    serious = (Severity.IMPOSSIBLE, Severity.DOUBTFUL)
    severities = [finding.severity for one in checked for finding in one.findings]
    severities += [finding.severity for finding in between]
    found = any(severity in serious for severity in severities)
    return FOUND if found else DONE


def write_report_file(options: argparse.Namespace) -> int:
    from gii_viewer.app import create_offscreen_application

    _refuse_existing(options.output, force=options.force)
    status, documents = _read(options.documents)
    profiles = _profiles(documents, "no report is made of a ranking")
    if not profiles:
        return status
    _refuse_source(options.output, documents)
    application, _theme = create_offscreen_application()
    from gii_viewer.exporting.report.writing import write_report
    from gii_viewer.model.figures import figures_of
    from gii_viewer.model.wording import ENGLISH

    every = [figures_of(document, ENGLISH) for document in profiles]
    kind: ReportFormat = "pdf" if options.output.suffix.lower() == ".pdf" else "html"
    write_report(every, options.output, kind, paper=options.paper)
    application.shutdown()
    return status


def write_snapshots(options: argparse.Namespace) -> int:
    from gii_viewer.app import create_offscreen_application

    application, theme = create_offscreen_application(options.theme)
    from gii_viewer.exporting.atomic import write_atomically
    from gii_viewer.views.snapshot import snapshots

    status, documents = _read(options.documents)
    _make_folder(options.output)
    for document in _with_progress(documents):
        for name, data in snapshots(document, theme, options.size, options.scale):
            path = options.output / name
            _refuse_existing(path, force=options.force)
            write_atomically(path, data)
    application.shutdown()
    return status


def _gathered(arguments: Sequence[str]) -> Iterator[Document | DocumentError]:
    from gii_viewer.documents.gathering import gather

    return gather(arguments, sys.stdin.buffer, pipes=True)


def _sorted_out(gathered: Iterable[Document | DocumentError]) -> tuple[int, list[Document]]:
    """Say what could not be read; return the status so far and what could."""
    status, documents = DONE, []
    for found in gathered:
        if isinstance(found, DocumentError):
            say(str(found))
            status = REFUSED
        else:
            documents.append(found)
    return status, documents


def _profiles(documents: Iterable[Document], reason: str) -> list[ProfileDocument]:
    """Return the profiles, and say of every other document why it is skipped."""
    from gii_viewer.model.document import ProfileDocument

    profiles = []
    for document in documents:
        if isinstance(document, ProfileDocument):
            profiles.append(document)
        else:
            say(f"{document.name}: {reason}; it is skipped.")
    return profiles


def _read(arguments: Sequence[str]) -> tuple[int, list[Document]]:
    return _sorted_out(_gathered(arguments))


def _print_bytes(data: bytes) -> None:
    try:
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        let_go_of_standard_output()
        raise OutputError(f"standard output: not written: {error.strerror}.") from error


def let_go_of_standard_output() -> None:
    """Python would complain once more while it flushes at its end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(f"{folder}: this folder cannot be made: {error.strerror}.") from error


def _refuse_existing(path: Path, *, force: bool) -> None:
    if not force and path.exists():
        raise OutputError(f"{path}: this file exists already; --force replaces it.")


def _refuse_source(path: Path, documents: Sequence[Document]) -> None:
    """Keep the documents as they are, even from somebody who forces."""
    target = os.path.realpath(path)
    if any(one.path is not None and os.path.realpath(one.path) == target for one in documents):
        raise OutputError(f"{path}: this is one of the documents, which are never rewritten.")


def _with_progress(work: Sequence[T]) -> Iterator[T]:
    """Yield the work; where it is long and a person looks on, say how far it is."""
    shown = len(work) >= _LONG and sys.stderr.isatty()
    for number, piece in enumerate(work):
        if shown:
            done = _BAR_WIDTH * number // len(work)
            bar = "#" * done + "." * (_BAR_WIDTH - done)
            print(f"\r[{bar}] {number}/{len(work)}", end="", file=sys.stderr, flush=True)
        yield piece
    if shown:
        print("\r" + " " * (_BAR_WIDTH + 20) + "\r", end="", file=sys.stderr, flush=True)


def say(sentence: str) -> None:
    print(f"gii-viewer: {sentence}", file=sys.stderr)
