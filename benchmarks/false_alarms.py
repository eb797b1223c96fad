"""How often the checks find anything wrong in documents that tell the truth: never.

    python benchmarks/false_alarms.py [SETS]

Makes that many sets of documents of two editions of a made-up world (20,000 unless given),
checks each document, and all of a set against each other, and prints every finding that is
more than a note. Exit status 1 if there is one.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path
from random import Random
from time import perf_counter

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from gii_viewer.model.between import FindingBetween
from gii_viewer.model.check_between import check_between
from gii_viewer.model.checks import check
from gii_viewer.model.findings import Finding, Severity
from tests.model.true_sets import random_set


def main(sets: int) -> int:
    documents, kinds, alarms = 0, Counter[str](), 0
    began = perf_counter()
    for seed in range(sets):
        every = random_set(Random(seed))
        documents += len(every)
        found: list[Finding | FindingBetween] = [*check_between(every)]
        for figures in every:
            found += check(figures)
        kinds.update(one.kind for one in found)
        for one in found:
            if one.severity is not Severity.NOTE:
                alarms += 1
                print(f"set {seed}: {one.kind}: {one.reason}")
    seconds = perf_counter() - began
    notes = ", ".join(f"{number:,} {kind}" for kind, number in kinds.most_common())
    print(f"{sets:,} sets of {documents:,} documents in {seconds:.0f} s: {alarms} false alarms")
    print(f"All findings, by kind: {notes or 'none'}")
    return 1 if alarms else 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 20_000))
