"""Looks for bytes that break what must hold of reading: ``python -m tests.fuzzing.fuzz SECONDS``.

It needs atheris (the development extra ``fuzz``), which instruments the reader and lets
libFuzzer follow new paths through it. What it finds is written to ``tests/fuzzing/finds``,
and from then on read by the tests.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["gii_viewer.documents"]):
    from tests.fuzzing import oracle

from tests.documents.dalian_page import dalian_page
from tests.documents.pages import Layout

FINDS = Path(__file__).with_name("finds")
LONGEST_INPUT = 12_000
SLOWEST = 5
"""Seconds that one page may take before libFuzzer calls it a find."""

PHRASES = (
    *("Global Innovation Index 2024", "Dalian, China", "Top PCT applicants", "Patents\\x09Share"),
    *("Top publishing organizations", "Articles", "Top technology fields in Dalian", "Optics 3%"),
    *("65th largest science and technology cluster in 2024", "S&T cluster by intensity", "57%"),
    *("is the eighteenth-ranked cluster, out of 26 local clusters", "the top 100 S&T clusters"),
    *(
        "per 1 million inhabitants",
        "over the last five years",
        "12 venture capital deals",
        "15,062",
    ),
    *("are filed in collaboration with other inventors, with", "top collaborative locations"),
    *(
        "up from 68th in 2023",
        "(= 2023)",
        "1\\x09BASF SE\\x09583\\x0957%",
        "| 1 | BASF SE | 5 | 3% |",
    ),
    *("<table><tr><td>", "<sup>1</sup>", "<b>", "</td>", "&nbsp;", "**", "~~", "[1]", "---|---"),
    *(
        "Rank,Cluster,Economy,PCT applications",
        "\\xc2\\xa0",
        "\\xe2\\x80\\x93",
        "\\xe2\\x88\\x92",
        "TW*",
    ),
)


def seeds() -> Iterator[tuple[str, bytes]]:
    """Yield what fuzzing starts from: a page in many layouts, and all earlier finds."""
    for number, columns in enumerate(("tabs", "pipes", "gaps", "cells")):
        for bold in (True, False):
            layout = Layout(columns=columns, bold=bold, headings=bold, width=None if bold else 60)  # type: ignore[arg-type]
            text = dalian_page(layout)
            for place in range(len(oracle.NAMES)):
                yield f"{number}-{bold}-{place}", bytes([place]) + text.encode()
    for sample in (FINDS.parent.parent / "documents" / "formats" / "samples").glob("*.mhtml"):
        yield sample.name, bytes([oracle.NAMES.index("page.mhtml")]) + sample.read_bytes()
    for find in FINDS.iterdir():
        yield find.name, find.read_bytes()


def read(data: bytes) -> None:
    """Read an input, whose first byte chooses the name of the file."""
    if data:
        oracle.outcome(data[1:], oracle.NAMES[data[0] % len(oracle.NAMES)])


def main() -> None:
    seconds = int(sys.argv[1]) if len(sys.argv) > 1 else 60
    with tempfile.TemporaryDirectory() as folder:
        corpus = Path(folder)
        for name, data in seeds():
            (corpus / name).write_bytes(data)
        dictionary = corpus.with_name(f"{corpus.name}.dict")
        dictionary.write_text("".join(f'"{words}"\n' for words in PHRASES), "ascii")
        options = {
            "max_total_time": seconds,
            "max_len": LONGEST_INPUT,
            "timeout": SLOWEST,
            "dict": dictionary,
            "artifact_prefix": f"{FINDS}/",
            "print_final_stats": 1,
        }
        arguments = [f"-{name}={value}" for name, value in options.items()]
        atheris.Setup([sys.argv[0], *arguments, str(corpus)], read)
        atheris.Fuzz()


if __name__ == "__main__":
    main()
