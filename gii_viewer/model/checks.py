"""Checks: what a profile or a ranking says that cannot be, or can hardly be.

They never add up printed figures. Each asks whether there are numbers that are
printed as the page prints them, and finds something only where there are none.

Findings by kind, with the severity that each has and why:

=============================== ========== ==========================================
``no-common-total``             impossible two organizations' counts and shares leave
                                           no total that suits both
``listed-exceed-total``         impossible the listed organizations have more, all
                                           together, than one of them lets the total be
``shares-over-100``             impossible listed organizations' shares exceed 100%,
                                           however they were rounded
``populations-differ``          impossible both per-million figures divide by the same
                                           inhabitants, and cannot
``national-rank``               impossible clusters ahead of or behind this one in its
                                           economy are so in the whole list too
``rank-beyond-list``            impossible a rank is greater than the number ranked
``change-differs``              impossible a change is the previous rank less the rank
``total-differs``               impossible a row's shares can't come to its total; printed
                                           shares that don't add up can
``no-world-total``              impossible two rows' counts and shares leave no total of the
                                           world that suits both
``rows-exceed-world``           impossible the rows have more, all together, than one of them
                                           lets the world's total be
``fields-over-100``             doubtful   a publisher could count an article in several
                                           fields; the GII's pages are not made like that
``counts-rise``                 doubtful   a table's order, not its arithmetic, is broken;
                                           a note where two exact halves would explain it
``rank-gap``                    doubtful   a row may be lost; ties leave no gap
``rank-order``                  doubtful   ranks fall, or repeat with different counts
``totals-rise``                 doubtful   rows are in the order of their totals; a note where
                                           one exact half would explain it
``rank-tie``                    doubtful   who shares a rank shares the total
``cluster-twice``               doubtful   a cluster has one row
``ranked-differs``              doubtful   size and intensity rank the same clusters
``own-location``                doubtful   a location is another place
``location-twice``,             doubtful   a name that is twice in one list was
``organization-twice``,                    copied wrongly, or one of the two was
``field-twice``
``edition-differs``             doubtful   the words of a figure name another year
``economy-differs``             doubtful   the national rank's adjective is of no economy
                                           of the cluster; unknown words say nothing
``locations-number``            doubtful   "top three", and another number is listed
``edition-without-clusters``    doubtful   the GII ranks clusters since 2017
``edition-far-ahead``           doubtful   a slip of a digit is likelier
``edition-period-unknown``      note       the viewer doesn't know its years
``list-not-100``                note       profiles are of the top 100; a part of it may be
                                           quoted
``new-series``                  note       right, but not to be compared with earlier ranks
``edition-missing``             note       periods and series cannot be told
``fields-out-of-order``         note       a top list falls, but its order is no figure
``collaboration-zero``          note       0% may be almost 0.5%, and have locations
``collaboration-share-missing`` note       locations without the share they belong to
``side-missing``                note       a page without one of its sides may be a piece
``population-unusual``          note       no known cluster has so few or many inhabitants
=============================== ========== ==========================================
"""

from __future__ import annotations

from functools import lru_cache

from gii_viewer.model.check_lists import check_lists
from gii_viewer.model.check_ranking import check_ranking
from gii_viewer.model.check_ranks import check_edition, check_ranks
from gii_viewer.model.check_totals import check_totals
from gii_viewer.model.check_words import check_words
from gii_viewer.model.document_figures import DocumentFigures
from gii_viewer.model.figures import Figures
from gii_viewer.model.findings import Finding, Severity
from gii_viewer.model.ranking_figures import RankingFigures

_ORDER = {severity: place for place, severity in enumerate(Severity)}


@lru_cache(maxsize=64)
def check(figures: DocumentFigures) -> tuple[Finding, ...]:
    """Return all findings, the most serious first, then by line; those without one last."""
    found = [*check_edition(figures)]
    if isinstance(figures, Figures):
        found += (*check_totals(figures), *check_ranks(figures), *check_lists(figures))
        found += check_words(figures)
    elif isinstance(figures, RankingFigures):
        found += check_ranking(figures)
    return tuple(
        sorted(
            found, key=lambda finding: (_ORDER[finding.severity], not finding.lines, finding.lines)
        )
    )
