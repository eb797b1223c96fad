"""The tables of profiles, held against cells written by hand."""

from __future__ import annotations

from decimal import Decimal

import pytest

from gii_viewer.model.figure import FigureRef
from gii_viewer.model.pointers import organization
from gii_viewer.model.profile import Basis, Profile
from gii_viewer.model.record import replace
from gii_viewer.tables.activity import fields, organizations
from gii_viewer.tables.cells import with_basis_words
from gii_viewer.tables.collaboration import collaboration_shares, locations
from gii_viewer.tables.derived import assumptions, derived, derived_side_by_side, inputs
from gii_viewer.tables.profile import figures_read, findings, ranks, source
from gii_viewer.tables.table import Kind, Room, Row, Table
from tests.profiles import ARABIC_NAME, bare, dalian, figures, with_added_fields
from tests.tables.oddities import PROFILES, odd

NOTE = "(read off the picture)"


def texts(rows: tuple[Row, ...], *columns: int) -> list[tuple[str, ...]]:
    return [tuple(row.cells[at].text for at in columns) for row in rows]


def pointers(row: Row, column: int) -> list[str]:
    return [ref.pointer for ref in row.cells[column].figures]


def all_tables(profile: Profile) -> list[Table]:
    of = figures(profile)
    return [
        *(organizations(of, kind) for kind in ("patents", "publications")),
        *(fields(of, kind) for kind in ("patents", "publications")),
        *(derived(of, kind) for kind in (None, "patents", "publications")),
        *(collaboration_shares(of), locations(of), derived_side_by_side(of)),
        *(inputs(of, figure) for figure in of.derived),
        *(ranks(of), figures_read(of), findings(of), source(of), assumptions([of])),
    ]


@pytest.mark.parametrize("profile", PROFILES.values(), ids=PROFILES)
def test_every_row_has_a_cell_a_column_and_a_key_of_its_own(profile: Profile) -> None:
    for table in all_tables(profile):
        assert {len(row.cells) for row in table.all_rows} <= {len(table.columns)}, table.id
        assert len({column.id for column in table.columns}) == len(table.columns), table.id
        assert len({row.key for row in table.all_rows}) == len(table.all_rows), table.id
        assert table.rows or table.note or table.id in ("inputs", "assumptions"), table.id
        assert table.columns[table.head].room is Room.VIEW


@pytest.mark.parametrize("profile", PROFILES.values(), ids=PROFILES)
def test_a_column_sorts_numbers_or_texts(profile: Profile) -> None:
    for table in all_tables(profile):
        for at, column in enumerate(table.columns):
            values = [row.cells[at].sort_value for row in table.all_rows]
            kinds = {isinstance(value, str) for value in values if value is not None}
            if table.id != "source":
                assert kinds <= {not column.kind.numeric}, (table.id, column.id)


@pytest.mark.parametrize("profile", PROFILES.values(), ids=PROFILES)
def test_every_cell_names_figures_that_there_are_and_explains_them(profile: Profile) -> None:
    of = figures(profile)
    for table in all_tables(profile):
        for row in table.all_rows:
            for cell in row.cells:
                if table.id != "findings":
                    assert all(of[ref.pointer].ref == ref for ref in cell.figures)
                if cell.value is None and cell.low is not None and cell.high is not None:
                    assert cell.low <= cell.high


def test_organizations_and_below_them_what_is_derived() -> None:
    table = organizations(figures(dalian()), "patents")
    assert table.title == "Applicants by PCT applications"
    assert [column.title for column in table.columns] == [
        *("Rank", "Organization", "PCT applications", "Share", "Period", "Basis", "Line"),
    ]
    assert texts(table.rows, 0, 1, 2, 3, 5, 6) == [
        ("1", "DALIAN UNIVERSITY OF TECH.", "583", "57%", "stated", "21"),
        ("2", "DICP, CAS", "128", "12%", "stated", "22"),
        ("3", "CRRC DALIAN CO., LTD.", "32", "3%", "stated", "23"),
    ]
    assert texts(table.foot, 0, 1, 5, 6) == [
        ("", "All other organizations", "derived", ""),
        ("", "Total", "derived", ""),
    ]
    (others, total) = table.foot
    assert (others.basis, total.basis, total.cells[3].text) == (Basis.DERIVED, Basis.DERIVED, "")
    assert pointers(others, 2) == ["/patents/others/count"]
    assert pointers(others, 3) == [others.key] == ["/patents/others/share"]
    # 57 + 12 + 3 percent are listed, each within half a percent.
    share = others.cells[3]
    assert share.value is None
    assert share.low is not None
    assert share.high is not None
    assert Decimal("26.5") <= share.low < share.high <= Decimal("29.5")
    assert (share.content, share.kind) == (share.text, Kind.SHARE)


