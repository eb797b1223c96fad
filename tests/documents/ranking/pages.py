"""Pages as formats make them, for tests of the grammar alone."""

from __future__ import annotations

from gii_viewer.documents.blocks import Block, Page, trimmed


def page_of_text(text: str, file: str = "ranking.txt") -> Page:
    """Return a page whose lines with tabs or pipes are rows, and all others paragraphs."""
    blocks: list[Block] = []
    start = 0
    for line in text.split("\n"):
        end = start + len(line)
        mark = "\t" if "\t" in line else "|" if line.startswith("|") else None
        if line.strip("|-: ") and mark:
            blocks.append(_row(text, start, line, mark))
        elif line.strip("|-: "):
            begin, stop = trimmed(text, (start, end))
            before = blocks[-1] if blocks else None
            if (
                before
                and before.kind == "paragraph"
                and not text[before.span[1] : start].strip(" \n")
            ):
                joined = text[before.span[1] : start].count("\n") == 1
                if joined:
                    blocks.pop()
                    begin = before.span[0]
            blocks.append(Block("paragraph", (begin, stop)))
        start = end + 1
    return Page(file, text, tuple(blocks))


def _row(text: str, start: int, line: str, mark: str) -> Block:
    words = line.strip("|") if mark == "|" else line
    at = start + (line.startswith("|") and mark == "|")
    cells = []
    for cell in words.split(mark):
        cells.append(trimmed(text, (at, at + len(cell))))
        at += len(cell) + 1
    return Block("row", (cells[0][0], max(cells[-1][1], cells[0][0])), tuple(cells))
