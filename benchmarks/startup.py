"""Time to the first paint, against windows that show nothing of ours.

Five programs run in turn, several rounds: a bare Qt window with a label; the look of GII
Viewer's first window made of plain labels and frames with the least code; GII Viewer on the
bundled profile; a bare pyqtgraph window with one bar chart; GII Viewer with its first chart
tab opened as soon as the profile is on the screen. Times run from the start of the process to
the end of the first paint. Medians and ratios are printed; the aims are 1.25 and 1.15.
Run it with the Python of an environment that the wheel is installed in.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time

_STARTED = "GII_VIEWER_BENCHMARK_STARTED"

_REPORT = f"""
import os, time
from PySide6.QtCore import QEvent, QObject, QTimer
class Painted(QObject):
    def __init__(self, then):
        super().__init__()
        self.then = then
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and self.then:
            then, self.then = self.then, None
            QTimer.singleShot(0, then)
        return False
def report():
    print(time.monotonic() - float(os.environ["{_STARTED}"]), flush=True)
    os._exit(0)
"""

_BARE_QT = f"""
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow
{_REPORT}
application = QApplication([])
window = QMainWindow()
label = QLabel("Dalian")
window.setCentralWidget(label)
window.resize(1100, 720)
painted = Painted(report)
label.installEventFilter(painted)
window.show()
application.exec()
"""

_LEAST_CODE = f"""
from PySide6.QtWidgets import (
    QApplication, QFrame, QHBoxLayout, QLabel, QMainWindow, QPushButton, QTabBar, QVBoxLayout,
    QWidget,
)
{_REPORT}
application = QApplication(["", "-style", "fusion"])
application.setStyleSheet("QFrame[card='true'] {{ background: white; border-radius: 10px; }}")
window = QMainWindow()
for title in ("&File", "&Edit", "&View", "&Help"):
    window.menuBar().addMenu(title)
def label(words, size=13):
    made = QLabel(words)
    made.setWordWrap(True)
    font = made.font()
    font.setPixelSize(size)
    made.setFont(font)
    return made
content = QWidget()
column = QVBoxLayout(content)
head = QHBoxLayout()
head.addWidget(label("Dalian", 22), 1)
head.addWidget(QPushButton("Open"))
column.addLayout(head)
column.addWidget(label("China, GII 2024, PCT applications 2019 to 2023, articles 2018 to 2022"))
tabs = QTabBar()
for title in ("Overview", "Patents", "Publications", "Collaborations", "Document"):
    tabs.addTab(title)
column.addWidget(tabs)
column.addWidget(label("65th of 100 clusters by size, 5 places better relative to population.", 18))
column.addWidget(label("DALIAN UNIVERSITY OF TECH. files 57% of the PCT applications. " * 2))
cards = QHBoxLayout()
for title, figure in (
    ("Size rank", "65"), ("Intensity rank", "60"), ("National rank", "18"), ("Patents", "289"),
    ("Publications", "8,607"),
):
    card = QFrame()
    card.setProperty("card", True)
    inside = QVBoxLayout(card)
    for words, size in ((title, 13), (figure, 40), ("of 100 clusters, GII 2024", 12)):
        inside.addWidget(label(words, size))
    cards.addWidget(card)
column.addLayout(cards)
for words in ("Who leads", "In which fields", "With whom"):
    column.addWidget(QPushButton(words))
summary = label("Dalian (China) ranks 65th of 100 clusters by size and 60th by intensity. " * 6)
column.addWidget(summary)
column.addWidget(QPushButton("Copy with source"))
window.setCentralWidget(content)
window.resize(1100, 720)
painted = Painted(report)
summary.installEventFilter(painted)
window.show()
application.exec()
"""

_BARE_PYQTGRAPH = f"""
import pyqtgraph
from PySide6.QtWidgets import QApplication, QMainWindow
{_REPORT}
application = QApplication([])
window = QMainWindow()
plot = pyqtgraph.PlotWidget()
plot.addItem(pyqtgraph.BarGraphItem(x0=0, y=[1, 2, 3], height=0.6, width=[57, 12, 3]))
window.setCentralWidget(plot)
window.resize(1100, 720)
painted = Painted(report)
plot.viewport().installEventFilter(painted)
window.show()
application.exec()
"""

_OURS = f"""
import sys
from gii_viewer import cli
sys.argv = ["gii-viewer"]
chart = {{chart}}
import gii_viewer.app
from PySide6.QtWidgets import QApplication
{_REPORT}
run = QApplication.exec
def started(*_):
    from gii_viewer.views.main_window import MainWindow
    window = next(w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow))
    def open_chart():
        window.tabs.setCurrentIndex(1)
        from gii_viewer.views.widgets.chart_view import ChartView
        from PySide6.QtWidgets import QGraphicsView
        view = window.findChild(ChartView)
        for graphics in view.findChildren(QGraphicsView):
            graphics.viewport().installEventFilter(chart_painted)
    chart_painted = Painted(report)
    painted = Painted(open_chart if chart else report)
    window.installEventFilter(painted)
    window.kept = painted, chart_painted
    return run()
QApplication.exec = started
cli.main()
"""

PROGRAMS = {
    "bare Qt window": _BARE_QT,
    "the same look, least code": _LEAST_CODE,
    "GII Viewer, profile": _OURS.replace("{chart}", "False"),
    "bare pyqtgraph window": _BARE_PYQTGRAPH,
    "GII Viewer, first chart tab": _OURS.replace("{chart}", "True"),
}


def measure(program: str) -> float:
    """Return the seconds from the start of the process to the end of the first paint."""
    with tempfile.TemporaryDirectory() as settings:
        # The user's own settings would open another tab, or a window of another size.
        environment = dict(os.environ, XDG_CONFIG_HOME=settings)
        environment[_STARTED] = str(time.monotonic())
        done = subprocess.run(
            [sys.executable, "-c", program],
            env=environment,
            capture_output=True,
            check=True,
            text=True,
        )
    return float(done.stdout)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--rounds", type=int, default=15)
    rounds = parser.parse_args().rounds
    times: dict[str, list[float]] = {name: [] for name in PROGRAMS}
    for turn in range(rounds + 1):
        for name, program in PROGRAMS.items():
            seconds = measure(program)
            if turn:  # the first round warms the disk
                times[name].append(seconds)
    bare, least, ours, bare_chart, our_chart = times.values()
    for name, measured in times.items():
        print(f"{name:30} {statistics.median(measured) * 1000:6.0f} ms")
    for label, measured, floor, aim in (
        ("profile / bare Qt window", ours, bare, None),
        ("profile / least code", ours, least, 1.25),
        ("chart tab / bare pyqtgraph", our_chart, bare_chart, 1.15),
    ):
        ratio = statistics.median(a / b for a, b in zip(measured, floor, strict=True))
        wanted = "" if aim is None else f" (aim: at most {aim})"
        print(f"{label:30} {ratio:6.2f}{wanted}")


if __name__ == "__main__":
    main()
