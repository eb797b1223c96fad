"""The words of derived figures: name, formula, assumptions, unit, period and range.

A range is written as a range, never as a point that the figures don't allow. Its
ends are rounded to the nearest last digit, with more digits where both ends would
look the same; totals are written as the whole numbers inside.
"""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

from gii_viewer.model.before.derived import MILLION, Assumption, DerivedFigure, Unit
from gii_viewer.model.before.figures import activity_period, edition_name, output_unit
from gii_viewer.model.before.wording import decimal_text, told_apart, whole_range
from gii_viewer.model.interval import Interval
from gii_viewer.model.profile import ACTIVITY_KINDS, ActivityKind, Profile
from gii_viewer.model.wording import ENGLISH, Wording

_LEAST_IN_MILLIONS = 100_000
"""From this many inhabitants on, they are written in millions."""


def derived_label(figure: DerivedFigure, wording: Wording = ENGLISH) -> str:
    """Name the figure, as at the head of a row."""
    kind, what = _split(figure.pointer)
    label = {
        "total": wording.translate("Derived", "Total {output}"),
        "others/share": wording.translate("Derived", "Share of all other organizations"),
        "others/count": wording.translate("Derived", "{output} of all other organizations"),
        "top1/share": wording.translate("Derived", "Share of the first organization"),
        "top3/share": wording.translate("Derived", "Share of the first three organizations"),
        "hhi": wording.translate(
            "Derived", "Concentration of {output} (Herfindahl–Hirschman index)"
        ),
        "collaboration/count": wording.translate("Derived", "{output} made with others"),
        "population": wording.translate("Derived", "Inhabitants, by {output}"),
        "/population": wording.translate("Derived", "Inhabitants"),
        "/articles_per_application": wording.translate(
            "Derived", "Scientific articles per PCT application"
        ),
        "/ranks/size_to_intensity": wording.translate(
            "Derived", "Intensity rank against size rank"
        ),
    }[what].format(output=output_unit(kind, wording))
    return label[:1].upper() + label[1:]


def derived_formula(figure: DerivedFigure, wording: Wording = ENGLISH) -> str:
    """Say how the range is computed, so that a person can redo it by hand."""
    kind, what = _split(figure.pointer)
    formulas = _formulas_of_output(wording) | _formulas_of_others(wording)
    return formulas[what].format(output=output_unit(kind, wording))


def _formulas_of_output(wording: Wording) -> dict[str, str]:
    return {
        "total": wording.translate(
            "Derived",
            "Each organization allows totals from (count − 0.5) ÷ (share + 0.5%) to "
            "(count + 0.5) ÷ (share − 0.5%). The total lies in all of these ranges, and is "
            "no less than the listed organizations together, each at its least.",
        ),
        "collaboration/count": wording.translate(
            "Derived", "The total × (the share made with others ± 0.5%)."
        ),
        "population": wording.translate(
            "Derived", "Total {output} ÷ ({output} per 1 million inhabitants ± 0.5) × 1,000,000."
        ),
        "/population": wording.translate(
            "Derived",
            "What the inhabitants by PCT applications and the inhabitants by scientific "
            "articles have in common.",
        ),
        "/articles_per_application": wording.translate(
            "Derived",
            "Total scientific articles ÷ total PCT applications; and also scientific "
            "articles ÷ PCT applications, both per 1 million inhabitants (± 0.5). Where both "
            "are known, both hold.",
        ),
        "/ranks/size_to_intensity": wording.translate("Derived", "Size rank − intensity rank."),
    }


def _formulas_of_others(wording: Wording) -> dict[str, str]:
    return {
        "others/share": wording.translate(
            "Derived",
            "100% − the share of the listed organizations, which is their counts, added up, "
            "÷ the total, and also their shares, added up; each count ± 0.5, each share "
            "± 0.5%. Both hold.",
        ),
        "others/count": wording.translate(
            "Derived",
            "The total − the counts of the listed organizations, each ± 0.5; and also the "
            "total × the share of all other organizations. Both hold.",
        ),
        "top1/share": wording.translate(
            "Derived",
            "(count ± 0.5) ÷ the total, and also the printed share ± 0.5%. Both hold.",
        ),
        "top3/share": wording.translate(
            "Derived",
            "The first three counts, each ± 0.5, added up, ÷ the total; and also the first "
            "three printed shares, each ± 0.5%, added up. Both hold.",
        ),
        "hhi": wording.translate(
            "Derived",
            "The squared shares (0–1) of all organizations, added up; each listed share is "
            "(count ± 0.5) ÷ the total and within its printed share ± 0.5%. Least: every "
            "listed share at its least, all others too small to matter. Greatest: every "
            "listed share at its greatest, as far as 100% reaches, and the rest in pieces as "
            "large as the last one listed.",
        ),
    }


def assumption_words(assumption: Assumption, wording: Wording = ENGLISH) -> str:
    """Say one assumption in a sentence."""
    return {
        Assumption.ROUNDED_SHARE: wording.translate(
            "Derived",
            "A printed share is rounded to a whole percent; an exact half may have gone either "
            "way. For example, 10% means 9.5–10.5%.",
        ),
        Assumption.ROUNDED_COUNT: wording.translate(
            "Derived",
            "A printed count may be a fractional count rounded to a whole number. For example, "
            "100 means 99.5–100.5.",
        ),
        Assumption.ROUNDED_PER_MILLION: wording.translate(
            "Derived",
            "A printed figure per 1 million inhabitants is rounded to a whole number. For "
            "example, 100 means 99.5–100.5.",
        ),
        Assumption.ONE_TOTAL: wording.translate(
            "Derived", "All shares of one activity are shares of one and the same total."
        ),
        Assumption.COUNTED_ONCE: wording.translate(
            "Derived",
            "Nothing is counted twice: all organizations, listed or not, add up to the total.",
        ),
        Assumption.LISTED_LARGEST: wording.translate(
            "Derived", "No organization that is not listed has more than the last one listed."
        ),
        Assumption.SAME_POPULATION: wording.translate(
            "Derived",
            "Both activities' figures per 1 million inhabitants are of the same inhabitants.",
        ),
        Assumption.SAME_CLUSTERS: wording.translate(
            "Derived", "Size rank and intensity rank order the same clusters."
        ),
    }[assumption]


