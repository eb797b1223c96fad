"""From a page's text to its profile: every part read exactly, missing, or refused."""

from __future__ import annotations

import re
from collections.abc import Sequence
from types import MappingProxyType
from typing import TypeVar

from gii_viewer.documents.blocks import Block, Page, Span
from gii_viewer.documents.errors import DocumentError
from gii_viewer.documents.page.account import Account
from gii_viewer.documents.page.collaboration_sentences import (
    CollaborationFigures,
    find_collaborations,
    read_collaboration,
    starts_of,
)
from gii_viewer.documents.page.field_lists import FieldRow, read_fields
from gii_viewer.documents.page.headings import read_head
from gii_viewer.documents.page.numbers import FigureError, read_count, read_row_rank, read_share
from gii_viewer.documents.page.organization_table import OrganizationRow, read_organizations
from gii_viewer.documents.page.output_sentences import OUTPUT_NAMES, OutputFigures, read_outputs
from gii_viewer.documents.page.rank_sentences import (
    AMONG,
    RankFigures,
    read_listed,
    read_rank_sentences,
    refuse_other_ranks,
)
from gii_viewer.documents.page.sections import (
    Section,
    filled,
    heading_offsets,
    number_in_heading,
    sections,
)
from gii_viewer.documents.page.stated import Stated, agreed, refuse_unended
from gii_viewer.documents.quoting import quoted
from gii_viewer.model import pointers
from gii_viewer.model.document import Passage
from gii_viewer.model.names import folded
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

_UNREAD_END = re.compile(r"[^.]*?(?:\.|\n[ \t]*\n|$)", re.DOTALL)
_LONGEST_SENTENCE = 300
_OF_A_PROFILE = re.compile(r"\bcollaborat|\binhabitants\b|[0-9]\s?% of\b", re.IGNORECASE)


class _Statements:
    """Collects the words that state each figure, by the figure's JSON Pointer."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.spans: dict[str, Span] = {}

    def value(self, pointer: str, stated: Stated[T] | None) -> T | None:
        """Note where ``stated`` stands and return its value."""
        if stated is None:
            return None
        self.spans[pointer] = stated.span
        return stated.value

    def said(self) -> tuple[dict[str, StatedEvidence], dict[str, Passage]]:
        """Return each figure's words and the place where they stand."""
        evidence: dict[str, StatedEvidence] = {}
        passages: dict[str, Passage] = {}
        for pointer, span in self.spans.items():
            passages[pointer] = passage = self.page.passage(span)
            evidence[pointer] = StatedEvidence(passage.line, self.page.words(span))
        return evidence, passages


def read_page(page: Page, source: Source) -> tuple[Profile, dict[str, Passage]]:
    """Read the profile of a page; the second part tells where its figures stand.

    Raises
    ------
    DocumentError
        where a figure cannot be read exactly or is none that a profile has, two
        statements contradict each other, or the page is no profile at all.
    """
    account = Account(page)
    page = account.page
    ranks = read_rank_sentences(account)
    outputs = read_outputs(account)
    sentences = find_collaborations(account)
    stops = (*starts_of(sentences), *heading_offsets(page))
    collaborations = {
        kind: read_collaboration(account, kind, sentences[kind], stops) for kind in ACTIVITY_KINDS
    }
    made_with_others = [one for one in collaborations.values() if one is not None]
    shares = [one.share for one in made_with_others]
    found, stray, names_in_headings = sections(account)
    _refuse_stray_rows(page, stray)
    tables = {kind: _table(account, found, kind) for kind in ACTIVITY_KINDS}
    _refuse_second_profile(page, found, [*ranks.stated, *outputs.stated, *shares])
    fields = _fields(account, found)
    names = [
        one.name for one in collaborations.values() if one is not None and one.name is not None
    ]
    names += [_name_in_heading(page, span, names) for span in names_in_headings]
    subjects = [*ranks.subjects, *outputs.subjects]
    end = _end(account)
    read_listed(account, ranks, end)
    head = read_head(account, ranks.years, subjects, names)
    ranks.refuse_other_than_previous(account, head.edition)
    refuse_other_ranks(account)
    refuse_unended(account, [*ranks.spans, *outputs.spans], AMONG)
    # A title below the last sentence is a link to another page, so the end stays where it was.
    account.refuse_what_is_left((account.taken[0][0] if account.taken else 0, end))

    statements = _Statements(page)
    profile = Profile(
        edition=statements.value(pointers.EDITION, head.edition),
        cluster=Cluster(statements.value(pointers.CLUSTER_NAME, head.name), head.economies),
        ranks=_ranks(statements, account, ranks),
        patents=_activity(statements, "patents", outputs, tables, fields, collaborations),
        publications=_activity(statements, "publications", outputs, tables, fields, collaborations),
        source=source,
        venture_capital=_venture_capital(statements, outputs),
    )
    if not _is_profile(profile):
        reason = "this is not a cluster profile: none of a profile's figures is in it."
        raise DocumentError(source.file, None, reason)
    evidence, passages = statements.said()
    return replace(profile, evidence=MappingProxyType(evidence)), passages


