"""Where figures contradict each other, tables say why nothing is derived from them."""

from __future__ import annotations

from gii_viewer.exporting.report.content import describe_report
from gii_viewer.exporting.report.parts import Beside, PrintedTable
from gii_viewer.exporting.tables.document_markdown import documents_to_markdown
from gii_viewer.model.profile import Activity, Organization, Profile
from gii_viewer.model.record import replace
from gii_viewer.tables.activity import organizations
from gii_viewer.tables.derived import derived, derived_side_by_side
from gii_viewer.tables.table import Room
from tests.profiles import dalian, figures, with_applicants

OTHERS = "All others: contradictory figures"
NOTHING = "PCT applications: counts and shares contradict each other"
INHABITANTS = "Inhabitants: both activities contradict each other"


def contradictory() -> Profile:
    """600 of 57% and 10 of 57% have no total in common."""
    return with_applicants((Organization(1, "A", 600, 57), Organization(2, "B", 10, 57)))


def other_inhabitants() -> Profile:
    """Dalian's 3.5 million by one side, and ten times as many by the other."""
    return replace(dalian(), patents=replace(dalian().patents, per_million=29))


def test_all_others_say_why_they_are_missing() -> None:
    (foot,) = organizations(figures(contradictory()), "patents").within(Room.VIEW).foot
    assert [cell.text for cell in foot.cells] == ["", OTHERS, "–", "–"]
    assert foot.cells[1].detail == NOTHING


def test_derived_figures_say_why_they_are_missing() -> None:
    (row,) = derived(figures(contradictory()), "patents").within(Room.VIEW).rows
    assert [cell.text for cell in row.cells] == [NOTHING, "–"]
    whole = derived(figures(contradictory()))
    assert [row.cells[0].text for row in whole.rows if not row.cells[0].figures] == [NOTHING]
    assert all(len(row.cells) == len(whole.columns) for row in whole.rows)


def test_inhabitants_say_why_they_are_missing() -> None:
    rows = derived(figures(other_inhabitants())).rows
    assert "/population" not in [row.key for row in rows]
    assert [row.cells[0].text for row in rows if not row.cells[0].figures] == [INHABITANTS]
    side_by_side = derived_side_by_side(figures(other_inhabitants()))
    assert [cell.text for cell in side_by_side.rows[-1].cells] == [INHABITANTS, "–", "–", "", ""]


def test_the_report_says_it_too() -> None:
    report = describe_report(figures(contradictory()))
    sections = {section.id: section for section in report.sections}
    (derived_block,) = sections["derived"].blocks
    assert isinstance(derived_block, PrintedTable)
    assert derived_block.rows[-1].cells[0].text == NOTHING
    beside = sections["patents"].blocks[0]
    assert isinstance(beside, Beside)
    assert isinstance(beside.left[0], PrintedTable)
    assert beside.left[0].rows[-1].cells[1].text == OTHERS


def test_markdown_says_it_in_its_table() -> None:
    text = documents_to_markdown([figures(contradictory())])
    assert OTHERS in text
    assert NOTHING in text


def test_nothing_is_said_where_nothing_contradicts() -> None:
    for profile in (dalian(), replace(dalian(), patents=Activity())):
        shown = figures(profile)
        for table in (derived(shown), derived_side_by_side(shown), organizations(shown, "patents")):
            texts = [cell.text for row in table.all_rows for cell in row.cells]
            assert not any("contradict" in text for text in texts)
