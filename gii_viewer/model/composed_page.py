"""The page of a profile, composed from its figures: for documents whose page isn't at hand.

Plain lines, with the passage of every stated and added figure: each stands in them once,
as its text. Cells of tables are set apart by tabs.
"""

from __future__ import annotations

from string import Formatter

from gii_viewer.model import pointers
from gii_viewer.model.document import Passage
from gii_viewer.model.figure import Figure
from gii_viewer.model.figures import Figures
from gii_viewer.model.profile import RANK_KINDS, ActivityKind, RankKind
from gii_viewer.model.record import Record


class ComposedPage(Record):
    """A text, which of its lines are heads, and where each figure stands, by its pointer."""

    text: str
    heads: frozenset[int]
    passages: dict[str, Passage]


def composed_page(figures: Figures) -> ComposedPage:
    """Return the page that says every stated and added figure of a profile."""
    composer = _Composer(figures)
    composer.compose()
    text = "\n".join(composer.lines)
    return ComposedPage(text, frozenset(composer.heads), composer.passages)


class _Composer:
    """Writes lines, and keeps where in them the figures stand."""

    def __init__(self, figures: Figures) -> None:
        self.lines: list[str] = []
        self.heads: set[int] = set()
        self.passages: dict[str, Passage] = {}
        self._figures = figures
        self._stated = {figure.pointer for figure in figures.stated}

    def compose(self) -> None:
        figures = self._figures
        self._head(figures.cluster_name)
        if figures.economies:
            self._say("{economies}", economies=figures.economies)
        edition = figures.get(pointers.EDITION)
        if edition is not None:
            self._say(
                figures.translate("Page", "Global Innovation Index {edition}"), edition=edition
            )
        self._ranks()
        for kind in figures.profile.activities:
            self._activity(kind)

    def _ranks(self) -> None:
        if any(self._figures.rank(kind) for kind in RANK_KINDS):
            self._head(self._figures.translate("Page", "Ranks"))
        for kind in RANK_KINDS:
            self._rank(kind)

    def _rank(self, kind: RankKind) -> None:
        figures = self._figures
        rank = figures.rank(kind)
        if rank is None:
            return
        pieces = ["{label}: {rank}"]
        parts: dict[str, str | Figure] = {"label": figures.rank_label(kind), "rank": rank}
        ranked = figures.ranked(kind)
        # Among how many by intensity is derived as a rule: the page doesn't say it.
        if ranked is not None and ranked.pointer in self._stated:
            number = int(ranked.value or 0)
            if kind == "national":
                words = figures.translate(
                    "Figures", "of the {of} clusters of its economy listed", "", number
                )
            else:
                words = figures.translate("Figures", "of {of} clusters", "", number)
            # One cluster alone is "the only one", in words without the figure.
            if "{of}" not in words:
                words = f"{words} ({{of}})"
            pieces.append(f" {words}")
            parts["of"] = ranked
        previous = figures.previous_rank(kind)
        if previous is not None:
            pieces.append(figures.translate("Page", "; {previous} in {before}"))
            parts["previous"], parts["before"] = previous, figures.previous_edition_name
        self._say("".join(pieces), **parts)

    def _activity(self, kind: ActivityKind) -> None:
        figures = self._figures
        activity = figures.profile.activity(kind)
        collaboration = activity.collaboration
        unit, period = figures.output(kind), figures.period(kind)
        self._head(f"{figures.output_title(kind)} ({period})" if period else unit)
        per_million = figures.per_million(kind)
        if per_million is not None:
            self._say(
                figures.translate("Page", "{count} {unit} per 1 million inhabitants"),
                count=per_million,
                unit=unit,
            )
        share = figures.collaboration_share(kind)
        if share is not None:
            self._say(
                figures.translate("Page", "{share} of the {unit} are made with others"),
                share=share,
                unit=unit,
            )
        if activity.organizations:
            self._head(figures.translate("Page", "Top organizations"))
        for index, organization in enumerate(activity.organizations or ()):
            self._say(
                "{rank}\t{count}\t{share}\t{name}",
                rank=figures[pointers.organization(kind, index, "rank")],
                name=organization.name,
                count=figures.count(kind, index),
                share=figures.share(kind, index),
            )
        if activity.fields:
            self._head(figures.translate("Page", "Fields"))
        for index, field in enumerate(activity.fields or ()):
            self._say("{share}\t{name}", share=figures.field(kind, index), name=field.name)
        locations = (collaboration and collaboration.locations) or ()
        if locations:
            self._head(figures.translate("Page", "Top locations of collaboration"))
        for index, name in enumerate(locations):
            self._say("{place}\t{name}", place=figures.location(kind, index), name=name)

    def _head(self, words: str) -> None:
        if self.lines:
            self.lines.append("")
        self._say("{words}", words=words)
        self.heads.add(len(self.lines))

    def _say(self, template: str, **parts: str | Figure) -> None:
        """Add the line that ``template`` makes of ``parts``, and keep where figures stand."""
        line = ""
        for words, name, _, _ in Formatter().parse(template):
            line += words
            if name is None:
                continue
            part = parts[name]
            if isinstance(part, str):
                line += part
                continue
            start = len(line)
            line += part.text
            self.passages[part.pointer] = Passage(len(self.lines) + 1, start, len(line))
        self.lines.append(line)