def _name_in_heading(page: Page, span: Span, names: Sequence[Stated[str]]) -> Stated[str]:
    """Return the name at the end of a heading, with the line below where it wrapped there."""
    known = {folded(name.value) for name in names}
    line = page.line_of(span[1])
    if line + 1 < page.line_count and folded(page.name(span)) not in known:
        wrapped = span[0], page.line_span(line + 1)[1]
        if folded(page.name(wrapped)) in known:
            return Stated(page.name(wrapped), wrapped)
    return Stated(page.name(span), span)


def _end(account: Account) -> int:
    """Return where the profile ends: behind the last words that were read.

    A sentence that was not read to its end ends where it does, and a line with it; one that
    says what only a profile says is the profile's, though none of it was read.
    """
    taken = account.taken
    if not taken:
        return 0
    last = taken[-1][1]
    end = account.page.line_span(account.page.line_of(last))[1]
    if account.text[last:end].strip() or account.text[last - 1] != ".":
        unread = _UNREAD_END.match(account.text, last, last + _LONGEST_SENTENCE)
        end = max(end, unread.end() if unread else last)
    for block in account.page.blocks:
        if block.span[0] >= end and _OF_A_PROFILE.search(account.text, *block.span):
            end = block.span[1]
    return end


def _is_profile(profile: Profile) -> bool:
    """Tell a profile by any figure besides its year, or by its year and its cluster."""
    if profile.ranks != Ranks():
        return True
    if profile.patents != Activity() or profile.publications != Activity():
        return True
    return profile.edition is not None and profile.cluster.economies is not None


def _refuse_stray_rows(page: Page, stray: list[Block]) -> None:
    """Refuse rows of figures that no heading assigns to patents or to publications."""
    for block in stray:
        cells = filled(block)
        if block.kind == "row" and len(cells) == 4:
            words = [page.text[slice(*cell)] for cell in cells]
        else:
            words = page.text[slice(*block.span)].split()
        if len(words) < 4:
            continue
        try:
            read_row_rank(words[0]), read_count(words[-2]), read_share(words[-1])
        except FigureError:
            continue
        page.refuse(
            block.span[0],
            f"{quoted(page.words(block.span))} is a row of no table; expected "
            '"Top PCT applicants" or "Top publishing organizations" above it.',
        )


