"""A chart to a file, against matplotlib drawing an equivalent chart at the same size.

Warm: one share chart of 1600 × 1000 pixels to PNG, SVG and PDF, both programs in turn
in one process. Cold: all charts of one profile to PNG, as a whole command against a
script that does the same with matplotlib. Medians and ratios are printed; the aims are
0.45 (PNG), 0.05 (SVG), 0.12 (PDF) and cold 0.8. matplotlib runs as it comes,
where an SVG's letters are outlines; with text as text, as ours always has it, it is
quicker, which is printed as well, without an aim.
"""

from __future__ import annotations

import argparse
import importlib.util
import io
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

AIMS = {"png": 0.45, "svg": 0.05, "pdf": 0.12}
COLD_AIM = 0.8
SIZE = (1600, 1000)

_SHARED = """
import matplotlib
matplotlib.use("Agg")
from matplotlib.figure import Figure

def new_figure(width, height, title, below):
    # Constrained: names of any length get their room, as in ours.
    figure = Figure(figsize=(width / 96, height / 96), dpi=96, layout="constrained")
    figure.suptitle(title, x=0.01, ha="left", fontsize=24, fontweight="bold")
    figure.supxlabel(below, x=0.01, ha="left", fontsize=12, color="#566170")
    return figure

def share_chart(width, height, title, subtitle, below, names, shares, values):
    figure = new_figure(width, height, title, below)
    axes = figure.subplots()
    axes.set_title(subtitle, loc="left", fontsize=16, color="#566170")
    bars = axes.barh(range(len(names)), shares, color="#0072b2", zorder=2)
    bars[-1].set(facecolor="white", edgecolor="#0072b2", hatch="///")
    axes.bar_label(bars, values, padding=6, fontsize=16)
    axes.set_yticks(range(len(names)), names, fontsize=16)
    axes.set_xlabel("Share of the cluster's total, percent", fontsize=14)
    axes.invert_yaxis()
    axes.grid(axis="x", color="#dfe3e8", zorder=0)
    axes.spines[["top", "right", "bottom"]].set_visible(False)
    return figure

def rank_chart(width, height, title, below, ranks):
    figure = new_figure(width, height, title, below)
    for axes, (name, rank, of) in zip(figure.subplots(len(ranks)), ranks):
        axes.vlines(range(1, of + 1), 0.3, 0.7, color="#838b97", linewidth=1)
        axes.vlines([rank], 0.1, 0.9, color="#1257a8", linewidth=4)
        axes.text(rank, 1, f"{rank} of {of}", ha="center", fontsize=14)
        axes.set_ylabel(name, rotation=0, ha="right", fontsize=14)
        axes.set_xticks([1, of])
        axes.set_yticks([])
        axes.spines[:].set_visible(False)
    return figure

def location_chart(width, height, title, below, left, right):
    figure = new_figure(width, height, title, below)
    axes = figure.subplots()
    axes.axis("off")
    axes.set(xlim=(-0.1, 1.1), ylim=(-0.5, 2.5))
    for side, names, across in ((left, right, 0), (right, left, 1)):
        for order, name in enumerate(side):
            axes.plot(across, 2 - order, "o", markersize=20, color="#0072b2", zorder=2)
            axes.text(across + (0.06 if across else -0.06), 2 - order, name, fontsize=14,
                      ha="left" if across else "right", va="center")
            if name in names and not across:
                axes.plot([0, 1], [2 - order, 2 - names.index(name)], color="#838b97")
    return figure
"""

_MATPLOTLIB = (
    _SHARED
    + """
import json, sys
from pathlib import Path
document, folder = sys.argv[1:]
profile = json.loads(Path(document).read_text("utf-8"))
cluster, credit = profile["cluster"]["name"], "Source: WIPO, Global Innovation Index 2024"
size = (1200, 750)
figures = {
    "ranks": rank_chart(*size, cluster, credit, [
        (name, rank["rank"], rank["of"]) for name, rank in profile["ranks"].items()
    ]),
    "collaboration-shares": share_chart(
        *size, cluster, "Share made with others", credit, ["PCT applications", "Articles"],
        [profile[kind]["collaboration"]["share"] for kind in ("patents", "publications")],
        [f"{profile[kind]['collaboration']['share']}%" for kind in ("patents", "publications")],
    ),
    "collaboration-locations": location_chart(*size, cluster, credit, *(
        profile[kind]["collaboration"]["locations"] for kind in ("patents", "publications")
    )),
}
for kind in ("patents", "publications"):
    listed = profile[kind]["organizations"]
    shares = [one["share"] for one in listed]
    figures[f"{kind}-organizations"] = share_chart(
        *size, cluster, "Share and count", credit, [one["name"] for one in listed] + ["All others"],
        [*shares, 100 - sum(shares)],
        [*(f"{one['share']}% · {one['count']}" for one in listed), "others"],
    )
for name, figure in figures.items():
    figure.savefig(Path(folder) / f"{name}.png")
"""
)


