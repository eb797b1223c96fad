"""Documents that tell the truth together, of two editions of one made-up world.

Each world has totals of its own, and its clusters are ranked by their true shares of them.
Profiles and rankings print what is true, each rounded its own way and named as somebody
wrote it; copies are pieces of profiles. Nothing here is shared with the code that checks.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from random import Random

from gii_viewer.model.document import ProfileDocument, RankingDocument
from gii_viewer.model.document_figures import DocumentFigures
from gii_viewer.model.figures import figures_of
from gii_viewer.model.profile import (
    Activity,
    Cluster,
    Evidence,
    Profile,
    Rank,
    Ranks,
    Source,
    StatedEvidence,
)
from gii_viewer.model.ranking import Ranking, RankingRow
from gii_viewer.model.record import replace
from gii_viewer.model.wording import ENGLISH
from tests.model.true_pages import (
    MILLION,
    Rounding,
    TrueCluster,
    TrueSide,
    printed,
    random_cluster,
    random_rounding,
)

_Economies = tuple[str, ...]


@dataclass(frozen=True)
class _Place:
    """The ways in which a place's name and its economies are written, and its adjective."""

    names: tuple[str, ...]
    economies: tuple[_Economies, ...]
    adjective: str
    is_only: bool = True
    """Whether no other place has its name."""


_JOINED = (
    "San Jose-San Francisco, CA",
    "San Jose – San Francisco, CA",
    "SAN JOSE--SAN FRANCISCO, CA",
)
_PLACES = (
    _Place(
        _JOINED,
        (("United States",), ("United States of America",), ("USA",), ("US",), ("U.S.",)),
        "U.S.",
        is_only=False,
    ),
    _Place(_JOINED, (("Costa Rica",), ("CR",)), "Costa Rican", is_only=False),
    _Place(
        ("Shenzhen–Hong Kong–Guangzhou", "Shenzhen-Hong Kong-Guangzhou"),
        (("China", "Hong Kong, China"), ("CN", "HK"), ("Hong Kong", "China")),
        "Chinese",
    ),
    _Place(
        ("Basel",), (("Switzerland", "Germany", "France"), ("CH", "DE", "FR"), ("CH",)), "Swiss"
    ),
    _Place(("Daejeon", "DAEJEON"), (("Republic of Korea",), ("South Korea",), ("KR",)), "Korean"),
    _Place(("Zürich", "Zurich"), (("Switzerland",), ("CH",)), "Swiss"),
    _Place(("Dalian",), (("China",), ("CN",)), "Chinese"),
    _Place(("Ankara",), (("Türkiye",), ("Turkey",), ("TR",)), "Turkish"),
    _Place(("Nowhere",), (("Utopia",),), "Utopian"),
)


@dataclass(frozen=True)
class _World:
    """The true clusters of one edition by place, their deals, and the world's totals."""

    edition: int
    clusters: Mapping[_Place, TrueCluster]
    deals: Mapping[_Place, Fraction]
    totals: tuple[Fraction, Fraction, Fraction]

    def shares(self, place: _Place) -> tuple[Fraction, Fraction, Fraction]:
        cluster = self.clusters[place]
        parts = (cluster.patents.total, cluster.publications.total, self.deals[place])
        applications, articles, deals = (
            part / whole for part, whole in zip(parts, self.totals, strict=True)
        )
        return applications, articles, deals

    def score(self, place: _Place) -> Fraction:
        applications, articles, deals = self.shares(place)
        return applications + articles + (deals if self.edition >= 2025 else 0)


