"""What a format of documents is: how it is told, and how it is read."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from importlib import import_module

from gii_viewer.documents.decoding import decode
from gii_viewer.documents.errors import DocumentError
from gii_viewer.documents.quoting import without_controls
from gii_viewer.model.document import DocumentKind, Passage
from gii_viewer.model.profile import Profile, Source
from gii_viewer.model.ranking import Ranking
from gii_viewer.model.record import Record


class Original(Record):
    """A document as it came: its bytes, and the name that messages call it by."""

    data: bytes
    name: str

    @cached_property
    def text(self) -> str:
        r"""The text with "\n" line ends, decoded when a format first asks for it.

        Raises
        ------
        DocumentError
            where the bytes are no text, or nothing is in them.
        """
        text = decode(self.data, self.name)
        if not text.strip("\ufeff\u200b \t\n\u00a0"):
            raise DocumentError(self.name, None, "the document is empty.")
        return text

    @cached_property
    def source(self) -> Source:
        """What evidence names as the origin of its figures."""
        # A window that opens on a profile document needs none.
        import hashlib

        return Source(without_controls(self.name), hashlib.sha256(self.data).hexdigest())


class Content(Record):
    """One profile or ranking that was read; ``text`` and ``passages`` are a Document's."""

    text: str
    said: Profile | Ranking
    passages: Mapping[str, Passage]


class Format(Record):
    """A format: ``suffixes`` are in lower case and with their dot.

    ``tells`` knows the format by content, for next to nothing; ``module`` is the one beside
    this that reads it.
    """

    kind: DocumentKind
    suffixes: tuple[str, ...]
    tells: Callable[[Original], bool]
    module: str

    def read(self, original: Original) -> Sequence[Content]:
        """Return what the document says, one thing at least.

        Raises
        ------
        DocumentError
            where it cannot be read exactly.
        """
        module = import_module(f"gii_viewer.documents.formats.{self.module}")
        contents: Sequence[Content] = module.read(original)
        return contents
