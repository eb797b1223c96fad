"""Names that a document, or somebody's profile document, can hold."""

from __future__ import annotations

from gii_viewer.model.profile import Collaboration, Organization, Profile, Source
from gii_viewer.model.record import replace
from tests.profiles import (
    ARABIC_NAME,
    CHINESE_NAME,
    CYRILLIC_NAME,
    MARKUP_NAME,
    with_applicants,
)

FORMULAS = (
    '=HYPERLINK("http://example.org","prize")',
    "+1+1",
    "-1+1",
    "@SUM(A1)",
    "\t=1+1",
    "\r=1+1",
    "＝1+1",
    " =1+1",
    "\u00a0+1+1",
    "\u200b=1+1",
    "\ufeff@SUM(A1)",
    "\u2066 -1+1",
)
WORDS = (
    'A "quoted" name',
    "COMMA, INC.",
    "TWO\nLINES",
    "PIPE | AND \\ BACKSLASH",
    "*stars* _lines_ `ticks` [link](http://example.org) ~~gone~~ &amp; S&T",
    "https://example.org/page",
    "'apostrophe",
    "_x0041_ as Excel writes an A",
    "1506",
    "57%",
    MARKUP_NAME,
    CHINESE_NAME,
    ARABIC_NAME,
    CYRILLIC_NAME,
)
CONTROLS = ("BELL\x07", "NUL\x00", "\x1bESCAPE", "DELETE\x7f", "HALF\ud800", "LAST\uffff")
NAMES = (*FORMULAS, *WORDS, *CONTROLS)


def hostile() -> Profile:
    """Return Dalian with one applicant of each name, and hostile names all around."""
    rows = tuple(Organization(rank, name, 10, 2) for rank, name in enumerate(NAMES, start=1))
    profile = with_applicants(rows)
    return replace(
        profile,
        cluster=replace(profile.cluster, name="=Dalian|\x07", economies=("@China",)),
        patents=replace(profile.patents, collaboration=Collaboration(12, FORMULAS)),
        source=Source("=cmd|' /C calc'!A0.txt\udcff", "0" * 64),
    )
