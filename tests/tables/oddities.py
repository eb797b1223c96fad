"""A profile with every oddity that a table has to show."""

from __future__ import annotations

from types import MappingProxyType

from gii_viewer.model.profile import (
    Activity,
    AddedEvidence,
    Collaboration,
    Field,
    Organization,
    Profile,
    StatedEvidence,
)
from gii_viewer.model.record import replace
from tests.hostile import NAMES
from tests.profiles import ARABIC_NAME, bare, dalian, with_rows

ADDED = AddedEvidence("2026-08-20", "read off the picture")


def odd() -> Profile:
    """Return Dalian with a tie, hostile names, locations listed twice, and missing parts.

    Its patents have an added field and no share made with others; its publications no
    organizations, a stated field, and a location that is written another way.
    """
    first, *others = dalian().patents.organizations or ()
    rows = (
        first,
        *(replace(row, rank=2, name=f"{row.name} | {ARABIC_NAME}") for row in others),
        *(Organization(4 + at, name, 3, 0) for at, name in enumerate(NAMES)),
    )
    kept = {"/ranks/size/rank", "/patents/per_million", "/publications/per_million"}
    evidence = {
        **{pointer: found for pointer, found in dalian().evidence.items() if pointer in kept},
        **{
            f"/patents/organizations/0/{part}": StatedEvidence(21, "") for part in ("rank", "share")
        },
        "/patents/organizations/0/count": StatedEvidence(20, "583"),
        "/patents/fields/0/share": ADDED,
        "/patents/organizations/1/share": ADDED,
        "/publications/fields/0/share": StatedEvidence(48, "17%"),
        "/patents/collaboration/locations/0": StatedEvidence(44, "Tokyo-Yokohama"),
        "/patents/collaboration/locations/2": StatedEvidence(45, "Tokyo - Yokohama"),
    }
    return replace(
        dalian(),
        ranks=replace(dalian().ranks, national=None),
        patents=Activity(
            289,
            rows,
            (Field("=Optics, and | more", 14),),
            Collaboration(None, ("Tokyo-Yokohama", "Beijing", "Tokyo - Yokohama")),
        ),
        publications=Activity(
            8607,
            None,
            (Field("Chemistry", 17),),
            Collaboration(61, ("Tokyo – Yokohama", ARABIC_NAME)),
        ),
        evidence=MappingProxyType(evidence),
    )


PROFILES = {
    "odd": odd(),
    "Dalian": dalian(),
    "edition unknown": replace(dalian(), edition=None),
    "nothing": bare(),
    "many": with_rows(100),
}
