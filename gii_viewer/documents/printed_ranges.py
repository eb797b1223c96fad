"""The ranges that printed figures of a cluster can lie in; what lies outside was damaged."""

from __future__ import annotations

GREATEST = 999_999_999
"""No count of a cluster comes near this."""

EDITIONS = range(2007, 2100)
"""The GII began in 2007."""
