"""Clusters by chance, a million of them: every derived range has to contain the truth.

Each case is a cluster whose figures are known exactly; its page is rounded as the GII's
pages are, with exact halves going either way, and all figures are derived from that page
again. A miss is a range without the truth, a range that is written so that the truth seems
outside, or a figure that was not derived; the aim is none. Of every tenth case, the width
of each range is kept in proportion to the truth.
"""

from __future__ import annotations

import argparse
import math
import multiprocessing
import os
import statistics
import sys
import time
from collections import Counter, defaultdict
from fractions import Fraction
from pathlib import Path
from random import Random

sys.path.insert(0, str(Path(__file__).parents[1]))

from gii_viewer.model.interval import Interval
from tests.model.true_pages import (
    printed,
    random_cluster,
    random_rounding,
    shown_range,
    true_figures,
)
from tests.profiles import figures

BATCH = 2_000
WIDTH_OF_EVERY = 10


def run_batch(seed: int) -> tuple[int, Counter[str], dict[str, list[float]]]:
    """Derive the figures of one batch; return its size, its misses and its widths."""
    random = Random(seed)
    missed: Counter[str] = Counter()
    widths: dict[str, list[float]] = defaultdict(list)
    for case in range(BATCH):
        cluster = random_cluster(random)
        page = printed(cluster, random_rounding(random))
        derived = {figure.pointer: figure for figure in figures(page).derived}
        true = true_figures(cluster)
        for pointer in set(true) ^ set(derived):
            missed[f"{pointer}, not derived"] += 1
        for pointer in set(true) & set(derived):
            figure, value = derived[pointer], true[pointer]
            if value not in figure.interval:
                missed[pointer] += 1
            if value not in shown_range(figure.text):
                missed[f"{pointer}, as shown"] += 1
            if case % WIDTH_OF_EVERY == 0 and value:
                widths[pointer].append(relative_width(figure.interval, value))
    return BATCH, missed, dict(widths)


def relative_width(interval: Interval, true: Fraction) -> float:
    """Return the width in proportion to the truth, infinite where nothing bounds it."""
    if interval.high is None:
        return math.inf
    return float((interval.high - interval.low) / abs(true))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--cases", type=int, default=1_000_000)
    parser.add_argument("--seed", type=int, default=0, help="of the first batch")
    options = parser.parse_args()
    batches = -(-options.cases // BATCH)
    started = time.monotonic()
    cases = 0
    missed: Counter[str] = Counter()
    widths: dict[str, list[float]] = defaultdict(list)
    with multiprocessing.Pool(os.cpu_count()) as pool:
        seeds = range(options.seed, options.seed + batches)
        for done, found, wide in pool.imap_unordered(run_batch, seeds):
            cases += done
            missed.update(found)
            for pointer, kept in wide.items():
                widths[pointer] += kept
            print(f"\r{cases:,} cases, {missed.total():,} misses", end="", file=sys.stderr)
    print(file=sys.stderr)
    print(f"cases    {cases:,}")
    print(f"misses   {missed.total():,} (aim: 0)")
    print(f"seconds  {time.monotonic() - started:,.0f} on {os.cpu_count()} cores")
    print("median width in proportion to the truth:")
    for pointer in sorted(widths):
        print(f"  {pointer:32} {statistics.median(widths[pointer]):8.4f}")
    for pointer, number in missed.most_common():
        print(f"  missed {pointer}: {number:,}")
    sys.exit(1 if missed else 0)


if __name__ == "__main__":
    main()