def measured(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def warm(rounds: int) -> None:
    """Measure one share chart to each format, and print it."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from gii_viewer.app import create_application
    from gii_viewer.charts.catalogue.organizations import describe_organizations
    from gii_viewer.documents.gathering import gather
    from gii_viewer.exporting.images import FORMATS, ImageOptions, chart_bytes
    from gii_viewer.model.document import ProfileDocument
    from gii_viewer.model.figures import figures_of
    from gii_viewer.model.wording import ENGLISH

    application = create_application()
    (document,) = gather(["dalian-2024"], io.BytesIO())
    if not isinstance(document, ProfileDocument):
        raise TypeError(f"{document!r} is no profile")
    chart = describe_organizations(figures_of(document, ENGLISH), "patents")
    if chart is None:
        raise ValueError("the bundled profile has no organizations")
    text, options = chart.text, ImageOptions(size=SIZE)
    drawing: dict[str, Any] = {}
    exec(_SHARED, drawing)  # the same lines as the script of the cold run
    shown = (
        [bar.label for bar in chart.bars],
        [bar.high for bar in chart.bars],
        [bar.value_text for bar in chart.bars],
    )

    def theirs(format_: str) -> None:
        words = (text.title, text.subtitle, f"{text.note}\n{text.credit}")
        drawing["share_chart"](*SIZE, *words, *shown).savefig(io.BytesIO(), format=format_)

    for format_ in FORMATS:
        times = in_turn(
            partial(chart_bytes, chart, format_, options), partial(theirs, format_), rounds
        )
        report(f"warm, {format_.upper()}", *times, f"aim: at most {AIMS[format_]}")
    drawing["matplotlib"].rcParams["svg.fonttype"] = "none"
    times = in_turn(partial(chart_bytes, chart, "svg", options), partial(theirs, "svg"), rounds)
    report("warm, SVG", *times, "where matplotlib's text is text too")
    application.shutdown()


def cold(rounds: int) -> None:
    """Measure whole processes, and print it."""
    from gii_viewer.resource_files import resource

    document = str(resource("profiles", "dalian-2024.json"))
    with tempfile.TemporaryDirectory() as folder:
        command = "import sys; from gii_viewer.cli import main; sys.exit(main(sys.argv[1:]))"
        ours = [sys.executable, "-c", command, "charts", document, "-o", f"{folder}/ours"]
        theirs = [sys.executable, "-c", _MATPLOTLIB, document, f"{folder}/theirs"]
        Path(folder, "theirs").mkdir()
        times = in_turn(lambda: _run([*ours, "--force"]), lambda: _run(theirs), rounds)
        written = [len(list(Path(folder, name).iterdir())) for name in ("ours", "theirs")]
    if written[0] != written[1]:
        raise ValueError(f"{written[0]} charts against {written[1]}")
    report("cold, whole command", *times, f"aim: at most {COLD_AIM}")


def _run(command: list[str]) -> None:
    subprocess.run(command, check=True, capture_output=True)


def in_turn(
    ours: Callable[[], object], theirs: Callable[[], object], rounds: int
) -> tuple[list[float], list[float]]:
    """Return the times of both, run in turn; the first round warms fonts and disk."""
    times = [(measured(ours), measured(theirs)) for _ in range(rounds + 1)][1:]
    return [one for one, _ in times], [other for _, other in times]


def report(name: str, ours: list[float], theirs: list[float], remark: str) -> None:
    ratio = statistics.median(one / other for one, other in zip(ours, theirs, strict=True))
    print(
        f"{name:20} GII Viewer {statistics.median(ours) * 1000:7.1f} ms   "
        f"matplotlib {statistics.median(theirs) * 1000:7.1f} ms   "
        f"ratio {ratio:.3f} ({remark})"
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--rounds", type=int, default=15)
    rounds = parser.parse_args().rounds
    if importlib.util.find_spec("matplotlib") is None:
        sys.exit(
            "This benchmark measures against matplotlib, which comes with "
            "“make benchmark” or “pip install --group benchmark”."
        )
    warm(rounds)
    cold(rounds)


if __name__ == "__main__":
    main()
