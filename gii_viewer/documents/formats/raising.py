"""Raised and lowered words, in characters that join no figure."""

from __future__ import annotations

_ORDINAL_ENDINGS = frozenset({"st", "nd", "rd", "th", "ST", "ND", "RD", "TH"})
_RAISED_DIGITS = str.maketrans("0123456789+-–()", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁽⁾")
_RAISED = _RAISED_DIGITS | str.maketrans(
    "abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVW",
    "ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂ",
    "[],; ",
)
_LONGEST_RAISED_WORD = 3
_LOWERED = str.maketrans("0123456789+-()", "₀₁₂₃₄₅₆₇₈₉₊₋₍₎")


def as_raised(words: str) -> str:
    """Return what is raised; the ending of an ordinal stays as it is."""
    core = words.strip()
    if core in _ORDINAL_ENDINGS:
        return words
    if sum(map(str.isalpha, core)) > _LONGEST_RAISED_WORD:
        return words.translate(_RAISED_DIGITS)
    return words.translate(_RAISED)


def as_lowered(words: str) -> str:
    return words.translate(_LOWERED)
