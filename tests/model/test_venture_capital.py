"""What the 2025 edition added, in every place that says figures; nothing where it is absent."""

from __future__ import annotations

import io

import openpyxl
import pytest

from gii_viewer.charts.cards import cards
from gii_viewer.charts.catalogue.collaboration_shares import describe_collaboration_shares
from gii_viewer.charts.catalogue.fields import describe_fields
from gii_viewer.charts.catalogue.organizations import describe_organizations
from gii_viewer.charts.catalogue.ranks import describe_ranks
from gii_viewer.exporting.report.content import describe_report
from gii_viewer.exporting.tables.converting import converted
from gii_viewer.exporting.tables.document_markdown import documents_to_markdown
from gii_viewer.model.figure import Unit
from gii_viewer.model.profile import (
    Activity,
    Collaboration,
    Field,
    Organization,
    Profile,
    Rank,
    Ranks,
)
from gii_viewer.model.record import replace
from gii_viewer.model.sentences import sentence
from gii_viewer.model.summary import summary
from gii_viewer.tables.collaboration import collaboration_shares, locations
from gii_viewer.tables.profile import ranks
from gii_viewer.tables.tidy import tidy
from tests.profiles import bare, dalian, figures, of_2025

SOURCE = "Source: WIPO, Global Innovation Index 2025, cluster profile of Dalian (dalian-2024.txt)."


def with_all() -> Profile:
    """Return Dalian of 2025 with everything that an activity can have."""
    return replace(
        of_2025(),
        venture_capital=Activity(
            35,
            (Organization(1, "SEED FUND", 50, 40), Organization(2, "NORTH STAR", 25, 20)),
            (Field("Software", 30),),
            Collaboration(20, ("Beijing", "Oslo")),
        ),
    )


def test_deals_per_million_are_a_figure() -> None:
    figure = figures(of_2025())["/venture_capital/per_million"]
    assert (figure.value, figure.text, figure.unit) == (35, "35", Unit.PER_MILLION)
    assert figure.label == "Venture capital deals per 1 million inhabitants"
    assert figure.unit_words == "venture capital deals per 1 million inhabitants"
    # Over which time deals are counted is not known.
    assert (figure.period, figure.years) == ("", "")
    assert (float(figure.interval.low), figure.line) == (34.5, 10)


def test_figures_stand_in_page_order() -> None:
    pointers = [figure.pointer for figure in figures(with_all()).stated]
    assert pointers[:5] == [
        *("/edition", "/ranks/size/rank", "/ranks/size/of", "/ranks/size/previous"),
        "/ranks/intensity/rank",
    ]
    assert pointers[-11:] == [
        "/venture_capital/per_million",
        *(
            f"/venture_capital/organizations/{row}/{part}"
            for row in (0, 1)
            for part in ("rank", "count", "share")
        ),
        "/venture_capital/fields/0/share",
        "/venture_capital/collaboration/share",
        "/venture_capital/collaboration/locations/0",
        "/venture_capital/collaboration/locations/1",
    ]
    assert figures(with_all())["/venture_capital/organizations/0/count"].unit is Unit.DEALS


def test_nothing_is_derived_from_deals() -> None:
    """How a page counts them is not known: deals may be shared, and shares overlap."""
    derived = [figure.pointer for figure in figures(with_all()).derived]
    assert derived == [figure.pointer for figure in figures(dalian()).derived]


@pytest.mark.parametrize(
    ("pointer", "said"),
    [
        (
            "/venture_capital/per_million",
            "Dalian (China) counts 35 venture capital deals per 1 million inhabitants.",
        ),
        (
            "/venture_capital/organizations/0/count",
            "SEED FUND has 50 of the venture capital deals of Dalian (China).",
        ),
        (
            "/venture_capital/fields/0/share",
            "30% of the venture capital deals of Dalian (China) are in the field Software.",
        ),
        (
            "/venture_capital/collaboration/share",
            "20% of the venture capital deals of Dalian (China) are made with others.",
        ),
        (
            "/venture_capital/collaboration/locations/1",
            (
                "Oslo comes 2nd among the locations that Dalian (China) collaborates with in "
                "venture capital deals."
            ),
        ),
        ("/ranks/size/previous", "Previous size rank of Dalian (China): 70th in GII 2024."),
    ],
)
def test_sentences(pointer: str, said: str) -> None:
    assert sentence(figures(with_all()), pointer) == f"{said} {SOURCE}"


def test_a_previous_rank_without_an_edition() -> None:
    page = figures(replace(bare(), ranks=Ranks(size=Rank(65, None, 70))))
    assert sentence(page, "/ranks/size/previous").startswith(
        "Previous size rank of Nowhere: 70th in the edition before."
    )
    assert page.detail(page["/ranks/size/previous"]) == (
        "Previous size rank: 70 (the edition before); stated in nowhere.txt."
    )


def test_the_summary() -> None:
    said = summary(figures(of_2025()))
    assert "ranks 65th of 100 clusters by size (70th in GII 2024) and 60th by intensity" in said
    assert (
        "From the 2025 edition on, ranks also count venture capital: they do not continue the "
        "series of earlier editions."
    ) in said
    assert "It counts 35 venture capital deals per 1 million inhabitants. 12% of its PCT" in said
    assert "led by SEED FUND with 40% of the total" in summary(figures(with_all()))


