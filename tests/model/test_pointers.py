"""Pointers: what is built is parsed, and nothing else is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gii_viewer.model import pointers
from gii_viewer.model.pointers import Place, UnknownPointerError, What
from gii_viewer.model.profile import ActivityKind

PLACES = [
    ("/edition", Place(What.EDITION)),
    ("/cluster/name", Place(What.CLUSTER_NAME)),
    ("/cluster/economies/1", Place(What.ECONOMY, index=1)),
    ("/ranks/national/rank", Place(What.RANK, rank="national")),
    ("/ranks/size/of", Place(What.RANKED, rank="size")),
    ("/patents/per_million", Place(What.PER_MILLION, "patents")),
    ("/patents/organizations/12/count", Place(What.ORGANIZATION_COUNT, "patents", index=12)),
    ("/publications/fields/0/share", Place(What.FIELD_SHARE, "publications", index=0)),
    (
        "/publications/collaboration/locations/2",
        Place(What.LOCATION, "publications", index=2),
    ),
    ("/patents/collaboration/share", Place(What.COLLABORATION_SHARE, "patents")),
    ("/publications/others/count", Place(What.OTHERS_COUNT, "publications")),
    ("/patents/top3/share", Place(What.TOP3_SHARE, "patents")),
    ("/patents/population", Place(What.ACTIVITY_POPULATION, "patents")),
    ("/population", Place(What.POPULATION)),
    ("/articles_per_application", Place(What.ARTICLES_PER_APPLICATION)),
    ("/ranks/size_to_intensity", Place(What.SIZE_TO_INTENSITY)),
]


@pytest.mark.parametrize(("pointer", "place"), PLACES)
def test_a_pointer_is_taken_apart(pointer: str, place: Place) -> None:
    assert pointers.parse(pointer) == place


@pytest.mark.parametrize(
    "text",
    [
        "",
        "/",
        "/nonsense",
        "edition",
        "/edition/",
        "/ranks/size",
        "/ranks/local/rank",
        "/patents/organizations/0",
        "/patents/organizations/01/count",
        "/patents/organizations/-1/count",
        "/patents/organizations/٣/count",
        "/patents/organizations/0/per_million",
        "/patents/fields/0/count",
        "/patents/collaboration/locations/0/name",
        "/patents/top2/share",
        "/cluster/economies/0/name",
        "/patents/organizations/0/count\n",
    ],
)
def test_what_is_no_pointer_is_an_error(text: str) -> None:
    with pytest.raises(UnknownPointerError, match="is not the pointer of a figure"):
        pointers.parse(text)


@given(st.sampled_from(["patents", "publications"]), st.integers(0, 10**6))
def test_what_is_built_is_parsed(kind: str, index: int) -> None:
    activity: ActivityKind = "patents" if kind == "patents" else "publications"
    for pointer in (
        pointers.organization(activity, index, "rank"),
        pointers.organization(activity, index, "share"),
        pointers.field(activity, index),
        pointers.location(activity, index),
    ):
        place = pointers.parse(pointer)
        assert (place.activity, place.index) == (activity, index)


def test_the_order_is_that_of_the_page_with_numbers_as_numbers() -> None:
    in_order = [
        "/edition",
        "/cluster/name",
        "/cluster/economies/0",
        "/ranks/size/rank",
        "/ranks/size/of",
        "/ranks/intensity/rank",
        "/ranks/national/rank",
        "/ranks/national/of",
        "/patents/per_million",
        "/patents/organizations/0/rank",
        "/patents/organizations/0/name",
        "/patents/organizations/0/count",
        "/patents/organizations/0/share",
        "/patents/organizations/2/count",
        "/patents/organizations/10/count",
        "/patents/fields/0/name",
        "/patents/fields/0/share",
        "/patents/fields/1/name",
        "/patents/collaboration/share",
        "/patents/collaboration/locations/0",
        "/publications/per_million",
        "/publications/fields/0/share",
    ]
    assert pointers.in_page_order(iter(sorted(in_order, reverse=True))) == in_order
