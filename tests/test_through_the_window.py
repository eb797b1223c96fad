"""The program as a person uses it: started by its entry point, clicked through, closed."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

from tests import needs

DRIVER = """
import sys
from pathlib import Path

from PySide6.QtCore import QPoint, QTimer, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QPushButton

from gii_viewer import cli

target = Path(sys.argv[1])
problems = []
run = QApplication.exec


def use(window):
    from gii_viewer.views.widgets.figure_table import FigureTable

    bar = window.tabs.tabBar()
    for number in filter(window.tabs.isTabVisible, range(window.tabs.count())):
        QTest.mouseClick(bar, Qt.LeftButton, Qt.NoModifier, bar.tabRect(number).center())
        QApplication.processEvents()
        if window.tabs.currentIndex() != number:
            problems.append(f"tab {number} did not open")
        for table in window.tabs.current_tab().findChildren(FigureTable):
            header = table.horizontalHeader()
            for column in range(table.model().columnCount()):
                seen = []
                for _ in range(2):
                    middle = header.sectionPosition(column) + header.sectionSize(column) // 2
                    place = QPoint(middle - header.offset(), header.height() // 2)
                    QTest.mouseClick(header.viewport(), Qt.LeftButton, Qt.NoModifier, place)
                    rows = range(table.model().rowCount())
                    seen.append([table.model().index(row, column).data() for row in rows])
                if len(set(seen[0])) > 1 and seen[0] == seen[1]:
                    problems.append(f"tab {number}, column {column} did not sort both ways")
    window.tabs.setCurrentIndex(1)
    QApplication.processEvents()
    QTimer.singleShot(0, accept)
    panel = window.tabs.current_tab().panel
    export = next(b for b in panel.findChildren(QPushButton) if b.text() == "Export…")
    QTest.mouseClick(export, Qt.LeftButton)
    window.close()


def accept():
    dialog = QApplication.activeModalWidget()
    buttons = dialog.findChild(QDialogButtonBox).buttons()
    box = dialog.findChild(QDialogButtonBox)
    accepting = next(b for b in buttons if box.buttonRole(b) == QDialogButtonBox.AcceptRole)
    QTimer.singleShot(0, save)
    QTest.mouseClick(accepting, Qt.LeftButton)


def save():
    dialog = QApplication.activeModalWidget()
    dialog.selectFile(str(target))
    dialog.accept()


def started(*_):
    from gii_viewer.views.main_window import MainWindow

    window = next(w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow))
    window.first_painted.connect(lambda: use(window))
    sys.excepthook = lambda *failure: (sys.__excepthook__(*failure), QApplication.exit(9))
    return run()


QApplication.exec = started
status = cli.main(["dalian-2024"])
print("\\n".join(problems))
sys.exit(status or len(problems))
"""


@pytest.mark.parametrize(
    ("platform", "screen"),
    [
        ("offscreen", []),
        pytest.param("xcb", ["xvfb-run", "-a", "-s", "-screen 0 1600x1000x24"], marks=needs.xvfb),
    ],
)
def test_open_click_through_sort_and_export(
    platform: str, screen: list[str], tmp_path: Path
) -> None:
    target = tmp_path / "chart.png"
    environment = os.environ | {
        "QT_QPA_PLATFORM": platform,
        "XDG_CONFIG_HOME": str(tmp_path / "config"),
    }
    done = subprocess.run(
        [*screen, sys.executable, "-c", DRIVER, str(target)],
        capture_output=True,
        check=False,
        env=environment,
        text=True,
        timeout=120,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    with Image.open(target) as image:
        assert image.format == "PNG"
        assert image.size == (1200, 750)
        assert "Dalian" in image.info["Title"]
        assert "WIPO" in image.info["Source"]
