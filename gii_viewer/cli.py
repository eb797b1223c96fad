"""The command line: a window, and commands for scripts.

Nothing here imports Qt until a command needs it.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar, cast

from gii_viewer.documents.errors import DocumentError, OutputError

if TYPE_CHECKING:
    from gii_viewer.documents.document import Document
    from gii_viewer.exporting.report import ReportFormat

DONE, FOUND, REFUSED, NOT_WRITTEN = 0, 1, 2, 3
"""Exit statuses; bad usage is 2 as well, and no display 3. FOUND is of ``check``."""

_BUNDLED = "dalian-2024"
_LONG = 20
_BAR_WIDTH = 30
T = TypeVar("T")
_DOCUMENTS_HELP = (
    "a file (.txt .md .html .json), a folder of them, - for standard input, "
    f"or the name of a bundled profile ({_BUNDLED})"
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program on ``arguments`` (by default the command line's); return its status."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    try:
        if given and given[0] in _COMMANDS:
            return _run_command(given)
        return _run_window(given)
    except OutputError as error:
        _say(str(error))
        return NOT_WRITTEN
    except BrokenPipeError:
        # The reader went away.
        _let_go_of_standard_output()
        return NOT_WRITTEN
    except KeyboardInterrupt:
        return 130
    except Exception as error:
        # A fault of ours: nobody is shown a traceback, but it is not lost either.
        from gii_viewer.crash_report import tell_crash

        return tell_crash(error)


def _run_window(given: list[str]) -> int:
    parser = argparse.ArgumentParser(
        prog="gii-viewer",
        usage="gii-viewer [DOCUMENT ...]\n"
        "       gii-viewer {charts,convert,check,report,snapshot} --help",
        description="Show cluster profiles of the Global Innovation Index in a window.",
        epilog="Commands that need no display: charts, convert, check, report, snapshot. "
        "Exit status: 0 done; 1 check found something impossible or doubtful; "
        "2 bad usage, or a document that could not be read; "
        "3 output could not be written, or no display for the window.",
    )
    parser.add_argument(
        "documents",
        metavar="DOCUMENT",
        nargs="*",
        help=f"{_DOCUMENTS_HELP}; without any, {_BUNDLED}",
    )
    parser.add_argument("--version", action=_Version, nargs=0, help="print the version and stop")
    documents = parser.parse_args(given).documents or [_BUNDLED]
    from gii_viewer.app import run_window

    return run_window(documents)


def _run_command(given: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="gii-viewer")
    commands = parser.add_subparsers(dest="command")
    for name, (describe, words, _run) in _COMMANDS.items():
        command = commands.add_parser(name, help=words, description=words)
        command.add_argument("documents", metavar="DOCUMENT", nargs="+", help=_DOCUMENTS_HELP)
        describe(command)
    options = parser.parse_args(given)
    if options.command == "charts":
        _refuse_size(commands.choices["charts"], options)
    _describe, _words, run = _COMMANDS[options.command]
    return run(options)


class _Version(argparse.Action):
    """Looks the version up only when it is asked for: that takes longer than parsing."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object, **__: object) -> None:
        from importlib.metadata import version

        print(f"gii-viewer {version('gii-viewer')}")
        parser.exit()


# -- charts -----------------------------------------------------------------------------


def _describe_charts(command: argparse.ArgumentParser) -> None:
    from gii_viewer.charts.description import CHART_IDS

    _add_folder(command)
    command.add_argument(
        "--format",
        type=_listed(("png", "svg", "pdf")),
        default=["png"],
        metavar="png,svg,pdf",
        help="formats, with commas between (default: png)",
    )
    command.add_argument(
        "--only",
        type=_listed(CHART_IDS),
        default=list(CHART_IDS),
        metavar="ID,...",
        help=f"charts, with commas between (default: all of {', '.join(CHART_IDS)})",
    )
    _add_picture(command, "1200x750")
    command.add_argument("--background", choices=("opaque", "transparent"), default="opaque")
    command.add_argument(
        "--no-title", dest="title", action="store_false", help="without title and subtitle"
    )
    command.add_argument(
        "--no-credit",
        dest="credit",
        action="store_false",
        help="without the source, which stays in the metadata",
    )


