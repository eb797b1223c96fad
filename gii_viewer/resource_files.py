"""Where the files that ship with the program are.

In a wheel they lie inside the package; in a checkout, and so in an editable
installation, ``resources/`` lies beside it.
"""

from __future__ import annotations

from pathlib import Path


def resource(*parts: str) -> Path:
    """Return the path of a shipped file or folder, for example ``("icons", "open.svg")``."""
    package = Path(__file__).parent
    inside = package / "resources"
    root = inside if inside.is_dir() else package.parent / "resources"
    return root.joinpath(*parts)
