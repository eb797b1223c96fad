"""Every figure of a document: stated, derived and added alike, found by its pointer.

``figures.figures_of`` makes one :class:`DocumentFigures` for a document and a wording, once;
it is what every view and every exporter asks.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Sequence
from functools import cached_property

from gii_viewer.model import pointers
from gii_viewer.model.derivations import assumption_words
from gii_viewer.model.document import Document
from gii_viewer.model.document_words import DocumentWords
from gii_viewer.model.figure import Assumption, Figure, FigureRef
from gii_viewer.model.pointers import Place, What
from gii_viewer.model.profile import ActivityKind, AddedEvidence, Basis, StatedEvidence
from gii_viewer.model.wording import Wording


class MissingFigureError(LookupError):
    """The document neither has nor allows the figure that the pointer names."""

    def __init__(self, pointer: str) -> None:
        super().__init__(f"the document has no figure {pointer!r}")


class DocumentFigures(DocumentWords, ABC):
    """The figures of one document, with their words in one wording."""

    def __init__(self, document: Document, wording: Wording) -> None:
        super().__init__(document.content.edition, wording)
        self.document = document
        self._made: dict[str, Figure | None] = {}

    # -- what each kind of document has its own way of -----------------------------------

    @property
    @abstractmethod
    def title(self) -> str:
        """What the document is about, as it stands at a head."""

    @property
    @abstractmethod
    def scope(self) -> tuple[str, ...]:
        """What stands below the title, in pieces: the edition among them."""

    @property
    @abstractmethod
    def source_line(self) -> str:
        """The source to quote: publisher, edition, subject, document."""

    @abstractmethod
    def cluster_of(self, figure: Figure) -> str:
        """Return the name of the cluster that a figure belongs to, "" where it is not given."""

    @abstractmethod
    def stated_pointers(self) -> Iterable[str]:
        """Return the pointers of all figures that the document can state, in its order."""

    @abstractmethod
    def derived_pointers(self) -> Sequence[str]:
        """Return the pointers of all derived figures, always in the same order."""

    @abstractmethod
    def make(self, pointer: str, place: Place) -> Figure | None:
        """Make the figure at ``pointer``, ``None`` where the document has none."""

    # -- figures -------------------------------------------------------------------------

    def __getitem__(self, pointer: str) -> Figure:
        """Return the figure at ``pointer``.

        Raises
        ------
        UnknownPointerError
            where no document has such a figure.
        MissingFigureError
            where this one has none.
        """
        found = self.get(pointer)
        if found is None:
            raise MissingFigureError(pointer)
        return found

    def get(self, pointer: str) -> Figure | None:
        """Return the figure at ``pointer``, ``None`` where the document has none.

        Raises
        ------
        UnknownPointerError
            where no document has such a figure.
        """
        if pointer not in self._made:
            self._made[pointer] = self.make(pointer, pointers.parse(pointer))
        return self._made[pointer]

    def ref(self, pointer: str) -> FigureRef:
        """Return the name of the figure at ``pointer``, unlike that of any other document's."""
        return FigureRef(self.document.key, pointer)

    def get_all(self, names: Sequence[str]) -> tuple[Figure, ...]:
        """Return those of the figures that there are, in the order asked for."""
        return tuple(figure for name in names if (figure := self.get(name)) is not None)

    @cached_property
    def stated(self) -> tuple[Figure, ...]:
        """All figures that the document states or the user added, in page order."""
        found = self.get_all(tuple(self.stated_pointers()))
        return tuple(figure for figure in found if figure.basis is not Basis.DERIVED)

    @cached_property
    def derived(self) -> tuple[Figure, ...]:
        """All derived figures, always in the same order."""
        return self.get_all(self.derived_pointers())

    def derived_of(self, kind: ActivityKind | None) -> tuple[Figure, ...]:
        """Return the derived figures of one activity, of ``None`` those of neither."""
        return tuple(figure for figure in self.derived if figure.place.activity == kind)

    def origin(self, figure: Figure) -> str:
        """Say where a figure comes from."""
        match figure.evidence:
            case AddedEvidence(added, note):
                return self.translate("Figures", "added by the user on {date} ({note})").format(
                    date=added, note=note
                )
            case StatedEvidence(line, _):
                return self.translate("Figures", "stated in line {line} of {file}").format(
                    line=line, file=self.document.content.source.file
                )
            case _ if figure.basis is Basis.DERIVED:
                return self.translate("Figures", "derived from the figures of {file}").format(
                    file=self.document.content.source.file
                )
            case _:
                return self.translate("Figures", "stated in {file}").format(
                    file=self.document.content.source.file
                )

    def quoted(self, evidence: StatedEvidence) -> str:
        """Say in which line of which file the words of a figure stand, and what they are."""
        return self.translate("Figures", "Line {line} of {file}: “{words}”").format(
            line=evidence.line, file=self.document.content.source.file, words=evidence.text
        )

    def detail(self, figure: Figure) -> str:
        """Say all about a figure: value, period and whose its years are, edition, basis, line."""
        before = figure.place.what is What.PREVIOUS_RANK
        edition = "" if before else self.edition_name
        scope = ", ".join(part for part in (figure.period, edition) if part)
        label = f"{figure.name}, {figure.label}" if figure.name else figure.label
        detail = self.translate("Figures", "{label}: {value} ({scope}); {origin}.").format(
            label=label, value=figure.text, scope=scope, origin=self.origin(figure)
        )
        return f"{detail} {self.years_note}" if figure.years else detail

    def assumption_words(self, assumption: Assumption) -> str:
        """Say one assumption in a sentence."""
        return assumption_words(assumption, self.wording)
