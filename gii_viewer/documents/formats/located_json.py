"""A strict JSON reader that knows where every value stands.

The standard library's reader tells neither the place of a value nor that a key
came twice, and takes ``NaN``; a refusal here always names the line.
"""

from __future__ import annotations

import re
from decimal import Decimal

from gii_viewer.documents.errors import DocumentError
from gii_viewer.documents.printed_ranges import GREATEST
from gii_viewer.documents.quoting import character_name, quoted

DEEPEST = 16
"""A profile nests five deep, and six in an array."""

_SPACE = re.compile(r"[ \t\r\n]*")
# What nearly all of a profile is made of, in one step each.
_PLAIN_KEY = re.compile(r'[ \t\r\n]*"([^"\\\x00-\x1f\ud800-\udfff]*)"[ \t\r\n]*:')
_PLAIN_VALUE = re.compile(
    r'[ \t\r\n]*("([^"\\\x00-\x1f\ud800-\udfff]*)"|(?:0|[1-9][0-9]{0,8})(?![0-9.eE]))'
)
_NEXT = re.compile(r"[ \t\r\n]*([],}])")
_STRING = re.compile(r'"[^"\\\x00-\x1f]*(?:\\.[^"\\\x00-\x1f]*)*"')
_NUMBER = re.compile(r"(-?(?:0|[1-9][0-9]*))(\.[0-9]+)?([eE][-+]?[0-9]+)?")
_WORD = re.compile(r"[A-Za-z_][A-Za-z0-9_]*|.", re.DOTALL)
_LITERALS: dict[str, bool | None] = {"null": None, "true": True, "false": False}
# A text: the plain strings of nearly all documents never ask for it to be compiled.
_SURROGATE = "[\ud800-\udfff]"

Scalar = str | int | Decimal | bool | None


class Located:
    """One value of a JSON text: its pointer, what it is, and where it stands.

    No named tuple: making its class takes the first look half a millisecond.
    """

    __slots__ = ("end", "pointer", "start", "value")

    def __init__(
        self,
        pointer: str,
        value: Scalar | list[Located] | dict[str, Located],
        start: int,
        end: int,
    ) -> None:
        self.pointer = pointer
        self.value = value
        self.start = start
        self.end = end


def read_json(text: str, file: str) -> Located:
    """Read one JSON value with nothing after it."""
    return _Reader(text, file).whole()


class _Reader:
    def __init__(self, text: str, file: str) -> None:
        self.text = text
        self.file = file
        self.at = 0

    def whole(self) -> Located:
        found = self.value("", 0)
        self.skip_space()
        if self.at < len(self.text):
            raise self.unexpected("the end of the document")
        return found

    def value(self, pointer: str, depth: int) -> Located:
        plain = _PLAIN_VALUE.match(self.text, self.at)
        if plain is not None:
            self.at = plain.end()
            read = int(plain[1]) if plain[2] is None else plain[2]
            return Located(pointer, read, plain.start(1), self.at)
        self.skip_space()
        start = self.at
        first = self.text[start : start + 1]
        if first in {"{", "["} and depth == DEEPEST:
            raise self.refusal("this JSON nests far deeper than a document of ours does.")
        value: Scalar | list[Located] | dict[str, Located]
        if first == "{":
            value = self.members(pointer, depth)
        elif first == "[":
            value = self.items(pointer, depth)
        elif first == '"':
            value = self.string()
        elif first and first in "-0123456789":
            value = self.number()
        else:
            value = self.literal()
        return Located(pointer, value, start, self.at)

    def members(self, pointer: str, depth: int) -> dict[str, Located]:
        found: dict[str, Located] = {}
        self.at += 1
        if self.takes("}"):
            return found
        while True:
            start = self.at
            key = self.key()
            if key in found:
                self.at = start
                self.skip_space()
                raise self.refusal(f"the key {quoted(key)} stands here a second time.")
            inner = f"{pointer}/{key.replace('~', '~0').replace('/', '~1')}"
            found[key] = self.value(inner, depth + 1)
            if not self.goes_on("}"):
                return found

    def key(self) -> str:
        plain = _PLAIN_KEY.match(self.text, self.at)
        if plain is not None:
            self.at = plain.end()
            return plain[1]
        self.skip_space()
        if not self.text.startswith('"', self.at):
            raise self.unexpected("a key in double quotes")
        key = self.string()
        if not self.takes(":"):
            raise self.unexpected(":")
        return key

    def items(self, pointer: str, depth: int) -> list[Located]:
        found: list[Located] = []
        self.at += 1
        if self.takes("]"):
            return found
        while True:
            found.append(self.value(f"{pointer}/{len(found)}", depth + 1))
            if not self.goes_on("]"):
                return found

    def string(self) -> str:
        found = _STRING.match(self.text, self.at)
        if found is None:
            raise self.refusal("a text in double quotes is damaged or has no end.")
        words = found[0][1:-1]
        if "\\" in words:
            words = self.unescaped(found[0])
        stray = re.search(_SURROGATE, words)
        if stray is not None:
            raise self.refusal(f"{character_name(stray[0])} is half a character.")
        self.at = found.end()
        return words

    def unescaped(self, literal: str) -> str:
        # Only texts with a backslash need it, and those that we write have few.
        import json

        try:
            return str(json.loads(literal))
        except ValueError:
            reason = f"{quoted(literal)} holds a backslash that JSON does not know."
            raise self.refusal(reason) from None

    def number(self) -> int | Decimal:
        found = _NUMBER.match(self.text, self.at)
        if found is None:
            raise self.unexpected("a number")
        whole, fraction, exponent = found.groups()
        if len(whole) > len(str(GREATEST)) + 1:
            raise self.refusal(f"{quoted(found[0])} is larger than any figure of a document.")
        if fraction is None and exponent is None:
            self.at = found.end()
            return int(whole)
        self.at = found.end()
        return Decimal(found[0])

    def literal(self) -> bool | None:
        found = _WORD.match(self.text, self.at)
        if found is None or found[0] not in _LITERALS:
            raise self.unexpected("a value")
        self.at = found.end()
        return _LITERALS[found[0]]

    def takes(self, mark: str) -> bool:
        self.skip_space()
        if not self.text.startswith(mark, self.at):
            return False
        self.at += 1
        return True

    def goes_on(self, end: str) -> bool:
        """Step over the comma between two values, or over the ``end`` of all of them."""
        found = _NEXT.match(self.text, self.at)
        if found is None or found[1] not in {",", end}:
            self.skip_space()
            raise self.unexpected(f"a comma or {end}")
        self.at = found.end()
        return found[1] == ","

    def skip_space(self) -> None:
        found = _SPACE.match(self.text, self.at)
        if found is not None:
            self.at = found.end()

    def unexpected(self, expected: str) -> DocumentError:
        found = _WORD.match(self.text, self.at)
        if found is None:
            return self.refusal(f"the JSON ends too early; expected {expected}.")
        return self.refusal(f"the JSON has {quoted(found[0])} where {expected} is expected.")

    def refusal(self, reason: str) -> DocumentError:
        line = self.text.count("\n", 0, self.at) + 1
        return DocumentError(self.file, line, reason)