def test_a_cell_names_its_figure_and_says_all_about_it() -> None:
    row = organizations(figures(dalian()), "publications").rows[0]
    count = row.cells[2]
    assert count.figures == (FigureRef("made by hand", "/publications/organizations/0/count"),)
    assert (count.value, count.text, count.content) == (15062, "15,062", 15062)
    assert count.detail == (
        "DALIAN UNIVERSITY OF TECHNOLOGY, Scientific articles: 15,062 (five years, 2018–2022, "
        "GII 2024); stated in line 30 of dalian-2024.txt. "
        "The calendar years are GII Viewer's, by the edition."
    )


def test_ties_keep_their_rank_and_a_row_with_an_added_figure_is_added() -> None:
    rows = organizations(figures(odd()), "patents").rows
    assert texts(rows, 0)[:4] == [("1",), ("2",), ("2",), ("4",)]
    assert [row.basis for row in rows[:3]] == [Basis.STATED, Basis.ADDED, Basis.STATED]
    assert texts(rows[:3], 5, 6) == [("stated", "21, 20"), ("stated, added", ""), ("stated", "")]
    # A file has no number of a cell that shows two of them.
    assert [row.cells[6].content for row in rows[:2]] == ["21, 20", None]


def test_fields_and_their_absence() -> None:
    added = fields(figures(with_added_fields()), "publications")
    assert texts(added.rows, 0, 1, 3, 4)[0] == ("Engineering", "17%", "added", "")
    none = fields(figures(dalian()), "publications")
    assert (none.rows, none.note) == (
        (),
        "The document gives no figures for the fields of publications.",
    )


def test_shares_made_with_others_say_of_what_and_over_which_years() -> None:
    assert texts(collaboration_shares(figures(dalian())).rows, 0, 1) == [
        ("PCT applications, five years, 2019–2023", "12%"),
        ("Scientific articles, five years, 2018–2022", "61%"),
    ]
    assert texts(collaboration_shares(figures(replace(odd(), edition=None))).rows, 0, 1) == [
        ("Scientific articles, five years", "61%"),
    ]


def test_a_location_listed_twice_has_both_places_and_sorts_by_the_first() -> None:
    table = locations(figures(odd()))
    assert texts(table.rows, 0, 1, 2, 5) == [
        ("Tokyo-Yokohama", "1st, 3rd", "1st", "44, 45"),
        ("Beijing", "2nd", "–", ""),
        (ARABIC_NAME, "–", "2nd", ""),
    ]
    twice, once = (row.cells[1] for row in table.rows[:2])
    assert pointers(table.rows[0], 1) == [
        *("/patents/collaboration/locations/0", "/patents/collaboration/locations/2"),
    ]
    assert (twice.sort_value, twice.content) == (1, "1st, 3rd")
    assert (once.sort_value, once.content) == (2, 2)
    assert twice.detail.count("Tokyo") == 2


def test_derived_figures_of_one_activity_and_the_columns_that_files_have() -> None:
    table = derived(figures(dalian()), "patents")
    assert [column.title for column in table.within(Room.VIEW).columns] == ["Figure", "Range"]
    assert [column.title for column in table.columns] == [
        *("Figure", "Range", "Low", "High", "Unit", "Period", "Basis", "Formula", "Assumptions"),
    ]
    by_name = {row.cells[0].text: row for row in table.rows}
    first = by_name["Share of the first organization"]
    # Printed as 57%, and so at least 56.5%.
    assert (first.cells[2].value, first.cells[2].text) == (Decimal("56.5"), "56.5%")
    assert first.cells[4].text == "percent of the cluster's own PCT applications"
    assert {"rounded share", "rounded count"} <= set(first.cells[8].text.split("; "))
    everything = derived(figures(dalian())).rows
    assert len(everything) > len(table.rows) + len(derived(figures(dalian()), "publications").rows)


def test_what_is_derived_exactly_is_no_range_and_better_is_no_number() -> None:
    rows = {row.key: row.cells[1] for row in derived(figures(dalian())).rows}
    assert (rows["/ranks/intensity/of"].content, rows["/ranks/intensity/of"].text) == (100, "100")
    better = rows["/ranks/size_to_intensity"]
    assert (better.sort_value, better.content) == (5, "5 places better by intensity than by size")