def random_set(random: Random) -> list[DocumentFigures]:
    """Return profiles, pieces of profiles and rankings of two editions, in any order."""
    edition = random.choice((2019, 2023, 2024, 2025))
    places = random.sample(_PLACES, random.randint(1, len(_PLACES)))
    older = _random_world(random, edition - 1, places)
    staying = [place for place in places if random.random() < 0.8]
    newer = _random_world(random, edition, staying or places)
    contents: list[Profile | Ranking] = []
    for world, before in ((older, None), (newer, older)):
        for place in world.clusters:
            # One page is published of each, however often it is copied.
            page = _profile(random, place, world, before)
            if random.random() < 0.6:
                contents.append(page)
            while random.random() < 0.3:
                contents.append(_piece_of(random, place, page))
    for world, before in ((older, None), (newer, older)):
        while random.random() < 0.4:
            contents.append(_ranking(random, world, before))
    random.shuffle(contents)
    return [_opened(content, number) for number, content in enumerate(contents)]


def _opened(content: Profile | Ranking, number: int) -> DocumentFigures:
    name = f"{number}.txt"
    content = replace(content, source=Source(name, "0" * 64))
    if isinstance(content, Ranking):
        return figures_of(RankingDocument(name, name, None, "page text", "", {}, content), ENGLISH)
    return figures_of(ProfileDocument(name, name, None, "page text", "", {}, content), ENGLISH)


# -- worlds ---------------------------------------------------------------------------------


def _random_world(random: Random, edition: int, places: Sequence[_Place]) -> _World:
    clusters: dict[_Place, TrueCluster] = {}
    for place in places:
        near = list(clusters.values()) if random.random() < 0.5 else []
        clusters[place] = _like(random, random.choice(near)) if near else random_cluster(random)
    deals = {place: Fraction(random.randint(1, 9_999), random.choice((1, 3))) for place in places}
    # No total, which is a sum of shares, is more than all there is.
    more = [Fraction(random.choice((3, 3, random.randint(3, 60)))) for _ in range(3)]
    every = clusters.values()
    world = _World(
        edition,
        clusters,
        deals,
        (
            sum((one.patents.total for one in every), Fraction(0)) * more[0],
            sum((one.publications.total for one in every), Fraction(0)) * more[1],
            sum(deals.values(), Fraction(0)) * more[2],
        ),
    )
    ranked = sorted(places, key=world.score, reverse=True)
    sizes = dict(zip(ranked, sorted(random.sample(range(1, 101), len(ranked))), strict=True))
    return replace(
        world,
        clusters={
            place: replace(
                cluster,
                edition=edition,
                size=sizes[place],
                intensity=random.randint(1, 100),
                clusters=100,
                same_economy=_same_economy(random, place, sizes),
            )
            for place, cluster in clusters.items()
        },
    )


def _like(random: Random, cluster: TrueCluster) -> TrueCluster:
    """Return a cluster that is hardly larger or smaller on each side."""
    return replace(
        cluster,
        patents=_side_like(random, cluster.patents),
        publications=_side_like(random, cluster.publications),
    )


def _side_like(random: Random, side: TrueSide) -> TrueSide:
    first = side.parts[0] + random.choice((0, 1, 1, random.randint(0, 50)))
    return replace(side, parts=(first, *side.parts[1:]))


def _same_economy(random: Random, place: _Place, sizes: Mapping[_Place, int]) -> tuple[int, ...]:
    own = {size for other, size in sizes.items() if other.adjective == place.adjective}
    free = set(range(1, 101)) - set(sizes.values())
    return tuple(sorted(own | {size for size in free if random.random() < 0.2}))


# -- what is printed ------------------------------------------------------------------------


def _profile(random: Random, place: _Place, world: _World, before: _World | None) -> Profile:
    rounded = random_rounding(random)
    page = printed(world.clusters[place], rounded)
    older = None if before is None else before.clusters.get(place)
    if older is not None:
        own = printed(older, rounded)
        ranks = zip(vars(page.ranks).values(), vars(own.ranks).values(), strict=True)
        page = replace(page, ranks=Ranks(*(_with_previous(random, *each) for each in ranks)))
    if world.edition >= 2025:
        per_million = world.deals[place] * MILLION / world.clusters[place].population
        page = replace(page, venture_capital=Activity(rounded(per_million)))
    cluster = Cluster(random.choice(place.names), random.choice(place.economies))
    evidence = _evidence(place, page) if random.random() < 0.5 else {}
    return replace(page, cluster=cluster, evidence=evidence)


