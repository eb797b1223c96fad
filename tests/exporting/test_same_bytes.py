"""The same chart and options give the same bytes in every process."""

from __future__ import annotations

import pytest

from tests.exporting.two_processes import printed_by_two

_SCRIPT = """
import hashlib
from PySide6.QtCore import QHashSeed
QHashSeed.setDeterministicGlobalSeed()
from PySide6.QtWidgets import QApplication
app = QApplication([])
from gii_viewer.charts.registry import describe_charts
from gii_viewer.exporting.images import FORMATS, ImageOptions, chart_bytes
from tests.profiles import ARABIC_NAME, CHINESE_NAME, figures, with_fields, with_names
for profile in (with_fields(), with_names(ARABIC_NAME, CHINESE_NAME, "Łódź")):
    for chart_id, chart in describe_charts(figures(profile)).items():
        for format in FORMATS:
            if chart is not None:
                for options in (
                    ImageOptions(scale=1.5, theme="dark"),
                    ImageOptions(background="transparent", title=False, credit=False),
                ):
                    data = chart_bytes(chart, format, options)
                    print(chart_id, format, hashlib.sha256(data).hexdigest())
"""


def test_two_processes_write_the_same_bytes() -> None:
    first, second = printed_by_two(_SCRIPT)
    assert len(first) == 2 * 3 * (7 + 5)
    assert first == second


@pytest.mark.usefixtures("qapp")
def test_an_export_does_not_depend_on_those_before() -> None:
    from gii_viewer.charts.registry import describe_charts
    from gii_viewer.exporting.images import ImageOptions, chart_bytes
    from tests.profiles import dalian, figures, with_rows

    chart = describe_charts(figures(dalian()))["patents-organizations"]
    other = describe_charts(figures(with_rows(60)))["patents-organizations"]
    assert chart is not None
    assert other is not None
    for format_ in ("png", "svg"):
        before = chart_bytes(chart, format_)
        chart_bytes(other, format_, ImageOptions(size=(500, 400), theme="dark"))
        assert chart_bytes(chart, format_) == before