def derived_unit(figure: DerivedFigure, wording: Wording = ENGLISH) -> str:
    """Name the unit as it stands behind the range or at the head of a column."""
    kind, _ = _split(figure.pointer)
    return {
        Unit.APPLICATIONS: output_unit("patents", wording),
        Unit.ARTICLES: output_unit("publications", wording),
        Unit.SHARE: wording.translate("Derived", "percent of the cluster's own {output}").format(
            output=output_unit(kind, wording)
        ),
        Unit.INDEX: wording.translate("Derived", "index from 0 to 1"),
        Unit.PEOPLE: wording.translate("Derived", "inhabitants"),
        Unit.RATIO: wording.translate("Derived", "scientific articles per PCT application"),
        Unit.PLACES: wording.translate("Derived", "places"),
    }[figure.unit]


def derived_period(figure: DerivedFigure, profile: Profile, wording: Wording = ENGLISH) -> str:
    """Name the years that the figure is of; the edition for ranks; "" where unknown."""
    if figure.unit is Unit.PLACES:
        return "" if profile.edition is None else edition_name(profile, wording)
    if figure.pointer.startswith(("/patents/", "/publications/")):
        return activity_period(profile, _split(figure.pointer)[0])
    patents = activity_period(profile, "patents")
    publications = activity_period(profile, "publications")
    if not (patents and publications):
        return ""
    return wording.translate(
        "Derived", "PCT applications {patents}, scientific articles {publications}"
    ).format(patents=patents, publications=publications)


def derived_text(figure: DerivedFigure, wording: Wording = ENGLISH) -> str:
    """Write the range for people, shares with their percent sign, without other units."""
    interval = figure.interval
    match figure.unit:
        case Unit.APPLICATIONS | Unit.ARTICLES:
            return count_range(interval, wording)
        case Unit.SHARE:
            percent = Interval(interval.low * 100, _bounded(interval) * 100)
            return wording.translate("Derived", "{range}%").format(
                range=_range_text(percent, 1, wording)
            )
        case Unit.INDEX:
            return _range_text(interval, 2, wording)
        case Unit.PEOPLE:
            return _people_text(interval, wording)
        case Unit.RATIO:
            return _range_text(interval, 1, wording)
        case Unit.PLACES:
            return _places_text(int(interval.low), wording)


def count_range(interval: Interval, wording: Wording) -> str:
    """Write the whole numbers inside; fewer than two of them would look like a point."""
    inside = interval.whole_numbers()
    exact = interval.low == interval.high
    if inside is not None and (inside[0] != inside[1] or exact):
        written = whole_range(interval, wording)
        if written is not None:
            return written
    return _range_text(interval, 1, wording)


def _split(pointer: str) -> tuple[ActivityKind, str]:
    """Split a pointer into its activity and the rest; patents and all where it has none."""
    for kind in ACTIVITY_KINDS:
        if pointer.startswith(f"/{kind}/"):
            return kind, pointer.removeprefix(f"/{kind}/")
    return "patents", pointer


def _bounded(interval: Interval) -> Fraction:
    return Fraction(1) if interval.high is None else interval.high


def _people_text(interval: Interval, wording: Wording) -> str:
    greatest = interval.low if interval.high is None else interval.high
    if greatest < _LEAST_IN_MILLIONS:
        return _range_text(interval, 0, wording)
    millions = Interval(
        interval.low / MILLION, None if interval.high is None else interval.high / MILLION
    )

    def in_millions(number: str) -> str:
        return wording.translate("Derived", "{number} million").format(number=number)

    return _range_text(millions, 2, wording, in_millions)


def _places_text(places: int, wording: Wording) -> str:
    if places == 0:
        return wording.translate("Derived", "the same place by intensity as by size")
    if abs(places) == 1:
        template = (
            wording.translate("Derived", "{places} place better by intensity than by size")
            if places > 0
            else wording.translate("Derived", "{places} place worse by intensity than by size")
        )
    else:
        template = (
            wording.translate("Derived", "{places} places better by intensity than by size")
            if places > 0
            else wording.translate("Derived", "{places} places worse by intensity than by size")
        )
    return template.format(places=wording.count(abs(places)))


def _as_is(number: str) -> str:
    return number


def _digits_of_an_open_end(low: Fraction, most: int) -> int:
    """Return how many digits after the point make three with those before it.

    Without an upper end, more of them would look exact.
    """
    return next(
        (digits for digits in range(most, 0, -1) if round(low, digits) < 10 ** (3 - digits)), 0
    )


def _range_text(
    interval: Interval, digits: int, wording: Wording, unit: Callable[[str], str] = _as_is
) -> str:
    """Write both ends with ``digits`` after the point, or with as many as tell them apart."""
    if interval.high is None:
        shown = decimal_text(interval.low, _digits_of_an_open_end(interval.low, digits), wording)
        return wording.translate("Figures", "{low} or more").format(low=unit(shown))
    low, high = told_apart(interval.low, interval.high, digits, wording)
    return unit(low if low == high else f"{low}–{high}")
