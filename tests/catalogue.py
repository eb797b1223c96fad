"""The translators' catalogue, made from the code: ``make translations``."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from html import escape
from pathlib import Path

from gii_viewer.model.singulars import SINGULARS

ROOT = Path(__file__).parents[1]
KEPT = ROOT / "resources" / "translations" / "gii_viewer.ts"

_MESSAGE = re.compile(
    r"<message>\n(?P<source>\s*<source>(?P<text>[^<]*)</source>\n)(?P<rest>.*?)</message>",
    re.DOTALL,
)
_NOT_TRANSLATED = '<translation type="unfinished"></translation>'
_PLURALS = """<translation type="unfinished">
            <numerusform></numerusform>
        </translation>"""


def bring_up_to_date(catalogue: Path) -> None:
    """Take all texts of the code into ``catalogue``, keeping what is translated.

    Qt's tool finds that a text counts only in ``tr``; here those looked up with
    ``translate`` are told as well.
    """
    beside = Path(sys.executable).with_name("pyside6-lupdate")
    tool = beside if beside.exists() else shutil.which("pyside6-lupdate")
    assert tool is not None
    sources = sorted(str(path) for path in (ROOT / "gii_viewer").rglob("*.py"))
    subprocess.run(
        [tool, "-locations", "none", "-no-obsolete", *sources, "-ts", catalogue],
        check=True,
        capture_output=True,
    )
    found = catalogue.read_text("utf-8")
    catalogue.write_text(_MESSAGE.sub(_counted, found), "utf-8")


def _counted(message: re.Match[str]) -> str:
    if message["text"] not in _COUNTING:
        return message[0]
    rest = message["rest"].replace(_NOT_TRANSLATED, _PLURALS)
    return f'<message numerus="yes">\n{message["source"]}{rest}</message>'


_COUNTING = {escape(text, quote=False) for text in SINGULARS}


if __name__ == "__main__":
    bring_up_to_date(KEPT)
