import subprocess
import sys
from pathlib import Path

_SCRIPT = """
import sys
for name in ("PySide6", "pyqtgraph", "numpy"):
    sys.modules[name] = None
import gii_viewer.charts.registry
import gii_viewer.charts.palette
import gii_viewer.charts.type_scale
import gii_viewer.exporting.atomic
import gii_viewer.exporting.names
"""


def test_words_colours_names_and_writing_need_no_qt() -> None:
    root = Path(__file__).parents[2]
    subprocess.run([sys.executable, "-c", _SCRIPT], cwd=root, check=True)
