"""One paragraph that says how good a cluster is, and at what; and its source.

Written from the profile's figures in our own words; a figure that the profile
lacks leaves its words out.
"""

from __future__ import annotations

from gii_viewer.model.before.figures import (
    activity_period,
    cluster_name,
    economies,
    edition_name,
    output_unit,
)
from gii_viewer.model.profile import ACTIVITY_KINDS, ActivityKind, Profile
from gii_viewer.model.wording import ENGLISH, Wording


def summary(profile: Profile, wording: Wording = ENGLISH) -> str:
    """Return the paragraph; it always has at least one sentence."""
    sentences = [_standing(profile, wording)]
    sentences += [_output(profile, kind, wording) for kind in ACTIVITY_KINDS]
    sentences.append(_collaboration(profile, wording))
    return " ".join(sentence for sentence in sentences if sentence)


def source_line(profile: Profile, wording: Wording = ENGLISH) -> str:
    """Return the source to quote: publisher, edition, cluster, document."""
    if profile.edition is None:
        template = wording.translate(
            "Summary",
            "Source: WIPO, Global Innovation Index, cluster profile of {cluster} ({file}).",
        )
    else:
        template = wording.translate(
            "Summary",
            "Source: WIPO, Global Innovation Index {edition}, "
            "cluster profile of {cluster} ({file}).",
        )
    return template.format(
        edition=profile.edition,
        cluster=cluster_name(profile, wording),
        file=profile.source.file,
    )


def joined(parts: list[str], wording: Wording = ENGLISH) -> str:
    """Join "A", "B", "C" as "A, B and C"."""
    if len(parts) < 2:
        return "".join(parts)
    return wording.translate("Summary", "{first} and {last}").format(
        first=", ".join(parts[:-1]), last=parts[-1]
    )


def _standing(profile: Profile, wording: Wording) -> str:
    name = cluster_name(profile, wording)
    place = economies(profile)
    subject = f"{name} ({place})" if place else name
    edition = edition_name(profile, wording)
    ranks = [text for text in (_size(profile, wording), _intensity(profile, wording)) if text]
    standing = ""
    if ranks:
        standing = wording.translate("Summary", "{cluster} ranks {ranks} in {edition}").format(
            cluster=subject, ranks=joined(ranks, wording), edition=edition
        )
    national = profile.ranks.national
    if national is None:
        return f"{standing}." if standing else f"{subject}, {edition}."
    if national.of is None:
        clause = wording.translate("Summary", "{rank} within its economy").format(
            rank=wording.ordinal(national.rank)
        )
    else:
        clause = wording.translate(
            "Summary", "{rank} among the {of} listed clusters of its economy"
        ).format(rank=wording.ordinal(national.rank), of=wording.count(national.of))
    if standing:
        return wording.translate("Summary", "{standing}; it is {national}.").format(
            standing=standing, national=clause
        )
    return wording.translate("Summary", "{cluster} is {national} in {edition}.").format(
        cluster=subject, national=clause, edition=edition
    )


def _size(profile: Profile, wording: Wording) -> str:
    rank = profile.ranks.size
    if rank is None:
        return ""
    if rank.of is None:
        return wording.translate("Summary", "{rank} by size").format(
            rank=wording.ordinal(rank.rank)
        )
    return wording.translate("Summary", "{rank} of {of} clusters by size").format(
        rank=wording.ordinal(rank.rank), of=wording.count(rank.of)
    )


def _intensity(profile: Profile, wording: Wording) -> str:
    rank = profile.ranks.intensity
    if rank is None:
        return ""
    return wording.translate("Summary", "{rank} by intensity").format(
        rank=wording.ordinal(rank.rank)
    )


def _output(profile: Profile, kind: ActivityKind, wording: Wording) -> str:
    activity = profile.activity(kind)
    unit = output_unit(kind, wording)
    years = activity_period(profile, kind)
    period = f" ({years})" if years else ""
    organizations = activity.organizations or ()
    leader = ""
    if organizations:
        leader = wording.translate("Summary", "{name} with {share} of the total").format(
            name=organizations[0].name, share=f"{organizations[0].share}%"
        )
    if activity.per_million is None:
        if not leader:
            return ""
        return wording.translate("Summary", "First in {unit}{period}: {leader}.").format(
            unit=unit, period=period, leader=leader
        )
    text = wording.translate(
        "Summary", "It counts {count} {unit} per 1 million inhabitants{period}"
    ).format(count=wording.count(activity.per_million), unit=unit, period=period)
    if not leader:
        return f"{text}."
    return wording.translate("Summary", "{output}, led by {leader}.").format(
        output=text, leader=leader
    )


def _collaboration(profile: Profile, wording: Wording) -> str:
    shares = []
    for kind in ACTIVITY_KINDS:
        collaboration = profile.activity(kind).collaboration
        if collaboration is not None and collaboration.share is not None:
            shares.append(
                wording.translate("Summary", "{share} of its {unit}").format(
                    share=f"{collaboration.share}%", unit=output_unit(kind, wording)
                )
            )
    if not shares:
        return ""
    return wording.translate("Summary", "{shares} are made with others.").format(
        shares=joined(shares, wording)
    )
