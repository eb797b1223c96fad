"""From a page's text to its profile: every part read exactly, missing, or refused."""

from __future__ import annotations

from types import MappingProxyType
from typing import TypeVar

from gii_viewer.documents.errors import DocumentError
from gii_viewer.documents.page.cells import Row
from gii_viewer.documents.page.collaboration_sentences import (
    CollaborationFigures,
    read_collaboration,
    sentence_starts,
)
from gii_viewer.documents.page.field_lists import FieldRow, read_fields
from gii_viewer.documents.page.headings import read_head
from gii_viewer.documents.page.numbers import FigureError, read_count, read_row_rank, read_share
from gii_viewer.documents.page.organization_table import OrganizationRow, read_organizations
from gii_viewer.documents.page.plain_text import PlainText, Span, plain_text
from gii_viewer.documents.page.rank_sentences import RankFigures, read_rank_sentences
from gii_viewer.documents.page.sections import Section, heading_offsets, sections
from gii_viewer.documents.page.stated import Stated, agreed
from gii_viewer.documents.quoting import quoted
from gii_viewer.model import pointers
from gii_viewer.model.document import Passage
from gii_viewer.model.profile import (
    ACTIVITY_KINDS,
    Activity,
    ActivityKind,
    Cluster,
    Collaboration,
    Profile,
    Rank,
    RankKind,
    Ranks,
    Source,
    StatedEvidence,
)
from gii_viewer.model.record import replace

T = TypeVar("T")


class _Statements:
    """Collects the words that state each figure, by the figure's JSON Pointer."""

    def __init__(self, page: PlainText) -> None:
        self.page = page
        self.spans: dict[str, Span] = {}

    def value(self, pointer: str, stated: Stated[T] | None) -> T | None:
        """Note where ``stated`` stands and return its value."""
        if stated is None:
            return None
        self.spans[pointer] = stated.span
        return stated.value

    def entry(self, span: Span) -> StatedEvidence:
        return StatedEvidence(self.page.passage(span).line, self.page.words(span))

    def evidence(self) -> dict[str, StatedEvidence]:
        return {pointer: self.entry(span) for pointer, span in self.spans.items()}

    def passages(self) -> dict[str, Passage]:
        return {pointer: self.page.passage(span) for pointer, span in self.spans.items()}


def read_page(text: str, source: Source, *, markdown: bool) -> tuple[Profile, dict[str, Passage]]:
    """Read the profile of a page; the second part tells where its figures stand.

    Raises
    ------
    DocumentError
        where a figure cannot be read exactly, two statements contradict each
        other, or the text is no profile at all.
    """
    page = plain_text(text, source.file, markdown=markdown)
    ranks = read_rank_sentences(page)
    stops = (*sentence_starts(page), *heading_offsets(page))
    collaborations = {kind: read_collaboration(page, kind, stops) for kind in ACTIVITY_KINDS}
    taken = _taken_lines(page, ranks, collaborations)
    found, stray, names_in_headings = sections(page, taken)
    _refuse_stray_rows(page, stray)
    tables = {kind: _table(page, found, kind) for kind in ACTIVITY_KINDS}
    _refuse_second_profile(page, found, ranks, collaborations)
    fields = _fields(page, found)
    names = [
        *(sentence.name for sentence in collaborations.values() if sentence is not None),
        *(Stated(page.name(span), span) for span in names_in_headings),
    ]
    head = read_head(page, taken, ranks.years, ranks.subjects, names)

    statements = _Statements(page)
    profile = Profile(
        edition=statements.value(pointers.EDITION, head.edition),
        cluster=Cluster(statements.value(pointers.CLUSTER_NAME, head.name), head.economies),
        ranks=_ranks(statements, ranks),
        patents=_activity(statements, "patents", ranks, tables, fields, collaborations),
        publications=_activity(statements, "publications", ranks, tables, fields, collaborations),
        source=source,
    )
    if not _is_profile(profile):
        reason = "this is not a cluster profile: none of a profile's figures is in it."
        raise DocumentError(source.file, None, reason)
    profile = replace(profile, evidence=MappingProxyType(statements.evidence()))
    return profile, statements.passages()


def _is_profile(profile: Profile) -> bool:
    """Tell a profile by any figure besides its year, or by its year and its cluster."""
    if profile.ranks != Ranks():
        return True
    if profile.patents != Activity() or profile.publications != Activity():
        return True
    return profile.edition is not None and profile.cluster.economies is not None


def _taken_lines(
    page: PlainText,
    ranks: RankFigures,
    collaborations: dict[ActivityKind, CollaborationFigures | None],
) -> set[int]:
    """Return the lines of sentences, which are rows of no table."""
    spans = list(ranks.spans)
    for sentence in collaborations.values():
        spans += sentence.spans if sentence is not None else ()
    return {
        line for start, end in spans for line in range(page.line_of(start), page.line_of(end) + 1)
    }


def _refuse_stray_rows(page: PlainText, stray: list[Row]) -> None:
    """Refuse rows of figures that no heading assigns to patents or to publications."""
    for row in stray:
        if len(row.cells) != 4:
            continue
        rank, _, count, share = (page.text[slice(*cell)] for cell in row.cells)
        try:
            read_row_rank(rank), read_count(count), read_share(share)
        except FigureError:
            continue
        words = quoted(page.text[slice(*row.span)])
        page.refuse(
            row.span[0],
            f"{words} is a row of no table; expected "
            '"Top PCT applicants" or "Top publishing organizations" above it.',
        )


