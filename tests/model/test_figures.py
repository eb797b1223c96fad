"""One kind of figure: what each is, how it reads, and that none is taken for another."""

from __future__ import annotations

from fractions import Fraction
from types import MappingProxyType

import pytest

from gii_viewer.model.document_figures import MissingFigureError
from gii_viewer.model.figure import Assumption, FigureRef, Unit
from gii_viewer.model.figures import figures_of
from gii_viewer.model.interval import Interval
from gii_viewer.model.pointers import UnknownPointerError
from gii_viewer.model.profile import (
    Basis,
    Cluster,
    Organization,
    Profile,
    Rank,
    Ranks,
    StatedEvidence,
)
from gii_viewer.model.record import replace
from gii_viewer.model.wording import ENGLISH, Wording
from tests.profiles import bare, dalian, document, figures, with_added_fields

WITH_RANK_WORDS = MappingProxyType(
    {"/ranks/national/of": StatedEvidence(10, "out of 26 Chinese clusters")}
)


def test_figures_of_one_document_and_wording_are_made_once() -> None:
    read = document(dalian())
    assert figures_of(read, ENGLISH) is figures_of(read, ENGLISH)
    other = Wording(lambda _context, text, *_: text.upper())
    assert figures_of(read, other) is not figures_of(read, ENGLISH)
    assert figures_of(read, other)["/edition"].label == "EDITION"


def test_a_stated_figure_has_its_value_its_bounds_and_its_line() -> None:
    share = figures(dalian())["/patents/organizations/0/share"]
    assert (share.value, share.text, share.unit) == (57, "57%", Unit.PERCENT)
    assert share.interval == Interval(Fraction(113, 2), Fraction(115, 2))
    assert (share.name, share.label) == ("DALIAN UNIVERSITY OF TECH.", "Share of PCT applications")
    assert (share.basis, share.line) == (Basis.STATED, 21)
    assert share.unit_words == "percent of the cluster's own PCT applications"
    count = figures(dalian())["/publications/organizations/0/count"]
    assert (count.value, count.text) == (15062, "15,062")
    assert count.interval == Interval(Fraction("15061.5"), Fraction("15062.5"))
    rank = figures(dalian())["/patents/organizations/2/rank"]
    assert (rank.value, rank.label, rank.unit_words) == (3, "Rank by PCT applications", "rank")
    assert rank.interval == Interval(Fraction(3), Fraction(3))


def test_an_unknown_pointer_is_an_error_and_never_stated() -> None:
    for nonsense in ("/nonsense", "/patents/organizations/0", ""):
        with pytest.raises(UnknownPointerError):
            figures(dalian()).get(nonsense)


@pytest.mark.parametrize(
    "pointer",
    [
        "/patents/fields/0/share",
        "/patents/organizations/3/count",
        "/publications/collaboration/locations/3",
        "/cluster/name",
    ],
)
def test_a_figure_that_the_profile_lacks_is_missing(pointer: str) -> None:
    assert figures(dalian()).get(pointer) is None
    with pytest.raises(MissingFigureError, match="the document has no figure"):
        figures(dalian())[pointer]


def test_two_documents_of_one_shape_never_collide() -> None:
    one, other = document(dalian(), "a.txt"), document(dalian(), "b.txt")
    refs = {figures_of(read, ENGLISH).ref("/ranks/size/rank") for read in (one, other)}
    assert refs == {
        FigureRef("a.txt", "/ranks/size/rank"),
        FigureRef("b.txt", "/ranks/size/rank"),
    }


def test_added_figures_are_added_and_say_when_and_from_what() -> None:
    profile = figures(with_added_fields())
    first = profile["/patents/fields/0/share"]
    assert first.basis is Basis.ADDED
    assert first.line is None
    assert profile.origin(first).startswith("added by the user on 2")
    assert {each.basis for each in profile.stated} == {Basis.STATED, Basis.ADDED}


def test_the_number_ranked_by_intensity_is_derived() -> None:
    found = figures(dalian())
    of = found["/ranks/intensity/of"]
    assert (of.basis, of.value, of.text) == (Basis.DERIVED, 100, "100")
    assert [ref.pointer for ref in of.inputs] == ["/ranks/size/of"]
    assert of.assumptions == (Assumption.SAME_CLUSTERS,)
    assert of not in found.stated
    stated = replace(
        dalian(),
        evidence={"/ranks/intensity/of": StatedEvidence(14, "60th of 100 by intensity")},
    )
    assert figures(stated)["/ranks/intensity/of"].basis is Basis.STATED


