"""One figure as a sentence that can be quoted: unit, period, edition and source in it."""

from __future__ import annotations

from gii_viewer.model.before.derivations import (
    derived_label,
    derived_period,
    derived_text,
    derived_unit,
)
from gii_viewer.model.before.derived import DerivedFigure, Unit, derived_figures
from gii_viewer.model.before.figures import (
    activity_period,
    cluster_name,
    economies,
    output_unit,
)
from gii_viewer.model.before.summary import source_line
from gii_viewer.model.profile import ACTIVITY_KINDS, ActivityKind, Basis, Profile
from gii_viewer.model.wording import ENGLISH, Wording


def sentence(profile: Profile, pointer: str, wording: Wording = ENGLISH) -> str:
    """Return the figure at ``pointer`` as a sentence with its source.

    Returns "" where the profile neither has nor allows such a figure.
    """
    derived = derived_figures(profile).get(pointer)
    if derived is not None:
        return derived_sentence(derived, profile, wording)
    said = _said(profile, pointer, wording)
    if not said:
        return ""
    if profile.basis(pointer) == Basis.ADDED:
        said = wording.translate("Sentences", "{sentence} (This figure was added by hand.)").format(
            sentence=said
        )
    return f"{said} {source_line(profile, wording)}"


def derived_sentence(figure: DerivedFigure, profile: Profile, wording: Wording = ENGLISH) -> str:
    """Return a derived figure as a sentence with its range and its source."""
    value = derived_text(figure, wording)
    if figure.unit is Unit.SHARE:
        value = f"{value} ({derived_unit(figure, wording)})"
    elif figure.unit is not Unit.PLACES:
        value = f"{value} {derived_unit(figure, wording)}"
    scope = derived_period(figure, profile, wording)
    said = wording.translate(
        "Sentences",
        "{label}, {cluster}: {value}. This is derived from the printed figures; "
        "the range shows what rounding leaves open.",
    ).format(
        label=derived_label(figure, wording),
        cluster=", ".join(part for part in (_cluster(profile, wording), scope) if part),
        value=value,
    )
    return f"{said} {source_line(profile, wording)}"


def _said(profile: Profile, pointer: str, wording: Wording) -> str:
    parts = pointer.strip("/").split("/")
    match parts:
        case ["edition"]:
            return _edition(profile, wording)
        case ["ranks", "size" | "intensity" | "national", "rank" | "of"]:
            return _rank(profile, parts[1], wording)
        case [("patents" | "publications") as kind, *rest]:
            activity: ActivityKind = ACTIVITY_KINDS[0] if kind == "patents" else ACTIVITY_KINDS[1]
            return _activity(profile, activity, rest, wording)
    return ""


def _edition(profile: Profile, wording: Wording) -> str:
    return wording.translate(
        "Sentences", "This profile of {cluster} belongs to the {edition} edition."
    ).format(cluster=_cluster(profile, wording), edition=profile.edition)


def _rank(profile: Profile, kind: str, wording: Wording) -> str:
    rank = {
        "size": profile.ranks.size,
        "intensity": profile.ranks.intensity,
        "national": profile.ranks.national,
    }[kind]
    if rank is None:
        return ""
    template = {
        "size": wording.translate("Sentences", "{cluster} ranks {rank}{of} by size{edition}."),
        "intensity": wording.translate(
            "Sentences", "{cluster} ranks {rank}{of} by intensity, relative to population{edition}."
        ),
        "national": wording.translate(
            "Sentences", "{cluster} ranks {rank}{of} within its economy{edition}."
        ),
    }[kind]
    among = wording.translate("Sentences", " of {of} clusters")
    year = wording.translate("Sentences", " in the Global Innovation Index {edition}")
    return template.format(
        cluster=_cluster(profile, wording),
        rank=wording.ordinal(rank.rank),
        of="" if rank.of is None else among.format(of=wording.count(rank.of)),
        edition="" if profile.edition is None else year.format(edition=profile.edition),
    )


def _activity(profile: Profile, kind: ActivityKind, rest: list[str], wording: Wording) -> str:
    activity = profile.activity(kind)
    words = {
        "cluster": _cluster(profile, wording),
        "unit": output_unit(kind, wording),
        "period": _period(profile, kind, wording),
    }
    match rest:
        case ["per_million"] if activity.per_million is not None:
            return wording.translate(
                "Sentences", "{cluster} counts {count} {unit} per 1 million inhabitants{period}."
            ).format(count=wording.count(activity.per_million), **words)
        case ["organizations", index, ("count" | "share" | "rank") as what]:
            rows = activity.organizations or ()
            if not index.isdecimal() or int(index) >= len(rows):
                return ""
            row = rows[int(index)]
            if what == "share":
                template = wording.translate(
                    "Sentences", "{name} has {share} of the {unit} of {cluster}{period}."
                )
            elif what == "count":
                template = wording.translate(
                    "Sentences", "{name} has {count} of the {unit} of {cluster}{period}."
                )
            else:
                template = wording.translate(
                    "Sentences", "{name} ranks {rank} by {unit} in {cluster}{period}."
                )
            return template.format(
                name=row.name,
                share=f"{row.share}%",
                count=wording.count(row.count),
                rank=wording.ordinal(row.rank),
                **words,
            )
        case ["fields", index, "share"]:
            fields = activity.fields or ()
            if not index.isdecimal() or int(index) >= len(fields):
                return ""
            return wording.translate(
                "Sentences", "{share} of the {unit} of {cluster}{period} are in the field {name}."
            ).format(name=fields[int(index)].name, share=f"{fields[int(index)].share}%", **words)
        case ["collaboration", *figure] if activity.collaboration is not None:
            return _collaboration(profile, kind, figure, words, wording)
    return ""


def _collaboration(
    profile: Profile,
    kind: ActivityKind,
    figure: list[str],
    words: dict[str, str],
    wording: Wording,
) -> str:
    collaboration = profile.activity(kind).collaboration
    if collaboration is None:
        return ""
    if figure == ["share"] and collaboration.share is not None:
        return wording.translate(
            "Sentences", "{share} of the {unit} of {cluster}{period} are made with others."
        ).format(share=f"{collaboration.share}%", **words)
    locations = collaboration.locations or ()
    match figure:
        case ["locations", index] if index.isdecimal() and int(index) < len(locations):
            return wording.translate(
                "Sentences",
                "{name} comes {place} among the locations that {cluster} collaborates with in "
                "{unit}{period}.",
            ).format(name=locations[int(index)], place=wording.ordinal(int(index) + 1), **words)
    return ""


def _cluster(profile: Profile, wording: Wording) -> str:
    name, place = cluster_name(profile, wording), economies(profile)
    return f"{name} ({place})" if place else name


def _period(profile: Profile, kind: ActivityKind, wording: Wording) -> str:
    years = activity_period(profile, kind)
    return (
        wording.translate("Sentences", " in the years {years} together").format(years=years)
        if years
        else ""
    )