def _table(
    page: PlainText, found: list[Section], kind: ActivityKind
) -> tuple[OrganizationRow, ...]:
    """Read the side's one table; two that differ are of two profiles."""
    tables = []
    for section in found:
        if section.kind == "organizations" and section.activity == kind:
            rows = read_organizations(page, section)
            if rows:
                tables.append(rows)
    for table in tables[1:]:
        for first, other in zip(tables[0], table, strict=False):
            spans = ((row.rank[0], row.share[1]) for row in (first, other))
            values = (first.value, other.value)
            statements = [Stated(*pair) for pair in zip(values, spans, strict=True)]
            agreed(page, statements, "each of its organizations")
        if len(table) != len(tables[0]):
            page.refuse(table[0].rank[0], "a second table of organizations is of other length.")
    return tables[0] if tables else ()


def _refuse_second_profile(
    page: PlainText,
    found: list[Section],
    ranks: RankFigures,
    collaborations: dict[ActivityKind, CollaborationFigures | None],
) -> None:
    """Refuse a page that is there twice: its figures begin again after all were stated.

    A title, or one statement again, is what many web pages repeat.
    """
    starts: dict[str, list[int]] = {}
    for start, end in ranks.spans:
        starts.setdefault(page.words((start, end)), []).append(start)
    for kind in ACTIVITY_KINDS:
        sentence = collaborations[kind]
        starts[f"{kind} made with others"] = [one[0] for one in sentence.spans] if sentence else []
        starts[f"{kind} table"] = [
            section.rows[0].span[0]
            for section in found
            if section.kind == "organizations" and section.activity == kind and section.rows
        ]
    stated = [sorted(offsets) for offsets in starts.values() if offsets]
    last_first = max((offsets[0] for offsets in stated), default=0)
    again = [next((one for one in offsets if one > last_first), None) for offsets in stated]
    second = sorted(offset for offset in again if offset is not None)
    if len(second) > 1:
        line_end = page.line_span(page.line_of(second[0]))[1]
        words = quoted(page.words((second[0], line_end)))
        page.refuse(
            second[0],
            f"{words} begins a second profile, which states again what stands above; "
            "expected one profile in a document.",
        )


def _fields(page: PlainText, found: list[Section]) -> dict[ActivityKind, tuple[FieldRow, ...]]:
    lists: dict[ActivityKind, list[tuple[FieldRow, ...]]] = {kind: [] for kind in ACTIVITY_KINDS}
    for section in found:
        if section.kind == "fields":
            rows = read_fields(page, section)
            # Rows without a side are refused, so none is lost here.
            if rows and section.activity is not None:
                lists[section.activity].append(rows)
    for rows_of_lists in lists.values():
        statements = [
            Stated(tuple(row.value for row in rows), rows[0].share) for rows in rows_of_lists
        ]
        agreed(page, statements, "its fields")
    return {
        kind: rows_of_lists[0] if rows_of_lists else () for kind, rows_of_lists in lists.items()
    }


def _ranks(statements: _Statements, figures: RankFigures) -> Ranks:
    # A page lists the same clusters for both ranks, whether or not it says so twice.
    of = None if figures.listed is None else figures.listed.value

    def listed_rank(kind: RankKind, stated: Stated[int] | None) -> Rank | None:
        rank = statements.value(pointers.rank(kind), stated)
        if stated is None or rank is None:
            return None
        if of is not None and rank > of:
            words = quoted(statements.page.words(stated.span))
            listed = f"{of:,} cluster is" if of == 1 else f"{of:,} clusters are"
            statements.page.refuse(
                stated.span[0], f"{words} cannot be right: only {listed} listed."
            )
        return Rank(rank, of)

    size, intensity = listed_rank("size", figures.size), listed_rank("intensity", figures.intensity)
    of_size = None if size is None else figures.listed
    of_intensity = None if intensity is None else figures.intensity_listed
    statements.value(pointers.rank("size", "of"), of_size)
    # The same words again would be no evidence of their own.
    if not (of_size and of_intensity) or (
        statements.entry(of_size.span) != statements.entry(of_intensity.span)
    ):
        statements.value(pointers.rank("intensity", "of"), of_intensity)
    national = statements.value(pointers.rank("national"), figures.national)
    if national is None:
        return Ranks(size, intensity, None)
    national_of = statements.value(pointers.rank("national", "of"), figures.national_of)
    return Ranks(size, intensity, Rank(national, national_of))


def _activity(
    statements: _Statements,
    kind: ActivityKind,
    ranks: RankFigures,
    tables: dict[ActivityKind, tuple[OrganizationRow, ...]],
    fields: dict[ActivityKind, tuple[FieldRow, ...]],
    collaborations: dict[ActivityKind, CollaborationFigures | None],
) -> Activity:
    per_million = ranks.patents_per_million if kind == "patents" else ranks.publications_per_million
    stated_per_million = statements.value(pointers.per_million(kind), per_million)
    for index, row in enumerate(tables[kind]):
        statements.spans[pointers.organization(kind, index, "rank")] = row.rank
        statements.spans[pointers.organization(kind, index, "count")] = row.count
        statements.spans[pointers.organization(kind, index, "share")] = row.share
    for index, field in enumerate(fields[kind]):
        statements.spans[pointers.field(kind, index)] = field.share
    return Activity(
        per_million=stated_per_million,
        organizations=tuple(row.value for row in tables[kind]) or None,
        fields=tuple(field.value for field in fields[kind]) or None,
        collaboration=_collaboration(statements, kind, collaborations[kind]),
    )


def _collaboration(
    statements: _Statements, kind: ActivityKind, sentence: CollaborationFigures | None
) -> Collaboration | None:
    if sentence is None:
        return None
    share = statements.value(pointers.collaboration_share(kind), sentence.share)
    for index, location in enumerate(sentence.locations or ()):
        statements.value(pointers.location(kind, index), location)
    if sentence.locations is None:
        return Collaboration(share, None)
    return Collaboration(share, tuple(location.value for location in sentence.locations))
