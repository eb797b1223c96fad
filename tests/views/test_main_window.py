from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtWidgets import QLineEdit, QPushButton, QScrollArea
from pytestqt.qtbot import QtBot

from gii_viewer.documents.errors import OutputError
from gii_viewer.documents.formats.profile_json import profile_to_json
from gii_viewer.model.document import ProfileDocument
from gii_viewer.model.figures import figures_of
from gii_viewer.model.profile import Cluster
from gii_viewer.model.record import replace
from gii_viewer.model.wording import ENGLISH
from gii_viewer.views.main_window import MainWindow
from gii_viewer.views.tabs.registry import TAB_IDS
from gii_viewer.views.widgets.figure_table import FigureTable
from gii_viewer.views.widgets.profile_list import ProfileList
from tests.documents.dalian_page import dalian_page
from tests.documents.formats.test_web_pages import body
from tests.documents.page.test_reading_pages import facts
from tests.profiles import dalian
from tests.views.conftest import saved
from tests.views.driving import go_to, texts


def test_all_profiles_of_an_array_are_opened_and_read_anew(
    window: MainWindow, tmp_path: Path
) -> None:
    path = tmp_path / "both.json"
    munich = replace(dalian(), cluster=Cluster("Munich", ("Germany",)))
    texts = [profile_to_json(profile) for profile in (dalian(), munich)]
    path.write_text(f"[{', '.join(texts)}]", "utf-8")
    documents = window.documents
    for _ in range(2):
        documents.open([str(path)])
        names = [figures_of(document, ENGLISH).title for document in documents.documents]
        assert names == ["Dalian", "Munich"]
    path.write_text(f"[{', '.join(texts)}]".replace("Munich", "Basel"), "utf-8")
    documents.choose(1)
    documents.reload_current()
    assert [figures_of(one, ENGLISH).title for one in documents.documents] == ["Dalian", "Basel"]
    documents.close_current()
    path.write_text(f"[{', '.join(texts)}]".replace("Dalian", "Zürich"), "utf-8")
    documents.reload_current()
    assert [figures_of(one, ENGLISH).title for one in documents.documents] == ["Zürich"]
    with pytest.raises(OutputError, match="never changed"):
        documents.save_current(path)


def test_header_names_cluster_economy_edition_and_periods(opened: MainWindow) -> None:
    assert "Dalian" in texts(opened)
    assert (
        "China  ·  GII 2024  ·  PCT applications: five years, 2019–2023  ·  "
        "scientific articles: five years, 2018–2022"
    ) in [text.replace("\N{NO-BREAK SPACE}", " ") for text in texts(opened)]
    assert opened.windowTitle() == "Dalian, GII 2024 – GII Viewer[*]"


def test_a_document_that_cannot_be_read_leaves_what_is_open(
    opened: MainWindow, tmp_path: Path
) -> None:
    bad = tmp_path / "bad.json"
    bad.write_text('{"format": "gii-profile/9"}', "utf-8")
    before = opened.documents.documents
    opened.documents.open([str(bad), str(tmp_path / "absent.txt")])
    assert opened.documents.documents == before
    assert opened.windowTitle() == "Dalian, GII 2024 – GII Viewer[*]"
    first, second = opened.messages.sentences
    assert first.startswith(str(bad) if str(bad) in first else "bad.json")
    assert "absent.txt" in second
    assert opened.messages.isVisible()
    opened.documents.open(["dalian-2024"])
    assert not opened.messages.isVisible()


