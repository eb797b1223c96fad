"""The one family of errors that a document or an output can raise."""

from __future__ import annotations


class ViewerError(Exception):
    """Something a person can act on; ``str()`` is one clear sentence."""


class DocumentError(ViewerError):
    """A document that is refused: which file, which line, what was read, why.

    ``line`` is 1-based and ``None`` where no line can be blamed.
    """

    def __init__(self, file: str, line: int | None, reason: str) -> None:
        self.file = file
        self.line = line
        self.reason = reason
        place = file if line is None else f"{file}, line {line}"
        super().__init__(f"{place}: {reason}")


class OutputError(ViewerError):
    """An output that could not be written: which file, and why."""
