"""Documents that tell the truth together: copies, two editions, and clusters of one name."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from gii_viewer.model.figures import Figures, figures_of
from gii_viewer.model.profile import Activity, Cluster, Profile, Rank, Ranks, Source
from gii_viewer.model.wording import ENGLISH
from tests.model.true_pages import printed, random_cluster, random_rounding
from tests.profiles import document

_NAMES = (
    "San Jose-San Francisco, CA",
    "San Jose – San Francisco, CA",
    "SAN JOSE--SAN FRANCISCO, CA",
)
_ECONOMIES = (("United States",), ("United States of America",), ("USA", "Mexico"), None)


def random_set(random: Random) -> list[Figures]:
    """Return two editions of one cluster, some copies, and another cluster of its name."""
    newer, older = (_named(random, _page(random)) for _ in range(2))
    edition = random.choice((2023, 2024, 2025))
    ranks = {
        kind: rank and replace(rank, previous=_rank_of(older, kind))
        for kind, rank in vars(newer.ranks).items()
    }
    pages = [
        replace(newer, edition=edition, ranks=Ranks(**ranks)),
        replace(older, edition=edition - 1),
    ]
    pages += [_copy(random, random.choice(pages)) for _ in range(random.randint(0, 3))]
    elsewhere = replace(_page(random), edition=edition)
    pages.append(replace(elsewhere, cluster=Cluster(_NAMES[0], ("Costa Rica",))))
    random.shuffle(pages)
    return [
        figures_of(
            document(replace(page, source=Source(f"{number}.txt", "0" * 64)), str(number)), ENGLISH
        )
        for number, page in enumerate(pages)
    ]


def _page(random: Random) -> Profile:
    return printed(random_cluster(random), random_rounding(random))


def _rank_of(page: Profile, kind: str) -> int | None:
    rank: Rank | None = getattr(page.ranks, kind)
    return None if rank is None else rank.rank


def _named(random: Random, page: Profile) -> Profile:
    cluster = Cluster(random.choice(_NAMES), random.choice(_ECONOMIES[:3]))
    return replace(page, cluster=cluster)


def _copy(random: Random, page: Profile) -> Profile:
    """Return the page as somebody else saved it: named otherwise, or only a piece of it."""
    cluster = Cluster(random.choice(_NAMES), random.choice(_ECONOMIES))
    ranks = {
        kind: rank if random.random() < 0.7 else None for kind, rank in vars(page.ranks).items()
    }
    return replace(
        page,
        cluster=cluster,
        ranks=Ranks(**ranks),
        patents=_piece(random, page.patents),
        publications=_piece(random, page.publications),
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
