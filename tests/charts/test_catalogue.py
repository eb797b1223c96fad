import pytest

from gii_viewer.charts.cards import cards
from gii_viewer.charts.catalogue.collaboration_locations import describe_collaboration_locations
from gii_viewer.charts.catalogue.collaboration_shares import describe_collaboration_shares
from gii_viewer.charts.catalogue.fields import describe_fields
from gii_viewer.charts.catalogue.organizations import describe_organizations
from gii_viewer.charts.catalogue.ranks import describe_ranks
from gii_viewer.charts.chart_words import axis_end
from gii_viewer.charts.description import Bar, marks, same_marks
from gii_viewer.charts.registry import CHART_IDS, describe_charts
from gii_viewer.model.figure import FigureRef
from gii_viewer.model.profile import Basis, Collaboration, Organization, Rank, Ranks
from gii_viewer.model.record import replace
from gii_viewer.model.wording import Wording
from tests.profiles import (
    ARABIC_NAME,
    bare,
    dalian,
    figures,
    with_added_fields,
    with_fields,
    with_names,
)


def test_applicants_of_dalian() -> None:
    chart = describe_organizations(figures(dalian()), "patents")
    assert chart is not None
    assert chart.id == "patents-organizations"
    assert [(bar.label, bar.value_text, bar.low, bar.high) for bar in chart.bars[:3]] == [
        ("DALIAN UNIVERSITY OF TECH.", "57% · 583", 57, 57),
        ("DICP, CAS", "12% · 128", 12, 12),
        ("CRRC DALIAN CO., LTD.", "3% · 32", 3, 3),
    ]
    assert chart.text.title == "Dalian: PCT applications by organization"
    assert chart.text.subtitle == (
        "Share and count of PCT applications over five years, 2019–2023 · GII 2024"
    )
    assert chart.axis_end == 60
    assert chart.bars[0].figure.pointer == "/patents/organizations/0/share"
    assert chart.bars[0].detail == (
        "DALIAN UNIVERSITY OF TECH.: rank 1, 57% of the cluster's PCT applications "
        "(rounded, 56.5–57.5%), 583 PCT applications over five years, 2019–2023; stated in "
        "line 21 of dalian-2024.txt."
    )


def test_all_others_are_derived_and_come_last() -> None:
    chart = describe_organizations(figures(dalian()), "patents")
    assert chart is not None
    others = chart.bars[-1]
    assert (others.label, others.value_text) == ("All others", "27.1–28.2%")
    assert others.basis is Basis.DERIVED
    assert others.figure.pointer == "/patents/others/share"
    assert 27.1 < others.low < others.high < 28.2
    assert "derived" in chart.text.note


def test_publishing_organizations_have_their_own_period_and_unit() -> None:
    chart = describe_organizations(figures(dalian()), "publications")
    assert chart is not None
    assert chart.text.subtitle == (
        "Share and count of scientific articles over five years, 2018–2022 · GII 2024"
    )
    assert chart.bars[0].value_text == "49% · 15,062"
    assert chart.bars[-1].value_text == "31.1–32.1%"


def test_the_order_shown_is_kept() -> None:
    chart = describe_organizations(figures(dalian()), "patents", [2, 0, 1])
    assert chart is not None
    assert [bar.figure.pointer for bar in chart.bars] == [
        "/patents/organizations/2/share",
        "/patents/organizations/0/share",
        "/patents/organizations/1/share",
        "/patents/others/share",
    ]


def test_a_selection_says_so_and_has_no_others() -> None:
    chart = describe_organizations(figures(dalian()), "patents", [1])
    assert chart is not None
    assert [bar.label for bar in chart.bars] == ["DICP, CAS"]
    assert chart.text.note == (
        "1 of 3 organizations shown. The figures are stated in the document."
    )


def test_an_empty_selection_is_a_chart_without_bars() -> None:
    chart = describe_organizations(figures(dalian()), "patents", [])
    assert chart is not None
    assert chart.bars == ()
    assert chart.text.note == "0 of 3 organizations shown."
    assert "no bar is shown" in chart.text.summary


def test_fields_are_missing_not_empty() -> None:
    assert describe_fields(figures(dalian()), "patents") is None
    assert describe_fields(figures(dalian()), "publications") is None