def _table(
    account: Account, found: list[Section], kind: ActivityKind
) -> tuple[OrganizationRow, ...]:
    """Read the side's one table; two that differ are of two profiles."""
    page = account.page
    tables = []
    for section in found:
        if section.kind == "organizations" and section.activity == kind:
            rows = read_organizations(account, section)
            number = number_in_heading(page, section)
            if rows and number not in {None, len(rows)}:
                page.refuse(
                    rows[-1].rank[0],
                    f"the heading speaks of {number}, and its table ends after {len(rows)}.",
                )
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
    page: Page, found: list[Section], statements: Sequence[Stated[int]]
) -> None:
    """Refuse a page that is there twice: its figures begin again after all were stated.

    A title, or one statement again, is what many web pages repeat.
    """
    starts: dict[str, list[int]] = {}
    for statement in statements:
        starts.setdefault(page.words(statement.span), []).append(statement.span[0])
    for kind in ACTIVITY_KINDS:
        starts[f"{kind} table"] = [
            section.blocks[0].span[0]
            for section in found
            if section.kind == "organizations" and section.activity == kind and section.blocks
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


def _fields(account: Account, found: list[Section]) -> dict[ActivityKind, tuple[FieldRow, ...]]:
    lists: dict[ActivityKind, list[tuple[FieldRow, ...]]] = {kind: [] for kind in ACTIVITY_KINDS}
    for section in found:
        if section.kind == "fields":
            rows = read_fields(account, section)
            # Rows without a side are refused, so none is lost here.
            if rows and section.activity is not None:
                lists[section.activity].append(rows)
    for rows_of_lists in lists.values():
        statements = [
            Stated(tuple(row.value for row in rows), rows[0].share) for rows in rows_of_lists
        ]
        agreed(account.page, statements, "its fields")
    return {
        kind: rows_of_lists[0] if rows_of_lists else () for kind, rows_of_lists in lists.items()
    }


def _ranks(statements: _Statements, account: Account, figures: RankFigures) -> Ranks:
    # A page lists the same clusters for both ranks, whether or not it says so twice.
    page = account.page
    listed = agreed(page, figures.listed, "the number of listed clusters")
    of = None if listed is None else listed.value

    def previous_rank(kind: RankKind) -> int | None:
        previous = agreed(page, figures.previous[kind], f"the previous {kind} rank")
        return statements.value(pointers.rank(kind, "previous"), previous)

    def listed_rank(kind: RankKind, stated: Stated[int] | None) -> Rank | None:
        rank = statements.value(pointers.rank(kind), stated)
        if stated is None or rank is None:
            return None
        if of is not None and rank > of:
            words = quoted(page.words(stated.span))
            clusters = f"{of:,} cluster is" if of == 1 else f"{of:,} clusters are"
            page.refuse(stated.span[0], f"{words} cannot be right: only {clusters} listed.")
        return Rank(rank, of, previous_rank(kind))

    size = listed_rank("size", figures.rank(account, "size"))
    intensity = listed_rank("intensity", figures.rank(account, "intensity"))
    of_size = None if size is None else listed
    of_intensity = None if intensity is None else figures.listed_by_intensity(account)
    statements.value(pointers.rank("size", "of"), of_size)
    # The same words again would be no evidence of their own.
    if not (of_size and of_intensity) or of_size.span != of_intensity.span:
        statements.value(pointers.rank("intensity", "of"), of_intensity)
    national = statements.value(pointers.rank("national"), figures.rank(account, "national"))
    if national is None:
        return Ranks(size, intensity, None)
    stated_of = agreed(page, figures.national_of, "the number of the economy's clusters")
    national_of = statements.value(pointers.rank("national", "of"), stated_of)
    return Ranks(size, intensity, Rank(national, national_of, previous_rank("national")))


def _activity(
    statements: _Statements,
    kind: ActivityKind,
    outputs: OutputFigures,
    tables: dict[ActivityKind, tuple[OrganizationRow, ...]],
    fields: dict[ActivityKind, tuple[FieldRow, ...]],
    collaborations: dict[ActivityKind, CollaborationFigures | None],
) -> Activity:
    for index, row in enumerate(tables[kind]):
        statements.spans[pointers.organization(kind, index, "rank")] = row.rank
        statements.spans[pointers.organization(kind, index, "count")] = row.count
        statements.spans[pointers.organization(kind, index, "share")] = row.share
    for index, field in enumerate(fields[kind]):
        statements.spans[pointers.field(kind, index)] = field.share
    return Activity(
        per_million=_per_million(statements, kind, outputs),
        organizations=tuple(row.value for row in tables[kind]) or None,
        fields=tuple(field.value for field in fields[kind]) or None,
        collaboration=_collaboration(statements, kind, collaborations[kind]),
    )


def _venture_capital(statements: _Statements, outputs: OutputFigures) -> Activity | None:
    per_million = _per_million(statements, "venture_capital", outputs)
    return None if per_million is None else Activity(per_million)


def _per_million(statements: _Statements, kind: ActivityKind, outputs: OutputFigures) -> int | None:
    what = f"its {OUTPUT_NAMES[kind]} per million"
    stated = agreed(statements.page, outputs.per_million[kind], what)
    return statements.value(pointers.per_million(kind), stated)


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
