"""How many marks a sheet has no room for."""

from __future__ import annotations

from gii_viewer.charts.description import marks
from gii_viewer.charts.sheet import ChartSheet


def left_out(sheet: ChartSheet) -> int:
    return len(marks(sheet.chart)) - len(sheet.shown_marks())
