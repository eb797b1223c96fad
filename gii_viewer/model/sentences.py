"""One figure as a sentence that can be quoted: unit, period, edition and source in it."""

from __future__ import annotations

from gii_viewer.model.document_figures import DocumentFigures
from gii_viewer.model.figure import Figure, Unit
from gii_viewer.model.figures import Figures
from gii_viewer.model.pointers import What
from gii_viewer.model.profile import ActivityKind, AddedEvidence, Basis, RankKind
from gii_viewer.model.ranking_figures import RankingFigures


def sentence(figures: DocumentFigures, pointer: str) -> str:
    """Return the figure at ``pointer`` as a sentence with its source.

    Raises
    ------
    UnknownPointerError, MissingFigureError
        as :class:`Figures` does.
    """
    figure = figures[pointer]
    if figure.basis is Basis.DERIVED:
        said = _derived(figure, figures)
    elif isinstance(figures, RankingFigures):
        said = _in_ranking(figure, figures)
    else:
        said = _in_profile(figure, figures)
    parts = [said, _source(figure, figures)]
    if figure.years:
        parts.append(figures.years_note)
    return " ".join(parts)


def _in_profile(figure: Figure, figures: DocumentFigures) -> str:
    if not isinstance(figures, Figures):
        raise TypeError(f"there are no sentences for {figures!r}")
    if figure.place.rank is not None:
        return _rank(figure, figure.place.rank, figures)
    if figure.place.activity is not None:
        return _of_activity(figure, figure.place.activity, figures)
    return figures.wording.translate(
        "Sentences", "This profile of {cluster} belongs to the {edition} edition."
    ).format(cluster=figures.cluster_and_economies, edition=figure.text)


def _in_ranking(figure: Figure, figures: RankingFigures) -> str:
    translate = figures.wording.translate
    part = figure.place.part
    if part is None:
        return translate("Sentences", "This ranking belongs to the {edition} edition.").format(
            edition=figure.text
        )
    edition = figures.edition_name
    if part == "rank":
        template = translate("Sentences", "{cluster} ranks {rank} among the clusters of {edition}.")
        rank = figures.wording.ordinal(int(figure.value or 0))
        return template.format(cluster=figure.name, rank=rank, edition=edition)
    if figure.unit in (Unit.RANK, Unit.MOVED):
        template = translate("Sentences", "{label} of {cluster} in {edition}: {value}.")
    else:
        template = translate("Sentences", "{label}, {cluster}, {edition}{period}: {value}.")
    period = f" ({figure.period})" if figure.period else ""
    return template.format(
        label=figure.label, cluster=figure.name, edition=edition, period=period, value=figure.text
    )


def _source(figure: Figure, figures: DocumentFigures) -> str:
    """Credit the document, or the user for what was added."""
    if not isinstance(figure.evidence, AddedEvidence):
        return figures.source_line
    added = figures.wording.translate(
        "Sentences", "The user added this figure on {date} ({note}); the document doesn't state it."
    ).format(date=figure.evidence.added, note=figure.evidence.note)
    return f"{added} {figures.source_line}"


def _derived(figure: Figure, figures: DocumentFigures) -> str:
    value = figure.text
    if figure.unit is Unit.PERCENT:
        value = f"{value} ({figure.unit_words})"
    elif figure.unit is not Unit.PLACES:
        value = f"{value} {figure.unit_words}"
    subject = figures.cluster_and_economies if isinstance(figures, Figures) else figure.name
    scope = (subject, figure.period)
    if figure.value is not None:
        template = figures.wording.translate(
            "Sentences", "{label}, {cluster}: {value}. This is derived from the printed figures."
        )
    else:
        template = figures.wording.translate(
            "Sentences",
            "{label}, {cluster}: {value}. This is derived from the printed figures; "
            "the range shows what rounding leaves open.",
        )
    return template.format(
        label=figure.label, cluster=", ".join(part for part in scope if part), value=value
    )


def _rank(figure: Figure, kind: RankKind, figures: Figures) -> str:
    translate = figures.wording.translate
    in_edition = ""
    if figure.edition is not None:
        in_edition = translate("Sentences", " in the Global Innovation Index {edition}").format(
            edition=figure.edition
        )
    if figure.place.what is What.RANKED:
        return translate("Sentences", "{label}: {count}{edition}.").format(
            label=figure.label, count=figure.text, edition=in_edition
        )
    if figure.place.what is What.PREVIOUS_RANK:
        return translate("Sentences", "{label} of {cluster}: {rank}.").format(
            label=figure.label,
            cluster=figures.cluster_and_economies,
            rank=figures.previous_rank_words(kind),
        )
    rank = figures.profile.rank(kind)
    if kind == "national" and rank is not None and rank.of == 1:
        template = translate("Sentences", "{cluster} is {rank}{edition}.")
    else:
        template = translate("Sentences", "{cluster} ranks {rank}{edition}.")
    return template.format(
        cluster=figures.cluster_and_economies, rank=figures.rank_words(kind), edition=in_edition
    )


def _of_activity(figure: Figure, kind: ActivityKind, figures: Figures) -> str:
    translate = figures.wording.translate
    template = {
        What.PER_MILLION: translate(
            "Sentences", "{cluster} counts {value} {unit} per 1 million inhabitants{period}."
        ),
        What.ORGANIZATION_RANK: translate(
            "Sentences", "{name} ranks {place} by {unit} in {cluster}{period}."
        ),
        What.ORGANIZATION_COUNT: translate(
            "Sentences", "{name} has {value} of the {unit} of {cluster}{period}."
        ),
        What.ORGANIZATION_SHARE: translate(
            "Sentences", "{name} has {value} of the {unit} of {cluster}{period}."
        ),
        What.FIELD_SHARE: translate(
            "Sentences", "{value} of the {unit} of {cluster}{period} are in the field {name}."
        ),
        What.COLLABORATION_SHARE: translate(
            "Sentences", "{value} of the {unit} of {cluster}{period} are made with others."
        ),
        What.LOCATION: translate(
            "Sentences",
            "{name} comes {place} among the locations that {cluster} collaborates with in "
            "{unit}{period}.",
        ),
    }[figure.place.what]
    return template.format(
        cluster=figures.cluster_and_economies,
        name=figure.name,
        value=figure.text,
        place=figures.wording.ordinal(int(figure.value or 0)),
        unit=figures.output(kind),
        period=_period(kind, figures),
    )


def _period(kind: ActivityKind, figures: Figures) -> str:
    if not figures.period(kind):
        return ""
    years = figures.years(kind)
    if not years:
        return figures.wording.translate("Sentences", " in five years together")
    return figures.wording.translate("Sentences", " in five years together ({years})").format(
        years=years
    )
