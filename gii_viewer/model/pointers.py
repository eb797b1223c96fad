"""The JSON Pointers of figures: built and parsed here, and nowhere else.

A pointer names a figure inside its document (RFC 6901; design, "the profile
document" and "derived figures"). Text outside this module never looks into one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import Enum
from typing import Literal, cast

from gii_viewer.model.profile import EVERY_ACTIVITY, RANK_KINDS, ActivityKind, RankKind
from gii_viewer.model.ranking import OUTPUTS, ROW_PARTS, SHARES, Output, SharePart
from gii_viewer.model.ranking import RowPart as RankingPart
from gii_viewer.model.record import Record

RankPart = Literal["rank", "of", "previous"]
RowPart = Literal["rank", "name", "count", "share"]
FieldPart = Literal["name", "share"]

EDITION = "/edition"
CLUSTER_NAME = "/cluster/name"
POPULATION = "/population"
ARTICLES_PER_APPLICATION = "/articles_per_application"
SIZE_TO_INTENSITY = "/ranks/size_to_intensity"


class What(Enum):
    """What a pointer names, whatever its activity, rank or place in a list."""

    EDITION = "edition"
    CLUSTER_NAME = "cluster name"
    ECONOMY = "economy"
    RANK = "rank"
    RANKED = "number ranked"
    PREVIOUS_RANK = "rank of the edition before"
    PER_MILLION = "per million"
    ORGANIZATION_RANK = "organization's rank"
    ORGANIZATION_NAME = "organization's name"
    ORGANIZATION_COUNT = "organization's count"
    ORGANIZATION_SHARE = "organization's share"
    FIELD_NAME = "field's name"
    FIELD_SHARE = "field's share"
    COLLABORATION_SHARE = "share made with others"
    LOCATION = "location"
    TOTAL = "total"
    OTHERS_SHARE = "share of all others"
    OTHERS_COUNT = "count of all others"
    TOP1_SHARE = "share of the first"
    TOP3_SHARE = "share of the first three"
    HHI = "concentration"
    COLLABORATION_COUNT = "count made with others"
    ACTIVITY_POPULATION = "inhabitants by one activity"
    POPULATION = "inhabitants"
    ARTICLES_PER_APPLICATION = "articles per application"
    SIZE_TO_INTENSITY = "intensity rank against size rank"
    RANKING_ROW = "part of a ranking's row"
    EXACT_SHARE = "share of the world, narrowed"
    WORLD_TOTAL = "world's total"


class Place(Record):
    """A pointer, taken apart. ``index`` counts from 0; ``None`` where there is no list.

    ``part`` is that of a ranking's row, of the world's total what it counts.
    """

    what: What
    activity: ActivityKind | None = None
    rank: RankKind | None = None
    index: int | None = None
    part: RankingPart | None = None


class UnknownPointerError(ValueError):
    """The text is no pointer of a figure."""

    def __init__(self, pointer: str) -> None:
        super().__init__(f"{pointer!r} is not the pointer of a figure")


def economy(index: int) -> str:
    return f"/cluster/economies/{index}"


def rank(kind: RankKind, part: RankPart = "rank") -> str:
    return f"/ranks/{kind}/{part}"


def per_million(kind: ActivityKind) -> str:
    return f"/{kind}/per_million"


def organization(kind: ActivityKind, index: int, part: RowPart) -> str:
    return f"/{kind}/organizations/{index}/{part}"


def field(kind: ActivityKind, index: int, part: FieldPart = "share") -> str:
    return f"/{kind}/fields/{index}/{part}"


def collaboration_share(kind: ActivityKind) -> str:
    return f"/{kind}/collaboration/share"


def location(kind: ActivityKind, index: int) -> str:
    return f"/{kind}/collaboration/locations/{index}"


def total(kind: ActivityKind) -> str:
    return f"/{kind}/total"


def others_share(kind: ActivityKind) -> str:
    return f"/{kind}/others/share"


def others_count(kind: ActivityKind) -> str:
    return f"/{kind}/others/count"


def top_share(kind: ActivityKind, number: Literal[1, 3]) -> str:
    return f"/{kind}/top{number}/share"


def hhi(kind: ActivityKind) -> str:
    return f"/{kind}/hhi"


def collaboration_count(kind: ActivityKind) -> str:
    return f"/{kind}/collaboration/count"


def population(kind: ActivityKind) -> str:
    """Name the inhabitants that one activity implies; both together are POPULATION."""
    return f"/{kind}/population"


def rows(kind: ActivityKind, indices: Iterable[int]) -> tuple[str, ...]:
    """Name count and share of each of these organizations."""
    return tuple(
        organization(kind, index, part) for index in indices for part in ("count", "share")
    )


def ranking_row(index: int, part: RankingPart) -> str:
    """Name a part of a ranking's row; its economies are one part."""
    return f"/rows/{index}/{part}"


def exact_share(index: int, part: SharePart) -> str:
    """Name the share of the world that a row has, narrower than it is printed."""
    return f"/rows/{index}/exact/{part}"


def world_total(output: Output) -> str:
    return f"/world/{output}"


