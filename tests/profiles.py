"""Profiles built by hand, for tests that need one and read no document.

:func:`dalian` says what the page of Dalian says. The others are Dalian with one
thing made hard: long names, scripts, many rows, nothing but a cluster's name.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from gii_viewer.model.document import ProfileDocument
from gii_viewer.model.figures import Figures, figures_of
from gii_viewer.model.profile import (
    Activity,
    AddedEvidence,
    Cluster,
    Collaboration,
    Evidence,
    Field,
    Organization,
    Profile,
    Rank,
    Ranks,
    Source,
    StatedEvidence,
)
from gii_viewer.model.record import replace
from gii_viewer.model.wording import ENGLISH, Wording

LONG_NAME = (
    "INTERNATIONAL RESEARCH INSTITUTE FOR ADVANCED MARITIME ENGINEERING, OFFSHORE STRUCTURES "
    "AND POLAR NAVIGATION SYSTEMS (TRANSNATIONAL CONSORTIUM)"
)
UNBROKEN_NAME = "DONAUDAMPFSCHIFFFAHRTSELEKTRIZITÄTENHAUPTBETRIEBSWERKBAUUNTERBEAMTENGESELLSCHAFT"
CHINESE_NAME = "大连理工大学"
ARABIC_NAME = "جامعة الملك عبدالله للعلوم والتقنية (KAUST)"
CYRILLIC_NAME = "Московский физико-технический институт"
MARKUP_NAME = "<b>Univ</b> & <img src=x> <Physics>"


DALIAN_CHART_FILES = (
    "dalian-2024-ranks",
    "dalian-2024-patents-organizations",
    "dalian-2024-publications-organizations",
    "dalian-2024-collaboration-shares",
    "dalian-2024-collaboration-locations",
)
"""The names of Dalian's charts as files, without their endings; fields are not given."""


def document(profile: Profile, key: str = "made by hand", text: str = "") -> ProfileDocument:
    """Return ``profile`` as a document that was read, without passages."""
    return ProfileDocument(key, profile.source.file, None, "page text", text, {}, profile)


def figures(profile: Profile, wording: Wording = ENGLISH) -> Figures:
    """Return the figures of ``profile``."""
    return figures_of(document(profile), wording)


def dalian() -> Profile:
    """Return what the page of Dalian in the 2024 edition says, with its evidence."""
    return Profile(
        edition=2024,
        cluster=Cluster("Dalian", ("China",)),
        ranks=Ranks(size=Rank(65, 100), intensity=Rank(60, 100), national=Rank(18, 26)),
        patents=Activity(
            per_million=289,
            organizations=(
                Organization(1, "DALIAN UNIVERSITY OF TECH.", 583, 57),
                Organization(2, "DICP, CAS", 128, 12),
                Organization(3, "CRRC DALIAN CO., LTD.", 32, 3),
            ),
            fields=None,
            collaboration=Collaboration(
                12, ("Shenzhen-Hong Kong-Guangzhou", "Shanghai-Suzhou", "Beijing")
            ),
        ),
        publications=Activity(
            per_million=8607,
            organizations=(
                Organization(1, "DALIAN UNIVERSITY OF TECHNOLOGY", 15062, 49),
                Organization(2, "DALIAN MARITIME UNIVERSITY", 3253, 11),
                Organization(3, "DALIAN INSTITUTE OF CHEMICAL PHYSICS, CAS", 2619, 9),
            ),
            fields=None,
            collaboration=Collaboration(
                61, ("Beijing", "Shenzhen-Hong Kong-Guangzhou", "Shanghai-Suzhou")
            ),
        ),
        source=Source(
            "dalian-2024.txt",
            "0cb0065236dbe602cbeee57442212cd57f2ea4c7000b20edd0838db63de57b67",
        ),
        evidence=_dalian_evidence(),
    )


def with_fields(profile: Profile | None = None) -> Profile:
    """Return ``profile`` (Dalian unless given) with fields on both sides."""
    profile = dalian() if profile is None else profile
    return replace(
        profile,
        patents=replace(
            profile.patents,
            fields=(
                Field("Electrical machinery, apparatus, energy", 14),
                Field("Basic materials chemistry", 11),
                Field("Measurement", 9),
                Field("Computer technology", 7),
                Field("Chemical engineering", 6),
            ),
        ),
        publications=replace(
            profile.publications,
            fields=(
                Field("Engineering", 17),
                Field("Chemistry", 13),
                Field("Materials science", 12),
            ),
        ),
    )


def with_added_fields() -> Profile:
    """Return Dalian with fields that the user read off the page's pictures."""
    profile = with_fields()
    note = AddedEvidence("2026-08-20", "read off the picture")
    added = {
        f"/{kind}/fields/{index}/share": note
        for kind in ("patents", "publications")
        for index in range(len(profile.activity(kind).fields or ()))
    }
    return replace(profile, evidence=MappingProxyType({**profile.evidence, **added}))


