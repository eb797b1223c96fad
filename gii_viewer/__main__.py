"""Makes ``python -m gii_viewer`` the same as ``gii-viewer``."""

import sys

from gii_viewer.cli import main

sys.exit(main())
