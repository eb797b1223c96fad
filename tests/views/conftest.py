"""The window and its parts, as tests need them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QRect, QSettings
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from gii_viewer.documents.formats.profile_json import profile_to_json
from gii_viewer.model.document import Document
from gii_viewer.model.figure import Figure
from gii_viewer.model.figures import Figures
from gii_viewer.model.profile import Profile
from gii_viewer.views.actions import FigureActions
from gii_viewer.views.main_window import MainWindow
from gii_viewer.views.open_documents import OpenDocuments
from gii_viewer.views.stage import Offer
from gii_viewer.views.theme import Theme
from tests.documents.one import read_one
from tests.profiles import dalian, document


@pytest.fixture(scope="session")
def theme(qapp: QApplication) -> Theme:
    return Theme(qapp)


@pytest.fixture
def light(theme: Theme) -> Iterator[Theme]:
    theme.choose("light")
    yield theme
    theme.choose("system")


@pytest.fixture
def make_window(qtbot: QtBot, light: Theme, tmp_path: Path) -> Callable[[], MainWindow]:
    def make() -> MainWindow:
        settings = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
        window = MainWindow(light, settings, lambda: "1.2.3")
        qtbot.addWidget(window)
        return window

    return make


@pytest.fixture
def window(make_window: Callable[[], MainWindow], qtbot: QtBot) -> MainWindow:
    made = make_window()
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.fixture
def opened(window: MainWindow, tmp_path: Path) -> MainWindow:
    window.documents.open([str(saved(dalian(), tmp_path / "dalian.json"))])
    return window


@dataclass
class Asked:
    """Real actions on Dalian's figures; what leads out of a widget is only noted in ``of``."""

    actions: FigureActions
    documents: OpenDocuments
    of: list[tuple[str, Any]] = field(default_factory=list)

    @property
    def figures(self) -> Figures:
        assert isinstance(self.actions.figures, Figures)
        return self.actions.figures

    @property
    def current(self) -> str | None:
        """The pointer of the current figure."""
        return None if self.actions.current is None else self.actions.current.pointer

    def choose(self, pointer: str | None) -> None:
        """Choose a figure as another view would."""
        self.actions.choose(None if pointer is None else self.figures.ref(pointer))


class EmptyStage:
    """A window that does nothing."""

    def go_to(self, tab_id: str) -> None:
        pass

    def explain(self, figure: Figure, place: QRect) -> None:
        pass

    def show_origin(self, figure: Figure) -> None:
        pass

    def say(self, words: str, offer: Offer | None = None) -> None:
        pass

    def tell(self, sentences: Sequence[str]) -> None:
        pass


@pytest.fixture
def asked(qtbot: QtBot, light: Theme, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Asked:
    window = QWidget()
    qtbot.addWidget(window)
    documents = OpenDocuments(window)
    documents.show(document(dalian()))
    settings = QSettings(str(tmp_path / "actions.ini"), QSettings.Format.IniFormat)
    made = Asked(FigureActions(documents, settings, light, window, EmptyStage()), documents)
    actions = made.actions
    for name in (
        *("show_origin", "explain", "copy_sentence", "copy_image", "copy_text"),
        *("export_chart", "export_table", "add_figures"),
    ):
        monkeypatch.setattr(actions, name, lambda what, *_, name=name: made.of.append((name, what)))
    # The window has to outlive what stands in it.
    actions.window = window  # type: ignore[attr-defined]
    return made


def document_of(profile: Profile, name: str = "profile.json") -> Document:
    """Return ``profile`` as a document that was read."""
    return read_one(profile_to_json(profile).encode(), name)


def saved(profile: Profile, path: Path) -> Path:
    """Write ``profile`` to ``path`` and return the path."""
    path.write_text(profile_to_json(profile), "utf-8")
    return path
