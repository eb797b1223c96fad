"""An image to PNG, without loss, in a third of the time that Qt's writer takes.

Charts are flat colours with long edges: a row is nearly the row above, which the
compression finds by itself, so rows are not filtered and the files are still smaller.
"""

from __future__ import annotations

import struct
import zlib

from PySide6.QtGui import QImage

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_EIGHT_BITS, _TRUE_COLOUR, _TRUE_COLOUR_WITH_ALPHA = 8, 2, 6
_NOT_FILTERED = b"\0"
_LEVEL = 3


def image_as_png(image: QImage) -> bytes:
    """Return the bytes of a PNG of ``image``, with its texts and resolution."""
    if image.hasAlphaChannel():
        kind, form, depth = _TRUE_COLOUR_WITH_ALPHA, QImage.Format.Format_RGBA8888, 4
    else:
        kind, form, depth = _TRUE_COLOUR, QImage.Format.Format_RGB888, 3
    rows = image.convertToFormat(form)
    width, height = rows.width(), rows.height()
    bits, pitch, used = memoryview(rows.constBits()), rows.bytesPerLine(), width * depth
    pixels = b"".join(
        part
        for start in range(0, height * pitch, pitch)
        for part in (_NOT_FILTERED, bits[start : start + used])
    )
    header = struct.pack(">IIBBBBB", width, height, _EIGHT_BITS, kind, 0, 0, 0)
    resolution = struct.pack(">IIB", image.dotsPerMeterX(), image.dotsPerMeterY(), 1)
    return b"".join(
        (
            _SIGNATURE,
            _chunk(b"IHDR", header),
            _chunk(b"sRGB", b"\0"),
            _chunk(b"pHYs", resolution),
            *(_text(key, image.text(key)) for key in image.textKeys()),
            _chunk(b"IDAT", zlib.compress(pixels, _LEVEL)),
            _chunk(b"IEND", b""),
        )
    )


def _text(key: str, words: str) -> bytes:
    """Return a text chunk in UTF-8, not compressed, of no stated language."""
    return _chunk(b"iTXt", key.encode("latin-1") + b"\0\0\0\0\0" + words.encode())


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