def _refuse_size(parser: argparse.ArgumentParser, options: argparse.Namespace) -> None:
    from gii_viewer.exporting.limits import why_no_size

    reason = why_no_size(options.size, options.scale)
    if reason is not None:
        parser.error(reason)


def _run_charts(options: argparse.Namespace) -> int:
    from gii_viewer.app import create_offscreen_application
    from gii_viewer.charts.describing import describe_charts

    application, _theme = create_offscreen_application(options.theme)
    from gii_viewer.exporting.images import ImageFormat, ImageOptions, write_chart
    from gii_viewer.exporting.names import chart_file_name

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
        for document in documents
        for chart_id, chart in describe_charts(document.profile).items()
        if chart_id in options.only
    ]
    for document, chart_id, chart in _with_progress(work):
        if chart is None:
            _say(f"{document.name}: no figures for the chart {chart_id}; it is skipped.")
            continue
        for kind in cast("list[ImageFormat]", options.format):
            path = options.output / chart_file_name(document.profile, chart_id, kind)
            _refuse_existing(path, force=options.force)
            write_chart(chart, path, kind, image)
    application.shutdown()
    return status


# -- convert ----------------------------------------------------------------------------


def _describe_convert(command: argparse.ArgumentParser) -> None:
    from gii_viewer.documents.converting import FORMATS

    command.add_argument(
        "--to",
        choices=FORMATS,
        help="format (default: the one that FILE ends with, else json)",
    )
    command.add_argument(
        "-o",
        "--output",
        metavar="FILE",
        default="-",
        help="where to write; - or nothing is standard output",
    )
    command.add_argument("--force", action="store_true", help="replace an existing file")


def _run_convert(options: argparse.Namespace) -> int:
    from gii_viewer.documents.converting import BINARY, FORMATS, converted, format_of

    path = None if options.output == "-" else Path(options.output)
    to = options.to or (format_of(path.name) if path and path.suffix else "json")
    if to is None:
        _say(f"{path}: this name ends with no format; --to names one of {', '.join(FORMATS)}.")
        return REFUSED
    if path is None and to == "parquet":
        _say("parquet is written to a file only; -o names it.")
        return REFUSED
    if path is None and to in BINARY and sys.stdout.isatty():
        _say(f"{to} is no text for a terminal; -o names a file for it.")
        return REFUSED
    if path is not None:
        _refuse_existing(path, force=options.force)
    gathered = list(_gathered(options.documents))
    status, documents = _sorted_out(gathered)
    if not documents:
        return status
    profiles = [document.profile for document in documents]
    data = converted(profiles, to, several=len(gathered) > 1)
    if path is None:
        _print_bytes(data)
        return status
    from gii_viewer.exporting.atomic import write_atomically

    _refuse_source(path, documents)
    write_atomically(path, data)
    return status


# -- check ------------------------------------------------------------------------------


def _describe_check(command: argparse.ArgumentParser) -> None:
    command.add_argument("--json", action="store_true", help="print the findings as JSON")


def _run_check(options: argparse.Namespace) -> int:
    from gii_viewer.model.check_report import Checked, report_as_json, report_as_text
    from gii_viewer.model.checks import Severity, check

    status, documents = _read(options.documents)
    checked = []
    for document in _with_progress(documents):
        source = document.profile.source.file if document.kind == "profile" else document.name
        checked.append(Checked(document.name, source, check(document.profile)))
    report = report_as_json if options.json else report_as_text
    _print_bytes(report(checked).encode())
    if status != DONE:
        return status
    serious = (Severity.IMPOSSIBLE, Severity.DOUBTFUL)
    found = any(finding.severity in serious for one in checked for finding in one.findings)
    return FOUND if found else DONE


# -- report -----------------------------------------------------------------------------


def _describe_report(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "-o",
        "--output",
        metavar="FILE",
        type=_report_path,
        required=True,
        help="file to write, .pdf or .html; several profiles follow one another in it",
    )
    command.add_argument(
        "--paper", choices=("a4", "letter"), default="a4", help="size of its pages (default: a4)"
    )
    command.add_argument("--force", action="store_true", help="replace an existing file")


