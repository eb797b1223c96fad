"""Every chart there is: one module each in ``catalogue``, found by looking there.

A module has ``CHARTS``, the kinds of chart that it describes. A frozen program has to
be told of them: ``collect_submodules("gii_viewer.charts.catalogue")``.
"""

from __future__ import annotations

import pkgutil
from importlib import import_module

from gii_viewer.charts import catalogue
from gii_viewer.charts.description import Chart, ChartKind
from gii_viewer.model.document_figures import DocumentFigures
from gii_viewer.model.figures import Figures


def _found() -> list[ChartKind]:
    modules = (
        import_module(f"{catalogue.__name__}.{module.name}")
        for module in pkgutil.iter_modules(catalogue.__path__)
    )
    return [kind for module in modules for kind in module.CHARTS]


CHART_KINDS: tuple[ChartKind, ...] = tuple(sorted(_found(), key=lambda kind: kind.place))
CHART_IDS = tuple(kind.id for kind in CHART_KINDS)
"""Every chart that a profile can have, in the order they are offered."""


def describe_charts(figures: DocumentFigures) -> dict[str, Chart | None]:
    """Describe every chart of :data:`CHART_IDS`, in that order; a ranking has none of them."""
    if not isinstance(figures, Figures):
        return {}
    return {kind.id: kind.describe(figures) for kind in CHART_KINDS}