def test_derived_figures_side_by_side_and_those_of_both_in_both() -> None:
    table = derived_side_by_side(figures(dalian()))
    assert [column.title for column in table.columns[1:3]] == [
        *("PCT applications, five years, 2019–2023", "Scientific articles, five years, 2018–2022"),
    ]
    by_name = {row.cells[0].text: row.cells for row in table.rows}
    total, people = by_name["Total"], by_name["Inhabitants"]
    assert [cell.figures[0].pointer for cell in total[1:3]] == [
        *("/patents/total", "/publications/total"),
    ]
    assert total[3].text == "PCT applications / scientific articles"
    assert people[1] == people[2]
    alone = derived_side_by_side(figures(odd()))
    (row,) = (row for row in alone.rows if row.cells[0].text == "Total")
    assert row.cells[2].text == "–"
    assert derived_side_by_side(figures(bare())).note.startswith("No figure can be derived")


def test_what_a_figure_was_derived_from() -> None:
    of = figures(dalian())
    table = inputs(of, of["/ranks/size_to_intensity"])
    assert texts(table.rows, 0, 1, 3, 4) == [
        ("Size rank", "65", "stated", "12"),
        ("Intensity rank", "60", "stated", "14"),
    ]
    made = inputs(of, of["/patents/others/share"])
    assert ("DICP, CAS · Share of PCT applications", "12%") in texts(made.rows, 0, 1)


def test_ranks_say_among_how_many_and_outputs_stand_below() -> None:
    assert texts(ranks(figures(dalian())).rows, 0, 1, 2, 3, 4, 5, 6) == [
        ("Size rank", "65", "100", "rank", "GII 2024", "stated", "12, 10"),
        ("Intensity rank", "60", "100", "rank", "GII 2024", "stated, derived", "14"),
        ("National rank", "18", "26", "rank", "GII 2024", "stated", "10"),
        (
            *("PCT applications per 1 million inhabitants", "289", ""),
            *("PCT applications per 1 million inhabitants", "five years, 2019–2023", "stated"),
            "10",
        ),
        (
            *("Scientific articles per 1 million inhabitants", "8,607", ""),
            *("scientific articles per 1 million inhabitants", "five years, 2018–2022", "stated"),
            "10",
        ),
    ]
    assert ranks(figures(bare())).note == "The document gives no ranks."


def test_figures_read_have_the_lines_of_the_documents_own_text() -> None:
    table = figures_read(figures(dalian()))
    assert texts(table.rows, 0, 1, 2, 5)[:2] == [
        ("–", "Edition", "2024", "stated"),
        ("–", "Size rank", "65", "stated"),
    ]
    read = {row.key for row in table.rows}
    assert organization("patents", 0, "rank") in read
    assert not any("others" in pointer for pointer in read)


def test_findings_name_their_lines_and_figures() -> None:
    nothing = findings(figures(dalian()))
    assert (nothing.rows, nothing.note[:13]) == ((), "Nothing found")
    table = findings(figures(odd()))
    (twice,) = (row for row in table.rows if "Tokyo" in row.cells[2].text)
    assert (twice.cells[0].text, twice.cells[1].text) == ("Doubtful", "44, 45")
    assert (twice.cells[1].sort_value, twice.cells[1].content) == (44, "44, 45")
    assert "/patents/collaboration/locations/2" in pointers(twice, 2)


def test_what_derived_figures_rest_on_is_said_once_for_all_profiles() -> None:
    once, twice = (assumptions([figures(dalian())] * times) for times in (1, 2))
    assert texts(once.rows, 0, 1) == texts(twice.rows, 0, 1)
    assert texts(once.rows, 0)[0] == ("rounded share",)
    assert assumptions([figures(bare())]).rows == ()


def test_a_report_says_basis_and_lines_in_words() -> None:
    table = with_basis_words(organizations(figures(dalian()), "patents"), figures(dalian()))
    assert [column.id for column in table.columns] == [
        *("rank", "organization", "count", "share", "basis"),
    ]
    assert texts(table.all_rows, 4) == [
        *(("stated, line 21",), ("stated, line 22",), ("stated, line 23",)),
        *(("derived",), ("derived",)),
    ]
    both = with_basis_words(organizations(figures(odd()), "patents"), figures(odd()))
    assert texts(both.rows[:2], 4) == [
        ("stated, lines 20 and 21",),
        ("Rank: stated; PCT applications: stated; Share: added on 2026-08-20 " + NOTE,),
    ]
    places = with_basis_words(locations(figures(dalian())), figures(dalian()))
    assert places.rows[0].cells[3].text == "stated, lines 44 and 46"