def parse(pointer: str) -> Place:
    """Take a pointer apart.

    Raises
    ------
    UnknownPointerError
        where no figure, name or economy of any profile has such a pointer.
    """
    fixed = _FIXED.get(pointer)
    if fixed is not None:
        return fixed
    in_ranking = re.fullmatch(_RANKING, pointer) if pointer.startswith("/rows/") else None
    if in_ranking is not None:
        what = What.EXACT_SHARE if in_ranking["exact"] else What.RANKING_ROW
        part = cast("RankingPart", in_ranking["exact"] or in_ranking["part"])
        return Place(what, index=int(in_ranking["index"]), part=part)
    found = _LISTED.fullmatch(pointer)
    if found is None:
        raise UnknownPointerError(pointer)
    activity, in_activity, economies = found["activity"], found["list"], found["economy"]
    if economies is not None:
        return Place(What.ECONOMY, index=int(economies))
    shape = f"{in_activity}/{found['part'] or ''}".rstrip("/")
    listed = _IN_LISTS.get(shape)
    if listed is None:
        raise UnknownPointerError(pointer)
    return Place(listed, activity=cast("ActivityKind", activity), index=int(found["index"]))


def in_page_order(pointers: Iterable[str]) -> list[str]:
    """Order pointers as the profile document's keys are, numbers as numbers.

    Raises
    ------
    UnknownPointerError
        where one of them is none.
    """
    return sorted(pointers, key=_order)


_IN_ACTIVITY = {
    "per_million": What.PER_MILLION,
    "collaboration/share": What.COLLABORATION_SHARE,
    "total": What.TOTAL,
    "others/share": What.OTHERS_SHARE,
    "others/count": What.OTHERS_COUNT,
    "top1/share": What.TOP1_SHARE,
    "top3/share": What.TOP3_SHARE,
    "hhi": What.HHI,
    "collaboration/count": What.COLLABORATION_COUNT,
    "population": What.ACTIVITY_POPULATION,
}
_IN_LISTS = {
    "organizations/rank": What.ORGANIZATION_RANK,
    "organizations/name": What.ORGANIZATION_NAME,
    "organizations/count": What.ORGANIZATION_COUNT,
    "organizations/share": What.ORGANIZATION_SHARE,
    "fields/name": What.FIELD_NAME,
    "fields/share": What.FIELD_SHARE,
    "collaboration/locations": What.LOCATION,
}
_FIXED: dict[str, Place] = {
    EDITION: Place(What.EDITION),
    CLUSTER_NAME: Place(What.CLUSTER_NAME),
    **{rank(kind): Place(What.RANK, rank=kind) for kind in RANK_KINDS},
    **{rank(kind, "of"): Place(What.RANKED, rank=kind) for kind in RANK_KINDS},
    **{rank(kind, "previous"): Place(What.PREVIOUS_RANK, rank=kind) for kind in RANK_KINDS},
    **{
        f"/{kind}/{shape}": Place(what, activity=kind)
        for kind in EVERY_ACTIVITY
        for shape, what in _IN_ACTIVITY.items()
    },
    POPULATION: Place(What.POPULATION),
    ARTICLES_PER_APPLICATION: Place(What.ARTICLES_PER_APPLICATION),
    SIZE_TO_INTENSITY: Place(What.SIZE_TO_INTENSITY),
    **{world_total(output): Place(What.WORLD_TOTAL, part=output) for output in OUTPUTS},
}
_NUMBER = "(?:0|[1-9][0-9]*)"
_LISTED = re.compile(
    rf"/(?P<activity>{'|'.join(EVERY_ACTIVITY)})/"
    rf"(?P<list>organizations|fields|collaboration/locations)/(?P<index>{_NUMBER})"
    rf"(?:/(?P<part>[a-z]+))?|/cluster/economies/(?P<economy>{_NUMBER})"
)
# A text: a profile's figures never ask for it to be compiled.
_RANKING = (
    rf"/rows/(?P<index>{_NUMBER})/"
    rf"(?:(?P<part>{'|'.join(ROW_PARTS)})|exact/(?P<exact>{'|'.join(SHARES.values())}))"
)
_WHATS = {what: place for place, what in enumerate(What)}
_PARTS = {
    What.RANK: 0,
    What.RANKED: 1,
    What.PREVIOUS_RANK: 2,
    What.ORGANIZATION_RANK: 0,
    What.ORGANIZATION_NAME: 1,
    What.ORGANIZATION_COUNT: 2,
    What.ORGANIZATION_SHARE: 3,
    What.FIELD_NAME: 0,
    What.FIELD_SHARE: 1,
}


def _order(pointer: str) -> tuple[int, ...]:
    place = parse(pointer)
    side = -1 if place.activity is None else EVERY_ACTIVITY.index(place.activity)
    kind = -1 if place.rank is None else RANK_KINDS.index(place.rank)
    index = -1 if place.index is None else place.index
    if place.part is not None:
        return (side, _WHATS[place.what], kind, index, ROW_PARTS.index(place.part))
    part = _PARTS.get(place.what, 0)
    # The parts of one row or rank stand together, whichever of them comes first.
    return (side, _WHATS[place.what] - part, kind, index, part)
