"""Every figure of a profile in one list: what it is, how much, and whence.

A figure is named by its JSON Pointer (design: "the profile document"). Words
come from a :class:`~gii_viewer.model.wording.Wording`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from gii_viewer.model.editions import period
from gii_viewer.model.profile import (
    ACTIVITY_KINDS,
    RANK_KINDS,
    ActivityKind,
    AddedEvidence,
    Basis,
    Profile,
    RankKind,
    StatedEvidence,
)
from gii_viewer.model.wording import ENGLISH, Wording


@dataclass(frozen=True)
class Figure:
    """One figure with all that quoting it needs.

    ``name`` is the organization, field or location it belongs to, empty for
    figures of the cluster itself; ``text`` is the value as it is written for
    people; ``period`` is empty where it is not known.
    """

    pointer: str
    label: str
    name: str
    value: int
    text: str
    unit: str
    period: str
    basis: Basis


def cluster_name(profile: Profile, wording: Wording = ENGLISH) -> str:
    """Return the cluster's name, or words that say that it is not given."""
    return profile.cluster.name or wording.translate("Figures", "Unnamed cluster")


def economies(profile: Profile) -> str:
    """Return the economies as one text, "" where they are not given."""
    return " / ".join(profile.cluster.economies or ())


def edition_name(profile: Profile, wording: Wording = ENGLISH) -> str:
    """Return "GII 2024", or words that say that the edition is not given."""
    if profile.edition is None:
        return wording.translate("Figures", "edition not stated")
    return wording.translate("Figures", "GII {edition}").format(edition=profile.edition)


def output_unit(kind: ActivityKind, wording: Wording = ENGLISH) -> str:
    """Return what the activity counts."""
    if kind == "patents":
        return wording.translate("Figures", "PCT applications")
    return wording.translate("Figures", "scientific articles")


def activity_period(profile: Profile, kind: ActivityKind) -> str:
    """Return the years counted, for example "2019–2023"; "" where unknown."""
    years = period(profile.edition, kind)
    return "" if years is None else str(years)


def rank_label(kind: RankKind, wording: Wording = ENGLISH) -> str:
    """Return the name of a rank."""
    return {
        "size": wording.translate("Figures", "Size rank"),
        "intensity": wording.translate("Figures", "Intensity rank"),
        "national": wording.translate("Figures", "National rank"),
    }[kind]


def origin(profile: Profile, pointer: str, wording: Wording = ENGLISH) -> str:
    """Say where the figure at ``pointer`` comes from."""
    match profile.evidence.get(pointer):
        case AddedEvidence(added, note):
            return wording.translate("Figures", "added by the user on {date} ({note})").format(
                date=added, note=note
            )
        case StatedEvidence(line, _):
            return wording.translate("Figures", "stated in line {line} of {file}").format(
                line=line, file=profile.source.file
            )
        case _:
            return wording.translate("Figures", "stated in the document")


def detail(figure: Figure, profile: Profile, wording: Wording = ENGLISH) -> str:
    """Say all about a figure in one sentence: value, unit, period, edition, basis, line."""
    scope = ", ".join(part for part in (figure.period, edition_name(profile, wording)) if part)
    label = figure.label if not figure.name else f"{figure.name}, {figure.label}"
    return wording.translate("Figures", "{label}: {value} ({scope}); {origin}.").format(
        label=label, value=figure.text, scope=scope, origin=origin(profile, figure.pointer, wording)
    )


def stated_figures(profile: Profile, wording: Wording = ENGLISH) -> Iterator[Figure]:
    """Yield every figure that the document states or the user added, in page order."""
    yield from _edition(profile, wording)
    yield from _ranks(profile, wording)
    for kind in ACTIVITY_KINDS:
        yield from _output(profile, kind, wording)
        yield from _organizations(profile, kind, wording)
        yield from _fields(profile, kind, wording)
        yield from _collaboration(profile, kind, wording)


