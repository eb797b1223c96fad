"""Composes cluster pages with the standard phrases, from given facts and in many layouts.

The composer shares no code with the reader. What it writes is what people paste:
columns by tabs, pipes, wide gaps or one cell a line; bold or not; wrapped or not.
"""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from gii_viewer.model.profile import Activity, Collaboration, Organization, Profile

Columns = Literal["tabs", "pipes", "gaps", "cells"]

ORDINALS = {
    1: "first",
    2: "second",
    3: "third",
    5: "fifth",
    8: "eighth",
    9: "ninth",
    12: "twelfth",
    18: "eighteenth",
    20: "twentieth",
    21: "twenty-first",
    26: "twenty-sixth",
    40: "fortieth",
    99: "ninety-ninth",
    100: "hundredth",
}


@dataclass(frozen=True)
class Layout:
    """How a page is set."""

    columns: Columns = "tabs"
    bold: bool = True
    headings: bool = False
    bullets: bool = False
    blank_lines: int = 1
    width: int | None = None
    apostrophe: str = "'"
    space: str = " "
    grouping: str = ","
    spelled: bool = True
    line_end: str = "\n"


PLAIN = Layout()


def digits_ordinal(number: int) -> str:
    ending = {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{'th' if number % 100 in (11, 12, 13) else ending}"


def page(profile: Profile, layout: Layout = PLAIN) -> str:
    """Write the page that says what ``profile`` says."""
    paragraphs = [
        *_head(profile, layout),
        *_ranks(profile, layout),
        *_table("Top PCT applicants", "Patents", profile.patents, layout),
        *_table("Top publishing organizations", "Articles", profile.publications, layout),
        *_fields(profile, layout),
        *_collaborations(profile, layout),
    ]
    text = ("\n" * (layout.blank_lines + 1)).join(paragraphs) + "\n"
    text = text.replace(" ", layout.space) if layout.space != " " else text
    return text.replace("\n", layout.line_end)


def _grouped(number: int, layout: Layout) -> str:
    return f"{number:,}".replace(",", layout.grouping)


def _heading(words: str, layout: Layout) -> str:
    return f"## {words}" if layout.headings else words


def _sentence(words: str, layout: Layout) -> str:
    if not layout.bold:
        words = words.replace("**", "")
    if layout.width is None:
        return words
    return "\n".join(
        textwrap.wrap(words, layout.width, break_long_words=False, break_on_hyphens=False)
    )


def _head(profile: Profile, layout: Layout) -> list[str]:
    found = []
    if profile.edition is not None:
        found.append(_heading(f"Global Innovation Index {profile.edition}", layout))
    if profile.cluster.name is not None and profile.cluster.economies is not None:
        economies = profile.cluster.economies
        joint = " and " if "Hong Kong, China" in economies else "/"
        found.append(_heading(f"{profile.cluster.name}, {joint.join(economies)}", layout))
    return found


def _ranks(profile: Profile, layout: Layout) -> list[str]:
    name, year = profile.cluster.name, profile.edition
    ranks = profile.ranks
    listed = next((rank.of for rank in (ranks.size, ranks.intensity) if rank is not None), None)
    sentences = []
    if ranks.national is not None:
        rank = ranks.national.rank
        words = ORDINALS.get(rank) if layout.spelled else None
        of = ranks.national.of
        clusters = "cluster" if of == 1 else "clusters"
        out_of = "" if of is None else f", out of {of} local {clusters}"
        top = "" if listed is None else f", that falls within the top {listed} S&T clusters"
        when = "" if year is None else f" in {year}"
        sentences.append(
            f"{name} is the {words or digits_ordinal(rank)}-ranked cluster{out_of}{top}{when}."
        )
    filed, published = profile.patents.per_million, profile.publications.per_million
    parts = []
    if filed is not None:
        parts.append(f"filed **{_grouped(filed, layout)} PCT applications**")
    if published is not None:
        parts.append(f"published **{_grouped(published, layout)} scientific articles**")
    if parts:
        sentences.append(
            f"It {' and '.join(parts)}, both per 1 million inhabitants over the last five years, "
            "making it the:"
        )
    found = [_sentence(" ".join(sentences), layout)] if sentences else []
    in_year = "" if year is None else f" in {year}"
    mark = "- " if layout.bullets else ""
    if ranks.size is not None:
        rank_words = f"{digits_ordinal(ranks.size.rank)} largest science and technology cluster"
        found.append(_sentence(f"{mark}{rank_words}{in_year}", layout))
    if ranks.intensity is not None:
        rank_words = f"{digits_ordinal(ranks.intensity.rank)} S&T cluster by intensity"
        found.append(
            _sentence(f"{mark}{rank_words} (relative to population density){in_year}", layout)
        )
    return found


def _table(title: str, unit: str, activity: Activity, layout: Layout) -> list[str]:
    if activity.organizations is None:
        return []
    rows = [_cells(row, layout) for row in activity.organizations]
    return [_heading(title, layout), _columns(["", "", unit, "Share"], rows, layout)]


def _cells(row: Organization, layout: Layout) -> list[str]:
    return [str(row.rank), row.name, _grouped(row.count, layout), f"{row.share}%"]


def _columns(header: Sequence[str], rows: Sequence[Sequence[str]], layout: Layout) -> str:
    match layout.columns:
        case "tabs":
            return "\n".join("\t".join(row) for row in [header, *rows])
        case "pipes":
            escaped = [[cell.replace("|", "\\|") for cell in row] for row in rows]
            lines = ["| " + " | ".join(row) + " |" for row in [header, *escaped]]
            lines.insert(1, "|" + "---|" * len(header))
            return "\n".join(lines)
        case "gaps":
            return "\n".join("   ".join(row).strip() for row in [header, *rows])
        case "cells":
            return "\n".join(cell for row in [header, *rows] for cell in row if cell)


def _fields(profile: Profile, layout: Layout) -> list[str]:
    sides = (("Patents", profile.patents), ("Publications", profile.publications))
    if all(side.fields is None for _, side in sides):
        return []
    name = "" if profile.cluster.name is None else f" in {profile.cluster.name}"
    found = [_heading(f"Top technology fields{name}", layout)]
    for title, side in sides:
        found.append(title)
        if side.fields is not None:
            rows = [[field.name, f"{field.share}%"] for field in side.fields]
            found.append(_columns(["Field", "Share"], rows, layout))
    return found


def _collaborations(profile: Profile, layout: Layout) -> list[str]:
    name = profile.cluster.name
    possessive = layout.apostrophe + ("" if (name or "").endswith("s") else "s")
    owner = f"{name}{possessive}"
    found = []
    for activity, unit, made, others in (
        (profile.patents, "PCT patent applications", "filed", "inventors"),
        (profile.publications, "scientific articles", "published", "organizations"),
    ):
        collaboration = activity.collaboration
        if collaboration is None or collaboration.share is None:
            continue
        words = (
            f"{collaboration.share}% of {owner} {unit} are {made} in collaboration with "
            f"other {others}"
        )
        found.append(_sentence(words + _locations(collaboration, others), layout))
    return found


def _locations(collaboration: Collaboration, others: str) -> str:
    if collaboration.locations is None:
        return "."
    names = [f"**{name}**" for name in collaboration.locations]
    listed = ", ".join(names[:-1]) + " and " + names[-1] if len(names) > 1 else names[0]
    if others == "inventors":
        many = "s" if len(names) > 1 else ""
        return f", with {listed} emerging as the top collaborative location{many}."
    number = {1: "", 2: "two ", 3: "three ", 4: "four ", 5: "five "}[len(names)]
    return f", with the top {number}collaborating locations being {listed}."
