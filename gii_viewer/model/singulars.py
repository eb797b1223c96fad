"""What English says of one thing, where the texts in the code speak of many.

Texts are Qt's plural forms (``n`` in ``translate`` and ``tr``). Qt looks them up in a
catalogue, and English ships without one: this is it, for the window and for rooms
without Qt. A test holds it against all texts that count something.
"""

from __future__ import annotations

SINGULARS: dict[str, str] = {
    "%n files of these names exist in the folder already.": (
        "1 file of these names exists in the folder already."
    ),
    "%n files were written to {folder}.": "1 file was written to {folder}.",
    "Cancelled: %n files were not written.": "Cancelled: 1 file was not written.",
    "%n files existed and were left as they are.": "1 file existed and was left as it is.",
    "%n files could not be written. {first}": "1 file could not be written. {first}",
    "%n rows were copied.": "1 row was copied.",
    "%n fields read.": "1 field read.",
    "%n clusters of the top {listed}": "1 cluster of the top {listed}",
    "%n findings": "1 finding",
    "… and %n more.": "… and 1 more.",
    "%n names, such as “{name}”, are not among WIPO's 35 technology fields.": (
        "“{name}” is not one of WIPO's 35 technology fields."
    ),
    "%n places better by intensity than by size": "1 place better by intensity than by size",
    "%n places better relative to population": "1 place better relative to population",
    "%n places worse by intensity than by size": "1 place worse by intensity than by size",
    "%n places worse relative to population": "1 place worse relative to population",
    "lines {lines}": "line {lines}",
    "of {of} clusters": "of 1 cluster",
    "of the {of} {adjective} clusters within the top {listed}": (
        "the only {adjective} cluster within the top {listed}"
    ),
    "of the {of} {adjective} clusters listed": "the only {adjective} cluster listed",
    "of the {of} clusters of its economy within the top {listed}": (
        "the only cluster of its economy within the top {listed}"
    ),
    "of the {of} clusters of its economy listed": "the only cluster of its economy listed",
    "stated, lines {lines}": "stated, line {lines}",
    "{names} and %n more": "{names} and 1 more",
    "Reading documents: %n so far": "Reading documents: 1 so far",
    "{count} PCT applications": "1 PCT application",
    "{count} scientific articles": "1 scientific article",
    "{count} venture capital deals": "1 venture capital deal",
}