def with_names(*names: str) -> Profile:
    """Return Dalian with one applicant a name, each of a smaller share than the one before."""
    rows, count = [], 600
    for rank, name in enumerate(names, start=1):
        rows.append(Organization(rank, name, count, max(1, round(count / 18))))
        count = max(1, count * 3 // 5)
    return with_applicants(tuple(rows))


def with_rows(number: int) -> Profile:
    """Return Dalian with ``number`` applicants of falling counts in a total of 100,000."""
    return with_applicants(
        tuple(
            Organization(
                rank, f"APPLICANT NUMBER {rank} OF DALIAN", 1500 - rank, round((1500 - rank) / 1000)
            )
            for rank in range(1, number + 1)
        )
    )


def with_applicants(rows: tuple[Organization, ...]) -> Profile:
    """Return Dalian with these applicants."""
    profile = dalian()
    return replace(profile, patents=replace(profile.patents, organizations=rows))


def with_a_wrong_count() -> Profile:
    """Return Dalian with 182 for 128 applications: its first two rows suit no common total."""
    profile = dalian()
    first, second, third = profile.patents.organizations or ()
    wrong = (first, Organization(2, second.name, 182, 12), third)
    return replace(profile, patents=replace(profile.patents, organizations=wrong))


def of_2025() -> Profile:
    """Return Dalian as if of the 2025 edition: with deals, and 70th by size in the one before."""
    profile = dalian()
    evidence = {
        "/ranks/size/previous": StatedEvidence(12, "70th in 2024"),
        "/venture_capital/per_million": StatedEvidence(10, "35 venture capital deals"),
    }
    return replace(
        profile,
        edition=2025,
        ranks=replace(profile.ranks, size=Rank(65, 100, 70)),
        venture_capital=Activity(per_million=35),
        evidence=MappingProxyType({**profile.evidence, **evidence}),
    )


def bare() -> Profile:
    """Return a profile whose page gave a cluster's name and nothing else."""
    return Profile(
        edition=None,
        cluster=Cluster("Nowhere", None),
        ranks=Ranks(),
        patents=Activity(),
        publications=Activity(),
        source=Source("nowhere.txt", "0" * 64),
    )


def _dalian_evidence() -> Mapping[str, Evidence]:
    found: dict[str, Evidence] = {
        "/edition": StatedEvidence(4, "Global Innovation Index 2024"),
        "/ranks/size/rank": StatedEvidence(
            12, "65th largest science and technology cluster in 2024"
        ),
        "/ranks/size/of": StatedEvidence(10, "top 100 S&T clusters in 2024"),
        "/ranks/intensity/rank": StatedEvidence(
            14, "60th S&T cluster by intensity (relative to population density) in 2024"
        ),
        "/ranks/national/rank": StatedEvidence(10, "eighteenth-ranked cluster"),
        "/ranks/national/of": StatedEvidence(10, "out of 26 Chinese clusters"),
        "/patents/per_million": StatedEvidence(10, "289 PCT applications"),
        "/publications/per_million": StatedEvidence(10, "8,607 scientific articles"),
        "/patents/collaboration/share": StatedEvidence(
            44, "12% of Dalian's PCT patent applications"
        ),
        "/publications/collaboration/share": StatedEvidence(
            46, "61% of Dalian's scientific articles"
        ),
    }
    rows = (
        ("/patents/organizations/0", 21, "DALIAN UNIVERSITY OF TECH.", "583", "57%"),
        ("/patents/organizations/1", 22, "DICP, CAS", "128", "12%"),
        ("/patents/organizations/2", 23, "CRRC DALIAN CO., LTD.", "32", "3%"),
        ("/publications/organizations/0", 30, "DALIAN UNIVERSITY OF TECHNOLOGY", "15,062", "49%"),
        ("/publications/organizations/1", 31, "DALIAN MARITIME UNIVERSITY", "3,253", "11%"),
        (
            "/publications/organizations/2",
            32,
            "DALIAN INSTITUTE OF CHEMICAL PHYSICS, CAS",
            "2,619",
            "9%",
        ),
    )
    for pointer, line, name, count, share in rows:
        for part, words in (("name", name), ("count", count), ("share", share)):
            found[f"{pointer}/{part}"] = StatedEvidence(line, words)
    sides = (
        ("patents", 44, ("Shenzhen-Hong Kong-Guangzhou", "Shanghai-Suzhou", "Beijing")),
        ("publications", 46, ("Beijing", "Shenzhen-Hong Kong-Guangzhou", "Shanghai-Suzhou")),
    )
    for kind, line, names in sides:
        for index, name in enumerate(names):
            found[f"/{kind}/collaboration/locations/{index}"] = StatedEvidence(line, name)
    return MappingProxyType(found)