def _with_previous(random: Random, rank: Rank | None, before: Rank | None) -> Rank | None:
    if rank is None or before is None or random.random() < 0.3:
        return rank
    return replace(rank, previous=before.rank)


def _evidence(place: _Place, page: Profile) -> dict[str, Evidence]:
    """Return the words of figures that say more than the figures do."""
    size, national = page.ranks.size, page.ranks.national
    assert size is not None
    assert national is not None
    words = {
        "/edition": f"Global Innovation Index {page.edition}",
        "/ranks/size/rank": f"{size.rank}th largest S&T cluster in {page.edition}",
        "/ranks/size/of": f"the top 100 S&T clusters in {page.edition}",
        "/ranks/national/of": f"out of {national.of} {place.adjective} clusters",
        "/patents/collaboration/share": "made with others, the top three locations being",
        "/publications/collaboration/share": "made with others. Top 3 locations",
    }
    if size.previous is not None:
        words["/ranks/size/previous"] = f"{size.previous}th in {(page.edition or 0) - 1}"
    return {pointer: StatedEvidence(10, text) for pointer, text in words.items()}


def _piece_of(random: Random, place: _Place, page: Profile) -> Profile:
    """Return the page as somebody else saved it: named otherwise, or only a piece of it."""
    economies = random.choice((*place.economies, None) if place.is_only else place.economies)
    ranks = {
        kind: rank if random.random() < 0.7 else None for kind, rank in vars(page.ranks).items()
    }
    return replace(
        page,
        edition=page.edition if random.random() < 0.9 else None,
        cluster=Cluster(random.choice(place.names), economies),
        ranks=Ranks(**ranks),
        patents=_piece(random, page.patents),
        publications=_piece(random, page.publications),
        evidence={},
    )


def _piece(random: Random, side: Activity) -> Activity:
    """Return what is left of an activity: tables cut at their end, figures not copied."""
    rows = (side.organizations or ())[: random.randint(0, 12)]
    return Activity(
        per_million=side.per_million if random.random() < 0.7 else None,
        organizations=rows or None,
        fields=side.fields if random.random() < 0.7 else None,
        collaboration=side.collaboration if random.random() < 0.7 else None,
    )


def _ranking(random: Random, world: _World, before: _World | None) -> Ranking:
    """Print the ranking's rows, or some of them, with the columns that somebody copied."""
    rounded, digits = random_rounding(random), random.choice((0, 1, 1, 1, 2))
    given = {
        part for part in ("economies", "counts", "shares", "previous") if random.random() < 0.8
    }
    rows = [
        _row(random, place, world, before, rounded, digits, given)
        for place in sorted(world.clusters, key=lambda place: world.clusters[place].size)
        if random.random() < 0.8
    ]
    edition = world.edition if random.random() < 0.9 else None
    return Ranking(edition, tuple(rows), Source("", ""))


def _row(
    random: Random,
    place: _Place,
    world: _World,
    before: _World | None,
    rounded: Rounding,
    digits: int,
    given: set[str],
) -> RankingRow:
    cluster = world.clusters[place]
    older = None if before is None else before.clusters.get(place)
    row = RankingRow(cluster.size, random.choice(place.names))
    if "economies" in given or not place.is_only:
        row = replace(row, economies=random.choice(place.economies))
    if "counts" in given:
        row = replace(
            row,
            applications=rounded(cluster.patents.total),
            articles=rounded(cluster.publications.total),
            deals=rounded(world.deals[place]) if world.edition >= 2025 else None,
        )
    if "shares" in given:
        applications, articles, _deals, total = (
            Decimal(rounded(share * 100 * 10**digits)).scaleb(-digits)
            for share in (*world.shares(place), world.score(place))
        )
        row = replace(row, share_applications=applications, share_articles=articles, total=total)
    if "previous" in given and older is not None:
        row = replace(row, previous=older.size, change=older.size - cluster.size)
    return row
