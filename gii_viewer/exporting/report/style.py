"""The style of a report as HTML: the window's colours and type, on screen and on paper."""

from __future__ import annotations

from typing import Literal

from gii_viewer.charts.palette import DARK, FONT_FAMILIES, LIGHT, Palette
from gii_viewer.charts.type_scale import (
    BODY,
    FIGURE,
    FINE,
    HEADING,
    LEAD,
    LINE_HEIGHT,
    MEDIUM,
    SEMIBOLD,
    SMALL,
    SPACE_1,
    SPACE_2,
    SPACE_3,
    SPACE_4,
    SPACE_6,
    SPACE_8,
    SPACE_12,
    TITLE,
)

Paper = Literal["a4", "letter"]
PAPER_NAMES: dict[Paper, str] = {"a4": "A4", "letter": "letter"}

_IN_STRIPS = ("surface", "accent", "track", "patents", "publications", "venture_capital")
_NAMES = ("window", "line", "text", "quiet", "added", *_IN_STRIPS)


def style_sheet(page_size: str) -> str:
    """Return the style sheet; ``page_size`` is the name that CSS has for the paper."""
    families = ", ".join(one if one == "sans-serif" else f'"{one}"' for one in FONT_FAMILIES)
    return f"""\
:root {{ color-scheme: light dark; {_variables(LIGHT)} }}
@media (prefers-color-scheme: dark) {{ :root {{ {_variables(DARK)} }} }}
* {{ box-sizing: border-box; }}
html {{ font: {BODY}px/{LINE_HEIGHT} {families}; -webkit-text-size-adjust: 100%; }}
body {{ margin: 0; background: var(--window); color: var(--text); }}
h1, h2, h3, p, ul, figure {{ margin: 0; padding: 0; }}
nav, article {{ max-width: 880px; margin: {SPACE_6}px auto; padding: {SPACE_8}px {SPACE_12}px; }}
nav {{ padding-block: 0; }}
nav ul {{ display: flex; flex-wrap: wrap; gap: {SPACE_2}px {SPACE_4}px; list-style: none; }}
a {{ color: var(--accent); }}
article {{ background: var(--surface); border: 1px solid var(--line); border-radius: 10px; }}
.kicker, .scope, .quiet, .unit, .basis, caption, footer {{ color: var(--quiet); }}
.kicker {{ font-size: {SMALL}px; font-weight: {MEDIUM}; }}
h1 {{ font-size: {SPACE_8}px; font-weight: {SEMIBOLD}; line-height: 1.2; }}
h1 .economies {{ font-weight: 400; color: var(--quiet); }}
h2 {{ font-size: {TITLE}px; font-weight: {SEMIBOLD}; break-after: avoid;
  border-top: 1px solid var(--text); padding-top: {SPACE_2}px;
  display: flex; flex-wrap: wrap; gap: 0 {SPACE_4}px; align-items: baseline;
  justify-content: space-between; }}
h2 .scope {{ font-size: {SMALL}px; font-weight: 400; }}
h3 {{ font-size: {BODY}px; font-weight: {SEMIBOLD}; }}
section {{ margin-top: {SPACE_8}px; }}
section > * + * {{ margin-top: {SPACE_3}px; }}
section.summary {{ margin-top: {SPACE_4}px; }}
section.ranks {{ margin-top: {SPACE_6}px; }}
.unseen {{ position: absolute; width: 1px; height: 1px; overflow: hidden;
  clip-path: inset(50%); white-space: nowrap; margin: 0; }}
.lead {{ font-size: {LEAD}px; line-height: 1.5; }}
p.quiet {{ font-size: {SMALL}px; }}
.cards {{ display: grid; list-style: none; gap: {SPACE_4}px;
  grid-template-columns: repeat(auto-fit, minmax(128px, 1fr)); }}
.cards li {{ border-top: 3px solid var(--accent); padding-top: {SPACE_2}px;
  font-size: {FINE}px; break-inside: avoid; }}
.cards li.patents {{ border-color: var(--patents); }}
.cards li.publications {{ border-color: var(--publications); }}
.cards li.venture_capital {{ border-color: var(--venture_capital); }}
.cards p {{ margin-top: {SPACE_1}px; }}
.cards strong {{ display: block; font-size: {FIGURE - SPACE_2}px; font-weight: {SEMIBOLD};
  line-height: 1.1; letter-spacing: -0.01em; }}
.cards .unit {{ font-size: {SMALL}px; display: block; }}
.cards .missing {{ font-size: {TITLE}px; color: var(--quiet); }}
.strip {{ display: block; width: 100%; margin-top: {SPACE_2}px; overflow: visible; }}
{_strip_colours()}
.beside {{ display: flex; gap: {SPACE_4}px {SPACE_6}px; align-items: flex-start; }}
.beside > div {{ flex-basis: 0; min-width: 0; }}
.scrolls {{ overflow-x: auto; }}
table {{ border-collapse: collapse; width: 100%; font-size: {SMALL}px;
  font-variant-numeric: tabular-nums; }}
caption {{ text-align: left; padding-bottom: {SPACE_1}px; font-weight: {MEDIUM}; }}
th, td {{ text-align: left; vertical-align: baseline; font-weight: 400;
  padding: {SPACE_1}px {SPACE_2}px {SPACE_1}px 0; border-bottom: 1px solid var(--line); }}
thead th {{ color: var(--quiet); vertical-align: bottom; border-bottom-color: var(--quiet); }}
tbody th {{ overflow-wrap: anywhere; font-weight: {MEDIUM}; }}
th:last-child, td:last-child {{ padding-right: 0; }}
.number {{ text-align: right; padding-left: {SPACE_2}px; }}
td.number {{ white-space: nowrap; }}
td.both {{ text-align: center; white-space: normal; }}
td.small, td.long {{ color: var(--quiet); font-size: {FINE}px; }}
td.long {{ width: 42%; }}
.beside tr.stated td.small {{ white-space: nowrap; }}
tr.added td.small {{ color: var(--added); }}
.chart {{ background: {LIGHT.surface}; border-radius: 6px; max-width: 420px; }}
* + .chart, * + .scrolls, .scrolls + p {{ margin-top: {SPACE_2}px; }}
.chart svg {{ display: block; width: 100%; height: auto; }}
section ul:not(.cards) {{ padding-left: {SPACE_4}px; }}
section.sources ul {{ columns: 320px 2; column-gap: {SPACE_8}px; }}
section.derived tbody th {{ min-width: 132px; }}
section.derived thead .number {{ min-width: 120px; }}
section li {{ break-inside: avoid; }}
section li + li {{ margin-top: {SPACE_1}px; }}
.cards li + li {{ margin-top: 0; }}
.sources, .findings {{ font-size: {SMALL}px; overflow-wrap: anywhere; }}
footer {{ margin-top: {SPACE_6}px; border-top: 1px solid var(--line);
  padding-top: {SPACE_2}px; font-size: {FINE}px; }}
@media (max-width: 720px) {{
  article {{ margin: 0; padding: {SPACE_4}px; border: 0; border-radius: 0; }}
  .beside {{ display: block; }}
}}
@page {{ size: {page_size}; margin: 13mm 14mm; }}
@media print {{
  :root {{ color-scheme: light; {_variables(LIGHT)} }}
  html {{ font-size: {SMALL}px; print-color-adjust: exact; -webkit-print-color-adjust: exact; }}
  body {{ background: none; }}
  nav {{ display: none; }}
  article {{ margin: 0; padding: 0; border: 0; max-width: none; zoom: 0.84; }}
  article + article {{ break-before: page; }}
  section, section.ranks {{ margin-top: {SPACE_3}px; }}
  h1 {{ font-size: {HEADING}px; }}
  h2 {{ font-size: {LEAD}px; padding-top: {SPACE_1}px; }}
  .lead {{ font-size: {BODY}px; }}
  .cards {{ grid-template-columns: repeat(auto-fit, minmax(104px, 1fr)); }}
  .cards strong {{ font-size: {SPACE_8}px; }}
  section > * + * {{ margin-top: {SPACE_2}px; }}
  tr, .chart, li, .collaborations .beside {{ break-inside: avoid; }}
  .beside + p {{ break-before: avoid; }}
  p {{ orphans: 3; widows: 3; }}
  thead {{ display: table-header-group; }}
  .scrolls {{ overflow: visible; }}
}}
"""


def _strip_colours() -> str:
    """Let the strips of cards, which are drawn in light colours, follow the theme."""
    return "\n".join(
        f'.strip [{way}="{getattr(LIGHT, name)}"] {{ {way}: var(--{name}); }}'
        for name in _IN_STRIPS
        for way in ("fill", "stroke")
    )


def _variables(palette: Palette) -> str:
    return " ".join(f"--{name}: {getattr(palette, name)};" for name in _NAMES)
