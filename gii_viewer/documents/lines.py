"""Where a text's lines begin: a character's line is found without counting from the start."""

from __future__ import annotations

import re
from bisect import bisect_right


class Lines:
    r"""The lines of a text, which "\n" ends; lines and offsets are 0-based."""

    def __init__(self, text: str) -> None:
        self.starts = [0, *(found.end() for found in re.finditer("\n", text))]
        self._length = len(text)

    def at(self, offset: int) -> int:
        """Return the line that the character at ``offset`` stands in."""
        return bisect_right(self.starts, offset) - 1

    def span(self, line: int) -> tuple[int, int]:
        """Return where a line begins and ends, its line end left out."""
        following = line + 1
        last = following == len(self.starts)
        return self.starts[line], self._length if last else self.starts[following] - 1
