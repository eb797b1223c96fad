"""The one scale of spaces and the one scale of type, for the window and for charts.

All lengths are device-independent pixels. Spaces are multiples of 4. A step is made
by size or by weight, hardly ever by both.
"""

from __future__ import annotations

SPACE_1 = 4
SPACE_2 = 8
SPACE_3 = 12
SPACE_4 = 16
SPACE_6 = 24
SPACE_8 = 32
SPACE_12 = 48

FIGURE = 44
"""A ranking card's figure."""
HEADING = 24
"""The cluster's name."""
TITLE = 18
LEAD = 15
"""The summary, a ranking card's unit, headings inside a tab."""
BODY = 13
"""Tables, labels, subtitles, buttons."""
SMALL = 12
"""Axes and notes."""
FINE = 11
"""Credits."""

REGULAR = 400
MEDIUM = 500
SEMIBOLD = 600

LINE_HEIGHT = 1.35
"""Distance of two base lines of one text, as a multiple of its size."""
