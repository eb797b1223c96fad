"""The entry: the window, or a command; and how each of them ends."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from gii_viewer import commands
from gii_viewer.documents.errors import OutputError


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program on ``arguments`` (by default the command line's); return its status."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    try:
        return _run(given)
    except OutputError as error:
        commands.say(str(error))
        return commands.NOT_WRITTEN
    except BrokenPipeError:
        # The reader went away.
        commands.let_go_of_standard_output()
        return commands.NOT_WRITTEN
    except KeyboardInterrupt:
        return 130
    except Exception as error:
        # A fault of ours: nobody is shown a traceback, but it is not lost either.
        from gii_viewer.crash_report import tell_crash

        return tell_crash(error)


def _run(given: Sequence[str]) -> int:
    if (given[:1] and given[0] in commands.NAMES) or any(map(_is_option, given)):
        from gii_viewer.arguments import run

        return run(given)
    # Documents alone, as the desktop gives them, need no parser: the window comes sooner.
    from gii_viewer.app import run_window

    return run_window(given, commands.FIRST_SHOWN)


def _is_option(argument: str) -> bool:
    return argument.startswith("-") and argument != "-"
