"""The one table of colours, light and dark, for the window and for charts.

Data colours follow Okabe & Ito's colour-blind-safe set ("Color Universal
Design", 2008), darkened or lightened until they reach 3:1 on their ground; text
colours reach 4.5:1 (WCAG 2.2, 1.4.3 and 1.4.11). A test measures every pair.
Values are ``#rrggbb``.
"""

from __future__ import annotations

from typing import Literal

from gii_viewer.model.record import Record

ThemeName = Literal["light", "dark"]
Hue = Literal["patents", "publications", "venture_capital", "ranks"]
"""What the colour of data stands for; the same everywhere."""


class Palette(Record):
    """Named colours of one theme."""

    name: ThemeName
    window: str
    """Ground of the window, behind cards."""
    surface: str
    """Ground of cards, tables and charts."""
    raised: str
    """Ground of buttons, and of headers inside a surface."""
    line: str
    """Hairlines between things."""
    edge: str
    """Outline of things one can act on (3:1 on surface and window)."""
    text: str
    quiet: str
    """Text of second rank (4.5:1)."""
    accent: str
    """Selection, focus, links (4.5:1 as text on surface)."""
    on_accent: str
    """Text on accent."""
    selected: str
    """Ground of selected rows; text stays ``text``."""
    patents: str
    publications: str
    venture_capital: str
    track: str
    """The empty part of a scale."""
    marked: str
    """Outline of the marked bar."""
    added: str
    """Figures that the user added."""
    found: str
    """Ground of words found in a document; text stays ``text``."""
    warning: str

    def of(self, hue: Hue) -> str:
        """Return the colour of data of one kind."""
        return {
            "patents": self.patents,
            "publications": self.publications,
            "venture_capital": self.venture_capital,
            "ranks": self.accent,
        }[hue]


LIGHT = Palette(
    name="light",
    window="#f4f5f7",
    surface="#ffffff",
    raised="#f0f2f5",
    line="#dfe3e8",
    edge="#838b97",
    text="#16202c",
    quiet="#566170",
    accent="#1257a8",
    on_accent="#ffffff",
    selected="#dbe9f9",
    patents="#0072b2",
    publications="#b4520a",
    venture_capital="#33117f",
    track="#e3e7ec",
    marked="#16202c",
    added="#8a3f7c",
    found="#ffe9a3",
    warning="#a33a00",
)

DARK = Palette(
    name="dark",
    window="#14181d",
    surface="#1c2128",
    raised="#272e37",
    line="#323a45",
    edge="#77818e",
    text="#e9edf2",
    quiet="#a5afbb",
    accent="#7db8f5",
    on_accent="#0c1a29",
    selected="#23405f",
    patents="#56b4e9",
    publications="#e69f00",
    venture_capital="#d9d0ff",
    track="#343d48",
    marked="#ffffff",
    added="#e0a3d3",
    found="#5d4a00",
    warning="#ffb08a",
)

PALETTES: dict[ThemeName, Palette] = {"light": LIGHT, "dark": DARK}

FONT_FAMILIES = (
    "Inter",
    "Segoe UI",
    "SF Pro Text",
    "Helvetica Neue",
    "Noto Sans",
    "DejaVu Sans",
    "Noto Sans CJK SC",
    "Microsoft YaHei",
    "PingFang SC",
    "Arial",
    "sans-serif",
)
"""Families by preference; named one by one because "Sans Serif" is no SVG family."""