def test_nothing_is_said_where_nothing_is_stated() -> None:
    page = figures(dalian())
    assert "series" not in summary(page)
    assert "GII 2023" not in summary(page)
    texts = [summary(page), documents_to_markdown([page]), str(cards(page))]
    assert not any("enture" in text for text in texts)
    assert len(cards(page)) == 5
    assert "From the 2025" not in summary(figures(replace(bare(), edition=2025)))


def test_cards() -> None:
    size, *_others, deals = cards(figures(of_2025()))
    assert size.explanation == "By total output; 1 is the largest. Before: 70th in GII 2024."
    assert (deals.title, deals.value, deals.kind) == ("Venture capital", "35", "venture_capital")
    assert deals.unit == "venture capital deals per 1 million inhabitants"
    assert deals.period == "GII 2025"
    assert len(cards(figures(replace(of_2025(), venture_capital=Activity())))) == 5
    assert [part.percent for part in cards(figures(with_all()))[-1].parts] == [40, 20]


def test_the_chart_of_ranks() -> None:
    chart = describe_ranks(figures(of_2025()))
    assert chart is not None
    assert "Previous size rank: 70 (GII 2024)." in chart.text.note
    assert "they do not continue the series of earlier editions" in chart.text.note
    plain = describe_ranks(figures(dalian()))
    assert plain is not None
    assert "Previous" not in plain.text.note


def test_the_table_of_ranks() -> None:
    rows = {row.key: [cell.text for cell in row.cells] for row in ranks(figures(of_2025())).rows}
    assert list(rows)[:3] == ["/ranks/size/rank", "/ranks/size/previous", "/ranks/intensity/rank"]
    assert rows["/ranks/size/previous"] == [
        *("Previous size rank", "70", "", "rank", "GII 2024", "stated", "12")
    ]
    assert rows["/venture_capital/per_million"][:2] == [
        *("Venture capital deals per 1 million inhabitants", "35")
    ]


def test_the_tidy_table_has_the_edition_that_a_previous_rank_is_of() -> None:
    rows = {
        row.cells[2].text: [cell.text for cell in row.cells]
        for row in tidy([figures(of_2025())]).rows
    }
    assert rows["/ranks/size/previous"] == [
        *("Dalian", "2025", "/ranks/size/previous", "", "stated", "70", "70", "70", "rank"),
        *("2024", "12"),
    ]
    assert rows["/venture_capital/per_million"][5:10] == [
        *("35", "34.5", "35.5", "venture capital deals per 1 million inhabitants", "")
    ]


def test_collaboration_tables() -> None:
    page = figures(with_all())
    assert [row.cells[0].text for row in collaboration_shares(page).rows][-1] == (
        "Venture capital deals"
    )
    table = locations(page)
    assert [column.id for column in table.columns][:4] == [
        *("location", "patents", "publications", "venture_capital")
    ]
    rows = {row.cells[0].text: [cell.text for cell in row.cells[1:4]] for row in table.rows}
    assert rows["Beijing"] == ["3rd", "1st", "1st"]
    assert rows["Oslo"] == ["–", "–", "2nd"]


def test_charts_say_no_time() -> None:
    page = figures(with_all())
    shares, fields = (
        describe_organizations(page, "venture_capital"),
        describe_fields(page, "venture_capital"),
    )
    assert shares is not None
    assert fields is not None
    assert shares.text.title == "Dalian: venture capital deals by organization"
    assert shares.text.subtitle == "Share and count of venture capital deals · GII 2025"
    assert [bar.label for bar in shares.bars] == ["SEED FUND", "NORTH STAR"]
    assert shares.bars[0].detail == (
        "SEED FUND: rank 1, 40% of the cluster's venture capital deals (rounded, 39.5–40.5%), 50 "
        "venture capital deals; stated in dalian-2024.txt."
    )
    assert fields.text.subtitle == "Share of venture capital deals · GII 2025"
    together = describe_collaboration_shares(page)
    assert together is not None
    assert together.text.subtitle == (
        "Share of PCT applications over five years, 2020–2024, and of scientific articles over "
        "five years, 2019–2023, and of venture capital deals · GII 2025"
    )
    assert together.bars[-1].detail == (
        "Venture capital deals: 20% made with others (rounded, 19.5–20.5%); stated in "
        "dalian-2024.txt."
    )


def test_report_and_files() -> None:
    page = figures(with_all())
    titles = [section.title for section in describe_report(page).sections]
    assert titles[2:5] == ["Patents", "Publications", "Venture capital"]
    assert "Venture capital" not in [
        section.title for section in describe_report(figures(of_2025())).sections
    ]
    text = documents_to_markdown([page])
    assert "## Venture capital" in text
    assert "SEED FUND" in text
    assert "### Fields of venture capital" in text


def test_a_workbook_of_both_editions_puts_columns_under_columns() -> None:
    data = converted([figures(dalian()), figures(with_all())], "xlsx", several=True)
    book = openpyxl.load_workbook(io.BytesIO(data))
    header, *rows = book["Locations"].iter_rows(values_only=True)
    assert header[:6] == (
        *("Cluster", "Edition", "Location"),
        *("PCT applications", "Scientific articles", "Venture capital deals"),
    )
    assert [row[1:6] for row in rows if row[2] in ("Beijing", "Oslo")] == [
        (2024, "Beijing", 3, 1, None),
        (2025, "Beijing", 3, 1, 1),
        (2025, "Oslo", None, None, 2),
    ]
    assert [row[3] for row in book["Venture capital"].iter_rows(values_only=True)] == [
        "Organization",
        "The document lists no organizations of venture capital.",
        "SEED FUND",
        "NORTH STAR",
    ]
