"""The words that several charts share: units, periods, where a figure comes from."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from gii_viewer.charts.description import ChartText, Mark
from gii_viewer.model.before.figures import cluster_name, output_unit
from gii_viewer.model.before.wording import percent_range
from gii_viewer.model.editions import period
from gii_viewer.model.interval import Interval, rounded_share
from gii_viewer.model.profile import (
    ActivityKind,
    Basis,
    Profile,
)
from gii_viewer.model.wording import Wording

_FIRST_STRONG_ISOLATE, _POP_ISOLATE = "\u2068", "\u2069"


def chart_text(
    profile: Profile,
    title: str,
    subtitle: str,
    notes: Sequence[str],
    summary: str,
    wording: Wording,
) -> ChartText:
    """Complete a chart's words: cluster in the title, edition, and the source."""
    return ChartText(
        title=title.format(cluster=isolated(cluster_name(profile, wording))),
        subtitle=wording.translate("Charts", "{subtitle} · {edition}").format(
            subtitle=subtitle, edition=edition_words(profile, wording)
        ),
        note=" ".join(notes),
        credit=credit(profile, wording),
        summary=summary,
    )


def credit(profile: Profile, wording: Wording) -> str:
    """Name the source of a profile's figures, so that it can be quoted."""
    cluster = isolated(cluster_name(profile, wording))
    if profile.edition is None:
        source = wording.translate(
            "Charts",
            "Source: WIPO, Global Innovation Index (edition not stated), cluster profile of "
            "{cluster}",
        ).format(cluster=cluster)
    else:
        source = wording.translate(
            "Charts",
            "Source: WIPO, Global Innovation Index {edition}, cluster profile of {cluster}",
        ).format(edition=profile.edition, cluster=cluster)
    if profile.source.file:
        source = f"{source} ({profile.source.file})"
    return wording.translate("Charts", "{source}. Drawn with GII Viewer.").format(source=source)


def edition_words(profile: Profile, wording: Wording) -> str:
    """Write the edition as "2024 edition"."""
    if profile.edition is None:
        return wording.translate("Charts", "edition not stated")
    return wording.translate("Charts", "{edition} edition").format(edition=profile.edition)


def period_words(profile: Profile, kind: ActivityKind, wording: Wording) -> str:
    """Write the years counted as "2019–2023"."""
    years = period(profile.edition, kind)
    if years is None:
        return wording.translate("Charts", "a period not known")
    return str(years)


def side_title(kind: ActivityKind, wording: Wording) -> str:
    """Name an activity at the head of a list or beside a bar."""
    return {
        "patents": wording.translate("Charts", "PCT applications"),
        "publications": wording.translate("Charts", "Scientific articles"),
    }[kind]


def count_words(kind: ActivityKind, count: int, wording: Wording) -> str:
    """Write a count with its unit: "1 PCT application", "15,062 scientific articles"."""
    if count == 1:
        return {
            "patents": wording.translate("Charts", "1 PCT application"),
            "publications": wording.translate("Charts", "1 scientific article"),
        }[kind]
    return f"{wording.count(count)} {output_unit(kind, wording)}"


def share_words(percent: int, wording: Wording) -> str:
    """Write a printed share as "57%"."""
    return wording.translate("Charts", "{share}%").format(share=percent)


def printed_range(percent: int) -> str:
    """Write what a printed share stands for as "56.5–57.5%"."""
    share = rounded_share(percent)
    return percent_range(Interval(share.low, share.high))


def stated_notes(marks: Sequence[Mark], wording: Wording) -> list[str]:
    """Say that figures are stated, all of them or all but those that are drawn otherwise."""
    bases = {mark.basis for mark in marks}
    if Basis.STATED not in bases:
        return []
    if len(bases) == 1:
        return [wording.translate("Charts", "The figures are stated in the document.")]
    return [wording.translate("Charts", "The other figures are stated in the document.")]


def listing(parts: Sequence[str]) -> str:
    """Join parts that may hold commas themselves."""
    return "; ".join(parts)


def isolated(name: str) -> str:
    """Keep a name written from right to left from reordering the words around it."""
    if not name.isascii() and any(
        unicodedata.bidirectional(letter) in ("R", "AL") for letter in name
    ):
        return f"{_FIRST_STRONG_ISOLATE}{name}{_POP_ISOLATE}"
    return name
