"""How derived figures come about, in words: formulas and assumptions."""

from __future__ import annotations

from gii_viewer.model.figure import Assumption
from gii_viewer.model.pointers import What
from gii_viewer.model.wording import Wording


def formula(what: What, output: str, wording: Wording, *, coupled: bool) -> str:
    """Say how a range is computed, so that a person can redo it by hand.

    ``output`` is what the activity counts; ``coupled`` tells that the other activity
    narrowed the total, by the one number of inhabitants.
    """
    said = _formulas(wording)[what].format(output=output)
    if not coupled:
        return said
    also = wording.translate(
        "Derived",
        "The total is also the inhabitants × ({output} per 1 million inhabitants ± 0.5), and "
        "the other activity's total and figure per 1 million bound the inhabitants.",
    ).format(output=output)
    return f"{said} {also}"


def _formulas(wording: Wording) -> dict[What, str]:
    return {
        What.RANKED: wording.translate("Derived", "The number of clusters ranked by size."),
        What.TOTAL: wording.translate(
            "Derived",
            "Each organization allows totals from (count − 0.5) ÷ (share + 0.5%) to "
            "(count + 0.5) ÷ (share − 0.5%). The total lies in all of these ranges, and is "
            "no less than the listed organizations together, each at its least.",
        ),
        What.COLLABORATION_COUNT: wording.translate(
            "Derived", "The total × (the share made with others ± 0.5%)."
        ),
        What.ACTIVITY_POPULATION: wording.translate(
            "Derived",
            "Total {output} ÷ ({output} per 1 million inhabitants ± 0.5) × 1,000,000.",
        ),
        What.POPULATION: wording.translate(
            "Derived",
            "What the inhabitants by PCT applications and the inhabitants by scientific "
            "articles have in common.",
        ),
        What.ARTICLES_PER_APPLICATION: wording.translate(
            "Derived",
            "Total scientific articles ÷ total PCT applications; and also scientific "
            "articles ÷ PCT applications, both per 1 million inhabitants (± 0.5). Where both "
            "are known, both hold.",
        ),
        What.SIZE_TO_INTENSITY: wording.translate("Derived", "Size rank − intensity rank."),
        What.OTHERS_SHARE: wording.translate(
            "Derived",
            "100% − the shares of the listed organizations, added up. Each of them is "
            "(count ± 0.5) ÷ the total, and within its printed share ± 0.5%: both hold for "
            "each row.",
        ),
        What.OTHERS_COUNT: wording.translate(
            "Derived",
            "The total − the counts of the listed organizations, added up. Each of them is "
            "within its printed count ± 0.5, and within (its share ± 0.5%) × the total: both "
            "hold for each row.",
        ),
        What.TOP1_SHARE: wording.translate(
            "Derived",
            "(count ± 0.5) ÷ the total, and also the printed share ± 0.5%. Both hold.",
        ),
        What.TOP3_SHARE: wording.translate(
            "Derived",
            "The shares of the first three, added up. Each of them is (count ± 0.5) ÷ the "
            "total, and within its printed share ± 0.5%: both hold for each row.",
        ),
        What.HHI: wording.translate(
            "Derived",
            "The squared shares (0–1) of all organizations, added up; each listed share is "
            "(count ± 0.5) ÷ the total and within its printed share ± 0.5%. Least: every "
            "listed share at its least, all others too small to matter. Greatest: every "
            "listed share at its greatest, as far as 100% reaches, and the rest in pieces as "
            "large as the last one listed.",
        ),
    }


def assumption_words(assumption: Assumption, wording: Wording) -> str:
    """Say one assumption in a sentence."""
    return {
        Assumption.ROUNDED_SHARE: wording.translate(
            "Derived",
            "A printed share is rounded to a whole percent; an exact half may have gone "
            "either way. For example, 10% means 9.5–10.5%.",
        ),
        Assumption.ROUNDED_COUNT: wording.translate(
            "Derived",
            "A printed count may be a fractional count rounded to a whole number. For "
            "example, 100 means 99.5–100.5.",
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
        Assumption.ROUNDED_WORLD_SHARE: wording.translate(
            "Ranking",
            "A printed share of the world is rounded to its last digit; an exact half may have "
            "gone either way. For example, 10.1% means 10.05–10.15%.",
        ),
        Assumption.ONE_WORLD: wording.translate(
            "Ranking",
            "All shares of one column are shares of one and the same world's total, in which "
            "nothing is counted twice.",
        ),
    }[assumption]
