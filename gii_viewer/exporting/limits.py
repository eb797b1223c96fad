"""How small and how large an image may be; known before Qt is loaded."""

from __future__ import annotations

LEAST_SIDE = 240
GREATEST_SIDE = 16_384
"""Least side of a chart before it is scaled, and greatest after, in pixels."""


def why_no_size(size: tuple[int, int], scale: float) -> str | None:
    """Say why a chart cannot be drawn in ``size`` times ``scale`` pixels, if it cannot."""
    if min(size) < LEAST_SIDE:
        return (
            f"A chart of {size[0]:,} × {size[1]:,} pixels has no room for its words: each side "
            f"takes at least {LEAST_SIDE} pixels."
        )
    width, height = scaled(size, scale)
    if not 1 <= min(width, height) <= max(width, height) <= GREATEST_SIDE:
        return (
            f"An image of {width:,} × {height:,} pixels cannot be made: each side takes at most "
            f"{GREATEST_SIDE:,} pixels."
        )
    return None


def scaled(size: tuple[int, int], scale: float) -> tuple[int, int]:
    """Return ``size`` times ``scale`` in whole pixels."""
    return round(size[0] * scale), round(size[1] * scale)
