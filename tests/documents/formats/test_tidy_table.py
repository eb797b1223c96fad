"""The tidy table that ``convert`` writes reads back as the documents it was made of."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gii_viewer.documents.errors import DocumentError
from gii_viewer.documents.reading import read_bytes
from gii_viewer.exporting.tables.converting import Format, converted
from gii_viewer.model.document import Document, ProfileDocument, RankingDocument
from gii_viewer.model.document_figures import DocumentFigures
from gii_viewer.model.figures import figures_of
from gii_viewer.model.profile import Activity, Cluster, Collaboration, Profile, Rank
from gii_viewer.model.ranking import Ranking
from gii_viewer.model.record import replace
from gii_viewer.model.wording import ENGLISH
from tests.documents.any_rankings import any_rankings
from tests.documents.made_profiles import profiles
from tests.profiles import dalian, document
from tests.rankings import SEOUL, TOKYO, ranking, ranking_document

BOTH: tuple[Document, ...] = (document(dalian()), ranking_document(ranking(TOKYO, SEOUL)))


def table(documents: Sequence[Document], to: Format = "csv") -> bytes:
    return converted([figures_of(one, ENGLISH) for one in documents], to, several=True)


def facts(of: DocumentFigures) -> list[tuple[object, ...]]:
    """Return all that a tidy table holds of a document's figures."""
    return [
        (each.pointer, each.name, each.value, each.interval, each.basis, each.unit_words)
        for each in (*of.stated, *of.derived)
    ]


@pytest.mark.parametrize("to", ["csv", "xlsx"])
def test_both_kinds_read_back(to: Format) -> None:
    first, second = read_bytes(table(BOTH, to), f"table.{to}")
    assert isinstance(first, ProfileDocument)
    assert isinstance(second, RankingDocument)
    assert first.profile.cluster == Cluster("Dalian", None)
    assert first.profile.patents == dalian().patents
    assert first.profile.publications == dalian().publications
    assert first.profile.ranks == dalian().ranks
    assert second.ranking.edition == 2023
    assert [replace(row, economies=None) for row in (TOKYO, SEOUL)] == list(second.ranking.rows)
    assert [str(row.total) for row in second.ranking.rows] == ["11.7", "6.8"]


@pytest.mark.parametrize("to", ["csv", "xlsx"])
def test_a_figure_shows_its_cell(to: Format) -> None:
    first, _ = read_bytes(table(BOTH, to), f"table.{to}")
    passage = first.passages["/patents/organizations/1/count"]
    line = first.text.split("\n")[passage.line - 1]
    assert line[passage.start : passage.end] == "128"
    assert "DICP, CAS" in line


@settings(max_examples=60)
@given(
    st.lists(any_rankings(added=False), min_size=1, max_size=3), st.sampled_from(["csv", "xlsx"])
)
def test_any_rankings_read_back(made: list[Ranking], to: Format) -> None:
    documents = [ranking_document(one) for one in made]
    read = read_bytes(table(documents, to), f"table.{to}")
    assert len(read) == len(documents)
    for one, other in zip(documents, read, strict=True):
        assert facts(figures_of(other, ENGLISH)) == facts(figures_of(one, ENGLISH))


@settings(max_examples=60)
@given(profiles(), st.sampled_from(["csv", "xlsx"]))
def test_any_profile_reads_back(made: Profile, to: Format) -> None:
    before = figures_of(document(made), ENGLISH)
    if not before.stated:
        return
    (read,) = read_bytes(table([document(made)], to), f"table.{to}")
    assert facts(figures_of(read, ENGLISH)) == facts(before)


@pytest.mark.parametrize("to", ["csv", "xlsx"])
def test_venture_capital_and_previous_ranks_read_back(to: Format) -> None:
    ranks = replace(dalian().ranks, size=Rank(65, 100, 70))
    deals = Activity(per_million=12, collaboration=Collaboration(15, ("Beijing",)))
    made = replace(dalian(), edition=2025, ranks=ranks, venture_capital=deals)
    (read,) = read_bytes(table([document(made)], to), f"table.{to}")
    assert isinstance(read, ProfileDocument)
    assert read.profile.ranks == ranks
    assert read.profile.venture_capital == deals


def damaged(before: str, after: str) -> str:
    text = table(BOTH).decode()
    assert before in text
    with pytest.raises(DocumentError) as caught:
        read_bytes(text.replace(before, after, 1).encode(), "table.csv")
    return str(caught.value)


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        ("stated,583,582.5,583.5", "stated,584,582.5,583.5", "low is"),
        ("stated,583,", "stated,,", "a stated figure has a value"),
        ("stated,583,", '"stated","5,83",', "expected a whole number"),
        ("stated,583,", "guessed,583,", "expected stated or derived"),
        ("stated,583,", "added,583,", "does not keep when a user added a figure"),
        ("derived,,1020,", "derived,,1021,", "low is"),
        ("583.5,PCT applications,", "583.5,scientific articles,", 'has "PCT applications"'),
        ("PCT applications,2019–2023", "PCT applications,2018–2022", 'has "2019–2023"'),
        ("/patents/organizations/0/count", "/patents/organizations/0/size", "not the pointer"),
        ("/patents/organizations/0/count", "/patents/organizations/9/count", "row 1 of patents"),
        ("count,DALIAN UNIVERSITY OF TECH.", "count,OTHER", 'has "DALIAN UNIVERSITY OF TECH."'),
        ("stated,11.7,11.65,11.75", "stated,11.8,11.65,11.75", "low is"),
        ("Dalian,2024,/edition", "Dalian,1999,/edition", "no edition"),
    ],
)
def test_a_row_that_contradicts_the_others(before: str, after: str, words: str) -> None:
    message = damaged(before, after)
    assert message.startswith("table.csv, line ")
    assert words in message


def test_a_table_without_rows() -> None:
    head = table(BOTH).decode().split("\r\n")[0]
    with pytest.raises(DocumentError, match="no row stands below the heads"):
        read_bytes(f"{head}\r\n".encode(), "table.csv")