def test_five_years_are_always_said_and_calendar_years_are_the_viewers() -> None:
    known = figures(dalian())
    assert known.period("patents") == "five years, 2019–2023"
    assert known["/publications/per_million"].period == "five years, 2018–2022"
    assert known["/population"].period == (
        "five years each: PCT applications 2019–2023, scientific articles 2018–2022"
    )
    assert known.years_note == "The calendar years are GII Viewer's, by the edition."
    unknown = figures(replace(dalian(), edition=2020))
    assert unknown["/patents/total"].period == "five years"
    assert unknown["/population"].period == "five years each"
    assert (unknown["/patents/total"].years, unknown.years_note) == ("", "")
    assert unknown["/ranks/size_to_intensity"].period == ""


def _ranked(name: str, economies: tuple[str, ...], rank: Rank, words: str) -> Profile:
    return replace(
        dalian(),
        cluster=Cluster(name, economies),
        ranks=Ranks(size=Rank(50, 100), national=rank),
        evidence=MappingProxyType({"/ranks/national/of": StatedEvidence(10, words)}),
    )


@pytest.mark.parametrize(
    ("rank", "words", "said"),
    [
        (
            Rank(18, 26),
            "out of 26 Chinese clusters",
            "18th of the 26 Chinese clusters within the top 100",
        ),
        (
            Rank(2, 3),
            "out of three Swiss clusters",
            "2nd of the 3 Swiss clusters within the top 100",
        ),
        (
            Rank(9, 20),
            "out of 20 U.S. clusters",
            "9th of the 20 U.S. clusters within the top 100",
        ),
        (
            Rank(1, 4),
            "out of 4 South Korean clusters",
            "1st of the 4 South Korean clusters within the top 100",
        ),
        (
            Rank(1, 1),
            "out of 1 Brazilian cluster",
            "the only Brazilian cluster within the top 100",
        ),
        (
            Rank(2, 5),
            "out of 5 clusters",
            "2nd of the 5 clusters of its economy within the top 100",
        ),
        (
            Rank(2, 5),
            "out of 5 S&T clusters",
            "2nd of the 5 clusters of its economy within the top 100",
        ),
    ],
)
def test_the_national_rank_is_said_in_the_pages_own_words(
    rank: Rank, words: str, said: str
) -> None:
    page = _ranked("Basel", ("Switzerland", "Germany", "France"), rank, words)
    assert figures(page).rank_words("national") == said


def test_ranks_without_a_number_ranked_claim_none() -> None:
    page = replace(dalian(), ranks=Ranks(Rank(65, None), Rank(60, None), Rank(18, None)))
    found = figures(page)
    assert found.rank_words("size") == "65th by size"
    assert found.rank_words("intensity") == "60th by intensity (relative to population)"
    assert found.rank_words("national") == "18th within its economy"
    assert found.ranked_words("size") == ""


@pytest.mark.parametrize(
    ("size", "intensity", "words"),
    [
        (7, 7, "the same place by intensity as by size"),
        (7, 6, "1 place better by intensity than by size"),
        (6, 7, "1 place worse by intensity than by size"),
        (10, 90, "80 places worse by intensity than by size"),
    ],
)
def test_intensity_against_size(size: int, intensity: int, words: str) -> None:
    page = replace(dalian(), ranks=Ranks(Rank(size, 100), Rank(intensity, None)))
    assert figures(page)["/ranks/size_to_intensity"].text == words


def test_details_say_value_scope_and_origin() -> None:
    found = figures(replace(dalian(), evidence=dalian().evidence | WITH_RANK_WORDS))
    assert found.detail(found["/patents/organizations/0/count"]) == (
        "DALIAN UNIVERSITY OF TECH., PCT applications: 583 (five years, 2019–2023, GII 2024); "
        "stated in line 21 of dalian-2024.txt. The calendar years are GII Viewer's, by the edition."
    )
    assert found.detail(found["/ranks/size/rank"]) == (
        "Size rank: 65 (GII 2024); stated in line 12 of dalian-2024.txt."
    )


def test_a_profile_with_nothing_has_no_figures_and_says_so() -> None:
    found = figures(bare())
    assert found.stated == ()
    assert found.derived == ()
    assert found.edition_name == "edition not stated"


def test_a_derived_figure_that_cannot_be_is_missing_and_no_other_figure() -> None:
    rows = (Organization(1, "A", 600, 57), Organization(2, "B", 10, 57))
    patents = replace(dalian().patents, organizations=rows)
    found = figures(replace(dalian(), patents=patents))
    assert found.others_share("patents") is None
    assert found.total("patents") is None
    collaboration = found.collaboration_share("patents")
    assert collaboration is not None
    assert collaboration.value == 12


def test_assumptions_give_examples_that_are_nobodys_figures() -> None:
    say = figures(dalian()).assumption_words
    assert say(Assumption.ROUNDED_SHARE).endswith("For example, 10% means 9.5–10.5%.")
    for rounded in (Assumption.ROUNDED_COUNT, Assumption.ROUNDED_PER_MILLION):
        assert say(rounded).endswith("For example, 100 means 99.5–100.5.")