def _run_report(options: argparse.Namespace) -> int:
    from gii_viewer.app import create_offscreen_application

    _refuse_existing(options.output, force=options.force)
    status, documents = _read(options.documents)
    if not documents:
        return status
    _refuse_source(options.output, documents)
    application, _theme = create_offscreen_application()
    from gii_viewer.exporting.report import write_report

    profiles = [document.profile for document in documents]
    kind: ReportFormat = "pdf" if options.output.suffix.lower() == ".pdf" else "html"
    write_report(profiles, options.output, kind, paper=options.paper)
    application.shutdown()
    return status


# -- snapshot ---------------------------------------------------------------------------


def _describe_snapshot(command: argparse.ArgumentParser) -> None:
    _add_folder(command)
    _add_picture(command, "1100x720")


def _run_snapshot(options: argparse.Namespace) -> int:
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


_COMMANDS: dict[
    str,
    tuple[Callable[[argparse.ArgumentParser], None], str, Callable[[argparse.Namespace], int]],
] = {
    "charts": (_describe_charts, "Write the charts of profiles to image files.", _run_charts),
    "convert": (_describe_convert, "Convert profiles to another format.", _run_convert),
    "check": (_describe_check, "Say what does not add up, finding by finding.", _run_check),
    "report": (_describe_report, "Write one printable report of profiles.", _run_report),
    "snapshot": (_describe_snapshot, "Write a PNG of every tab of profiles.", _run_snapshot),
}


# -- what the commands share ------------------------------------------------------------


def _add_folder(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "-o", "--output", metavar="DIR", type=Path, required=True, help="folder to write to"
    )
    command.add_argument("--force", action="store_true", help="replace existing files")


def _add_picture(command: argparse.ArgumentParser, size: str) -> None:
    command.add_argument(
        "--size",
        type=_size,
        default=_size(size),
        metavar="WxH",
        help=f"width and height in pixels (default: {size})",
    )
    command.add_argument(
        "--scale", type=_scale, default=1.0, metavar="N", help="pixels per pixel (default: 1)"
    )
    command.add_argument("--theme", choices=("light", "dark"), default="light")


def _listed(known: Sequence[str]) -> Callable[[str], list[str]]:
    def parse(text: str) -> list[str]:
        named = list(dict.fromkeys(part.strip() for part in text.split(",")))
        for name in named:
            if name not in known:
                raise argparse.ArgumentTypeError(f"“{name}” is none of {', '.join(known)}")
        return named

    return parse


def _report_path(text: str) -> Path:
    path = Path(text)
    if path.suffix.lower() not in (".pdf", ".html"):
        raise argparse.ArgumentTypeError(f"“{text}” ends neither in .pdf nor in .html")
    return path


def _size(text: str) -> tuple[int, int]:
    width, found, height = text.lower().partition("x")
    if not (found and width.isdecimal() and height.isdecimal() and text.isascii()):
        raise argparse.ArgumentTypeError(f"“{text}” is not a size such as 1200x750")
    return int(width), int(height)


def _scale(text: str) -> float:
    try:
        scale = float(text)
    except ValueError:
        scale = 0.0
    if not 0.1 <= scale <= 16:
        raise argparse.ArgumentTypeError(f"“{text}” is not a scale from 0.1 to 16")
    return scale


def _gathered(arguments: Sequence[str]) -> Iterator[Document | DocumentError]:
    from gii_viewer.documents.gathering import gather

    return gather(arguments, sys.stdin.buffer)


def _sorted_out(gathered: Iterable[Document | DocumentError]) -> tuple[int, list[Document]]:
    """Say what could not be read; return the status so far and what could."""
    status, documents = DONE, []
    for found in gathered:
        if isinstance(found, DocumentError):
            _say(str(found))
            status = REFUSED
        else:
            documents.append(found)
    return status, documents


def _read(arguments: Sequence[str]) -> tuple[int, list[Document]]:
    return _sorted_out(_gathered(arguments))


def _print_bytes(data: bytes) -> None:
    try:
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        _let_go_of_standard_output()
        raise OutputError(f"standard output: not written: {error.strerror}.") from error


def _let_go_of_standard_output() -> None:
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


def _say(sentence: str) -> None:
    print(f"gii-viewer: {sentence}", file=sys.stderr)
