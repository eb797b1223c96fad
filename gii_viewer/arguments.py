"""The command line's options, parsed: of the window, and of the commands for scripts.

Nothing here imports Qt until a command needs it.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from pathlib import Path

from gii_viewer import commands

_DOCUMENTS_HELP = (
    "a file (.txt .md .html .mhtml .pdf .docx .csv .xlsx .json), a folder of them, "
    "- for standard input, "
    f"or the name of a bundled document ({commands.FIRST_SHOWN}, {commands.RANKING})"
)


def run(given: Sequence[str]) -> int:
    """Do what ``given`` asks for, a command or the window; return the exit status."""
    if given and given[0] in _COMMANDS:
        return _run_command(given)
    return _run_window(given)


def _run_window(given: Sequence[str]) -> int:
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
        help=f"{_DOCUMENTS_HELP}; without any, what was open, at first {commands.FIRST_SHOWN}",
    )
    parser.add_argument("--version", action=_Version, nargs=0, help="print the version and stop")
    documents = parser.parse_args(given).documents
    from gii_viewer.app import run_window

    return run_window(documents, commands.FIRST_SHOWN)


def _run_command(given: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="gii-viewer")
    parsers = parser.add_subparsers(dest="command")
    for name, (describe, words, _run) in _COMMANDS.items():
        command = parsers.add_parser(name, help=words, description=words)
        command.add_argument("documents", metavar="DOCUMENT", nargs="+", help=_DOCUMENTS_HELP)
        describe(command)
    options = parser.parse_args(given)
    if options.command == "charts":
        _refuse_size(parsers.choices["charts"], options)
    _describe, _words, run = _COMMANDS[options.command]
    return run(options)


class _Version(argparse.Action):
    """Looks the version up only when it is asked for: that takes longer than parsing."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object, **__: object) -> None:
        from importlib.metadata import version

        print(f"gii-viewer {version('gii-viewer')}")
        parser.exit()


def _describe_charts(command: argparse.ArgumentParser) -> None:
    from gii_viewer.charts.registry import CHART_IDS

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


def _describe_convert(command: argparse.ArgumentParser) -> None:
    from gii_viewer.exporting.tables.converting import FORMATS

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


def _describe_check(command: argparse.ArgumentParser) -> None:
    command.add_argument("--json", action="store_true", help="print the findings as JSON")


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


def _describe_snapshot(command: argparse.ArgumentParser) -> None:
    _add_folder(command)
    _add_picture(command, "1100x720")


_COMMANDS: dict[
    str,
    tuple[Callable[[argparse.ArgumentParser], None], str, Callable[[argparse.Namespace], int]],
] = {
    "charts": (
        _describe_charts,
        "Write the charts of profiles to image files.",
        commands.write_charts,
    ),
    "convert": (_describe_convert, "Convert profiles to another format.", commands.convert),
    "check": (
        _describe_check,
        "Say what does not add up, finding by finding.",
        commands.check_documents,
    ),
    "report": (
        _describe_report,
        "Write one printable report of profiles.",
        commands.write_report_file,
    ),
    "snapshot": (
        _describe_snapshot,
        "Write a PNG of every tab of profiles.",
        commands.write_snapshots,
    ),
}


# -- options ----------------------------------------------------------------------------


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