def test_fields_where_the_document_has_them() -> None:
    chart = describe_fields(figures(with_fields()), "publications")
    assert chart is not None
    assert [(bar.label, bar.value_text) for bar in chart.bars] == [
        ("Engineering", "17%"),
        ("Chemistry", "13%"),
        ("Materials science", "12%"),
    ]
    assert chart.text.note == "The figures are stated in the document."
    assert chart.axis_end == 20


def test_added_figures_say_so() -> None:
    chart = describe_fields(figures(with_added_fields()), "patents")
    assert chart is not None
    assert {bar.basis for bar in chart.bars} == {Basis.ADDED}
    assert chart.bars[0].value_text == "14% · added"
    assert "added by the user" in chart.text.note
    assert chart.bars[0].detail.endswith("added by the user on 2026-08-20 (read off the picture).")


def test_collaboration_shares() -> None:
    chart = describe_collaboration_shares(figures(dalian()))
    assert chart is not None
    assert [(bar.label, bar.value_text) for bar in chart.bars] == [
        ("PCT applications", "12%"),
        ("Scientific articles", "61%"),
    ]
    assert "2019–2023" in chart.text.subtitle
    assert "2018–2022" in chart.text.subtitle
    assert chart.axis_end == 100


def test_one_side_of_the_collaboration_may_be_missing() -> None:
    profile = dalian()
    profile = replace(profile, patents=replace(profile.patents, collaboration=None))
    chart = describe_collaboration_shares(figures(profile))
    assert chart is not None
    assert [bar.figure.pointer for bar in chart.bars] == ["/publications/collaboration/share"]


def test_a_place_listed_twice_is_one_place_wherever_it_stands() -> None:
    profile = dalian()
    twice = Collaboration(12, ("Beijing", "BEIJING", "Kyoto"))
    profile = replace(profile, patents=replace(profile.patents, collaboration=twice))
    chart = describe_collaboration_locations(figures(profile))
    assert chart is not None
    assert chart.joined == ((0, 0), (1, 0))
    marked = same_marks(chart, chart.right[0].figure)
    assert {figure.pointer for figure in marked} == {
        "/patents/collaboration/locations/0",
        "/patents/collaboration/locations/1",
        "/publications/collaboration/locations/0",
    }
    assert same_marks(chart, chart.left[2].figure) == {chart.left[2].figure}


def test_locations_are_joined_and_have_no_magnitude() -> None:
    chart = describe_collaboration_locations(figures(dalian()))
    assert chart is not None
    assert [place.label for place in chart.left] == [
        "Shenzhen-Hong Kong-Guangzhou",
        "Shanghai-Suzhou",
        "Beijing",
    ]
    assert chart.joined == ((0, 1), (1, 2), (2, 0))
    assert chart.text.note.startswith("Order as printed; the page gives no figures.")
    assert chart.left[2].detail == (
        "Beijing: 3rd location for PCT applications over five years, 2019–2023; stated in line "
        "44 of dalian-2024.txt."
    )


def test_places_are_joined_whatever_their_dashes() -> None:
    profile = dalian()
    collaboration = profile.patents.collaboration
    assert collaboration is not None
    other = replace(collaboration, locations=("SHANGHAI–SUZHOU", "Kyoto"))
    profile = replace(profile, patents=replace(profile.patents, collaboration=other))
    chart = describe_collaboration_locations(figures(profile))
    assert chart is not None
    assert chart.joined == ((0, 2),)
    assert chart.left[0].label == "SHANGHAI–SUZHOU"


def test_ranks_stand_on_their_own_scales() -> None:
    chart = describe_ranks(figures(dalian()))
    assert chart is not None
    assert [(scale.label, scale.rank, scale.of) for scale in chart.scales] == [
        ("Size rank", 65, 100),
        ("Intensity rank", 60, 100),
        ("National rank (China)", 18, 26),
    ]


def test_that_the_number_by_intensity_is_derived_is_said() -> None:
    chart = describe_ranks(figures(dalian()))
    assert chart is not None
    assert chart.text.note == (
        "Intensity rank: the number of clusters is derived; the same ones are ranked by size. "
        "The other figures are stated in the document."
    )
    derived = [card.title for card in cards(figures(dalian())) if "derived" in card.spoken]
    assert derived == ["Intensity rank"]


def test_a_rank_among_an_unknown_number_is_noted_and_not_drawn() -> None:
    ranks = Ranks(size=Rank(65, None), national=Rank(18, 26))
    chart = describe_ranks(figures(replace(dalian(), ranks=ranks)))
    assert chart is not None
    assert [scale.figure.pointer for scale in chart.scales] == ["/ranks/national/rank"]
    assert chart.text.note.startswith("Size rank: 65; not drawn")


