"""Pages read a second by one core, against what only taking their words apart costs.

    python benchmarks/reading.py [PAGES]

Reads that many pages with facts of their own (10,000 unless given) as text, and fewer as
Markdown and HTML; each format against its floor, in turn in one process: decoding, and
the words by a regular expression, by the parser of Markdown, or by that of HTML. Then shows that
the time a page takes does not grow with their number, nor that of one page faster than its
length. Start-up is left aside. The aim is 1,500 pages of text a second.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from random import Random
from statistics import median
from time import process_time

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from markdown_it import MarkdownIt
from selectolax.lexbor import LexborHTMLParser

from gii_viewer.documents.reading import read_bytes
from gii_viewer.model.profile import Organization, Profile
from gii_viewer.model.record import replace
from tests.documents.pages import Layout, page
from tests.profiles import dalian

AIM = 1_500
ROUNDS = 5


def profile_of(number: int) -> Profile:
    """Return Dalian's profile with other counts, shares and figures per million."""
    random = Random(number)

    def rows(names: Sequence[Organization]) -> tuple[Organization, ...]:
        return tuple(
            Organization(row.rank, row.name, random.randint(1, 90_000), random.randint(0, 30))
            for row in names
        )

    whole = dalian()
    patents, articles = whole.patents, whole.publications
    return replace(
        whole,
        patents=replace(
            patents,
            per_million=random.randint(1, 9_999),
            organizations=rows(patents.organizations or ()),
        ),
        publications=replace(
            articles,
            per_million=random.randint(1, 99_999),
            organizations=rows(articles.organizations or ()),
        ),
    )


def html_of(text: str) -> str:
    lines = (
        f"<tr><td>{line.replace(chr(9), '</td><td>')}</td></tr>" if "\t" in line else f"<p>{line}"
        for line in text.replace("&", "&amp;").split("\n")
    )
    tables = re.sub(r"(?:<tr>.*?</tr>)+", r"<table>\g<0></table>", "".join(lines))
    return "<!doctype html><body>" + re.sub(r"[*]{2}(.+?)[*]{2}", r"<b>\1</b>", tables)


def seconds(work: Callable[[bytes], object], pages: Sequence[bytes]) -> float:
    """Return the processor's time for all pages."""
    began = process_time()
    for each in pages:
        work(each)
    return process_time() - began


def compare(name: str, pages: Sequence[bytes], file: str, floor: Callable[[str], object]) -> None:
    chunk = pages[: max(1, len(pages) // ROUNDS)]
    pairs = [
        (
            seconds(lambda data: read_bytes(data, file), chunk),
            seconds(lambda data: floor(data.decode()), chunk),
        )
        for _ in range(ROUNDS)
    ]
    ours, theirs = (median(times) / len(chunk) for times in zip(*pairs, strict=True))
    aim = f"; aim {AIM:,}" if name == "text" else ""
    print(
        f"{name:9} {1 / ours:7,.0f} pages/s   floor {1 / theirs:8,.0f} pages/s   "
        f"ratio {ours / theirs:6.1f}{aim}"
    )


def main(number: int) -> None:
    texts = [page(profile_of(each)) for each in range(number)]
    pages = [text.encode() for text in texts]
    few = max(1, number // 10)
    read_bytes(pages[0], "page.txt")
    compare("text", pages, "page.txt", lambda text: re.findall(r"\S+", text))
    headed = [page(profile_of(each), Layout(columns="pipes", headings=True)) for each in range(few)]
    parser = MarkdownIt("commonmark").enable("table")
    compare("Markdown", [text.encode() for text in headed], "page.md", parser.parse)
    compare(
        "HTML",
        [html_of(text).encode() for text in texts[:few]],
        "page.html",
        lambda text: LexborHTMLParser(text).text(),
    )
    each = [
        seconds(lambda data: read_bytes(data, "page.txt"), pages[:count]) / count
        for count in (few // 10 or 1, few, number)
    ]
    print(f"A page among {few // 10 or 1:,}, {few:,} and {number:,}, in milliseconds: ", end="")
    print(
        ", ".join(f"{1000 * one:.2f}" for one in each), f"(last to first {each[2] / each[0]:.2f})"
    )
    lengths = (1, 8, 64)
    long = [
        median(
            seconds(lambda data: read_bytes(data, "page.txt"), [padded(texts[0], times)])
            for _ in range(ROUNDS)
        )
        for times in lengths
    ]
    print("A page with 1, 8 and 64 times its words around it, in milliseconds: ", end="")
    print(
        ", ".join(f"{1000 * one:.2f}" for one in long), f"(last to first {long[2] / long[0]:.1f})"
    )


def padded(text: str, times: int) -> bytes:
    """Return a page with as many lines of navigation above it as make it ``times`` as long."""
    line = "Skip to the main content and choose another language\n"
    return (line * (len(text) * (times - 1) // len(line)) + text).encode()


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