def _edition(profile: Profile, wording: Wording) -> Iterator[Figure]:
    if profile.edition is not None:
        yield Figure(
            "/edition",
            wording.translate("Figures", "Edition"),
            "",
            profile.edition,
            str(profile.edition),
            wording.translate("Figures", "year"),
            "",
            profile.basis("/edition"),
        )


def _ranks(profile: Profile, wording: Wording) -> Iterator[Figure]:
    edition = "" if profile.edition is None else str(profile.edition)
    for kind in RANK_KINDS:
        rank = profile.rank(kind)
        if rank is None:
            continue
        label = rank_label(kind, wording)
        pointer = f"/ranks/{kind}/rank"
        unit = wording.translate("Figures", "rank")
        yield Figure(
            pointer,
            label,
            "",
            rank.rank,
            wording.count(rank.rank),
            unit,
            edition,
            profile.basis(pointer),
        )
        if rank.of is not None:
            pointer = f"/ranks/{kind}/of"
            label = wording.translate("Figures", "{rank}: among").format(rank=label)
            unit = wording.translate("Figures", "clusters")
            yield Figure(
                pointer,
                label,
                "",
                rank.of,
                wording.count(rank.of),
                unit,
                edition,
                profile.basis(pointer),
            )


def _output(profile: Profile, kind: ActivityKind, wording: Wording) -> Iterator[Figure]:
    value = profile.activity(kind).per_million
    if value is None:
        return
    unit = wording.translate("Figures", "{output} per 1 million inhabitants").format(
        output=output_unit(kind, wording)
    )
    pointer = f"/{kind}/per_million"
    yield Figure(
        pointer,
        _capitalized(unit),
        "",
        value,
        wording.count(value),
        unit,
        activity_period(profile, kind),
        profile.basis(pointer),
    )


def _organizations(profile: Profile, kind: ActivityKind, wording: Wording) -> Iterator[Figure]:
    years = activity_period(profile, kind)
    output = output_unit(kind, wording)
    share = wording.translate("Figures", "Share of {output}").format(output=output)
    for index, row in enumerate(profile.activity(kind).organizations or ()):
        pointer = f"/{kind}/organizations/{index}"
        yield Figure(
            f"{pointer}/count",
            _capitalized(output),
            row.name,
            row.count,
            wording.count(row.count),
            output,
            years,
            profile.basis(f"{pointer}/count"),
        )
        yield _share(profile, f"{pointer}/share", share, row.name, row.share, years, wording)


def _fields(profile: Profile, kind: ActivityKind, wording: Wording) -> Iterator[Figure]:
    label = wording.translate("Figures", "Share of {output} in the field").format(
        output=output_unit(kind, wording)
    )
    for index, row in enumerate(profile.activity(kind).fields or ()):
        yield _share(
            profile,
            f"/{kind}/fields/{index}/share",
            label,
            row.name,
            row.share,
            activity_period(profile, kind),
            wording,
        )


def _collaboration(profile: Profile, kind: ActivityKind, wording: Wording) -> Iterator[Figure]:
    collaboration = profile.activity(kind).collaboration
    if collaboration is None:
        return
    years = activity_period(profile, kind)
    output = output_unit(kind, wording)
    if collaboration.share is not None:
        label = wording.translate("Figures", "Share of {output} made with others").format(
            output=output
        )
        yield _share(
            profile, f"/{kind}/collaboration/share", label, "", collaboration.share, years, wording
        )
    label = wording.translate("Figures", "Location in {output}, in order").format(output=output)
    for index, name in enumerate(collaboration.locations or ()):
        pointer = f"/{kind}/collaboration/locations/{index}"
        yield Figure(
            pointer,
            label,
            name,
            index + 1,
            wording.ordinal(index + 1),
            wording.translate("Figures", "position"),
            years,
            profile.basis(pointer),
        )


def _share(
    profile: Profile,
    pointer: str,
    label: str,
    name: str,
    share: int,
    years: str,
    wording: Wording,
) -> Figure:
    unit = wording.translate("Figures", "percent of the cluster's own total")
    return Figure(pointer, label, name, share, f"{share}%", unit, years, profile.basis(pointer))


def _capitalized(text: str) -> str:
    return text[:1].upper() + text[1:]
