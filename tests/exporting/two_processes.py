"""What two processes print that differ in all that must not change a file."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path


def printed_by_two(script: str) -> tuple[list[str], list[str]]:
    """Return the lines that ``script`` prints in two processes.

    They have other hash seeds, and clocks that differ by more than half a day: a
    moment that found its way into a file would differ, however quick they are.
    """

    def run(seed: str, zone: str) -> list[str]:
        environment = {
            **os.environ,
            "PYTHONHASHSEED": seed,
            "QT_QPA_PLATFORM": "offscreen",
            "TZ": zone,
        }
        return subprocess.run(
            [sys.executable, "-c", script],
            cwd=Path(__file__).parents[2],
            env=environment,
            check=True,
            capture_output=True,
            text=True,
        ).stdout.splitlines()

    return run("1", "UTC0"), run("2", "FAR-14")
