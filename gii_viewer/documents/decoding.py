"""From bytes to text, strictly: what cannot be decoded is refused with its line."""

from __future__ import annotations

import codecs
import re

from gii_viewer.documents.errors import DocumentError
from gii_viewer.documents.quoting import character_name

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    # Before UTF-16, whose little-endian mark is the first half of this one.
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_NAMES = {
    "utf-8": "UTF-8",
    "utf-16-le": "UTF-16",
    "utf-16-be": "UTF-16",
    "utf-32-le": "UTF-32",
    "utf-32-be": "UTF-32",
}
# Form feeds end a PDF's pages and vertical tabs are Word's line breaks.
_LINE_ENDS = re.compile("\r\n|[\r\v\f\u0085\u2028\u2029]")
_FIRST_TAG = re.compile(rb"\s*<[!?a-z]", re.IGNORECASE)
# As texts: who opens a profile document never waits for them to be compiled.
_CONTROLS = "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u202d\u202e]"
_META_CHARSET = rb"""(?i)<meta\b[^<>]{0,300}?charset\s*=\s*["']?\s*([-\w.:]{1,40})"""
# Python knows more, and not all of them make text; none of those is on the web.
_WEB_ENCODING = (
    r"utf-8|cp125[0-9]|cp8(?:66|74)|cp9(?:32|49)|iso8859-[0-9]+|koi8-[ru]|mac-(?:roman|cyrillic)"
    r"|gb(?:k|2312|18030)|big5(?:hkscs)?|euc_(?:jp|kr)|shift_jis|iso2022_jp|tis-620"
)
_SNIFFED = 4096


def decode(data: bytes, file: str, said: str | None = None) -> str:
    r"""Return the text of ``data`` with "\n" line ends and without byte order mark.

    A byte order mark decides; then what was ``said`` of it, as by an archive; then what a
    web page declares; then zero bytes that only UTF-16 explains; else it has to be UTF-8.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return with_plain_line_ends(_decoded(data[len(mark) :], encoding, file))
    known = _web_encoding(said) if said else None
    encoding = known or _declared(data) or _utf16_by_zeros(data) or "utf-8"
    return with_plain_line_ends(_decoded(data, encoding, file))


def with_plain_line_ends(text: str) -> str:
    r"""Return the text with every kind of line end as "\n"."""
    return _LINE_ENDS.sub("\n", text)


def refuse_controls(text: str, file: str) -> None:
    """Refuse characters that no page prints and that could hide or turn figures."""
    found = re.search(_CONTROLS, text)
    if found is not None:
        line = text.count("\n", 0, found.start()) + 1
        name = character_name(found[0])
        raise DocumentError(file, line, f"the control character {name} does not belong in a page.")


def _decoded(data: bytes, encoding: str, file: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        before = data[: error.start].decode(encoding, errors="replace")
        line = with_plain_line_ends(before).count("\n") + 1
        bad = data[error.start : max(error.end, error.start + 1)][:4].hex(" ").upper()
        name = _NAMES.get(encoding, encoding)
        bytes_are = f"byte {bad} is" if len(bad) == 2 else f"bytes {bad} are"
        reason = f"the {bytes_are} not {name} text; save the document as UTF-8."
        raise DocumentError(file, line, reason) from error


def _declared(data: bytes) -> str | None:
    """Return the codec that a web page declares, as browsers understand its name."""
    if not _FIRST_TAG.match(data):
        return None
    found = re.search(_META_CHARSET, data[:_SNIFFED])
    if found is None:
        return None
    return _web_encoding(found[1].decode("ascii", errors="replace"))


def _web_encoding(label: str) -> str | None:
    """Return the codec that browsers understand by a name."""
    label = label.lower()
    if label in {"iso-8859-1", "latin1", "latin-1", "us-ascii", "ascii"}:
        return "cp1252"
    try:
        name = codecs.lookup(label).name
    except LookupError:
        return None
    return name if re.fullmatch(_WEB_ENCODING, name) else None


def _utf16_by_zeros(data: bytes) -> str | None:
    """Tell UTF-16 without a mark by where its zero bytes are."""
    head = data[:_SNIFFED]
    even, odd = head[0::2].count(0), head[1::2].count(0)
    if odd > len(head) // 8 and even * 8 < odd:
        return "utf-16-le"
    if even > len(head) // 8 and odd * 8 < even:
        return "utf-16-be"
    return None
