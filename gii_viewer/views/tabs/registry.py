"""The tabs there are, in their order. A tab is added here and in a file of its own.

Each is imported when it is first shown: all but the overview need pyqtgraph or the
checks, which take longer than the window itself.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from gii_viewer.charts.palette import Palette
from gii_viewer.model.document import ProfileDocument, RankingDocument
from gii_viewer.model.record import Record
from gii_viewer.views.actions import FigureActions
from gii_viewer.views.tabs.tab import Tab

translate = QCoreApplication.translate


class TabEntry(Record):
    """A tab: ``id`` names it in files and settings, ``shows`` are the documents it is for."""

    id: str
    title: Callable[[], str]
    make: Callable[[FigureActions, Palette], Tab]
    shows: tuple[type[ProfileDocument | RankingDocument], ...] = (ProfileDocument,)


def _overview(actions: FigureActions, palette: Palette) -> Tab:
    from gii_viewer.views.tabs.overview import OverviewTab

    return OverviewTab(actions, palette)


def _patents(actions: FigureActions, palette: Palette) -> Tab:
    from gii_viewer.views.tabs.activity import ActivityTab

    return ActivityTab("patents", actions, palette)


def _publications(actions: FigureActions, palette: Palette) -> Tab:
    from gii_viewer.views.tabs.activity import ActivityTab

    return ActivityTab("publications", actions, palette)


def _collaborations(actions: FigureActions, palette: Palette) -> Tab:
    from gii_viewer.views.tabs.collaborations import CollaborationsTab

    return CollaborationsTab(actions, palette)


def _ranking(actions: FigureActions, palette: Palette) -> Tab:
    from gii_viewer.views.tabs.ranking import RankingTab

    return RankingTab(actions, palette)


def _document(actions: FigureActions, palette: Palette) -> Tab:
    from gii_viewer.views.tabs.document import DocumentTab

    return DocumentTab(actions, palette)


TABS: tuple[TabEntry, ...] = (
    TabEntry("overview", lambda: translate("Tabs", "Overview"), _overview),
    TabEntry("patents", lambda: translate("Tabs", "Patents"), _patents),
    TabEntry("publications", lambda: translate("Tabs", "Publications"), _publications),
    TabEntry("collaborations", lambda: translate("Tabs", "Collaborations"), _collaborations),
    TabEntry("ranking", lambda: translate("Tabs", "Ranking"), _ranking, (RankingDocument,)),
    TabEntry(
        "document",
        lambda: translate("Tabs", "Document"),
        _document,
        (ProfileDocument, RankingDocument),
    ),
)
TAB_IDS = tuple(entry.id for entry in TABS)