def test_every_chart_is_listed_in_order() -> None:
    charts = describe_charts(figures(dalian()))
    assert tuple(charts) == CHART_IDS
    assert [chart_id for chart_id, chart in charts.items() if chart is None] == [
        "patents-fields",
        "publications-fields",
    ]


def test_a_bare_profile_has_no_charts() -> None:
    assert set(describe_charts(figures(bare())).values()) == {None}


def test_a_period_that_is_not_known_is_not_invented() -> None:
    chart = describe_organizations(figures(replace(dalian(), edition=2031)), "patents")
    assert chart is not None
    assert chart.text.subtitle == "Share and count of PCT applications over five years · GII 2031"
    assert "calendar years" not in chart.text.credit
    chart = describe_organizations(figures(replace(dalian(), edition=None)), "patents")
    assert chart is not None
    assert chart.text.subtitle.endswith("over five years · edition not stated")
    assert "(edition not stated)" in chart.text.credit


def test_the_source_is_credited_on_every_chart() -> None:
    for chart_id, chart in describe_charts(figures(with_fields())).items():
        assert chart is not None
        years = "The calendar years are GII Viewer's, by the edition. "
        assert chart.text.credit == (
            "Source: WIPO, Global Innovation Index 2024, cluster profile of Dalian "
            f"(dalian-2024.txt). {'' if chart_id == 'ranks' else years}Drawn with GII Viewer."
        )


def test_added_figures_are_credited_to_the_user() -> None:
    charts = describe_charts(figures(with_added_fields()))
    added = "Figures added by the user on 2026-08-20 (read off the picture)."
    credited = [key for key, chart in charts.items() if chart and added in chart.text.credit]
    assert credited == ["patents-fields", "publications-fields"]


def test_pointers_are_unique_within_a_chart() -> None:
    for chart in describe_charts(figures(with_fields())).values():
        assert chart is not None
        pointers = [mark.figure.pointer for mark in marks(chart)]
        assert len(set(pointers)) == len(pointers)


def test_names_written_from_right_to_left_are_isolated_in_sentences_only() -> None:
    chart = describe_organizations(figures(with_names(ARABIC_NAME)), "patents")
    assert chart is not None
    assert chart.bars[0].label == ARABIC_NAME
    assert chart.bars[0].detail.startswith(f"\u2068{ARABIC_NAME}\u2069: rank 1")


def test_braces_in_names_are_only_letters() -> None:
    chart = describe_organizations(figures(with_names("{period} {0}")), "patents")
    assert chart is not None
    assert chart.bars[0].detail.startswith("{period} {0}: rank 1")


def test_words_are_translated_in_known_contexts() -> None:
    contexts = set()

    def shout(context: str, text: str, _comment: str = "", _n: int = -1, /) -> str:
        contexts.add(context)
        return text.replace("All others", "ALLE ÜBRIGEN")

    chart = describe_organizations(figures(dalian(), Wording(translate=shout)), "patents")
    assert chart is not None
    assert chart.bars[-1].label == "ALLE ÜBRIGEN"
    assert contexts == {"Charts", "Derived", "Figures", "Summary"}


@pytest.mark.parametrize(
    ("greatest", "end"),
    [(0, 1), (0.4, 1), (3, 3), (5, 5), (7, 8), (13, 15), (25, 25), (26, 30), (57, 60), (60, 60),
     (61, 80), (99.6, 100), (100, 100)],
)  # fmt: skip
def test_the_axis_ends_at_a_whole_step(greatest: float, end: float) -> None:
    bar = Bar("a", "", "", Basis.STATED, FigureRef("", "/a"), "patents", greatest, greatest)
    assert axis_end([bar]) == end


def test_contradicting_figures_draw_no_others() -> None:
    rows = (Organization(1, "A", 600, 57), Organization(2, "B", 10, 57))
    profile = dalian()
    profile = replace(profile, patents=replace(profile.patents, organizations=rows))
    chart = describe_organizations(figures(profile), "patents")
    assert chart is not None
    assert [bar.label for bar in chart.bars] == ["A", "B"]
    assert chart.text.note == (
        "PCT applications: counts and shares contradict each other, so all others are not "
        "derived. The figures are stated in the document."
    )