def test_several_profiles_are_listed_filtered_and_chosen(
    opened: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    assert opened.findChild(ProfileList) is None
    other = replace(dalian(), cluster=Cluster("Kyōto & <b>Osaka</b>", ("Japan",)))
    opened.documents.open([str(saved(other, tmp_path / "other.json"))])
    assert opened.profiles is not None
    assert opened.profiles.isVisible()
    assert "Kyōto & <b>Osaka</b>" in texts(opened)
    opened.menus.previous_profile.trigger()
    assert opened.windowTitle().startswith("Dalian,")
    opened.menus.close_profile.trigger()
    assert opened.windowTitle().startswith("Kyōto & <b>Osaka</b>,")
    assert not opened.profiles.isVisible()
    opened.menus.close_profile.trigger()
    assert "No document is open" in texts(opened)
    assert not opened.tabs.isEnabled()


def test_beside_the_list_no_tab_of_a_small_window_scrolls_sideways(
    opened: MainWindow, tmp_path: Path
) -> None:
    other = replace(dalian(), cluster=Cluster("Munich", ("Germany",)))
    opened.documents.open([str(saved(other, tmp_path / "other.json"))])
    opened.resize(900, 600)
    for tab in TAB_IDS:
        go_to(opened, tab)
        areas = opened.tabs.current_tab().findChildren(
            QScrollArea, options=Qt.FindChildOption.FindDirectChildrenOnly
        )
        assert [area.horizontalScrollBar().maximum() for area in areas] == [0] * len(areas), tab


def test_opening_the_same_file_again_does_not_list_it_twice(
    opened: MainWindow, tmp_path: Path
) -> None:
    opened.documents.open([str(tmp_path / "dalian.json")])
    assert len(opened.documents.documents) == 1


def test_a_dropped_file_is_opened(window: MainWindow, tmp_path: Path) -> None:
    data = QMimeData()
    path = saved(dalian(), tmp_path / "dropped.json")
    data.setUrls([QUrl("https://example.org/a.txt"), QUrl.fromLocalFile(str(path))])
    window.dropEvent(dropped(data))
    assert [document.path for document in window.documents.documents] == [path]


def dropped(data: QMimeData) -> QDropEvent:
    return QDropEvent(
        QPoint(5, 5),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )


def test_a_pasted_page_is_opened_and_nonsense_is_refused(window: MainWindow) -> None:
    QGuiApplication.clipboard().setText("just some words")
    window.menus.paste.trigger()
    assert window.documents.documents == ()
    assert "pasted page" in window.messages.sentences[0]
    QGuiApplication.clipboard().setText("")
    window.menus.paste.trigger()
    assert window.messages.sentences == ("The clipboard holds no text to read.",)


def copied() -> QMimeData:
    """A page as a browser copies it, whose text glues a footnote to a count."""
    data = QMimeData()
    data.setText(dalian_page().replace("583", "5831").replace("\t", "\n"))
    data.setHtml(body().replace("<td>583<", "<td>583<sup>1</sup><"))
    return data


def test_of_a_copied_selection_the_html_is_read_where_it_says_more(window: MainWindow) -> None:
    QGuiApplication.clipboard().setMimeData(copied())
    window.menus.paste.trigger()
    held = copied()
    window.dropEvent(dropped(held))
    pasted, dropped_one = window.documents.documents
    for document in (pasted, dropped_one):
        assert isinstance(document, ProfileDocument)
        assert document.kind == "web page"
        assert isinstance(document, ProfileDocument)
        assert facts(document.profile) == facts(dalian())


def test_a_dropped_link_says_what_to_do_instead(window: MainWindow) -> None:
    data = QMimeData()
    data.setUrls([QUrl("https://www.wipo.int/gii-ranking/en/dalian")])
    window.dropEvent(dropped(data))
    assert window.documents.documents == ()
    assert "nothing is read from the network" in window.messages.sentences[0]


def test_a_copied_file_is_opened_by_paste(window: MainWindow, tmp_path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(saved(dalian(), tmp_path / "copied.json")))])
    QGuiApplication.clipboard().setMimeData(data)
    window.menus.paste.trigger()
    assert [document.name for document in window.documents.documents] == ["copied.json"]


def test_a_changed_file_is_read_again_and_a_broken_one_keeps_the_last(
    opened: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "dalian.json"
    changed = json.loads(path.read_text("utf-8"))
    changed["cluster"]["name"] = "Dalian Two"
    path.write_text(json.dumps(changed), "utf-8")
    qtbot.waitUntil(lambda: opened.windowTitle().startswith("Dalian Two,"))
    path.write_text("{", "utf-8")
    opened.menus.reload.trigger()
    assert opened.windowTitle().startswith("Dalian Two,")
    assert opened.messages.sentences[0].endswith("What was open is kept.")


def test_state_is_restored_on_the_next_start(
    make_window: Callable[[], MainWindow], qtbot: QtBot
) -> None:
    first = make_window()
    first.documents.open(["dalian-2024"])
    first.show()
    go_to(first, "collaborations")
    first.resize(780, 600)
    first.close()
    second = make_window()
    with qtbot.waitSignal(second.first_painted):
        second.show()
    assert TAB_IDS[second.tabs.currentIndex()] == "collaborations"
    assert (second.width(), second.height()) == (780, 600)


def test_theme_changes_every_tab_that_was_built(opened: MainWindow) -> None:
    for tab_id in TAB_IDS:
        go_to(opened, tab_id)
    before = opened.grab().toImage().pixelColor(8, 300)
    opened.menus.themes["dark"].trigger()
    after = opened.grab().toImage().pixelColor(8, 300)
    assert before.lightness() > 200
    assert after.lightness() < 60


def test_every_control_has_a_name_for_assistive_technology(opened: MainWindow) -> None:
    for tab_id in TAB_IDS:
        go_to(opened, tab_id)
    for button in opened.findChildren(QPushButton):
        assert button.accessibleName() or button.text()
    for field in opened.findChildren(QLineEdit):
        assert field.accessibleName()
    for table in opened.findChildren(FigureTable):
        assert table.accessibleName()


def test_every_action_has_a_shortcut_of_its_own(opened: MainWindow) -> None:
    shortcuts = [
        action.shortcut().toString()
        for action in opened.menus.children()
        if hasattr(action, "shortcut") and not action.shortcut().isEmpty()
    ]
    assert len(shortcuts) >= 12
    assert len(set(shortcuts)) == len(shortcuts)
